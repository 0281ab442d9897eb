/** Districts, towns and villages lead to the council that is responsible there. */
import { describe, expect, test } from 'vitest';
import { matchNames } from '../../../src/domain/search/name-search.ts';
import { plainText } from '../../../src/domain/search/name-words.ts';
import { isPostcode, matchPlaces, offersInOrder } from '../../../src/domain/search/place-search.ts';
import { packPlaces, placeNote, unpackPlaces } from '../../../src/views/search/packed-places.ts';
import { realRecord, realRows } from '../../support/content.ts';
import { names } from '../../support/search-groups.ts';

const record = realRecord();
const rows = realRows('places');
const places = unpackPlaces(packPlaces(rows, (slug) => record.authority(slug).name));
const found = (query: string, most = 6) =>
	matchPlaces(query, places, most).map(({ name, council }) => `${name}: ${council.slug}`);

test('every council of today has a row', () => {
	const living = record.authorities.filter(({ to }) => to === undefined).map(({ slug }) => slug);
	expect(rows.map(({ authority }) => authority).toSorted()).toEqual(living.toSorted());
});

/** The same names in every run, and others after a change of the seed. */
function drawn(count: number, seed: number): { name: string; authority: string }[] {
	const all = rows.flatMap(({ authority, districts, ended, places: of }) =>
		[...districts, ...Object.keys(ended), ...Object.keys(of)].map((name) => ({ name, authority })),
	);
	let state = seed;
	const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
	const chosen = new Set<number>();
	while (chosen.size < count) chosen.add(next() % all.length);
	return [...chosen].flatMap((index) => all[index] ?? []);
}

test('400 names drawn from the list bring their council', () => {
	const wanted = drawn(400, 20261125);
	expect(wanted).toHaveLength(400);
	const missed = wanted.filter(({ name, authority }) => {
		const of = matchPlaces(name, places, 12).filter(({ whole }) => whole);
		return !of.some(({ council }) => council.slug === authority);
	});
	expect(missed).toEqual([]);
});

test.each([
	['Guildford', 'Guildford: surrey'],
	['guildford borough council', 'Guildford: surrey'],
	['carlisle', 'Carlisle: cumberland'],
	['Exeter', 'Exeter: devon'],
	['ipswich', 'Ipswich: suffolk'],
	['st albans', 'St Albans: hertfordshire'],
	['Huddersfield', 'Huddersfield: kirklees'],
	['Grimsby', 'Grimsby: north-east-lincolnshire'],
	['Birkenhead', 'Birkenhead: wirral'],
	['Barrow-in-Furness', 'Barrow in Furness: westmorland-and-furness'],
	['weymouth', 'Weymouth: dorset'],
	['Brum', 'Brum: birmingham'],
	['leamington', 'Royal Leamington Spa: warwickshire'],
	['Wootton Bassett', 'Royal Wootton Bassett: wiltshire'],
	['harrogate', 'Harrogate: north-yorkshire'],
])('“%s” is %s', (query, first) => {
	const plain = (text: string): string => text.toLowerCase().replace(/[^a-z:]+/g, ' ');
	expect(found(query).map(plain)).toContain(plain(first));
	expect(plain(found(query)[0] ?? '')).toBe(plain(first));
});

describe('names', () => {
	test('of several places bring each council, districts and large places first', () => {
		const of = matchPlaces('preston', places, 6).filter(({ whole }) => whole);
		expect(of[0]).toMatchObject({ kind: 'district', council: { slug: 'lancashire' } });
		expect(new Set(of.map(({ council }) => council.slug)).size).toBe(of.length);
	});

	test('are offered while they are typed, from three letters on', () => {
		expect(found('guildf')[0]).toBe('Guildford: surrey');
		expect(found('gu')).toEqual([]);
	});

	test.each(['', '  ', 'council', '🙂', 'xyzzyqq', 'x'.repeat(10_000)])('“%.20s” is none', (query) => {
		expect(found(query)).toEqual([]);
	});

	test('say who is responsible', () => {
		const [first] = matchPlaces('guildford', places, 1);
		expect(first && placeNote(first)).toBe('District: children’s services here are the responsibility of Surrey');
	});
});

test.each([
	['GU1 3EL', true],
	['sw1a 1aa', true],
	['SW1A1AA', true],
	['M1', true],
	['E06000063', false],
	['2014', false],
	['leeds', false],
	['SIF 2014', false],
])('“%s” is a postcode: %s', (text, expected) => {
	expect(isPostcode(text)).toBe(expected);
});

describe('what a field offers', () => {
	const offers = (query: string) =>
		offersInOrder(query, matchNames(query, names, 6), matchPlaces(query, places, 6)).map((offer) =>
			'council' in offer ? `place ${offer.name}` : `${offer.kind} ${offer.title}`,
		);

	test('begins with the councils of which a name has been begun, before places that only begin so', () => {
		expect(offers('traf').slice(0, 2)).toEqual(['council Trafford', 'place Trafford Park']);
		for (const { name } of record.authorities.filter(({ to }) => to === undefined)) {
			const begun = plainText(name).slice(0, 5).trim();
			const all = offers(begun);
			const before = all.slice(
				0,
				all.findIndex((offer) => offer.startsWith('council')),
			);
			expect(before.filter((offer) => offer.startsWith('place') && plainText(offer) !== `place ${begun}`)).toEqual([]);
		}
	});

	test('begins with the place whose whole name it is', () => {
		expect(offers('guildford')[0]).toBe('place Guildford');
		expect(offers('preston')[0]).toBe('place Preston');
	});
});

test('the end of a question is not the beginning of a place', () => {
	expect(found('file')).toEqual(['Filey: north-yorkshire']);
	expect(found('can I see my file')).toEqual([]);
});

test('no council is responsible for the whole of London', () => {
	expect(found('london').filter((one) => one.startsWith('London:'))).toEqual([]);
});

describe('a county of several councils', () => {
	test('brings them all, before other places and however many', () => {
		expect(found('merseyside')).toEqual(
			['knowsley', 'liverpool', 'sefton', 'st-helens', 'wirral'].map((slug) => `Merseyside: ${slug}`),
		);
		expect(found('Greater Manchester', 2)).toHaveLength(10);
	});

	test('comes before the one council that has its name, which is offered once', () => {
		const offers = offersInOrder('berkshire', matchNames('berkshire', names, 6), matchPlaces('berkshire', places, 6));
		const councils = offers.map((offer) => ('council' in offer ? offer.council.name : offer.title));
		expect(councils.slice(0, 6)).toContain('Reading');
		expect(councils.filter((name) => name === 'West Berkshire')).toHaveLength(1);
	});

	test('says that each is one of several', () => {
		const [first] = matchPlaces('merseyside', places, 1);
		expect(first && placeNote(first)).toBe('One of the councils responsible for children’s services in Merseyside');
	});
});
