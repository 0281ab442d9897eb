/** What `npm run check:words` prints. */
import { LONGEST } from './readability.ts';
import type { KindReadability, WordsReport } from './check-words.ts';
import type { Readability } from './readability.ts';

/** The highest grade that a first sentence and an explainer should have. */
const TARGETS = { lead: 9, explainer: 11 };
/** Kinds of pages that explain: the target for their whole text. */
const explaining = ['explained/[slug]', 'frameworks/[slug]', 'briefings/[slug]', 'glossary/[term]'];

/** The sentences found, by pattern, and the table of readability. */
export function printedWords(
	{ found, unused, readability }: WordsReport,
	sourceOf: (sentence: string) => string | undefined,
	list: string,
): string {
	const lines: string[] = [];
	for (const [pattern, sentences] of Map.groupBy(found, (sentence) => sentence.pattern)) {
		lines.push(`${pattern}: ${sentences[0]!.advice} (${sentences.length})`);
		for (const { words, sentence, kinds, pages } of sentences) {
			const where = `${kinds.slice(0, 3).join(', ')}${kinds.length > 3 ? ', …' : ''}`;
			lines.push(`  “${words}” in: ${sentence}`);
			lines.push(
				`    ${pages} ${pages === 1 ? 'page' : 'pages'} of ${where}; from ${sourceOf(sentence) ?? 'no one file'}`,
			);
		}
		lines.push('');
	}
	for (const { pattern, words } of unused) {
		lines.push(`${list}: no sentence needs “${words}” (${pattern}); expected only what is in the site. Remove it.`);
	}
	lines.push(...table(readability), '');
	lines.push(
		`${found.length} ${found.length === 1 ? 'sentence' : 'sentences'} to change, or to accept with a reason in ${list}.`,
	);
	return lines.join('\n');
}

function table(kinds: readonly KindReadability[]): string[] {
	const width = Math.max(...kinds.map(({ kind }) => kind.length), 'kind of page'.length);
	const heads = ['pages', 'lead', 'text', 'words each', `over ${LONGEST} words`, 'sentences'];
	const row = (name: string, cells: readonly string[]): string =>
		[name.padEnd(width), ...cells.map((cell, index) => cell.padStart(heads[index]!.length + 1))].join('  ');
	const grade = (of: Readability | undefined, target: number): string =>
		of === undefined ? '–' : `${of.grade.toFixed(1)}${of.grade > target ? '*' : ' '}`;
	return [
		`Readability (grade of Flesch and Kincaid; * is above ${TARGETS.lead} for a lead or ${TARGETS.explainer} for a text that explains)`,
		row('kind of page', heads),
		...kinds.map(({ kind, pages, lead, text }) =>
			row(kind, [
				String(pages),
				grade(lead, TARGETS.lead),
				grade(text, explaining.includes(kind) ? TARGETS.explainer : Infinity),
				text?.wordsEach.toFixed(1) ?? '–',
				String(text?.long ?? 0),
				String(text?.sentences ?? 0),
			]),
		),
	];
}
