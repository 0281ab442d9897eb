/** The tile map with controls for judgement, day and reading; the address has the choice. */
import { useMemo, useState } from 'preact/hooks';
import { ChartControls } from './ChartControls.tsx';
import { useChartPage } from './chart-state.ts';
import { MapDrawing } from './map-drawing.tsx';
import { mapView } from '../../views/england/map.ts';
import { dayText } from '../../views/words/wording.ts';
import { Figure } from '../kit/Figure.tsx';
import { chartAddress } from '../../views/addresses/chart-address.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { Moment } from '../../domain/record/moments.ts';
import type { TileMap as TilePlaces } from '../../domain/england/tile-map.ts';
import type { MapView, TileView } from '../../views/england/map.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** The position of each council’s square, for every state other than the initial one. */
	map: TilePlaces;
	/** The view of the initial state, made on the server. */
	view: MapView;
	/** Includes the days to which the reader can jump. */
	moments: readonly Moment[];
	/** The judgements to choose from. */
	strands: readonly Strand[];
}

export default function TileMap({ base, asAt, map, view, strands, moments }: Props) {
	const page = useChartPage(base, asAt, strands);
	const { state, usual, unusual, record } = page;
	/** The square pointed at, and the view to which it belongs: its text is not true of another view. */
	const [pointed, setPointed] = useState<{ readonly tile: TileView | undefined; readonly view: string }>();
	const viewed = chartAddress(state, usual);
	const told = pointed?.view === viewed ? pointed.tile : undefined;

	// Until the record has loaded, and if it fails to load, the initial view is shown and saved.
	const [shown, shownState] = useMemo(
		() => (record && unusual ? [mapView(record, map, state), state] : [view, usual]),
		[record, unusual, state, map, view, usual],
	);

	return (
		<div class="explorer flow">
			<ChartControls page={page} asAt={asAt} strands={strands} moments={moments} />
			<Figure
				id="map"
				title={shown.title}
				caption={shown.caption}
				table={shown.table}
				file={`map-${shownState.strand}-${shownState.day}`}
				base={base}
				asAt={asAt}
				keys={shown.key.map(({ look, label, count }) => ({ look, label: `${label} ${count}` }))}
			>
				<a class="visually-hidden skip-map" href="#after-map">
					Skip the map; the table below it has the same
				</a>
				<div class="map-and-told">
					<div class="map-frame">
						<MapDrawing view={shown} base={base} tell={(tile) => setPointed({ tile, view: viewed })} />
					</div>
					<div class="map-beside" id="after-map" tabIndex={-1}>
						{/* Not a live region, because a link’s own name says the same to a screen reader. */}
						<p class={told ? 'map-told' : 'map-told empty'}>
							{told ? told.label : 'Point at a square, or move to it with the Tab key, to read about it here.'}
						</p>
						{shown.notes.map((note) => (
							<p class="small">{note}</p>
						))}
						<p class="soft small">
							Each square leads to its council’s page. Three letters stand for its name; shape, letter and colour for
							its grade on {dayText(shownState.day)}. Lines separate the regions.
						</p>
					</div>
				</div>
			</Figure>
		</div>
	);
}
