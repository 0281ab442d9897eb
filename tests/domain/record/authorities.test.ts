import { expect, test } from 'vitest';
import { typeOn } from '../../../src/domain/record/authorities.ts';
import { areaMembers } from '../../../src/domain/claims/claim-scope.ts';
import { aRecord, anAuthority } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';

const changed = anAuthority('changed', {
	type: 'unitary',
	earlierTypes: [
		{ type: 'metropolitan-district', until: '2015-03-31' },
		{ type: 'county', until: '2023-03-31' },
	],
});

test.each([
	['2010-01-01', 'metropolitan-district'],
	['2015-03-31', 'metropolitan-district'],
	['2015-04-01', 'county'],
	['2023-03-31', 'county'],
	['2023-04-01', 'unitary'],
])('on %s it was a %s', (day, type) => {
	expect(typeOn(changed, day)).toBe(type);
});

test('a claim as at a day counts each council as the type it had on that day', () => {
	const record = aRecord({ authorities: [changed, anAuthority('always', { type: 'unitary' })] });
	const unitary = { kind: 'type', type: 'unitary' } as const;
	expect([...areaMembers(record, unitary, '2016-02-19')]).toEqual(['always']);
	expect([...areaMembers(record, unitary, '2023-04-01')].sort()).toEqual(['always', 'changed']);
});

test.each([
	['buckinghamshire', '2020-03-31', '2020-04-01'],
	['north-yorkshire', '2023-03-31', '2023-04-01'],
	['somerset', '2023-03-31', '2023-04-01'],
])('%s was a county council until %s', (slug, last, first) => {
	const authority = realRecord().authority(slug);
	expect([typeOn(authority, last), typeOn(authority, first)]).toEqual(['county', 'unitary']);
});
