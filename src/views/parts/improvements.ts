/** What a report asks to improve, in our own words, with the judgement by its short name. */
import type { Improvement, Report } from '../../domain/record/reports.ts';

export type ImprovementView = Omit<Improvement, 'judgement'> & { readonly judgement: string };

export function improvementViews(report: Report): ImprovementView[] {
	return report.improvements.map((point) => improvementView(report, point));
}

/** One of a report’s points. */
export function improvementView(report: Report, point: Improvement): ImprovementView {
	return {
		...point,
		judgement: report.edition.judgements.find((j) => j.id === point.judgement)?.short ?? point.judgement,
	};
}
