/** Which grades are counted: those of the scales used to grade councils’ services. */
import { onceFor } from '../basics/once-for.ts';
import { gradesOfAll } from './grades.ts';
import type { Grade, Scale, ScaleGrade } from './grades.ts';
import type { InspectionHistory } from './record.ts';

/**
 * The scales of inspections of services, oldest first. A scale counts once a report has used it, so that an edition which
 * is only announced adds no empty column. If no report has used any, the scales of the editions count.
 */
export const countedScales = onceFor((record: InspectionHistory): readonly Scale[] => {
	const editions = record.frameworks.flatMap((f) => f.editions).filter(({ scope }) => scope === 'services');
	const used = new Set(record.reports.map(({ edition }) => edition.id));
	const counted = editions.filter(({ id }) => used.has(id));
	return [...new Set((counted.length > 0 ? counted : editions).map(({ scale }) => scale))];
});

/** The grades of those scales, scale by scale, best first. No grade is on two of them: see the check of scales. */
export function countedGrades(record: InspectionHistory): ScaleGrade[] {
	return countedScales(record).flatMap(({ grades }) => grades);
}

/** Every grade on any scale of the record, each once, with the counted grades first. */
export function allGrades(record: InspectionHistory): Grade[] {
	return gradesOfAll([...countedScales(record), ...record.scales]);
}

/** The counted scale that a grade is on; undefined for a grade that is not counted. */
export function countedScaleOf(record: InspectionHistory, grade: Grade): Scale | undefined {
	return countedScales(record).find(({ grades }) => grades.some((one) => one.grade === grade));
}
