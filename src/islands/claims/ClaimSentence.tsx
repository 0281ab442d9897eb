/** The claim as a sentence with fields in it. */
import {
	AreaField,
	CouncilField,
	DayField,
	FrameworkField,
	GradeField,
	LastReportsField,
	MoveField,
	NumberField,
	OutcomeField,
	PropertyField,
	ShareWordField,
	SinceField,
	StrandField,
	ThemeField,
} from './claim-fields.tsx';
import { claimKindLabels } from '../../views/addresses/claim-kinds.ts';
import { nounText, ordinalText } from '../../views/words/wording.ts';
import { claimKinds, isOfSend } from '../../domain/claims/claims.ts';
import type { FieldProps } from './claim-fields.tsx';
import type { ClaimForm } from '../../views/addresses/claim-address.ts';
import type { VNode } from 'preact';

/** The form: the kind of claim, and its sentence. */
export function ClaimSentence(props: FieldProps) {
	const { form, set } = props;
	const { kind } = form;
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
				“{sentences[kind](props, form.council !== undefined)}
				{!isOfSend(form) && (
					<>
						, under <FrameworkField {...props} />
					</>
				)}
				, as at <DayField {...props} />
				.”
			</p>
		</div>
	);
}

/** The sentence of each kind of claim. `named`: whether a council is chosen. */
const sentences: Record<ClaimForm['kind'], (props: FieldProps, named: boolean) => VNode> = {
	'nth-inspected': (props) => (
		<>
			<CouncilField {...props} /> was the <NumberField {...props} />
			{suffixOf(props.form.n)} council <AreaField {...props} /> to be inspected
		</>
	),
	'nth-published': (props) => (
		<>
			<CouncilField {...props} /> was the <NumberField {...props} />
			{suffixOf(props.form.n)} council <AreaField {...props} /> to have its report published
		</>
	),
	best: (props) => (
		<>
			<CouncilField {...props} /> had the best results so far of all councils <AreaField {...props} />
		</>
	),
	'one-of': (props, named) => (
		<>
			<CouncilField {...props} />
			{!named ? ', ' : props.form.n === 1 ? ' was the only ' : ' was one of '}
			<NumberField {...props} /> {nounText(props.form.n, 'council')} <AreaField {...props} />{' '}
			<PropertyField as={named ? 'noun' : props.form.n === 1 ? 'one' : 'several'} {...props} />
		</>
	),
	none: (props) => (
		<>
			No council <AreaField {...props} /> <PropertyField as="one" {...props} />
		</>
	),
	share: (props) => (
		<>
			<ShareWordField {...props} /> <NumberField {...props} />% of councils <AreaField {...props} />{' '}
			<PropertyField as="several" {...props} />
		</>
	),
	'first-since': (props) => (
		<>
			<CouncilField {...props} /> was the first council <AreaField {...props} /> since <SinceField {...props} />{' '}
			<PropertyField as="noun" {...props} />
		</>
	),
	'longest-run': (props) => (
		<>
			No other council <AreaField {...props} /> had been judged <GradeField {...props} /> for <StrandField {...props} />{' '}
			for longer than <CouncilField {...props} />
		</>
	),
	moved: (props) => (
		<>
			<CouncilField {...props} /> <MoveField {...props} /> in <StrandField {...props} /> at its latest inspection,
			compared with other councils <AreaField {...props} />
		</>
	),
	'asked-times': (props) => (
		<>
			<CouncilField {...props} /> was asked for better work on <ThemeField {...props} /> in <NumberField {...props} />{' '}
			of its last <LastReportsField {...props} /> reports, compared with other councils <AreaField {...props} />
		</>
	),
	'asked-reports': (props) => (
		<>
			<NumberField {...props} /> {nounText(props.form.n, 'report')} on councils <AreaField {...props} /> published since{' '}
			<SinceField {...props} /> asked for better work on <ThemeField {...props} />
		</>
	),
	'send-first': (props) => (
		<>
			<CouncilField {...props} /> was the first council <AreaField {...props} /> where an area SEND inspection found{' '}
			<OutcomeField {...props} />
		</>
	),
	'send-one-of': (props, named) => (
		<>
			<CouncilField {...props} />
			{!named ? ', ' : props.form.n === 1 ? ' was the only ' : ' was one of '}
			<NumberField {...props} /> {nounText(props.form.n, 'council')} <AreaField {...props} /> where an area SEND
			inspection found <OutcomeField {...props} />
		</>
	),
};

/** "th", to follow a field with 11 in it. */
const suffixOf = (n: number): string => ordinalText(n).slice(String(n).length);
