/**
 * Finding a page by a name that people type: a council by any of its names or codes, a framework, a term, and a
 * council’s report by year. Pure and small, as it runs in the reader’s browser.
 */

/** A page that has names. */
export interface NamedPage {
	readonly title: string;
	/** Below the site’s base: "/authorities/hull/". */
	readonly address: string;
	/** What it is, for the reader: "Council in the South East". */
	readonly note: string;
	/** Every name and code, as written. The first is the title’s. */
	readonly names: readonly string[];
	/** Names that lead here because the page took over what they meant: an abolished council. */
	readonly formerNames?: readonly string[];
	/** A council’s reports, newest first. */
	readonly reports?: readonly NamedReport[];
	/** Exists no longer; comes after what does. */
	readonly past?: boolean;
}

export interface NamedReport {
	readonly title: string;
	readonly address: string;
	/** "2014-04-22", or the month of the inspection where the day is not known. */
	readonly published: string;
	/** "SIF". */
	readonly framework: string;
}

export interface NameMatch {
	readonly title: string;
	readonly address: string;
	readonly note: string;
	/** The name that matched, where it is not the title’s. */
	readonly matched: string | undefined;
}

const months = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/** Words that say that something is a council, or a report; a query is about what is left. */
const commonWords = new Set(
	'a an and at authority authorities borough by childrens children city corporation council county district for how in inspection inspections is latest local london metropolitan my of ofsted on rating ratings report reports result results royal service services social the to unitary what'.split(
		' ',
	),
);

/** Letters and digits in lower case with single spaces: "St. Helens" and "Saint Helens" become "st helens". */
export function plainText(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’'`]/g, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/\bsaint\b/g, 'st');
}

function words(text: string): string[] {
	return plainText(text).split(' ').filter(Boolean);
}

function distinctive(tokens: readonly string[]): string[] {
	const rest = tokens.filter((t) => !commonWords.has(t));
	return rest.length > 0 ? rest : [...tokens];
}

/**
 * The pages that a query names, best first, at most `most`. A name counts when each word of the query begins a word of
 * it; a whole name is better than its beginning, and a present council better than a former one. A year, a month or a
 * framework beside a council’s name leads to its reports of then.
 */
export function matchNames(query: string, pages: readonly NamedPage[], most: number): NameMatch[] {
	const tokens = words(query);
	if (tokens.length === 0) return [];
	const time = timeOf(tokens, pages);
	const scored = pages.flatMap((page) => {
		const score = scorePage(page, tokens);
		return score ? [{ page, ...score }] : [];
	});
	if (time.rest.length > 0 && time.rest.length < tokens.length) {
		const about = pages
			.filter((page) => page.reports && page.reports.length > 0)
			.flatMap((page) => {
				const score = scorePage(page, time.rest);
				return score && score.points >= 50 ? [{ page, ...score }] : [];
			})
			.sort((a, b) => b.points - a.points);
		const [council] = about;
		const reports = (council?.page.reports ?? []).filter(
			(r) =>
				(time.year === undefined || r.published.startsWith(time.year)) &&
				(time.month === undefined || r.published.slice(5, 7) === time.month) &&
				(time.framework === undefined || r.framework.toLowerCase() === time.framework),
		);
		if (council && reports.length > 0) {
			const found = reports.map((r) => ({
				title: r.title,
				address: r.address,
				note: `${r.framework} report`,
				matched: undefined,
			}));
			return [...found, toMatch(council.page, council.name)].slice(0, most);
		}
	}
	return scored
		.sort(
			(a, b) =>
				b.points - a.points || a.page.title.length - b.page.title.length || (a.page.title < b.page.title ? -1 : 1),
		)
		.slice(0, most)
		.map(({ page, name }) => toMatch(page, name));
}

function toMatch(page: NamedPage, name: string): NameMatch {
	const { title, address, note } = page;
	return { title, address, note, matched: plainText(name) === plainText(title) ? undefined : name };
}

/** The year, month and framework in a query, and the words that are left. */
function timeOf(tokens: readonly string[], pages: readonly NamedPage[]) {
	const frameworks = new Set(pages.flatMap((p) => (p.reports ?? []).map((r) => r.framework.toLowerCase())));
	let [year, month, framework]: (string | undefined)[] = [];
	const rest: string[] = [];
	for (const token of tokens) {
		if (/^20[12]\d$/.test(token)) year = token;
		else if (months.includes(token)) month = String(months.indexOf(token) + 1).padStart(2, '0');
		else if (frameworks.has(token)) framework = token;
		else if (/^\d{1,2}(st|nd|rd|th)?$/.test(token)) continue;
		else rest.push(token);
	}
	return { year, month, framework, rest: rest.length > 0 ? distinctive(rest) : rest };
}

function scorePage(page: NamedPage, tokens: readonly string[]): { points: number; name: string } | undefined {
	let best: { points: number; name: string } | undefined;
	const consider = (name: string, former: boolean): void => {
		const points = scoreName(words(name), tokens);
		if (points === 0) return;
		const adjusted = points - (former ? 30 : 0) - (page.past ? 5 : 0);
		if (!best || adjusted > best.points) best = { points: adjusted, name };
	};
	for (const name of page.names) consider(name, false);
	for (const name of page.formerNames ?? []) consider(name, true);
	return best;
}

/** 100 for the whole name, 90 for it without common words, less where words only begin alike; 0 for no match. */
function scoreName(name: readonly string[], query: readonly string[]): number {
	if (name.join(' ') === query.join(' ')) return 100;
	const [n, q] = [distinctive(name), distinctive(query)];
	if (n.join(' ') === q.join(' ')) return 90;
	const at = q.map((token, index) => {
		const last = index === q.length - 1;
		const whole = n.indexOf(token);
		return whole >= 0 ? whole : last ? n.findIndex((word) => word.startsWith(token)) : -1;
	});
	if (at.some((index) => index < 0)) return 0;
	const whole = q.every((token) => n.includes(token));
	return (whole ? 70 : 50) + (at[0] === 0 ? 10 : 0);
}

/**
 * Names close to a query that named nothing: one letter in four may differ. Best first, at most three.
 * For "did you mean".
 */
export function closeNames(query: string, pages: readonly NamedPage[]): NameMatch[] {
	const text = distinctive(words(query)).join(' ');
	if (text.length < 4 || text.length > 60) return [];
	const found = pages.flatMap((page) => {
		const near = page.names
			.map((name) => ({ name, off: distance(text, distinctive(words(name)).join(' ')) }))
			.filter(({ name, off }) => off > 0 && off <= Math.max(1, Math.floor(Math.min(text.length, name.length) / 4)))
			.sort((a, b) => a.off - b.off)[0];
		return near ? [{ page, ...near }] : [];
	});
	return found
		.sort((a, b) => a.off - b.off || Number(a.page.past ?? false) - Number(b.page.past ?? false))
		.slice(0, 3)
		.map(({ page, name }) => toMatch(page, name));
}

/** Single-letter edits, swaps of two neighbours included, from one text to another. */
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
