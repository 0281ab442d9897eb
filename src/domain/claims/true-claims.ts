/**
 * Claims that are true of a report on the day it was published, chosen by rule: the rarest first, whether the grade is
 * high or low, one for each judgement, and no more than three. If there are fewer, one change since the previous inspection is
 * added. A rare result is one that few councils in the area had that day.
 */
import { publishedBy } from '../record/latest.ts';
import { checkClaim } from './claim-checks.ts';
import { isBeaten } from './best-claims.ts';
import { hasProperty } from './claim-property.ts';
import { areaMembers } from './claim-scope.ts';
import { existedOn } from '../record/authorities.ts';
import { exactDay } from '../basics/dates.ts';
import { gradesOn } from '../record/grades.ts';
import { valueOf } from '../record/reports.ts';
import { standing } from '../record/snapshots.ts';
import { movement, previousOf, strandValue } from '../record/timelines.ts';
import type { Area, BestClaim, Claim, Property } from './claims.ts';
import type { ClaimResult } from './claim-findings.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';

/** The largest number of claims shown. */
const MOST = 3;

/** A result is rare when no more than this part of the councils judged had it. */
const RARE = 0.2;

/** The smallest group of councils in which a result can be called rare. */
const LEAST_GROUP = 5;

interface Candidate {
	/** What the claim is about. One claim for each subject is shown. */
	readonly subjects: readonly string[];
	/** The part of the councils compared that have the result, including this council. */
	readonly part: number;
	readonly claim: Claim;
}

/** The claims, each checked; empty when the day of publication is not known or the report is not on services. */
export function trueClaims(record: InspectionHistory, report: Inspection): ClaimResult[] {
	const day = exactDay(report.published);
	if (day === undefined || report.edition.scope !== 'services') return [];
	const chosen: ClaimResult[] = [];
	const covered = new Set<string>();
	for (const { subjects, claim } of candidates(record, report, day)) {
		if (chosen.length === MOST) break;
		if (subjects.some((subject) => covered.has(subject))) continue;
		const result = checkClaim(record, claim);
		// An unknown date or grade may leave a claim undecided; such a claim is left out.
		if (result.verdict !== 'holds') continue;
		for (const subject of subjects) covered.add(subject);
		chosen.push(result);
	}
	return chosen;
}

/** The claims to try, rarest first, then in the usual order of judgements with larger areas before smaller; changes are last. */
function candidates(record: InspectionHistory, report: Inspection, day: IsoDate): Candidate[] {
	const authority = record.authority(report.authority);
	const council = authority.slug;
	const areas: Area[] = [{ kind: 'england' }, { kind: 'region', region: authority.region }];
	if (authority.neighbours.length > 0) areas.push({ kind: 'neighbours', of: council });
	const members = areas.map((area) => areaMembers(record, area, day));
	// The latest inspection of services decides every strand except the safeguarding board’s, which is not one of these.
	const latest = record.authorities.flatMap((a) =>
		existedOn(a, day) ? (standing(record, a, 'leadership', publishedBy(day)).report ?? []) : [],
	);
	const rare = properties(report).flatMap(({ subject, property }) => {
		const standings = latest.map((r) => ({ slug: r.authority, has: hasProperty(record, r, property) }));
		return areas.flatMap((area, index): Candidate[] => {
			const judged = standings.filter(({ slug, has }) => (has === 'yes' || has === 'no') && members[index]?.has(slug));
			const count = judged.filter(({ has }) => has === 'yes').length;
			const part = count / judged.length;
			if (judged.length < LEAST_GROUP || part > RARE) return [];
			return [
				{
					subjects: [subject],
					part,
					claim: { kind: 'one-of', area, framework: undefined, day, council, property, count },
				},
			];
		});
	});
	const moved = record.strands.flatMap(({ id: strand }): Candidate[] => {
		const previous = previousOf(record, report);
		const how = previous && movement(previous, report, strand).kind;
		if (strandValue(report, strand).mapping !== 'same') return [];
		if (how !== 'improved' && how !== 'declined') return [];
		const claim: Claim = {
			kind: 'moved',
			area: { kind: 'england' },
			framework: undefined,
			day,
			council,
			strand,
			move: how,
		};
		// One change is enough here, because the page lists them all.
		return [{ subjects: ['moved', strand], part: 1, claim }];
	});
	return [...best(record, report, day), ...rare, ...moved].sort((a, b) => a.part - b.part);
}

/** “The best results so far”, if no report is better or the same and most are worse. */
function best(record: InspectionHistory, report: Inspection, day: IsoDate): Candidate[] {
	const claim: BestClaim = {
		kind: 'best',
		area: { kind: 'england' },
		framework: report.framework,
		day,
		council: report.authority,
	};
	// Most are beaten, and by one of the first reports.
	if (isBeaten(record, claim)) return [];
	const { verdict, findings } = checkClaim(record, claim);
	if (verdict !== 'holds' || findings.kind !== 'best') return [];
	const { same, mixed, worse, gaps } = findings.reports;
	if (same.length > 0) return [];
	const all = 1 + mixed.length + worse.length + gaps.length;
	const part = (all - worse.length) / all;
	return all >= LEAST_GROUP && part <= RARE ? [{ subjects: ['best'], part, claim }] : [];
}

interface Asked {
	readonly subject: string;
	readonly property: Property;
}

/** The grade of each strand, and two or more judgements at either end of the scale. */
function properties(report: Inspection): Asked[] {
	const grades = report.edition.strandOrder.flatMap(({ id: strand, of }): Asked[] => {
		const { value, mapping } = strandValue(report, strand);
		// One grade for two strands says nothing about either strand alone.
		if (of === 'board' || value.kind === 'absent' || mapping !== 'same') return [];
		const { grade } = value;
		return [{ subject: strand, property: { kind: 'grade', strand, grade, orBetter: false } }];
	});
	const names = gradesOn(report.edition.scale);
	const ends = names.filter((_, index) => index === 0 || index === names.length - 1);
	const numbers = ends.flatMap((grade): Asked[] => {
		const least = report.edition.judgements.filter((j) => {
			const value = valueOf(report, j.id);
			return j.standing !== 'beside' && value.kind === 'graded' && value.grade === grade;
		}).length;
		if (least < 2) return [];
		return [{ subject: 'number', property: { kind: 'number', grade, least } }];
	});
	return [...numbers, ...grades];
}
