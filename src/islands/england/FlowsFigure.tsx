/** The figure of one step between inspections: the matrix, the numbers, and buttons to save them. */
import { Figure } from '../kit/Figure.tsx';
import { FlowsMatrix } from './FlowsMatrix.tsx';
import type { FlowStepView } from '../../views/england/flows.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** Beginning of the names of saved files. */
	file: string;
	view: Pick<FlowStepView, 'id' | 'title' | 'caption' | 'table' | 'matrices'>;
}

const keys = ['▲ better than before', '= the same grade, in a frame', '▼ worse than before'].map((label) => ({
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
				<FlowsMatrix matrix={matrix} label={view.title} />
			))}
		</Figure>
	);
}
