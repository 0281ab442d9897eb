/**
 * Compares what a record says a report found with the report itself. Finds what a program can find: copied words, pages
 * that say nothing of the kind, points left out, terms lost, and words that are stronger than the report’s. Whether a
 * statement is true, a reader must say.
 */
import { readPoints } from './read-improvements.ts';
import type { PdfText } from './read-pdf.ts';
import type { Finding } from '../domain/record/findings.ts';
import type { ReportEntry } from '../domain/record/reports.ts';
import type { Term } from '../domain/record/glossary.ts';
import type { Theme } from '../domain/record/themes.ts';
import type { FrameworkSlug } from './recognise-report.ts';

/** Something that a reader should look at. */
export interface Remark {
	/** "findings.strengths.1", "improvements.4". */
	readonly field: string;
	/** Whether it is certainly wrong; otherwise it may be. */
	readonly isFault: boolean;
	readonly text: string;
}

/** Words in a row that are copied rather than met by chance. */
const RUN = 8;
/** Shared words of five letters or more, of a statement and its page, below which the page is doubtful. */
const SHARED = 2;

/** Words that claim every case; the report must say so too. */
const total = /\b(?:always|every|never|all|none|no longer)\b/gi;
/** Words that limit a statement; what has them in the report keeps one of them. */
const partial =
	/\b(?:some|few|fewer|small number|minority|most|many|mainly|mostly|sometimes|not always|too many|often)\b/i;

const wordsOf = (text: string): string[] =>
	text
		.toLowerCase()
		.replace(/[’'`]/g, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');

/** Longer words in their first six letters, so that “assess” and “assessments” are one. */
const stems = (text: string): Set<string> =>
	new Set(
		wordsOf(text)
			.filter((word) => word.length >= 5)
			.map((word) => word.slice(0, 6)),
	);

/** What is to be looked at in a report’s points and findings. `terms` and `themes` are those of the record. */
export function compareFindings(
	report: Pick<ReportEntry, 'framework' | 'findings' | 'improvements'>,
	pdf: PdfText,
	{ terms, themes }: { readonly terms: readonly Term[]; readonly themes: readonly Theme[] },
): Remark[] {
	const remarks: Remark[] = [];
	const add = (field: string, isFault: boolean, text: string): void => {
		remarks.push({ field, isFault, text });
	};
	const source = pdf.lines.map((line) => line.text).join(' ');
	const runs = new Set(runsOf(source));
	const copied = (field: string, text: string): void => {
		const run = runsOf(text).find((one) => runs.has(one));
		if (run !== undefined) add(field, true, `has ${RUN} words in a row as the report does: “${run}”`);
	};
	const pages = Array.from({ length: pdf.pages + 1 }, (_, page) =>
		pdf.lines
			.filter((line) => line.page === page)
			.map((line) => line.text)
			.join(' '),
	);

	const { findings } = report;
	if (findings) {
		copied('findings.summary', findings.summary);
		const lists: [string, readonly Finding[]][] = [
			['strengths', findings.strengths],
			['also-noted', findings.alsoNoted],
			['circumstances', findings.circumstances],
			['voice', findings.voice ? [findings.voice] : []],
		];
		for (const [name, list] of lists) {
			list.forEach(({ page, text }, index) => {
				const field = name === 'voice' ? 'findings.voice' : `findings.${name}.${index}`;
				copied(field, text);
				const own = stems(text);
				const shared = (on: number): number => [...stems(pages[on] ?? '')].filter((stem) => own.has(stem)).length;
				if (shared(page) < SHARED) {
					const best = pages.map((_, on) => on).sort((a, b) => shared(b) - shared(a))[0] ?? page;
					add(field, false, `shares few words with page ${page}; page ${best} shares more. Does the page say this?`);
				}
				for (const [word] of text.matchAll(total)) {
					if (!new RegExp(`\\b${word}\\b`, 'i').test(pages[page] ?? '')) {
						add(field, false, `says “${word.toLowerCase()}”, and page ${page} does not`);
					}
				}
			});
		}
	}

	const points = report.improvements.filter(({ body }) => body === 'authority');
	if (points.length === 0) return remarks;
	const printed = readPoints(pdf.lines, report.framework as FrameworkSlug)?.texts ?? [];
	if (printed.length !== points.length) {
		add('improvements', true, `the record has ${points.length} points and the report ${printed.length}`);
		return remarks;
	}
	points.forEach((point, index) => {
		const field = `improvements.${index}`;
		const bullet = printed[index];
		if (!bullet) return;
		copied(field, point.text);
		if (bullet.page !== point.page) {
			add(field, true, `stands on page ${bullet.page} and not on page ${point.page}`);
		}
		const plain = wordsOf(bullet.text).join(' ');
		const says = (phrase: string, text = plain): boolean => ` ${text}`.includes(` ${wordsOf(phrase).join(' ')}`);
		for (const { id, label, cues } of themes) {
			const cue = cues.find((one) => says(one));
			if (cue !== undefined && !point.themes.includes(id)) {
				add(field, false, `the report says “${cue}” here; is it about ${label.toLowerCase()} (${id})?`);
			}
		}
		const own = wordsOf(point.text).join(' ');
		const about = themes.filter(({ id }) => point.themes.includes(id));
		for (const { slug, term, synonyms } of terms) {
			const names = [term, ...synonyms];
			const used = names.find((name) => name.includes(' ') && says(name));
			// What is printed after a point has a field of its own.
			if (slug === 'national-framework') continue;
			const isKept = names.some((name) => says(name, own)) || about.some(({ terms: of }) => of.includes(slug));
			if (used !== undefined && !isKept) add(field, false, `the report’s term “${used}” is lost`);
		}
		for (const [word] of point.text.matchAll(total)) {
			if (!says(word)) add(field, false, `says “${word.toLowerCase()}”, and the report’s point does not`);
		}
		if (partial.test(bullet.text) && !partial.test(point.text)) {
			add(field, false, `the report limits it (“${partial.exec(bullet.text)?.[0] ?? ''}”), and the record does not`);
		}
	});
	return remarks;
}

function runsOf(text: string): string[] {
	const words = wordsOf(text);
	return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}
