/** Tables of councils: their names and codes, what they were before, who took over from them, and their neighbours. Columns are promises. */
import { authorityTypeIds, regionIds, regions } from '../../domain/record/authorities.ts';
import { servicesEditions } from '../../domain/record/frameworks.ts';
import { monthText } from '../words/wording.ts';
import { dataTable, numberCell, refersTo } from './data-table.ts';
import { SLUG, GSS, councilColumn } from './shared-columns.ts';
import { addDays } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { Column, DataTable } from './data-table.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** A council’s names, numbers and region. */
const nameColumns: readonly Column<Authority>[] = [
	{
		name: 'slug',
		required: true,
		pattern: SLUG,
		meaning: 'The authority’s name in addresses of this site.',
		value: (a) => a.slug,
	},
	{ name: 'name', required: true, meaning: 'The name that readers use.', value: (a) => a.name },
	{ name: 'formal_name', meaning: 'The formal name where it differs.', value: (a) => a.formalName ?? '' },
	{
		name: 'urn',
		kind: 'integer',
		meaning: 'Ofsted’s number; empty where we do not hold it.',
		value: (a) => numberCell(a.urn),
	},
	{
		name: 'la_code',
		kind: 'integer',
		meaning: 'The Department for Education’s number; empty where we do not hold it.',
		value: (a) => numberCell(a.laCode),
	},
	{
		name: 'gss_code',
		required: true,
		pattern: GSS,
		meaning: 'The present, or last, ONS code.',
		value: (a) => a.gssCode,
	},
	{
		name: 'region',
		required: true,
		oneOf: regionIds.map((id) => regions[id].label),
		meaning: 'Region of England.',
		value: (a) => regions[a.region].label,
	},
	{
		name: 'region_gss',
		required: true,
		oneOf: regionIds.map((id) => regions[id].gss),
		meaning: 'ONS code of the region.',
		value: (a) => regions[a.region].gss,
	},
];

/** Other councils that it has to do with, and what else there is to know of it. */
const relationColumns: readonly Column<Authority>[] = [
	{
		name: 'predecessors',
		kind: 'list',
		meaning: 'Slugs of the authorities that it replaced, separated by spaces.',
		value: (a) => a.predecessors.join(' '),
	},
	{
		name: 'successors',
		kind: 'list',
		meaning: 'Slugs of the authorities that replaced it, separated by spaces.',
		value: (a) => a.successors.join(' '),
	},
	{
		name: 'neighbours',
		kind: 'list',
		meaning: 'Slugs of its statistical neighbours, nearest first, separated by spaces.',
		value: (a) => a.neighbours.join(' '),
	},
	{ name: 'website', meaning: 'Its website.', value: (a) => a.website ?? '' },
	{
		name: 'earlier_types',
		meaning: 'What it was before, each with its last day: “county until 2020-03-31”, separated by semicolons.',
		value: (a) => a.earlierTypes.map(({ type, until }) => `${type} until ${until}`).join('; '),
	},
	{
		name: 'newer_report_published',
		kind: 'day',
		meaning: 'Day of a report that is out and not in this record yet; empty where none is known.',
		value: (a) => a.newerReport?.published ?? '',
	},
];

/** Every authority, current and abolished, by name. */
export function authoritiesTable(record: InspectionRecord): DataTable {
	const [first] = servicesEditions(record.frameworks);
	const since = first ? monthText(first.from) : 'the first inspection';
	const columns: Column<Authority>[] = [
		...nameColumns,
		{
			name: 'type',
			required: true,
			oneOf: authorityTypeIds,
			meaning: 'county, london-borough, metropolitan-district or unitary: what it is, or last was.',
			value: (a) => a.type,
		},
		{
			name: 'from',
			kind: 'day',
			meaning: `First day, for authorities that began after ${since}.`,
			value: (a) => a.from ?? '',
		},
		{ name: 'to', kind: 'day', meaning: 'Last day, for authorities that no longer exist.', value: (a) => a.to ?? '' },
		...relationColumns,
	];
	return dataTable(
		{
			name: 'authorities',
			what: 'One row for each council, current or abolished, by name.',
			key: ['slug'],
			references: [],
		},
		columns,
		record.authorities,
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
