/** Serves the built site as a static host does. `npm start`, `npm run preview` and the browser tests use it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Only this machine is served: 127.0.0.1 rather than localhost, which may be another address with another server. */
const host = '127.0.0.1';

const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface Served {
	/** Where the site’s first page is, with a slash at the end. */
	readonly url: string;
	readonly close: () => Promise<void>;
}

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
	const files = sirv(folder, {
		etag: true,
		// The server’s list of types has no Word files.
		setHeaders: (response, path) => {
			if (path.endsWith('.docx')) response.setHeader('Content-Type', WORD_FILE);
		},
		onNoMatch: (_, response) => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
		},
	});
	const server = createServer((request, response) => {
		if (under !== '/') {
			const url = request.url ?? '/';
			if (!url.startsWith(under)) {
				response.writeHead(302, { Location: under }).end();
				return;
			}
			request.url = url.slice(under.length - 1);
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
