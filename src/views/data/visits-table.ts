/** The table of visits without grades. Columns are promises. */
import { ungradedVisitLabels } from '../../domain/record/record.ts';
import { dataTable, refersTo } from './data-table.ts';
import { councilColumn } from './shared-columns.ts';
import type { InspectionRecord, UngradedVisit } from '../../domain/record/record.ts';
import type { Column, DataTable } from './data-table.ts';

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
