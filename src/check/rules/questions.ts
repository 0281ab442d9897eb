/** Questions for councillors: names of their own, a strand where they are about one, and one for each occasion. */
import { fieldProblem } from '../problems.ts';
import { questionOccasions } from '../../domain/texts/questions.ts';
import type { z } from 'astro/zod';
import type { questionSchema } from '../../schemas/question.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Problems of the table. `strands` are the names of all; empty where their table is not in order. */
export function questionProblems(
	questions: readonly z.infer<typeof questionSchema>[],
	raw: RawEntry | undefined,
	strands: readonly string[],
): LocatedProblem[] {
	if (!raw || questions.length === 0) return [];
	return [
		...questions.flatMap(({ id, when, strand, why }, index) => {
			const add = (field: string, found: unknown, rule: string): LocatedProblem[] => [
				fieldProblem(raw, [index, field], found, rule),
			];
			return [
				...(questions.findIndex((other) => other.id === id) < index
					? add('id', id, 'another question has this id; expected each once')
					: []),
				...(strand !== undefined && strands.length > 0 && !strands.includes(strand)
					? [fieldProblem(raw, [index, 'strand'], strand, 'no such strand in content/strands.yaml.', strands)]
					: []),
				...((when === 'weak') !== (strand !== undefined)
					? add('strand', strand, 'expected a strand with when: weak, and only there')
					: []),
				...(/[.!?]$/.test(why) ? add('why', why, 'expected words to follow “because”, without a full stop') : []),
			];
		}),
		...questionOccasions
			.filter((occasion) => !questions.some(({ when }) => when === occasion))
			.map((occasion) => fieldProblem(raw, [], undefined, `expected a question with when: ${occasion}`)),
	];
}
