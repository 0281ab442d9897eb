/**
 * `npm run changes [-- <commit or folder>]`: what the site will say differently than at that commit (the last one, unless
 * said) or with that content folder. Markdown, for an editor before publishing and for a pull request. Exit code 1 when
 * either content is not in order.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkContent } from './check-content.ts';
import { faultWords, formatProblems } from './format-problems.ts';
import { changesText, recordChanges } from '../views/review/record-changes.ts';

/** Content that cannot be compared; `message` is complete. */
class NotInOrder extends Error {}

const asked = process.argv[2] ?? 'HEAD';
const temporary = mkdtempSync(join(tmpdir(), 'changes-'));
try {
	const before = existsSync(asked) ? resolve(asked) : contentAt(asked);
	const [then, now] = [checkContent(before), checkContent(resolve('content'))];
	if (!now.record) throw new NotInOrder(`content/ is not in order.\n\n${formatProblems(now.problems)}`);
	// Rules grow: older content need not be in order by those of today to say what the site said.
	if (!then.assembled) throw new NotInOrder(`No record can be made of ${asked}.\n\n${formatProblems(then.problems)}`);
	const lists = recordChanges({ ...then, record: then.assembled }, { ...now, record: now.record });
	process.stdout.write(changesText(lists, asked));
} catch (error) {
	console.error(error instanceof NotInOrder ? error.message : faultWords(error, 'content'));
	process.exitCode = 1;
} finally {
	rmSync(temporary, { recursive: true, force: true });
}

/** Takes content/ of a commit into a folder of its own, with an index of its own, so that nothing here changes. */
function contentAt(commit: string): string {
	const git = (...parts: string[]): string =>
		execFileSync('git', parts, {
			encoding: 'utf8',
			env: { ...process.env, GIT_INDEX_FILE: join(temporary, 'index') },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	if (commit.startsWith('-')) throw new NotInOrder(`“${commit}” is neither a commit nor a folder.`);
	try {
		git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`);
	} catch {
		throw new NotInOrder(`“${commit}” is neither a commit of this repository nor a folder.`);
	}
	git(`--work-tree=${temporary}`, 'checkout', commit, '--', 'content');
	return join(temporary, 'content');
}
