/** Bars of shares, flows and waits: what they say, and that every number that fits is in its mark. */
import { describe, expect, test } from 'vitest';
import { regionIds } from '../../../src/domain/record/authorities.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { flowsDrawing } from '../../../src/views/england/flows-drawing.ts';
import { flowsPageView } from '../../../src/views/england/flows.ts';
import { judgementsNowDrawing, judgementsNowView } from '../../../src/views/england/judgements-now.ts';
import { profileView } from '../../../src/views/england/national.ts';
import { profileDrawing } from '../../../src/views/england/profile-drawing.ts';
import { shareBar } from '../../../src/views/england/share-bar.ts';
import { agesDrawing, publicationDrawing } from '../../../src/views/england/waits-drawings.ts';
import { waitsPageView } from '../../../src/views/england/waits.ts';
import { drawingSizes } from '../../../src/views/parts/drawing.ts';
import { aRecord, aReport, anAuthority, ilacs2023 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import { outside, textsOf } from '../../support/drawings.ts';

const record = realRecord();

describe('one bar', () => {
	const box = { left: 10, top: 0, width: 400, height: 30, size: 14 };
	const parts = [
		{ look: 'outstanding', short: 'O', count: 60 },
		{ look: 'good', short: 'G', count: 0 },
		{ look: 'requires-improvement', short: 'RI', count: 137 },
		{ look: 'inadequate', short: 'I', count: 3 },
	] as const;

	test('has letters and number of each grade in its part, and nothing for a grade that none has', () => {
		expect(textsOf(shareBar(parts, box))).toEqual(['O 60', 'RI 137']);
	});

	test('has the parts end to end, over its whole length', () => {
		const solid = shareBar(parts, box).flatMap((mark) =>
			mark.kind === 'path' && mark.paint === 'solid' ? [mark.d] : [],
		);
		expect(solid).toEqual(['M10 0h120v30h-120Z', 'M130 0h274v30h-274Z', 'M404 0h6v30h-6Z']);
	});

	test('has a pattern besides the colour, so that grey paper tells the grades apart', () => {
		const hatched = shareBar(parts, box).flatMap((mark) =>
			mark.kind === 'path' && mark.paint === 'hatch' ? [mark.look] : [],
		);
		expect(hatched).toEqual(['outstanding', 'requires-improvement', 'inadequate']);
	});

	test('of no councils is an empty frame', () => {
		expect(shareBar([], box).map((mark) => mark.kind === 'path' && mark.paint)).toEqual(['plain']);
	});
});

describe('every judgement now', () => {
	const views = [undefined, ...regionIds].map((region) => judgementsNowView(record, region));

	test('finds the largest and the smallest share, with their councils', () => {
		for (const view of views) {
			const shares = view.rows.map((row) => row.goodOrBetter.count / row.graded);
			const [most, least] = [Math.max(...shares), Math.min(...shares)].map((share) => `${Math.round(100 * share)}%`);
			expect(view.title).toContain(most);
			expect(view.title).toContain(least);
			expect(view.title).toMatch(/\(\d+ of \d+\)/);
		}
	});

	test.each(drawingSizes)('is drawn %s within its edges', (size) => {
		expect(views).toHaveLength(10);
		expect(views.flatMap((view) => outside(judgementsNowDrawing(view, size)))).toEqual([]);
	});

	test('says so where no council has a grade, or all have the same share', () => {
		const one = aRecord({
			authorities: [anAuthority('hampshire')],
			reports: [aReport({ published: '2024-07-23', edition: ilacs2023, grades: 'good' })],
		});
		expect(judgementsNowView(one, 'london').title).toBe('On 23 July 2024 no council in London had a current grade');
		expect(judgementsNowView(one, undefined).title).toMatch(
			/^In every judgement 100% of councils \(1 of 1\) in England are /,
		);
	});
});

describe('flows from one inspection to the next', () => {
	const page = flowsPageView(record, 'leadership');

	test.each(drawingSizes)('have each number and share in its field, within the edges, %s', (size) => {
		const matrices = page.steps.flatMap((step) => step.matrices);
		expect(matrices.length).toBeGreaterThan(2);
		for (const matrix of matrices) {
			const drawing = flowsDrawing(matrix, size);
			expect(outside(drawing)).toEqual([]);
			const texts = textsOf(drawing.marks);
			for (const cell of matrix.rows.flatMap(({ cells }) => cells)) {
				expect(texts).toContain(String(cell.count));
				if (cell.count > 0) expect(texts).toContain(cell.direction === 'same' ? `= ${cell.share}` : cell.share);
			}
			expect(texts.at(-1)).toBe(String(matrix.all));
		}
	});
});

describe('a profile and the waits', () => {
	const waits = waitsPageView(record);
	const question = { strand: 'overall', day: asAtDate(record), reading: 'published', region: undefined } as const;

	test.each(drawingSizes)('are drawn %s within their edges', (size) => {
		expect(outside(profileDrawing(profileView(record, question), size))).toEqual([]);
		expect(outside(agesDrawing(waits.ages, size))).toEqual([]);
		expect(outside(publicationDrawing(waits.publication, size))).toEqual([]);
	});

	test.each(drawingSizes)('show every number, %s', (size) => {
		const ages = textsOf(agesDrawing(waits.ages, size).marks);
		for (const { label, count } of waits.ages.bands) {
			expect(ages).toContain(label);
			expect(ages.some((text) => text === String(count) || text.startsWith(`${count} (`))).toBe(true);
		}
		const years = textsOf(publicationDrawing(waits.publication, size).marks);
		for (const { year, median } of waits.publication.groups.flatMap((group) => group.columns)) {
			expect(years).toContain(year);
			expect(years).toContain(String(Math.round(median * 10) / 10));
		}
	});
});
