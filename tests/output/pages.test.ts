/** Rules for every page of the built site. Each test names the pages that break its rule. */
import { closeSync, openSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { all, attribute, classes, isElement, readText, textsOf, within } from '../support/html.ts';
import { gluedWords } from '../support/glued-words.ts';
import { root } from '../support/require-build.ts';
import { sections } from '../../src/views/parts/navigation.ts';
import { realRecord } from '../support/content.ts';
import type { BuiltPage } from '../support/built-site.ts';
import type { Element } from '../support/html.ts';

const site = builtSite();

const bodies = new WeakMap<BuiltPage, string>();

/** The text of a page as a reader sees it. */
function bodyText(page: BuiltPage): string {
	const text = bodies.get(page) ?? all(page, 'body').map(readText).join();
	bodies.set(page, text);
	return text;
}

/** Address and fault of every page that has one. */
function faults(of: (page: BuiltPage) => string | readonly string[] | undefined | false): string[] {
	return few(
		site.pages.flatMap((page) => {
			const found = of(page);
			return found === undefined || found === false ? [] : [found].flat().map((fault) => `${page.address}: ${fault}`);
		}),
	);
}

/** Pages that say the same as another. */
function repeated(of: (page: BuiltPage) => string): string[] {
	const groups = Map.groupBy(site.pages, of);
	const shared = [...groups].filter(([, pages]) => pages.length > 1);
	return few(shared.map(([text, pages]) => `${pages.map((page) => page.address).join(' ')}: ${text}`));
}

function isWithin(element: Element, tagOrClass: string): boolean {
	const { parentNode } = element;
	if (parentNode === null || !isElement(parentNode)) return false;
	return (
		parentNode.tagName === tagOrClass || classes(parentNode).includes(tagOrClass) || isWithin(parentNode, tagOrClass)
	);
}

/** A table has a caption or another name; in running text the paragraph before it introduces it. */
function isNamed(page: BuiltPage, table: Element): boolean {
	if (within(table, 'caption').length > 0 || isWithin(table, 'prose')) return true;
	const [label, by] = [attribute(table, 'aria-label'), attribute(table, 'aria-labelledby')];
	return label !== undefined || (by !== undefined && page.ids.includes(by));
}

test('there is a page for each report, authority, framework, term and theme of the record', () => {
	const record = realRecord();
	const expected = [
		...record.reports.map((report) => `/reports/${report.id}/`),
		...record.authorities.map((authority) => `/authorities/${authority.slug}/`),
		...record.frameworks.map((framework) => `/frameworks/${framework.slug}/`),
		...record.terms.map((term) => `/glossary/${term.slug}/`),
		...record.themes.map((theme) => `/themes/${theme.id}/`),
	];
	expect(expected.length).toBeGreaterThan(600);
	const addresses = new Set(site.pages.map((page) => page.address));
	expect(expected.filter((address) => !addresses.has(address))).toEqual([]);
});

describe('every page', () => {
	test('has its own title and description', () => {
		expect(faults((page) => page.title === '' && 'no title')).toEqual([]);
		expect(faults((page) => page.description.length < 40 && `description "${page.description}"`)).toEqual([]);
		// Search engines cut what is longer, in the middle of a sentence.
		expect(faults((page) => page.description.length > 230 && `description "${page.description}"`)).toEqual([]);
		expect(repeated((page) => page.title)).toEqual([]);
		expect(repeated((page) => page.description)).toEqual([]);
	});

	test('says that it is in British English', () => {
		const language = (page: BuiltPage): string | undefined => attribute(all(page, 'html')[0]!, 'lang');
		expect(faults((page) => language(page) !== 'en-GB' && `lang ${language(page)}`)).toEqual([]);
	});

	test('has one main heading, and no level is left out below it', () => {
		expect(
			faults((page) => {
				const levels = page.elements.flatMap((e) => /^h([1-6])$/.exec(e.tagName)?.[1] ?? []).map(Number);
				const ones = levels.filter((level) => level === 1).length;
				if (ones !== 1) return `${ones} main headings`;
				const skipped = levels.findIndex((level, i) => level > (i === 0 ? 1 : (levels[i - 1] ?? 1) + 1));
				return skipped >= 0 && `h${levels[skipped]} follows ${skipped === 0 ? 'nothing' : `h${levels[skipped - 1]}`}`;
			}),
		).toEqual([]);
	});

	test('uses an id once, and refers to none that is not there', () => {
		expect(
			faults((page) => {
				const seen = new Set<string>();
				return page.ids.filter((id) => seen.size === seen.add(id).size);
			}),
		).toEqual([]);
		const referring = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'headers', 'list'];
		expect(
			faults((page) => {
				const ids = new Set(page.ids);
				return page.elements
					.flatMap(({ attrs }) => attrs.filter(({ name }) => referring.includes(name)))
					.flatMap(({ value }) => value.split(/\s+/))
					.filter((id) => !ids.has(id));
			}),
		).toEqual([]);
	});

	test('has no inline style and no inline event handler', () => {
		expect(
			faults((page) =>
				page.elements.flatMap((e) =>
					e.attrs.filter((a) => a.name === 'style' || a.name.startsWith('on')).map((a) => `<${e.tagName} ${a.name}>`),
				),
			),
		).toEqual([]);
	});

	test('has script only where there is a widget', () => {
		expect(
			faults((page) => {
				const widgets = page.elements.filter((e) => e.tagName === 'astro-island' || attribute(e, 'role') === 'search');
				return widgets.length === 0 && all(page, 'script').map(() => 'script but no widget');
			}),
		).toEqual([]);
	});

	test('has no frame, plug-in or form of another site', () => {
		const kinds = ['iframe', 'object', 'embed', 'frame', 'applet'];
		expect(faults((page) => page.elements.map((e) => e.tagName).filter((tag) => kinds.includes(tag)))).toEqual([]);
	});

	test('forbids everything that does not come from the site itself', () => {
		expect(
			faults((page) => {
				const policy = page.elements.find(
					(e) => attribute(e, 'http-equiv')?.toLowerCase() === 'content-security-policy',
				);
				const text = (policy && attribute(policy, 'content')) ?? '';
				if (text === '') return 'no policy';
				const sources = text.split(';').flatMap((directive) => directive.trim().split(/\s+/).slice(1));
				const allowed = /^('self'|'none'|'wasm-unsafe-eval'|'sha256-[A-Za-z0-9+/=]+'|data:)$/;
				const directives = text.split(';').map((d) => d.trim().split(/\s+/)[0] ?? '');
				const missing = ['default-src', 'script-src', 'style-src', 'base-uri', 'form-action'];
				return [
					...sources.filter((source) => !allowed.test(source)).map((source) => `policy allows ${source}`),
					...missing.filter((name) => !directives.includes(name)).map((name) => `policy has no ${name}`),
					...(/default-src 'none'/.test(text) ? [] : ['policy does not begin with nothing']),
				];
			}),
		).toEqual([]);
	});

	test('states its policy before it loads anything by it', () => {
		expect(
			faults((page) => {
				const policy = page.elements.findIndex((e) => attribute(e, 'http-equiv') === 'content-security-policy');
				const first = page.elements.findIndex(
					(e) =>
						// What a page is about is data: no browser runs it.
						(e.tagName === 'script' && attribute(e, 'type') !== 'application/ld+json') ||
						(e.tagName === 'link' && attribute(e, 'rel') === 'stylesheet'),
				);
				return first >= 0 && first < policy && 'loads before the policy';
			}),
		).toEqual([]);
	});

	test('lets a keyboard reach its wide tables', () => {
		expect(
			faults((page) =>
				all(page, '*', 'table-frame')
					.filter((e) => attribute(e, 'tabindex') !== '0' || !attribute(e, 'aria-label'))
					.map(() => 'a table frame without tabindex or name'),
			),
		).toEqual([]);
	});

	test('names each table and says which way its headings go', () => {
		expect(
			faults((page) => [
				...all(page, 'table')
					.filter((table) => !isNamed(page, table))
					.map((table) => `no caption: ${readText(table).slice(0, 40)}`),
				...all(page, 'th')
					.filter((th) => !attribute(th, 'scope') && !isWithin(th, 'thead'))
					.map((th) => `th "${readText(th)}" without scope`),
			]),
		).toEqual([]);
	});

	test('says that the site is independent, and gives the record’s last day', () => {
		expect(
			faults((page) => {
				const text = bodyText(page);
				return (
					!(text.includes('Independent, not Ofsted') && /As at \d{1,2} [A-Z][a-z]+ 20\d\d/.test(text)) && 'neither'
				);
			}),
		).toEqual([]);
	});

	test('has breadcrumbs that lead from a part of the site to the page, each of them once', () => {
		const trails = site.pages.flatMap((page) => {
			const crumbs = all(page, 'nav', 'breadcrumb')
				.flatMap((nav) => within(nav, 'li'))
				.map((item) => ({
					text: readText(item),
					address: within(item, 'a').map((link) => attribute(link, 'href') ?? '')[0],
				}));
			return crumbs.length > 0 ? [{ page, crumbs }] : [];
		});
		expect(trails.length).toBeGreaterThan(1000);
		const names = sections.map(({ text }) => text);
		expect(
			few(
				trails.flatMap(({ page, crumbs }) => {
					const linked = crumbs.map(({ address }) => address);
					const isRight =
						names.includes(crumbs[0]?.text ?? '') &&
						crumbs.length > 1 &&
						linked.indexOf(undefined) === crumbs.length - 1 &&
						new Set(linked).size === crumbs.length;
					return isRight ? [] : [`${page.address}: ${crumbs.map(({ text }) => text).join(' › ')}`];
				}),
			),
		).toEqual([]);
	});

	test('has a footer that leads to every place of the site', () => {
		const places = sections.flatMap((section) => [section, ...section.pages]).map(({ address }) => address);
		expect(
			faults((page) => {
				const linked = all(page, 'nav', 'site-map')
					.flatMap((nav) => within(nav, 'a'))
					.map((link) => attribute(link, 'href'));
				return places.filter((address) => !linked.includes(address));
			}),
		).toEqual([]);
	});

	// The site under test is built without a way of reporting mistakes; tests/other-builds has one with both.
	test('leads to the page that says how to report a mistake, which says that no way has been set', () => {
		expect(
			faults((page) => {
				const links = all(page, 'p', 'report-mistake')
					.flatMap((line) => within(line, 'a'))
					.map((link) => `${readText(link)} ${attribute(link, 'href')}`);
				return links.join() !== 'How to report it /about/corrections/' && `leads to ${links.join()}`;
			}),
		).toEqual([]);
		const says = all(site.page('/about/corrections/'), 'main').map(readText).join();
		expect(says).toContain('REPORT_ISSUES_URL');
		expect(says).toContain('REPORT_EMAIL');
	});

	test('gives each grade as a word with its shape', () => {
		// In a picture’s key, the letters used in the picture are before the word.
		const words = /^(?:(?:O|G|RI|A|I): )?(?:outstanding|good|requires improvement|adequate|inadequate)\b/i;
		expect(all(site.page('/reports/hampshire/2014-04-22/'), '*', 'grade').length).toBeGreaterThan(6);
		expect(
			faults((page) =>
				page.elements
					.filter((e) => /(^| )grade-[a-z]/.test(attribute(e, 'class') ?? ''))
					.filter((e) => !words.test(readText(e)))
					.map((e) => `grade "${readText(e)}"`),
			),
		).toEqual([]);
	});

	test('has the patterns that its drawings use, and the start page uses them, so that grey paper tells grades apart', () => {
		// Good is the grade without a pattern.
		const used = (page: BuiltPage): string[] => [
			...new Set([...page.html.matchAll(/url\(#(hatch-(?!good)[a-z-]+)\)/g)].map(([, id = '']) => id)),
		];
		expect(faults((page) => used(page).filter((id) => !page.ids.includes(id)))).toEqual([]);
		expect(used(site.page('/')).sort()).toEqual([
			'hatch-inadequate',
			'hatch-outstanding',
			'hatch-requires-improvement',
		]);
	});

	test('has no words joined by missing white space', () => {
		expect(faults((page) => [...new Set(gluedWords(all(page, 'body')[0]!))])).toEqual([]);
	});

	test('shows no missing value such as undefined or NaN', () => {
		const leaks = /\b(undefined|NaN|null|\[object Object\]|Infinity)\b|\{[a-z.]+\}/;
		// Piece by piece: where blocks meet, words have no boundary.
		expect(faults((page) => leaks.exec(all(page, 'body').flatMap(textsOf).join('\n'))?.[0])).toEqual([]);
		expect(faults((page) => leaks.exec(`${page.title} ${page.description}`)?.[0])).toEqual([]);
	});
});

describe('the files of the site', () => {
	/** What a file begins with, without reading the rest of it. */
	function firstBytes(file: string, count: number): string {
		const bytes = Buffer.alloc(count);
		const opened = openSync(join(site.folder, file), 'r');
		try {
			return bytes.toString('latin1', 0, readSync(opened, bytes, 0, count, 0));
		} finally {
			closeSync(opened);
		}
	}

	test('include no copy of a report', () => {
		expect([...site.files].filter((file) => /\.pdf$/i.test(file))).toEqual([]);
		expect([...site.files].filter((file) => firstBytes(file, 5) === '%PDF-')).toEqual([]);
	});

	test('do not reveal the machine on which they were made', () => {
		const paths = [root.replace(/[\\/]$/, ''), homedir(), 'file://', '/node_modules/'].filter(
			(text) => text.length > 3,
		);
		const named = [...site.files].flatMap((file) => {
			const text = site.text(file);
			return paths.filter((path) => text.includes(path)).map((path) => `${file}: ${path}`);
		});
		expect(named).toEqual([]);
	});

	test('are of the kinds that a static site has', () => {
		const kinds = new Set([...site.files].map((file) => /\.([a-z0-9]+)$/i.exec(file)?.[1] ?? file));
		const known = [
			'html',
			'css',
			'js',
			'csv',
			'woff2',
			'svg',
			'txt',
			'xml',
			'png',
			'json',
			'webmanifest',
			'docx',
			'ics',
			'py',
			'R',
			'/_headers',
		];
		expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([]);
	});
});
