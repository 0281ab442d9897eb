/** Grades over time: what the titles find, and that drawings show the numbers of the series. */
import { describe, expect, test } from 'vitest';
import { regionIds } from '../../../src/domain/record/authorities.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { presentStrands, seriesView } from '../../../src/views/england/national.ts';
import { allOverTimeDrawing, allOverTimeView, overTimeDrawing } from '../../../src/views/england/over-time.ts';
import { changeOfShare, countsThenAndNow, firstBroadPoint } from '../../../src/views/england/series-finding.ts';
import { drawingSizes } from '../../../src/views/parts/drawing.ts';
import { textWidth } from '../../../src/views/words/text-width.ts';
import { aRecord, aReport, anAuthority, strandIds } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { Drawing } from '../../../src/views/parts/drawing.ts';
import type { SeriesPoint } from '../../../src/views/england/national.ts';

const record = realRecord();
const asAt = asAtDate(record);
const everySeries = [undefined, ...regionIds].flatMap((region) =>
	strandIds.map((strand) => ({
		region,
		strand,
		series: seriesView(record, { strand, region, reading: 'published' }, asAt),
	})),
);
const point = (day: string, goodOrBetter: number, graded: number, existing = 100): SeriesPoint => ({
	day,
	counts: [goodOrBetter, graded - goodOrBetter],
	graded,
	goodOrBetter,
	existing,
});
const textsOf = (drawing: Drawing): string[] =>
	drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('the change of a share', () => {
	test('begins on the first day by which half of the councils had a grade', () => {
		const points = [
			point('2014-03-31', 1, 1),
			point('2015-03-31', 20, 49),
			point('2015-06-30', 20, 50),
			point('2026-07-07', 75, 100),
		];
		expect(firstBroadPoint(points)?.day).toBe('2015-06-30');
		expect(changeOfShare(points)).toBe('rose from 40% in June 2015 (of 50 councils) to 75% in July 2026 (of 100)');
	});

	test('has no shares over a chart of numbers', () => {
		const points = [point('2014-03-31', 1, 1), point('2015-06-30', 20, 50), point('2026-07-07', 75, 100)];
		const finding = '20 of the 50 councils with a grade were good in June 2015, and 75 of the 100 in July 2026';
		expect(countsThenAndNow(points, 'good')).toBe(finding);
		expect(countsThenAndNow(points.slice(0, 1), 'good')).toBe('');
		const { share, counts } = seriesView(
			record,
			{ strand: 'leadership', region: undefined, reading: 'published' },
			asAt,
		).titles;
		expect(share).toMatch(/ share .*%/);
		expect(counts).not.toMatch(/share|%/);
		expect(counts).toMatch(/^Leadership in England: \d+ of the \d+ councils with a grade were good or outstanding in /);
	});

	test('may fall or be the same', () => {
		const [then, now] = [point('2015-06-30', 40, 80), point('2026-07-07', 20, 100)];
		expect(changeOfShare([then, now])).toBe('fell from 50% in June 2015 (of 80 councils) to 20% in July 2026 (of 100)');
		expect(changeOfShare([then, { ...now, goodOrBetter: 50 }])).toBe(
			'was 50% in June 2015 (of 80 councils) and in July 2026 (of 100)',
		);
	});

	test('is not given where grades ended, or of one day alone', () => {
		expect(changeOfShare([point('2015-06-30', 40, 80), point('2026-07-07', 0, 0)])).toBe('');
		expect(changeOfShare([point('2026-07-07', 40, 80)])).toBe('');
		expect(changeOfShare([])).toBe('');
	});
});

describe.each(drawingSizes)('a judgement over time, %s', (size) => {
	test.each(['share', 'counts'] as const)('in %s is within its edges, whatever the judgement and the area', (form) => {
		expect(everySeries).toHaveLength(70);
		for (const { region, strand, series } of everySeries) {
			const drawing = overTimeDrawing(series, { form, shades: [{ from: 3, to: 5, label: 'Pause' }] }, size);
			for (const mark of drawing.marks) {
				if (mark.kind !== 'text') continue;
				const wide = textWidth(mark.text, mark.size, mark.bold);
				const right = mark.x + (mark.anchor === 'end' ? 0 : mark.anchor === 'middle' ? wide / 2 : wide);
				expect(right, `${strand} ${region ?? ''} ${mark.text}`).toBeLessThanOrEqual(drawing.width + 1);
				expect(mark.y).toBeLessThanOrEqual(drawing.height);
			}
			for (const d of drawing.marks.flatMap((mark) => (mark.kind === 'path' ? [mark.d] : []))) {
				expect(d).not.toContain('NaN');
			}
		}
	});

	test('shows the newest share of each grade, and each year’s number of councils', () => {
		const { series } = everySeries.find(({ strand, region }) => strand === 'leadership' && region === undefined) ?? {};
		if (!series) throw new Error('No series');
		const texts = textsOf(overTimeDrawing(series, { form: 'share', shades: [] }, size)).join(' | ');
		const last = series.points.at(-1);
		for (const [index, { label, short }] of series.grades.entries()) {
			const share = `${Math.round((100 * (last?.counts[index] ?? 0)) / (last?.graded ?? 1))}%`;
			expect(texts).toMatch(new RegExp(`(${label}|${short})( \\| | )${share}`));
		}
		expect(texts).toContain(`now ${last?.graded ?? ''}`);
	});

	test('has no two labels of grades on one another', () => {
		let several = 0;
		for (const { series } of everySeries) {
			const labels = overTimeDrawing(series, { form: 'share', shades: [] }, size).marks.flatMap((mark) =>
				mark.kind === 'text' && mark.paint === 'grade' ? [mark.y] : [],
			);
			const sorted = labels.toSorted((a, b) => a - b);
			several += labels.length > 1 ? 1 : 0;
			for (const [index, y] of sorted.slice(1).entries()) expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(12);
		}
		expect(several).toBeGreaterThan(40);
	});
});

describe('every judgement over time', () => {
	const view = allOverTimeView(record, undefined);

	test('has the judgements that inspections make now, the overall grade last', () => {
		expect(view.panels.map(({ label }) => label).at(-1)).toBe('Overall effectiveness');
		expect(view.panels).toHaveLength(presentStrands(record).length);
		expect(view.title).toBe(
			'Since March 2016 the share of councils in England that are good or outstanding has risen in all 5 judgements',
		);
		expect(view.table.rows).toHaveLength(view.panels.reduce((sum, { series }) => sum + series.points.length, 0));
	});

	test.each(drawingSizes)('is drawn %s with the shares and of how many councils they are', (size) => {
		const drawing = allOverTimeDrawing(view, size);
		const texts = textsOf(drawing);
		for (const { label, change, of } of view.panels) {
			expect(change).toMatch(/^\d+% to \d+%$/);
			expect(texts).toContain(label);
			expect(texts.some((text) => text.startsWith(change))).toBe(true);
			expect(texts).toContain(`of ${of}`);
		}
		for (const mark of drawing.marks) if (mark.kind === 'text') expect(mark.y).toBeLessThanOrEqual(drawing.height);
	});

	test('says nothing of change where there are no reports', () => {
		const small = aRecord({ authorities: [anAuthority('hampshire')], reports: [aReport({ published: '2024-07-23' })] });
		const none = allOverTimeView(small, 'london');
		expect(none.title).toBe('Grades in London, judgement by judgement, quarter by quarter');
		expect(none.panels.map(({ change }) => change)).toEqual(['', '', '', '', '']);
	});
});
