/** The places of the site: what header, bar, footer, breadcrumbs and related pages take from the one table. */
import { describe, expect, test } from 'vitest';
import { addresses } from '../../../src/views/addresses/addresses.ts';
import {
	barOf,
	headerSections,
	nextPlaces,
	pagesOf,
	placeOf,
	sections,
	trailTo,
} from '../../../src/views/parts/navigation.ts';
import { siteAddresses } from '../../../src/views/site/site-addresses.ts';
import { realRecord } from '../../support/content.ts';

const all = siteAddresses(
	realRecord(),
	['a-briefing'],
	['/explained/jtai/', '/frameworks/safeguarding-2009/'],
	['a-claim'],
);
const places = sections.flatMap((section) => [section, ...section.pages]);

test('every address but the start page has a place', () => {
	expect(all.length).toBeGreaterThan(500);
	expect(all.filter((address) => placeOf(address) === undefined)).toEqual([addresses.home]);
	expect(placeOf('/404.html')).toBeUndefined();
});

test('every place is a page, and has words of its own', () => {
	expect(places.length).toBeGreaterThan(20);
	expect(places.filter(({ address }) => !all.includes(address))).toEqual([]);
	expect(new Set(places.map(({ address }) => address)).size).toBe(places.length);
	expect(new Set(places.map(({ text }) => text)).size).toBe(places.length);
	expect(new Set(places.map(({ about }) => about)).size).toBe(places.length);
	expect(places.filter(({ about }) => about.endsWith('.') || about.length > 90)).toEqual([]);
});

test('a place leads on to other places, and never to itself', () => {
	const leading = places.filter(({ next = [] }) => next.length > 0);
	expect(leading.length).toBeGreaterThan(10);
	for (const { address, next = [] } of leading) {
		expect(nextPlaces(address).map((place) => place.address)).toEqual(next);
		expect(next).not.toContain(address);
	}
});

test('a council’s page for young people leads on as the page of all of them does', () => {
	expect(nextPlaces(addresses.youngPeopleOf('leeds'))).toEqual(nextPlaces(addresses.youngPeople));
	expect(nextPlaces(addresses.youngPeople).map(({ address }) => address)).not.toContain(addresses.claims);
});

test('every page of a bar is one of its section, and first the section itself', () => {
	const withBar = sections.filter(({ bar }) => bar);
	expect(withBar.map(({ text }) => text)).toEqual(['England', 'Guides']);
	for (const { address, bar = [] } of withBar) {
		expect(
			barOf(address)
				?.pages.map((page) => page.address)
				.sort(),
		).toEqual([address, ...bar].sort());
		expect(barOf(address)?.pages[0]?.address).toBe(address);
	}
	expect(barOf(addresses.authority('trafford'))).toBeUndefined();
});

test('the header offers six parts by what a reader wants to do', () => {
	expect(headerSections.map(({ text }) => text)).toEqual([
		'Councils',
		'England',
		'Compare',
		'Check a claim',
		'Guides',
		'Data',
	]);
});

describe('a page belongs to the place nearest to it', () => {
	test.each([
		['/authorities/trafford/', 'Councils', 'Councils'],
		['/authorities/by-type/', 'Councils', 'By type'],
		['/reports/hampshire/2014-04-22/', 'Councils', 'All reports'],
		['/reports/grade/leadership/good/', 'Councils', 'Reports by grade'],
		['/regions/south-east/', 'England', 'Regions'],
		['/national/flows/leadership/', 'England', 'Grade to grade'],
		['/frameworks/grades/good/', 'Guides', 'Grades'],
		['/frameworks/ilacs/', 'Guides', 'Frameworks'],
		['/glossary/sif/', 'Guides', 'Glossary'],
		['/about/method/', 'About', 'Method'],
	])('%s', (address, section, place) => {
		expect(placeOf(address)?.section.text).toBe(section);
		expect(placeOf(address)?.place.text).toBe(place);
	});
});

describe('a trail has the words of the navigation', () => {
	test.each([
		[
			'/national/waits/',
			[
				{ text: 'England', address: '/national/' },
				{ text: 'Who waits longest', address: '/national/waits/' },
			],
		],
		[
			'/regions/south-east/',
			[
				{ text: 'England', address: '/national/' },
				{ text: 'Regions', address: '/regions/' },
			],
		],
		['/authorities/trafford/', [{ text: 'Councils', address: '/authorities/' }]],
		['/no/such/page/', []],
	])('%s', (address, trail) => {
		expect(trailTo(address)).toEqual(trail);
	});
});

test('a section’s first page has a name of its own among its pages', () => {
	const [councils] = sections;
	expect(councils && pagesOf(councils).map(({ text }) => text)).toEqual([
		'A to Z',
		'By region',
		'By type',
		'For young people',
		'All reports',
		'Reports by grade',
		'Joint inspections',
		'SEND inspections',
	]);
});
