/** Numbers, days and mentions of a report, by its framework; reports before SIF and of safeguarding boards have none. */
import { readArea } from './read-area.ts';
import { readMentions } from './read-mentions.ts';
import type { AreaRead } from './read-area.ts';
import type { MentionsRead } from './read-mentions.ts';
import type { Line } from './read-pdf.ts';
import type { FrameworkSlug } from './recognise-report.ts';

/** What was read, keyed as in the record’s field `printed`. */
export type PrintedRead = AreaRead & MentionsRead;

/** What was read; undefined where nothing was. `doubts`: what does not agree and was left out, each as a sentence. */
export interface PrintedReading {
	readonly printed: PrintedRead | undefined;
	readonly doubts: readonly string[];
}

/** Reads them. A fact that cannot be found is left out, without a message. */
export function readPrinted(lines: readonly Line[], framework: FrameworkSlug): PrintedReading {
	const { facts, doubts }: { facts: PrintedRead; doubts: readonly string[] } =
		framework === 'sif' ? readArea(lines) : { facts: framework === 'ilacs' ? readMentions(lines) : {}, doubts: [] };
	return { printed: Object.keys(facts).length > 0 ? facts : undefined, doubts };
}
