/**
 * Whom a joint inspection concerned besides the council: health bodies and police forces, as printed. People stand next to
 * them in the same lists and are never read: where a person’s name and a body cannot be distinguished, the body is left out.
 */
import { isRunningLine, prose } from './reading.ts';
import type { JointKindId } from '../domain/record/joint.ts';
import type { Line } from './read-pdf.ts';

/** Bodies as printed, each once. */
export interface JointBodies {
	readonly health: readonly string[];
	readonly police: readonly string[];
}

/** Reads the bodies. Empty lists where there are none, or where they cannot be distinguished from people. */
export function readJointBodies(lines: readonly Line[], kind: JointKindId): JointBodies {
	switch (kind) {
		case 'jtai':
			return bodiesOfLetter(lines);
		case 'send':
			return { health: boardsOfTable(lines), police: [] };
		case 'progress':
			return { health: [], police: [] };
	}
}

const word = String.raw`\p{Lu}[\p{L}’-]*`;
/** “Cambridgeshire and Peterborough”, “Airedale, Wharfedale and Craven”, “Castle Point & Rochford”. */
const place = String.raw`${word}(?:,? (?:(?:and|of|the|upon|on|&) )*${word})*?`;

/** A body whose name begins with NHS cannot run into the name or the office of somebody printed before it. */
const healthBody = new RegExp(
	String.raw`\bNHS (?!Trust\b)${place} (?:(?:Clinical Commissioning Groups?|CCGs?|Integrated Care Board|ICB)\b)`,
	'gu',
);
/** A force is named with the office of its chief. */
const policeForce = new RegExp(
	String.raw`\bChief Constable(?:,? of|,? for|,)?(?: the)? (?<force>${place} (?:Police(?: Service)?|Constabulary|[Pp]olice [Ff]orce|police))\b(?! and Crime)`,
	'gu',
);
const metropolitan = /\bCommissioner(?:,? of|,)?(?: the)? (?<force>Metropolitan Police(?: Service)?)\b/gu;

const office = /\b(?:Officer|Director|Nurse|Chief|Executive|Lead|Head|Chair|Manager)\b/;

/** The list of people to whom a letter is addressed, above “Dear …”. */
function bodiesOfLetter(lines: readonly Line[]): JointBodies {
	const end = lines.findIndex(({ text }) => /^dear\b/i.test(text));
	const addressed = prose(lines.slice(0, Math.max(end, 0))).replace(/\s+/g, ' ');
	const health = [...addressed.matchAll(healthBody)].map(([body]) => body).filter((body) => !office.test(body));
	const police = [...addressed.matchAll(metropolitan), ...addressed.matchAll(policeForce)].flatMap(
		({ groups }) => groups?.['force'] ?? [],
	);
	return { health: [...new Set(health)], police: [...new Set(police)] };
}

const ofBoard = /\b(?:ICB|Board)\)?$/;

/**
 * The integrated care boards, from the second column of “Local area partnership details”: its first row, above the row of
 * people. A wider gap parts the rows.
 */
function boardsOfTable(lines: readonly Line[]): string[] {
	const body = lines.filter((line) => !isRunningLine(line));
	const title = body.findIndex(({ text }) => /^local area partnership details$/i.test(text));
	const head = body.findIndex(
		({ text }, i) => i > title && /^local authority\b.*\bintegrated care boards?$/i.test(text),
	);
	if (title < 0 || head < 0) return [];
	const column = (body[head]?.pieces.at(-1)?.left ?? Infinity) - 5;
	let cell = '';
	let before: Line | undefined;
	for (const line of body.slice(head + 1, head + 6)) {
		const inColumn = line.pieces.flatMap(({ left, text }) => (left > column ? [text] : [])).join(' ');
		const isApart = before !== undefined && line.top - before.top > Math.max(before.size, line.size) * 1.22;
		// A name that has ended is followed by a person’s; one that has not goes on, however wide the gap.
		if (ofBoard.test(cell) || (isApart && (!ofBoard.test(inColumn) || inColumn.includes(',')))) break;
		if (office.test(inColumn)) break;
		cell = `${cell} ${inColumn}`.trim();
		before = line;
	}
	const text = cell
		.replace(/^name of ICB:\s*/i, '')
		.replace(/\s+/g, ' ')
		.trim();
	const boards = text.split(/;\s*|(?<=\b(?:ICB|Board|Integrated Care Board)) and (?=[^;]*\b(?:ICB|Board)\b)/);
	return boards.map((one) => one.trim()).filter((one) => one !== '');
}
