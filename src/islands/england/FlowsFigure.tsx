/** The figure of one step between inspections: the matrix, the numbers, and buttons to save them. */
import { Figure } from '../kit/Figure.tsx';
import { Drawings } from '../kit/Drawings.tsx';
import { flowsDrawing } from '../../views/england/flows-drawing.ts';
import { changeTexts, lower } from '../../views/words/wording.ts';
import type { FlowMatrix, FlowStepView } from '../../views/england/flows.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** Beginning of the names of saved files. */
	file: string;
	view: Pick<FlowStepView, 'id' | 'title' | 'caption' | 'table' | 'matrices'>;
}

const keys = [
	`Triangle up: ${lower(changeTexts.improved)}`,
	`= in a frame: ${lower(changeTexts.same)}`,
	`Triangle down: ${lower(changeTexts.declined)}`,
].map((label) => ({
	look: undefined,
	label,
}));

export default function FlowsFigure({ base, asAt, file, view }: Props) {
	return (
		<Figure
			id={view.id}
			title={view.title}
			caption={view.caption}
			asAt={asAt}
			keys={keys}
			table={view.table}
			file={file}
			base={base}
		>
			{view.matrices.map((matrix) => (
				<Drawings label={matrixText(matrix)} draw={(size) => flowsDrawing(matrix, size)} />
			))}
		</Figure>
	);
}

/** The matrix in words, for readers who cannot see it. */
function matrixText({ grades, rows }: FlowMatrix): string {
	return rows
		.map(({ label, cells, total }) => {
			const counts = cells.map(({ count }, to) => `${count} to ${lower(grades[to]?.label ?? '')}`);
			return `From ${lower(label)} (${total}): ${counts.join(', ')}.`;
		})
		.join(' ');
}
