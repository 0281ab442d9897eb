/** The tables that a checked claim’s answer rests on. */
import { addresses } from '../addresses/addresses.ts';
import { moveLabels, outcomeText } from './claim-words.ts';
import { dayText, editionText, listText, lower, spanText, upper, valueText } from '../words/wording.ts';
import { hasProperty } from '../../domain/claims/claim-property.ts';
import { themeOf } from '../../domain/claims/claims.ts';
import { daysBetween } from '../../domain/basics/dates.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { startOf, valueOf } from '../../domain/record/reports.ts';
import { strandValue } from '../../domain/record/timelines.ts';
import type { SendFindings, SendStanding } from '../../domain/claims/send-claims.ts';
import type { DateSpan } from '../../domain/basics/dates.ts';
import type { Claim, MovedClaim, Property } from '../../domain/claims/claims.ts';
import type { Findings, Found, Run } from '../../domain/claims/claim-findings.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { ChartTable, ChartTableRow } from '../parts/chart-table.ts';

/** A table that a claim’s answer rests on. */
export interface ClaimTable extends ChartTable {
	readonly title: string;
	/** Whether the table is the evidence itself, not additional information. */
	readonly main: boolean;
}

/** The tables that a claim’s answer rests on; one without rows may be among them. */
export function tablesOf(record: InspectionHistory, claim: Claim, findings: Findings): ClaimTable[] {
	switch (findings.kind) {
		case 'nothing':
			return [];
		case 'without':
			return [
				{ title: 'The report', main: true, columns: RESULT, rows: resultRows(record, claim, [findings.subject]) },
			];
		case 'nth':
			return [sequenceTable(record, claim, findings)];
		case 'best':
			return [comparisonTable(record, findings)];
		case 'count':
			return countTables(record, claim, findings);
		case 'first':
			return [firstTable(record, claim, findings)];
		case 'run':
			return runTables(record, claim, findings);
		case 'moved':
			return claim.kind === 'moved' ? movedTables(record, claim, findings) : [];
		case 'asked-times':
			return askedTimesTables(record, findings);
		case 'asked-reports':
			return askedReportsTables(record, findings);
		case 'send-without':
		case 'send-first':
		case 'send-count':
			return sendTables(record, findings);
		default:
			return findings satisfies never;
	}
}

/** The columns of a report and its framework. */
const REPORT = ['Council', 'Published', 'Framework'];
const RESULT = [...REPORT, 'Result'];

/** A row for a council’s report; the council’s name links to the report. */
function row(record: InspectionHistory, report: Inspection, ...cells: (string | number)[]): ChartTableRow {
	return { name: record.authority(report.authority).name, address: addresses.report(report.id), cells };
}

/** A row for a report: its day, its framework and `cells`. */
function reportRow(record: InspectionHistory, report: Inspection, ...cells: string[]): ChartTableRow {
	const edition = editionText(record.framework(report.framework), report);
	return row(record, report, spanText(report.published), edition, ...cells);
}

/** Rows with each report’s result on the claim’s subject. */
function resultRows(record: InspectionHistory, claim: Claim, reports: readonly Inspection[]): ChartTableRow[] {
	return reports.map((r) => reportRow(record, r, said(record, claim, r)));
}

function sequenceTable(record: InspectionHistory, claim: Claim, found: Found<'nth'>): ClaimTable {
	const dateOf = (r: Inspection): DateSpan => (claim.kind === 'nth-inspected' ? startOf(r) : r.published);
	const place = (r: Inspection): string => {
		if (found.uncertain.includes(r)) return 'not known';
		if (!found.before.includes(r)) return String(found.from);
		const earlier = found.before.filter((other) => dateOf(other).latest < dateOf(r).latest);
		return String(earlier.length + 1);
	};
	return {
		title: 'The sequence up to this council',
		main: true,
		columns: ['Council', 'Place', claim.kind === 'nth-inspected' ? 'First day on site' : 'Published'],
		rows: [...found.before, found.subject, ...found.joint, ...found.uncertain].map((r) =>
			row(record, r, place(r), spanText(dateOf(r))),
		),
	};
}

function comparisonTable(record: InspectionHistory, { subject, reports }: Found<'best'>): ClaimTable {
	const groups = [
		['the report itself', [subject]],
		['better', reports.better],
		['the same', reports.same],
		['higher in one, lower in another', reports.mixed],
		['not comparable', reports.gaps],
		['lower in one or more, higher in none', reports.worse],
	] as const;
	const { judgements } = subject.edition;
	return {
		title: 'Every report compared',
		main: true,
		columns: [
			'Council',
			'Published',
			'All in all',
			...judgements.map((j) => (j.standing === 'beside' ? `${j.short} (not counted)` : j.short)),
		],
		rows: groups.flatMap(([text, list]) =>
			list.map((r) =>
				row(record, r, spanText(r.published), text, ...judgements.map((j) => valueText(valueOf(r, j.id)))),
			),
		),
	};
}

function countTables(record: InspectionHistory, claim: Claim, found: Found<'count'>): ClaimTable[] {
	const rows = (reports: readonly Inspection[]): ChartTableRow[] => resultRows(record, claim, reports);
	return [
		{ title: 'Councils that fit', main: true, columns: RESULT, rows: rows(found.fits) },
		{ title: 'Not known', main: true, columns: RESULT, rows: rows(found.unknown) },
		{
			title: themeOf(claim) === undefined ? 'Councils judged that do not fit' : 'Councils that were not asked',
			main: false,
			columns: RESULT,
			rows: rows(found.others),
		},
	];
}

function firstTable(record: InspectionHistory, claim: Claim, found: Found<'first'>): ClaimTable {
	const list = [
		...(found.last ? [[found.last, 'the last up to that day'] as const] : []),
		...found.between.map((r) => [r, 'in between'] as const),
		[found.subject, 'the council named'] as const,
		...found.together.map((r) => [r, 'on the same day'] as const),
		...found.uncertain.map((r) => [r, 'not known whether before'] as const),
	];
	return {
		title: 'Reports that fit',
		main: true,
		columns: [...RESULT, 'When'],
		rows: list.map(([r, when]) => reportRow(record, r, said(record, claim, r), when)),
	};
}

function runTables(record: InspectionHistory, claim: Claim, found: Found<'run'>): ClaimTable[] {
	const runs = (list: readonly Run[]): ChartTableRow[] =>
		[...list]
			.sort((a, b) => (a.first.published.latest < b.first.published.latest ? -1 : 1))
			.map((r) =>
				row(
					record,
					r.latest,
					spanText(r.first.published),
					r.inspections,
					(daysBetween(r.first.published.latest, claim.day) / 365.25).toFixed(1),
					said(record, claim, r.latest),
				),
			);
	const columns = ['Council', 'Since the report of', 'Inspections', 'Years', 'Latest result'];
	const first = [...runs(found.longer), ...runs([found.run]), ...runs(found.same), ...runs(found.uncertain)];
	return [
		{ title: 'Longest first, up to this council', main: true, columns, rows: first },
		{ title: 'Others, for a shorter time', main: false, columns, rows: runs(found.shorter) },
	];
}

function movedTables(record: InspectionHistory, claim: MovedClaim, found: Found<'moved'>): ClaimTable[] {
	const rows = (reports: readonly Inspection[]): ChartTableRow[] =>
		reports.map((r) => reportRow(record, r, valueText(strandValue(r, claim.strand).value)));
	return [
		{ title: 'The two inspections', main: true, columns: RESULT, rows: rows([found.previous, found.subject]) },
		{
			title: `Others that ${moveLabels[claim.move].replace('was', 'were')} too`,
			main: false,
			columns: RESULT,
			rows: rows(found.alike),
		},
		{ title: 'Others that did otherwise', main: false, columns: RESULT, rows: rows(found.otherwise) },
	];
}

function askedTimesTables(record: InspectionHistory, found: Found<'asked-times'>): ClaimTable[] {
	const rows = (reports: readonly Inspection[]): ChartTableRow[] => reports.map((r) => reportRow(record, r));
	return [
		{
			title: 'The council’s last reports',
			main: true,
			columns: RESULT,
			rows: found.reports.map(({ report, asked }) => reportRow(record, report, askedTexts[asked])),
		},
		{ title: 'Others asked as often, by their latest report', main: false, columns: REPORT, rows: rows(found.alike) },
		{ title: 'Others asked more or less often', main: false, columns: REPORT, rows: rows(found.otherwise) },
	];
}

function askedReportsTables(record: InspectionHistory, found: Found<'asked-reports'>): ClaimTable[] {
	const rows = (reports: readonly Inspection[], text: (r: Inspection) => string): ChartTableRow[] =>
		reports.map((r) => reportRow(record, r, text(r)));
	const { fits, boardOnly, unknown, others } = found;
	return [
		{
			title: 'Reports that asked for it',
			main: true,
			columns: RESULT,
			rows: rows(fits, (r) => (boardOnly.includes(r) ? 'asked of the safeguarding board alone' : askedTexts.yes)),
		},
		{
			title: 'Not known',
			main: true,
			columns: RESULT,
			rows: rows(unknown, (r) => (record.asked?.of(r.id) ? 'asked; day not known' : askedTexts.unknown)),
		},
		{ title: 'Reports that did not ask for it', main: false, columns: RESULT, rows: rows(others, () => askedTexts.no) },
	];
}

/** Councils by their reports of area SEND inspections. */
function sendTables(record: InspectionHistory, found: Found<SendFindings['kind']>): ClaimTable[] {
	const columns = ['Council', 'Published', 'Outcome'];
	const rows = (some: readonly SendStanding[], ...when: string[]): ChartTableRow[] =>
		some.map(({ authority, result }) => ({
			name: authority.name,
			address: addresses.joint(result.id),
			cells: [dayText(result.published), upper(outcomeText(record, result.outcome)), ...when],
		}));
	switch (found.kind) {
		case 'send-without':
			return [{ title: 'The report', main: true, columns, rows: rows([found.subject]) }];
		case 'send-first':
			return [
				{
					title: 'Reports with this outcome, up to this council',
					main: true,
					columns: [...columns, 'When'],
					rows: [
						...rows(found.earlier, 'earlier'),
						...rows([found.subject], 'the council named'),
						...rows(found.together, 'on the same day'),
					],
				},
			];
		case 'send-count':
			return [
				{ title: 'Councils with this outcome', main: true, columns, rows: rows(found.fits) },
				{ title: 'Councils with another outcome', main: false, columns, rows: rows(found.others) },
			];
		default:
			return found satisfies never;
	}
}

/** Whether a report asked for a theme, as a cell. */
const askedTexts = { yes: 'asked', no: 'not asked', unknown: 'points not known', 'not-judged': '' } as const;

/** A report’s result on the claim’s property, as a cell. */
function said(record: InspectionHistory, claim: Claim, report: Inspection): string {
	const property: Property | undefined = 'property' in claim ? claim.property : undefined;
	if (property === undefined) return '';
	if (property.kind === 'asked') return askedTexts[hasProperty(record, report, property)];
	if (property.kind === 'grade') {
		const { value, mapping } = strandValue(report, property.strand);
		return `${valueText(value)}${mapping === 'joint' ? ' (one grade for children in care and care leavers)' : ''}`;
	}
	const values = report.edition.judgements
		.filter((j) => j.standing !== 'beside')
		.map((j) => ({ j, value: valueOf(report, j.id) }));
	if (property.kind === 'number') {
		const found = values.filter(({ value }) => value.kind === 'graded' && value.grade === property.grade);
		const names = listText(found.map(({ j }) => lower(j.short)));
		return `${found.length} ${lower(gradeLabel(property.grade))}${names === '' ? '' : `: ${names}`}`;
	}
	return values.map(({ j, value }) => `${j.short} ${lower(valueText(value))}`).join(', ');
}
