import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { siteUrl } from './src/build/build-settings.ts';
import { publish } from './src/build/publish.ts';
import { textsAlone } from './src/check/texts-plugin.ts';

// Where the site is published. Both may be set for a build: a host of one's own, or a folder on a shared one.
const site = siteUrl(process.env);
const base = process.env.SITE_BASE ?? '/';

export default defineConfig({
	...(site !== undefined && { site }),
	base,
	trailingSlash: 'always',
	// Only components have JSX; without this, Babel reads every TypeScript file, which takes a second.
	integrations: [mdx(), preact({ include: ['**/*.tsx'] }), publish()],
	// Pages wait for the Word files made beside them; meanwhile all the others go on.
	build: { concurrency: 600, inlineStylesheets: 'never' },
	prerenderConflictBehavior: 'error',
	markdown: { syntaxHighlight: false },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self' data:",
				"font-src 'self'",
				"connect-src 'self'",
				"manifest-src 'self'",
				"form-action 'self'",
				"base-uri 'none'",
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
			styleDirective: { resources: ["'self'"] },
		},
	},
	devToolbar: { enabled: false },
	vite: {
		plugins: [textsAlone(import.meta.dirname)],
		build: {
			cssTarget: ['chrome100', 'safari15.4', 'firefox100'],
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
});
