import { describe, expect, test } from 'vitest';
import { compareGrades, gradeIds, grades, isGoodOrBetter, isGrade, scales } from '../../../src/domain/record/grades.ts';

describe('the order of grades', () => {
	test.each([
		['outstanding', 'good'],
		['good', 'requires-improvement'],
		['requires-improvement', 'inadequate'],
		['outstanding', 'inadequate'],
		['good', 'adequate'],
		['adequate', 'inadequate'],
	] as const)('%s is better than %s', (better, worse) => {
		expect(compareGrades(better, worse)).toBeLessThan(0);
		expect(compareGrades(worse, better)).toBeGreaterThan(0);
	});

	test.each(gradeIds.map((grade) => [grade]))('%s equals itself', (grade) => {
		expect(compareGrades(grade, grade)).toBe(0);
	});

	test('adequate and requires improvement cannot be ordered: they are grades of different scales', () => {
		expect(compareGrades('adequate', 'requires-improvement')).toBeUndefined();
		expect(compareGrades('requires-improvement', 'adequate')).toBeUndefined();
	});

	test('no scale has both adequate and requires improvement', () => {
		expect(scales['since-2013']).toEqual(['outstanding', 'good', 'requires-improvement', 'inadequate']);
		expect(scales['to-2013']).toEqual(['outstanding', 'good', 'adequate', 'inadequate']);
	});
});

describe('words for grades', () => {
	test('only the exact word is a grade', () => {
		expect(isGrade('requires-improvement')).toBe(true);
		expect(isGrade('Good')).toBe(false);
		expect(isGrade('requires improvement')).toBe(false);
		expect(isGrade('not-judged')).toBe(false);
	});

	test('good or better is good and outstanding, and adequate is not', () => {
		expect(gradeIds.filter(isGoodOrBetter)).toEqual(['outstanding', 'good']);
	});

	test('no two grades share a label, a short label or a colour', () => {
		const all = Object.values(grades);
		expect(new Set(all.map((g) => g.label)).size).toBe(gradeIds.length);
		expect(new Set(all.map((g) => g.short)).size).toBe(gradeIds.length);
		expect(new Set(all.map((g) => g.token)).size).toBe(gradeIds.length);
	});
});
