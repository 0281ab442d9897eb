/** What is in order today and will not be for ever: an editor has a year to see to it. */
import { addYears } from '../domain/basics/dates.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { WorkingCalendar } from '../domain/basics/working-days.ts';

/** What to say when the bank holidays run out within a year of a day; undefined while there is more time, or no table. */
export function bankHolidayNotice(lastYear: WorkingCalendar['lastYear'], day: IsoDate): string | undefined {
	if (lastYear === undefined || day === '' || addYears(day, 1) <= `${lastYear}-12-31`) return undefined;
	return `content/bank-holidays.yaml ends with ${lastYear}. Reports published after August ${lastYear} will have no deadline for the council’s statement until ${lastYear + 1} is added.`;
}
