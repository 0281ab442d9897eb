/**
 * What YAML was read as before. Reading it takes half the time of a check and is done by every build and every test
 * process; a text that has not changed is read from `.cache/yaml.json` instead. Only texts without any fault are kept there.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/** Values by the digest of their text, each as JSON, so that every reader has a copy of its own. */
interface Store {
	/** The digest of what decides how YAML is read: the reader and its library. Another one’s values are not used. */
	readonly reader: string;
	readonly values: Readonly<Record<string, string>>;
}

/** The values of texts, kept in a file from one process to the next. */
export class KnownYaml {
	readonly #file: string;
	#store: Store | undefined;
	/** What this process has read, to be kept. */
	readonly #used = new Map<string, string>();

	/** The file need not exist. Nothing is read before the first question. */
	constructor(file: string) {
		this.#file = file;
	}

	/** The value of a text that was read before. */
	valueOf(yaml: string): { readonly value: unknown } | undefined {
		const key = digest(yaml);
		const json = this.#used.get(key) ?? this.#stored().values[key];
		if (json === undefined) return undefined;
		this.#used.set(key, json);
		return { value: JSON.parse(json) as unknown };
	}

	/** Remembers the value of a text that was read without a fault, if JSON can hold it. */
	remember(yaml: string, value: unknown): void {
		const json = JSON.stringify(value) as string | undefined;
		if (json !== undefined && isDeepStrictEqual(JSON.parse(json), value)) this.#used.set(digest(yaml), json);
	}

	/** Keeps what this process has read, instead of what was kept before. Where that cannot be written, nothing is kept. */
	keep(): void {
		const { reader, values } = this.#stored();
		const isKept =
			this.#used.size === Object.keys(values).length && [...this.#used.keys()].every((key) => key in values);
		if (reader === '' || isKept) return;
		const next = `${this.#file}.${process.pid}`;
		try {
			mkdirSync(dirname(this.#file), { recursive: true });
			writeFileSync(next, JSON.stringify({ reader, values: Object.fromEntries(this.#used) } satisfies Store));
			renameSync(next, this.#file);
		} catch {
			rmSync(next, { force: true });
		}
	}

	#stored(): Store {
		this.#store ??= load(this.#file);
		return this.#store;
	}
}

/** What is known of the project’s own content, and of anything else that a process reads twice. */
export const knownYaml = new KnownYaml(fileURLToPath(new URL('../../.cache/yaml.json', import.meta.url)));

function load(file: string): Store {
	const reader = readerDigest();
	try {
		const found = JSON.parse(readFileSync(file, 'utf8')) as Store;
		if (reader !== '' && found.reader === reader) return found;
	} catch {
		// None yet, or one that was cut off: everything is read again.
	}
	return { reader, values: {} };
}

/** Empty where the files are not to be had. */
function readerDigest(): string {
	try {
		const files = ['./read-content.ts', './known-yaml.ts', '../../node_modules/yaml/package.json'];
		return digest(...files.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')));
	} catch {
		return '';
	}
}

function digest(...texts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const text of texts) hash.update(text);
	return hash.digest('base64url');
}
