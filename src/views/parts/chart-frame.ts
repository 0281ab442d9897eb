/** What every chart says around its drawing. */
import { dayText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { GradeLook } from '../../domain/record/grades.ts';

/** The meaning of a colour or a shape: a grade, something else, or that there is none. */
export interface ChartKey {
	readonly look: GradeLook | undefined;
	/** SVG content for the view box 0 0 20 20, for something other than a grade. */
	readonly shape?: string;
	readonly label: string;
}

/** The line below every chart: where its numbers are from. `asAt`: the record’s last day; `from`: what was read, and whose. */
export function sourceText(asAt: IsoDate, from = 'Ofsted’s reports'): string {
	return `Source: Inspection Record, from ${from} published by ${dayText(asAt)}.`;
}
