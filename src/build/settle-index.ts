/**
 * Changes the index that Pagefind wrote: its parts become smaller, and what Pagefind writes in the order of a hash table with a
 * random seed is put in alphabetical order, so that two builds are alike and browsers keep files that have not changed.
 *
 * The table of contents is an array: version, pages, parts with words, filters (name, file), orders (name, pages), names of details.
 * A filter’s file is an array of its name and an array of values, each a text with its pages.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { BuildStopped } from './build-stopped.ts';
import { indexBytes, namedItems, nameFor, readIndexFile, writeIndexFile } from './index-files.ts';
import { splitParts } from './split-index.ts';
import type { Named } from './index-files.ts';

/** Settles the index in a folder. Throws BuildStopped where its files are not as expected. */
export function settleIndex(folder: string): void {
	const old = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
	if (old === undefined) throw new BuildStopped('The search index has no table of contents');
	const file = `${folder}${old}`;
	const table = readIndexFile(file);
	const [version, pages, parts, filters, orders, ...rest] = Array.isArray(table) ? (table as unknown[]) : [];
	const contents = indexBytes([
		version,
		pages,
		splitParts(`${folder}index/`, namedItems(parts, file)),
		settleFilters(`${folder}filter/`, namedItems(filters, file)),
		inOrder(namedItems(orders, file)),
		...rest,
	]);
	rmSync(file);
	const name = nameFor(contents, new Set());
	writeIndexFile(`${folder}pagefind.${name}.pf_meta`, contents);
	const entry = `${folder}pagefind-entry.json`;
	const oldName = old.slice('pagefind.'.length, -'.pf_meta'.length);
	writeFileSync(entry, readFileSync(entry, 'utf8').replace(`"${oldName}"`, `"${name}"`));
}

/** Puts the values of each filter in order. `list`: the filters in the table of contents; returns their list with new names. */
function settleFilters(folder: string, list: readonly Named[]): Named[] {
	const taken = new Set<string>();
	const filters = inOrder(list).map(([filter, oldName]) => {
		const file = `${folder}${String(oldName)}.pf_filter`;
		const [read] = namedItems([readIndexFile(file)], file);
		rmSync(file);
		return { filter, bytes: indexBytes([read?.[0], inOrder(namedItems(read?.[1], file))]) };
	});
	return filters.map(({ filter, bytes }) => {
		const name = nameFor(bytes, taken);
		writeIndexFile(`${folder}${name}.pf_filter`, bytes);
		return [filter, name];
	});
}

/** Named items in the order of their names. */
function inOrder(list: readonly Named[]): Named[] {
	return list.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
