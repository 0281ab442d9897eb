/** The layout of the tile map: complete and without overlaps on every day, and as close to real geography as squares allow. */
import { describe, expect, test } from 'vitest';
import { existedOn, regionIds } from '../../../src/domain/record/authorities.ts';
import { addDays } from '../../../src/domain/basics/dates.ts';
import {
	regionEdges,
	tileColumns,
	tileMapOf,
	tileOf as tileOn,
	tileRows,
} from '../../../src/domain/england/tile-map.ts';
import { anAuthority } from '../../support/builders.ts';
import { realRecord, realRows } from '../../support/content.ts';
import type { Authority } from '../../../src/domain/record/authorities.ts';

const { authorities } = realRecord();
const map = tileMapOf(realRows('tile-map'));
const tileOf = (slug: string) => tileOn(map, slug);
const today = '2026-07-07';

/** The councils that existed on a day, with their squares. */
const tilesOn = (day: string) =>
	authorities.filter((a) => existedOn(a, day)).map((authority) => ({ authority, tile: tileOf(authority.slug) }));

/** Days around each reorganisation, and both ends of the record. */
const days = [
	'2014-02-11',
	...[...new Set(authorities.flatMap((a) => (a.from === undefined ? [] : [a.from])))].flatMap((from) => [
		addDays(from, -1),
		from,
		addDays(from, 1),
	]),
	today,
];

const apart = (a: { slug: string }, b: { slug: string }): number => {
	const [p, q] = [tileOf(a.slug), tileOf(b.slug)];
	return Math.max(Math.abs(p.column - q.column), Math.abs(p.row - q.row));
};

describe('on every day', () => {
	test('three reorganisations are in the record', () => {
		expect(days).toHaveLength(11);
	});

	test.each(days)('%s: no two squares overlap, not even by half', (day) => {
		const tiles = tilesOn(day);
		expect(tiles.length).toBeGreaterThan(150);
		const collisions = tiles.flatMap(({ authority: a, tile: p }, index) =>
			tiles
				.slice(index + 1)
				.filter(({ tile: q }) => Math.abs(p.column - q.column) < 1 && Math.abs(p.row - q.row) < 1)
				.map(({ authority: b }) => `${a.name} and ${b.name}`),
		);
		expect(collisions).toEqual([]);
	});
});

test('every council, current or abolished, has a place in the grid, and every place has a council', () => {
	expect(Object.keys(map).sort()).toEqual(authorities.map((a) => a.slug).sort());
	for (const { slug } of authorities) {
		const { column, row } = tileOf(slug);
		expect(column >= 0 && column <= tileColumns - 1 && row >= 0 && row <= tileRows - 1, slug).toBe(true);
	}
	expect(() => tileOf('atlantis')).toThrow('No tile for "atlantis"');
});

test('each council has its own three letters', () => {
	const letters = authorities.map((a) => tileOf(a.slug).letters);
	expect(letters.filter((l) => !/^[A-Z]{3}$/.test(l))).toEqual([]);
	expect(new Set(letters).size).toBe(letters.length);
});

describe('reorganisations', () => {
	test.each([
		['northamptonshire', 'north-northamptonshire', 'west-northamptonshire'],
		['cumbria', 'cumberland', 'westmorland-and-furness'],
	])('%s stands half-way between the two that followed', (old, a, b) => {
		const [was, first, second] = [tileOf(old), tileOf(a), tileOf(b)];
		expect(apart({ slug: a }, { slug: b })).toBe(1);
		expect([was.column, was.row]).toEqual([(first.column + second.column) / 2, (first.row + second.row) / 2]);
	});

	test('three squares in Dorset became two', () => {
		const at = (slug: string) => [tileOf(slug).column, tileOf(slug).row];
		expect(at('poole')).toEqual(at('bournemouth-christchurch-and-poole'));
		expect(at('dorset-county')).toEqual(at('dorset'));
		expect(apart({ slug: 'bournemouth' }, { slug: 'poole' })).toBe(1);
	});
});

/** Councils whose location is in the record. */
const placed = authorities.flatMap((a) =>
	a.location && existedOn(a, today)
		? [{ slug: a.slug, x: a.location.longitude * Math.cos((52.7 * Math.PI) / 180), y: a.location.latitude }]
		: [],
);

function ranks(values: readonly number[]): number[] {
	const sorted = [...values].sort((a, b) => a - b);
	// Equal values share the middle of their ranks.
	return values.map((v) => (sorted.indexOf(v) + sorted.lastIndexOf(v)) / 2);
}

function spearman(a: readonly number[], b: readonly number[]): number {
	const [ra, rb] = [ranks(a), ranks(b)];
	const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
	const [ma, mb] = [mean(ra), mean(rb)];
	const sum = (of: (i: number) => number): number => ra.reduce((total, _, i) => total + of(i), 0);
	const [da, db] = [(i: number) => (ra[i] ?? 0) - ma, (i: number) => (rb[i] ?? 0) - mb];
	return sum((i) => da(i) * db(i)) / Math.sqrt(sum((i) => da(i) ** 2) * sum((i) => db(i) ** 2));
}

describe('close to real geography', () => {
	test('nearly all councils have a location to compare with', () => {
		expect(placed).toHaveLength(147);
	});

	test('the order from north to south and from west to east is kept', () => {
		const tiles = placed.map((p) => tileOf(p.slug));
		const y = placed.map((p) => -p.y);
		expect(
			spearman(
				y,
				tiles.map((t) => t.row),
			),
		).toBeGreaterThan(0.97);
		const x = placed.map((p) => p.x);
		expect(
			spearman(
				x,
				tiles.map((t) => t.column),
			),
		).toBeGreaterThan(0.96);
	});

	test.each([
		// Nearest councils, squares apart, share that is that near at least.
		[1, 2, 0.97],
		[3, 2, 0.96],
		[5, 2, 0.95],
		[5, 3, 0.98],
		[5, 5, 1],
	])('the %i nearest councils stand no more than %i squares apart, for a share of %d', (count, squares, share) => {
		const pairs = placed.flatMap((p) =>
			[...placed]
				.filter((q) => q !== p)
				.sort((a, b) => (a.x - p.x) ** 2 + (a.y - p.y) ** 2 - (b.x - p.x) ** 2 - (b.y - p.y) ** 2)
				.slice(0, count)
				.map((q) => [p, q] as const),
		);
		expect(pairs.filter(([p, q]) => apart(p, q) <= squares).length / pairs.length).toBeGreaterThanOrEqual(share);
	});

	test('squares placed by hand: Medway is above Kent and next to Bexley, Westmorland and Furness between its neighbours', () => {
		const at = (slug: string) => tileOf(slug);
		expect(at('medway').row).toBe(at('kent').row - 1);
		expect(at('medway').column).toBe(at('bexley').column + 1);
		expect(at('medway').row).toBeGreaterThan(at('thurrock').row);
		expect(at('westmorland-and-furness').column).toBe(at('cumberland').column + 1);
		expect(at('westmorland-and-furness').row).toBe(at('lancashire').row - 1);
	});

	/** Sizes of a region’s connected pieces, largest first; squares are connected by their edges. */
	function pieces(members: readonly Authority[]): number[] {
		const left = new Set(members.map((a) => `${tileOf(a.slug).column},${tileOf(a.slug).row}`));
		const sizes: number[] = [];
		for (const start of left) {
			const open = [start];
			left.delete(start);
			let size = 0;
			for (let here = open.pop(); here !== undefined; here = open.pop()) {
				size += 1;
				const [x = 0, y = 0] = here.split(',').map(Number);
				for (const next of [`${x + 1},${y}`, `${x - 1},${y}`, `${x},${y + 1}`, `${x},${y - 1}`]) {
					if (left.delete(next)) open.push(next);
				}
			}
			sizes.push(size);
		}
		return sizes.sort((a, b) => b - a);
	}

	test('every region is one piece, except for islands and for Kent and Medway beyond London', () => {
		const found = Object.fromEntries(
			regionIds.map((region) => [
				region,
				pieces(authorities.filter((a) => a.region === region && existedOn(a, today))),
			]),
		);
		expect(found).toEqual({
			'north-east': [12],
			'north-west': [24],
			'yorkshire-and-the-humber': [15],
			'east-midlands': [10],
			'west-midlands': [14],
			'east-of-england': [11],
			london: [33],
			'south-east': [16, 2, 1],
			'south-west': [14, 1],
		});
	});
});

test('an edge separates regions wherever their squares meet, and nowhere else', () => {
	const edges = regionEdges(map, [
		anAuthority('kent'),
		anAuthority('greenwich', { region: 'london' }),
		anAuthority('medway'),
		anAuthority('bexley', { region: 'london' }),
		anAuthority('cornwall', { region: 'south-west' }),
	]);
	const { column, row } = tileOf('kent');
	expect(edges).toEqual([
		{ x: column, y: row - 1, direction: 'down' },
		{ x: column, y: row, direction: 'down' },
	]);
});
