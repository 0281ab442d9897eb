/** The matrix of councils: groups, grades in their order, and the day and age of the inspection. */
import { describe, expect, test } from 'vitest';
import { existedOn } from '../../../src/domain/record/authorities.ts';
import { latestPublished } from '../../../src/domain/record/latest.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { strandGrade } from '../../../src/domain/record/timelines.ts';
import { authorityListView } from '../../../src/views/councils/authority-list.ts';
import { councilMatrix } from '../../../src/views/councils/council-matrix.ts';
import { aRecord, aReport, anAuthority, ilacs2023 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';

const barnet = anAuthority('barnet', { name: 'Barnet', region: 'london', type: 'london-borough' });
const bexley = anAuthority('bexley', {
	name: 'Bexley',
	newerReport: {
		published: '2026-01-02',
		seen: '2026-02-03',
		source: { title: 'A page', url: 'https://example.org/' },
	},
});
const cumbria = anAuthority('cumbria', { name: 'Cumbria' });
const record = aRecord({
	authorities: [barnet, bexley, cumbria],
	reports: [
		aReport({
			authority: 'barnet',
			published: '2025-06-20',
			start: '2025-05-01',
			end: '2025-05-09',
			edition: ilacs2023,
			grades: { overall: 'inadequate', 'care-leavers': 'not-known' },
		}),
		aReport({ authority: 'bexley', published: '2023-04-03', start: '2023-02-01', end: '2023-02', edition: ilacs2023 }),
	],
});
const matrix = councilMatrix(record, [{ id: 'all', heading: undefined, councils: [barnet, bexley, cumbria] }], {
	own: 'bexley',
	letters: true,
});
const [one, two, three] = matrix.groups[0]?.councils ?? [];

describe('a row', () => {
	test('has each grade with its place on the scale, and none where none was given', () => {
		expect(matrix.columns.map(({ short }) => short)).toEqual(['Overall', 'Leadership', 'Help', 'In care', 'Leavers']);
		expect(one?.values.map(({ label, order }) => [label, order])).toEqual([
			['Inadequate', 3],
			['Good', 1],
			['Good', 1],
			['Good', 1],
			['Not known', undefined],
		]);
	});

	test('has the last day on site, and its age on the record’s last day', () => {
		expect(one?.inspected).toEqual({
			text: '9 May 2025',
			day: '2025-05-09',
			latest: '2025-05-09',
			age: '1 month',
			report: '/reports/barnet/2025-06-20/',
		});
		expect(two?.inspected).toMatchObject({
			text: 'February 2023',
			day: undefined,
			latest: '2023-02-28',
			age: '2.3 years',
		});
	});

	test('of a council without an inspection says so, and has as many fields as the others', () => {
		expect(three).toMatchObject({ inspected: undefined, own: false, region: 'South East' });
		expect(three?.values.map(({ label, order }) => [label, order])).toEqual(
			Array.from({ length: 5 }, () => ['Not judged then', undefined]),
		);
	});

	test('marks the page’s own council, a newer report, and the first of each letter', () => {
		expect([one?.own, two?.own]).toEqual([false, true]);
		expect([one?.newer, two?.newer]).toEqual([
			undefined,
			'A newer report was published on 2 January 2026. It is not yet in this record.',
		]);
		expect([one?.id, two?.id, three?.id]).toEqual(['b', undefined, 'c']);
	});
});

test.each(['name', 'region', 'type'] as const)('the list by %s has each living council once, with its grades', (by) => {
	const real = realRecord();
	const living = real.authorities.filter((a) => existedOn(a, asAtDate(real)));
	const view = authorityListView(real, by);
	const rows = view.matrix.groups.flatMap(({ councils }) => councils);
	expect(living.length).toBeGreaterThan(100);
	expect(rows.map(({ council }) => council.text).sort()).toEqual(living.map(({ name }) => name).sort());
	for (const { slug, name } of living) {
		const report = latestPublished(real, slug);
		const row = rows.find(({ council }) => council.text === name);
		expect(row?.values.map(({ grade }) => grade)).toEqual(
			view.matrix.columns.map(({ id }) => report && strandGrade(report, id)),
		);
	}
	expect(view.places.length).toBeGreaterThan(3);
	expect(new Set(view.places.map(({ id }) => id)).size).toBe(view.places.length);
});
