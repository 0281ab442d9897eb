/** Pages that have names, councils’ reports among them, and what a search shows of one. */
import { onceFor } from '../basics/once-for.ts';
import { nameWords, words } from './name-words.ts';
import type { DateSpan } from '../basics/dates.ts';

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
	/** A council’s reports, newest first. Only councils have this list, and each council has one. */
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

/** A council’s report, as a search shows it. */
export interface NamedReport {
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
	/** Whether the query is about this page alone; otherwise the name is one part of the query. */
	readonly sure: boolean;
}

/** How well a name fits a query. */
export interface Score {
	/** 100 for the whole name; see name-score.ts. */
	readonly points: number;
	/** The name that matched. */
	readonly name: string;
	/** Words of the query that the name has. */
	readonly used: readonly string[];
}

/** A page with its best name. */
export interface Scored extends Score {
	readonly page: NamedPage;
}

/** A page as a search shows it. It is sure from 70 points: the query then names it and nothing unknown. */
export function toMatch({ page, name, points }: Scored): NameMatch {
	const { title, address, note } = page;
	const matched = nameWords(name).plain === nameWords(title).plain ? undefined : name;
	const kind = page.reports ? 'council' : page.list ? 'list' : page.tool ? 'tool' : 'other';
	return { title, address, note, matched, kind, sure: points >= 70 };
}

/** A report as a search shows it. */
export function toReportMatch({ title, address, framework, type }: NamedReport): NameMatch {
	return { title, address, note: `${framework} ${type}`, matched: undefined, kind: 'report', sure: true };
}

/** The report with an address of the site. */
export function reportAt(address: string, pages: readonly NamedPage[]): NameMatch | undefined {
	const report = pages.flatMap(({ reports = [] }) => reports).find((one) => one.address === address);
	return report && toReportMatch(report);
}

/** The words of all frameworks’ short names: "sif", "ilacs", "lscb". */
export const frameworksOf = onceFor(
	(pages: readonly NamedPage[]): ReadonlySet<string> =>
		new Set(pages.flatMap((p) => (p.reports ?? []).flatMap((r) => words(r.framework)))),
);
