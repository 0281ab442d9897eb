import { describe, expect, test } from 'vitest';
import { movement, nextOf, previousOf, strandsJudged, strandValue } from '../../../src/domain/record/timelines.ts';
import { latestPublished } from '../../../src/domain/record/latest.ts';
import {
	anAuthority,
	anEdition,
	aRecord,
	aReport,
	ilacs2018,
	ilacs2023,
	ilacs2026,
	lscbReview,
	sif,
	to2013,
} from '../../support/builders.ts';

describe('which inspection followed which', () => {
	const first = aReport({ published: '2014-04-22', edition: sif });
	const board = aReport({ published: '2015-08-03', edition: lscbReview });
	const second = aReport({ published: '2019-06-12', edition: ilacs2018 });
	const elsewhere = aReport({ authority: 'surrey', published: '2016-01-10', edition: sif });
	const record = aRecord({ reports: [second, board, elsewhere, first] });

	test('the next one is of the same council, skipping other councils and other kinds of inspection', () => {
		expect(nextOf(record, first)).toBe(second);
		expect(previousOf(record, second)).toBe(first);
	});

	test('the first has no previous inspection and the latest has no next one', () => {
		expect(previousOf(record, first)).toBeUndefined();
		expect(nextOf(record, second)).toBeUndefined();
	});

	test('a review of a safeguarding board follows no inspection of services', () => {
		expect(previousOf(record, board)).toBeUndefined();
		expect(nextOf(record, board)).toBeUndefined();
	});

	test('inspections are in order of their first day, not of publication', () => {
		const early = aReport({ published: '2014-06-20', start: '2014-03-01' });
		const late = aReport({ published: '2014-06-01', start: '2014-04-01' });
		const crossed = aRecord({ reports: [late, early] });
		expect(nextOf(crossed, early)).toBe(late);
		expect(latestPublished(crossed, 'hampshire')).toBe(late);
	});

	test('a new council has no history: the inspections of its predecessors are not its own', () => {
		const old = aReport({ authority: 'cumbria', published: '2022-11-15', edition: ilacs2018 });
		const own = aReport({ authority: 'cumberland', published: '2024-08-12', edition: ilacs2023 });
		const split = aRecord({
			authorities: [
				anAuthority('cumbria', { to: '2023-03-31', successors: ['cumberland'] }),
				anAuthority('cumberland', { from: '2023-04-01', predecessors: ['cumbria'] }),
			],
			reports: [old, own],
		});
		expect(previousOf(split, own)).toBeUndefined();
		expect(nextOf(split, old)).toBeUndefined();
	});

	test('the latest inspection of services ignores a later review of the board', () => {
		const own = aReport({ authority: 'surrey', published: '2015-06-03', edition: sif });
		const review = aReport({ authority: 'surrey', published: '2015-08-03', edition: lscbReview });
		expect(latestPublished(aRecord({ reports: [own, review] }), 'surrey')).toBe(own);
		expect(latestPublished(aRecord({ reports: [review] }), 'surrey')).toBeUndefined();
	});
});

describe('a report’s value for a strand', () => {
	test('children looked after under SIF and children in care since 2023 are one strand', () => {
		const before = aReport({
			published: '2014-04-22',
			edition: sif,
			grades: { 'children-looked-after': 'inadequate' },
		});
		expect(strandValue(before, 'children-in-care')).toEqual({
			value: { kind: 'graded', grade: 'inadequate' },
			mapping: 'same',
		});
	});

	test('the joint grade of 2018 is given for both strands and marked as joint', () => {
		const joint = aReport({
			published: '2019-06-12',
			edition: ilacs2018,
			grades: { 'children-in-care-and-care-leavers': 'outstanding' },
		});
		const expected = { value: { kind: 'graded', grade: 'outstanding' }, mapping: 'joint' };
		expect(strandValue(joint, 'children-in-care')).toEqual(expected);
		expect(strandValue(joint, 'care-leavers')).toEqual(expected);
	});

	test.each([
		['adoption', ilacs2018],
		['lscb', ilacs2023],
		['overall', ilacs2026],
	] as const)('%s is not made up where the edition does not judge it', (strand, edition) => {
		const report = aReport({ published: '2026-06-01', edition });
		expect(strandValue(report, strand)).toEqual({
			value: { kind: 'absent', reason: 'not-in-framework' },
			mapping: undefined,
		});
	});

	test('each strand of several inspections is given once, in the usual order', () => {
		const reports = [
			aReport({ published: '2026-06-01', edition: ilacs2026 }),
			aReport({ published: '2014-04-22', edition: sif }),
		];
		expect(strandsJudged(reports)).toEqual([
			'overall',
			'leadership',
			'help-and-protection',
			'children-in-care',
			'care-leavers',
			'adoption',
			'lscb',
		]);
		expect(strandsJudged([])).toEqual([]);
	});
});

describe('how a strand moved', () => {
	test.each([
		['requires-improvement', 'good', 'improved'],
		['good', 'inadequate', 'declined'],
		['good', 'good', 'same'],
	] as const)('from %s to %s: %s', (from, to, kind) => {
		const before = aReport({ published: '2014-04-22', edition: sif, grades: { overall: from } });
		const after = aReport({ published: '2024-07-19', edition: ilacs2023, grades: { overall: to } });
		expect(movement(before, after, 'overall')).toEqual({ kind, from, to });
	});

	test('a joint grade is not compared with a single one, whichever was first', () => {
		const single = aReport({ published: '2014-04-22', edition: sif, grades: { 'care-leavers': 'inadequate' } });
		const joint = aReport({ published: '2019-06-12', edition: ilacs2018 });
		const later = aReport({ published: '2024-07-19', edition: ilacs2023, grades: { 'care-leavers': 'outstanding' } });
		expect(movement(single, joint, 'care-leavers')).toEqual({
			kind: 'not-comparable',
			because: 'joint',
			from: 'inadequate',
			to: 'good',
		});
		expect(movement(joint, later, 'care-leavers')).toEqual({
			kind: 'not-comparable',
			because: 'joint',
			from: 'good',
			to: 'outstanding',
		});
	});

	test('two joint grades of one edition cover the same two strands and are compared', () => {
		const before = aReport({ published: '2018-06-12', edition: ilacs2018 });
		const after = aReport({ published: '2022-06-12', edition: ilacs2018, grades: 'outstanding' });
		expect(movement(before, after, 'care-leavers')).toEqual({ kind: 'improved', from: 'good', to: 'outstanding' });
	});

	test('two joint grades of different editions may cover different strands and are not compared', () => {
		const other = anEdition({
			id: 'ilacs-2099',
			framework: 'ilacs',
			judgements: { 'children-in-care': { 'children-in-care': 'joint', adoption: 'joint' } },
		});
		const before = aReport({ published: '2018-06-12', edition: ilacs2018 });
		const after = aReport({ published: '2099-06-12', edition: other, grades: 'outstanding' });
		expect(movement(before, after, 'children-in-care')).toMatchObject({ kind: 'not-comparable', because: 'joint' });
	});

	test('the reason says whether the grade is missing before, now or both times', () => {
		const graded = aReport({ published: '2014-04-22', edition: sif });
		const reinspected = aReport({ published: '2016-04-22', edition: sif, grades: { lscb: 'not-reviewed' } });
		const later = aReport({ published: '2026-06-01', edition: ilacs2026 });
		expect(movement(reinspected, graded, 'lscb')).toEqual({ kind: 'not-comparable', because: 'not-graded-before' });
		expect(movement(graded, later, 'overall')).toEqual({ kind: 'not-comparable', because: 'not-graded-now' });
		expect(movement(reinspected, later, 'lscb')).toEqual({ kind: 'not-comparable', because: 'never-graded' });
	});

	test.each([
		['adequate', 'requires-improvement'],
		['inadequate', 'good'],
		['good', 'good'],
	] as const)('%s on the scale to 2013 and %s on the scale since are not compared', (from, to) => {
		const older = anEdition({ id: 'older-2012', scale: to2013 });
		const before = aReport({ published: '2013-06-01', edition: older, grades: from });
		const after = aReport({ published: '2014-06-01', edition: sif, grades: { overall: to } });
		expect(movement(before, after, 'overall')).toEqual({ kind: 'not-comparable', because: 'scale', from, to });
	});
});
