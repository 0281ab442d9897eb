/**
 * The pages that search knows by name, for the reader’s browser: councils, frameworks, terms. The browser fetches them
 * packed, as they count towards the first search; `packNames` and `unpackNames` undo each other.
 */
import { addresses } from './addresses.ts';
import { waysIn } from './lists.ts';
import { countText, dayText, spanText } from './wording.ts';
import { authorityTypes, regions } from '../domain/authorities.ts';
import { exactDay } from '../domain/dates.ts';
import { inspectionTypeLabels } from '../domain/frameworks.ts';
import type { Authority, RegionId } from '../domain/authorities.ts';
import type { NamedPage } from '../domain/name-search.ts';
import type { InspectionRecord } from '../domain/record.ts';
import type { Report } from '../domain/reports.ts';

/** A council in the file: slug, title, note, other names, former names, reports newest first, and 1 when it ended. */
type PackedCouncil = [string, string, string, string[], string[], PackedReport[], 0 | 1];
/** File name, number of its kind, and the date in words where the file name is not the day. */
type PackedReport = [string, number, string?];
/** Any other page: address, title, note, other names. */
type PackedPage = [string, string, string, string[]];

export interface PackedNames {
	/** Framework and type of inspection, as reports refer to them. */
	readonly kinds: readonly (readonly [framework: string, type: string])[];
	readonly councils: readonly PackedCouncil[];
	readonly pages: readonly PackedPage[];
	readonly lists: readonly PackedPage[];
}

/** What people call the regions beside their labels. */
const regionNames: Partial<Record<RegionId, readonly string[]>> = {
	'east-midlands': ['East Mids'],
	'west-midlands': ['West Mids'],
	'yorkshire-and-the-humber': ['Yorkshire', 'Yorks and Humber', 'Humber'],
};

export function packNames(record: InspectionRecord): PackedNames {
	const { regions: byRegion, years, grades } = waysIn(record);
	const overall = grades.find(({ strand }) => strand === 'overall');
	const kinds = [...new Set(record.reports.map((report) => kindOf(record, report)))].sort();
	return {
		kinds: kinds.map((kind) => kind.split('\n') as [string, string]),
		councils: record.authorities.map((authority) => packCouncil(record, authority, kinds)),
		pages: [
			...record.frameworks.map((f): PackedPage => [addresses.framework(f.slug), f.name, 'Framework', [f.short]]),
			...record.terms.map((t): PackedPage => [addresses.term(t.slug), t.term, 'Term', [...t.synonyms]]),
		],
		lists: [
			...byRegion.map(({ id, text, address, count }): PackedPage => [
				address,
				text,
				`Region: ${countText(count, 'report')}`,
				[...(regionNames[id as RegionId] ?? [])],
			]),
			...years.map(({ text, address, count }): PackedPage => [
				address,
				text,
				`Year: ${countText(count, 'report')}`,
				[],
			]),
			...(overall?.links ?? []).map(({ text, address, count }): PackedPage => [
				address,
				text,
				`Overall grade: ${countText(count, 'report')}`,
				[],
			]),
		],
	};
}

function kindOf(record: InspectionRecord, report: Report): string {
	return `${record.framework(report.framework).short}\n${inspectionTypeLabels[report.type]}`;
}

function packCouncil(record: InspectionRecord, authority: Authority, kinds: readonly string[]): PackedCouncil {
	const { slug, name, formalName, otherNames, gssCode, laCode, urn, to } = authority;
	const kind = authorityTypes[authority.type];
	return [
		slug,
		name,
		to === undefined ? `${kind}, ${regions[authority.region].label}` : `${kind} until ${to.slice(0, 4)}`,
		[formalName, ...otherNames, gssCode, laCode?.toString(), urn?.toString()].filter((n) => n !== undefined),
		authority.predecessors.flatMap((p) => [record.authority(p).name, ...record.authority(p).otherNames]),
		[...record.reportsOf(slug)].reverse().map((report): PackedReport => {
			const file = report.id.slice(slug.length + 1);
			const number = kinds.indexOf(kindOf(record, report));
			return exactDay(report.published) === file ? [file, number] : [file, number, spanText(report.published)];
		}),
		to === undefined ? 0 : 1,
	];
}

export function unpackNames({ kinds, councils, pages, lists }: PackedNames): NamedPage[] {
	return [
		...councils.map(([slug, title, note, names, formerNames, reports, past]): NamedPage => ({
			title,
			address: addresses.authority(slug),
			note,
			names: [title, ...names],
			formerNames,
			past: past === 1,
			reports: reports.map(([file, number, words]) => {
				const [framework = '', type = ''] = kinds[number] ?? [];
				return {
					title: `${title}, ${words ?? dayText(file)}`,
					address: addresses.report(`${slug}/${file}`),
					published: words === undefined ? file : file.replace('inspected-', ''),
					framework,
					type,
				};
			}),
		})),
		...pages.map(unpackPage),
		...lists.map((list): NamedPage => ({ ...unpackPage(list), list: true })),
	];
}

function unpackPage([address, title, note, names]: PackedPage): NamedPage {
	return { title, address, note, names: [title, ...names] };
}
