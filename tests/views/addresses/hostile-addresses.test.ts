/** Addresses made to harm, given to everything that reads one: a usable state, short messages, nothing polluted. */
import { describe, expect, test } from 'vitest';
import { chartStateFrom } from '../../../src/views/addresses/chart-address.ts';
import { claimOf, formFrom } from '../../../src/views/addresses/claim-address.ts';
import { compareAsked } from '../../../src/views/addresses/compare-address.ts';
import { strands } from '../../support/builders.ts';
import { stateFromAddress } from '../../../src/views/addresses/search-address.ts';
import type { CouncilName } from '../../../src/views/addresses/council-names.ts';

const last = '2026-07-01';
const councils: readonly CouncilName[] = [
	['hampshire', 'Hampshire'],
	['kent', 'Kent'],
	['surrey', 'Surrey'],
];
const groups = [{ id: 'region', label: 'Region', values: [{ id: 'london', label: 'London' }] }];

/** What each reader makes of an address: a state, and messages as text. */
const readers: Readonly<Record<string, (search: string) => { state: unknown; notices: string[] }>> = {
	charts: (search) => {
		const { state, ignored } = chartStateFrom(
			search,
			{ strand: 'overall', day: last, recordDay: last, reading: 'published', form: 'share' },
			strands,
		);
		return { state, notices: ignored };
	},
	claims: (search) => {
		const choices = {
			councils,
			frameworks: [['sif', 'SIF']] as const,
			strands,
			grades: [['outstanding', 'good']],
			themes: [['neglect', 'Neglect']] as const,
			outcomes: [['positive', 'Typically positive']] as const,
			last,
		};
		const { form, notices } = formFrom(search, choices);
		expect(() => claimOf(form)).not.toThrow();
		return { state: form, notices: notices.map(({ text }) => text) };
	},
	comparisons: (search) => {
		const { request, day, notices } = compareAsked(search, councils, last);
		return { state: { request, day }, notices: notices.map(({ text }) => text) };
	},
	search: (search) => {
		const { state, ignored } = stateFromAddress(search, groups);
		return { state, notices: ignored };
	},
};
const names =
	'strand date reading kind council n area since from last theme of has grade least word move framework a b with q region sort page';

const values = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'2024-02-30',
	'2024-13-01',
	'9999-99-99',
	'0000-00-00',
	'+010000-01-01',
	'-1',
	'0x10',
	'1e309',
	'NaN',
	'\u0000',
	'\u202e',
	'a'.repeat(100_000),
	'hampshire '.repeat(10_000),
];
const queries: readonly (readonly [what: string, query: string])[] = [
	...values.map((value): [string, string] => [
		`every parameter ${JSON.stringify(value.slice(0, 30))}`,
		new URLSearchParams(names.split(' ').map((name) => [name, value])).toString(),
	]),
	[
		'repeated parameters',
		names
			.split(' ')
			.flatMap((name) => Array.from({ length: 500 }, (_, i) => `${name}=${i}`))
			.join('&'),
	],
	['unknown parameters', Array.from({ length: 5000 }, (_, i) => `unknown${i}=1`).join('&')],
	[
		'names of objects',
		'__proto__=x&__proto__[polluted]=yes&constructor.prototype.polluted=yes&constructor=y&toString=z',
	],
	['signs alone', '%&%%&=&==&&&?#&%zz=%f0%9f'],
];

describe.each(Object.keys(readers))('%s', (name) => {
	test.each(queries)('%s', (_, query) => {
		const read = readers[name]?.(`?${query}`) ?? { state: undefined, notices: [] };
		const state = JSON.stringify(read.state);
		// The words that are searched for may be any; every other value is one of a list, a number or a day.
		if (name !== 'search') expect(state).not.toMatch(/<|__proto__|constructor|toString|99-99|02-30|13-01|null/);
		expect(state.length).toBeLessThan(1000);
		expect(read.notices.length).toBeLessThan(30);
		for (const text of read.notices) expect(text.length).toBeLessThan(250);
		expect('polluted' in {}).toBe(false);
	});
});
