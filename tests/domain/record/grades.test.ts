import { describe, expect, test } from 'vitest';
import {
	compareGrades,
	gradeLabel,
	gradeLooks,
	gradeOn,
	gradesOfAll,
	gradesOn,
	isGoodOrBetter,
} from '../../../src/domain/record/grades.ts';
import { realRecord } from '../../support/content.ts';
import { since2013, to2013 } from '../../support/builders.ts';

describe('the order of grades', () => {
	test.each([
		['outstanding', 'good', since2013],
		['good', 'requires-improvement', since2013],
		['requires-improvement', 'inadequate', since2013],
		['outstanding', 'inadequate', since2013],
		['good', 'adequate', to2013],
		['adequate', 'inadequate', to2013],
	] as const)('%s is better than %s', (better, worse, scale) => {
		expect(compareGrades(scale, better, worse)).toBeLessThan(0);
		expect(compareGrades(scale, worse, better)).toBeGreaterThan(0);
	});

	test.each(gradesOn(since2013))('%s equals itself', (grade) => {
		expect(compareGrades(since2013, grade, grade)).toBe(0);
	});

	test.each([since2013, to2013])('adequate and requires improvement cannot be ordered on the scale $id', (scale) => {
		expect(compareGrades(scale, 'adequate', 'requires-improvement')).toBeUndefined();
		expect(compareGrades(scale, 'requires-improvement', 'adequate')).toBeUndefined();
	});

	test('the grades of both scales are in one order, each once', () => {
		const all = ['outstanding', 'good', 'requires-improvement', 'adequate', 'inadequate'];
		expect(gradesOfAll([since2013, to2013])).toEqual(all);
		expect(gradesOfAll([since2013, since2013])).toEqual(gradesOn(since2013));
	});
});

describe('the scales of the record', () => {
	const { scales } = realRecord();

	test('no scale has both adequate and requires improvement', () => {
		expect(Object.fromEntries(scales.map((scale) => [scale.id, gradesOn(scale)]))).toEqual({
			'since-2013': ['outstanding', 'good', 'requires-improvement', 'inadequate'],
			'to-2013': ['outstanding', 'good', 'adequate', 'inadequate'],
		});
	});

	test('good or better means good and outstanding on both', () => {
		expect(scales).toHaveLength(2);
		for (const scale of scales) {
			expect(gradesOn(scale).filter((grade) => isGoodOrBetter(scale, grade))).toEqual(['outstanding', 'good']);
		}
	});

	test('no two grades have the same letters or look, and a grade looks the same on both scales', () => {
		const looks = new Map(scales.flatMap(({ grades }) => grades.map((on) => [on.grade, on.look])));
		const letters = new Map(scales.flatMap(({ grades }) => grades.map((on) => [on.grade, on.short])));
		expect(new Set(looks.values())).toEqual(new Set(gradeLooks));
		expect(new Set(letters.values()).size).toBe(5);
		for (const scale of scales) {
			for (const { grade, look } of scale.grades) expect(looks.get(grade)).toBe(look);
		}
	});
});

describe('words for grades', () => {
	test('a grade is named by its words', () => {
		expect(gradeLabel('requires-improvement')).toBe('Requires improvement');
		expect(gradeLabel('good')).toBe('Good');
	});

	test('a grade that is not on the scale throws', () => {
		expect(() => gradeOn(to2013, 'requires-improvement')).toThrow(
			'The grade "requires-improvement" is not on the scale to-2013',
		);
	});
});
