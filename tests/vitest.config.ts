/**
 * Four projects. `units` needs nothing but the sources. `output` and `browser` look at the site in dist/ and stop when
 * it is missing or older than its sources. `build` makes builds of its own. `npm test` runs all of them in order; for
 * one of them: npx vitest run --config tests/vitest.config.ts --project units
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ofBuiltSite = ['tests/output/**', 'tests/build/**', 'tests/browser/**'];

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		allowOnly: false,
		projects: [
			{ test: { name: 'units', include: ['tests/**/*.test.{ts,tsx}'], exclude: ofBuiltSite } },
			{
				test: {
					name: 'output',
					include: ['tests/output/**/*.test.ts'],
					globalSetup: 'tests/support/require-build.ts',
					// One worker for all files, so that the pages are read and parsed once.
					isolate: false,
					maxWorkers: 1,
					testTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'build',
					include: ['tests/build/**/*.test.ts'],
					globalSetup: 'tests/support/require-build.ts',
					// Builds take both cores; side by side they would only slow each other down.
					fileParallelism: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: ['tests/support/require-build.ts', 'tests/support/serve-built-site.ts'],
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
