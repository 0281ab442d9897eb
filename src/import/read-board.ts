/**
 * The grade of the local safeguarding children board within a SIF report, or alone in a review of its own.
 *
 * It stands in a box on the first page (2014) or, since then, only as a heading deep in the report. The same words
 * occur in running text and in the glossary of grades, so only whole lines that end with the grade count.
 */
import { judgementFromWord, gradeWords } from './read-judgements.ts';
import { textSize } from './reading.ts';
import type { JudgementText } from './read-judgements.ts';
import type { Line } from './read-pdf.ts';

/** The grade of a safeguarding board, with the line that gives it. */
export interface BoardGrade {
	readonly grade: JudgementText;
	readonly line: Line;
	/** The words read. */
	readonly text: string;
}

const board = '(?:lscb|(?:local )?safeguarding children(?:’s)?(?: board)?(?: \\(lscb\\))?)';
const graded = `(?:is )?(?<grade>${gradeWords})`;
const statement = new RegExp(
	`^the (?:(?:judgement (?:for|on|of|about) the )?effectiveness of the )?${board} ${graded}(?:\\.|:| because:?)?$`,
	'i',
);

/** Letters larger than running text by this share are a heading’s. */
const headingShare = 13 / 12;

/** Every statement of the board’s grade, headings if there are any, otherwise lines in the size of running text. */
export function readBoardGrades(lines: readonly Line[]): BoardGrade[] {
	const found = lines.flatMap((line, index): BoardGrade[] => {
		if (!/^the\b.*\b(?:safeguarding|lscb)\b/i.test(line.text)) return [];
		// The statement may run on to a second or third line of the same size.
		for (let length = 1; length <= 3; length += 1) {
			const joined = lines.slice(index, index + length);
			if (joined.some((other) => Math.abs(other.size - line.size) > 0.5)) break;
			const text = joined.map((other) => other.text).join(' ');
			const grade = judgementFromWord(statement.exec(text)?.groups?.['grade'] ?? '');
			const goesOn = /^(?:improvement|to be good)\b/i.test(lines[index + length]?.text ?? '');
			if (grade !== undefined && !goesOn) return [{ grade, line, text }];
		}
		return [];
	});
	const heading = textSize(lines) * headingShare;
	const headings = found.filter(({ line }) => line.size >= heading);
	return headings.length > 0 ? headings : found;
}
