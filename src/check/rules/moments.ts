/** Moments: a note takes its own days from its row, so that the two cannot differ. */
import { factProblems } from './facts.ts';
import { fieldProblem } from '../problems.ts';
import { ownDaysOf } from '../../domain/record/moments.ts';
import { dayText } from '../../views/words/wording.ts';
import type { Moment } from '../../domain/record/moments.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../read-content.ts';

/** Problems of the notes. `facts` are the names of facts that they may use. */
export function momentProblems(
	moments: readonly Moment[],
	raw: RawEntry | undefined,
	facts: readonly string[],
): LocatedProblem[] {
	if (!raw) return [];
	return moments.flatMap((moment, index): LocatedProblem[] => {
		const path = [index, 'note'];
		const own = Object.entries(ownDaysOf(moment));
		const typed = own.find(([, day]) => moment.note.includes(dayText(day)));
		if (typed) {
			const [name, day] = typed;
			return [fieldProblem(raw, path, moment.note, `expected {${name}} instead of ${dayText(day)}`)];
		}
		const others = own.reduce((note, [name]) => note.replaceAll(`{${name}}`, ''), moment.note);
		return factProblems(raw, path, others, facts);
	});
}
