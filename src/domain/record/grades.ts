/**
 * Grades: the words that an inspectorate gives to a judgement, best first.
 *
 * Two scales have been in use. Until November 2013 the third grade was *adequate*; since then it has been
 * *requires improvement (to be good)*. The two are never merged: they do not mean the same.
 */

/** Every grade on either scale. */
export const gradeIds = ['outstanding', 'good', 'requires-improvement', 'adequate', 'inadequate'] as const;
export type Grade = (typeof gradeIds)[number];

/** The scale an edition of a framework grades on. */
export type ScaleId = 'since-2013' | 'to-2013';

/** The grades of each scale, best first. */
export const scales: Record<ScaleId, readonly Grade[]> = {
	'since-2013': ['outstanding', 'good', 'requires-improvement', 'inadequate'],
	'to-2013': ['outstanding', 'good', 'adequate', 'inadequate'],
};

export interface GradeInfo {
	/** As a sentence uses it: "requires improvement". */
	readonly label: string;
	/** One or two letters for tiles and narrow tables; always with the full label for screen readers. */
	readonly short: string;
	/** What the grade says about a service, in our words; source: closing section of SIF reports, 2013-15. */
	readonly meaning: string;
	/** What it says about a safeguarding board, whose reviews had descriptions of their own; same source. */
	readonly boardMeaning: string;
	/** Name of the CSS custom properties `--grade-<token>-…`. */
	readonly token: string;
}

/** Everything a page says about a grade. Adding a grade to `gradeIds` without an entry here does not compile. */
export const grades: Record<Grade, GradeInfo> = {
	outstanding: {
		label: 'Outstanding',
		short: 'O',
		meaning:
			'Leadership and practice are so effective that children’s lives get markedly better, by more than would be expected, and the progress lasts.',
		boardMeaning: 'The board strongly influences how children are kept safe, and everyone involved learns from it.',
		token: 'outstanding',
	},
	good: {
		label: 'Good',
		short: 'G',
		meaning: 'Services work: children are helped, protected and looked after well. This is the standard expected.',
		boardMeaning: 'The board brings the agencies together and checks what their work does for children.',
		token: 'good',
	},
	'requires-improvement': {
		label: 'Requires improvement',
		short: 'RI',
		meaning:
			'Basic duties are met and there are no widespread or serious failures that leave children at risk, but help and care are not yet good.',
		boardMeaning: 'The board does its basic work but is not yet good at it.',
		token: 'requires-improvement',
	},
	adequate: {
		label: 'Adequate',
		short: 'A',
		meaning: 'Minimum requirements are met and no more. The grade was used until 2013.',
		boardMeaning: 'Not used for safeguarding boards.',
		token: 'adequate',
	},
	inadequate: {
		label: 'Inadequate',
		short: 'I',
		meaning:
			'Widespread or serious failures harm children, leave them at risk, or leave the welfare of children in care or care leavers unprotected.',
		boardMeaning: 'The board cannot do what the law asks of it, or does not understand how children fare.',
		token: 'inadequate',
	},
};

/** True for a string that is a grade on either scale. */
export function isGrade(value: string): value is Grade {
	return (gradeIds as readonly string[]).includes(value);
}

/**
 * Orders two grades of one scale: negative when `a` is better, 0 when equal, positive when `a` is worse.
 * Returns undefined across scales (adequate against requires improvement), which cannot be ordered.
 */
export function compareGrades(a: Grade, b: Grade): number | undefined {
	for (const scale of Object.values(scales)) {
		const [ia, ib] = [scale.indexOf(a), scale.indexOf(b)];
		if (ia >= 0 && ib >= 0) return ia - ib;
	}
	return undefined;
}

/** True for good and outstanding: what national statistics call "good or better". */
export function isGoodOrBetter(grade: Grade): boolean {
	return grade === 'good' || grade === 'outstanding';
}
