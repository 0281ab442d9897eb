/** Packs the pages that search finds by name for the reader’s browser, where `unpackNames` unpacks them. */
import { addresses } from '../addresses/addresses.ts';
import { waysIn } from '../parts/ways-in.ts';
import { countText, spanText } from '../words/wording.ts';
import { authorityTypes, regions } from '../../domain/record/authorities.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import type { Authority, RegionId } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { PackedCouncil, PackedNames, PackedPage, PackedReport } from './packed-names.ts';

/** Other names that people use for the regions. */
const regionNames: Partial<Record<RegionId, readonly string[]>> = {
	'east-midlands': ['East Mids'],
	'west-midlands': ['West Mids'],
	'yorkshire-and-the-humber': ['Yorkshire', 'Yorks and Humber', 'Humber'],
};

/** Packs the names of councils, frameworks, terms and lists; `unpackNames` undoes it. */
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
