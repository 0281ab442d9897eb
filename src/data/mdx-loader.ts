/** How the collections’ MDX files are read: as Astro’s glob loader does, but only texts become modules. */
import { readFileSync } from 'node:fs';
import { glob } from 'astro/loaders';
import { parseFrontmatter, splitFrontmatter } from '../check/read-content.ts';
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
				// Astro reads YAML with another library. What was checked is what is built.
				parseData: ({ filePath, ...entry }) => {
					const split = filePath === undefined ? undefined : splitFrontmatter(readFileSync(filePath, 'utf8'));
					const data = split && parseFrontmatter(split.yaml);
					if (!isFields(data))
						throw new Error(`${filePath ?? entry.id} is not in order; npm run check:content gives the line`);
					return context.parseData({ ...entry, data, ...(filePath !== undefined && { filePath }) });
				},
				store: {
					...store,
					set: ({ body, deferredRender, ...entry }) =>
						store.set({ ...entry, ...(body?.trim() ? { deferredRender: deferredRender ?? false } : noText) }),
				},
			}),
	};
}

function isFields(data: unknown): data is Record<string, unknown> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
