/**
 * Moments that charts mark: days of the record, oldest first within each kind, and pauses in which no inspection began. A note
 * takes its own days from its row, so that the two cannot differ.
 */
import { factProblems } from './facts.ts';
import { fieldProblem } from '../problems.ts';
import { plain } from './same.ts';
import { RECORD_BEGINS } from './values.ts';
import { ownDaysOf } from '../../domain/record/moments.ts';
import { dayText } from '../../views/words/wording.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Moment } from '../../domain/record/moments.ts';
import type { ReportEntry } from '../../domain/record/reports.ts';

/** What is known of the record, and the last day that can be known. */
interface Known {
	readonly reports: readonly ReportEntry[];
	/** Names of facts of the record, for notes. */
	readonly facts: readonly string[];
	readonly today: IsoDate;
}

/** Problems of the table of moments: days, periods that overlap, and what notes name. */
export function momentProblems(
	raw: RawEntry | undefined,
	moments: readonly Moment[],
	{ reports, facts, today }: Known,
): LocatedProblem[] {
	if (!raw) return [];
	const ofDays = moments.flatMap((moment, index): LocatedProblem[] => {
		const { kind, day, until, label } = moment;
		const problem = (field: keyof Moment, rule: string): LocatedProblem[] => [
			fieldProblem(raw, [index, field], moment[field], rule),
		];
		if (day < RECORD_BEGINS || day > today)
			return problem('day', `expected a day from ${RECORD_BEGINS} to today (${today})`);
		if (until !== undefined && until > today) return problem('until', `expected a day until today (${today})`);
		const above = moments.slice(0, index).filter((other) => other.kind === kind);
		const same = above.find((other) => other.day === day);
		if (same) {
			return problem(
				'day',
				`line ${raw.lineOf([moments.indexOf(same)])} has a moment of this kind and day; expected each once`,
			);
		}
		const before = above.at(-1);
		if (before && before.day > day) {
			return problem('day', `expected the oldest first; the moment of this kind above is of ${before.day}`);
		}
		// After several polling days reports were published together; they share a label.
		const named = kind === 'after-election' ? undefined : above.find((other) => plain(other.label) === plain(label));
		if (named)
			return problem('label', `line ${raw.lineOf([moments.indexOf(named)])} has this label; expected each once`);
		if (until === undefined) return [];
		if (before?.until !== undefined && before.until >= day) {
			return problem('day', `expected a day after the pause above (until ${before.until})`);
		}
		const began = reports.find(({ stays: [{ start }] }) => start.earliest >= day && start.latest <= until);
		if (!began) return [];
		return problem(
			'until',
			`content/reports/${began.id} began on ${began.stays[0].start.earliest}; expected a time in which none began`,
		);
	});
	return [...ofDays, ...moments.flatMap((moment, index) => noteProblems(raw, [index, 'note'], moment, facts))];
}

/** Problems of a note: days of its own moment that it types, and names of facts that there are not. */
function noteProblems(
	raw: RawEntry,
	path: readonly (string | number)[],
	moment: Moment,
	facts: readonly string[],
): LocatedProblem[] {
	const own = Object.entries(ownDaysOf(moment));
	const typed = own.find(([, day]) => moment.note.includes(dayText(day)));
	if (typed) {
		const [name, day] = typed;
		return [fieldProblem(raw, path, moment.note, `expected {${name}} instead of ${dayText(day)}`)];
	}
	const others = own.reduce((note, [name]) => note.replaceAll(`{${name}}`, ''), moment.note);
	return factProblems(raw, path, others, facts);
}
