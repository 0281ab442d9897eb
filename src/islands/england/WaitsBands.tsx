/** Councils by years since they were judged: one bar for each whole year, drawn as SVG. */
import type { AgesView } from '../../views/england/waits.ts';

interface Props {
	bands: AgesView['bands'];
	label: string;
}

const LEFT = 104;
const WIDTH = 380;
const ROW = 27;

export function WaitsBands({ bands, label }: Props) {
	const most = Math.max(1, ...bands.map((band) => band.count));
	const room = WIDTH - LEFT - 76;
	return (
		<svg
			class="wait-bands"
			viewBox={`0 0 ${WIDTH} ${bands.length * ROW}`}
			role="img"
			aria-label={`${label}. The numbers are in the table below.`}
		>
			{bands.map((band, index) => {
				const width = (room * band.count) / most;
				return (
					<g>
						<text x={0} y={index * ROW + 18}>
							{band.label}
						</text>
						<rect class="measure-bar" x={LEFT} y={index * ROW + 4} width={Math.max(width, 1)} height={ROW - 8} />
						<text class="count" x={LEFT + width + 6} y={index * ROW + 18}>
							{band.count}
							<tspan class="soft">{band.count > 0 ? `  ${band.share}` : ''}</tspan>
						</text>
					</g>
				);
			})}
		</svg>
	);
}
