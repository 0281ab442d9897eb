/** What councils compared are asked to improve: of neighbours, of councils that a reader chose, and of larger groups. */
import { describe, expect, test } from 'vitest';
import { askedTogether } from '../../../src/views/comparing/asked-together.ts';
import { packAsked, unpackAsked } from '../../../src/views/data/packed-asked.ts';
import { packRecord, unpackRecord } from '../../../src/views/data/packed-record.ts';
import { realRecord } from '../../support/content.ts';
import { aPoint, aRecord, aReport, anAuthority, aTheme } from '../../support/builders.ts';
import { latestPublished } from '../../../src/domain/record/latest.ts';
import { pointsKnown, themesAsked } from '../../../src/domain/record/points.ts';
import type { AskedTogether } from '../../../src/views/comparing/asked-together.ts';

const record = realRecord();
const compared = record.authorities.flatMap((authority) => {
	const view =
		authority.neighbours.length > 0
			? askedTogether(record, { slugs: [authority.slug], company: 'neighbours' })
			: undefined;
	return view ? [{ authority, view }] : [];
});
const latest = (slug: string) => {
	const inspection = latestPublished(record, slug);
	return inspection && record.report(inspection.id);
};
const rowsOf = (table: AskedTogether['own']) => table?.rows ?? [];

describe('neighbours', () => {
	test('every council that has neighbours has a table, or a reason why it has none', () => {
		expect(compared.map(({ authority }) => authority)).toEqual(
			record.authorities.filter(({ neighbours }) => neighbours.length > 0),
		);
		const known = compared.filter(({ authority }) => pointsKnown(latest(authority.slug)!));
		expect(known.length).toBeGreaterThan(100);
		for (const { view } of compared) expect(view.own === undefined).toBe(view.none !== '');
		for (const one of compared) if (!known.includes(one)) expect(one.view.own).toBeUndefined();
	});

	test('named for each theme are just those whose latest report asks the council for it', () => {
		for (const { authority, view } of compared) {
			const report = latest(authority.slug)!;
			expect(rowsOf(view.own)).toHaveLength(themesAsked(report, 'authority').size);
			for (const { theme, others } of [...rowsOf(view.own), ...rowsOf(view.others)]) {
				const id = theme.address.split('/').at(-2)!;
				const asked = authority.neighbours.filter((slug) => {
					const one = latest(slug);
					return one?.improvements.some(({ themes, body }) => body === 'authority' && themes.includes(id));
				});
				const names = asked.map((slug) => record.authority(slug).name);
				expect(others.map(({ text }) => text).toSorted()).toEqual(names.toSorted());
			}
		}
	});

	test('what they alone are asked for is asked of three at least, the most frequent first, and not of the council', () => {
		const all = compared.flatMap(({ view }) => rowsOf(view.others));
		expect(all.length).toBeGreaterThan(50);
		expect(all.filter(({ others }) => others.length < 3)).toEqual([]);
		for (const { view } of compared) {
			const counts = rowsOf(view.others).map(({ others }) => others.length);
			expect(counts).toEqual(counts.toSorted((a, b) => b - a));
			const own = rowsOf(view.own).map(({ theme }) => theme.text);
			expect(rowsOf(view.others).filter(({ theme }) => own.includes(theme.text))).toEqual([]);
		}
	});
});

describe('other comparisons', () => {
	const asks = (authority: string, ...themes: string[]) =>
		aReport({ authority, published: '2024-01-01', improvements: themes.map((theme) => aPoint(theme, 'leadership')) });
	const some = aRecord({
		themes: ['health', 'neglect', 'records'].map(aTheme),
		authorities: ['alpha', 'beta', 'gamma', 'unread', 'never'].map((slug) => anAuthority(slug, { region: 'london' })),
		reports: [
			asks('alpha', 'health'),
			asks('beta', 'neglect', 'health'),
			asks('gamma', 'neglect'),
			aReport({ authority: 'unread', published: '2024-01-01' }),
		],
	});
	const rows = (table: AskedTogether['own']) =>
		rowsOf(table).map(({ theme, others, inNumbers }) => [theme.text, inNumbers ?? others.map(({ text }) => text)]);

	test('two chosen councils: what only the other one is asked for is there too', () => {
		const view = askedTogether(some, { slugs: ['alpha', 'beta'], company: 'chosen' });
		expect(rows(view?.own)).toEqual([['Health', ['beta']]]);
		expect(view?.others?.caption).toBe('What beta is asked to improve, and alpha is not');
		expect(rows(view?.others)).toEqual([['Neglect', ['beta']]]);
	});

	test('in the order chosen: the first council’s own themes come first', () => {
		const view = askedTogether(some, { slugs: ['gamma', 'alpha', 'beta'], company: 'chosen' });
		expect(rows(view?.own)).toEqual([['Neglect', ['beta']]]);
		expect(rows(view?.others)).toEqual([['Health', ['alpha', 'beta']]]);
		expect(rows(askedTogether(some, { slugs: ['alpha', 'gamma'], company: 'chosen' })?.own)).toEqual([
			['Health', 'none of them'],
		]);
	});

	test('one council alone has none', () => {
		expect(askedTogether(some, { slugs: ['alpha'], company: 'chosen' })).toBeUndefined();
	});

	test('a report that we could not read, or that is not there, is said to be unknown', () => {
		const view = askedTogether(some, { slugs: ['alpha', 'unread', 'never'], company: 'chosen' });
		expect(view?.basis).toContain('and of 0 other councils. We do not know the points of unread and never.');
		const none = (slug: string) => askedTogether(some, { slugs: [slug, 'alpha'], company: 'chosen' });
		expect([none('unread')?.own, none('unread')?.others]).toEqual([undefined, undefined]);
		expect(none('unread')?.none).toBe(
			'We do not know what unread is asked to improve: we have not been able to read its latest report.',
		);
		expect(none('never')?.none).toContain('the record has no report on it');
	});

	test('a region: themes of fewer than three others are left out, and many councils are counted, not named', () => {
		const many = Array.from({ length: 15 }, (_, n) => `many-${String(n).padStart(2, '0')}`);
		const more = aRecord({
			themes: some.themes,
			authorities: [...some.authorities, ...many.map((slug) => anAuthority(slug, { region: 'london' }))],
			reports: [...some.reports, ...many.map((slug) => asks(slug, 'health', 'records'))],
		});
		const view = askedTogether(more, { slugs: ['alpha'], company: 'region' });
		expect(rows(view?.own)).toEqual([['Health', '16 of 17']]);
		expect(view?.others?.caption).toBe('What at least three other councils are asked to improve, and alpha is not');
		expect(rows(view?.others)).toEqual([['Records', '15 of 17']]);
	});

	test('the packed record in the reader’s browser gives the same view, and one without themes is refused', () => {
		const packed = unpackRecord(packRecord(record));
		const request = { slugs: ['hampshire'], company: 'neighbours' } as const;
		expect(askedTogether({ ...packed, asked: unpackAsked(packAsked(record)) }, request)).toEqual(
			askedTogether(record, request),
		);
		expect(() => askedTogether(packed, request)).toThrow('has not been loaded');
	});
});
