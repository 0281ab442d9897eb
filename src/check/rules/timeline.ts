/** What must hold between the rows of the timeline, its documents and its periods. */
import { plain } from './same.ts';
import { fieldProblem } from '../problems.ts';
import { addYears } from '../../domain/basics/dates.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { LocatedProblem } from '../problems.ts';
import type { TimelineTables } from '../../schemas/timeline-entries.ts';

type Path = readonly (string | number)[];

/** Where an event belongs in the file: what is known by its year only comes last in it. */
function place({ earliest, latest }: { readonly earliest: string; readonly latest: string }): string {
	const year = earliest.slice(0, 4);
	return earliest === `${year}-01-01` && latest === `${year}-12-31` ? `${latest}~` : earliest;
}

/** Whether a span is a day, a month, a year or a few days, so that its dates say enough without other words. */
function saysItself({ earliest, latest }: { readonly earliest: string; readonly latest: string }): boolean {
	const isMonth = earliest.slice(0, 7) === latest.slice(0, 7);
	const isYear = earliest.slice(0, 4) === latest.slice(0, 4) && place({ earliest, latest }).endsWith('~');
	const isDays = !earliest.endsWith('-01') && !/-(28|30|31)$/.test(latest);
	return isMonth || isYear || isDays;
}

/** The Children Act 1989, on which all inspections rest. */
const FIRST = '1989-01-01';
/** Years for which something may be announced. */
const AHEAD = 10;
/** What else the timeline’s page has a name for; links lead to them, too. */
const ofThePage = /^(?:main|picture|site-search|(?:year|word)-.*)$/;

/** Problems between the rows, each with its line. `today`: the last day on which something can have happened. */
export function timelineProblems(
	{ events, documents, periods }: TimelineTables,
	raws: Readonly<Record<'events' | 'documents' | 'periods', RawEntry | undefined>>,
	today: IsoDate,
): LocatedProblem[] {
	const documentIds = documents.map(({ id }) => id);
	return [
		...repeatedIds(events, raws.events),
		...repeatedIds(documents, raws.documents),
		...repeatedIds(periods, raws.periods),
		...(raws.events ? eventProblems(events, raws.events, documentIds, today) : []),
		...(raws.periods ? periodProblems(periods, raws.periods, today) : []),
		...(raws.documents ? unusedDocuments(documentIds, raws.documents, events) : []),
	];
}

/** Ids that a row above has already. */
function repeatedIds(rows: readonly { readonly id: string }[], raw: RawEntry | undefined): LocatedProblem[] {
	if (!raw) return [];
	return rows.flatMap(({ id }, index) =>
		rows.findIndex((other) => other.id === id) < index
			? [fieldProblem(raw, [index, 'id'], id, 'another row has this id; expected each once')]
			: [],
	);
}

type Events = TimelineTables['events'];

/** Events: their days, their order, their words and their sources. `documents`: ids of what they may name as a source. */
function eventProblems(events: Events, raw: RawEntry, documents: readonly string[], today: IsoDate): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	events.forEach((event, index) => {
		const add = (path: Path, found: unknown, rule: string, candidates: readonly string[] = []): void => {
			problems.push(fieldProblem(raw, [index, ...path], found, rule, candidates));
		};
		const { id, when, words, certainty, text, sources = [] } = event;
		const last = addYears(today, AHEAD);
		if (when.earliest < FIRST || when.latest > last) {
			add(['when'], when.earliest, `expected a day from ${FIRST} to ${last}`);
		}
		if (certainty === 'read' && when.earliest > today) {
			add(['when'], when.earliest, `reports say it; expected a day until today (${today})`);
		}
		if (ofThePage.test(id)) add(['id'], id, 'the page has another place of this name; expected another id');
		const same = events.findIndex((other) => plain(other.text) === plain(text));
		if (same < index) add(['text'], text, `line ${raw.lineOf([same])} has this text; expected each once`);
		if (areOfOtherYears(event)) {
			add(['words'], words, `when is ${when.earliest} to ${when.latest}; expected the words for that time`);
		}
		const before = events[index - 1];
		if (before && place(before.when) > place(when)) {
			add(['when'], when.earliest, 'expected the oldest first, and what is known by its year only last in it');
		}
		if (words === undefined && !saysItself(when)) {
			add(['words'], undefined, 'expected the source’s words for when, such as mid-2012');
		}
		if ((certainty === 'read') !== (sources.length === 0)) {
			add(['sources'], sources, 'expected a source, unless certainty is read: then the reports are it');
		}
		sources.forEach((source, at) => {
			if (documents.length === 0 || documents.includes(source)) return;
			add(['sources', at], source, 'there is no such document in documents.yaml.', documents);
		});
	});
	return problems;
}

/** Whether an event’s words for its time name a year in which it was not. */
function areOfOtherYears({ when, words }: Events[number]): boolean {
	const years = words?.match(/\b(?:19|20)\d\d\b/g) ?? [];
	return years.some((year) => year < when.earliest.slice(0, 4) || year > when.latest.slice(0, 4));
}

/** Periods: their days and their order, and that those ahead are marked as planned. */
function periodProblems(periods: TimelineTables['periods'], raw: RawEntry, today: IsoDate): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const last = addYears(today, AHEAD);
	periods.forEach(({ from, to, planned }, index) => {
		const add = (field: string, found: unknown, rule: string): void => {
			problems.push(fieldProblem(raw, [index, field], found, rule));
		};
		const before = periods[index - 1];
		const [field, odd] = from < FIRST || from > last ? ['from', from] : ['to', to];
		if (odd !== undefined && (odd < FIRST || odd > last)) add(field, odd, `expected a day from ${FIRST} to ${last}`);
		if (before && before.from > from) {
			add('from', from, `expected the oldest first; the period above is of ${before.from}`);
		}
		if (!planned && from > today) {
			add('planned', undefined, `expected planned: true, as from is after today (${today})`);
		}
	});
	return problems;
}

/** Documents that no event names. */
function unusedDocuments(documents: readonly string[], raw: RawEntry, events: Events): LocatedProblem[] {
	// Where the table has problems of its own its rows are missing here, and with them the documents that they name.
	if (events.length === 0) return [];
	const used = new Set(events.flatMap(({ sources = [] }) => sources));
	return documents.flatMap((id, index) =>
		used.has(id) ? [] : [fieldProblem(raw, [index, 'id'], id, 'no event of timeline.yaml names it')],
	);
}
