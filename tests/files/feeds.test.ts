/** Feeds and calendars as files, read back by parsers of others: feedparser (Atom), feedsmith (JSON Feed) and ical.js. */
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/files/calendar-file.ts';
import { atomFeed, jsonFeed } from '../../src/files/feed-files.ts';
import { deadlinesOf } from '../../src/views/feeds/deadlines.ts';
import { allFeeds } from '../../src/views/feeds/feeds.ts';
import { realRecord } from '../support/content.ts';

const record = realRecord();
const feeds = allFeeds(record, [{ day: '2026-11-29', report: 'hampshire/2024-07-23' }]);
const full = (address: string): string => `https://record.example${address}`;
const placed = (page: string, form: 'atom' | 'json') => ({ self: full(`${page}feed.${form}`), full });

interface ReadFeed {
	readonly meta: FeedParser.Meta;
	readonly items: readonly FeedParser.Item[];
}

/** An Atom feed as a feed reader’s parser takes it. Rejects what is not well-formed. */
async function readAtom(text: string): Promise<ReadFeed> {
	const parser = new FeedParser({ normalize: true, addmeta: false });
	const items: FeedParser.Item[] = [];
	Readable.from([text]).pipe(parser);
	for await (const item of parser) items.push(item);
	return { meta: parser.meta, items };
}

describe('each feed', () => {
	test('is there for England, each region and each council', () => {
		expect(feeds).toHaveLength(1 + 9 + record.authorities.length);
		expect(new Set(feeds.map(({ page }) => page)).size).toBe(feeds.length);
	});

	test('is read as Atom with what RFC 4287 asks for', async () => {
		let entries = 0;
		for (const feed of feeds) {
			const text = atomFeed(feed, placed(feed.page, 'atom'));
			const { meta, items } = await readAtom(text);
			expect(meta).toMatchObject({
				'#type': 'atom',
				title: feed.title,
				link: full(feed.page),
				xmlurl: full(`${feed.page}feed.atom`),
				author: 'Inspection Record',
			});
			expect(meta.date?.toISOString()).toBe(`${feed.updated}T00:00:00.000Z`);
			expect(items.map(({ title, guid, link }) => [title, guid, link])).toEqual(
				feed.entries.map(({ title, address }) => [title, full(address), full(address)]),
			);
			expect(items.map(({ categories }) => categories)).toEqual(feed.entries.map(({ kind }) => [kind]));
			expect(items.filter(({ date, pubdate, summary }) => !date || !pubdate || !summary)).toEqual([]);
			expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
			entries += items.length;
		}
		expect(entries).toBeGreaterThan(1000);
	});

	test('is read as JSON Feed with what version 1.1 asks for', () => {
		for (const feed of feeds) {
			const text = jsonFeed(feed, placed(feed.page, 'json'));
			const read = parseJsonFeed(text);
			expect(read).toMatchObject({
				title: feed.title,
				feed_url: full(`${feed.page}feed.json`),
				home_page_url: full(feed.page),
			});
			// The standard asks for items, though there be none.
			const { version, items } = JSON.parse(text) as {
				version: string;
				items?: { id: string; content_text: string; tags: string[] }[];
			};
			expect(version).toBe('https://jsonfeed.org/version/1.1');
			expect(items?.map(({ id }) => id)).toEqual(feed.entries.map(({ address }) => full(address)));
			expect(items?.map(({ tags }) => tags)).toEqual(feed.entries.map(({ kind }) => [kind]));
			expect(items?.filter(({ content_text }) => !content_text)).toEqual([]);
		}
	});
});

test('joint inspections are in the feeds of their councils, marked with their kind', () => {
	const entries = feeds.flatMap((feed) => feed.entries);
	for (const { id, kind, authority } of record.joint.reports) {
		const own = feeds.find(({ page }) => page === `/authorities/${authority}/`)?.entries ?? [];
		expect(own.find(({ address }) => address === `/joint/${id}/`)?.kind, id).toBe(record.joint.kind(kind).name);
	}
	expect(new Set(entries.map(({ kind }) => kind)).size).toBe(1 + record.joint.kinds.length);
});

test('a council’s name with signs of markup comes through as it is', async () => {
	const [feed] = feeds;
	const title = 'Bath & North East <Somerset> ]]> “quoted”';
	const { items } = await readAtom(
		atomFeed({ ...feed!, entries: [{ ...feed!.entries[0]!, title }] }, placed('/', 'atom')),
	);
	expect(items[0]?.title).toBe(title);
});

describe('a calendar', () => {
	const councils = record.authorities
		.map((authority) => deadlinesOf(record, authority))
		.filter(({ events }) => events.length > 0);

	test('is read with the days of all its deadlines', () => {
		expect(councils.length).toBeGreaterThan(140);
		for (const view of councils) {
			const text = calendarFile(view, full);
			const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
			expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
			expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\//);
			const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
			expect(
				events.map(({ uid, summary, startDate }) => [uid, summary, startDate.isDate, startDate.toString()]),
			).toEqual(view.events.map(({ id, title, day }) => [`${id}@inspection-record`, title, true, day]));
			expect(events.filter(({ component }) => !component.getFirstPropertyValue('dtstamp'))).toEqual([]);
			// Lines end with CRLF and have at most 75 octets (RFC 5545, 3.1).
			expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
		}
	});

	test('names no address where the site’s is not known, and is the same in every zone of time', () => {
		const [view] = councils;
		const zone = process.env['TZ'];
		const made = ['UTC', 'America/New_York', 'Pacific/Auckland'].map((name) => {
			process.env['TZ'] = name;
			return calendarFile(view!, undefined);
		});
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(new Set(made).size).toBe(1);
		expect(made[0]).not.toContain('http');
	});
});
