/** The page on whose grades rose and fell: its sentences, and its figures beside those counted in another way. */
import { describe, expect, test } from 'vitest';
import { changesView, usualChanges } from '../../../src/views/england/changes.ts';
import { flows } from '../../../src/domain/england/flows.ts';
import { packRecord, unpackRecord } from '../../../src/views/data/packed-record.ts';
import { aRecord, aReport, anAuthority, ilacs2018, strandIds } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';

const real = realRecord();
const usual = usualChanges(real);
const always = { ...usual, from: '2013-01-01' };

describe('a small record', () => {
	const record = aRecord({
		authorities: [anAuthority('kent', { name: 'Kent' })],
		reports: [
			aReport({ authority: 'kent', published: '2018-05-01', edition: ilacs2018, grades: 'good' }),
			aReport({
				authority: 'kent',
				published: '2021-05-01',
				edition: ilacs2018,
				grades: { overall: 'good', leadership: 'outstanding', 'children-in-care-and-care-leavers': 'inadequate' },
			}),
		],
	});
	const question = usualChanges(record);

	test('has as its usual period the year to its last day', () => {
		expect(question).toMatchObject({ from: '2020-05-02', to: '2021-05-01' });
	});

	test('says what rose and fell with the denominator, and lists a shared grade once', () => {
		const view = changesView(record, question);
		expect(view.title).toBe(
			'Every judgement in England, 2 May 2020 to 1 May 2021: of 4 grades that can be compared with the previous grade, 1 improved, 2 stayed the same and 1 declined',
		);
		expect(view.counts.rows.map(({ name, cells }) => [name, ...cells])).toEqual([
			['Overall effectiveness', 1, '0', '1 (100%)', '0', 0],
			['Leadership', 1, '1 (100%)', '0', '0', 0],
			['Help and protection', 1, '0', '1 (100%)', '0', 0],
			['Children in care', 1, '0', '0', '1 (100%)', 0],
			['Care leavers', 1, '0', '0', '1 (100%)', 0],
		]);
		expect(view.listed).toBe('2 grades that rose or fell');
		expect(
			view.rows.map(({ judgement, before, after, change }) => [judgement, before.label, after.label, change]),
		).toEqual([
			['Leadership', 'Good', 'Outstanding', 'Improved'],
			['Children in care and care leavers', 'Good', 'Inadequate', 'Declined'],
		]);
		expect(view.list.rows[0]?.cells).toContain('/reports/kent/2021-05-01/');
	});

	test('finds a shared grade when one of its strands is asked for', () => {
		const view = changesView(record, { ...question, strand: 'care-leavers', kind: 'declined' });
		expect(view.rows.map(({ judgement }) => judgement)).toEqual(['Children in care and care leavers']);
		expect(view.listed).toBe('1 grade that fell');
	});

	test('says when nothing can be compared', () => {
		const view = changesView(record, { ...question, from: '2018-01-01', to: '2019-01-01', strand: 'leadership' });
		expect(view.title).toBe('Leadership in England, 1 January 2018 to 1 January 2019: no two grades can be compared');
		expect(view.caption).toContain('1 inspection in England, of which 1 is a council’s first.');
		expect([view.rows.length, view.counts.rows.length, view.listed]).toEqual([0, 0, '0 grades that rose or fell']);
	});

	test('has nobody of another region', () => {
		expect(changesView(record, { ...question, region: 'london' }).rows).toEqual([]);
	});
});

describe('the record', () => {
	test('has 17 councils whose overall grade fell from January 2024 to July 2026, counted from the CSV by a reader', () => {
		const view = changesView(real, {
			...usual,
			from: '2024-01-01',
			to: '2026-07-07',
			strand: 'overall',
			kind: 'declined',
		});
		const names = view.rows.map(({ council }) => council.text);
		expect(names).toHaveLength(17);
		expect(names).toEqual(expect.arrayContaining(['Staffordshire', 'Kent', 'Suffolk', 'Tameside']));
	});

	test.each(strandIds)('has in all its years as many changes in %s as the flows count', (strand) => {
		const counted = flows(real, strand, { kind: 'any' });
		const sum = (direction: string): number =>
			counted.flows.filter((f) => f.direction === direction).reduce((n, f) => n + f.pairs.length, 0);
		for (const kind of ['improved', 'declined', 'same'] as const) {
			expect(changesView(real, { ...always, strand, kind }).rows).toHaveLength(sum(kind));
		}
		expect(sum('improved') + sum('same')).toBeGreaterThan(0);
	});

	test('gives the same in the reader’s browser as on the server', () => {
		const packed = unpackRecord(packRecord(real));
		expect(changesView(packed, always)).toEqual(changesView(real, always));
	});
});
