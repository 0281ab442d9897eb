/** The numbers of a chart as a table with row names. */
import { TableFrame } from './TableFrame.tsx';
import { at } from '../../views/addresses/addresses.ts';
import type { ChartTable } from '../../views/parts/chart-table.ts';

interface Props {
	table: ChartTable;
	/** The site’s base, ending in a slash. */
	base: string;
	/** The table’s title and the frame’s name. */
	title: string;
	/** Whether the title is shown above it. */
	titled?: boolean;
}

export function NumbersTable({ table, base, title, titled = false }: Props) {
	return (
		<TableFrame
			label={`Table: ${title}`}
			caption={title}
			titled={titled}
			columns={table.columns}
			rows={table.rows.map(({ name, address, cells }) => ({
				name: address === undefined ? name : <a href={at(base, address)}>{name}</a>,
				cells,
			}))}
		/>
	);
}
