/**
 * `npm run compare-findings -- <folder>… [<authority> | <authority>/<published>…]`: compares what records say of their reports
 * with the PDFs in folders. A PDF is matched by its fingerprint; its name does not matter. With names of authorities or
 * reports, only those.
 * Exit code 1 when a statement is certainly wrong, or no PDF belongs to a record.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareFindings } from './compare-findings.ts';
import { PdfReader } from './pdf-reader.ts';
import { checkContent } from '../check/check-content.ts';
import { formatProblems } from '../check/format-problems.ts';

const { record, problems } = checkContent('content');
const [folders, names] = split(process.argv.slice(2));
if (!record) {
	console.error(formatProblems(problems));
	console.error('Nothing was compared: content/ has to be in order first.');
	process.exitCode = 1;
} else if (folders.length === 0) {
	console.error(
		'Expected a folder of PDFs: npm run compare-findings -- <folder> [<authority> | <authority>/<published>…]',
	);
	process.exitCode = 1;
} else {
	const wanted = record.reports.filter(
		({ id, improvements, findings, authority }) =>
			(improvements.length > 0 || findings) && (names.length === 0 || names.includes(authority) || names.includes(id)),
	);
	const byFile = new Map(
		wanted.flatMap((report) =>
			report.source.kind === 'report' && report.source.file ? [[report.source.file.sha256, report] as const] : [],
		),
	);
	const reader = new PdfReader();
	let [read, faults, doubts] = [0, 0, 0];
	for (const path of folders.flatMap(pdfsIn)) {
		// The day of a report is in its name as a rule, and reading every file takes minutes.
		if (names.length > 0 && !wanted.some(({ id }) => path.includes(id.split('/')[1] ?? id))) continue;
		const pdf = await reader.read(path).catch((error: unknown) => {
			console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
		});
		const report = pdf && byFile.get(pdf.sha256);
		if (!report) continue;
		read++;
		for (const { field, isFault, text } of compareFindings(report, pdf, record)) {
			if (isFault) faults++;
			else doubts++;
			console.log(`content/reports/${report.id}.mdx\n  ${field}: ${isFault ? '' : 'look: '}${text}`);
		}
	}
	console.log(`${read} of ${wanted.length} reports compared: ${faults} faults, ${doubts} places to look at.`);
	process.exitCode = faults > 0 || read === 0 ? 1 : 0;
}

/** Arguments that are folders, and the others, which name authorities. */
function split(given: readonly string[]): [string[], string[]] {
	const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
	return [given.filter(isFolder), given.filter((one) => !isFolder(one))];
}

function pdfsIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.toLowerCase().endsWith('.pdf'))
		.sort()
		.map((name) => join(folder, name));
}
