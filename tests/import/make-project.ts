/** A project folder for the tests to import into, with few authorities and the real frameworks. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { runImport } from '../../src/import/run-import.ts';
import { makePdf } from './make-pdf.ts';
import type { PageOfText } from './make-pdf.ts';

const authorities: Record<string, string> = {
	hampshire: 'name: Hampshire\nurn: 80472\nla-code: 850\ngss-code: E10000014\nregion: south-east\ntype: county\n',
	dorset:
		'name: Dorset\nurn: 2532283\nla-code: 838\ngss-code: E06000059\nregion: south-west\ntype: unitary\nfrom: 2019-04-01\n',
	'dorset-county':
		'name: Dorset (county)\nother-names: [Dorset]\nla-code: 835\ngss-code: E10000009\nregion: south-west\ntype: county\nto: 2019-03-31\nsuccessors: [dorset]\n',
	hull: "name: Hull\nformal-name: 'Kingston upon Hull, City of'\nother-names: [Kingston upon Hull]\nurn: 80477\nla-code: 810\ngss-code: E06000010\nregion: yorkshire-and-the-humber\ntype: unitary\n",
};

export interface Project {
	readonly folder: string;
	/** Writes a file below the project; its path. */
	write(path: string, data: string | Buffer): string;
	/** Writes a PDF below the project; its path. */
	writePdf(path: string, pages: readonly PageOfText[]): Promise<string>;
	read(path: string): string;
	/** Every file below content/reports. */
	records(): string[];
	/** Every file below content/reports and content/joint. */
	written(): string[];
	/** Runs the import there: exit code, and the lines it printed. */
	run(...args: string[]): Promise<{ code: number; log: string; error: string }>;
	/** Gives the folder to the next test. */
	remove(): void;
}

/** The files of every project when a test gets it, by path. Read once. */
const beginning = new Map<string, Buffer>();

function filesAtFirst(): ReadonlyMap<string, Buffer> {
	if (beginning.size > 0) return beginning;
	const content = join(import.meta.dirname, '../../content');
	for (const name of filesBelow(join(content, 'frameworks'))) {
		beginning.set(`content/frameworks/${name}`, readFileSync(join(content, 'frameworks', name)));
	}
	for (const [slug, yaml] of Object.entries(authorities)) {
		beginning.set(`content/authorities/${slug}.mdx`, Buffer.from(`---\n${yaml}---\n`));
	}
	for (const table of ['scales.yaml', 'strands.yaml', 'jtai-themes.yaml']) {
		beginning.set(`content/${table}`, readFileSync(join(content, table)));
	}
	const tiles = Object.keys(authorities).map(
		(slug, column) => `- { authority: ${slug}, column: ${column}, row: 0, letters: HA${'ABCD'.charAt(column)} }`,
	);
	beginning.set('content/tile-map.yaml', Buffer.from(`${tiles.join('\n')}\n`));
	return beginning;
}

/** Makes a folder what it was at first: removes what has come, and writes again what has changed or gone. */
function putBack(folder: string): void {
	const files = filesAtFirst();
	const folders = new Set([...files.keys()].flatMap((path) => ['content', dirname(path)]));
	const clear = (path: string): void => {
		for (const item of readdirSync(join(folder, path), { withFileTypes: true })) {
			const inner = path === '' ? item.name : `${path}/${item.name}`;
			if (item.isDirectory() && folders.has(inner)) clear(inner);
			else if (!item.isFile() || !files.has(inner)) rmSync(join(folder, inner), { recursive: true, force: true });
		}
	};
	clear('');
	for (const [path, bytes] of files) {
		const file = join(folder, path);
		if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
}

/** Folders whose tests have ended. Most tests change few files of a project, so that it is soon as it was. */
const spare: string[] = [];

/** `today`: the day on which imports are run. */
export function makeProject(today = '2026-11-25'): Project {
	const folder = spare.pop() ?? mkdtempSync(join(inject('scratch'), 'import-'));
	putBack(folder);
	const write = (path: string, data: string | Buffer): string => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
		return path;
	};
	return {
		folder,
		write,
		writePdf: async (path, pages) => write(path, await makePdf(pages)),
		read: (path) => readFileSync(join(folder, path), 'utf8'),
		records: () => filesBelow(join(folder, 'content/reports')),
		written: () => [...filesBelow(join(folder, 'content/reports')), ...filesBelow(join(folder, 'content/joint'))],
		run: async (...args) => {
			const [log, error]: [string[], string[]] = [[], []];
			const code = await runImport(args, {
				cwd: folder,
				today: today,
				log: (line) => log.push(line),
				error: (line) => error.push(line),
				progress: () => undefined,
			});
			return { code, log: log.join('\n'), error: error.join('\n') };
		},
		remove: () => {
			if (!spare.includes(folder)) spare.push(folder);
		},
	};
}

function filesBelow(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) =>
			join(item.parentPath, item.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();
}
