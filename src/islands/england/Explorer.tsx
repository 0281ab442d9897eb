/** The profile of England or a region: a choice of strand, day and reading; bars over time; councils that moved. */
import { TableFrame } from '../kit/TableFrame.tsx';
import { useMemo } from 'preact/hooks';
import { BarsOverTime } from './BarsOverTime.tsx';
import { ChartControls } from './ChartControls.tsx';
import { useChartPage } from './chart-state.ts';
import { addYears } from '../../domain/basics/dates.ts';
import { notableDays, pausesOf } from '../../domain/record/moments.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { at } from '../../views/addresses/addresses.ts';
import { moversView, profileView, seriesView } from '../../views/england/national.ts';
import { gradeShapes } from '../../views/parts/grade-shapes.ts';
import { dayText } from '../../views/words/wording.ts';
import { Figure } from '../kit/Figure.tsx';
import type { Bars } from './stacked-bars.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { Moment } from '../../domain/record/moments.ts';
import type { MoverView, ProfileView, ReproducedView, SeriesView } from '../../views/england/national.ts';

interface Props {
	base: string;
	region?: RegionId;
	/** The record’s last day. */
	asAt: string;
	/** The views of the initial state, made on the server. */
	profile: ProfileView;
	series: SeriesView;
	movers: readonly MoverView[];
	/** Ofsted’s figures that the record reproduces. */
	figures: readonly ReproducedView[];
	/** The days and periods that the chart over time marks. */
	moments: readonly Moment[];
	/** The judgements to choose from. */
	strands: readonly Strand[];
}

export default function Explorer({ base, region, asAt, profile, series, movers, figures, strands, moments }: Props) {
	const page = useChartPage(base, asAt, strands);
	const { state, unusual, record, go } = page;

	const shownSeries = useMemo(
		() => (record && unusual ? seriesView(record, { ...state, region }, asAt) : series),
		[record, unusual, state.strand, state.reading, region, asAt, series],
	);
	const since = addYears(state.day, -1) < FIRST_DAY ? FIRST_DAY : addYears(state.day, -1);
	const [shownProfile, shownMovers] = useMemo(() => {
		if (!record || !unusual) return [profile, movers];
		const question = { ...state, region };
		return [profileView(record, question), moversView(record, question, since)];
	}, [record, unusual, state, region, profile, movers, since]);

	const confirmed = useMemo(
		() => figures.filter((f) => f.strand === state.strand && f.region === region),
		[figures, state.strand, region],
	);
	const bars = useMemo<Bars>(
		() => barsOf(shownSeries, state.day, confirmed, moments),
		[shownSeries, state.day, confirmed, moments],
	);
	const place = region ?? 'england';

	return (
		<div class="explorer flow">
			<ChartControls page={page} asAt={asAt} strands={strands} moments={moments} />
			<Figure
				id="profile"
				title={shownProfile.title}
				caption={shownProfile.caption}
				table={shownProfile.table}
				file={`${place}-${state.strand}-${state.day}`}
				base={base}
			>
				<ShareBar profile={shownProfile} />
			</Figure>
			<details>
				<summary>Which councils these are</summary>
				{shownProfile.names
					.filter(({ councils }) => councils.length > 0)
					.map(({ label, councils }) => (
						<p>
							<strong>
								{label} ({councils.length}):
							</strong>{' '}
							{councils.map((council, index) => (
								<>
									{index > 0 && ', '}
									<a href={at(base, council.address)}>{council.text}</a>
								</>
							))}
						</p>
					))}
			</details>
			<Figure
				id="over-time"
				title={shownSeries.title}
				caption={shownSeries.caption}
				table={shownSeries.table}
				file={`${place}-${state.strand}-over-time`}
				base={base}
			>
				<Legend grades={shownSeries.grades} />
				<BarsOverTime
					bars={bars}
					label={shownSeries.title}
					choose={(bar) => {
						const day = shownSeries.points[bar]?.day;
						if (day !== undefined) go({ ...state, day });
					}}
				/>
			</Figure>
			{confirmed.length > 0 && (
				<details>
					<summary>Ofsted’s own figures for this judgement</summary>
					<ul class="plain-list">
						{confirmed.map((figure) => (
							<li>
								Inspections ended by {figure.day}: {figure.official} (
								<a href={figure.source.url}>{figure.source.title}</a>). From this record: {figure.record}.
							</li>
						))}
					</ul>
				</details>
			)}
			<section class="flow" aria-labelledby="movers">
				<h3 id="movers">
					Who moved between {dayText(since)} and {dayText(state.day)}
				</h3>
				<Movers movers={shownMovers} base={base} />
			</section>
		</div>
	);
}

function barsOf(
	series: SeriesView,
	day: string,
	confirmed: readonly ReproducedView[],
	moments: readonly Moment[],
): Bars {
	const days = series.points.map((p) => p.day);
	const at = (moment: string): number => {
		const index = days.findIndex((d) => d >= moment);
		return index < 0 ? days.length - 1 : index;
	};
	return {
		labels: days.map((d) => dayText(d)),
		layers: series.grades.map(({ look, label }, index) => ({
			look,
			label,
			counts: series.points.map((p) => p.counts[index] ?? 0),
		})),
		shades: pausesOf(moments).map(({ day: from, until, label }) => ({ from: at(from), to: at(until), label })),
		marks: notableDays(moments)
			.filter((m) => m.day <= (days.at(-1) ?? ''))
			.map((m) => at(m.day)),
		confirmed: confirmed.map((f) => at(f.dayIso)),
		chosen: days.length > 0 ? at(day) : undefined,
	};
}

/** One bar with the shares of each grade, drawn as SVG. */
function ShareBar({ profile }: { profile: ProfileView }) {
	let from = 0;
	const parts = profile.counts.map(({ look, count, label, share }) => {
		const width = profile.graded === 0 ? 0 : (1000 * count) / profile.graded;
		const part = { look, label, count, share, from, width };
		from += width;
		return part;
	});
	return (
		<div class="share-bar">
			<svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img" aria-label={profile.title}>
				{parts.map(
					(part) =>
						part.width > 0 && <rect class={`is-${part.look}`} x={part.from} y={0} width={part.width} height={24} />,
				)}
			</svg>
			<ul class="tiles" aria-label="Counts">
				{parts.map((part) => (
					<li class={`is-${part.look}`}>
						<span class={`grade is-${part.look}`}>
							<svg
								viewBox="0 0 20 20"
								aria-hidden="true"
								dangerouslySetInnerHTML={{ __html: gradeShapes[part.look] }}
							/>
							<span>
								{part.label} {part.count} ({part.share})
							</span>
						</span>
					</li>
				))}
			</ul>
		</div>
	);
}

function Legend({ grades }: { grades: SeriesView['grades'] }) {
	return (
		<p class="legend small">
			{grades.map(({ look, label }) => (
				<span class={`legend-key is-${look}`}>{label}</span>
			))}
			<span class="soft">
				Triangles: days to jump to. Rings: Ofsted published a figure, told below. Frame: the day chosen.
			</span>
		</p>
	);
}

function Movers({ movers, base }: { movers: readonly MoverView[]; base: string }) {
	if (movers.length === 0) return <p>Nobody’s current grade changed.</p>;
	return (
		<TableFrame label="Councils whose grade changed">
			<caption class="visually-hidden">Councils whose grade changed</caption>
			<thead>
				<tr>
					<th scope="col">Council</th>
					<th scope="col">From</th>
					<th scope="col">To</th>
					<th scope="col">Change</th>
				</tr>
			</thead>
			<tbody>
				{movers.map((mover) => (
					<tr>
						<th scope="row">
							<a href={at(base, mover.address)}>{mover.council}</a>
						</th>
						<td>{mover.from}</td>
						<td>
							<a href={at(base, mover.report)}>{mover.to}</a>
						</td>
						<td>{mover.change}</td>
					</tr>
				))}
			</tbody>
		</TableFrame>
	);
}
