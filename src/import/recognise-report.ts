/**
 * Tells from the first page what kind of report this is. A report’s title has one of five shapes; what stands in the
 * title beside the words of the framework is the authority’s name.
 */
import { pageOf, prose } from './reading.ts';
import type { Line, PdfText } from './read-pdf.ts';
import type { Refuse } from './reading.ts';

/** The frameworks whose reports the import can read. */
export type FrameworkSlug = 'sif' | 'ilacs' | 'lac-2013' | 'lscb-review';

/** What page 1 says about the kind of report. */
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
	// A title may name a children’s trust and no service at all; the judgements then show that it is this framework.
	{ framework: 'ilacs', pattern: /^inspection of (?<authority>.+?)$/i },
];

interface Stranger {
	readonly pattern: RegExp;
	readonly what: string;
}

/** Reports that are often taken for one of ours. Which comes first on the page counts: a letter may mention others. */
const strangers: readonly Stranger[] = [
	{
		pattern: /\breport not found\b|\bpage (?:can ?not|can’t) be found\b|\b404\b/i,
		what: 'a page that says that there is no report',
	},
	{ pattern: /\bfocused visit\b/i, what: 'a focused visit, which gives no grades' },
	{
		pattern: /(?:\blocal area partnership report\b.{0,80}?)?\barea SEND monitoring inspection\b/i,
		what: 'an area SEND monitoring inspection, which gives no outcome',
	},
	{ pattern: /\bmonitoring visit\b/i, what: 'a monitoring visit, which gives no grades' },
	{
		pattern: /\bjoint targeted area inspection\b|\bJTAI\b/i,
		what: 'a joint targeted area inspection, which gives none of these grades',
	},
	{
		pattern: /(?:\bSEND\b|special educational needs|\blocal area\b).{0,200}?\b(?:revisit|re-visit)\b/i,
		what: 'a revisit after an area SEND inspection (Ofsted and CQC), which gives none of these grades',
	},
	{
		pattern:
			/\blocal area partnership\b|\barea SEND\b|\blocal area SEND\b|\bspecial educational needs and\/?(?: |or )*disabilit/i,
		what: 'an area SEND inspection (Ofsted and CQC), which gives none of these grades',
	},
	{
		pattern: /\bjoint area review\b/i,
		what: 'a joint area review, which ended in 2009 and gives none of these grades',
	},
	{
		pattern: /\binspection of progress made in the provision of safeguarding services\b/i,
		what: 'an inspection of progress in safeguarding (2009), which gives none of these grades',
	},
	{
		pattern: /\binspection of safeguarding and looked after children services\b/i,
		what: 'an inspection of safeguarding and looked after children services (2009 to 2012), which is older than the reports recorded here',
	},
];

/** Who else writes reports. Reports of the kinds above name them too. */
const otherBodies: readonly Stranger[] = [
	{ pattern: /\bCare Quality Commission\b|\bCQC\b/i, what: 'a report of the Care Quality Commission' },
	{ pattern: /\bHMICFRS\b|\bInspectorate of Constabulary\b/i, what: 'a report of the Inspectorate of Constabulary' },
	{ pattern: /\bInspectorate of (?:Probation|Prisons)\b/i, what: 'a report of another inspectorate' },
	{ pattern: /\bEstyn\b|\bCare Inspectorate\b|\bEducation Scotland\b/i, what: 'a report from outside England' },
];

/** The first line of an ILACS judgement table’s body. */
export function isLeadershipLabel(text: string): boolean {
	return /^(?:\d\.? )?the impact of leaders on\b/i.test(text);
}

/** What agenda software stamps on a page, which is left out of titles. */
const stamp =
	/^(?:appendix|annexe?|enclosure|attachment|agenda item|item|minute item|page)(?: (?:no\.?|number))?\s*:?\s*\w{1,3}(?:[.-]\w{1,3})?$/i;

/** Recognises the one report of a file; on anything else, and on two, refuses the field "framework". */
export function recogniseReport(pdf: PdfText, refuse: Refuse): Recognised | undefined {
	const pages = pagesOf(pdf);
	const fronts = frontsOf(pages);
	const begun = fronts.flatMap((front, i) => (front ? [i + 1] : []));
	const [page, another] = begun;
	const recognised = fronts[(page ?? 0) - 1];
	if (page !== undefined && another !== undefined) {
		const count = begun.length === 2 ? 'two' : String(begun.length);
		const named = `page ${begun.slice(0, -1).join(', page ')} and page ${begun.at(-1)}`;
		refuse({
			field: 'framework',
			place: `page ${page}`,
			found: titleIn(pages[page - 1] ?? []),
			rule: `holds ${count} reports: ${named} each begin one; import them one by one`,
		});
		return undefined;
	}
	if (recognised && page === 1) {
		const { datesLine: line, ...rest } = recognised;
		return { ...rest, datesAt: line && pdf.lines.indexOf(line) };
	}
	const front = pages.find((lines) => lines.length > 0) ?? [];
	const fromSecond = pdf.pageNumbers.slice(0, 4).filter((numbers, i) => numbers.includes(i + 2)).length >= 3;
	// Within a report any kind may be mentioned.
	const stranger = fromSecond ? undefined : strangerOn(front);
	const expected = 'expected the title of one of Ofsted’s graded inspections of children’s services';
	let rule = expected;
	if (page !== undefined) rule = `a report seems to begin on page ${page}; save it without the pages before`;
	else if (fromSecond) rule = `${expected}; the pages are numbered from 2: is the first one missing?`;
	else if (stranger) rule = `this is ${stranger.what}; ${expected}`;
	refuse({ field: 'framework', place: pageOf(front[0]), found: stranger?.words ?? titleIn(front), rule });
	return undefined;
}

/** The pages on which a graded report begins. */
export function graded(pdf: PdfText): number[] {
	return frontsOf(pagesOf(pdf)).flatMap((front, i) => (front ? [i + 1] : []));
}

/** The lines of each page. */
export function pagesOf(pdf: PdfText): Line[][] {
	const pages = Array.from({ length: pdf.pages }, () => [] as Line[]);
	for (const line of pdf.lines) pages[line.page - 1]?.push(line);
	return pages;
}

function frontsOf(pages: readonly (readonly Line[])[]): (Front | undefined)[] {
	return pages.map((front, i) => (i === 0 ? recogniseFront(front) : laterFront(front)));
}

type Front = Omit<Recognised, 'datesAt'> & { readonly datesLine: Line | undefined };

/** A page behind the first begins a report only if it prints the days as well: texts and feet repeat the title. */
function laterFront(lines: readonly Line[]): Front | undefined {
	const front = lines.some((line) => datesLine.test(line.text)) ? recogniseFront(lines) : undefined;
	return front;
}

function recogniseFront(printed: readonly Line[]): Front | undefined {
	const front = withoutStamps(printed);
	const datesIndex = front.findIndex((line) => datesLine.test(line.text));
	const judged = front.some((line) => isLeadershipLabel(line.text));
	for (const title of titlesIn(front, datesIndex)) {
		for (const { framework, pattern } of shapes) {
			const groups = pattern.exec(title)?.groups;
			if (!groups || (framework === 'ilacs' && !judged)) continue;
			return {
				framework,
				authorityText: (groups['authority'] ?? '').trim(),
				titleSaysReinspection: groups['again'] !== undefined,
				titleNamesBoard: /safeguarding children/i.test(groups['rest'] ?? ''),
				datesLine: datesIndex < 0 ? undefined : printed.find((line) => line.top === front[datesIndex]?.top),
			};
		}
	}
	return undefined;
}

function withoutStamps(lines: readonly Line[]): Line[] {
	return lines.flatMap((line): Line[] => {
		const pieces = line.pieces.filter((piece) => !stamp.test(piece.text));
		if (pieces.length === line.pieces.length) return [line];
		return pieces.length === 0 ? [] : [{ ...line, pieces, text: pieces.map((piece) => piece.text).join(' ') }];
	});
}

/** What may be the title, the likeliest first: other lines may stand above it, in smaller letters than its first. */
function titlesIn(front: readonly Line[], datesIndex: number): string[] {
	const end = endOfTitle(front, datesIndex);
	const above = front.slice(0, end);
	const largest = Math.max(...above.map((line) => line.size));
	const first = above.findIndex((line) => line.size > largest * 0.9);
	const starts = [...new Set([first < 0 ? 0 : first, ...above.keys()])].slice(0, 12);
	return starts.map((start) => titleOf(front.slice(start, end)));
}

function titleIn(front: readonly Line[]): string {
	const datesIndex = front.findIndex((line) => datesLine.test(line.text));
	return titleOf(front.slice(0, endOfTitle(front, datesIndex))).slice(0, 160);
}

/** The title ends above the dates. Without dates, above the lead inspector, or within the first lines. */
function endOfTitle(front: readonly Line[], datesIndex: number): number {
	if (datesIndex >= 0) return datesIndex;
	const lead = front.findIndex((line) => /^lead inspector|^report(?:ing)? /i.test(line.text));
	return lead > 0 ? lead : 8;
}

/** Lines that follow closely. On the 2013 cover other lines stand between title and dates, far below. */
function titleOf(lines: readonly Line[]): string {
	const kept: Line[] = [];
	for (const line of lines) {
		const before = kept.at(-1);
		if (before && line.top - before.top > Math.max(before.size, line.size) * 4) break;
		kept.push(line);
	}
	return prose(kept).replace(/\s+/g, ' ').trim();
}

/** What other report the first page is of, and the words that say so: a letter’s addressees are not quoted. */
function strangerOn(front: readonly Line[]): { what: string; words: string } | undefined {
	const text = prose(front);
	for (const kinds of [strangers, otherBodies]) {
		const [first] = kinds
			.flatMap(({ pattern, what }) => {
				const match = pattern.exec(text);
				return match ? [{ what, words: match[0], at: match.index }] : [];
			})
			.sort((a, b) => a.at - b.at);
		if (first) return first;
	}
	return undefined;
}
