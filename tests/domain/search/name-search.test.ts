/** Finds pages by names that people type, among the real record’s names. */
import { describe, expect, test } from 'vitest';
import { matchNames } from '../../../src/domain/search/name-search.ts';
import { closeNames } from '../../../src/domain/search/close-names.ts';
import { plainText } from '../../../src/domain/search/name-words.ts';
import { names as pages, record } from '../../support/search-groups.ts';
import { bringing, namingQueries } from '../../support/search-queries.ts';
import type { NamedPage } from '../../../src/domain/search/named-pages.ts';

const found = (query: string, most = 5) => {
	const named = matchNames(query, pages, most);
	return (named.length > 0 ? named : closeNames(query, pages)).map(({ address }) => address);
};

test.each(namingQueries)('“%s” leads to %s', (query, ...first) => {
	expect(found(query).slice(0, first.length).toSorted()).toEqual(first.toSorted());
});

test.each(bringing)('“%s” finds %s', (query, ...wanted) => {
	expect(found(query)).toEqual(expect.arrayContaining(wanted));
});

test.each(record.authorities.map(({ slug, name }) => [name, slug]))('“%s” is first for its own name', (name, slug) => {
	// A council that ended comes after those that took over, which a resident of today looks for.
	const { to, successors } = record.authority(slug);
	const before = to === undefined || name.includes('(') ? [] : successors.map((heir) => `/authorities/${heir}/`);
	for (const query of [name, name.toLowerCase(), name.toUpperCase(), ` ${name}  council `]) {
		const all = found(query).slice(0, before.length + 1);
		expect(all.at(-1)).toBe(`/authorities/${slug}/`);
		expect(all.slice(0, -1).toSorted()).toEqual(before.toSorted());
	}
});

test.each(
	record.authorities.flatMap(({ slug, gssCode, laCode, urn }) =>
		[gssCode, laCode, urn].flatMap((code) => (code === undefined ? [] : [[String(code), slug] as const])),
	),
)('the code %s leads to %s', (code, slug) => {
	expect(found(code)[0]).toBe(`/authorities/${slug}/`);
});

test.each(['', ' ', '!?', '🙂', '.*(', '<img>', 'xyzzyqq', 'how is Narnia rated'])('“%s” names nothing', (query) => {
	expect(found(query)).toEqual([]);
});

test('10,000 characters match nothing', () => {
	expect(found('zq xw '.repeat(1700))).toEqual([]);
});

describe('order', () => {
	test('a current council is before an abolished council of the same name', () => {
		expect(found('dorset')).toEqual(expect.arrayContaining(['/authorities/dorset/', '/authorities/dorset-county/']));
		expect(found('dorset')[0]).toBe('/authorities/dorset/');
	});
	test('of two pages with one name that which exists comes first, and a former name before what ended', () => {
		const page = (title: string, more: Partial<NamedPage> = {}): NamedPage => ({
			title,
			address: `/${title}/`,
			note: '',
			names: [title, 'Avon'],
			reports: [],
			...more,
		});
		const three = [
			page('heir', { names: ['heir'], formerNames: ['Avon'] }),
			page('old', { past: true }),
			page('present'),
		];
		expect(matchNames('avon', three, 3).map(({ title }) => title)).toEqual(['present', 'old', 'heir']);
	});
	test('a name inside a longer name is not a match too', () => {
		expect(found('kingston upon hull')).not.toContain('/authorities/kingston-upon-thames/');
		const councils = found('north northamptonshire').filter((address) => address.startsWith('/authorities/'));
		expect(councils).toEqual(['/authorities/north-northamptonshire/']);
	});
	test('a word is completed only while the reader is typing it', () => {
		expect(found('re-inspection')).not.toContain('/authorities/reading/');
		expect(found('re')).toContain('/authorities/reading/');
	});
	test('a list is found by its name alone, not among other words', () => {
		expect(found('north west')).toContain('/reports/region/north-west/');
		expect(matchNames('inadequate since 2023 north west', pages, 5)).toEqual([]);
	});
});

describe('similar names', () => {
	const close = (query: string) => closeNames(query, pages).map(({ address }) => address);
	test.each([
		['nort tyneside', '/authorities/north-tyneside/'],
		['leads', '/authorities/leeds/'],
		['wolverhamton 2017', '/authorities/wolverhampton/'],
		['Middlesboro', '/authorities/middlesbrough/'],
		['focussed vist', '/explained/focused-visits/'],
	])('“%s”', (query, address) => {
		expect(close(query)[0]).toBe(address);
	});
	test.each(['', 'abc', 'hull', 'best', 'card', 'report card', 'school', 'social workers', '80473', 'x'.repeat(500)])(
		'none for “%.20s”',
		(query) => {
			expect(close(query)).toEqual([]);
		},
	);
});

test.each([
	['St. Helens', 'st helens'],
	['Saint Helens', 'st helens'],
	['Children’s Trust', 'childrens trust'],
	['H&F', 'h and f'],
	['Stoke-on-Trent', 'stoke on trent'],
	['  Café  ', 'cafe'],
	['<script>', 'script'],
	['🙂', ''],
])('“%s” in plain words is “%s”', (text, plain) => {
	expect(plainText(text)).toBe(plain);
});

test('gives the name that matched when it is not the title', () => {
	const page: NamedPage = {
		title: 'Hull',
		address: '/hull/',
		note: '',
		names: ['Hull', 'Kingston upon Hull'],
		reports: [],
	};
	expect(matchNames('kingston upon hull', [page], 1)[0]?.matched).toBe('Kingston upon Hull');
	expect(matchNames('hull', [page], 1)[0]?.matched).toBeUndefined();
});
