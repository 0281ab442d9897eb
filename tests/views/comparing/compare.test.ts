import { describe, expect, test } from 'vitest';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { compareAddress, compareAsked, latestCompareAddress } from '../../../src/views/addresses/compare-address.ts';
import { compareView } from '../../../src/views/comparing/compare.ts';
import { packRecord, unpackRecord } from '../../../src/views/data/packed-record.ts';
import { anAuthority, aRecord, aReport, ilacs2018, ilacs2023, ilacs2026 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { CompareRequest } from '../../../src/views/addresses/compare-address.ts';
import type { CouncilName } from '../../../src/views/addresses/council-names.ts';

const real = realRecord();
const last = asAtDate(real);
const councils = real.authorities.map((a): CouncilName => [a.slug, a.name]);

describe('an address', () => {
	const asked = (search: string) => compareAsked(search, councils, last);
	const notices = (search: string): string[] => asked(search).notices.map((t) => t.text);

	test.each<CompareRequest>([
		{ slugs: ['hampshire', 'surrey'], company: 'chosen', day: last },
		{ slugs: ['hampshire'], company: 'neighbours', day: '2019-06-30' },
		{ slugs: ['cumbria'], company: 'region', day: last },
		{ slugs: ['hull', 'leeds', 'york', 'barnsley', 'bury', 'kent'], company: 'chosen', day: '2014-02-11' },
	])('gives back what it was made from: $slugs $company $day', (request) => {
		expect(asked(compareAddress(request, last))).toEqual({ request, day: request.day, notices: [] });
	});

	test('of the latest comparison gives back its councils, on the record’s last day', () => {
		const request = { slugs: ['hampshire', 'surrey'], company: 'chosen' } as const;
		expect(latestCompareAddress(request)).toBe('?a=hampshire&b=surrey');
		expect(asked(latestCompareAddress(request)).request).toEqual({ ...request, day: last });
	});

	test('without a query makes no request', () =>
		expect(asked('')).toEqual({ request: undefined, day: last, notices: [] }));

	test('accepts names and beginnings of names instead of slugs', () => {
		expect(asked('?a=Kingston+upon+Thames&b=ISLE%20OF%20WIGHT').request?.slugs).toEqual([
			'kingston-upon-thames',
			'isle-of-wight',
		]);
	});

	test('with a misspelt council suggests the nearest name', () => {
		const found = asked('?a=hampshir&b=surrey');
		expect(found.notices[0]).toEqual({
			text: 'There is no council “hampshir” in the record.',
			meant: [{ text: 'Hampshire', address: '?a=surrey&b=hampshire' }],
		});
		expect(found.request).toEqual({ slugs: ['surrey'], company: 'neighbours', day: last });
	});

	test('with the same council twice shows it once', () => {
		expect(notices('?a=surrey&b=surrey&c=kent')).toEqual(['Surrey: named twice, shown once.']);
		expect(notices('?a=surrey&a=kent')).toEqual([]);
	});

	test('with seven councils shows six', () => {
		const search = '?a=hull&b=leeds&c=york&d=barnsley&e=bury&f=kent&g=surrey';
		expect(asked(search).request?.slugs).toHaveLength(6);
		expect(notices(search)).toEqual(['Up to six councils can be compared; the rest are left out.']);
	});

	test.each([
		['2013-01-01', '2014-02-11'],
		['2031-01-01', last],
		['yesterday', last],
		['2019-02-30', last],
	])('with the day %s shows %s and says so', (date, day) => {
		expect(asked(`?a=hull&b=leeds&date=${date}`).request?.day).toBe(day);
		expect(notices(`?a=hull&b=leeds&date=${date}`)).toHaveLength(1);
	});

	test('with more councils than its group needs leaves the extra ones out, and says so', () => {
		expect(asked('?a=hull&b=leeds&with=region').request).toEqual({ slugs: ['hull'], company: 'region', day: last });
		expect(notices('?a=hull&b=leeds&with=region')).toHaveLength(1);
	});

	test.each(['?a=%3Cscript%3E', `?a=${'x'.repeat(5000)}`, '?with=everything', '?a=%00&b=..%2F..', '?date=2019-01-01'])(
		'of nonsense shows nothing and says so: %s',
		(search) => {
			const found = asked(search);
			expect(found.request).toBeUndefined();
			expect(found.notices.length).toBeGreaterThan(0);
			expect(found.notices.every((t) => t.text.length < 120)).toBe(true);
		},
	);
});

describe('councils side by side', () => {
	const record = aRecord({
		authorities: [
			anAuthority('a', { neighbours: ['b', 'new'] }),
			anAuthority('old', { to: '2023-03-31', successors: ['new'] }),
			anAuthority('new', { from: '2023-04-01', predecessors: ['old'] }),
		],
		reports: [
			aReport({ authority: 'a', published: '2017-06-01' }),
			aReport({ authority: 'a', published: '2024-06-01', edition: ilacs2023, grades: { leadership: 'outstanding' } }),
			aReport({ authority: 'b', published: '2024-06-01', edition: ilacs2023 }),
			aReport({ authority: 'c', published: '2026-06-01', edition: ilacs2026 }),
			aReport({ authority: 'old', published: '2021-06-01', edition: ilacs2018 }),
		],
	});
	const view = (slugs: string[], day: string, company: CompareRequest['company'] = 'chosen') =>
		compareView(record, { slugs, company, day });

	test('have the same cells in drawing, table and file', () => {
		const shown = view(['a', 'old'], '2022-01-01');
		expect(shown.columns.map((c) => c.id)).toContain('adoption');
		expect(shown.table.rows[1]?.cells.slice(0, 6)).toEqual([
			expect.stringMatching(/, 1 June 2021$/),
			'Good',
			'Good',
			'Good',
			'Good (shared grade)',
			'Good (shared grade)',
		]);
		expect(shown.rows[1]?.cells[3]).toEqual({ look: 'good', label: 'Good', short: 'G', shared: true });
		expect(shown.rows[1]?.cells[5]).toMatchObject({ look: undefined, label: 'Not judged then' });
	});

	test('say where grades are shown which may not be compared', () => {
		const notes = view(['a', 'old', 'c'], '2026-07-01').notes.join(' ');
		expect(notes).toMatch(/under 3 editions/);
		expect(notes).toMatch(/^.*old: one grade covers children in care and care leavers together/);
		expect(notes).toMatch(/c: inspections since April 2026 give no overall grade/);
		expect(view(['a', 'b'], '2026-07-01').notes).toEqual([]);
	});

	test.each(['2014-05-27', '2018-08-01'])('say on %s alike until when adoption was judged', (day) => {
		const { notes } = compareView(real, { slugs: ['hampshire', 'kent'], company: 'chosen', day });
		expect(notes.join('\n')).toMatch(/^Adoption and the safeguarding board were judged under SIF alone, until 2018: /m);
	});

	test('are called better or worse only by the rule over every judgement', () => {
		expect(view(['b', 'a'], '2026-07-01').pairs).toEqual([
			'a’s grades are at least as good as b’s in every judgement that both inspections graded, and better in 1 judgement.',
		]);
		expect(view(['a', 'c'], '2026-07-01').pairs[0]).toMatch(/under different editions/);
	});

	test('are shown instead of their successors on an earlier day', () => {
		const then = view(['a'], '2022-01-01', 'neighbours');
		expect(then.rows.map((r) => r.name)).toEqual(['a', 'b', 'old']);
		expect(then.rows[1]?.when).toBe('No report by then');
		expect(then.table.rows[2]?.cells.at(-1)).toBe('Stands for new, which came later');
	});

	test('without neighbours are shown with their region', () => {
		const shown = view(['b'], '2026-07-01', 'neighbours');
		expect(shown.rows.map((r) => r.name)).toEqual(['a', 'b', 'c', 'new']);
		expect(shown.notes[0]).toMatch(/No statistical neighbours are published for b/);
	});

	test('that did not exist on the day say so', () => {
		expect(view(['new', 'a'], '2022-01-01').rows[0]?.when).toBe('Did not exist yet');
		expect(view(['old', 'a'], '2026-01-01').table.rows[0]?.cells.at(-1)).toMatch(/^Abolished on 31 March 2023/);
	});
});

test('look the same in the reader’s browser as from the server', () => {
	const packed = unpackRecord(JSON.parse(JSON.stringify(packRecord(real))));
	for (const company of ['neighbours', 'region', 'profile'] as const) {
		for (const day of [last, '2016-06-30']) {
			const request = { slugs: ['cumberland'], company, day };
			expect(compareView(packed, request)).toEqual(compareView(real, request));
		}
	}
});
