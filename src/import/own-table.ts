/** Reads rows of the site’s own table, inspections.csv. */
import { inspectionTypes } from '../domain/record/frameworks.ts';
import { typeBases } from '../domain/record/reports.ts';
import { ownColumns } from './table-columns.ts';
import { UnreadableTable } from './csv-rows.ts';
import { readAddressRow, gradeIn, cell, readDate } from './table-cells.ts';
import type { Judgements } from './read-judgements.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Refuse, Unread } from './reading.ts';
import type { ParsedRow } from './csv-rows.ts';
import type { TableRow } from './table-cells.ts';

/** Whether rows are of the site’s own table. Throws UnreadableTable where they are of a damaged one. */
export function isOwn(rows: readonly ParsedRow[]): boolean {
	const columns = Object.keys(rows[0]?.record ?? {});
	if (!columns.includes('report') || !columns.includes('source_kind')) return false;
	const missing = ownColumns.filter((column) => !columns.includes(column));
	if (missing.length > 0) throw new UnreadableTable(`lacks the columns ${missing.join(', ')}`);
	const judgements = columns.filter((column) => columns.includes(`${column}_absence`));
	const unknown = columns.filter(
		(column) => !ownColumns.includes(column) && !judgements.includes(column.replace(/_absence$/, '')),
	);
	if (unknown.length > 0) throw new UnreadableTable(`has columns that are not known: ${unknown.join(', ')}`);
	return true;
}

/** A row of the site’s own table: judgements are the columns that have one for their absence, whatever the edition. */
export function readOwnRow(
	cells: Readonly<Record<string, string>>,
	line: number,
	grades: ReadonlySet<string>,
): TableRow {
	const address = readAddressRow({ ...cells, report_url: cells['url'] ?? '' }, line);
	const unread: Unread[] = [...address.unread];
	const refuse: Refuse = (one) => void unread.push({ ...one, place: `line ${line}` });
	const judgements: Judgements = {};
	for (const column of Object.keys(cells)) {
		const absence = cells[`${column}_absence`];
		if (absence === undefined || absence === 'not-in-framework') continue;
		const id = column.replaceAll('_', '-');
		const grade = gradeIn(cells[column], grades);
		if (grade !== undefined && absence === '') judgements[id] = grade;
		else if (cells[column] === '' && /^not-(?:judged|reviewed|known)$/.test(absence)) judgements[id] = absence;
		else
			refuse(
				cell(`judgements.${id}`, `${cells[column] ?? ''} ${absence}`.trim(), 'expected a grade, or why there is none'),
			);
	}
	const { start = '', end = '', published = '' } = cells;
	// Of several visits the table gives the first day and the last.
	if (
		cells['source_kind'] !== 'report' ||
		cells['visits'] !== '1' ||
		[start, end, published].some((day) => day.includes('/'))
	) {
		const recorded = unread.length > 0 ? undefined : { id: cells['report'] ?? '', judgements };
		return { ...address, recorded, unread };
	}
	const type = inspectionTypes.find((one) => one === cells['type']);
	if (!type) refuse(cell('inspection.type', cells['type'], `expected ${inspectionTypes.join(', ')}`));
	const typeBasis = typeBases.find((one) => one === cells['type_basis']);
	if (!typeBasis) refuse(cell('inspection.type-basis', cells['type_basis'], `expected ${typeBases.join(', ')}`));
	const days = [
		readDate('inspection.start', start, refuse),
		readDate('inspection.end', end, refuse),
		readDate('published', published, refuse),
	] as const;
	if (unread.length > 0 || !type || !typeBasis || days[0] === undefined || days[1] === undefined) {
		return { ...address, unread };
	}
	const facts: InspectionFacts = {
		framework: (cells['framework'] ?? '').toLowerCase(),
		authorityText: cells['authority'] ?? '',
		type,
		typeBasis,
		joint: false,
		visits: [{ start: days[0], end: days[1] }],
		daysInFoot: undefined,
		lead: [],
		team: undefined,
		judgements,
		published: days[2],
		improvementSection: undefined,
		printed: undefined,
		doubts: [],
	};
	return { ...address, facts, unread };
}
