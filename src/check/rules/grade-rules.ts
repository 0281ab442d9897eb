/** The rules of grades: each once, about a framework, editions, judgements and grades that the record has. */
import { factProblems } from './facts.ts';
import { repeated } from './same.ts';
import { fieldProblem } from '../problems.ts';
import { concerns } from '../../domain/grading/grade-rules.ts';
import { gradesOn } from '../../domain/record/grades.ts';
import type { z } from 'astro/zod';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { FrameworkEntry } from '../../domain/record/frameworks.ts';
import type { Scale } from '../../domain/record/grades.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { gradeRulesSchema } from '../../schemas/grade-rules.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

type Row = z.infer<typeof gradeRulesSchema>;
type Rule = Row['rules'][number];
type Condition = Rule['when'][number];
type Path = readonly (string | number)[];

/** What rules may name, and the last day that can be known. */
interface Known {
	readonly frameworks: readonly FrameworkEntry[];
	readonly scales: readonly Scale[];
	/** Names of facts of the record, for notes. */
	readonly facts: readonly string[];
	readonly today: IsoDate;
}

/** A rule with its place in the table and the framework that it is about. */
interface PlacedRule {
	readonly raw: RawEntry;
	readonly path: Path;
	readonly rule: Rule;
	readonly framework: FrameworkEntry;
}

/** Problems of the table of rules: frameworks, judgements, grades and facts that it names, and sources that it lacks. */
export function gradeRuleProblems(rows: readonly Row[], raw: RawEntry | undefined, known: Known): LocatedProblem[] {
	if (!raw) return [];
	const texts = rows.flatMap(({ rules }, index) =>
		rules.map(({ text }, at) => ({ raw, path: [index, 'rules', at, 'text'], value: text })),
	);
	const ids = new Set<string>();
	const ofRows = rows.flatMap((row, index): LocatedProblem[] => {
		const framework = known.frameworks.find(({ slug }) => slug === row.framework);
		const rules = framework
			? row.rules.map((rule, at): PlacedRule => ({ raw, path: [index, 'rules', at], rule, framework }))
			: [];
		return [
			...rowProblems(row, index, raw, known),
			...rules.flatMap((placed, at) => [
				...idProblems(placed, at, ids),
				...editionProblems(placed),
				...repetitionProblems(placed, at, row.rules),
				...conditionProblems(placed, known.scales),
			]),
		];
	});
	return [...repeated('text', texts), ...repeatedFrameworks(rows, raw), ...ofRows];
}

/** Frameworks that a row above is about already. */
function repeatedFrameworks(rows: readonly Row[], raw: RawEntry): LocatedProblem[] {
	const rule = 'another row has this framework; expected each once, with all its rules';
	return rows.flatMap(({ framework }, index) =>
		rows.findIndex((other) => other.framework === framework) < index
			? [fieldProblem(raw, [index, 'framework'], framework, rule)]
			: [],
	);
}

/** Problems of a row apart from its rules: facts of its note, the day of its check, its framework. */
function rowProblems(row: Row, index: number, raw: RawEntry, { frameworks, facts, today }: Known): LocatedProblem[] {
	const problems = row.note === undefined ? [] : [...factProblems(raw, [index, 'note'], row.note, facts)];
	const checked = row.announced?.checked;
	if (checked !== undefined && checked > today) {
		const rule = `expected a day until today (${today})`;
		problems.push(fieldProblem(raw, [index, 'announced', 'checked'], checked, rule));
	}
	const slugs = frameworks.map(({ slug }) => slug);
	if (!slugs.includes(row.framework)) {
		const rule = 'no such framework in content/frameworks.';
		problems.push(fieldProblem(raw, [index, 'framework'], row.framework, rule, slugs));
	}
	return problems;
}

/** A rule’s id: its framework and a number, once in the table. `ids`: those above, to which this one is added. */
function idProblems(
	{ raw, path, rule: { id }, framework }: PlacedRule,
	at: number,
	ids: Set<string>,
): LocatedProblem[] {
	const isTaken = ids.has(id);
	ids.add(id);
	if (isTaken) return [fieldProblem(raw, [...path, 'id'], id, 'another rule has this id; expected each once')];
	if (new RegExp(`^${framework.slug}-\\d+$`).test(id)) return [];
	const rule = `expected the framework and a number, such as ${framework.slug}-${at + 1}`;
	return [fieldProblem(raw, [...path, 'id'], id, rule)];
}

/** Editions that the framework does not have, and editions without the overall grade on which rules are tried. */
function editionProblems({ raw, path, rule: { editions = [] }, framework }: PlacedRule): LocatedProblem[] {
	const ids = framework.editions.map(({ id }) => id);
	const named = editions.map((id, place) => ({
		id,
		where: [...path, 'editions', place],
		edition: framework.editions.find((one) => one.id === id),
	}));
	const unknown = named.filter(({ edition }) => edition === undefined);
	const withoutOverall = named.filter(({ edition }) =>
		edition?.judgements.every(({ standing }) => standing !== 'headline'),
	);
	return [
		...unknown.map(({ id, where }) => fieldProblem(raw, where, id, `${framework.slug} has no such edition.`, ids)),
		...withoutOverall.map(({ id, where }) =>
			fieldProblem(raw, where, id, 'has no overall grade, on which rules are tried; expected another'),
		),
	];
}

/** A rule that says the same twice, or that a rule above it has said. `at`: its place among the rules of its framework. */
function repetitionProblems({ raw, path, rule }: PlacedRule, at: number, rules: readonly Rule[]): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	if (JSON.stringify(rule.when) === JSON.stringify(rule.then)) {
		const expected = 'says the same as when; expected what is true of those that fit';
		problems.push(fieldProblem(raw, [...path, 'then'], undefined, expected));
	}
	const saidBy = ({ when, then, editions }: Rule): string => JSON.stringify([when, then, editions]);
	const same = rules.findIndex((other) => saidBy(other) === saidBy(rule));
	if (same < at) {
		const expected = `${rules[same]?.id} has the same conditions; expected each once`;
		problems.push(fieldProblem(raw, [...path, 'when'], undefined, expected));
	}
	return problems;
}

/** Judgements and grades that the rule’s editions do not have, and numbers that are true of every inspection or impossible. */
function conditionProblems({ raw, path, rule, framework }: PlacedRule, scales: readonly Scale[]): LocatedProblem[] {
	const editions = framework.editions.filter(({ id }) => rule.editions?.includes(id) ?? true);
	// Where an edition does not exist, that is the only problem to report.
	if (rule.editions !== undefined && editions.length < rule.editions.length) return [];
	const judgements = [...new Set(editions.flatMap((edition) => edition.judgements.map(({ id }) => id)))];
	const onScales = scales.filter(({ id }) => editions.some(({ scale }) => scale === id));
	const grades = [...new Set(onScales.flatMap(gradesOn))];
	const conditions = (['when', 'then'] as const).flatMap((part) => conditionsOf(rule[part], [...path, part]));
	return conditions.flatMap(([where, condition]) => {
		const named = namesOf(condition);
		const unknown = (names: readonly [Path, string][], those: readonly string[], expected: string): LocatedProblem[] =>
			names.flatMap(([field, name]) =>
				those.includes(name) ? [] : [fieldProblem(raw, [...where, ...field], name, expected, those)],
			);
		return [
			...unknown(named.judgements, judgements, 'no edition that the rule is about makes this judgement.'),
			...unknown(named.grades, grades, 'not on the scale of the editions that the rule is about.'),
			...(named.number ? numberProblems(raw, where, named.number, condition.of?.length ?? 0) : []),
		];
	});
}

/** A number that every inspection fits, or none. `most`: the number of judgements that are counted. */
function numberProblems(
	raw: RawEntry,
	where: Path,
	[field, number]: readonly [string, number],
	most: number,
): LocatedProblem[] {
	const isIdle = (field === 'at-least' && number === 0) || (field === 'at-most' && number === most);
	if (!isIdle && number <= most) return [];
	const expected = isIdle
		? 'is true of every inspection; expected a condition that some do not fit'
		: `expected at most ${most}, the number of judgements in of`;
	return [fieldProblem(raw, [...where, field], number, expected)];
}

/** Rules of which the record has no inspection to try them on, so that the site could not say how often they fit. */
export function idleRules(raw: RawEntry | undefined, { ruleSets, reports }: InspectionRecord): LocatedProblem[] {
	if (!raw) return [];
	return ruleSets.flatMap(({ rules }, index) =>
		rules.flatMap((rule, at) =>
			reports.some((report) => concerns(rule, report))
				? []
				: [
						fieldProblem(
							raw,
							[index, 'rules', at, 'when'],
							undefined,
							'no inspection fits these conditions; expected one',
						),
					],
		),
	);
}

/** The conditions of a list with their places, those within `either` too. */
function conditionsOf(list: readonly Condition[], path: Path): [Path, Omit<Condition, 'either'>][] {
	return list.flatMap((condition, index): [Path, Omit<Condition, 'either'>][] => {
		const here = [...path, index];
		if (!condition.either) return [[here, condition]];
		return condition.either.flatMap((all, at) => conditionsOf(all, [...here, 'either', at]));
	});
}

/** What a condition names, each with its field. */
function namesOf(condition: Omit<Condition, 'either'>): {
	readonly judgements: readonly [Path, string][];
	readonly grades: readonly [Path, string][];
	readonly number: readonly [string, number] | undefined;
} {
	const lists = (fields: readonly (keyof typeof condition)[]): [Path, string][] =>
		fields.flatMap((field) => {
			const value = condition[field];
			return Array.isArray(value) ? value.map((name, index): [Path, string] => [[field, index], name]) : [];
		});
	const numbers = (['exactly', 'at-least', 'at-most'] as const).flatMap((field) => {
		const value = condition[field];
		return value === undefined ? [] : [[field, value] as const];
	});
	return {
		judgements: [
			...(condition.judgement === undefined ? [] : [[['judgement'], condition.judgement] as [Path, string]]),
			...lists(['all-of', 'some-of', 'none-of', 'of', 'graded']),
		],
		grades: lists(['is', 'are']),
		number: numbers[0],
	};
}
