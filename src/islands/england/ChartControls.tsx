/** Controls for judgement, day and way of counting, and messages about values of the address that could not be used. */
import { AddressNotices } from '../kit/AddressNotices.tsx';
import { addDays, daysBetween } from '../../domain/basics/dates.ts';
import { notableDays } from '../../domain/record/moments.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { dayText } from '../../views/words/wording.ts';
import type { ChartPage } from './chart-state.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { Moment } from '../../domain/record/moments.ts';

interface Props {
	page: ChartPage;
	/** The record’s last day. */
	asAt: string;
	/** The judgements to choose from. */
	strands: readonly Strand[];
	/** Includes the days to which the reader can jump. */
	moments: readonly Moment[];
}

const readings = { published: 'all published by this day', official: 'as Ofsted counts' } as const;

export function ChartControls({ page: { state, go, ignored, failed }, asAt, strands, moments }: Props) {
	const days = notableDays(moments).filter(({ day }) => day <= asAt);
	return (
		<>
			{/* Folded on phones, where the chart would begin on the third screen; see england.css. */}
			<details class="chart-choice">
				<summary>Change the judgement or the day</summary>
				<div class="controls" role="group" aria-label="What to show">
					<label>
						Judgement
						<select value={state.strand} onChange={(event) => go({ ...state, strand: event.currentTarget.value })}>
							{strands.map(({ id, label }) => (
								<option value={id}>{label}</option>
							))}
						</select>
					</label>
					<label>
						Day
						<input
							type="date"
							min={FIRST_DAY}
							max={asAt}
							value={state.day}
							onChange={(event) => {
								const { value } = event.currentTarget;
								if (value >= FIRST_DAY && value <= asAt) go({ ...state, day: value });
							}}
						/>
					</label>
					<label>
						Key dates
						<select
							value={days.some((m) => m.day === state.day) ? state.day : ''}
							onChange={(event) => event.currentTarget.value !== '' && go({ ...state, day: event.currentTarget.value })}
						>
							<option value="">choose one</option>
							{days.map((moment) => (
								<option value={moment.day}>
									{dayText(moment.day)}: {moment.label}
								</option>
							))}
						</select>
					</label>
					<label class="slider">
						<span>
							From {dayText(FIRST_DAY)} to {dayText(asAt)}
						</span>
						<input
							type="range"
							min={0}
							max={daysBetween(FIRST_DAY, asAt)}
							value={daysBetween(FIRST_DAY, state.day)}
							aria-valuetext={dayText(state.day)}
							onInput={(event) =>
								go({ ...state, day: addDays(FIRST_DAY, Number(event.currentTarget.value)) }, 'replace')
							}
						/>
					</label>
					<fieldset>
						<legend>Count</legend>
						{(['published', 'official'] as const).map((reading) => (
							<label>
								<input
									type="radio"
									name="reading"
									checked={state.reading === reading}
									onChange={() => go({ ...state, reading })}
								/>{' '}
								{readings[reading]}
							</label>
						))}
					</fieldset>
				</div>
			</details>
			<AddressNotices
				notices={ignored.map((text) => ({ text, meant: [] }))}
				failed={failed}
				again={() => go({ ...state }, 'replace')}
				lost="The data for another view could not be loaded; what you see is the usual one. Check the connection."
			/>
		</>
	);
}
