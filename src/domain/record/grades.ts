/**
 * Grades: the words that an inspectorate gives to a judgement, best first. content/scales.yaml lists them:
 * every edition of a framework has a scale, and grades of two scales are never merged, because they do not mean the same.
 */

/** A grade by its name in the record: its words in small letters, with hyphens. "requires-improvement". */
export type Grade = string;

/** The five looks (colour and shape) that a grade can have, named after the grades for which they were drawn. */
export const gradeLooks = ['outstanding', 'good', 'requires-improvement', 'adequate', 'inadequate'] as const;

/** The colour and shape of a grade. Grades of different scales may share one. */
export type GradeLook = (typeof gradeLooks)[number];

/** A grade on one scale. */
export interface ScaleGrade {
	readonly grade: Grade;
	/** One or two letters for tiles and narrow tables; always with the full words for screen readers. */
	readonly short: string;
	readonly look: GradeLook;
	/** What the grade means for a service, in our words. */
	readonly meaning: string;
	/** What it means for a safeguarding board, whose reviews had their own descriptions; undefined where none was reviewed. */
	readonly boardMeaning: string | undefined;
	/** What it means for a service in words for a reader of thirteen, to follow “That means”; undefined where none are needed. */
	readonly youngMeaning: string | undefined;
}

/** The grades that an edition of a framework may give. */
export interface Scale {
	/** "since-2013". */
	readonly id: string;
	/** "The scale since November 2013". */
	readonly title: string;
	/** Who uses it, and where its meanings come from. */
	readonly note: string;
	/** Best first. */
	readonly grades: readonly ScaleGrade[];
	/** The grades that national statistics call “good or better”. */
	readonly goodOrBetter: readonly Grade[];
}

/** A grade as readers see it: "Requires improvement". */
export function gradeLabel(grade: Grade): string {
	return grade.charAt(0).toUpperCase() + grade.slice(1).replaceAll('-', ' ');
}

/** A grade on its scale. Throws when it is not on the scale, because a checked record has only grades of its edition. */
export function gradeOn(scale: Scale, grade: Grade): ScaleGrade {
	const found = scale.grades.find((one) => one.grade === grade);
	if (!found) throw new Error(`The grade "${grade}" is not on the scale ${scale.id}`);
	return found;
}

/** The names of a scale's grades, best first. */
export function gradesOn(scale: Scale): Grade[] {
	return scale.grades.map(({ grade }) => grade);
}

/** The lowest grade of a scale; undefined for a scale without grades, which the check refuses. */
export function lowestOn(scale: Scale): Grade | undefined {
	return scale.grades.at(-1)?.grade;
}

/**
 * Orders two grades on a scale: negative when `a` is better, 0 when equal, positive when `a` is worse. Undefined when one
 * of them is not on the scale (adequate and requires improvement have no scale in common).
 */
export function compareGrades(scale: Scale, a: Grade, b: Grade): number | undefined {
	const ia = scale.grades.findIndex(({ grade }) => grade === a);
	const ib = scale.grades.findIndex(({ grade }) => grade === b);
	return ia >= 0 && ib >= 0 ? ia - ib : undefined;
}

/** True for a grade that national statistics call “good or better”. */
export function isGoodOrBetter(scale: Scale, grade: Grade): boolean {
	return scale.goodOrBetter.includes(grade);
}

/**
 * The grades of several scales, each once. The first scale gives the order; a grade that only a later scale has is
 * placed before the grade that follows it on that scale, or last.
 */
export function gradesOfAll(scales: readonly Scale[]): Grade[] {
	const all: Grade[] = [];
	for (const scale of scales) {
		const names = gradesOn(scale);
		for (const [index, name] of names.entries()) {
			if (all.includes(name)) continue;
			const next = names.slice(index + 1).find((later) => all.includes(later));
			all.splice(next === undefined ? all.length : all.indexOf(next), 0, name);
		}
	}
	return all;
}
