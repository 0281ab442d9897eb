/** Text in drawings: how wide it will be and where it wraps. */
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/views/words/text-width.ts';

describe('the width of a line', () => {
	test('grows with the size and in bold, and differs by letter', () => {
		expect(textWidth('Good', 20)).toBeCloseTo(2 * textWidth('Good', 10));
		expect(textWidth('Good', 10, true)).toBeGreaterThan(textWidth('Good', 10));
		expect(textWidth('ill', 10)).toBeLessThan(textWidth('WWW', 10) / 2);
		expect(textWidth('', 10)).toBe(0);
	});
});

describe('wrapping', () => {
	const title = 'On 7 July 2026, 116 of 153 councils in England were good or outstanding for leadership (76%)';

	test('keeps every word in order, and no line wider than it may be', () => {
		const lines = wrapText(title, 300, 20, true);
		expect(lines.length).toBeGreaterThan(2);
		expect(lines.join(' ')).toBe(title);
		for (const line of lines) expect(textWidth(line, 20, true)).toBeLessThanOrEqual(300);
	});

	test('fills lines: no two lines would fit in one', () => {
		const lines = wrapText(title, 300, 20);
		expect(lines.length).toBeGreaterThan(2);
		for (const [index, line] of lines.slice(1).entries()) {
			expect(textWidth(`${lines[index] ?? ''} ${line.split(' ')[0] ?? ''}`, 20)).toBeGreaterThan(300);
		}
	});

	test('a word too long for a line gets one of its own, and no text has no lines', () => {
		expect(wrapText('a Northamptonshirecountycouncil b', 40, 20)).toEqual(['a', 'Northamptonshirecountycouncil', 'b']);
		expect(wrapText('  ', 40, 20)).toEqual([]);
	});
});
