/** Tells the service worker which build it is of: the same for two builds of the same pages and no others. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Notes the pages of a build as they are finished. */
export interface BuildVersion {
	/** Notes a finished page (UTF-8) by its address. */
	readonly note: (address: string, page: Uint8Array) => void;
	/** Writes the version into the worker’s own file, once all pages are made. */
	readonly writeInto: (file: string) => void;
}

/** Notes pages for one build; the version is worked out from all of them when it is written. */
export function buildVersion(): BuildVersion {
	const digests = new Map<string, string>();
	return {
		note: (address, page) => digests.set(address, createHash('sha256').update(page).digest('base64url')),
		writeInto: (file) => {
			// Tests build projects of a few pages.
			if (!existsSync(file)) return;
			const pages = [...digests].map((entry) => entry.join(' ')).sort();
			const version = createHash('sha256').update(pages.join('\n')).digest('base64url').slice(0, 16);
			writeFileSync(file, readFileSync(file, 'utf8').replace('@version', version));
		},
	};
}
