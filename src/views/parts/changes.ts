/** What changed from one inspection to the next, strand by strand, and what cannot be compared. */
import { changeTexts, countText } from '../words/wording.ts';
import { movement, strandValue } from '../../domain/record/timelines.ts';
import { valueView } from './judgement-strip.ts';
import type { Movement } from '../../domain/record/timelines.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { ValueView } from './judgement-strip.ts';

/** One strand in two inspections of a council. */
export interface ChangeView {
	readonly strand: string;
	readonly label: string;
	readonly before: ValueView;
	readonly after: ValueView;
	readonly direction: 'improved' | 'declined' | 'same' | 'none';
	/** "Improved", or that the two cannot be compared. */
	readonly text: string;
	/** Why they cannot be, where that takes a sentence; several rows may have the same. */
	readonly note?: string;
}

/** Triangles and lines as SVG paths for the view box 0 0 20 20, since not every font has them. */
export const directionArrows = {
	improved: 'M10 3 18 17 2 17Z',
	declined: 'M10 17 2 3 18 3Z',
	same: 'M2 6h16v3H2ZM2 12h16v3H2Z',
} as const;

/**
 * Changes in every strand that at least one of the two inspections judged. Where both gave one grade for children in care
 * and care leavers together, they are one judgement and one row.
 */
export function changesBetween(before: Inspection, after: Inspection): ChangeView[] {
	return after.edition.strandOrder.flatMap(({ id: strand, label: ownLabel }) => {
		const [a, b] = [strandValue(before, strand), strandValue(after, strand)];
		if (a.mapping === undefined && b.mapping === undefined) return [];
		const moved = movement(before, after, strand);
		const described = describe(moved, a.mapping === undefined, b.mapping === undefined);
		const shared = a.mapping === 'joint' && b.mapping === 'joint';
		if (shared && strand === 'care-leavers') return [];
		const label = shared ? 'Children in care and care leavers' : ownLabel;
		return [
			{
				strand,
				label,
				before: valueView(a.value, before.edition.scale),
				after: valueView(b.value, after.edition.scale),
				...described,
			},
		];
	});
}

type Described = Pick<ChangeView, 'direction' | 'text' | 'note'>;

function describe(moved: Movement, notThen: boolean, notNow: boolean): Described {
	switch (moved.kind) {
		case 'improved':
			return { direction: 'improved', text: changeTexts.improved };
		case 'declined':
			return { direction: 'declined', text: changeTexts.declined };
		case 'same':
			return { direction: 'same', text: changeTexts.same };
		case 'not-comparable':
			break;
		default:
			return moved satisfies never;
	}
	switch (moved.because) {
		case 'not-graded-before':
			return {
				direction: 'none',
				text: notThen ? 'Not judged then, so not compared' : 'No grade then, so not compared',
			};
		case 'not-graded-now':
			return { direction: 'none', text: notNow ? 'No longer judged on its own' : 'No grade this time' };
		case 'never-graded':
			return { direction: 'none', text: 'No grade in either' };
		case 'joint':
			return {
				direction: 'none',
				text: 'Not compared',
				note: 'Not compared: in one of the two inspections children in care and care leavers shared one grade.',
			};
		case 'scale':
			return {
				direction: 'none',
				text: 'Not compared',
				note: 'Not compared: the two inspections graded on different scales.',
			};
		default:
			return moved satisfies never;
	}
}

/** "Of 4 judgements that can be compared: 2 improved, 1 declined, 1 unchanged.", or that there is one, or none. */
export function changeSummary(changes: readonly ChangeView[]): string {
	const count = (direction: ChangeView['direction']): number => changes.filter((c) => c.direction === direction).length;
	const [improved, declined, same] = [count('improved'), count('declined'), count('same')];
	const compared = improved + declined + same;
	if (compared > 1 && same === compared) return `All ${compared} judgements that can be compared are unchanged.`;
	if (compared === 1) {
		const came = improved === 1 ? 'improved' : declined === 1 ? 'declined' : 'is unchanged';
		return `The one judgement that can be compared ${came}.`;
	}
	if (compared === 0) return 'No judgement can be compared with the previous inspection.';
	const parts = [
		improved > 0 ? `${improved} improved` : '',
		declined > 0 ? `${declined} declined` : '',
		same > 0 ? `${same} unchanged` : '',
	].filter(Boolean);
	return `Of ${countText(compared, 'judgement')} that can be compared: ${parts.join(', ')}.`;
}
