/** Joint inspections as a table for download. Columns are promises. */
import { dataTable, numberCell, refersTo } from './data-table.ts';
import { jointKinds, sendOutcomes, sendPlans } from '../../domain/record/joint.ts';
import { eitherText } from '../words/wording.ts';
import type { Column, DataTable } from './data-table.ts';
import type { JointReport, JtaiLetter, SendReport } from '../../domain/record/joint.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

const ofLetters =
	(value: (letter: JtaiLetter) => string) =>
	(report: JointReport): string =>
		report.kind === 'jtai' ? value(report) : '';

const ofSend =
	(value: (report: SendReport) => string) =>
	(report: JointReport): string =>
		report.kind === 'send' ? value(report) : '';

/** What only letters of joint targeted area inspections have. */
const letterColumns: readonly Column<JointReport>[] = [
	{
		name: 'theme',
		meaning: 'Of letters of joint targeted area inspections: what the round looked at.',
		value: ofLetters(({ theme }) => theme),
	},
	{
		name: 'statement_due',
		kind: 'day',
		meaning: 'Of those letters: the day by which the written statement is due; empty where none is printed.',
		value: ofLetters(({ statement }) => statement?.due ?? ''),
	},
	{
		name: 'statement_by',
		meaning: 'Of those letters: who has to write it, as printed; empty where the letter names a person.',
		value: ofLetters(({ statement }) => statement?.by ?? ''),
	},
];

/** What only reports of area SEND inspections have. */
const sendColumns: readonly Column<JointReport>[] = [
	{
		name: 'outcome',
		meaning: `Of area SEND inspections: ${eitherText(sendOutcomes)}. It is not a grade.`,
		value: ofSend(({ outcome }) => outcome),
	},
	{
		name: 'next_within_years',
		kind: 'integer',
		meaning: 'Of area SEND inspections: years within which the next full inspection is expected.',
		value: ofSend(({ next }) => String(next.years)),
	},
	{
		name: 'monitoring_within_months',
		kind: 'integer',
		meaning:
			'Of area SEND inspections: months within which a monitoring inspection is expected; empty where there is none.',
		value: ofSend(({ next }) => numberCell(next.monitoringMonths)),
	},
	{ name: 'plan', meaning: `Of area SEND inspections: ${eitherText(sendPlans)}.`, value: ofSend(({ plan }) => plan) },
	{
		name: 'previous_as_printed',
		meaning: 'Of area SEND inspections: the days of the previous one, as printed.',
		value: ofSend(({ previous }) => previous ?? ''),
	},
];

/** Who inspected whom, what they found, and the PDF. */
const contentColumns: readonly Column<JointReport>[] = [
	{
		name: 'inspectorates',
		kind: 'list',
		meaning: 'ofsted, cqc, constabulary and probation, as far as they took part, separated by spaces.',
		value: (r) => r.inspectorates.join(' '),
	},
	{
		name: 'health_bodies',
		meaning: 'Health bodies as printed, separated by semicolons.',
		value: (r) => r.health.join('; '),
	},
	{
		name: 'police',
		meaning: 'Police forces as printed, separated by semicolons.',
		value: (r) => r.police.join('; '),
	},
	{
		name: 'priority_points',
		kind: 'integer',
		meaning: 'Number of areas for priority action; empty where there is no such list.',
		value: (r) => numberCell(r.prioritySection?.points),
	},
	{
		name: 'improvement_points',
		kind: 'integer',
		meaning: 'Number of areas for improvement; empty where there is no such list.',
		value: (r) => numberCell(r.improvementSection?.points),
	},
	{
		name: 'summary',
		meaning: 'What inspectors found, in our words; empty until it is written.',
		value: (r) => r.findings?.summary ?? '',
	},
	{
		name: 'reviewed',
		kind: 'day',
		meaning: 'Day on which a second reader compared it with the report; empty before that.',
		value: (r) => r.findings?.reviewed ?? '',
	},
	{ name: 'url', meaning: 'Address of the PDF; empty where it is not recorded.', value: (r) => r.source.url ?? '' },
	{ name: 'sha256', required: true, meaning: 'SHA-256 of the PDF that was read.', value: (r) => r.source.sha256 },
	{
		name: 'pages',
		kind: 'integer',
		required: true,
		meaning: 'Pages of that PDF.',
		value: (r) => String(r.source.pages),
	},
];

/** Every joint inspection, newest first. None has a grade. */
export function jointTable(record: InspectionRecord): DataTable {
	const columns: Column<JointReport>[] = [
		{
			name: 'slug',
			required: true,
			meaning: 'The council’s name in addresses of this site.',
			value: (r) => r.authority,
		},
		{ name: 'report', required: true, meaning: 'The report’s address below /joint/ on this site.', value: (r) => r.id },
		{
			name: 'authority',
			required: true,
			meaning: 'The council’s name.',
			value: (r) => record.authority(r.authority).name,
		},
		{
			name: 'also_covers',
			kind: 'list',
			meaning: 'Slugs of other councils of the partnership, separated by spaces.',
			value: (r) => r.authorities.slice(1).join(' '),
		},
		{
			name: 'kind',
			required: true,
			meaning: `${eitherText(jointKinds)}. Kinds are never compared with each other.`,
			value: (r) => r.kind,
		},
		{
			name: 'start',
			kind: 'day',
			meaning: 'First day of the visit; empty where none is printed.',
			value: (r) => r.visit?.start ?? '',
		},
		{ name: 'end', kind: 'day', meaning: 'Last day of the visit.', value: (r) => r.visit?.end ?? '' },
		{ name: 'published', kind: 'day', required: true, meaning: 'Day of publication.', value: (r) => r.published },
		{
			name: 'published_basis',
			required: true,
			meaning: 'How that day is known: site, or letter (its own date).',
			value: (r) => r.publishedBasis,
		},
		{
			name: 'letter_date',
			kind: 'day',
			meaning: 'The letter’s own date, where it is another day.',
			value: (r) => r.dated ?? '',
		},
		...letterColumns,
		...sendColumns,
		...contentColumns,
	];
	return dataTable(
		{
			name: 'joint',
			what: 'One row for each joint targeted area inspection and area SEND inspection that we have read, newest first. None has a grade, and they are not all that were published.',
			key: ['report'],
			references: [refersTo('slug', 'authorities', 'slug')],
		},
		columns,
		record.joint.reports.toReversed(),
	);
}
