/** A table with row names, in a frame that scrolls sideways when the table is too wide. */
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
		<TableFrame label={`Table: ${title}`}>
			<caption class={titled ? undefined : 'visually-hidden'}>{title}</caption>
			<thead>
				<tr>
					{table.columns.map((column) => (
						<th scope="col">{column}</th>
					))}
				</tr>
			</thead>
			<tbody>
				{table.rows.map((row) => (
					<tr>
						<th scope="row">{row.address === undefined ? row.name : <a href={at(base, row.address)}>{row.name}</a>}</th>
						{row.cells.map((cell) => (
							<td>{cell}</td>
						))}
					</tr>
				))}
			</tbody>
		</TableFrame>
	);
}
