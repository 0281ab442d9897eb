/**
 * Four projects. `units` needs only the sources. `output` and `browser` test the site in dist/ and stop when it is missing or
 * older than its sources. `build` (tests/other-builds) makes builds of its own. `npm test` runs all of them; for one of
 * them: npx vitest run --config tests/vitest.config.ts --project units
 *
 * No test has a limit of time: a machine may be slow. What hangs is found by `npm test`, which stops a step that has
 * made no progress for minutes and names the test.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { patience } from './support/patience.ts';

/** The files that take longest begin, so that no worker is left alone with one of them at the end. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const first = ['search', 'other-pages', 'pages-of-the-record'];
		const place = ({ moduleId }: TestSpecification): number => {
			const at = first.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
			return at < 0 ? first.length : at;
		};
		return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
	}
}

const ofBuiltSite = ['tests/output/**', 'tests/other-builds/**', 'tests/browser/**'];

/** Files share their workers, so that Vite, the record and the built pages are read once a worker and not once a file. */
const shared = { isolate: false, testTimeout: 0, hookTimeout: 0, expect: { poll: { timeout: patience } } } as const;

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		allowOnly: false,
		teardownTimeout: patience,
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				test: {
					...shared,
					name: 'units',
					include: ['tests/**/*.test.{ts,tsx}'],
					exclude: ofBuiltSite,
					globalSetup: 'tests/support/scratch-folder.ts',
				},
			},
			{
				test: {
					...shared,
					name: 'output',
					include: ['tests/output/**/*.test.ts'],
					globalSetup: 'tests/support/require-build.ts',
					maxWorkers: 1,
				},
			},
			{
				test: {
					...shared,
					name: 'build',
					include: ['tests/other-builds/**/*.test.ts'],
					globalSetup: 'tests/support/require-build.ts',
					// Builds take both cores; side by side they would only slow each other down.
					maxWorkers: 1,
				},
			},
			{
				test: {
					...shared,
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: [
						'tests/support/require-build.ts',
						'tests/support/serve-built-site.ts',
						'tests/support/try-browser.ts',
					],
					maxWorkers: 2,
				},
			},
		],
	},
});
