/** Reads the collections’ MDX files like Astro’s glob loader, but makes modules only of entries with a text. */
import { readFileSync } from 'node:fs';
import { glob } from 'astro/loaders';
import { afterCheck } from '../check/check-under-way.ts';
import { parseFrontmatter, splitFrontmatter } from '../check/read-yaml.ts';
import type { Loader } from 'astro/loaders';

/** What an entry without a text renders to. */
const noText = { rendered: { html: '' } };

/**
 * Loads `content/<name>/**.mdx`. Most entries have facts only. An entry without a text is kept as data: compiling,
 * bundling and loading them all as modules took a third of the build. A text is rendered from its file, so the store
 * does not keep it either.
 */
export function mdxFiles(name: string): Loader {
	const files = glob({ pattern: '**/*.mdx', base: `content/${name}` });
	return {
		name: 'mdx-files',
		load: async ({ store, ...context }) => {
			await afterCheck();
			await files.load({
				...context,
				// Astro reads YAML with another library. What was checked is what is built.
				parseData: ({ filePath, ...entry }) => {
					const split = filePath === undefined ? undefined : splitFrontmatter(readFileSync(filePath, 'utf8'));
					const data = split && parseFrontmatter(split.yaml);
					if (!isFields(data))
						throw new Error(`${filePath ?? entry.id} is not in order; npm run check:content gives the line`);
					// The type of an entry’s fields is that of its schema, which reads them next.
					return context.parseData({
						...entry,
						data: data as typeof entry.data,
						...(filePath !== undefined && { filePath }),
					});
				},
				store: {
					...store,
					set: ({ body, deferredRender, ...entry }) =>
						store.set({ ...entry, ...(body?.trim() ? { deferredRender: deferredRender ?? false } : noText) }),
				},
			});
		},
	};
}

function isFields(data: unknown): data is Record<string, unknown> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
