/** The figure of outcomes of area SEND inspections by year. */
import { Drawings } from '../kit/Drawings.tsx';
import { Figure } from '../kit/Figure.tsx';
import { outcomesDrawing } from '../../views/joint/outcomes-drawing.ts';
import type { OutcomeRow } from '../../views/joint/joint-kind.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** Whose reports they are. */
	from: string;
	title: string;
	labels: readonly string[];
	rows: readonly OutcomeRow[];
}

export default function OutcomesFigure({ base, asAt, from, title, labels, rows }: Props) {
	return (
		<Figure
			id="outcomes-by-year"
			title={title}
			caption="Reports in this record by year of publication and outcome. They are not all that were published."
			asAt={asAt}
			from={from}
			file="send-outcomes"
			base={base}
			note={`From full to faint colour: ${labels.map((label) => label.toLowerCase()).join('; ')}. The numbers are in the same order.`}
		>
			<Drawings
				label={rows.map(({ name, counts }) => `${name}: ${counts.join(', ')}`).join('; ')}
				draw={(size) => outcomesDrawing(rows, size)}
			/>
		</Figure>
	);
}
