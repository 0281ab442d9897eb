/** A council’s judgements with the shares of good or better in other councils, for the briefing and the committee paper. */
import { publishedBy } from '../../domain/record/latest.ts';
import { valueView } from './judgement-strip.ts';
import { shareText } from '../words/wording.ts';
import { isGoodOrBetter } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import { strandValue } from '../../domain/record/timelines.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { Standing } from '../../domain/record/snapshots.ts';
import type { ValueView } from './judgement-strip.ts';

/** One judgement of a council, and how many other councils are good or better in it. */
export interface BriefingComparison {
	readonly strand: string;
	readonly own: ValueView;
	/** Good or better among neighbours (where the council has any), in the region, in England. */
	readonly shares: readonly { readonly area: string; readonly now: string; readonly then: string | undefined }[];
}

/** The shares for each strand on a day and, if an earlier day is given, on that day too. */
export function comparison(
	record: InspectionHistory,
	report: Inspection,
	shown: readonly StrandId[],
	now: IsoDate,
	then?: IsoDate,
): BriefingComparison[] {
	const authority = record.authority(report.authority);
	const areasOn = (day: IsoDate): { area: string; of: (standing: Standing) => boolean }[] => {
		const neighbours = new Set(neighboursAt(record, authority, day).flatMap((n) => n.then.map((a) => a.slug)));
		return [
			...(authority.neighbours.length > 0
				? [{ area: 'Neighbours', of: ({ authority: a }: Standing) => neighbours.has(a.slug) }]
				: []),
			{ area: 'Region', of: ({ authority: a }) => a.region === authority.region },
			{ area: 'England', of: () => true },
		];
	};
	const sharesOn = (strand: StrandId, day: IsoDate, areas: ReturnType<typeof areasOn>): string[] => {
		const { standings } = snapshot(record, strand, publishedBy(day));
		return areas.map(({ of }) => shareOf(standings.filter(of)));
	};
	const [areasNow, areasThen] = [areasOn(now), then === undefined ? [] : areasOn(then)];
	return shown.map((strand) => {
		const sharesNow = sharesOn(strand, now, areasNow);
		const sharesThen = then === undefined ? [] : sharesOn(strand, then, areasThen);
		return {
			strand: strandLabel(report, strand),
			own: valueView(strandValue(report, strand).value, report.edition.scale),
			shares: areasNow.map(({ area }, i) => ({ area, now: sharesNow[i] ?? noGrades, then: sharesThen[i] })),
		};
	});
}

/** A strand’s label, marked if the report gives one grade for children in care and care leavers together. */
function strandLabel(report: Inspection, strand: StrandId): string {
	const { label } = strandOf(report.edition.strandOrder, strand);
	return strandValue(report, strand).mapping === 'joint' ? `${label} (one grade for both)` : label;
}

/** Shown instead of a share when no council in an area had a grade. */
export const noGrades = 'no grades';

/** "6 of 12, 50%". */
function shareOf(standings: readonly Standing[]): string {
	const graded = standings.flatMap(({ grade, report }) => (report && grade !== undefined ? [{ grade, report }] : []));
	const best = graded.filter(({ grade, report }) => isGoodOrBetter(report.edition.scale, grade)).length;
	return graded.length === 0 ? noGrades : `${best} of ${graded.length}, ${shareText(best, graded.length)}`;
}
