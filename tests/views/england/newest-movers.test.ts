/** Of the councils whose grade changed, the newest come first and the others are folded. */
import { describe, expect, test } from 'vitest';
import { addYears } from '../../../src/domain/basics/dates.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { moversView, newestMovers } from '../../../src/views/england/national.ts';
import { changeTexts } from '../../../src/views/words/wording.ts';
import { realRecord } from '../../support/content.ts';
import type { MoverView } from '../../../src/views/england/national.ts';

/** One change for each letter, in order of name, with the newest reports in the middle. */
function moversOf(letters: string): MoverView[] {
	return [...letters].map((council, index) => ({
		council,
		address: `/authorities/${council}/`,
		from: 'Good',
		to: 'Outstanding',
		change: 'Improved',
		report: `/reports/${council}/`,
		published: `2020-0${1 + Math.min(index, letters.length - 1 - index)}-01`,
	}));
}
const names = (movers: readonly MoverView[]): string => movers.map(({ council }) => council).join('');

describe('the councils whose grade changed', () => {
	test('are the five newest, newest first, and the others in order of name', () => {
		const { newest, others } = newestMovers(moversOf('abcdefghi'));
		expect(names(newest)).toBe('edfcg');
		expect(names(others)).toBe('abhi');
	});

	test('are one list where there are few', () => {
		const { newest, others } = newestMovers(moversOf('abcdefgh'));
		expect(names(newest)).toBe('decfbgah');
		expect(others).toEqual([]);
	});
});

test('what became of a grade has the words of every other table', () => {
	const record = realRecord();
	const day = asAtDate(record);
	const of = (strand: string) =>
		moversView(record, { strand, day, reading: 'published', region: undefined }, addYears(day, -1));
	const found = new Set(record.strands.flatMap(({ id }) => of(id).map(({ change }) => change)));
	expect([...found].filter((change) => !/^No/.test(change)).sort()).toEqual(['Declined', 'Improved']);
	expect(changeTexts).toEqual({ improved: 'Improved', declined: 'Declined', same: 'Unchanged' });
});
