import { workingCalendar } from '../../../src/domain/basics/working-days.ts';
import { describe, expect, test } from 'vitest';
import { recordFact, recordFactNames, reportFactNames } from '../../../src/domain/texts/record-facts.ts';
import { median } from '../../../src/domain/basics/statistics.ts';
import { daysOnSite, daysToPublication } from '../../../src/domain/record/durations.ts';
import { createRecord } from '../../../src/domain/record/record.ts';
import {
	aJtai,
	aRecord,
	aReport,
	aSend,
	anAuthority,
	ilacs2018,
	ilacs2023,
	noJoint,
	sif,
} from '../../support/builders.ts';
import type { InspectionRecord } from '../../../src/domain/record/record.ts';

const value = (record: InspectionRecord, name: string): unknown => recordFact(record, name)?.value;

/** One council after another: a weak single inspection and a second one, then ILACS. */
const record = aRecord({
	reports: [
		aReport({
			authority: 'kent',
			published: '2014-03-01',
			start: '2014-01-06',
			end: '2014-01-30',
			grades: 'inadequate',
		}),
		aReport({ authority: 'kent', published: '2016-03-01', start: '2016-01-06', end: '2016-01-30' }),
		aReport({ authority: 'kent', published: '2019-03-01', edition: ilacs2018 }),
		aReport({
			authority: 'devon',
			published: '2015-06-10',
			start: '2015-04-06',
			end: '2015-04-30',
			grades: 'requires-improvement',
		}),
		aReport({ authority: 'devon', published: '2020-02-01', start: '2020-01-06', edition: ilacs2018 }),
		aReport({
			authority: 'devon',
			published: '2024-02-01',
			start: '2024-01-06',
			edition: ilacs2023,
			grades: { 'care-leavers': 'inadequate', overall: 'inadequate' },
		}),
	].map((report) =>
		report.framework === 'ilacs'
			? { ...report, type: report.authority === 'kent' ? ('short' as const) : ('standard' as const) }
			: report,
	),
});

describe('the median of a list', () => {
	test.each([
		{ of: [3], is: 3 },
		{ of: [9, 1, 5], is: 5 },
		{ of: [1, 2, 3, 10], is: 3 },
	])('$of is $is', ({ of, is }) => expect(median(of)).toBe(is));

	test('of nothing is an error, not a number', () => expect(() => median([])).toThrow('No median'));
});

describe('days', () => {
	const report = aReport({ published: '2014-04-22', start: '2014-02-18', end: '2014-03-12' });

	test('on site count the first and the last', () => expect(daysOnSite(report)).toBe(23));

	test('to publication run from the last day on site', () => expect(daysToPublication(report)).toBe(41));

	test('are not known when a date is not known', () => {
		const vague = aReport({ published: '2014-04..2014-05', start: '2014-02', end: '2014-03' });
		expect([daysOnSite(vague), daysToPublication(vague)]).toEqual([undefined, undefined]);
	});

	test('on site are not counted for two stays', () => {
		const [first] = report.stays;
		const again = { start: first.end, end: first.end };
		expect(daysOnSite({ ...report, stays: [first, again] })).toBeUndefined();
	});
});

describe('facts', () => {
	test('separate first from second single inspections of a council', () => {
		expect(value(record, 'sifReports')).toBe(3);
		expect(value(record, 'sifFirstReports')).toBe(2);
		expect(value(record, 'sifSecondReports')).toBe(1);
		expect(value(record, 'sifSecondOverallGood')).toBe(1);
		expect(value(record, 'sifSecondAfterYears')).toBe(2);
	});

	test('give the first and last day and the councils', () => {
		expect(value(record, 'sifFirstStart')).toBe('2014-01-06');
		expect(value(record, 'sifLastPublished')).toBe('2016-03-01');
		expect(value(record, 'sifNames')).toEqual(['kent', 'devon']);
		expect(value(record, 'sifSlowest')).toEqual(['devon']);
	});

	test('count each kind of inspection by the previous grade', () => {
		expect(value(record, 'ilacsShortAfterGood')).toBe(1);
		expect(value(record, 'ilacsStandardAfterLess')).toBe(1);
		expect(value(record, 'ilacsStandardAfterGood')).toBe(1);
		expect(value(record, 'ilacsShortAfterLess')).toBe(0);
	});

	test('give years between inspections under one framework, to one decimal place', () => {
		expect(value(record, 'ilacsYearsBetween')).toBe(4);
	});

	test('name councils in which only care leavers was inadequate', () => {
		expect(value(record, 'ilacsOnlyCareLeaversInadequate')).toEqual(['devon']);
	});

	test('count inadequate inspections of all services, and the councils', () => {
		expect(value(record, 'servicesInadequate')).toBe(2);
		expect(value(record, 'servicesInadequateCouncils')).toBe(2);
	});

	test('count every grade that is known', () => {
		const hidden = aReport({ authority: 'essex', published: '2015-01-01', edition: sif, grades: 'not-known' });
		const some = aRecord({ reports: [hidden, aReport({ authority: 'kent', published: '2015-01-01', edition: sif })] });
		expect(value(some, 'sifReports')).toBe(2);
		expect(value(some, 'sifAdoptionKnown')).toBe(1);
	});

	test('name councils whose safeguarding board was graded twice', () => {
		const board = (authority: string, published: string) => aReport({ authority, published, edition: sif });
		const boards = aRecord({
			reports: [board('kent', '2014-03-01'), board('essex', '2014-04-01'), board('kent', '2016-03-01')],
		});
		expect(value(boards, 'boardReviews')).toBe(3);
		expect(value(boards, 'boardCouncils')).toBe(2);
		expect(value(boards, 'boardTwiceNames')).toEqual(['kent']);
	});

	test('about teams use reports that list them', () => {
		const teams = [7, 9, undefined].map((team, i) => ({
			...aReport({ authority: `council-${i}`, published: '2015-01-01', edition: sif }),
			team,
		}));
		const listed = aRecord({ reports: teams });
		expect(value(listed, 'sifTeam')).toBe(8);
		expect(value(listed, 'sifTeamLargest')).toBe(9);
	});

	test('about visits without grades count each kind', () => {
		const visit = { authority: 'kent', theme: 'Front door' } as const;
		const visited = createRecord({
			moments: [],
			themes: [],
			calendar: workingCalendar([]),
			ruleSets: [],
			nextInspections: [],
			joint: noJoint,
			authorities: [anAuthority('kent')],
			frameworks: [],
			reports: [],
			terms: [],
			visits: [
				{ ...visit, kind: 'focused', date: '2024-05-01', published: '2024-05-31' },
				{ ...visit, kind: 'monitoring', date: '2024-04-01', published: '2024-05-02' },
				{ ...visit, kind: 'monitoring', date: '2024-07-01', published: '2024-08-02', theme: 'Care leavers' },
				{ ...visit, kind: 'monitoring', date: '2024-10-01', published: '2024-11-02', theme: 'Care leavers' },
			],
		});
		expect(value(visited, 'focusedVisits')).toBe(1);
		expect(value(visited, 'focusedVisitDaysToPublication')).toBe(30);
		expect(value(visited, 'visitsFirst')).toBe('2024-04-01');
		expect(value(visited, 'monitoringVisitsMost')).toBe(3);
		expect(value(visited, 'monitoringVisitSubjects')).toEqual([
			{ name: 'Care leavers', count: 2 },
			{ name: visit.theme, count: 1 },
		]);

		// A visit that was added by its letter is not in the table that texts speak of.
		const visits = [
			...visited.visits,
			{ ...visit, kind: 'focused', date: '2025-05-13', published: '2025-06-16' } as const,
		];
		const more = createRecord({ ...visited, visits, visitTable: { from: '2024-04-01', to: '2025-03-31' } });
		expect(more.visits).toHaveLength(5);
		expect(value(more, 'focusedVisits')).toBe(1);
		expect(value(more, 'visitsLast')).toBe('2024-10-01');
	});

	test('about joint inspections count letters by their years, and outcomes', () => {
		const letter = (id: string, points: number) => aJtai({ id, improvementSection: { page: 2, points } });
		const joined = aRecord({
			authorities: [anAuthority('kent'), anAuthority('devon')],
			joint: {
				...noJoint,
				reports: [
					letter('kent/jtai-2016-05-01', 30),
					letter('devon/jtai-2020-12-31', 9),
					letter('devon/jtai-2022-02-01', 4),
					aSend({ id: 'devon/send-2024-05-01', outcome: 'positive' }),
				],
			},
		});
		expect(value(joined, 'jtaiLetters')).toBe(3);
		expect([value(joined, 'jtaiUntil2020PointsLeast'), value(joined, 'jtaiUntil2020PointsMost')]).toEqual([9, 30]);
		expect([value(joined, 'jtaiSince2022PointsLeast'), value(joined, 'jtaiSince2022PointsMost')]).toEqual([4, 4]);
		expect(value(joined, 'jtaiLast')).toBe('2022-02-01');
		expect([value(joined, 'sendReports'), value(joined, 'sendPositive'), value(joined, 'sendInconsistent')]).toEqual([
			1, 1, 0,
		]);
	});

	test('count councils with neighbours, without abolished councils', () => {
		const authorities = [
			anAuthority('kent', { neighbours: ['devon'] }),
			anAuthority('devon'),
			anAuthority('cumbria', { neighbours: ['kent'], to: '2023-03-31' }),
		];
		expect(value(aRecord({ authorities }), 'neighboursKnown')).toBe(1);
		expect(value(aRecord({ authorities }), 'neighboursMissing')).toEqual(['devon']);
	});
});

describe('names', () => {
	test('are unique, and differ from those for reports', () => {
		const names = recordFactNames(['sif-1', 'care-review-12']);
		expect(names).toEqual(expect.arrayContaining(['ruleSif1Fits', 'ruleCareReview12Exceptions']));
		expect(new Set(names).size).toBe(names.length);
		expect(names.filter((name) => (reportFactNames as readonly string[]).includes(name))).toEqual([]);
	});

	test('that do not exist have no value', () => expect(recordFact(record, 'noSuchFact')).toBeUndefined());
});
