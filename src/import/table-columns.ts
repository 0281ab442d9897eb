/** The columns of a table of results, and of the site’s own inspections.csv. */

/** The columns of facts other than grades. */
export const factColumns = [
	'urn',
	'authority',
	'framework',
	'inspection_type',
	'joint',
	'start_date',
	'end_date',
	'published',
	'lead_inspector',
	'report_url',
] as const;

/** The columns of grades under the frameworks until 2026. */
export const gradeColumns = [
	'overall',
	'leadership',
	'help_protection',
	'in_care',
	'care_leavers',
	'adoption',
	'lscb',
] as const;

/** A column of a table of results with the grades for one judgement, by its heading. */
export type GradeColumn = (typeof gradeColumns)[number];

/** The columns that a table of results under those frameworks must have. */
export const required = [...factColumns, ...gradeColumns] as const;

/** A column that we read; the last two may be left out. */
export type Column = (typeof required)[number] | 'source_pdf' | 'notes';

/** The cells of a row by their columns. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** The columns of the site’s own inspections.csv beside those of judgements, each of which has one for its absence. */
export const ownColumns = [
	'slug',
	'report',
	'authority',
	'urn',
	'la_code',
	'gss_code',
	'framework',
	'edition',
	'type',
	'type_basis',
	'start',
	'end',
	'visits',
	'published',
	'published_basis',
	'source_kind',
	'url',
	'sha256',
	'pages',
];
