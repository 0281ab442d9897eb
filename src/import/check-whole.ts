/**
 * Whether a file is exactly one whole report, with its pages in order and its letters right. An extract, a report that
 * lacks a page or has an action plan behind it, and a copy whose letters come out wrong would otherwise be read, unnoticed,
 * with fewer points, another team or another page.
 */
import { UnreadablePdf } from './read-pdf.ts';
import { prose, textSize } from './reading.ts';
import type { JointKindId } from '../domain/record/joint.ts';
import type { FrameworkSlug } from './recognise-report.ts';
import type { Line, PdfText } from './read-pdf.ts';

/** Throws UnreadablePdf for a file that is not one whole report. */
export function checkWhole(pdf: PdfText, framework: FrameworkSlug): void {
	const wrong = pageOutOfOrder(pdf.pageNumbers);
	if (wrong !== undefined) {
		throw new UnreadablePdf(
			`has pages that are missing, or in another order: its page ${wrong.page} is printed as page ${wrong.printed}; ${again}`,
		);
	}
	const isEnd = (line: Line): boolean => endOf(framework).test(line.text);
	const last = pdf.lines.findLast(isEnd)?.page;
	if (last === pdf.pages && textSize(pdf.lines) <= largestText) return;
	if (last === pdf.pages) {
		throw new UnreadablePdf(
			`has pages that were cropped or enlarged: its letters are larger than a report’s; ${again}`,
		);
	}
	if (last === undefined || framework === 'lac-2013') {
		throw new UnreadablePdf(`is not a whole report: page ${pdf.pages} is not the last of a report; ${again}`);
	}
	throw new UnreadablePdf(
		`has more behind the report, which ends on page ${last}; save pages 1 to ${last} as a file of their own`,
	);
}

/**
 * Throws UnreadablePdf for a file that is not one whole joint inspection. A letter ends with its signatures, a report of an
 * area SEND inspection as Ofsted’s reports do; the report of 2009 has no mark at its end.
 */
export function checkJointWhole(pdf: PdfText, kind: JointKindId): void {
	const wrong = pageOutOfOrder(pdf.pageNumbers);
	if (wrong !== undefined && kind !== 'progress') {
		throw new UnreadablePdf(
			`has pages that are missing, or in another order: its page ${wrong.page} is printed as page ${wrong.printed}; ${again}`,
		);
	}
	const end = endOfJoint[kind];
	if (!end) return;
	const last = pdf.lines.findLast((line) => end.mark.test(line.text))?.page;
	if (last === undefined) {
		throw new UnreadablePdf(`is not a whole report: page ${pdf.pages} is not the last of a report; ${again}`);
	}
	if (pdf.pages > last + end.behind) {
		throw new UnreadablePdf(
			`has more behind the report, which ends on page ${last}; save pages 1 to ${last} as a file of their own`,
		);
	}
}

/** How a report ends, and how many pages may stand behind that: signatures may run on to one more. */
const endOfJoint: Record<JointKindId, { readonly mark: RegExp; readonly behind: number } | undefined> = {
	jtai: { mark: /^yours sincerely\b/i, behind: 1 },
	send: { mark: /\bcrown copyright\b|\bpiccadilly gate\b/i, behind: 0 },
	progress: undefined,
};

/** Running text of every report known has 12 points; smaller than that it may be on larger paper, larger it cannot be. */
const largestText = 13;

const again = 'fetch the PDF from Ofsted’s site';

/** Each report ends with Ofsted’s address and copyright; those of 2013 end with their table of judgements. */
function endOf(framework: FrameworkSlug): RegExp {
	return framework === 'lac-2013' ? /^record of main findings$/i : /\bcrown copyright\b|\bpiccadilly gate\b/i;
}

/**
 * Throws UnreadablePdf where letters come out as others. Programs that print a PDF into a new one lose the
 * apostrophe first (“children9s”), and with it, unseen, dashes between days.
 */
export function checkLetters(lines: readonly Line[]): void {
	const text = prose(lines);
	const mangled = /\b(?:child|children|family|authority|people|board|majesty)(?![’´`.,;:/()–—-])[^\p{L}\s]s\b/iu.exec(
		text,
	);
	const words = text.match(/\b(?:the|and|of|to|for)\b/gi)?.length ?? 0;
	if (!mangled && (words > 0 || text.length < 500)) return;
	throw new UnreadablePdf(
		`has letters that come out wrong (“${mangled?.[0] ?? text.slice(0, 20)}”), as after printing into a new PDF; ${again}`,
	);
}

/** Index of a page, and the numbers that may be its own. */
type Numbered = readonly [index: number, numbers: readonly number[]];

/**
 * The first page whose number does not follow from the others, with the number that it has; undefined where all agree,
 * or where fewer than two have one. The numbers are candidates, as those of footnotes and of agenda software are among
 * them, and a front page may have nothing but such.
 */
function pageOutOfOrder(
	pageNumbers: PdfText['pageNumbers'],
): { readonly page: number; readonly printed: number } | undefined {
	const numbered: Numbered[] = [...pageNumbers.entries()].slice(1).filter(([, numbers]) => numbers.length > 0);
	const support = new Map<number, number>();
	for (const [index, numbers] of numbered) {
		for (const number of numbers) support.set(number - index, (support.get(number - index) ?? 0) + 1);
	}
	const most = [...support].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 1;
	const main = support.has(1) ? 1 : most;
	const follows = ([index, numbers]: Numbered): boolean => numbers.includes(index + main);

	// A second part may count its pages from 1.
	const part = numbered.findIndex(([begin], at) => {
		const rest = numbered.slice(at);
		return at > 0 && rest.length > 1 && rest.every(([index, numbers]) => numbers.includes(index + 1 - begin));
	});
	const counted = numbered.slice(0, part < 0 ? undefined : part);
	const wrong = counted.find((page, at) => {
		if (follows(page)) return false;
		// Numbers of agenda software may hide one of the report’s own, but not all from here on.
		const [index, numbers] = page;
		const stamped = numbers.some((number) => (support.get(number - index) ?? 0) >= 3);
		const rest = counted.slice(at);
		return !stamped || (rest.length > 1 && !rest.some(follows));
	});
	if (!wrong) return undefined;
	const [index, numbers] = wrong;
	const supported = (number: number): number => support.get(number - index) ?? 0;
	const [printed = 0] = [...numbers].sort((a, b) => supported(b) - supported(a));
	return { page: index + 1, printed };
}
