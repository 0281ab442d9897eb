/** The notes on days that charts mark: each thing is said once. */
import { expect, test } from 'vitest';
import { momentNotes } from '../../../src/views/england/moment-notes.ts';
import { dayText } from '../../../src/views/words/wording.ts';
import { realRecord } from '../../support/content.ts';

const record = realRecord();

test('moments with the same note are one paragraph with all their days', () => {
	const notes = momentNotes(record);
	expect(new Set(notes).size).toBe(notes.length);
	expect(notes.filter((note) => note.includes('probably held back'))).toEqual([
		expect.stringMatching(
			/^Reports published together on 13 June 2017, 15 May 2024, .+ and 18 May 2026, each just after/,
		),
	]);
});

test('every moment’s day is in a note, and no name of a day is left over', () => {
	const notes = momentNotes(record).join(' ');
	for (const { day } of record.moments) expect(notes).toContain(dayText(day));
	expect(notes).not.toContain('{');
});
