/**
 * `npm run dev`, `build` and `preview`, and `npm start`, which is build and preview in one. Astro’s own commands would
 * print a line for each page, ask about telemetry, and may go to the background; these stay in front and are brief.
 */
import { fileURLToPath } from 'node:url';
import { BadSetting, buildPatience, reportEmail, reportIssuesUrl, siteBase, siteUrl } from './build-settings.ts';
import { beginContent, refuseProblems } from './checked-content.ts';
import { serve } from './serve.ts';
import { NoSite, diskFault, watchedBuild } from './watched-build.ts';
import type { Sign } from './watched-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/**
 * Room for what a page needs while it is made. With less, hundreds of pages in the making are moved to where things stay, and
 * clearing up there takes a sixth of a build’s time.
 */
const ROOM_FOR_PAGES = '--max-semi-space-size=32';

/** Said by a build that does not know where its site will be published. */
const WITHOUT_ADDRESS =
	'SITE_URL is not set: no sitemap, no feeds, no canonical addresses and no pictures for shared links, and papers cite Ofsted’s address alone. To publish: SITE_URL=https://example.org npm run build';

const commands: Record<string, () => Promise<void>> = { dev, build, preview, start, 'make-site': makeSite };
const command = commands[process.argv[2] ?? ''];
try {
	if (!command) throw new BadSetting('Expected one of: dev, build, preview, start');
	await command();
} catch (error) {
	if (!(error instanceof NoSite && error.isExplained)) console.error(faultText(error));
	process.exitCode = 1;
}

/** The development server: pages are made as they are asked for. */
async function dev(): Promise<void> {
	const astro = await import('astro');
	await astro.dev({ root });
}

/** Builds the site into dist/, or into the folder named by OUT_DIR. */
async function build(): Promise<void> {
	const began = performance.now();
	const outDir = process.env['OUT_DIR'] || 'dist';
	// Refused here, before a process for the build is begun.
	siteBase(process.env);
	reportIssuesUrl(process.env);
	reportEmail(process.env);
	const isPublished = siteUrl(process.env) !== undefined;
	await watchedBuild({
		root,
		outDir,
		patience: buildPatience(process.env),
		run: [ROOM_FOR_PAGES, fileURLToPath(import.meta.url), 'make-site'],
	});
	if (!isPublished) console.log(WITHOUT_ADDRESS);
	console.log(`The site is in ${outDir}/, built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** The work of a build, in a process that `build` watches; it ends with that one. */
async function makeSite(): Promise<void> {
	process.once('disconnect', () => process.exit());
	const site = siteUrl(process.env);
	const content = beginContent(root, site && new URL(siteBase(process.env), site).href);
	const inOrder = content.checked.then(refuseProblems);
	try {
		const astro = await import('astro');
		// Stopped as soon as the check has found something.
		await Promise.all([astro.build({ root, outDir: process.argv[3] ?? '', logLevel: 'warn' }), inOrder]);
	} catch (error) {
		process.exitCode = 1;
		// Astro reads content/ beside the check. Where it stumbles first, the check says in better words what is wrong.
		console.error(faultText(await inOrder.then(() => error).catch((found: unknown) => found)));
		process.send?.({ explained: true } satisfies Sign);
	} finally {
		process.disconnect();
	}
}

/** Serves dist/ until Ctrl-C. */
async function preview(): Promise<void> {
	const asked = process.env['PORT'];
	if (asked !== undefined && !/^\d{1,5}$/.test(asked)) throw new Error(`PORT is "${asked}"; expected a number`);
	const { url, close } = await serve({
		folder: `${root}dist`,
		base: siteBase(process.env),
		port: Number(asked ?? 4321),
		// A port that was asked for is not silently exchanged for another.
		tries: asked === undefined ? 20 : 0,
	});
	console.log(`Inspection Record is at ${url} (Ctrl-C ends).`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

async function start(): Promise<void> {
	console.log('Building the site; this takes about a minute.');
	await build();
	await preview();
}

/** What went wrong: Astro’s errors with their place and hint, ours as they are, anything else with its stack. */
function faultText(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { message, stack, loc, hint } = error as Error & {
		loc?: { file?: string; line?: number; column?: number };
		hint?: string;
	};
	const place = loc?.file === undefined ? '' : `\n  in ${loc.file}:${loc.line ?? 0}:${loc.column ?? 0}`;
	const isComplete =
		stack === undefined || command === preview || error instanceof BadSetting || error instanceof NoSite;
	const said = diskFault(error) ?? (isComplete ? message : stack);
	return `${said}${place}${hint === undefined ? '' : `\n  ${hint}`}`;
}
