/** A figure on waits, with its drawing if it has one. */
import { Figure } from '../kit/Figure.tsx';
import { WaitsBands } from './WaitsBands.tsx';
import { WaitsYears } from './WaitsYears.tsx';
import type { AgesView, WaitsView } from '../../views/england/waits.ts';
import type { ChartTable } from '../../views/parts/chart-table.ts';

interface Props {
	base: string;
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

export default function WaitsFigure({ base, id, file, view }: Props) {
	const { title, bands, groups } = view;
	const drawing = bands ? (
		<WaitsBands bands={bands} label={title} />
	) : groups ? (
		<>
			<div class="wide-drawing" tabIndex={0} role="region" aria-label="Days to publication by year, drawn">
				<WaitsYears groups={groups} label={title} />
			</div>
			<p class="legend small soft">
				<span>Box: the middle half of the reports. Line across: the median.</span>{' '}
				<span>Thin line: from the fastest to the slowest. Below the year: reports counted.</span>
			</p>
		</>
	) : undefined;
	return (
		<div>
			<Figure id={id} title={title} caption={view.caption} table={view.table} file={file} base={base}>
				{drawing}
			</Figure>
		</div>
	);
}
