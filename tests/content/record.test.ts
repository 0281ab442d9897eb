/** The real content/ as a whole: finds what a careless edit or a bad import would change. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { existedOn } from '../../src/domain/record/authorities.ts';
import { daysBetween, exactDay } from '../../src/domain/basics/dates.ts';
import { compareResults } from '../../src/domain/grading/compare-results.ts';
import { RECORD_BEGINS } from '../../src/check/rules/values.ts';
import { FIRST_DAY, SERVICES_SINCE } from '../../src/domain/record/reading.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { endOf, startOf } from '../../src/domain/record/reports.ts';
import { placeByPublication, placeByStart } from '../../src/domain/record/sequence.ts';
import { contentFolder, realContent, realRecord } from '../support/content.ts';
import { golden } from '../support/golden.ts';

const record = realRecord();

describe('the record', () => {
	test('has every file of content/ that should be in it', () => {
		const files = (folder: string): number =>
			readdirSync(join(contentFolder, folder), { recursive: true }).filter((name) => String(name).endsWith('.mdx'))
				.length;
		const [authorities, frameworks, reports] = ['authorities', 'frameworks', 'reports'].map(files);
		expect(realContent().counts).toMatchObject({ authorities, frameworks, reports });
		expect(record.reports).toHaveLength(reports ?? 0);
		expect(record.authorities).toHaveLength(authorities ?? 0);
		// No entry from August 2026 is missing.
		expect(reports).toBeGreaterThanOrEqual(502);
		expect(authorities).toBeGreaterThanOrEqual(158);
		expect(record.frameworks.map((f) => f.slug)).toEqual(['lac-2013', 'lscb-review', 'sif', 'ilacs']);
	});

	test('begins when the code says that it does', () => {
		const services = record.reports.filter(({ edition }) => edition.scope === 'services');
		const first = (days: readonly string[]): string | undefined => [...days].sort()[0];
		expect(first(services.map((r) => startOf(r).earliest))?.slice(0, 7)).toBe(SERVICES_SINCE.slice(0, 7));
		expect(first(services.map((r) => r.published.earliest))).toBe(FIRST_DAY);
		expect(first(record.reports.map((r) => startOf(r).earliest))?.slice(0, 4)).toBe(RECORD_BEGINS.slice(0, 4));
		expect([SERVICES_SINCE, RECORD_BEGINS].map((day) => day.slice(8))).toEqual(['01', '01']);
	});

	test('has no draft, because a person has compared every report', () => {
		expect(realContent().drafts).toEqual([]);
	});

	test('has each report under its edition, and the number of reports of ended editions does not change', () => {
		const counts = golden().editions;
		// 165 ILACS reports of 2018 that we hold, Bournemouth and Northamptonshire, and Cumbria’s only one.
		expect(counts).toMatchObject({ 'lac-2013': 4, 'sif-2013': 173, 'lscb-review-2013': 1, 'ilacs-2018': 168 });
		expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(record.reports.length);
	});

	test('has the fingerprint and length of every report whose PDF is its source', () => {
		const without = record.reports.filter((r) => r.source.kind === 'report' && r.source.file === undefined);
		expect(without.map((r) => r.id)).toEqual([]);
		const others = record.reports.filter((r) => r.source.kind !== 'report');
		expect([...new Set(others.map((r) => record.authority(r.authority).to !== undefined))]).toEqual([true]);
	});
});

describe('authorities with children’s services', () => {
	test.each([
		{ day: '2013-11-19', count: 152, because: 'the first SIF inspections began' },
		{ day: '2019-03-31', count: 152, because: 'the last day of Bournemouth, Poole and the old Dorset' },
		{ day: '2019-04-01', count: 151, because: 'Dorset’s three became two' },
		{ day: '2021-03-31', count: 151, because: 'the last day of Northamptonshire County Council' },
		{ day: '2021-04-01', count: 152, because: 'Northamptonshire became two' },
		{ day: '2023-03-31', count: 152, because: 'the last day of Cumbria County Council' },
		{ day: '2023-04-01', count: 153, because: 'Cumbria became two' },
	])('$day: $count ($because)', ({ day, count }) => {
		expect(record.authorities.filter((a) => existedOn(a, day))).toHaveLength(count);
	});

	test('are those without a last day, as at the record’s last day', () => {
		expect(record.authorities.filter((a) => existedOn(a, asAtDate(record)))).toHaveLength(golden().councils);
	});

	test('each have at least one report, including abolished authorities', () => {
		expect(record.authorities.filter((a) => record.reportsOf(a.slug).length === 0).map((a) => a.slug)).toEqual([]);
	});
});

describe('Hampshire, published on 22 April 2014', () => {
	const hampshire = record.report('hampshire/2014-04-22');

	test('was the 12th inspected under the framework, jointly with Bradford', () => {
		const place = placeByStart(record, hampshire);
		expect(place?.place).toBe(12);
		expect(place?.jointWith.map((r) => r.id)).toEqual(['bradford/2014-05-23']);
		expect(place?.uncertain).toEqual([]);
	});

	test('was the 12th published, alone on its day', () => {
		expect(placeByPublication(record, hampshire)).toMatchObject({ place: 12, jointWith: [], uncertain: [] });
	});

	test('had better results than each of the other sixteen published by 27 May 2014', () => {
		const out = record.reports.filter((r) => r.framework === 'sif' && r.published.latest <= '2014-05-27');
		const others = out.filter((r) => r !== hampshire);
		expect(others.map((r) => `${r.authority}: ${compareResults(hampshire, r).standing}`)).toEqual([
			'derbyshire: better',
			'hartlepool: better',
			'hillingdon: better',
			'slough: better',
			'sheffield: better',
			'bolton: better',
			'coventry: better',
			'east-sussex: better',
			'essex: better',
			'hounslow: better',
			'staffordshire: better',
			'nottingham: better',
			'bexley: better',
			'birmingham: better',
			'bradford: better',
			'swindon: better',
		]);
	});
});

describe('publication', () => {
	const dated = record.reports
		.filter((r) => exactDay(r.published) !== undefined && exactDay(endOf(r)) !== undefined)
		.map((r) => ({ id: r.id, published: r.published.latest, days: daysBetween(endOf(r).latest, r.published.latest) }));

	test('is known to the day for nearly every report', () => {
		expect(dated.length).toBeGreaterThanOrEqual(485);
	});

	test('is never within two weeks of the last day on site', () => {
		expect(dated.filter(({ days }) => days < 14)).toEqual([]);
	});

	test('is never more than five months after it, except for Surrey in 2015', () => {
		expect(dated.filter(({ days }) => days > 150)).toEqual([
			{ id: 'surrey/2015-06-03', published: '2015-06-03', days: 203 },
		]);
	});

	test('is between the record’s first report and its last day', () => {
		const outside = record.reports.filter(
			(r) => r.published.earliest < '2013-08-01' || r.published.latest > asAtDate(record),
		);
		expect(outside.map((r) => r.id)).toEqual([]);
	});
});
