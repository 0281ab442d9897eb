/**
 * Stands around each page that a build makes: says to the process that watches the build (watched-build.ts) which pages
 * are being made, so that one that never ends can be named, and does the last steps of each page as soon as it is made.
 */
import type { AstroPrerenderer } from 'astro';
import type { LastSteps } from './last-steps.ts';
import type { Sign } from './watched-build.ts';

/** Astro’s own way of making pages, in the order of their addresses, watched and finished; `base`: the site’s folder. */
export function watchedPages(astro: AstroPrerenderer, base: string, begin: LastSteps['begin']): AstroPrerenderer {
	return {
		...astro,
		// The order decides how the search index numbers its pages, which two builds are to do alike.
		getStaticPaths: async () =>
			(await astro.getStaticPaths()).toSorted((a, b) =>
				a.pathname < b.pathname ? -1 : Number(a.pathname > b.pathname),
			),
		render: async (request, options) => {
			const path = new URL(request.url).pathname;
			const finish = begin(`/${path.slice(base.length).replace(/^\//, '')}`);
			process.send?.({ begun: path } satisfies Sign);
			const made = await astro.render(request, options);
			const response = made instanceof Response ? made : made.response;
			const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
			// A page is made while its text is read.
			const body = isPage ? await finish(await response.text()) : await response.arrayBuffer();
			if (!isPage) await finish(undefined);
			process.send?.({ ended: path } satisfies Sign);
			const watched = new Response(response.body === null ? null : body, response);
			return made instanceof Response ? watched : { ...made, response: watched };
		},
	};
}
