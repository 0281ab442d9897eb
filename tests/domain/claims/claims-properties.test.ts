/**
 * Checks claims on random records against a slow, simple evaluation of each claim, and that irrelevant changes do not
 * matter. A failure names its seed; `casesFrom(seed, 1, …)` runs that case alone.
 */
import { since2013 } from '../../support/builders.ts';
import { describe, expect, test } from 'vitest';
import { existedOn } from '../../../src/domain/record/authorities.ts';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { claimKinds, themeOf } from '../../../src/domain/claims/claims.ts';
import { addDays } from '../../../src/domain/basics/dates.ts';
import { gradesOn } from '../../../src/domain/record/grades.ts';
import { graded } from '../../../src/domain/record/judgements.ts';
import { neighboursAt } from '../../../src/domain/record/neighbours.ts';
import { createHistory } from '../../../src/domain/record/record.ts';
import { strandValue } from '../../../src/domain/record/timelines.ts';
import { realRecord } from '../../support/content.ts';
import { randomArea, randomClaim, randomFrom, randomParts } from '../../support/random-records.ts';
import type { ClaimResult, Verdict } from '../../../src/domain/claims/claim-findings.ts';
import type { Area, Claim, Property } from '../../../src/domain/claims/claims.ts';
import type { IsoDate } from '../../../src/domain/basics/dates.ts';
import type { Grade } from '../../../src/domain/record/grades.ts';
import type { JudgementId, JudgementValue, StrandId } from '../../../src/domain/record/judgements.ts';
import type { InspectionHistory } from '../../../src/domain/record/record.ts';
import type { Inspection } from '../../../src/domain/record/reports.ts';
import type { SendResult } from '../../../src/domain/record/send-results.ts';
import type { Doubts, Parts, Random } from '../../support/random-records.ts';

const frameworks = realRecord().frameworks;
const CASES = 400;

/** Runs cases, each from its own seed. */
function casesFrom(first: number, cases: number, run: (random: Random, at: string) => void): void {
	for (let seed = first; seed < first + cases; seed += 1) run(randomFrom(seed), `seed ${String(seed)}`);
}

type Known = InspectionHistory;
const nothingUnknown: Doubts = { dates: 0, grades: 0, points: 0 };

/* The plain reading. It knows one world at a time, in which every day, every grade and every point is known. */
interface World {
	readonly record: Known;
	readonly reports: readonly Inspection[];
	/** Reports whose unknown grades are assumed not to have the property. */
	readonly presumed: ReadonlySet<string>;
	/** Of the reports whose points are not known, those that asked for the claim’s theme in this world. */
	readonly unreadThatAsked: ReadonlySet<string>;
	/** Reports of SEND inspections: those of the record, and in some worlds one of a council that has none there. */
	readonly send: readonly SendResult[];
}

/** Whether a report asked for a theme in a world: the council itself, or the council or its safeguarding board. */
function hasAskedFor({ record, unreadThatAsked }: World, { id }: Inspection, theme: string, boardToo = false): boolean {
	const known = record.asked?.of(id);
	if (!known) return unreadThatAsked.has(id);
	return [...known.council, ...(boardToo ? known.board : [])].includes(theme);
}

const dayOf = (r: Inspection): IsoDate => r.published.latest;
const startOf = (r: Inspection): IsoDate => r.stays[0].start.latest;
const ofServices = (r: Inspection): boolean => r.edition.scope === 'services';
const latestStart = (reports: readonly Inspection[]): Inspection | undefined =>
	[...reports].sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1))[0];
const least = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort()[0];

function inArea(record: Known, area: Area, day: IsoDate, slug: string): boolean {
	const authority = record.authority(slug);
	switch (area.kind) {
		case 'england':
			return true;
		case 'region':
			return authority.region === area.region;
		case 'type':
			// The type on the day: the first whose last day had not passed.
			return (authority.earlierTypes.filter((t) => t.until >= day)[0]?.type ?? authority.type) === area.type;
		case 'neighbours':
			return (
				slug === area.of ||
				neighboursAt(record, record.authority(area.of), day).some((n) => n.then.some((a) => a.slug === slug))
			);
		default:
			return area satisfies never;
	}
}

type GradeProperties = Exclude<Property, { kind: 'asked' }>;

/** Better or the same, on the current scale. */
const atLeast = (a: Grade, b: Grade): boolean => gradesOn(since2013).indexOf(a) <= gradesOn(since2013).indexOf(b);

/** Whether a report’s grades have a property; undefined where it was not judged. */
function has(report: Inspection, property: GradeProperties): boolean | undefined {
	if (property.kind === 'grade') {
		const { value } = strandValue(report, property.strand);
		if (value.kind === 'absent') return undefined;
		return value.grade === property.grade || (property.orBetter && atLeast(value.grade, property.grade));
	}
	const grades = report.edition.judgements.flatMap((j) => {
		const value = report.judgements[j.id];
		return j.id !== 'lscb' && value?.kind === 'graded' ? [value.grade] : [];
	});
	if (grades.length === 0) return undefined;
	return property.kind === 'number'
		? grades.filter((g) => g === property.grade).length >= property.least
		: grades.every((g) => atLeast(g, property.grade));
}

/** Whether the claim is true in a world; undefined when it does not apply there. */
function isTrue(world: World, claim: Claim): boolean | undefined {
	const { record } = world;
	const { area, day, framework } = claim;
	const council = 'council' in claim ? claim.council : undefined;
	if (council !== undefined && !inArea(record, area, day, council)) return false;
	const out = world.reports.filter((r) => dayOf(r) <= day && inArea(record, area, day, r.authority));
	const asked = out.filter((r) => framework === undefined || r.framework === framework);
	const present = record.authorities.filter((a) => existedOn(a, day) && inArea(record, area, day, a.slug));
	const own = latestStart(asked.filter((r) => ofServices(r) && r.authority === council));
	const holds = (r: Inspection, p: Property): boolean | undefined => {
		if (p.kind === 'asked') return hasAskedFor(world, r, p.theme);
		const answer = has(r, p);
		if (answer === undefined || !world.presumed.has(r.id)) return answer;
		// A share leaves out reports whose grades are only presumed.
		return claim.kind === 'share' ? undefined : false;
	};
	/** The existing councils that were judged, each with the report that counts for it on the day. */
	const judged = (property: Property): { slug: string; fits: boolean }[] =>
		present.flatMap(({ slug }) => {
			const theirs = out.filter((r) => r.authority === slug);
			const board = property.kind === 'grade' && property.strand === 'lscb';
			const reviews = theirs.filter((r) => strandValue(r, 'lscb').value.kind === 'graded');
			const report = latestStart(board && reviews.length > 0 ? reviews : theirs.filter(ofServices));
			if (!report || (framework !== undefined && report.framework !== framework)) return [];
			const fits = holds(report, property);
			return fits === undefined ? [] : [{ slug, fits }];
		});
	switch (claim.kind) {
		case 'nth-inspected':
		case 'nth-published': {
			const which = framework ?? own?.framework;
			const dateOf = claim.kind === 'nth-inspected' ? startOf : dayOf;
			const theirs = Map.groupBy(
				out.filter((r) => r.framework === which),
				(r) => r.authority,
			);
			const first = new Map([...theirs].map(([slug, reports]) => [slug, least(reports.map(dateOf)) ?? '']));
			const mine = first.get(claim.council);
			return mine !== undefined && [...first.values()].filter((other) => other < mine).length === claim.place - 1;
		}
		case 'best':
			return own !== undefined && !asked.some((r) => r.authority !== council && comparedTo(r, own) === 'better');
		case 'one-of': {
			const all = judged(claim.property);
			if (council === undefined && all.length === 0) return undefined;
			if (council !== undefined && !all.some((j) => j.slug === council && j.fits)) return false;
			return all.filter((j) => j.fits).length === claim.count;
		}
		case 'none': {
			const all = judged(claim.property);
			return all.length === 0 ? undefined : all.every((j) => !j.fits);
		}
		case 'share': {
			const all = judged(claim.property);
			if (all.length === 0) return undefined;
			const share = (100 * all.filter((j) => j.fits).length) / all.length;
			if (claim.word === 'about') return Math.abs(share - claim.percent) <= 0.5;
			return claim.word === 'at-least' ? share >= claim.percent : share <= claim.percent;
		}
		case 'first-since': {
			const board = claim.property.kind === 'grade' && claim.property.strand === 'lscb';
			const fit = asked.filter(
				(r) => (board || ofServices(r)) && dayOf(r) > claim.since && holds(r, claim.property) === true,
			);
			const mine = least(fit.filter((r) => r.authority === council).map(dayOf));
			return mine !== undefined && fit.every((r) => dayOf(r) >= mine);
		}
		case 'longest-run': {
			/** The day from which a council has had the grade in every inspection. */
			const since = (slug: string): IsoDate | undefined => {
				let from: IsoDate | undefined;
				const line = asked.filter((r) => r.authority === slug && ofServices(r));
				for (const r of line.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)))
					from = holds(r, claim.property) === true ? (from ?? dayOf(r)) : undefined;
				return from;
			};
			const mine = present.some((a) => a.slug === council) ? since(claim.council) : undefined;
			return mine !== undefined && present.every((a) => (since(a.slug) ?? '9999') >= mine);
		}
		case 'moved': {
			if (!own || !present.some((a) => a.slug === council)) return false;
			const before = latestStart(
				world.reports.filter((r) => r.authority === council && ofServices(r) && startOf(r) < startOf(own)),
			);
			return before && moved(before, own, claim.strand, claim.move);
		}
		case 'asked-times': {
			if (!own || !present.some((a) => a.slug === council)) return false;
			const theirs = asked.filter((r) => r.authority === council && ofServices(r));
			if (theirs.length < claim.last) return undefined;
			const newest = theirs.sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1)).filter((_, place) => place < claim.last);
			return newest.filter((r) => hasAskedFor(world, r, claim.theme)).length === claim.count;
		}
		case 'asked-reports': {
			const inPeriod = asked.filter((r) => dayOf(r) >= claim.from);
			return inPeriod.filter((r) => hasAskedFor(world, r, claim.theme, true)).length === claim.count;
		}
		case 'send-first': {
			if (!present.some((a) => a.slug === council)) return false;
			const found = world.send.filter((r) => r.published <= day && r.outcome === claim.outcome);
			const mine = least(found.filter((r) => r.authorities.includes(claim.council)).map((r) => r.published));
			const theirs = found.filter((r) => r.authorities.some((slug) => inArea(record, area, day, slug)));
			return mine !== undefined && theirs.every((r) => r.published >= mine);
		}
		case 'send-one-of': {
			const latest = present.map(({ slug }) => {
				const [newest] = world.send
					.filter((r) => r.published <= day && r.authorities.includes(slug))
					.sort((a, b) => (a.published < b.published ? 1 : -1));
				return { slug, fits: newest?.outcome === claim.outcome };
			});
			if (council !== undefined && !latest.some((one) => one.slug === council && one.fits)) return false;
			return latest.filter((one) => one.fits).length === claim.count;
		}
		default:
			return claim satisfies never;
	}
}

/** How a report compares with another of its edition in the judgements that both grade, without the board’s. */
function comparedTo(report: Inspection, other: Inspection): 'better' | 'same' | 'worse' | 'mixed' | 'gaps' {
	if (report.edition.id !== other.edition.id) return 'gaps';
	const orders = report.edition.judgements.flatMap(({ id }) => {
		const [a, b] = [report.judgements[id], other.judgements[id]];
		if (id === 'lscb' || a?.kind !== 'graded' || b?.kind !== 'graded') return [];
		const scale = gradesOn(report.edition.scale);
		return [Math.sign(scale.indexOf(a.grade) - scale.indexOf(b.grade))];
	});
	if (orders.length === 0) return 'gaps';
	if (orders.every((order) => order === 0)) return 'same';
	if (orders.every((order) => order <= 0)) return 'better';
	return orders.every((order) => order >= 0) ? 'worse' : 'mixed';
}

function moved(before: Inspection, after: Inspection, strand: StrandId, move: string): boolean | undefined {
	const [a, b] = [strandValue(before, strand), strandValue(after, strand)];
	if (a.value.kind === 'absent' || b.value.kind === 'absent' || before.edition.scale !== after.edition.scale)
		return undefined;
	// A joint grade can be compared only with another joint grade.
	const joint = a.mapping === 'joint' || b.mapping === 'joint';
	if (joint && before.edition.id !== after.edition.id) return undefined;
	const [from, to] = [a.value.grade, b.value.grade];
	return move === (from === to ? 'same' : atLeast(to, from) ? 'improved' : 'declined');
}

/* What is not known: every world that may be the real one. */

/** Every combination of one item from each list. */
const choices = <T>(lists: readonly (readonly T[])[]): T[][] =>
	lists.reduce<T[][]>((all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])), [[]]);

/** The report in every version that its unknown grades allow. */
function completions(report: Inspection): Inspection[] {
	const hidden = report.edition.judgements.filter((j) => {
		const value = report.judgements[j.id];
		return value?.kind === 'absent' && value.reason === 'not-known';
	});
	if (hidden.length === 0) return [report];
	return choices(hidden.map(() => gradesOn(report.edition.scale))).map((grades) => ({
		...report,
		judgements: {
			...report.judgements,
			...Object.fromEntries(
				hidden.map((j, index): [JudgementId, JudgementValue] => [j.id, graded(grades[index] ?? 'good')]),
			),
		},
	}));
}

/** The report on every day on which it may have been published, as far as the day makes a difference. */
function daysOut(report: Inspection, telling: readonly IsoDate[]): Inspection[] {
	const { earliest, latest } = report.published;
	if (earliest === latest) return [report];
	const days = [earliest, latest, ...telling.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])];
	return [...new Set(days)]
		.filter((day) => earliest <= day && day <= latest)
		.map((day) => ({ ...report, published: { earliest: day, latest: day } }));
}

function worlds(record: Known, claim: Claim): World[] {
	const telling = [claim.day, ...('since' in claim ? [claim.since] : []), ...('from' in claim ? [claim.from] : [])];
	if (claim.kind === 'nth-published' || claim.kind === 'first-since' || claim.kind === 'longest-run')
		telling.push(...record.reports.flatMap((r) => [r.published.earliest, r.published.latest]));
	const doubtful = record.reports.filter(
		(r) => r.published.earliest !== r.published.latest || completions(r).length > 1,
	);
	const presumed =
		'property' in claim && claim.property.kind !== 'asked' ? presumedIn(record, claim.property) : new Set<string>();
	const theme = themeOf(claim);
	const unread = theme === undefined ? [] : record.reports.filter((r) => record.asked?.of(r.id) === undefined);
	const asking = choices(unread.map(({ id }) => [[], [id]]));
	const sends = sendWorlds(record, claim);
	const certain = record.reports.filter((r) => !doubtful.includes(r));
	return choices(doubtful.map((r) => completions(r).flatMap((c) => daysOut(c, telling)))).flatMap((chosen) =>
		asking.flatMap((some) =>
			sends.map((send) => ({
				record,
				reports: [...certain, ...chosen],
				presumed,
				unreadThatAsked: new Set(some.flat()),
				send,
			})),
		),
	);
}

/** The SEND inspections that there may have been: each council without a report in the record may have had the outcome, or not. */
function sendWorlds(record: Known, claim: Claim): (readonly SendResult[])[] {
	const known = record.send?.reports ?? [];
	if (!('outcome' in claim)) return [known];
	const { outcome } = claim;
	const own = least(
		known
			.filter((r) => r.published <= claim.day && r.outcome === outcome && r.authorities.includes(claim.council ?? ''))
			.map((r) => r.published),
	);
	// It matters whether such a report came before the council’s own, or by the day.
	const published = claim.kind === 'send-first' && own !== undefined ? own : claim.day;
	const unread = record.authorities.filter(
		(a) => existedOn(a, published) && !known.some((r) => r.authorities.includes(a.slug)),
	);
	return choices(
		unread.map(({ slug }) => [[], [{ id: slug, authorities: [slug], published: addDays(published, -1), outcome }]]),
	).map((some) => [...known, ...some.flat()]);
}

/** Reports whose unknown grades would decide, if ten or more reports like them are known and none has the property. */
function presumedIn(record: Known, property: GradeProperties): Set<string> {
	const answers = (r: Inspection): Set<boolean | undefined> => new Set(completions(r).map((c) => has(c, property)));
	const overall = (r: Inspection): string | undefined => {
		const value = r.judgements.overall;
		return value?.kind === 'graded' ? value.grade : undefined;
	};
	const undecided = record.reports.filter((r) => overall(r) !== undefined && answers(r).size > 1);
	return new Set(
		undecided
			.filter((report) => {
				const like = record.reports
					.filter((r) => r.edition.id === report.edition.id && overall(r) === overall(report))
					.map(answers)
					.filter((a) => a.size === 1);
				return !like.some((a) => a.has(true)) && like.filter((a) => a.has(false)).length >= 10;
			})
			.map((r) => r.id),
	);
}

function expected(record: Known, claim: Claim): Verdict {
	const answers = new Set(worlds(record, claim).map((world) => isTrue(world, claim)));
	if (answers.size > 1 || answers.has(undefined)) return 'cannot-be-told';
	return answers.has(true) ? 'holds' : 'does-not-hold';
}

/* The tests. */
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
