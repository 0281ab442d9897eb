/**
 * Imports point inward, never back: the table of layers in the README, held over every .ts, .tsx and .astro file of src/.
 * What a layer may not import it cannot come to depend on, so the domain stays pure and pages stay thin.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

interface Rule {
	/** Folders of src/ that may be imported. */
	readonly layers: readonly string[];
	/** Folders of which only types may be imported. */
	readonly typesOf?: readonly string[];
	/** Packages and built-in modules. */
	readonly modules?: readonly RegExp[];
}

const node = /^node:/;
const rules: Readonly<Record<string, Rule>> = {
	domain: { layers: ['domain'] },
	schemas: { layers: ['schemas', 'domain'], modules: [/^astro\/zod$/] },
	check: {
		layers: ['check', 'schemas', 'domain'],
		modules: [node, /^yaml$/, /^fastest-levenshtein$/, /^astro\/zod$/],
	},
	data: {
		layers: ['data', 'schemas', 'domain'],
		typesOf: ['views'],
		modules: [/^astro:content$/, /^astro\/loaders$/, /^csv-stringify\/sync$/, /^docx$/, /^node:(url|worker_threads)$/],
	},
	views: { layers: ['views', 'domain'] },
	components: { layers: ['components', 'layouts', 'views', 'islands', 'styles'], typesOf: ['domain'] },
	layouts: {
		layers: ['components', 'layouts', 'views', 'styles'],
		typesOf: ['domain'],
		modules: [/^@fontsource\/.*\?url$/],
	},
	pages: {
		layers: ['pages', 'data', 'views', 'layouts', 'components', 'islands', 'domain', 'styles'],
		modules: [/^astro$/],
	},
	islands: {
		layers: ['islands', 'views', 'domain', 'styles'],
		// Computed: the search index and its reader are files of the built site.
		modules: [/^preact(\/|$)/, /^chart\.js(\/|$)/, /^\(computed\)$/],
	},
	import: {
		layers: ['import', 'check', 'schemas', 'domain'],
		modules: [node, /^pdfjs-dist\//, /^csv-parse\/sync$/, /^yaml$/, /^fastest-levenshtein$/],
	},
	integrations: {
		layers: ['integrations', 'check', 'domain', 'views'],
		modules: [node, /^astro$/, /^pagefind$/, /^sirv$/],
	},
	/** Wiring only. */
	'content.config.ts': { layers: ['data', 'schemas'], modules: [/^astro:content$/, /^astro\/loaders$/, /^yaml$/] },
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

/** Every import of a file: statements, re-exports, `import()` and types taken from modules. */
function importsOf(file: string, text: string): Import[] {
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

/** Each import that a rule does not allow, as "file imports module: rule". */
function violationsIn(file: string, text: string): string[] {
	const layer = layerOf(file) ?? '';
	const rule = rules[layer];
	if (!rule) return [`${file} is in no layer that has a rule (${Object.keys(rules).join(', ')})`];
	const modules = (rule.modules ?? []).map((pattern) => pattern.source.replaceAll('\\', '')).join(', ');
	const types = rule.typesOf ? `, and types of ${rule.typesOf.join(', ')}` : '';
	const allowed = `${layer} may import only ${rule.layers.join(', ')}${types}${modules && `; modules ${modules}`}`;
	return importsOf(file, text)
		.filter(({ from, typeOnly }) => {
			if (!from.startsWith('.')) return !rule.modules?.some((pattern) => pattern.test(from));
			const target = layerOf(posix.join(posix.dirname(file), from.replace(/\?.*$/, ''))) ?? '';
			return !rule.layers.includes(target) && !(typeOnly && rule.typesOf?.includes(target));
		})
		.map(({ from }) => `${file} imports ${from}: ${allowed}`);
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
	test('are found: an empty list would hold any rule', () => {
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

	test('are pure where they should be: domain and views know no clock, chance, DOM or surroundings', () => {
		const pure = files.filter(({ file }) => ['domain', 'views'].includes(layerOf(file) ?? ''));
		expect(pure.length).toBeGreaterThan(15);
		expect(pure.flatMap(({ file, text }) => impuritiesIn(file, text))).toEqual([]);
	});
});

describe('this test itself', () => {
	test.each([
		['src/domain/a.ts', "import { z } from 'astro/zod';", 'astro/zod'],
		['src/domain/a.ts', "import type { V } from '../views/v.ts';", '../views/v.ts'],
		['src/domain/a.ts', "export { b } from '../schemas/b.ts';", '../schemas/b.ts'],
		['src/domain/a.ts', "const fs = await import('node:fs');", 'node:fs'],
		['src/domain/a.ts', "type F = import('../data/f.ts').F;", '../data/f.ts'],
		['src/views/a.ts', "import '../styles/site.css';", '../styles/site.css'],
		['src/components/A.astro', "---\nimport { b } from '../domain/b.ts';\n---\n<p />", '../domain/b.ts'],
		['src/components/A.astro', "<p />\n<script>import x from '../data/x.ts';</script>", '../data/x.ts'],
		['src/data/a.ts', "import { view } from '../views/view.ts';", '../views/view.ts'],
		['src/pages/deep/[slug].astro', "---\nimport { c } from '../../check/c.ts';\n---", '../../check/c.ts'],
		['src/schemas/a.ts', "import { helper } from '../../tests/support/helper.ts';", '../../tests/support/helper.ts'],
	])('%s: sees “%s”', (file, text, module) => {
		expect(violationsIn(file, text)).toEqual([expect.stringContaining(`${file} imports ${module}: `)]);
	});

	test.each([
		['src/components/A.astro', "---\nimport type { B } from '../domain/b.ts';\n---"],
		['src/components/A.astro', "---\nimport { type B, type C } from '../domain/b.ts';\n---"],
		['src/pages/deep/[slug].astro', "---\nimport { loadRecord } from '../../data/load-corpus.ts';\n---"],
		['src/domain/a.ts', "// import { z } from 'astro/zod';\nimport { b } from './b.ts';"],
	])('%s: lets “%s” pass', (file, text) => {
		expect(violationsIn(file, text)).toEqual([]);
	});

	test('names the rule that is broken', () => {
		expect(violationsIn('src/schemas/a.ts', "import x from '../check/x.ts';")).toEqual([
			'src/schemas/a.ts imports ../check/x.ts: schemas may import only schemas, domain; modules ^astro/zod$',
		]);
	});

	test('does not pass over a new folder', () => {
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

	test('lets words in comments and texts, and days that are given, pass', () => {
		const text =
			'/** The window of a document. */\nconst label = "a window";\nconst { x } = a.document;\nconst day = new Date(`${x}T00:00:00Z`);';
		expect(impuritiesIn('src/domain/a.ts', text)).toEqual([]);
	});
});
