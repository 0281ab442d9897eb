/** The grades of a group of councils on a day, as one bar of shares with the share of each grade below its part. */
import { shareBar } from './share-bar.ts';
import { textWidth } from '../words/text-width.ts';
import { tidy } from '../parts/drawing.ts';
import type { Drawing, DrawingSize, DrawnMark } from '../parts/drawing.ts';
import type { ProfileView } from './national.ts';

/** One bar. A share is left out where its part is too narrow; key and table have them all. */
export function profileDrawing({ counts, graded }: Pick<ProfileView, 'counts' | 'graded'>, size: DrawingSize): Drawing {
	const width = size === 'wide' ? 720 : 340;
	const bar = { left: 0, top: 2, width, height: 46, size: 16 };
	let x = 0;
	const shares = counts.flatMap(({ count, share }): DrawnMark[] => {
		const long = graded === 0 ? 0 : (width * count) / graded;
		const middle = tidy(x + long / 2);
		x += long;
		if (count === 0 || textWidth(share, 13) + 4 > long) return [];
		return [{ kind: 'text', x: middle, y: 66, text: share, size: 13, paint: 'soft', anchor: 'middle' }];
	});
	return { width, height: 72, marks: [...shareBar(counts, bar), ...shares] };
}
