/** The fields of the claim’s sentence. Each has a label of its own for those who do not see the sentence. */
import { useRef } from 'preact/hooks';
import { lastReportsBounds, numberBounds } from '../../views/addresses/claim-address.ts';
import { areaLead, hasTexts, moveLabels, shareWordLabels } from '../../views/claims/claim-words.ts';
import { lower, nounText } from '../../views/words/wording.ts';
import { claimTraits, moves, shareWords } from '../../domain/claims/claims.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { FIRST_DAY, SERVICES_SINCE } from '../../domain/record/reading.ts';
import type { ClaimForm, FormChoices } from '../../views/addresses/claim-address.ts';
import type { SetForm } from './claim-state.ts';
import type { VNode } from 'preact';

/** Value and name of each area, in groups. */
export type Areas = readonly {
	readonly name: string;
	readonly choices: readonly (readonly [id: string, name: string])[];
}[];

/** What a field shows and changes. `set` takes the fields of the form that a reader has changed. */
export interface FieldProps {
	form: ClaimForm;
	areas: Areas;
	choices: FormChoices;
	set: SetForm;
}

/** The council that the claim is about. */
export function CouncilField({ form, choices, set }: FieldProps) {
	const { councils } = choices;
	const { kind } = form;
	return (
		<Choice
			label="Council"
			name="council"
			value={form.council ?? ''}
			choices={[
				['', claimTraits[kind].council === 'perhaps' ? 'In all (or choose a council)' : 'choose a council'],
				...councils,
			]}
			choose={(slug) => set({ council: slug || undefined })}
		/>
	);
}

/** The claim’s number: a place, a percentage, or how many councils or reports. */
export function NumberField({ form, set }: FieldProps) {
	const { kind } = form;
	const [least, most] = numberBounds[kind];
	/** Back leads from a number of several figures to the form before it, not to its first figure. */
	const typing = useRef(false);
	const numberIn = ({ valueAsNumber }: HTMLInputElement): number | undefined => {
		const n = Math.round(valueAsNumber);
		return n >= least && n <= most ? n : undefined;
	};
	return (
		<Field label={numberLabels[kind] ?? ''}>
			<input
				type="number"
				name="n"
				min={least}
				max={most}
				value={form.n}
				// The verdict follows while one types; what is no number of the claim is put right when the field is left.
				onInput={({ currentTarget }) => {
					const n = numberIn(currentTarget);
					if (n === undefined) return;
					set({ n }, typing.current ? 'replace' : 'push');
					typing.current = true;
				}}
				onChange={({ currentTarget }) => {
					typing.current = false;
					if (numberIn(currentTarget) === undefined) currentTarget.value = String(form.n);
				}}
			/>
		</Field>
	);
}

/** The judgement, as it is followed from one framework to the next. */
export function StrandField({ form, choices, set }: FieldProps) {
	const { strands } = choices;
	return (
		<Choice
			label="Judgement"
			name="strand"
			value={form.strand}
			choices={strands.map(({ id, label }) => [id, label.toLowerCase()] as const)}
			choose={(id) => set({ strand: id })}
		/>
	);
}

/** A grade, exactly or as the least. */
export function GradeField({ form, choices, set }: FieldProps) {
	const { grades } = choices;
	const oneGrade = claimTraits[form.kind].about === 'grade' || form.has === 'grade';
	return (
		<Choice
			label="Grade"
			name="grade"
			value={`${form.grade}${oneGrade && form.orBetter && grades.every(([best]) => best !== form.grade) ? '+' : ''}`}
			choices={grades.flatMap((scale) =>
				scale.flatMap((id, place) => [
					[id, gradeLabel(id).toLowerCase()] as const,
					// "Or better" means nothing for the best grade and is always true for the lowest.
					...(oneGrade && place > 0 && place < scale.length - 1
						? [[`${id}+`, `${gradeLabel(id).toLowerCase()} or better`] as const]
						: []),
				]),
			)}
			choose={(chosen) => {
				const found = grades.flat().find((id) => chosen === id || chosen === `${id}+`);
				if (found) set({ grade: found, orBetter: chosen.endsWith('+') });
			}}
		/>
	);
}

/** The theme of points to improve. */
export function ThemeField({ form, choices, set }: FieldProps) {
	const { themes } = choices;
	return (
		<Choice
			label="Theme"
			name="theme"
			value={form.theme ?? ''}
			choices={[['', 'choose a theme'], ...themes.map(([id, label]) => [id, lower(label)] as const)]}
			choose={(id) => set({ theme: id || undefined })}
		/>
	);
}

/** The outcome of an area SEND inspection. */
export function OutcomeField({ form, choices, set }: FieldProps) {
	const { outcomes } = choices;
	return (
		<Choice
			label="Outcome"
			name="outcome"
			value={form.outcome}
			choices={outcomes.map(([id, label]) => [id, lower(label)] as const)}
			choose={(id) => set({ outcome: id })}
		/>
	);
}

/** The day from which, or after which, reports count. */
export function SinceField({ form, set }: FieldProps) {
	return (
		<Field label="Since">
			<input
				type="date"
				name="since"
				min={SERVICES_SINCE}
				max={form.day}
				value={form.since}
				onChange={(e) => {
					const { value } = e.currentTarget;
					if (value !== '' && value < form.day) set({ since: value });
				}}
			/>
		</Field>
	);
}

/** What the councils have in common, after a noun ("councils judged …") or as the sentence’s verb ("councils were judged …"). */
export function PropertyField({ as, ...props }: FieldProps & { as: Parameters<typeof hasTexts>[0] }) {
	const { form, choices, set } = props;
	const { grades } = choices;
	return (
		<>
			<Choice
				label="What they have in common"
				name="has"
				value={form.has}
				choices={(['grade', 'number', 'all', 'asked'] as const).map((id) => [id, hasTexts(as)[id]] as const)}
				choose={(has) => set({ has })}
			/>{' '}
			{form.has === 'number' && (
				<>
					<Choice
						label="At least"
						name="least"
						value={String(form.least)}
						choices={['1', '2', '3', '4', '5', '6'].map((n) => [n, n] as const)}
						choose={(n) => set({ least: Number(n) })}
					/>{' '}
					{`${nounText(form.least, 'judgement')} of `}
				</>
			)}
			{form.has === 'asked' ? <ThemeField {...props} /> : <GradeField {...props} />}
			{form.has === 'grade' && (
				<>
					{' '}
					for <StrandField {...props} />
				</>
			)}
			{form.has === 'all' && grades.every(([best]) => best !== form.grade) && ' or better'}
		</>
	);
}

/** The area, and whose neighbours where it is a council’s neighbours. */
export function AreaField({ form, areas, choices, set }: FieldProps) {
	const { councils } = choices;
	const noCouncil = claimTraits[form.kind].council === 'never';
	const named = form.council !== undefined;
	return (
		<>
			{areaLead(form.area)}{' '}
			<Field label="Area">
				<select
					name="area"
					value={form.area ?? ''}
					onChange={(e) => set({ area: e.currentTarget.value || undefined, of: undefined })}
				>
					<option value="">choose an area</option>
					{areas.map((group) => (
						<optgroup label={group.name}>
							{group.choices.map(([id, name]) => (
								<option value={id}>{name}</option>
							))}
						</optgroup>
					))}
				</select>
			</Field>
			{form.area === 'neighbours' && (noCouncil || !named || form.of !== undefined) && (
				<>
					{' '}
					(that of{' '}
					<Choice
						label="Neighbours of"
						name="of"
						value={form.of ?? ''}
						choices={[['', noCouncil || !named ? 'choose a council' : 'the council itself'], ...councils]}
						choose={(slug) => set({ of: slug || undefined })}
					/>
					)
				</>
			)}
		</>
	);
}

/** How a share is meant. */
export function ShareWordField({ form, set }: FieldProps) {
	return <Choice label="How" name="word" value={form.word} choices={words} choose={(word) => set({ word })} />;
}

/** How the strand has moved. */
export function MoveField({ form, set }: FieldProps) {
	return <Choice label="Change" name="move" value={form.move} choices={changes} choose={(move) => set({ move })} />;
}

/** How many of the council’s latest reports are meant. */
export function LastReportsField({ form, set }: FieldProps) {
	return (
		<Choice
			label="Last reports"
			name="last"
			value={String(form.lastReports)}
			choices={lastReportNumbers}
			choose={(n) => set({ lastReports: Number(n) })}
		/>
	);
}

/** The framework; any where none is chosen. */
export function FrameworkField({ form, choices, set }: FieldProps) {
	return (
		<Choice
			label="Framework"
			name="framework"
			value={form.framework ?? ''}
			choices={[['', 'any framework'], ...choices.frameworks]}
			choose={(slug) => set({ framework: slug || undefined })}
		/>
	);
}

/** The day by which reports count. */
export function DayField({ form, choices: { last }, set }: FieldProps) {
	return (
		<Field label="As published by">
			<input
				type="date"
				name="date"
				min={FIRST_DAY}
				max={last}
				value={form.day}
				onChange={(e) => {
					const { value } = e.currentTarget;
					if (value === '') set({ day: last });
					else if (value >= FIRST_DAY && value <= last) set({ day: value });
				}}
			/>
		</Field>
	);
}

/** What the number of each kind of claim is; undefined for a kind without one. */
const numberLabels: Readonly<Record<ClaimForm['kind'], string | undefined>> = {
	'nth-inspected': 'Place',
	'nth-published': 'Place',
	best: undefined,
	'one-of': 'How many in all',
	none: undefined,
	share: 'Percent',
	'first-since': undefined,
	'longest-run': undefined,
	moved: undefined,
	'asked-times': 'How many reports',
	'asked-reports': 'How many reports',
	'send-first': undefined,
	'send-one-of': 'How many in all',
};

const lastReportNumbers = Array.from({ length: lastReportsBounds[1] - lastReportsBounds[0] + 1 }, (_, index) =>
	String(lastReportsBounds[0] + index),
).map((n) => [n, n] as const);

const words = shareWords.map((id) => [id, shareWordLabels[id]] as const);
const changes = moves.map((id) => [id, moveLabels[id]] as const);

/** A field of the sentence, with a label that only screen readers have. */
function Field({ label, children }: { label: string; children: VNode }) {
	return (
		<label>
			<span class="visually-hidden">{label}</span>
			{children}
		</label>
	);
}

interface ChoiceProps<Id extends string> {
	label: string;
	name: string;
	value: Id;
	choices: readonly (readonly [id: Id, text: string])[];
	choose: (id: Id) => void;
}

/** A field of the sentence with a choice of one option. */
function Choice<Id extends string>({ label, name, value, choices, choose }: ChoiceProps<Id>) {
	return (
		<Field label={label}>
			<select name={name} value={value} onChange={(event) => choose(event.currentTarget.value as Id)}>
				{choices.map(([id, text]) => (
					<option value={id}>{text}</option>
				))}
			</select>
		</Field>
	);
}
