/**
 * The service worker’s own file: never cached, at the top of the site so that it may answer for all of it. What it does is
 * in a file with a hash in its name. The build writes the version in once all pages are made (see build/publish.ts).
 */
import retired from '../offline/retired.ts?worker&url';
import worker from '../offline/worker.ts?worker&url';
import { href } from '../components/parts/href.ts';
import { addresses } from '../views/addresses/addresses.ts';
import type { APIRoute } from 'astro';
import type { OfflineSettings } from '../offline/worker.ts';

const settings: OfflineSettings = {
	version: '@version',
	offlinePage: href(addresses.offline),
	hashedFiles: href(addresses.hashedFiles),
};

export const GET: APIRoute = () => {
	const settingsLine = import.meta.env['KEEPS_PAGES'] === true ? `self.settings=${JSON.stringify(settings)};` : '';
	const program = settingsLine === '' ? retired : worker;
	return new Response(`${settingsLine}importScripts(${JSON.stringify(program)});\n`);
};
