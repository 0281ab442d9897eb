/**
 * Checks claims against the record. An unknown value (a publication date within bounds, a grade that no source gives, a
 * report whose points we do not have) makes the verdict `cannot-be-told` only where it could change the verdict. If no report with the same overall grade ever
 * had a given grade in a judgement, an unknown grade is assumed not to be it; findings name such reports.
 */
import { latestPublished, publishedBy } from '../record/latest.ts';
import { existedOn, typeOn } from '../record/authorities.ts';
import { comparedJudgements, compareResults } from '../grading/compare-results.ts';
import { exactDay } from '../basics/dates.ts';
import { onceFor } from '../basics/once-for.ts';
import { countWhile } from '../basics/sorted.ts';
import { compareGrades } from '../record/grades.ts';
import { neighboursAt } from '../record/neighbours.ts';
import { byStart, withPublished } from '../record/record.ts';
import { startOf, valueOf } from '../record/reports.ts';
import { standing } from '../record/snapshots.ts';
import { checkSendFirst, checkSendOneOf } from './send-claims.ts';
import { percent } from '../basics/statistics.ts';
import { isOfSend, themeOf } from './claims.ts';
import { movement, previousOf, strandValue } from '../record/timelines.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { AskedThemes } from '../record/asked-themes.ts';
import type {
	Area,
	AskedReportsClaim,
	AskedTimesClaim,
	BestClaim,
	Claim,
	ClaimScope,
	FirstClaim,
	MovedClaim,
	NoneClaim,
	NthClaim,
	OneOfClaim,
	Property,
	RunClaim,
	ShareClaim,
} from './claims.ts';
import type { ResultStanding } from '../grading/compare-results.ts';
import type { DateSpan, IsoDate } from '../basics/dates.ts';
import type { Grade } from '../record/grades.ts';
import type { AbsenceReason } from '../record/judgements.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { SendChecked, SendFindings } from './send-claims.ts';
import type { Movement } from '../record/timelines.ts';

const verdicts = ['holds', 'does-not-hold', 'cannot-be-told'] as const;

/** A finding on a claim. `cannot-be-told`: it depends on dates or grades that the record does not have. */
export type Verdict = (typeof verdicts)[number];

/** Why a claim cannot be checked at all. */
export type ClaimProblem =
	/** The council did not exist on the day. */
	| 'no-such-council-then'
	| 'not-in-area'
	/** No report of the council under the framework had been published by the day. */
	| 'no-report'
	/** The council’s latest inspection was under a framework other than the claim’s. */
	| 'other-framework'
	/** The report gives no grade for the strand. */
	| 'not-judged'
	/** There is no earlier inspection, or none that may be compared. */
	| 'nothing-before'
	/** The council had fewer reports by the day than the claim names. */
	| 'fewer-reports'
	/** No council in the area had a grade, or a report, that could be counted. */
	| 'nobody-judged'
	/** The record has no report of an area SEND inspection there, and whether there was one is not known. */
	| 'no-send-report';

/** Councils left out of a count, and why. */
export type LeftOutReason = AbsenceReason | 'none-yet' | 'other-framework';

/** How long a council has had a grade or better without a break: from the first report of the run to the day. */
export interface Run {
	readonly first: Inspection;
	readonly latest: Inspection;
	readonly inspections: number;
}

/** Whether a report has a property; `unknown` where that depends on a grade or on points that the record does not have. */
type Has = 'yes' | 'no' | 'unknown';

/** A report with unknown grades, and the number of fully known reports like it, none of which has the property. */
interface Presumed {
	readonly report: Inspection;
	readonly alike: number;
}

/** What was found, for each kind of claim. Lists have one report for each council unless a comment says otherwise. */
export type Findings =
	| {
			readonly kind: 'nth';
			readonly framework: string;
			readonly subject: Inspection;
			/** First and last place that the council may have; equal when every date is known. */
			readonly from: number;
			readonly to: number;
			readonly before: readonly Inspection[];
			readonly joint: readonly Inspection[];
			readonly uncertain: readonly Inspection[];
			/** Councils in the sequence by the day. */
			readonly of: number;
			/** Inspected before the council but published after the day, so not yet in the published record. */
			readonly laterKnown: readonly Inspection[];
	  }
	| {
			readonly kind: 'best';
			readonly subject: Inspection;
			/** Every other report of the edition published by the day, by how its grades compare with the subject’s. */
			readonly reports: Readonly<Record<ResultStanding, readonly Inspection[]>>;
			/** Reports of other editions, which are not compared. */
			readonly otherEditions: number;
	  }
	| {
			readonly kind: 'count';
			readonly subject: Inspection | undefined;
			readonly fits: readonly Inspection[];
			/** Reports with a grade that no source names and that may have the property. */
			readonly unknown: readonly Inspection[];
			/** As `unknown`, but assumed not to have the property, because no report like it has. */
			readonly presumed: readonly Presumed[];
			/** Reports that were graded and do not have the property. */
			readonly others: readonly Inspection[];
			readonly leftOut: Readonly<Partial<Record<LeftOutReason, readonly CountedAuthority[]>>>;
	  }
	| {
			readonly kind: 'first';
			readonly subject: Inspection;
			/** Reports with the property, published after the day named and before the subject’s report. */
			readonly between: readonly Inspection[];
			/** Reports with the property, published on the same day as the subject’s. */
			readonly together: readonly Inspection[];
			readonly uncertain: readonly Inspection[];
			/** The last with the property up to the day named. */
			readonly last: Inspection | undefined;
			readonly presumed: readonly Presumed[];
			/** Reports after the day named and before the subject’s of which we do not know what they asked for. */
			readonly unread: readonly Inspection[];
	  }
	| {
			readonly kind: 'run';
			readonly run: Run;
			readonly longer: readonly Run[];
			readonly same: readonly Run[];
			readonly shorter: readonly Run[];
			readonly uncertain: readonly Run[];
			readonly presumed: readonly Presumed[];
	  }
	| {
			readonly kind: 'moved';
			readonly subject: Inspection;
			readonly previous: Inspection;
			readonly movement: Movement;
			/** Councils of the area that existed, by their latest two inspections. */
			readonly alike: readonly Inspection[];
			readonly otherwise: readonly Inspection[];
			readonly notCompared: readonly CountedAuthority[];
	  }
	| {
			readonly kind: 'asked-times';
			/** The council’s reports that the claim is about, oldest first, and whether each asked for the theme. */
			readonly reports: readonly { readonly report: Inspection; readonly asked: Has }[];
			/** The latest report of each other council that was asked as often in as many reports, or not so often or more often. */
			readonly alike: readonly Inspection[];
			readonly otherwise: readonly Inspection[];
			/** Councils with fewer reports, or of one of whose reports the points are not known. */
			readonly notCompared: readonly CountedAuthority[];
	  }
	| {
			/** Reports, of which a council may have several; each list is oldest first. */
			readonly kind: 'asked-reports';
			readonly fits: readonly Inspection[];
			/** Those of `fits` that asked only the safeguarding board. */
			readonly boardOnly: readonly Inspection[];
			/** Reports whose points are not known, or that asked and may have been published before the period. */
			readonly unknown: readonly Inspection[];
			readonly others: readonly Inspection[];
	  }
	| SendFindings
	/** The council’s report does not have the property at all. */
	| { readonly kind: 'without'; readonly subject: Inspection }
	| { readonly kind: 'nothing'; readonly problem: ClaimProblem };

/** A checked claim: the verdict and all that it rests on. */
export interface ClaimResult<C extends Claim = Claim> {
	readonly claim: C;
	readonly verdict: Verdict;
	readonly findings: Findings;
	/** Reports whose publication date is known only within bounds that include the day: they may have been published by then. */
	readonly maybeOut: readonly Inspection[];
	/** Reports that one source dates by the day and another dates after it. The record’s own date decides. */
	readonly otherwiseDated: readonly Inspection[];
}

/** The kinds of claim that use each council’s latest inspection, so that an inspection under another framework leaves it out. */
const ofStanding: readonly Claim['kind'][] = ['one-of', 'none', 'share'];

/** With more doubtful reports than this there are too many cases to try, so the check gives no verdict. The record has six. */
const MOST_IN_DOUBT = 5;

/** Checks a claim. Throws for a council, a framework, a theme or a set of neighbours that is not in the record. */
export function checkClaim<C extends Claim>(record: InspectionHistory, claim: C): ClaimResult<C> {
	if (claim.framework !== undefined) record.framework(claim.framework);
	const theme = themeOf(claim);
	if (theme !== undefined && !askedIn(record).themes.some(({ id }) => id === theme)) {
		throw new Error(`No theme "${theme}" in the record`);
	}
	const members = areaMembers(record, claim.area, claim.day);
	// Reports of inspections of services have no part in a claim on outcomes of SEND inspections, whose days are all known.
	if (isOfSend(claim)) return { claim, ...checkWithin(record, claim, members), maybeOut: [], otherwiseDated: [] };
	const { undated, dated } = doubtfulDates(record);
	const maybeOut = undated.filter(
		(r) =>
			r.published.earliest <= claim.day &&
			claim.day < r.published.latest &&
			members.has(r.authority) &&
			(claim.framework === undefined || r.framework === claim.framework || ofStanding.includes(claim.kind)),
	);
	const { verdict, findings } = checkWithin(record, claim, members);
	const told =
		maybeOut.length <= MOST_IN_DOUBT &&
		possibleRecords(record, maybeOut, claim.day).every(
			(possible) => checkWithin(possible, claim, members).verdict === verdict,
		);
	const otherwiseDated = dated.filter(
		(r) =>
			r.alsoPublished.some(({ date }) => date <= claim.day !== r.published.latest <= claim.day) &&
			members.has(r.authority),
	);
	return { claim, verdict: told ? verdict : 'cannot-be-told', findings, maybeOut, otherwiseDated };
}

/** The few reports whose date of publication is not known to the day, and those for which sources give several; oldest first. */
const doubtfulDates = onceFor(({ reports }: InspectionHistory) => ({
	undated: reports.filter(({ published }) => exactDay(published) === undefined),
	dated: reports.filter(({ alsoPublished }) => alsoPublished.length > 0),
}));

/** One record for each combination of doubtful reports that may have been published by the day. */
function possibleRecords(
	record: InspectionHistory,
	doubtful: readonly Inspection[],
	day: IsoDate,
): InspectionHistory[] {
	return subsets(doubtful).map((some) =>
		withPublished(
			record,
			some.map((r) => ({ ...r, published: { earliest: r.published.earliest, latest: day } })),
		),
	);
}

/**
 * The slugs of an area’s councils as at a day, including councils that no longer or did not yet exist. A council counts as
 * the type it had on that day.
 */
export function areaMembers(record: InspectionHistory, area: Area, day: IsoDate): ReadonlySet<string> {
	const slugs = (include: (a: CountedAuthority) => boolean): Set<string> =>
		new Set(record.authorities.filter(include).map((a) => a.slug));
	switch (area.kind) {
		case 'england':
			return slugs(() => true);
		case 'region':
			return slugs((a) => a.region === area.region);
		case 'type':
			return slugs((a) => typeOn(a, day) === area.type);
		case 'neighbours': {
			const centre = record.authority(area.of);
			return new Set([
				centre.slug,
				...neighboursAt(record, centre, day).flatMap(({ then }) => then.map((a) => a.slug)),
			]);
		}
		default:
			return area satisfies never;
	}
}

type Checked = Pick<ClaimResult, 'verdict' | 'findings'>;
type Members = ReadonlySet<string>;

function checkWithin(record: InspectionHistory, claim: Claim, members: Members): Checked {
	const council = 'council' in claim ? claim.council : undefined;
	if (council !== undefined) {
		record.authority(council);
		if (!members.has(council)) return nothing('not-in-area');
	}
	switch (claim.kind) {
		case 'nth-inspected':
		case 'nth-published':
			return checkNth(record, claim, members);
		case 'best':
			return checkBest(record, claim, members);
		case 'one-of':
			return checkOneOf(record, claim, members);
		case 'none':
			return checkNone(record, claim, members);
		case 'share':
			return checkShare(record, claim, members);
		case 'first-since':
			return checkFirst(record, claim, members);
		case 'longest-run':
			return checkRun(record, claim, members);
		case 'moved':
			return checkMoved(record, claim, members);
		case 'asked-times':
			return checkAskedTimes(record, claim, members);
		case 'asked-reports':
			return checkAskedReports(record, claim, members);
		case 'send-first':
			return ofSend(checkSendFirst(record, claim, members));
		case 'send-one-of':
			return ofSend(checkSendOneOf(record, claim, members));
		default:
			return claim satisfies never;
	}
}

/** Problems that leave a claim undecided: the record has too little to say that it is false. */
const undecided: readonly ClaimProblem[] = ['nobody-judged', 'nothing-before', 'fewer-reports', 'no-send-report'];

function nothing(problem: ClaimProblem): Checked {
	return {
		verdict: undecided.includes(problem) ? 'cannot-be-told' : 'does-not-hold',
		findings: { kind: 'nothing', problem },
	};
}

const ofSend = (checked: SendChecked): Checked => (typeof checked === 'string' ? nothing(checked) : checked);

/** What reports asked for. Throws where the record has not been given it. */
function askedIn({ asked }: InspectionHistory): AskedThemes {
	if (!asked) throw new Error('The record has no themes: what reports asked for has not been loaded');
	return asked;
}

/** Whether a report asked the council itself for better work on a theme. */
function hasAsked(record: InspectionHistory, report: Inspection, theme: string): Has {
	const asked = askedIn(record).of(report.id);
	return asked === undefined ? 'unknown' : asked.council.has(theme) ? 'yes' : 'no';
}

/** Reports on services of the area’s councils, published by the day under the claim’s framework. */
function outReports(record: InspectionHistory, { framework, day }: ClaimScope, members: Members): Inspection[] {
	return outBy(record, day).filter(
		(r) => members.has(r.authority) && (framework === undefined || r.framework === framework),
	);
}

/** All reports published by a day; reports are in that order. */
function outBy({ reports }: InspectionHistory, day: IsoDate): readonly Inspection[] {
	return reports.slice(
		0,
		countWhile(reports, ({ published }) => published.latest <= day),
	);
}

const isOfServices = (r: Inspection): boolean => r.edition.scope === 'services';

/** Checks a council’s place in the order of each council’s first inspection under a framework. */
function checkNth(record: InspectionHistory, claim: NthClaim, members: Members): Checked {
	const framework =
		claim.framework ??
		latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework })?.framework;
	if (framework === undefined) return nothing('no-report');
	const dateOf = (r: Inspection): DateSpan => (claim.kind === 'nth-inspected' ? startOf(r) : r.published);
	const firsts = firstOfEach(outReports(record, { ...claim, framework }, members), dateOf);
	const subject = firsts.find((r) => r.authority === claim.council);
	if (!subject) return nothing('no-report');
	const own = dateOf(subject);
	const others = firsts.filter((r) => r !== subject);
	const before = others.filter((r) => dateOf(r).latest < own.earliest);
	const sure = exactDay(own) !== undefined;
	const joint = others.filter((r) => sure && dateOf(r).earliest === own.earliest && dateOf(r).latest === own.latest);
	const uncertain = others.filter((r) => !before.includes(r) && !joint.includes(r) && dateOf(r).earliest < own.latest);
	const [from, to] = [before.length + 1, before.length + uncertain.length + 1];
	const laterKnown =
		claim.kind === 'nth-published'
			? []
			: record.reports.filter(
					(r) =>
						r.framework === framework &&
						members.has(r.authority) &&
						r.published.latest > claim.day &&
						startOf(r).latest < own.earliest &&
						!firsts.some((first) => first.authority === r.authority),
				);
	const within = from <= claim.place && claim.place <= to;
	return {
		verdict: !within ? 'does-not-hold' : from === to ? 'holds' : 'cannot-be-told',
		findings: { kind: 'nth', framework, subject, from, to, before, joint, uncertain, of: firsts.length, laterKnown },
	};
}

/** The first report of each council, in the order of their dates. */
function firstOfEach(reports: readonly Inspection[], dateOf: (r: Inspection) => DateSpan): Inspection[] {
	const inOrder = (a: Inspection, b: Inspection): number => {
		const [da, db] = [dateOf(a), dateOf(b)];
		return da.latest < db.latest ? -1 : da.latest > db.latest ? 1 : a.id < b.id ? -1 : 1;
	};
	const firsts = new Map<string, Inspection>();
	for (const report of [...reports].sort(inOrder)) {
		if (!firsts.has(report.authority)) firsts.set(report.authority, report);
	}
	return [...firsts.values()];
}

/** Checks that no report of the same edition, published by the day, was better by the one rule (compare-results.ts). */
function checkBest(record: InspectionHistory, claim: BestClaim, members: Members): Checked {
	const subject = latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework });
	if (!subject) return nothing('no-report');
	const reports: Record<ResultStanding, Inspection[]> = {
		better: [],
		same: [],
		worse: [],
		mixed: [],
		gaps: [],
	};
	let otherEditions = 0;
	let hidden = false;
	for (const report of outReports(record, claim, members)) {
		if (report.authority === claim.council) continue;
		if (report.edition.id !== subject.edition.id) otherEditions += 1;
		else {
			const { standing: found, couldBeBetter } = compareResults(report, subject);
			reports[found].push(report);
			hidden ||= couldBeBetter;
		}
	}
	return {
		verdict: reports.better.length > 0 ? 'does-not-hold' : hidden ? 'cannot-be-told' : 'holds',
		findings: { kind: 'best', subject, reports, otherEditions },
	};
}

/**
 * Whether a claim to have the best results is false because of a better one. It ends with the first that is found, where
 * a check of the claim lists every report.
 */
export function isBeaten(record: InspectionHistory, claim: BestClaim): boolean {
	const subject = latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework });
	if (!subject) return false;
	const members = areaMembers(record, claim.area, claim.day);
	const counts = (r: Inspection): boolean =>
		r.published.latest <= claim.day &&
		r.authority !== claim.council &&
		members.has(r.authority) &&
		(claim.framework === undefined || r.framework === claim.framework);
	return alikeResults(record).some(
		([first, ...others]) =>
			compareResults(first, subject).standing === 'better' && (counts(first) || others.some(counts)),
	);
}

/** Reports of one edition with the same grades throughout, oldest first: there are far fewer results than reports. */
const alikeResults = onceFor(({ reports }: InspectionHistory) =>
	[
		...Map.groupBy(reports, ({ edition, judgements }) =>
			JSON.stringify([edition.id, ...edition.judgements.map(({ id }) => judgements[id])]),
		).values(),
	].map((list) => list as [Inspection, ...Inspection[]]),
);

/** Whether a report has a property; `unknown` where a grade was given that no source names. */
export function hasProperty(record: InspectionHistory, report: Inspection, property: Property): Has | 'not-judged' {
	if (property.kind === 'asked') return hasAsked(record, report, property.theme);
	if (property.kind === 'grade') {
		const { value } = strandValue(report, property.strand);
		if (value.kind === 'absent') return value.reason === 'not-known' ? 'unknown' : 'not-judged';
		const order = compareGrades(report.edition.scale, value.grade, property.grade);
		if (order === undefined) return 'not-judged';
		return order === 0 || (property.orBetter && order < 0) ? 'yes' : 'no';
	}
	const grades: Grade[] = [];
	let hidden = 0;
	for (const { id } of comparedJudgements(report.edition)) {
		const value = valueOf(report, id);
		if (value.kind === 'graded') grades.push(value.grade);
		else if (value.reason === 'not-known') hidden += 1;
	}
	if (grades.length + hidden === 0) return 'not-judged';
	switch (property.kind) {
		case 'number': {
			const found = grades.filter((grade) => grade === property.grade).length;
			if (found >= property.least) return 'yes';
			return found + hidden >= property.least ? 'unknown' : 'no';
		}
		case 'all': {
			if (!grades.every((grade) => (compareGrades(report.edition.scale, grade, property.grade) ?? 1) <= 0)) return 'no';
			return hidden > 0 ? 'unknown' : 'yes';
		}
		default:
			return property satisfies never;
	}
}

type Count = Extract<Findings, { kind: 'count' }>;

/** Sorts the area’s councils that existed on the day by whether they had the property; each list is in order of name. */
function count(record: InspectionHistory, { framework, day }: ClaimScope, property: Property, members: Members): Count {
	const lists: Record<Has, Inspection[]> = { yes: [], no: [], unknown: [] };
	const presumed: Presumed[] = [];
	const leftOut: Partial<Record<LeftOutReason, CountedAuthority[]>> = {};
	const leave = (reason: LeftOutReason, authority: CountedAuthority): void =>
		void (leftOut[reason] ??= []).push(authority);
	// A property of several judgements has no strand of its own; the latest inspection of services decides, as for leadership.
	const strand = property.kind === 'grade' ? property.strand : 'leadership';
	for (const authority of record.authorities) {
		if (!members.has(authority.slug) || !existedOn(authority, day)) continue;
		const { report, absence } = standing(record, authority, strand, publishedBy(day));
		if (!report) leave('none-yet', authority);
		else if (framework !== undefined && report.framework !== framework) leave('other-framework', authority);
		else {
			const has = presumedProperty(record, report, property, presumed);
			if (has === 'yes' || has === 'no' || has === 'unknown') lists[has].push(report);
			else if (has === 'not-judged') leave(absence ?? 'not-judged', authority);
		}
	}
	return {
		kind: 'count',
		subject: undefined,
		fits: lists.yes,
		unknown: lists.unknown,
		presumed,
		others: lists.no,
		leftOut,
	};
}

/** As `hasProperty`, but adds a report to `presumed` when its unknown grades are assumed not to fit. */
function presumedProperty(
	record: InspectionHistory,
	report: Inspection,
	property: Property,
	presumed: Presumed[],
): ReturnType<typeof hasProperty> | 'presumed' {
	const has = hasProperty(record, report, property);
	const alike = has === 'unknown' ? withoutPrecedent(record, report, property) : undefined;
	if (alike === undefined) return has;
	presumed.push({ report, alike });
	return 'presumed';
}

/** How many known reports must be like a report before we assume anything about its unknown grades. */
const LEAST_PRECEDENTS = 10;

/**
 * For a report whose grades are not all known: how many reports of its edition with its overall grade are fully known,
 * when none of them has the property. Undefined when one has it, or when there are too few.
 */
function withoutPrecedent(record: InspectionHistory, report: Inspection, property: Property): number | undefined {
	// What a report asked for does not follow from its grades.
	if (property.kind === 'asked') return undefined;
	const overall = valueOf(report, 'overall');
	if (overall.kind !== 'graded') return undefined;
	const answers = precedents(record);
	const key = JSON.stringify([report.edition.id, overall.grade, property]);
	const known = answers.get(key) ?? countPrecedents(record, report.edition.id, overall.grade, property);
	answers.set(key, known);
	return known.fitting > 0 || known.without < LEAST_PRECEDENTS ? undefined : known.without;
}

/** Known reports that have a property, and those that do not, by edition, overall grade and property. */
const precedents = onceFor((_: InspectionHistory) => new Map<string, ReturnType<typeof countPrecedents>>());

function countPrecedents(record: InspectionHistory, edition: string, overall: Grade, property: Property) {
	let [fitting, without] = [0, 0];
	for (const report of record.reports) {
		const value = valueOf(report, 'overall');
		if (report.edition.id !== edition || value.kind !== 'graded' || value.grade !== overall) continue;
		const has = hasProperty(record, report, property);
		if (has === 'yes') fitting += 1;
		if (has === 'no') without += 1;
	}
	return { fitting, without };
}

function checkOneOf(record: InspectionHistory, claim: OneOfClaim, members: Members): Checked {
	const found = count(record, claim, claim.property, members);
	const all = [...found.fits, ...found.unknown, ...found.others, ...found.presumed.map((p) => p.report)];
	const subject = all.find((r) => r.authority === claim.council);
	if (claim.council !== undefined && !subject) {
		const authority = record.authority(claim.council);
		if (!existedOn(authority, claim.day)) return nothing('no-such-council-then');
		if (found.leftOut['other-framework']?.includes(authority)) return nothing('other-framework');
		return nothing(found.leftOut['none-yet']?.includes(authority) ? 'no-report' : 'not-judged');
	}
	if (all.length === 0) return nothing('nobody-judged');
	const findings = { ...found, subject };
	const isOne = subject === undefined || found.fits.includes(subject);
	const mayBeOne = isOne || found.unknown.includes(subject);
	// If the claim’s council may have the property, it would add one to the count.
	const least = found.fits.length + (isOne ? 0 : 1);
	const most = found.fits.length + found.unknown.length;
	if (!mayBeOne || claim.count < least || claim.count > most) return { verdict: 'does-not-hold', findings };
	return { verdict: least === most && isOne ? 'holds' : 'cannot-be-told', findings };
}

function checkNone(record: InspectionHistory, claim: NoneClaim, members: Members): Checked {
	const findings = count(record, claim, claim.property, members);
	if (findings.fits.length > 0) return { verdict: 'does-not-hold', findings };
	if (findings.unknown.length > 0) return { verdict: 'cannot-be-told', findings };
	return findings.others.length + findings.presumed.length > 0
		? { verdict: 'holds', findings }
		: nothing('nobody-judged');
}

function checkShare(record: InspectionHistory, claim: ShareClaim, members: Members): Checked {
	const findings = count(record, claim, claim.property, members);
	const { fits, unknown, others } = findings;
	const judged = fits.length + unknown.length + others.length;
	const [low, high] = [percent(fits.length, judged), percent(fits.length + unknown.length, judged)];
	if (low === undefined || high === undefined) return nothing('nobody-judged');
	const is = (share: number): boolean => {
		switch (claim.word) {
			case 'at-least':
				return share >= claim.percent;
			case 'at-most':
				return share <= claim.percent;
			case 'about':
				return Math.round(share) === Math.round(claim.percent);
			default:
				return claim.word satisfies never;
		}
	};
	const cases = new Set(Array.from({ length: unknown.length + 1 }, (_, n) => is((100 * (fits.length + n)) / judged)));
	return { verdict: cases.size > 1 ? 'cannot-be-told' : cases.has(true) ? 'holds' : 'does-not-hold', findings };
}

type Fits = (report: Inspection) => boolean;

/**
 * Checks the claim for every possible combination of the council’s own unknown grades or points, once with none and once with
 * all of the other councils’ unknown ones as claimed: each further report of another council can only speak against the
 * claim, so what is so in both cases is so in every case between. The findings use only what is known; the verdict is
 * `cannot-be-told` where the cases give different verdicts.
 */
function underEveryGrade(
	record: InspectionHistory,
	{ council, property }: FirstClaim | RunClaim,
	reports: readonly Inspection[],
	weigh: (fits: Fits) => Checked,
): Checked & { readonly presumed: readonly Presumed[] } {
	const presumed: Presumed[] = [];
	const has = new Map(reports.map((r) => [r, presumedProperty(record, r, property, presumed)]));
	const unknown = reports.filter((r) => has.get(r) === 'unknown');
	const own = unknown.filter((r) => r.authority === council);
	const others = unknown.filter((r) => r.authority !== council);
	const within = (extra: ReadonlySet<Inspection>): Checked => weigh((r) => has.get(r) === 'yes' || extra.has(r));
	const known = within(new Set());
	const agreed =
		own.length <= MOST_IN_DOUBT &&
		[[], ...subsets(own)].every((extra) =>
			[[], others].every((more) => within(new Set([...extra, ...more])).verdict === known.verdict),
		);
	return { ...known, verdict: agreed ? known.verdict : 'cannot-be-told', presumed };
}

/** Every subset of a few things, without the empty one. */
function subsets<T>(all: readonly T[]): T[][] {
	return Array.from({ length: 2 ** all.length - 1 }, (_, index) =>
		all.filter((_, place) => ((index + 1) >> place) & 1),
	);
}

/** Checks that no other report with the property was published after a day and before the council’s. */
function checkFirst(record: InspectionHistory, claim: FirstClaim, members: Members): Checked {
	const ofBoard = claim.property.kind === 'grade' && claim.property.strand === 'lscb';
	const out = outReports(record, claim, members).filter((r) => ofBoard || isOfServices(r));
	const own = out.filter((r) => r.authority === claim.council && r.published.latest > claim.since);
	if (own.length === 0) return nothing('no-report');
	const latest = own.findLast((r) => hasProperty(record, r, claim.property) !== 'not-judged');
	if (!latest) return nothing('not-judged');

	const weigh = (fits: Fits, passedOver?: Inspection): Checked => {
		const subject = own.find((r) => r !== passedOver && fits(r));
		if (!subject) return { verdict: 'does-not-hold', findings: { kind: 'without', subject: latest } };
		const checked = firstAmong(
			claim,
			subject,
			out.filter((r) => r !== subject && fits(r)),
		);
		// If the subject’s report may have been published before the day named, the claim may not be about it.
		if (subject.published.earliest > claim.since) return checked;
		return weigh(fits, subject).verdict === checked.verdict ? checked : { ...checked, verdict: 'cannot-be-told' };
	};
	const { presumed, verdict, findings } = underEveryGrade(record, claim, out, (fits) => weigh(fits));
	if (findings.kind !== 'first') return { verdict, findings };
	const { theme } = claim.property.kind === 'asked' ? claim.property : { theme: undefined };
	const unread = out.filter(
		(r) =>
			theme !== undefined &&
			hasAsked(record, r, theme) === 'unknown' &&
			r.published.latest > claim.since &&
			r.published.earliest < findings.subject.published.latest,
	);
	return { verdict, findings: { ...findings, presumed, unread } };
}

/** `others`: reports of the area with the property. */
function firstAmong({ since }: FirstClaim, subject: Inspection, others: readonly Inspection[]): Checked {
	const { earliest, latest } = subject.published;
	const between = others.filter(({ published: p }) => p.earliest > since && p.latest < earliest);
	const together = others.filter(
		({ published: p }) => p.earliest === p.latest && p.earliest === earliest && earliest === latest,
	);
	const uncertain = others.filter(
		(r) => !between.includes(r) && r.published.latest > since && r.published.earliest < latest,
	);
	return {
		verdict: between.length > 0 ? 'does-not-hold' : uncertain.length > 0 ? 'cannot-be-told' : 'holds',
		findings: {
			kind: 'first',
			subject,
			between,
			together,
			uncertain,
			last: others.findLast((r) => r.published.latest <= since),
			presumed: [],
			unread: [],
		},
	};
}

/** Checks that no council in the area has had the grade, inspection after inspection, for longer. */
function checkRun(record: InspectionHistory, claim: RunClaim, members: Members): Checked {
	if (!existedOn(record.authority(claim.council), claim.day)) return nothing('no-such-council-then');
	const latest = latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework });
	if (!latest) return nothing('no-report');
	if (hasProperty(record, latest, claim.property) === 'not-judged') return nothing('not-judged');
	const lines = record.authorities
		.filter((a) => members.has(a.slug) && existedOn(a, claim.day))
		.map((a) =>
			outReports(record, claim, new Set([a.slug]))
				.filter(isOfServices)
				.sort(byStart),
		);
	const { presumed, verdict, findings } = underEveryGrade(record, claim, lines.flat(), (fits) => {
		const runs = lines.flatMap((line) => runOf(line, fits) ?? []);
		const run = runs.find((r) => r.latest.authority === claim.council);
		if (!run) return { verdict: 'does-not-hold', findings: { kind: 'without', subject: latest } };
		return longestAmong(
			run,
			runs.filter((r) => r !== run),
		);
	});
	return { verdict, findings: findings.kind === 'run' ? { ...findings, presumed } : findings };
}

function longestAmong(run: Run, others: readonly Run[]): Checked {
	const from = (r: Run): DateSpan => r.first.published;
	const longer = others.filter((r) => from(r).latest < from(run).earliest);
	const same = others.filter((r) => exactDay(from(r)) !== undefined && exactDay(from(r)) === exactDay(from(run)));
	const shorter = others.filter((r) => !same.includes(r) && from(r).earliest >= from(run).latest);
	const uncertain = others.filter((r) => ![longer, shorter, same].some((list) => list.includes(r)));
	return {
		verdict: longer.length > 0 ? 'does-not-hold' : uncertain.length > 0 ? 'cannot-be-told' : 'holds',
		findings: { kind: 'run', run, longer, same, shorter, uncertain, presumed: [] },
	};
}

/** The current run in a council’s reports, oldest first; undefined when the latest report does not fit. */
function runOf(line: readonly Inspection[], fits: Fits): Run | undefined {
	const run = line.slice(line.findLastIndex((r) => !fits(r)) + 1);
	const [first, latest] = [run[0], run.at(-1)];
	return first && latest && { first, latest, inspections: run.length };
}

function checkMoved(record: InspectionHistory, claim: MovedClaim, members: Members): Checked {
	if (!existedOn(record.authority(claim.council), claim.day)) return nothing('no-such-council-then');
	const subject = latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework });
	if (!subject) return nothing('no-report');
	const previous = previousOf(record, subject);
	if (!previous) return nothing('nothing-before');
	const moved = movement(previous, subject, claim.strand);
	const lists: { alike: Inspection[]; otherwise: Inspection[]; notCompared: CountedAuthority[] } = {
		alike: [],
		otherwise: [],
		notCompared: [],
	};
	for (const authority of record.authorities) {
		if (!members.has(authority.slug) || !existedOn(authority, claim.day) || authority.slug === claim.council) continue;
		const latest = latestPublished(record, authority.slug, {
			asAt: publishedBy(claim.day),
			framework: claim.framework,
		});
		const before = latest && previousOf(record, latest);
		const how = latest && before ? movement(before, latest, claim.strand) : undefined;
		if (!latest || !how || how.kind === 'not-comparable') lists.notCompared.push(authority);
		else lists[how.kind === claim.move ? 'alike' : 'otherwise'].push(latest);
	}
	return {
		verdict: moved.kind === 'not-comparable' ? 'cannot-be-told' : moved.kind === claim.move ? 'holds' : 'does-not-hold',
		findings: { kind: 'moved', subject, previous, movement: moved, ...lists },
	};
}

/** Checks in how many of its last reports a council was asked for a theme. Councils of the area are compared with it. */
function checkAskedTimes(record: InspectionHistory, claim: AskedTimesClaim, members: Members): Checked {
	if (!existedOn(record.authority(claim.council), claim.day)) return nothing('no-such-council-then');
	const lastOf = (slug: string) =>
		outReports(record, claim, new Set([slug]))
			.filter(isOfServices)
			.sort(byStart)
			.slice(-claim.last)
			.map((report) => ({ report, asked: hasAsked(record, report, claim.theme) }));
	const reports = lastOf(claim.council);
	if (reports.length === 0) return nothing('no-report');
	if (reports.length < claim.last) return nothing('fewer-reports');
	const count = (of: typeof reports, has: Has): number => of.filter(({ asked }) => asked === has).length;
	const [least, unknown] = [count(reports, 'yes'), count(reports, 'unknown')];
	const lists: { alike: Inspection[]; otherwise: Inspection[]; notCompared: CountedAuthority[] } = {
		alike: [],
		otherwise: [],
		notCompared: [],
	};
	for (const authority of record.authorities) {
		if (!members.has(authority.slug) || !existedOn(authority, claim.day) || authority.slug === claim.council) continue;
		const theirs = lastOf(authority.slug);
		const latest = theirs.at(-1)?.report;
		if (!latest || theirs.length < claim.last || count(theirs, 'unknown') > 0) lists.notCompared.push(authority);
		else lists[count(theirs, 'yes') === claim.count ? 'alike' : 'otherwise'].push(latest);
	}
	return {
		verdict: numberVerdict(claim.count, least, least + unknown),
		findings: { kind: 'asked-times', reports, ...lists },
	};
}

/** The verdict on a number that is known only to lie between two others. */
function numberVerdict(claimed: number, least: number, most: number): Verdict {
	if (claimed < least || claimed > most) return 'does-not-hold';
	return least === most ? 'holds' : 'cannot-be-told';
}

/** Checks how many reports published from one day to another asked a council or its safeguarding board for a theme. */
function checkAskedReports(record: InspectionHistory, claim: AskedReportsClaim, members: Members): Checked {
	const lists = { fits: [], boardOnly: [], unknown: [], others: [] } as Record<
		'fits' | 'boardOnly' | 'unknown' | 'others',
		Inspection[]
	>;
	for (const report of outReports(record, claim, members)) {
		if (report.published.latest < claim.from) continue;
		const asked = askedIn(record).of(report.id);
		const ofCouncil = asked?.council.has(claim.theme) === true;
		const isAsked = ofCouncil || asked?.board.has(claim.theme) === true;
		if (asked && !isAsked) lists.others.push(report);
		else if (!asked || report.published.earliest < claim.from) lists.unknown.push(report);
		else {
			lists.fits.push(report);
			if (!ofCouncil) lists.boardOnly.push(report);
		}
	}
	const { fits, unknown } = lists;
	return {
		verdict: numberVerdict(claim.count, fits.length, fits.length + unknown.length),
		findings: { kind: 'asked-reports', ...lists },
	};
}
