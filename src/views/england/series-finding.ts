/** What a series over time shows, in words: from when its shares can be trusted, and how far they rose or fell. */
import { countText, monthText, shareText } from '../words/wording.ts';
import type { SeriesPoint } from './national.ts';

/** The first point by which at least half of the councils had a grade: earlier shares are of too few councils. */
export function firstBroadPoint(points: readonly SeriesPoint[]): SeriesPoint | undefined {
	return points.find(({ graded, existing }) => graded > 0 && graded * 2 >= existing);
}

/** "rose from 31% in June 2015 (of 80 councils) to 76% in July 2026 (of 153)"; "" when there are not two such days. */
export function changeOfShare(points: readonly SeriesPoint[]): string {
	const [first, last] = [firstBroadPoint(points), points.at(-1)];
	if (first === undefined || last === undefined || first === last || last.graded === 0) return '';
	const [before, after] = [first, last].map((point) => shareText(point.goodOrBetter, point.graded));
	const from = `${monthText(first.day)} (of ${countText(first.graded, 'council')})`;
	const to = `${monthText(last.day)} (of ${last.graded})`;
	if (before === after) return `was ${before ?? ''} in ${from} and in ${to}`;
	const rose = last.goodOrBetter / last.graded > first.goodOrBetter / first.graded;
	return `${rose ? 'rose' : 'fell'} from ${before ?? ''} in ${from} to ${after ?? ''} in ${to}`;
}

/**
 * "25 of the 80 councils with a grade were good in June 2015, and 118 of the 153 in August 2026": the same finding for a chart of
 * numbers; "" where there are not two such days. `words`: which grades count as good or better.
 */
export function countsThenAndNow(points: readonly SeriesPoint[], words: string): string {
	const [first, last] = [firstBroadPoint(points), points.at(-1)];
	if (first === undefined || last === undefined || first === last || last.graded === 0) return '';
	return `${first.goodOrBetter} of the ${countText(first.graded, 'council')} with a grade were ${words} in ${monthText(first.day)}, and ${last.goodOrBetter} of the ${last.graded} in ${monthText(last.day)}`;
}
