/** Builds of the site other than the one in dist/: for another base, a second time, or with broken content. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
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

/** What a project is, besides its content. */
const parts = ['public', 'src', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** Makes a copy of the project for a test to change, replacing any earlier copy. `content`: the folder of its content. */
export function copyOfProject(name: string, content = join(root, 'content')): string {
	const folder = join(elsewhere, name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
	cpSync(content, join(folder, 'content'), { recursive: true });
	return folder;
}

/**
 * Lets a copy use what earlier builds and checks have kept, by the digest of all that it follows from: pictures and Word files,
 * and what YAML was read as.
 */
export function useWhatIsKept(project: string): void {
	for (const name of ['share-pictures', 'papers']) link(join('.cache', name), project);
	keepWhatIsRead(project);
	const known = join('.cache', 'yaml.json');
	if (existsSync(join(root, known))) cpSync(join(root, known), join(project, known));
}

/** Lets a copy keep for its own builds what YAML was read as, which depends on the library that reads it. */
export function keepWhatIsRead(project: string): void {
	link(join('node_modules', 'yaml'), project);
}

/** Puts a link to a folder of this project into a copy, at the same place. */
function link(name: string, project: string): void {
	for (const folder of [join(root, name), join(project, name, '..')]) mkdirSync(folder, { recursive: true });
	symlinkSync(join(root, name), join(project, name), 'junction');
}

/**
 * Makes a small project for a test to break: the named pages of src/pages with the content of tests/fixtures/valid. It
 * builds in a few seconds. Replaces any earlier one.
 */
export function smallProject(name: string, pages: readonly string[]): string {
	const folder = copyOfProject(name, validFolder);
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
