/** Scales of grades: each is used by an edition, and each of its grades means something else. */
import { fieldProblem } from '../problems.ts';
import { plain } from './same.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { Scale } from '../../domain/record/grades.ts';

/** Problems of the scales; `used`: those that editions name, undefined where some editions could not be read. */
export function scaleProblems(
	raw: RawEntry | undefined,
	scales: readonly Scale[],
	used: readonly string[] | undefined,
): LocatedProblem[] {
	if (!raw) return [];
	return scales.flatMap(({ id, grades }, index) => [
		...(!used || used.includes(id)
			? []
			: [fieldProblem(raw, [index, 'id'], id, 'no edition of content/frameworks names this scale')]),
		...(['meaning', 'boardMeaning', 'youngMeaning'] as const).flatMap((field) =>
			grades.flatMap((grade, at) => {
				const text = grade[field];
				const same = grades.slice(0, at).find((other) => plain(other[field] ?? '') === plain(text ?? ''));
				if (text === undefined || !same) return [];
				const name = field.replace('Meaning', '-meaning');
				return [
					fieldProblem(
						raw,
						[index, 'grades', at, name],
						text,
						`${same.grade} has the same ${name}; expected each once`,
					),
				];
			}),
		),
	]);
}
