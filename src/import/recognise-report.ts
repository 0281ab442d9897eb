/**
 * Tells from the first page what kind of report this is. A report’s title has one of five shapes; what stands in the
 * title beside the words of the framework is the authority’s name.
 */
import { pageOf, prose } from './reading.ts';
import type { Line, PdfText } from './read-pdf.ts';
import type { Refuse } from './reading.ts';

export type FrameworkSlug = 'sif' | 'ilacs' | 'lac-2013' | 'lscb-review';

export interface Recognised {
	readonly framework: FrameworkSlug;
	/** The authority as the title names it, with "Council" or "London Borough of" where printed. */
	readonly authorityText: string;
	/** The title says "Re-inspection". */
	readonly titleSaysReinspection: boolean;
	/** The title goes on "and Review of the effectiveness of the Local Safeguarding Children Board". */
	readonly titleNamesBoard: boolean;
	/** Index, among the document’s lines, of the line with the inspection’s dates; undefined where page 1 has none. */
	readonly datesAt: number | undefined;
}

const datesLine = /^inspections? dates?\b/i;

const shapes: readonly { readonly framework: FrameworkSlug; readonly pattern: RegExp }[] = [
	{ framework: 'lac-2013', pattern: /^inspection of looked after children services (?<authority>.+)$/i },
	{
		framework: 'sif',
		pattern:
			/^(?<authority>.+?) (?<again>re-?\s?)?inspection of services for children in need of help and protection,? children looked after and care leavers\b(?<rest>.*)$/i,
	},
	{
		framework: 'lscb-review',
		pattern:
			/^(?<authority>.+?) (?:local )?safeguarding children(?:’s)? board review of the effectiveness of the local safeguarding children(?:’s)? board\b/i,
	},
	{
		framework: 'ilacs',
		pattern:
			/^(?<authority>(?!inspection of ).+?) inspection of (?:local authority )?children’s (?:social care )?services\b/i,
	},
	{
		framework: 'ilacs',
		pattern: /^inspection of (?<authority>.+?) (?:local authority )?children’s (?:social care )?services\b/i,
	},
	// A title may name a children’s trust and no service at all; the judgements then tell that it is this framework.
	{ framework: 'ilacs', pattern: /^inspection of (?<authority>.+?)$/i },
];

/** Reports that are often taken for one of ours. */
const strangers: readonly { readonly pattern: RegExp; readonly what: string }[] = [
	{ pattern: /\bfocused visit\b/i, what: 'a focused visit, which gives no grades' },
	{ pattern: /\bmonitoring visit\b/i, what: 'a monitoring visit, which gives no grades' },
	{ pattern: /\bjoint targeted area inspection\b/i, what: 'a joint targeted area inspection, which gives no grades' },
	{ pattern: /\bCare Quality Commission\b|\bCQC\b/i, what: 'a report of the Care Quality Commission' },
	{ pattern: /\bHMICFRS\b|\bInspectorate of Constabulary\b/i, what: 'a report of the Inspectorate of Constabulary' },
	{ pattern: /\bInspectorate of (?:Probation|Prisons)\b/i, what: 'a report of another inspectorate' },
	{ pattern: /\bEstyn\b|\bCare Inspectorate\b|\bEducation Scotland\b/i, what: 'a report from outside England' },
];

/** The first line of an ILACS judgement table’s body. */
export function isLeadershipLabel(text: string): boolean {
	return /^(?:\d\.? )?the impact of leaders on\b/i.test(text);
}

/** Recognises a report; on anything else refuses the field "framework" with the title found. */
export function recogniseReport(pdf: PdfText, refuse: Refuse): Recognised | undefined {
	const front = pdf.lines.filter((line) => line.page === 1);
	const datesIndex = front.findIndex((line) => datesLine.test(line.text));
	const title = titleOf(front, datesIndex);
	const judged = front.some((line) => isLeadershipLabel(line.text));
	for (const { framework, pattern } of shapes) {
		const groups = pattern.exec(title)?.groups;
		if (!groups || (framework === 'ilacs' && !judged)) continue;
		return {
			framework,
			authorityText: (groups['authority'] ?? '').trim(),
			titleSaysReinspection: groups['again'] !== undefined,
			titleNamesBoard: /safeguarding children/i.test(groups['rest'] ?? ''),
			datesAt: datesIndex < 0 ? undefined : pdf.lines.indexOf(front[datesIndex] as Line),
		};
	}
	const opening = pdf.lines.slice(0, 12);
	const stranger = strangers.find(({ pattern }) => pattern.test(prose(opening)));
	refuse({
		field: 'framework',
		place: pageOf(opening[0]),
		found: title.slice(0, 160),
		rule: stranger
			? `this is ${stranger.what}; expected the title of one of Ofsted’s graded inspections of children’s services`
			: 'expected the title of one of Ofsted’s graded inspections of children’s services',
	});
	return undefined;
}

/** The lines above the dates. Without dates, the lines of the largest letters and those that follow closely. */
function titleOf(front: readonly Line[], datesIndex: number): string {
	const end =
		datesIndex >= 0 ? datesIndex : front.findIndex((line) => /^lead inspector|^report(?:ing)? /i.test(line.text));
	const lines = end >= 0 ? front.slice(0, end) : front.slice(0, 8);
	// On the 2013 cover other lines stand between title and dates, far below.
	const kept: Line[] = [];
	for (const line of lines) {
		const before = kept.at(-1);
		if (before && line.top - before.top > Math.max(before.size, line.size) * 4) break;
		kept.push(line);
	}
	return prose(kept).replace(/\s+/g, ' ').trim();
}
