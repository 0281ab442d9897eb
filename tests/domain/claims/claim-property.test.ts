/** Whether a report has what a claim says, and which councils a claim is about. */
import { describe, expect, test } from 'vitest';
import { hasProperty } from '../../../src/domain/claims/claim-property.ts';
import { areaMembers } from '../../../src/domain/claims/claim-scope.ts';
import { aRecord, aReport, anAuthority, ilacs2026 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import { england, twoOutstanding, allGood, southWest, exactly, orBetter } from '../../support/claim-cases.ts';
import type { Claim, Property } from '../../../src/domain/claims/claims.ts';
import type { Inspection } from '../../../src/domain/record/reports.ts';

describe('the councils of an area', () => {
	const record = aRecord({
		authorities: [
			anAuthority('centre', { region: 'south-west', type: 'unitary', neighbours: ['new', 'near'] }),
			anAuthority('near', { region: 'south-west' }),
			anAuthority('old', { to: '2020-03-31', successors: ['new'] }),
			anAuthority('new', { from: '2020-04-01', predecessors: ['old'] }),
			anAuthority('alone', { type: 'unitary' }),
		],
	});
	const members = (area: Claim['area'], day = '2021-01-01') => [...areaMembers(record, area, day)].sort();

	test('are those of the region, the type or England, whether or not they existed on the day', () => {
		expect(members(england)).toEqual(['alone', 'centre', 'near', 'new', 'old']);
		expect(members(southWest)).toEqual(['centre', 'near']);
		expect(members({ kind: 'region', region: 'south-east' })).toEqual(['alone', 'new', 'old']);
		expect(members({ kind: 'type', type: 'unitary' })).toEqual(['alone', 'centre']);
		expect(members({ kind: 'region', region: 'london' })).toEqual([]);
	});

	test('are a council and its neighbours as at the day', () => {
		expect(members({ kind: 'neighbours', of: 'centre' }, '2020-04-01')).toEqual(['centre', 'near', 'new']);
		expect(members({ kind: 'neighbours', of: 'centre' }, '2020-03-31')).toEqual(['centre', 'near', 'old']);
		expect(members({ kind: 'neighbours', of: 'alone' })).toEqual(['alone']);
		expect(() => members({ kind: 'neighbours', of: 'nowhere' })).toThrow('nowhere');
	});
});

describe('what a report has', () => {
	const report = (grades: NonNullable<Parameters<typeof aReport>[0]['grades']>) =>
		aReport({ published: '2015-06-01', grades });
	/** What grades say does not depend on the record. */
	const has = (asked: Inspection, property: Property) => hasProperty(aRecord({}), asked, property);

	test('is a grade exactly, or a grade or better', () => {
		const good = report('good');
		expect(has(good, exactly('good'))).toBe('yes');
		expect(has(good, exactly('outstanding'))).toBe('no');
		expect(has(good, exactly('requires-improvement'))).toBe('no');
		expect(has(good, orBetter('good'))).toBe('yes');
		expect(has(good, orBetter('requires-improvement'))).toBe('yes');
		expect(has(good, orBetter('outstanding'))).toBe('no');
	});

	test('is no grade when none was given, and an unknown grade when the source does not name it', () => {
		const gaps = report({ adoption: 'not-judged', leadership: 'not-known', lscb: 'not-reviewed' });
		expect(has(gaps, exactly('good', 'adoption'))).toBe('not-judged');
		expect(has(gaps, exactly('good', 'lscb'))).toBe('not-judged');
		expect(has(gaps, exactly('good', 'leadership'))).toBe('unknown');
		const later = aReport({ published: '2026-07-01', edition: ilacs2026 });
		expect(has(later, exactly('good'))).toBe('not-judged');
		expect(has(later, exactly('good', 'adoption'))).toBe('not-judged');
	});

	test('is several judgements with one grade, counting the overall grade and sub-judgements', () => {
		const two = report({ adoption: 'outstanding', overall: 'outstanding' });
		expect(has(two, twoOutstanding)).toBe('yes');
		expect(has(two, { ...twoOutstanding, least: 3 })).toBe('no');
		expect(has(report({ adoption: 'outstanding' }), twoOutstanding)).toBe('no');
		expect(has(report({ adoption: 'outstanding', leadership: 'not-known' }), twoOutstanding)).toBe('unknown');
		expect(has(report({ leadership: 'not-known' }), twoOutstanding)).toBe('no');
		expect(has(report('not-judged'), twoOutstanding)).toBe('not-judged');
	});

	test('is no judgement below a grade, ignoring judgements that were not made', () => {
		expect(has(report({ adoption: 'outstanding' }), allGood)).toBe('yes');
		expect(has(report({ adoption: 'not-judged' }), allGood)).toBe('yes');
		expect(has(report({ adoption: 'requires-improvement' }), allGood)).toBe('no');
		expect(has(report({ adoption: 'not-known' }), allGood)).toBe('unknown');
		expect(has(report({ adoption: 'not-known', leadership: 'inadequate' }), allGood)).toBe('no');
		expect(has(report('not-judged'), allGood)).toBe('not-judged');
	});

	/** In the real editions the board’s judgement is outside the tree of the other judgements. */
	test('does not include the safeguarding board’s grade unless the claim is about it', () => {
		const real = realRecord().reports.filter((r) => r.edition.id === 'sif-2013');
		const outside = (r: Inspection, grade: string): number =>
			Object.entries(r.judgements).filter(([id, v]) => id !== 'lscb' && v.kind === 'graded' && v.grade === grade)
				.length;
		const board = (r: Inspection, grade: string): boolean =>
			r.judgements.lscb?.kind === 'graded' && r.judgements.lscb.grade === grade;
		const withBoardOnly = real.filter((r) => board(r, 'inadequate') && outside(r, 'inadequate') === 1);
		expect(withBoardOnly.length).toBeGreaterThan(0);
		for (const r of withBoardOnly) {
			expect(has(r, { kind: 'number', grade: 'inadequate', least: 2 }), r.id).toBe('no');
			expect(has(r, exactly('inadequate', 'lscb')), r.id).toBe('yes');
		}
		const goodButForBoard = real.filter(
			(r) => board(r, 'requires-improvement') && outside(r, 'good') + outside(r, 'outstanding') === 6,
		);
		expect(goodButForBoard.length).toBeGreaterThan(0);
		for (const r of goodButForBoard) expect(has(r, allGood), r.id).toBe('yes');
	});
});
