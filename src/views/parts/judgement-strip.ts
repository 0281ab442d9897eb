/** The grade strip: the judgements of one inspection side by side. The recurring motif of the site. */
import { listText, lower } from '../words/wording.ts';
import { gradeLabel, gradeOn } from '../../domain/record/grades.ts';
import { absences } from '../../domain/record/judgements.ts';
import { valueOf } from '../../domain/record/reports.ts';
import type { Grade, GradeLook, Scale } from '../../domain/record/grades.ts';
import type { AbsenceReason, JudgementValue } from '../../domain/record/judgements.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { JudgementStanding } from '../../domain/record/frameworks.ts';

/** A judgement’s value ready to show: in words, by shape and by colour. */
export interface ValueView {
	/** Undefined when there is no grade. */
	readonly grade: Grade | undefined;
	/** Its colour and shape; undefined when there is no grade. */
	readonly look: GradeLook | undefined;
	/** "Good"; or why there is no grade: "Not reviewed". */
	readonly label: string;
	/** "G"; "–" when there is no grade. */
	readonly short: string;
	/** What the grade, or its absence, means; one sentence. */
	readonly meaning: string;
}

/** A value on the scale of its inspection. `ofBoard`: the value is a safeguarding board’s. */
export function valueView(value: JudgementValue, scale: Scale, ofBoard = false): ValueView {
	if (value.kind === 'graded') {
		const { grade, short, look, meaning, boardMeaning } = gradeOn(scale, value.grade);
		return { grade, look, label: gradeLabel(grade), short, meaning: (ofBoard ? boardMeaning : undefined) ?? meaning };
	}
	return absenceView(value.reason);
}

/** What is shown instead of a grade. */
export function absenceView(reason: AbsenceReason): ValueView {
	const { label, meaning } = absences[reason];
	return { grade: undefined, look: undefined, label, short: '–', meaning };
}

/** One judgement of an inspection, with its grade. */
export interface StripItem {
	readonly id: string;
	/** "Help and protection". */
	readonly short: string;
	/** The framework’s wording. */
	readonly title: string;
	readonly standing: JudgementStanding;
	/** For a sub-judgement, the short name of what it is part of. */
	readonly partOf: string | undefined;
	readonly value: ValueView;
}

/** The judgements of a report, headline first, then in the order in which the report prints them. */
export function judgementStrip(report: Inspection): StripItem[] {
	const { judgements } = report.edition;
	const inOrder = [
		...judgements.filter((j) => j.standing === 'headline'),
		...judgements.filter((j) => j.standing !== 'headline'),
	];
	return inOrder.map((j) => ({
		id: j.id,
		short: j.short,
		title: j.title,
		standing: j.standing,
		partOf: judgements.find((other) => other.id === j.partOf)?.short,
		value: valueView(valueOf(report, j.id), report.edition.scale, j.standing === 'beside'),
	}));
}

/** Judgements with the same value and the same meaning, so that the page gives the meaning once. */
export interface MeaningGroup {
	readonly value: ValueView;
	/** The framework’s wording of each judgement. */
	readonly titles: readonly string[];
}

/** The values of a strip in its order, each once, with its meaning and the judgements that have it. */
export function meaningGroups(strip: readonly StripItem[]): MeaningGroup[] {
	return [...Map.groupBy(strip, (item) => item.value.meaning).values()].flatMap((items) => {
		const [first] = items;
		return first ? [{ value: first.value, titles: items.map((item) => item.title) }] : [];
	});
}

/** A judgement’s short name in a form that can follow “for”, which “in care and care leavers” and “safeguarding board” cannot. */
export function forText(short: string): string {
	return lower(short)
		.replace(/^in care /, 'children in care ')
		.replace(/^safeguarding board/, 'the $&');
}

/**
 * The grades of a strip in one sentence, each grade once, for where there is room for a line: "Good overall and for leadership;
 * inadequate for help and protection." "" where no judgement has a grade.
 */
export function gradesSentence(strip: readonly StripItem[]): string {
	const graded = strip.filter(({ value }) => value.grade !== undefined);
	const groups = [...Map.groupBy(graded, ({ value }) => value.label)].map(([label, items]) => {
		const [headline, others] = [true, false].map((isHeadline) =>
			items.filter(({ standing }) => (standing === 'headline') === isHeadline).map(({ short }) => forText(short)),
		);
		const parts = [...(headline ?? []), ...(others?.length ? [`for ${listText(others)}`] : [])];
		return `${label} ${parts.join(' and ')}`;
	});
	return groups.length === 0 ? '' : `${[groups[0], ...groups.slice(1).map(lower)].join('; ')}.`;
}
