/**
 * Says to the process that watches a build (watched-build.ts) which pages are being made, so that one that never ends can
 * be named. Astro runs it around each page.
 */
import type { MiddlewareHandler } from 'astro';
import type { Sign } from './watched-build.ts';

/**
 * Reports to the build’s parent process which page has begun and which is done. Does nothing where there is no
 * such process.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
	if (!process.send) return next();
	process.send({ begun: url.pathname } satisfies Sign);
	const response = await next();
	// A page is made while its text is read.
	const body = await response.arrayBuffer();
	process.send({ ended: url.pathname } satisfies Sign);
	return new Response(response.body === null ? null : body, response);
};
