import { href } from '../../../components/parts/href.ts';
import { loadRecord } from '../../../data/load-corpus.ts';
import { calendarFile } from '../../../files/calendar-file.ts';
import { deadlinesOf } from '../../../views/feeds/deadlines.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** A file for each council with a known deadline. */
export const getStaticPaths = (async () => {
	const record = await loadRecord();
	return record.authorities
		.filter((authority) => deadlinesOf(record, authority).events.length > 0)
		.map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

/** The deadlines of a council, for calendars. A council without any has no such file. */
export const GET: APIRoute = async ({ params: { slug = '' }, site }) => {
	const record = await loadRecord();
	const full = site && ((address: string): string => new URL(href(address), site).href);
	return new Response(calendarFile(deadlinesOf(record, record.authority(slug)), full), {
		headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
	});
};
