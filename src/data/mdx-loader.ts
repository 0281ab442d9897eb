/** Reads the collections’ MDX files like Astro’s glob loader, but makes modules only of entries with a text. */
import { glob } from 'astro/loaders';
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
		load: ({ store, ...context }) =>
			files.load({
				...context,
				store: {
					...store,
					set: ({ body, deferredRender, ...entry }) =>
						store.set({ ...entry, ...(body?.trim() ? { deferredRender: deferredRender ?? false } : noText) }),
				},
			}),
	};
}
