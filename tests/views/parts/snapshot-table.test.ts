import { describe, expect, test } from 'vitest';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { snapshot } from '../../../src/domain/record/snapshots.ts';
import { snapshotRow } from '../../../src/views/parts/snapshot-table.ts';
import { aRecord, aReport, anAuthority, ilacs2018, strandIds } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { JudgementText } from '../../support/builders.ts';

const day = { kind: 'published', by: '2020-01-01' } as const;

/** A country of councils, each with an overall grade. */
function countryOf(...grades: readonly JudgementText[]) {
	return aRecord({
		reports: grades.map((grade, i) => aReport({ authority: `council-${i}`, published: '2019-05-01', grades: grade })),
	});
}

describe('a row of the table', () => {
	test('has a cell for each grade, best first, and the denominator', () => {
		const row = snapshotRow(snapshot(countryOf('good', 'good', 'inadequate'), 'overall', day));
		expect(row.cells.map(({ label, count, share }) => ({ label, count, share }))).toEqual([
			{ label: 'Outstanding', count: 0, share: '0%' },
			{ label: 'Good', count: 2, share: '67%' },
			{ label: 'Requires improvement', count: 0, share: '0%' },
			{ label: 'Inadequate', count: 1, share: '33%' },
		]);
		expect(row).toMatchObject({ graded: 3, goodOrBetter: { count: 2, share: '67%' }, note: '' });
	});

	test('counts outstanding as good or better', () => {
		const row = snapshotRow(snapshot(countryOf('outstanding', 'good', 'requires-improvement'), 'overall', day));
		expect(row.goodOrBetter).toEqual({ count: 2, share: '67%' });
	});

	test('without graded councils has neither bar nor share', () => {
		const record = aRecord({ authorities: [anAuthority('hampshire')] });
		const row = snapshotRow(snapshot(record, 'overall', day));
		expect(row).toMatchObject({ graded: 0, note: 'leaves out 1 not inspected yet.' });
		expect(row.cells.every((cell) => cell.width === 0 && cell.share === 'none')).toBe(true);
	});

	test('says what the denominator leaves out', () => {
		const row = snapshotRow(snapshot(countryOf('good', 'not-known', 'not-known', 'not-judged'), 'overall', day));
		expect(row.graded).toBe(1);
		expect(row.note).toBe('leaves out 1 whose report prints “not judged” and 2 with a grade that we do not know.');
	});

	test('says which grades are joint', () => {
		const record = aRecord({ reports: [aReport({ published: '2019-05-01', edition: ilacs2018 })] });
		expect(snapshotRow(snapshot(record, 'care-leavers', day)).note).toBe(
			'1 grade given for children in care and care leavers together.',
		);
	});
});

describe('the bar', () => {
	test.each([
		{ of: ['good', 'good', 'inadequate'] },
		{ of: ['outstanding', 'good', 'requires-improvement', 'inadequate', 'good', 'good', 'good'] },
		{ of: ['inadequate'] },
		{ of: ['outstanding', 'requires-improvement', 'inadequate'] },
	] as const)('of $of has no gap and no overlap, and is full', ({ of }) => {
		const { cells } = snapshotRow(snapshot(countryOf(...of), 'overall', day));
		expect(cells.reduce((sum, cell) => sum + cell.width, 0)).toBe(1000);
		let end = 0;
		for (const cell of cells) {
			expect(cell.from).toBe(end);
			end = cell.from + cell.width;
		}
	});

	const record = realRecord();
	const days = ['2014-04-22', '2016-03-31', '2018-12-31', '2022-03-31', asAtDate(record)];
	const rows = days.flatMap((by) =>
		strandIds.map((strand) => ({ by, strand, row: snapshotRow(snapshot(record, strand, { kind: 'published', by })) })),
	);

	test.each(rows)('of $strand by $by in the real record adds up to its denominator', ({ row }) => {
		expect(row.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(row.graded);
		expect(row.cells.reduce((sum, cell) => sum + cell.width, 0)).toBe(row.graded === 0 ? 0 : 1000);
		expect(row.goodOrBetter.count).toBe(row.cells.slice(0, 2).reduce((sum, cell) => sum + cell.count, 0));
	});
});
