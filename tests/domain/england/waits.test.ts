import { describe, expect, test } from 'vitest';
import { publicationWaits, waitOf } from '../../../src/domain/england/waits.ts';
import { lastJudged } from '../../../src/domain/record/durations.ts';
import { quantile } from '../../../src/domain/basics/statistics.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { aRecord, aReport, anAuthority, ilacs2018, lscbReview } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';

describe('when councils were last judged', () => {
	const record = aRecord({
		authorities: [anAuthority('none'), anAuthority('gone', { to: '2020-01-01' })],
		reports: [
			aReport({ authority: 'a', published: '2018-06-01', start: '2018-04-01', end: '2018-04-12' }),
			aReport({ authority: 'b', published: '2016-06-01', start: '2016-04-01', end: '2016-04-12' }),
			aReport({ authority: 'b', published: '2021-06-01', start: '2021-04-01', end: '2021-04-12', edition: ilacs2018 }),
			aReport({ authority: 'b', published: '2021-05-01', start: '2021-04-20', edition: lscbReview }),
			aReport({ authority: 'gone', published: '2015-06-01' }),
		],
	});
	test('the longest wait is first, councils not inspected are last, abolished councils are left out', () => {
		const shown = lastJudged(record, '2021-05-31').map((j) => [j.authority.slug, j.report?.id, j.years]);
		// The report of June 2021 had not been published.
		expect(shown).toEqual([
			['b', 'b/2016-06-01', 5],
			['a', 'a/2018-06-01', 3],
			['none', undefined, undefined],
		]);
	});
	test('a whole year is complete on its anniversary', () => {
		const yearsOn = (day: string) => lastJudged(record, day).find((j) => j.authority.slug === 'b')?.years;
		expect([yearsOn('2022-04-11'), yearsOn('2022-04-12')]).toEqual([0, 1]);
	});
});

test.each([
	[[1, 2, 3, 4, 5], 0.5, 3],
	[[1, 2, 3, 4], 0.5, 2.5],
	[[1, 2, 3, 4, 5], 0.25, 2],
	[[10], 0.75, 10],
])('of %j at %d: %d', (list, share, value) => expect(quantile(list, share)).toBe(value));

test('reports without known days do not affect the wait, but are included in the number of reports', () => {
	const reports = [
		aReport({ published: '2015-03-01', start: '2015-01-01', end: '2015-01-20' }),
		aReport({ published: '2016', start: '2016-01-01', end: '2016-01-20' }),
	];
	expect(waitOf(reports)).toMatchObject({ reports: 2, unknown: 1, median: 40, fastest: 40, slowest: { days: 40 } });
	expect(waitOf(reports.slice(1))).toBeUndefined();
});

describe('the record', () => {
	const record = realRecord();
	/** Reports published by 20 August 2026, counted independently. */
	const all = (framework: string) =>
		waitOf(record.reports.filter((r) => r.framework === framework && r.published.latest <= '2026-08-20'));

	test('has the medians and the slowest reports of the independent count', () => {
		expect(all('sif')?.median).toBe(50);
		expect(all('ilacs')?.median).toBe(42);
		expect(all('sif')?.slowest).toMatchObject({ days: 203, inspections: [{ id: 'surrey/2015-06-03' }] });
		expect(all('ilacs')?.slowest).toMatchObject({ days: 139, inspections: [{ authority: 'wolverhampton' }] });
	});
	test('has each report in one year of one framework', () => {
		const waits = publicationWaits(record, ['sif', 'ilacs']);
		const counted = record.reports.filter((r) => ['sif', 'ilacs'].includes(r.framework)).length;
		expect(waits.reduce((sum, w) => sum + w.reports, 0)).toBe(counted);
		expect(waits.every((w) => w.fastest <= w.lowerQuartile && w.upperQuartile <= w.slowest.days)).toBe(true);
	});
	test('has every council of the day, all judged', () => {
		const judged = lastJudged(record, asAtDate(record));
		expect(judged).toHaveLength(golden().councils);
		expect(judged.filter((j) => j.report === undefined)).toEqual([]);
	});
});
