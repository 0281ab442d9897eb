/** Days to publication, year by year: quartiles as a bar, the median across it, the fastest and slowest as a line. */
import type { WaitsView } from '../../views/england/waits.ts';

interface Props {
	groups: WaitsView['groups'];
	label: string;
}

const LEFT = 44;
const TOP = 34;
const COLUMN = 40;
const GAP = 26;
const HEIGHT = 220;

export function WaitsYears({ groups, label }: Props) {
	const columns = groups.flatMap((group) => group.columns);
	const most = Math.ceil(Math.max(50, ...columns.map((column) => column.slowest)) / 50) * 50;
	const width = LEFT + columns.length * COLUMN + (groups.length - 1) * GAP;
	const y = (days: number): number => TOP + HEIGHT - (HEIGHT * days) / most;
	const lines = Array.from({ length: most / 50 + 1 }, (_, index) => index * 50);
	let left = LEFT;
	const placed = groups.map((group) => {
		const at = left;
		left += group.columns.length * COLUMN + GAP;
		return { ...group, at };
	});
	return (
		<svg
			class="wait-years"
			viewBox={`0 0 ${width} ${TOP + HEIGHT + 40}`}
			role="img"
			aria-label={`${label}. The numbers are in the table below.`}
		>
			{lines.map((days) => (
				<g>
					<line class="grid" x1={LEFT} x2={width} y1={y(days)} y2={y(days)} />
					<text class="soft" x={LEFT - 6} y={y(days) + 4} text-anchor="end">
						{days}
					</text>
				</g>
			))}
			<text class="soft" x={0} y={TOP - 20}>
				Days
			</text>
			{placed.map((group) => (
				<g>
					<text class="head" x={group.at + (group.columns.length * COLUMN) / 2} y={TOP - 20} text-anchor="middle">
						{group.label}
					</text>
					{group.columns.map((column, index) => {
						const middle = group.at + (index + 0.5) * COLUMN;
						return (
							<g>
								<line class="whisker" x1={middle} x2={middle} y1={y(column.fastest)} y2={y(column.slowest)} />
								<circle class="slowest" cx={middle} cy={y(column.slowest)} r={3} />
								<rect
									class="quartiles"
									x={middle - 11}
									y={y(column.upper)}
									width={22}
									height={Math.max(1, y(column.lower) - y(column.upper))}
								/>
								<line class="median" x1={middle - 13} x2={middle + 13} y1={y(column.median)} y2={y(column.median)} />
								<text x={middle} y={TOP + HEIGHT + 17} text-anchor="middle">
									{column.year}
								</text>
								<text class="soft" x={middle} y={TOP + HEIGHT + 32} text-anchor="middle">
									{column.reports}
								</text>
							</g>
						);
					})}
				</g>
			))}
			<text class="soft" x={0} y={TOP + HEIGHT + 32}>
				Reports
			</text>
		</svg>
	);
}
