/** Reports: what their days, people and sources must be. What must be true between entries is in domain/record/report-checks.ts. */
import { repeated } from './same.ts';
import { improvementProblems } from './improvements.ts';
import { hostRule } from './web-addresses.ts';
import { addDays, daysBetween, exactDay, weekday } from '../../domain/basics/dates.ts';
import { SHORT_VISIT } from '../../domain/record/reports.ts';
import { fieldProblem } from '../problems.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawFields } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { ReportEntry } from '../../domain/record/reports.ts';

/** Days of one visit, first and last counted; the longest of which both days are known had 29 (Dudley, 2016). */
const LONGEST_VISIT = 31;
/** Days from the first visit to the end of the last return; the longest of the record took 108 (Devon, 2025). */
const LONGEST_INSPECTION = 200;
/** Days from the end of a visit to publication; the longest of which both days are known were 203 (Surrey, 2015). */
const LONGEST_WAIT = 365;
/** The same, at least; the shortest of which both days are known were 18 (Cornwall, 2019). */
const SHORTEST_WAIT = 10;
/** Lead inspectors; no report of the record names more than two. */
const MOST_LEADS = 4;
/** Pages; the longest report of the record has 58. */
const MOST_PAGES = 150;
/** Where Ofsted keeps the files of its reports. */
const OFSTED_FILE = /^https:\/\/files\.ofsted\.gov\.uk\/v1\/file\/\d{1,10}$/;

/** What is wrong with the address of a report’s file; undefined for one of Ofsted’s. */
export function fileAddressRule(url: string): string | undefined {
	if (OFSTED_FILE.test(url)) return undefined;
	return 'expected Ofsted’s address of the file, https://files.ofsted.gov.uk/v1/file/ and a number';
}

/** A report with its file. */
export interface FiledReport {
	readonly raw: RawFields;
	readonly report: ReportEntry;
}

/** Problems of all reports; `today` is the last day on which something can have happened, `holidays` are all bank holidays. */
export function reportProblems(
	reports: readonly FiledReport[],
	today: IsoDate,
	holidays: readonly IsoDate[],
): LocatedProblem[] {
	const files = reports.flatMap(({ raw, report: { source } }) => {
		if (source.kind !== 'report') return [];
		return [
			{ raw, path: ['source', 'url'], value: source.url },
			...(source.file ? [{ raw, path: ['source', 'sha256'], value: source.file.sha256 }] : []),
		];
	});
	return [
		...reports.flatMap(({ raw, report }) => [
			...dayProblems(raw, report, today),
			...workingDayProblems(raw, report, holidays),
			...sourceProblems(raw, report),
			...improvementProblems(raw, report),
			...peopleProblems(raw, report),
		]),
		...repeated(
			'address',
			files.filter(({ path }) => path[1] === 'url'),
		),
		...repeated(
			'file',
			files.filter(({ path }) => path[1] === 'sha256'),
		),
	];
}

function dayProblems(raw: RawFields, report: ReportEntry, today: IsoDate): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const add = (path: readonly (string | number)[], found: unknown, rule: string): void => {
		problems.push(fieldProblem(raw, path, found, rule));
	};
	const first = report.stays[0];
	const last = report.stays.at(-1) ?? first;
	for (const [index, { start, end }] of report.stays.entries()) {
		const path = index === 0 ? ['inspection'] : ['inspection', 'returns', index - 1];
		if (end.earliest > addDays(start.latest, LONGEST_VISIT - 1)) {
			add(
				[...path, 'end'],
				end.earliest,
				`no visit took more than ${LONGEST_VISIT} days; expected a day until ${addDays(start.latest, LONGEST_VISIT - 1)}`,
			);
		} else if (start.earliest > today || end.earliest > today) {
			add([...path, start.earliest > today ? 'start' : 'end'], end.earliest, `expected a day until today (${today})`);
		}
	}
	const [from, to] = [exactDay(first.start), exactDay(first.end)];
	if (report.typeBasis === 'length' && from !== undefined && to !== undefined && to >= from) {
		const days = daysBetween(from, to) + 1;
		const type = days <= SHORT_VISIT ? 'short' : 'standard';
		// The checks between entries report a kind that the edition does not have.
		if (report.type !== type && (report.type === 'short' || report.type === 'standard')) {
			add(
				['inspection', 'type'],
				report.type,
				`type-basis is length, and the first visit took ${days} days; expected ${type}`,
			);
		}
	}
	if (report.stays.length > 1 && last.end.earliest > addDays(first.start.latest, LONGEST_INSPECTION)) {
		add(
			['inspection', 'returns', report.stays.length - 2, 'end'],
			last.end.earliest,
			`expected a day within ${LONGEST_INSPECTION} days of the first visit (${first.start.latest})`,
		);
	}
	if (report.published.earliest > today) {
		add(['published'], report.published.earliest, `expected a day until today (${today})`);
	} else if (report.published.earliest > addDays(last.end.latest, LONGEST_WAIT)) {
		add(
			['published'],
			report.published.earliest,
			`expected a day within a year of the end of the inspection (${last.end.latest})`,
		);
	} else if (
		report.published.latest >= last.end.earliest &&
		report.published.latest < addDays(last.end.earliest, SHORTEST_WAIT)
	) {
		add(
			['published'],
			report.published.latest,
			`no report was published within ${SHORTEST_WAIT} days of the end of the inspection (${last.end.earliest})`,
		);
	}
	for (const [index, { date }] of report.alsoPublished.entries()) {
		const path = ['also-published', index, 'date'];
		if (date < last.end.earliest)
			add(path, date, `expected a day on or after the end of the inspection (${last.end.earliest})`);
		else if (date > today) add(path, date, `expected a day until today (${today})`);
		else if (date === report.published.earliest && date === report.published.latest) {
			add(path, date, 'expected another day than that of the file name');
		} else if (date > addDays(report.published.latest, LONGEST_WAIT)) {
			add(path, date, `expected a day within a year of publication (${report.published.latest})`);
		} else if (report.alsoPublished.findIndex((other) => other.date === date) < index) {
			add(path, date, 'stands further up in this list; expected each once');
		}
	}
	return problems;
}

/** Inspections begin, end and are published on working days. */
function workingDayProblems(raw: RawFields, report: ReportEntry, holidays: readonly IsoDate[]): LocatedProblem[] {
	const days = [
		...report.stays.flatMap(({ start, end }, index) => {
			const path = index === 0 ? ['inspection'] : ['inspection', 'returns', index - 1];
			return [
				{ path: [...path, 'start'], day: exactDay(start) },
				{ path: [...path, 'end'], day: exactDay(end) },
			];
		}),
		{ path: ['published'], day: exactDay(report.published) },
	];
	return days.flatMap(({ path, day }) => {
		if (day === undefined || (weekday(day) <= 5 && !holidays.includes(day))) return [];
		const what = weekday(day) > 5 ? 'a Saturday or Sunday' : 'a bank holiday';
		return [fieldProblem(raw, path, day, `${what}; expected a working day`)];
	});
}

/** Lead inspectors by name alone, at most as many as a team has; a report that was read gives a grade. */
function peopleProblems(raw: RawFields, report: ReportEntry): LocatedProblem[] {
	const { leadInspectors: leads, team, source, judgements } = report;
	const titled = leads.findIndex(
		(name) => /\p{Lu}{2,}/u.test(name.split(' ').at(-1) ?? '') || /^(?:Sir|Dame|Lord|Lady|Professor)\b/.test(name),
	);
	const add = (path: readonly (string | number)[], found: unknown, rule: string): LocatedProblem[] => [
		fieldProblem(raw, path, found, rule),
	];
	return [
		...(titled < 0
			? []
			: add(['inspection', 'lead', titled], leads[titled], 'expected the name alone, without titles')),
		...(leads.length > MOST_LEADS
			? add(
					['inspection', 'lead'],
					leads.length,
					`no report names more than ${MOST_LEADS}; expected lead inspectors alone`,
				)
			: []),
		...(team !== undefined && team < leads.length
			? add(['inspection', 'team'], team, `lead names ${leads.length} of them; expected no fewer`)
			: []),
		...(source.kind === 'report' && Object.values(judgements).every(({ kind }) => kind === 'absent')
			? add(['judgements'], undefined, 'a report that was read gives a grade; expected one at least')
			: []),
	];
}

/** What the source must be: an address that a file may have, a digest, and a sensible number of pages. */
function sourceProblems(raw: RawFields, report: ReportEntry): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const add = (path: readonly (string | number)[], found: unknown, rule: string): void => {
		problems.push(fieldProblem(raw, path, found, rule));
	};
	const { source } = report;
	const pages = source.kind === 'report' ? source.file?.pages : undefined;
	// The rule for the addresses of every collection reports a host that is wrong in itself.
	if (source.kind === 'report' && hostRule(new URL(source.url), source.url) === undefined) {
		const rule = fileAddressRule(source.url);
		if (rule !== undefined) add(['source', 'url'], source.url, rule);
	}
	const sha256 = source.kind === 'report' ? source.file?.sha256 : undefined;
	if (sha256 !== undefined && new Set(sha256).size < 8) {
		add(['source', 'sha256'], sha256, 'no file has such a digest; expected that of the PDF, as the import writes it');
	}
	if (pages !== undefined && pages > MOST_PAGES)
		add(['source', 'pages'], pages, `no report has more than ${MOST_PAGES} pages`);
	return problems;
}
