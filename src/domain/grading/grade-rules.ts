/**
 * How the overall grade relates to the other grades: tries the rules of content/grade-rules.yaml on inspections. The site never
 * uses a rule to work out a grade that inspectors did not give.
 */
import { gradeOf, valueOf } from '../record/reports.ts';
import type { Edition } from '../record/frameworks.ts';
import type { Grade } from '../record/grades.ts';
import type { JudgementId } from '../record/judgements.ts';
import type { Inspection } from '../record/reports.ts';
import type { GradeCondition, GradeRule, RuleCondition } from '../record/rule-sets.ts';

/** What a rule is about: the grades of an inspection and the edition under which they were given. */
export type GradedInspection = Pick<Inspection, 'edition' | 'judgements'>;

/** A rule with the inspections that it applies to. */
export interface RuleOutcome {
	readonly rule: GradeRule;
	/** Inspections to which the rule applies. */
	readonly concerned: readonly Inspection[];
	/** Inspections that do not fit the rule. */
	readonly exceptions: readonly Inspection[];
}

/** The judgement of an edition that heads the others; undefined where it has none. */
export function headlineOf(edition: Edition): JudgementId | undefined {
	return edition.judgements.find(({ standing }) => standing === 'headline')?.id;
}

/** The overall grade, by whatever name the edition has it; undefined when there is none. */
function overallOf(inspection: GradedInspection): Grade | undefined {
	const headline = headlineOf(inspection.edition);
	return headline === undefined ? undefined : gradeOf(inspection, headline);
}

/** Whether a grade was given that no source names: then a rule cannot be tried. */
function hasGap({ edition, judgements }: GradedInspection): boolean {
	return edition.judgements.some(({ id }) => {
		const value = valueOf({ judgements }, id);
		return value.kind === 'absent' && value.reason === 'not-known';
	});
}

function isTrue(condition: RuleCondition, inspection: GradedInspection): boolean {
	if ('either' in condition) return condition.either.some((all) => areTrue(all, inspection));
	const { of, grades, least, most }: GradeCondition = condition;
	const count = of.filter((id) => {
		const grade = gradeOf(inspection, id);
		return grade !== undefined && (grades === undefined || grades.includes(grade));
	}).length;
	return least <= count && count <= most;
}

function areTrue(conditions: readonly RuleCondition[], inspection: GradedInspection): boolean {
	return conditions.every((condition) => isTrue(condition, inspection));
}

/** Whether a rule applies to an inspection. */
export function concerns(rule: GradeRule, inspection: GradedInspection): boolean {
	const { edition } = inspection;
	return (
		edition.framework === rule.framework &&
		(rule.editions === undefined || rule.editions.includes(edition.id)) &&
		overallOf(inspection) !== undefined &&
		!hasGap(inspection) &&
		areTrue(rule.when, inspection)
	);
}

/** Whether an inspection to which a rule applies fits it. */
export function fits(rule: GradeRule, inspection: GradedInspection): boolean {
	return areTrue(rule.then, inspection);
}

/** Tries a rule on inspections. */
export function tryRule(rule: GradeRule, inspections: readonly Inspection[]): RuleOutcome {
	const concerned = inspections.filter((inspection) => concerns(rule, inspection));
	return { rule, concerned, exceptions: concerned.filter((inspection) => !fits(rule, inspection)) };
}

/** Inspections of an edition with exactly the given grades for its judgements other than overall, by overall grade. */
export function withGrades(
	inspections: readonly Inspection[],
	edition: string,
	given: Readonly<Record<JudgementId, Grade>>,
): ReadonlyMap<Grade, readonly Inspection[]> {
	const asked = Object.entries(given);
	const byOverall = new Map<Grade, Inspection[]>();
	for (const inspection of inspections) {
		if (inspection.edition.id !== edition || !asked.every(([id, grade]) => gradeOf(inspection, id) === grade)) continue;
		const overall = overallOf(inspection);
		if (overall !== undefined) byOverall.set(overall, [...(byOverall.get(overall) ?? []), inspection]);
	}
	return byOverall;
}
