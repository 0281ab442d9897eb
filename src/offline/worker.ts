/**
 * The service worker: keeps pages that a reader has opened, and councils that a reader keeps for a meeting, so that they can
 * be read without a signal. It runs in a thread of its own and imports nothing. A page comes from the network where there is
 * one; from the store it never comes without a note that says when it was saved.
 */

/** What the build tells the worker, in /sw.js. Addresses have the site’s base. */
export interface OfflineSettings {
	/** The same for two builds of the same pages and no others. */
	readonly version: string;
	/** The page for addresses that are not in the store. */
	readonly offlinePage: string;
	/** The folder of files whose names change with their contents. */
	readonly hashedFiles: string;
}

/** What a page asks of the worker, through a message with a port for the answer: what is kept under the name, if anything. */
export type OfflineRequest =
	| { readonly ask: 'kept'; readonly id: string }
	| { readonly ask: 'forget'; readonly id: string }
	| { readonly ask: 'keep'; readonly id: string; readonly name: string; readonly pages: readonly string[] };

/** A council that is kept: its name, the addresses of its pages, when they were saved, and the build they are of. */
interface Kept {
	readonly name: string;
	readonly pages: readonly string[];
	/** As of Date.toISOString. */
	readonly saved: string;
	readonly version: string;
}

/** The worker’s answer: "full" when as many councils are kept as there may be, "failed" when a page did not come. */
export type OfflineAnswer = Kept | undefined | 'full' | 'failed';

interface Extendable extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}
interface Messaged extends Extendable {
	readonly data: OfflineRequest;
	readonly ports: readonly MessagePort[];
}
interface Scope {
	readonly settings: OfflineSettings;
	readonly registration: ServiceWorkerRegistration;
	readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly { readonly url: string }[]> };
	skipWaiting(): Promise<void>;
	addEventListener(kind: 'install' | 'activate', listen: (event: Extendable) => void): void;
	addEventListener(kind: 'fetch', listen: (event: Fetching) => void): void;
	addEventListener(kind: 'message', listen: (event: Messaged) => void): void;
}

const worker = globalThis as unknown as Scope;
const { version, offlinePage, hashedFiles } = worker.settings;
const scope = worker.registration.scope;

/** Other sites of the same host have stores of their own. */
const ours = `inspection-record ${scope} `;
const current = ours + version;

/** Councils that may be kept at the same time. */
const MOST_KEPT = 20;
/** Pages in the store besides those that were kept on purpose; the oldest goes first. */
const MOST_PAGES = 60;
/** Milliseconds after which a stored page is shown although the network may still answer. */
const PATIENCE = 4000;
const SAVED = 'x-saved-on';
/** Not an address of the site: the list of what was kept. */
const keptList = new URL('kept-councils', scope).href;

worker.addEventListener('install', (event) => {
	event.waitUntil(
		(async () => {
			await save(new URL(offlinePage, scope).href);
			await worker.skipWaiting();
		})(),
	);
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			await carryOver();
			await worker.clients.claim();
			// The pages that are open were fetched before there was a worker.
			const open = await worker.clients.matchAll();
			await Promise.allSettled(open.map(({ url }) => save(addressOf(url))));
		})(),
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || !url.href.startsWith(scope)) return;
	// A frame is part of another page, which may be of another site.
	if (request.mode === 'navigate' && request.destination === 'document') {
		// Files that are opened or saved from a link are left to the browser.
		if (url.pathname.endsWith('/')) event.respondWith(pageFor(event));
	} else if (isHashed(url.href)) event.respondWith(hashedFile(event));
});

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	event.waitUntil(
		answer(event.data).then(
			(kept) => port?.postMessage(kept),
			() => port?.postMessage('failed' satisfies OfflineAnswer),
		),
	);
});

const nothingKept: Kept = { name: '', pages: [], saved: '', version };

async function answer(asked: OfflineRequest): Promise<OfflineAnswer> {
	const kept = await keptCouncils();
	switch (asked.ask) {
		case 'kept':
			return kept[asked.id];
		case 'keep': {
			if (!(asked.id in kept) && Object.keys(kept).length >= MOST_KEPT) return 'full';
			const one: Kept = { name: asked.name, pages: asked.pages, saved: new Date().toISOString(), version };
			await Promise.all(asked.pages.map((address) => save(new URL(address, scope).href)));
			await writeKept({ ...(await keptCouncils()), [asked.id]: one });
			return one;
		}
		case 'forget': {
			const { [asked.id]: _, ...others } = kept;
			await writeKept(others);
			const isKept = keptAddresses(others);
			const gone = [...keptAddresses({ one: kept[asked.id] ?? nothingKept })].filter((address) => !isKept.has(address));
			const cache = await caches.open(current);
			await Promise.all(gone.map((address) => cache.delete(address)));
			return undefined;
		}
		default:
			return asked satisfies never;
	}
}

/** A page from the network, or from the store with a note where the network fails or is slow. */
async function pageFor(event: Fetching): Promise<Response> {
	const address = addressOf(event.request.url);
	// The browser’s own cache would answer too, on some hosts for days, and without saying how old the page is.
	const network = fetch(new Request(event.request, { cache: 'no-cache' }));
	// Kept whatever happens to the answer below, so that a page that comes late is in the store next time.
	event.waitUntil(
		network.then(
			async (response) => {
				if (!isPage(response)) return;
				await put(address, response.clone());
				await refreshKept();
				await forgetOldest();
			},
			() => undefined,
		),
	);
	const stored = stopwatch(PATIENCE).then(async () => (await isStored(address)) || never());
	try {
		const first = await Promise.race([network, stored]);
		return first instanceof Response ? first : await fromStore(address, 'the site did not answer in time');
	} catch {
		return fromStore(address, navigator.onLine ? 'the site cannot be reached' : 'you are offline');
	}
}

async function fromStore(address: string, because: string): Promise<Response> {
	const stored = await find(address);
	if (stored) {
		const saved = new Date(stored.headers.get(SAVED) ?? '');
		const again = because === 'you are offline' ? '' : ` <a href="">Try again</a>`;
		const note = `<p class="banner from-store" role="status">Shown from this device’s store, saved on ${dayText(saved)}; ${because}.${again}</p>`;
		return withText(stored, (html) =>
			html.replace(html.includes('<main') ? /<main[^>]*>/ : /<body[^>]*>/, (start) => start + note),
		);
	}
	const offline = await find(new URL(offlinePage, scope).href);
	if (!offline) return Response.error();
	const list = await listOfStored();
	return withText(offline, (html) => html.replace(/(<div id="stored"[^>]*>)[^]*?(<\/div>)/, `$1${list}$2`), 503);
}

/** A file with a hash in its name never changes: from the store if it is there, else from the network into the store. */
async function hashedFile(event: Fetching): Promise<Response> {
	const { url } = event.request;
	const stored = await find(url);
	if (stored) return stored;
	const response = await fetch(event.request);
	if (response.ok && response.type === 'basic') {
		const copy = response.clone();
		event.waitUntil(caches.open(current).then((cache) => cache.put(url, copy)));
	}
	return response;
}

/** Fetches a page and what it loads into the store. Rejects when the page does not come. */
async function save(address: string): Promise<void> {
	const response = await fetch(address, { cache: 'no-cache' });
	if (!isPage(response)) throw new Error(`${address}: ${response.status}`);
	await put(address, response);
}

/** Stores a page with the files that it loads. */
async function put(address: string, response: Response): Promise<void> {
	const html = await response.text();
	const headers = new Headers(response.headers);
	// The body is stored as text, whatever it was on its way.
	for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
	headers.set(SAVED, new Date().toISOString());
	const cache = await caches.open(current);
	await Promise.allSettled(
		filesOf(html).map(async (file) => {
			if (!(await find(file))) await cache.add(file);
		}),
	);
	await cache.put(address, new Response(html, { headers }));
}

/** Moves what is worth keeping from the stores of earlier builds to this one’s, and deletes those. */
async function carryOver(): Promise<void> {
	const earlier = (await stores()).filter((name) => name !== current);
	if (earlier.length === 0) return;
	const cache = await caches.open(current);
	const kept = await keptCouncils();
	const pages = (await pagesStored()).filter(({ store }) => store !== current);
	const isKept = keptAddresses(kept);
	const chosen = [
		...pages.filter(({ address }) => isKept.has(address)),
		...pages.filter(({ address }) => !isKept.has(address)).slice(0, MOST_PAGES),
	];
	for (const { address, page } of chosen) {
		if (await cache.match(address)) continue;
		const html = await page.clone().text();
		for (const file of filesOf(html)) {
			const stored = await find(file);
			if (stored && !(await cache.match(file))) await cache.put(file, stored);
		}
		await cache.put(address, page);
	}
	await writeKept(kept);
	await Promise.all(earlier.map((name) => caches.delete(name)));
}

/** Saves again the councils that were kept from an earlier build. One that cannot be fetched stays as it was, with its day. */
async function refreshKept(): Promise<void> {
	for (const [id, one] of Object.entries(await keptCouncils())) {
		if (one.version === version) continue;
		const saved = await Promise.allSettled(one.pages.map((address) => save(new URL(address, scope).href)));
		if (saved.some(({ status }) => status === 'rejected')) continue;
		await writeKept({ ...(await keptCouncils()), [id]: { ...one, saved: new Date().toISOString(), version } });
	}
}

async function forgetOldest(): Promise<void> {
	const isKept = keptAddresses(await keptCouncils());
	const others = (await pagesStored()).filter(({ address }) => !isKept.has(address));
	const cache = await caches.open(current);
	await Promise.all(others.slice(MOST_PAGES).map(({ address }) => cache.delete(address)));
}

interface StoredPage {
	readonly store: string;
	readonly address: string;
	readonly page: Response;
}

/** Every page in the store but the one for missing pages, newest first. */
async function pagesStored(): Promise<StoredPage[]> {
	const found: StoredPage[] = [];
	for (const store of await stores()) {
		const cache = await caches.open(store);
		for (const { url } of await cache.keys()) {
			if (!new URL(url).pathname.endsWith('/') || url === new URL(offlinePage, scope).href) continue;
			const page = await cache.match(url);
			if (page) found.push({ store, address: url, page });
		}
	}
	const saved = ({ page }: StoredPage): string => page.headers.get(SAVED) ?? '';
	return found.sort((a, b) => (saved(a) < saved(b) ? 1 : -1));
}

/** The councils that were kept and the other pages in the store, as lists. */
async function listOfStored(): Promise<string> {
	const kept = Object.values(await keptCouncils());
	const pages = await Promise.all(
		(await pagesStored()).map(async ({ address, page }) => {
			const title = /<title>([^<]*)<\/title>/.exec(await page.text())?.[1] ?? '';
			// The name of the site comes after the page’s own.
			return { address, title: title.replace(/ \| [^|]*$/, '') };
		}),
	);
	const list = (heading: string, of: readonly { address: string; title: string }[]): string =>
		of.length === 0
			? ''
			: `<h2>${heading}</h2><ul>${of.map(({ address, title }) => `<li><a href="${new URL(address).pathname}">${title}</a></li>`).join('')}</ul>`;
	const isKept = keptAddresses(await keptCouncils());
	return [
		...kept.map(({ name, pages: of }) =>
			list(
				`Kept: ${escaped(name)}`,
				of.flatMap((one) => pages.find(({ address }) => address === new URL(one, scope).href) ?? []),
			),
		),
		list(
			'Opened before',
			pages.filter(({ address }) => !isKept.has(address)),
		),
	].join('');
}

async function keptCouncils(): Promise<Readonly<Record<string, Kept>>> {
	const list = await find(keptList);
	return list ? ((await list.json()) as Record<string, Kept>) : {};
}

async function writeKept(kept: Readonly<Record<string, Kept>>): Promise<void> {
	const cache = await caches.open(current);
	await cache.put(keptList, new Response(JSON.stringify(kept)));
}

function keptAddresses(kept: Readonly<Record<string, Kept>>): ReadonlySet<string> {
	return new Set(Object.values(kept).flatMap(({ pages }) => pages.map((address) => new URL(address, scope).href)));
}

/** The names of our stores, this build’s first. */
async function stores(): Promise<string[]> {
	const names = (await caches.keys()).filter((name) => name.startsWith(ours));
	return [...names.filter((name) => name === current), ...names.filter((name) => name !== current).reverse()];
}

async function find(address: string): Promise<Response | undefined> {
	for (const name of await stores()) {
		const found = await (await caches.open(name)).match(address);
		if (found) return found;
	}
	return undefined;
}

async function isStored(address: string): Promise<boolean> {
	return (await find(address)) !== undefined;
}

/** The hashed files and the icon that a page loads at once. */
function filesOf(html: string): string[] {
	const named = [...html.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="([^"]+)"/g)].map(([, file = '']) => file);
	return [...new Set(named.map((file) => new URL(file, scope).href))].filter(
		(file) => isHashed(file) || (file.startsWith(scope) && file.endsWith('.svg')),
	);
}

function isHashed(address: string): boolean {
	return address.startsWith(new URL(hashedFiles, scope).href);
}

function isPage(response: Response): boolean {
	return (
		response.ok &&
		response.type === 'basic' &&
		!response.redirected &&
		response.headers.get('content-type')?.startsWith('text/html') === true
	);
}

/** A page’s address without what its script reads from it: the file is the same. */
function addressOf(url: string): string {
	const { origin, pathname } = new URL(url);
	return origin + pathname;
}

/** "29 November 2026". */
function dayText(day: Date): string {
	return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

async function withText(page: Response, change: (html: string) => string, status = 200): Promise<Response> {
	return new Response(change(await page.text()), { status, headers: page.headers });
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function stopwatch(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
	});
}

function never(): Promise<never> {
	return new Promise(() => undefined);
}
