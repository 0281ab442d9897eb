/** A matrix of grades as SVG: the grade of the first inspection on the left, that of the next inspection at the top. */
import type { FlowMatrix } from '../../views/england/flows.ts';

interface Props {
	matrix: FlowMatrix;
	label: string;
}

const LEFT = 82;
const TOP = 56;
const FIELD = 75;
const HEIGHT = 50;
const TOTAL = 36;

/** A triangle that points up or down, with its centre at a point. */
function arrowAt(x: number, y: number, direction: 'improved' | 'declined'): string {
	const tip = direction === 'improved' ? -4 : 4;
	return `M${x - 4.5} ${y - tip}h9L${x} ${y + tip}Z`;
}

/** A grade’s label as lines: "Requires" and "improvement". */
function linesOf(label: string): string[] {
	return label.split(' ');
}

export function FlowsMatrix({ matrix, label }: Props) {
	const most = Math.max(1, ...matrix.rows.flatMap((row) => row.cells.map((cell) => cell.count)));
	const columns = matrix.grades.length;
	const width = LEFT + columns * FIELD + TOTAL;
	const height = TOP + matrix.rows.length * HEIGHT + 32;
	const bottom = TOP + matrix.rows.length * HEIGHT;
	return (
		<svg
			class="flow-matrix"
			viewBox={`0 0 ${width} ${height}`}
			role="img"
			aria-label={`${label}. The numbers are in the table below.`}
		>
			<text class="axis" x={0} y={TOP - 28}>
				First grade
			</text>
			<text class="axis" x={0} y={TOP - 14}>
				below, next
			</text>
			<text class="axis" x={0} y={TOP}>
				grade across
			</text>
			{matrix.grades.map((grade, column) =>
				linesOf(grade.label).map((line, index, all) => (
					<text
						class="head"
						x={LEFT + (column + 0.5) * FIELD}
						y={TOP - 8 - (all.length - 1 - index) * 12}
						text-anchor="middle"
					>
						{line}
					</text>
				)),
			)}
			<text class="head soft" x={width - TOTAL / 2} y={TOP - 8} text-anchor="middle">
				All
			</text>
			{matrix.rows.map((row, index) => {
				const top = TOP + index * HEIGHT;
				return (
					<g>
						{linesOf(row.label).map((line, at, all) => (
							<text class="head" x={0} y={top + HEIGHT / 2 + 4 + (at - (all.length - 1) / 2) * 13}>
								{line}
							</text>
						))}
						{row.cells.map((cell, column) => {
							const left = LEFT + column * FIELD;
							return (
								<g>
									<rect
										class="field"
										x={left + 1}
										y={top + 1}
										width={FIELD - 2}
										height={HEIGHT - 2}
										fill-opacity={cell.count === 0 ? 0 : 0.06 + (0.34 * cell.count) / most}
									/>
									<rect
										class={cell.direction === 'same' ? 'edge stayed' : 'edge'}
										x={left + 1.5}
										y={top + 1.5}
										width={FIELD - 3}
										height={HEIGHT - 3}
										fill="none"
									/>
									<text
										class={cell.count === 0 ? 'count none' : 'count'}
										x={left + FIELD / 2}
										y={top + (cell.count === 0 ? 30 : 23)}
										text-anchor="middle"
									>
										{cell.count}
									</text>
									{cell.count > 0 && (
										<text
											class="share"
											x={left + FIELD / 2 + (cell.direction === 'same' ? 0 : 5)}
											y={top + 39}
											text-anchor="middle"
										>
											{cell.direction === 'same' ? `= ${cell.share}` : cell.share}
										</text>
									)}
									{cell.count > 0 && cell.direction !== 'same' && (
										<path
											class="arrow"
											d={arrowAt(left + FIELD / 2 - 4 - 3.2 * cell.share.length, top + 35, cell.direction)}
										/>
									)}
								</g>
							);
						})}
						<text class="total" x={width - TOTAL / 2} y={top + HEIGHT / 2 + 5} text-anchor="middle">
							{row.total}
						</text>
					</g>
				);
			})}
			<text class="head soft" x={0} y={bottom + 21}>
				All
			</text>
			{matrix.totals.map((total, column) => (
				<text class="total" x={LEFT + (column + 0.5) * FIELD} y={bottom + 21} text-anchor="middle">
					{total}
				</text>
			))}
			<text class="total" x={width - TOTAL / 2} y={bottom + 21} text-anchor="middle">
				{matrix.all}
			</text>
		</svg>
	);
}
