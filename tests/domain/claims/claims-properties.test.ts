/**
 * Checks claims on random records against a slow, simple evaluation of each claim, and that irrelevant changes do not
 * matter. A failure names its seed; `casesFrom(seed, 1, …)` runs that case alone.
 */
import { describe, expect, test } from 'vitest';
import { existedOn } from '../../../src/domain/record/authorities.ts';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { claimKinds, themeOf } from '../../../src/domain/claims/claims.ts';
import { createHistory } from '../../../src/domain/record/record.ts';
import { realRecord } from '../../support/content.ts';
import { randomArea, randomClaim, randomFrom, randomParts } from '../../support/random-records.ts';
import { worlds, expected, isTrue, inArea, comparedTo, hasAskedFor, completions } from '../../support/claims-oracle.ts';
import type { ClaimResult, Verdict } from '../../../src/domain/claims/claim-findings.ts';
import type { Area, Claim } from '../../../src/domain/claims/claims.ts';
import type { Inspection } from '../../../src/domain/record/reports.ts';
import type { Doubts, Parts, Random } from '../../support/random-records.ts';
import type { Known, World } from '../../support/claims-oracle.ts';

const frameworks = realRecord().frameworks;

const CASES = 400;

/** Runs cases, each from its own seed. */
function casesFrom(first: number, cases: number, run: (random: Random, at: string) => void): void {
	for (let seed = first; seed < first + cases; seed += 1) run(randomFrom(seed), `seed ${String(seed)}`);
}

const nothingUnknown: Doubts = { dates: 0, grades: 0, points: 0 };

const problemOf = ({ findings }: ClaimResult): string | undefined =>
	findings.kind === 'nothing' ? findings.problem : undefined;

/** A result with keys instead of reports and councils; `sorted` when the order of names is not compared. */
function summary(result: ClaimResult, sorted = false): unknown {
	const short = (_: string, value: unknown): unknown => {
		if (Array.isArray(value) && sorted) return value.map((v) => JSON.stringify(v, short)).sort();
		if (typeof value !== 'object' || value === null) return value;
		if ('judgements' in value && 'id' in value) return value.id;
		return 'gssCode' in value && 'slug' in value ? value.slug : value;
	};
	return JSON.parse(JSON.stringify(result, short));
}

/** How often each kind of claim got each verdict, to prove that the cases were not trivial. */
class Tally {
	readonly #counts = new Map<string, number>();
	add(claim: Claim, verdict: Verdict): void {
		const key = `${claim.kind} ${verdict}`;
		this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
	}
	of(kind: string, verdict: Verdict): number {
		return this.#counts.get(`${kind} ${verdict}`) ?? 0;
	}
}

describe('a claim agrees with the simple evaluation', () => {
	test('when everything is known', () => {
		const tally = new Tally();
		casesFrom(1, CASES, (random, at) => {
			const parts = randomParts(random, frameworks, nothingUnknown);
			const record = createHistory(parts);
			const [world] = worlds(record, { kind: 'best', ...england, council: '' });
			if (!world) throw new Error('No world');
			for (const kind of claimKinds) {
				const claim = randomClaim(random, parts, kind);
				const result = checkClaim(record, claim);
				const where = `${at}: ${JSON.stringify(claim)}`;
				tally.add(claim, result.verdict);
				expect(result.verdict, where).toBe(expected(record, claim));
				expect(result.maybeOut, where).toEqual([]);
				expectFindingsToBeTrue(world, result, where);
			}
		});
		for (const kind of claimKinds) {
			expect(tally.of(kind, 'holds'), kind).toBeGreaterThan(10);
			expect(tally.of(kind, 'does-not-hold'), kind).toBeGreaterThan(100);
		}
	});

	test('for every possible value of unknown dates and grades', () => {
		const [tally, aboutThemes] = [new Tally(), new Tally()];
		let timid = 0;
		casesFrom(1, 3 * CASES, (random, at) => {
			const parts = randomParts(
				random,
				frameworks,
				random.pick([datesUnknown, gradesUnknown, pointsUnknown, { dates: 1, grades: 1, points: 1 }]),
			);
			const record = createHistory(parts);
			for (const kind of claimKinds) {
				const claim = randomClaim(random, parts, kind);
				const result = checkClaim(record, claim);
				const should = expected(record, claim);
				// Count only cases in which an unknown value could matter.
				if (result.maybeOut.length > 0 || isUnread(record, claim)) tally.add(claim, result.verdict);
				if (themeOf(claim) !== undefined && isUnread(record, claim)) aboutThemes.add(claim, result.verdict);
				if (result.verdict !== should && result.verdict === 'cannot-be-told' && mayBeTimid(record, claim)) timid += 1;
				else expect(result.verdict, `${at}: ${JSON.stringify(claim)}`).toBe(should);
			}
		});
		expect(timid).toBeLessThan((3 * CASES * claimKinds.length) / 100);
		for (const kind of claimKinds) expect(tally.of(kind, 'cannot-be-told'), kind).toBeGreaterThan(2);
		for (const kind of ['best', 'none', 'share']) expect(tally.of(kind, 'holds'), kind).toBeGreaterThan(5);
		for (const kind of ['one-of', 'none', 'share', 'first-since', 'asked-times', 'asked-reports']) {
			for (const verdict of ['holds', 'does-not-hold', 'cannot-be-told'] as const)
				expect(aboutThemes.of(kind, verdict), `${kind} ${verdict}`).toBeGreaterThan(2);
		}
	});
});

/** Whether a claim is about a theme and the points of some report are not known, or about SEND and a council has no report. */
const isUnread = (record: Known, claim: Claim): boolean =>
	'outcome' in claim
		? record.authorities.some(({ slug }) => !record.send?.reports.some((r) => r.authorities.includes(slug)))
		: themeOf(claim) !== undefined && record.reports.some((r) => record.asked?.of(r.id) === undefined);

const england = { area: { kind: 'england' }, framework: undefined, day: '2027-12-31' } as const;

const datesUnknown: Doubts = { dates: 2, grades: 0, points: 0 };

const gradesUnknown: Doubts = { dates: 0, grades: 2, points: 0 };

const pointsUnknown: Doubts = { dates: 0, grades: 0, points: 4 };

/** The findings of a result, turned into claims that must be true. Only for records without unknown values. */
function expectFindingsToBeTrue(world: World, { claim, findings }: ClaimResult, where: string): void {
	const { area, day, framework } = claim;
	switch (findings.kind) {
		case 'nth': {
			expect(findings.to, where).toBe(findings.from);
			expect(isTrue(world, { ...claim, place: findings.from } as Claim), where).toBe(true);
			break;
		}
		case 'count': {
			if (!('property' in claim)) throw new Error(where);
			const counted = { area, day, framework, council: undefined, property: claim.property };
			expect(isTrue(world, { ...counted, kind: 'one-of', count: findings.fits.length }), where).toBe(true);
			const existing = world.record.authorities.filter(
				(a) => existedOn(a, day) && inArea(world.record, area, day, a.slug),
			);
			const leftOut = Object.values(findings.leftOut).flat().length;
			expect(findings.fits.length + findings.others.length + leftOut, where).toBe(existing.length);
			break;
		}
		case 'best': {
			for (const list of ['better', 'worse', 'same', 'mixed', 'gaps'] as const)
				for (const report of findings.reports[list]) {
					expect(comparedTo(report, findings.subject), where).toBe(list);
				}
			break;
		}
		case 'moved': {
			const { kind } = findings.movement;
			if (kind !== 'not-comparable') expect(isTrue(world, { ...claim, move: kind } as Claim), where).toBe(true);
			break;
		}
		case 'asked-times': {
			const count = findings.reports.filter(({ asked }) => asked === 'yes').length;
			expect(isTrue(world, { ...claim, count } as Claim), where).toBe(true);
			for (const [list, as] of [
				[findings.alike, true],
				[findings.otherwise, false],
			] as const)
				for (const { authority } of list)
					expect(isTrue(world, { ...claim, council: authority } as Claim), where).toBe(as);
			for (const { slug } of findings.notCompared)
				expect(isTrue(world, { ...claim, council: slug } as Claim), where).not.toBe(true);
			break;
		}
		case 'asked-reports': {
			const { fits, boardOnly, unknown, others } = findings;
			expect(isTrue(world, { ...claim, count: fits.length } as Claim), where).toBe(true);
			expect(unknown, where).toEqual([]);
			expect(fits, where).toEqual(expect.arrayContaining([...boardOnly]));
			for (const r of others) expect(hasAskedFor(world, r, themeOf(claim) ?? '', true), where).toBe(false);
			break;
		}
		case 'send-count': {
			if (claim.kind !== 'send-one-of') throw new Error(where);
			expect(findings.unread, where).toEqual([]);
			if (findings.fits.length + findings.others.length > 0) {
				const counted: Claim = { ...claim, council: undefined, count: findings.fits.length };
				expect(isTrue(world, counted), where).toBe(true);
			}
			for (const { authority } of findings.others)
				expect(isTrue(world, { ...claim, council: authority.slug }), where).toBe(false);
			break;
		}
		case 'send-first': {
			if (claim.kind !== 'send-first') throw new Error(where);
			for (const { authority } of findings.together)
				if (existedOn(authority, day))
					expect(isTrue(world, { ...claim, council: authority.slug }), where).toBe(isTrue(world, claim));
			for (const { result } of findings.earlier)
				expect([result.outcome, result.published < findings.subject.result.published], where).toEqual([
					claim.outcome,
					true,
				]);
			break;
		}
		case 'first':
		case 'run':
		case 'without':
		case 'send-without':
		case 'nothing':
			break;
		default:
			findings satisfies never;
	}
}

/**
 * Cases with the verdict `cannot-be-told` although every world gives the same answer. That is never wrong, only cautious:
 * - bounds that touch another date, or include several dates, count as uncertain without a check of each day;
 * - an unknown grade may be unable to change the answer (nothing is better than outstanding throughout; a council that
 *   may be one of those counted is never one of fewer than the others and itself).
 */
function mayBeTimid(record: Known, claim: Claim): boolean {
	const unknownDate = record.reports.some((r) => r.published.earliest < r.published.latest);
	const unknownGrade = record.reports.some((r) => completions(r).length > 1);
	switch (claim.kind) {
		case 'nth-published':
		case 'longest-run':
			return unknownDate;
		case 'first-since':
			return unknownDate || unknownGrade;
		case 'best':
		case 'one-of':
		case 'moved':
			return unknownGrade;
		case 'asked-reports':
			// Bounds that reach the period count as uncertain even where they also reach the day after the claim’s own.
			return unknownDate;
		case 'send-first':
			// A council without a report may have had one only after another council’s, where that one came before it began.
			return true;
		case 'nth-inspected':
		case 'none':
		case 'share':
		case 'asked-times':
		case 'send-one-of':
			return false;
		default:
			return claim satisfies never;
	}
}

test('the order of councils, frameworks and reports makes no difference', () => {
	casesFrom(10_001, CASES, (random, at) => {
		const parts = randomParts(random, frameworks, { dates: 2, grades: 2, points: 2 });
		const shuffled = {
			...parts,
			authorities: random.shuffled(parts.authorities),
			frameworks: random.shuffled(parts.frameworks),
			reports: random.shuffled(parts.reports),
		};
		const [record, other] = [createHistory(parts), createHistory(shuffled)];
		for (const kind of claimKinds) {
			const claim = randomClaim(random, parts, kind);
			const where = `${at}: ${JSON.stringify(claim)}`;
			expect(summary(checkClaim(other, claim)), where).toEqual(summary(checkClaim(record, claim)));
		}
	});
});

describe('a smaller area', () => {
	test('confirms a claim that is true in England', () => {
		const tally = new Tally();
		casesFrom(20_001, CASES, (random, at) => {
			const parts = randomParts(random, frameworks, { dates: 1, grades: 1, points: 1 });
			const record = createHistory(parts);
			for (const kind of ['none', 'best', 'first-since', 'longest-run'] as const) {
				const claim: Claim = { ...randomClaim(random, parts, kind), area: { kind: 'england' } };
				if (checkClaim(record, claim).verdict !== 'holds') continue;
				const council = record.authorities.find((a) => 'council' in claim && a.slug === claim.council);
				for (const area of smallerAreas(random, parts, record)) {
					if (council && !inArea(record, area, claim.day, council.slug)) continue;
					const result = checkClaim(record, { ...claim, area });
					tally.add(claim, result.verdict);
					const where = `${at}: ${JSON.stringify({ ...claim, area })}`;
					// There is no verdict for an area in which no council was judged, or perhaps none was.
					if (claim.kind === 'none' && (problemOf(result) === 'nobody-judged' || result.maybeOut.length > 0))
						expect(result.verdict, where).not.toBe('does-not-hold');
					else expect(result.verdict, where).toBe('holds');
				}
			}
		});
		for (const kind of ['none', 'best', 'first-since', 'longest-run'])
			expect(tally.of(kind, 'holds'), kind).toBeGreaterThan(50);
	});

	test('never has more councils with a property than England, and the regions add up to England', () => {
		let most = 0;
		casesFrom(30_001, CASES, (random, at) => {
			const parts = randomParts(random, frameworks, { dates: 1, grades: 1, points: 1 });
			const record = createHistory(parts);
			const claim: Claim = { ...randomClaim(random, parts, 'none'), area: { kind: 'england' } };
			const where = `${at}: ${JSON.stringify(claim)}`;
			const all = fits(record, claim);
			most = Math.max(most, all.length);
			for (const area of smallerAreas(random, parts, record))
				for (const slug of fits(record, { ...claim, area })) expect(all, where).toContain(slug);
			const regions = [...new Set(record.authorities.map((a) => a.region))];
			const together = regions.flatMap((region) => fits(record, { ...claim, area: { kind: 'region', region } }));
			expect(together.sort(), where).toEqual(all.sort());
		});
		expect(most).toBeGreaterThan(3);
	});

	function fits(record: Known, claim: Claim): string[] {
		const { findings } = checkClaim(record, claim);
		return findings.kind === 'count' ? findings.fits.map((r) => r.authority) : [];
	}

	/** Three areas at random, and every region. */
	function smallerAreas(random: Random, parts: Parts, record: Known): Area[] {
		const regions = [...new Set(record.authorities.map((a) => a.region))];
		return [
			...regions.map((region): Area => ({ kind: 'region', region })),
			...Array.from({ length: 3 }, () => randomArea(random, parts, random.pick(parts.authorities))),
		];
	}
});

/** All grades are known here, because presuming an unknown grade uses every report, including later ones. */
test('reports published after the day change only the list of inspections already carried out by then', () => {
	let without = 0;
	casesFrom(40_001, CASES, (random, at) => {
		const parts = randomParts(random, frameworks, datesUnknown);
		const record = createHistory(parts);
		for (const kind of claimKinds) {
			const claim = randomClaim(random, parts, kind);
			const reports = parts.reports.filter((r) => r.published.earliest <= claim.day);
			if (reports.length < parts.reports.length) without += 1;
			const before = checkClaim(createHistory({ ...parts, reports }), claim);
			const where = `${at}: ${JSON.stringify(claim)}`;
			expect(summary(withoutLater(checkClaim(record, claim))), where).toEqual(summary(withoutLater(before)));
		}
	});
	expect(without).toBeGreaterThan(CASES);
});

function withoutLater(result: ClaimResult): ClaimResult {
	const { findings } = result;
	return findings.kind === 'nth' ? { ...result, findings: { ...findings, laterKnown: [] } } : result;
}

test('the names of councils, frameworks and judgements make no difference, and the input is not changed', () => {
	casesFrom(50_001, CASES, (random, at) => {
		const parts = randomParts(random, frameworks, { dates: 2, grades: 2, points: 2 });
		const names = random.shuffled(parts.authorities.map((a) => a.name));
		const renamed: Parts = {
			...parts,
			authorities: parts.authorities.map((a, index) => ({ ...a, name: names[index] ?? a.name, notes: ['Renamed'] })),
			frameworks: parts.frameworks.map((f) => ({ ...f, name: `The ${f.name}`, short: f.slug, summary: '' })),
			reports: parts.reports.map((r) => ({ ...r, edition: reworded(r.edition) })),
		};
		const given = JSON.stringify(parts);
		const [record, other] = [createHistory(parts), createHistory(renamed)];
		for (const kind of claimKinds) {
			const claim = randomClaim(random, parts, kind);
			const where = `${at}: ${JSON.stringify(claim)}`;
			const result = checkClaim(record, claim);
			expect(result.claim, where).toBe(claim);
			// Lists are in the order of names.
			const again = checkClaim(other, claim);
			expect(summary(again, true), where).toEqual(summary(result, true));
		}
		expect(JSON.stringify(parts), at).toBe(given);
	});
});

const reworded = (edition: Inspection['edition']): Inspection['edition'] => ({
	...edition,
	label: `of ${edition.label}`,
	judgements: edition.judgements.map((j) => ({ ...j, title: `On ${j.title}`, short: j.id })),
});
