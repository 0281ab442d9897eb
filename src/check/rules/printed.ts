/** Numbers, days and mentions that the importer reads: that they agree with each other, with the inspection and with the record. */
import { otherRate, printedNumbers, printedPosts } from '../../domain/record/printed.ts';
import { SERVICES_SINCE } from '../../domain/record/reading.ts';
import { tableVisits } from '../../domain/record/record.ts';
import { endOf, startOf } from '../../domain/record/reports.ts';
import { addDays } from '../../domain/basics/dates.ts';
import { fieldProblem } from '../problems.ts';
import type { FiledReport } from './reports.ts';
import type { LocatedProblem } from '../problems.ts';
import type { DateSpan } from '../../domain/basics/dates.ts';
import type { AuthorityEntry, CorpusEntries } from '../../domain/record/entries.ts';
import type { Printed } from '../../domain/record/printed.ts';
import type { UngradedVisit } from '../../domain/record/record.ts';
import type { ReportEntry } from '../../domain/record/reports.ts';

/** Days from a number to the inspection; the oldest of the record is of 31 March 2013, for an inspection in February 2014. */
const OLDEST_NUMBER = 550;
/** Points by which a printed share may differ from that of all children in care: some leave out those placed for adoption. */
const SHARE_TOLERANCE = 7;

/** Adds a problem of a field of `printed`. */
type Add = (path: readonly (string | number)[], found: unknown, rule: string) => void;

/** Problems of what was read in all reports; `authorities` and visits as far as they could be read. */
export function printedProblems(
	reports: readonly FiledReport[],
	authorities: readonly AuthorityEntry[],
	between: Pick<CorpusEntries, 'visits' | 'visitTable'>,
): LocatedProblem[] {
	const { visits } = between;
	const table = tableVisits(between);
	return reports.flatMap(({ raw, report }) => {
		const { printed, source, authority } = report;
		if (!printed) return [];
		const problems: LocatedProblem[] = [];
		const add: Add = (path, found, rule) => void problems.push(fieldProblem(raw, ['printed', ...path], found, rule));
		const pages = source.kind === 'report' ? source.file?.pages : undefined;
		if (pages === undefined) {
			add([], undefined, 'expected the file that was read (source.sha256 and source.pages)');
			return problems;
		}
		const bodies = authorities.filter(({ slug, successors }) => slug === authority || successors.includes(authority));
		const before = reports
			.map((filed) => filed.report)
			.filter((one) => bodies.some(({ slug }) => slug === one.authority))
			.filter((one) => startOf(one).latest < startOf(report).earliest);
		checkPages(printed, pages, add);
		checkNumbers(printed, add);
		checkDays(printed, report, add);
		checkEarlier(printed, before, add);
		checkVisits(
			printed,
			visits.filter((visit) => visit.authority === authority),
			{ first: table[0]?.date, last: table.at(-1)?.date },
			add,
		);
		return problems;
	});
}

function checkPages(printed: Printed, pages: number, add: Add): void {
	const { numbers, posts, earlierInspections, lastInspection, unregisteredHomes, focusedVisits } = printed;
	const found = [
		...Object.entries({ ...numbers, ...posts }).map(([id, one]) => ({ path: [id], page: one?.page })),
		...earlierInspections.map(({ page }, index) => ({ path: ['earlier-inspections', index], page })),
		{ path: ['last-inspection'], page: lastInspection?.page },
		{ path: ['unregistered-homes'], page: unregisteredHomes?.page },
		...focusedVisits.map(({ page }, index) => ({ path: ['focused-visits', index], page })),
	];
	for (const { path, page } of found) {
		if (page !== undefined && page > pages) {
			add([...path, 'page'], page, `the report has ${pages} pages; expected one of them`);
		}
	}
}

function checkNumbers({ numbers }: Printed, add: Add): void {
	const { 'under-18s': under18s, 'in-care': inCare, 'out-of-area': outOfArea } = numbers;
	for (const id of printedNumbers) {
		const one = numbers[id];
		if (!one) continue;
		const counted = otherRate(one, under18s);
		if (under18s && one.number > under18s.number) {
			add(
				[id, 'number'],
				one.number,
				`the report has ${under18s.number} under-18s (under-18s.number); expected no more`,
			);
		} else if (counted !== undefined) {
			const rule = `${one.number} of ${under18s?.number ?? 0} under-18s are ${counted.toFixed(1)} in 10,000; compare all three with the PDF, and leave out a rate that does not agree there either`;
			add([id, 'rate'], one.rate, rule);
		}
		if (one.share !== undefined && id !== 'out-of-area') {
			add([id, 'share'], one.share, 'only out-of-area has a share; expected none');
		}
	}
	if (!inCare || !outOfArea) return;
	const share = (outOfArea.number / inCare.number) * 100;
	if (outOfArea.number > inCare.number) {
		add(['out-of-area', 'number'], outOfArea.number, `${inCare.number} are in care (in-care.number); expected no more`);
	} else if (outOfArea.share !== undefined && Math.abs(share - outOfArea.share) > SHARE_TOLERANCE) {
		const rule = `${outOfArea.number} of ${inCare.number} in care are ${share.toFixed(1)} in a hundred; compare all three with the PDF`;
		add(['out-of-area', 'share'], outOfArea.share, rule);
	}
}

function checkDays({ numbers, posts }: Printed, report: ReportEntry, add: Add): void {
	const published = report.published.latest;
	const oldest = addDays(startOf(report).earliest, -OLDEST_NUMBER);
	for (const id of printedNumbers) {
		const at = numbers[id]?.at;
		if (at && at.earliest > published) add([id, 'at'], at.earliest, `expected a day before publication (${published})`);
		if (at && at.latest < oldest) {
			add(
				[id, 'at'],
				at.latest,
				`no number is older than ${OLDEST_NUMBER} days at the inspection; expected a day from ${oldest}`,
			);
		}
	}
	for (const id of printedPosts) {
		const since = posts[id]?.since;
		if (since && since.earliest > published) {
			add([id, 'since'], since.earliest, `expected a day before publication (${published})`);
		}
	}
}

/** What a report says of earlier inspections, against those of the council and its predecessors in the record. */
function checkEarlier({ lastInspection, earlierInspections }: Printed, before: readonly ReportEntry[], add: Add): void {
	const spans = before.flatMap((one) => [startOf(one), endOf(one), one.published]);
	const years = [
		...new Set(spans.flatMap(({ earliest, latest }) => [earliest.slice(0, 4), latest.slice(0, 4)])),
	].sort();
	if (lastInspection && years.length > 0 && !years.includes(String(lastInspection.year))) {
		const rule = `the council’s earlier inspections in the record are of ${years.join(', ')}; expected one of these years`;
		add(['last-inspection', 'year'], lastInspection.year, rule);
	}
	for (const [index, { inspected }] of earlierInspections.entries()) {
		const known = before.some((one) =>
			overlap(inspected, { earliest: startOf(one).earliest, latest: endOf(one).latest }),
		);
		if (inspected.latest >= SERVICES_SINCE && !known) {
			const rule =
				'the record has no inspection of the council at that time; expected one, since it begins in November 2013';
			add(['earlier-inspections', index, 'inspected'], inspected.earliest, rule);
		}
	}
}

/** Focused visits, against the table of visits for the months that it covers. */
function checkVisits(
	{ focusedVisits }: Printed,
	visits: readonly UngradedVisit[],
	table: { readonly first: string | undefined; readonly last: string | undefined },
	add: Add,
): void {
	for (const [index, { month }] of focusedVisits.entries()) {
		const before = focusedVisits[index - 1];
		if (before && before.month.earliest >= month.earliest) {
			add(['focused-visits', index, 'month'], month.earliest, 'expected each month once, the oldest first');
		}
		const covered =
			table.first !== undefined &&
			table.last !== undefined &&
			month.earliest >= table.first &&
			month.latest <= table.last;
		if (covered && !visits.some(({ date }) => overlap(month, { earliest: date, latest: date }))) {
			add(
				['focused-visits', index, 'month'],
				month.earliest,
				'visits.yaml covers that month and has no visit to the council; expected one',
			);
		}
	}
}

function overlap(one: DateSpan, other: DateSpan): boolean {
	return one.earliest <= other.latest && other.earliest <= one.latest;
}
