/**
 * What nobody uses: files, packages, and exports that no other file imports.
 *
 * With --production only the site and its programs count as users: what is left is kept for its tests alone. There,
 * something that its own file uses may be exported so that a test can call it.
 */
import type { KnipConfig } from 'knip';

const withoutTests = process.argv.includes('--production');

const config: KnipConfig = {
	// A mark at the end: part of the site or its programs. Knip finds the scripts of package.json itself.
	astro: { config: [], entry: ['astro.config.mjs!', 'src/content.config.ts!', 'src/pages/**/[!_]*.{astro,ts}!'] },
	entry: [
		'src/*/{cli,changes-cli,compare-cli,discover-cli,hosting-cli}.ts!',
		'src/islands/kit/painted-directive.ts!',
		'src/build/content-thread.ts!',
		'src/build/last-steps-thread.ts!',
		'src/pictures/picture-worker.ts!',
		'tests/bench/*.ts',
		'tests/support/progress-reporter.ts',
	],
	project: ['src/**/*.{ts,tsx,astro,mdx}!', 'tests/**/*.{ts,mts,tsx,mjs}'],
	vitest: { config: ['tests/vitest.config.ts'] },
	stylelint: { config: ['tests/lint/stylelint.config.mjs'] },
	oxlint: { config: ['tests/lint/oxlint.json'] },
	...(withoutTests && { include: ['files', 'exports', 'types'] }),
	ignoreExportsUsedInFile: withoutTests,
	// The runner of the tests starts their commands itself.
	ignoreDependencies: ['@astrojs/check', '@astrojs/compiler-rs', 'oxfmt', 'oxlint', 'oxlint-tsgolint', 'stylelint'],
	ignoreBinaries: ['caddy', 'chattr', 'mkfifo', 'nginx'],
};

export default config;
