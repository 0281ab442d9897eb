/** The colours of the stylesheet: a link is read easily, and nobody takes it for a grade. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourOf, palettesOf } from '../../../src/views/parts/palette.ts';

const palettes = palettesOf(readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8'));
const grades = ['outstanding', 'good', 'requires-improvement', 'adequate', 'inadequate'];

/** The parts of a colour without the screen’s curve, from 0 to 1. */
const linear = (colour: string): number[] =>
	[1, 3, 5]
		.map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));

const mixed = (parts: readonly number[], weights: readonly number[]): number =>
	parts.reduce((sum, part, at) => sum + part * (weights[at] ?? 0), 0);

/** The contrast of two colours, as WCAG counts it. */
function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [one, other]
		.map((c) => mixed(linear(c), [0.2126, 0.7152, 0.0722]))
		.sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** A colour in CIE Lab, where as far apart looks as different. */
function lab(colour: string): number[] {
	const parts = linear(colour);
	const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
	const x = root(mixed(parts, [0.4124, 0.3576, 0.1805]) / 0.95047);
	const y = root(mixed(parts, [0.2126, 0.7152, 0.0722]));
	const z = root(mixed(parts, [0.0193, 0.1192, 0.9505]) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (one: string, other: string): number => {
	const to = lab(other);
	return Math.hypot(...lab(one).map((part, at) => part - (to[at] ?? 0)));
};

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
	const of = (name: string): string => colourOf(palettes[scheme], name);

	test.each(['paper', 'surface', 'accent-soft'])('a link is read on %s', (ground) => {
		expect(contrast(of('accent'), of(ground))).toBeGreaterThanOrEqual(4.5);
	});

	// The former links were 21 from “inadequate” in light and 13 in dark, and were taken for it.
	test.each(grades)('a link does not look like %s', (grade) => {
		expect(distance(of('accent'), of(`grade-${grade}-ink`))).toBeGreaterThan(30);
	});

	test('a link does not look like text', () => {
		expect(distance(of('accent'), of('ink'))).toBeGreaterThan(30);
		expect(distance(of('accent'), of('ink-soft'))).toBeGreaterThan(30);
	});
});
