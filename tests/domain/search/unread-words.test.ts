/** What search says that it cannot do. */
import { expect, test } from 'vitest';
import { unreadWords } from '../../../src/domain/search/unread-words.ts';

test.each([
	['not Leeds', 'not'],
	['councils not in London', 'not'],
	['Yorkshire but not Leeds', 'but not'],
	['inadequate except London', 'except'],
	['without Kent', 'without'],
	['north west apart from Cumbria', 'apart from'],
])('“%s” leaves out what follows “%s”', (query, words) =>
	expect(unreadWords(query)).toEqual({ kind: 'leaving-out', words }),
);

test.each([
	['last week', 'last week'],
	['reports published yesterday', 'yesterday'],
	['inadequate this year', 'this year'],
	['Kent in the past 6 months', 'past 6 months'],
])('“%s” names days as “%s”', (query, words) => expect(unreadWords(query)).toEqual({ kind: 'days', words }));

test.each([
	'Leeds',
	'why was Kent not inspected',
	'not',
	'no overall grade',
	'“not Leeds”',
	'last inspected',
	'Notting Hill',
])('“%s” is read as it is', (query) => expect(unreadWords(query)).toBeUndefined());
