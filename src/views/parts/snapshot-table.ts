/** A snapshot as a table row and a bar: counts, shares and the denominator, from one object. */
import { gradeView } from './grade-view.ts';
import { countText, listText, shareText } from '../words/wording.ts';
import type { GradeView } from './grade-view.ts';
import type { Snapshot } from '../../domain/record/snapshots.ts';

interface SnapshotCell extends GradeView {
	readonly count: number;
	/** "36%". */
	readonly share: string;
	/** Start and width of this part of the bar, in thousandths of the whole. */
	readonly from: number;
	readonly width: number;
}

/** The grades of councils in one strand as a row: a bar, and numbers with their shares. */
export interface SnapshotRow {
	readonly strand: string;
	readonly label: string;
	readonly cells: readonly SnapshotCell[];
	readonly graded: number;
	readonly goodOrBetter: { readonly count: number; readonly share: string };
	/** A note on councils left out of the denominator and on joint grades; "" when there are none. */
	readonly note: string;
}

const leftOutTexts: Record<keyof Snapshot['leftOut'], string> = {
	'not-in-framework': 'not judged by their latest inspection',
	'not-judged': 'whose report prints “not judged”',
	'not-reviewed': 'not reviewed',
	'not-known': 'with a grade that we do not know',
	'none-yet': 'not inspected yet',
};

/** The row of a count. Where no council has a grade, the bar is empty. */
export function snapshotRow(snapshot: Snapshot): SnapshotRow {
	let from = 0;
	const cells = snapshot.counts.map((held) => {
		const { count } = held;
		const width = snapshot.graded === 0 ? 0 : (1000 * count) / snapshot.graded;
		const cell = {
			...gradeView(held),
			count,
			share: shareText(count, snapshot.graded),
			from: Math.round(from),
			width: Math.round(from + width) - Math.round(from),
		};
		from += width;
		return cell;
	});
	const best = snapshot.goodOrBetter;
	const leftOut = (Object.keys(leftOutTexts) as (keyof Snapshot['leftOut'])[])
		.filter((reason) => snapshot.leftOut[reason] > 0)
		.map((reason) => `${snapshot.leftOut[reason]} ${leftOutTexts[reason]}`);
	const notes = [
		leftOut.length > 0 ? `leaves out ${listText(leftOut)}.` : '',
		snapshot.joint > 0
			? `${countText(snapshot.joint, 'grade')} given for children in care and care leavers together.`
			: '',
	];
	return {
		strand: snapshot.strand,
		label: snapshot.label,
		cells,
		graded: snapshot.graded,
		goodOrBetter: { count: best, share: shareText(best, snapshot.graded) },
		note: notes.filter(Boolean).join(' '),
	};
}
