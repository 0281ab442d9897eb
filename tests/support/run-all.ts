/**
 * `npm test`: runs every check and test, in parallel where they do not depend on each other. Ends with a summary and, on
 * its own line, "N passed, N failed".
 *
 * `npm run check` runs those of format, types, lint, styles, unused code and content. A step that is no test counts as one.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCode, runSteps, summary } from './steps.ts';
import type { Step } from './steps.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file behind a package’s command. */
function command(packageName: string, name = packageName): string {
	const manifest = join(root, 'node_modules', packageName, 'package.json');
	const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
	const file = typeof bin === 'string' ? bin : bin[name];
	if (file === undefined) throw new Error(`${packageName} has no command ${name}`);
	return join(dirname(manifest), file);
}

function tests(name: string, project: string, more: Pick<Step, 'needs' | 'places'> = {}): Step {
	const reporters = ['--reporter=minimal', '--reporter=./tests/support/progress-reporter.ts'];
	const run = [command('vitest'), 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters];
	return { name, run, hasTests: true, ...more };
}

const content: Step = { name: 'Content', run: ['src/check/cli.ts'] };
/** Writes the types of the content into .astro/, which all types below use. So does a build: after one it is not needed. */
const contentTypes: Step = { name: 'Types of content', run: [command('astro'), 'sync', '--silent'] };

/** Types of .astro files; those of TypeScript files are checked with the lint, by a faster program that cannot read the others. */
const types: Step = {
	name: 'Types of pages',
	needs: [contentTypes.name],
	run: [command('astro'), 'check', '--noSync', '--silent', '--tsconfig', 'tests/lint/astro.tsconfig.json'],
};
const format: Step = { name: 'Format', run: [command('oxfmt'), '--check', '.'] };

const lint: Step = {
	name: 'Lint and types',
	needs: [contentTypes.name],
	// The type checker is written in Go, and a third of its time is clearing up memory that it soon gives back as a whole.
	env: { GOGC: 'off', GOMEMLIMIT: '2GiB' },
	run: [
		...[command('oxlint'), '--config', 'tests/lint/oxlint.json', '--type-aware', '--type-check', '--deny-warnings'],
		...['--report-unused-disable-directives-severity', 'error', 'src', 'tests'],
	],
};

const unused: Step = {
	name: 'Unused code',
	run: [command('knip'), '--no-progress', '--config', 'tests/lint/unused.config.ts', '--treat-config-hints-as-errors'],
};
const styles: Step = {
	name: 'Styles',
	run: [command('stylelint'), '--config', 'tests/lint/stylelint.config.mjs', 'src/**/*.css'],
};
const keptForTests: Step = { name: 'Code of tests', run: [...unused.run, '--production'] };

const checks: readonly Step[] = [contentTypes, types, lint, content, format, unused, keptForTests, styles];

/** In the order in which they start: first the steps that others wait for, then the longest. */
const everything: readonly Step[] = [
	content,
	{ name: 'Build', run: ['src/build/cli.ts', 'build'], needs: ['Content'] },
	tests('Browser', 'browser', { needs: ['Build'], places: 2 }),
	tests('Units and content', 'units'),
	format,
	unused,
	keptForTests,
	styles,
	{ ...lint, needs: ['Build'] },
	{ ...types, needs: ['Build'] },
	tests('Built output', 'output', { needs: ['Build'] }),
	tests('Other builds', 'build', { needs: ['Build'] }),
];

const steps = process.argv[2] === 'check' ? checks : everything;
const result = await runSteps(steps, {
	cwd: root,
	places: Math.max(3, availableParallelism()),
	stuckAfter: 10 * 60_000,
	every: 10_000,
	print: (text) => console.log(text),
});
console.log(`\n${summary(result).join('\n')}`);
process.exitCode = exitCode(result);
