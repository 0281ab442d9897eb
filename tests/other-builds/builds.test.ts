/** Builds other than the one in dist/: again, for a folder on a shared host, and of broken content. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { build, copyOfProject, elsewhere, smallProject, useWhatIsKept } from '../support/build-elsewhere.ts';
import { builtSite, few } from '../support/built-site.ts';
import { brokenReferences, referencesOf } from '../support/links.ts';
import { all, attribute, classes, textOf, within } from '../support/html.ts';
import { addInventedEdition } from '../support/invented-edition.ts';
import { builtFolder, root } from '../support/require-build.ts';
import type { ProgramResult } from '../support/run-program.ts';
import type { BuiltPage, BuiltSite } from '../support/built-site.ts';

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Each file of a folder with the digest of its bytes. */
function digests(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
	return new Map(
		files
			.map((item) => join(item.parentPath, item.name))
			.sort()
			.map((file) => [
				relative(folder, file).split(sep).join('/'),
				createHash('sha256').update(readFileSync(file)).digest('hex'),
			]),
	);
}

describe('a second build', () => {
	const outDir = join(elsewhere, 'again');
	let result: ProgramResult;
	beforeAll(async () => {
		result = await build(root, { OUT_DIR: relative(root, outDir) });
	});

	test('succeeds, and prints the site’s folder in one line', () => {
		expect(result.printed).toMatch(
			/^SITE_URL is not set: no sitemap, no feeds, no canonical addresses and no pictures for shared links, .*\nThe site is in \S+, built in \d+\.\d s\.\n$/,
		);
		expect(result.code).toBe(0);
	});

	test('is identical to the first, including the search index', () => {
		const [first, second] = [digests(builtFolder), digests(outDir)];
		const names = [...new Set([...first.keys(), ...second.keys()])];
		expect(names.length).toBeGreaterThan(1000);
		expect(names.filter((name) => name.startsWith('pagefind/fragment/')).length).toBeGreaterThan(600);
		for (const kind of ['index', 'filter']) {
			expect(names.some((name) => name.startsWith(`pagefind/${kind}/`))).toBe(true);
		}
		expect(few(names.filter((name) => first.get(name) !== second.get(name)))).toEqual([]);
	});
});

describe('a build for /record/ on another host, with an invented framework', () => {
	let site: BuiltSite;
	beforeAll(async () => {
		const settings = {
			SITE_BASE: '/record/',
			SITE_URL: 'https://council.example',
			REPORT_ISSUES_URL: 'https://git.example/owner/name/issues/new',
			REPORT_EMAIL: 'corrections@council.example',
			SECURITY_CONTACT: 'security@council.example',
		};
		const project = copyOfProject('record');
		addInventedEdition(join(project, 'content'));
		writeFileSync(
			join(project, 'content', 'moved-addresses.yaml'),
			'- from: /authorities/hants/\n  to: /authorities/hampshire/\n- from: /reports/hants/\n  to: /reports/hampshire/\n  below: true\n',
		);
		useWhatIsKept(project);
		const { code, printed } = await build(project, {
			...settings,
			SOURCE_DATE_EPOCH: String(Date.UTC(2029, 0, 1) / 1000),
		});
		// The invented reports are of a year whose bank holidays are not known yet, which the build says first.
		expect(printed).toMatch(/^The site is in /m);
		expect(code).toBe(0);
		site = builtSite(join(project, 'dist'));
	});

	test('has the same pages, and those of the framework', () => {
		const [own, others] = [site, builtSite()].map(({ pages }) => pages.map((page) => page.address));
		expect(few(others?.filter((address) => !own?.includes(address)) ?? ['none'])).toEqual([]);
		expect(own?.filter((address) => !others?.includes(address)).sort()).toEqual([
			'/frameworks/care-review/',
			'/frameworks/grades/in-doubt/',
			'/frameworks/grades/secure/',
			'/frameworks/grades/strong/',
			'/national/flows/early-help/',
			'/reports/framework/care-review/',
			'/reports/grade/care-leavers/in-doubt/',
			'/reports/grade/care-leavers/secure/',
			'/reports/grade/care-leavers/strong/',
			'/reports/grade/early-help/in-doubt/',
			'/reports/grade/early-help/secure/',
			'/reports/grade/early-help/strong/',
			'/reports/grade/leadership/secure/',
			'/reports/grade/leadership/strong/',
			'/reports/grade/overall/in-doubt/',
			'/reports/grade/overall/secure/',
			'/reports/grade/overall/strong/',
			'/reports/hampshire/2028-03-01/',
			'/reports/hampshire/2028-03-01/paper/',
			'/reports/hampshire/2028-12-01/',
			'/reports/hampshire/2028-12-01/paper/',
			'/reports/kent/2028-04-03/',
			'/reports/kent/2028-04-03/paper/',
			'/reports/year/2028/',
		]);
	});

	test('shows the framework where readers look for it', () => {
		const says = (address: string): string => all(site.page(address), 'main').map(textOf).join(' ');
		expect(says('/reports/hampshire/2028-03-01/')).toContain('In doubt');
		expect(says('/authorities/hampshire/')).toContain('Secure');
		expect(says('/national/')).toContain('were good, outstanding or strong');
		expect(says('/frameworks/judgements/')).toContain('CR');
		expect(site.read('/data/inspections.csv').toString()).toContain('care-review-2028');
	});

	test('has every link, asset and fragment below /record/', () => {
		expect(site.pages.flatMap(referencesOf).length).toBeGreaterThan(20 * site.pages.length);
		expect(few(brokenReferences(site, '/record/'))).toEqual([]);
	});

	test('has a service worker for all below /record/', () => {
		const worker = site.read('/sw.js').toString();
		expect(worker).toMatch(
			/^self\.settings=\{"version":"[\w-]{16}","offlinePage":"\/record\/offline\/","hashedFiles":"\/record\/_astro\/"\};importScripts\("\/record\/_astro\/worker\.[\w-]+\.js"\);\n$/,
		);
		// Another record, another version: the worker of one build never takes itself for another’s.
		expect(site.page('/authorities/hampshire/').html).toContain('data-worker="/record/sw.js"');
		const versionOf = (text: string): string | undefined => /"version":"([^"]+)"/.exec(text)?.[1];
		expect(versionOf(worker)).not.toBe(versionOf(builtSite().read('/sw.js').toString()));
	});

	test('has on every page a link to each way of reporting a mistake, with the page’s address filled in', () => {
		const faults = site.pages.flatMap((page) => {
			const links = all(page, 'p', 'report-mistake')
				.flatMap((line) => within(line, 'a'))
				.map((link) => new URL(attribute(link, 'href') ?? '', site.origin));
			const [form, message, corrections] = links;
			// The page for missing pages does not know which was missed.
			const own = `https://council.example/record${page.address === '/404.html' ? '/404' : page.address}`;
			const isRight =
				form?.href.startsWith('https://git.example/owner/name/issues/new?title=') &&
				form.searchParams.get('body')?.startsWith(`Page: ${own}`) &&
				message?.href.startsWith('mailto:corrections@council.example?subject=Mistake%20on%20') &&
				message.searchParams.get('body')?.startsWith(`Page: ${own}`) &&
				corrections?.pathname === '/record/about/corrections/';
			return isRight ? [] : [`${page.address}: ${links.map(({ href }) => href).join(' ')}`];
		});
		expect(few(faults)).toEqual([]);
		const says = all(site.page('/about/corrections/'), 'main').map(textOf).join(' ');
		expect(says).toContain('Report it by e-mail');
		expect(says).not.toContain('REPORT_EMAIL');
	});

	test('leads from the addresses of pages that have moved to where they are', () => {
		const { moved, read } = site;
		expect(read('/_redirects').toString()).toBe(
			'/record/authorities/hants/ /record/authorities/hampshire/ 301\n/record/reports/hants/* /record/reports/hampshire/:splat 301\n',
		);
		const reports = site.pages.filter(({ address }) => address.startsWith('/reports/hampshire/'));
		expect(reports.length).toBeGreaterThan(5);
		expect(moved.map(({ address }) => address)).toEqual([
			'/authorities/hants/',
			...reports.map(({ address }) => address.replace('hampshire', 'hants')),
		]);
		expect(moved.map(({ canonical }) => canonical)).toEqual(
			moved.map(({ address }) => `https://council.example/record${address.replace('hants', 'hampshire')}`),
		);
	});

	test('has on every page a picture for links to it: of its grades, or the general one', async () => {
		const own = 'https://council.example/record';
		const named = (page: BuiltPage, name: string): string =>
			all(page, 'meta')
				.flatMap((meta) => (attribute(meta, 'property') === name ? [attribute(meta, 'content') ?? ''] : []))
				.join();
		const ofGrades = /^\/(?:authorities\/(?!by-)[^/]+|reports\/[^/]+\/(?:\d{4}-|inspected-)[\d-]+)\/$/;
		const shown = site.pages.filter(({ address }) => ofGrades.test(address));
		expect(shown.length).toBeGreaterThan(650);
		const faults = site.pages.flatMap((page) => {
			const isShown = shown.includes(page);
			const expected = `${own}${isShown ? page.address : '/'}picture.png`;
			const alternative = named(page, 'og:image:alt');
			const grades = isShown
				? within(all(page, 'ul', 'strip')[0]!, 'span')
						.filter((e) => classes(e).includes('grade'))
						.map((e) => textOf(e).trim().toLowerCase())
				: [];
			const said = alternative
				.split('. ')
				.flatMap((sentence) => sentence.split('; '))
				.flatMap((part) => part.match(/^[^:]+: (.*?)\.?$/)?.[1] ?? []);
			return [
				...(named(page, 'og:image') === expected ? [] : [`shows ${named(page, 'og:image')}`]),
				...(site.files.has(expected.slice(own.length)) ? [] : [`${expected} is not there`]),
				...(/Inspection Record.*independent of Ofsted/i.test(alternative) ? [] : [`says ${alternative}`]),
				...(grades.every((grade) => said.includes(grade)) && grades.length > 0 === isShown
					? []
					: [`says ${said.join()} of ${grades.join()}`]),
				...(named(page, 'og:image:width') === '1200' && named(page, 'og:image:height') === '630'
					? []
					: ['gives another size']),
			].map((fault) => `${page.address}: ${fault}`);
		});
		expect(few(faults)).toEqual([]);
		const pictures = [...site.files].filter((file) => file.endsWith('/picture.png'));
		expect(pictures.length).toBe(shown.length + 1);
		const sizes = await Promise.all(
			pictures.map(async (file) => {
				const png = site.read(file);
				const { width, height } = await sharp(png).metadata();
				return `${width} × ${height}${png.length > 25_000 ? `, ${png.length} bytes: ${file}` : ''}`;
			}),
		);
		expect([...new Set(sizes)]).toEqual(['1200 × 630']);
	});

	test('names itself in canonical addresses, sitemap and robots.txt', () => {
		const own = 'https://council.example/record/';
		const ownOf = (address: string): string => `${own}${address.slice(1)}`;
		const strange = site.pages.filter((page) => page.canonical !== (page.listed ? ownOf(page.address) : ''));
		expect(few(strange.map((page) => `${page.address}: ${page.canonical}`))).toEqual([]);
		const listed = [
			...site
				.read('/sitemap.xml')
				.toString()
				.matchAll(/<loc>([^<]+)<\/loc>/g),
		].map(([, url]) => url ?? '');
		expect(listed.length).toBeGreaterThan(600);
		expect(site.page('/404.html').listed).toBe(false);
		expect([...listed].sort()).toEqual(
			site.pages
				.filter((page) => page.listed)
				.map((page) => page.canonical)
				.sort(),
		);
		expect(site.read('/robots.txt').toString()).toContain(`Sitemap: ${own}sitemap.xml`);
	});

	test('says in the sitemap when pages changed, by their reports and texts and not by the day of the build', () => {
		const urls = [
			...site
				.read('/sitemap.xml')
				.toString()
				.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g),
		];
		const days = new Map(urls.map(([, address, day]) => [address, day]));
		expect(days.get('https://council.example/record/reports/hampshire/2014-04-22/')).toMatch(/^20\d\d-\d\d-\d\d$/);
		expect(days.get('https://council.example/record/reports/year/2014/')).toMatch(/^2014-1[0-2]-\d\d$/);
		const dated = [...days.values()].filter((day) => day !== undefined);
		expect(dated.length).toBeGreaterThan(urls.length * 0.9);
		expect(dated.filter((day) => !/^20\d\d-\d\d-\d\d$/.test(day) || day >= '2029-01-01')).toEqual([]);
	});

	test('has security.txt until a year after the day of the build, and a manifest with icons that are there', () => {
		expect(site.read('/.well-known/security.txt').toString()).toBe(
			'Contact: mailto:security@council.example\nExpires: 2029-12-31T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://council.example/record/.well-known/security.txt\n',
		);
		const manifest = JSON.parse(site.read('/manifest.webmanifest').toString()) as {
			start_url: string;
			icons: { src: string }[];
		};
		expect(manifest.start_url).toBe('/record/');
		expect(manifest.icons.length).toBeGreaterThan(2);
		for (const { src } of manifest.icons) expect(site.read(src.replace('/record', '')).length).toBeGreaterThan(100);
		expect(existsSync(join(builtFolder, '.well-known'))).toBe(false);
	});
});

test('a build with OFFLINE=off starts no worker, offers nothing to keep, and hands out the one that ends itself', async () => {
	const project = smallProject('keeps-no-pages', ['sw.js.ts', 'authorities/[slug]/briefing.astro']);
	const page = `<Page title="Start" description="A page" asAt="1 May 2024"><h1 data-pagefind-body>Start</h1></Page>`;
	writeFileSync(
		join(project, 'src', 'pages', 'index.astro'),
		`---\nimport Page from '../layouts/Page.astro';\n---\n${page}\n`,
	);
	const { code, printed } = await build(project, { OFFLINE: 'off' });
	expect(code, printed).toBe(0);
	const site = builtSite(join(project, 'dist'));
	expect(site.read('/sw.js').toString()).toMatch(/^importScripts\("\/_astro\/retired\.[\w-]+\.js"\);\n$/);
	expect(site.pages.length).toBeGreaterThan(1);
	expect(site.pages.filter(({ html }) => !html.includes('search-box'))).toEqual([]);
	expect(site.pages.filter(({ html }) => /data-worker|data-keep-pages/.test(html))).toEqual([]);
});

describe('a build that fails', () => {
	test('because of a setting says which in one line, and builds nothing', async () => {
		const project = smallProject('odd-setting', []);
		const { code, printed } = await build(project, { REPORT_EMAIL: 'us' });
		expect(printed.trim()).toBe('REPORT_EMAIL is “us”; expected one e-mail address, such as corrections@example.org');
		expect(code).toBe(1);
		expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual([]);
	});

	const report = join('content', 'reports', 'hampshire', '2014-04-22.mdx');

	/** Gives a project a last good site, of one file. */
	function withSite(project: string): string {
		mkdirSync(join(project, 'dist'));
		writeFileSync(join(project, 'dist', 'index.html'), 'the last good site');
		return project;
	}

	function breakReport(project: string, change: (text: string) => string): void {
		const file = join(project, report);
		const text = readFileSync(file, 'utf8');
		const changed = change(text);
		expect(changed).not.toBe(text);
		writeFileSync(file, changed);
	}

	test('because of content prints what the content check prints, and leaves dist/ unchanged', async () => {
		const project = withSite(smallProject('broken-content', []));
		breakReport(project, (text) => text.replace('overall: good', 'overall: goood').replace(/^source:/m, 'sauce:'));
		const { code, printed } = await build(project);
		expect(code).toBe(1);
		const reported = formatProblems(checkContent(join(project, 'content')).problems);
		expect(reported).toMatch(
			/2014-04-22\.mdx:\d+\n {2}judgements\.overall: found "goood"; expected .*Did you mean "good"/,
		);
		expect(reported.split('\n').length).toBeGreaterThanOrEqual(4);
		expect(printed).toContain(`content/ is not in order\n\n${reported}\n`);
		// Nothing after the problems but an end: no stack, no hint to read elsewhere.
		expect(printed.slice(printed.indexOf(reported) + reported.length).trim()).toBe('');
		expect(digests(join(project, 'dist'))).toEqual(
			new Map([['index.html', createHash('sha256').update('the last good site').digest('hex')]]),
		);
		expect(existsSync(join(project, 'dist.new'))).toBe(false);
	});

	test('because of a page that cannot be made names the page, and leaves dist/ unchanged', async () => {
		const project = withSite(smallProject('broken-text', ['reports/[authority]/[published].astro']));
		const page = join(project, 'src', 'pages', 'reports', '[authority]', '[published].astro');
		const text = readFileSync(page, 'utf8');
		const broken = text.replace('\n---\n', '\nnothing.of.this.name();\n---\n');
		expect(broken).not.toBe(text);
		writeFileSync(page, broken);
		const { code, printed } = await build(project);
		expect(code).toBe(1);
		expect(printed).toContain('nothing is not defined');
		expect(printed).toMatch(/Caught error rendering \/reports\/[a-z-]+\/[a-z0-9-]+\//);
		expect(readFileSync(join(project, 'dist', 'index.html'), 'utf8')).toBe('the last good site');
		expect(readdirSync(join(project, 'dist'))).toEqual(['index.html']);
	});

	/** Lets nobody write into a folder, root neither; undefined where that cannot be had. Returns what undoes it. */
	function shut(folder: string): (() => void) | undefined {
		if (process.getuid?.() !== 0) {
			chmodSync(folder, 0o555);
			return () => chmodSync(folder, 0o755);
		}
		const mark = (sign: string): boolean => spawnSync('chattr', [`${sign}i`, folder]).status === 0;
		return mark('+') ? () => void mark('-') : undefined;
	}

	describe('because of its place is refused before anything is built, and leaves the site alone:', () => {
		test.for([
			['a folder that may not be written', ['dist']],
			['a folder within one that may not be written', []],
		] as const)('%s', async ([, below], { skip }) => {
			const project = withSite(smallProject('read-only', []));
			const folder = join(project, ...below);
			const open = shut(folder);
			if (!open) return skip('root may write everywhere, and no chattr is here to stop it');
			try {
				const { code, printed } = await build(project);
				expect(printed).toBe(`dist: This may not be written (${folder}): make it writable.\n`);
				expect(code).toBe(1);
			} finally {
				open();
			}
			expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
			expect(readFileSync(join(project, 'dist', 'index.html'), 'utf8')).toBe('the last good site');
			expect(existsSync(join(project, '.cache'))).toBe(false);
		});

		test('a link', async () => {
			const project = withSite(smallProject('linked', []));
			renameSync(join(project, 'dist'), join(project, 'elsewhere'));
			symlinkSync('elsewhere', join(project, 'dist'));
			const { code, printed } = await build(project);
			expect(printed).toBe(
				'dist is a link, which a build would replace; remove it, or set OUT_DIR to what it leads to.\n',
			);
			expect(code).toBe(1);
			expect(readFileSync(join(project, 'elsewhere', 'index.html'), 'utf8')).toBe('the last good site');
			expect(existsSync(join(project, '.cache'))).toBe(false);
		});
	});

	/** How long the build of the first of these pages took, to its page and to its end: the silence before another is shorter. */
	let seconds = 30;

	// The page that never ends waits, which leaves the other core’s tests their time. One that works without end, and one that
	// never comes, are stopped in the same way: tests/build/watched-build.test.ts.
	test.each([
		[
			'that ends the build with success',
			'process.exit(0)',
			/^The build was ended from within, while making \/reports\//m,
		],
		[
			'that never ends',
			'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
			/^The build is stuck and was stopped: .* while making \/reports\/\S+\/paper\.docx/m,
		],
	])('for a page %s names the page, and leaves dist/ alone', async (_, fault, message) => {
		const page = 'reports/[authority]/[published]/paper.docx.ts';
		const project = withSite(smallProject('broken-page', [page, 'reports/[authority]/[published]/_papers.ts']));
		const file = join(project, 'src', 'pages', page);
		const text = readFileSync(file, 'utf8');
		const changed = text.replace(/(GET[^\n]*=> \{|function GET[^\n]*\{)/, `$1\n${fault};`);
		expect(changed).not.toBe(text);
		writeFileSync(file, changed);
		let { code, printed } = { code: 0 as number | null, printed: '' };
		// A machine that has become slower may be silent for longer before the page’s turn comes.
		for (const times of [1.5, 6, 100]) {
			const began = performance.now();
			({ code, printed } = await build(project, { BUILD_PATIENCE: ((seconds / 60) * times).toFixed(3) }));
			if (printed.includes('while no page was being made')) continue;
			seconds = (performance.now() - began) / 1000;
			break;
		}
		expect(printed).toMatch(message);
		expect(code).toBe(1);
		expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
		expect(readdirSync(join(project, 'dist'))).toEqual(['index.html']);
	});
});
