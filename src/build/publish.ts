/**
 * What a build does around Astro: waits for the check of content/, has each page finished that is made (last-steps.ts), and says last
 * that the site is finished. Where it is built, and what becomes of it: watched-build.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bankHolidayNotice } from '../check/notices.ts';
import { offerPapers } from '../papers/papers-of-build.ts';
import { dayOfBuild, keepsPages, reportEmail, reportIssuesUrl, securityContact } from './build-settings.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { BuildStopped } from './build-stopped.ts';
import { ContentOfBuild, contentBegun, problemsText, refuseProblems } from './checked-content.ts';
import { writeHeadingFont } from './heading-font.ts';
import { jsxByBundler } from './jsx-by-bundler.ts';
import { knownComponents } from './known-components.ts';
import { startLastSteps } from './last-steps.ts';
import { writeMoved } from './moved.ts';
import { watchedPages } from './page-watch.ts';
import { notePages } from './pages-in-work.ts';
import { licencesText, shippedPackages } from './shipped-packages.ts';
import { MARK } from './watched-build.ts';
import { withoutDevServer } from './without-dev-server.ts';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Lock } from './bill-of-materials.ts';
import type { CheckedContent } from './checked-content.ts';
import type { LastSteps } from './last-steps.ts';
import type { Moved } from './moved.ts';

export function publish(): AstroIntegration {
	let workshop = '';
	let base = '/';
	let moved: readonly Moved[] = [];
	let site: string | undefined;
	let root = '';
	let day: IsoDate | '' = '';
	let lastSteps: LastSteps | undefined;
	const shipped = shippedPackages();
	return {
		name: 'publish',
		hooks: {
			'astro:config:setup': async ({ config, command, updateConfig, addClientDirective, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				root = fileURLToPath(config.root);
				day = dayOfBuild(process.env, root) ?? '';
				if (command === 'dev') {
					const checked = await new ContentOfBuild(root).checked;
					if (checked.problems.length > 0) logger.error(problemsText(checked));
					warn(checked, day, logger);
				}
				const values = {
					BUILD_DAY: day,
					REPORT_ISSUES_URL: reportIssuesUrl(process.env) ?? '',
					REPORT_EMAIL: reportEmail(process.env) ?? '',
					// Under other names than the settings, whose own values Astro would put in their place.
					SECURITY_ADDRESS: securityContact(process.env) ?? '',
					// While pages are edited they come from the server alone.
					KEEPS_PAGES: command === 'build' && keepsPages(process.env),
				};
				addClientDirective({ name: 'painted', entrypoint: './src/islands/kit/painted-directive.ts' });
				const define = Object.entries(values).map(([name, value]) => [
					`import.meta.env.${name}`,
					JSON.stringify(value),
				]);
				const plugins = [
					shipped.plugin,
					...(command === 'build' ? [withoutDevServer(), jsxByBundler(), knownComponents()] : []),
				];
				const font = await writeHeadingFont(join(root, '.cache', 'heading-font'));
				const alias = [{ find: /^virtual:heading-font\.woff2/, replacement: font }];
				updateConfig({ vite: { define: Object.fromEntries(define), plugins, resolve: { alias } } });
				if (command === 'build') {
					if (!process.send) throw new BuildStopped('Build with: npm run build');
					workshop = fileURLToPath(config.outDir);
					base = config.base;
					site = config.site;
				}
			},
			'astro:build:start': async ({ setPrerenderer, logger }) => {
				const content = contentBegun();
				const checked = await content.checked;
				refuseProblems(checked);
				warn(checked, day, logger);
				({ moved } = checked);
				offerPapers(content.takePaper);
				const steps = (lastSteps = startLastSteps({ base, terms: checked.terms, site: workshop }));
				setPrerenderer((astro) => watchedPages(astro, base, steps.begin, notePages(root)));
			},
			'astro:build:done': async () => {
				await contentBegun().end();
				writeMoved(workshop, moved, base, site);
				writeFileSync(`${workshop}licences.txt`, licencesText(shipped.names()));
				const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as Lock;
				writeFileSync(`${workshop}sbom.cdx.json`, billOfMaterials(lock));
				await lastSteps?.end();
				writeFileSync(`${workshop}${MARK}`, '');
			},
		},
	};
}

/** Says what a check found that stops no build. */
function warn({ drafts, lastHolidays }: CheckedContent, day: IsoDate | '', logger: AstroIntegrationLogger): void {
	for (const draft of drafts) logger.warn(`Draft, not yet compared with its report: ${draft}`);
	const notice = bankHolidayNotice(lastHolidays, day);
	if (notice !== undefined) logger.warn(notice);
}
