/** Reads every built page for turns of phrase that an editor would change, and measures how hard it is to read. */
import { findingsIn } from './patterns.ts';
import { pageKinds } from './page-kinds.ts';
import { readability } from './readability.ts';
import { sentencesOf, split } from './sentences.ts';
import type { Readability } from './readability.ts';

/** A sentence that stays as it is. */
export interface AcceptedWords {
	readonly pattern: string;
	/** The sentence or part of it. */
	readonly words: string;
	readonly why: string;
}

/** One sentence, or several that differ in numbers and names alone. */
interface FoundSentence {
	readonly pattern: string;
	readonly advice: string;
	readonly words: string;
	readonly sentence: string;
	/** Kinds of the pages on which it stands. */
	readonly kinds: readonly string[];
	readonly pages: number;
}

/** How hard the pages of a kind are to read; undefined where they have no such text. */
export interface KindReadability {
	readonly kind: string;
	readonly pages: number;
	readonly lead: Readability | undefined;
	readonly text: Readability | undefined;
}

export interface WordsReport {
	readonly found: readonly FoundSentence[];
	/** Accepted words that nothing needs. */
	readonly unused: readonly AcceptedWords[];
	readonly readability: readonly KindReadability[];
}

interface ReadPage {
	readonly address: string;
	readonly title: string;
	readonly description: string;
	readonly elements: Parameters<typeof sentencesOf>[0]['elements'];
	readonly ids: readonly string[];
}

/**
 * `recorded`: sentences that stand in the records of reports. They say what inspectors found, and two people have read them
 * beside the report, so they are left alone. `names`: names of councils, which sentences may differ in.
 */
export function checkWords(
	pages: readonly ReadPage[],
	root: string,
	{
		accepted,
		recorded,
		names,
	}: {
		readonly accepted: readonly AcceptedWords[];
		readonly recorded: ReadonlySet<string>;
		readonly names: readonly string[];
	},
): WordsReport {
	const kindOf = pageKinds(root);
	const shapeOf = remembered(shapes(names));
	const isFromRecord = remembered((text) => isRecorded(text, recorded));
	const found = new Map<string, FoundSentence>();
	const used = new Set<AcceptedWords>();
	const kinds = new Map<string, { pages: number; lead: Map<string, string>; text: Map<string, string> }>();
	for (const page of pages) {
		const kind = kindOf(page.address);
		const of = kinds.get(kind) ?? { pages: 0, lead: new Map<string, string>(), text: new Map<string, string>() };
		kinds.set(kind, { ...of, pages: of.pages + 1 });
		for (const sentence of sentencesOf(page)) {
			const { text, place } = sentence;
			if (isFromRecord(text)) continue;
			const shape = shapeOf(text);
			if (place === 'lead' && isWhole(text)) of.lead.set(shape, text);
			if ((place === 'lead' || place === 'text') && isWhole(text)) of.text.set(shape, text);
			for (const { pattern, words } of findingsIn(sentence, kind)) {
				const accept = accepted.find((a) => a.pattern === pattern.id && text.includes(a.words));
				if (accept) {
					used.add(accept);
					continue;
				}
				const known = found.get(`${pattern.id} ${shape}`);
				found.set(`${pattern.id} ${shape}`, {
					pattern: pattern.id,
					advice: pattern.advice,
					words,
					sentence: known?.sentence ?? text,
					kinds: [...new Set([...(known?.kinds ?? []), kind])],
					pages: (known?.pages ?? 0) + 1,
				});
			}
		}
	}
	return {
		found: [...found.values()].toSorted((a, b) => (a.pattern < b.pattern ? -1 : Number(a.pattern > b.pattern))),
		unused: accepted.filter((entry) => !used.has(entry)),
		readability: [...kinds]
			.map(([kind, { pages: count, lead, text }]) => ({
				kind,
				pages: count,
				lead: readability([...lead.values()]),
				text: readability([...text.values()]),
			}))
			.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
	};
}

/** The same function, which works out each text once: most sentences stand on many pages. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const value = known.has(text) ? (known.get(text) as T) : of(text);
		known.set(text, value);
		return value;
	};
}

/** Whether a text is from the record of a report; a page may say before it what it is, and after it where it is from. */
function isRecorded(text: string, recorded: ReadonlySet<string>): boolean {
	const alone = text.replace(/ pages? [\d, and–]+$/, '').replace(/ \([^()]*\)$/, '');
	const afterLabels = [...alone.matchAll(/: “?/g)].map(({ index, 0: { length } }) => alone.slice(index + length));
	return [text, alone, ...afterLabels].some((part) => recorded.has(part.replace(/”$/, '')));
}

/** Whether a text is a whole sentence and not a label or an entry of a list. */
function isWhole(text: string): boolean {
	return /[.?!]$/.test(text) && text.split(' ').length > 3;
}

/** What two sentences have in common that differ in numbers, days and names of councils. */
function shapes(names: readonly string[]): (text: string) => string {
	const anyName = new RegExp(
		`\\b(?:${names
			.toSorted((a, b) => b.length - a.length)
			.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
			.join('|')})\\b`,
		'g',
	);
	return (text) =>
		(names.length === 0 ? text : text.replace(anyName, '…'))
			.replace(/…(?:(?:, | and )…)+/g, '…')
			.replace(/\d[\d,.]*/g, '#')
			.replace(
				/\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
				'month',
			)
			.replace(/\b(?:outstanding|good|requires improvement|adequate|inadequate)\b/gi, 'grade');
}

/** Every sentence of a value as it was read from a file. */
export function sentencesWithin(value: unknown): readonly string[] {
	if (typeof value === 'string') return split(value.replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, ''));
	if (Array.isArray(value)) return value.flatMap(sentencesWithin);
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentencesWithin);
	return [];
}
