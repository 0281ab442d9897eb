import { describe, expect, test } from 'vitest';
import { monthNames, monthNumber, monthPattern } from '../../../src/domain/basics/months.ts';

describe('a month', () => {
	test.each(monthNames.map((name, index) => [name, index + 1] as const))('%s has the number %i', (name, number) => {
		expect(monthNumber(name)).toBe(number);
		expect(monthNumber(name.slice(0, 3).toLowerCase())).toBe(number);
	});

	test('is read in full and shortened, and no other word is', () => {
		const whole = new RegExp(`^(?:${monthPattern})$`, 'i');
		const written = [...monthNames, ...monthNames.map((name) => name.slice(0, 3)), 'Sept'];
		expect(written.filter((text) => !whole.test(text))).toEqual([]);
		expect(['Ju', 'Marc', 'Septe', '5', ''].filter((text) => whole.test(text))).toEqual([]);
		expect(['', '5', 'spring'].map(monthNumber)).toEqual([undefined, undefined, undefined]);
	});
});
