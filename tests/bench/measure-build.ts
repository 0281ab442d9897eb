/** Runs a build of the site as `npm run build` does, and measures its time and memory; and what a folder weighs. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one build took. */
export interface Run {
	readonly seconds: number;
	/** Peak memory of the build and its child processes; 0 when the system does not provide it. */
	readonly bytes: number;
}

/** What a build keeps for the next one. */
const caches = [
	'node_modules/.astro',
	'node_modules/.vite',
	'.cache/papers',
	'.cache/share-pictures',
	'.cache/yaml.json',
];

/** Removes what earlier builds of a project have kept, so that the next one begins with nothing. */
export function forgetBuilds(project: string): void {
	for (const cache of caches) rmSync(join(project, cache), { recursive: true, force: true });
}

/** Builds a project into a folder. Throws when the build fails. */
export async function buildOnce(project: string, outDir: string): Promise<Run> {
	const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: { build: string } };
	const began = performance.now();
	const child = spawn(process.execPath, scripts.build.split(' ').slice(1), {
		cwd: project,
		// The check of a record of this size may be silent for longer than a build usually is.
		env: { BUILD_PATIENCE: '60', ...process.env, OUT_DIR: outDir },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	let bytes = 0;
	const watch = setInterval(() => (bytes = Math.max(bytes, memoryOfTree(child.pid ?? 0))), 100);
	const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
	clearInterval(watch);
	if (code !== 0) throw new Error('The build failed, so there is nothing to measure.');
	return { seconds: (performance.now() - began) / 1000, bytes };
}

/** Resident memory of a process and all below it, in bytes; 0 when the system does not provide it. */
function memoryOfTree(top: number): number {
	const processes = process.platform === 'linux' ? processesOfLinux() : processesByPs();
	let sum = 0;
	for (const queue = [top]; queue.length > 0;) {
		const pid = queue.pop();
		sum += processes.find((p) => p.pid === pid)?.bytes ?? 0;
		queue.push(...processes.filter((p) => p.parent === pid).map((p) => p.pid));
	}
	return sum;
}

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly bytes: number;
}

function processesOfLinux(): Process[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				// The name in brackets may have spaces; the parent is the second field after it.
				const parent = Number(
					readFileSync(`/proc/${name}/stat`, 'utf8')
						.replace(/^.*\) /s, '')
						.split(' ')[1],
				);
				const pages = Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]);
				return [{ pid: Number(name), parent, bytes: pages * 4096 }];
			} catch {
				return []; // It has ended meanwhile.
			}
		});
}

function processesByPs(): Process[] {
	try {
		const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
		return lines.map((line) => {
			const [pid = 0, parent = 0, kb = 0] = line.trim().split(/\s+/).map(Number);
			return { pid, parent, bytes: kb * 1024 };
		});
	} catch {
		return [];
	}
}

/** All files of a folder and the folders in it. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => join(item.parentPath, item.name));
}

/** Bytes of files together. */
export const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** The middle one of some numbers, the larger of two; 0 of none. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** "12.3 kB". */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** "12.3 MB". */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
