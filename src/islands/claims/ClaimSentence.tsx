/** The claim as a sentence with fields in it. Each field has a label of its own for those who do not see the sentence. */
import {
	EARLIEST_SINCE,
	boundsOf,
	councilMayMiss,
	isAboutSend,
	lastReportsBounds,
	ofOneGrade,
	withoutCouncil,
} from '../../views/addresses/claim-address.ts';
import { claimKindLabels } from '../../views/addresses/claim-kinds.ts';
import { areaLead, hasTexts, moveLabels, shareWordLabels } from '../../views/claims/claim-words.ts';
import { lower, ordinalText } from '../../views/words/wording.ts';
import { claimKinds, moves, shareWords } from '../../domain/claims/claims.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import type { ClaimForm, FormChoices } from '../../views/addresses/claim-address.ts';
import type { VNode } from 'preact';

/** Value and name of each area, in groups. */
export type Areas = readonly {
	readonly name: string;
	readonly choices: readonly (readonly [id: string, name: string])[];
}[];

interface Props {
	form: ClaimForm;
	areas: Areas;
	choices: FormChoices;
	set: (changed: Partial<ClaimForm>) => void;
}

export function ClaimSentence({ form, areas, choices, set }: Props) {
	const { councils, frameworks, strands, grades, themes, outcomes, last } = choices;
	const { kind } = form;
	const noCouncil = withoutCouncil.includes(kind);
	const named = form.council !== undefined;

	const council = (
		<Choice
			label="Council"
			name="council"
			value={form.council ?? ''}
			choices={[['', councilMayMiss.includes(kind) ? 'In all (or choose a council)' : 'choose a council'], ...councils]}
			choose={(slug) => set({ council: slug || undefined })}
		/>
	);
	const [least, most] = boundsOf(kind);
	const number = (
		<Field label={numberLabels[kind] ?? 'Place'}>
			<input
				type="number"
				name="n"
				min={least}
				max={most}
				value={form.n}
				onChange={(e) => {
					const n = Math.round(e.currentTarget.valueAsNumber);
					if (n >= least && n <= most) set({ n });
					else e.currentTarget.value = String(form.n);
				}}
			/>
		</Field>
	);
	const strand = (
		<Choice
			label="Judgement"
			name="strand"
			value={form.strand}
			choices={strands.map(({ id, label }) => [id, label.toLowerCase()] as const)}
			choose={(id) => set({ strand: id })}
		/>
	);
	const oneGrade = ofOneGrade.includes(kind) || form.has === 'grade';
	const grade = (
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
	const theme = (
		<Choice
			label="Theme"
			name="theme"
			value={form.theme ?? ''}
			choices={[['', 'choose a theme'], ...themes.map(([id, label]) => [id, lower(label)] as const)]}
			choose={(id) => set({ theme: id || undefined })}
		/>
	);
	const outcome = (
		<Choice
			label="Outcome"
			name="outcome"
			value={form.outcome}
			choices={outcomes.map(([id, label]) => [id, lower(label)] as const)}
			choose={(id) => set({ outcome: id })}
		/>
	);
	const since = (
		<Field label="Since">
			<input
				type="date"
				name="since"
				min={EARLIEST_SINCE}
				max={form.day}
				value={form.since}
				onChange={(e) => {
					const { value } = e.currentTarget;
					if (value !== '' && value < form.day) set({ since: value });
				}}
			/>
		</Field>
	);
	/** What the councils have in common, after a noun ("councils judged …") or as the sentence’s verb ("councils were judged …"). */
	const property = (as: Parameters<typeof hasTexts>[0]) => (
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
					{form.least === 1 ? 'judgement of ' : 'judgements of '}
				</>
			)}
			{form.has === 'asked' ? theme : grade}
			{form.has === 'grade' && <> for {strand}</>}
			{form.has === 'all' && grades.every(([best]) => best !== form.grade) && ' or better'}
		</>
	);
	const area = (
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

	const sentences: Record<ClaimForm['kind'], () => VNode> = {
		'nth-inspected': () => (
			<>
				{council} was the {number}
				{suffixOf(form.n)} council {area} to be inspected
			</>
		),
		'nth-published': () => (
			<>
				{council} was the {number}
				{suffixOf(form.n)} council {area} to have its report published
			</>
		),
		best: () => (
			<>
				{council} had the best results so far of all councils {area}
			</>
		),
		'one-of': () => (
			<>
				{council}
				{!named ? ', ' : form.n === 1 ? ' was the only ' : ' was one of '}
				{number} {form.n === 1 ? 'council' : 'councils'} {area}{' '}
				{property(named ? 'noun' : form.n === 1 ? 'one' : 'several')}
			</>
		),
		none: () => (
			<>
				No council {area} {property('one')}
			</>
		),
		share: () => (
			<>
				<Choice label="How" name="word" value={form.word} choices={words} choose={(word) => set({ word })} /> {number}%
				of councils {area} {property('several')}
			</>
		),
		'first-since': () => (
			<>
				{council} was the first council {area} since {since} {property('noun')}
			</>
		),
		'longest-run': () => (
			<>
				No other council {area} had been judged {grade} for {strand} for longer than {council}
			</>
		),
		moved: () => (
			<>
				{council}{' '}
				<Choice label="Change" name="move" value={form.move} choices={changes} choose={(move) => set({ move })} /> in{' '}
				{strand} at its latest inspection, compared with other councils {area}
			</>
		),
		'asked-times': () => (
			<>
				{council} was asked for better work on {theme} in {number} of its last{' '}
				<Choice
					label="Last reports"
					name="last"
					value={String(form.lastReports)}
					choices={lastReportNumbers}
					choose={(n) => set({ lastReports: Number(n) })}
				/>{' '}
				reports, compared with other councils {area}
			</>
		),
		'asked-reports': () => (
			<>
				{number} {form.n === 1 ? 'report' : 'reports'} on councils {area} published since {since} asked for better work
				on {theme}
			</>
		),
		'send-first': () => (
			<>
				{council} was the first council {area} where an area SEND inspection found {outcome}
			</>
		),
		'send-one-of': () => (
			<>
				{council}
				{!named ? ', ' : form.n === 1 ? ' was the only ' : ' was one of '}
				{number} {form.n === 1 ? 'council' : 'councils'} {area} where an area SEND inspection found {outcome}
			</>
		),
	};

	return (
		<div class="claim-form" role="group" aria-label="The claim">
			<p>
				<label>
					<span class="small soft line">Kind of claim</span>
					<select name="kind" value={kind} onChange={(e) => set({ kind: e.currentTarget.value as ClaimForm['kind'] })}>
						{claimKinds.map((id) => (
							<option value={id}>{claimKindLabels[id]}</option>
						))}
					</select>
				</label>
			</p>
			<p class="claim-sentence">
				“{sentences[kind]()}
				{!isAboutSend(form) && (
					<>
						, under{' '}
						<Choice
							label="Framework"
							name="framework"
							value={form.framework ?? ''}
							choices={[['', 'any framework'], ...frameworks]}
							choose={(slug) => set({ framework: slug || undefined })}
						/>
					</>
				)}
				, as at{' '}
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
				.”
			</p>
		</div>
	);
}

/** What the number of a kind of claim is; a place where it is not here. */
const numberLabels: Readonly<Partial<Record<ClaimForm['kind'], string>>> = {
	share: 'Percent',
	'one-of': 'How many in all',
	'send-one-of': 'How many in all',
	'asked-times': 'How many reports',
	'asked-reports': 'How many reports',
};

const lastReportNumbers = Array.from({ length: lastReportsBounds[1] - lastReportsBounds[0] + 1 }, (_, index) =>
	String(lastReportsBounds[0] + index),
).map((n) => [n, n] as const);

const words = shareWords.map((id) => [id, shareWordLabels[id]] as const);
const changes = moves.map((id) => [id, moveLabels[id]] as const);

/** "th", to follow a field with 11 in it. */
const suffixOf = (n: number): string => ordinalText(n).slice(String(n).length);

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
