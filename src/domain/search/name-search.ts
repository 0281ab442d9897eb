/**
 * Finds a page by a name that people type: a council by any of its names or codes, a framework, a term, or a council’s report
 * by year. Pure and small, because it runs in the reader’s browser.
 */
import { nameWords } from './name-words.ts';
import { frameworksOf, toMatch, toReportMatch } from './named-pages.ts';
import { readQuery } from './name-query.ts';
import { reportsAsked } from './reports-asked.ts';
import { scorePage } from './name-score.ts';
import type { NamedPage, NameMatch, Scored } from './named-pages.ts';

/** Words after which the reader wants a council’s reports rather than its page. */
const reportWords = new Set(['report', 'reports', 'inspection', 'inspections', 'ofsted']);
const newestWords = new Set(['latest', 'newest', 'last', 'recent', 'new', 'current']);

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
	// A name with brackets means the old council itself: “Dorset (county, to 2019)”.
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
