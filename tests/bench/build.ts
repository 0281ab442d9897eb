/**
 * `npm run bench`: measures a build of the whole record and its output. A measurement, not a test: it reports a missed
 * target but does not fail. Times are the median of three builds without any cache; memory is the peak of the build and
 * its child processes, with shared memory counted for every process that uses it.
 *
 * `npm run bench -- --reports 2000 --reports 22000` measures records of such sizes instead; see synthetic.ts.
 */
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { checkContent } from '../../src/check/check-content.ts';
import { pageMarker } from '../../src/build/mark-terms.ts';
import { buildOnce, filesBelow, forgetBuilds, kilobytes, median, megabytes, sizeOf } from './measure-build.ts';
import { benchSynthetic } from './synthetic.ts';
import type { Run } from './measure-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join('.cache', 'bench');
const built = join(root, outDir);
const RUNS = 3;
const target = { seconds: 15, gigabytes: 1.2 };

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

const line = (name: string, text: string): void => console.log(`${name.padEnd(26)}${text}`);

async function benchRecord(): Promise<void> {
	const runs: Run[] = [];
	for (let i = 0; i < RUNS; i++) {
		forgetBuilds(root);
		rmSync(built, { recursive: true, force: true });
		const run = await buildOnce(root, outDir);
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
			? 'not given by this system'
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
	const reports = pages.filter(({ address }) =>
		/^.reports.[^/\\]+.(\d{4}-|inspected-)[\d-]+.index\.html$/.test(address),
	);
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
}

const { values } = parseArgs({ options: { reports: { type: 'string', multiple: true } } });
if (values.reports === undefined) await benchRecord();
else await benchSynthetic(values.reports);
