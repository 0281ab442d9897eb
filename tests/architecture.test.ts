/**
 * Imports point inward, never back, and a room uses the ground rooms and its own subject, never a neighbouring room. Both
 * tables are here and in the README, and a test compares them. A layer cannot depend on what it may not import, so the
 * domain stays pure and pages stay thin.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

interface Rule {
	/** Folders of src/ that may be imported, itself left out. */
	readonly layers: readonly string[];
	/** Folders of which only types may be imported. */
	readonly typesOf?: readonly string[];
	/** Packages and built-in modules, by what the README calls them. */
	readonly modules?: Readonly<Record<string, RegExp>>;
}

const node = { '`node:`': /^node:/ };
const rules: Readonly<Record<string, Rule>> = {
	domain: { layers: [] },
	schemas: { layers: ['domain'], modules: { '`astro/zod`': /^astro\/zod$/ } },
	check: {
		// Of the views it uses addresses, to say that a link of a text leads nowhere.
		layers: ['schemas', 'domain', 'views'],
		modules: {
			...node,
			'the YAML and Markdown libraries': /^(yaml|satteri|fastest-levenshtein)$/,
			'`astro/zod`': /^astro\/zod$/,
		},
	},
	views: { layers: ['domain'] },
	data: {
		// Of the check it uses the reading of YAML.
		layers: ['check', 'schemas', 'domain'],
		typesOf: ['views'],
		modules: {
			'`astro:content`': /^astro:content$/,
			'`astro/loaders`': /^astro\/loaders$/,
			...node,
		},
	},
	threads: { layers: [], modules: { ...node } },
	papers: {
		layers: ['threads', 'domain', 'views'],
		modules: { ...node, 'the Word library': /^docx$/ },
	},
	pictures: {
		layers: ['threads'],
		typesOf: ['views'],
		modules: { ...node, 'the image library': /^sharp$/, 'the font library': /^fontkit$/ },
	},
	files: {
		layers: ['domain'],
		typesOf: ['views'],
		modules: {
			'`node:crypto`': /^node:crypto$/,
			'the feed library': /^feedsmith$/,
			'the calendar library': /^ical-generator$/,
			'the types of schema.org': /^schema-dts$/,
		},
	},
	components: { layers: ['layouts', 'views', 'islands', 'styles'], typesOf: ['domain'] },
	layouts: {
		layers: ['components', 'views', 'styles'],
		typesOf: ['domain'],
		modules: { 'the font': /^virtual:heading-font\.woff2\?url$/ },
	},
	/** The service worker runs by itself and imports nothing. */
	offline: { layers: [] },
	islands: {
		layers: ['views', 'domain', 'styles'],
		typesOf: ['offline'],
		modules: {
			Preact: /^preact(\/|$)/,
			'Chart.js': /^chart\.js(\/|$)/,
			'the unzip library': /^fflate$/,
		},
	},
	pages: {
		layers: [
			'data',
			'papers',
			'pictures',
			'files',
			'views',
			'layouts',
			'components',
			'islands',
			'offline',
			'domain',
			'styles',
		],
		modules: { Astro: /^astro$/ },
	},
	import: {
		layers: ['check', 'schemas', 'domain'],
		modules: {
			...node,
			'the PDF, CSV, YAML and HTML libraries': /^(pdfjs-dist\/.*|csv-parse\/sync|yaml|parse5|fastest-levenshtein)$/,
		},
	},
	build: {
		layers: ['check', 'papers', 'threads', 'domain', 'views'],
		modules: {
			...node,
			Astro: /^astro$/,
			Pagefind: /^pagefind$/,
			'the CBOR library': /^cborg$/,
			'the font cutter': /^subset-font$/,
			sirv: /^sirv$/,
		},
	},
	/** Wiring only. */
	'content.config.ts': {
		layers: ['data', 'check', 'schemas'],
		modules: { '`astro:content`': /^astro:content$/, '`astro/loaders`': /^astro\/loaders$/ },
	},
};

interface Rooms {
	/** Rooms that every room of the layer and of the layers above may use. Each may use those before it. */
	readonly ground: readonly string[];
	/** The other rooms: one for each subject, with the rooms it may use as well as ground rooms and its own subject. */
	readonly subjects: Readonly<Record<string, readonly string[]>>;
}

const rooms: Readonly<Record<string, Rooms>> = {
	domain: {
		ground: ['basics', 'record', 'grading'],
		subjects: { england: [], claims: [], texts: [], search: [] },
	},
	views: {
		ground: ['words', 'addresses', 'parts'],
		subjects: {
			reports: [],
			councils: ['domain/texts'],
			england: [],
			frameworks: [],
			comparing: [],
			joint: [],
			claims: [],
			texts: [],
			// The answers of search say what the pages of councils and of England say.
			search: ['views/councils', 'views/england'],
			data: [],
			feeds: [],
			// The list of all addresses asks which councils have a briefing; the start page answers questions about England.
			site: ['views/councils', 'views/england'],
			// What a change of content does to claims and to the figures in texts.
			review: ['domain/claims', 'domain/texts', 'views/claims'],
		},
	},
	islands: {
		ground: ['kit'],
		subjects: { england: [], comparing: [], frameworks: [], joint: [], claims: [], search: [] },
	},
	components: {
		ground: ['parts'],
		subjects: {
			reports: [],
			councils: [],
			england: [],
			frameworks: [],
			comparing: [],
			joint: [],
			claims: [],
			texts: [],
			search: [],
			site: [],
		},
	},
};

/**
 * The subjects that ground rooms may use: a claim’s address contains a claim, facts of the record are among the parts, and a
 * list is narrowed down as search reads words.
 */
const groundExceptions: Readonly<Record<string, readonly string[]>> = {
	'views/addresses': ['domain/claims', 'domain/search'],
	'views/parts': ['domain/texts', 'domain/search'],
	'islands/kit': ['views/data'],
};

interface Import {
	readonly from: string;
	readonly typeOnly: boolean;
}

/** The code of a file; of an .astro file its frontmatter and its scripts. */
function codeOf(file: string, text: string): string {
	if (!file.endsWith('.astro')) return text;
	const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
	const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
	return [frontmatter, ...scripts].join('\n');
}

const importsKnown = new Map<string, readonly Import[]>();

/** Every import of a file: statements, re-exports, `import()` and types taken from modules. Each text is read once. */
function importsOf(file: string, text: string): readonly Import[] {
	const key = `${file}\n${text}`;
	const imports = importsKnown.get(key) ?? readImports(file, text);
	importsKnown.set(key, imports);
	return imports;
}

function readImports(file: string, text: string): Import[] {
	const found: Import[] = [];
	const visit = (at: ts.Node): void => {
		if (ts.isImportDeclaration(at) && ts.isStringLiteral(at.moduleSpecifier)) {
			const { importClause } = at;
			const names = importClause?.namedBindings;
			const eachIsType = names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
			const typeOnly =
				importClause !== undefined &&
				(importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!importClause.name && eachIsType === true));
			found.push({ from: at.moduleSpecifier.text, typeOnly });
		} else if (ts.isExportDeclaration(at) && at.moduleSpecifier && ts.isStringLiteral(at.moduleSpecifier)) {
			found.push({ from: at.moduleSpecifier.text, typeOnly: at.isTypeOnly });
		} else if (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [from] = at.arguments;
			found.push({ from: from && ts.isStringLiteral(from) ? from.text : '(computed)', typeOnly: false });
		} else if (
			ts.isImportTypeNode(at) &&
			ts.isLiteralTypeNode(at.argument) &&
			ts.isStringLiteral(at.argument.literal)
		) {
			found.push({ from: at.argument.literal.text, typeOnly: true });
		}
		ts.forEachChild(at, visit);
	};
	const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	visit(ts.createSourceFile(file, codeOf(file, text), ts.ScriptTarget.Latest, false, kind));
	return found;
}

/** The folder of src/ that a path is in, or the file’s own name at the top. */
function layerOf(path: string): string | undefined {
	return path.startsWith('src/') ? path.split('/')[1] : undefined;
}

/** The room of a path, as "domain/record"; undefined in a layer without rooms. */
function roomOf(path: string): string | undefined {
	const [, layer = '', room = ''] = path.split('/');
	return layer in rooms ? `${layer}/${room}` : undefined;
}

/** Whether a room may use another one: ground rooms, its own subject, and what the table lists. */
function mayUse(from: string, to: string): boolean {
	const [layer = '', room = ''] = from.split('/');
	const [otherLayer = '', other = ''] = to.split('/');
	const { ground, subjects } = rooms[layer]!;
	if (room === other || subjects[room]?.includes(to) || groundExceptions[from]?.includes(to)) return true;
	const at = rooms[otherLayer]!.ground.indexOf(other);
	if (at < 0) return false;
	return layer !== otherLayer || !ground.includes(room) || at < ground.indexOf(room);
}

/** Each import that a rule does not allow, as "file imports module: rule". */
function violationsIn(file: string, text: string): string[] {
	const layer = layerOf(file) ?? '';
	const rule = rules[layer];
	if (!rule) return [`${file} is in no layer that has a rule (${Object.keys(rules).join(', ')})`];
	const room = roomOf(file);
	if (room !== undefined && !roomsOf(layer).includes(room.split('/')[1] ?? '')) {
		return [`${file} is in no room of ${layer} (${roomsOf(layer).join(', ')})`];
	}
	const allowed = `${layer} may import only ${[layer, ...partsOf(rule)].join(', ')}`;
	return importsOf(file, text).flatMap(({ from, typeOnly }) => {
		if (!from.startsWith('.')) {
			const isAllowed = Object.values(rule.modules ?? {}).some((pattern) => pattern.test(from));
			return isAllowed ? [] : [`${file} imports ${from}: ${allowed}`];
		}
		const path = posix.join(posix.dirname(file), from.replace(/\?.*$/, ''));
		const target = layerOf(path) ?? '';
		const isAllowed = target === layer || rule.layers.includes(target) || (typeOnly && rule.typesOf?.includes(target));
		if (!isAllowed) return [`${file} imports ${from}: ${allowed}`];
		const other = roomOf(path);
		if (room === undefined || other === undefined || mayUse(room, other)) return [];
		return [`${file} imports ${from}: ${room} may use ground rooms and its own subject, and ${other} is neither`];
	});
}

const roomsOf = (layer: string): string[] => [
	...(rooms[layer]?.ground ?? []),
	...Object.keys(rooms[layer]?.subjects ?? {}),
];

/** What a layer may import, as the README says it. */
const partsOf = ({ layers, typesOf = [], modules = {} }: Rule): string[] => [
	...layers,
	...typesOf.map((layer) => `types of ${layer}`),
	...Object.keys(modules),
];

/** The rows of the README’s table of layers, without the spaces that align them. */
function layerRows(): string[] {
	const layers = Object.entries(rules).filter(([layer]) => !layer.includes('.'));
	return layers.map(([layer, rule]) => `| ${layer} | ${partsOf(rule).join(', ') || 'nothing'} |`);
}

/** The rows of its table of rooms, likewise. */
function roomRows(): string[] {
	const extra = (from: string, uses: readonly string[]): string[] =>
		uses.length === 0 ? [] : [`${from} (${uses.join(', ')})`];
	return Object.entries(rooms).map(([layer, { ground, subjects }]) => {
		const also = [
			...ground.flatMap((room) => extra(room, groundExceptions[`${layer}/${room}`] ?? [])),
			...Object.entries(subjects).flatMap(([room, uses]) => extra(room, uses)),
		];
		return `| ${layer} | ${ground.join(', ')} | ${Object.keys(subjects).join(', ')} | ${also.join('; ') || 'none'} |`;
	});
}

/** The rows below a heading in the README, without the spaces that align them. */
function rowsBelow(heading: string): string[] {
	const lines = readFileSync(join(project, 'README.md'), 'utf8').split('\n');
	const rows = lines.map((line) => line.replace(/ +/g, ' ').trim());
	// The line after the heading parts it from the rows.
	const below = rows.slice(rows.indexOf(heading) + 2);
	return below.slice(
		0,
		below.findIndex((row) => !row.startsWith('|')),
	);
}

/** Globals that would make a pure layer depend on when or where it runs. */
const impureGlobals: Readonly<Record<string, string>> = {
	performance: 'clock',
	crypto: 'chance',
	window: 'DOM',
	document: 'DOM',
	location: 'DOM',
	navigator: 'DOM',
	localStorage: 'DOM',
	process: 'surroundings',
	globalThis: 'surroundings',
	fetch: 'surroundings',
};

function impurityOf(at: ts.Node): string | undefined {
	if (ts.isNewExpression(at) && ts.isIdentifier(at.expression) && at.expression.text === 'Date') {
		return at.arguments?.length ? undefined : 'clock';
	}
	if (ts.isCallExpression(at) && ts.isIdentifier(at.expression) && at.expression.text === 'Date') return 'clock';
	if (ts.isPropertyAccessExpression(at) && ts.isIdentifier(at.expression)) {
		const called = `${at.expression.text}.${at.name.text}`;
		if (called === 'Date.now') return 'clock';
		if (called === 'Math.random') return 'chance';
	}
	if (ts.isMetaProperty(at)) return 'surroundings';
	if (!ts.isIdentifier(at) || !Object.hasOwn(impureGlobals, at.text)) return undefined;
	// The name of a property or of a parameter is not the global.
	return 'name' in at.parent && at.parent.name === at ? undefined : impureGlobals[at.text];
}

function impuritiesIn(file: string, text: string): string[] {
	const found: string[] = [];
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const visit = (at: ts.Node): void => {
		const impurity = impurityOf(at);
		if (impurity !== undefined) {
			const line = source.getLineAndCharacterOfPosition(at.getStart()).line + 1;
			found.push(`${file}:${line} uses ${at.getText()}: no ${impurity} in ${layerOf(file) ?? ''}`);
		}
		ts.forEachChild(at, visit);
	};
	visit(source);
	return found;
}

const project = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
	.filter((item) => item.isFile() && /\.(ts|tsx|astro)$/.test(item.name))
	.map((item) => join(item.parentPath, item.name))
	.map((path) => ({ file: relative(project, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

describe('the layers of src/', () => {
	test('are found, because an empty list would pass every rule', () => {
		const layers = new Set(files.map(({ file }) => layerOf(file)));
		expect([...layers]).toEqual(
			expect.arrayContaining(['domain', 'schemas', 'check', 'data', 'views', 'components', 'layouts', 'pages']),
		);
		expect(files.length).toBeGreaterThan(50);
		expect(files.flatMap(({ file, text }) => importsOf(file, text)).length).toBeGreaterThan(200);
	});

	test('import only what the table allows', () => {
		expect(files.flatMap(({ file, text }) => violationsIn(file, text))).toEqual([]);
	});

	test('and their rooms match the README, which has no other rows', () => {
		expect(rowsBelow('| layer | may import |')).toEqual(layerRows());
		expect(rowsBelow('| layer | ground rooms | subjects | further uses |')).toEqual(roomRows());
	});

	test('have a file in every room', () => {
		const used = new Set(files.map(({ file }) => roomOf(file)));
		const listed = Object.keys(rooms).flatMap((layer) => roomsOf(layer).map((room) => `${layer}/${room}`));
		expect(listed.filter((room) => !used.has(room))).toEqual([]);
	});

	test('use every extra room in the table, so that unused permissions are removed', () => {
		const uses = new Set(
			files.flatMap(({ file, text }) =>
				importsOf(file, text).map(({ from }) => {
					const to = roomOf(posix.join(posix.dirname(file), from.replace(/\?.*$/, '')));
					return `${roomOf(file)} uses ${to}`;
				}),
			),
		);
		const listed = [
			...Object.entries(groundExceptions),
			...Object.entries(rooms).flatMap(([layer, { subjects }]) =>
				Object.entries(subjects).map(([room, others]) => [`${layer}/${room}`, others] as const),
			),
		].flatMap(([room, others]) => others.map((other) => `${room} uses ${other}`));
		expect(listed.filter((use) => !uses.has(use))).toEqual([]);
	});

	test('are pure where they should be: domain and views use no clock, randomness, DOM or environment', () => {
		const pure = files.filter(({ file }) => ['domain', 'views'].includes(layerOf(file) ?? ''));
		expect(pure.length).toBeGreaterThan(15);
		expect(pure.flatMap(({ file, text }) => impuritiesIn(file, text))).toEqual([]);
	});
});

describe('this test itself', () => {
	test.each([
		['src/domain/record/a.ts', "import { z } from 'astro/zod';", 'astro/zod'],
		['src/domain/record/a.ts', "import type { V } from '../../views/parts/v.ts';", '../../views/parts/v.ts'],
		['src/domain/record/a.ts', "export { b } from '../../schemas/b.ts';", '../../schemas/b.ts'],
		['src/domain/record/a.ts', "const fs = await import('node:fs');", 'node:fs'],
		['src/domain/record/a.ts', "type F = import('../../data/f.ts').F;", '../../data/f.ts'],
		['src/views/parts/a.ts', "import '../../styles/site.css';", '../../styles/site.css'],
		[
			'src/components/parts/A.astro',
			"---\nimport { b } from '../../domain/record/b.ts';\n---\n<p />",
			'../../domain/record/b.ts',
		],
		['src/components/parts/A.astro', "<p />\n<script>import x from '../../data/x.ts';</script>", '../../data/x.ts'],
		['src/data/a.ts', "import { view } from '../views/parts/view.ts';", '../views/parts/view.ts'],
		['src/pages/deep/[slug].astro', "---\nimport { c } from '../../check/c.ts';\n---", '../../check/c.ts'],
		['src/schemas/a.ts', "import { helper } from '../../tests/support/helper.ts';", '../../tests/support/helper.ts'],
	])('%s: sees “%s”', (file, text, module) => {
		expect(violationsIn(file, text)).toEqual([expect.stringContaining(`${file} imports ${module}: `)]);
	});

	test.each([
		['src/components/parts/A.astro', "---\nimport type { B } from '../../domain/record/b.ts';\n---"],
		['src/components/parts/A.astro', "---\nimport { type B, type C } from '../../domain/record/b.ts';\n---"],
		['src/pages/deep/[slug].astro', "---\nimport { loadRecord } from '../../data/load-corpus.ts';\n---"],
		['src/domain/record/a.ts', "// import { z } from 'astro/zod';\nimport { b } from './b.ts';"],
	])('%s: lets “%s” pass', (file, text) => {
		expect(violationsIn(file, text)).toEqual([]);
	});

	test.each([
		['src/domain/claims/a.ts', "import { b } from '../england/b.ts';", 'domain/claims', 'domain/england'],
		['src/domain/basics/a.ts', "import { b } from '../record/b.ts';", 'domain/basics', 'domain/record'],
		['src/views/reports/a.ts', "import { b } from '../councils/b.ts';", 'views/reports', 'views/councils'],
		['src/islands/kit/a.ts', "import type { B } from '../england/b.ts';", 'islands/kit', 'islands/england'],
		[
			'src/components/councils/A.astro',
			"---\nimport A from '../reports/A.astro';\n---",
			'components/councils',
			'components/reports',
		],
	])('%s: sees that “%s” enters a neighbour’s room', (file, text, room, other) => {
		expect(violationsIn(file, text)).toEqual([
			expect.stringContaining(`${room} may use ground rooms and its own subject, and ${other} is neither`),
		]);
	});

	test.each([
		['src/domain/claims/a.ts', "import { b } from '../record/b.ts';"],
		['src/views/claims/a.ts', "import { b } from '../../domain/claims/b.ts';"],
		['src/views/parts/a.ts', "import { b } from '../addresses/b.ts';"],
		['src/views/site/a.ts', "import { b } from '../councils/b.ts';"],
	])('%s: lets “%s” pass', (file, text) => {
		expect(violationsIn(file, text)).toEqual([]);
	});

	test('does not ignore a file outside all rooms', () => {
		expect(violationsIn('src/domain/a.ts', '')).toEqual([expect.stringContaining('is in no room of domain')]);
	});

	test('names the broken rule', () => {
		expect(violationsIn('src/schemas/a.ts', "import x from '../check/x.ts';")).toEqual([
			'src/schemas/a.ts imports ../check/x.ts: schemas may import only schemas, domain, `astro/zod`',
		]);
	});

	test('does not ignore a new folder', () => {
		expect(violationsIn('src/helpers/a.ts', '')).toEqual([expect.stringContaining('is in no layer that has a rule')]);
	});

	test.each([
		['const today = new Date();', 'clock'],
		['const now = `${Date.now()}`;', 'clock'],
		['const lot = Math.random();', 'chance'],
		['document.title = "";', 'DOM'],
		['const env = process.env;', 'surroundings'],
		['const base = import.meta.env.BASE_URL;', 'surroundings'],
	])('sees “%s”', (text, what) => {
		expect(impuritiesIn('src/domain/a.ts', text)).toEqual([expect.stringContaining(`no ${what} in domain`)]);
	});

	test('allows such words in comments and texts, and dates made from given days', () => {
		const text =
			'/** The window of a document. */\nconst label = "a window";\nconst { x } = a.document;\nconst day = new Date(`${x}T00:00:00Z`);';
		expect(impuritiesIn('src/domain/a.ts', text)).toEqual([]);
	});
});
