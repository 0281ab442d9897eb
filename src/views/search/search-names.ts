/** Packs the pages that search finds by name for the reader’s browser, where `unpackNames` unpacks them. */
import { addresses, gradeAddress } from '../addresses/addresses.ts';
import { waysIn } from '../parts/ways-in.ts';
import { countText, spanText, upper } from '../words/wording.ts';
import { authorityTypes, regions } from '../../domain/record/authorities.ts';
import { daysBetween, exactDay } from '../../domain/basics/dates.ts';
import { endOf, startOf } from '../../domain/record/reports.ts';
import { allGrades } from '../../domain/record/counted-scales.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import type { Authority, RegionId } from '../../domain/record/authorities.ts';
import type { Strand, StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { PackedCouncil, PackedNames, PackedPage, PackedReport } from './packed-names.ts';

/** Other names that people use for the regions. */
const regionNames: Partial<Record<RegionId, readonly string[]>> = {
	'east-midlands': ['East Mids'],
	'west-midlands': ['West Mids'],
	'yorkshire-and-the-humber': ['Yorkshire', 'Yorks and Humber', 'Humber'],
};

/** A page of the site’s own, as content/site-pages.yaml has it. */
export interface SitePage {
	/** Its address on the site, or an address of another site. */
	readonly page: string;
	readonly title: string;
	/** What it is for, in a sentence or two. */
	readonly line: string;
	/** What people type who look for it. */
	readonly words: readonly string[];
}

/** A page that an entry of content/ stands for, without being part of the record: an explainer, a briefing, a claim. */
export interface EntryPage {
	readonly address: string;
	readonly title: string;
	/** "Briefing". */
	readonly note: string;
}

/**
 * Packs the names of councils, frameworks, terms and lists; `unpackNames` undoes it. `sitePages` give words to pages of
 * their own and to those of entries.
 */
export function packNames(
	record: InspectionRecord,
	sitePages: readonly SitePage[],
	entries: readonly EntryPage[],
): PackedNames {
	const { regions: byRegion, years, grades } = waysIn(record);
	const isOfEntry = ({ page }: SitePage): boolean => entries.some(({ address }) => address === page);
	const overall = grades.find(({ strand }) => strand === 'overall');
	const kinds = [...new Set(record.reports.map((report) => kindOf(record, report)))].sort();
	const ofJoint = [...new Set(record.joint.reports.map(({ kind }) => kind))];
	return {
		kinds: kinds.map((kind) => kind.split('\n') as [string, string]),
		councils: record.authorities.map((authority) => packCouncil(record, authority, kinds)),
		jointKinds: ofJoint.map((id) => [record.joint.kind(id).short, record.joint.kind(id).name]),
		joint: record.joint.reports.map(({ id, kind, authorities }) => [
			id,
			ofJoint.indexOf(kind),
			...authorities.slice(1),
		]),
		tools: sitePages
			.filter((one) => !isOfEntry(one))
			.map(({ page, title, line, words }): PackedPage => [page, title, line, [...words]]),
		own: [
			...record.frameworks.map((f): PackedPage => [
				addresses.framework(f.slug),
				f.name,
				'Framework',
				[f.short, `${f.short} framework`, `${f.short} inspection`],
			]),
			...allGrades(record).map((grade): PackedPage => [gradeAddress(grade), gradeLabel(grade), 'Grade', []]),
			...record.strands.flatMap((strand) => packJudgement(record, strand)),
			...entries.map(({ address, title, note }): PackedPage => {
				const row = sitePages.find(({ page }) => page === address);
				return [address, title, row?.line ?? note, [...(row?.words ?? [])]];
			}),
		],
		terms: [
			...record.terms.map((t): PackedPage => [addresses.term(t.slug), t.term, 'Term', [...t.synonyms]]),
			...record.themes.map(({ id, label }): PackedPage => [
				addresses.theme(id),
				label,
				'Theme: which councils were asked to improve it',
				[],
			]),
		],
		lists: [
			...byRegion.map(({ id, text }): PackedPage => [
				addresses.region(id as RegionId),
				text,
				'Region: its councils and their grades',
				[...(regionNames[id as RegionId] ?? [])],
			]),
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

/** What editions call the judgements of a strand begins so: people leave it out. */
const OPENING = /^The (?:experiences and progress of|impact of) /;

/** What people call a judgement, beside what the editions call it. */
const judgementNames: Partial<Record<StrandId, readonly string[]>> = {
	overall: ['overall effectiveness judgement', 'overall judgement'],
	leadership: ['leadership judgement', 'leaders', 'leadership management and governance', 'impact of leaders'],
	'help-and-protection': [
		'help and protection judgement',
		'child protection judgement',
		'children in need of help and protection',
	],
	'children-in-care': ['children in care judgement', 'looked after children', 'children looked after'],
	'care-leavers': ['care leavers judgement', 'leaving care'],
	adoption: ['adoption judgement'],
	lscb: ['safeguarding board judgement'],
};

/** The part of the judgements’ page that is about a strand; none where no edition judges it. */
function packJudgement(record: InspectionRecord, { id, label }: Strand): PackedPage[] {
	const titles = record.frameworks
		.flatMap(({ editions }) => editions.flatMap(({ judgements }) => judgements))
		.filter((judgement) => judgement.strands.some((one) => one.strand === id && one.mapping === 'same'))
		.flatMap(({ title, short }) => [title, upper(title.replace(OPENING, '')), short]);
	if (titles.length === 0) return [];
	const names = [...new Set([...titles, ...(judgementNames[id] ?? [])])].filter((name) => name !== label);
	return [
		[`${addresses.judgements}#${id}`, label, 'Judgement: what it is called, and with what it may be compared', names],
	];
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
			if (exactDay(report.published) !== file) return [file, number, spanText(report.published)];
			const [first, left] = [exactDay(startOf(report)), exactDay(endOf(report))];
			if (first === undefined || left === undefined) return [file, number];
			return [file, number, daysBetween(left, file), daysBetween(first, left)];
		}),
		to === undefined ? 0 : 1,
	];
}
