/** Which files an import is given, and what their names say. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isIsoDate } from '../domain/basics/dates.ts';
import { UsageError } from './parse-arguments.ts';
import type { IsoDate } from '../domain/basics/dates.ts';

export interface InputFile {
	readonly path: string;
	/** As messages show it: from the current folder where it is below it. */
	readonly shown: string;
}

export interface Inputs {
	/** Reports, and whatever else was given by name and is no table. */
	readonly reports: readonly InputFile[];
	readonly tables: readonly InputFile[];
}

/** The files named, and the PDFs and CSVs below the folders named. Throws UsageError when there is none. */
export function gatherInputs(paths: readonly string[], cwd: string): Inputs {
	const files = new Map<string, 'report' | 'table'>();
	for (const given of paths) {
		const path = resolve(cwd, given);
		const stat = statSync(path, { throwIfNoEntry: false });
		if (!stat) throw new UsageError(`${given}: no such file or folder.`);
		if (!stat.isDirectory()) {
			files.set(path, isTable(path) ? 'table' : 'report');
			continue;
		}
		const found = readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((item) => item.isFile() && /^\.(?:pdf|csv)$/i.test(extname(item.name)))
			.map((item) => join(item.parentPath, item.name))
			.sort();
		if (found.length === 0) throw new UsageError(`${given}: no PDF or CSV in this folder.`);
		for (const file of found) files.set(file, isTable(file) ? 'table' : 'report');
	}
	const ofKind = (kind: 'report' | 'table'): InputFile[] =>
		[...files].filter(([, is]) => is === kind).map(([path]) => ({ path, shown: shownPath(path, cwd) }));
	return { reports: ofKind('report'), tables: ofKind('table') };
}

function isTable(path: string): boolean {
	return extname(path).toLowerCase() === '.csv';
}

/** A path as messages show it. */
export function shownPath(path: string, cwd: string): string {
	const below = relative(cwd, path);
	return (below.startsWith('..') || isAbsolute(below) ? path : below).replaceAll(sep, '/');
}

/** The day in a file’s name, 2014-04-22.pdf: the day on which Ofsted’s site gave it. */
export function dayInName(path: string): IsoDate | undefined {
	const day = /(?<!\d)20\d\d-\d\d-\d\d(?!\d)/.exec(basename(path))?.[0];
	return day !== undefined && isIsoDate(day) ? day : undefined;
}

/** The number that names a file’s folder: Ofsted’s for the authority, where it is one of theirs. */
export function numberOfFolder(path: string): number | undefined {
	const folder = basename(dirname(path));
	return /^\d{4,8}$/.test(folder) ? Number(folder) : undefined;
}
