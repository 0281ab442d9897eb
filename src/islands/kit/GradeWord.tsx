/** Grades in islands, as components/parts/GradeWord.astro has them on pages: a word with its shape and colour. */
import { gradeShapes } from '../../views/parts/grade-shapes.ts';
import type { GradeLook } from '../../domain/record/grades.ts';

/** A judgement’s value in words, with shape and colour if it is a grade: then `look` is there. */
export function GradeWord({ look, label }: { look: GradeLook | undefined; label: string }) {
	return (
		<span class={gradeClass(look)}>
			<ShapedWord shape={look && gradeShapes[look]} label={label} />
		</span>
	);
}

/** The classes of what has a grade’s colour, or none. */
export function gradeClass(look: GradeLook | undefined): string {
	return look ? `grade is-${look}` : 'grade';
}

/** A word after its shape, hidden from screen readers, which read the word. `shape`: SVG content for the view box 0 0 20 20. */
export function ShapedWord({ shape, label }: { shape: string | undefined; label: string }) {
	return (
		<>
			{shape !== undefined && (
				<svg viewBox="0 0 20 20" aria-hidden="true" dangerouslySetInnerHTML={{ __html: shape }} />
			)}
			<span>{label}</span>
		</>
	);
}
