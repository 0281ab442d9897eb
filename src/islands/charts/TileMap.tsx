/** The tile map with its controls: judgement, day and reading to choose, all kept in the address. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { gradeShapes } from '../../views/grade-shapes.ts';
import { dayText } from '../../views/wording.ts';
import { mapView } from '../../views/map.ts';
import { Figure } from './Figure.tsx';
import { chartAddress, chartStateFrom } from './address-state.ts';
import { MapControls } from './map-controls.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { loadChartRecord } from './record.ts';
import type { InspectionRecord } from '../../domain/record.ts';
import type { Inspection } from '../../domain/reports.ts';
import type { MapView, TileView } from '../../views/map.ts';
import type { ChartState } from './address-state.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** The view of the usual state, made on the server. */
	view: MapView;
}

export default function TileMap({ base, asAt, view }: Props) {
	const usual = useMemo<ChartState>(() => ({ strand: 'overall', day: asAt, reading: 'published' }), [asAt]);
	const [state, setState] = useState(usual);
	const [ignored, setIgnored] = useState<readonly string[]>([]);
	const [record, setRecord] = useState<InspectionRecord<Inspection>>();
	const [failed, setFailed] = useState(false);
	const [told, setTold] = useState<TileView>();

	useEffect(() => {
		const read = (): void => {
			const found = chartStateFrom(location.search, usual);
			setState(found.state);
			setIgnored(found.ignored);
		};
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [usual]);

	const unusual = chartAddress(state, usual) !== '';
	useEffect(() => {
		if (!unusual || record) return;
		loadChartRecord(base).then(setRecord, () => setFailed(true));
	}, [unusual, record, base, state]);

	const go = useCallback(
		(next: ChartState, how: 'push' | 'replace' = 'push') => {
			const address = `${location.pathname}${chartAddress(next, usual)}`;
			if (how === 'push') history.pushState(null, '', address);
			else history.replaceState(null, '', address);
			setIgnored([]);
			setFailed(false);
			setTold(undefined);
			setState(next);
		},
		[usual],
	);

	// Until the record is there, and when it cannot be had, the usual view is what is shown and saved.
	const [shown, shownState] = useMemo(
		() => (record && unusual ? [mapView(record, state), state] : [view, usual]),
		[record, unusual, state, view, usual],
	);

	return (
		<div class="explorer flow">
			<MapControls state={state} asAt={asAt} go={go} />
			{ignored.length > 0 && (
				<ul class="banner plain">
					{ignored.map((note) => (
						<li>{note}</li>
					))}
				</ul>
			)}
			{failed && (
				<p class="banner" role="alert">
					The data for another view could not be loaded; what you see is the usual one. Check the connection and choose
					again.
				</p>
			)}
			<Figure
				id="map"
				title={shown.title}
				caption={shown.caption}
				table={shown.table}
				file={`map-${shownState.strand}-${shownState.day}`}
				base={base}
				svg
			>
				<a class="visually-hidden skip-map" href="#after-map">
					Skip the map; the table below it has the same
				</a>
				<div class="map-and-told">
					<div class="map-frame">
						<MapDrawing view={shown} base={base} tell={setTold} />
					</div>
					<div class="map-beside" id="after-map" tabIndex={-1}>
						<MapKey view={shown} />
						{/* Not a live region: a link’s own name says the same to a screen reader. */}
						<p class={told ? 'map-told' : 'map-told empty'}>
							{told ? told.label : 'Point at a square, or reach it with the Tab key, to read it here.'}
						</p>
						{shown.notes.map((note) => (
							<p class="small">{note}</p>
						))}
						<p class="soft small">
							Each square leads to its council’s page. Three letters stand for its name; shape, letter and colour for
							its grade on {dayText(shownState.day)}. Lines part the regions.
						</p>
					</div>
				</div>
			</Figure>
		</div>
	);
}

/** The key beside the map, where the one in the drawing would be too small to read. */
function MapKey({ view }: { view: MapView }) {
	return (
		<ul class="map-key-list" aria-label="Key">
			{view.key.map(({ grade, label, count }) => (
				<li class={grade ? `grade grade-${grade}` : 'grade'}>
					{grade ? (
						<svg viewBox="0 0 20 20" aria-hidden="true" dangerouslySetInnerHTML={{ __html: gradeShapes[grade] }} />
					) : (
						<span aria-hidden="true">–</span>
					)}
					<span>
						{label} {count}
					</span>
				</li>
			))}
		</ul>
	);
}
