/** Judgements: the graded conclusions of one inspection, and the strands that can be followed across frameworks. */
import type { Grade } from './grades.ts';

/** A judgement by its name in the record: "help-and-protection". Each edition of a framework lists its own. */
export type JudgementId = string;

/** What may be followed over time, across frameworks, by its name in content/strands.yaml: "overall". */
export type StrandId = string;

/** A strand. An edition says how its judgements map to strands. */
export interface Strand {
	readonly id: StrandId;
	/** For headings and tables: "Help and protection". */
	readonly label: string;
	/** Used where a grade is shown next to the name: "Overall"; for most strands it is the label. */
	readonly short: string;
	/** Within a sentence: "the safeguarding board". */
	readonly inText: string;
	/** Whether tables that set councils side by side show it. */
	readonly main: boolean;
	/** The body that it is about. */
	readonly of: 'council' | 'board';
}

/** A strand by its name. Throws when there is none, because a checked record has no other. */
export function strandOf(strands: readonly Strand[], id: StrandId): Strand {
	const found = strands.find((strand) => strand.id === id);
	if (!found) throw new Error(`No strand "${id}" in the record`);
	return found;
}

/** Why a judgement has no grade. */
export const absenceReasons = ['not-in-framework', 'not-judged', 'not-reviewed', 'not-known'] as const;

/** Why an inspection gave no grade in a judgement. */
export type AbsenceReason = (typeof absenceReasons)[number];

/** The reasons that a record may write; `not-in-framework` follows from the edition. */
export const writtenAbsences = ['not-judged', 'not-reviewed', 'not-known'] as const satisfies readonly AbsenceReason[];

/** Each reason as a label for a cell and as a sentence. */
export const absences: Record<AbsenceReason, { readonly label: string; readonly meaning: string }> = {
	'not-in-framework': {
		label: 'Not judged then',
		meaning: 'This kind of inspection did not make this judgement.',
	},
	'not-judged': {
		label: 'Not judged',
		meaning: 'The report prints “Not judged” instead of a grade.',
	},
	'not-reviewed': {
		label: 'Not reviewed',
		meaning: 'The safeguarding board was not reviewed in this inspection.',
	},
	'not-known': {
		label: 'Not known',
		meaning: 'A grade was given, but no source that we hold says which.',
	},
};

/** A judgement’s value: a grade, or the reason why there is none. Never a bare string and never a blank. */
export type JudgementValue =
	| { readonly kind: 'graded'; readonly grade: Grade }
	| { readonly kind: 'absent'; readonly reason: AbsenceReason };

/** The value of a judgement with a grade. */
export const graded = (grade: Grade): JudgementValue => ({ kind: 'graded', grade });

/** The value of a judgement without a grade. */
export const absent = (reason: AbsenceReason): JudgementValue => ({ kind: 'absent', reason });
