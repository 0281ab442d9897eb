/**
 * Measures what a search costs the reader, with the current record and with 8,000 reports: bytes fetched, time from the end of the
 * typing pause to results, in a real browser; and what the index costs the build. Prints a table; ends with status 1 when
 * the record as it is misses a limit. Needs a built site: npx node tests/bench/search.ts [folder]
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { launchBrowser } from '../browser/launch.ts';
import { names } from '../support/search-groups.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { untilWritten } from '../../src/build/search-index.ts';
import { serve } from '../../src/build/serve.ts';
import { settleIndex } from '../../src/build/settle-index.ts';
import { matchNames } from '../../src/domain/search/name-search.ts';
import { closeNames } from '../../src/domain/search/close-names.ts';
import { reportFacets } from '../../src/views/search/search-facets.ts';
import { openSearch, queries, timeQuery, weighSearch } from './measure-search.ts';
import type { Browser } from 'playwright-core';
import type { SearchWeight } from './measure-search.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = resolve(process.argv[2] ?? join(root, 'dist'));
const SYNTHETIC = 8_000;
const RUNS = 7;
const limits = { firstKb: 170, laterKb: 40, warmMs: 60, coldMs: 150, indexS: 3, nonsenseMs: 2000 };

interface Measured extends SearchWeight {
	readonly pages: number;
	readonly indexS: number;
	readonly coldMs: number;
	readonly warmMs: number;
}

async function measure(browser: Browser, folder: string, pages: number, indexS: number): Promise<Measured> {
	const { url, close } = await serve({ folder });
	try {
		const sizes = await weighSearch(browser, url);
		const [cold, warm]: [number[], number[]] = [[], []];
		// Recording the requests takes time, so times are measured separately.
		for (let run = 0; run < RUNS; run++) {
			const page = await openSearch(browser, url);
			cold.push(await timeQuery(page, queries.first));
			for (const query of queries.later) warm.push(await timeQuery(page, query));
			await page.context().close();
		}
		return { pages, indexS, ...sizes, coldMs: median(cold), warmMs: median(warm) };
	} finally {
		await close();
	}
}

function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** Indexes the built site as a build does, into a folder that is thrown away. Seconds, and pages. */
async function indexRecord(folder: string): Promise<{ seconds: number; pages: number }> {
	const started = performance.now();
	const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error('Pagefind did not start');
	const { page_count: pages } = await index.addDirectory({ path: folder });
	await index.writeFiles({ outputPath: join(workshop, 'record-index') });
	return { seconds: (performance.now() - started) / 1000, pages };
}

/** Writes an index of synthetic reports: the record’s own, over again in other years, with some 200 words of prose. */
async function indexSynthetic(outputPath: string): Promise<number> {
	const { record } = checkContent(join(root, 'content'));
	if (!record) throw new Error('content/ is not in order');
	const started = performance.now();
	const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error('Pagefind did not start');
	const words = vocabulary();
	let seed = 7;
	const random = (): number => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return seed / 2_147_483_648;
	};
	for (let number = 0; number < SYNTHETIC; number++) {
		const report = record.reports[number % record.reports.length];
		if (!report) throw new Error('The record has no reports');
		const { filters, meta, sort } = reportFacets(record, report);
		const year = String(2005 + (Math.floor(number / record.reports.length) % 20));
		const name = record.authority(report.authority).name;
		const title = `${name}: ${meta['about']?.split(', ')[0] ?? 'inspection'} of ${year}`;
		const prose = Array.from({ length: 200 }, () => words[Math.floor(random() ** 3 * words.length)]).join(' ');
		const grouped = Map.groupBy(filters, ([group]) => group);
		await index.addCustomRecord({
			url: `/reports/${report.authority}/${year}-${number}/`,
			content: `${title}. ${meta['about'] ?? ''}. ${meta['grades']?.replaceAll(/[=;]/g, ' ') ?? ''}. ${prose}`,
			language: 'en',
			meta: { ...meta, title },
			filters: Object.fromEntries(
				[...grouped].map(([group, of]) => [group, of.map(([, v]) => (group === 'year' ? year : v))]),
			),
			sort: { ...sort, date: `${year}${sort.date.slice(4)}` },
		});
	}
	await index.writeFiles({ outputPath });
	await untilWritten(outputPath);
	settleIndex(`${outputPath}/`);
	return (performance.now() - started) / 1000;
}

/** Words of inspection reports, commonest first, with a long tail of rare ones. */
function vocabulary(): string[] {
	const common =
		'children the and of to in social workers are care for is young people with plans leaders services good support families have visits not needs risk protection effective help well assessments timely quality practice team managers oversight carers placements schools health police partners referrals decisions leavers homes education work experiences progress'.split(
			' ',
		);
	const beginnings = 'con de dis en ex fore inter mis out over per pre pro re sub trans un under'.split(' ');
	const middles =
		'act bear cept dict fer form gress ject lect mit pend port rupt scrib sist spect tain tract vent vert'.split(' ');
	const ends = 'able ance ation ed er ful ing ive less ly ment ness or s'.split(' ');
	return [...common, ...beginnings.flatMap((b) => middles.flatMap((m) => ends.map((e) => b + m + e)))];
}

/** Milliseconds to find that 10,000 characters of nonsense are the name of no page. */
function nonsenseMs(): number {
	const query = 'zq xw '.repeat(1700);
	const started = performance.now();
	const found = [...matchNames(query, names, 5), ...closeNames(query, names)];
	if (found.length > 0) throw new Error('Nonsense was found to be a name');
	return performance.now() - started;
}

const workshop = mkdtempSync(join(tmpdir(), 'search-bench-'));
const browser = await launchBrowser();
try {
	const copy = join(workshop, 'site');
	cpSync(built, copy, { recursive: true, filter: (path) => !/[\\/](pagefind|reports)$/.test(path) });
	const { seconds, pages } = await indexRecord(built);
	const syntheticSeconds = await indexSynthetic(join(copy, 'pagefind'));
	await pagefind.close();
	const record = await measure(browser, built, pages, seconds);
	const synthetic = await measure(browser, copy, SYNTHETIC, syntheticSeconds);
	const rows: [string, (m: Measured) => number, number, string][] = [
		['first query, fetched', (m) => m.firstKb, limits.firstKb, 'kB'],
		['  of it, counts of the filters', (m) => m.countsKb, Infinity, 'kB'],
		['later queries, fetched at most', (m) => m.laterKb, limits.laterKb, 'kB'],
		['cold, pause to results', (m) => m.coldMs, limits.coldMs, 'ms'],
		['warm, pause to results', (m) => m.warmMs, limits.warmMs, 'ms'],
		['index', (m) => m.indexS, limits.indexS, 's'],
	];
	const cell = (n: number, unit: string) => `${n.toFixed(unit === 's' ? 1 : 0)} ${unit}`.padStart(12);
	console.log(
		`${''.padEnd(34)}${`${record.pages} pages`.padStart(12)}${`${SYNTHETIC} pages`.padStart(12)}${'limit'.padStart(12)}`,
	);
	for (const [label, of, limit, unit] of rows)
		console.log(
			label.padEnd(34) +
				cell(of(record), unit) +
				cell(of(synthetic), unit) +
				(limit < Infinity ? cell(limit, unit) : ''),
		);
	const nonsense = nonsenseMs();
	console.log(
		'10,000 characters, by name'.padEnd(34) + cell(nonsense, 'ms') + cell(limits.nonsenseMs, 'ms').padStart(24),
	);
	const missed = rows.filter(([, of, limit]) => of(record) > limit).map(([label]) => label.trim());
	if (nonsense > limits.nonsenseMs) missed.push('10,000 characters');
	if (missed.length > 0) {
		console.error(`Over the limit: ${missed.join('; ')}`);
		process.exitCode = 1;
	}
} finally {
	await browser.close();
	rmSync(workshop, { recursive: true, force: true });
}
