/** The notes on days that charts mark: each thing is said once. */
import { expect, test } from 'vitest';
import { momentNotes } from '../../../src/views/england/moment-notes.ts';
import { dayText, listText } from '../../../src/views/words/wording.ts';
import { realRecord } from '../../support/content.ts';

const record = realRecord();

test('moments with the same note are one paragraph with all their days', () => {
	const notes = momentNotes(record);
	expect(new Set(notes).size).toBe(notes.length);
	const days = record.moments.filter(({ kind }) => kind === 'after-election').map(({ day }) => dayText(day));
	expect(days.length).toBeGreaterThan(1);
	expect(notes.filter((note) => note.includes('probably held back'))).toEqual([
		expect.stringContaining(`Reports published together on ${listText(days)}, each just after`),
	]);
});

test('several reports were published on each day of which a note says that', () => {
	const together = record.moments.filter(({ note }) => note.startsWith('Reports published together on'));
	expect(together.length).toBeGreaterThan(1);
	const alone = together.filter(({ day }) => record.reports.filter((r) => r.published.latest === day).length < 2);
	expect(alone.map(({ day }) => day)).toEqual([]);
});

test('every moment’s day is in a note, and no name of a day is left over', () => {
	const notes = momentNotes(record).join(' ');
	for (const { day } of record.moments) expect(notes).toContain(dayText(day));
	expect(notes).not.toContain('{');
});
