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
import type { SendStanding } from '../../domain/claims/send-claims.ts';
import type { Claim, Property } from '../../domain/claims/claims.ts';
import type { Findings, Run } from '../../domain/claims/claim-findings.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { ChartTable, ChartTableRow } from '../parts/chart-table.ts';

/** A table that a claim’s answer rests on. */
export interface ClaimTable extends ChartTable {
	readonly title: string;
	/** Whether the table is the evidence itself, not additional information. */
	readonly main: boolean;
}

/** Rows for councils by their reports of area SEND inspections. */
function sendRows(record: InspectionHistory, some: readonly SendStanding[], when?: string): ChartTableRow[] {
	return some.map(({ authority, result }) => ({
		name: authority.name,
		address: addresses.joint(result.id),
		cells: [
			dayText(result.published),
			upper(outcomeText(record, result.outcome)),
			...(when === undefined ? [] : [when]),
		],
	}));
}

/** A row for a council’s report; the council’s name links to the report. */
function row(record: InspectionHistory, report: Inspection, ...cells: (string | number)[]): ChartTableRow {
	return { name: record.authority(report.authority).name, address: addresses.report(report.id), cells };
}

/** The tables that a claim’s answer rests on; one without rows may be among them. */
export function tablesOf(record: InspectionHistory, claim: Claim, findings: Findings): ClaimTable[] {
	const published = (r: Inspection): string => spanText(r.published);
	const edition = (r: Inspection): string => editionText(record.framework(r.framework), r);
	switch (findings.kind) {
		case 'nothing':
			return [];
		case 'without':
			return [
				{
					title: 'The report',
					main: true,
					columns: ['Council', 'Published', 'Framework', 'Result'],
					rows: [
						row(
							record,
							findings.subject,
							published(findings.subject),
							edition(findings.subject),
							said(record, claim, findings.subject),
						),
					],
				},
			];
		case 'nth': {
			const dateOf = (r: Inspection): string => spanText(claim.kind === 'nth-inspected' ? startOf(r) : r.published);
			const line = [...findings.before, findings.subject, ...findings.joint, ...findings.uncertain];
			const place = (r: Inspection): string => {
				if (findings.uncertain.includes(r)) return 'not known';
				if (!findings.before.includes(r)) return String(findings.from);
				const day = claim.kind === 'nth-inspected' ? startOf(r).latest : r.published.latest;
				const earlier = findings.before.filter(
					(other) => (claim.kind === 'nth-inspected' ? startOf(other).latest : other.published.latest) < day,
				);
				return String(earlier.length + 1);
			};
			return [
				{
					title: 'The sequence up to this council',
					main: true,
					columns: ['Council', 'Place', claim.kind === 'nth-inspected' ? 'First day on site' : 'Published'],
					rows: line.map((r) => row(record, r, place(r), dateOf(r))),
				},
			];
		}
		case 'best': {
			const { subject, reports } = findings;
			const groups = [
				['the report itself', [subject]],
				['better', reports.better],
				['the same', reports.same],
				['higher in one, lower in another', reports.mixed],
				['not comparable', reports.gaps],
				['lower in one or more, higher in none', reports.worse],
			] as const;
			return [
				{
					title: 'Every report compared',
					main: true,
					columns: [
						'Council',
						'Published',
						'All in all',
						...subject.edition.judgements.map((j) => (j.standing === 'beside' ? `${j.short} (not counted)` : j.short)),
					],
					rows: groups.flatMap(([text, list]) =>
						list.map((r) =>
							row(record, r, published(r), text, ...subject.edition.judgements.map((j) => valueText(valueOf(r, j.id)))),
						),
					),
				},
			];
		}
		case 'count': {
			const columns = ['Council', 'Published', 'Framework', 'Result'];
			const rows = (reports: readonly Inspection[]): ChartTableRow[] =>
				reports.map((r) => row(record, r, published(r), edition(r), said(record, claim, r)));
			return [
				{ title: 'Councils that fit', main: true, columns, rows: rows(findings.fits) },
				{ title: 'Not known', main: true, columns, rows: rows(findings.unknown) },
				{
					title: themeOf(claim) === undefined ? 'Councils judged that do not fit' : 'Councils that were not asked',
					main: false,
					columns,
					rows: rows(findings.others),
				},
			];
		}
		case 'first': {
			const list = [
				...(findings.last ? [[findings.last, 'the last up to that day'] as const] : []),
				...findings.between.map((r) => [r, 'in between'] as const),
				[findings.subject, 'the council named'] as const,
				...findings.together.map((r) => [r, 'on the same day'] as const),
				...findings.uncertain.map((r) => [r, 'not known whether before'] as const),
			];
			return [
				{
					title: 'Reports that fit',
					main: true,
					columns: ['Council', 'Published', 'Framework', 'Result', 'When'],
					rows: list.map(([r, when]) => row(record, r, published(r), edition(r), said(record, claim, r), when)),
				},
			];
		}
		case 'run': {
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
			return [
				{
					title: 'Longest first, up to this council',
					main: true,
					columns,
					rows: [
						...runs(findings.longer),
						...runs([findings.run]),
						...runs(findings.same),
						...runs(findings.uncertain),
					],
				},
				{ title: 'Others, for a shorter time', main: false, columns, rows: runs(findings.shorter) },
			];
		}
		case 'moved': {
			if (claim.kind !== 'moved') return [];
			const result = (r: Inspection): string => valueText(strandValue(r, claim.strand).value);
			const columns = ['Council', 'Published', 'Framework', 'Result'];
			const rows = (reports: readonly Inspection[]): ChartTableRow[] =>
				reports.map((r) => row(record, r, published(r), edition(r), result(r)));
			return [
				{ title: 'The two inspections', main: true, columns, rows: rows([findings.previous, findings.subject]) },
				{
					title: `Others that ${moveLabels[claim.move].replace('was', 'were')} too`,
					main: false,
					columns,
					rows: rows(findings.alike),
				},
				{ title: 'Others that did otherwise', main: false, columns, rows: rows(findings.otherwise) },
			];
		}
		case 'asked-times': {
			const columns = ['Council', 'Published', 'Framework'];
			const rows = (reports: readonly Inspection[]): ChartTableRow[] =>
				reports.map((r) => row(record, r, published(r), edition(r)));
			return [
				{
					title: 'The council’s last reports',
					main: true,
					columns: [...columns, 'Result'],
					rows: findings.reports.map(({ report, asked }) =>
						row(record, report, published(report), edition(report), askedTexts[asked]),
					),
				},
				{ title: 'Others asked as often, by their latest report', main: false, columns, rows: rows(findings.alike) },
				{ title: 'Others asked more or less often', main: false, columns, rows: rows(findings.otherwise) },
			];
		}
		case 'asked-reports': {
			const columns = ['Council', 'Published', 'Framework', 'Result'];
			const rows = (reports: readonly Inspection[], text: (r: Inspection) => string): ChartTableRow[] =>
				reports.map((r) => row(record, r, published(r), edition(r), text(r)));
			const { fits, boardOnly, unknown, others } = findings;
			return [
				{
					title: 'Reports that asked for it',
					main: true,
					columns,
					rows: rows(fits, (r) => (boardOnly.includes(r) ? 'asked of the safeguarding board alone' : askedTexts.yes)),
				},
				{
					title: 'Not known',
					main: true,
					columns,
					rows: rows(unknown, (r) => (record.asked?.of(r.id) ? 'asked; day not known' : askedTexts.unknown)),
				},
				{ title: 'Reports that did not ask for it', main: false, columns, rows: rows(others, () => askedTexts.no) },
			];
		}
		case 'send-without':
		case 'send-first':
		case 'send-count': {
			const columns = ['Council', 'Published', 'Outcome'];
			if (findings.kind === 'send-without') {
				return [{ title: 'The report', main: true, columns, rows: sendRows(record, [findings.subject]) }];
			}
			if (findings.kind === 'send-first') {
				return [
					{
						title: 'Reports with this outcome, up to this council',
						main: true,
						columns: [...columns, 'When'],
						rows: [
							...sendRows(record, findings.earlier, 'earlier'),
							...sendRows(record, [findings.subject], 'the council named'),
							...sendRows(record, findings.together, 'on the same day'),
						],
					},
				];
			}
			return [
				{ title: 'Councils with this outcome', main: true, columns, rows: sendRows(record, findings.fits) },
				{ title: 'Councils with another outcome', main: false, columns, rows: sendRows(record, findings.others) },
			];
		}
		default:
			return findings satisfies never;
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
