/** Claims on what reports asked for. */
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { aPoint, aRecord, aReport, aTheme, nothingFound } from '../../support/builders.ts';
import { england, found, slugs, problem } from '../../support/claim-cases.ts';
import type { Report } from '../../../src/domain/record/reports.ts';

describe('what reports asked for', () => {
	const themes = ['neglect', 'health'].map(aTheme);
	const on = (theme: string, body: 'authority' | 'board' = 'authority') => aPoint(theme, 'leadership', { body });
	const report = (authority: string, published: string, ...improvements: ReturnType<typeof aPoint>[]): Report => ({
		...aReport({ authority, published, improvements }),
		findings: nothingFound,
	});
	const unread = (authority: string, published: string): Report => aReport({ authority, published });
	const record = aRecord({
		themes,
		reports: [
			report('board', '2014-06-01', on('neglect', 'board')),
			report('early', '2014-09-01', on('neglect'), on('neglect'), on('health')),
			report('silent', '2015-01-01'),
			unread('unread', '2015-06-01'),
			report('late', '2016-01-01', on('neglect')),
			report('early', '2017-01-01', on('neglect')),
			report('silent', '2018-01-01', on('health')),
		],
	});
	const scope = { area: england, framework: undefined, day: '2018-12-31' } as const;
	const asked = (theme: string) => ({ kind: 'asked', theme }) as const;

	test('a council stands by its latest report; points to its safeguarding board and unread reports are not its own', () => {
		const result = checkClaim(record, {
			...scope,
			kind: 'one-of',
			council: undefined,
			property: asked('neglect'),
			count: 2,
		});
		const { fits, others, unknown } = found(result, 'count');
		expect([slugs(fits), slugs(others), slugs(unknown)]).toEqual([['early', 'late'], ['board', 'silent'], ['unread']]);
		expect(result.verdict).toBe('cannot-be-told');
		const before = {
			...scope,
			day: '2015-05-31',
			kind: 'one-of',
			council: 'early',
			property: asked('neglect'),
		} as const;
		expect(checkClaim(record, { ...before, count: 1 }).verdict).toBe('holds');
	});

	test('first since: an unread report in between leaves it open, and one before, after or elsewhere does not', () => {
		const claim = { ...scope, kind: 'first-since', council: 'late', property: asked('neglect') } as const;
		const open = checkClaim(record, { ...claim, since: '2015-01-31' });
		expect(open.verdict).toBe('cannot-be-told');
		expect(slugs(found(open, 'first').unread)).toEqual(['unread']);
		expect(checkClaim(record, { ...claim, since: '2015-06-01' }).verdict).toBe('holds');
		// Whatever the unread report asked for, another council was before it.
		expect(checkClaim(record, { ...claim, since: '2014-01-01' }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...claim, council: 'early', since: '2014-01-01' }).verdict).toBe('holds');
		expect(checkClaim(record, { ...claim, council: 'silent', since: '2014-01-01' }).findings.kind).toBe('without');
		expect(checkClaim(record, { ...claim, council: 'unread', since: '2015-01-31' }).verdict).toBe('cannot-be-told');
	});

	test('first since: any number of unread reports of other councils cannot save a claim that is false, nor decide one', () => {
		const many = Array.from({ length: 12 }, (_, n) => unread(`unread-${n}`, '2015-08-01'));
		const more = aRecord({ themes, reports: [...record.reports, ...many] });
		const claim = { ...scope, kind: 'first-since', council: 'late', property: asked('neglect') } as const;
		expect(checkClaim(more, { ...claim, since: '2014-01-01' }).verdict).toBe('does-not-hold');
		expect(checkClaim(more, { ...claim, since: '2015-07-01' }).verdict).toBe('cannot-be-told');
		expect(checkClaim(more, { ...claim, since: '2015-08-01' }).verdict).toBe('holds');
	});

	test('in a number of its last reports: exactly as many, and with no fewer reports than the claim names', () => {
		const claim = { ...scope, kind: 'asked-times', theme: 'neglect' } as const;
		const of = (council: string, count: number, last = 2) => checkClaim(record, { ...claim, council, count, last });
		expect([0, 1, 2].map((count) => of('early', count).verdict)).toEqual(['does-not-hold', 'does-not-hold', 'holds']);
		expect(of('silent', 0).verdict).toBe('holds');
		expect(problem(of('late', 1))).toBe('fewer-reports');
		expect(of('late', 1).verdict).toBe('cannot-be-told');
		expect(problem(of('early', 2, 3))).toBe('fewer-reports');
		const { alike, otherwise, notCompared } = found(of('early', 2), 'asked-times');
		expect([slugs(alike), slugs(otherwise)]).toEqual([[], ['silent']]);
		expect(notCompared.map(({ slug }) => slug).sort()).toEqual(['board', 'late', 'unread']);
	});

	test('in a number of its last reports: one that nobody could read may be one of them', () => {
		const more = aRecord({ themes, reports: [...record.reports, report('unread', '2018-06-01', on('neglect'))] });
		const claim = { ...scope, kind: 'asked-times', council: 'unread', theme: 'neglect', last: 2 } as const;
		expect([0, 1, 2].map((count) => checkClaim(more, { ...claim, count }).verdict)).toEqual([
			'does-not-hold',
			'cannot-be-told',
			'cannot-be-told',
		]);
	});

	test('a number of reports: both days are included, a council counts as often as it has reports, and boards count', () => {
		const claim = { ...scope, kind: 'asked-reports', theme: 'neglect' } as const;
		const result = checkClaim(record, { ...claim, day: '2017-01-01', from: '2014-06-01', count: 4 });
		const { fits, boardOnly, unknown, others } = found(result, 'asked-reports');
		expect([slugs(fits), slugs(boardOnly)]).toEqual([['board', 'early', 'early', 'late'], ['board']]);
		expect([slugs(unknown), slugs(others)]).toEqual([['unread'], ['silent']]);
		expect(result.verdict).toBe('cannot-be-told');
		const verdict = (from: string, count: number) => checkClaim(record, { ...claim, from, count }).verdict;
		expect(verdict('2015-06-02', 2)).toBe('holds');
		expect(verdict('2016-01-02', 1)).toBe('holds');
		expect(verdict('2014-06-01', 6)).toBe('does-not-hold');
		expect(verdict('2018-06-01', 0)).toBe('holds');
	});

	test('a number of reports: one that may have come out before the period decides nothing where it asked', () => {
		const more = aRecord({ themes, reports: [report('a', '2014-01-01..2014-03-31', on('neglect'))] });
		const claim = { ...scope, kind: 'asked-reports', theme: 'neglect', from: '2014-02-01' } as const;
		expect([0, 1, 2].map((count) => checkClaim(more, { ...claim, count }).verdict)).toEqual([
			'cannot-be-told',
			'cannot-be-told',
			'does-not-hold',
		]);
		expect(checkClaim(more, { ...claim, theme: 'health', count: 0 }).verdict).toBe('holds');
	});

	test('a theme that the record does not have, or a record without themes, throws', () => {
		const claim = { ...scope, kind: 'none', property: asked('cooking') } as const;
		expect(() => checkClaim(record, claim)).toThrow('No theme "cooking"');
		const bare = { ...record, asked: undefined };
		expect(() => checkClaim(bare, { ...claim, property: asked('health') })).toThrow('has not been loaded');
	});
});
