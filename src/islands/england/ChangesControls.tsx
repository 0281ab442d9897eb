/** The choice of period, judgement, change and region, with messages about values of the address that could not be used. */
import { AddressNotices } from '../kit/AddressNotices.tsx';
import { regionIds, regions } from '../../domain/record/authorities.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { changeKinds } from '../../views/addresses/changes-address.ts';
import { dayText } from '../../views/words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { ChangeKind, ChangesQuestion } from '../../views/addresses/changes-address.ts';
import type { RecordPage } from '../kit/record-page.ts';

interface Props {
	page: RecordPage<ChangesQuestion>;
	/** The judgements to choose from. */
	strands: readonly Strand[];
}

const kindTexts: Record<ChangeKind, string> = {
	changed: 'rose or fell',
	improved: 'rose',
	declined: 'fell',
	same: 'stayed the same',
};

/** The controls of the page of changes. */
export function ChangesControls({ page: { state, usual, go, ignored, failed }, strands }: Props) {
	const choose = (changed: Partial<ChangesQuestion>): void => go({ ...state, ...changed });
	return (
		<>
			<div class="controls two-by-two with-script" role="group" aria-label="What to show">
				<DayField
					label="Published from"
					day={state.from}
					min={FIRST_DAY}
					max={state.to}
					choose={(from) => choose({ from })}
				/>
				<DayField label="to" day={state.to} min={state.from} max={usual.to} choose={(to) => choose({ to })} />
				<Choice
					label="Judgement"
					value={state.strand}
					options={strands.map(({ id, label }) => [id, label])}
					all="Every judgement"
					choose={(strand) => choose({ strand })}
				/>
				<Choice
					label="Grades that"
					value={state.kind}
					options={changeKinds.map((kind) => [kind, kindTexts[kind]])}
					choose={(kind) => choose({ kind: kind ?? usual.kind })}
				/>
				<Choice
					label="Area"
					value={state.region}
					options={regionIds.map((id) => [id, regions[id].label])}
					all="England"
					choose={(region) => choose({ region })}
				/>
				<button
					type="button"
					class="quiet"
					onClick={() => choose({ from: state.from === FIRST_DAY ? usual.from : FIRST_DAY })}
				>
					{state.from === FIRST_DAY ? `Only since ${dayText(usual.from)}` : `Since ${dayText(FIRST_DAY)}`}
				</button>
			</div>
			<AddressNotices
				notices={ignored.map((text) => ({ text, meant: [] }))}
				failed={failed}
				again={() => go({ ...state }, 'replace')}
				lost="The data for another period could not be loaded; what you see is the usual one. Check the connection."
			/>
		</>
	);
}

interface DayFieldProps {
	label: string;
	day: IsoDate;
	/** The first and last day that may be chosen. */
	min: IsoDate;
	max: IsoDate;
	choose: (day: IsoDate) => void;
}

function DayField({ label, day, min, max, choose }: DayFieldProps) {
	return (
		<label>
			{label}
			<input
				type="date"
				min={min}
				max={max}
				value={day}
				onChange={(event) => {
					const { value, validity } = event.currentTarget;
					if (validity.valid && value !== '') choose(value);
				}}
			/>
		</label>
	);
}

interface ChoiceProps<Value extends string> {
	label: string;
	/** Undefined where all are chosen. */
	value: Value | undefined;
	/** Each value with its label. */
	options: readonly (readonly [Value, string])[];
	/** Label of the choice of all. Left out where one must be chosen. */
	all?: string;
	choose: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, value, options, all, choose }: ChoiceProps<Value>) {
	return (
		<label>
			{label}
			<select
				value={value ?? ''}
				onChange={(event) => {
					const asked = event.currentTarget.value;
					choose(options.find(([one]) => one === asked)?.[0]);
				}}
			>
				{all !== undefined && <option value="">{all}</option>}
				{options.map(([one, text]) => (
					<option value={one}>{text}</option>
				))}
			</select>
		</label>
	);
}
