/** Whether what the latest report asks to improve was asked for before, and what the report before it asked for as well. */
import { themeLink } from '../parts/improvements.ts';
import { yearOf } from '../parts/report-row.ts';
import { listText, numberText, upper } from '../words/wording.ts';
import { pointsKnown, themesAsked } from '../../domain/record/points.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { LinkView } from '../parts/link-view.ts';

/** Themes of a council’s latest report compared with those of its earlier reports. */
export interface AskedAgain {
	/** "Front door: also asked for in 2023 and 2019." Themes of the latest report, in its order, each with its page. */
	readonly again: readonly { readonly theme: LinkView; readonly years: string }[];
	/** "Asked for in 2023 but not now: adoption, health." Undefined where nothing is. */
	readonly gone: { readonly year: string; readonly themes: readonly LinkView[] } | undefined;
	/** How many earlier reports this rests on. */
	readonly basis: string;
}

/** Compares the themes of a report with those of earlier ones of the same council; undefined where we know no points of those. */
export function askedAgain(record: InspectionRecord, report: Report): AskedAgain | undefined {
	const earlier = record
		.reportsOf(report.authority)
		.filter((one) => one.published.latest < report.published.earliest && one.edition.scope === report.edition.scope);
	const known = earlier.filter(pointsKnown).reverse();
	const themesOf = (one: Report): Set<string> => themesAsked(one, 'authority');
	const now = themesOf(report);
	const [before] = known;
	if (!before || now.size === 0) return undefined;
	const again = [...now].flatMap((theme) => {
		const years = [...new Set(known.filter((one) => themesOf(one).has(theme)).map(yearOf))];
		const { text, address } = themeLink(record, theme);
		return years.length === 0 ? [] : [{ theme: { text: upper(text), address }, years: listText(years) }];
	});
	const gone = [...themesOf(before)].filter((theme) => !now.has(theme)).map((theme) => themeLink(record, theme));
	return {
		again,
		gone: gone.length === 0 ? undefined : { year: yearOf(before), themes: gone },
		basis: `Compared with ${basisText(known, earlier.length)}. A theme that is no longer asked for is not necessarily in order.`,
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
