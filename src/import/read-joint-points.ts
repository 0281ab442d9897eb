/**
 * Where a joint inspection says what must improve, and how many points it makes. Letters set points as a marked list; reports
 * of area SEND inspections as a table, in which a wider gap parts one point from the next.
 */
import { isRunningLine } from './reading.ts';
import { bullet, noPoint, outermost } from './read-improvements.ts';
import type { JointKindId, JointSection } from '../domain/record/joint.ts';
import type { Line } from './read-pdf.ts';

/** The two lists of a report; undefined where it has none. */
export interface JointSections {
	readonly priority: JointSection | undefined;
	readonly improvement: JointSection | undefined;
}

const priorityHeading = /^(?:key )?areas? for priority actions?\s*:?$/i;
const improvementHeading =
	/^(?:what needs to improve\s*\??|(?:key )?areas? for improvement|(?:\d+\.? )?priorities for further improvement)\s*:?$/i;

/** Headings that end a list. Headings inside it, such as “Leadership and management”, are left out. */
const otherHeading =
	/^(?:(?:key |early help )*strengths|main findings|key findings|next steps|headline findings|local area partnership details|(?:case|practice) stud(?:y|ies)\b.{0,60})\s*:?$/i;

/** Reads the two lists: areas for priority action, and areas for improvement. */
export function readJointPoints(lines: readonly Line[], kind: JointKindId): JointSections {
	const body = lines.filter((line) => !isRunningLine(line));
	const count = kind === 'send' ? pointsOfTable : pointsOfLetter;
	return {
		priority: sectionUnder(body, priorityHeading, count),
		improvement: sectionUnder(body, improvementHeading, count),
	};
}

function sectionUnder(
	body: readonly Line[],
	heading: RegExp,
	count: (section: readonly Line[]) => number,
): JointSection | undefined {
	// The heading of a table repeats the one above it; a table of contents may name it without any point below.
	for (const [index, line] of body.entries()) {
		if (!heading.test(line.text)) continue;
		const after = body.slice(index + 1);
		const end = after.findIndex(({ text }) => {
			if (heading.test(text)) return false;
			return otherHeading.test(text) || priorityHeading.test(text) || improvementHeading.test(text);
		});
		const points = count(end < 0 ? after : after.slice(0, end));
		if (points > 0) return { page: line.page, points };
	}
	return undefined;
}

/** Marked points; in a letter that marks none, paragraphs, whose headings do not end as a sentence does. */
function pointsOfLetter(section: readonly Line[]): number {
	const marked = section.filter((line) => bullet.test(line.text));
	if (marked.length > 0) return outermost(marked).length;
	const usual = usualGap(section);
	const paragraphs: string[] = [];
	let before: Line | undefined;
	for (const line of section) {
		const isOnNewPage = before !== undefined && before.page !== line.page;
		const goesOn =
			before !== undefined && (isOnNewPage ? !/\.$/.test(before.text) : line.top - before.top < usual * 1.3);
		const last = goesOn ? (paragraphs.pop() ?? '') : '';
		paragraphs.push(`${last} ${line.text}`.trim());
		before = line;
	}
	return paragraphs.filter((text) => /\.$/.test(text) && !noPoint.test(text)).length;
}

/** Share by which a gap between points is wider than one between their lines, at least. */
const widerGap = 1.025;

/** How much further in than the edge of its column a line of a list within a point stands, in points. */
const indented = 10;

const headOfTable = /^(?:responsible body )?areas? for (?:priority action|improvement)$/i;

/**
 * The points of a table. Where the first column names who is responsible, each name begins one; otherwise a line does that
 * begins a sentence behind a wider gap.
 */
function pointsOfTable(section: readonly Line[]): number {
	const rows = section.filter((line) => !headOfTable.test(line.text) && /\p{L}/u.test(line.text));
	const head = section.find((line) => /^responsible body /i.test(line.text));
	const second = head?.pieces.at(-1)?.left;
	return second === undefined ? pointsInColumn(rows) : pointsBesideNames(rows, second);
}

function pointsInColumn(rows: readonly Line[]): number {
	const edge = Math.min(...rows.map(leftOf));
	const usual = usualGap(rows);
	let points = 0;
	let before: Line | undefined;
	for (const line of rows) {
		const begins = /^(?:\d{1,2}[.)]\s*)?\p{Lu}/u.test(line.text) && leftOf(line) < edge + indented;
		const ended = before === undefined || /[.;:]\)?$/.test(before.text) || leftOf(before) > edge + indented;
		if (begins && ended && !bullet.test(line.text) && isApart(before, line, usual)) points += 1;
		before = line;
	}
	return points;
}

/** On a new page no gap can be measured; a point there begins by saying what somebody has to do. */
function isApart(before: Line | undefined, line: Line, usual: number): boolean {
	if (!before) return true;
	if (before.page !== line.page) return !/^(?:they|this|these|it|in|there|as|such|however|where)\b/i.test(line.text);
	return line.top - before.top > usual * widerGap;
}

function pointsBesideNames(rows: readonly Line[], second: number): number {
	const usual = usualGap(rows);
	let points = 0;
	let name: Line | undefined;
	let text: string | undefined;
	let previous: Line | undefined;
	for (const line of rows) {
		const isNamed = leftOf(line) < second - indented;
		const inSecond = line.pieces.filter(({ left }) => left > second - indented).map((piece) => piece.text);
		// Long names run into the second column, and the two read as one piece.
		const runsOver = isNamed && inSecond.length === 0 && (line.pieces[0]?.right ?? 0) > second + indented;
		if (isNamed) {
			const sentence = inSecond[0] ?? (runsOver ? line.text : undefined);
			const onNewPage = name !== undefined && name.page !== line.page && previous?.page !== line.page;
			const isApartFromName = onNewPage
				? text === undefined || /[.;]$/.test(text)
				: name?.page !== line.page || line.top - name.top > usual * widerGap;
			if (isApartFromName && sentence !== undefined && /^\p{Lu}/u.test(sentence)) points += 1;
			name = line;
		}
		if (inSecond.length > 0 || runsOver) text = inSecond.at(-1) ?? line.text;
		previous = line;
	}
	return points;
}

function leftOf(line: Line): number {
	return line.pieces[0]?.left ?? 0;
}

/** The distance of most lines from the one before. */
function usualGap(rows: readonly Line[]): number {
	const gaps = rows.flatMap((line, index) => {
		const before = rows[index - 1];
		return before?.page === line.page ? [line.top - before.top] : [];
	});
	const near = (gap: number): number[] => gaps.filter((other) => Math.abs(other - gap) < 0.15);
	const most = gaps.map(near).reduce<number[]>((best, one) => (one.length > best.length ? one : best), []);
	return most.length === 0 ? Infinity : most.reduce((sum, gap) => sum + gap, 0) / most.length;
}
