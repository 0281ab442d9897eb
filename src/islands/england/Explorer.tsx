/** The profile of England or a region: a choice of strand, day and reading; bars over time; councils that moved. */
import { TableFrame } from '../kit/TableFrame.tsx';
import { useMemo } from 'preact/hooks';
import { BarsOverTime } from './BarsOverTime.tsx';
import { ChartControls } from './ChartControls.tsx';
import { keptText, useChartPage } from './chart-state.ts';
import { addDays, addYears } from '../../domain/basics/dates.ts';
import { notableDays, pausesOf } from '../../domain/record/moments.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { keptChangesAddress } from '../../views/addresses/changes-address.ts';
import { chartAddress, keptChartAddress } from '../../views/addresses/chart-address.ts';
import { moversView, newestMovers, profileSince, profileView, seriesView } from '../../views/england/national.ts';
import { profileDrawing } from '../../views/england/profile-drawing.ts';
import { dayText } from '../../views/words/wording.ts';
import { Drawings } from '../kit/Drawings.tsx';
import { Figure } from '../kit/Figure.tsx';
import { KeepLink, SinceNotice } from '../kit/KeptView.tsx';
import type { BarMarks } from './stacked-bars.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { Moment } from '../../domain/record/moments.ts';
import type { ChartState, SeriesForm } from '../../views/addresses/chart-address.ts';
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
	const { state, usual, unusual, record, whole, shownSince, go } = page;

	const shownSeries = useMemo(
		() => (record && unusual ? seriesView(record, { ...state, region }, state.recordDay) : series),
		[record, unusual, state.strand, state.reading, state.recordDay, region, series],
	);
	const yearBefore = addYears(state.day, -1) < FIRST_DAY ? FIRST_DAY : addYears(state.day, -1);
	const [shownProfile, shownMovers] = useMemo(() => {
		if (!record || !unusual) return [profile, movers];
		const question = { ...state, region };
		return [profileView(record, question), moversView(record, question, yearBefore)];
	}, [record, unusual, state, region, profile, movers, yearBefore]);

	const confirmed = useMemo(
		() => figures.filter((f) => f.strand === state.strand && f.region === region),
		[figures, state.strand, region],
	);
	const marks = useMemo<BarMarks>(
		() => marksOf(shownSeries, state, confirmed, moments),
		[shownSeries, state, confirmed, moments],
	);
	const year = { from: addDays(yearBefore, 1), to: state.day, strand: state.strand, kind: 'changed', region } as const;
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

	return (
		<div class="explorer flow">
			<ChartControls page={page} asAt={asAt} strands={strands} moments={moments} />
			{since ? (
				<SinceNotice base={base} view={since} />
			) : (
				<KeepLink address={`${at(base, address)}${keep}#profile`} text={keptText(shownState)} />
			)}
			<Figure
				id="profile"
				title={shownProfile.title}
				caption={shownProfile.caption}
				asAt={shownState.recordDay}
				keep={keep}
				keys={shownProfile.counts.map(({ look, label, count, share }) => ({
					look,
					label: `${label} ${count} (${share})`,
				}))}
				table={shownProfile.table}
				file={`${place}-${state.strand}-${state.day}`}
				base={base}
			>
				<Drawings
					label={shownProfile.counts.map(({ label, count, share }) => `${label} ${count} (${share})`).join(', ')}
					draw={(size) => profileDrawing(shownProfile, size)}
				/>
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
				asAt={shownState.recordDay}
				keep={keep}
				keys={shownSeries.grades}
				table={shownSeries.table}
				file={`${place}-${state.strand}-over-time`}
				base={base}
				choice={<FormChoice form={state.form} choose={(form) => go({ ...state, form })} />}
				note="Below the years: councils with a grade."
			>
				<BarsOverTime
					marks={marks}
					series={shownSeries}
					choose={(quarter) => {
						const day = shownSeries.points[quarter]?.day;
						if (day !== undefined) go({ ...state, day });
					}}
				/>
			</Figure>
			<p class="over-time-notes soft small">
				Pick a quarter to see its day above. Triangles: key dates. Rings: Ofsted published a figure, see below. Frame:
				the day chosen.
			</p>
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
			<section class="flow movers" aria-labelledby="movers">
				<h3 id="movers">
					Whose grade changed between {dayText(yearBefore)} and {dayText(state.day)}
				</h3>
				<Movers movers={shownMovers} base={base} />
				<p>
					<a href={at(base, addresses.changes) + keptChangesAddress(year, year)}>
						Whose grade rose or fell in this time
					</a>
					, with both reports, in any judgement
				</p>
			</section>
		</div>
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
	return {
		form,
		shades: pausesOf(moments).map(({ day: from, until, label }) => ({ from: at(from), to: at(until), label })),
		marks: notableDays(moments)
			.filter((m) => m.day <= (days.at(-1) ?? ''))
			.map((m) => at(m.day)),
		confirmed: confirmed.map((f) => at(f.dayIso)),
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

function Movers({ movers, base }: { movers: readonly MoverView[]; base: string }) {
	if (movers.length === 0) return <p>No council’s current grade changed.</p>;
	const { newest, others } = newestMovers(movers);
	if (others.length === 0) return <MoverTable movers={newest} base={base} name="Councils whose grade changed" />;
	return (
		<>
			<MoverTable movers={newest} base={base} name={`The newest ${newest.length} of ${movers.length} changes`} />
			<details>
				<summary>The {others.length} other changes, by name of council</summary>
				<MoverTable movers={others} base={base} name={`The ${others.length} other changes`} />
			</details>
		</>
	);
}

function MoverTable({ movers, base, name }: { movers: readonly MoverView[]; base: string; name: string }) {
	return (
		<TableFrame
			label={name}
			caption={name}
			titled
			columns={['Council', 'From', 'To', 'Change']}
			rows={movers.map((mover) => ({
				name: <a href={at(base, mover.address)}>{mover.council}</a>,
				cells: [mover.from, <a href={at(base, mover.report)}>{mover.to}</a>, mover.change],
			}))}
		/>
	);
}
