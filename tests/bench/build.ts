/**
 * `npm run bench`: measures a build of the whole record and its output. A measurement, not a test: it reports a missed
 * target but does not fail. Times are the median of three builds without any cache; memory is the peak of the build and
 * its child processes, with shared memory counted for every process that uses it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { checkContent } from '../../src/check/check-content.ts';
import { pageMarker } from '../../src/build/mark-terms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join('.cache', 'bench');
const built = join(root, outDir);
const RUNS = 3;
const target = { seconds: 15, gigabytes: 1.2 };

/** What `npm run build` has Node do. */
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { build: string } };
const buildArguments = scripts.build.split(' ').slice(1);

interface Run {
	readonly seconds: number;
	readonly bytes: number;
}

async function buildOnce(): Promise<Run> {
	const caches = [
		'node_modules/.astro',
		'node_modules/.vite',
		'.cache/papers',
		'.cache/share-pictures',
		'.cache/yaml.json',
	];
	for (const cache of [built, ...caches.map((name) => join(root, name))]) {
		rmSync(cache, { recursive: true, force: true });
	}
	const began = performance.now();
	const child = spawn(process.execPath, buildArguments, {
		cwd: root,
		env: { ...process.env, OUT_DIR: outDir },
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
			const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
			return { pid, parent, bytes: kilobytes * 1024 };
		});
	} catch {
		return [];
	}
}

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => join(item.parentPath, item.name));
}

const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Seconds to index the built site for search once more, by itself. */
async function indexSeconds(): Promise<number> {
	const copy = `${built}-index`;
	rmSync(copy, { recursive: true, force: true });
	cpSync(built, copy, { recursive: true, filter: (path) => !path.startsWith(join(built, 'pagefind')) });
	const began = performance.now();
	const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
	await index?.addDirectory({ path: copy });
	await index?.writeFiles({ outputPath: join(copy, 'pagefind') });
	const seconds = (performance.now() - began) / 1000;
	await pagefind.close();
	rmSync(copy, { recursive: true, force: true });
	return seconds;
}

/** Seconds to mark the glossary’s terms in the built pages again. */
function markingSeconds(): number {
	const { record } = checkContent(join(root, 'content'));
	const pages = filesBelow(built)
		.filter((file) => file.endsWith('.html'))
		.map((file) => readFileSync(file, 'utf8'));
	const began = performance.now();
	const mark = pageMarker(record?.terms ?? [], '/');
	for (const page of pages) mark(page, '/');
	return (performance.now() - began) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const line = (name: string, text: string): void => console.log(`${name.padEnd(26)}${text}`);

const runs: Run[] = [];
for (let i = 0; i < RUNS; i++) {
	const run = await buildOnce();
	runs.push(run);
	line(`build ${i + 1} of ${RUNS}`, `${run.seconds.toFixed(1)} s, ${(run.bytes / 1e9).toFixed(2)} GB`);
}

const seconds = median(runs.map((run) => run.seconds));
const gigabytes = Math.max(...runs.map((run) => run.bytes)) / 1e9;
const against = (value: number, limit: number): string => (value <= limit ? 'kept' : 'MISSED');
console.log('');
line('build, median', `${seconds.toFixed(1)} s (target ${target.seconds} s: ${against(seconds, target.seconds)})`);
line(
	'peak memory, largest',
	gigabytes === 0
		? 'not told by this system'
		: `${gigabytes.toFixed(2)} GB (target ${target.gigabytes} GB: ${against(gigabytes, target.gigabytes)})`,
);
line('search index by itself', `${(await indexSeconds()).toFixed(1)} s`);
line('marking of terms by itself', `${markingSeconds().toFixed(1)} s (target 2 s)`);

const files = filesBelow(built);
const index = files.filter((file) => file.startsWith(join(built, 'pagefind')));
const pages = files
	.filter((file) => file.endsWith('.html'))
	.map((file) => ({
		address: file.slice(built.length),
		raw: statSync(file).size,
		zipped: gzipSync(readFileSync(file)).length,
	}))
	.sort((a, b) => b.zipped - a.zipped);
const reports = pages.filter(({ address }) => /^.reports.[^/\\]+.(\d{4}-|inspected-)[\d-]+.index\.html$/.test(address));
line('site', `${files.length} files, ${megabytes(sizeOf(files))}; ${pages.length} pages`);
line('search index', `${index.length} files, ${megabytes(sizeOf(index))}`);
line(
	'page, median',
	`${kilobytes(median(pages.map((p) => p.zipped)))} gzip, ${kilobytes(median(pages.map((p) => p.raw)))} raw`,
);
line('report page, median', kilobytes(median(reports.map((p) => p.zipped))) + ' gzip');
for (const page of [...pages.slice(0, 3), ...reports.slice(0, 1)]) {
	line(
		'largest',
		`${kilobytes(page.zipped)} gzip, ${kilobytes(page.raw)} raw: ${page.address.replace(/index\.html$/, '')}`,
	);
}
for (const file of files.filter((f) => f.endsWith('.css') && !f.includes('pagefind'))) {
	line('stylesheet', `${kilobytes(gzipSync(readFileSync(file)).length)} gzip: ${file.slice(built.length)}`);
}
if (existsSync(built)) rmSync(built, { recursive: true, force: true });
