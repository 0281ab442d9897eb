/** The figure of councils side by side: the drawing, the table, what may be compared, and the reports. */
import { at } from '../../views/addresses/addresses.ts';
import { compareDrawing, compareText } from '../../views/comparing/compare-drawing.ts';
import { Drawings } from '../kit/Drawings.tsx';
import { Figure } from '../kit/Figure.tsx';
import type { CompareView } from '../../views/comparing/compare.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** Unique on the page. */
	id: string;
	/** Beginning of the names of saved files. */
	file: string;
	view: CompareView;
	/** The query under which the page goes on showing this; left out where the page shows one day only. */
	keep?: string | undefined;
}

export default function CompareFigure({ base, asAt, id, file, view, keep }: Props) {
	return (
		<div class="flow">
			<Figure
				id={id}
				keep={keep}
				title={view.title}
				caption={view.caption}
				asAt={asAt}
				keys={view.keys}
				keySize="narrow"
				table={view.table}
				file={file}
				base={base}
			>
				{view.columns.length > 0 ? (
					<Drawings label={compareText(view)} draw={(size) => compareDrawing(view, size)} />
				) : undefined}
			</Figure>
			{view.pairs.length + view.notes.length > 0 && (
				<>
					<h3>What may be compared here</h3>
					<ul class="plain-list measure">
						{[...view.pairs, ...view.notes].map((note) => (
							<li>{note}</li>
						))}
					</ul>
				</>
			)}
			{view.reports.length > 0 && (
				<details>
					<summary>The reports ({view.reports.length})</summary>
					<p>
						{view.reports.map((report, index) => (
							<>
								{index > 0 && '; '}
								<a href={at(base, report.address)}>{report.text}</a>
							</>
						))}
					</p>
				</details>
			)}
		</div>
	);
}
