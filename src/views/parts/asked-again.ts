/** Whether what the latest report asks to improve was asked for before, and every theme across a council’s inspections. */
import { themeLink } from './improvements.ts';
import { yearOf } from './report-row.ts';
import { eitherText, listText, lower, monthText, numberText, upper } from '../words/wording.ts';
import { pointsKnown, themesAsked } from '../../domain/record/points.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { LinkView } from './link-view.ts';

/** Themes of a council’s latest report compared with those of its earlier reports. */
export interface AskedAgain {
	/** "Front door: also asked for in 2023 and 2019." Themes of the latest report, in its order, each with its page. */
	readonly again: readonly { readonly theme: LinkView; readonly years: string }[];
	/** "Asked for in 2023 but not now: adoption, health." Undefined where nothing is. */
	readonly gone: { readonly year: string; readonly themes: readonly LinkView[] } | undefined;
	/**
	 * Every theme that a report asked the council for, with the years: "asked in 2014 and 2018, not in 2024". Those asked most
	 * often first, then those asked most recently.
	 */
	readonly across: {
		readonly title: string;
		readonly themes: readonly { readonly theme: LinkView; readonly years: string }[];
	};
	/** How many earlier reports this rests on. */
	readonly basis: string;
}

/** Compares the themes of a report with those of earlier ones of the same council; undefined where we know no points of it or of those. */
export function askedAgain(record: InspectionRecord, report: Report): AskedAgain | undefined {
	const earlier = record
		.reportsOf(report.authority)
		.filter((one) => one.published.latest < report.published.earliest && one.edition.scope === report.edition.scope);
	const known = earlier.filter(pointsKnown).reverse();
	const themesOf = (one: Report): ReadonlySet<string> => themesAsked(one, 'authority');
	const now = themesOf(report);
	const [before] = known;
	if (!before || !pointsKnown(report)) return undefined;
	const again = [...now].flatMap((theme) => {
		const years = [...new Set(known.filter((one) => themesOf(one).has(theme)).map(yearOf))];
		const { text, address } = themeLink(record, theme);
		return years.length === 0 ? [] : [{ theme: { text: upper(text), address }, years: listText(years) }];
	});
	const gone = [...themesOf(before)].filter((theme) => !now.has(theme)).map((theme) => themeLink(record, theme));
	return {
		again,
		gone: gone.length === 0 ? undefined : { year: yearOf(before), themes: gone },
		across: acrossReports(record, [...known].reverse().concat(report)),
		basis: `Compared with ${basisText(known, earlier.length)}. A theme that is no longer asked for may still need work.`,
	};
}

/** Every theme of some reports, the oldest report first. Reports of the same year are named by month and year. */
function acrossReports(record: InspectionRecord, reports: readonly Report[]): AskedAgain['across'] {
	const names = reports.map((one) =>
		reports.filter((other) => yearOf(other) === yearOf(one)).length > 1 ? monthText(one.published.latest) : yearOf(one),
	);
	const asking = reports.map((one) => themesAsked(one, 'authority'));
	const all = [...new Set(asking.toReversed().flatMap((themes) => [...themes]))].map((theme) => {
		const [asked, not] = [true, false].map((has) => names.filter((_, index) => asking[index]?.has(theme) === has));
		const { text, address } = themeLink(record, theme);
		return { theme: { text: upper(text), address }, asked: asked ?? [], not: not ?? [] };
	});
	return {
		title: `Every theme in these ${numberText(reports.length)} reports, and when it was asked for (${all.length})`,
		themes: all
			.sort((a, b) => b.asked.length - a.asked.length)
			.map(({ theme, asked, not }) => ({
				theme,
				years: `asked in ${listText(asked)}${not.length === 0 ? '' : `, not in ${eitherText(not)}`}`,
			})),
	};
}

/** "both earlier reports", "the earlier report whose points are in our words (2019), of three". */
function basisText(known: readonly Report[], earlier: number): string {
	if (known.length < earlier) {
		const reports = known.length === 1 ? 'the earlier report' : `the ${numberText(known.length)} earlier reports`;
		return `${reports} whose points are in our words (${listText(known.map(yearOf))}), of ${numberText(earlier)}`;
	}
	if (earlier === 1) return 'the one earlier report';
	return earlier === 2 ? 'both earlier reports' : `all ${numberText(earlier)} earlier reports`;
}

/** Most themes that a sentence names; a report of 2014 may have asked for twenty. */
const NAMED = 8;

/**
 * The same in sentences, for papers: what was asked for before as well, and what the previous report asked for and this one
 * does not. Undefined where there is none.
 */
export function askedBeforeTexts({ again, gone }: Pick<AskedAgain, 'again' | 'gone'>): {
	readonly again: string | undefined;
	readonly gone: string | undefined;
} {
	const some = (texts: readonly string[]): string =>
		texts.length > NAMED
			? listText([...texts.slice(0, NAMED), `${numberText(texts.length - NAMED)} more`])
			: listText(texts);
	return {
		again:
			again.length === 0
				? undefined
				: `Also asked for before: ${some(again.map(({ theme, years }) => `${lower(theme.text)} (${years})`))}.`,
		gone:
			gone &&
			`The report of ${gone.year} also asked for better work on ${some(gone.themes.map(({ text }) => text))}. This one does not.`,
	};
}
