/**
 * Changes the index that Pagefind wrote: its parts become smaller, and what Pagefind writes in the order of a hash table with a
 * random seed is put in alphabetical order, so that two builds are alike and browsers keep files that have not changed.
 *
 * The table of contents is an array: version, pages, parts with words, filters (name, file), orders (name, pages), names of details.
 * A filter’s file is an array of its name and an array of values, each a text with its pages.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { BuildStopped } from './build-stopped.ts';
import { arrayOf, itemsOf, textBytes, textOf } from './cbor.ts';
import { nameFor, readIndexFile, writeIndexFile } from './index-files.ts';
import { splitParts } from './split-index.ts';

/** Settles the index in a folder. Throws BuildStopped where its files are not as expected. */
export function settleIndex(folder: string): void {
	const old = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
	if (old === undefined) throw new BuildStopped('The search index has no table of contents');
	const [version, pages, parts, filters, orders, ...rest] = itemsOf(readIndexFile(`${folder}${old}`));
	if (!version || !pages || !parts || !filters || !orders) {
		throw new BuildStopped('The search index’s table of contents is not as Pagefind 1.5 writes it');
	}
	const contents = arrayOf([
		version,
		pages,
		splitParts(`${folder}index/`, parts),
		settleFilters(`${folder}filter/`, filters),
		inOrder(orders),
		...rest,
	]);
	rmSync(`${folder}${old}`);
	const name = nameFor(contents, new Set());
	writeIndexFile(`${folder}pagefind.${name}.pf_meta`, contents);
	const entry = `${folder}pagefind-entry.json`;
	const oldName = old.slice('pagefind.'.length, -'.pf_meta'.length);
	writeFileSync(entry, readFileSync(entry, 'utf8').replace(`"${oldName}"`, `"${name}"`));
}

/** Puts the values of each filter in order. `list`: the filters in the table of contents; returns their list with new names. */
function settleFilters(folder: string, list: Buffer): Buffer {
	const taken = new Set<string>();
	const filters = itemsOf(inOrder(list)).map((item) => {
		const [filter, oldName] = itemsOf(item).map(textOf);
		const file = `${folder}${oldName}.pf_filter`;
		const [name, values] = itemsOf(readIndexFile(file));
		if (filter === undefined || !name || !values) throw new BuildStopped(`${file} is not as Pagefind 1.5 writes it`);
		rmSync(file);
		return { filter, bytes: arrayOf([name, inOrder(values)]) };
	});
	return arrayOf(
		filters.map(({ filter, bytes }) => {
			const name = nameFor(bytes, taken);
			writeIndexFile(`${folder}${name}.pf_filter`, bytes);
			return arrayOf([filter, name].map(textBytes));
		}),
	);
}

/** An array of arrays, in the order of the texts with which they begin. */
function inOrder(list: Buffer): Buffer {
	const named = itemsOf(list).map((item) => ({ text: textOf(itemsOf(item)[0]), item }));
	return arrayOf(named.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ item }) => item));
}
