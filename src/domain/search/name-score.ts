/** How well a page’s names fit a query, in points. */
import { nameWords, indexOfRun } from './name-words.ts';
import { isAside } from './name-query.ts';
import type { NameWords } from './name-words.ts';
import type { NamedPage, Score } from './named-pages.ts';
import type { Query } from './name-query.ts';

/** The best of a page’s names; a name that it took over counts less. Undefined where none fits. */
export function scorePage(page: NamedPage, query: Query, frameworks: ReadonlySet<string>): Score | undefined {
	let best: Score | undefined;
	const consider = (name: string, former: boolean): void => {
		const score = scoreName(nameWords(name), query, page, frameworks);
		if (!score) return;
		const points = score.points - (former ? 30 : 0) - (page.past ? 5 : 0);
		if (!best || points > best.points) best = { points, name, used: score.used };
	};
	for (const name of page.names) consider(name, false);
	for (const name of page.formerNames ?? []) consider(name, true);
	const byWords = page.tool ? scoreWords(page, query) : undefined;
	return byWords && !(best && best.points >= byWords.points) ? byWords : best;
}

/** For a page of the site that has every word of the query among those of its names: "download csv". */
function scoreWords(page: NamedPage, query: Query): Score | undefined {
	if (query.distinctive.length < 2) return undefined;
	const own = new Set(page.names.flatMap((name) => nameWords(name).words));
	if (!query.distinctive.every((token) => own.has(token))) return undefined;
	return { points: 72, name: page.title, used: query.distinctive };
}

/**
 * 100 for the whole name, or a little more for that of a page of its own, 90 for it without common words, less for the beginning of a name and for a name among other
 * words; least when those other words are unknown. Undefined for no match.
 */
function scoreName(
	name: NameWords,
	query: Query,
	page: NamedPage,
	frameworks: ReadonlySet<string>,
): Omit<Score, 'name'> | undefined {
	const council = page.reports !== undefined;
	const n = name.distinctive;
	// “My records” is a name of one page, and without its common word that of another.
	if (name.plain === query.plain) return { points: page.own ? 102 : 100, used: n };
	// A page about a thing comes before a term for it, whether or not it is called by the very words.
	if (name.plainDistinctive === query.plainDistinctive) return { points: page.own ? 100 : 90, used: n };
	// People write some names as one word or as two: "reinspection", "miltonkeynes".
	if (name.joined === query.joined) return { points: 85, used: query.distinctive };
	const inside = page.list ? -1 : indexOfRun(query.distinctive, n);
	if (inside >= 0) {
		const others = query.distinctive.toSpliced(inside, n.length);
		const known = others.every((word) => isAside(word) || frameworks.has(word));
		if (known) return { points: council ? 80 : 60, used: n };
		if (council) return { points: 40, used: n };
	}
	if (!council && name.singular === query.singular) return { points: page.own ? 100 : 88, used: n };
	const typed = beginning(n, query.distinctive, query.open);
	// A few words of a long title may be about another page; a few words of a council’s name are about that council.
	const isPart = !council && query.distinctive.length * 2 < n.length;
	if (typed) return { points: typed - (isPart || page.tool ? 15 : 0), used: query.distinctive };
	const bare = query.subject.filter((word) => !frameworks.has(word));
	const about = council && bare.length > 0 ? beginning(n, bare, query.subjectOpen) : 0;
	return about ? { points: about - 5, used: bare } : undefined;
}

/** Points for a query that is part of a name; its last word may be unfinished. 0 for no match. */
function beginning(name: readonly string[], query: readonly string[], open: boolean): number {
	const placeOf = (token: string, index: number): number => {
		const whole = name.indexOf(token);
		if (whole >= 0 || !open || index < query.length - 1 || /^\d{1,2}$/.test(token)) return whole;
		return name.findIndex((word) => word.startsWith(token));
	};
	if (query.some((token, index) => placeOf(token, index) < 0)) return 0;
	const isAtStart = query[0] !== undefined && placeOf(query[0], 0) === 0;
	return (query.every((token) => name.includes(token)) ? 70 : 60) + (isAtStart ? 5 : 0);
}
