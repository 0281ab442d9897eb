/**
 * Ofsted’s official table of ILACS inspections from January 2018 to March 2025, row by row against the record.
 *
 * tests/fixtures/official-ilacs-history.csv holds the facts of the table and nothing else: the authority’s code, the
 * first day of the inspection, the day of publication, the type and the grades. `in-care` is the joint grade of children
 * in care and care leavers where `care-leavers` is empty. Source: Ofsted, “Local authority inspection outcomes as at
 * 31 March 2025”, history of inspections.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { exactDay } from '../../src/domain/basics/dates.ts';
import { startOf } from '../../src/domain/record/reports.ts';
import { realRecord } from '../support/content.ts';
import type { Report } from '../../src/domain/record/reports.ts';

interface OfficialRow {
	readonly 'gss-code': string;
	readonly 'inspection-date': string;
	readonly published: string;
	readonly type: string;
	readonly overall: string;
	readonly leadership: string;
	readonly 'help-and-protection': string;
	readonly 'in-care': string;
	readonly 'care-leavers': string;
}

const table = readFileSync(new URL('../fixtures/official-ilacs-history.csv', import.meta.url), 'utf8');
const official: OfficialRow[] = parse(table, { columns: true });
const record = realRecord();

/** The official table gives Barnsley and Sheffield the codes that they had until 2025. */
const presentCodes: Readonly<Record<string, string>> = { E08000016: 'E08000038', E08000019: 'E08000039' };

function ilacsReportOf(row: OfficialRow): Report | undefined {
	const code = presentCodes[row['gss-code']] ?? row['gss-code'];
	const authority = record.authorities.find((a) => a.gssCode === code);
	return record
		.reportsOf(authority?.slug ?? '')
		.find((r) => r.framework === 'ilacs' && exactDay(startOf(r)) === row['inspection-date']);
}

function gradesIn(report: Report | undefined): Record<string, string> {
	return Object.fromEntries(
		Object.entries(report?.judgements ?? {}).map(([id, value]) => [
			id,
			value.kind === 'graded' ? value.grade : value.reason,
		]),
	);
}

/** The judgements of a row, under the names that the record uses. */
function officialGrades(row: OfficialRow): Record<string, string> {
	return {
		overall: row.overall,
		leadership: row.leadership,
		'help-and-protection': row['help-and-protection'],
		...(row['care-leavers'] === ''
			? { 'children-in-care-and-care-leavers': row['in-care'] }
			: { 'children-in-care': row['in-care'], 'care-leavers': row['care-leavers'] }),
	};
}

describe('Ofsted’s official history of ILACS inspections', () => {
	test('has 271 inspections, each once', () => {
		expect(official).toHaveLength(271);
		expect(new Set(official.map((r) => `${r['gss-code']} ${r['inspection-date']}`)).size).toBe(271);
	});

	test.each(official)('$gss-code, inspected $inspection-date: published that day with those grades', (row) => {
		const report = ilacsReportOf(row);
		expect(report?.published).toEqual({ earliest: row.published, latest: row.published });
		expect(gradesIn(report)).toEqual(officialGrades(row));
	});

	// Reports do not give the type; the record infers it from the length of the visit. There is no exception.
	test.each(official)('$gss-code, inspected $inspection-date: $type', (row) => {
		expect(ilacsReportOf(row)?.type).toBe(row.type);
	});

	test('has every inspection in the record from those years', () => {
		const lastPublished =
			official
				.map((r) => r.published)
				.sort()
				.at(-1) ?? '';
		expect(lastPublished).toBe('2025-05-14');
		const inRecord = record.reports.filter((r) => r.framework === 'ilacs' && r.published.latest <= lastPublished);
		const inTable = new Set(official.map((row) => ilacsReportOf(row)?.id));
		expect(inRecord.map((r) => r.id).filter((id) => !inTable.has(id))).toEqual([]);
	});
});
