/**
 * Tables with one fact a row, for programs that would otherwise have to take a cell or a wide row apart: judgements, editions,
 * how councils began and changed, themes of points, visits, and grades on a day. Columns are promises.
 */
import { authorityTypeIds, existedOn, regionIds } from '../../domain/record/authorities.ts';
import { allGrades } from '../../domain/record/counted-scales.ts';
import { absenceReasons } from '../../domain/record/judgements.ts';
import { publishedBy } from '../../domain/record/latest.ts';
import { asAtDate, ungradedVisitLabels } from '../../domain/record/record.ts';
import { startOf } from '../../domain/record/reports.ts';
import { quarterEnds } from '../../domain/record/reading.ts';
import { snapshot, standing } from '../../domain/record/snapshots.ts';
import { addDays } from '../../domain/basics/dates.ts';
import { dayText, eitherText } from '../words/wording.ts';
import { dataTable, interval, refersTo } from './data-table.ts';
import { columnName, ofReportAndCouncil, placeColumns } from './data-tables.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Authority, RegionId } from '../../domain/record/authorities.ts';
import type { Edition, EditionJudgement } from '../../domain/record/frameworks.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord, UngradedVisit } from '../../domain/record/record.ts';
import type { Standing } from '../../domain/record/snapshots.ts';
import type { Theme } from '../../domain/record/themes.ts';
import type { Column, DataTable } from './data-table.ts';
import type { OfReport } from './data-tables.ts';

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
			meaning: 'Last day on which one could begin; empty while it is in use.',
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

interface TypeOfAuthority {
	readonly authority: Authority;
	readonly type: Authority['type'];
	readonly from: IsoDate | undefined;
	readonly to: IsoDate | undefined;
}

/** A council’s types, oldest first: each begins on the day after the last day of the one before. */
function typesOf(authority: Authority): TypeOfAuthority[] {
	const types = [...authority.earlierTypes, { type: authority.type, until: authority.to }];
	return types.map(({ type, until }, index) => {
		const before = types[index - 1]?.until;
		return { authority, type, from: before === undefined ? authority.from : addDays(before, 1), to: until };
	});
}

/** Every type that a council has or had, with its days. */
export function authorityTypesTable(record: InspectionRecord): DataTable {
	const columns: Column<TypeOfAuthority>[] = [
		councilColumn(({ authority }) => authority.slug),
		{
			name: 'type',
			required: true,
			oneOf: authorityTypeIds,
			meaning: 'county, london-borough, metropolitan-district or unitary.',
			value: ({ type }) => type,
		},
		{
			name: 'from',
			kind: 'day',
			meaning: 'First day of that type; empty where it was that before the record begins.',
			value: ({ from }) => from ?? '',
		},
		{ name: 'to', kind: 'day', meaning: 'Last day of that type; empty while it is that.', value: ({ to }) => to ?? '' },
	];
	return dataTable(
		{
			name: 'authority-types',
			what: 'One row for each type that a council has or had, with its first and last day.',
			key: ['slug', 'type'],
			references: [refersTo('slug', 'authorities', 'slug')],
		},
		columns,
		record.authorities.flatMap(typesOf),
	);
}

interface Succession {
	readonly ended: Authority;
	readonly successor: Authority;
}

/** Which council took over from which, and on which day. */
export function successorsTable(record: InspectionRecord): DataTable {
	const columns: Column<Succession>[] = [
		councilColumn(({ ended }) => ended.slug),
		{
			name: 'successor',
			required: true,
			meaning: 'The council that took over its area or a part of it, by its slug.',
			value: ({ successor }) => successor.slug,
		},
		{
			name: 'day',
			kind: 'day',
			required: true,
			meaning: 'First day of the successor’s responsibility.',
			value: ({ ended, successor }) => (ended.to === undefined ? (successor.from ?? '') : addDays(ended.to, 1)),
		},
	];
	return dataTable(
		{
			name: 'successors',
			what: 'One row for each council that took over from one that was abolished, with the day.',
			key: ['slug', 'successor'],
			references: [refersTo('slug', 'authorities', 'slug'), refersTo('successor', 'authorities', 'slug')],
		},
		columns,
		record.authorities.flatMap((ended) =>
			ended.successors.map((slug): Succession => ({ ended, successor: record.authority(slug) })),
		),
	);
}

interface NeighbourOfAuthority {
	readonly authority: Authority;
	readonly neighbour: string;
	readonly place: number;
}

/** The statistical neighbours of every council, nearest first. */
export function neighboursTable(record: InspectionRecord): DataTable {
	const columns: Column<NeighbourOfAuthority>[] = [
		councilColumn(({ authority }) => authority.slug),
		{
			name: 'place',
			kind: 'integer',
			required: true,
			meaning: '1 for the nearest neighbour.',
			value: ({ place }) => String(place),
		},
		{
			name: 'neighbour',
			required: true,
			meaning: 'The neighbour, by its slug.',
			value: ({ neighbour }) => neighbour,
		},
	];
	return dataTable(
		{
			name: 'neighbours',
			what: 'One row for each statistical neighbour of a council, nearest first, on today’s list.',
			key: ['slug', 'place'],
			references: [refersTo('slug', 'authorities', 'slug'), refersTo('neighbour', 'authorities', 'slug')],
		},
		columns,
		record.authorities.flatMap((authority) =>
			authority.neighbours.map((neighbour, index): NeighbourOfAuthority => ({
				authority,
				neighbour,
				place: index + 1,
			})),
		),
	);
}

/** Every theme of points to improve, in the order of their table. */
export function themesTable(record: InspectionRecord): DataTable {
	const columns: Column<Theme>[] = [
		{
			name: 'theme',
			required: true,
			meaning: 'The theme’s address below /themes/ on this site.',
			value: ({ id }) => id,
		},
		{ name: 'label', required: true, meaning: 'The theme as readers see it.', value: ({ label }) => label },
		{ name: 'meaning', required: true, meaning: 'What it is about.', value: ({ meaning }) => meaning },
		{ name: 'belongs', required: true, meaning: 'What counts as this theme.', value: ({ belongs }) => belongs },
		{ name: 'not', meaning: 'What belongs to another theme instead.', value: (theme) => theme.not ?? '' },
	];
	return dataTable(
		{ name: 'themes', what: 'One row for each theme of points to improve.', key: ['theme'], references: [] },
		columns,
		record.themes,
	);
}

interface ThemeOfPoint extends OfReport {
	readonly point: number;
	readonly theme: string;
	readonly place: number;
}

/** The themes of every point to improve. */
export function pointThemesTable(record: InspectionRecord): DataTable {
	const columns: Column<ThemeOfPoint>[] = [
		...placeColumns,
		{
			name: 'point',
			kind: 'integer',
			required: true,
			meaning: 'Which point of the report it is, as in points.csv.',
			value: ({ point }) => String(point),
		},
		{ name: 'theme', required: true, meaning: 'A theme of the point, as in themes.csv.', value: ({ theme }) => theme },
		{
			name: 'place',
			kind: 'integer',
			required: true,
			meaning: '1 for the main theme of the point.',
			value: ({ place }) => String(place),
		},
	];
	return dataTable(
		{
			name: 'point-themes',
			what: 'One row for each theme of a point to improve: one to three for each point.',
			key: ['report', 'point', 'theme'],
			references: [
				{ columns: ['report', 'point'], table: 'points', to: ['report', 'point'] },
				refersTo('theme', 'themes', 'theme'),
				refersTo('slug', 'authorities', 'slug'),
			],
		},
		columns,
		record.reports
			.toReversed()
			.flatMap((report) =>
				report.improvements.flatMap(({ themes }, point) =>
					themes.map((theme, place): ThemeOfPoint => ({ report, point: point + 1, theme, place: place + 1 })),
				),
			),
	);
}

/** Every visit without grades, oldest first. */
export function visitsTable(record: InspectionRecord): DataTable {
	const columns: Column<UngradedVisit>[] = [
		councilColumn(({ authority }) => authority),
		{
			name: 'kind',
			required: true,
			oneOf: Object.keys(ungradedVisitLabels),
			meaning: 'focused or monitoring.',
			value: ({ kind }) => kind,
		},
		{ name: 'date', kind: 'day', required: true, meaning: 'First day of the visit.', value: ({ date }) => date },
		{
			name: 'published',
			kind: 'day',
			required: true,
			meaning: 'Day on which its letter was published.',
			value: ({ published }) => published,
		},
		{
			name: 'theme',
			required: true,
			meaning: 'Its subject, in the words of Ofsted’s table.',
			value: ({ theme }) => theme,
		},
		{
			name: 'letter_url',
			meaning: 'Ofsted’s address of its letter; empty where we do not know it.',
			value: ({ letter }) => letter ?? '',
		},
	];
	return dataTable(
		{
			name: 'visits',
			what: 'One row for each focused or monitoring visit in the tables of Ofsted’s that we hold. These visits give no grade.',
			key: ['slug', 'date', 'kind'],
			references: [refersTo('slug', 'authorities', 'slug')],
		},
		columns,
		record.visits,
	);
}

interface StandingInStrand extends Standing {
	readonly strand: string;
}

const noneYet = [...absenceReasons, 'none-yet'] as const;
const strandColumn = <Row extends { readonly strand: string }>(record: InspectionRecord): Column<Row> => ({
	name: 'strand',
	required: true,
	oneOf: record.strands.map(({ id }) => id),
	meaning: `What was judged, as the site follows it from one framework to the next: ${eitherText(record.strands.map(({ id }) => id))}.`,
	value: ({ strand }) => strand,
});

/** The current grade of each council that exists on the record’s last day, strand by strand. */
export function currentTable(record: InspectionRecord): DataTable {
	const asAt = asAtDate(record);
	const columns: Column<StandingInStrand>[] = [
		councilColumn(({ authority }) => authority.slug),
		strandColumn(record),
		{
			name: 'grade',
			oneOf: allGrades(record),
			meaning: 'The grade of its latest inspection; empty where that gave none.',
			value: ({ grade }) => grade ?? '',
		},
		{
			name: 'absence',
			oneOf: noneYet,
			meaning: 'Why there is no grade: not-in-framework, not-judged, not-reviewed, not-known or none-yet.',
			value: ({ absence }) => absence ?? '',
		},
		{
			name: 'joint',
			required: true,
			oneOf: ['yes', 'no'],
			meaning: 'yes where the grade is for this strand and another together.',
			value: ({ mapping }) => (mapping === 'joint' ? 'yes' : 'no'),
		},
		{
			name: 'report',
			meaning: 'The report that decides; empty where there is none yet.',
			value: ({ report }) => report?.id ?? '',
		},
	];
	return dataTable(
		{
			name: 'current',
			what: `One row for each council that exists and each strand: what its latest inspection said, of reports published by ${dayText(asAt)}.`,
			key: ['slug', 'strand'],
			references: [refersTo('slug', 'authorities', 'slug'), refersTo('report', 'inspections', 'report')],
		},
		columns,
		record.authorities
			.filter((authority) => existedOn(authority, asAt))
			.flatMap((authority) =>
				record.strands.map(({ id }): StandingInStrand => ({
					...standing(record, authority, id, publishedBy(asAt)),
					strand: id,
				})),
			),
	);
}

interface CountOnDay {
	readonly day: IsoDate;
	readonly area: RegionId | 'england';
	readonly strand: string;
	readonly kind: 'grade' | 'absence';
	/** A grade, or why there is none. */
	readonly result: string;
	readonly councils: number;
}

/** How many councils had each grade at the end of each quarter, in England and in each region. */
export function snapshotsTable(record: InspectionRecord): DataTable {
	const columns: Column<CountOnDay>[] = [
		{
			name: 'day',
			kind: 'day',
			required: true,
			meaning: 'End of a quarter; the last one is the record’s last day.',
			value: ({ day }) => day,
		},
		{
			name: 'area',
			required: true,
			oneOf: ['england', ...regionIds],
			meaning: 'england, or a region by its address below /regions/ on this site.',
			value: ({ area }) => area,
		},
		strandColumn(record),
		{
			name: 'kind',
			required: true,
			oneOf: ['grade', 'absence'],
			meaning: 'grade, or absence in a row of councils that had none.',
			value: ({ kind }) => kind,
		},
		{
			name: 'result',
			required: true,
			oneOf: [...allGrades(record), ...noneYet],
			meaning: `The grade of a council’s latest inspection published by that day, or why there was none: ${eitherText(noneYet)}.`,
			value: ({ result }) => result,
		},
		{
			name: 'councils',
			kind: 'integer',
			required: true,
			meaning: 'How many of the councils that existed on that day. A result that has no row is that of no council.',
			value: ({ councils }) => String(councils),
		},
	];
	return dataTable(
		{
			name: 'snapshots',
			what: 'One row for each grade, strand, area and end of a quarter: how many councils had that grade then.',
			key: ['day', 'area', 'strand', 'result'],
			references: [],
		},
		columns,
		quarterEnds(asAtDate(record)).flatMap((day) => record.strands.flatMap(({ id }) => countsOnDay(record, day, id))),
	);
}

/** The counts of a strand on a day: those of England, then those of each region; grades best first, then reasons. */
function countsOnDay(record: InspectionRecord, day: IsoDate, strand: StrandId): CountOnDay[] {
	const { counts, standings } = snapshot(record, strand, publishedBy(day));
	const results = [
		...counts.map(({ grade }) => ({ kind: 'grade', result: grade }) as const),
		...noneYet.map((reason) => ({ kind: 'absence', result: reason }) as const),
	];
	const regions = Map.groupBy(standings, ({ authority }) => authority.region);
	return (['england', ...regionIds] as const).flatMap((area) => {
		const councils = Map.groupBy(
			area === 'england' ? standings : (regions.get(area) ?? []),
			({ grade, absence }) => grade ?? absence,
		);
		return results.flatMap(({ kind, result }): CountOnDay[] => {
			const count = councils.get(result)?.length ?? 0;
			return count === 0 ? [] : [{ day, area, strand, kind, result, councils: count }];
		});
	});
}

function councilColumn<Row>(slug: (row: Row) => string): Column<Row> {
	return { name: 'slug', required: true, meaning: 'The authority’s name in addresses of this site.', value: slug };
}
