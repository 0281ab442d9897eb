import { describe, expect, test } from 'vitest';
import { existedOn } from '../../../src/domain/record/authorities.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { endOf, startOf, valueOf } from '../../../src/domain/record/reports.ts';
import { anAuthority, aRecord, aReport, ilacs2023 } from '../../support/builders.ts';

describe('the record', () => {
	const kent = aReport({ authority: 'kent', published: '2014-01-10' });
	const second = aReport({ published: '2014-04-22', start: '2014-02-18' });
	const first = aReport({ published: '2014-05-22', start: '2014-01-18' });
	const record = aRecord({ reports: [first, second, kent] });

	test('has its reports in order of publication and those of one council in order of first day', () => {
		expect(record.reports).toEqual([kent, second, first]);
		expect(record.reportsOf('hampshire')).toEqual([first, second]);
	});

	test('has no reports for an unknown council, and throws when the council is looked up', () => {
		expect(record.reportsOf('nowhere')).toEqual([]);
		expect(() => record.authority('nowhere')).toThrow('No authority "nowhere" in the record');
		expect(() => record.report('kent/2099-01-01')).toThrow('No report "kent/2099-01-01" in the record');
		expect(() => record.framework('nothing')).toThrow('No framework "nothing" in the record');
	});

	test('has its authorities in order of name, not of slug', () => {
		const authorities = [
			anAuthority('a', { name: 'Wirral' }),
			anAuthority('z', { name: 'Barnet' }),
			anAuthority('b', { name: 'City of London' }),
		];
		expect(aRecord({ authorities }).authorities.map((a) => a.name)).toEqual(['Barnet', 'City of London', 'Wirral']);
	});

	test('ends on the day of the newest publication that is known to the day', () => {
		expect(asAtDate(record)).toBe('2014-05-22');
		const bounded = aReport({ authority: 'poole', published: '2014-03-01..2015-06-30', start: '2014-02' });
		expect(asAtDate(aRecord({ reports: [kent, second, first, bounded] }))).toBe('2014-05-22');
	});

	test('has no as-at date when it is empty', () => {
		expect(() => asAtDate(aRecord({}))).toThrow('The record is empty');
	});
});

describe('an authority exists', () => {
	const cumberland = anAuthority('cumberland', { from: '2023-04-01', to: '2030-03-31' });

	test.each([
		['2023-03-31', false],
		['2023-04-01', true],
		['2030-03-31', true],
		['2030-04-01', false],
	])('on %s: %s, its first and last day included', (day, exists) => {
		expect(existedOn(cumberland, day)).toBe(exists);
	});

	test('always, when it has neither a first nor a last day', () => {
		expect(existedOn(anAuthority('hampshire'), '2013-11-19')).toBe(true);
	});
});

describe('a report', () => {
	test('with two visits starts with the first and ends with the last', () => {
		const one = aReport({ published: '2025-05-13', start: '2024-09-30', end: '2024-10-11', edition: ilacs2023 });
		const two = aReport({ published: '2025-05-13', start: '2025-01-13', end: '2025-01-16', edition: ilacs2023 });
		const devon = { ...one, stays: [one.stays[0], two.stays[0]] as const };
		expect(startOf(devon)).toEqual({ earliest: '2024-09-30', latest: '2024-09-30' });
		expect(endOf(devon)).toEqual({ earliest: '2025-01-16', latest: '2025-01-16' });
	});

	test('gives the reason for a judgement that its edition does not have', () => {
		const report = aReport({ published: '2024-07-19', edition: ilacs2023 });
		expect(valueOf(report, 'adoption')).toEqual({ kind: 'absent', reason: 'not-in-framework' });
	});
});
