import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { siteBase, siteUrl } from './src/build/build-settings.ts';
import { publish } from './src/build/publish.ts';
import { textsAlone } from './src/check/texts-plugin.ts';

// The site's public address. Both settings are optional: the host, and a folder on a shared host.
const site = siteUrl(process.env);
const base = siteBase(process.env);

export default defineConfig({
	...(site !== undefined && { site }),
	base,
	trailingSlash: 'always',
	// Only components have JSX. Without this, Babel reads every TypeScript file, which takes a second.
	integrations: [mdx(), preact({ include: ['**/*.tsx'] }), publish()],
	// A page waits until the thread that finishes it is done; more at once would only fill the memory.
	build: { concurrency: 40, inlineStylesheets: 'auto' },
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
				"worker-src 'self'",
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
		// Named like all other files with a hash.
		worker: { rolldownOptions: { output: { entryFileNames: '_astro/[name].[hash].js' } } },
		build: {
			// A script that stands in one page costs every page a digest in its policy; this one is on briefings alone.
			assetsInlineLimit: (file) => (file.includes('KeepProgram') ? false : undefined),
			cssTarget: ['chrome100', 'safari15.4', 'firefox100'],
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
});
