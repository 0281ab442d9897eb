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
type Condition = Row['rules'][number]['when'][number];
type Path = readonly (string | number)[];

/** What rules may name, and the last day that can be known. */
interface Known {
	readonly frameworks: readonly FrameworkEntry[];
	readonly scales: readonly Scale[];
	/** Names of facts of the record, for notes. */
	readonly facts: readonly string[];
	readonly today: IsoDate;
}

/** Problems of the table of rules: frameworks, judgements, grades and facts that it names, and sources that it lacks. */
export function gradeRuleProblems(
	rows: readonly Row[],
	raw: RawEntry | undefined,
	{ frameworks, scales, facts, today }: Known,
): LocatedProblem[] {
	if (!raw) return [];
	const slugs = frameworks.map(({ slug }) => slug);
	const ids = new Set<string>();
	const texts = rows.flatMap(({ rules }, index) =>
		rules.map(({ text }, at) => ({ raw, path: [index, 'rules', at, 'text'], value: text })),
	);
	const ofRows = rows.flatMap((row, index): LocatedProblem[] => {
		const problems: LocatedProblem[] = [];
		const add = (path: Path, found: unknown, rule: string, candidates: readonly string[] = []): void => {
			problems.push(fieldProblem(raw, [index, ...path], found, rule, candidates));
		};
		if (row.note !== undefined) problems.push(...factProblems(raw, [index, 'note'], row.note, facts));
		const checked = row.announced?.checked;
		if (checked !== undefined && checked > today) {
			add(['announced', 'checked'], checked, `expected a day until today (${today})`);
		}
		if (rows.findIndex(({ framework }) => framework === row.framework) < index) {
			add(['framework'], row.framework, 'another row has this framework; expected each once, with all its rules');
		}
		const framework = frameworks.find(({ slug }) => slug === row.framework);
		if (!framework) {
			add(['framework'], row.framework, 'no such framework in content/frameworks.', slugs);
			return problems;
		}
		const editionIds = framework.editions.map(({ id }) => id);
		row.rules.forEach((rule, at) => {
			const path = ['rules', at];
			if (ids.has(rule.id)) add([...path, 'id'], rule.id, 'another rule has this id; expected each once');
			else if (!new RegExp(`^${row.framework}-\\d+$`).test(rule.id)) {
				add([...path, 'id'], rule.id, `expected the framework and a number, such as ${row.framework}-${at + 1}`);
			}
			ids.add(rule.id);
			rule.editions?.forEach((id, place) => {
				if (editionIds.includes(id)) return;
				add([...path, 'editions', place], id, `${row.framework} has no such edition.`, editionIds);
			});
			rule.editions?.forEach((id, place) => {
				const edition = framework.editions.find((one) => one.id === id);
				if (!edition || edition.judgements.some(({ standing }) => standing === 'headline')) return;
				add([...path, 'editions', place], id, 'has no overall grade, on which rules are tried; expected another');
			});
			if (JSON.stringify(rule.when) === JSON.stringify(rule.then)) {
				add([...path, 'then'], undefined, 'says the same as when; expected what is true of those that fit');
			}
			const same = row.rules.findIndex(
				({ when, then, editions: of }) =>
					JSON.stringify([when, then, of]) === JSON.stringify([rule.when, rule.then, rule.editions]),
			);
			if (same < at) {
				add([...path, 'when'], undefined, `${row.rules[same]?.id} has the same conditions; expected each once`);
			}
			const editions = framework.editions.filter(({ id }) => rule.editions?.includes(id) ?? true);
			// Of editions that do not exist nothing more can be said.
			if (rule.editions !== undefined && editions.length < rule.editions.length) return;
			const judgements = [...new Set(editions.flatMap((edition) => edition.judgements.map(({ id }) => id)))];
			const onScales = scales.filter(({ id }) => editions.some(({ scale }) => scale === id));
			const grades = [...new Set(onScales.flatMap(gradesOn))];
			for (const part of ['when', 'then'] as const) {
				for (const [where, condition] of conditionsOf(rule[part], [...path, part])) {
					const named = namesOf(condition);
					for (const [field, id] of named.judgements) {
						if (!judgements.includes(id)) {
							add([...where, ...field], id, 'no edition that the rule is about makes this judgement.', judgements);
						}
					}
					for (const [field, grade] of named.grades) {
						if (!grades.includes(grade)) {
							add([...where, ...field], grade, 'not on the scale of the editions that the rule is about.', grades);
						}
					}
					const [field, number] = named.number ?? [];
					const most = condition.of?.length ?? 0;
					const idle = (field === 'at-least' && number === 0) || (field === 'at-most' && number === most);
					if (field !== undefined && number !== undefined && idle) {
						add([...where, field], number, 'is true of every inspection; expected a condition that some do not fit');
					} else if (field !== undefined && number !== undefined && number > most) {
						add([...where, field], number, `expected at most ${most}, the number of judgements in of`);
					}
				}
			}
		});
		return problems;
	});
	return [...repeated('text', texts), ...ofRows];
}

/** Problems of rules that concern no inspection of the record, so that nothing can be said of how it fits them. */
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
