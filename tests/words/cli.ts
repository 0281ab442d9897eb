/**
 * `npm run check:words`: turns of phrase in the built site that an editor would change, and how hard its pages are to
 * read. Ends with 1 where a sentence is listed that tests/lint/accepted-words.yaml does not accept. `-- <folder>` reads a
 * site other than dist/.
 */
import { builtSite } from '../support/built-site.ts';
import { builtFolder, root } from '../support/require-build.ts';
import { sourceFinder } from './page-kinds.ts';
import { printedWords } from './print-words.ts';
import { acceptedList, wordsOf } from './words-of.ts';

const report = wordsOf(builtSite(process.argv[2] ?? builtFolder).pages);
console.log(printedWords(report, sourceFinder(root), acceptedList));
process.exitCode = report.found.length + report.unused.length === 0 ? 0 : 1;
