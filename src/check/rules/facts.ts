/** Facts of the record that a paragraph of a table names: {props.facts.sifReports}. */
import { fieldProblem } from '../problems.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Expressions of a paragraph that are not the name of a fact. `facts`: the names that it may use. */
export function factProblems(
	raw: RawEntry,
	path: readonly (string | number)[],
	text: string,
	facts: readonly string[],
): LocatedProblem[] {
	return [...text.matchAll(/\{[^}]*\}?/g)].flatMap(([found]) => {
		const name = /^\{props\.facts\.(\w+)\}$/.exec(found)?.[1];
		if (name === undefined) {
			return [fieldProblem(raw, path, found, 'expected an expression such as {props.facts.sifReports}')];
		}
		if (facts.includes(name)) return [];
		return [{ ...fieldProblem(raw, path, found, 'there is no such fact.', facts), misspelt: name }];
	});
}
