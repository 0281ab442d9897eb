import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023, lscbReview } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import {
	england,
	found,
	slugs,
	twoOutstanding,
	allGood,
	problem,
	northWest,
	southWest,
	exactly,
	orBetter,
} from '../../support/claim-cases.ts';
import type { ClaimResult } from '../../../src/domain/claims/claim-findings.ts';
import type { Claim, ClaimKind } from '../../../src/domain/claims/claims.ts';
import type { StrandId } from '../../../src/domain/record/judgements.ts';
import type { JudgementText } from '../../support/builders.ts';

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
