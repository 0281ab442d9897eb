/** Frameworks: names of editions that say which they are, judgement trees that hold together, and reports that use them. */
import { fieldProblem } from '../problems.ts';
import { plain } from './same.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { EditionEntry, FrameworkEntry } from '../../domain/record/frameworks.ts';

/** A framework with its file. */
export interface FiledFramework {
	readonly raw: RawEntry;
	readonly framework: FrameworkEntry;
}

type Path = readonly (string | number)[];

/**
 * Problems of all frameworks. `used`: those that reports name; undefined where some reports could not be read. `today`: the
 * last day on which an inspection can have begun.
 */
export function frameworkProblems(
	frameworks: readonly FiledFramework[],
	used: readonly string[] | undefined,
	today: IsoDate,
): LocatedProblem[] {
	const within = new Map(frameworks.map(({ framework }) => [framework.slug, framework.within]));
	return frameworks.flatMap(({ raw, framework }) => {
		const problems: LocatedProblem[] = [];
		const add = (path: Path, found: unknown, rule: string): void => {
			problems.push(fieldProblem(raw, path, found, rule));
		};
		if (used && !used.includes(framework.slug)) {
			add(
				[],
				framework.slug,
				'no report names it; expected one, or an explainer in content/explainers until there is one',
			);
		}
		if (
			framework.within !== undefined &&
			framework.within !== framework.slug &&
			within.get(framework.within) !== undefined
		) {
			const rule = `${framework.within} took place within ${within.get(framework.within)}; expected a framework that stood alone`;
			add(['within'], framework.within, rule);
		}
		framework.editions.forEach((edition, index) => {
			const before = framework.editions[index - 1];
			const path = ['editions', index];
			const stem = framework.slug.replace(/-\d{4}$/, '');
			const year = edition.from.slice(0, 4);
			if (!edition.id.startsWith(`${stem}-`) || !edition.id.endsWith(`-${year}`)) {
				add([...path, 'id'], edition.id, `expected ${stem}-${year}: the framework, and the year of from`);
			}
			if (!edition.label.endsWith(year)) {
				add([...path, 'label'], edition.label, `expected the year of from, '${year}', at its end`);
			}
			if (framework.editions.findIndex(({ label }) => label === edition.label) < index) {
				add([...path, 'label'], edition.label, 'another edition of this framework has it; expected each once');
			}
			if (edition.from > today) add([...path, 'from'], edition.from, `expected a day until today (${today})`);
			if (before && before.from > edition.from) {
				add([...path, 'from'], edition.from, `expected the oldest first; the edition above is of ${before.from}`);
			}
			problems.push(...afterwardsProblems(raw, edition, path), ...treeProblems(raw, edition, path));
		});
		return problems;
	});
}

function afterwardsProblems(raw: RawEntry, { to, afterwards, types }: EditionEntry, path: Path): LocatedProblem[] {
	if (!afterwards) return [];
	const at = [...path, 'afterwards'];
	if (to === undefined) return [fieldProblem(raw, at, afterwards.to, 'expected it only with to')];
	return [
		...(afterwards.to > to ? [] : [fieldProblem(raw, [...at, 'to'], afterwards.to, `expected a day after to (${to})`)]),
		...afterwards.types.flatMap((type, index) =>
			types.includes(type)
				? []
				: [fieldProblem(raw, [...at, 'types', index], type, `expected one of types: ${types.join(', ')}`)],
		),
	];
}

function treeProblems(raw: RawEntry, { judgements }: EditionEntry, path: Path): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	judgements.forEach((judgement, index) => {
		const at = [...path, 'judgements', index];
		const above = judgements.slice(0, index);
		const add = (field: string, found: unknown, rule: string): void => {
			problems.push(fieldProblem(raw, [...at, field], found, rule));
		};
		for (const field of ['title', 'short'] as const) {
			const same = above.find((other) => plain(other[field]) === plain(judgement[field]));
			if (same) add(field, judgement[field], `the judgement ${same.id} has the same ${field}; expected each once`);
		}
		if (judgement.standing === 'headline' && above.some(({ standing }) => standing === 'headline')) {
			add('standing', judgement.standing, 'another judgement of this edition is its headline; expected one at most');
		}
		if ((judgement.standing === 'sub') !== (judgement.partOf !== undefined)) {
			add('part-of', judgement.partOf, 'expected the judgement that it is part of with standing: sub, and only there');
		} else if (judgement.partOf === judgement.id) {
			add('part-of', judgement.partOf, 'a judgement is not part of itself');
		} else if (judgements.some(({ id, standing }) => id === judgement.partOf && standing !== 'key')) {
			add('part-of', judgement.partOf, 'expected a judgement with standing: key');
		}
		for (const { strand, mapping } of judgement.strands) {
			const other = above.find(({ strands }) => strands.some((one) => one.strand === strand));
			if (!other) continue;
			add('strands', strand, `the judgement ${other.id} is about this strand (${mapping}) too; expected each once`);
		}
	});
	return problems;
}
