/** The pictures that shared links show: their layout, and their files. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { councilCard } from '../../src/views/councils/council-card.ts';
import { cardPicture, generalPicture } from '../../src/views/parts/share-picture.ts';
import { palettesOf } from '../../src/views/parts/palette.ts';
import { reportCard } from '../../src/views/reports/report-card.ts';
import { picturePng } from '../../src/pictures/picture-png.ts';
import { pictureSvg } from '../../src/pictures/picture-svg.ts';
import { realRecord } from '../support/content.ts';
import { few } from '../support/built-site.ts';
import type { SharePicture } from '../../src/views/parts/share-picture.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { light } = palettesOf(readFileSync(at('src/styles/tokens.css'), 'utf8'));
const record = realRecord();
const all = new Map<string, SharePicture>([
	['general', generalPicture(light)],
	...record.authorities.map(
		({ slug }) => [slug, cardPicture(councilCard(record, record.authority(slug)), light)] as const,
	),
	...record.reports.map((report) => [report.id, cardPicture(reportCard(record, report), light)] as const),
]);
const pictureOf = (id: string): SharePicture => all.get(id)!;

/** A line of text in a picture: where its letters begin and end, and their size. */
interface Line {
	readonly from: number;
	readonly to: number;
	readonly y: number;
	readonly size: number;
}

const linesOf = (svg: string): Line[] =>
	[...svg.matchAll(/<g fill="[^"]*">(.*?)<\/g>/g)].map(([, letters = '']) => {
		const places = [...letters.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)/g)].map((match) =>
			match.slice(1).map(Number),
		);
		const [x = 0, y = 0, scale = 0] = places[0] ?? [];
		const size = scale * 1000;
		return { from: x, to: (places.at(-1)?.[0] ?? 0) + size / 2, y, size };
	});

describe('every picture', () => {
	test('has its text within its edges, and no line over another', () => {
		expect(all.size).toBeGreaterThan(600);
		const faults = [...all].flatMap(([id, picture]) => {
			const lines = linesOf(pictureSvg(picture));
			expect(lines.length, id).toBeGreaterThan(2);
			const outside = lines.filter(({ from, to, y }) => from < 60 || to > 1140 + 12 || y < 60 || y > 610);
			const over = lines.flatMap((a, index) =>
				lines
					.slice(index + 1)
					.filter((b) => a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < 0.9 * Math.min(a.size, b.size)),
			);
			return [
				...outside.map(({ to, y }) => `${id}: text ends at ${to}, ${y}`),
				...over.map(({ y }) => `${id}: text over text at ${y}`),
			];
		});
		expect(few(faults)).toEqual([]);
	});

	test('uses letters that the font has', () => {
		const font = openSync(at('node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'));
		const has = (text: string): boolean => font.layout(text).glyphs.every(({ id }) => id !== 0);
		expect(has('ŵ')).toBe(false);
		const texts = [...all.values()].flatMap(({ title, lines, notices, boxes, foot }) => [
			title,
			...lines,
			...notices,
			...boxes.flatMap(({ label, word }) => [label, word]),
			foot,
		]);
		expect(few([...new Set(texts)].filter((text) => !has(text)))).toEqual([]);
	});

	test('gives each grade as a word with a shape', () => {
		const boxes = [...all.values()].flatMap((picture) => picture.boxes);
		expect(boxes.length).toBeGreaterThan(2500);
		const isGrade = /^(?:Outstanding|Good|Requires improvement|Adequate|Inadequate)$/;
		expect(boxes.filter(({ word, shape }) => word === '' || isGrade.test(word) !== (shape !== ''))).toEqual([]);
	});
});

// The most text; a newer report; four judgements; one; none.
test.each(['dorset-county', 'slough', 'west-northamptonshire', 'surrey/2015-08-03', 'general'])(
	'%s: a PNG of 1200 by 630 in few colours, of no more than 25 kB, the same whenever it is made',
	async (id) => {
		const png = await picturePng(pictureOf(id));
		const { format, width, height, isPalette } = await sharp(png).metadata();
		expect({ format, width, height, isPalette }).toEqual({ format: 'png', width: 1200, height: 630, isPalette: true });
		expect(png.length).toBeLessThanOrEqual(25_000);
		expect(Buffer.from(await picturePng(pictureOf(id))).equals(Buffer.from(png))).toBe(true);
		// Not an empty sheet.
		const { channels } = await sharp(png).greyscale().stats();
		expect(channels[0]?.min).toBeLessThan(60);
	},
);

test('a picture says what has replaced the grades', () => {
	expect(pictureOf('slough').notices).toEqual([expect.stringMatching(/^A newer report was published on /)]);
	expect(pictureOf('dorset-county').notices).toEqual([
		expect.stringMatching(/^The council was abolished on 31 March 2019\. Its area passed to /),
	]);
	expect(pictureOf('hampshire/2014-04-22').notices).toEqual([
		'A later inspection has replaced these grades (report published 11 June 2019).',
	]);
	expect(pictureOf('hampshire').notices).toEqual([]);
});
