/**
 * A second, slow way to check claims: every value that an unknown date, grade or list of points may have is a world of its own,
 * and a claim is as true as it is in all of them.
 */
import { since2013 } from './builders.ts';
import { existedOn } from '../../src/domain/record/authorities.ts';
import { themeOf } from '../../src/domain/claims/claims.ts';
import { addDays } from '../../src/domain/basics/dates.ts';
import { gradesOn } from '../../src/domain/record/grades.ts';
import { graded } from '../../src/domain/record/judgements.ts';
import { neighboursAt } from '../../src/domain/record/neighbours.ts';
import { strandValue } from '../../src/domain/record/timelines.ts';
import type { Verdict } from '../../src/domain/claims/claim-findings.ts';
import type { Area, Claim, Property } from '../../src/domain/claims/claims.ts';
import type { IsoDate } from '../../src/domain/basics/dates.ts';
import type { Grade } from '../../src/domain/record/grades.ts';
import type { JudgementId, JudgementValue, StrandId } from '../../src/domain/record/judgements.ts';
import type { InspectionHistory } from '../../src/domain/record/record.ts';
import type { Inspection } from '../../src/domain/record/reports.ts';
import type { SendResult } from '../../src/domain/record/send-results.ts';

export type Known = InspectionHistory;

export interface World {
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
export function hasAskedFor(
	{ record, unreadThatAsked }: World,
	{ id }: Inspection,
	theme: string,
	boardToo = false,
): boolean {
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

export function inArea(record: Known, area: Area, day: IsoDate, slug: string): boolean {
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
export function isTrue(world: World, claim: Claim): boolean | undefined {
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
export function comparedTo(report: Inspection, other: Inspection): 'better' | 'same' | 'worse' | 'mixed' | 'gaps' {
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
export function completions(report: Inspection): Inspection[] {
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

export function worlds(record: Known, claim: Claim): World[] {
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

export function expected(record: Known, claim: Claim): Verdict {
	const answers = new Set(worlds(record, claim).map((world) => isTrue(world, claim)));
	if (answers.size > 1 || answers.has(undefined)) return 'cannot-be-told';
	return answers.has(true) ? 'holds' : 'does-not-hold';
}
