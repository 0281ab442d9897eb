/** The figure of a theme: how many reports of each year asked for it. */
import { Drawings } from '../kit/Drawings.tsx';
import { Figure } from '../kit/Figure.tsx';
import { themeYearsDrawing } from '../../views/england/themes-drawing.ts';
import type { ChartTable } from '../../views/parts/chart-table.ts';
import type { ThemeYear } from '../../views/england/themes.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** Beginning of the names of saved files. */
	file: string;
	view: {
		readonly title: string;
		readonly caption: string;
		readonly years: readonly ThemeYear[];
		readonly table: ChartTable;
	};
}

export default function ThemeFigure({ base, asAt, file, view }: Props) {
	const { title, caption, years, table } = view;
	return (
		<Figure
			id="years"
			title={title}
			caption={caption}
			asAt={asAt}
			table={table}
			file={file}
			base={base}
			note="Full colour: reports that asked for it. Faint: the other reports of the year. A share of a few reports says little."
		>
			<Drawings
				label={years.map(({ year, count, of }) => `${year}: ${count} of ${of}`).join(', ')}
				draw={(size) => themeYearsDrawing(years, size)}
			/>
		</Figure>
	);
}
