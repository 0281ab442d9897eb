import { describe, expect, test } from 'vitest';
import { waitsPageView } from '../../../src/views/england/waits.ts';
import { realRecord } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';

const view = waitsPageView(realRecord());

describe('the page of waits', () => {
	test('counts each council in one band', () => {
		expect(view.ages.bands.reduce((sum, band) => sum + band.count, 0)).toBe(golden().councils);
		expect(view.ages.table.rows.map((row) => row.cells[0])).toEqual(view.ages.bands.map((band) => band.count));
	});
	test('lists dates and says that they are no ranking', () => {
		const days = view.councils.table.rows.map((row) => Number(row.cells[5]));
		expect(days).toHaveLength(golden().councils);
		expect(days).toEqual([...days].sort((a, b) => b - a));
		expect(view.councils.caption).toMatch(/not of quality/);
	});
	test('draws what its table says', () => {
		const drawn = view.publication.groups.flatMap((g) => g.columns.map((c) => [c.reports, c.fastest, c.slowest]));
		const rows = view.publication.table.rows.filter((row) => !row.name.endsWith('all years'));
		expect(rows.map((row) => [row.cells[0], row.cells[1], row.cells[5]])).toEqual(drawn);
		expect(view.slowest).toHaveLength(drawn.length);
	});
});
