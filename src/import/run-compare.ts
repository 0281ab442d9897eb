/**
 * The comparison of records with their reports as a whole, from arguments to printed lines. Each record is read by itself: a
 * fault elsewhere in the content, or in another file of the folder, is said and does not keep the others from being compared.
 */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareFindings } from './compare-findings.ts';
import { gatherInputs } from './gather-inputs.ts';
import { UsageError } from './parse-arguments.ts';
import { PdfReader } from './pdf-reader.ts';
import { UnreadablePdf, fingerprintOf, readWhole } from './read-pdf.ts';
import { readContent } from '../check/read-content.ts';
import { entryCollections, tables } from '../schemas/collections.ts';
import { reportFromEntry, reportPath } from '../schemas/report.ts';
import { themeFromRow } from '../schemas/theme.ts';
import type { RawContent } from '../check/raw-content.ts';
import type { Term } from '../domain/record/glossary.ts';
import type { ReportEntry } from '../domain/record/reports.ts';
import type { Theme } from '../domain/record/themes.ts';

/** What a comparison needs from outside, so that tests can replace it. */
interface CompareSurroundings {
	/** The folder that relative paths start from, with content/ in it. */
	readonly cwd: string;
	/** What was found, line by line. */
	readonly log: (line: string) => void;
	/** What could not be read or compared, line by line. */
	readonly error: (line: string) => void;
}

const usage = 'npm run compare-findings -- <folder of PDFs>… [<authority> | <authority>/<published>…]';

/** What there is to compare. */
interface Comparable {
	/** Records with points or findings. */
	readonly reports: readonly ReportEntry[];
	/** Files of records that are not in order, by id. */
	readonly faulty: ReadonlyMap<string, string>;
	readonly terms: readonly Term[];
	readonly themes: readonly Theme[];
	/** Files, other than records, that had to be left out. */
	readonly leftOut: readonly string[];
}

/**
 * Compares records with the PDFs in folders. Returns the exit code: 1 when a statement is certainly wrong, when no PDF belongs
 * to a record, or when a record asked for by name could not be compared.
 */
export async function runCompare(args: readonly string[], { cwd, log, error }: CompareSurroundings): Promise<0 | 1> {
	const isThere = (path: string): boolean => statSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined;
	const folders = args.filter(isThere);
	const names = args.filter((one) => !isThere(one));
	if (folders.length === 0) {
		error(`Found no folder among the arguments; expected ${usage}`);
		return 1;
	}
	const content = comparable(readContent(join(cwd, 'content')));
	for (const file of content.leftOut)
		error(`${file}: not in order; left out. npm run check:content says what is wrong.`);
	const isWanted = (id: string): boolean =>
		names.length === 0 || names.includes(id) || names.includes(id.split('/')[0] ?? id);
	const wanted = content.reports.filter(({ id }) => isWanted(id));
	const faulty = [...content.faulty].filter(([id]) => isWanted(id));
	for (const [, file] of faulty)
		error(`${file}: not in order; not compared. npm run check:content says what is wrong.`);
	const known = [...wanted.map(({ id }) => id), ...content.faulty.keys()];
	const unknown = names.filter((name) => !known.some((id) => id === name || id.startsWith(`${name}/`)));
	for (const name of unknown) {
		error(`${name}: found no such folder, and no record of that council or report with points or findings.`);
	}

	let inputs;
	try {
		inputs = gatherInputs(folders, cwd);
	} catch (problem) {
		if (!(problem instanceof UsageError)) throw problem;
		error(problem.message);
		return 1;
	}
	for (const { shown, why } of inputs.unopened) error(`${shown}: ${why}`);

	const missing = new Map(
		wanted.flatMap((report) =>
			report.source.kind === 'report' && report.source.file ? [[report.source.file.sha256, report] as const] : [],
		),
	);
	const reader = new PdfReader();
	let [read, faults, doubts] = [0, 0, 0];
	for (const { path, shown } of inputs.reports) {
		if (missing.size === 0) break;
		let pdf;
		try {
			// The texts of all files take minutes, their fingerprints a second.
			if (names.length > 0 && !missing.has(fingerprintOf(await readWhole(path)))) continue;
			pdf = await reader.read(path);
		} catch (problem) {
			if (!(problem instanceof UnreadablePdf)) throw problem;
			error(`${shown}: ${problem.message}`);
			continue;
		}
		const report = missing.get(pdf.sha256);
		if (!report) continue;
		missing.delete(pdf.sha256);
		read++;
		for (const { field, isFault, text } of compareFindings(report, pdf, content)) {
			if (isFault) faults++;
			else doubts++;
			log(`content/reports/${report.id}.mdx\n  ${field}: ${isFault ? '' : 'look: '}${text}`);
		}
	}
	if (names.length > 0) {
		for (const { id } of missing.values())
			error(`content/reports/${id}.mdx: found no PDF with its fingerprint; not compared.`);
	}
	log(`${read} of ${wanted.length + faulty.length} reports compared: ${faults} faults, ${doubts} places to look at.`);
	const isIncomplete = names.length > 0 && (read < wanted.length || faulty.length > 0 || unknown.length > 0);
	return faults > 0 || read === 0 || isIncomplete ? 1 : 0;
}

/** The records of a content folder that are in order themselves, with the terms and themes that are. */
function comparable({ entries, tables: found, unreadable }: RawContent): Comparable {
	const faulty = new Map<string, string>();
	const leftOut: string[] = [];
	for (const { file } of unreadable) {
		const id = /^content\/reports\/(.+)\.mdx$/.exec(file)?.[1];
		if (id !== undefined) faulty.set(id, file);
	}
	const reports = entries.reports.flatMap((raw) => {
		const parsed = entryCollections.reports.safeParse(raw.data);
		if (parsed.success && !('problem' in reportPath(raw.id))) return [reportFromEntry(raw.id, parsed.data)];
		faulty.set(raw.id, raw.file);
		return [];
	});
	const terms = entries.glossary.flatMap((raw): Term[] => {
		const parsed = entryCollections.glossary.safeParse(raw.data);
		if (parsed.success) return [{ ...parsed.data, slug: raw.id }];
		leftOut.push(raw.file);
		return [];
	});
	const themes = tables.themes.schema.array().safeParse(found.themes?.data ?? []);
	if (!themes.success) leftOut.push(found.themes?.file ?? 'content/themes.yaml');
	return {
		reports: reports.filter(({ improvements, findings }) => improvements.length > 0 || findings),
		faulty,
		terms,
		themes: themes.success ? themes.data.map(themeFromRow) : [],
		leftOut,
	};
}
