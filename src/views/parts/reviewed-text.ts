/** Whether findings were read by a second person, in a sentence. */
import type { Findings } from '../../domain/record/findings.ts';

/** "Written from the report, and checked against it by a second reader." The day is in the line below the page’s first. */
export function reviewedText({ reviewed }: Pick<Findings, 'reviewed'>): string {
	return reviewed === undefined
		? 'Written by one person from the report, and not yet read a second time.'
		: 'Written from the report, and checked against it by a second reader.';
}
