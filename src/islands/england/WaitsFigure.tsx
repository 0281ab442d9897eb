/** A figure on waits, with its drawing if it has one. */
import { Drawings } from '../kit/Drawings.tsx';
import { Figure } from '../kit/Figure.tsx';
import { agesDrawing, publicationDrawing } from '../../views/england/waits-drawings.ts';
import type { AgesView, WaitsView } from '../../views/england/waits.ts';
import type { ChartTable } from '../../views/parts/chart-table.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	id: string;
	/** Beginning of the names of saved files. */
	file: string;
	view: {
		readonly title: string;
		readonly caption: string;
		readonly table: ChartTable;
		readonly bands?: AgesView['bands'];
		readonly groups?: WaitsView['groups'];
	};
}

const howToRead = [
	'Number and line across the box: the median',
	'Box: the middle half of the reports',
	'Thin line: from the fastest to the slowest report',
	'By each year: how many reports',
];

export default function WaitsFigure({ base, asAt, id, file, view }: Props) {
	const { title, bands, groups, caption, table } = view;
	return (
		<Figure
			id={id}
			title={title}
			caption={caption}
			asAt={asAt}
			keys={groups ? howToRead.map((label) => ({ look: undefined, label })) : []}
			table={table}
			file={file}
			base={base}
		>
			{bands && (
				<Drawings
					label={bands.map(({ label, count, share }) => `${label}: ${count} (${share})`).join(', ')}
					draw={(size) => agesDrawing({ bands }, size)}
				/>
			)}
			{groups && (
				<Drawings
					label={`Median by year. ${groups.map(({ label, columns }) => `${label}: ${columns.map((c) => `${c.year} ${c.median}`).join(', ')}`).join('. ')}.`}
					draw={(size) => publicationDrawing({ groups }, size)}
				/>
			)}
		</Figure>
	);
}
