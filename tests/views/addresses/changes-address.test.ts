import { describe, expect, test } from 'vitest';
import { changesAddress, changesQuestionFrom } from '../../../src/views/addresses/changes-address.ts';
import { strands } from '../../support/builders.ts';
import type { ChangesQuestion } from '../../../src/views/addresses/changes-address.ts';

const usual: ChangesQuestion = {
	from: '2025-08-21',
	to: '2026-08-20',
	strand: undefined,
	kind: 'changed',
	region: undefined,
};

describe('the address of who rose and who fell', () => {
	test.each<[string, Partial<ChangesQuestion>]>([
		['', {}],
		['?from=2024-01-01&strand=overall&change=declined', { from: '2024-01-01', strand: 'overall', kind: 'declined' }],
		['?to=2026-01-31&region=north-west', { to: '2026-01-31', region: 'north-west' }],
		['?strand=care-leavers&change=same', { strand: 'care-leavers', kind: 'same' }],
	])('%s reads back as it was written', (address, given) => {
		const state = { ...usual, ...given };
		expect(changesAddress(state, usual)).toBe(address);
		expect(changesQuestionFrom(address, usual, strands)).toEqual({ state, ignored: [] });
	});

	test('names each value that was replaced', () => {
		const found = changesQuestionFrom('?from=tea&to=2031-01-01&strand=joy&change=up&region=wales', usual, strands);
		expect(found.state).toEqual(usual);
		expect(found.ignored).toEqual([
			'“tea” is not a day such as 2019-03-31, so 21 August 2025 is used.',
			'The record ends on 20 August 2026, so that day is shown.',
			'There is no judgement “joy”, so every judgement is shown.',
			'There is no change “up”, so grades that rose or fell are shown.',
			'There is no region “wales”, so all of England is shown.',
		]);
	});

	test('exchanges the days of a period that ends before it begins', () => {
		const { state, ignored } = changesQuestionFrom('?from=2026-01-01&to=2025-01-01', usual, strands);
		expect(state).toEqual({ ...usual, from: '2025-01-01', to: '2026-01-01' });
		expect(ignored).toEqual(['The period ended before it began, so its two days are exchanged.']);
	});
});
