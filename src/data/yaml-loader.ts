/** Reads the files of a collection that are YAML alone, as the content check reads them. */
import { readFileSync } from 'node:fs';
import { glob } from 'astro/loaders';
import { afterCheck } from '../check/check-under-way.ts';
import { parseTable } from '../check/read-yaml.ts';
import type { Loader } from 'astro/loaders';

/** Loads `content/<name>/**.yaml`. Astro reads YAML with another library; what was checked is what is built. */
export function yamlFiles(name: string): Loader {
	const files = glob({ pattern: '**/*.yaml', base: `content/${name}` });
	return {
		name: 'yaml-files',
		load: async (context) => {
			await afterCheck();
			await files.load({
				...context,
				parseData: ({ filePath, ...entry }) => {
					const data = filePath === undefined ? undefined : parseTable(readFileSync(filePath, 'utf8'));
					if (typeof data !== 'object' || data === null || Array.isArray(data)) {
						throw new Error(`${filePath ?? entry.id} is not in order; npm run check:content gives the line`);
					}
					// The type of an entry’s fields is that of its schema, which reads them next.
					return context.parseData({
						...entry,
						data: data as typeof entry.data,
						...(filePath !== undefined && { filePath }),
					});
				},
			});
		},
	};
}
