/** The table of what a program reads in reports: numbers of children, days and mentions. Columns are promises. */
import { printedNumbers, printedPosts } from '../../domain/record/printed.ts';
import { dataTable, interval } from './data-table.ts';
import { placeColumns, aboutColumns, ofReportAndCouncil } from './shared-columns.ts';
import type { DateSpan } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { Column, DataTable } from './data-table.ts';
import type { OfReport } from './shared-columns.ts';

/** A value that a program read in a report. */
interface ValueOfReport extends OfReport {
	readonly field: string;
	readonly value: string;
	readonly at?: DateSpan | undefined;
	readonly page: number;
}

/** A value with its place among those of its report. */
interface PlacedValue extends ValueOfReport {
	readonly place: number;
}

/** What a program reads in the reports besides judgements, a row for each value: those of the newest report first. */
export function printedTable(record: InspectionRecord): DataTable {
	const numbers = printedNumbers.map((id) => id.replaceAll('-', '_'));
	const columns: Column<PlacedValue>[] = [
		...placeColumns,
		...aboutColumns(record),
		{
			name: 'field',
			required: true,
			meaning: `Of SIF reports: ${numbers.join(', ')} (children, or children in the months before the inspection), in_care_rate and protection_plans_rate (for each 10,000 children), out_of_area_share (in a hundred of those in care), director_since, board_chair_since, director_interim and board_chair_interim, earlier_protection and earlier_looked_after. Of ILACS reports: last_inspection, unregistered_homes, focused_visit.`,
			value: ({ field }) => field,
		},
		{
			name: 'value',
			required: true,
			meaning:
				'As printed: a number; a day, or an interval a/b for a month or a year; the grade of an earlier inspection in the words of its time; the year of the last inspection; yes; mentioned, which may be to say that there are none.',
			value: ({ value }) => value,
		},
		{
			name: 'as_at',
			kind: 'span',
			meaning: 'The day that the report gives with it, or an interval a/b for a month; empty where it gives none.',
			value: ({ at }) => (at ? interval(at) : ''),
		},
		{
			name: 'page',
			kind: 'integer',
			required: true,
			meaning: 'Page of the PDF, the first being 1.',
			value: ({ page }) => String(page),
		},
		{
			name: 'address',
			meaning: 'Address of Ofsted’s PDF at that page.',
			value: ({ report, page }) => (report.source.kind === 'report' ? `${report.source.url}#page=${page}` : ''),
		},
		{
			name: 'place',
			kind: 'integer',
			required: true,
			meaning: 'Which value of the report it is: 1 for the first.',
			value: ({ place }) => String(place),
		},
	];
	return dataTable(
		{
			name: 'printed',
			what: `One row for each number, day or mention that a program has read in ${record.reports.filter(({ printed }) => printed).length} reports, newest first: how many children were in care or on child protection plans, since when directors had been in post, whether unregistered homes are mentioned. What a program could not read for certain is left out.`,
			key: ['report', 'place'],
			references: ofReportAndCouncil,
		},
		columns,
		record.reports
			.toReversed()
			.flatMap((report) => valuesOf(report).map((one, index): PlacedValue => ({ ...one, place: index + 1 }))),
	);
}

function valuesOf(report: Report): ValueOfReport[] {
	const { printed } = report;
	if (!printed) return [];
	const { numbers, posts, earlierInspections, lastInspection, unregisteredHomes, focusedVisits } = printed;
	const named = (id: string): string => id.replaceAll('-', '_');
	const values = [
		...printedNumbers.flatMap((id) => {
			const one = numbers[id];
			if (!one) return [];
			const { page, at } = one;
			return [
				{ field: named(id), value: String(one.number), at, page },
				...(one.rate === undefined ? [] : [{ field: `${named(id)}_rate`, value: String(one.rate), at, page }]),
				...(one.share === undefined ? [] : [{ field: `${named(id)}_share`, value: String(one.share), at, page }]),
			];
		}),
		...printedPosts.flatMap((id) => {
			const one = posts[id];
			if (!one) return [];
			return [
				{ field: `${named(id)}_since`, value: interval(one.since), page: one.page },
				...(one.interim ? [{ field: `${named(id)}_interim`, value: 'yes', page: one.page }] : []),
			];
		}),
		...earlierInspections.map(({ of, grade, inspected, page }) => ({
			field: `earlier_${named(of)}`,
			value: grade,
			at: inspected,
			page,
		})),
		...(lastInspection
			? [{ field: 'last_inspection', value: String(lastInspection.year), page: lastInspection.page }]
			: []),
		...(unregisteredHomes ? [{ field: 'unregistered_homes', value: 'mentioned', page: unregisteredHomes.page }] : []),
		...focusedVisits.map(({ month, page }) => ({ field: 'focused_visit', value: interval(month), page })),
	];
	return values.map((one) => ({ report, ...one }));
}
