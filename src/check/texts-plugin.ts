/**
 * The rule for texts within the build: it reads each MDX file before the file becomes a program, so that every text of the build
 * is checked, even one that came into content/ after the check.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { factNames, isOfReport, namedRules } from './fact-names.ts';
import { formatProblems } from './format-problems.ts';
import { parseFrontmatter, parseTable, splitFrontmatter } from './read-yaml.ts';
import { readText } from './rules/texts.ts';
import { recordFactNames } from '../domain/texts/record-facts.ts';
import { entryCollections, tables } from '../schemas/collections.ts';
import type { EntryCollection } from '../schemas/collections.ts';

/** As much of a Vite plugin as this one is. */
export interface TextsPlugin {
	readonly name: string;
	readonly enforce: 'pre';
	readonly transform: {
		readonly order: 'pre';
		readonly filter: { readonly id: RegExp };
		handler(code: string, id: string): undefined;
	};
}

/** The plugin, for Astro’s config. Its handler throws, with file and line, on a text that breaks the rules of texts. */
export function textsAlone(root: string): TextsPlugin {
	return {
		name: 'texts-alone',
		enforce: 'pre',
		transform: { order: 'pre', filter: { id: /\.mdx(?:\?|$)/ }, handler: (code, id) => refuseProgram(root, code, id) },
	};
}

/** Throws where the file of a text holds anything else than a text. */
export function refuseProgram(root: string, code: string, id: string): undefined {
	const file = relative(root, id.split('?')[0] ?? id)
		.split('\\')
		.join('/');
	const collection = (Object.keys(entryCollections) as EntryCollection[]).find((name) =>
		file.startsWith(`content/${name}/`),
	);
	const split = splitFrontmatter(code);
	if (!collection || !split) {
		throw new Error(`${file}: expected an entry of content/, with fields between two lines of ---`);
	}
	const rules = split.body.includes('props.facts.rule') ? rulesIn(root) : [];
	const facts = factNames(collection, isOfReport(parseFrontmatter(split.yaml)), recordFactNames(rules));
	const above = code.slice(0, code.length - split.body.length).split('\n').length;
	const problems = readText(split.body, collection, facts).slips.map(
		({ line, misspelt, candidates = [], ...slip }) => ({
			file,
			line: above + line - 1,
			field: 'text',
			...slip,
			misspelt,
			candidates,
		}),
	);
	if (problems.length > 0) throw new Error(`content/ is not in order\n\n${formatProblems(problems)}\n`);
}

/** The ids of the rules of grades, which facts are named after. */
function rulesIn(root: string): string[] {
	const file = join(root, 'content', tables['grade-rules'].file);
	return existsSync(file) ? namedRules(parseTable(readFileSync(file, 'utf8'))) : [];
}
