/** Serves the built site as a static host does. `npm start`, `npm run preview` and the browser tests use it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { mediaTypes } from './media-types.ts';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Only this machine is served: 127.0.0.1 rather than localhost, which may be another address with another server. */
const host = '127.0.0.1';

/** A server that is running, on this machine alone. `close` ends it. */
export interface Served {
	/** Where the site’s first page is, with a slash at the end. */
	readonly url: string;
	readonly close: () => Promise<void>;
}

/** What to serve, and where. */
export interface ServeOptions {
	/** Folder of the built site. */
	readonly folder: string;
	/** What the site was built for: "/" or "/record/". */
	readonly base?: string;
	/** The port to take; 0 for any that is free. */
	readonly port?: number;
	/** How many more ports to try, one after the other, where that one is taken. */
	readonly tries?: number;
}

/** Starts to serve. Throws, in words for the person at the terminal, when there is no site or no free port. */
export async function serve({ folder, base = '/', port = 0, tries = 0 }: ServeOptions): Promise<Served> {
	if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no built site. Run npm run build first.');
	const missing = readFileSync(join(folder, '404.html'));
	const under = base.endsWith('/') ? base : `${base}/`;
	const notFound = (response: ServerResponse): void => {
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
	};
	const files = sirv(folder, {
		etag: true,
		// The server’s own list of types has no Word files, and no characters for tables.
		setHeaders: (response, path) => {
			const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1)];
			if (type !== undefined) response.setHeader('Content-Type', type);
		},
		onNoMatch: (_, response) => notFound(response),
	});
	const server = createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		// sirv misreads some ranges. A server may answer with the whole file instead (RFC 9110, 14.2).
		delete request.headers.range;
		if (under !== '/') {
			const url = request.url ?? '/';
			if (!url.startsWith(under)) {
				response.writeHead(302, { Location: under }).end();
				return;
			}
			request.url = url.slice(under.length - 1);
		}
		// Hosts read these files and do not serve them.
		if (/^\/+(?:_|%5f)(?:headers|redirects)\/*(?:\?|$)/i.test(request.url ?? '')) {
			notFound(response);
			return;
		}
		files(request, response);
	});
	const taken = await listenOnFirstFree(server, port, tries);
	return {
		url: `http://${host}:${taken}${under}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function listenOnFirstFree(server: Server, first: number, tries: number): Promise<number> {
	for (let port = first; ; port++) {
		try {
			return await listen(server, port);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
			if (port >= first + tries) {
				const ports = tries === 0 ? `Port ${first} is` : `Ports ${first} to ${port} are`;
				throw new Error(`${ports} in use. Choose another: PORT=8080 npm start`, { cause: error });
			}
		}
	}
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve((server.address() as AddressInfo).port);
		});
	});
}
