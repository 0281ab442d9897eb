import { embedPage } from '../../../../views/councils/embed.ts';
import { embedCard, embedPaths, policy, style } from './_embed.ts';
import type { APIRoute } from 'astro';

/** The path of each council’s embedded page. */
export const getStaticPaths = embedPaths;

/** A council’s latest grades as a page for a frame on another site. */
export const GET: APIRoute = async ({ params }) =>
	new Response(embedPage(await embedCard(params['slug']), style, policy), {
		headers: { 'Content-Type': 'text/html; charset=utf-8' },
	});
