/** A project folder for the tests to import into, with few authorities and the real frameworks. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
	/** Runs the import there: exit code, and the lines it told. */
	run(...args: string[]): Promise<{ code: number; log: string; error: string }>;
	remove(): void;
}

/** `today`: the day on which imports are run. */
export function makeProject(today = '2026-11-25'): Project {
	const folder = mkdtempSync(join(tmpdir(), 'import-'));
	cpSync(join(import.meta.dirname, '../../content/frameworks'), join(folder, 'content/frameworks'), {
		recursive: true,
	});
	const write = (path: string, data: string | Buffer): string => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
		return path;
	};
	for (const [slug, yaml] of Object.entries(authorities)) write(`content/authorities/${slug}.mdx`, `---\n${yaml}---\n`);
	for (const table of ['scales.yaml', 'strands.yaml', 'jtai-themes.yaml']) {
		cpSync(join(import.meta.dirname, '../../content', table), join(folder, 'content', table));
	}
	const tiles = Object.keys(authorities).map(
		(slug, column) => `- { authority: ${slug}, column: ${column}, row: 0, letters: HA${'ABCD'.charAt(column)} }`,
	);
	write('content/tile-map.yaml', `${tiles.join('\n')}\n`);
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
		remove: () => rmSync(folder, { recursive: true, force: true }),
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
