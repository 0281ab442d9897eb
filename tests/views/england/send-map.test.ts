/** The map of outcomes of area SEND inspections: every council once, no grade, and what is not in the record said so. */
import { describe, expect, test } from 'vitest';
import { tileMapOf } from '../../../src/domain/england/tile-map.ts';
import { sendResults } from '../../../src/domain/record/send-results.ts';
import { mapView } from '../../../src/views/england/map.ts';
import { sendMapView } from '../../../src/views/england/send-map.ts';
import { gradeShapes } from '../../../src/views/parts/grade-shapes.ts';
import { outcomeSigns } from '../../../src/views/parts/outcome-signs.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { packRecord, unpackRecord } from '../../../src/views/data/packed-record.ts';
import { realRecord, realRows } from '../../support/content.ts';

const record = realRecord();
const map = tileMapOf(realRows('tile-map'));
const send = sendResults(record.joint);
const view = sendMapView(record, map, send);
const tiles = view.regions.flatMap((region) => region.tiles);

describe('the map of outcomes', () => {
	test('has the squares of the map of grades, in the same places, and no grade', () => {
		const day = asAtDate(record);
		const grades = mapView(record, map, { strand: 'overall', day, reading: 'published' });
		const places = (all: typeof tiles) => all.map(({ letters, column, row }) => [letters, column, row]);
		expect(tiles.length).toBeGreaterThan(150);
		expect(places(tiles)).toEqual(places(grades.regions.flatMap((region) => region.tiles)));
		expect(view.borders).toBe(grades.borders);
		expect(tiles.filter(({ grade }) => grade)).toEqual([]);
		expect(JSON.stringify(view)).not.toMatch(/outstanding|requires improvement|inadequate/i);
	});

	test('counts as the reports do, one by one', () => {
		const latest = new Map<string, string>();
		for (const report of record.joint.reports) {
			if (report.kind === 'send') for (const slug of report.authorities) latest.set(slug, report.outcome);
		}
		expect(latest.size).toBeGreaterThan(30);
		for (const { id, label } of send.outcomes) {
			const count = [...latest.values()].filter((outcome) => outcome === id).length;
			expect(view.key.find((key) => key.label === label)?.count).toBe(count);
			expect(tiles.filter(({ outcome }) => outcome === outcomeSigns[id])).toHaveLength(count);
		}
		expect(view.key.at(-1)).toMatchObject({ label: 'No report in this record', count: tiles.length - latest.size });
	});

	test('says in words what a square shows, and that no report is not “not inspected”', () => {
		const label = (name: string) => tiles.find((tile) => tile.label.startsWith(`${name}:`))?.label;
		expect(label('Bury')).toMatch(/^Bury: [a-z /]+, report published 7 May 2024$/);
		expect(label('Hampshire')).toMatch(/^Hampshire: /);
		const without = tiles.filter(({ outcome }) => !outcome);
		expect(without.every((tile) => tile.label.endsWith(': no report in this record'))).toBe(true);
		expect(view.notes.join(' ')).toContain('We do not know which.');
	});

	test('has a table with the same', () => {
		expect(view.table.rows).toHaveLength(tiles.length);
		const outcomes = view.table.rows.map(({ cells }) => cells[1]);
		for (const { label, count } of view.key) expect(outcomes.filter((one) => one === label)).toHaveLength(count);
	});

	test('names the partners where a report is of several councils', () => {
		const [first] = send.reports;
		const joined = { ...send, reports: [{ ...first!, authorities: ['bury', 'bolton'] }] };
		const shown = sendMapView(record, map, joined);
		const labels = shown.regions.flatMap((region) => region.tiles.map((tile) => tile.label));
		expect(labels.filter((text) => / with (Bury|Bolton)$/.test(text))).toHaveLength(2);
		expect(shown.title).toContain('2 council areas');
	});

	test('is the same from the packed record in the reader’s browser', () => {
		const sent = JSON.parse(JSON.stringify(send)) as typeof send;
		expect(sendMapView(unpackRecord(packRecord(record)), map, sent)).toEqual(view);
	});
});

test('there are three signs of outcomes, which differ in shape and letters, and none is the sign of a grade', () => {
	const signs = Object.values(outcomeSigns);
	expect(new Set(signs.map(({ shape }) => shape)).size).toBe(3);
	expect(new Set(signs.map(({ short }) => short)).size).toBe(3);
	for (const { shape } of signs) expect(Object.values(gradeShapes)).not.toContain(shape);
});
