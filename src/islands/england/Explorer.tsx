/** The profile of England or a region: a choice of strand, day and reading; bars over time; councils that moved. */
import { useMemo } from 'preact/hooks';
import { BarsOverTime } from './BarsOverTime.tsx';
import { ChartControls } from './ChartControls.tsx';
import { keptText, useChartPage } from './chart-state.ts';
import { useExplorerViews, yearBefore } from './explorer-views.ts';
import { MoversSection } from './Movers.tsx';
import { ProfileFigure } from './ProfileFigure.tsx';
import { notableDays, pausesOf } from '../../domain/record/moments.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { chartAddress, keptChartAddress } from '../../views/addresses/chart-address.ts';
import { profileSince } from '../../views/england/national.ts';
import { dayText } from '../../views/words/wording.ts';
import { Figure } from '../kit/Figure.tsx';
import { KeepLink, SinceNotice } from '../kit/KeptView.tsx';
import type { BarMarks } from './stacked-bars.ts';
import type { ExplorerViews } from './explorer-views.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { Moment } from '../../domain/record/moments.ts';
import type { ChartState, SeriesForm } from '../../views/addresses/chart-address.ts';
import type { ReproducedView, SeriesView } from '../../views/england/national.ts';

/** The views of the initial state are made on the server. */
interface Props extends ExplorerViews {
	base: string;
	region?: RegionId;
	/** The record’s last day. */
	asAt: string;
	/** Ofsted’s figures that the record reproduces. */
	figures: readonly ReproducedView[];
	/** The days and periods that the chart over time marks. */
	moments: readonly Moment[];
	/** The judgements to choose from. */
	strands: readonly Strand[];
}

export default function Explorer({ base, region, asAt, figures, strands, moments, ...initial }: Props) {
	const page = useChartPage(base, asAt, strands);
	const { state, usual, unusual, record, whole, shownSince, go } = page;
	const { profile, series, movers } = useExplorerViews(page, region, initial);

	const confirmed = useMemo(
		() => figures.filter((f) => f.strand === state.strand && f.region === region),
		[figures, state.strand, region],
	);
	const marks = useMemo<BarMarks>(
		() => marksOf(series, state, confirmed, moments),
		[series, state, confirmed, moments],
	);
	const place = region ?? 'england';
	const address = region === undefined ? addresses.national : addresses.region(region);
	const since = useMemo(
		() =>
			whole && shownSince !== undefined
				? profileSince(whole, { ...state, region }, shownSince, {
						text: `The same view as at ${dayText(asAt)}`,
						address: `${address}${chartAddress({ ...state, day: asAt, recordDay: asAt }, usual)}#profile`,
					})
				: undefined,
		[whole, shownSince, state, region, asAt, address, usual],
	);
	const shownState = record && unusual ? state : usual;
	const keep = keptChartAddress(shownState, usual);
	const frame = { base, asAt: shownState.recordDay, keep };

	return (
		<div class="explorer flow">
			<ChartControls page={page} asAt={asAt} strands={strands} moments={moments} />
			{since ? (
				<SinceNotice base={base} view={since} />
			) : (
				<KeepLink address={`${at(base, address)}${keep}#profile`} text={keptText(shownState)} />
			)}
			<ProfileFigure {...frame} view={profile} file={`${place}-${state.strand}-${state.day}`} />
			<Figure
				{...frame}
				id="over-time"
				title={series.titles[state.form]}
				caption={series.caption}
				keys={series.grades}
				table={series.table}
				file={`${place}-${state.strand}-over-time`}
				choice={<FormChoice form={state.form} choose={(form) => go({ ...state, form })} />}
				note="Below the years: councils with a grade."
			>
				<BarsOverTime
					marks={marks}
					series={series}
					choose={(quarter) => {
						const day = series.points[quarter]?.day;
						if (day !== undefined) go({ ...state, day });
					}}
				/>
			</Figure>
			<p class="over-time-notes soft small">
				Point at a quarter for its numbers and what happened in it. Pick one to see its last day above; the frame marks
				the quarter of the chosen day.
			</p>
			<OfstedFigures figures={confirmed} />
			<MoversSection {...{ base, movers, region }} strand={state.strand} from={yearBefore(state.day)} to={state.day} />
		</div>
	);
}

/** Ofsted’s figures that the record reproduces, each with ours; nothing where there are none. */
function OfstedFigures({ figures }: { figures: readonly ReproducedView[] }) {
	if (figures.length === 0) return null;
	return (
		<details>
			<summary>Ofsted’s own figures for this judgement</summary>
			<ul class="plain-list">
				{figures.map((figure) => (
					<li>
						Inspections ended by {figure.day}: {figure.official} (<a href={figure.source.url}>{figure.source.title}</a>
						). From this record: {figure.record}.
					</li>
				))}
			</ul>
		</details>
	);
}

function marksOf(
	{ points }: SeriesView,
	{ day, form }: ChartState,
	confirmed: readonly ReproducedView[],
	moments: readonly Moment[],
): BarMarks {
	const days = points.map((p) => p.day);
	const at = (moment: string): number => {
		const index = days.findIndex((d) => d >= moment);
		return index < 0 ? days.length - 1 : index;
	};
	const notes = [
		...notableDays(moments)
			.filter(({ day: moment }) => moment <= (days.at(-1) ?? ''))
			.map(({ day: moment, label }) => ({ quarter: at(moment), text: `${label}: ${dayText(moment)}` })),
		...confirmed.map(({ dayIso }) => ({ quarter: at(dayIso), text: `Ofsted’s figures: ${dayText(dayIso)}` })),
	];
	return {
		form,
		shades: pausesOf(moments).map(({ day: from, until, label }) => ({ from: at(from), to: at(until), label })),
		notes: new Map(
			[...Map.groupBy(notes, ({ quarter }) => quarter)].map(([quarter, all]) => [quarter, all.map(({ text }) => text)]),
		),
		chosen: days.length > 0 ? at(day) : undefined,
	};
}

/** Shares first; numbers of councils one step away. */
function FormChoice({ form, choose }: { form: SeriesForm; choose: (form: SeriesForm) => void }) {
	return (
		<fieldset class="controls form-choice">
			<legend>Show</legend>
			{(['share', 'counts'] as const).map((one) => (
				<label>
					<input type="radio" name="form" checked={form === one} onChange={() => choose(one)} />{' '}
					{one === 'share' ? 'share of councils' : 'number of councils'}
				</label>
			))}
		</fieldset>
	);
}
