/** Tables of judgements, one a row, and of the editions that define them. Columns are promises. */
import { allGrades } from '../../domain/record/counted-scales.ts';
import { absenceReasons } from '../../domain/record/judgements.ts';
import { startOf } from '../../domain/record/reports.ts';
import { eitherText } from '../words/wording.ts';
import { dataTable, interval, refersTo } from './data-table.ts';
import { columnName, ofReportAndCouncil, placeColumns } from './shared-columns.ts';
import type { Edition, EditionJudgement } from '../../domain/record/frameworks.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Column, DataTable } from './data-table.ts';
import type { OfReport } from './shared-columns.ts';

const scopes = [
	'services',
	'looked-after-children',
	'safeguarding-board',
] as const satisfies readonly Edition['scope'][];

const standings = ['headline', 'key', 'sub', 'beside'] as const satisfies readonly EditionJudgement['standing'][];

const scopeMeaning =
	'What the inspection looked at: services, looked-after-children (only those) or safeguarding-board. Only inspections of one scope follow one another.';

interface JudgementOfReport extends OfReport {
	readonly judgement: EditionJudgement;
}

/** The grade, or why there is none, and how it may be compared. */
function gradeColumns(record: InspectionRecord): Column<JudgementOfReport>[] {
	return [
		{
			name: 'grade',
			oneOf: allGrades(record),
			meaning: `The grade: ${eitherText(allGrades(record))}; empty where there is none.`,
			value: ({ report, judgement }) => {
				const value = report.judgements[judgement.id];
				return value?.kind === 'graded' ? value.grade : '';
			},
		},
		{
			name: 'absence',
			oneOf: absenceReasons,
			meaning: 'Why there is no grade: not-judged, not-reviewed or not-known.',
			value: ({ report, judgement }) => {
				const value = report.judgements[judgement.id];
				return value?.kind === 'absent' ? value.reason : '';
			},
		},
		{
			name: 'scale',
			required: true,
			oneOf: record.scales.map(({ id }) => id),
			meaning: 'The scale of the grade. Grades of two scales do not mean the same and are never compared.',
			value: ({ report }) => report.edition.scale.id,
		},
		{
			name: 'strands',
			kind: 'list',
			oneOf: record.strands.map(({ id }) => id),
			meaning: 'What the judgement can be followed as from one framework to the next; empty where it cannot.',
			value: ({ judgement }) => judgement.strands.map(({ strand }) => strand).join(' '),
		},
		{
			name: 'joint',
			required: true,
			oneOf: ['yes', 'no'],
			meaning: 'yes where one grade is for two strands together, so that it may be compared with neither alone.',
			value: ({ judgement }) => (judgement.strands.some(({ mapping }) => mapping === 'joint') ? 'yes' : 'no'),
		},
	];
}

/** Every judgement of every report, newest report first, in the order in which the report prints them. */
export function judgementsTable(record: InspectionRecord): DataTable {
	const columns: Column<JudgementOfReport>[] = [
		...placeColumns,
		{
			name: 'judgement',
			required: true,
			meaning: 'The judgement, by its column in inspections.csv.',
			value: ({ judgement }) => columnName(judgement.id),
		},
		{
			name: 'title',
			required: true,
			meaning: 'The judgement as the framework words it.',
			value: ({ judgement }) => judgement.title,
		},
		{
			name: 'standing',
			required: true,
			oneOf: standings,
			meaning:
				'“headline” is the overall grade, “key” a key judgement, “sub” a part of one, “beside” one outside them.',
			value: ({ judgement }) => judgement.standing,
		},
		...gradeColumns(record),
		{
			name: 'scope',
			required: true,
			oneOf: scopes,
			meaning: scopeMeaning,
			value: ({ report }) => report.edition.scope,
		},
		{
			name: 'edition',
			required: true,
			meaning: 'The edition of the framework.',
			value: ({ report }) => report.edition.id,
		},
		{
			name: 'start',
			kind: 'span',
			required: true,
			meaning: 'First day on site (ISO 8601; an interval a/b where only bounds are known).',
			value: ({ report }) => interval(startOf(report)),
		},
		{
			name: 'published',
			kind: 'span',
			required: true,
			meaning: 'Day of publication.',
			value: ({ report }) => interval(report.published),
		},
	];
	return dataTable(
		{
			name: 'judgements',
			what: 'One row for each judgement of each report: the long form of inspections.csv, newest report first.',
			key: ['report', 'judgement'],
			references: [...ofReportAndCouncil, refersTo('edition', 'editions', 'edition')],
		},
		columns,
		record.reports
			.toReversed()
			.flatMap((report) => report.edition.judgements.map((judgement): JudgementOfReport => ({ report, judgement }))),
	);
}

/** Every edition of every framework, oldest framework first. */
export function editionsTable(record: InspectionRecord): DataTable {
	const columns: Column<Edition>[] = [
		{ name: 'edition', required: true, meaning: 'The edition’s name in this data.', value: (e) => e.id },
		{
			name: 'framework',
			required: true,
			oneOf: record.frameworks.map(({ slug }) => slug),
			meaning: 'The framework, by its address below /frameworks/ on this site.',
			value: (e) => e.framework,
		},
		{
			name: 'name',
			required: true,
			meaning: 'The framework’s name.',
			value: (e) => record.framework(e.framework).name,
		},
		{ name: 'scope', required: true, oneOf: scopes, meaning: scopeMeaning, value: (e) => e.scope },
		{
			name: 'scale',
			required: true,
			oneOf: record.scales.map(({ id }) => id),
			meaning: 'The scale of its grades.',
			value: (e) => e.scale.id,
		},
		{
			name: 'grades',
			kind: 'list',
			required: true,
			oneOf: allGrades(record),
			meaning: 'The grades of the scale, best first, separated by spaces.',
			value: (e) => e.scale.grades.map(({ grade }) => grade).join(' '),
		},
		{
			name: 'judgements',
			kind: 'list',
			required: true,
			meaning: 'Its judgements, by their columns in inspections.csv, separated by spaces.',
			value: (e) => e.judgements.map(({ id }) => columnName(id)).join(' '),
		},
		{
			name: 'from',
			kind: 'day',
			required: true,
			meaning: 'First day on which an inspection under it began.',
			value: (e) => e.from,
		},
		{
			name: 'to',
			kind: 'day',
			meaning:
				'Last day on which one could begin, but for re-inspections, which may have begun later; empty while it is in use.',
			value: (e) => e.to ?? '',
		},
	];
	return dataTable(
		{
			name: 'editions',
			what: 'One row for each edition of a framework: which judgements its inspections made, on which scale, and when.',
			key: ['edition'],
			references: [],
		},
		columns,
		record.frameworks.flatMap(({ editions }) => editions),
	);
}
