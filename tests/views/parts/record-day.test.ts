import { describe, expect, test } from 'vitest';
import { newerReportView, newerReportsText } from '../../../src/views/parts/newer-report.ts';
import { recordDayView } from '../../../src/views/parts/record-day.ts';
import { authorityPageView } from '../../../src/views/councils/authority-page.ts';
import { compareView } from '../../../src/views/comparing/compare.ts';
import { mapView } from '../../../src/views/england/map.ts';
import { agoText } from '../../../src/views/words/wording.ts';
import { aRecord, aReport, anAuthority, ilacs2023 } from '../../support/builders.ts';

const newerReport = {
	published: '2026-08-25',
	seen: '2026-11-25',
	source: { title: 'A public index', url: 'https://index.example/' },
};
const record = aRecord({
	authorities: [anAuthority('derby', { name: 'Derby' }), anAuthority('dudley', { name: 'Dudley', newerReport })],
	reports: [
		aReport({ authority: 'derby', published: '2026-08-20', edition: ilacs2023 }),
		aReport({ authority: 'dudley', published: '2024-08-20', edition: ilacs2023 }),
	],
});

const map = {
	derby: { column: 5, row: 9, letters: 'DER' },
	dudley: { column: 4, row: 12, letters: 'DUD' },
};

describe('the record’s last day', () => {
	test.each([
		[undefined, ''],
		['2026-08-20', ''],
		['2026-10-19', ''],
		['2026-10-20', 'This site was built 61 days later, so Ofsted may have published newer reports.'],
	])('built on %s', (built, stale) => {
		expect(recordDayView(record, built)).toEqual({
			text: 'Reports published by 20 August 2026.',
			stale,
			checked: '',
		});
	});

	test('stands with the day on which a page’s text was checked', () => {
		expect(recordDayView(record, undefined, '2026-11-25')).toEqual({
			text: 'Reports published by 20 August 2026.',
			stale: '',
			checked: 'Text checked 25 November 2026.',
		});
	});

	test.each([
		['2026-08-20', 'the day on which this record ends'],
		['2026-08-19', 'under a month ago (counted to 20 August 2026)'],
		['2024-05-01', '2 years 3 months ago (counted to 20 August 2026)'],
	])('seen from it, %s is %s', (day, text) => {
		expect(agoText(day, '2026-08-20')).toBe(text);
	});
});

describe('a newer report that is not in the record', () => {
	test('is named with its day, and with where and when it was seen', () => {
		expect(newerReportView(record.authority('dudley'))).toEqual({
			text: 'A newer report was published on 25 August 2026. It is not yet in this record.',
			seen: 'We have not read it. We saw it listed on 25 November 2026:',
			source: newerReport.source,
		});
		expect(newerReportView(record.authority('derby'))).toBeUndefined();
		expect(authorityPageView(record, record.authority('dudley')).newer?.text).toContain('25 August 2026');
	});

	test('is named for several councils in one sentence', () => {
		expect(newerReportsText(record.authorities)).toBe('Dudley has a newer report that is not yet in this record.');
		const two = [record.authority('dudley'), anAuthority('slough', { name: 'Slough', newerReport })];
		expect(newerReportsText(two)).toBe('Dudley and Slough have newer reports that are not yet in this record.');
		expect(newerReportsText([record.authority('derby')])).toBe('');
	});

	test('is marked on the map of the record’s last day, and on no earlier one', () => {
		const on = (day: string) => mapView(record, map, { strand: 'overall', day, reading: 'published' });
		const dudley = (day: string) =>
			on(day)
				.regions.flatMap(({ tiles }) => tiles)
				.find((tile) => tile.newer);
		expect(dudley('2026-08-20')?.label).toMatch(/^Dudley: .*\. A newer report was published on 25 August 2026\./);
		expect(on('2026-08-20').notes).toEqual(['* Dudley has a newer report that is not yet in this record.']);
		expect(dudley('2026-08-19')).toBeUndefined();
		expect(on('2026-08-19').notes).toEqual([]);
	});

	test('is mentioned with a comparison as at that day', () => {
		const notes = (day: string) => compareView(record, { slugs: ['derby', 'dudley'], company: 'chosen', day }).notes;
		expect(notes('2026-08-20').at(-1)).toBe('Dudley has a newer report that is not yet in this record.');
		expect(notes('2026-08-19').join(' ')).not.toContain('newer');
	});
});
