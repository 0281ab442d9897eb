/** Strands: the overall grade is one for all tables, and each strand is that of a judgement. */
import { fieldProblem } from '../problems.ts';
import type { FrameworkEntry } from '../../domain/record/frameworks.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Problems of the table. `frameworks`: all of them; undefined where some could not be read. */
export function strandProblems(
	raw: RawEntry | undefined,
	strands: readonly Strand[],
	frameworks: readonly FrameworkEntry[] | undefined,
): LocatedProblem[] {
	if (!raw) return [];
	const judged = frameworks?.flatMap(({ editions }) =>
		editions.flatMap(({ judgements }) => judgements.flatMap((one) => one.strands.map(({ strand }) => strand))),
	);
	// A name that is misspelt there is reported there.
	const isKnown = judged?.every((name) => strands.some(({ id }) => id === name)) ?? false;
	return strands.flatMap(({ id, main, of }, index) => [
		...(id === 'overall' && !main
			? [fieldProblem(raw, [index, 'main'], main, 'expected the overall grade in all tables')]
			: []),
		...(id === 'overall' && of === 'board'
			? [fieldProblem(raw, [index, 'of'], of, 'expected council: the overall grade is the council’s')]
			: []),
		...(isKnown && !judged?.includes(id)
			? [fieldProblem(raw, [index, 'id'], id, 'no judgement of content/frameworks is about this strand; expected one')]
			: []),
	]);
}
