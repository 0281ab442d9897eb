/** The view of the tile map: what each square says, on any day. */
import { describe, expect, test } from 'vitest';
import { tileMapOf } from '../../../src/domain/england/tile-map.ts';
import { packRecord, unpackRecord } from '../../../src/views/data/packed-record.ts';
import { mapView } from '../../../src/views/england/map.ts';
import { profileView } from '../../../src/views/england/national.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2026 } from '../../support/builders.ts';
import { realRecord, realRows } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';

const record = realRecord();
const map = tileMapOf(realRows('tile-map'));
const question = { strand: 'overall', day: '2026-07-07', reading: 'published' } as const;
const view = mapView(record, map, question);
const tiles = view.regions.flatMap((r) => r.tiles);
const labelOf = (name: string, of = tiles): string | undefined => of.find((t) => t.label.startsWith(`${name}:`))?.label;

describe('the map on the record’s last day', () => {
	test('has a square and a row for each council, and the key counts them all', () => {
		expect(tiles).toHaveLength(golden().councils);
		expect(view.table.rows).toHaveLength(golden().councils);
		expect(view.key.reduce((sum, k) => sum + k.count, 0)).toBe(golden().councils);
		expect(new Set(tiles.map((t) => t.address)).size).toBe(golden().councils);
	});

	test('says the same as the national picture', () => {
		const profile = profileView(record, { ...question, region: undefined });
		expect(view.title).toBe(profile.title);
		expect(view.caption).toContain(profile.caption);
		expect(view.key.filter((k) => k.look).map((k) => k.count)).toEqual(profile.counts.map((c) => c.count));
	});

	test('describes each square in words, as the table does', () => {
		expect(labelOf('Hampshire')).toBe('Hampshire: Outstanding, ILACS 2023, published 23 July 2024');
		expect(labelOf('West Northamptonshire')).toBe(
			'West Northamptonshire: no grade (not judged then), ILACS 2026, published 7 July 2026',
		);
		expect(view.table.rows.find((r) => r.name === 'Hampshire')?.cells).toEqual([
			'South East',
			'Outstanding',
			'23 July 2024',
			'ILACS 2023',
		]);
	});

	test('is in order of region from north to south, in both map and table', () => {
		expect(view.regions.map((r) => r.label)).toEqual([...new Set(view.table.rows.map((r) => r.cells[0]))]);
		expect(view.regions[0]?.label).toBe('North East');
		expect(view.regions[0]?.tiles.map((t) => t.letters).slice(0, 3)).toEqual(['NBL', 'NCL', 'NTY']);
	});

	test('has no abolished councils', () => {
		expect(view.notes).toEqual([]);
	});
});

describe('the map on another day', () => {
	const then = mapView(record, map, { ...question, day: '2019-03-31' });
	const shown = then.regions.flatMap((r) => r.tiles);

	test('shows the councils of that day and names their successors', () => {
		expect(shown).toHaveLength(152);
		expect(labelOf('Poole', shown)).toBeDefined();
		expect(labelOf('Cumberland', shown)).toBeUndefined();
		expect(then.notes).toEqual([
			'Bournemouth, Dorset (county, to 2019) and Poole were councils until 31 March 2019. Their areas passed to Bournemouth, Christchurch and Poole; Dorset.',
			'Northamptonshire was one council until 31 March 2021. Its area passed to North Northamptonshire; West Northamptonshire.',
			'Cumbria was one council until 31 March 2023. Its area passed to Cumberland; Westmorland and Furness.',
		]);
	});

	test('is the same from the packed record in the reader’s browser', () => {
		const packed = unpackRecord(packRecord(record));
		expect(mapView(packed, map, { ...question, day: '2019-03-31' })).toEqual(then);
	});

	test('can count as Ofsted’s statistics do', () => {
		const official = mapView(record, map, { ...question, day: '2026-06-20', reading: 'official' });
		const published = mapView(record, map, { ...question, day: '2026-06-20' });
		expect(official.title).not.toBe(published.title);
		expect(official.caption).toContain('ended by 20 June 2026');
	});
});

describe('labels for special cases', () => {
	const small = aRecord({
		authorities: [anAuthority('hampshire', { name: 'Hampshire' }), anAuthority('kent', { name: 'Kent' })],
		reports: [
			aReport({ authority: 'surrey', published: '2019', edition: { ...ilacs2018, label: '2018' } }),
			aReport({ authority: 'hampshire', published: '2026-07-07', edition: { ...ilacs2026, label: '2026' } }),
		],
	});
	const labels = (strand: 'overall' | 'children-in-care') =>
		mapView(small, map, { ...question, strand }).regions.flatMap((r) => r.tiles.map((t) => t.label));

	test('no inspection, a year only, a shared grade, and a judgement that was not made', () => {
		expect(labels('children-in-care')).toContain('Kent: not inspected yet');
		expect(labels('children-in-care')).toContain('surrey: Good (shared grade), ilacs 2018, published in 2019');
		expect(labels('overall')).toContain('Hampshire: no grade (not judged then), ilacs 2026, published 7 July 2026');
	});
});
