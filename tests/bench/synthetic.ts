/**
 * `npm run bench -- --reports 22000`: measures builds of larger records, which repeat the shapes of the real reports with invented
 * texts (tests/support/synthetic-record.ts), each in a copy of the project below .cache/builds. With two sizes it also says how
 * much faster than the number of reports each cost grows. A measurement, not a test.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../browser/launch.ts';
import { copyOfProject, keepWhatIsRead } from '../support/build-elsewhere.ts';
import { changeOneReport, growRecord } from '../support/synthetic-record.ts';
import { serve } from '../../src/build/serve.ts';
import { buildOnce, filesBelow, forgetBuilds, sizeOf } from './measure-build.ts';
import { weighSearch } from './measure-search.ts';

const outDir = 'dist';
const target = { seconds: 180, gigabytes: 6, growth: 1.2, firstKb: 300, again: 0.5 };

/** What one size of record cost. */
interface Cost {
	readonly reports: number;
	readonly seconds: number;
	readonly gigabytes: number;
	readonly outputMb: number;
	readonly files: number;
	readonly indexMb: number;
	readonly firstKb: number;
	/** The build after one sentence of one report has changed. */
	readonly againSeconds: number;
}

/** Measures a build for each number of reports and prints a table. Throws for what is no number of reports. */
export async function benchSynthetic(sizes: readonly string[]): Promise<void> {
	const numbers = sizes.map((size) => {
		if (!/^\d{1,6}$/.test(size)) throw new Error(`--reports ${size}: expected a number, such as 22000`);
		return Number(size);
	});
	const costs: Cost[] = [];
	for (const reports of numbers) {
		costs.push(await measure(reports));
		console.table(costs.slice(-1).map(row));
	}
	console.log(
		`\nTargets for 22,000 reports: ${target.seconds} s, ${target.gigabytes} GB, first search ${target.firstKb} kB.`,
	);
	console.table(costs.map(row));
	const [small, large] = [costs[0], costs.at(-1)];
	if (small && large && small !== large) console.table([growthRow(small, large)]);
}

async function measure(reports: number): Promise<Cost> {
	const project = copyOfProject(`synthetic-${reports}`);
	keepWhatIsRead(project);
	const content = join(project, 'content');
	const { graded, joint, visits } = growRecord(content, reports);
	console.log(`${reports} reports: ${graded} with grades, ${joint} joint ones; and ${visits} visits without grades.`);
	try {
		forgetBuilds(project);
		const clean = await buildOnce(project, outDir);
		console.log(`clean build: ${clean.seconds.toFixed(1)} s, ${(clean.bytes / 1e9).toFixed(2)} GB`);
		const files = filesBelow(join(project, outDir));
		const pages = files.filter(
			(file) => file.startsWith(join(project, outDir, 'reports')) && file.endsWith('paper.docx'),
		);
		if (pages.length !== graded) throw new Error(`${pages.length} reports were built, and not ${graded}`);
		const index = files.filter((file) => file.startsWith(join(project, outDir, 'pagefind')));
		const cost = { outputMb: sizeOf(files) / 1e6, files: files.length, indexMb: sizeOf(index) / 1e6 };
		const firstKb = await weighFirst(join(project, outDir));
		changeOneReport(content);
		const again = await buildOnce(project, outDir);
		return {
			reports,
			seconds: clean.seconds,
			gigabytes: Math.max(clean.bytes, again.bytes) / 1e9,
			...cost,
			firstKb,
			againSeconds: again.seconds,
		};
	} finally {
		rmSync(project, { recursive: true, force: true });
	}
}

async function weighFirst(folder: string): Promise<number> {
	const browser = await launchBrowser();
	const { url, close } = await serve({ folder });
	try {
		return (await weighSearch(browser, url)).firstKb;
	} finally {
		await browser.close();
		await close();
	}
}

function row({ reports, seconds, gigabytes, outputMb, files, indexMb, firstKb, againSeconds }: Cost) {
	const share = againSeconds / seconds;
	return {
		reports,
		'build s': seconds.toFixed(1),
		'peak GB': gigabytes.toFixed(2),
		'output MB': outputMb.toFixed(0),
		files,
		'index MB': indexMb.toFixed(1),
		'first search kB': firstKb.toFixed(0),
		'second build s': againSeconds.toFixed(1),
		'second : clean': `${share.toFixed(2)}${share > target.again ? ` MISSED (${target.again})` : ''}`,
	};
}

/** How much more each cost is for a report of the larger record than for one of the smaller. */
function growthRow(small: Cost, large: Cost) {
	const reports = large.reports / small.reports;
	const of = (cost: (one: Cost) => number): string => {
		const growth = cost(large) / cost(small) / reports;
		return `${growth.toFixed(2)}${growth > target.growth ? ` MISSED (${target.growth})` : ''}`;
	};
	return {
		reports: `${small.reports} to ${large.reports}`,
		'build s': of(({ seconds }) => seconds),
		'peak GB': of(({ gigabytes }) => gigabytes),
		'output MB': of(({ outputMb }) => outputMb),
		files: of(({ files }) => files),
		'index MB': of(({ indexMb }) => indexMb),
		'first search kB': of(({ firstKb }) => firstKb),
		'second build s': of(({ againSeconds }) => againSeconds),
	};
}
