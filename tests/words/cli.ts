/**
 * `npm run check:words`: turns of phrase in the built site that an editor would change, and how hard its pages are to
 * read. Ends with 1 where a sentence is listed that tests/lint/accepted-words.yaml does not accept. `-- <folder>` reads a
 * site other than dist/.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { builtSite } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { builtFolder, root } from '../support/require-build.ts';
import { checkWords } from './check-words.ts';
import { sourceFinder } from './page-kinds.ts';
import { printedWords } from './print-words.ts';
import { recordedSentences } from './recorded.ts';
import type { AcceptedWords } from './check-words.ts';

const list = 'tests/lint/accepted-words.yaml';
const accepted = (parse(readFileSync(join(root, list), 'utf8')) ?? []) as AcceptedWords[];
const record = realRecord();
const report = checkWords(builtSite(process.argv[2] ?? builtFolder).pages, root, {
	accepted,
	recorded: recordedSentences(join(root, 'content', 'reports')),
	names: record.authorities.map(({ name }) => name),
});
console.log(printedWords(report, sourceFinder(root), list));
process.exitCode = report.found.length + report.unused.length === 0 ? 0 : 1;
