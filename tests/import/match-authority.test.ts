import { describe, expect, test } from 'vitest';
import { matchAuthority, plainName } from '../../src/import/match-authority.ts';
import { anAuthority } from '../support/builders.ts';
import type { AuthorityEntry } from '../../src/domain/record/entries.ts';

function authority(slug: string, name: string, more: Partial<AuthorityEntry> = {}): AuthorityEntry {
	return anAuthority(slug, { name, laCode: 850, ...more });
}

const all = [
	authority('hampshire', 'Hampshire', { urn: 80472 }),
	authority('hammersmith-and-fulham', 'Hammersmith and Fulham', { urn: 80497 }),
	authority('derby', 'Derby'),
	authority('derbyshire', 'Derbyshire', { urn: 80460 }),
	authority('durham', 'Durham', { formalName: 'County Durham' }),
	authority('city-of-london', 'City of London'),
	authority('hull', 'Hull', { formalName: 'Kingston upon Hull, City of' }),
	authority('kingston-upon-thames', 'Kingston upon Thames'),
	authority('bradford', 'Bradford', { urn: 80449 }),
	authority('st-helens', 'St Helens'),
	authority('wakefield', 'Wakefield'),
	authority('dorset', 'Dorset', { urn: 2532283, from: '2019-04-01' }),
	authority('dorset-county', 'Dorset', { to: '2019-03-31' }),
];
const match = (text: string, { urn, given, on = '2022-01-10' }: { urn?: number; given?: string; on?: string } = {}) =>
	matchAuthority(all, { text, urn, given, on });

describe('by name', () => {
	test.each([
		['Hampshire County Council', 'hampshire'],
		['HAMPSHIRE', 'hampshire'],
		['London Borough of Hammersmith & Fulham', 'hammersmith-and-fulham'],
		['the London Borough of Hammersmith and Fulham Council', 'hammersmith-and-fulham'],
		['Derby City', 'derby'],
		['Derby City Council', 'derby'],
		['Derbyshire County Council', 'derbyshire'],
		['Durham County Council', 'durham'],
		['County Durham', 'durham'],
		['City of London', 'city-of-london'],
		['Kingston Upon Hull City Council', 'hull'],
		['Kingston upon Hull, City of', 'hull'],
		['Royal Borough of Kingston upon Thames Council', 'kingston-upon-thames'],
		['City of Bradford Metropolitan District Council', 'bradford'],
		['St. Helens Metropolitan Borough Council', 'st-helens'],
		['Wakefield District Metropolitan Council', 'wakefield'],
	])('%s is %s', (text, slug) => expect(match(text)).toEqual({ slug }));

	test('a similar name is suggested and not taken', () => {
		const { slug, problem } = match('Hampshir');
		expect(slug).toBeUndefined();
		expect(problem).toEqual({ found: 'Hampshir', rule: expect.stringContaining('perhaps hampshire') });
		expect(problem?.rule).toContain('--authority');
	});

	test('part of a name is not enough', () => {
		expect(match('Kingston').slug).toBeUndefined();
		expect(match('Hammersmith').slug).toBeUndefined();
	});

	test('of two of one name, the one that existed then', () => {
		expect(match('Dorset County Council', { on: '2016-02-01' }).slug).toBe('dorset-county');
		expect(match('Dorset', { on: '2021-09-27' }).slug).toBe('dorset');
	});
});

describe('by number', () => {
	test('decides where the title names no authority', () => {
		expect(match('Bradford Children and Families Trust', { urn: 80449 }).slug).toBe('bradford');
	});

	test('does not decide against the title', () => {
		const { slug, problem } = match('Derbyshire County Council', { urn: 80472 });
		expect(slug).toBeUndefined();
		expect(problem?.rule).toContain('derbyshire');
		expect(problem?.rule).toContain('hampshire');
	});

	test('an authority that did not exist yet is refused', () => {
		expect(match('Something Trust', { urn: 2532283, on: '2016-02-01' }).problem?.rule).toContain('did not exist');
	});
});

test('what the person says wins, if there is such an authority and the title does not name another', () => {
	expect(match('A trust for children', { urn: 80472, given: 'hull' }).slug).toBe('hull');
	expect(match('Derbyshire', { given: 'hull' }).problem?.rule).toBe(
		'the title names derbyshire, but --authority gives hull; leave it out',
	);
	expect(match('Derbyshire', { given: 'hul' }).problem?.rule).toContain('hull');
});

test('plainName keeps a name that would vanish', () => {
	expect(plainName('City of')).toBe('city of');
	expect(plainName('Borough of Redcar and Cleveland')).toBe('redcar and cleveland');
});
