/** Councils and their judgements as an SVG grid of fields, each with shape, word and colour. */
import { gradeShapes } from '../../views/parts/grade-shapes.ts';
import { wrapWords } from '../../views/words/wrap-words.ts';
import type { CompareCell, CompareView } from '../../views/comparing/compare.ts';

interface Props {
	view: Pick<CompareView, 'columns' | 'rows'>;
	label: string;
}

const NAME = 168;
const FIELD = 108;
const ROW = 44;
const TOP = 26;

/** The lines of a name, each of up to `most` letters. */
const linesOf = (text: string, most: number): string[] => wrapWords(text, (line) => line.length <= most);

export function CompareBoard({ view, label }: Props) {
	const width = NAME + view.columns.length * FIELD;
	const height = TOP + view.rows.length * ROW;
	return (
		<svg
			class="compare-board"
			viewBox={`0 0 ${width} ${height}`}
			role="img"
			aria-label={`${label}. The same is in the table below.`}
		>
			{view.columns.map((column, index) => (
				<text class="head" x={NAME + index * FIELD + 8} y={TOP - 9}>
					{column.short}
				</text>
			))}
			{view.rows.map((row, index) => {
				const top = TOP + index * ROW;
				const names = linesOf(row.name, 27);
				return (
					<g>
						<line class="grid" x1={0} x2={width} y1={top} y2={top} />
						{names.map((line, at) => (
							<text class="name" x={0} y={top + (names.length === 1 ? 18 : 14) + at * 12.5}>
								{line}
							</text>
						))}
						<text class="when" x={0} y={top + (names.length === 1 ? 33 : 38)}>
							{row.when}
						</text>
						{row.cells.map((cell, column) => (
							<Field cell={cell} left={NAME + column * FIELD} top={top} />
						))}
					</g>
				);
			})}
		</svg>
	);
}

function Field({ cell, left, top }: { cell: CompareCell; left: number; top: number }) {
	const lines = [...linesOf(cell.label, 13), ...(cell.shared ? ['shared grade'] : [])];
	const first = top + ROW / 2 + 4 - ((lines.length - 1) * 11.5) / 2;
	return (
		<g class={cell.look ? `field is-${cell.look}` : 'field'}>
			<rect x={left + 1} y={top + 2} width={FIELD - 2} height={ROW - 4} />
			{cell.look && (
				<svg
					class="shape"
					x={left + 8}
					y={top + ROW / 2 - 6}
					width={12}
					height={12}
					viewBox="0 0 20 20"
					dangerouslySetInnerHTML={{ __html: gradeShapes[cell.look] }}
				/>
			)}
			{lines.map((line, at) => (
				<text
					class={cell.shared && at === lines.length - 1 ? 'when' : 'value'}
					x={left + (cell.look ? 25 : 8)}
					y={first + at * 11.5}
				>
					{line}
				</text>
			))}
		</g>
	);
}
