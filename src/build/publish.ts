/**
 * What a build does around Astro: checks content/ first, has each page finished that is made (last-steps.ts), and says last
 * that the site is finished. Where it is built, and what becomes of it: watched-build.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../check/check-content.ts';
import { formatProblems } from '../check/format-problems.ts';
import { knownYaml } from '../check/known-yaml.ts';
import { bankHolidayNotice } from '../check/notices.ts';
import { dayOfBuild, keepsPages, reportEmail, reportIssuesUrl, securityContact } from './build-settings.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { BuildStopped } from './build-stopped.ts';
import { writeHeadingFont } from './heading-font.ts';
import { startLastSteps } from './last-steps.ts';
import { writeMoved } from './moved.ts';
import { watchedPages } from './page-watch.ts';
import { licencesText, shippedPackages } from './shipped-packages.ts';
import { MARK } from './watched-build.ts';
import { withoutDevServer } from './without-dev-server.ts';
import type { AstroIntegration } from 'astro';
import type { Lock } from './bill-of-materials.ts';
import type { Term } from '../domain/record/glossary.ts';
import type { LastSteps } from './last-steps.ts';
import type { Moved } from './moved.ts';

export function publish(): AstroIntegration {
	let workshop = '';
	let base = '/';
	let terms: readonly Term[] = [];
	let moved: readonly Moved[] = [];
	let site: string | undefined;
	let root = '';
	let lastSteps: LastSteps | undefined;
	const shipped = shippedPackages();
	return {
		name: 'publish',
		hooks: {
			'astro:config:setup': async ({ config, command, updateConfig, addClientDirective, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				root = fileURLToPath(config.root);
				const { record, problems, drafts, moved: addresses } = checkContent(`${root}content`);
				knownYaml.keep();
				if (problems.length > 0) {
					const text = `content/ is not in order\n\n${formatProblems(problems)}\n`;
					if (command === 'build') throw new BuildStopped(text);
					logger.error(text);
				}
				for (const draft of drafts) logger.warn(`Draft, not yet compared with its report: ${draft}`);
				const day = dayOfBuild(process.env, root) ?? '';
				const notice = record && bankHolidayNotice(record.calendar, day);
				if (notice !== undefined) logger.warn(notice);
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
				const plugins = [shipped.plugin, ...(command === 'build' ? [withoutDevServer()] : [])];
				const font = await writeHeadingFont(join(root, '.cache', 'heading-font'));
				const alias = [{ find: /^virtual:heading-font\.woff2/, replacement: font }];
				updateConfig({ vite: { define: Object.fromEntries(define), plugins, resolve: { alias } } });
				if (command === 'build') {
					if (!process.send) throw new BuildStopped('Build with: npm run build');
					workshop = fileURLToPath(config.outDir);
					base = config.base;
					terms = record?.terms ?? [];
					moved = addresses.map(({ from, to, below }) => (below ? { from: `${from}*`, to: `${to}*` } : { from, to }));
					site = config.site;
				}
			},
			'astro:build:start': ({ setPrerenderer }) => {
				const steps = (lastSteps = startLastSteps({ base, terms, site: workshop }));
				setPrerenderer((astro) => watchedPages(astro, base, steps.begin));
			},
			'astro:build:done': async () => {
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
