/**
 * What a build does around Astro: checks content/ first, marks the glossary terms of the built pages, indexes them for
 * search, and says last that the site is finished. Where it is built, and what becomes of it: watched-build.ts.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { checkContent } from '../check/check-content.ts';
import { formatProblems } from '../check/format-problems.ts';
import { bankHolidayNotice } from '../check/notices.ts';
import { dayOfBuild } from './build-settings.ts';
import { headersBelow } from './headers.ts';
import { markTerms } from './mark-terms.ts';
import { numberIslands } from './number-islands.ts';
import { MARK } from './watched-build.ts';
import type { AstroIntegration } from 'astro';

/** Stops the build with a message that is complete without a stack. */
class BuildStopped extends Error {
	override name = 'BuildStopped';
	constructor(message: string) {
		super(message);
		this.stack = message;
	}
}

export function publish(): AstroIntegration {
	let workshop = '';
	let base = '/';
	let mark = (): void => undefined;
	return {
		name: 'publish',
		hooks: {
			'astro:config:setup': ({ config, command, updateConfig, addMiddleware, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const root = fileURLToPath(config.root);
				const { record, problems, drafts } = checkContent(`${root}content`);
				if (problems.length > 0) {
					const text = `content/ is not in order\n\n${formatProblems(problems)}\n`;
					if (command === 'build') throw new BuildStopped(text);
					logger.error(text);
				}
				for (const draft of drafts) logger.warn(`Draft, not yet compared with its report: ${draft}`);
				const day = dayOfBuild(process.env, root) ?? '';
				const notice = record && bankHolidayNotice(record.calendar, day);
				if (notice !== undefined) logger.warn(notice);
				updateConfig({ vite: { define: { 'import.meta.env.BUILD_DAY': JSON.stringify(day) } } });
				if (command === 'build') {
					if (!process.send) throw new BuildStopped('Build with: npm run build');
					workshop = fileURLToPath(config.outDir);
					base = config.base;
					addMiddleware({ entrypoint: new URL('page-watch.ts', import.meta.url), order: 'pre' });
					mark = () => void markTerms(workshop, config.base, record?.terms ?? []);
				}
			},
			'astro:build:done': async () => {
				mark();
				numberIslands(workshop);
				const headers = `${workshop}_headers`;
				writeFileSync(headers, headersBelow(readFileSync(headers, 'utf8'), base));
				await buildIndex(workshop);
				writeFileSync(`${workshop}${MARK}`, '');
			},
		},
	};
}

/** Writes Pagefind’s index into the built site. Throws when it finds nothing to index. */
async function buildIndex(site: string): Promise<void> {
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
	if (!index) throw new BuildStopped(`Pagefind did not start: ${errors.join('; ')}`);
	try {
		// Committee papers, a folder deeper than all that is searched, repeat what their reports say.
		const added = await index.addDirectory({ path: site, glob: '{*.html,*/*.html,*/*/*.html,*/*/*/*.html}' });
		if (added.errors.length > 0 || added.page_count === 0) {
			throw new BuildStopped(
				`Pagefind indexed ${added.page_count} pages: ${added.errors.join('; ') || 'no page is marked for search'}`,
			);
		}
		const written = await index.writeFiles({ outputPath: `${site}pagefind` });
		if (written.errors.length > 0)
			throw new BuildStopped(`The search index was not written: ${written.errors.join('; ')}`);
		// Pagefind brings ready-made interfaces, a worker and a program for other languages, which this site does not use.
		for (const file of readdirSync(`${site}pagefind`)) {
			if (/^pagefind-[a-z-]+\.(js|css)$|^wasm\.unknown\./.test(file)) rmSync(`${site}pagefind/${file}`);
		}
	} finally {
		await pagefind.close();
	}
}
