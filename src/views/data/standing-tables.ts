/** Tables of grades on a day: each council’s now, and how many councils had each grade before. Columns are promises. */
import { existedOn, regionIds } from '../../domain/record/authorities.ts';
import { allGrades } from '../../domain/record/counted-scales.ts';
import { absenceReasons } from '../../domain/record/judgements.ts';
import { publishedBy } from '../../domain/record/latest.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { quarterEnds } from '../../domain/record/reading.ts';
import { snapshot, standing } from '../../domain/record/snapshots.ts';
import { dayText, eitherText } from '../words/wording.ts';
import { dataTable, refersTo } from './data-table.ts';
import { councilColumn } from './shared-columns.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Standing } from '../../domain/record/snapshots.ts';
import type { Column, DataTable } from './data-table.ts';

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
			meaning:
				'The grade of its latest inspection; empty where that gave none. For lscb, the last grade of the former safeguarding board.',
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
			meaning: 'england, or a region: its name in small letters, with hyphens for spaces.',
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
			meaning: `The grade of a council’s latest inspection published by that day, or why there was none: ${eitherText(noneYet)}. A grade for two strands together counts in both; for lscb, the last grade of the safeguarding board counts, also after boards had ended.`,
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
