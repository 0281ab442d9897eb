import { describe, expect, test } from 'vitest';
import { placeByPublication, placeByStart } from '../../../src/domain/record/sequence.ts';
import { aRecord, aReport, ilacs2018 } from '../../support/builders.ts';

const first = aReport({ authority: 'derbyshire', published: '2014-02-11', start: '2013-11-19' });
const sheffield = aReport({ authority: 'sheffield', published: '2014-02-21', start: '2013-11-19' });
const bradford = aReport({ authority: 'bradford', published: '2014-05-23', start: '2014-02-18' });
const hampshire = aReport({ authority: 'hampshire', published: '2014-04-22', start: '2014-02-18' });
const last = aReport({ authority: 'surrey', published: '2015-06-03', start: '2014-10-20' });

describe('places in a sequence', () => {
	const record = aRecord({ reports: [last, hampshire, bradford, sheffield, first] });

	test('inspections on the same day share a place, and the next place counts all of them', () => {
		expect(placeByStart(record, hampshire)).toEqual({ place: 3, jointWith: [bradford], of: 5, uncertain: [] });
		expect(placeByStart(record, bradford)).toEqual({ place: 3, jointWith: [hampshire], of: 5, uncertain: [] });
		expect(placeByStart(record, last)?.place).toBe(5);
	});

	test('the order by publication differs', () => {
		expect(placeByPublication(record, hampshire)).toEqual({ place: 3, jointWith: [], of: 5, uncertain: [] });
		expect(placeByPublication(record, bradford)?.place).toBe(4);
	});

	test('inspections with the same day are in order of id', () => {
		const together = ['hartlepool', 'slough'].map((authority, index) =>
			aReport({ authority, published: `2014-02-1${4 - index}`, start: '2013-11-19' }),
		);
		const place = placeByStart(aRecord({ reports: [first, sheffield, ...together] }), first);
		expect(place?.jointWith.map((r) => r.authority)).toEqual(['hartlepool', 'sheffield', 'slough']);
	});

	test('inspections under another framework do not count', () => {
		const other = aReport({ authority: 'kent', published: '2014-01-10', start: '2013-10-01', edition: ilacs2018 });
		expect(placeByStart(aRecord({ reports: [other, first] }), first)).toMatchObject({ place: 1, of: 1 });
	});
});

describe('days that are known only within bounds', () => {
	test('an inspection that may be earlier is uncertain and not counted', () => {
		const unknown = aReport({ authority: 'bournemouth', published: '2014-03-01..2015-06-30', start: '2014-02' });
		const record = aRecord({ reports: [first, hampshire, unknown] });
		expect(placeByStart(record, hampshire)).toEqual({ place: 2, jointWith: [], of: 3, uncertain: [unknown] });
		expect(placeByPublication(record, hampshire)).toMatchObject({ place: 2, uncertain: [unknown] });
	});

	test('an inspection that is certainly earlier counts, one that is certainly later does not', () => {
		const before = aReport({ authority: 'poole', published: '2014-02', start: '2014-01' });
		const after = aReport({ authority: 'bournemouth', published: '2014-05', start: '2014-03' });
		const record = aRecord({ reports: [before, hampshire, after] });
		expect(placeByStart(record, hampshire)).toEqual({ place: 2, jointWith: [], of: 3, uncertain: [] });
		expect(placeByPublication(record, hampshire)).toEqual({ place: 2, jointWith: [], of: 3, uncertain: [] });
	});

	test('a report whose own day is not known has no place', () => {
		const unknown = aReport({ authority: 'bournemouth', published: '2014-05..2015-06', start: '2014-04' });
		expect(placeByStart(aRecord({ reports: [unknown] }), unknown)).toBeUndefined();
		expect(placeByPublication(aRecord({ reports: [unknown] }), unknown)).toBeUndefined();
	});
});
