/** Where a report says what must improve, and how many points it makes there. */
import { isRunningLine } from './reading.ts';
import type { FrameworkSlug } from './recognise-report.ts';
import type { Line } from './read-pdf.ts';

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

/** Headings that follow the section, for reports that set every heading in the size of their text. */
const nextHeading =
	/^(?:the experiences? and progress of|the impact of leaders|the local authority(?:’s strengths| has the following strengths)|progress since|information about|summary for|executive summary|inspection (?:findings|judgements?)|overall effectiveness)\b/i;

const bullet = /^[\u2022\u25A0-\u25FF\uE000-\uF8FF]|^[\u2013\u2014*-](?:\s|$)/;
const number = /^\d{1,3}[.)](?!\d)/;
/** A numbered point that says that there is none. */
const noPoint = /\bno (?:areas (?:for|of) )?(?:priority|immediate)\b|\bdid not (?:find|identify) any\b/i;

/** The section; undefined where the report has none, or one without numbered or marked points. */
export function readImprovements(lines: readonly Line[], framework: FrameworkSlug): ImprovementSection | undefined {
	const body = lines.filter((line) => !isRunningLine(line));
	// A table of contents may list the heading too, with no points under it.
	for (const [index, heading] of body.entries()) {
		if (!headings[framework].test(heading.text)) continue;
		const points = countPoints(heading, body.slice(index + 1));
		if (points > 0) return { page: heading.page, points };
	}
	return undefined;
}

function countPoints(heading: Line, after: readonly Line[]): number {
	const ends = (line: Line): boolean =>
		nextHeading.test(line.text) ||
		(line.size >= Math.max(heading.size - 0.3, 13.5) && !bullet.test(line.text) && !subheading.test(line.text));
	const end = after.findIndex(ends);
	const section = end < 0 ? after : after.slice(0, end);
	const [first, second] = section.filter((line) => number.test(line.text) || bullet.test(line.text));
	if (!first) return 0;
	// A lone number may introduce marked points. Numbers after marked points belong to the paragraphs that follow.
	const kind = number.test(first.text) && second !== undefined && bullet.test(second.text) ? bullet : number.test(first.text) ? number : bullet;
	const from = section.indexOf(kind.test(first.text) ? first : (second ?? first));
	const rest = section.slice(from);
	const paragraphs = kind === bullet ? rest.findIndex((line) => number.test(line.text)) : -1;
	return outermost((paragraphs < 0 ? rest : rest.slice(0, paragraphs)).filter((line) => kind.test(line.text)));
}

/** Points within points stand further in and are not counted. */
function outermost(lines: readonly Line[]): number {
	const left = (line: Line): number => line.pieces[0]?.left ?? 0;
	const outer = Math.min(...lines.map(left));
	return lines.filter((line) => left(line) < outer + 8 && !noPoint.test(line.text)).length;
}
