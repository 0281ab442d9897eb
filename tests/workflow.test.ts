/** The workflow for continuous integration asks only for what is there. Nothing here can run it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Job {
	readonly needs?: readonly string[];
	readonly permissions?: Readonly<Record<string, string>>;
	readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
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
