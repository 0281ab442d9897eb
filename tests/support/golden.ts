/**
 * The golden figures: totals and days that follow from content/ and change whenever a report is added. They are in
 * tests/golden/record.yaml, and the list of all entries in tests/golden/entries.yaml, so that a person can review how a change
 * of content changes them.
 * `npm run golden` (this file, run as a program) rewrites them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { formatProblems } from '../../src/check/format-problems.ts';
import { flows } from '../../src/domain/england/flows.ts';
import { tryRule } from '../../src/domain/grading/grade-rules.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { recordFactNames, ruleIds } from '../../src/domain/texts/record-facts.ts';
import { recordFacts } from '../../src/views/parts/record-facts.ts';
import { entriesFile, goldenFile, realContent, realFiles, realRecord } from './content.ts';
import type { IsoDate } from '../../src/domain/basics/dates.ts';
import type { RawContent } from '../../src/check/raw-content.ts';
import type { InspectionRecord } from '../../src/domain/record/record.ts';

export interface Golden {
	/** The record’s last day. */
	readonly asAt: IsoDate;
	readonly reports: number;
	readonly authorities: number;
	/** Authorities that exist on the last day. */
	readonly councils: number;
	/** Reports of each edition, by id. */
	readonly editions: Readonly<Record<string, number>>;
	/** Pairs of inspections in a row, for the overall grade. */
	readonly pairs: { readonly all: number; readonly compared: number; readonly notJudgedAfter: number };
	/** Inspections that each rule of grades applies to, and those that break it. */
	readonly rules: Readonly<Record<string, { readonly concerned: number; readonly exceptions: readonly string[] }>>;
	/** Every fact that texts may name, in the words in which they show it. */
	readonly facts: Readonly<Record<string, string>>;
}

const head = `# Figures that follow from content/. Written by "npm run golden"; never edited by hand.
# After a change of content, run it and read the difference: every line that changed must be one that you expected.
`;

const entriesHead = `# Every entry of content/, and the rows of its tables. Written by "npm run golden"; never edited by hand.
# A line that is gone is a page, or an address, that is gone: only what was meant to be.
`;

/** The golden figures of a record. */
export function goldenOf(record: InspectionRecord): Golden {
	const asAt = asAtDate(record);
	const facts = recordFacts(record, 'the golden figures');
	const { all, compared, leftOut } = flows(record, 'overall', { kind: 'any' });
	// Rules are tested only against inspections whose report was read.
	const read = record.reports.filter((report) => report.source.kind === 'report');
	return {
		asAt,
		reports: record.reports.length,
		authorities: record.authorities.length,
		councils: record.authorities.filter((a) => a.to === undefined).length,
		editions: Object.fromEntries(
			record.frameworks
				.flatMap((framework) => framework.editions)
				.map(({ id }) => [id, record.reports.filter((report) => report.edition.id === id).length]),
		),
		pairs: { all, compared, notJudgedAfter: leftOut['not-judged-after'] },
		rules: Object.fromEntries(
			record.ruleSets
				.flatMap(({ rules }) => rules)
				.map((rule) => {
					const { concerned, exceptions } = tryRule(rule, read);
					return [rule.id, { concerned: concerned.length, exceptions: exceptions.map((report) => report.id) }];
				}),
		),
		facts: Object.fromEntries(recordFactNames(ruleIds(record)).map((name) => [name, facts[name] ?? ''])),
	};
}

/** The golden file’s text for a record. */
export function goldenText(record: InspectionRecord): string {
	return head + stringify(goldenOf(record), { lineWidth: 0 });
}

let kept: Golden | undefined;

/** The figures that the golden file has, read once. Throws when it is missing. */
export function golden(): Golden {
	kept ??= parse(readFileSync(goldenFile, 'utf8')) as Golden;
	return kept;
}

/** The list of all that a content folder has: entries by their ids, rows by their number and, where links lead to them, by their ids. */
export function entriesText({ entries, tables }: RawContent): string {
	const rows = (data: unknown): unknown => {
		const all = Array.isArray(data) ? (data as readonly { readonly id?: unknown }[]) : [];
		return all.every(({ id }) => typeof id === 'string') ? all.map(({ id }) => id) : all.length;
	};
	const list = {
		...Object.fromEntries(Object.entries(entries).map(([name, all]) => [name, all.map(({ id }) => id)])),
		rows: Object.fromEntries(Object.entries(tables).map(([name, raw]) => [name, rows(raw?.data)])),
	};
	return entriesHead + stringify(list, { lineWidth: 0 });
}

/** Writes the golden files for the current content. */
export function writeGolden(): void {
	writeFileSync(goldenFile, goldenText(realRecord()));
	writeFileSync(entriesFile, entriesText(realFiles()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { problems } = realContent();
	if (problems.length === 0) writeGolden();
	else {
		console.error(
			`content/ is not in order, so the golden files were left as they are.\n\n${formatProblems(problems)}`,
		);
		process.exitCode = 1;
	}
}
