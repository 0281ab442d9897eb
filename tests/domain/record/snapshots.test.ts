import { describe, expect, test } from 'vitest';
import { snapshot, standing } from '../../../src/domain/record/snapshots.ts';
import { isOut } from '../../../src/domain/record/latest.ts';
import { percent } from '../../../src/domain/basics/statistics.ts';
import { anAuthority, aRecord, aReport, ilacs2018, ilacs2023, ilacs2026, lscbReview } from '../../support/builders.ts';
import type { AsAt } from '../../../src/domain/record/latest.ts';

const publishedBy = (by: string): AsAt => ({ kind: 'published', by });
const official = (inspectedBy: string, by: string): AsAt => ({ kind: 'official', inspectedBy, publishedBy: by });
const hampshire = anAuthority('hampshire');

describe('reports published by a day', () => {
	const report = aReport({ published: '2014-04-22', start: '2014-02-18', end: '2014-03-12' });

	test('a report counts on the day of its publication, not on the day before', () => {
		expect(isOut(report, publishedBy('2014-04-22'))).toBe(true);
		expect(isOut(report, publishedBy('2014-04-21'))).toBe(false);
	});

	test('official figures count an inspection that ended by one day and was published by the other', () => {
		expect(isOut(report, official('2014-03-12', '2014-04-22'))).toBe(true);
		expect(isOut(report, official('2014-03-11', '2014-04-22'))).toBe(false);
		expect(isOut(report, official('2014-03-12', '2014-04-21'))).toBe(false);
	});

	test('a report with bounds for its publication counts from its last possible day', () => {
		const bounded = aReport({ published: '2014-05-01..2015-06-30', start: '2014-04', end: '2014-05' });
		expect(isOut(bounded, publishedBy('2015-06-29'))).toBe(false);
		expect(isOut(bounded, publishedBy('2015-06-30'))).toBe(true);
		expect(isOut(bounded, official('2014-05-30', '2015-06-30'))).toBe(false);
		expect(isOut(bounded, official('2014-05-31', '2015-06-30'))).toBe(true);
	});

	test('an inspection with a second visit ends with that visit', () => {
		const first = aReport({ published: '2014-02-21', start: '2013-11-19', end: '2013-12-11' });
		const again = aReport({ published: '2014-02-21', start: '2014-01-28', end: '2014-01-30' });
		const split = { ...first, stays: [first.stays[0], again.stays[0]] as const };
		expect(isOut(split, official('2013-12-31', '2014-02-21'))).toBe(false);
		expect(isOut(split, official('2014-01-30', '2014-02-21'))).toBe(true);
	});
});

describe('the current grade of an authority', () => {
	test('the latest published inspection decides', () => {
		const older = aReport({ published: '2014-04-22', grades: 'good' });
		const newer = aReport({ published: '2019-06-12', edition: ilacs2018, grades: 'outstanding' });
		const record = aRecord({ reports: [older, newer] });
		expect(standing(record, hampshire, 'overall', publishedBy('2019-06-11'))).toMatchObject({
			report: older,
			grade: 'good',
		});
		expect(standing(record, hampshire, 'overall', publishedBy('2019-06-12'))).toMatchObject({
			report: newer,
			grade: 'outstanding',
		});
	});

	test('there is none before its first report', () => {
		const record = aRecord({ reports: [aReport({ published: '2014-04-22' })] });
		expect(standing(record, hampshire, 'overall', publishedBy('2014-04-21'))).toEqual({
			authority: hampshire,
			report: undefined,
			grade: undefined,
			mapping: undefined,
			absence: 'none-yet',
		});
	});

	test('a grade that the latest inspection did not give is not carried over from an older one', () => {
		const older = aReport({ published: '2014-04-22', grades: 'outstanding' });
		const newer = aReport({ published: '2017-04-22', grades: { adoption: 'not-judged' } });
		const record = aRecord({ reports: [older, newer] });
		expect(standing(record, hampshire, 'adoption', publishedBy('2018-01-01'))).toMatchObject({
			report: newer,
			grade: undefined,
			absence: 'not-judged',
		});
	});

	test('adoption ended with ILACS', () => {
		const record = aRecord({
			reports: [aReport({ published: '2014-04-22' }), aReport({ published: '2019-06-12', edition: ilacs2018 })],
		});
		expect(standing(record, hampshire, 'adoption', publishedBy('2019-06-11')).grade).toBe('good');
		expect(standing(record, hampshire, 'adoption', publishedBy('2019-06-12'))).toMatchObject({
			grade: undefined,
			absence: 'not-in-framework',
		});
	});

	test('the overall grade ends with the edition of 2026, but the other judgements continue', () => {
		const record = aRecord({
			reports: [
				aReport({ published: '2024-07-19', edition: ilacs2023 }),
				aReport({ published: '2026-06-30', edition: ilacs2026 }),
			],
		});
		expect(standing(record, hampshire, 'overall', publishedBy('2026-06-29')).grade).toBe('good');
		expect(standing(record, hampshire, 'overall', publishedBy('2026-06-30'))).toMatchObject({
			grade: undefined,
			absence: 'not-in-framework',
		});
		expect(standing(record, hampshire, 'leadership', publishedBy('2026-06-30')).grade).toBe('good');
	});
});

describe('the safeguarding board', () => {
	const first = aReport({ published: '2014-06-01', grades: { lscb: 'inadequate' } });
	const reinspection = aReport({ published: '2016-06-01', grades: { lscb: 'not-reviewed' } });
	const review = aReport({ published: '2015-08-03', edition: lscbReview, grades: 'good' });

	test('keeps its grade when a re-inspection did not review it', () => {
		const record = aRecord({ reports: [first, reinspection] });
		expect(standing(record, hampshire, 'lscb', publishedBy('2016-06-01'))).toMatchObject({
			report: first,
			grade: 'inadequate',
		});
	});

	test('has the grade of its own later review, which decides no other strand', () => {
		const record = aRecord({ reports: [first, review, reinspection] });
		expect(standing(record, hampshire, 'lscb', publishedBy('2016-06-01'))).toMatchObject({
			report: review,
			grade: 'good',
		});
		expect(standing(record, hampshire, 'overall', publishedBy('2015-08-03')).report).toBe(first);
	});

	test('that was never reviewed says so', () => {
		const record = aRecord({ reports: [reinspection] });
		expect(standing(record, hampshire, 'lscb', publishedBy('2016-06-01'))).toMatchObject({
			grade: undefined,
			absence: 'not-reviewed',
		});
	});
});

describe('the country on a day', () => {
	const record = aRecord({
		authorities: [
			anAuthority('cumbria', { region: 'north-west', to: '2023-03-31', successors: ['cumberland'] }),
			anAuthority('cumberland', { region: 'north-west', from: '2023-04-01', predecessors: ['cumbria'] }),
			anAuthority('hampshire'),
			anAuthority('kent'),
			anAuthority('isles-of-scilly', { region: 'south-west' }),
		],
		reports: [
			aReport({ authority: 'cumbria', published: '2022-11-15', edition: ilacs2018, grades: 'requires-improvement' }),
			aReport({ authority: 'hampshire', published: '2019-06-12', edition: ilacs2018, grades: 'outstanding' }),
			aReport({ authority: 'kent', published: '2022-07-12', edition: ilacs2018 }),
			aReport({ authority: 'isles-of-scilly', published: '2016-12-01', grades: { 'care-leavers': 'not-judged' } }),
			aReport({ authority: 'cumberland', published: '2024-08-12', edition: ilacs2023 }),
			aReport({ authority: 'kent', published: '2026-06-30', edition: ilacs2026 }),
		],
	});

	test('counts the authorities that existed on that day', () => {
		const names = (day: string): string[] =>
			snapshot(record, 'overall', publishedBy(day)).standings.map((s) => s.authority.slug);
		expect(names('2023-03-31')).toEqual(['cumbria', 'hampshire', 'isles-of-scilly', 'kent']);
		expect(names('2023-04-01')).toEqual(['cumberland', 'hampshire', 'isles-of-scilly', 'kent']);
	});

	test('counts an authority by the day of inspection in official figures, even if its report was published after it ended', () => {
		const { standings } = snapshot(record, 'overall', official('2023-03-31', '2023-04-30'));
		expect(standings.map((s) => s.authority.slug)).toContain('cumbria');
	});

	test('has the authorities with a grade as denominator and gives the reasons for those left out', () => {
		expect(snapshot(record, 'overall', publishedBy('2023-04-01'))).toMatchObject({
			counts: [
				{ grade: 'outstanding', count: 1 },
				{ grade: 'good', count: 2 },
				{ grade: 'requires-improvement', count: 0 },
				{ grade: 'inadequate', count: 0 },
			],
			graded: 3,
			leftOut: { 'none-yet': 1, 'not-judged': 0, 'not-in-framework': 0 },
		});
		expect(snapshot(record, 'overall', publishedBy('2026-06-30'))).toMatchObject({
			graded: 3,
			leftOut: { 'none-yet': 0, 'not-in-framework': 1 },
		});
	});

	test('says how many of the grades are shared with another strand', () => {
		expect(snapshot(record, 'care-leavers', publishedBy('2022-12-31'))).toMatchObject({
			graded: 3,
			joint: 3,
			leftOut: { 'not-judged': 1 },
		});
		expect(snapshot(record, 'care-leavers', publishedBy('2024-08-12'))).toMatchObject({ graded: 3, joint: 2 });
		expect(snapshot(record, 'overall', publishedBy('2024-08-12')).joint).toBe(0);
	});

	test('can be limited to one region', () => {
		const northWest = snapshot(record, 'overall', publishedBy('2024-08-12'), (a) => a.region === 'north-west');
		expect(northWest).toMatchObject({ graded: 1, goodOrBetter: 1 });
		expect(northWest.standings.map((s) => s.authority.slug)).toEqual(['cumberland']);
	});

	test('counts outstanding and good as good or better, and has no share when nothing was graded', () => {
		const { goodOrBetter, graded } = snapshot(record, 'overall', publishedBy('2022-12-31'));
		expect(goodOrBetter).toBe(3);
		expect(percent(goodOrBetter, graded)).toBe(75);
		expect(percent(0, 0)).toBeUndefined();
		expect(percent(0, 4)).toBe(0);
	});
});
