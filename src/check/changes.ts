/** What the site will say differently than at a commit, or with another content folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkContent } from './check-content.ts';
import { formatProblems } from './format-problems.ts';
import { changesText, recordChanges } from '../views/review/record-changes.ts';

/** Content that cannot be compared; `message` is complete. */
export class NotInOrder extends Error {}

/** The changes since a commit or content folder, as Markdown. `project`: the folder with content/. Throws NotInOrder. */
export function changesSince(asked: string, project: string): string {
	const temporary = mkdtempSync(join(tmpdir(), 'changes-'));
	try {
		const before = resolve(project, asked);
		const then = checkContent(existsSync(before) ? before : contentAt(asked, project, temporary));
		// Rules grow: older content need not be in order by those of today to say what the site said.
		if (!then.assembled) throw new NotInOrder(`No record can be made of ${asked}.\n\n${formatProblems(then.problems)}`);
		const now = checkContent(join(project, 'content'));
		if (!now.record) throw new NotInOrder(`content/ is not in order.\n\n${formatProblems(now.problems)}`);
		return changesText(recordChanges({ ...then, record: then.assembled }, { ...now, record: now.record }), asked);
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}

/** Puts content/ of a commit into a separate folder, with a separate index, so that the working copy stays as it is. */
function contentAt(commit: string, project: string, temporary: string): string {
	const git = (...parts: string[]): string =>
		execFileSync('git', parts, {
			cwd: project,
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
