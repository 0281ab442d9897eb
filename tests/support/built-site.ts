/** The built site, read once for all tests of a run. Each page is parsed when a test first asks what is in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { builtFolder } from './require-build.ts';
import { attribute, parsePage } from './html.ts';
import type { ParsedPage } from './html.ts';

export interface BuiltPage extends ParsedPage {
	/** "/reports/hampshire/2014-04-22/", below the base; "/404.html". */
	readonly address: string;
	/** "/reports/hampshire/2014-04-22/index.html" */
	readonly file: string;
	readonly html: string;
	readonly title: string;
	readonly description: string;
	readonly canonical: string;
	/** Whether search engines may list it. */
	readonly listed: boolean;
}

export interface BuiltSite {
	readonly folder: string;
	/** Pages of the site, with its header and footer. */
	readonly pages: readonly BuiltPage[];
	/** Pages for frames on other sites, which have neither. */
	readonly embeds: readonly BuiltPage[];
	/** What is at the old addresses of pages that have moved. */
	readonly moved: readonly BuiltPage[];
	readonly page: (address: string) => BuiltPage;
	/** The site’s public address; for a build without SITE_URL, a placeholder. */
	readonly origin: string;
	/** Every file of the site except Pagefind’s, from its root: "/_astro/Page.css". */
	readonly files: ReadonlySet<string>;
	readonly read: (file: string) => Buffer;
	/** The text of a file; that of a page is known already. */
	readonly text: (file: string) => string;
}

const sites = new Map<string, BuiltSite>();

/** Reads the site in a folder, by default dist/. Throws when there is no page in it. */
export function builtSite(folder = builtFolder): BuiltSite {
	const known = sites.get(folder);
	if (known) return known;
	const files = filesBelow(folder);
	const html = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
	const embeds = html.filter(({ address }) => address.endsWith('/embed/'));
	const moved = html.filter((page) => page.html.includes('http-equiv="refresh"'));
	const pages = html.filter((page) => !embeds.includes(page) && !moved.includes(page));
	if (pages.length === 0) throw new Error(`There is no page in ${folder}`);
	const byAddress = new Map(pages.map((page) => [page.address, page]));
	const byFile = new Map(html.map((page) => [page.file, page]));
	const read = (file: string): Buffer => readFileSync(join(folder, file));
	const site: BuiltSite = {
		folder,
		pages,
		embeds,
		moved,
		page: (address) => {
			const page = byAddress.get(address);
			if (!page) throw new Error(`The site has no page ${address}`);
			return page;
		},
		origin: new URL(byAddress.get('/')?.canonical || 'https://site.invalid/').origin,
		files: new Set(files),
		read,
		text: (file) => byFile.get(file)?.html ?? read(file).toString(),
	};
	sites.set(folder, site);
	return site;
}

/** Every file below a folder, in order, from its root: "/index.html". Search index left out. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) =>
			join(item.parentPath, item.name)
				.slice(folder.replace(/[\\/]$/, '').length)
				.split(sep)
				.join('/'),
		)
		.filter((file) => !file.startsWith('/pagefind/'))
		.sort();
}

function readPage(folder: string, file: string): BuiltPage {
	const html = readFileSync(join(folder, file), 'utf8');
	let parsed: ParsedPage | undefined;
	const parse = (): ParsedPage => (parsed ??= parsePage(html));
	const named = (tag: string, name: string, value: string, wanted: string): string => {
		const element = parse().elements.find((e) => e.tagName === tag && attribute(e, name) === value);
		return (element && attribute(element, wanted)) ?? '';
	};
	return {
		address: file.replace(/(^|\/)index\.html$/, '$1'),
		file,
		html,
		title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
		get elements() {
			return parse().elements;
		},
		get ids() {
			return parse().ids;
		},
		get description() {
			return named('meta', 'name', 'description', 'content');
		},
		get canonical() {
			return named('link', 'rel', 'canonical', 'href');
		},
		get listed() {
			return !named('meta', 'name', 'robots', 'content').includes('noindex');
		},
	};
}

/** A list of faults that is short even when one fault is on every page. */
export function few(faults: readonly string[]): string[] {
	const most = 20;
	return faults.length <= most ? [...faults] : [...faults.slice(0, most), `and ${faults.length - most} more`];
}
