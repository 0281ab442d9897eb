/** Names close to a query that nothing was found for. */
import { nameWords } from './name-words.ts';
import { toMatch } from './named-pages.ts';
import { readQuery } from './name-query.ts';
import type { NamedPage, NameMatch } from './named-pages.ts';

/**
 * Names close to a query that matched nothing, for "did you mean": one letter in four may differ. Best first, no more
 * than three.
 */
export function closeNames(text: string, pages: readonly NamedPage[]): NameMatch[] {
	const { subject, distinctive: rare } = readQuery(text);
	const asked = [...(subject.length > 0 ? [subject] : []), rare]
		.map((query) => ({ whole: query.join(' '), count: query.length }))
		.filter(({ whole }, index, all) => index === 0 || whole !== all[0]?.whole);
	const off = (name: string): number => {
		const { distinctive: own, plainDistinctive: plain } = nameWords(name);
		return Math.min(
			...asked.map(({ whole, count }) => {
				const letters = apart(whole, plain);
				// For a long query, compare also with as many words of the name as the query has: "kensigton".
				return whole.length < 6 || count >= own.length
					? letters
					: Math.min(letters, apart(whole, own.slice(0, count).join(' ')));
			}),
		);
	};
	return pages
		.filter((page) => !page.list)
		.map((page) => {
			const near = page.names
				.filter((name) => page.reports || nameWords(name).plainDistinctive.length >= SHORTEST_TERM)
				.map((name) => ({ name, letters: off(name) }))
				.sort((a, b) => a.letters - b.letters)[0];
			return { page, name: near?.name ?? '', letters: near?.letters ?? Infinity };
		})
		.filter(({ letters }) => letters < Infinity)
		.sort(
			(a, b) =>
				a.letters - b.letters ||
				Number(a.page.reports === undefined) - Number(b.page.reports === undefined) ||
				Number(a.page.past ?? false) - Number(b.page.past ?? false),
		)
		.slice(0, 3)
		.map(({ page, name }) => toMatch({ page, name, points: 0, used: [] }));
}

/** The fewest letters of a term that is offered. Shorter ones resemble too many words: “card” is not a misspelt “care”. */
const SHORTEST_TERM = 5;

/** A beginning of this many letters names one council or none; up to MOST_AFTER_IT letters may then differ after it. */
const LONG_BEGINNING = 8;

const MOST_AFTER_IT = 4;

/** How many letters separate a query from a name; Infinity when that is too many or the two are equal. */
function apart(query: string, name: string): number {
	if (query.length < 4 || query.length > 60 || /\d/.test(name)) return Infinity;
	// A long beginning may be followed by more slips: “Middlesboro”.
	const begun = Math.ceil(query.length * 0.7);
	const isBegun = begun >= LONG_BEGINNING && name.startsWith(query.slice(0, begun));
	const most = Math.max(1, isBegun ? MOST_AFTER_IT : 0, Math.floor(Math.min(query.length, name.length) / 4));
	// At least as many letters separate two texts as one is longer than the other.
	if (Math.abs(query.length - name.length) > most) return Infinity;
	const letters = distance(query, name);
	return letters > 0 && letters <= most ? letters : Infinity;
}

/** Number of single-letter edits from one text to another; a swap of two neighbouring letters is one edit. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		[before, previous] = [previous, row];
	}
	return previous[b.length] ?? 0;
}
