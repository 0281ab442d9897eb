/** The shape for each look of a grade: SVG content for the view box 0 0 20 20, drawn in the text colour. */
import type { GradeLook } from '../../domain/record/grades.ts';

const ring = '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2.4"/>';

/** The inside of an SVG for each look, in a square of 20 by 20 units. Readers can distinguish them without colour. */
export const gradeShapes: Record<GradeLook, string> = {
	outstanding: '<path d="M10 0 20 10 10 20 0 10Z" fill="currentColor"/>',
	good: '<circle cx="10" cy="10" r="9" fill="currentColor"/>',
	'requires-improvement': `${ring}<path d="M10 2a8 8 0 0 0 0 16Z" fill="currentColor"/>`,
	adequate: `${ring}<path d="M2 10a8 8 0 0 0 16 0Z" fill="currentColor"/>`,
	inadequate: '<path d="M2 3h16L10 18Z" fill="none" stroke="currentColor" stroke-width="2.6"/>',
};
