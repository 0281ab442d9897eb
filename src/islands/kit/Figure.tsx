/** The frame of every chart: its title, its source, the same numbers as a table, and buttons to save them. */
import { useRef, useState } from 'preact/hooks';
import { chartCsv } from '../../views/parts/chart-table.ts';
import { NumbersTable } from './NumbersTable.tsx';
import { saveDrawing, saveText } from './save.ts';
import type { ComponentChildren } from 'preact';
import type { ChartTable } from '../../views/parts/chart-table.ts';

interface Props {
	/** Unique on the page; the figure’s own address. */
	id: string;
	/** The finding or the question. */
	title: string;
	/** Source, day, numerator and denominator. */
	caption: string;
	table: ChartTable;
	/** Beginning of the names of saved files. */
	file: string;
	base: string;
	/** Whether the drawing is an SVG and can be saved as one. */
	svg?: boolean;
	/** The drawing: an SVG or a canvas. */
	children?: ComponentChildren;
}

export function Figure({ id, title, caption, table, file, base, svg = false, children }: Props) {
	const figure = useRef<HTMLElement>(null);
	const [done, setDone] = useState('');
	const copy = async (): Promise<void> => {
		const address = new URL(location.href);
		address.hash = id;
		try {
			await navigator.clipboard.writeText(address.href);
			setDone('The link is copied.');
		} catch {
			setDone(`The link: ${address.href}`);
		}
	};
	const save = async (kind: 'png' | 'svg'): Promise<void> => {
		const saved = figure.current && (await saveDrawing(figure.current, `${file}.${kind}`, kind, title));
		setDone(saved ? `${file}.${kind} is saved.` : 'There is no drawing to save yet.');
	};
	return (
		<figure class="chart" id={id} ref={figure} aria-labelledby={`${id}-title`}>
			<figcaption>
				<h3 id={`${id}-title`}>{title}</h3>
			</figcaption>
			{children && <div class="drawing">{children}</div>}
			<p class="soft small">{caption}</p>
			<details class="chart-table" open>
				<summary>The numbers as a table</summary>
				<NumbersTable table={table} base={base} title={title} />
			</details>
			<p class="chart-tools">
				<button type="button" onClick={() => saveText(`${file}.csv`, chartCsv(table))}>
					Save as CSV
				</button>
				{children && (
					<button type="button" onClick={() => void save('png')}>
						Save as PNG
					</button>
				)}
				{svg && (
					<button type="button" onClick={() => void save('svg')}>
						Save as SVG
					</button>
				)}
				<button type="button" onClick={() => void copy()}>
					Copy link
				</button>
				<span role="status">{done}</span>
			</p>
		</figure>
	);
}
