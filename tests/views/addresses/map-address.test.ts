/** What the map shows, written into its address and read back. */
import { describe, expect, test } from 'vitest';
import { mapAddress, mapStateFrom, sendMapAddress } from '../../../src/views/addresses/map-address.ts';
import type { MapState } from '../../../src/views/addresses/map-address.ts';

const usual: MapState = {
	strand: 'overall',
	day: '2026-08-20',
	recordDay: '2026-08-20',
	reading: 'published',
	form: 'share',
	of: 'grades',
};
const strands = [{ id: 'overall' }, { id: 'leadership' }];

describe('the address of the map', () => {
	test.each<Partial<MapState>>([
		{},
		{ of: 'send' },
		{ of: 'send', strand: 'leadership', day: '2019-03-31', reading: 'official' },
		{ strand: 'leadership' },
	])('is read back as it was written: %o', (changed) => {
		const state = { ...usual, ...changed };
		expect(mapStateFrom(mapAddress(state, usual), usual, strands)).toEqual({ state, ignored: [] });
	});

	test('is empty for the usual view, and short for outcomes', () => {
		expect(mapAddress(usual, usual)).toBe('');
		expect(sendMapAddress).toBe(`/map/${mapAddress({ ...usual, of: 'send' }, usual)}`);
	});

	test('with another subject shows grades and says so', () => {
		const { state, ignored } = mapStateFrom('?of=<b>&strand=leadership', usual, strands);
		expect(state).toEqual({ ...usual, strand: 'leadership' });
		expect(ignored).toEqual(['There is no map of “<b>”, so grades are shown.']);
	});
});
