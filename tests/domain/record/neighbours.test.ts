import { describe, expect, test } from 'vitest';
import { neighboursAt } from '../../../src/domain/record/neighbours.ts';
import { anAuthority, aRecord } from '../../support/builders.ts';

const hampshire = anAuthority('hampshire', { neighbours: ['dorset', 'wiltshire'] });
const record = aRecord({
	authorities: [
		hampshire,
		anAuthority('wiltshire'),
		anAuthority('dorset', { from: '2019-04-01', predecessors: ['dorset-county', 'abolished-long-ago'] }),
		anAuthority('dorset-county', { to: '2019-03-31', successors: ['dorset'] }),
		anAuthority('abolished-long-ago', { to: '2009-03-31', successors: ['dorset'] }),
	],
});
const slugsOn = (day: string): [string, string[]][] =>
	neighboursAt(record, hampshire, day).map((n) => [n.neighbour.slug, n.then.map((a) => a.slug)]);

describe('today’s set of neighbours as at a day', () => {
	test('keeps the order, nearest first', () => {
		expect(slugsOn('2024-01-01')).toEqual([
			['dorset', ['dorset']],
			['wiltshire', ['wiltshire']],
		]);
	});

	test('has the council then responsible instead of one that did not exist yet', () => {
		expect(slugsOn('2019-03-31')).toEqual([
			['dorset', ['dorset-county']],
			['wiltshire', ['wiltshire']],
		]);
		expect(slugsOn('2019-04-01')[0]).toEqual(['dorset', ['dorset']]);
	});

	test('is empty for an authority without a published set', () => {
		expect(neighboursAt(record, record.authority('wiltshire'), '2024-01-01')).toEqual([]);
	});
});
