/**
 * Reads content/ itself, without Astro, so that the build, the tests and `npm run check` see the same files and can say
 * in which line something is wrong.
 */
import { join, relative, sep } from 'node:path';
import { ofFile } from './problems.ts';
import { entryCollections, tables, withoutText } from '../schemas/collections.ts';
import { readYaml, splitFrontmatter } from './read-yaml.ts';
import { itemsIn, describeKind, kindOf, filesIn, readText } from './content-files.ts';
import type { EntryCollection, TableName } from '../schemas/collections.ts';
import type { RawContent, RawEntry, RawPlace, UnreadableFile } from './raw-content.ts';

/** Letters of a file’s name, folders included. */
const MAX_NAME = 80;

/** Collections whose entries stand in a folder for each council. */
const inFolders: readonly EntryCollection[] = ['reports', 'joint'];

/** Names that another page of the site has already, by collection. */
const reserved: Readonly<Record<EntryCollection, readonly string[]>> = {
	authorities: ['by-region', 'by-type', 'year', 'framework', 'region', 'grade'],
	frameworks: ['rules', 'judgements', 'timeline', 'grades'],
	reports: ['year', 'framework', 'region', 'grade'],
	explainers: ['rules', 'judgements', 'timeline', 'grades'],
	briefings: [],
	claims: [],
	glossary: [],
	'joint-kinds': [],
	joint: [],
};

/** What may stand in the content folder itself. */
const topLevel = ['README.md', ...Object.values(tables).map((t) => t.file), ...Object.keys(entryCollections)];

/** Reads a content folder. Files that are not entries are reported, never passed over. Throws nothing. */
export function readContent(folder: string): RawContent {
	const unreadable: UnreadableFile[] = [];
	const named = (path: string): string => ['content', ...relative(folder, path).split(sep)].join('/');
	const refuse = (path: string, rule: string, found = named(path).split('/').at(-1) ?? path): void => {
		unreadable.push({ file: named(path), line: 0, field: 'path', found, rule });
	};
	for (const { name, path } of itemsIn(folder)) {
		if (!topLevel.includes(name)) refuse(path, `not read; expected ${topLevel.join(', ')}`);
		else if (kindOf(path) !== (name in entryCollections ? 'folder' : 'file')) {
			refuse(path, `expected a ${name in entryCollections ? 'folder' : 'file'}, not ${describeKind(kindOf(path))}`);
		}
	}
	const collect = (collection: EntryCollection): RawEntry[] => {
		const base = join(folder, collection);
		if (kindOf(base) !== 'folder') return [];
		const isFieldsAlone = withoutText.includes(collection);
		const extension = isFieldsAlone ? '.yaml' : '.mdx';
		return filesIn(base, inFolders.includes(collection) ? 1 : 0, refuse).flatMap((path) => {
			const file = named(path);
			if (!path.endsWith(extension)) {
				refuse(path, `not read; expected a file name that ends in ${extension}`);
				return [];
			}
			const id = file.slice(`content/${collection}/`.length, -extension.length);
			const rule = nameRule(id, collection);
			if (rule !== undefined) {
				refuse(path, rule, id);
				return [];
			}
			const text = readText(path, file, unreadable);
			if (text === undefined) return [];
			const entry = isFieldsAlone
				? ofFile(file, () => readYaml({ entry: `${collection}/${id}`, id, file, whole: 'record' }, text, unreadable))
				: withBody({ entry: `${collection}/${id}`, id, file, whole: 'frontmatter' }, text, unreadable);
			return entry ? [entry] : [];
		});
	};
	const entries = {
		authorities: collect('authorities'),
		frameworks: collect('frameworks'),
		reports: collect('reports'),
		explainers: collect('explainers'),
		briefings: collect('briefings'),
		claims: collect('claims'),
		glossary: collect('glossary'),
		'joint-kinds': collect('joint-kinds'),
		joint: collect('joint'),
	} satisfies Record<keyof typeof entryCollections, RawEntry[]>;
	const readTable = (name: TableName): RawEntry | undefined => {
		const path = join(folder, tables[name].file);
		if (kindOf(path) !== 'file') return undefined;
		const text = readText(path, named(path), unreadable);
		if (text === undefined) return undefined;
		const place = { entry: name, id: name, file: named(path), whole: 'table' } as const;
		return ofFile(place.file, () => readYaml(place, text, unreadable));
	};
	const names = Object.keys(tables) as TableName[];
	const read = Object.fromEntries(names.map((name) => [name, readTable(name)])) as RawContent['tables'];
	return { entries, tables: read, unreadable };
}

/** What is wrong with an entry’s name; undefined for one that a page may have. */
function nameRule(id: string, collection: EntryCollection): string | undefined {
	const parts = id.split('/');
	if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(id)) return 'expected a name of small letters, digits and hyphens';
	if (id.length > MAX_NAME) return `expected a name of at most ${MAX_NAME} letters`;
	if (parts.includes('index') || reserved[collection].includes(parts[0] ?? id)) {
		return 'the site has another page of this name; expected another name';
	}
	return /^-|-$|--|\/-|-\//.test(id) ? 'expected single hyphens, and letters or digits at both ends' : undefined;
}

/** An entry of fields with a text below them; undefined where its fields cannot be read. */
function withBody(place: RawPlace, text: string, unreadable: UnreadableFile[]): RawEntry | undefined {
	const split = splitFrontmatter(text);
	if (!split) {
		const found = text.split('\n', 1).join('').trim();
		unreadable.push({
			file: place.file,
			line: 1,
			field: 'frontmatter',
			found,
			rule: `expected ${found === '---' ? 'a second line of --- below the fields' : 'a line of ---, the fields, and a line of --- again'}`,
		});
		return undefined;
	}
	const entry = ofFile(place.file, () => readYaml(place, split.yaml, unreadable));
	const above = text.slice(0, text.length - split.body.length);
	return entry && { ...entry, body: { text: split.body, line: above.split('\n').length } };
}
