/**
 * A build as its caller sees it: the site is made in a process and a folder of its own, and takes the place of the last
 * good one only when the mark that is written last is there. Whatever a page or a text does to that process (it ends it,
 * stalls it, fills the disk), the last good site stays whole and nothing is left lying about.
 */
import { spawn } from 'node:child_process';
import {
	accessSync,
	constants,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { notedBytes, pagesFile, pagesInWork } from './pages-in-work.ts';
import type { ChildProcess } from 'node:child_process';

/** A build that made no site; `message` is complete without a stack. `isExplained`: whether the build itself has said why. */
export class NoSite extends Error {
	override name = 'NoSite';
	readonly isExplained: boolean;
	constructor(message: string, isExplained = false) {
		super(message);
		this.isExplained = isExplained;
	}
}

/** What is written into a site once all else of it is there. */
export const MARK = '.finished';

/** What the process that makes a site says of itself, besides the pages that it is making (pages-in-work.ts). */
export interface Sign {
	/** Whether it has printed why it fails. */
	readonly explained?: boolean;
}

/** A build to run in a process of its own. */
export interface WatchedBuild {
	/** The project’s folder. */
	readonly root: string;
	/** Where the site goes: a folder, as the person named it. */
	readonly outDir: string;
	/** Minutes of silence after which it is stuck. */
	readonly patience: number;
	/** Program and arguments for Node; the folder to build into is added as the last one. */
	readonly run: readonly string[];
}

/** Builds, and puts the new site in the old one’s place. Throws NoSite. */
export async function watchedBuild({ root, outDir, patience, run }: WatchedBuild): Promise<void> {
	const destination = resolve(root, outDir);
	const [workshop, old] = [`${destination}.new`, `${destination}.old`];
	refuseOddPlace(root, outDir, destination);
	const unlock = lock(root);
	const clear = (): void => rmSync(workshop, { recursive: true, force: true });
	try {
		inWords(outDir, () => {
			// A build that was killed between the two steps of `swap` has left the last good site under its other name.
			if (!existsSync(destination) && existsSync(old)) renameSync(old, destination);
			rmSync(old, { recursive: true, force: true });
			clear();
			mkdirSync(workshop, { recursive: true });
		});
		await makeSite([...run, workshop], root, patience, () => {
			clear();
			unlock();
		});
		if (!existsSync(join(workshop, MARK))) throw new NoSite('The build ended without a finished site.');
		inWords(outDir, () => {
			rmSync(join(workshop, MARK));
			swap(workshop, destination, old);
		});
	} finally {
		clear();
		unlock();
	}
}

/** Replaces a site with a new one; when that fails, puts the old site back and throws. */
export function swap(workshop: string, destination: string, old: string): void {
	const hadSite = existsSync(destination);
	if (hadSite) renameSync(destination, old);
	try {
		renameSync(workshop, destination);
	} catch (error) {
		if (hadSite) renameSync(old, destination);
		throw error;
	}
	rmSync(old, { recursive: true, force: true });
}

/** A place that cannot be swapped, or holds something else than a site, is refused before anything is built. */
function refuseOddPlace(root: string, outDir: string, destination: string): void {
	const inside = relative(root, destination);
	const outside = relative(destination, resolve(root));
	if (inside === '' || outside === '' || !outside.startsWith('..')) {
		throw new NoSite(`${outDir} holds the project itself; name a folder for the site alone, such as dist.`);
	}
	const found = inWords(outDir, () => lstatSync(destination, { throwIfNoEntry: false }));
	if (
		inWords(outDir, () => statSync(nearest(found?.isSymbolicLink() ? dirname(destination) : destination)).dev) !==
		statSync(root).dev
	) {
		throw new NoSite(
			`${outDir} is on another disk than the project, and a build cannot move its files there; build into dist and copy the site.`,
		);
	}
	if (!found) return;
	if (found.isSymbolicLink()) {
		throw new NoSite(
			`${outDir} is a link, which a build would replace; remove it, or set OUT_DIR to what it leads to.`,
		);
	}
	if (!found.isDirectory()) throw new NoSite(`${outDir} is a file; a folder was expected. Move it away.`);
	const names = readdirSync(destination);
	if (names.length > 0 && !['index.html', '_astro'].some((name) => names.includes(name))) {
		throw new NoSite(`${outDir} holds other things than a site, and a build would remove them; name another folder.`);
	}
	inWords(outDir, () => {
		accessSync(destination, constants.W_OK);
		accessSync(dirname(destination), constants.W_OK);
	});
}

/** The folder itself, or the one around it that is there. */
function nearest(folder: string): string {
	return existsSync(folder) ? folder : nearest(dirname(folder));
}

/** Keeps other builds of this project away; they share Astro’s store. Returns what ends that. Throws NoSite. */
function lock(root: string): () => void {
	const file = join(root, '.cache', 'build.lock');
	const name = relative(root, file).split(sep).join('/');
	const take = (): void => {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, String(process.pid), { flag: 'wx' });
	};
	inWords(name, () => {
		try {
			take();
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
			const other = Number(readFileSync(file, 'utf8'));
			if (isRunning(other)) {
				throw new NoSite(
					`Another build of this project is running (process ${other}). Wait for it; if there is none, delete ${name}.`,
				);
			}
			// Left by a build that was killed.
			rmSync(file, { force: true });
			take();
		}
	});
	// What an earlier build was doing when it was killed is not what this one does.
	rmSync(pagesFile(root), { force: true });
	return () => {
		rmSync(pagesFile(root), { force: true });
		rmSync(file, { force: true });
	};
}

function isRunning(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** Runs the program that makes the site, to its end. `abandoned`: what to do when this process is ended meanwhile. */
async function makeSite(run: readonly string[], root: string, patience: number, abandoned: () => void): Promise<void> {
	const child = spawn(process.execPath, run, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	const heard = { silent: 0, bytes: 0, stuck: false, explained: false };
	child.on('message', (sign: Sign) => {
		heard.explained ||= sign.explained === true;
	});
	// Silence is counted in beats and not read from a clock, so that a machine that slept does not stop its build.
	const limit = patience * 60_000;
	const beat = Math.min(1000, limit / 4);
	const beats = setInterval(() => {
		const bytes = notedBytes(root);
		heard.silent = bytes === heard.bytes ? heard.silent + beat : 0;
		heard.bytes = bytes;
		if (heard.silent < limit || heard.stuck) return;
		heard.stuck = true;
		child.kill('SIGKILL');
	}, beat);
	const endings = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
		const end = (): void => {
			child.kill('SIGKILL');
			child.once('close', () => {
				abandoned();
				process.exit(1);
			});
		};
		process.once(signal, end);
		return () => process.off(signal, end);
	});
	const { code, signal } = await ended(child);
	clearInterval(beats);
	for (const off of endings) off();
	const pages = pagesInWork(root);
	const doing =
		pages.length === 0
			? 'while no page was being made'
			: `while making ${pages.slice(0, 3).join(', ')}${pages.length > 3 ? ` and ${pages.length - 3} more, begun before` : ''}`;
	if (heard.stuck) {
		throw new NoSite(
			`The build is stuck and was stopped: nothing was heard of it for ${patience} minutes, ${doing}. To wait longer, set BUILD_PATIENCE to more minutes.`,
		);
	}
	if (code === 0 && pages.length === 0) return;
	if (code === 0) throw new NoSite(`The build was ended from within, ${doing}: a page or a text must not do that.`);
	if (heard.explained) throw new NoSite('The build failed.', true);
	throw new NoSite(`The build was ended (${signal ?? `exit code ${code}`}), ${doing}.`);
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
	return new Promise((done, failed) => {
		child.once('error', failed);
		child.once('close', (code, signal) => done({ code, signal }));
	});
}

/** Numbers of the system’s faults, which the bundler gives in its text alone. */
const ofBundler: Readonly<Record<string, string>> = { 13: 'EACCES', 28: 'ENOSPC', 30: 'EROFS', 122: 'EDQUOT' };

/** What the system says when a file cannot be written, in words; undefined for any other fault. */
export function diskFault(error: unknown): string | undefined {
	const said = error instanceof Error ? error.message : '';
	const path = (error as { path?: string }).path ?? /Failed to write file in (.+)/.exec(said)?.[1];
	const where = path === undefined ? '' : ` (${path})`;
	switch (ofBundler[/\(os error (\d+)\)/.exec(said)?.[1] ?? ''] ?? codeOf(error)) {
		case 'ENOSPC':
		case 'EDQUOT':
			return `No space is left on the disk${where}.`;
		case 'EROFS':
		case 'EACCES':
		case 'EPERM':
			return `This may not be written${where}: make it writable.`;
		case 'EBUSY':
		case 'ENOTEMPTY':
			return `This is in use by something else${where}.`;
		case 'ENOTDIR':
			return `A folder was expected and a file is there${where}.`;
		default:
			return undefined;
	}
}

/** Does something with files; a fault of the disk becomes NoSite, in words. */
function inWords<Result>(name: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		const words = diskFault(error);
		if (words === undefined) throw error;
		throw new NoSite(`${name}: ${words}`);
	}
}

function codeOf(error: unknown): string | undefined {
	return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
