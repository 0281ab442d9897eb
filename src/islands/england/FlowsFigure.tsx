/** The figure of one step between inspections: the matrix, the numbers, and buttons to save them. */
import { Figure } from '../kit/Figure.tsx';
import { FlowsMatrix, arrowAt } from './FlowsMatrix.tsx';
import type { FlowStepView } from '../../views/england/flows.ts';

interface Props {
	base: string;
	/** Beginning of the names of saved files. */
	file: string;
	view: Pick<FlowStepView, 'id' | 'title' | 'caption' | 'table' | 'matrices'>;
}

export default function FlowsFigure({ base, file, view }: Props) {
	return (
		<div>
			<Figure id={view.id} title={view.title} caption={view.caption} table={view.table} file={file} base={base}>
				{view.matrices.map((matrix) => (
					<FlowsMatrix matrix={matrix} label={view.title} />
				))}
				<p class="legend small soft">
					<span>
						<Arrow direction="improved" /> better than before
					</span>{' '}
					<span>= the same, in a frame</span>{' '}
					<span>
						<Arrow direction="declined" /> worse than before
					</span>
				</p>
			</Figure>
		</div>
	);
}

function Arrow({ direction }: { direction: 'improved' | 'declined' }) {
	return (
		<svg class="flow-arrow" viewBox="0 0 11 10" aria-hidden="true">
			<path d={arrowAt(5.5, 5, direction)} />
		</svg>
	);
}
