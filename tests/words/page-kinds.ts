/** Kinds of pages and the files that texts are from. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The kind of a page by its address: the file of src/pages that makes it, “reports/[authority]/[published]”. */
export function pageKinds(root: string): (address: string) => string {
	const pages = join(root, 'src', 'pages');
	const kinds = filesIn(pages, /\.astro$/)
		.map((file) => file.replace(/\.astro$/, '').replace(/(^|\/)index$/, ''))
		// Of two that fit, the one with fewer open parts: “reports/grade” before “reports/[authority]”.
		.toSorted((a, b) => a.split('[').length - b.split('[').length)
		.map((kind) => ({ kind, fits: new RegExp(`^/${patternOf(kind)}/?$`) }));
	return (address) => kinds.find(({ fits }) => fits.test(address.replace(/\.html$/, '/')))?.kind || 'index';
}

function patternOf(kind: string): string {
	return kind
		.split('/')
		.map((part) => (part.startsWith('[...') ? '.*' : part.startsWith('[') ? '[^/]+' : part))
		.join('/')
		.replace('/.*', '(?:/.*)?');
}

/** Finds the file that a sentence is from, by its longest run of words that no number or name interrupts. */
export function sourceFinder(root: string): (sentence: string) => string | undefined {
	const texts = ['src', 'content']
		.flatMap((folder) => filesIn(join(root, folder), /\.(?:astro|tsx?|mdx|yaml)$/).map((file) => `${folder}/${file}`))
		.filter((file) => !file.startsWith('content/reports/'))
		.map((file) => ({ file, text: plain(readFileSync(join(root, file), 'utf8')) }));
	return (sentence) => {
		const runs = plain(sentence)
			.split(/[^a-z’,;: -]+/)
			.map((run) => run.trim())
			.filter((run) => run.split(' ').length >= 3)
			.toSorted((a, b) => b.length - a.length);
		for (const run of runs) {
			const found = texts.filter(({ text }) => text.includes(run));
			if (found.length > 0 && found.length <= 2) return found.map(({ file }) => file).join(' or ');
		}
		return undefined;
	};
}

/** A text as it is read: without tags and marks, with single spaces, in small letters. */
function plain(text: string): string {
	return text
		.replace(/<[^<>]*>|\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/\*\*|_(?=\w)|(?<=\w)_/g, '')
		.replace(/\s+/g, ' ')
		.toLowerCase();
}

function filesIn(folder: string, named: RegExp): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && named.test(item.name))
		.map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
		.sort();
}
