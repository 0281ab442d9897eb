/** Finds every link, asset and fragment of a built site that leads nowhere. */
import type { BuiltPage, BuiltSite } from './built-site.ts';
import type { Element } from './html.ts';

/** Attributes that hold an address. */
const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']);

export interface Reference {
	readonly element: Element;
	readonly address: string;
}

const references = new WeakMap<object, readonly Reference[]>();

/** Every address that a page refers to, one for each candidate of a srcset. Several tests ask, so each page is read once. */
export function referencesOf(page: Pick<BuiltPage, 'elements'>): readonly Reference[] {
	const known = references.get(page);
	if (known) return known;
	const found: Reference[] = [];
	for (const element of page.elements) {
		for (const { name, value } of element.attrs) {
			if (addressAttributes.has(name)) found.push({ element, address: value });
			if (name !== 'srcset') continue;
			for (const candidate of value.split(','))
				found.push({ element, address: candidate.trim().split(/\s+/)[0] ?? '' });
		}
	}
	references.set(page, found);
	return found;
}

/** What is wrong with the references of a site that was built for a base, each with its page. */
export function brokenReferences(site: BuiltSite, base = '/'): string[] {
	const faults = new Set<string>();
	const all = [...site.pages, ...site.embeds, ...site.moved];
	const pages = new Map(all.map((page) => [page.address, page]));
	const { origin } = site;
	const root = base.replace(/\/$/, '');

	const resolve = (from: string, address: string, fragmentsOf: readonly string[] | undefined): string | undefined => {
		let url: URL;
		try {
			url = new URL(address, `${origin}${root}${from}`);
		} catch {
			return 'is not an address';
		}
		if (address.startsWith('data:')) return undefined;
		if (address.startsWith('tel:'))
			return /^tel:(?:0\d{7,10}|999|101)$/.test(address) ? undefined : 'is no telephone number';
		if (address.startsWith('mailto:'))
			return /^mailto:[^\s?]+@[^\s?]+(?:\?[^\s?]+)?$/.test(address) ? undefined : 'is no e-mail address';
		if (url.origin !== origin) return /^https?:$/.test(url.protocol) ? undefined : `has the scheme ${url.protocol}`;
		const path = decodeURIComponent(url.pathname);
		if (root !== '' && !path.startsWith(`${root}/`)) return `does not begin with the base ${base}`;
		const below = path.slice(root.length);
		const target = pages.get(below);
		if (!target && !site.files.has(below)) {
			return pages.has(`${below}/`) ? 'lacks its last slash' : 'is not in the site';
		}
		if (url.hash === '') return undefined;
		const id = decodeURIComponent(url.hash.slice(1));
		const ids = below === from && fragmentsOf ? fragmentsOf : (target?.ids ?? []);
		return ids.includes(id) ? undefined : `has no such place; ${below} has ${ids.map((i) => `#${i}`).join(' ')}`;
	};

	// An address from the root of the host leads to the same place from every page, and most of them are on every page.
	const known = new Map<string, string | undefined>();
	const faultOf = (page: BuiltPage, address: string): string | undefined => {
		if (!address.startsWith('/')) return resolve(page.address, address, page.ids);
		if (!known.has(address)) known.set(address, resolve(page.address, address, page.ids));
		return known.get(address);
	};
	for (const page of all) {
		for (const { address } of referencesOf(page)) {
			const fault = faultOf(page, address);
			if (fault) faults.add(`${page.address}: ${address} ${fault}`);
		}
	}
	for (const file of site.files) {
		if (!file.endsWith('.css')) continue;
		for (const [, address = ''] of site
			.read(file)
			.toString()
			.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
			const fault = resolve(file, address, []);
			if (fault) faults.add(`${file}: ${address} ${fault}`);
		}
	}
	return [...faults];
}
