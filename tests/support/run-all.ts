/**
 * `npm test`: everything, quick checks first, then one build, then what looks at it. A stage begins only when all of
 * the one before has passed. Ends with a summary and, on a line of its own, "N passed, N failed".
 *
 * `npm run check` runs the steps named "check". Steps that are no tests (formatting, types, content, build) count as one
 * each; a step that ends badly without saying which of its tests failed counts as one that failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, '.cache', 'test-results');
const require = createRequire(import.meta.url);

interface Step {
	readonly name: string;
	readonly part: 'check' | 'test';
	/** Program and arguments, run by this Node. */
	readonly run: readonly string[];
	/** Where Vitest writes what came of its tests; a step without it is one check. */
	readonly report?: string;
	/** After this many minutes it is stopped and has failed. */
	readonly minutes: number;
}

interface Outcome {
	readonly name: string;
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	readonly seconds: number;
}

/** The file behind a package’s command. */
function command(packageName: string, name = packageName): string {
	const manifest = require.resolve(`${packageName}/package.json`);
	const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
	const file = typeof bin === 'string' ? bin : bin[name];
	if (file === undefined) throw new Error(`${packageName} has no command ${name}`);
	return join(dirname(manifest), file);
}

function tests(name: string, project: string, minutes: number): Step {
	const report = join(results, `${project}.json`);
	const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`];
	const run = [command('vitest'), 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters];
	return { name, part: 'test', report, minutes, run };
}

const check = (name: string, ...run: string[]): Step => ({ name, part: 'check', minutes: 3, run });

const stages: readonly (readonly Step[])[] = [
	[
		check('Format', command('prettier'), '--check', '--log-level=warn', '.', '!dist.*'),
		check('Types', command('astro'), 'check', '--silent'),
		check('Content', 'src/check/cli.ts'),
		tests('Units and content', 'units', 3),
	],
	[{ name: 'Build', part: 'test', minutes: 3, run: ['src/integrations/cli.ts', 'build'] }],
	[tests('Built output', 'output', 6), tests('Browser', 'browser', 10), tests('Other builds', 'build', 5)],
];

const only = process.argv[2];
const chosen = stages
	.map((steps) => steps.filter((step) => only === undefined || step.part === only))
	.filter((steps) => steps.length > 0);

const outcomes: Outcome[] = [];
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const steps of chosen) {
	for (const step of steps) outcomes.push(await perform(step));
	if (outcomes.some((outcome) => outcome.failed > 0)) break;
}
process.exitCode = summary();

async function perform(step: Step): Promise<Outcome> {
	const began = performance.now();
	if (step.report) console.log(`\n${step.name}`);
	const { code, output } = await run(step);
	const seconds = (performance.now() - began) / 1000;
	const outcome = { name: step.name, seconds, ...count(step, code) };
	if (!step.report) {
		console.log(`${step.name}: ${code === 0 ? 'in order' : 'not in order'} (${seconds.toFixed(1)} s)`);
		if (code !== 0) console.log(output);
	}
	return outcome;
}

/** Runs a step. A check is heard only when it fails; tests speak as they go. */
function run(step: Step): Promise<{ code: number; output: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, step.run, {
			cwd: root,
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
			stdio: ['ignore', step.report ? 'inherit' : 'pipe', step.report ? 'inherit' : 'pipe'],
		});
		let output = '';
		const hear = (text: Buffer): void => void (output += text.toString());
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		const limit = setTimeout(() => {
			output += `Stopped: it took more than ${step.minutes} minutes.`;
			if (step.report) console.log(`Stopped: ${step.name} took more than ${step.minutes} minutes.`);
			child.kill('SIGKILL');
		}, step.minutes * 60_000);
		child.once('error', (error) => resolve({ code: 1, output: String(error) }));
		child.once('close', (code) => {
			clearTimeout(limit);
			resolve({ code: code ?? 1, output });
		});
	});
}

interface VitestReport {
	readonly success: boolean;
	readonly numTotalTests: number;
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

function count({ report }: Step, code: number): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
	if (report === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
	if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
	const told = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
	// A file that could not be loaded has failed, though none of its tests has run.
	const unread = told.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0,
	).length;
	const counted = told.numFailedTests + unread;
	const bad = code !== 0 || !told.success || told.numPassedTests === 0;
	return {
		passed: told.numPassedTests,
		failed: counted === 0 && bad ? 1 : counted,
		skipped: told.numPendingTests + told.numTodoTests,
	};
}

/** Prints what came of it all. Returns the exit code. */
function summary(): number {
	const total = (of: 'passed' | 'failed' | 'skipped'): number => outcomes.reduce((sum, o) => sum + o[of], 0);
	const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')];
	const told = (o: Pick<Outcome, 'passed' | 'failed' | 'skipped'>): string =>
		`${o.passed} passed, ${o.failed} failed${o.skipped > 0 ? `, ${o.skipped} skipped` : ''}`;
	console.log('\nSummary');
	for (const o of outcomes) console.log(`  ${`${o.name}:`.padEnd(20)}${told(o)} (${o.seconds.toFixed(1)} s)`);
	const missed = chosen.flat().slice(outcomes.length);
	if (missed.length > 0) console.log(`  Not run, as something failed before: ${missed.map((s) => s.name).join(', ')}`);
	const seconds = outcomes.reduce((sum, o) => sum + o.seconds, 0);
	console.log(`  ${'Together:'.padEnd(20)}${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`);
	console.log(told({ passed, failed, skipped }));
	return failed > 0 || passed === 0 ? 1 : 0;
}
