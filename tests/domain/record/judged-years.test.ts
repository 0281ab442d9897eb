/** In which years inspections judged what. */
import { describe, expect, test } from 'vitest';
import { boardReviewYears, sharedGradeYears, yearsOf } from '../../../src/domain/record/judged-years.ts';
import { aRecord, aReport, ilacs2018, ilacs2023, lscbReview, sif } from '../../support/builders.ts';

const record = aRecord({
	reports: [
		aReport({ authority: 'kent', published: '2015-03-02', start: '2014-12-01', end: '2014-12-19' }),
		aReport({ authority: 'leeds', published: '2017-05-02', start: '2017-02-01', end: '2017-02-20' }),
		aReport({
			authority: 'surrey',
			published: '2018-09-03',
			start: '2018-06-11',
			edition: sif,
			grades: { lscb: 'not-judged' },
		}),
		aReport({ authority: 'devon', published: '2018-08-03', start: '2018-07-01', edition: lscbReview }),
		aReport({ authority: 'derby', published: '2018-05-03', start: '2018-03-01', edition: ilacs2018 }),
		aReport({ authority: 'kent', published: '2023-01-20', start: '2022-12-05', edition: ilacs2018 }),
		aReport({ authority: 'leeds', published: '2024-05-03', start: '2024-03-01', edition: ilacs2023 }),
	],
});
const empty = aRecord({ reports: [] });

describe('years', () => {
	test('are those in which inspections began, whichever report was published first', () => {
		expect(yearsOf(record.reports)).toEqual({ from: '2014', to: '2024' });
	});

	test('of one grade for children in care and care leavers are those of editions that give one', () => {
		expect(sharedGradeYears(record)).toEqual({ from: '2018', to: '2022' });
	});

	test('of boards leave out inspections that did not review one, and reviews without an inspection', () => {
		expect(boardReviewYears(record)).toEqual({ from: '2014', to: '2017' });
	});

	test('of nothing are an error', () => {
		expect(() => yearsOf([])).toThrow('no inspections');
		expect(() => sharedGradeYears(empty)).toThrow('no inspections');
		expect(() => boardReviewYears(empty)).toThrow('no inspections');
	});
});
