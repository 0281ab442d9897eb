/** The drawing of councils side by side: every grade is in its field, and can be read on a phone and on a slide. */
import { describe, expect, test } from 'vitest';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { compareDrawing, compareText } from '../../../src/views/comparing/compare-drawing.ts';
import { compareView } from '../../../src/views/comparing/compare.ts';
import { drawingSizes } from '../../../src/views/parts/drawing.ts';
import { textWidth } from '../../../src/views/words/text-width.ts';
import { realRecord } from '../../support/content.ts';
import { outside, textsOf } from '../../support/drawings.ts';

const record = realRecord();
const last = asAtDate(record);
const neighbours = compareView(record, { slugs: ['trafford'], company: 'neighbours', day: last });
/** Seven judgements, councils without a report, and one with grades that are shared. */
const earlier = compareView(record, { slugs: ['hampshire'], company: 'region', day: '2019-06-30' });
const shownNow = neighbours.rows.flatMap(({ cells }) => cells);

/** The width of the content of a page on a phone and on a desk, in pixels: what a drawing is fitted to. */
const screens = { narrow: 318, wide: 832 } as const;

describe.each(drawingSizes)('the %s drawing', (size) => {
	test.each([neighbours, earlier])('has all its text within its edges, at 11 pixels or more: $title', (view) => {
		const drawing = compareDrawing(view, size);
		expect(outside(drawing)).toEqual([]);
		const sizes = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []));
		expect(sizes.length).toBeGreaterThan(view.rows.length);
		expect(Math.min(...sizes) * (screens[size] / drawing.width)).toBeGreaterThanOrEqual(11);
	});

	test.each([neighbours, earlier])('keeps the names of judgements apart: $title', (view) => {
		const { marks } = compareDrawing(view, size);
		const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
		const lines = Map.groupBy(texts, ({ y }) => y);
		expect(lines.size).toBeGreaterThan(view.rows.length);
		for (const line of lines.values()) {
			const inOrder = line.toSorted((a, b) => a.x - b.x);
			const touching = inOrder.filter(({ x }, at) => {
				const before = inOrder[at - 1];
				return before && before.x + textWidth(before.text, before.size, before.bold) > x;
			});
			expect(touching.map(({ text }) => text)).toEqual([]);
		}
	});

	test('keeps each grade within its field', () => {
		const { marks } = compareDrawing(neighbours, size);
		const fields = marks.flatMap((mark) => {
			const [, x, y, width, height] =
				(mark.kind === 'path' && /^M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/.exec(mark.d)) || [];
			return width === undefined
				? []
				: [{ x: Number(x), y: Number(y), right: Number(x) + Number(width), foot: Number(y) + Number(height) }];
		});
		expect(fields).toHaveLength(shownNow.filter(({ look }) => look).length);
		const stray = marks.filter(
			(mark) =>
				mark.kind === 'text' &&
				mark.look !== undefined &&
				!fields.some(
					({ x, y, right, foot }) =>
						mark.x >= x &&
						mark.y >= y &&
						mark.y <= foot &&
						mark.x + textWidth(mark.text, mark.size, mark.bold) <= right + 1,
				),
		);
		expect(stray).toEqual([]);
	});
});

test('on phones there are as many letters of a grade as councils have it, and the key explains each', () => {
	const letters = textsOf(compareDrawing(neighbours, 'narrow').marks);
	const shorts = new Set(shownNow.map(({ short }) => short));
	for (const short of shorts) {
		expect(letters.filter((text) => text === short)).toHaveLength(
			shownNow.filter((cell) => cell.short === short).length,
		);
		expect(neighbours.keys.filter(({ label }) => label.endsWith(`(${short})`))).toHaveLength(1);
	}
	expect(neighbours.keys).toHaveLength(shorts.size);
});

test('in words it says every grade of a few councils, and of many where they are', () => {
	expect(compareText(neighbours)).toMatch(/^Trafford, ILACS 2026, .*Leadership: inadequate; .*Surrey, ILACS 2023/);
	expect(compareText({ ...earlier, rows: earlier.rows.slice(0, 3) })).toContain('shared grade');
	expect(compareText(earlier)).toBe(`The grades of ${earlier.rows.length} councils, which the table has in words.`);
});
