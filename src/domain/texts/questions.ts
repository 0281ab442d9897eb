/** Questions for councillors and the rules by which a council’s findings choose them. */
import { gradesOn, isGoodOrBetter } from '../record/grades.ts';
import { ageBetween } from '../basics/dates.ts';
import { neighboursAt } from '../record/neighbours.ts';
import { asAtDate } from '../record/record.ts';
import { standing } from '../record/snapshots.ts';
import { valueOf } from '../record/reports.ts';
import { movement, previousOf, strandGrade, strandValue } from '../record/timelines.ts';
import { latestPublished, publishedBy } from '../record/latest.ts';
import type { Authority } from '../record/authorities.ts';
import type { Grade } from '../record/grades.ts';
import type { StrandId } from '../record/judgements.ts';
import type { InspectionHistory, InspectionRecord } from '../record/record.ts';
import type { Improvement, Report } from '../record/reports.ts';

/** The occasions for which a question is chosen. */
export const questionOccasions = [
	'always',
	'recent',
	'old',
	'inadequate',
	'weak',
	'strong',
	'declined',
	'improved',
	'no-overall',
	'joint',
	'neighbours-better',
	'again',
] as const;

/** Which councils a question is for. */
export type QuestionOccasion = (typeof questionOccasions)[number];

/** A question for councillors to ask, from content/questions.yaml. */
export interface Question {
	readonly id: string;
	readonly when: QuestionOccasion;
	/** With `weak`: the strand that must be below good. */
	readonly strand: StrandId | undefined;
	readonly text: string;
	/** Why the question matters, as a clause to follow "Because". */
	readonly why: string;
}

/** The occasions, most pressing first; within an occasion, questions keep the order of content/questions.yaml. */
const urgency: readonly QuestionOccasion[] = [
	'inadequate',
	'weak',
	'declined',
	'neighbours-better',
	'recent',
	'old',
	'no-overall',
	'joint',
	'strong',
	'improved',
	'again',
	'always',
];

/** Maximum number of questions, so that a briefing stays short. */
const MOST = 9;

/** Maximum number of questions that follow from the points of the report. */
const FROM_POINTS = 3;

/** Places kept for the questions that suit every council. */
const KEPT_FOR_ALWAYS = 3;

/** Years after which an inspection counts as old, and within which as recent. */
const OLD_YEARS = 3;
const RECENT_YEARS = 1;

/** A question with the point of the report from which it follows. */
export interface PointQuestion {
	readonly point: Improvement;
	readonly text: string;
}

/**
 * Up to three questions that follow from what a report asks the council to improve: first from priorities, then from the
 * points on the lowest grade, in the order of the report, each on another main theme.
 */
export function questionsFromPoints({ themes }: Pick<InspectionRecord, 'themes'>, report: Report): PointQuestion[] {
	const grades = gradesOn(report.edition.scale);
	const place = ({ isPriority, judgements }: Improvement): number =>
		isPriority
			? grades.length
			: Math.max(
					...judgements.map((id) => {
						const value = valueOf(report, id);
						return value.kind === 'graded' ? grades.indexOf(value.grade) : -1;
					}),
				);
	const asked = new Set<string>();
	return report.improvements
		.filter(({ body }) => body === 'authority')
		.sort((a, b) => place(b) - place(a))
		.flatMap((point) => {
			const theme = themes.find(({ id }) => id === point.themes[0]);
			if (!theme || asked.has(theme.id)) return [];
			asked.add(theme.id);
			return [{ point, text: theme.question }];
		})
		.slice(0, FROM_POINTS);
}

/**
 * The other questions that a council’s latest inspection suggests, most pressing first. `others`: how many the briefing asks
 * already; together there are no more than nine.
 */
export function chooseQuestions(
	record: InspectionHistory,
	authority: Authority,
	bank: readonly Question[],
	others = 0,
): Question[] {
	const most = MOST - others;
	const fitting = bank.filter((question) => occasion(record, authority, question));
	const sorted = [...fitting].sort((a, b) => urgency.indexOf(a.when) - urgency.indexOf(b.when));
	const special = sorted.filter((q) => q.when !== 'always').slice(0, most - KEPT_FOR_ALWAYS);
	const always = sorted.filter((q) => q.when === 'always').slice(0, most - special.length);
	return [...special, ...always];
}

function occasion(record: InspectionHistory, authority: Authority, question: Question): boolean {
	const latest = latestPublished(record, authority.slug);
	if (question.when === 'always') return true;
	if (!latest) return false;
	const previous = previousOf(record, latest);
	const grade = (strand: StrandId) => strandGrade(latest, strand);
	const isGood = (given: Grade): boolean => isGoodOrBetter(latest.edition.scale, given);
	/** The strands that questions are about: those that are followed now, without the overall grade. */
	const asked = record.strands.flatMap(({ id, main }) => (main && id !== 'overall' ? [id] : []));
	const graded = asked.flatMap((strand) => grade(strand) ?? []);
	const age = ageBetween(latest.published.latest, asAtDate(record)).years;
	switch (question.when) {
		case 'recent':
			return age < RECENT_YEARS;
		case 'old':
			return age >= OLD_YEARS;
		case 'inadequate':
			// By its name, because the words of these questions name it: the lowest grade of another scale is weak.
			return graded.includes('inadequate');
		case 'weak': {
			const found = question.strand && grade(question.strand);
			// A grade shared with children in care says nothing about care leavers alone.
			const shared = question.strand === 'care-leavers' && strandValue(latest, 'care-leavers').mapping === 'joint';
			return found !== undefined && !shared && !isGood(found);
		}
		case 'strong':
			return graded.length > 0 && graded.every(isGood);
		case 'declined':
			return previous !== undefined && asked.some((s) => movement(previous, latest, s).kind === 'declined');
		case 'improved':
			return previous !== undefined && asked.some((s) => movement(previous, latest, s).kind === 'improved');
		case 'no-overall':
			return grade('overall') === undefined && strandValue(latest, 'overall').mapping === undefined;
		case 'joint':
			return strandValue(latest, 'care-leavers').mapping === 'joint';
		case 'again':
			return previous !== undefined;
		case 'neighbours-better':
			return asked.some((strand) => {
				const own = grade(strand);
				return own !== undefined && !isGood(own) && neighboursBetter(record, authority, strand);
			});
		default:
			return question.when satisfies never;
	}
}

/** Whether more than half of the neighbours with a grade in a strand are good or better. */
function neighboursBetter(record: InspectionHistory, authority: Authority, strand: StrandId): boolean {
	const day = asAtDate(record);
	const found = neighboursAt(record, authority, day).flatMap(({ neighbour }) => {
		const { report, grade } = standing(record, neighbour, strand, publishedBy(day));
		return report && grade !== undefined ? [isGoodOrBetter(report.edition.scale, grade)] : [];
	});
	return found.length > 0 && found.filter(Boolean).length * 2 > found.length;
}
