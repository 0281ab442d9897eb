/** What must hold between the rows of the timeline, its documents and its periods. */
import type { RawEntry } from './read-content.ts';
import type { LocatedProblem } from './problems.ts';
import type { TimelineTables } from '../schemas/timeline-entries.ts';

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

/** Problems between the rows, each with its line. */
export function timelineProblems(
	{ events, documents, periods }: TimelineTables,
	raws: Readonly<Record<'events' | 'documents' | 'periods', RawEntry | undefined>>,
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
	events.forEach(({ when, words, certainty, sources = [] }, index) => {
		const before = events[index - 1];
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
			if (ids.includes(source)) return;
			add('events', [index, 'sources', at], source, 'there is no such document in documents.yaml.', ids);
		});
	});
	documents.forEach(({ id }, index) => {
		if (!used.has(id)) add('documents', [index, 'id'], id, 'no event of timeline.yaml names it');
	});
	return problems;
}
