/**
 * The statements of a report’s page that search shows by themselves: its summary, its points to improve and what else
 * inspectors found. Each has an id on the page, which the index keeps with its text and its place among the page’s words.
 */

/** The kinds of statement, by the beginning of their ids, with what search calls them. */
const kinds = {
	summary: 'In short',
	point: 'To improve',
	'board-point': 'To improve, for the safeguarding board',
	strength: 'Strength',
	noted: 'Also noted',
	voice: 'What children and young people said',
	circumstance: 'Circumstances',
} as const;

/** The kind of a statement of a report’s page: a point to improve, a strength, the summary and so on. */
export type StatementKind = keyof typeof kinds;

/** The id of a statement on its page, counted from 1: "point-3"; a page has only one summary, "summary". */
export function statementId(kind: StatementKind, index = 0): string {
	return kind === 'summary' ? kind : `${kind}-${index + 1}`;
}

/** An element with an id, as the index keeps it. `start`: the number of words before it on its page. */
export interface Anchor {
	readonly id: string;
	readonly text?: string | undefined;
	readonly start: number;
}

/** A statement of a page that was found. */
export interface FoundStatement {
	readonly id: string;
	/** "To improve". */
	readonly label: string;
	/** Of the summary the one sentence with most of the words. */
	readonly text: string;
	/** The page of Ofsted’s PDF; undefined for the summary. */
	readonly page: number | undefined;
	/** How many of the words found are in it. */
	readonly matches: number;
}

/** Maximum number of statements shown of one page. */
const SHOWN = 2;

/** How many words after a statement its themes and its page may take. */
const BEHIND = 60;

/**
 * The statements of a page that a search is about, at most two: those with the words found and, where the reader chose
 * themes, only points on one of them. `content`: the page’s words; `locations`: which of them were found.
 */
export function statementsFound(
	{
		content,
		anchors,
		locations,
	}: { readonly content: string; readonly anchors: readonly Anchor[]; readonly locations: readonly number[] },
	themes: readonly string[],
): FoundStatement[] {
	const words = content.split(/\s+/);
	const all = anchors.flatMap(({ id, text = '', start }): FoundStatement[] => {
		const kind = /^([a-z-]+?)(?:-\d+)?$/.exec(id)?.[1] ?? '';
		if (!(kind in kinds) || text === '') return [];
		const end = start + text.trim().split(/\s+/).length;
		// What follows a statement on the page: "page 3", or "(themes; judgement; PDF page 3)".
		const behind = words.slice(end, end + BEHIND).join(' ');
		const found = /^(.*?)\bpage (\d+)/.exec(behind);
		const isOnTheme = themes.some((theme) => (found?.[1] ?? '').toLowerCase().includes(theme.toLowerCase()));
		if (themes.length > 0 && !isOnTheme) return [];
		return [
			{
				id,
				label: kinds[kind as StatementKind],
				text:
					kind === 'summary'
						? sentenceFound(
								words.slice(start, end),
								locations.map((at) => at - start),
							)
						: text.trim(),
				page: found && kind !== 'summary' ? Number(found[2]) : undefined,
				matches: new Set(locations.filter((at) => at >= start && at < end)).size,
			},
		];
	});
	return all
		.filter(({ matches }) => matches > 0 || themes.length > 0)
		.sort((a, b) => b.matches - a.matches)
		.slice(0, SHOWN);
}

/** The sentence of a text that has most of the words at some places, the first of them where several have as many. */
function sentenceFound(words: readonly string[], places: readonly number[]): string {
	let [best, most, start] = ['', -1, 0];
	for (const [index, word] of words.entries()) {
		if (!/[.?!]$/.test(word) && index < words.length - 1) continue;
		const found = new Set(places.filter((at) => at >= start && at <= index)).size;
		if (found > most) [best, most] = [words.slice(start, index + 1).join(' '), found];
		start = index + 1;
	}
	return best;
}
