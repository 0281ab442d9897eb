/** The workflows ask only for what is there. Nothing here can run them, but for the step that opens a pull request. */
import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Job {
	readonly needs?: readonly string[];
	readonly permissions?: Readonly<Record<string, string>>;
	readonly steps: readonly {
		readonly name?: string;
		readonly run?: string;
		readonly uses?: string;
		readonly env?: Readonly<Record<string, string>>;
	}[];
}
interface Workflow {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, Job>>;
}

describe.each(readdirSync(folder))('%s', (name) => {
	const workflow = parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
	const jobs = Object.entries(workflow.jobs);
	const steps = jobs.flatMap(([, job]) => job.steps);

	test('runs scripts and files that exist', () => {
		const commands = steps.flatMap(({ run }) => run?.split('\n') ?? []);
		expect(commands).not.toEqual([]);
		for (const command of commands) {
			const script = /\bnpm run (?:--silent )?(?<script>[\w:-]+)/.exec(command)?.groups?.['script'];
			if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
			if (command.startsWith('.')) expect(existsSync(join(root, command)), command).toBe(true);
		}
	});

	test('names a version of each action, and asks for no more rights than a job needs', () => {
		for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
		expect(workflow.permissions).toEqual({ contents: 'read' });
		const writers = jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'));
		expect(writers.map(([id]) => id)).toEqual(workflow.jobs['publish'] ? ['publish'] : ['discover']);
	});

	test('each job waits for jobs that exist, and nothing is published untested', () => {
		for (const [, { needs = [] }] of jobs) for (const other of needs) expect(workflow.jobs[other]).toBeDefined();
		if (workflow.jobs['publish']) expect(workflow.jobs['publish'].needs).toContain('test');
	});
});

test('a site that is published has the settings that the README names', () => {
	const { jobs } = parse(readFileSync(join(folder, 'site.yml'), 'utf8')) as Workflow;
	const build = jobs['publish']?.steps.find(({ run }) => run === 'npm run build');
	expect(Object.keys(build?.env ?? {})).toEqual([
		'SITE_URL',
		'SITE_BASE',
		'REPORT_ISSUES_URL',
		'REPORT_EMAIL',
		'SECURITY_CONTACT',
		'OFFLINE',
	]);
});

describe('the pull request with new reports', () => {
	const place = mkdtempSync(join(tmpdir(), 'new-reports-'));
	const origin = join(place, 'origin.git');
	const clone = join(place, 'clone');
	const programs = join(place, 'bin');
	const asked = join(place, 'asked');
	const summary = join(place, 'summary');
	let isOpen = false;

	const git = (cwd: string, ...words: string[]): string =>
		execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...words], {
			cwd,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).trim();

	/** Runs the step as a morning’s job does: in a fresh clone of main, in which a draft has been written. */
	function morning(draft: string): string {
		rmSync(clone, { recursive: true, force: true });
		git(place, 'clone', '--quiet', '--branch', 'main', origin, clone);
		writeFileSync(join(clone, 'content', 'draft.mdx'), draft);
		writeFileSync(join(clone, 'found.md'), 'One new report.');
		writeFileSync(asked, '');
		writeFileSync(summary, '');
		const { jobs } = parse(readFileSync(join(folder, 'discover.yml'), 'utf8')) as Workflow;
		const step = jobs['discover']?.steps.find(({ name }) => name === 'Open a pull request')?.run ?? '';
		execFileSync('bash', ['-e', '-c', step], {
			cwd: clone,
			env: {
				...process.env,
				PATH: `${programs}:${process.env['PATH']}`,
				GITHUB_STEP_SUMMARY: summary,
				OPEN: isOpen ? '1' : '0',
			},
			stdio: 'ignore',
		});
		return readFileSync(asked, 'utf8');
	}
	const onBranch = (): string => git(origin, 'show', 'new-reports:content/draft.mdx');

	beforeAll(() => {
		mkdirSync(programs);
		// `gh pr list` prints the number of open pull requests; what else is asked of it is kept.
		const gh = `#!/bin/sh\nif [ "$2" = list ]; then echo "$OPEN"; else echo "$1 $2" >> '${asked}'; fi\n`;
		for (const [name, text] of Object.entries({ gh, npm: '#!/bin/sh\n' })) {
			writeFileSync(join(programs, name), text);
			chmodSync(join(programs, name), 0o755);
		}
		git(place, 'init', '--quiet', '--bare', '--initial-branch', 'main', origin);
		git(place, 'clone', '--quiet', origin, clone);
		for (const path of ['content/old.mdx', 'tests/golden/record.yaml']) {
			mkdirSync(join(clone, path, '..'), { recursive: true });
			writeFileSync(join(clone, path), 'old');
		}
		git(clone, 'add', '.');
		git(clone, 'commit', '--quiet', '--message', 'Beginning');
		git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
	});
	afterAll(() => rmSync(place, { recursive: true, force: true }));

	test('is opened once, then follows what is found, and never overwrites what a person has added', () => {
		expect(morning('first')).toBe('pr create\n');
		expect(onBranch()).toBe('first');
		isOpen = true;
		const before = git(origin, 'rev-parse', 'new-reports');
		expect(morning('first')).toBe('');
		expect(git(origin, 'rev-parse', 'new-reports')).toBe(before);
		expect(morning('second')).toBe('pr edit\n');
		expect(onBranch()).toBe('second');

		git(clone, 'switch', '--quiet', 'new-reports');
		writeFileSync(join(clone, 'content', 'draft.mdx'), 'reviewed');
		git(clone, 'commit', '--quiet', '--all', '--message', 'Reviewed', '--author', 'Editor <editor@example.org>');
		git(clone, 'push', '--quiet', 'origin', 'new-reports');
		expect(morning('third')).toBe('');
		expect(onBranch()).toBe('reviewed');
		expect(readFileSync(summary, 'utf8')).toContain('Somebody works on the branch new-reports');

		// Once it is merged or closed, the branch is the program’s again.
		isOpen = false;
		expect(morning('fourth')).toBe('pr create\n');
		expect(onBranch()).toBe('fourth');
	});
});
