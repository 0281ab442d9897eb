/** What tests ask of any drawing. */
import { textWidth } from '../../src/views/words/text-width.ts';
import type { Drawing, DrawnMark } from '../../src/views/parts/drawing.ts';

/** The texts of a drawing, in its order. */
export const textsOf = (marks: readonly DrawnMark[]): string[] =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

/** Texts that reach out of a drawing. */
export function outside({ marks, width, height }: Drawing): string[] {
	return marks.flatMap((mark) => {
		if (mark.kind !== 'text') return [];
		const wide = textWidth(mark.text, mark.size, mark.bold);
		const left = mark.x - (mark.anchor === 'end' ? wide : mark.anchor === 'middle' ? wide / 2 : 0);
		return left < -1 || left + wide > width + 1 || mark.y > height ? [mark.text] : [];
	});
}
