/** How the collections’ MDX files are read: as Astro’s glob loader does, but only texts become modules. */
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';

/** What an entry without a text renders. */
const noText = { rendered: { html: '' } };

/**
 * Loads `content/<name>/**.mdx`. Most entries are facts alone; an entry without a text is kept as data and not compiled,
 * bundled and loaded as a module, which took a third of the build. A text is rendered from its file, so the store does
 * not hold it either.
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
