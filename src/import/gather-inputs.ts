/** Which files an import is given, and what their names say. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isIsoDate } from '../domain/basics/dates.ts';
import { monthNumber, monthPattern } from '../domain/basics/months.ts';
import { cannotBeOpened } from './file-faults.ts';
import { UsageError } from './parse-arguments.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Stats } from 'node:fs';

/** A file that the import was given, or that it found in a folder that it was given. */
export interface InputFile {
	readonly path: string;
	/** As messages show it: from the current folder where it is below it. */
	readonly shown: string;
}

/** The files of a run, by what they are. */
export interface Inputs {
	/** Reports, and every other file that was given by name, except tables. */
	readonly reports: readonly InputFile[];
	readonly tables: readonly InputFile[];
	/** Everything else, which is not opened, with the reason: a pipe, for example, would never end. */
	readonly unopened: readonly (InputFile & { readonly why: string })[];
}

/** The files named, and the PDFs and CSVs below the folders named. Throws UsageError when there is none. */
export function gatherInputs(paths: readonly string[], cwd: string): Inputs {
	const found: Found = { files: new Map(), unopened: new Map() };
	for (const given of paths) {
		const path = resolve(cwd, given);
		const stat = statOf(path);
		if (typeof stat === 'string') found.unopened.set(path, stat);
		else if (!stat) throw new UsageError(`${given}: no such file or folder.`);
		else if (stat.isDirectory()) {
			const before = found.files.size + found.unopened.size;
			walk(path, found);
			if (found.files.size + found.unopened.size === before) {
				throw new UsageError(`${given}: no PDF or CSV in this folder.`);
			}
		} else if (stat.isFile()) found.files.set(path, isTable(path) ? 'table' : 'report');
		else found.unopened.set(path, noFile);
	}
	const ofKind = (kind: 'report' | 'table'): InputFile[] =>
		[...found.files].filter(([, is]) => is === kind).map(([path]) => ({ path, shown: shownPath(path, cwd) }));
	return {
		reports: ofKind('report'),
		tables: ofKind('table'),
		unopened: [...found.unopened].map(([path, why]) => ({ path, shown: shownPath(path, cwd), why })),
	};
}

interface Found {
	readonly files: Map<string, 'report' | 'table'>;
	readonly unopened: Map<string, string>;
}

const noFile = 'is a pipe or a device and no file; not opened';

/** Folder by folder, in the order of names. Links are not followed: one that leads to its own folder has no end. */
function walk(folder: string, found: Found): void {
	let items;
	try {
		items = readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		found.unopened.set(folder, cannotBeOpened(error));
		return;
	}
	for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, item.name);
		const named = /^\.(?:pdf|csv)$/i.test(extname(item.name));
		if (item.isDirectory()) walk(path, found);
		else if (item.isSymbolicLink()) {
			const stat = statOf(path);
			const toFolder = typeof stat === 'object' && stat.isDirectory();
			if (!named && !toFolder) continue;
			const what = toFolder ? 'folder' : 'file';
			found.unopened.set(path, `is a link, which is not followed in a folder; give the ${what} by its name`);
		} else if (named && item.isFile()) found.files.set(path, isTable(path) ? 'table' : 'report');
		else if (named) found.unopened.set(path, noFile);
	}
}

/** What is at a path: undefined where there is nothing, and the reason where it cannot be found out. */
function statOf(path: string): Stats | string | undefined {
	try {
		return statSync(path, { throwIfNoEntry: false });
	} catch (error) {
		return cannotBeOpened(error);
	}
}

function isTable(path: string): boolean {
	return extname(path).toLowerCase() === '.csv';
}

/** A path as messages show it. */
export function shownPath(path: string, cwd: string): string {
	const below = relative(cwd, path);
	return (below.startsWith('..') || isAbsolute(below) ? path : below).replaceAll(sep, '/');
}

const named = `(?<month>${monthPattern})`;
const between = '[-_. ]';

/** Ways to write a day in a name: 2014-04-22, 20140422, 22.04.2014, 22 April 2014, April 22, 2014. */
const daysInNames = [
	new RegExp(`(?<!\\d)(?<year>20\\d\\d)(?<part>${between}?)(?<number>\\d\\d)\\k<part>(?<day>\\d\\d)(?!\\d)`, 'gi'),
	new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?<part>${between})(?<number>\\d{1,2})\\k<part>(?<year>20\\d\\d)(?!\\d)`, 'gi'),
	new RegExp(
		`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?${between}*${named}${between}*,?${between}*(?<year>20\\d\\d)(?!\\d)`,
		'gi',
	),
	new RegExp(
		`(?<![a-z])${named}${between}*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,|${between})+(?<year>20\\d\\d)(?!\\d)`,
		'gi',
	),
];

/** The day in a file’s name, the day on which Ofsted’s site gave it; undefined where it has none, or more than one. */
export function dayInName(path: string): IsoDate | undefined {
	const days = new Set<IsoDate>();
	for (const pattern of daysInNames) {
		for (const { groups = {} } of basename(path).matchAll(pattern)) {
			const { year = '', month = '', number = String(monthNumber(month)), day = '' } = groups;
			const iso = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
			if (isIsoDate(iso)) days.add(iso);
		}
	}
	const [one, another] = days;
	return another === undefined ? one : undefined;
}

/** The number that names a file’s folder: Ofsted’s for the authority, where it is one of theirs. */
export function numberOfFolder(path: string): number | undefined {
	const folder = basename(dirname(path));
	return /^\d{4,8}$/.test(folder) ? Number(folder) : undefined;
}
