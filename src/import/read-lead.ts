/** Lead inspectors and the size of the team, as printed. */
import { personName } from '../schemas/report.ts';
import { pageOf, prose, textSize } from './reading.ts';
import type { Line } from './read-pdf.ts';
import type { Refuse } from './reading.ts';

/** With a colon, or with a name right after it: a sentence may also begin with these words. */
const leadLine = /^(?:Lead|Reporting) [Ii]nspectors?(?: on site)?(?::\s*|\s+(?=\p{Lu}))(?<names>.*)$/u;

/** What inspectors are called beside their names. Between two names it parts them as a comma does. */
const titles =
	/[,(]*\s*(?:senior )?(?:(?:her|his) majesty’s inspectors?|s?hmis?\b|ofsted inspectors?|additional inspectors?|associate inspectors?|contracted inspectors?|(?:social care )?regulatory inspectors?|regulatory inspection managers?)(?:\s*\((?:hmi|designate|desigate)\))?\)?/giu;

/** The index of the line that names the lead inspector; -1 where no line does. The line of a deputy does not count. */
function leadIndex(lines: readonly Line[]): number {
	return lines.findIndex((line) => leadLine.test(line.text));
}

/** The lead inspectors’ names. Empty where the report has no such line; refused where the line is no list of names. */
export function readLead(lines: readonly Line[], refuse: Refuse): string[] | undefined {
	const index = leadIndex(lines);
	const line = lines[index];
	if (!line) return [];
	let text = leadLine.exec(line.text)?.groups?.['names'] ?? '';
	for (let next = index + 1; next < index + 4 && (text === '' || /(?:,|\band|&)$/.test(text)); next += 1) {
		text = `${text} ${lines[next]?.text ?? ''}`.trim();
	}
	const names = namesIn(text);
	if (names.length > 0 && names.length <= 3 && names.every((name) => personName.safeParse(name).success)) return names;
	refuse({
		field: 'inspection.lead',
		place: pageOf(line),
		found: text.slice(0, 100),
		rule: 'expected the name of the lead inspector',
	});
	return undefined;
}

/** Names from "A B HMI, C D (OI) and E F, Her Majesty’s Inspector". */
function namesIn(text: string): string[] {
	return text
		.replace(/\(s?\d?\s?HMIs?\)/gi, ' ')
		.replace(titles, ',')
		.replace(/\([^)]*\)/g, ' ')
		.replace(/(\p{L})- (\p{L})|(\p{L}) -(\p{L})/gu, (_, a = '', b = '', c = '', d = '') => `${a}${c}-${b}${d}`)
		.split(/[,;/]|\band\b|&/)
		.map((name) => name.replace(/\s+/g, ' ').replace(/^[\s.:]+|[\s.:]+$/g, ''))
		.filter((name) => name !== '');
}

const roleLine =
	/^(?<role>[A-Za-z ]*(?:inspectors?(?: on site)?|analysts?|managers?|officers?|author))\b(?:\s*\([^)]*\))?\s*:\s*(?<names>.*)$/i;
const roleWithoutColon =
	/^(?<role>(?:Deputy lead|Deputy Lead|Lead|Reporting) inspectors?(?: on site)?) (?<names>\p{Lu}.*)$/u;
/** Those who inspect: not the shadow, who learns, nor analysts, managers and authors. */
const inspecting =
	/^(?:deputy )?(?:lead|reporting) inspectors?(?: on site)?$|^(?:team|additional|associate|contracted|regulatory|social care regulatory|ofsted) inspectors?$/i;

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
numbers.push('thirteen', 'fourteen', 'fifteen', 'sixteen');

/**
 * How many inspectors the report names in its team list; where it has no list that can be read, how many it says that
 * there were. The two often differ, because the sentence may count those who shadow. Undefined where neither is printed.
 */
export function readTeam(lines: readonly Line[]): number | undefined {
	return namedInspectors(lines) ?? statedSize(lines);
}

/** "The inspection team consisted of eight of Her Majesty’s Inspectors (HMI) from Ofsted and two contracted inspectors." */
function statedSize(lines: readonly Line[]): number | undefined {
	const index = lines.findIndex((line, i) =>
		/inspection team consisted of/i.test(`${line.text} ${lines[i + 1]?.text ?? ''}`),
	);
	if (index < 0) return undefined;
	const sentence = /inspection team consisted of ([^.]*)/i.exec(prose(lines.slice(index, index + 5)))?.[1] ?? '';
	let sum = 0;
	for (const [word] of sentence.toLowerCase().matchAll(/\b(?:an?|\d{1,2}|[a-z]+)\b/g)) {
		if (/^\d/.test(word)) sum += Number(word);
		else if (word === 'a' || word === 'an') sum += 1;
		else sum += numbers.indexOf(word) + 1;
	}
	return sum > 0 ? sum : undefined;
}

function namedInspectors(lines: readonly Line[]): number | undefined {
	const start = leadIndex(lines);
	const first = lines[start];
	// A list follows only where a deputy or a team does; ILACS reports name the lead inspector alone.
	if (!first) return undefined;
	const heading = textSize(lines) * (13 / 12);
	const groups: { role: string; text: string }[] = [];
	let before = first;
	for (const line of lines.slice(start, start + 25)) {
		const match = roleLine.exec(line.text) ?? roleWithoutColon.exec(line.text);
		if (match?.groups) groups.push({ role: match.groups['role']?.trim() ?? '', text: match.groups['names'] ?? '' });
		else {
			// Names go on close below in letters of the same size; a full stop, a heading or the next page ends the list.
			const group = groups.at(-1);
			const close = line.page === before.page && line.top - before.top < line.size * 2.6 && line.size < heading;
			if (!group || !close || group.text.endsWith('.')) break;
			group.text += ` ${line.text}`;
		}
		before = line;
	}
	const counted = groups.filter(({ role }) => inspecting.test(role));
	if (!counted.some(({ role }) => !/^(?:lead|reporting)/i.test(role))) return undefined;
	const names = counted.flatMap(({ text }) => namesIn(text));
	// Two names that a lost comma has run together have four words or more.
	return names.every((name) => personName.safeParse(name).success && name.split(' ').length <= 3)
		? names.length
		: undefined;
}
