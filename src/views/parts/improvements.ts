/** What a report asks to improve, in our own words, with its themes, and its judgements by their short names. */
import { lower, listText } from '../words/wording.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Improvement, Report } from '../../domain/record/reports.ts';

/** A point that a report says must improve, in our words. */
export interface ImprovementView {
	readonly text: string;
	readonly page: number;
	/** The labels of its themes in running text, the main one first: "front door". */
	readonly themes: readonly string[];
	/** "Leaders", "Help and protection and leaders". */
	readonly judgement: string;
	/** Whether the report asks for it as a priority. */
	readonly isPriority: boolean;
	/** "National framework: outcome 3"; empty where the report prints none. */
	readonly nationalFramework: string;
}

/** Points to improve: those for the council, or those for the safeguarding board. */
export function improvementViews(
	record: InspectionRecord,
	report: Report,
	body: Improvement['body'] = 'authority',
): ImprovementView[] {
	const short = (id: string): string => report.edition.judgements.find((j) => j.id === id)?.short ?? id;
	return report.improvements
		.filter((point) => point.body === body)
		.map(({ text, page, isPriority, judgements, themes, nationalFramework }) => ({
			text,
			page,
			isPriority,
			themes: themes.map((id) => themeText(record, id)),
			judgement: listText(judgements.map((id, index) => (index === 0 ? short(id) : lower(short(id))))),
			nationalFramework:
				nationalFramework.length === 0
					? ''
					: `National framework: ${listText(nationalFramework.map((one) => one.replace('-', ' ')))}`,
		}));
}

/** A theme in running text: "front door". Throws when the record has no such theme. */
export function themeText(record: Pick<InspectionRecord, 'themes'>, id: string): string {
	const theme = record.themes.find((one) => one.id === id);
	if (!theme) throw new Error(`No theme "${id}" in the record`);
	return lower(theme.label);
}
