/**
 * Finds a page by a name that people type: a council by any of its names or codes, a framework, a term, or a
 * council’s report by year. Pure and small, because it runs in the reader’s browser.
 */

/** A page that has names. */
export interface NamedPage {
	readonly title: string;
	/** Relative to the site’s base: "/authorities/hull/". */
	readonly address: string;
	/** What it is, for the reader: "Council in the South East". */
	readonly note: string;
	/** Every name and code, as written. The first is the page’s title. */
	readonly names: readonly string[];
	/** Names that lead here because the page took over what they meant: an abolished council. */
	readonly formerNames?: readonly string[];
	/** A council’s reports, newest first. Every council has this list and no other page has. */
	readonly reports?: readonly NamedReport[];
	/** True for a council that no longer exists; it is listed after those that do. */
	readonly past?: boolean;
	/** True for a list of pages. It is found by its name alone, because with other words its name is a filter. */
	readonly list?: boolean;
}

interface NamedReport {
	readonly title: string;
	readonly address: string;
	/** "2014-04-22", or the month of the inspection where the day is not known. */
	readonly published: string;
	/** "SIF". */
	readonly framework: string;
	/** "full inspection". */
	readonly type: string;
}

/** A page that a query names. */
export interface NameMatch {
	readonly title: string;
	readonly address: string;
	readonly note: string;
	/** The name that matched; undefined when it is the title. */
	readonly matched: string | undefined;
	readonly kind: 'council' | 'report' | 'list' | 'other';
	/** Whether the query is about this page and nothing else; otherwise the name is one part of the query. */
	readonly sure: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthWords = new Map(
	'january february march april may june july august september october november december'
		.split(' ')
		.flatMap((name, index) =>
			[name, months[index] ?? name].map((word) => [word, String(index + 1).padStart(2, '0')] as const),
		),
);

/** Words that only mean “a council” or “a report”, or join other words; the remaining words are the query’s subject. */
const commonWords = new Set(
	(
		'a about an and are area areas at authority authorities bc been borough by cc childrens children city code copy ' +
		'corporation council councils county did district do does doing for find from get give gss had has have how i in ' +
		'inspect inspected inspection inspections is it its judged la last latest lb local london mbc me metropolitan my ' +
		'newest number of ofsted on ons our page rated rating ratings rb recent region report reports result results royal ' +
		'safe s service services show since social tell the their to unitary urn versus vs was were what when where which ' +
		'who why with'
	).split(' '),
);

/** Words for what a reader wants to know about a council; with its name, the query is still about the council. */
const topicWords = new Set(
	(
		'adequate adoption after best board bad care classed compare compared current effectiveness failing failed focused ' +
		'focussed full good grade grades graded grading help improve improvement in inadequate judgement judgements ' +
		'judgment lac leader leaders leadership leaver leavers leaving looked lscb monitoring needs new no now old ' +
		'outstanding overall poor protection re rate reinspection require requires review safeguarding score short single ' +
		'standard still trust visit visits weak worst year years'
	).split(' '),
);

/** Words after which the reader wants a council’s reports rather than its page. */
const reportWords = new Set(['report', 'reports', 'inspection', 'inspections', 'ofsted']);
const newestWords = new Set(['latest', 'newest', 'last', 'recent', 'new', 'current']);

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

/** Whether a word of a plain text only joins others or fits every page: "the", "council", "report". */
export function isCommonWord(word: string): boolean {
	return commonWords.has(word);
}

function words(text: string): string[] {
	return plainText(text).split(' ').filter(Boolean);
}

const splitNames = new Map<string, readonly string[]>();

/** The words of a name. Cached, because every keystroke goes through all names. */
function nameWords(name: string): readonly string[] {
	let split = splitNames.get(name);
	if (!split) {
		split = words(name);
		splitNames.set(name, split);
	}
	return split;
}

function distinctive(tokens: readonly string[]): string[] {
	const rest = tokens.filter((t) => !commonWords.has(t));
	return rest.length > 0 ? rest : [...tokens];
}

/** What a query says, word by word. */
interface Query {
	readonly tokens: readonly string[];
	/** Without common words. */
	readonly distinctive: readonly string[];
	/** Whether the reader may still be typing the last word of `distinctive`. */
	readonly open: boolean;
	/** Without words for what is wanted about a council: years, grades, kinds of inspection. */
	readonly subject: readonly string[];
	/** Whether the reader may still be typing the last word of `subject`. */
	readonly subjectOpen: boolean;
	readonly year: string | undefined;
	readonly month: string | undefined;
}

function readQuery(text: string): Query {
	const tokens = words(text);
	let [year, month]: (string | undefined)[] = [];
	const subject: string[] = [];
	for (const token of tokens) {
		if (/^20[12]\d$/.test(token)) year = token;
		else if (monthWords.has(token)) month = monthWords.get(token);
		else if (!isAside(token)) subject.push(token);
	}
	const rare = distinctive(tokens);
	return {
		tokens,
		distinctive: rare,
		open: rare.at(-1) === tokens.at(-1),
		subject,
		subjectOpen: subject.at(-1) === tokens.at(-1),
		year,
		month,
	};
}

/** Whether a word gives a time or a topic and names no council. */
function isAside(token: string): boolean {
	return (
		commonWords.has(token) ||
		topicWords.has(token) ||
		monthWords.has(token) ||
		/^20[12]\d$/.test(token) ||
		/^\d{1,2}(st|nd|rd|th)?$/.test(token)
	);
}

interface Score {
	readonly points: number;
	/** The name that matched. */
	readonly name: string;
	/** Words of the query that the name has. */
	readonly used: readonly string[];
}
interface Scored extends Score {
	readonly page: NamedPage;
}

/**
 * The pages that a query names, best first, no more than `most`. A query may be the beginning of a name, or contain a name.
 * The whole name is best, and a current council is better than a former one. A council’s name with a year, a month, a
 * framework or a kind of inspection leads to those reports of the council.
 */
export function matchNames(text: string, pages: readonly NamedPage[], most: number): NameMatch[] {
	const query = readQuery(text);
	if (query.tokens.length === 0) return [];
	const all = pages.flatMap((page): Scored[] => {
		const score = scorePage(page, query, frameworksOf(pages));
		return score ? [{ page, ...score }] : [];
	});
	const scored = all.filter((one) => !all.some((other) => outdoes(other, one))).sort(byMerit);
	const councils = scored.filter(({ page, points }) => page.reports && points >= 50);
	const best = councils[0]?.points ?? 0;
	const near = councils.filter(({ points }) => points >= best - 35);
	const asked = near.flatMap(({ page }) => reportsAsked(page, query, pages));
	const named = (asked.length > 0 ? scored : livingFirst(scored)).map(toMatch);
	const [council] = near;
	if (asked.length > 0) named.unshift(...asked.map(toReportMatch));
	else if (council && near.length === 1 && query.tokens.some((t) => reportWords.has(t))) {
		const reports = (council.page.reports ?? []).map(toReportMatch);
		const newest = query.tokens.some((t) => newestWords.has(t)) ? reports.splice(0, 1) : [];
		named.splice(named.findIndex((n) => n.address === council.page.address) + 1, 0, ...reports);
		named.unshift(...newest);
	}
	return named.slice(0, most);
}

/**
 * A council that ended comes after those that took over its area, where they are found by its name: a resident asks about the
 * council of today. Whoever asks for a year or a kind of inspection means the reports of the old one.
 */
function livingFirst(scored: readonly Scored[]): Scored[] {
	const [first] = scored;
	// With what sets it apart in brackets the old one is meant: “Dorset (county, to 2019)”.
	if (!first?.page.past || first.name.includes('(')) return [...scored];
	const old = plainText(first.name);
	const heirs = scored.filter(
		({ page }) => !page.past && page.formerNames?.some((former) => plainText(former) === old),
	);
	return [...heirs, ...scored.filter((one) => !heirs.includes(one))];
}

function byMerit(a: Scored, b: Scored): number {
	return (
		b.points - a.points ||
		Number(a.page.reports === undefined) - Number(b.page.reports === undefined) ||
		a.page.title.length - b.page.title.length ||
		(a.page.title < b.page.title ? -1 : 1)
	);
}

/** Whether one match makes another redundant: "Kingston upon Hull" names Hull but not Kingston, although it contains that name. */
function outdoes(other: Scored, one: Scored): boolean {
	return (
		other.points >= one.points &&
		other.used.length > one.used.length &&
		one.used.every((word) => other.used.includes(word))
	);
}

function toMatch({ page, name, points }: Scored): NameMatch {
	const { title, address, note } = page;
	const matched = plainText(name) === plainText(title) ? undefined : name;
	const kind = page.reports ? 'council' : page.list ? 'list' : 'other';
	return { title, address, note, matched, kind, sure: points >= 70 };
}

function toReportMatch({ title, address, framework, type }: NamedReport): NameMatch {
	return { title, address, note: `${framework} ${type}`, matched: undefined, kind: 'report', sure: true };
}

/** A council’s reports that match the query’s year, month, framework and kind; none when the query names none of these. */
function reportsAsked({ reports = [] }: NamedPage, query: Query, pages: readonly NamedPage[]): readonly NamedReport[] {
	const { year, month } = query;
	const frameworks = new Set(reports.map((r) => r.framework).filter((f) => speaksOf(query, f, pages)));
	const types = new Set(reports.map((r) => r.type).filter((type) => indexOfRun(query.tokens, words(type)) >= 0));
	if (year === undefined && month === undefined && frameworks.size === 0 && types.size === 0) return [];
	return reports.filter(
		(r) =>
			(year === undefined || r.published.startsWith(year)) &&
			(month === undefined || r.published.slice(5, 7) === month) &&
			(frameworks.size === 0 || frameworks.has(r.framework)) &&
			(types.size === 0 || types.has(r.type)),
	);
}

/** Whether a query has a framework’s short name, its first word, or any name of a page that shares either. */
function speaksOf(query: Query, framework: string, pages: readonly NamedPage[]): boolean {
	const [first = ''] = words(framework);
	const shared = pages
		.filter((page) => !page.reports && page.names.some((n) => plainText(n) === first || n === framework))
		.flatMap((page) => page.names);
	return [first, framework, ...shared].some((name) => indexOfRun(query.distinctive, distinctive(nameWords(name))) >= 0);
}

function scorePage(page: NamedPage, query: Query, frameworks: ReadonlySet<string>): Score | undefined {
	let best: Score | undefined;
	const consider = (name: string, former: boolean): void => {
		const score = scoreName(nameWords(name), query, page, frameworks);
		if (!score) return;
		const points = score.points - (former ? 30 : 0) - (page.past ? 5 : 0);
		if (!best || points > best.points) best = { points, name, used: score.used };
	};
	for (const name of page.names) consider(name, false);
	for (const name of page.formerNames ?? []) consider(name, true);
	return best;
}

/**
 * 100 for the whole name, 90 for it without common words, less for the beginning of a name and for a name among other
 * words; least when those other words are unknown. Undefined for no match.
 */
function scoreName(
	name: readonly string[],
	query: Query,
	page: NamedPage,
	frameworks: ReadonlySet<string>,
): Omit<Score, 'name'> | undefined {
	const council = page.reports !== undefined;
	const n = distinctive(name);
	if (name.join(' ') === query.tokens.join(' ')) return { points: 100, used: n };
	if (n.join(' ') === query.distinctive.join(' ')) return { points: 90, used: n };
	// People write some names as one word or as two: "reinspection", "miltonkeynes".
	if (name.join('') === query.tokens.join('')) return { points: 85, used: query.distinctive };
	const inside = page.list ? -1 : indexOfRun(query.distinctive, n);
	if (inside >= 0) {
		const others = query.distinctive.toSpliced(inside, n.length);
		const known = others.every((word) => isAside(word) || frameworks.has(word));
		if (known) return { points: council ? 80 : 60, used: n };
		if (council) return { points: 40, used: n };
	}
	const typed = beginning(n, query.distinctive, query.open);
	if (typed) return { points: typed, used: query.distinctive };
	const bare = query.subject.filter((word) => !frameworks.has(word));
	const about = council && bare.length > 0 ? beginning(n, bare, query.subjectOpen) : 0;
	return about ? { points: about - 5, used: bare } : undefined;
}

/** Points for a query that is part of a name; its last word may be unfinished. 0 for no match. */
function beginning(name: readonly string[], query: readonly string[], open: boolean): number {
	const at = query.map((token, index) => {
		const whole = name.indexOf(token);
		if (whole >= 0 || !open || index < query.length - 1 || /^\d{1,2}$/.test(token)) return whole;
		return name.findIndex((word) => word.startsWith(token));
	});
	if (at.some((index) => index < 0)) return 0;
	return (query.every((token) => name.includes(token)) ? 70 : 60) + (at[0] === 0 ? 5 : 0);
}

/** The index at which a run of words begins among others; -1 when it is missing or empty. */
function indexOfRun(among: readonly string[], run: readonly string[]): number {
	if (run.length === 0) return -1;
	return among.findIndex((_, at) => run.every((word, i) => among[at + i] === word));
}

/** The words of all frameworks’ short names: "sif", "ilacs", "lscb". */
function frameworksOf(pages: readonly NamedPage[]): ReadonlySet<string> {
	let known = frameworkWords.get(pages);
	if (!known) {
		known = new Set(pages.flatMap((p) => (p.reports ?? []).flatMap((r) => words(r.framework))));
		frameworkWords.set(pages, known);
	}
	return known;
}
const frameworkWords = new WeakMap<readonly NamedPage[], ReadonlySet<string>>();

/**
 * Names close to a query that matched nothing, for "did you mean": one letter in four may differ. Best first, no more
 * than three.
 */
export function closeNames(text: string, pages: readonly NamedPage[]): NameMatch[] {
	const { subject, distinctive: rare } = readQuery(text);
	const asked = [...(subject.length > 0 ? [subject] : []), rare];
	const off = (name: string): number => {
		const own = distinctive(nameWords(name));
		return Math.min(
			...asked.flatMap((query) => {
				const whole = query.join(' ');
				// Compare with the whole name, and for a long query also with as many of its words as the query has: "kensigton".
				const begun = whole.length < 6 ? own : own.slice(0, query.length);
				return [apart(whole, own.join(' ')), apart(whole, begun.join(' '))];
			}),
		);
	};
	return pages
		.filter((page) => !page.list)
		.map((page) => {
			const near = page.names.map((name) => ({ name, letters: off(name) })).sort((a, b) => a.letters - b.letters)[0];
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

/** How many letters separate a query from a name; Infinity when that is too many or the two are equal. */
function apart(query: string, name: string): number {
	if (query.length < 4 || query.length > 60 || /\d/.test(name)) return Infinity;
	const letters = distance(query, name);
	return letters > 0 && letters <= Math.max(1, Math.floor(Math.min(query.length, name.length) / 4))
		? letters
		: Infinity;
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
