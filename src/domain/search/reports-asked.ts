/** The reports that a query asks for, by their days, framework and kind of inspection. */
import { onceFor } from '../basics/once-for.ts';
import { isCommonWord, nameWords, indexOfRun, words } from './name-words.ts';
import { frameworksOf, toReportMatch } from './named-pages.ts';
import { readQuery } from './name-query.ts';
import type { DateSpan } from '../basics/dates.ts';
import type { AskedDays } from './read-days.ts';
import type { NamedPage, NameMatch, NamedReport } from './named-pages.ts';
import type { Query } from './name-query.ts';

/** A council’s reports that match the query’s year, month, framework and kind; none when the query names none of these. */
export function reportsAsked(
	{ reports = [] }: NamedPage,
	query: Query,
	pages: readonly NamedPage[],
): readonly NamedReport[] {
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

/** The reports of the days that a query names, where its other words are only words for reports. */
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
	if (query.words.some((token) => !isCommonWord(token) && !kinds.has(token) && !isNumber(token))) return undefined;
	const anyKind = query.words.every((token) => isCommonWord(token) || isNumber(token));
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
