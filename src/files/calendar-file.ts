/** A calendar as a file that calendar programs can read or subscribe to (RFC 5545). */
import ical from 'ical-generator';
import type { CalendarView } from '../views/feeds/deadlines.ts';

/** `full` makes an address of the site a full one; undefined where the site’s address is not known. */
export function calendarFile(view: CalendarView, full: ((address: string) => string) | undefined): string {
	const calendar = ical({
		name: view.name,
		prodId: { company: 'Inspection Record', product: 'Deadlines', language: 'EN' },
	});
	for (const { id, day, title, about, page, since } of view.events) {
		calendar.createEvent({
			id: `${id}@inspection-record`,
			start: utc(day),
			allDay: true,
			// The day of publication and not that of the build, so that two builds make the same file.
			stamp: utc(since),
			summary: title,
			description: about,
			url: full?.(page) ?? null,
		});
	}
	return calendar.toString();
}

function utc(day: string): Date {
	return new Date(`${day}T00:00:00Z`);
}
