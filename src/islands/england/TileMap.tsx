/** The tile map with controls for judgement, day and reading; the address has the choice. */
import { useMemo, useState } from 'preact/hooks';
import { ChartControls } from './ChartControls.tsx';
import { keptText, useMapPage } from './chart-state.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { mapSvg, mapViewBox, tileAt } from '../../views/england/map-drawing.ts';
import { mapView } from '../../views/england/map.ts';
import { profileSince } from '../../views/england/national.ts';
import { sendMapView } from '../../views/england/send-map.ts';
import { dayText } from '../../views/words/wording.ts';
import { Figure } from '../kit/Figure.tsx';
import { KeepLink, SinceNotice } from '../kit/KeptView.tsx';
import { keptChartAddress } from '../../views/addresses/chart-address.ts';
import { mapAddress, mapSubjects } from '../../views/addresses/map-address.ts';
import { AddressNotices } from '../kit/AddressNotices.tsx';
import type { Strand } from '../../domain/record/judgements.ts';
import type { Moment } from '../../domain/record/moments.ts';
import type { TileMap as TilePlaces } from '../../domain/england/tile-map.ts';
import type { SendResults } from '../../domain/record/send-results.ts';
import type { MapState } from '../../views/addresses/map-address.ts';
import type { MapView, TileView } from '../../views/england/map.ts';
import type { ChartPage } from './chart-state.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** The position of each council’s square, for every state other than the initial one. */
	map: TilePlaces;
	/** The view of the initial state, made on the server. */
	view: MapView;
	/** Outcomes of area SEND inspections, for a view of their own. */
	send: SendResults;
	/** Whose reports these are. */
	sendFrom: string;
	/** Includes the days to which the reader can jump. */
	moments: readonly Moment[];
	/** The judgements to choose from. */
	strands: readonly Strand[];
}

const subjects = { grades: 'Councils by grade', send: 'Outcomes of area SEND inspections' } as const;

export default function TileMap({ base, asAt, map, view, send, sendFrom, strands, moments }: Props) {
	const page = useMapPage(base, asAt, strands);
	const { state, usual, unusual, record, whole } = page;
	/** The square pointed at, and the view to which it belongs: its text is not true of another view. */
	const [pointed, setPointed] = useState<{ readonly tile: TileView | undefined; readonly view: string }>();
	const viewed = mapAddress(state, usual);
	const tile = pointed?.view === viewed ? pointed.tile : undefined;

	// Until the record has loaded, and if it fails to load, the initial view is shown and saved.
	const [shown, shownState] = useMemo(
		() =>
			record && whole && unusual
				? [state.of === 'send' ? sendMapView(whole, map, send) : mapView(record, map, state), state]
				: [view, usual],
		[record, whole, unusual, state, map, view, send, usual],
	);
	// Pointing at a square changes the text beside the map and not the map.
	const drawn = useMemo(() => mapSvg(shown, base), [shown, base]);
	const point = ({ target }: Event): void => {
		const link = target instanceof Element ? target.closest('a') : null;
		setPointed({ tile: link ? tileAt(shown, base, link.getAttribute('href')) : undefined, view: viewed });
	};
	const pointNowhere = (): void => setPointed(undefined);
	const ofGrades = shownState.of === 'grades';
	const keep = keptChartAddress(shownState, usual);

	return (
		<div class="explorer map-explorer">
			<Figure
				id="map"
				title={shown.title}
				caption={shown.caption}
				table={shown.table}
				file={ofGrades ? `map-${shownState.strand}-${shownState.day}` : 'map-send-outcomes'}
				base={base}
				asAt={ofGrades ? shownState.recordDay : asAt}
				{...(ofGrades ? { keep } : { from: sendFrom })}
				keys={shown.key.map(({ label, count, ...sign }) => ({ ...sign, label: `${label} ${count}` }))}
				choice={
					<div class="map-controls flow">
						<SubjectChoice of={state.of} choose={(of) => page.go({ ...state, of })} />
						<MapControls page={page} asAt={asAt} strands={strands} moments={moments} />
						{/* The outcomes are always those of the record’s last day. */}
						{state.of === 'grades' && (
							<MapDay page={page} base={base} asAt={asAt} kept={{ text: keptText(shownState), address: keep }} />
						)}
					</div>
				}
			>
				<a class="visually-hidden skip-map" href="#after-map">
					Skip the map; the table below it has the same
				</a>
				<div class="map-and-details">
					<div class="map-frame">
						<svg
							class="tile-map"
							viewBox={mapViewBox}
							role="group"
							aria-label={`Map. ${shown.title}`}
							onMouseOver={point}
							onMouseLeave={pointNowhere}
							onFocusIn={point}
							onFocusOut={pointNowhere}
							dangerouslySetInnerHTML={{ __html: drawn }}
						/>
					</div>
					{/* Not a live region, because a link’s own name says the same to a screen reader. */}
					<p class={tile ? 'map-details' : 'map-details empty with-script'}>
						{tile ? tile.label : 'Point at a square, or move to it with the Tab key, to read about it here.'}
					</p>
					<div class="map-beside" id="after-map" tabIndex={-1}>
						{shown.notes.map((note) => (
							<p class="small">{note}</p>
						))}
						<p class="soft small">
							Each square leads to its council’s page. Three letters stand for its name; shape, letter and colour for{' '}
							{ofGrades ? `its grade on ${dayText(shownState.day)}` : 'the outcome of its area'}. Lines separate the
							regions.
						</p>
					</div>
				</div>
			</Figure>
		</div>
	);
}

/** The choice between grades and outcomes of area SEND inspections. */
function SubjectChoice({ of, choose }: { of: MapState['of']; choose: (of: MapState['of']) => void }) {
	return (
		<div class="controls">
			<fieldset>
				<legend>What the map shows</legend>
				{mapSubjects.map((one) => (
					<label key={one}>
						<input type="radio" name="of" checked={of === one} onChange={() => choose(one)} /> {subjects[one]}
					</label>
				))}
			</fieldset>
		</div>
	);
}

interface ControlsProps extends Pick<Props, 'asAt' | 'strands' | 'moments'> {
	page: ChartPage<MapState>;
}

/** The choices of a map of grades; of other maps only the messages. */
function MapControls({ page, asAt, strands, moments }: ControlsProps) {
	const { state, go } = page;
	return state.of === 'grades' ? (
		<ChartControls
			page={{ ...page, go: (next, how) => go({ ...state, ...next }, how) }}
			asAt={asAt}
			strands={strands}
			moments={moments}
		/>
	) : (
		<AddressNotices
			notices={page.ignored.map((text) => ({ text, meant: [] }))}
			failed={page.failed}
			again={() => go({ ...state }, 'replace')}
			lost="The data for this view could not be loaded; what you see are the grades. Check the connection."
		/>
	);
}

interface DayProps extends Pick<Props, 'base' | 'asAt'> {
	page: ChartPage<MapState>;
	/** The query under which the page goes on showing this map, and what its link says. */
	kept: { readonly text: string; readonly address: string };
}

/** What has been published since the day of the address; where there is no such day, the link that keeps the map. */
function MapDay({ page: { state, usual, whole, shownSince }, base, asAt, kept }: DayProps) {
	const since = useMemo(
		() =>
			whole && shownSince !== undefined
				? profileSince(whole, { ...state, region: undefined }, shownSince, {
						text: `The same map as at ${dayText(asAt)}`,
						address: `${addresses.map}${mapAddress({ ...state, day: asAt, recordDay: asAt }, usual)}`,
					})
				: undefined,
		[whole, shownSince, state, asAt, usual],
	);
	return since ? (
		<SinceNotice base={base} view={since} />
	) : (
		<KeepLink address={at(base, addresses.map) + kept.address} text={kept.text} />
	);
}
