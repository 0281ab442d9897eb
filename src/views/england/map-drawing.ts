/** The marks of the tile map as SVG: a link for each council, grouped by region, the regions’ names and the lines between them. */
import { tileColumns, tileRows } from '../../domain/england/tile-map.ts';
import { at } from '../addresses/addresses.ts';
import { svgElement } from '../parts/drawn-svg.ts';
import { gradeShapes } from '../parts/grade-shapes.ts';
import { NEWER_MARK } from '../parts/newer-report.ts';
import { escaped } from '../words/escaped.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { MapView, TileView } from './map.ts';

/** Side of a field, in units of the drawing. */
const SIDE = 40;

/** The part of the plane that the map takes, as an SVG’s viewBox has it. */
export const mapViewBox = `-1 -1 ${tileColumns * SIDE + 2} ${tileRows * SIDE + 2}`;

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

/** The map as SVG, within `mapViewBox`. `base`: the site’s, ending in a slash. */
export function mapSvg(view: MapView, base: string): string {
	const regions = view.regions
		.filter(({ tiles }) => tiles.length > 0)
		.map(({ id, label, tiles }) =>
			svgElement(
				'g',
				{ role: 'group', 'aria-label': label },
				tiles.map((tile) => tileSvg(tile, base)).join('') + regionName(id),
			),
		);
	const borders = svgElement('path', {
		class: 'borders',
		d: view.borders.replace(/[\d.]+/g, (n) => String(Number(n) * SIDE)),
		fill: 'none',
		'stroke-width': 2.5,
	});
	return regions.join('') + borders;
}

/** The square of a link on the map, by the address to which it leads; undefined where there is none. */
export function tileAt(view: MapView, base: string, href: string | null): TileView | undefined {
	return view.regions.flatMap(({ tiles }) => tiles).find(({ address }) => at(base, address) === href);
}

function tileSvg(tile: TileView, base: string): string {
	const link = svgElement('a', { href: at(base, tile.address), 'aria-label': tile.label }, square(tile));
	return svgElement('g', { class: `tile is-${tile.grade?.look ?? 'none'}` }, link + marks(tile));
}

function square({ column, row, outcome }: TileView): string {
	const [left, top] = [column * SIDE, row * SIDE];
	/** A square that begins this far within its field. */
	const within = (gap: number): Record<string, number> => ({
		x: left + gap,
		y: top + gap,
		width: SIDE - 2 * gap,
		height: SIDE - 2 * gap,
	});
	return [
		svgElement('rect', { class: 'reach', ...within(0), fill: 'none', 'pointer-events': 'all' }),
		svgElement('rect', { class: 'square', ...within(1.5), rx: 3 }),
		outcome && svgElement('rect', { ...within(2), rx: 2.5, fill: 'var(--accent)', 'fill-opacity': outcome.tint }),
	].join('');
}

/** Letters and shape on a square. Hidden from screen readers, because the link’s name says the same in words. */
function marks({ column, row, grade, letters, newer, outcome }: TileView): string {
	const [left, top] = [column * SIDE, row * SIDE];
	const sign = outcome ?? (grade && { shape: gradeShapes[grade.look], short: grade.short });
	const isWide = sign?.short.length === 2;
	const line = (text: string, x: number, y: number, name?: string): string =>
		svgElement(
			'text',
			{ class: name, x: left + x, y: top + y, 'text-anchor': 'middle', 'font-size': 13 },
			escaped(text),
		);
	const shape =
		sign &&
		svgElement(
			'svg',
			{ class: 'shape', x: left + (isWide ? 6.5 : 8), y: top + 22, width: 12, height: 12, viewBox: '0 0 20 20' },
			sign.shape,
		);
	return svgElement(
		'g',
		{ 'aria-hidden': 'true', 'pointer-events': 'none' },
		[
			line(newer ? `${letters}${NEWER_MARK}` : letters, SIDE / 2, 17, 'tile-letters'),
			shape,
			sign ? line(sign.short, isWide ? 27 : 26.5, 32.5) : line('–', SIDE / 2, 32),
		].join(''),
	);
}

function regionName(id: RegionId): string {
	const { x, y, anchor, lines } = names[id];
	const isWithin = id === 'london';
	const texts = lines.map((line, index) =>
		svgElement(
			'text',
			{
				class: isWithin ? 'region within' : 'region',
				x: x * SIDE,
				y: y * SIDE + index * 17,
				'text-anchor': anchor,
				'font-size': isWithin ? 10 : 12,
			},
			line,
		),
	);
	return svgElement('g', { 'aria-hidden': 'true' }, texts.join(''));
}
