/**
 * What a SIF report prints of the council itself, in its section “Information about this local authority area”. The
 * sentences hardly differ from report to report, so each fact has one pattern. A fact whose sentence does not fit, or
 * that stands there twice with different numbers, is left out: nothing is guessed.
 */
import { numberInText, printedNumber } from './printed-number.ts';
import { dateInText, printedDay } from './read-dates.ts';
import { flow, isRunningLine, textSize } from './reading.ts';
import { otherRate, printedNumbers, printedPosts } from '../domain/record/printed.ts';
import type { Line } from './read-pdf.ts';
import type { Flow } from './reading.ts';
import type { EarlierSubject, PrintedNumberId, PrintedPostId } from '../domain/record/printed.ts';

/** A number with what its sentence says of it. */
interface NumberRead {
	readonly page: number;
	readonly number: number;
	/** Day or month of the number: "2014-03-31", "2014-03". */
	readonly at?: string;
	/** For each 10,000 children. */
	readonly rate?: number;
	/** In a hundred of the children in care, as printed after the number. */
	readonly share?: number;
}

/** Since when somebody has been in post: a day, a month or a year. */
interface PostRead {
	readonly page: number;
	readonly since: string;
	readonly interim?: true;
}

/** An earlier inspection of one subject. */
interface EarlierRead {
	readonly page: number;
	readonly of: EarlierSubject;
	readonly inspected: string;
	readonly grade: string;
}

/** Facts of the section, keyed as in the record. */
export type AreaRead = { readonly [id in PrintedNumberId]?: NumberRead } & {
	readonly [id in PrintedPostId]?: PostRead;
} & {
	readonly 'earlier-inspections'?: readonly EarlierRead[];
};

/** The heading of the section, and headings within it, for reports in which its own is lost. */
const heading = /^(?:Annex A: )?Information about th(?:is|e) (?:local authority|area)/i;
const subheading = /^(?:Children living in th|Previous Ofsted inspections|Local leadership)/i;
/** Headings of what follows the section. A table of contents has them on the very next line. */
const nextHeading =
	/^(?:Executive summary|Recommendations(?:$|:| \d)|Inspection judgements? about|Summary (?:for|of)|The experiences and progress of|Inspection findings|What does the local authority|Areas for improvement|Information about this inspection)/i;
/** Lines of the section: the shortest known has 48, the longest 90. */
const lines = { least: 10, most: 150 };

/** The section’s lines without footnotes, which are set smaller; empty where it is not found. */
function sectionOf(all: readonly Line[]): readonly Line[] {
	const size = textSize(all);
	const body = all.filter((line) => !isRunningLine(line) && line.size > size - 0.8);
	const below = (pattern: RegExp): readonly Line[] =>
		body
			.flatMap((line, index) => {
				if (!pattern.test(line.text)) return [];
				const after = body.slice(index + 1, index + 1 + lines.most);
				const end = after.findIndex((one) => nextHeading.test(one.text));
				return end < lines.least ? [] : [after.slice(0, end)];
			})
			.reduce<readonly Line[]>((longest, one) => (one.length > longest.length ? one : longest), []);
	const found = below(heading);
	return found.length > 0 ? found : below(subheading);
}

const people = '(?:children and young people|children|young people)';
const aside = String.raw`(?:\([^)]*\) )?`;
const shareAside = String.raw`(?:\( ?(?:or |around )?(?<share>\d+(?:\.\d+)?) ?%+\) |${aside})`;
const outside = 'outside (?:of )?(?:the |this )?(?:local authority|LA|authority|county|borough|city)';

/** The sentence of each number. A group `before` says that the number comes later in the sentence than its date. */
const sentences: Record<PrintedNumberId, string> = {
	'under-18s':
		String.raw`(?:Approximately (?<number>\d{1,3} \d{3})|${numberInText}) ?${people} ` +
		'(?:(?:aged )?under (?:the age of )?18(?! years old live in temporary)|in [A-Z][a-z]+ aged between 0-17 years)',
	'in-need':
		`(?:assessment had identified ${numberInText} children as being formally in need` +
		`|${numberInText} ${people} ${aside}(?:had been|have been|were|are) identified (?:through assessment )?${aside}(?:as being )?(?:formally )?in need)`,
	'protection-plans': `${numberInText} ${people} ${aside}(?:were|are|was|is) (?:the )?subjects? (?:of|to) (?:a )?child(?:ren)? protection plans?`,
	'in-care':
		`(?:the local authority (?:is|was) looking after ${numberInText} children` +
		`|${numberInText} (?:${people} )?${aside}(?:are|were|is|was) (?:(?:being )?looked after by|in the care of) the (?:LA|local authority))`,
	'out-of-area':
		// Other sentences count those outside the area among some of the children.
		String.raw`(?<!of whom |All |Of th(?:is|ese) \d{1,4}, |of these |inspected by Ofsted, )` +
		`${numberInText} (?:${people} )?${shareAside}(?:${people} )?(?:of the total looked after population ${aside})?` +
		`(?:(?:currently )?(?:live|lived)|(?:are|were) (?:living|placed)) (?:${outside}|out of (?:city|borough))`,
	adoptions: `${numberInText} (?:adoptions?(?: orders)?(?! (?:service|panel|agenc))|children (?:have been|were) adopted)`,
	'special-guardianships':
		`${numberInText} ${people.replace('children|', 'children|child|')} (?:previously looked after )?(?:who )?(?:became|have become) ` +
		'(?:the )?subjects? (?:of|to) (?:an? )?special guardianship orders?',
};

/** Numbers of children on a day, of which reports print the day and the share in all children. */
const onADay: readonly PrintedNumberId[] = ['in-need', 'protection-plans', 'in-care'];
const dayBefore = new RegExp(
	`(?:^|\\W)(?:(?:at|as at|on|by|as of|the end of) )?${dateInText}(?: \\([^)]*\\))?[,:]? (?:there were |the local authority (?:is|was) looking after |assessment had identified )?$`,
	'iu',
);
const rateAfter = /^[, ]*\(?(?:at )?a rate of (?<rate>\d+(?:\.\d+)?) (?:per|for every) 10,000/i;

function readNumber(section: Flow, id: PrintedNumberId): NumberRead | undefined {
	const found = [...section.text.matchAll(new RegExp(sentences[id], 'giu'))].map((match): NumberRead => {
		const place = match.index + match[0].search(/\S/);
		const text = match.groups?.['number'] ?? '';
		const share = match.groups?.['share'];
		const number = {
			page: section.pageAt(place),
			number: printedNumber(text),
			...(share !== undefined && { share: Number(share) }),
		};
		if (!onADay.includes(id)) return number;
		const before = section.text.slice(0, match.index + match[0].indexOf(text)).slice(-110);
		const at = printedDay(dayBefore.exec(before)?.groups ?? { year: '' });
		const rate = rateAfter.exec(section.text.slice(match.index + match[0].length))?.groups?.['rate'];
		return { ...number, ...(at && { at }), ...(rate !== undefined && { rate: Number(rate) }) };
	});
	// A sentence may go on with the number of an earlier year, or of the inspection’s own days.
	const dated = found.filter(({ at }) => at !== undefined);
	const [first, ...others] = dated.length > 0 ? dated : found;
	return others.every(({ number }) => number === first?.number) ? first : undefined;
}

/** “The director of children’s services (DCS) has been in post since May 2015.” Bullets and full stops end a sentence. */
const inPost = /,? (?:and )?has been in (?:the )?post since /g;
const sentenceEnd = /[.\uE000-\uF8FF\u2022]/u;
const sinceWhen = new RegExp(`^(?:${dateInText}|(?<bare>20\\d\\d)(?!\\d))(?<after>.{0,12})`, 'iu');
/** Letters of whoever is in post, from “The” on. */
const LONGEST_NAME = 160;

const holders: Record<PrintedPostId, { readonly is: RegExp; readonly isNot: RegExp }> = {
	// Other directors are named, too; only one of children’s services counts, not one who may have been it.
	director: { is: /\bDCS\b|\bdirector\b.*\bchildren/i, isNot: /\bchair\b|\bhead of\b|assistant|deputy|previous/i },
	'board-chair': { is: /\bchair\b.*(?:SCB\b|safeguarding children)/i, isNot: /\bvice\b|deputy|previous/i },
};

function readPost({ text, pageAt }: Flow, id: PrintedPostId): PostRead | undefined {
	const { is, isNot } = holders[id];
	const found = [...text.matchAll(inPost)].flatMap((match): PostRead[] => {
		const sentence = text.slice(0, match.index).split(sentenceEnd).at(-1) ?? '';
		const begin = sentence.search(/\bThe (?!.*\bThe )/);
		const who = sentence.slice(begin + 'The '.length);
		const { after = '', bare, ...date } = sinceWhen.exec(text.slice(match.index + match[0].length))?.groups ?? {};
		const since = bare ?? (date['month'] === undefined ? undefined : printedDay(date));
		if (begin < 0 || who.length > LONGEST_NAME || !is.test(who) || isNot.test(who) || since === undefined) return [];
		const interim = /\b(?:interim|acting)\b/i.test(who) || /^ (?:o|i)n an interim/.test(after);
		const place = match.index - sentence.length + begin;
		return [{ page: pageAt(place), since, ...(interim && { interim: true as const }) }];
	});
	const [first, ...others] = found;
	return others.every(({ since }) => since === first?.since) ? first : undefined;
}

const earlier = new RegExp(
	String.raw`\b(?:last|previous) inspection of (?<what>[^.]{5,140}?) (?:was|took place) (?:also )?in ${dateInText}\. ` +
		String.raw`(?:The local authority|The service|It) was judged (?:to be |to )?(?:Grade \d \()?(?<grade>outstanding|good|adequate|satisfactory|inadequate|requires? improvement)(?:\)|,? overall)?(?= \(Grade \d\)\.|\.)`,
	'giu',
);

/** Inspections of one subject each; where one grade is of two subjects, it is not said whether of both. */
function readEarlier({ text, pageAt }: Flow): EarlierRead[] {
	return [...text.matchAll(earlier)].flatMap(({ index, groups = {} }): EarlierRead[] => {
		const { what = '', grade = '' } = groups;
		const inspected = printedDay(groups);
		const subjects = (
			[
				['protection', /safeguarding|protection/i],
				['looked-after', /looked after|children in care/i],
			] as const
		).flatMap(([subject, pattern]) => (pattern.test(what) ? [subject] : []));
		const [of, another] = subjects;
		if (of === undefined || another !== undefined || inspected === undefined) return [];
		const word = grade
			.toLowerCase()
			.replace(/^require /, 'requires ')
			.replace(' ', '-');
		return [{ page: pageAt(index), of, inspected, grade: word }];
	});
}

/** Facts of the section, with sentences on what does not agree and was left out; no facts where there is no section. */
export function readArea(all: readonly Line[]): { readonly facts: AreaRead; readonly doubts: readonly string[] } {
	const section = flow(sectionOf(all));
	const facts: Record<string, unknown> = {};
	const doubts: string[] = [];
	const under18s = readNumber(section, 'under-18s');
	for (const id of printedNumbers) {
		const read = readNumber(section, id);
		if (!read) continue;
		const { rate, ...number } = read;
		const other = otherRate({ number: read.number, rate }, under18s);
		facts[id] = other === undefined ? read : number;
		if (other === undefined) continue;
		doubts.push(
			`page ${read.page} prints a rate of ${rate} for ${read.number} children (${id}), which is ${other.toFixed(1)} by its own number of under-18s; the rate is left out: say so in notes`,
		);
	}
	for (const id of printedPosts) {
		const read = readPost(section, id);
		if (read) facts[id] = read;
	}
	const inspections = readEarlier(section);
	if (inspections.length > 0) facts['earlier-inspections'] = inspections;
	return { facts, doubts };
}
