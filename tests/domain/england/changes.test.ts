/** Which inspections a period has, and which of their grades may be compared with those before. */
import { describe, expect, test } from 'vitest';
import { changesOf, inspectionsIn } from '../../../src/domain/england/changes.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023, lscbReview } from '../../support/builders.ts';

const record = aRecord({
	authorities: [anAuthority('kent'), anAuthority('leeds', { region: 'yorkshire-and-the-humber' })],
	reports: [
		aReport({ authority: 'kent', published: '2019-05-01', edition: ilacs2018, grades: { overall: 'good' } }),
		aReport({ authority: 'kent', published: '2021-05-01', edition: ilacs2018, grades: { overall: 'inadequate' } }),
		aReport({ authority: 'kent', published: '2023-05-01', edition: ilacs2023, grades: { overall: 'outstanding' } }),
		aReport({ authority: 'leeds', published: '2020-06-01', edition: ilacs2018 }),
		aReport({ authority: 'leeds', published: '2022-01..2022-12', id: 'leeds/inspected-2022', edition: ilacs2018 }),
		aReport({ authority: 'leeds', published: '2015-02-01', edition: lscbReview }),
	],
});
const ids = (from: string, to: string): string[] =>
	inspectionsIn(record, { from, to }).pairs.map(({ after }) => after.id);

describe('the inspections of a period', () => {
	test('have both its days, and a report without a day counts from its last possible one', () => {
		expect(ids('2021-05-01', '2022-12-31')).toEqual(['kent/2021-05-01', 'leeds/inspected-2022']);
		expect(ids('2021-05-02', '2022-12-30')).toEqual([]);
	});

	test('are compared with the one before, whenever that was; a council’s first has none', () => {
		const { all, pairs } = inspectionsIn(record, { from: '2019-01-01', to: '2023-12-31' });
		expect(all).toHaveLength(5);
		expect(pairs.map(({ before, after }) => `${before.id} ${after.id}`)).toEqual([
			'kent/2019-05-01 kent/2021-05-01',
			'kent/2021-05-01 kent/2023-05-01',
			'leeds/2020-06-01 leeds/inspected-2022',
		]);
	});

	test('may be of some councils alone', () => {
		const { all, pairs } = inspectionsIn(record, { from: '2013-01-01', to: '2030-01-01' }, (a) => a.slug === 'leeds');
		expect([all.length, pairs.length]).toEqual([2, 1]);
	});
});

describe('the changes of a strand', () => {
	const { pairs } = inspectionsIn(record, { from: '2019-01-01', to: '2023-12-31' });

	test('say which way each grade went', () => {
		expect(changesOf(pairs, 'overall').map(({ from, to, direction }) => [from, to, direction])).toEqual([
			['good', 'inadequate', 'declined'],
			['inadequate', 'outstanding', 'improved'],
			['good', 'good', 'same'],
		]);
	});

	test('leave out a shared grade beside a separate one, and know two shared ones', () => {
		const changes = changesOf(pairs, 'care-leavers');
		expect(changes.map(({ after, joint }) => [after.id, joint])).toEqual([
			['kent/2021-05-01', true],
			['leeds/inspected-2022', true],
		]);
	});
});
