/** Whether what the latest report asks to improve was asked before, and what earlier reports asked that it does not. */
import { listText, numberText, upper } from '../words/wording.ts';
import { themeText } from '../parts/improvements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** Themes of a council’s latest report beside those of its earlier reports. */
export interface AskedAgain {
	/** "Front door: also asked in 2023 and 2019." Themes of the latest report, in its order. */
	readonly again: readonly { readonly theme: string; readonly years: string }[];
	/** "Asked in 2023 and not now: adoption and health." "" where nothing is. */
	readonly gone: string;
	/** How many earlier reports this rests on. */
	readonly basis: string;
}

const themesOf = (report: Report): Set<string> =>
	new Set(report.improvements.flatMap(({ body, themes }) => (body === 'authority' ? themes : [])));

/** Compares the themes of a report with those of earlier ones of the same council; undefined where none of them has points. */
export function askedAgain(record: InspectionRecord, report: Report): AskedAgain | undefined {
	const earlier = record
		.reportsOf(report.authority)
		.filter((one) => one.published.latest < report.published.earliest && one.edition.scope === report.edition.scope);
	const known = earlier.filter((one) => themesOf(one).size > 0).reverse();
	const now = themesOf(report);
	const [before] = known;
	if (!before || now.size === 0) return undefined;
	const year = (one: Report): string => one.published.latest.slice(0, 4);
	const again = [...now].flatMap((theme) => {
		const years = [...new Set(known.filter((one) => themesOf(one).has(theme)).map(year))];
		return years.length === 0 ? [] : [{ theme: upper(themeText(record, theme)), years: listText(years) }];
	});
	const gone = [...themesOf(before)].filter((theme) => !now.has(theme)).map((theme) => themeText(record, theme));
	return {
		again,
		gone: gone.length === 0 ? '' : `Asked in ${year(before)} and not now: ${listText(gone)}.`,
		basis:
			known.length === earlier.length
				? `Compared with ${earlier.length === 1 ? 'the one earlier report' : `all ${numberText(earlier.length)} earlier reports`}. That a theme is not asked for does not mean that it is in order.`
				: `Compared with the ${numberText(known.length)} earlier ${known.length === 1 ? 'report' : 'reports'} whose points are in our words (${listText(known.map(year))}), of ${numberText(earlier.length)}. That a theme is not asked for does not mean that it is in order.`,
	};
}
