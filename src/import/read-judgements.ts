/**
 * Reads the table of judgements on a report’s first pages.
 *
 * Cells wrap, and a grade may stand above or below its label’s line, so the labels and the grades are read as two
 * lists, each from its own column, and paired in order. Both must be read to the last letter and be equally long;
 * anything else is refused, because a near guess would be a wrong grade.
 */
import { pageOf, prose } from './reading.ts';
import { isLeadershipLabel } from './recognise-report.ts';
import type { Grade } from '../domain/record/grades.ts';
import type { JudgementId, writtenAbsences } from '../domain/record/judgements.ts';
import type { Line, PdfText, Piece } from './read-pdf.ts';
import type { Refuse } from './reading.ts';

/** A grade, or why there is none, as records write it. */
export type JudgementText = Grade | (typeof writtenAbsences)[number];

/** The judgements that were read; those that the text does not give are left out. */
export type Judgements = Partial<Record<JudgementId, JudgementText>>;

/** One way to write each grade, as source text for the patterns below. */
export const gradeWords = '(?:requires? improvement(?: to be good)?|outstanding|good|inadequate|adequate|not judged)';

/** The grade that a text names; undefined when it is more or less than that. */
export function judgementFromWord(text: string): JudgementText | undefined {
	const plain = text
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/[\s.,:\d]+$/, '')
		.trim();
	if (/^requires? improvement(?: to be good)?$/.test(plain)) return 'requires-improvement';
	if (plain === 'not judged') return 'not-judged';
	return plain === 'outstanding' || plain === 'good' || plain === 'inadequate' || plain === 'adequate'
		? plain
		: undefined;
}

interface Label {
	readonly id: JudgementId;
	/** Source of a pattern for the label’s words. */
	readonly words: string;
}

/** The numbers before them differ between reports, so only their shape counts. */
const sifNumber = String.raw`\d(?:\.\d)?\.?\s*`;
const sifLabels: readonly Label[] = [
	{ id: 'help-and-protection', words: 'children (?:and young people )?who need help and protection' },
	{ id: 'children-looked-after', words: 'children looked after and achieving permanence' },
	{ id: 'adoption', words: 'adoption performance' },
	{ id: 'care-leavers', words: '(?:the )?experiences? and progress of care leavers' },
	{ id: 'leadership', words: 'leadership,? management and governance' },
];

/** Longer wordings first: "children in care and care leavers" also begins "children in care". */
const ilacsLabels: readonly Label[] = [
	{ id: 'leadership', words: 'the impact of leaders on (?:social work )?practice(?: with children and families)?' },
	{
		id: 'help-and-protection',
		words: 'the experiences? and progress of children (?:and families )?who need help and protection',
	},
	{
		id: 'children-in-care-and-care-leavers',
		words: 'the experiences? and progress of children (?:in care|looked after) and (?:children )?care leavers',
	},
	{ id: 'children-in-care', words: 'the experiences? and progress of children in care' },
	{ id: 'care-leavers', words: 'the experiences? and progress of (?:children )?care leavers' },
	{ id: 'overall', words: 'overall effectiveness' },
];

const lacLabels: readonly Label[] = [
	{ id: 'overall', words: 'overall effectiveness' },
	{ id: 'capacity-to-improve', words: 'capacity to improve' },
	{ id: 'outcomes', words: 'outcomes for looked after children and young people' },
	{ id: 'quality-of-provision', words: 'quality of provision' },
	{ id: 'leadership', words: 'leadership and management' },
];

/** The judgements of the three editions; the second and third differ by the overall grade. */
const ilacsSets: readonly (readonly JudgementId[])[] = [
	['leadership', 'help-and-protection', 'children-in-care-and-care-leavers', 'overall'],
	['leadership', 'help-and-protection', 'children-in-care', 'care-leavers', 'overall'],
	['leadership', 'help-and-protection', 'children-in-care', 'care-leavers'],
];

function idsOf(labels: readonly Label[]): JudgementId[] {
	return labels.map((label) => label.id);
}

/** ILACS: the table headed "Judgement" and "Grade". */
export function readIlacsJudgements(pdf: PdfText, refuse: Refuse): Judgements | undefined {
	const head = pdf.lines.findIndex((line) => line.page <= 2 && /^judge?ments?(?: grades?)?\d?$/i.test(line.text));
	const start =
		head >= 0 ? head + 1 : pdf.lines.findIndex((line) => line.page <= 2 && isLeadershipLabel(labelText(line)));
	return readTable({ pdf, start, labels: ilacsLabels, sets: ilacsSets, number: '', refuse });
}

/** LAC 2013: the table under "Record of main findings" on the last page. */
export function readLacJudgements(pdf: PdfText, refuse: Refuse): Judgements | undefined {
	const heading = pdf.lines.findLastIndex((line) => /^record of main findings$/i.test(line.text));
	const start =
		heading < 0 ? -1 : pdf.lines.findIndex((line, i) => i > heading && /^overall effectiveness\b/i.test(line.text));
	return readTable({ pdf, start, labels: lacLabels, sets: [idsOf(lacLabels)], number: '', refuse });
}

/** SIF: the numbered table, and the overall grade from the heading above it. */
export function readSifJudgements(pdf: PdfText, refuse: Refuse): Judgements | undefined {
	const first = new RegExp(`^${sifNumber}(?:${sifLabels.map((label) => label.words).join('|')})`, 'i');
	const start = pdf.lines.findIndex(
		(line, i) => line.page <= 3 && first.test(prose([line, ...pdf.lines.slice(i + 1, i + 2)])),
	);
	const overall = readSifOverall(pdf.lines.slice(0, start < 0 ? 60 : start), refuse);
	const table = readTable({ pdf, start, labels: sifLabels, sets: [idsOf(sifLabels)], number: sifNumber, refuse });
	return overall === undefined || !table ? undefined : { overall, ...table };
}

const sifHeadings = [
	new RegExp(
		`^the overall judgement is (?:that )?(?:(?:the )?children’s services? )?(?:are |is )?(?<grade>${gradeWords})(?![a-z])`,
		'i',
	),
	new RegExp(`^children’s services?(?: (?:in|for) .{2,100}?)? (?:are |is )?(?<grade>${gradeWords})(?![a-z])`, 'i'),
];

function readSifOverall(lines: readonly Line[], refuse: Refuse): JudgementText | undefined {
	for (const [index, line] of lines.entries()) {
		if (!/^(?:the overall judgement|children’s services?)\b/i.test(line.text)) continue;
		const text = prose(lines.slice(index, index + 4));
		for (const heading of sifHeadings) {
			const grade = heading.exec(text)?.groups?.['grade'];
			if (grade !== undefined) return judgementFromWord(grade);
		}
		refuse({
			field: 'judgements.overall',
			place: pageOf(line),
			found: text.slice(0, 120),
			rule: 'expected a sentence that ends in a grade',
		});
		return undefined;
	}
	refuse({
		field: 'judgements.overall',
		place: pageOf(lines[0]),
		found: undefined,
		rule: 'expected “The overall judgement is …” or “Children’s services in … are …” above the table of judgements',
	});
	return undefined;
}

/** Words that a cell of the grade column may consist of. */
const gradeFragment =
	/^(?:(?:requires?|improvement|to|be|good|outstanding|inadequate|adequate|not|judged)\b[\s.]*(?:grade \d|\d?)\s*)+$/i;

interface TableRequest {
	readonly pdf: PdfText;
	/** Index of the line with the first label; -1: there is none. */
	readonly start: number;
	readonly labels: readonly Label[];
	/** What a whole table may consist of, in any order. */
	readonly sets: readonly (readonly JudgementId[])[];
	/** Source of a pattern for what stands before each label. */
	readonly number: string;
	readonly refuse: Refuse;
}

function readTable({ pdf, start, labels, sets, number, refuse }: TableRequest): Judgements | undefined {
	const first = pdf.lines[start];
	if (!first) {
		refuse({ field: 'judgements', place: 'page 1', found: undefined, rule: 'expected the table of judgements' });
		return undefined;
	}
	const left = Math.min(...first.pieces.map((piece) => piece.left));
	const isGrade = (piece: Piece): boolean => piece.left > left + 60 && gradeFragment.test(piece.text);
	const onlyGrades = (line: Line | undefined): boolean => line !== undefined && line.pieces.every(isGrade);

	let from = start;
	while (onlyGrades(pdf.lines[from - 1])) from -= 1;
	// Footnotes, in smaller letters, may stand between two halves of a table that runs over a page.
	const region = pdf.lines
		.slice(from, start + 60)
		.filter((line) => line.page <= first.page + 1 && line.size > first.size - 1.5);

	const read = readLabels(region, labels, number, isGrade);
	let end = read.lastLine;
	while (onlyGrades(region[end + 1])) end += 1;
	const cells = region.slice(0, end + 1).flatMap((line) => line.pieces.filter(isGrade));
	const grades = readGrades(cells.map((piece) => piece.text).join(' '));
	// A row that follows the last one and repeats a judgement may have another grade in it.
	const column = Math.min(...cells.map((piece) => piece.left));
	const beyond = region
		.slice(end + 1, end + 8)
		.flatMap((line) => line.pieces.filter((piece) => isGrade(piece) && Math.abs(piece.left - column) < 30));

	const ids = read.ids;
	const whole = sets.some((set) => set.length === ids.length && set.every((id) => ids.includes(id)));
	if (!whole || grades?.length !== ids.length || beyond.length > 0) {
		refuse({
			field: 'judgements',
			place: pageOf(first),
			found: `${ids.join(', ') || prose(region.slice(0, 3))} / ${[...cells, ...beyond].map((piece) => piece.text).join(', ') || 'no grades'}`,
			rule: 'expected a table with one grade for each judgement',
		});
		return undefined;
	}
	return Object.fromEntries(ids.map((id, i) => [id, grades[i]]));
}

function labelText(line: Line): string {
	return line.pieces[0]?.text ?? '';
}

/** The labels in the order printed, and the index of the line in which the last one ends. */
function readLabels(
	region: readonly Line[],
	labels: readonly Label[],
	number: string,
	isGrade: (piece: Piece) => boolean,
): { ids: JudgementId[]; lastLine: number } {
	let text = '';
	const startOfLine: number[] = [];
	const ends = new Set<number>();
	for (const line of region) {
		startOfLine.push(text.length);
		for (const piece of line.pieces) {
			if (!isGrade(piece)) text += `${piece.text} `;
			ends.add(text.length);
		}
	}
	const pattern = new RegExp(
		`${number}(?:${labels.map((label, i) => `(?<l${i}>${label.words})`).join('|')})\\d?[.:]?\\s+`,
		'iy',
	);
	const ids: JudgementId[] = [];
	let lastLine = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const { groups = {} } = match;
		const index = labels.findIndex((_, i) => groups[`l${i}`] !== undefined);
		const label = labels[index];
		// A sentence or heading after the table may begin as a label does, but goes on or repeats one.
		if (!label || ids.includes(label.id) || !ends.has(pattern.lastIndex)) break;
		ids.push(label.id);
		const at = pattern.lastIndex;
		lastLine = startOfLine.findLastIndex((offset) => offset < at);
	}
	return { ids, lastLine };
}

/** The grades of a column’s text; undefined when anything in it is not a grade. */
function readGrades(column: string): JudgementText[] | undefined {
	const grades: JudgementText[] = [];
	const pattern = new RegExp(`\\s*(?<grade>${gradeWords})\\b[.\\s]*(?:grade \\d|\\d?)\\s*`, 'iy');
	for (let at = 0; at < column.length; at = pattern.lastIndex) {
		pattern.lastIndex = at;
		const grade = judgementFromWord(pattern.exec(column)?.groups?.['grade'] ?? '');
		if (grade === undefined) return undefined;
		grades.push(grade);
	}
	return grades;
}
