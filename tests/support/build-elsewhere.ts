/** Builds of the site other than the one in dist/: for another base, a second time, or with broken content. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { validFolder } from './content-folder.ts';
import { root } from './require-build.ts';
import { runProgram } from './run-program.ts';
import type { ProgramResult } from './run-program.ts';

/** The folder for such builds, inside the project because the pages’ code is run from it and needs its packages. */
export const elsewhere = join(root, '.cache', 'builds');

/** Runs `npm run build` in a project folder. */
export function build(project: string, settings: Readonly<Record<string, string>> = {}): Promise<ProgramResult> {
	return runProgram([join('src', 'build', 'cli.ts'), 'build'], project, settings);
}

/** Makes a copy of the project for a test to break, replacing any earlier copy. */
export function copyOfProject(name: string): string {
	const folder = join(elsewhere, name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const part of [
		'content',
		'public',
		'src',
		'astro.config.mjs',
		'tsconfig.json',
		'package.json',
		'package-lock.json',
	]) {
		cpSync(join(root, part), join(folder, part), { recursive: true });
	}
	return folder;
}

/**
 * Makes a small project for a test to break: the named pages of src/pages with the content of tests/fixtures/valid. It
 * builds in a few seconds. Replaces any earlier one.
 */
export function smallProject(name: string, pages: readonly string[]): string {
	const folder = copyOfProject(name);
	rmSync(join(folder, 'content'), { recursive: true });
	cpSync(validFolder, join(folder, 'content'), { recursive: true });
	for (const file of readdirSync(join(folder, 'src', 'pages'), { recursive: true, withFileTypes: true })) {
		const path = join(file.parentPath, file.name);
		const page = path
			.slice(join(folder, 'src', 'pages').length + 1)
			.split(sep)
			.join('/');
		if (file.isFile() && !pages.includes(page)) rmSync(path);
	}
	return folder;
}
