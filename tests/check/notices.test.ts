import { expect, test } from 'vitest';
import { bankHolidayNotice } from '../../src/check/notices.ts';
import { workingCalendar } from '../../src/domain/basics/working-days.ts';

const calendar = workingCalendar([{ year: 2027, days: ['2027-01-01'] }]);

test('an editor hears a year before the bank holidays run out', () => {
	expect(bankHolidayNotice(calendar.lastYear, '2026-12-31')).toBeUndefined();
	expect(bankHolidayNotice(calendar.lastYear, '2027-01-01')).toBe(
		'content/bank-holidays.yaml ends with 2027. Reports published after August 2027 will have no deadline for the council’s statement until 2028 is added.',
	);
});

test('a build that does not know its day, or a record without a table, says nothing', () => {
	expect(bankHolidayNotice(calendar.lastYear, '')).toBeUndefined();
	expect(bankHolidayNotice(undefined, '2027-01-01')).toBeUndefined();
});
