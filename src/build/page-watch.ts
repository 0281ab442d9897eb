/**
 * Stands around each page that a build makes: notes which pages are being made, so that one that never ends can be named, and
 * has each page finished and written as soon as it is made.
 */
import { maySearch } from './last-steps.ts';
import type { AstroPrerenderer, RouteData } from 'astro';
import type { LastSteps } from './last-steps.ts';
import type { PagesInWork } from './pages-in-work.ts';

/** Astro’s own way of making pages, in the order of their addresses, watched and finished; `base`: the site’s folder. */
export function watchedPages(
	astro: AstroPrerenderer,
	base: string,
	begin: LastSteps['begin'],
	inWork: PagesInWork,
): AstroPrerenderer {
	return {
		...astro,
		// The search index numbers its pages in this order, so that two builds number them alike.
		getStaticPaths: async () =>
			(await astro.getStaticPaths())
				.map((path) => ({ path, turn: turnOf(addressOf(path.pathname, path.route)) }))
				.toSorted((a, b) => a.turn - b.turn || inOrder(a.path.pathname, b.path.pathname))
				.map(({ path }) => path),
		render: async (request, options) => {
			const path = new URL(request.url).pathname;
			const finish = begin(addressOf(`/${path.slice(base.length).replace(/^\//, '')}`, options.routeData));
			inWork.begin(path);
			const made = await astro.render(request, options);
			const response = made instanceof Response ? made : made.response;
			const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
			// A page is made while its text is read.
			await finish(response.body === null ? undefined : { bytes: await response.arrayBuffer(), isPage });
			inWork.end(path);
			// Astro writes no file for an empty answer. This one is written already, by a thread that has the time.
			const written = new Response(null, response);
			return made instanceof Response ? written : { ...made, response: written };
		},
	};
}

/**
 * When a page or file is made: what is searched first, then what is not, while Pagefind puts its index together; last the Word
 * files, which another thread makes beside all that (src/papers/papers-ahead.ts).
 */
function turnOf(address: string): number {
	if (maySearch(address)) return 0;
	return address.endsWith('.docx') ? 2 : 1;
}

/** The address of a page or file, from the site’s root. Astro adds a slash to a file whose kind it does not know, and leaves it out elsewhere. */
function addressOf(pathname: string, { type }: RouteData): string {
	return pathname.replace(/\/?$/, type === 'endpoint' ? '' : '/');
}

function inOrder(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
