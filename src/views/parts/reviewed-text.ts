/** Whether findings were read by a second person, in a sentence. */
import { dayText } from '../words/wording.ts';
import type { Findings } from '../../domain/record/findings.ts';

/** "Written from the report, and read a second time beside it on 28 November 2026." */
export function reviewedText({ reviewed }: Pick<Findings, 'reviewed'>): string {
	return reviewed === undefined
		? 'Written by one person from the report, and not yet read a second time.'
		: `Written from the report, and checked against it by a second reader on ${dayText(reviewed)}.`;
}
