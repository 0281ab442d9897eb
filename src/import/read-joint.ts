/** From a PDF’s lines to the facts of one joint inspection, or to a list of what could not be read. Reads no files. */
import { checkJointWhole, checkLetters } from './check-whole.ts';
import { readDay, readVisits } from './read-dates.ts';
import { readJointBodies } from './read-joint-bodies.ts';
import { readJointPoints } from './read-joint-points.ts';
import { isRunningLine, pageOf, prose } from './reading.ts';
import { recogniseJoint } from './recognise-joint.ts';
import { inspectorates } from '../domain/record/joint.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type {
	Inspectorate,
	JointKindId,
	JointVisit,
	JtaiLetter,
	JtaiTheme,
	SendOutcome,
	SendPlan,
	SendReport,
} from '../domain/record/joint.ts';
import type { JointBodies } from './read-joint-bodies.ts';
import type { JointSections } from './read-joint-points.ts';
import type { Line, PdfText } from './read-pdf.ts';
import type { Refuse, Unread } from './reading.ts';
import type { RecognisedJoint } from './recognise-joint.ts';

interface CommonFacts {
	readonly placeText: string;
	/** The day that the letter or the cover prints; undefined in reports of area SEND inspections. */
	readonly dated: IsoDate | undefined;
	readonly bodies: JointBodies;
	readonly inspectorates: readonly Inspectorate[];
	readonly sections: JointSections;
	/** What a person who compares the draft should know, line by line. */
	readonly remarks: readonly string[];
}

/** What a letter or report of a joint inspection says. */
export type JointFacts = CommonFacts &
	(
		| Pick<JtaiLetter, 'kind' | 'theme' | 'visit' | 'statement'>
		| Pick<SendReport, 'kind' | 'visit' | 'outcome' | 'previous' | 'next' | 'plan'>
		| { readonly kind: 'progress'; readonly visit: undefined }
	);

/** All facts, or everything that could not be read. */
export type JointReading =
	| { readonly facts: JointFacts; readonly unread?: undefined }
	| { readonly facts?: undefined; readonly unread: readonly Unread[] };

/**
 * Reads a joint inspection; undefined where the file holds none, and may hold something else. `themes` are those of joint
 * targeted area inspections. Throws UnreadablePdf where a file is no whole report.
 */
export function readJoint(pdf: PdfText, themes: readonly JtaiTheme[]): JointReading | undefined {
	const unread: Unread[] = [];
	const refuse = (one: Unread): void => void unread.push(one);
	const recognised = recogniseJoint(pdf, refuse);
	if (recognised === undefined) return undefined;
	if (recognised === false) return { unread };
	checkLetters(pdf.lines);
	checkJointWhole(pdf, recognised.kind);
	const remarks: string[] = [];
	const common = {
		placeText: recognised.placeText,
		bodies: readJointBodies(pdf.lines, recognised.kind),
		inspectorates: readInspectorates(pdf.lines, recognised, refuse),
		sections: readJointPoints(pdf.lines, recognised.kind),
		remarks,
	};
	if (!common.sections.improvement && !common.sections.priority) remarks.push('no list of points was found');
	const reading = { pdf, recognised, refuse, remarks };
	const own = ownFacts(reading, themes);
	if (unread.length > 0 || !own) return { unread };
	return { facts: { ...common, ...own } };
}

interface Reading {
	readonly pdf: PdfText;
	readonly recognised: RecognisedJoint;
	readonly refuse: Refuse;
	readonly remarks: string[];
}

type OwnLetter = Omit<Extract<JointFacts, { kind: 'jtai' }>, Exclude<keyof CommonFacts, 'dated'>>;
type OwnSend = Omit<Extract<JointFacts, { kind: 'send' }>, Exclude<keyof CommonFacts, 'dated'>>;
type OwnProgress = Omit<Extract<JointFacts, { kind: 'progress' }>, Exclude<keyof CommonFacts, 'dated'>>;

function ownFacts(reading: Reading, themes: readonly JtaiTheme[]): OwnLetter | OwnSend | OwnProgress | undefined {
	switch (reading.recognised.kind) {
		case 'jtai':
			return letterFacts(reading, themes);
		case 'send':
			return sendFacts(reading);
		case 'progress':
			return progressFacts(reading);
	}
}

function letterFacts(
	{ pdf, recognised, refuse, remarks }: Reading,
	themes: readonly JtaiTheme[],
): OwnLetter | undefined {
	const dated = readLetterDay(pdf.lines, recognised.after, refuse);
	const opening = openingOf(pdf.lines, recognised.after);
	const visit = readLetterVisit(opening, dated, refuse, remarks);
	const theme = readTheme(opening.replaceAll(` in ${recognised.placeText}`, ''), recognised.subject, themes, refuse);
	const statement = readStatement(pdf.lines, remarks);
	if (dated === undefined || !visit || theme === undefined) return undefined;
	return { kind: 'jtai', dated, visit, theme, statement };
}

/** The paragraphs that say what was inspected, when and by whom. Letters have them below the title. */
function openingOf(lines: readonly Line[], after: number): string {
	const first = lines[after]?.page ?? 1;
	const below = lines.slice(after).filter((line) => line.page <= first + 1 && !isRunningLine(line));
	const end = below.findIndex(({ text }) =>
		/^(?:headline findings|context|(?:key )?strengths|main findings)$/i.test(text),
	);
	return prose(below.slice(0, end < 0 ? 40 : Math.min(end, 40)));
}

/** The day of the letter stands alone above the people it is addressed to. */
function readLetterDay(lines: readonly Line[], after: number, refuse: Refuse): IsoDate | undefined {
	const above = lines.slice(0, after);
	const day = above.flatMap(({ text }) => readDay(text) ?? [])[0];
	if (day !== undefined) return day;
	refuse({
		field: 'dated',
		place: 'page 1',
		found: above[0]?.text,
		rule: 'expected the day of the letter on a line of its own, such as “27 February 2025”',
	});
	return undefined;
}

/** “Between 22 and 26 February 2016, Ofsted …” until 2020; “This inspection took place from 9 to 13 December 2024.” since. */
function readLetterVisit(
	opening: string,
	dated: IsoDate | undefined,
	refuse: Refuse,
	remarks: string[],
): JointVisit | undefined {
	const between = /\bbetween (?<days>\d[^,]{3,60}?),? (?:Ofsted|the Care Quality|inspectors)\b/i.exec(opening);
	const from =
		/\b(?:took place|was carried out|was undertaken) (?:from|between|on) (?<days>\d[^.]{4,60}?)(?:\.|,? by\b)/i.exec(
			opening,
		);
	const found = (between ?? from)?.groups?.['days'];
	const wanted = 'expected the days of the inspection, such as “from 9 to 13 December 2024”';
	if (found === undefined) {
		refuse({ field: 'visit', place: 'page 1', found: undefined, rule: wanted });
		return undefined;
	}
	// “Between … and …” is a range.
	const range = between ? found.replace(/ and /, ' to ') : found;
	const hasYear = /\b20\d\d\b/.test(range);
	const year = dated === undefined || hasYear ? undefined : Number(dated.slice(0, 4));
	const stay = (year === undefined ? [range] : [`${range} ${year}`, `${range} ${year - 1}`])
		.flatMap((text) => readVisits(text)?.[0] ?? [])
		.find(({ end }) => dated === undefined || end < dated);
	if (!stay || readVisits(hasYear || year === undefined ? range : `${range} ${year}`)?.length !== 1) {
		refuse({ field: 'visit', place: 'page 1', found, rule: wanted });
		return undefined;
	}
	if (!hasYear)
		remarks.push(
			`the letter prints the days without a year (“${found}”); ${stay.start.slice(0, 4)} follows from its own day`,
		);
	return stay;
}

/** The theme by the words of content/jtai-themes.yaml: those of the “deep dive” first, then of the response, then of the title. */
function readTheme(
	opening: string,
	subject: string | undefined,
	themes: readonly JtaiTheme[],
	refuse: Refuse,
): string | undefined {
	const plain = opening.replace(/\s*\([^)]*\)/g, '');
	const said = [
		/[’‘']deep[- ]dive[’']\s+(?:focus|into)\b[^.]*\./i.exec(plain)?.[0],
		/\bmulti-agency\s+(?:identification and )?(?:response|identification)[^.]*\./i.exec(plain)?.[0],
		subject,
		plain,
	];
	for (const text of said) {
		if (text === undefined) continue;
		const small = text.toLowerCase();
		const [longest] = themes
			.flatMap(({ id, printed }) => printed.filter((words) => small.includes(words)).map((words) => ({ id, words })))
			.sort((a, b) => b.words.length - a.words.length);
		if (longest) return longest.id;
	}
	const rule =
		'expected one of the themes of content/jtai-themes.yaml by the words that letters use for it; add a row for a new one';
	refuse({ field: 'theme', place: 'page 1', found: (said[0] ?? said[1] ?? subject)?.slice(0, 160), rule });
	return undefined;
}

/** Roles and bodies; never a person’s name. */
const namesNobody =
	/\b(?:children’s services|children’s social care|authority|council|partnership|director|DCS|chair|LSP|LSCP|borough|MBC|board|trust)\b/i;

function readStatement(lines: readonly Line[], remarks: string[]): Extract<JointFacts, { kind: 'jtai' }>['statement'] {
	const text = prose(lines.filter((line) => !isRunningLine(line) && line.size > 10.5)).replace(/\s*\([^)]*\)/g, '');
	const asked =
		/(?<by>[^.:;]{3,160}?) (?:and )?should (?:prepare|produce|write|co-?ordinate the preparation of) a written statement of\b/i.exec(
			text,
		);
	if (!asked) {
		remarks.push('no written statement of proposed action is asked for');
		return undefined;
	}
	const by = (asked.groups?.['by'] ?? '')
		.replace(/^.*\bnext steps\b/i, '')
		.replace(/^.*\bwe have determined that\b/i, '')
		.replace(/\bis the principal authority(?: and)?$/i, '')
		.trim();
	const isBody = namesNobody.test(by) && !by.includes(',');
	const due = /written statement of (?:proposed )?action to \S+ by (?:\w+day )?(?<day>\d{1,2} \w+ 20\d\d)\b/i.exec(
		text,
	);
	const sent = due?.groups?.['day'];
	const day = sent === undefined ? undefined : readDay(sent);
	if (!isBody) remarks.push(`who has to write the statement could not be read (“${by.slice(-80)}”)`);
	if (day === undefined) remarks.push('no day is printed by which the written statement is due');
	return { by: isBody ? by : undefined, due: day };
}

const outcomes: Record<SendOutcome, RegExp> = {
	positive: /\btypically lead to positive experiences and outcomes\b/i,
	inconsistent: /\blead to inconsistent experiences and outcomes\b/i,
	'systemic-failings': /\bwidespread (?:and|or|and\/or|and or) systemic failings\b/i,
};

const plans: Record<SendPlan, RegExp> = {
	'strategic-plan': /\bupdates? and publish(?:es)? its strategic plan\b/i,
	'priority-action-plan': /\bpriority action plan\b/i,
};

function sendFacts({ pdf, recognised, refuse, remarks }: Reading): OwnSend | undefined {
	const front = pdf.lines.filter((line) => line.page <= 2 && !isRunningLine(line));
	const visit = readSendVisit(front, recognised, refuse);
	const outcomeAt = front.findIndex(({ text }) => /^inspection outcome$/i.test(text));
	const end = front.findIndex(({ text }) => /^information about the local area partnership$/i.test(text));
	const box = outcomeAt < 0 ? [] : front.slice(outcomeAt + 1, end < 0 ? outcomeAt + 20 : end);
	const text = prose(box).replace(/\s+/g, ' ');
	const place = pageOf(box[0]) ?? 'page 1';
	const pick = <Id extends string>(among: Record<Id, RegExp>, field: string, rule: string): Id | undefined => {
		const fitting = (Object.keys(among) as Id[]).filter((id) => among[id].test(text));
		if (fitting.length === 1) return fitting[0];
		refuse({ field, place, found: text === '' ? undefined : text.slice(0, 200), rule });
		return undefined;
	};
	const outcome = pick(
		outcomes,
		'outcome',
		'expected one of the three outcomes under “Inspection outcome”, in the words of the framework of 2023',
	);
	const plan = pick(
		plans,
		'plan',
		'expected that the strategic plan be updated, or a priority action plan be prepared',
	);
	const years = numberIn(
		/\bnext full (?:area SEND )?(?:re-?)?inspection will (?:be|take place) within (?:approximately )?(\w+) years?\b/i,
		text,
	);
	if (years === undefined) {
		const rule = 'expected “The next full … inspection will be within … years”';
		refuse({ field: 'next.years', place, found: text === '' ? undefined : text.slice(0, 200), rule });
	}
	const monitoringMonths = numberIn(
		/\bmonitoring inspection will be carried out within approximately (\w+) months\b/i,
		text,
	);
	if (!visit || outcome === undefined || plan === undefined || years === undefined) return undefined;
	const inFoot = daysInFoot(pdf.lines);
	if (inFoot !== undefined && (inFoot.start !== visit.start || inFoot.end !== visit.end)) {
		remarks.push(
			`the feet of the pages print ${inFoot.start} to ${inFoot.end}, the front page other days; the front page counts: say so in notes`,
		);
	}
	return {
		kind: 'send',
		dated: undefined,
		visit,
		outcome,
		previous: readPrevious(front, outcomeAt),
		next: { years, isAbout: /\bwithin approximately \w+ years?\b/i.test(text), monitoringMonths },
		plan,
	};
}

function readSendVisit(front: readonly Line[], { after }: RecognisedJoint, refuse: Refuse): JointVisit | undefined {
	const at = front.findIndex(({ text }) => /^inspection dates?\b/i.test(text));
	const text = (front[at]?.text ?? '').replace(/^inspection dates?\s*:?\s*/i, '');
	const visits = readVisits(text);
	if (visits?.length === 1) return visits[0];
	refuse({
		field: 'visit',
		place: pageOf(front[at] ?? front[after]),
		found: text === '' ? undefined : text,
		rule: 'expected the first and last day, such as “20 to 24 May 2024”',
	});
	return undefined;
}

/** What stands after “Dates of previous inspection:”, above the outcome. */
function readPrevious(front: readonly Line[], outcomeAt: number): string | undefined {
	const label = /^dates? of (?:the )?previous inspections?\s*:?\s*/i;
	const at = front.findIndex(({ text }) => label.test(text));
	if (at < 0) return undefined;
	const text = prose(front.slice(at, outcomeAt < at ? at + 1 : outcomeAt))
		.replace(label, '')
		.replace(/\s+/g, ' ')
		.trim();
	return text === '' ? undefined : text;
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function numberIn(pattern: RegExp, text: string): number | undefined {
	const word = pattern.exec(text)?.[1]?.toLowerCase();
	if (word === undefined) return undefined;
	const number = /^\d+$/.test(word) ? Number(word) : numberWords.indexOf(word);
	return number > 0 ? number : undefined;
}

/** The days that the feet of the pages print; the first that are found. */
function daysInFoot(lines: readonly Line[]): JointVisit | undefined {
	const feet = Map.groupBy(lines.filter(isRunningLine), ({ page }) => page);
	for (const foot of feet.values()) {
		const days = /\b\d{1,2}(?: [A-Z][a-z]+)?(?: 20\d\d)? (?:to|[-–]) \d{1,2} [A-Z][a-z]+ 20\d\d\b/.exec(
			prose(foot),
		)?.[0];
		const [visit] = (days === undefined ? undefined : readVisits(days)) ?? [];
		if (visit) return visit;
	}
	return undefined;
}

function progressFacts({ pdf, refuse }: Reading): OwnProgress | undefined {
	const line = pdf.lines.find(({ page, text }) => page === 1 && /^published\s*:/i.test(text));
	const text = line?.text.replace(/^published\s*:\s*/i, '');
	const dated = text === undefined ? undefined : readDay(text);
	if (dated === undefined) {
		refuse({ field: 'dated', place: 'page 1', found: text, rule: 'expected a day such as “3 July 2009”' });
		return undefined;
	}
	return { kind: 'progress', dated, visit: undefined };
}

const namesOfInspectorates: Record<Inspectorate, RegExp> = {
	ofsted: /\bOfsted\b|\bChief Inspector of Education\b/,
	cqc: /\bCare Quality Commission\b|\bCQC\b/,
	constabulary: /\b(?:Inspectorate|HMI|Inspector) (?:of )?Constabulary\b|\bHMIC(?:FRS)?\b/,
	probation: /\b(?:Inspectorate|HMI|Inspector) (?:of )?Prob(?:ation)?\b|\bHMIP\b/,
};

/** Who inspected: letters and the cover of 2009 say it at the top, reports of area SEND inspections with the team. */
function readInspectorates(lines: readonly Line[], { kind, after }: RecognisedJoint, refuse: Refuse): Inspectorate[] {
	const about = lines.findIndex(({ text }) => /^information about this inspection$/i.test(text));
	const texts: Record<JointKindId, string> = {
		jtai: sentencesOnInspectors(openingOf(lines, after)),
		send: about < 0 ? '' : prose(lines.slice(about, about + 16)),
		progress: prose(lines.filter(({ page }) => page === 1)),
	};
	const text = texts[kind].replace(/\s+/g, ' ');
	const found = inspectorates.filter((one) => namesOfInspectorates[one].test(text));
	if (found.length < 2 || !found.includes('ofsted')) {
		const rule = 'expected the inspectorates that took part, Ofsted and another at least';
		refuse({ field: 'inspectorates', place: undefined, found: text === '' ? undefined : text.slice(0, 160), rule });
	}
	return found;
}

/** Sentences in which inspectorates inspect: the findings behind may name some as well. */
function sentencesOnInspectors(opening: string): string {
	const sentences = opening.split(/(?<=\.)\s+(?=[A-Z])/);
	return sentences
		.filter(
			(one) =>
				/\b(?:undertook|carried out|carry out|conducted|took part)\b/i.test(one) && /\bOfsted\b|\bCQC\b/.test(one),
		)
		.join(' ');
}
