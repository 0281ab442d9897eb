/**
 * Finds a page by a name that people type: a council by any of its names or codes, a framework, a term, or a
 * council’s report by year. Pure and small, because it runs in the reader’s browser.
 */
import { onceFor } from '../basics/once-for.ts';
import { readDays } from './read-days.ts';
import type { DateSpan } from '../basics/dates.ts';
import type { AskedDays } from './read-days.ts';

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
	/** True for a page that is about what it is named after, such as a tool or a framework. It comes before a glossary term. */
	readonly own?: boolean;
	/** True for a page of the site itself. It is also found by any of the words of its names, in any order. */
	readonly tool?: boolean;
}

interface NamedReport {
	readonly title: string;
	readonly address: string;
	/** "2014-04-22", or the month of the inspection where the day is not known. */
	readonly published: string;
	/** First and last day on site; undefined where they are not known to the day. */
	readonly stay?: DateSpan | undefined;
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
	readonly kind: 'council' | 'report' | 'list' | 'tool' | 'other';
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
		'a about all an and any are area areas at authorities authority bc be been borough by can cc children ' +
		'childrens city code copy corporation could council councils county dated did district do does doing during ' +
		'each every find for from get give gss had has have how i if in inspect inspected inspection inspections into ' +
		'is it its judged la last latest lb list local london many mbc me mean means metropolitan my newest number of ofsted on ' +
		'ons our out page please published rated rating ratings rb recent region report reports result results royal s ' +
		'safe see service services show since social tell that the their there they this to unitary urn versus vs want ' +
		'was were what when where which who why with would you your'
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

/** A name or a query, as the two are compared. */
interface NameWords {
	readonly words: readonly string[];
	/** All words with spaces between them, and without. */
	readonly plain: string;
	readonly joined: string;
	/** Without common words. */
	readonly distinctive: readonly string[];
	readonly plainDistinctive: string;
	/** `distinctive` in the singular. */
	readonly singular: string;
}

const splitNames = new Map<string, NameWords>();

/** The words of a name. Cached, because every keystroke goes through all names. */
function nameWords(name: string): NameWords {
	let split = splitNames.get(name);
	if (!split) {
		split = splitText(name);
		splitNames.set(name, split);
	}
	return split;
}

function splitText(text: string): NameWords {
	const all = words(text);
	const rare = distinctive(all);
	return {
		words: all,
		plain: all.join(' '),
		joined: all.join(''),
		distinctive: rare,
		plainDistinctive: rare.join(' '),
		singular: singular(rare),
	};
}

function distinctive(tokens: readonly string[]): string[] {
	const rest = tokens.filter((t) => !commonWords.has(t));
	return rest.length > 0 ? rest : [...tokens];
}

/** What a query says, word by word. */
interface Query extends NameWords {
	/** Whether the reader may still be typing the last word of `distinctive`. */
	readonly open: boolean;
	/** Without words for what is wanted about a council: years, grades, kinds of inspection. */
	readonly subject: readonly string[];
	/** Whether the reader may still be typing the last word of `subject`. */
	readonly subjectOpen: boolean;
	/** The days that it names; undefined where it names none. */
	readonly days: AskedDays | undefined;
	/** A month that stands apart from its year, or without one. */
	readonly month: string | undefined;
}

function readQuery(text: string): Query {
	const split = splitText(text);
	const { words: tokens, distinctive: rare } = split;
	const subject = tokens.filter((token) => !isAside(token));
	const days = readDays(text);
	const apart = days === undefined || days.kind === 'year' ? tokens.find((token) => monthWords.has(token)) : undefined;
	return {
		...split,
		open: rare.at(-1) === tokens.at(-1),
		subject,
		subjectOpen: subject.at(-1) === tokens.at(-1),
		days,
		month: apart === undefined ? undefined : monthWords.get(apart),
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
	if (query.words.length === 0) return [];
	const frameworks = frameworksOf(pages);
	const all = pages.flatMap((page): Scored[] => {
		const score = scorePage(page, query, frameworks);
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
	else if (council && near.length === 1 && query.words.some((t) => reportWords.has(t))) {
		const reports = (council.page.reports ?? []).map(toReportMatch);
		const newest = query.words.some((t) => newestWords.has(t)) ? reports.splice(0, 1) : [];
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
	const old = nameWords(first.name).plain;
	const heirs = scored.filter(
		({ page }) => !page.past && page.formerNames?.some((former) => nameWords(former).plain === old),
	);
	return [...heirs, ...scored.filter((one) => !heirs.includes(one))];
}

function byMerit(a: Scored, b: Scored): number {
	return (
		b.points - a.points ||
		rank(a.page) - rank(b.page) ||
		a.page.title.length - b.page.title.length ||
		(a.page.title < b.page.title ? -1 : Number(a.page.title > b.page.title))
	);
}

/** Of two pages with one name, a council comes first, then a page of its own, then a term, then a list. */
function rank({ reports, own, list }: NamedPage): number {
	if (reports) return 0;
	return own ? 1 : list ? 3 : 2;
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
	const matched = nameWords(name).plain === nameWords(title).plain ? undefined : name;
	const kind = page.reports ? 'council' : page.list ? 'list' : page.tool ? 'tool' : 'other';
	return { title, address, note, matched, kind, sure: points >= 70 };
}

function toReportMatch({ title, address, framework, type }: NamedReport): NameMatch {
	return { title, address, note: `${framework} ${type}`, matched: undefined, kind: 'report', sure: true };
}

/** A council’s reports that match the query’s year, month, framework and kind; none when the query names none of these. */
function reportsAsked({ reports = [] }: NamedPage, query: Query, pages: readonly NamedPage[]): readonly NamedReport[] {
	const { days, month } = query;
	const frameworks = new Set(reports.map((r) => r.framework).filter((f) => speaksOf(query, f, pages)));
	const singular = query.words.map((token) => (token === 'inspections' ? 'inspection' : token));
	const types = new Set(reports.map((r) => r.type).filter((type) => indexOfRun(singular, words(type)) >= 0));
	if (days === undefined && month === undefined && frameworks.size === 0 && types.size === 0) return [];
	const fitting = reports.filter(
		(r) =>
			(frameworks.size === 0 || frameworks.has(r.framework)) &&
			(types.size === 0 || types.has(r.type)) &&
			(month === undefined || r.published.slice(5, 7) === month),
	);
	if (days === undefined) return fitting;
	const published = fitting.filter((r) => isPublishedIn(r, days.span));
	if (days.kind === 'year' || published.length > 0) return published;
	const inspected = fitting.filter((r) => wasOnSite(r, days.span));
	if (inspected.length > 0) return inspected;
	// A day that is not quite right still says which year is meant.
	const [from, to] = [days.span.earliest.slice(0, 4), days.span.latest.slice(0, 4)];
	return fitting.filter(({ published: day }) => from <= day.slice(0, 4) && day.slice(0, 4) <= to);
}

/** Whether a report was published within a span of days; one of which only the month is known counts with its month. */
function isPublishedIn({ published }: NamedReport, { earliest, latest }: DateSpan): boolean {
	return earliest.slice(0, published.length) <= published && published <= latest.slice(0, published.length)
		? published.length === 10 || earliest !== latest
		: false;
}

/** Whether inspectors were on site on one day at least of a span. */
function wasOnSite({ stay }: NamedReport, { earliest, latest }: DateSpan): boolean {
	return stay !== undefined && stay.earliest <= latest && earliest <= stay.latest;
}

/** The reports of the days that a query names and nothing else but words for reports. */
export interface ReportsOfDays {
	readonly days: AskedDays;
	readonly reports: readonly NameMatch[];
}

/**
 * Those published on the days, and for a day or the days of a visit also those whose inspectors were on site. Those of a
 * visit’s very days come first. Undefined where the query is about anything else, and for a year, which has a list of its own.
 */
export function reportsOfDays(text: string, pages: readonly NamedPage[]): ReportsOfDays | undefined {
	const { days, month } = readQuery(text);
	if (days === undefined || month !== undefined || days.kind === 'year') return undefined;
	const every = pages.flatMap((page) => page.reports ?? []);
	const query = readQuery(days.rest);
	const kinds = new Set([...frameworksOf(pages), ...new Set(every.map(({ type }) => type))].flatMap(words));
	const isNumber = (token: string): boolean => /^\d{1,2}(st|nd|rd|th)?$/.test(token);
	if (query.words.some((token) => !commonWords.has(token) && !kinds.has(token) && !isNumber(token))) return undefined;
	const anyKind = query.words.every((token) => commonWords.has(token) || isNumber(token));
	const asked = anyKind ? every : pages.flatMap((page) => reportsAsked(page, query, pages));
	const { earliest, latest } = days.span;
	const exact = asked.filter(({ stay }) => stay?.earliest === earliest && stay.latest === latest);
	const published = asked.filter((report) => isPublishedIn(report, days.span));
	const visited = days.kind === 'month' ? [] : asked.filter((report) => wasOnSite(report, days.span));
	const onSite = (report: NamedReport): NameMatch => {
		const match = toReportMatch(report);
		return { ...match, note: `${match.note}; inspectors were on site ${days.kind === 'day' ? 'on that day' : 'then'}` };
	};
	const listed = new Set<string>();
	const reports = [
		...(days.kind === 'days' ? exact.map(onSite) : []),
		...published.map(toReportMatch),
		...visited.map(onSite),
	];
	return { days, reports: reports.filter(({ address }) => !listed.has(address) && listed.add(address)) };
}

/** The report with an address of the site. */
export function reportAt(address: string, pages: readonly NamedPage[]): NameMatch | undefined {
	const report = pages.flatMap(({ reports = [] }) => reports).find((one) => one.address === address);
	return report && toReportMatch(report);
}

/** Whether a query has a framework’s short name, its first word, or any name of a page that shares either. */
function speaksOf(query: Query, framework: string, pages: readonly NamedPage[]): boolean {
	return namesOfFramework(framework, pages).some(
		(name) => indexOfRun(query.distinctive, nameWords(name).distinctive) >= 0,
	);
}

/** What a framework may be called. Cached, because every council that a query may mean has reports under most of them. */
function namesOfFramework(framework: string, pages: readonly NamedPage[]): readonly string[] {
	const known = frameworkNames(pages);
	let names = known.get(framework);
	if (!names) {
		const [first = ''] = words(framework);
		const shared = pages
			.filter((page) => !page.reports && page.names.some((n) => nameWords(n).plain === first || n === framework))
			.flatMap((page) => page.names);
		names = [first, framework, ...shared];
		known.set(framework, names);
	}
	return names;
}
const frameworkNames = onceFor((_: readonly NamedPage[]) => new Map<string, readonly string[]>());

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
	return best ?? (page.tool ? scoreWords(page, query) : undefined);
}

/** For a page of the site that has every word of the query among those of its names: "download csv". */
function scoreWords(page: NamedPage, query: Query): Score | undefined {
	if (query.distinctive.length < 2) return undefined;
	const own = new Set(page.names.flatMap((name) => nameWords(name).words));
	if (!query.distinctive.every((token) => own.has(token))) return undefined;
	return { points: 72, name: page.title, used: query.distinctive };
}

/**
 * 100 for the whole name, 90 for it without common words, less for the beginning of a name and for a name among other
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
	if (name.plain === query.plain) return { points: 100, used: n };
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
	// A few words of a long title do not say that its page is meant; a few words of a council’s name do.
	const isPart = !council && query.distinctive.length * 2 < n.length;
	if (typed) return { points: typed - (isPart || page.tool ? 15 : 0), used: query.distinctive };
	const bare = query.subject.filter((word) => !frameworks.has(word));
	const about = council && bare.length > 0 ? beginning(n, bare, query.subjectOpen) : 0;
	return about ? { points: about - 5, used: bare } : undefined;
}

/** Words in the singular: "care leavers" is "care leaver". */
function singular(among: readonly string[]): string {
	return among.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)).join(' ');
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

/** The index at which a run of words begins among others; -1 when it is missing or empty. */
function indexOfRun(among: readonly string[], run: readonly string[]): number {
	if (run.length === 0) return -1;
	return among.findIndex((_, at) => run.every((word, i) => among[at + i] === word));
}

/** The words of all frameworks’ short names: "sif", "ilacs", "lscb". */
const frameworksOf = onceFor(
	(pages: readonly NamedPage[]): ReadonlySet<string> =>
		new Set(pages.flatMap((p) => (p.reports ?? []).flatMap((r) => words(r.framework)))),
);

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

/** A term of fewer letters is close to too many words: “card” is no slip of “care”. */
const SHORTEST_TERM = 5;

/** A beginning of so many letters names one council or none; so many letters may then differ after it. */
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
