import { embedPicture } from '../../../../views/councils/embed.ts';
import { embedCard, embedPaths, style } from './_embed.ts';
import type { APIRoute } from 'astro';

/** The path of each council’s picture. */
export const getStaticPaths = embedPaths;

/** A council’s latest grades as a picture for other sites. */
export const GET: APIRoute = async ({ params }) =>
	new Response(embedPicture(await embedCard(params['slug']), style).svg, {
		headers: { 'Content-Type': 'image/svg+xml' },
	});
