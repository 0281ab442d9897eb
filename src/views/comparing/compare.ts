/**
 * Councils side by side: each with the judgements of its latest inspection, as published by a day. One view makes the
 * drawing, the table and the notes on what may be compared, both on the server and in the reader’s browser.
 */
import { compareResults } from '../../domain/grading/compare-results.ts';
import { profileCompany } from '../../domain/grading/same-profile.ts';
import { existedOn, regions } from '../../domain/record/authorities.ts';
import { judgementForStrand, servicesEditions } from '../../domain/record/frameworks.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { latestPublished, publishedBy } from '../../domain/record/latest.ts';
import { reportsSince } from '../../domain/record/later.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { strandsJudged, strandValue } from '../../domain/record/timelines.ts';
import { addresses } from '../addresses/addresses.ts';
import { gradeViews } from '../parts/grade-view.ts';
import { valueView } from '../parts/judgement-strip.ts';
import { newerReportsText } from '../parts/newer-report.ts';
import { reportName } from '../parts/report-row.ts';
import { sinceView } from '../parts/since.ts';
import { boardLeftOutText } from '../words/comparison-rule.ts';
import {
	countText,
	dayText,
	editionText,
	listText,
	numberText,
	sharedText,
	sinceText,
	spanText,
} from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { CountedAuthority } from '../../domain/record/authorities.ts';
import type { GradeLook } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { Company, CompareRequest } from '../addresses/compare-address.ts';
import type { ChartKey } from '../parts/chart-frame.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { SinceView } from '../parts/since.ts';

/** One judgement of one council. */
export interface CompareCell {
	readonly look: GradeLook | undefined;
	/** "Good", "Not judged then", "Not inspected yet". */
	readonly label: string;
	/** "G"; "–" when there is no grade. */
	readonly short: string;
	/** The grade covers children in care and care leavers together. */
	readonly shared: boolean;
}

interface CompareRow {
	readonly name: string;
	/** "ILACS 2023, 23 July 2024"; or a sentence that there is no report. */
	readonly when: string;
	readonly cells: readonly CompareCell[];
}

/** The grades of one to six councils, side by side. */
export interface CompareView {
	readonly title: string;
	readonly caption: string;
	readonly columns: readonly { readonly id: StrandId; readonly label: string; readonly short: string }[];
	readonly rows: readonly CompareRow[];
	/** What the letters mean where there is no room for words. */
	readonly keys: readonly ChartKey[];
	readonly table: ChartTable;
	readonly reports: readonly { readonly text: string; readonly address: string }[];
	/** How the grades of two or three councils compare, pair by pair. */
	readonly pairs: readonly string[];
	/** Which of the grades shown may be compared and which may not. */
	readonly notes: readonly string[];
}

interface Compared {
	readonly authority: CountedAuthority;
	/** Why the council is shown: "For Cumberland". */
	readonly note: string;
	readonly report: Inspection | undefined;
}

const orderTexts: Record<Company, string> = {
	chosen: 'In the order chosen.',
	neighbours: 'The council itself, then its neighbours by name.',
	region: 'By name.',
	profile: 'By name.',
};

/** Builds the view of a request’s councils on its day. Throws for a slug that is not in the record. */
export function compareView(record: InspectionHistory, request: CompareRequest): CompareView {
	const { day } = request;
	const { title, councils, caveats } = councilsOf(record, request);
	const inspected = councils.flatMap(({ report }) => report ?? []);
	const columns = strandsJudged(inspected).map((id) => strandOf(record.strands, id));
	const rows = councils.map((council): CompareRow => ({
		name: council.authority.name,
		when: council.report
			? `${editionText(record.framework(council.report.framework), council.report)}, ${spanText(council.report.published)}`
			: noReportText(council.authority, day),
		cells: columns.map(({ id }) => cellOf(council.report, id)),
	}));
	const notes = councils.map((council) => noteOn(council, day));
	const noted = notes.some((note) => note !== '');
	return {
		title: `${title} on ${dayText(day)}`,
		caption: `The latest inspection of each council’s services with a report published by ${dayText(day)}: ${inspected.length} of ${countText(councils.length, 'council')}. ${orderTexts[request.company]}`,
		columns,
		rows,
		keys: keysOf(record, rows),
		table: {
			columns: [
				'Council',
				'Framework and publication',
				...columns.map((column) => column.label),
				...(noted ? ['Note'] : []),
			],
			rows: councils.map(({ authority }, index) => ({
				name: authority.name,
				address: addresses.authority(authority.slug),
				cells: [
					rows[index]?.when ?? '',
					...(rows[index]?.cells ?? []).map((cell) => sharedText(cell.label, cell.shared)),
					...(noted ? [notes[index] ?? ''] : []),
				],
			})),
		},
		reports: inspected.map((report) => ({ text: reportName(record, report), address: addresses.report(report.id) })),
		pairs: councils.length <= 3 ? pairTexts(councils) : [],
		notes: [...caveats, ...comparabilityNotes(record, councils, inspected), newerText(record, councils, day)].filter(
			Boolean,
		),
	};
}

/** The councils of a request with a title for them, and messages about what could not be shown. */
function councilsOf(
	record: InspectionHistory,
	request: CompareRequest,
): { title: string; councils: Compared[]; caveats: string[] } {
	const { day, company } = request;
	const named = request.slugs.map((slug) => record.authority(slug));
	const [first] = named;
	if (!first) throw new Error('A comparison needs a council');
	const seen = (authority: CountedAuthority, note = ''): Compared => ({
		authority,
		note,
		report: latestPublished(record, authority.slug, { asAt: publishedBy(day) }),
	});
	if (company === 'chosen') {
		return { title: listText(named.map((a) => a.name)), councils: named.map((a) => seen(a)), caveats: [] };
	}
	if (company === 'neighbours' && first.neighbours.length > 0) {
		const others = neighboursAt(record, first, day).flatMap(({ neighbour, then }) =>
			then.map((body) => seen(body, body === neighbour ? '' : `Stands for ${neighbour.name}, which came later`)),
		);
		return {
			title: `${first.name} and its ${numberText(first.neighbours.length)} neighbours`,
			councils: [seen(first), ...others.sort(byName)],
			caveats: ['The neighbours are those on today’s list of statistical neighbours; we do not have earlier lists.'],
		};
	}
	if (company === 'profile') {
		const report = latestPublished(record, first.slug, { asAt: publishedBy(day) });
		const same = report ? profileCompany(record, report, day).same : [];
		return {
			title:
				same.length === 0
					? first.name
					: `${first.name} and the ${countText(same.length, 'council')} with the same grades`,
			councils: [seen(first), ...same.map(({ authority }) => seen(authority))].sort(byName),
			caveats: [
				!report
					? `${first.name} had no report out by then, so no council has the same grades.`
					: same.length === 0
						? `No other council’s latest inspection under the same edition had exactly these grades on that day.`
						: '',
			].filter(Boolean),
		};
	}
	const region = record.authorities.filter((a) => a.region === first.region && existedOn(a, day));
	const councils = (region.includes(first) ? region : [first, ...region]).map((a) => seen(a)).sort(byName);
	return {
		title: `${first.name} and the other councils of ${regions[first.region].inText}`,
		councils,
		caveats:
			company === 'neighbours'
				? [`No statistical neighbours are published for ${first.name}, so it is shown with the councils of its region.`]
				: [],
	};
}

/** The councils of a request, the first one chosen first; as in its view. */
export function councilsCompared(record: InspectionHistory, request: CompareRequest): CountedAuthority[] {
	const councils = councilsOf(record, request).councils.map(({ authority }) => authority);
	const isFirst = ({ slug }: CountedAuthority): boolean => slug === request.slugs[0];
	return [...councils.filter(isFirst), ...councils.filter((one) => !isFirst(one))];
}

/** What has been published since the day of a comparison; each report of a council that it shows changes it. */
export function compareSince(record: InspectionHistory, request: CompareRequest, now: LinkView): SinceView | undefined {
	const later = reportsSince(record, publishedBy(request.day));
	const shown = new Set(councilsCompared(record, request).map(({ slug }) => slug));
	return sinceView(record, {
		day: request.day,
		later,
		changing: later.filter(({ authority }) => shown.has(authority)),
		does: ['is about a council shown here', 'are about councils shown here'],
		now,
	});
}

const collator = new Intl.Collator('en-GB');

function byName(a: Compared, b: Compared): number {
	return collator.compare(a.authority.name, b.authority.name);
}

function noReportText(authority: CountedAuthority, day: IsoDate): string {
	return existedOn(authority, day) || (authority.to !== undefined && authority.to < day)
		? 'No report by then'
		: 'Did not exist yet';
}

/** The letters of every grade that is shown, and the sign where there is none. */
function keysOf(record: InspectionHistory, rows: readonly CompareRow[]): ChartKey[] {
	const cells = rows.flatMap((row) => row.cells);
	const graded = gradeViews(record).filter(({ look }) => cells.some((cell) => cell.look === look));
	return [
		...graded.map(({ look, label, short }) => ({ look, label: `${label} (${short})` })),
		...(cells.some(({ look }) => look === undefined) ? [{ look: undefined, label: 'No grade (–)' }] : []),
	];
}

function cellOf(report: Inspection | undefined, strand: StrandId): CompareCell {
	if (!report) return { look: undefined, label: 'No grade yet', short: '–', shared: false };
	const { value, mapping } = strandValue(report, strand);
	const { look, label, short } = valueView(value, report.edition.scale);
	return { look, label, short, shared: look !== undefined && mapping === 'joint' };
}

function noteOn({ authority, note }: Compared, day: IsoDate): string {
	if (authority.to !== undefined && authority.to < day) return `Abolished on ${dayText(authority.to)}: its last grades`;
	if (authority.from !== undefined && authority.from > day) return `Began on ${dayText(authority.from)}`;
	return note;
}

/** A sentence about councils with a newer report; "" for a comparison as at an earlier day. */
function newerText(record: InspectionHistory, councils: readonly Compared[], day: IsoDate): string {
	return day === asAtDate(record) ? newerReportsText(councils.map(({ authority }) => authority)) : '';
}

/** Limits on comparing what is shown: different editions, shared grades, judgements added or ended. */
function comparabilityNotes(
	record: InspectionHistory,
	councils: readonly Compared[],
	inspected: readonly Inspection[],
): string[] {
	const names = (test: (report: Inspection) => boolean): string[] =>
		councils.flatMap(({ authority, report }) => (report && test(report) ? [authority.name] : []));
	const few = (list: readonly string[]): string =>
		list.length > 6 ? countText(list.length, 'council') : listText(list);
	const editions = [...Map.groupBy(inspected, (r) => r.edition.id).values()];
	const joint = names((r) => strandValue(r, 'care-leavers').mapping === 'joint');
	const hasNoOverall = (report: Inspection): boolean => strandValue(report, 'overall').mapping === undefined;
	const noOverall = names(hasNoOverall);
	const since = [...new Set(inspected.filter(hasNoOverall).map(({ edition }) => sinceText(edition)))];
	const adoption = names((r) => strandValue(r, 'adoption').mapping !== undefined);
	const none = councils.filter(({ report }) => !report).map(({ authority }) => authority.name);
	const days = inspected.map((r) => r.published.latest).sort();
	const [oldest, newest] = [days[0], days.at(-1)];
	return [
		editions.length > 1
			? `These inspections were made under ${editions.length} editions: ${listText(
					editions.map(([first, ...others]) =>
						first ? `${editionText(record.framework(first.framework), first)} (${others.length + 1})` : '',
					),
				)}. A column holds judgements of the same name; what inspectors look at differs from edition to edition.`
			: '',
		joint.length > 0
			? `${few(joint)}: one grade covers children in care and care leavers together. It is shown under both and may not be compared with a grade for one of them.`
			: '',
		noOverall.length > 0 && inspected.length > 0
			? `${few(noOverall)}: inspections ${listText(since)} give no overall grade, and this site does not make one up.`
			: '',
		adoption.length > 0 ? `${adoptionText(record)}: ${few(adoption)}.` : '',
		none.length > 0 ? `No report had been published by then: ${few(none)}.` : '',
		oldest !== undefined && newest !== undefined && oldest !== newest
			? `These reports were published between ${dayText(oldest)} and ${dayText(newest)}. Grades that are years apart describe different times.`
			: '',
	].filter(Boolean);
}

/**
 * Under which frameworks, and until which year, adoption and the safeguarding board were judged in inspections of a council. By
 * the editions and not by the reports, so that a comparison as at an earlier day says the same.
 */
function adoptionText({ frameworks }: InspectionHistory): string {
	const judging = servicesEditions(frameworks).filter(
		(edition) => judgementForStrand(edition, 'adoption') !== undefined,
	);
	const names = frameworks.filter(({ slug }) => judging.some(({ framework }) => framework === slug));
	const ends = judging.map(({ to, afterwards }) => afterwards?.to ?? to);
	const last = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
	const until = last === undefined ? '' : `, until ${last.slice(0, 4)}`;
	return `Adoption and the safeguarding board were judged under ${listText(names.map(({ short }) => short))} alone${until}`;
}

/** One sentence on how the results of each pair of councils compare. */
function pairTexts(councils: readonly Compared[]): string[] {
	const pairs = councils.flatMap((a, index) => councils.slice(index + 1).flatMap((b) => pairText(a, b)));
	const boards = new Set(councils.flatMap(({ report }) => (report ? boardLeftOutText(report) : [])).filter(Boolean));
	return pairs.length === 0 ? [] : [...pairs, ...boards];
}

function pairText(a: Compared, b: Compared): string[] {
	if (!a.report || !b.report) return [];
	const [first, second] = [a.authority.name, b.authority.name];
	if (a.report.edition.id !== b.report.edition.id) {
		return [
			`${first} and ${second} were inspected under different editions, so their grades are not compared as a whole.`,
		];
	}
	const { standing, higher, lower } = compareResults(a.report, b.report);
	const judgements = (n: number): string => countText(n, 'judgement');
	switch (standing) {
		case 'same':
			return [`${first} and ${second} have the same grades in every judgement that both inspections graded.`];
		case 'better':
			return [atLeastText(first, second, higher)];
		case 'worse':
			return [atLeastText(second, first, lower)];
		case 'mixed':
			return [
				`${first} is better in ${judgements(higher)} and ${second} in ${judgements(lower)}; on grades alone neither can be called the better one.`,
			];
		case 'gaps':
			return [
				`${first} and ${second} are not compared as a whole: no judgement has a known grade in both inspections, or a grade is not known.`,
			];
		default:
			return standing satisfies never;
	}
}

function atLeastText(better: string, other: string, differences: number): string {
	return `${better}’s grades are at least as good as ${other}’s in every judgement that both inspections graded, and better in ${countText(differences, 'judgement')}.`;
}
