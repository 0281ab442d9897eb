/** Addresses under which a view stays as it is: the day is always in them, and read back as it was written. */
import { describe, expect, test } from 'vitest';
import { changesQuestionFrom, keptChangesAddress } from '../../../src/views/addresses/changes-address.ts';
import { chartAddress, chartStateFrom, keptChartAddress } from '../../../src/views/addresses/chart-address.ts';
import { compareAsked, keptCompareAddress } from '../../../src/views/addresses/compare-address.ts';
import { strands } from '../../support/builders.ts';
import type { ChangesQuestion } from '../../../src/views/addresses/changes-address.ts';
import type { ChartState } from '../../../src/views/addresses/chart-address.ts';

const day = '2026-07-01';
const grown = '2027-03-01';
const usualOn = (last: string): ChartState => ({
	strand: 'overall',
	day: last,
	recordDay: last,
	reading: 'published',
	form: 'share',
});

describe('a chart', () => {
	test.each<Partial<ChartState>>([{}, { day: '2019-03-31' }, { strand: 'leadership', reading: 'official' }])(
		'with %o is the same once the record has grown',
		(given) => {
			const state = { ...usualOn(day), ...given };
			const kept = keptChartAddress(state, usualOn(day));
			expect(kept).toContain(`record=${day}`);
			expect(chartStateFrom(kept, usualOn(grown), strands)).toEqual({ state, ignored: [] });
			expect(chartAddress(state, usualOn(grown))).toBe(kept);
		},
	);

	test.each<Partial<ChartState>>([
		{ day: '2019-03-31' },
		{ form: 'counts' },
		{ reading: 'official' },
		{ recordDay: '2026-06-01', day: '2026-06-01' },
	])('with %o and without a judgement is of overall effectiveness, whatever the page begins with', (given) => {
		const state = { ...usualOn(day), ...given };
		const begins: ChartState = { ...usualOn(day), strand: 'leadership' };
		const address = chartAddress(state, begins);
		expect(address).not.toContain('strand');
		expect(chartAddress(state, usualOn(day))).toBe(address);
		expect(chartStateFrom(address, begins, strands)).toEqual({ state, ignored: [] });
	});

	test('names its judgement, unless the page begins with it and nothing else is asked', () => {
		const begins: ChartState = { ...usualOn(day), strand: 'leadership' };
		expect(chartAddress(usualOn(day), begins)).toBe('?strand=overall');
		expect(chartAddress(begins, begins)).toBe('');
		expect(chartAddress({ ...begins, form: 'counts' }, begins)).toBe('?strand=leadership&show=counts');
		expect(chartStateFrom('?utm_source=letter', begins, strands).state).toEqual(begins);
		for (const state of [usualOn(day), begins, { ...begins, day: '2019-03-31' }]) {
			expect(chartStateFrom(chartAddress(state, begins), begins, strands)).toEqual({ state, ignored: [] });
		}
	});

	test('has no day in its usual address', () => expect(chartAddress(usualOn(day), usualOn(day))).toBe(''));

	test('of a day after its record’s is of the record’s last day, and says so', () => {
		const { state, ignored } = chartStateFrom('?date=2026-06-01&record=2026-05-01', usualOn(day), strands);
		expect(state).toMatchObject({ day: '2026-05-01', recordDay: '2026-05-01' });
		expect(ignored).toEqual(['The record ends on 1 May 2026, so that day is shown.']);
	});
});

test('a list of changes keeps both ends of its period', () => {
	const usualAt = (to: string): ChangesQuestion => ({
		from: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`,
		to,
		strand: undefined,
		kind: 'changed',
		region: undefined,
	});
	const kept = keptChangesAddress(usualAt(day), usualAt(day));
	expect(changesQuestionFrom(kept, usualAt(grown), strands)).toEqual({ state: usualAt(day), ignored: [] });
});

test('a comparison keeps its day', () => {
	const request = { slugs: ['hampshire'], company: 'neighbours', day } as const;
	const kept = keptCompareAddress(request);
	expect(compareAsked(kept, [['hampshire', 'Hampshire']], grown)).toEqual({ request, day, notices: [] });
	expect(compareAsked(kept, [['hampshire', 'Hampshire']], day)).toEqual({ request, day, notices: [] });
});
