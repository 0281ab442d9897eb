/** The grade rules with their outcomes, and what the record shows for a set of grades. */
import { addresses } from '../addresses/addresses.ts';
import { gradeView } from '../parts/grade-view.ts';
import { countText, spanText } from '../words/wording.ts';
import { concerns, fits, headlineOf, tryRule, withGrades } from '../../domain/grading/grade-rules.ts';
import { gradesOn } from '../../domain/record/grades.ts';
import { graded } from '../../domain/record/judgements.ts';
import type { GradeView } from '../parts/grade-view.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { Edition } from '../../domain/record/frameworks.ts';
import type { GradedInspection } from '../../domain/grading/grade-rules.ts';
import type { JudgementId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { GradeRule, RuleSet } from '../../domain/record/rule-sets.ts';

interface NamedInspection {
	/** "Bury, 16 May 2016". */
	readonly text: string;
	readonly address: string;
}

/** A rule about overall grades, with the inspections that do not fit it. */
export interface RuleView {
	readonly id: string;
	readonly text: string;
	readonly basis: GradeRule['basis'];
	readonly concerned: number;
	readonly fits: number;
	readonly exceptions: readonly NamedInspection[];
}

function named(record: InspectionHistory, inspection: Inspection): NamedInspection {
	return {
		text: `${record.authority(inspection.authority).name}, ${spanText(inspection.published)}`,
		address: addresses.report(inspection.id),
	};
}

/** Every rule of a framework, tested against the record. */
export function ruleViews(record: InspectionHistory, { rules }: RuleSet): RuleView[] {
	return rules.map((rule) => {
		const { concerned, exceptions } = tryRule(rule, record.reports);
		return {
			id: rule.id,
			text: rule.text,
			basis: rule.basis,
			concerned: concerned.length,
			fits: concerned.length - exceptions.length,
			exceptions: exceptions.map((i) => named(record, i)),
		};
	});
}

/** The judgements of an edition that a reader may set: all except the overall grade and judgements outside the tree. */
export function settable(edition: Edition): readonly { readonly id: JudgementId; readonly label: string }[] {
	return edition.judgements
		.filter((j) => j.standing === 'key' || j.standing === 'sub')
		.map((j) => ({ id: j.id, label: j.short }));
}

/** What overall grades a set of other grades led to. */
export interface CombinationView {
	/** "3 inspections had exactly these grades." */
	readonly found: string;
	/** By overall grade, best first. */
	readonly outcomes: readonly (GradeView & {
		readonly inspections: readonly NamedInspection[];
	})[];
	/** Rules that apply to these grades, whatever the overall grade. */
	readonly rules: readonly { readonly id: string; readonly text: string; readonly result: string }[];
}

/** What the record shows for grades of an edition; judgements left open may have any. `rules` are those of all frameworks. */
export function combinationView(
	record: InspectionHistory,
	edition: Edition,
	given: Readonly<Record<JudgementId, Grade>>,
	rules: readonly GradeRule[],
): CombinationView {
	const found = withGrades(record.reports, edition.id, given);
	const total = [...found.values()].reduce((sum, list) => sum + list.length, 0);
	const open = settable(edition).filter(({ id }) => given[id] === undefined).length;
	return {
		found:
			total === 0
				? `No inspection with an overall grade had ${open === 0 ? 'exactly these grades' : 'these grades'}.`
				: `${countText(total, 'inspection')} had ${open === 0 ? 'exactly these grades' : 'these grades, whatever the ones left open'}.`,
		outcomes: edition.scale.grades.flatMap((on) => {
			const inspections = found.get(on.grade) ?? [];
			return inspections.length === 0
				? []
				: [{ ...gradeView(on), inspections: inspections.map((i) => named(record, i)) }];
		}),
		rules: open === 0 ? rulesFor(record, edition, given, rules) : [],
	};
}

/**
 * The rules that apply to a full set of grades. A rule about the overall grade is tested with each overall grade; it
 * applies to the set when it applies with at least one of them.
 */
function rulesFor(
	record: InspectionHistory,
	edition: Edition,
	given: Readonly<Record<JudgementId, Grade>>,
	rules: readonly GradeRule[],
): CombinationView['rules'] {
	const headline = headlineOf(edition);
	if (headline === undefined) return [];
	const likeness = (overall: Grade): GradedInspection => ({
		edition,
		judgements: Object.fromEntries(
			Object.entries({ ...given, [headline]: overall }).map(([id, grade]) => [id, graded(grade)]),
		),
	});
	return rules.flatMap((rule) => {
		const concerned = gradesOn(edition.scale).filter((grade) => concerns(rule, likeness(grade)));
		// Keep only a rule that applies with every overall grade and excludes some of them.
		if (concerned.length !== edition.scale.grades.length) return [];
		const left = concerned.filter((grade) => fits(rule, likeness(grade)));
		if (left.length === concerned.length || left.length === 0) return [];
		const { concerned: all, exceptions } = tryRule(rule, record.reports);
		return [
			{
				id: rule.id,
				text: rule.text,
				result:
					exceptions.length === 0
						? `held in all ${countText(all.length, 'inspection')} that it speaks of`
						: `held in ${all.length - exceptions.length} of ${countText(all.length, 'inspection')} that it speaks of`,
			},
		];
	});
}
