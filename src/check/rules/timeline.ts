/** What must hold between the rows of the timeline, its documents and its periods. */
import { plain } from './same.ts';
import { addYears } from '../../domain/basics/dates.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { LocatedProblem } from '../problems.ts';
import type { TimelineTables } from '../../schemas/timeline-entries.ts';

/** Where an event belongs in the file: what is known by its year only comes last in it. */
function place({ earliest, latest }: { readonly earliest: string; readonly latest: string }): string {
	const year = earliest.slice(0, 4);
	return earliest === `${year}-01-01` && latest === `${year}-12-31` ? `${latest}~` : earliest;
}

/** Whether a span is a day, a month, a year or some days that need no other words. */
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
	const problems: LocatedProblem[] = [];
	const add = (
		table: keyof typeof raws,
		path: readonly (string | number)[],
		found: unknown,
		rule: string,
		candidates: readonly string[] = [],
	): void => {
		const raw = raws[table];
		if (!raw) return;
		const misspelt = candidates.length > 0 && typeof found === 'string' ? found : undefined;
		problems.push({ file: raw.file, line: raw.lineOf(path), field: path.join('.'), found, rule, misspelt, candidates });
	};
	for (const [table, rows] of [
		['events', events],
		['documents', documents],
		['periods', periods],
	] as const) {
		rows.forEach(({ id }, index) => {
			if (rows.findIndex((other) => other.id === id) < index) {
				add(table, [index, 'id'], id, 'another row has this id; expected each once');
			}
		});
	}
	const ids = documents.map(({ id }) => id);
	const used = new Set(events.flatMap(({ sources = [] }) => sources));
	const last = addYears(today, AHEAD);
	events.forEach(({ id, when, words, certainty, text, sources = [] }, index) => {
		const before = events[index - 1];
		if (when.earliest < FIRST || when.latest > last) {
			add('events', [index, 'when'], when.earliest, `expected a day from ${FIRST} to ${last}`);
		}
		if (certainty === 'read' && when.earliest > today) {
			add('events', [index, 'when'], when.earliest, `reports say it; expected a day until today (${today})`);
		}
		if (ofThePage.test(id))
			add('events', [index, 'id'], id, 'the page has another place of this name; expected another id');
		const same = events.findIndex((other) => plain(other.text) === plain(text));
		if (same < index) {
			add('events', [index, 'text'], text, `line ${raws.events?.lineOf([same])} has this text; expected each once`);
		}
		const years = words?.match(/\b(?:19|20)\d\d\b/g) ?? [];
		const odd = years.find((year) => year < when.earliest.slice(0, 4) || year > when.latest.slice(0, 4));
		if (odd !== undefined) {
			add(
				'events',
				[index, 'words'],
				words,
				`when is ${when.earliest} to ${when.latest}; expected the words for that time`,
			);
		}
		if (before && place(before.when) > place(when)) {
			const rule = 'expected the oldest first, and what is known by its year only last in it';
			add('events', [index, 'when'], when.earliest, rule);
		}
		if (words === undefined && !saysItself(when)) {
			add('events', [index, 'words'], undefined, 'expected the source’s words for when, such as mid-2012');
		}
		if ((certainty === 'read') !== (sources.length === 0)) {
			add(
				'events',
				[index, 'sources'],
				sources,
				'expected a source, unless certainty is read: then the reports are it',
			);
		}
		sources.forEach((source, at) => {
			if (ids.length === 0 || ids.includes(source)) return;
			add('events', [index, 'sources', at], source, 'there is no such document in documents.yaml.', ids);
		});
	});
	periods.forEach(({ from, to, planned }, index) => {
		const before = periods[index - 1];
		const [field, odd] = from < FIRST || from > last ? ['from', from] : ['to', to];
		if (odd !== undefined && (odd < FIRST || odd > last)) {
			add('periods', [index, field], odd, `expected a day from ${FIRST} to ${last}`);
		}
		if (before && before.from > from) {
			add('periods', [index, 'from'], from, `expected the oldest first; the period above is of ${before.from}`);
		}
		if (!planned && from > today)
			add('periods', [index, 'planned'], undefined, `expected planned: true, as from is after today (${today})`);
	});
	// The rows of a table that is itself not in order are not here, and name nothing.
	if (events.length > 0) {
		documents.forEach(({ id }, index) => {
			if (!used.has(id)) add('documents', [index, 'id'], id, 'no event of timeline.yaml names it');
		});
	}
	return problems;
}
