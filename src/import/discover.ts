/**
 * Looks for reports that the record does not have: reads Ofsted’s list of councils’ children’s services and each council’s
 * page, fetches what is new, and imports it as drafts. What could not be read becomes the council’s `newer-report`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from './load-content.ts';
import { listedCouncils, publications } from './ofsted-pages.ts';
import { NotFetched, PoliteFetch, Refused } from './polite-fetch.ts';
import { largestFile } from './read-pdf.ts';
import { runImport } from './run-import.ts';
import { writeWhole } from './write-record.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { ImportContent } from './load-content.ts';
import type { Publication } from './ofsted-pages.ts';
import type { Manners } from './polite-fetch.ts';

/** Why Ofsted could not reach whoever asks at the contact given; undefined where it is an e-mail or web address. */
export function contactFault(contact: string): string | undefined {
	const isAddress = /^(?:https:\/\/\S+\.\S+|[^\s@]+@[^\s@]+\.[^\s@]+)$/.test(contact);
	return isAddress
		? undefined
		: `DISCOVER_CONTACT is “${contact}”; expected an e-mail or web address at which Ofsted can reach you`;
}

/** What to look at, and where to put what is found. */
export interface Search {
	/** The project’s folder, with content/. */
	readonly cwd: string;
	/** Ofsted’s site, "https://reports.ofsted.gov.uk". */
	readonly site: string;
	/** Where fetched PDFs are kept, so that each is fetched only once. */
	readonly store: string;
	readonly today: IsoDate;
	readonly manners: Manners;
}

/** What a run found. Each line is a whole sentence or an entry of a list. */
export interface Discovery {
	/** New reports: imported as drafts. */
	readonly drafts: readonly string[];
	/** New reports that could not be fetched or read; each council says so now. */
	readonly unread: readonly string[];
	/** What the pages have that this program does not know, and what it expected and did not find. */
	readonly notUnderstood: readonly string[];
	/** Reports of the record that a council’s page no longer lists. */
	readonly gone: readonly string[];
	/** Why the run ended before its end; undefined when it did not. */
	readonly stopped: string | undefined;
	readonly councils: number;
	readonly requests: number;
}

const ROWS = 100;
/** More pages of the list than there can be. */
const MOST_PAGES = 10;

/** Carries out a search. Throws UnusableContent when content/ cannot be added to. */
export async function discover(search: Search): Promise<Discovery> {
	const content = loadContent(join(search.cwd, 'content'));
	const found = new Finder(search, content);
	let stopped: string | undefined;
	try {
		await found.look();
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		stopped = error.message;
	}
	return { ...found.lists, stopped, councils: found.councils, requests: found.fetcher.requests };
}

class Finder {
	readonly lists = {
		drafts: [] as string[],
		unread: [] as string[],
		notUnderstood: [] as string[],
		gone: [] as string[],
	};
	councils = 0;
	readonly fetcher: PoliteFetch;
	readonly #search: Search;
	readonly #content: ImportContent;

	constructor(search: Search, content: ImportContent) {
		this.#search = search;
		this.#content = content;
		this.fetcher = new PoliteFetch(search.manners);
	}

	async look(): Promise<void> {
		const listed = await this.#list();
		const living = this.#content.authorities.filter(({ to, urn }) => to === undefined && urn !== undefined);
		for (const { urn, name, url } of listed) {
			const authority = living.find((one) => String(one.urn) === urn);
			if (!authority) {
				this.lists.notUnderstood.push(`${name} (${urn}, ${url}) is not a council of the record.`);
				continue;
			}
			this.councils += 1;
			await this.#council(authority.slug, authority.name, url);
		}
		const missing = living.filter(({ urn }) => !listed.some((one) => one.urn === String(urn)));
		if (missing.length > 0 && listed.length > 0) {
			const names = missing.map(({ name }) => name);
			this.lists.notUnderstood.push(
				`The list lacks ${names.length} of ${living.length} councils: ${names.join(', ')}.`,
			);
		}
	}

	async #list(): Promise<ReturnType<typeof listedCouncils>> {
		const listed = new Map<string, ReturnType<typeof listedCouncils>[number]>();
		for (let start = 0; start < MOST_PAGES * ROWS; start += ROWS) {
			const query = `q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12&start=${start}&rows=${ROWS}`;
			const url = `${this.#search.site}/search?${query}`;
			const page = await this.#page(url, 'The list of councils');
			if (page === undefined) break;
			const councils = listedCouncils(page, url);
			const fresh = councils.filter(({ urn }) => !listed.has(urn));
			for (const council of fresh) listed.set(council.urn, council);
			if (fresh.length === 0) break;
		}
		if (listed.size === 0) {
			this.lists.notUnderstood.push(
				'The list of councils has no link to a council’s page (/provider/…): the site may have changed, see src/import/ofsted-pages.ts.',
			);
		}
		return [...listed.values()];
	}

	/** A page, or undefined after saying why not. */
	async #page(url: string, what: string): Promise<string | undefined> {
		try {
			return await this.fetcher.page(url);
		} catch (error) {
			if (!(error instanceof NotFetched)) throw error;
			this.lists.notUnderstood.push(`${what} could not be fetched: ${error.message} (${url}).`);
			return undefined;
		}
	}

	async #council(slug: string, name: string, url: string): Promise<void> {
		const page = await this.#page(url, `${name}’s page`);
		if (page === undefined) return;
		const all = publications(page, url);
		if (all.length === 0) {
			this.lists.notUnderstood.push(
				`${name}’s page has no publication (a.publication-link): the site may have changed (${url}).`,
			);
			return;
		}
		for (const { words, kind, published, url: address } of all) {
			if (kind === 'unknown')
				this.lists.notUnderstood.push(`${name}: “${words}” is a kind we do not know (${address}).`);
			else if (kind === 'report' && published === undefined)
				this.lists.notUnderstood.push(`${name}: “${words}” ends with no day (${address}).`);
		}
		const reports = all.filter((one) => one.kind === 'report');
		const recorded = recordsOf(this.#content, slug);
		const newest =
			recorded
				.map(({ published }) => published)
				.toSorted()
				.at(-1) ?? '';
		for (const report of reports) {
			const { published } = report;
			if (published === undefined || published <= newest || recorded.some((one) => isSame(one, report))) continue;
			await this.#take(slug, name, url, { ...report, published });
		}
		const oldest = reports.map(({ published }) => published ?? '').toSorted()[0] ?? '';
		for (const one of recorded) {
			if (one.url === undefined || one.published < oldest || reports.some((report) => isSame(one, report))) continue;
			this.lists.gone.push(`${name}, ${one.published}: no longer on the council’s page (${one.url}).`);
		}
	}

	/** Fetches one new report and imports it; where that fails, the council’s file says that there is one. */
	async #take(
		slug: string,
		name: string,
		page: string,
		{ url, published }: Publication & { readonly published: IsoDate },
	): Promise<void> {
		const fail = (why: string): void => {
			this.lists.unread.push(`${name}, ${published}: ${why} (${url}).`);
			noteNewer(this.#content.folder, slug, { published, seen: this.#search.today, name, page });
		};
		const path = join(this.#search.store, slug, `${published}.pdf`);
		try {
			if (!existsSync(path)) {
				const bytes = await this.fetcher.file(url, largestFile);
				if (!bytes.subarray(0, 1024).includes('%PDF-')) {
					const kind = /^\s*</.test(bytes.subarray(0, 200).toString('latin1')) ? 'a web page' : 'another file';
					throw new NotFetched(`the link leads to ${kind}, not to a PDF`);
				}
				writeWhole(path, bytes);
			}
		} catch (error) {
			if (error instanceof Refused) fail('it could not be fetched');
			if (!(error instanceof NotFetched)) throw error;
			fail(error.message);
			return;
		}
		const refused: string[] = [];
		const code = await runImport([path, '--url', url, '--published', published, '--authority', slug], {
			cwd: this.#search.cwd,
			today: this.#search.today,
			log: () => undefined,
			error: (line) => refused.push(line.trim()),
			progress: () => undefined,
		});
		if (code === 0) {
			this.lists.drafts.push(`${name}, ${published}: content/reports/${slug}/${published}.mdx (${url})`);
			clearNewer(this.#content.folder, slug, published);
		} else fail(`the importer refused it: ${refused.join(' ')}`);
	}
}

/** What the record has of a report that can be found again on Ofsted’s site. */
interface Recorded {
	readonly published: IsoDate;
	/** Days that other sources give. */
	readonly also: readonly string[];
	readonly url: string | undefined;
}

function recordsOf({ records }: ImportContent, slug: string): Recorded[] {
	return [...records].flatMap(([id, data]) => {
		const [authority, published = ''] = id.split('/');
		if (authority !== slug || published.startsWith('inspected-')) return [];
		const fields = data as { source?: { url?: unknown }; 'also-published'?: readonly { date?: unknown }[] };
		const url = fields.source?.url;
		const also = Array.isArray(fields['also-published']) ? fields['also-published'] : [];
		return [{ published, also: also.map(({ date }) => String(date)), url: typeof url === 'string' ? url : undefined }];
	});
}

/** The same file, or the same day by any of its sources. */
function isSame({ published, also, url }: Recorded, report: Publication): boolean {
	return url === report.url || (report.published !== undefined && [published, ...also].includes(report.published));
}

/** Where a council’s own fields are. */
const fileOf = (folder: string, slug: string): string => join(folder, 'authorities', `${slug}.mdx`);

const block = /^newer-report:\n(?: .*\n)+/m;

/** Writes that a report is out which the record does not have, unless the file says so of a later one. */
function noteNewer(
	folder: string,
	slug: string,
	{ published, seen, name, page }: { published: IsoDate; seen: IsoDate; name: string; page: string },
): void {
	const text = readFileSync(fileOf(folder, slug), 'utf8');
	const said = block.exec(text)?.[0];
	if (said !== undefined && (/published: (\S+)/.exec(said)?.[1] ?? '') >= published) return;
	const field = `newer-report:\n  published: ${published}\n  seen: ${seen}\n  source:\n    title: Ofsted’s page on ${name}\n    url: ${page}\n`;
	const rest = text.replace(block, '');
	const at = /^notes:/m.exec(rest)?.index ?? rest.indexOf('\n---', 3) + 1;
	writeWhole(fileOf(folder, slug), rest.slice(0, at) + field + rest.slice(at));
}

/** Removes the note of a missing report once that report, or a newer one, is a draft. */
function clearNewer(folder: string, slug: string, published: IsoDate): void {
	const text = readFileSync(fileOf(folder, slug), 'utf8');
	const said = block.exec(text)?.[0];
	if (said === undefined || (/published: (\S+)/.exec(said)?.[1] ?? '') > published) return;
	writeWhole(fileOf(folder, slug), text.replace(block, ''));
}

/** What a run found, in Markdown: drafts to compare, what could not be read, and what is gone. */
export function discoveryText({ drafts, unread, notUnderstood, gone, stopped, councils, requests }: Discovery): string {
	const parts = (
		[
			['Drafts to compare with their reports', drafts],
			['New reports that are not read yet', unread],
			['Not understood', notUnderstood],
			['No longer listed', gone],
		] as const
	).flatMap(([heading, lines]) =>
		lines.length > 0 ? [`## ${heading}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`] : [],
	);
	const end = stopped === undefined ? '' : `**Stopped early.** ${stopped}\n\n`;
	const nothing = parts.length === 0 && stopped === undefined ? 'No report is new.\n\n' : '';
	return `${end}${parts.join('')}${nothing}Looked at the pages of ${councils} councils in ${requests} requests.\n`;
}
