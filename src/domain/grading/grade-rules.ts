/** What a rule is about: the grades of an inspection and the edition under which they were given. */
export type GradedInspection = Pick<Inspection, 'edition' | 'judgements'>;

/**
 * How the overall grade relates to the other grades: rules tested against every inspection of the record. Two were stated
 * officially; the others are patterns in the record, listed with their exceptions. No rule is used to work out
 * a grade that inspectors did not give.
 */
import { isGoodOrBetter } from '../record/grades.ts';
import { valueOf } from '../record/reports.ts';
import type { Grade } from '../record/grades.ts';
import type { JudgementId } from '../record/judgements.ts';
import type { Inspection } from '../record/reports.ts';

/** A rule that ties the overall grade to the other grades. */
export interface GradeRule {
	/** Short and stable: "sif-1". */
	readonly id: string;
	readonly framework: 'sif' | 'ilacs';
	/** The rule in plain words, as if it were always true. */
	readonly text: string;
	/** `stated`: announced with the framework. `observed`: seen in the record; we know of no source that states it. */
	readonly basis: 'stated' | 'observed';
	/** Whether the rule applies to an inspection. */
	readonly concerns: (inspection: GradedInspection) => boolean;
	/** Whether an inspection to which the rule applies fits it. */
	readonly fits: (inspection: GradedInspection) => boolean;
}

/** A rule with the inspections that it applies to. */
export interface RuleOutcome {
	readonly rule: GradeRule;
	/** Inspections to which the rule applies. */
	readonly concerned: readonly Inspection[];
	/** Inspections that do not fit the rule. */
	readonly exceptions: readonly Inspection[];
}

type Condition = (inspection: GradedInspection) => boolean;

/** The grade of a judgement, undefined when there is none. */
export function gradeOf(inspection: Pick<Inspection, 'judgements'>, id: JudgementId): Grade | undefined {
	const value = valueOf(inspection, id);
	return value.kind === 'graded' ? value.grade : undefined;
}

const is =
	(id: JudgementId, ...grades: readonly Grade[]): Condition =>
	(inspection) => {
		const grade = gradeOf(inspection, id);
		return grade !== undefined && grades.includes(grade);
	};
const goodOrBetter =
	(id: JudgementId): Condition =>
	(inspection) => {
		const grade = gradeOf(inspection, id);
		return grade !== undefined && isGoodOrBetter(inspection.edition.scale, grade);
	};
const all =
	(...conditions: readonly Condition[]): Condition =>
	(inspection) =>
		conditions.every((holds) => holds(inspection));
const not =
	(condition: Condition): Condition =>
	(inspection) =>
		!condition(inspection);

/** How many of the judgements have one of the grades. */
const count = (inspection: GradedInspection, ids: readonly JudgementId[], ...grades: readonly Grade[]): number =>
	ids.filter((id) => is(id, ...grades)(inspection)).length;
const some =
	(ids: readonly JudgementId[], ...grades: readonly Grade[]): Condition =>
	(inspection) =>
		count(inspection, ids, ...grades) > 0;
const exactly =
	(number: number, ids: readonly JudgementId[], ...grades: readonly Grade[]): Condition =>
	(inspection) =>
		count(inspection, ids, ...grades) === number;
const atLeast =
	(number: number, ids: readonly JudgementId[], ...grades: readonly Grade[]): Condition =>
	(inspection) =>
		count(inspection, ids, ...grades) >= number;
const ofEdition =
	(...editions: readonly string[]): Condition =>
	(inspection) =>
		editions.includes(inspection.edition.id);

const [O, G, RI, I] = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;

const practiceUnder = ['help-and-protection', 'children-looked-after'] as const;
const keys = [...practiceUnder, 'leadership'] as const;
const parts = ['adoption', 'care-leavers'] as const;
const joint: JudgementId = 'children-in-care-and-care-leavers';
const practice = ['help-and-protection', joint, 'children-in-care', 'care-leavers'] as const;
const inCare = [joint, 'children-in-care'] as const;
const overallGraded: Condition = (inspection) => gradeOf(inspection, 'overall') !== undefined;

function sif(id: number, basis: GradeRule['basis'], text: string, when: Condition, then: Condition): GradeRule {
	return {
		id: `sif-${id}`,
		framework: 'sif',
		basis,
		text,
		concerns: all((i) => i.edition.framework === 'sif' && gradeOf(i, 'leadership') !== undefined, overallGraded, when),
		fits: then,
	};
}

function ilacs(id: number, text: string, when: Condition, then: Condition): GradeRule {
	return {
		id: `ilacs-${id}`,
		framework: 'ilacs',
		basis: 'observed',
		text,
		concerns: all((i) => i.edition.framework === 'ilacs', overallGraded, when),
		fits: then,
	};
}

const bothParts: Condition = all(
	(i) => gradeOf(i, 'adoption') !== undefined,
	(i) => gradeOf(i, 'care-leavers') !== undefined,
);

/** Every rule, in the order in which pages list them. */
export const gradeRules: readonly GradeRule[] = [
	sif(1, 'stated', 'An inadequate key judgement makes the whole inadequate.', some(keys, I), is('overall', I)),
	sif(2, 'observed', 'The whole is inadequate only when a key judgement is.', is('overall', I), some(keys, I)),
	sif(3, 'stated', 'Inadequate leadership makes the whole inadequate.', is('leadership', I), is('overall', I)),
	sif(4, 'observed', 'When the whole is inadequate, leadership is too.', is('overall', I), is('leadership', I)),
	sif(
		5,
		'observed',
		'The whole is good or better only when leadership is.',
		goodOrBetter('overall'),
		goodOrBetter('leadership'),
	),
	sif(
		6,
		'observed',
		'Leadership that requires improvement, with nothing inadequate, makes the whole require improvement.',
		all(is('leadership', RI), not(some(keys, I))),
		is('overall', RI),
	),
	sif(
		7,
		'observed',
		'Two or three key judgements that require improvement, with nothing inadequate, make the whole require improvement.',
		all(atLeast(2, keys, RI), not(some(keys, I))),
		is('overall', RI),
	),
	sif(
		8,
		'observed',
		'When every key judgement is good or better, the whole is.',
		not(some(keys, RI, I)),
		goodOrBetter('overall'),
	),
	sif(
		9,
		'observed',
		'One weak area of practice under good leadership is forgiven: the whole is good.',
		all(exactly(1, practiceUnder, RI), goodOrBetter('leadership'), not(some(keys, I))),
		is('overall', G),
	),
	sif(
		10,
		'observed',
		'The whole is outstanding only with outstanding leadership and outstanding work with children looked after.',
		is('overall', O),
		all(is('children-looked-after', O), is('leadership', O)),
	),
	sif(
		11,
		'observed',
		'Help and protection is never outstanding.',
		(i) => gradeOf(i, 'help-and-protection') !== undefined,
		not(is('help-and-protection', O)),
	),
	sif(
		12,
		'observed',
		'An inadequate part (adoption or care leavers) leaves children looked after no better than requires improvement.',
		all(bothParts, some(parts, I)),
		is('children-looked-after', RI, I),
	),
	sif(
		13,
		'observed',
		'When both parts require improvement, children looked after is no better.',
		all(bothParts, exactly(2, parts, RI)),
		is('children-looked-after', RI, I),
	),
	sif(
		14,
		'observed',
		'When one part requires improvement and the other is good or better, children looked after requires improvement.',
		all(bothParts, exactly(1, parts, RI), exactly(1, parts, O, G)),
		is('children-looked-after', RI),
	),
	sif(
		15,
		'observed',
		'When both parts are good or better, so is children looked after.',
		all(bothParts, exactly(2, parts, O, G)),
		goodOrBetter('children-looked-after'),
	),
	sif(
		16,
		'observed',
		'Children looked after is outstanding only when adoption is.',
		is('children-looked-after', O),
		is('adoption', O),
	),
	sif(
		17,
		'observed',
		'Children looked after is inadequate only when a part of it is.',
		all(bothParts, is('children-looked-after', I)),
		some(parts, I),
	),
	ilacs(
		1,
		'Inadequate help and protection makes the whole inadequate.',
		is('help-and-protection', I),
		is('overall', I),
	),
	ilacs(
		2,
		'An inadequate grade for children in care, alone or together with care leavers, makes the whole inadequate.',
		some(inCare, I),
		is('overall', I),
	),
	ilacs(
		3,
		'Since 2023: an inadequate grade for care leavers makes the whole inadequate.',
		is('care-leavers', I),
		is('overall', I),
	),
	ilacs(4, 'The whole is inadequate only when an area of practice is.', is('overall', I), some(practice, I)),
	ilacs(5, 'Inadequate leaders make the whole inadequate.', is('leadership', I), is('overall', I)),
	ilacs(
		6,
		'With inadequate leaders the whole is no better than requires improvement.',
		is('leadership', I),
		is('overall', RI, I),
	),
	ilacs(7, 'When the whole is inadequate, leaders are too.', is('overall', I), is('leadership', I)),
	ilacs(8, 'The whole is good or better only when leaders are.', goodOrBetter('overall'), goodOrBetter('leadership')),
	ilacs(
		9,
		'Leaders who require improvement, with no practice inadequate, make the whole require improvement.',
		all(is('leadership', RI), not(some(practice, I))),
		is('overall', RI),
	),
	ilacs(
		10,
		'When leaders and every area of practice are good or better, the whole is.',
		all(goodOrBetter('leadership'), not(some(practice, RI, I))),
		goodOrBetter('overall'),
	),
	ilacs(
		11,
		'One area of practice that requires improvement under good leaders is forgiven: the whole is good.',
		all(goodOrBetter('leadership'), exactly(1, practice, RI), not(some(practice, I))),
		is('overall', G),
	),
	ilacs(
		12,
		'Two or more areas that require improvement under good leaders make the whole require improvement.',
		all(goodOrBetter('leadership'), atLeast(2, practice, RI), not(some(practice, I))),
		is('overall', RI),
	),
	ilacs(
		13,
		'The whole is outstanding only with outstanding leaders, an outstanding area and no area below good.',
		is('overall', O),
		all(is('leadership', O), some(practice, O), not(some(practice, RI, I))),
	),
	ilacs(
		14,
		'2018 to 2022: outstanding leaders with at least one outstanding area of two, none below good, are outstanding overall; with none, good.',
		all(ofEdition('ilacs-2018'), is('leadership', O), not(some(practice, RI, I))),
		(i) => is('overall', some(practice, O)(i) ? O : G)(i),
	),
	ilacs(
		15,
		'Since 2023: outstanding leaders with two or three outstanding areas are outstanding overall.',
		all(ofEdition('ilacs-2023'), is('leadership', O), atLeast(2, practice, O)),
		is('overall', O),
	),
	ilacs(
		16,
		'Since 2023: outstanding leaders with no outstanding area, none below good, are good overall.',
		all(ofEdition('ilacs-2023'), is('leadership', O), exactly(0, practice, O, RI, I)),
		is('overall', G),
	),
	ilacs(
		17,
		'Since 2023: outstanding leaders with exactly one outstanding area, none below good, are outstanding overall.',
		all(ofEdition('ilacs-2023'), is('leadership', O), exactly(1, practice, O), not(some(practice, RI, I))),
		is('overall', O),
	),
	ilacs(
		18,
		'Good leaders with an outstanding area of practice and at most one area below good are good overall.',
		all(is('leadership', G), some(practice, O), not(atLeast(2, practice, RI, I))),
		is('overall', G),
	),
];

/** Tests a rule against inspections. */
export function tryRule(rule: GradeRule, inspections: readonly Inspection[]): RuleOutcome {
	const concerned = inspections.filter(rule.concerns);
	return { rule, concerned, exceptions: concerned.filter(not(rule.fits)) };
}

/** Inspections of an edition with exactly the given grades for its judgements other than overall, by overall grade. */
export function withGrades(
	inspections: readonly Inspection[],
	edition: string,
	given: Readonly<Record<JudgementId, Grade>>,
): ReadonlyMap<Grade, readonly Inspection[]> {
	const asked = Object.entries(given);
	const alike = inspections.filter(
		(i) => i.edition.id === edition && overallGraded(i) && asked.every(([id, grade]) => gradeOf(i, id) === grade),
	);
	const byOverall = new Map<Grade, Inspection[]>();
	for (const inspection of alike) {
		const overall = gradeOf(inspection, 'overall');
		if (overall !== undefined) byOverall.set(overall, [...(byOverall.get(overall) ?? []), inspection]);
	}
	return byOverall;
}
