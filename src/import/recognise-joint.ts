/**
 * Tells whether a file holds a joint inspection: the letter of a joint targeted area inspection, the report of an area SEND
 * inspection, or the report of 2009 on progress. Each begins with its own title, and with what only a first page has.
 */
import { pageOf, prose } from './reading.ts';
import { graded, pagesOf } from './recognise-report.ts';
import type { JointKindId } from '../domain/record/joint.ts';
import type { Line, PdfText } from './read-pdf.ts';
import type { Refuse } from './reading.ts';

/** What page 1 says about a joint inspection. */
export interface RecognisedJoint {
	readonly kind: JointKindId;
	/** The place or places as the title names them. */
	readonly placeText: string;
	/** The subject in the title of a letter: "sexual abuse in the family"; undefined where it names none. */
	readonly subject: string | undefined;
	/** Index, among the document’s lines, of the first line behind the title. */
	readonly after: number;
}

interface Shape {
	readonly kind: JointKindId;
	/** How the title begins, in its first line. */
	readonly begins: RegExp;
	/** The whole title. */
	readonly title: RegExp;
	/** What the same page has besides. */
	readonly besides: RegExp;
}

const shapes: readonly Shape[] = [
	{
		kind: 'jtai',
		begins: /^joint targeted area inspection of\b/i,
		title:
			/^joint targeted area inspection of (?:the multi-agency (?:identification and )?responses? to (?<subject>.+) in )?(?<place>.+)$/i,
		besides: /^dear\b/i,
	},
	{
		kind: 'send',
		begins: /^area SEND inspection of\b/i,
		title: /^area SEND inspection of (?:the )?(?<place>.+?) local area partnership$/i,
		besides: /^inspection dates?\b/i,
	},
	{
		kind: 'progress',
		begins: /^inspection of progress made in the provision\b/i,
		title: /^inspection of progress made in the provision of safeguarding services in (?<place>.+)$/i,
		besides: /^published\s*:/i,
	},
];

/** The lines of a title follow closely; behind it comes a wider gap. */
const withinTitle = 1.45;

/**
 * Recognises the one joint inspection of a file. Undefined where no page begins one, so that the file may be something else;
 * false where there is one, and more, or not on page 1: then the field "kind" is refused.
 */
export function recogniseJoint(pdf: PdfText, refuse: Refuse): RecognisedJoint | false | undefined {
	const pages = pagesOf(pdf);
	const fronts = pages.map(frontOf);
	const others = graded(pdf);
	const begun = fronts.flatMap((front, i) => (front || others.includes(i + 1) ? [i + 1] : []));
	const at = fronts.findIndex((front) => front !== undefined);
	const front = fronts[at];
	if (!front) return undefined;
	const { title, ...recognised } = front;
	const place = `page ${at + 1}`;
	if (begun.length > 1) {
		const count = begun.length === 2 ? 'two' : String(begun.length);
		const named = `page ${begun.slice(0, -1).join(', page ')} and page ${begun.at(-1)}`;
		refuse({
			field: 'kind',
			place,
			found: title,
			rule: `holds ${count} reports: ${named} each begin one; import them one by one`,
		});
		return false;
	}
	if (at > 0) {
		const rule = `a report seems to begin on page ${at + 1}; save it without the pages before`;
		refuse({ field: 'kind', place: pageOf(pages.find((lines) => lines.length > 0)?.[0]), found: title, rule });
		return false;
	}
	return { ...recognised, after: pdf.lines.indexOf(front.last) + 1 };
}

type Front = Omit<RecognisedJoint, 'after'> & { readonly title: string; readonly last: Line };

function frontOf(lines: readonly Line[]): Front | undefined {
	for (const { kind, begins, title, besides } of shapes) {
		const first = lines.findIndex(({ text }) => begins.test(text));
		if (first < 0 || !lines.some(({ text }) => besides.test(text))) continue;
		const printed = titleFrom(lines.slice(first), besides);
		const whole = prose(printed).replace(/\s+/g, ' ').replace(/\.$/, '').trim();
		const groups = title.exec(whole)?.groups;
		const last = printed.at(-1);
		if (!groups || !last) continue;
		return { kind, placeText: groups['place'] ?? '', subject: groups['subject'], title: whole, last };
	}
	return undefined;
}

function titleFrom(lines: readonly Line[], besides: RegExp): Line[] {
	const kept: Line[] = [];
	for (const line of lines) {
		const before = kept.at(-1);
		if (before && (line.top - before.top > Math.max(before.size, line.size) * withinTitle || besides.test(line.text))) {
			break;
		}
		kept.push(line);
	}
	return kept;
}
