import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { hasProperty } from '../../../src/domain/claims/claim-property.ts';
import { areaMembers } from '../../../src/domain/claims/claim-scope.ts';
import { exactDay } from '../../../src/domain/basics/dates.ts';
import { trueClaims } from '../../../src/domain/claims/true-claims.ts';
import {
	aPoint,
	aRecord,
	aReport,
	aTheme,
	anAuthority,
	ilacs2018,
	ilacs2023,
	ilacs2026,
	lscbReview,
} from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { ClaimProblem, ClaimResult, Findings, Found } from '../../../src/domain/claims/claim-findings.ts';
import type { Claim, ClaimKind, GradeProperty, Property } from '../../../src/domain/claims/claims.ts';
import type { StrandId } from '../../../src/domain/record/judgements.ts';
import type { Inspection, Report } from '../../../src/domain/record/reports.ts';
import type { JudgementText } from '../../support/builders.ts';

const england = { kind: 'england' } as const;
const northWest = { kind: 'region', region: 'north-west' } as const;
const southWest = { kind: 'region', region: 'south-west' } as const;

const exactly = (grade: GradeProperty['grade'], strand: StrandId = 'overall'): GradeProperty => ({
	kind: 'grade',
	strand,
	grade,
	orBetter: false,
});
const orBetter = (grade: GradeProperty['grade'], strand: StrandId = 'overall'): GradeProperty => ({
	...exactly(grade, strand),
	orBetter: true,
});
const twoOutstanding: Property = { kind: 'number', grade: 'outstanding', least: 2 };
const allGood: Property = { kind: 'all', grade: 'good' };

const slugs = (reports: readonly Inspection[]): string[] => reports.map((r) => r.authority).sort();

/** The findings, when they are of the kind expected. */
function found<K extends Findings['kind']>(result: ClaimResult, kind: K): Found<K> {
	if (result.findings.kind !== kind) throw new Error(`Found ${JSON.stringify(result.findings)}, not ${kind}`);
	return result.findings as Found<K>;
}

const problem = (result: ClaimResult): ClaimProblem => found(result, 'nothing').problem;

describe('Hampshire on the day of its panel paper', () => {
	const record = realRecord();
	const then = { area: england, framework: 'sif', day: '2014-05-27', council: 'hampshire' } as const;

	test('was the 12th inspected, jointly with Bradford, after eleven others', () => {
		const result = checkClaim(record, { ...then, kind: 'nth-inspected', place: 12 });
		expect(result.verdict).toBe('holds');
		expect(found(result, 'nth')).toMatchObject({ framework: 'sif', from: 12, to: 12, of: 17, uncertain: [] });
		expect(slugs(found(result, 'nth').joint)).toEqual(['bradford']);
		expect(slugs(found(result, 'nth').before)).toEqual([
			'bolton',
			'coventry',
			'derbyshire',
			'east-sussex',
			'essex',
			'hartlepool',
			'hillingdon',
			'hounslow',
			'sheffield',
			'slough',
			'staffordshire',
		]);
		expect(checkClaim(record, { ...then, kind: 'nth-inspected', place: 11 }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...then, kind: 'nth-inspected', place: 13 }).verdict).toBe('does-not-hold');
	});

	test('was the 12th published, alone on its day', () => {
		const result = checkClaim(record, { ...then, kind: 'nth-published', place: 12 });
		expect(result.verdict).toBe('holds');
		expect(found(result, 'nth')).toMatchObject({ from: 12, to: 12, joint: [] });
		expect(checkClaim(record, { ...then, kind: 'nth-published', place: 11 }).verdict).toBe('does-not-hold');
	});

	test('had the best results so far, better than Derbyshire’s; a board’s grade makes no difference', () => {
		const best = checkClaim(record, { ...then, kind: 'best' });
		expect(best.verdict).toBe('holds');
		expect(found(best, 'best').reports).toMatchObject({ better: [], same: [], mixed: [], gaps: [] });
		expect(found(best, 'best').reports.worse).toHaveLength(16);
		const other = checkClaim(record, { ...then, kind: 'best', council: 'derbyshire' });
		expect(other.verdict).toBe('does-not-hold');
		expect(slugs(found(other, 'best').reports.better)).toEqual(['hampshire']);
		expect(slugs(found(other, 'best').reports.same)).toEqual(['essex', 'hartlepool', 'staffordshire']);
	});

	test('was the only one with two outstanding judgements, whether or not Bournemouth’s report had been published', () => {
		const claim = { ...then, kind: 'one-of', property: twoOutstanding, count: 1 } as const;
		const result = checkClaim(record, claim);
		expect(result.verdict).toBe('holds');
		expect(slugs(found(result, 'count').fits)).toEqual(['hampshire']);
		expect(found(result, 'count').others).toHaveLength(16);
		expect(slugs(result.maybeOut)).toEqual(['bournemouth']);
		expect(checkClaim(record, { ...claim, count: 2 }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...claim, council: 'bradford' }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...claim, council: undefined }).verdict).toBe('holds');
	});

	test('was one of five councils with no grade below good, 5 of the 17 inspected', () => {
		const claim = { ...then, kind: 'one-of', property: allGood, count: 5 } as const;
		const result = checkClaim(record, claim);
		expect(result.verdict).toBe('holds');
		expect(slugs(found(result, 'count').fits)).toEqual([
			'derbyshire',
			'essex',
			'hampshire',
			'hartlepool',
			'staffordshire',
		]);
		expect(checkClaim(record, { ...claim, count: 4 }).verdict).toBe('does-not-hold');
		const share = (word: 'at-least' | 'at-most' | 'about', percent: number) =>
			checkClaim(record, {
				area: england,
				framework: 'sif',
				day: '2014-04-22',
				kind: 'share',
				property: allGood,
				word,
				percent,
			}).verdict;
		// On the day of its report: 5 of 12, or 41.67%; Bournemouth’s inspection was later.
		expect(share('about', 42)).toBe('holds');
		expect(share('about', 41)).toBe('does-not-hold');
		expect(share('at-least', 41)).toBe('holds');
		expect(share('at-least', 42)).toBe('does-not-hold');
		expect(share('at-most', 42)).toBe('holds');
		expect(share('at-most', 41)).toBe('does-not-hold');
	});

	test('had no earlier inspection to compare with; by 2019 it had improved', () => {
		const first = checkClaim(record, { ...then, kind: 'moved', strand: 'overall', move: 'improved' });
		expect(first.verdict).toBe('cannot-be-told');
		expect(problem(first)).toBe('nothing-before');
		const later = { ...then, framework: undefined, day: '2019-06-11', kind: 'moved', strand: 'overall' } as const;
		const result = checkClaim(record, { ...later, move: 'improved' });
		expect(result.verdict).toBe('holds');
		expect(found(result, 'moved').movement).toEqual({ kind: 'improved', from: 'good', to: 'outstanding' });
		expect(found(result, 'moved').previous.id).toBe('hampshire/2014-04-22');
		expect(checkClaim(record, { ...later, move: 'declined' }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...later, move: 'same' }).verdict).toBe('does-not-hold');
	});
});

describe('Cheshire West and Chester on the day of its report', () => {
	const record = realRecord();
	const council = 'cheshire-west-and-chester';
	const then = { framework: 'sif', day: '2016-02-19' } as const;

	test('no council in England or any area was outstanding overall, but one was inadequate', () => {
		const none = { ...then, framework: undefined, kind: 'none' } as const;
		for (const area of [england, northWest, southWest])
			expect(checkClaim(record, { ...none, area, property: exactly('outstanding') }).verdict).toBe('holds');
		const result = checkClaim(record, { ...none, area: england, property: exactly('inadequate') });
		expect(result.verdict).toBe('does-not-hold');
		expect(slugs(found(result, 'count').fits)).toContain('cumbria');
	});

	test('it was one of three good overall in the North West, but not one of only three in England', () => {
		const claim = { ...then, kind: 'one-of', council, property: exactly('good'), count: 3 } as const;
		const result = checkClaim(record, { ...claim, area: northWest });
		expect(result.verdict).toBe('holds');
		expect(slugs(found(result, 'count').fits)).toEqual([council, 'salford', 'trafford']);
		expect(found(result, 'count').subject?.authority).toBe(council);
		expect(checkClaim(record, { ...claim, area: england }).verdict).toBe('does-not-hold');
	});

	test('it was one of two with two outstanding judgements in the North West and one of three in England; Cumbria’s grades are presumed', () => {
		const claim = { ...then, kind: 'one-of', council, property: twoOutstanding, count: 2 } as const;
		const result = checkClaim(record, { ...claim, area: northWest });
		expect(result.verdict).toBe('holds');
		expect(slugs(found(result, 'count').fits)).toEqual([council, 'trafford']);
		expect(found(result, 'count').presumed.map((p) => p.report.authority)).toEqual(['cumbria']);
		expect(slugs(found(result, 'count').others)).not.toContain('cumbria');
		expect(found(result, 'count').unknown).toEqual([]);
		const all = checkClaim(record, { ...claim, area: england });
		expect(all.verdict).toBe('does-not-hold');
		expect(slugs(found(all, 'count').fits)).toEqual([council, 'hampshire', 'trafford']);
		expect(checkClaim(record, { ...claim, area: england, count: 3 }).verdict).toBe('holds');
	});
});

describe('more of the record', () => {
	const record = realRecord();

	test('Westminster was the first outstanding overall, together with Kensington and Chelsea; North Lincolnshire was not', () => {
		const claim = {
			area: england,
			framework: undefined,
			kind: 'first-since',
			property: exactly('outstanding'),
		} as const;
		const first = { ...claim, day: '2016-03-29', council: 'westminster', since: '2013-11-18' } as const;
		const result = checkClaim(record, first);
		expect(result.verdict).toBe('holds');
		expect(slugs(found(result, 'first').together)).toEqual(['kensington-and-chelsea']);
		expect(found(result, 'first').last).toBeUndefined();
		const next = { ...claim, day: '2017-09-04', council: 'north-lincolnshire' } as const;
		const second = checkClaim(record, { ...next, since: '2013-11-18' });
		expect(second.verdict).toBe('does-not-hold');
		expect(slugs(found(second, 'first').between)).toEqual(['kensington-and-chelsea', 'westminster']);
		const since = checkClaim(record, { ...next, since: '2016-03-29' });
		expect(since.verdict).toBe('holds');
		// Of two reports on one day, the later one by id.
		expect(found(since, 'first').last?.id).toBe('westminster/2016-03-29');
		// It was good, not outstanding.
		const other = checkClaim(record, { ...first, day: '2014-04-22', council: 'hampshire' });
		expect(other.verdict).toBe('does-not-hold');
		expect(found(other, 'without').subject.id).toBe('hampshire/2014-04-22');
	});

	test('Hampshire’s leadership, and not Bracknell Forest’s, has been outstanding longest, from 2014', () => {
		const claim = {
			area: england,
			framework: undefined,
			day: '2026-02-01',
			kind: 'longest-run',
			property: exactly('outstanding', 'leadership'),
		} as const;
		const result = checkClaim(record, { ...claim, council: 'hampshire' });
		expect(result.verdict).toBe('holds');
		expect(found(result, 'run').run).toMatchObject({ first: { id: 'hampshire/2014-04-22' }, inspections: 3 });
		const other = checkClaim(record, { ...claim, council: 'bracknell-forest' });
		expect(other.verdict).toBe('does-not-hold');
		expect(found(other, 'run').longer.map((r) => r.latest.authority)).toContain('hampshire');
	});

	test('Swindon’s results may not have been the best in the South West: Bournemouth’s may have been published, and better', () => {
		const result = checkClaim(record, {
			area: southWest,
			framework: 'sif',
			day: '2014-05-23',
			kind: 'best',
			council: 'swindon',
		});
		expect(result.verdict).toBe('cannot-be-told');
		expect(slugs(result.maybeOut)).toEqual(['bournemouth']);
	});

	test('Cumbria counts in claims about standing until its last day; its place in the sequence remains', () => {
		const cumbria = { area: northWest, framework: undefined, council: 'cumbria' } as const;
		const count = { ...cumbria, kind: 'one-of', property: exactly('requires-improvement') } as const;
		const last = checkClaim(record, { ...count, day: '2023-03-31', count: 13 });
		expect(last.verdict).toBe('holds');
		expect(slugs(found(last, 'count').fits)).toContain('cumbria');
		const after = checkClaim(record, { ...count, day: '2023-04-01', count: 13 });
		expect(after.verdict).toBe('does-not-hold');
		expect(problem(after)).toBe('no-such-council-then');
		const all = checkClaim(record, { ...count, council: undefined, day: '2023-04-01', count: 12 });
		expect(all.verdict).toBe('holds');
		expect(slugs(found(all, 'count').fits)).not.toContain('cumbria');
		const run = { ...cumbria, kind: 'longest-run', property: orBetter('requires-improvement') } as const;
		expect(problem(checkClaim(record, { ...run, day: '2023-04-01' }))).toBe('no-such-council-then');
		expect(found(checkClaim(record, { ...run, day: '2023-03-31' }), 'run').run.latest.authority).toBe('cumbria');

		const nth = { framework: 'sif', area: southWest, kind: 'nth-published', council: 'poole' } as const;
		expect(checkClaim(record, { ...nth, day: '2026-01-01', place: 16 }).verdict).toBe('holds');
		expect(checkClaim(record, { ...nth, day: '2026-01-01', place: 15 }).verdict).toBe('does-not-hold');
	});
});

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

describe('a claim cannot be checked when', () => {
	const record = aRecord({
		authorities: [
			anAuthority('old', { to: '2017-03-31' }),
			anAuthority('elsewhere', { region: 'london' }),
			anAuthority('quiet', { region: 'london' }),
		],
		reports: [
			aReport({ authority: 'old', published: '2014-06-01' }),
			aReport({ authority: 'plain', published: '2015-06-01', grades: { adoption: 'not-judged' } }),
			aReport({ authority: 'plain', published: '2018-06-01', edition: ilacs2018 }),
			aReport({ authority: 'elsewhere', published: '2016-06-01', grades: { adoption: 'not-judged' } }),
		],
	});
	const day = '2018-06-01';
	const property = exactly('good', 'adoption');
	const about = (council: string) => ({ area: england, framework: undefined, day, council }) as const;
	const everyKind = (council: string): Claim[] => [
		{ ...about(council), kind: 'nth-inspected', place: 1 },
		{ ...about(council), kind: 'nth-published', place: 1 },
		{ ...about(council), kind: 'best' },
		{ ...about(council), kind: 'one-of', property, count: 1 },
		{ ...about(council), kind: 'first-since', property, since: '2013-01-01' },
		{ ...about(council), kind: 'longest-run', property },
		{ ...about(council), kind: 'moved', strand: 'overall', move: 'same' },
	];

	test('the council is not in the area', () => {
		for (const claim of everyKind('plain')) {
			const result = checkClaim(record, { ...claim, area: { kind: 'region', region: 'london' } });
			expect(result.verdict, claim.kind).toBe('does-not-hold');
			expect(problem(result), claim.kind).toBe('not-in-area');
		}
	});

	test('the council had no report, or none by the day, or none under the framework', () => {
		for (const claim of everyKind('quiet')) {
			const result = checkClaim(record, claim);
			expect(result.verdict, claim.kind).toBe('does-not-hold');
			expect(problem(result), claim.kind).toBe('no-report');
		}
		for (const claim of everyKind('elsewhere')) {
			expect(problem(checkClaim(record, { ...claim, day: '2016-05-31' })), claim.kind).toBe('no-report');
			// When a claim uses the latest inspection, an inspection under another framework is not skipped.
			expect(problem(checkClaim(record, { ...claim, framework: 'ilacs' })), claim.kind).toBe(
				claim.kind === 'one-of' ? 'other-framework' : 'no-report',
			);
		}
	});

	test('the council no longer existed and the claim is about standing, not about history', () => {
		const problems = new Map(everyKind('old').map((claim) => [claim.kind, checkClaim(record, claim)]));
		const of = (kind: ClaimKind): ClaimResult => {
			const result = problems.get(kind);
			if (!result) throw new Error(kind);
			return result;
		};
		expect(problem(of('one-of'))).toBe('no-such-council-then');
		expect(problem(of('longest-run'))).toBe('no-such-council-then');
		for (const kind of ['nth-inspected', 'nth-published', 'best', 'first-since'] as const)
			expect(of(kind).verdict, kind).toBe('holds');
	});

	test('the strand was not judged', () => {
		for (const kind of ['one-of', 'first-since', 'longest-run'] as const) {
			const claim = everyKind('elsewhere').find((c) => c.kind === kind);
			if (!claim) throw new Error(kind);
			const result = checkClaim(record, claim);
			expect(result.verdict, kind).toBe('does-not-hold');
			expect(problem(result), kind).toBe('not-judged');
		}
	});

	test('there was no earlier inspection, or none that may be compared', () => {
		const moved = (council: string, strand: StrandId) =>
			checkClaim(record, { ...about(council), kind: 'moved', strand, move: 'same' });
		expect(moved('elsewhere', 'overall').verdict).toBe('cannot-be-told');
		expect(problem(moved('elsewhere', 'overall'))).toBe('nothing-before');
		expect(moved('plain', 'overall').verdict).toBe('holds');
		// Adoption was not judged before and is not now; children in care share a grade with care leavers now.
		for (const strand of ['adoption', 'children-in-care'] as const) {
			expect(moved('plain', strand).verdict, strand).toBe('cannot-be-told');
			expect(found(moved('plain', strand), 'moved').movement.kind, strand).toBe('not-comparable');
		}
	});

	test('no council was judged', () => {
		const scope = { area: { kind: 'region', region: 'london' }, framework: undefined, day } as const;
		const claims: Claim[] = [
			{ ...scope, kind: 'none', property },
			{ ...scope, kind: 'share', property, word: 'at-least', percent: 0 },
			{ ...scope, kind: 'one-of', council: undefined, property, count: 1 },
		];
		for (const claim of claims) {
			const result = checkClaim(record, claim);
			expect(result.verdict, claim.kind).toBe('cannot-be-told');
			expect(problem(result), claim.kind).toBe('nobody-judged');
		}
	});

	test('it names an unknown council, framework or set of neighbours, which throws', () => {
		for (const claim of everyKind('nowhere')) expect(() => checkClaim(record, claim), claim.kind).toThrow('nowhere');
		for (const claim of everyKind('plain')) {
			expect(() => checkClaim(record, { ...claim, framework: 'osif' }), claim.kind).toThrow('osif');
			const area = { kind: 'neighbours', of: 'nowhere' } as const;
			expect(() => checkClaim(record, { ...claim, area }), claim.kind).toThrow('nowhere');
		}
	});

	test('the record is empty', () => {
		const empty = aRecord({});
		const scope = { area: england, framework: undefined, day } as const;
		expect(problem(checkClaim(empty, { ...scope, kind: 'none', property }))).toBe('nobody-judged');
		expect(() => checkClaim(empty, { ...about('plain'), kind: 'best' })).toThrow('plain');
		expect(() => checkClaim(empty, { ...scope, framework: 'sif', kind: 'none', property })).toThrow('sif');
	});
});

describe('a count leaves out', () => {
	const record = aRecord({
		authorities: [anAuthority('quiet'), anAuthority('gone', { to: '2015-12-31' })],
		reports: [
			aReport({ authority: 'fits', published: '2016-01-01', grades: 'outstanding' }),
			aReport({ authority: 'another', published: '2016-01-01' }),
			aReport({ authority: 'gone', published: '2015-01-01', grades: 'outstanding' }),
			aReport({ authority: 'unjudged', published: '2016-01-01', grades: { adoption: 'not-judged' } }),
			aReport({ authority: 'moved-on', published: '2015-01-01', grades: 'outstanding' }),
			aReport({ authority: 'moved-on', published: '2018-06-01', edition: ilacs2018, grades: 'outstanding' }),
			aReport({ authority: 'board-only', published: '2016-01-01', edition: lscbReview }),
		],
	});
	const claim = {
		area: england,
		framework: 'sif',
		day: '2018-06-01',
		kind: 'one-of',
		council: 'fits',
		property: exactly('outstanding', 'adoption'),
		count: 1,
	} as const;

	test('councils without a grade, with the reason, and does not use an older inspection instead', () => {
		const result = checkClaim(record, claim);
		expect(result.verdict).toBe('holds');
		const { fits, others, leftOut } = found(result, 'count');
		expect([slugs(fits), slugs(others)]).toEqual([['fits'], ['another']]);
		expect(
			Object.fromEntries(Object.entries(leftOut).map(([reason, list]) => [reason, list.map((a) => a.slug)])),
		).toEqual({ 'none-yet': ['board-only', 'quiet'], 'other-framework': ['moved-on'], 'not-judged': ['unjudged'] });
	});

	test('nothing for a newer inspection on the day before it was published', () => {
		const before = checkClaim(record, { ...claim, day: '2018-05-31', count: 2 });
		expect(before.verdict).toBe('holds');
		expect(slugs(found(before, 'count').fits)).toEqual(['fits', 'moved-on']);
	});

	test('no board after its council’s later inspection: the board keeps the grade of its own review', () => {
		const board = checkClaim(record, {
			...claim,
			framework: undefined,
			council: undefined,
			property: exactly('good', 'lscb'),
			count: 3,
		});
		expect(board.verdict).toBe('holds');
		expect(slugs(found(board, 'count').fits)).toEqual(['another', 'board-only', 'unjudged']);
	});
});

describe('a publication date that is not known', () => {
	const withinJune = '2015-06-01..2015-06-30';
	const doubtful = (grades: JudgementText) => aReport({ authority: 'doubtful', published: withinJune, grades });
	const sure = aReport({ authority: 'sure', published: '2015-06-10', grades: 'requires-improvement' });
	const scope = { area: england, framework: undefined, day: '2015-06-15' } as const;

	test('leaves a claim undecided only if it could change the verdict', () => {
		const verdict = (grades: JudgementText, property: Property): string =>
			checkClaim(aRecord({ reports: [sure, doubtful(grades)] }), { ...scope, kind: 'none', property }).verdict;
		expect(verdict('good', exactly('good'))).toBe('cannot-be-told');
		expect(verdict('inadequate', exactly('good'))).toBe('holds');
		expect(verdict('good', exactly('requires-improvement'))).toBe('does-not-hold');
	});

	test('matters from its first possible day to the day before its last', () => {
		const record = aRecord({ reports: [sure, doubtful('good')] });
		const on = (day: string) => checkClaim(record, { ...scope, day, kind: 'none', property: exactly('good') });
		const outcome = ['2015-05-31', '2015-06-01', '2015-06-29', '2015-06-30'].map((day) => [
			on(day).verdict,
			on(day).maybeOut.length,
		]);
		expect(outcome).toEqual([
			// No council was judged before June.
			['cannot-be-told', 0],
			['cannot-be-told', 1],
			['cannot-be-told', 1],
			['does-not-hold', 0],
		]);
		const best = checkClaim(record, { ...scope, kind: 'best', council: 'sure' });
		expect(best.verdict).toBe('cannot-be-told');
		expect(best.maybeOut.map((r) => r.authority)).toEqual(['doubtful']);
	});

	test('may place the report before or after another, so that it may or may not be first', () => {
		const record = aRecord({ reports: [sure, doubtful('requires-improvement')] });
		const later = { ...scope, day: '2015-12-31', council: 'sure' } as const;
		const nth = (place: number) => checkClaim(record, { ...later, kind: 'nth-published', place });
		expect([1, 2, 3].map((place) => nth(place).verdict)).toEqual(['cannot-be-told', 'cannot-be-told', 'does-not-hold']);
		expect(found(nth(1), 'nth')).toMatchObject({ from: 1, to: 2, before: [], joint: [] });
		expect(slugs(found(nth(1), 'nth').uncertain)).toEqual(['doubtful']);
		const property = exactly('requires-improvement');
		const first = checkClaim(record, { ...later, kind: 'first-since', property, since: '2013-01-01' });
		expect(first.verdict).toBe('cannot-be-told');
		expect(slugs(found(first, 'first').uncertain)).toEqual(['doubtful']);
		const run = checkClaim(record, { ...later, kind: 'longest-run', property });
		expect(run.verdict).toBe('cannot-be-told');
		expect(found(run, 'run').uncertain.map((r) => r.latest.authority)).toEqual(['doubtful']);
		// Its days of inspection are known and are before the other’s.
		expect(checkClaim(record, { ...later, kind: 'nth-inspected', place: 2 }).verdict).toBe('holds');
	});

	test('of the council’s own report leaves its place open', () => {
		const record = aRecord({ reports: [sure, doubtful('good')] });
		const nth = { ...scope, day: '2015-12-31', council: 'doubtful', kind: 'nth-published' } as const;
		expect([1, 2, 3].map((place) => checkClaim(record, { ...nth, place }).verdict)).toEqual([
			'cannot-be-told',
			'cannot-be-told',
			'does-not-hold',
		]);
		// On a day by which it may not have been published, it may have no place at all.
		expect(checkClaim(record, { ...nth, day: '2015-06-05', place: 1 }).verdict).toBe('cannot-be-told');
	});

	test('of several reports matters even if only all of them together could change the verdict', () => {
		const doubtfuls = ['one', 'two'].map((authority) => aReport({ authority, published: withinJune }));
		const others = ['three', 'four'].map((authority) => ({ ...sure, authority, id: authority }));
		const good = aReport({ authority: 'good', published: '2015-05-01' });
		const record = aRecord({ reports: [...doubtfuls, ...others, good] });
		// 1 of 3, 2 of 4 or 3 of 5.
		const share = { ...scope, kind: 'share', property: exactly('good'), word: 'at-most' } as const;
		expect(checkClaim(record, { ...share, percent: 50 }).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...share, percent: 60 }).verdict).toBe('holds');
		expect(checkClaim(record, { ...share, percent: 33 }).verdict).toBe('does-not-hold');
	});

	test('of a report in another area or under another framework does not matter', () => {
		const reports = [sure, doubtful('good')];
		const record = aRecord({ authorities: [anAuthority('sure', { region: 'london' })], reports });
		const london = { kind: 'region', region: 'london' } as const;
		const result = checkClaim(record, { ...scope, area: london, kind: 'none', property: exactly('good') });
		expect([result.verdict, result.maybeOut.length]).toEqual(['holds', 0]);
		const ilacs = aReport({ authority: 'third', published: '2015-05-01', edition: ilacs2018, grades: 'inadequate' });
		const other = checkClaim(aRecord({ reports: [...reports, ilacs] }), {
			...scope,
			framework: 'ilacs',
			kind: 'best',
			council: 'third',
		});
		expect([other.verdict, other.maybeOut.length]).toEqual(['holds', 0]);
	});
});

describe('a grade that is not known', () => {
	const property = exactly('outstanding', 'leadership');
	const hidden = aReport({ authority: 'hidden', published: '2015-06-01', grades: { leadership: 'not-known' } });
	const plain = aReport({ authority: 'plain', published: '2015-06-01' });
	const best = aReport({ authority: 'best', published: '2015-06-01', grades: { leadership: 'outstanding' } });
	const scope = { area: england, framework: undefined, day: '2015-06-01' } as const;

	test('leaves a claim undecided if it could change the verdict', () => {
		const record = aRecord({ reports: [hidden, plain] });
		const none = checkClaim(record, { ...scope, kind: 'none', property });
		expect(none.verdict).toBe('cannot-be-told');
		expect(slugs(found(none, 'count').unknown)).toEqual(['hidden']);
		expect(checkClaim(record, { ...scope, kind: 'none', property: exactly('inadequate') }).verdict).toBe('holds');
		const only = { ...scope, kind: 'one-of', council: 'hidden', property, count: 1 } as const;
		expect(checkClaim(record, only).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...only, count: 2 }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...only, council: 'plain' }).verdict).toBe('does-not-hold');
		const share = (percent: number) =>
			checkClaim(record, { ...scope, kind: 'share', property, word: 'at-least', percent }).verdict;
		expect([share(0), share(1), share(50), share(51)]).toEqual([
			'holds',
			'cannot-be-told',
			'cannot-be-told',
			'does-not-hold',
		]);
		expect(checkClaim(record, { ...scope, kind: 'best', council: 'plain' }).verdict).toBe('cannot-be-told');
		const first = { ...scope, kind: 'first-since', property, since: '2013-01-01' } as const;
		expect(checkClaim(record, { ...first, council: 'hidden' }).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...scope, kind: 'longest-run', council: 'hidden', property }).verdict).toBe(
			'cannot-be-told',
		);
	});

	test('changes nothing if another council has the property anyway', () => {
		const record = aRecord({ reports: [hidden, plain, best] });
		expect(checkClaim(record, { ...scope, kind: 'none', property }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...scope, kind: 'best', council: 'plain' }).verdict).toBe('does-not-hold');
	});

	test('is presumed not to be a grade that none of ten similar reports had, and the report is named', () => {
		const alike = (count: number, edition = hidden.edition) =>
			Array.from({ length: count }, (_, n) =>
				aReport({ authority: `alike-${String(n)}`, published: '2015-05-01', edition }),
			);
		const none = (reports: ReturnType<typeof aReport>[]) =>
			checkClaim(aRecord({ reports: [hidden, ...reports] }), { ...scope, kind: 'none', property });
		expect(none(alike(9)).verdict).toBe('cannot-be-told');
		const ten = none(alike(10));
		expect(ten.verdict).toBe('holds');
		expect(found(ten, 'count').presumed).toMatchObject([{ report: { id: hidden.id }, alike: 10 }]);
		expect(found(ten, 'count').unknown).toEqual([]);
		expect(slugs(found(ten, 'count').others)).not.toContain('hidden');
		// A report with the same overall grade had it, even if not yet published; or the reports were of another edition.
		const later = { ...best, published: { earliest: '2016-06-01', latest: '2016-06-01' } };
		expect(none([...alike(10), later]).verdict).toBe('cannot-be-told');
		expect(none(alike(10, ilacs2023)).verdict).toBe('cannot-be-told');
	});
});

describe('runs', () => {
	const run = (council: string, published: string, grades: JudgementText, edition = ilacs2018) =>
		aReport({ authority: council, published, grades, edition });
	const record = aRecord({
		reports: [
			run('steady', '2018-06-01', 'good'),
			run('steady', '2021-06-01', 'outstanding'),
			run('as-long', '2018-06-01', 'good'),
			run('broken', '2018-05-01', 'good'),
			run('broken', '2019-06-01', 'inadequate'),
			run('broken', '2021-06-01', 'good'),
			run('ended', '2018-05-01', 'outstanding'),
			run('ended', '2022-01-01', 'requires-improvement'),
		],
	});
	const claim = { area: england, framework: undefined, kind: 'longest-run', property: orBetter('good') } as const;

	test('begin with the first inspection after the last one without the grade', () => {
		const result = checkClaim(record, { ...claim, day: '2022-01-01', council: 'steady' });
		expect(result.verdict).toBe('holds');
		const { run: own, same, shorter, longer } = found(result, 'run');
		expect(own).toMatchObject({
			first: { id: 'steady/2018-06-01' },
			latest: { id: 'steady/2021-06-01' },
			inspections: 2,
		});
		expect(same.map((r) => r.latest.authority)).toEqual(['as-long']);
		expect(shorter.map((r) => r.first.id)).toEqual(['broken/2021-06-01']);
		expect(longer).toEqual([]);
		expect(checkClaim(record, { ...claim, day: '2022-01-01', council: 'broken' }).verdict).toBe('does-not-hold');
	});

	test('end with an inspection that does not have the grade', () => {
		expect(checkClaim(record, { ...claim, day: '2021-12-31', council: 'ended' }).verdict).toBe('holds');
		expect(checkClaim(record, { ...claim, day: '2021-12-31', council: 'steady' }).verdict).toBe('does-not-hold');
		const after = checkClaim(record, { ...claim, day: '2022-01-01', council: 'ended' });
		expect(after.verdict).toBe('does-not-hold');
		expect(found(after, 'without').subject.id).toBe('ended/2022-01-01');
		// Exactly good: outstanding ends it.
		const exact = checkClaim(record, { ...claim, property: exactly('good'), day: '2022-01-01', council: 'steady' });
		expect(found(exact, 'without').subject.id).toBe('steady/2021-06-01');
	});
});

test('the best results are compared within one edition, and reports of other editions are counted', () => {
	const record = aRecord({
		reports: [
			aReport({ authority: 'own', published: '2024-06-01', edition: ilacs2023 }),
			aReport({ authority: 'older', published: '2020-06-01', edition: ilacs2018, grades: 'outstanding' }),
			aReport({ authority: 'sif', published: '2015-06-01', grades: 'outstanding' }),
			aReport({ authority: 'worse', published: '2023-06-01', edition: ilacs2023, grades: 'inadequate' }),
			aReport({
				authority: 'mixed',
				published: '2023-06-01',
				edition: ilacs2023,
				grades: { leadership: 'inadequate', 'care-leavers': 'outstanding' },
			}),
			aReport({ authority: 'later', published: '2024-06-02', edition: ilacs2023, grades: 'outstanding' }),
		],
	});
	const claim = { area: england, framework: undefined, day: '2024-06-01', kind: 'best', council: 'own' } as const;
	const result = checkClaim(record, claim);
	expect(result.verdict).toBe('holds');
	expect(found(result, 'best')).toMatchObject({ otherEditions: 2, reports: { better: [], same: [], gaps: [] } });
	expect(slugs(found(result, 'best').reports.worse)).toEqual(['worse']);
	expect(slugs(found(result, 'best').reports.mixed)).toEqual(['mixed']);
	expect(checkClaim(record, { ...claim, day: '2024-06-02' }).verdict).toBe('does-not-hold');
});

test('group the other councils that existed by whether they moved in the same way, otherwise, or cannot be compared', () => {
	const pair = (authority: string, from: JudgementText, to: JudgementText) => [
		aReport({ authority, published: '2015-06-01', grades: from }),
		aReport({ authority, published: '2018-06-01', edition: ilacs2018, grades: to }),
	];
	const record = aRecord({
		authorities: [anAuthority('gone', { to: '2018-06-30' }), anAuthority('quiet')],
		reports: [
			...pair('own', 'inadequate', 'requires-improvement'),
			...pair('alike', 'requires-improvement', 'outstanding'),
			...pair('otherwise', 'good', 'good'),
			...pair('gone', 'inadequate', 'good'),
			...pair('unjudged', 'not-judged', 'good'),
			aReport({ authority: 'once', published: '2015-06-01' }),
		],
	});
	const scope = { area: england, framework: undefined, day: '2018-12-31', council: 'own' } as const;
	const result = checkClaim(record, { ...scope, kind: 'moved', strand: 'leadership', move: 'improved' });
	expect(result.verdict).toBe('holds');
	const { alike, otherwise, notCompared } = found(result, 'moved');
	expect([slugs(alike), slugs(otherwise)]).toEqual([['alike'], ['otherwise']]);
	expect(notCompared.map((a) => a.slug)).toEqual(['once', 'quiet', 'unjudged']);
});

test('name an inspection carried out before but published after the day, which changes no place', () => {
	const record = aRecord({
		reports: [
			aReport({ authority: 'first', published: '2015-03-01', start: '2015-01-10' }),
			aReport({ authority: 'slow', published: '2015-06-01', start: '2015-01-05' }),
			aReport({ authority: 'together', published: '2015-06-01', start: '2015-01-10' }),
			aReport({ authority: 'after', published: '2015-06-01', start: '2015-01-15' }),
		],
	});
	const claim = { area: england, framework: 'sif', kind: 'nth-inspected', council: 'first' } as const;
	const before = checkClaim(record, { ...claim, day: '2015-03-01', place: 1 });
	expect(before.verdict).toBe('holds');
	expect(slugs(found(before, 'nth').laterKnown)).toEqual(['slow']);
	const later = checkClaim(record, { ...claim, day: '2015-06-01', place: 2 });
	expect(later.verdict).toBe('holds');
	expect(found(later, 'nth').laterKnown).toEqual([]);
});

describe('true claims', () => {
	const record = realRecord();
	const worthSaying = record.reports.map((report) => ({ report, claims: trueClaims(record, report) }));
	const subjectOf = ({ claim }: ClaimResult): string => {
		switch (claim.kind) {
			case 'best':
				return 'best';
			case 'moved':
				return 'moved';
			case 'one-of':
				return claim.property.kind === 'grade' ? claim.property.strand : 'number';
			default:
				throw new Error(`Not expected: ${claim.kind}`);
		}
	};

	test('are no more than three for a report, about its council on its day, each on a different subject, and each is true when checked again', () => {
		expect(record.reports.length).toBeGreaterThan(400);
		const anew = realRecord();
		for (const { report, claims } of worthSaying) {
			expect(claims.length, report.id).toBeLessThanOrEqual(3);
			const subjects = claims.map(subjectOf);
			expect(new Set(subjects).size, report.id).toBe(subjects.length);
			for (const { claim, verdict } of claims) {
				expect(verdict, report.id).toBe('holds');
				expect(checkClaim(anew, claim).verdict, report.id).toBe('holds');
				expect(claim, report.id).toMatchObject({ council: report.authority, day: exactDay(report.published) });
			}
		}
		expect(worthSaying.filter(({ claims }) => claims.length === 3).length).toBeGreaterThan(100);
	});

	test('are about rare results: no more than one in five of at least five councils', () => {
		for (const { report, claims } of worthSaying)
			for (const result of claims.filter(({ claim }) => claim.kind === 'one-of')) {
				const { fits, others, unknown } = found(result, 'count');
				const judged = fits.length + others.length + unknown.length;
				expect(judged, report.id).toBeGreaterThanOrEqual(5);
				expect(fits.length / judged, report.id).toBeLessThanOrEqual(0.2);
				expect(slugs(fits), report.id).toContain(report.authority);
			}
	});

	test('are in order of rarity with a change last; the best results must be unique and the board does not count', () => {
		for (const { report, claims } of worthSaying) {
			const parts = claims.map((result) => {
				const { claim, findings } = result;
				if (findings.kind === 'moved') return 1;
				if (findings.kind === 'count') {
					expect('property' in claim && claim.property.kind === 'grade' && claim.property.strand, report.id).not.toBe(
						'lscb',
					);
					return findings.fits.length / (findings.fits.length + findings.others.length + findings.unknown.length);
				}
				const { better, same, worse, mixed, gaps } = found(result, 'best').reports;
				expect([...better, ...same], report.id).toEqual([]);
				return (1 + mixed.length + gaps.length) / (1 + worse.length + mixed.length + gaps.length);
			});
			expect(parts, report.id).toEqual([...parts].sort((a, b) => a - b));
		}
	});

	test('treat good and poor results alike', () => {
		const all = worthSaying.flatMap(({ claims }) => claims.map(({ claim }) => claim));
		const grades = new Set(
			all.flatMap((c) => (c.kind === 'one-of' && c.property.kind === 'grade' ? [c.property.grade] : [])),
		);
		expect(grades).toEqual(new Set(['outstanding', 'good', 'requires-improvement', 'inadequate']));
		const numbers = new Set(
			all.flatMap((c) => (c.kind === 'one-of' && c.property.kind === 'number' ? [c.property.grade] : [])),
		);
		expect(numbers).toEqual(new Set(['outstanding', 'inadequate']));
		expect(new Set(all.flatMap((c) => (c.kind === 'moved' ? [c.move] : [])))).toEqual(
			new Set(['improved', 'declined']),
		);
		expect(all.some((c) => c.kind === 'best')).toBe(true);
	});

	test('are none when the day is not known, and none for reports only on a board or children in care', () => {
		const silent = worthSaying.filter(
			({ report }) => exactDay(report.published) === undefined || report.edition.scope !== 'services',
		);
		expect(new Set(silent.map(({ report }) => report.edition.scope)).size).toBe(3);
		for (const { report, claims } of silent) expect(claims, report.id).toEqual([]);
	});

	test('are the same when computed again', () => {
		for (const { report, claims } of worthSaying.filter((_, index) => index % 11 === 0))
			expect(trueClaims(record, report).map((r) => r.claim)).toEqual(claims.map((r) => r.claim));
	});

	test('are for Hampshire in 2014: the only two or more outstanding judgements, and the best results so far', () => {
		const claims = worthSaying.find(({ report }) => report.id === 'hampshire/2014-04-22')?.claims ?? [];
		expect(claims.map(subjectOf)).toContain('best');
		expect(claims.find((c) => subjectOf(c) === 'number')?.claim).toMatchObject({ count: 1, area: england });
	});
});

describe('unknown values lead to no false conclusion', () => {
	const good = { kind: 'grade', strand: 'overall', grade: 'good', orBetter: true } as const satisfies GradeProperty;
	const scope = { area: { kind: 'england' }, framework: undefined, day: '2018-12-31' } as const;

	test('a re-inspection does not have the best results only because it did not review the board', () => {
		const claim = { ...scope, framework: 'sif', day: '2015-06-03', kind: 'best', council: 'surrey' } as const;
		expect(checkClaim(realRecord(), claim).verdict).toBe('does-not-hold');
	});

	test('first since a day within the bounds of its own date: the report may have been earlier', () => {
		const record = aRecord({ reports: [aReport({ authority: 'a', published: '2015-05-01..2015-06-30' })] });
		const claim = { ...scope, kind: 'first-since', council: 'a', property: good } as const;
		expect(checkClaim(record, { ...claim, since: '2015-05-15' }).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...claim, since: '2015-04-30' }).verdict).toBe('holds');
		expect(checkClaim(record, { ...claim, since: '2015-06-30' }).verdict).toBe('does-not-hold');
	});

	test('first since: an unknown earlier grade of the same council may have been the first', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2014-03-01', grades: { overall: 'not-known' } }),
				aReport({ authority: 'b', published: '2014-06-01' }),
				aReport({ authority: 'a', published: '2016-09-01' }),
			],
		});
		const claim = { ...scope, kind: 'first-since', council: 'a', property: good, since: '2014-01-01' } as const;
		expect(checkClaim(record, claim).verdict).toBe('cannot-be-told');
	});

	test('the longest run: an unknown grade of this or another council may belong to a run', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'b', published: '2014-03-01', grades: { overall: 'not-known' } }),
				aReport({ authority: 'a', published: '2014-06-01' }),
				aReport({ authority: 'b', published: '2016-09-01' }),
			],
		});
		for (const council of ['a', 'b']) {
			const claim = { ...scope, kind: 'longest-run', council, property: good } as const;
			expect(checkClaim(record, claim).verdict).toBe('cannot-be-told');
		}
	});

	test('a doubtful report under another framework would take its council out of the count', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01' }),
				aReport({ authority: 'a', published: '2018-12-01..2019-01-31', edition: ilacs2018 }),
				aReport({ authority: 'b', published: '2015-06-01', grades: 'inadequate' }),
			],
		});
		expect(checkClaim(record, { ...scope, framework: 'sif', kind: 'none', property: good }).verdict).toBe(
			'cannot-be-told',
		);
	});

	test('a council with an unknown grade cannot be the only one if another council has the property', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01', grades: { overall: 'not-known' } }),
				aReport({ authority: 'b', published: '2015-06-01' }),
			],
		});
		const claim = { ...scope, kind: 'one-of', council: 'a', property: good } as const;
		expect(checkClaim(record, { ...claim, count: 1 }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...claim, count: 2 }).verdict).toBe('cannot-be-told');
	});

	test('no unknown grade is better than outstanding throughout', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01', grades: 'outstanding' }),
				aReport({ authority: 'b', published: '2015-06-01', grades: 'not-known' }),
			],
		});
		expect(checkClaim(record, { ...scope, kind: 'best', council: 'a' }).verdict).toBe('holds');
	});

	test('bounds that begin on another report’s day cannot be before it', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01' }),
				aReport({ authority: 'b', published: '2015-06-01..2015-06-30' }),
			],
		});
		expect(checkClaim(record, { ...scope, kind: 'nth-published', council: 'a', place: 1 }).verdict).toBe('holds');
	});

	test('a report with unknown grades is presumed in the same way in every kind of claim about a property', () => {
		const claim = {
			area: { kind: 'region', region: 'north-west' },
			framework: undefined,
			day: '2016-02-19',
			kind: 'first-since',
			council: 'cheshire-west-and-chester',
			property: { kind: 'number', grade: 'outstanding', least: 2 },
			since: '2015-05-12',
		} as const satisfies Claim;
		const result = checkClaim(realRecord(), claim);
		expect(result.verdict).toBe('holds');
		expect(found(result, 'first').presumed.map((p) => p.report.authority)).toContain('cumbria');
	});
});

describe('what reports asked for', () => {
	const themes = ['neglect', 'health'].map(aTheme);
	const on = (theme: string, body: 'authority' | 'board' = 'authority') => aPoint(theme, 'leadership', { body });
	const report = (authority: string, published: string, ...improvements: ReturnType<typeof aPoint>[]): Report => ({
		...aReport({ authority, published, improvements }),
		findings: {
			summary: '',
			direction: 'steady',
			strengths: [],
			alsoNoted: [],
			voice: undefined,
			circumstances: [],
			reviewed: undefined,
		},
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
