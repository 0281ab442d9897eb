/**
 * Compares what a record says a report found with the report itself. Finds what a program can find: copied words, pages
 * that say nothing of the kind, points left out, terms lost, and words that are stronger than the report’s. Whether a
 * statement is true, a reader must say.
 */
import { readPoints } from './read-improvements.ts';
import type { PdfText } from './read-pdf.ts';
import type { Finding, Findings } from '../domain/record/findings.ts';
import type { Improvement, ReportEntry } from '../domain/record/reports.ts';
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

/** Terms and themes of the record. */
interface Known {
	readonly terms: readonly Term[];
	readonly themes: readonly Theme[];
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

/** What a person should look at in a report’s points and findings. `terms` and `themes` are those of the record. */
export function compareFindings(
	report: Pick<ReportEntry, 'framework' | 'findings' | 'improvements'>,
	pdf: PdfText,
	known: Known,
): Remark[] {
	const runs = new Set(runsOf(pdf.lines.map((line) => line.text).join(' ')));
	const points = report.improvements.filter(({ body }) => body === 'authority');
	return [
		...(report.findings ? findingsRemarks(report.findings, pdf, runs) : []),
		...(points.length > 0 ? pointsRemarks(points, report.framework as FrameworkSlug, pdf, runs, known) : []),
	];
}

/** A statement that has words in a row as the report does. `runs`: the report’s. */
function copiedRemarks(field: string, text: string, runs: ReadonlySet<string>): Remark[] {
	const run = runsOf(text).find((one) => runs.has(one));
	if (run === undefined) return [];
	return [{ field, isFault: true, text: `has ${RUN} words in a row as the report does: “${run}”` }];
}

/** Remarks on the summary and on each finding. `runs`: words in a row of the report. */
function findingsRemarks(findings: Findings, pdf: PdfText, runs: ReadonlySet<string>): Remark[] {
	const pages = Array.from({ length: pdf.pages + 1 }, (_, page) =>
		pdf.lines
			.filter((line) => line.page === page)
			.map((line) => line.text)
			.join(' '),
	);
	const lists: [string, readonly Finding[]][] = [
		['strengths', findings.strengths],
		['also-noted', findings.alsoNoted],
		['circumstances', findings.circumstances],
	];
	const placed = lists.flatMap(([name, list]) =>
		list.map((finding, index) => ({ field: `findings.${name}.${index}`, finding })),
	);
	if (findings.voice) placed.push({ field: 'findings.voice', finding: findings.voice });
	return [
		...copiedRemarks('findings.summary', findings.summary, runs),
		...placed.flatMap(({ field, finding }) => [
			...copiedRemarks(field, finding.text, runs),
			...pageRemarks(field, finding, pages),
		]),
	];
}

/** A finding that its page may not support: few shared words, or “always” where the page has none. `pages`: texts by page. */
function pageRemarks(field: string, { page, text }: Finding, pages: readonly string[]): Remark[] {
	const remarks: Remark[] = [];
	const add = (remark: string): void => void remarks.push({ field, isFault: false, text: remark });
	const own = stems(text);
	const shared = (on: number): number => [...stems(pages[on] ?? '')].filter((stem) => own.has(stem)).length;
	if (shared(page) < SHARED) {
		const best = pages.map((_, on) => on).sort((a, b) => shared(b) - shared(a))[0] ?? page;
		add(`shares few words with page ${page}; page ${best} shares more. Does the page say this?`);
	}
	for (const [word] of text.matchAll(total)) {
		if (!new RegExp(`\\b${word}\\b`, 'i').test(pages[page] ?? '')) {
			add(`says “${word.toLowerCase()}”, and page ${page} does not`);
		}
	}
	return remarks;
}

/** Remarks on points to improve, each compared with the point that the report prints in its place. */
function pointsRemarks(
	points: readonly Improvement[],
	framework: FrameworkSlug,
	pdf: PdfText,
	runs: ReadonlySet<string>,
	known: Known,
): Remark[] {
	const printed = readPoints(pdf.lines, framework)?.texts ?? [];
	if (printed.length !== points.length) {
		const text = `the record has ${points.length} points and the report ${printed.length}`;
		return [{ field: 'improvements', isFault: true, text }];
	}
	return points.flatMap((point, index) => {
		const field = `improvements.${index}`;
		const bullet = printed[index];
		if (!bullet) return [];
		const misplaced = `stands on page ${bullet.page} and not on page ${point.page}`;
		return [
			...copiedRemarks(field, point.text, runs),
			...(bullet.page === point.page ? [] : [{ field, isFault: true, text: misplaced }]),
			...pointDoubts(point, bullet.text, known).map((text) => ({ field, isFault: false, text })),
		];
	});
}

/** What of a point may be wrong: themes that it lacks, terms lost, words that are stronger than the report’s. */
function pointDoubts(point: Improvement, printed: string, { terms, themes }: Known): string[] {
	const doubts: string[] = [];
	const plain = wordsOf(printed).join(' ');
	const says = (phrase: string, text = plain): boolean => ` ${text}`.includes(` ${wordsOf(phrase).join(' ')}`);
	for (const { id, label, cues } of themes) {
		const cue = cues.find((one) => says(one));
		if (cue !== undefined && !point.themes.includes(id)) {
			doubts.push(`the report says “${cue}” here; is it about ${label.toLowerCase()} (${id})?`);
		}
	}
	const own = wordsOf(point.text).join(' ');
	const about = themes.filter(({ id }) => point.themes.includes(id));
	for (const { slug, term, synonyms } of terms) {
		// What is printed after a point has a field of its own.
		if (slug === 'national-framework') continue;
		const names = [term, ...synonyms];
		const used = names.find((name) => name.includes(' ') && says(name));
		const isKept = names.some((name) => says(name, own)) || about.some(({ terms: of }) => of.includes(slug));
		if (used !== undefined && !isKept) doubts.push(`the report’s term “${used}” is lost`);
	}
	for (const [word] of point.text.matchAll(total)) {
		if (!says(word)) doubts.push(`says “${word.toLowerCase()}”, and the report’s point does not`);
	}
	const [limit] = partial.exec(printed) ?? [];
	if (limit !== undefined && !partial.test(point.text)) {
		doubts.push(`the report limits it (“${limit}”), and the record does not`);
	}
	return doubts;
}

function runsOf(text: string): string[] {
	const words = wordsOf(text);
	return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}
