/** The routes of the pictures that shared links show. They need full addresses, so a build without SITE_URL has none. */
import { Pictures } from '../pictures/picture-files.ts';
import { palettesOf } from '../views/parts/palette.ts';
import tokens from '../styles/tokens.css?raw';
import type { SharePicture } from '../views/parts/share-picture.ts';
import type { Palette } from '../views/parts/palette.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

type Params = Readonly<Record<string, string | undefined>>;

/** The route of the pictures of one kind of page: the parameters of those pages, and what the picture of one shows. */
export function pictureRoute<Own extends Readonly<Record<string, string>>>(
	pages: () => Promise<readonly { readonly params: Own }[]>,
	view: (params: Params, colours: Palette) => Promise<SharePicture>,
): { readonly getStaticPaths: GetStaticPaths; readonly GET: APIRoute } {
	const { light } = palettesOf(tokens);
	const pictures = new Pictures((params) => view(JSON.parse(params) as Params, light));
	return {
		getStaticPaths: async () => {
			if (!import.meta.env.SITE) return [];
			const paths = await pages();
			// The first are started before the first page is made. In development each is made when it is asked for.
			if (!import.meta.env.DEV) pictures.plan(paths.map(({ params }) => JSON.stringify(params)));
			return paths.map(({ params }) => ({ params }));
		},
		GET: async ({ params }) =>
			new Response(await pictures.take(JSON.stringify(params)), { headers: { 'Content-Type': 'image/png' } }),
	};
}
