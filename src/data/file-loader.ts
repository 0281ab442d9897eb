/**
 * Reads the files of collections as the content check reads them, and makes modules only of entries with a text. Astro’s own
 * loader reads YAML with another library, and reads all of it again where nothing has changed; what was checked is what is built.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterCheck } from '../check/check-under-way.ts';
import { parseFrontmatter, parseTable, splitFrontmatter } from '../check/read-yaml.ts';
import type { Loader, LoaderContext } from 'astro/loaders';

/** What a file holds: its fields, and a text below them. */
interface FileParts {
	readonly data: unknown;
	readonly body: string;
}

/** How files of each kind are read; undefined for one that is not in order. */
const kinds = {
	mdx: (contents: string): FileParts | undefined => {
		const split = splitFrontmatter(contents);
		return split && { data: parseFrontmatter(split.yaml), body: split.body };
	},
	yaml: (contents: string): FileParts => ({ data: parseTable(contents), body: '' }),
} as const;

/** What an entry without a text renders to. */
const noText = { rendered: { html: '' } };

/**
 * Loads the files of a kind below `content/<name>/`; an entry is named by its path. Most entries have facts only. One without
 * a text is kept as data: compiling, bundling and loading them all as modules took a third of the build. A text is rendered from
 * its file, so the store does not keep it either.
 */
export function contentFiles(name: string, kind: keyof typeof kinds): Loader {
	return {
		name: 'content-files',
		load: async (context) => {
			const folder = join(fileURLToPath(context.config.root), 'content', name);
			await loadAll(context, folder, kind);
			context.watcher?.add(folder).on('all', (_, path) => {
				if (!path.startsWith(`${folder}${sep}`)) return;
				loadAll(context, folder, kind).catch((error: unknown) => context.logger.error(String(error)));
			});
		},
	};
}

async function loadAll(context: LoaderContext, folder: string, kind: keyof typeof kinds): Promise<void> {
	await afterCheck();
	const gone = new Set(context.store.keys());
	// One after the other: systems let a program hold some thousands of files open, and a record may have more.
	for (const file of globSync(`**/*.${kind}`, { cwd: folder })) {
		const id = file
			.slice(0, -kind.length - 1)
			.split(sep)
			.join('/');
		gone.delete(id);
		await loadOne(context, id, join(folder, file), kind);
	}
	for (const id of gone) context.store.delete(id);
}

async function loadOne(
	{ store, config, generateDigest, parseData }: LoaderContext,
	id: string,
	path: string,
	kind: keyof typeof kinds,
): Promise<void> {
	const contents = readFileSync(path, 'utf8');
	const digest = generateDigest(contents);
	const filePath = relative(fileURLToPath(config.root), path).split(sep).join('/');
	const known = store.get(id);
	if (known?.digest === digest) {
		if (known.deferredRender) store.addModuleImport(filePath);
		return;
	}
	const parts = kinds[kind](contents);
	if (!parts || !isFields(parts.data)) {
		throw new Error(`${filePath} is not in order; npm run check:content gives the line`);
	}
	const data = await parseData({ id, data: parts.data, filePath: path });
	store.set({ id, data, filePath, digest, ...(parts.body.trim() === '' ? noText : { deferredRender: true }) });
}

function isFields(data: unknown): data is Record<string, unknown> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
