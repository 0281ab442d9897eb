/** The words of the built site, with what is accepted and what records say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { realRecord } from '../support/content.ts';
import { root } from '../support/require-build.ts';
import { checkWords } from './check-words.ts';
import { recordedSentences } from './recorded.ts';
import type { BuiltPage } from '../support/built-site.ts';
import type { AcceptedWords, WordsReport } from './check-words.ts';

/** The list of sentences that stay as they are. */
export const acceptedList = 'tests/lint/accepted-words.yaml';

/** Checks pages of the site against the accepted list and the real record. */
export function wordsOf(pages: readonly BuiltPage[]): WordsReport {
	return checkWords(pages, root, {
		accepted: (parse(readFileSync(join(root, acceptedList), 'utf8')) ?? []) as AcceptedWords[],
		recorded: new Set(['reports', 'joint'].flatMap((folder) => [...recordedSentences(join(root, 'content', folder))])),
		names: realRecord().authorities.map(({ name }) => name),
	});
}
