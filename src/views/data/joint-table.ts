/** Joint inspections as tables for download, and their points and findings. Columns are promises. */
import { dataTable, numberCell, refersTo } from './data-table.ts';
import { jointKinds, sendOutcomes, sendPlans } from '../../domain/record/joint.ts';
import { eitherText } from '../words/wording.ts';
import type { Column, DataTable } from './data-table.ts';
import type { JointPoint, JointReport, JointTheme, JtaiLetter, SendReport } from '../../domain/record/joint.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

const ofLetters =
	(value: (letter: JtaiLetter) => string) =>
	(report: JointReport): string =>
		report.kind === 'jtai' ? value(report) : '';

const ofSend =
	(value: (report: SendReport) => string) =>
	(report: JointReport): string =>
		report.kind === 'send' ? value(report) : '';

/** Kinds of statement on what a joint inspection found. */
const jointStatements = ['summary', 'strength', 'voice'] as const;

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

/** Which joint inspection a row is of: council, address below /joint/, and the council’s name. */
function placeColumns<Row>(record: InspectionRecord, reportOf: (row: Row) => JointReport): Column<Row>[] {
	return [
		{
			name: 'slug',
			required: true,
			meaning: 'The council’s name in addresses of this site.',
			value: (row) => reportOf(row).authority,
		},
		{
			name: 'report',
			required: true,
			meaning: 'The report’s address below /joint/ on this site.',
			value: (row) => reportOf(row).id,
		},
		{
			name: 'authority',
			required: true,
			meaning: 'The council’s name.',
			value: (row) => record.authority(reportOf(row).authority).name,
		},
	];
}

/** Every joint inspection, newest first. None has a grade. */
export function jointTable(record: InspectionRecord): DataTable {
	const columns: Column<JointReport>[] = [
		...placeColumns(record, (r: JointReport) => r),
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

/** Something that a joint inspection’s report says, with the report. */
interface OfJoint {
	readonly report: JointReport;
	readonly text: string;
	/** Undefined for a summary, which covers the whole report. */
	readonly page: number | undefined;
	/** Its place among those of the report, from 1. */
	readonly place: number;
}

/** Kind and day of the inspection, as in the table of all. */
const aboutColumns: readonly Column<OfJoint>[] = [
	{
		name: 'kind',
		required: true,
		oneOf: jointKinds,
		meaning: 'The kind of inspection, as in joint.csv. Kinds are never compared with each other.',
		value: ({ report }) => report.kind,
	},
	{
		name: 'published',
		kind: 'day',
		required: true,
		meaning: 'Day of publication.',
		value: ({ report }) => report.published,
	},
];

/** Page and words of a statement, and the address of the PDF where it is recorded. */
const textColumns: readonly Column<OfJoint>[] = [
	{
		name: 'page',
		kind: 'integer',
		meaning: 'Page of the PDF, the first being 1; empty for a summary, which covers the whole report.',
		value: ({ page }) => numberCell(page),
	},
	{ name: 'text', required: true, meaning: 'What the report says, in our words.', value: ({ text }) => text },
	{
		name: 'address',
		meaning: 'Address of the PDF, at that page where there is one; empty where it is not recorded.',
		value: ({ report, page }) =>
			report.source.url === undefined ? '' : `${report.source.url}${page === undefined ? '' : `#page=${page}`}`,
	},
];

const ofReportAndCouncil = [refersTo('report', 'joint', 'report'), refersTo('slug', 'authorities', 'slug')];

/** The columns of a table of what joint inspections said. `place`: which statement a row is; `own`: what only that table has. */
function statementColumns<Row extends OfJoint>(
	record: InspectionRecord,
	place: { readonly name: string; readonly meaning: string },
	own: readonly Column<Row>[],
): Column<Row>[] {
	return [
		...placeColumns(record, ({ report }: Row) => report),
		{ ...place, kind: 'integer', required: true, value: (row) => String(row.place) },
		...aboutColumns,
		...own,
		...textColumns,
	];
}

/** Every point that joint inspections asked the partners to improve: those of the newest first, in the order of each report. */
export function jointPointsTable(record: InspectionRecord): DataTable {
	interface PointOfJoint extends OfJoint {
		readonly point: JointPoint;
	}
	const place = { name: 'point', meaning: 'Which point of the report it is: 1 for the first.' };
	const columns = statementColumns<PointOfJoint>(record, place, [
		{
			name: 'themes',
			kind: 'list',
			required: true,
			oneOf: record.joint.themes.map(({ id }) => id),
			meaning: 'Themes of points of joint inspections, the main one first, separated by spaces; see joint-themes.csv.',
			value: ({ point }) => point.themes.join(' '),
		},
		{
			name: 'priority',
			required: true,
			oneOf: ['yes', 'no'],
			meaning: 'yes for an area for priority action, no for an area for improvement.',
			value: ({ point }) => (point.isPriority ? 'yes' : 'no'),
		},
	]);
	return dataTable(
		{
			name: 'joint-points',
			what: 'One row for each point that joint inspections asked the partners of an area to improve, newest report first. The partners are more than the council, so these are never counted with points.csv.',
			key: ['report', 'point'],
			references: ofReportAndCouncil,
		},
		columns,
		record.joint.reports.toReversed().flatMap((report) =>
			report.improvements.map((point, index): PointOfJoint => ({
				report,
				point,
				text: point.text,
				page: point.page,
				place: index + 1,
			})),
		),
	);
}

/** What joint inspections found, statement by statement: those of the newest first, in the order of each page. */
export function jointFindingsTable(record: InspectionRecord): DataTable {
	interface StatementOfJoint extends OfJoint {
		readonly of: (typeof jointStatements)[number];
	}
	const place = { name: 'statement', meaning: 'Which statement of the report it is: 1 for the summary.' };
	const columns = statementColumns<StatementOfJoint>(record, place, [
		{
			name: 'of',
			required: true,
			oneOf: jointStatements,
			meaning: 'summary; strength; or voice (what children, young people or their families said).',
			value: ({ of }) => of,
		},
	]);
	return dataTable(
		{
			name: 'joint-findings',
			what: 'One row for each statement on what joint inspections found: summaries, strengths and what children and families said, newest report first.',
			key: ['report', 'statement'],
			references: ofReportAndCouncil,
		},
		columns,
		record.joint.reports.toReversed().flatMap((report) => {
			const { findings } = report;
			if (!findings) return [];
			const said = [
				{ of: 'summary', text: findings.summary, page: undefined },
				...findings.strengths.map((one) => ({ of: 'strength', ...one }) as const),
				...(findings.voice ? [{ of: 'voice', ...findings.voice } as const] : []),
			] as const;
			return said.map((one, index): StatementOfJoint => ({ report, ...one, place: index + 1 }));
		}),
	);
}

/** Every theme of points of joint inspections, in the order of their table. */
export function jointThemesTable(record: InspectionRecord): DataTable {
	const columns: Column<JointTheme>[] = [
		{
			name: 'theme',
			required: true,
			meaning: 'The theme’s name in joint-points.csv.',
			value: ({ id }) => id,
		},
		{ name: 'label', required: true, meaning: 'The theme as readers see it.', value: ({ label }) => label },
		{ name: 'meaning', required: true, meaning: 'What it is about.', value: ({ definition }) => definition },
		{ name: 'belongs', required: true, meaning: 'What counts as this theme.', value: ({ belongs }) => belongs },
		{ name: 'not', meaning: 'What belongs to another theme instead.', value: (theme) => theme.not ?? '' },
		{
			name: 'kinds',
			kind: 'list',
			required: true,
			oneOf: jointKinds,
			meaning: 'Kinds of inspection whose points have it, as in joint.csv, separated by spaces.',
			value: ({ kinds }) => kinds.join(' '),
		},
	];
	return dataTable(
		{
			name: 'joint-themes',
			what: 'One row for each theme of points of joint inspections. Each kind of inspection has its own.',
			key: ['theme'],
			references: [],
		},
		columns,
		record.joint.themes,
	);
}
