/** What a report asks to improve, in our own words, with its themes, and its judgements by their short names. */
import { addresses } from '../addresses/addresses.ts';
import { lower, listText } from '../words/wording.ts';
import type { JudgementId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Improvement, Report } from '../../domain/record/reports.ts';
import type { Theme } from '../../domain/record/themes.ts';
import type { LinkView } from './link-view.ts';

/** A point that a report says must improve, in our words. */
export interface PointView {
	readonly text: string;
	readonly page: number;
	/** Its themes, in running text, each with its page; the main one first. */
	readonly themes: readonly LinkView[];
	/** Whether the report asks for it as a priority. */
	readonly isPriority: boolean;
}

/** A point of an inspection by Ofsted alone, which belongs to judgements. */
export interface ImprovementView extends PointView {
	/** "Leaders", "Help and protection and leaders". */
	readonly judgement: string;
	/** "National framework: outcome 3"; undefined where the report prints none. */
	readonly nationalFramework: string | undefined;
}

/** Points to improve: those for the council, or those for the safeguarding board. */
export function improvementViews(
	record: InspectionRecord,
	report: Report,
	body: Improvement['body'] = 'authority',
): ImprovementView[] {
	return report.improvements
		.filter((point) => point.body === body)
		.map(({ text, page, isPriority, judgements, themes, nationalFramework }) => ({
			text,
			page,
			isPriority,
			themes: themes.map((id) => themeLink(record, id)),
			judgement: listText(
				judgements.map((id, index) => (index === 0 ? shortOf(report, id) : lower(shortOf(report, id)))),
			),
			nationalFramework:
				nationalFramework.length === 0
					? undefined
					: `National framework: ${listText(nationalFramework.map((one) => one.replace('-', ' ')))}`,
		}));
}

/** The short name of a judgement, as the edition of a report has it: "Leaders". */
export function shortOf({ edition }: Pick<Report, 'edition'>, id: JudgementId): string {
	return edition.judgements.find((judgement) => judgement.id === id)?.short ?? id;
}

/** A theme in running text with its page: "front door". Throws when the record has no such theme. */
export function themeLink(
	{ themes }: { readonly themes: readonly Pick<Theme, 'id' | 'label'>[] },
	id: string,
): LinkView {
	const theme = themes.find((one) => one.id === id);
	if (!theme) throw new Error(`No theme "${id}" in the record`);
	return { text: lower(theme.label), address: addresses.theme(id) };
}
