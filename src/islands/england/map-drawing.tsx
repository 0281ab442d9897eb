/** The tile map as SVG: a link for each council, grouped by region. */
import { at } from '../../views/addresses/addresses.ts';
import { tileColumns, tileRows } from '../../domain/england/tile-map.ts';
import { NEWER_MARK } from '../../views/parts/newer-report.ts';
import { gradeShapes } from '../../views/parts/grade-shapes.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { MapView, TileView } from '../../views/england/map.ts';

interface Props {
	view: MapView;
	base: string;
	/** Called with the square that the reader points at or has focused; undefined when there is none. */
	point: (tile: TileView | undefined) => void;
}

/** Side of a field, in units of the drawing. */
const SIDE = 40;

/** The position of each region’s name, in squares: in the sea, Wales or Scotland next to the region; one or two lines. */
const names: Record<RegionId, { x: number; y: number; anchor: 'start' | 'end'; lines: readonly string[] }> = {
	'north-east': { x: 3.85, y: 0.6, anchor: 'end', lines: ['North East'] },
	'north-west': { x: 2.85, y: 2.6, anchor: 'end', lines: ['North West'] },
	'yorkshire-and-the-humber': { x: 9.2, y: 5.35, anchor: 'start', lines: ['Yorkshire and', 'the Humber'] },
	'east-midlands': { x: 9.2, y: 9.6, anchor: 'start', lines: ['East Midlands'] },
	'west-midlands': { x: 2.85, y: 11.6, anchor: 'end', lines: ['West Midlands'] },
	'east-of-england': { x: 10.2, y: 10.75, anchor: 'start', lines: ['East of England'] },
	london: { x: 13.05, y: 14.9, anchor: 'start', lines: ['London'] },
	'south-east': { x: 12.15, y: 18.6, anchor: 'start', lines: ['South East'] },
	'south-west': { x: 2.85, y: 15.6, anchor: 'end', lines: ['South West'] },
};

/** The map as an SVG. Each square is a link to its council. */
export function MapDrawing({ view, base, point }: Props) {
	return (
		<svg
			class="tile-map"
			viewBox={`-1 -1 ${tileColumns * SIDE + 2} ${tileRows * SIDE + 2}`}
			role="group"
			aria-label={`Map. ${view.title}`}
			onMouseLeave={() => point(undefined)}
		>
			{view.regions
				.filter(({ tiles }) => tiles.length > 0)
				.map(({ id, label, tiles }) => (
					<g role="group" aria-label={label} key={label}>
						{tiles.map((tile) => (
							<g key={tile.address} class={`tile is-${tile.grade?.look ?? 'none'}`}>
								<a
									href={at(base, tile.address)}
									aria-label={tile.label}
									onMouseEnter={() => point(tile)}
									onFocus={() => point(tile)}
									onBlur={() => point(undefined)}
								>
									<Square tile={tile} />
								</a>
								<Marks tile={tile} />
							</g>
						))}
						<RegionName id={id} />
					</g>
				))}
			<path
				class="borders"
				d={view.borders.replace(/[\d.]+/g, (n) => String(Number(n) * SIDE))}
				fill="none"
				stroke-width={2.5}
			/>
		</svg>
	);
}

function RegionName({ id }: { id: RegionId }) {
	const { x, y, anchor, lines } = names[id];
	return (
		<g aria-hidden="true">
			{lines.map((line, index) => (
				<text
					class={id === 'london' ? 'region within' : 'region'}
					x={x * SIDE}
					y={y * SIDE + index * 17}
					text-anchor={anchor}
					font-size={id === 'london' ? 10 : 12}
				>
					{line}
				</text>
			))}
		</g>
	);
}

function Square({ tile }: { tile: TileView }) {
	const [left, top] = [tile.column * SIDE, tile.row * SIDE];
	return (
		<>
			<rect class="reach" x={left} y={top} width={SIDE} height={SIDE} fill="none" pointer-events="all" />
			<rect class="square" x={left + 1.5} y={top + 1.5} width={SIDE - 3} height={SIDE - 3} rx={3} />
			{tile.outcome && (
				<rect
					x={left + 2}
					y={top + 2}
					width={SIDE - 4}
					height={SIDE - 4}
					rx={2.5}
					fill="var(--accent)"
					fill-opacity={tile.outcome.tint}
				/>
			)}
		</>
	);
}

/** Letters and shape on a square. Hidden from screen readers, because the link’s name says the same in words. */
function Marks({ tile }: { tile: TileView }) {
	const [left, top] = [tile.column * SIDE, tile.row * SIDE];
	const sign = tile.outcome ?? (tile.grade && { shape: gradeShapes[tile.grade.look], short: tile.grade.short });
	const isWide = sign?.short.length === 2;
	return (
		<g aria-hidden="true" pointer-events="none">
			<text class="tile-letters" x={left + SIDE / 2} y={top + 17} text-anchor="middle" font-size={13}>
				{tile.newer ? `${tile.letters}${NEWER_MARK}` : tile.letters}
			</text>
			{sign ? (
				<>
					<svg
						class="shape"
						x={left + (isWide ? 6.5 : 8)}
						y={top + 22}
						width={12}
						height={12}
						viewBox="0 0 20 20"
						dangerouslySetInnerHTML={{ __html: sign.shape }}
					/>
					<text x={left + (isWide ? 27 : 26.5)} y={top + 32.5} text-anchor="middle" font-size={13}>
						{sign.short}
					</text>
				</>
			) : (
				<text x={left + SIDE / 2} y={top + 32} text-anchor="middle" font-size={13}>
					–
				</text>
			)}
		</g>
	);
}
