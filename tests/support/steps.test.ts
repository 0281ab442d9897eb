/** The runner behind `npm test`: its counts, its messages, and that everything that goes wrong is a failure. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Tally } from './progress.ts';
import { root } from './require-build.ts';
import { exitCode, runSteps, stuckText, summary } from './steps.ts';
import type { Sign } from './progress.ts';
import type { Result, Settings, Step } from './steps.ts';

/** A step that runs some JavaScript; `signs` are sent first. */
function step(name: string, program: string, more: Partial<Step> & { signs?: readonly Sign[] } = {}): Step {
	const { signs = [], ...rest } = more;
	const sent = signs.map((sign) => `await new Promise((done) => process.send(${JSON.stringify(sign)}, done));`);
	return { name, run: ['--input-type=module', '-e', `${sent.join('\n')}\n${program}`], ...rest };
}

const files: Sign = { kind: 'files', of: 1 };
const begun: Sign = { kind: 'begun', test: 'a.test.ts > adds' };
const ended = (state: 'passed' | 'failed' | 'skipped'): Sign => ({ kind: 'ended', test: 'a.test.ts > adds', state });
const file = (faults = 0): Sign => ({ kind: 'file', file: 'a.test.ts', faults });
const over = (faults = 0): Sign => ({ kind: 'over', faults });
const good: readonly Sign[] = [files, begun, ended('passed'), file(), over()];

async function run(steps: readonly Step[], settings: Partial<Settings> = {}): Promise<Result & { lines: string[] }> {
	const lines: string[] = [];
	const print = (text: string): void => void lines.push(text);
	const usual = { cwd: process.cwd(), places: 2, stuckAfter: 600_000, every: 600_000, print };
	const result = await runSteps(steps, { ...usual, ...settings });
	return { ...result, lines: [...lines, ...summary(result)] };
}

describe('steps', () => {
	test('that pass are counted, and the last line has only the totals', async () => {
		const result = await run([step('Format', ''), step('Units', '', { hasTests: true, signs: good })]);
		expect(result.outcomes).toMatchObject([
			{ passed: 1, failed: 0 },
			{ passed: 1, failed: 0 },
		]);
		expect(result.lines.at(-1)).toBe('2 passed, 0 failed');
		expect(exitCode(result)).toBe(0);
	});

	test('that fail are printed with their output, and the steps that need them are named as not run', async () => {
		const result = await run([
			step('Build', 'console.error("no such page"); process.exitCode = 3', {}),
			step('Browser', '', { needs: ['Build'] }),
			step('Screenshots', '', { needs: ['Browser'] }),
			step('Units', ''),
		]);
		expect(result.lines).toContain('no such page');
		expect(result.outcomes.map(({ name, failed }) => [name, failed]).sort()).toEqual([
			['Build', 1],
			['Units', 0],
		]);
		expect(result.lines.join('\n')).toMatch(/Browser: +not run, as Build did not pass/);
		expect(result.lines.join('\n')).toMatch(/Screenshots: +not run, as Browser did not pass/);
		expect(result.lines.at(-1)).toBe('1 passed, 1 failed');
		expect(exitCode(result)).toBe(1);
	});

	test('start only when the steps that they need have passed and a place is free', async () => {
		const result = await run([
			step('A', ''),
			step('B', '', { needs: ['A'] }),
			step('C', '', { places: 2 }),
			step('D', ''),
		]);
		const when = (text: string): number => result.lines.findIndex((line) => line.includes(text));
		const ends = (name: string): number => when(`${name} (step ${'ABCD'.indexOf(name) + 1} of 4): 1 passed`);
		expect(result.outcomes).toHaveLength(4);
		expect(when('B (step 2 of 4) begins')).toBeGreaterThan(ends('A'));
		// C has both places to itself.
		const [from, to] = [when('C (step 3 of 4) begins'), ends('C')];
		expect(from).toBeGreaterThan(-1);
		expect(result.lines.slice(from + 1, to)).toEqual([]);
	});

	test('report a failed test at once and count it', async () => {
		const signs = [files, begun, ended('failed'), file(), over()];
		const result = await run([step('Units', 'process.exitCode = 1', { hasTests: true, signs })]);
		expect(result.lines.some((line) => line.endsWith('failed: a.test.ts > adds'))).toBe(true);
		expect(result.lines.at(-1)).toBe('0 passed, 1 failed');
	});

	test('that cannot be started count as failed', async () => {
		const result = await run([{ name: 'Format', run: ['/no/such/program.js'] }]);
		expect(result.lines.at(-1)).toBe('0 passed, 1 failed');
	});

	test('that are stuck are stopped with every process they started, and the running test is named', async () => {
		// Both would go on for ever.
		const child = `import { spawn } from 'node:child_process';
			spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' });
			setInterval(() => {}, 1e6);`;
		const result = await run([step('Browser', child, { hasTests: true })], { stuckAfter: 400 });
		expect(result.lines.some((line) => /Browser \(step 1 of 1\) is stuck: nothing was heard of it/.test(line))).toBe(
			true,
		);
		expect(result.outcomes[0]?.why).toMatch(/^nothing was heard of it for .* minutes, with? /);
		expect(result.lines.at(-1)).toBe('0 passed, 1 failed');
	});

	test('report their progress while they run', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'steps-'));
		const heard: string[] = [];
		const print = (text: string): void => {
			heard.push(text);
			if (text.includes('0 of 1 files')) writeFileSync(join(folder, 'seen'), '');
		};
		// It ends once the line about it has been printed.
		const program = `import { existsSync } from 'node:fs';
			setInterval(() => existsSync(${JSON.stringify(join(folder, 'seen'))}) && process.exit(), 20);`;
		const result = await run([step('Units', program, { hasTests: true, signs: [files, begun] })], { every: 20, print });
		rmSync(folder, { recursive: true });
		const line = heard.find((text) => text.includes('0 of 1 files'));
		expect(line).toMatch(/^\d+:\d\d {2}running: Units \(step 1 of 1\): 0 of 1 files, 0 passed, 0 failed$/);
		expect(heard).toContain('Running at its end: a.test.ts > adds');
		expect(result.outcomes[0]?.why).toContain('without a result');
	});
});

test('receive from Vitest the result of each file and test', async () => {
	const folder = join(root, '.cache', 'reported');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const begin = "import { expect, test } from 'vitest';";
	writeFileSync(join(folder, 'vitest.config.ts'), 'export default { root: import.meta.dirname, test: {} };');
	writeFileSync(
		join(folder, 'a.test.ts'),
		`${begin} test('adds', () => {}); test('fails', () => expect(1).toBe(2)); test.skip('waits', () => {});`,
	);
	writeFileSync(join(folder, 'b.test.ts'), 'import "./no-such-file.ts";');
	writeFileSync(
		join(folder, 'c.test.ts'),
		`${begin} test('passes', () => void Promise.reject(new Error('nobody looks')));`,
	);
	const reporter = join(root, 'tests', 'support', 'progress-reporter.ts');
	const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
	const one: Step = {
		name: 'Units',
		run: [vitest, 'run', '--config', join(folder, 'vitest.config.ts'), `--reporter=${reporter}`],
		hasTests: true,
	};
	const { outcomes, lines } = await run([one]);
	rmSync(folder, { recursive: true });
	expect(outcomes).toMatchObject([{ passed: 2, failed: 3, skipped: 1 }]);
	expect(
		lines
			.filter((line) => line.includes('  failed: '))
			.map((line) => line.replace(/^.*failed: /, ''))
			.sort(),
	).toEqual(['a.test.ts > fails', 'b.test.ts']);
});

describe('a run of tests', () => {
	test.each<[what: string, signs: readonly Sign[], code: number, failed: number, why: string | undefined]>([
		['that passes', good, 0, 0, undefined],
		['that ends without a result', [files, begun, ended('passed')], 0, 1, 'it ended (exit code 0) without a result'],
		['that says nothing', [], 1, 1, 'it ended (exit code 1) without a result'],
		['of no tests', [{ kind: 'files', of: 0 }, over()], 0, 1, 'no test has run'],
		['that skips every test', [files, ended('skipped'), file(), over()], 0, 1, 'no test has run'],
		['with a bad exit code', good, 2, 1, 'its exit code is 2, though no test failed'],
		['with a file that cannot be loaded', [files, file(1), over()], 1, 1, undefined],
		['with an error outside its tests', [files, ended('passed'), file(), over(2)], 1, 2, undefined],
		['with a test that fails', [files, ended('passed'), ended('failed'), file(), over()], 1, 1, undefined],
	])('%s', (_, signs, code, failed, why) => {
		const tally = new Tally();
		for (const sign of signs) tally.hear(sign);
		expect(tally.outcome(code).failed).toBe(failed);
		expect(tally.outcome(code).why).toBe(why);
	});

	test('names what is running', () => {
		const tally = new Tally();
		expect(tally.progress).toBe('starting');
		tally.hear(files);
		tally.hear(begun);
		expect(tally.running).toEqual(['a.test.ts > adds']);
		expect(stuckText(tally, 300_000)).toBe('nothing was heard of it for 5:00 minutes, while running a.test.ts > adds');
		tally.hear(ended('passed'));
		tally.hear(file());
		expect(tally.running).toEqual([]);
		expect(tally.progress).toBe('1 of 1 files, 1 passed, 0 failed');
	});
});
