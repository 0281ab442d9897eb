/**
 * `npm run changes [-- <commit or folder>]`: what the site will say differently than at that commit (the last one, unless
 * said) or with that content folder. Markdown, for an editor before publishing and for a pull request. Exit code 1 when
 * either content is not in order.
 */
import { NotInOrder, changesSince } from './changes.ts';
import { faultWords } from './format-problems.ts';

try {
	process.stdout.write(changesSince(process.argv[2] ?? 'HEAD', process.cwd()));
} catch (error) {
	console.error(error instanceof NotInOrder ? error.message : faultWords(error, 'content'));
	process.exitCode = 1;
}
