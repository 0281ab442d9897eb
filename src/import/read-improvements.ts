/** Where a report says what must improve, and how many points it makes there. */
import { isRunningLine, textSize } from './reading.ts';
import type { FrameworkSlug } from './recognise-report.ts';
import type { Line } from './read-pdf.ts';

/** Where a report says what must improve: the page it begins on, and its number of points. */
export interface ImprovementSection {
	readonly page: number;
	readonly points: number;
}

const headings: Record<FrameworkSlug, RegExp> = {
	sif: /^(?:what does the local authority need to improve|recommendations|priority and immediate action|areas for improvement)\s*[?:]?$/i,
	ilacs: /^what needs to improve\b[^.]{0,40}$/i,
	'lac-2013': /^areas for improvement$/i,
	'lscb-review': /^recommendations:?$/i,
};

/** Headings inside the section. */
const subheading = /^(?:priority and immediate action|areas for improvement)\s*:?$/i;

/**
 * Headings that follow the section, for reports that set every heading in the size of their text. They begin with a
 * capital: the wrapped line of a point may begin with the same words (“…are provided with / information about their
 * entitlements”).
 */
const nextHeading =
	/^(?:(?:The e|E)xperiences? and progress of|The impact of leaders|The local authority(?:’s strengths| has the following strengths)|Progress since|Information about|Summary for|Executive summary|Inspection (?:findings|judgements?)|Overall effectiveness)\b/;

/** The mark of a point. A symbol’s letter may come out as a control character when a file is printed into a new one. */
export const bullet = /^[\u0080-\u009F\u2022\u25A0-\u25FF\uE000-\uF8FF]|^[\u2013\u2014*-](?:\s|$)/;
/** Not a wrapped “aged 16 to\n17.”: something follows. */
const number = /^\d{1,3}[.)]\s*[^\d\s]/;
/** A point that says that there is none. */
export const noPoint = /\bno (?:areas (?:for|of) )?(?:priority|immediate)\b|\bdid not (?:find|identify) any\b/i;

/** The section; undefined where the report has none, or one without numbered or marked points. */
export function readImprovements(lines: readonly Line[], framework: FrameworkSlug): ImprovementSection | undefined {
	const points = readPoints(lines, framework);
	return points && { page: points.page, points: points.texts.length };
}

/** A second count of numbered points: from their first number to their last there is one point for each. Undefined where both agree. */
export function otherCount({ texts }: { readonly texts: readonly PrintedPoint[] }): string | undefined {
	const numbers = texts.flatMap(({ text }) => /^\d{1,3}(?=[.)])/.exec(text)?.[0] ?? []).map(Number);
	const [first, last] = [numbers[0], numbers.at(-1)];
	if (first === undefined || last === undefined || numbers.length < texts.length) return undefined;
	if (numbers.every((one, index) => one === first + index)) return undefined;
	return `the points to improve are numbered from ${first} to ${last}, and ${texts.length} were read: count them in the PDF`;
}

/** A point as the report prints it, with the page on which it begins. */
export interface PrintedPoint {
	readonly page: number;
	readonly text: string;
}

/** The points of the section, with the page of its heading; undefined as for the section. */
export function readPoints(
	lines: readonly Line[],
	framework: FrameworkSlug,
): { readonly page: number; readonly texts: readonly PrintedPoint[] } | undefined {
	const body = lines.filter((line) => !isRunningLine(line));
	// A table of contents may list the heading too, with no points under it.
	for (const [index, heading] of body.entries()) {
		if (!headings[framework].test(heading.text)) continue;
		const { section, firsts } = findPoints(heading, body.slice(index + 1), textSize(lines));
		if (firsts.length === 0) continue;
		const texts = firsts.map((first, at) => {
			const next = firsts[at + 1];
			const own = section.slice(section.indexOf(first), next && section.indexOf(next));
			return { page: first.page, text: own.map((line) => line.text).join(' ') };
		});
		return { page: heading.page, texts };
	}
	return undefined;
}

/** The lines of a section, and those with which its points begin. */
interface Points {
	readonly section: readonly Line[];
	readonly firsts: readonly Line[];
}

function findPoints(heading: Line, after: readonly Line[], text: number): Points {
	const ends = (line: Line): boolean =>
		nextHeading.test(line.text) ||
		(line.size >= Math.max(heading.size - 0.3, text * (13.5 / 12)) &&
			!bullet.test(line.text) &&
			!subheading.test(line.text));
	const end = after.findIndex(ends);
	// A list that the file’s end cuts off cannot be counted.
	if (end < 0) return { section: [], firsts: [] };
	const section = after.slice(0, end);
	const numbered = section.filter((line) => number.test(line.text));
	const firstMark = section.findIndex((line) => bullet.test(line.text));
	if (firstMark < 0) return { section, firsts: outermost(numbered) };
	const firstNumber = section.findIndex((line) => number.test(line.text));
	// Numbered points may have marks within them; numbers that are only followed by marks introduce or group the points.
	const groups = section.every((line, i) => !number.test(line.text) || bullet.test(section[i + 1]?.text ?? ''));
	if (firstNumber >= 0 && firstNumber < firstMark && numbered.length > 1 && !groups) {
		return { section, firsts: outermost(numbered) };
	}
	// Numbers after marked points belong to the paragraphs that follow.
	const paragraphs = groups ? -1 : section.findIndex((line, i) => i > firstMark && number.test(line.text));
	const points = paragraphs < 0 ? section : section.slice(0, paragraphs);
	return { section: points, firsts: outermost(points.filter((line) => bullet.test(line.text))) };
}

/** The lines that are points; points within points stand further in. */
export function outermost(lines: readonly Line[]): Line[] {
	const left = (line: Line): number => line.pieces[0]?.left ?? 0;
	const outer = Math.min(...lines.map(left));
	return lines.filter((line) => left(line) < outer + 8 && !noPoint.test(line.text));
}
