/** The saved picture of a chart: everything in one frame, as text, and nothing outside it. */
import { describe, expect, test } from 'vitest';
import { posterLayout, posterSizes, posterSvg } from '../../../src/views/parts/chart-poster.ts';
import type { PosterParts } from '../../../src/views/parts/chart-poster.ts';

const drawing = { left: 0, top: 0, width: 720, height: 200, markup: '<path d="M0 0h720v200H0Z" fill="rgb(1, 2, 3)"/>' };
const parts: PosterParts = {
	title: '80% of councils (122 of 153) in England are good or outstanding for children in care',
	subtitle: 'Each share is of the councils that have a grade for “care” & <more>.',
	key: [
		{ swatch: { left: 0, top: 0, width: 20, height: 20, markup: '<circle r="9"/>' }, text: 'Good' },
		{ swatch: undefined, text: 'No grade' },
	],
	drawings: [drawing],
	source: 'Source: Inspection Record, from Ofsted’s reports published by 7 July 2026.',
	address: 'example.org/national/#all-now',
	definitions: '<pattern id="hatch-good"/>',
	colours: { paper: '#fff', ink: '#000', soft: '#444', line: '#888' },
};
const texts = (svg: string): string[] =>
	[...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
/** Left, top, width and height of the drawings in the frame; the key’s swatches are smaller. */
const drawings = (svg: string) =>
	[...svg.matchAll(/<svg x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)]
		.map(([, ...numbers]) => numbers.map(Number))
		.flatMap(([x = 0, y = 0, width = 0, height = 0]) => (width > 60 ? [{ x, y, width, height }] : []));

describe.each(['wide', 'square'] as const)('a %s picture', (format) => {
	const { width, height } = posterSizes[format];
	const svg = posterSvg(parts, format);

	test('says its title, what is shown, key, source, day and address as text', () => {
		const all = texts(svg).join(' ');
		expect(all).toContain(parts.title);
		expect(all).toContain('“care” &amp; &lt;more&gt;.');
		expect(all).toContain('No grade');
		expect(all).toContain('published by 7 July 2026.');
		expect(texts(svg).at(-1)).toBe(parts.address);
	});

	test('has a name and a description for readers who cannot see it', () => {
		expect(svg).toContain(`<title>${parts.title}</title>`);
		expect(svg).toMatch(/<desc>Each share .* example\.org\/national\/#all-now<\/desc>/);
	});

	test('has the drawing within its edges, in its own proportions, above the source and below the key', () => {
		const [box] = drawings(svg);
		if (!box) throw new Error('No drawing');
		expect(box.width / box.height).toBeCloseTo(720 / 200, 1);
		expect(box.x + box.width).toBeLessThanOrEqual(width - 40);
		const lines = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>([^<]*)/g)];
		const y = (start: string): number => Number(lines.find(([, , text]) => text?.startsWith(start))?.[1]);
		expect(box.y).toBeGreaterThan(y('No grade'));
		expect(box.y + box.height).toBeLessThan(y('Source'));
		expect(y('example.org')).toBeLessThan(height);
	});

	test('needs nothing from outside: no class, no style, and the patterns are with it', () => {
		expect(svg).not.toMatch(/ (class|style)=/);
		expect(svg).toContain('<defs><pattern id="hatch-good"/></defs>');
	});

	test('a long title and subtitle become smaller, and nothing is left out', () => {
		const title = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
		const long = posterSvg({ ...parts, title, subtitle: `${title} ${title}` }, format);
		expect(texts(long).join(' ')).toContain(`${title} ${title} ${title}`);
		expect(drawings(long)[0]?.height).toBeGreaterThan(60);
	});
});

test('a tall drawing stands beside the text in a wide picture, and below it in a square one', () => {
	const tall = { ...parts, drawings: [{ ...drawing, width: 500, height: 700 }] };
	const [wide] = drawings(posterSvg(tall, 'wide'));
	const [square] = drawings(posterSvg(tall, 'square'));
	expect(wide?.height).toBeGreaterThan(600);
	expect(wide?.x).toBeGreaterThanOrEqual(640);
	expect(square?.y).toBeGreaterThan(150);
});

test('several drawings stand side by side and share the room', () => {
	const found = drawings(posterSvg({ ...parts, drawings: [drawing, drawing] }, 'wide'));
	expect(found).toHaveLength(2);
	expect(found[1]?.x).toBeGreaterThan((found[0]?.x ?? 0) + (found[0]?.width ?? 0));
	expect((found[1]?.x ?? 0) + (found[1]?.width ?? 0)).toBeLessThanOrEqual(1240);
});

test.each([
	['wide', { width: 720, height: 330 }, { width: 340, height: 330 }, 'wide'],
	['square', { width: 720, height: 330 }, { width: 340, height: 330 }, 'narrow'],
	// A block for each of eleven councils, which would be a thin column.
	['square', { width: 820, height: 480 }, { width: 340, height: 1023 }, 'wide'],
	['square', undefined, undefined, 'narrow'],
] as const)('a %s picture of %o or %o has the %s layout', (format, wide, narrow, layout) => {
	expect(posterLayout(format, wide, narrow)).toBe(layout);
});
