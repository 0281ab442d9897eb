/** One bar of shares: each part in the colour and pattern of its grade, with its letters and its number. */
import { boxPath, tidy } from '../parts/drawing.ts';
import { textWidth } from '../words/text-width.ts';
import type { DrawnMark } from '../parts/drawing.ts';
import type { ScaleGrade } from '../../domain/record/grades.ts';

/** A part of the bar: a grade and how many councils have it. */
export interface SharePart extends Pick<ScaleGrade, 'look' | 'short'> {
	readonly count: number;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** Of the numbers. */
	readonly size: number;
}

/** One bar of shares with the letters and number of each grade in its part, where they have room. */
export function shareBar(parts: readonly SharePart[], { left, top, width, height, size }: Box): DrawnMark[] {
	const all = parts.reduce((sum, { count }) => sum + count, 0);
	if (all === 0) return [{ kind: 'path', d: boxPath(left, top, width, height), paint: 'plain' }];
	let x = left;
	return parts.flatMap(({ look, short, count }): DrawnMark[] => {
		const long = (width * count) / all;
		const d = boxPath(x, top, long, height);
		const middle = tidy(x + long / 2);
		const text = [`${short} ${count}`, String(count)].find((one) => textWidth(one, size, true) + 3 <= long);
		x += long;
		if (count === 0) return [];
		return [
			{ kind: 'path', d, paint: 'solid', look },
			{ kind: 'path', d, paint: 'hatch', look },
			{ kind: 'path', d, paint: 'edge' },
			...(text === undefined
				? []
				: [
						{
							kind: 'text',
							x: middle,
							y: tidy(top + height / 2 + size * 0.36),
							text,
							size,
							paint: 'inside',
							bold: true,
							anchor: 'middle',
							look,
						} as const,
					]),
		];
	});
}
