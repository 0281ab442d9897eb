/** A grade as a reader sees it: its words, and the colour and shape that go with them. */
import { allGrades, countedScales } from '../../domain/record/counted-scales.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { eitherText } from '../words/wording.ts';
import type { Grade, GradeLook, ScaleGrade } from '../../domain/record/grades.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

/** A grade as pages show it: in words, with its colour and shape. */
export interface GradeView {
	readonly grade: Grade;
	/** "Requires improvement". */
	readonly label: string;
	/** Its one or two letters. */
	readonly short: string;
	readonly look: GradeLook;
}

/** The grade with its label. */
export function gradeView({ grade, short, look }: ScaleGrade): GradeView {
	return { grade, label: gradeLabel(grade), short, look };
}

/** Every grade on any scale of the record, each once; see allGrades for the order. */
export function gradeViews(record: InspectionHistory): GradeView[] {
	return allGrades(record).flatMap((grade) => {
		const on = record.scales.flatMap(({ grades }) => grades).find((one) => one.grade === grade);
		return on ? [gradeView(on)] : [];
	});
}

/** The grades that count as good or better, from the least to the best: "good or outstanding". */
export function goodOrBetterWords(record: InspectionHistory): string {
	return eitherText(
		countedScales(record).flatMap(({ goodOrBetter }) =>
			goodOrBetter.toReversed().map((grade) => gradeLabel(grade).toLowerCase()),
		),
	);
}
