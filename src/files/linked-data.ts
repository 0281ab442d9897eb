/**
 * What a page is about, in the words of schema.org, for search engines and other programs. The types are schema.org’s own, so
 * that a property which a thing does not have is found when types are checked.
 */
import { exactDay } from '../domain/basics/dates.ts';
import { regions } from '../domain/record/authorities.ts';
import { asAtDate } from '../domain/record/record.ts';
import type { Authority } from '../domain/record/authorities.ts';
import type { InspectionRecord } from '../domain/record/record.ts';
import type { Report } from '../domain/record/reports.ts';
import type { DataFacts } from '../views/data/table-schemas.ts';
import type { DataTable } from '../views/data/data-table.ts';
import type {
	Dataset,
	GovernmentOrganization,
	PropertyValue,
	Report as SchemaReport,
	Thing,
	WithContext,
} from 'schema-dts';

const context = 'https://schema.org';

/** JSON as the text of a script element: no sign in it can end the element. */
export function scriptText(thing: WithContext<Thing>): string {
	return JSON.stringify(thing).replaceAll('<', String.raw`\u003c`);
}

function identifier(propertyID: string, value: string | number | undefined): PropertyValue[] {
	return value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }];
}

/** A property with a value, or none. */
function known<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } {
	return (value === undefined ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
}

/** A council as a report names it; its own page says more. */
function named(authority: Authority): GovernmentOrganization & object {
	return { '@type': 'GovernmentOrganization', name: authority.formalName ?? authority.name };
}

function organization(authority: Authority): GovernmentOrganization & object {
	return {
		...named(authority),
		...(authority.formalName !== undefined && { alternateName: authority.name }),
		...known('url', authority.website && `https://${authority.website}`),
		areaServed: {
			'@type': 'AdministrativeArea',
			name: `${authority.name}, ${regions[authority.region].label}, England`,
		},
		identifier: [
			...identifier('ONS code', authority.gssCode),
			...identifier('Department for Education number', authority.laCode),
			...identifier('Ofsted URN', authority.urn),
		],
		...known('foundingDate', authority.from),
		...known('dissolutionDate', authority.to),
	};
}

/** A council, as schema.org names its facts. `page`: the full address of its page, where the site has one. */
export function councilData(authority: Authority, page: string | undefined): WithContext<GovernmentOrganization> {
	return { '@context': context, ...organization(authority), ...known('mainEntityOfPage', page) };
}

/** A report of an inspection: Ofsted’s work, which the page is about. */
export function reportData(
	record: InspectionRecord,
	report: Report,
	{ title, page }: { readonly title: string; readonly page: string | undefined },
): WithContext<SchemaReport> {
	return {
		'@context': context,
		'@type': 'Report',
		name: title,
		author: { '@type': 'GovernmentOrganization', name: 'Ofsted', url: 'https://www.gov.uk/ofsted' },
		...known('datePublished', exactDay(report.published)),
		inLanguage: 'en-GB',
		about: named(record.authority(report.authority)),
		...known('url', report.source.kind === 'report' ? report.source.url : undefined),
		...known('mainEntityOfPage', page),
	};
}

/** The data of the site. Its files need full addresses, so they are left out where those are not known. */
export function dataSet(
	record: InspectionRecord,
	tables: readonly DataTable[],
	facts: DataFacts,
	about: {
		readonly title: string;
		readonly description: string;
		readonly licence: string;
		readonly page: string | undefined;
		readonly fileOf: (table: string) => string | undefined;
	},
): WithContext<Dataset> {
	return {
		'@context': context,
		'@type': 'Dataset',
		name: about.title,
		description: about.description,
		license: about.licence,
		version: facts.version,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: 'Inspection Record' },
		dateModified: facts.asAt,
		temporalCoverage: `${record.reports[0]?.stays[0].start.earliest ?? ''}/${asAtDate(record)}`,
		spatialCoverage: { '@type': 'Place', name: 'England' },
		...known('url', about.page),
		distribution: tables.flatMap(({ name, what }) => {
			const contentUrl = about.fileOf(name);
			if (contentUrl === undefined) return [];
			const size = facts.files.get(name)?.bytes;
			return [
				{
					'@type': 'DataDownload' as const,
					name: `${name}.csv`,
					description: what,
					encodingFormat: 'text/csv',
					contentUrl,
					...known('contentSize', size === undefined ? undefined : `${size} B`),
				},
			];
		}),
	};
}
