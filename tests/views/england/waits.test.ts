import { describe, expect, test } from 'vitest';
import { waitsPageView } from '../../../src/views/england/waits.ts';
import { realRecord } from '../../support/content.ts';
import { aRecord, aReport, anAuthority } from '../../support/builders.ts';
import { golden } from '../../support/golden.ts';

const view = waitsPageView(realRecord());

describe('the page of waits', () => {
	test('counts each council in one band', () => {
		expect(view.ages.bands.reduce((sum, band) => sum + band.count, 0)).toBe(golden().councils);
		expect(view.ages.table.rows.map((row) => row.cells[0])).toEqual(view.ages.bands.map((band) => band.count));
	});
	test('lists each council, longest ago first, with the names of the answer first', () => {
		const days = view.councils.rows.map(({ inspected }) => inspected?.days ?? -1);
		expect(days).toHaveLength(golden().councils);
		expect(days).toEqual([...days].sort((a, b) => b - a));
		// As on the start page: where a newer report is known, inspectors have been since.
		const first = view.councils.rows.find(({ newer }) => newer === undefined);
		expect(view.councils.answer).toContain(
			`waited longest was ${first?.council.text ?? ''} (${first?.inspected?.since ?? ''})`,
		);
		const since = view.councils.rows.filter(({ newer }) => newer !== undefined);
		expect(since.filter(({ council }) => view.councils.answer.includes(council.text))).toEqual([]);
	});
	test('knows of newer reports and of councils without an inspection', () => {
		const source = { title: 'A page', url: 'https://example.org/' };
		const record = aRecord({
			authorities: [
				anAuthority('kent', { name: 'Kent', newerReport: { published: '2026-01-02', seen: '2026-02-03', source } }),
				anAuthority('new', { name: 'New' }),
			],
			reports: [aReport({ authority: 'kent', published: '2020-05-01', start: '2020-02-01', end: '2020-02-20' })],
		});
		const { councils } = waitsPageView(record);
		expect(councils.answer).toBe(
			'Each council that was inspected has a newer report, which is not in this record yet.',
		);
		expect(councils.rows.map(({ inspected, newer }) => [inspected?.ended, newer?.text])).toEqual([
			['20 February 2020', '2 January 2026'],
			[undefined, undefined],
		]);
	});
	test('names no council of which a newer report is known among those who wait', () => {
		const source = { title: 'A page', url: 'https://example.org/' };
		const report = (authority: string, start: string, end: string) =>
			aReport({ authority, published: '2020-05-01', start, end });
		const record = aRecord({
			authorities: [
				anAuthority('kent', { name: 'Kent', newerReport: { published: '2026-01-02', seen: '2026-02-03', source } }),
				anAuthority('hull', { name: 'Hull' }),
			],
			reports: [report('kent', '2020-01-06', '2020-01-17'), report('hull', '2020-02-03', '2020-02-20')],
		});
		expect(waitsPageView(record).councils.answer).toBe(
			'On 1 May 2020 the council that had waited longest was Hull (2 months).',
		);
	});
	test('draws what its table says', () => {
		const drawn = view.publication.groups.flatMap((g) => g.columns.map((c) => [c.reports, c.fastest, c.slowest]));
		const rows = view.publication.table.rows.filter((row) => !row.name.endsWith('all years'));
		expect(rows.map((row) => [row.cells[0], row.cells[1], row.cells[5]])).toEqual(drawn);
		expect(view.slowest).toHaveLength(drawn.length);
	});
});
