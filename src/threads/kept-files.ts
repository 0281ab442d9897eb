/**
 * Files that are kept between builds, each by the hash of all that it follows from. One that was not asked for in a month is
 * removed. Where the folder cannot be used, nothing is kept, and everything is made again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const A_MONTH = 31 * 24 * 60 * 60 * 1000;

/** What every file follows from that a folder’s code makes: that code, and the versions of what it uses. */
export function basisOf(code: URL, versions: readonly string[]): string {
	const files = readdirSync(code).sort();
	return JSON.stringify([versions, files.map((name) => readFileSync(new URL(name, code), 'utf8'))]);
}

/** Where the files of a name are kept: a folder for this store alone. */
export function keptFolder(name: string): string {
	return fileURLToPath(new URL(`../../.cache/${name}`, import.meta.url));
}

/** A folder of such files. */
export class KeptFiles {
	readonly #folder: string;
	readonly #ready: Promise<void>;

	/** `now`: milliseconds since 1970. */
	constructor(folder: string, now: number) {
		this.#folder = folder;
		this.#ready = clear(folder, now - A_MONTH).catch(() => undefined);
	}

	/** The file that follows from `from`: the kept one, or else what `make` makes, which is kept then. */
	async get(from: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
		await this.#ready;
		const path = join(this.#folder, createHash('sha256').update(from).digest('hex'));
		try {
			const kept = await readFile(path);
			const now = new Date();
			await utimes(path, now, now);
			return new Uint8Array(kept);
		} catch {
			const made = await make();
			// Whole or not at all: a build may be stopped, and another may read it.
			const part = `${path}.${process.pid}`;
			await writeFile(part, made)
				.then(() => rename(part, path))
				.catch(() => rm(part, { force: true }).catch(() => undefined));
			return made;
		}
	}
}

async function clear(folder: string, before: number): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
	}
}
