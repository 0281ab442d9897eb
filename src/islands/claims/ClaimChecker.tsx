/** Checks a claim in the reader’s browser: the form, the verdict, and a sentence to copy. */
import ClaimReport from './ClaimReport.tsx';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import {
	boundsOf,
	claimOf,
	formAddress,
	formFrom,
	ofOneGrade,
	usualForm,
	withoutCouncil,
	EARLIEST_SINCE,
} from '../../views/addresses/claim-address.ts';
import { checkClaim } from '../../domain/claims/claim-checks.ts';
import { claimKinds, moves, shareWords } from '../../domain/claims/claims.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { claimView } from '../../views/claims/claim-report.ts';
import { moveLabels, shareWordLabels } from '../../views/claims/claim-words.ts';
import { claimKindLabels } from '../../views/addresses/claim-kinds.ts';
import { chartCsv } from '../../views/parts/chart-table.ts';
import { AddressNotices } from '../kit/AddressNotices.tsx';
import { loadChartRecord } from '../kit/record.ts';
import { saveText } from '../kit/save.ts';
import type { ClaimForm, FormChoices } from '../../views/addresses/claim-address.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Notice } from '../../views/addresses/notice.ts';

interface Props extends FormChoices {
	/** The site’s base, ending in a slash. */
	base: string;
	/** Value and name of each area, in groups. */
	areas: readonly { readonly name: string; readonly choices: readonly (readonly [id: string, name: string])[] }[];
}

export default function ClaimChecker({ base, areas, councils, frameworks, strands, grades, last }: Props) {
	const [{ form, told }, setAsked] = useState<{ form: ClaimForm; told: readonly Notice[] }>({
		form: usualForm(last),
		told: [],
	});
	const [record, setRecord] = useState<InspectionHistory>();
	const [failed, setFailed] = useState(false);
	const [done, setDone] = useState('');

	useEffect(() => {
		const read = (): void => setAsked(formFrom(location.search, { councils, frameworks, strands, grades, last }));
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [councils, frameworks, strands, grades, last]);

	const load = useCallback(() => {
		setFailed(false);
		loadChartRecord(base).then(setRecord, () => setFailed(true));
	}, [base]);

	const claim = useMemo(() => claimOf(form), [form]);
	const complete = typeof claim !== 'string';
	const needed = complete && record === undefined;
	useEffect(() => {
		if (needed) load();
	}, [needed, load]);
	const view = useMemo(
		() => (record && typeof claim !== 'string' ? claimView(record, checkClaim(record, claim)) : undefined),
		[record, claim],
	);

	const set = (changed: Partial<ClaimForm>): void => {
		const next = withinBounds({ ...form, ...changed }, changed.kind !== undefined && changed.kind !== form.kind);
		history.pushState(null, '', location.pathname + formAddress(next));
		setAsked({ form: next, told: [] });
		setDone('');
	};

	const link =
		complete && typeof location !== 'undefined'
			? new URL(location.pathname + formAddress(form), location.origin).href
			: '';
	const copy = async (text: string, what: string): Promise<void> => {
		try {
			await navigator.clipboard.writeText(text);
			setDone(`${what} is copied.`);
		} catch {
			setDone(`Copying is not allowed here; please mark the text.`);
		}
	};

	const { kind } = form;
	const noCouncil = withoutCouncil.includes(kind);
	const hasProperty = ['one-of', 'none', 'share', 'first-since', 'longest-run'].includes(kind);
	const oneGrade = kind === 'moved' || ofOneGrade.includes(kind) || form.has === 'grade';
	const hasNumber = ['nth-inspected', 'nth-published', 'one-of', 'share'].includes(kind);
	const [least, most] = boundsOf(kind);

	return (
		<div class="flow claim-checker">
			<div class="controls" role="group" aria-label="The claim">
				<Choice label="Kind of claim" name="kind" value={kind} choices={kinds} choose={(id) => set({ kind: id })} />
				{!noCouncil && (
					<Choice
						label="Council"
						name="council"
						value={form.council ?? ''}
						choices={[['', kind === 'one-of' ? 'none in particular' : 'choose a council'], ...councils]}
						choose={(slug) => set({ council: slug || undefined })}
					/>
				)}
				{kind === 'share' && (
					<Choice label="How" name="word" value={form.word} choices={words} choose={(word) => set({ word })} />
				)}
				{hasNumber && (
					<label>
						{kind === 'share' ? 'Percent' : kind === 'one-of' ? 'How many in all' : 'Place'}
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
					</label>
				)}
				{kind === 'moved' && (
					<Choice label="Change" name="move" value={form.move} choices={changes} choose={(move) => set({ move })} />
				)}
				{hasProperty && !ofOneGrade.includes(kind) && (
					<Choice label="What" name="has" value={form.has} choices={properties} choose={(has) => set({ has })} />
				)}
				{(hasProperty || kind === 'moved') && oneGrade && (
					<Choice
						label="Judgement"
						name="strand"
						value={form.strand}
						choices={strands.map(({ id, label }) => [id, label] as const)}
						choose={(strand) => set({ strand })}
					/>
				)}
				{hasProperty && form.has === 'number' && !oneGrade && (
					<Choice
						label="At least"
						name="least"
						value={String(form.least)}
						choices={['1', '2', '3', '4', '5', '6'].map((n) => [n, n] as const)}
						choose={(n) => set({ least: Number(n) })}
					/>
				)}
				{hasProperty && (
					<Choice
						label="Grade"
						name="grade"
						value={`${form.grade}${oneGrade && form.orBetter && grades.every(([best]) => best !== form.grade) ? '+' : ''}`}
						choices={grades.flatMap((scale) =>
							scale.flatMap((id, place) => [
								[id, gradeLabel(id)] as const,
								// "Or better" means nothing for the best grade and is always true for the lowest.
								...(oneGrade && place > 0 && place < scale.length - 1
									? [[`${id}+`, `${gradeLabel(id)} or better`] as const]
									: []),
							]),
						)}
						choose={(chosen) => {
							const grade = grades.flat().find((id) => chosen === id || chosen === `${id}+`);
							if (grade) set({ grade, orBetter: chosen.endsWith('+') });
						}}
					/>
				)}
				{kind === 'first-since' && (
					<label>
						Since
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
					</label>
				)}
				<label>
					Area
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
				</label>
				{form.area === 'neighbours' && (noCouncil || form.council === undefined || form.of !== undefined) && (
					<Choice
						label="Neighbours of"
						name="of"
						value={form.of ?? ''}
						choices={[
							['', noCouncil || form.council === undefined ? 'choose a council' : 'the council itself'],
							...councils,
						]}
						choose={(slug) => set({ of: slug || undefined })}
					/>
				)}
				<Choice
					label="Framework"
					name="framework"
					value={form.framework ?? ''}
					choices={[['', 'any'], ...frameworks]}
					choose={(slug) => set({ framework: slug || undefined })}
				/>
				<label>
					As published by
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
				</label>
			</div>
			<AddressNotices notices={told} page={at(base, addresses.claims)} failed={failed} again={load} />
			{claim === 'council' && <p>Choose a council.</p>}
			{claim === 'area' && <p>Choose an area: a claim may be true of a region and false of England.</p>}
			{claim === 'neighbours' && <p>Choose whose neighbours are meant.</p>}
			<p class={needed ? 'soft' : 'visually-hidden'} role="status">
				{needed && !failed ? 'The record is loading.' : view ? `${view.statement} ${view.verdictLabel}.` : ''}
			</p>
			{view && (
				<>
					<h2 class="visually-hidden">What the record shows</h2>
					<ClaimReport view={view} base={base} level={3} />
					<section class="flow" aria-labelledby="take">
						<h3 id="take">To take along</h3>
						<blockquote class="measure take">
							{view.sentence} <a href={link}>{link}</a>
						</blockquote>
						<p class="chart-tools">
							<button type="button" onClick={() => void copy(`${view.sentence} ${link}`, 'The sentence')}>
								Copy the sentence
							</button>
							<button type="button" onClick={() => void copy(link, 'The link')}>
								Copy the link
							</button>
							{view.tables.map((table, index) => (
								<button
									type="button"
									onClick={() =>
										saveText(`claim-${kind}-${form.day}${index === 0 ? '' : `-${index + 1}`}.csv`, chartCsv(table))
									}
								>
									Save “{table.title.toLowerCase()}” as CSV
								</button>
							))}
							<span role="status">{done}</span>
						</p>
					</section>
				</>
			)}
		</div>
	);
}

const kinds = claimKinds.map((id) => [id, claimKindLabels[id]] as const);
const words = shareWords.map((id) => [id, shareWordLabels[id]] as const);
const changes = moves.map((id) => [id, moveLabels[id]] as const);
const properties = [
	['grade', 'a grade for one judgement'],
	['number', 'a number of judgements'],
	['all', 'every judgement at least'],
] as const;

interface ChoiceProps<Id extends string> {
	label: string;
	name: string;
	value: Id;
	choices: readonly (readonly [id: Id, text: string])[];
	choose: (id: Id) => void;
}

/** A labelled choice of one option. */
function Choice<Id extends string>({ label, name, value, choices, choose }: ChoiceProps<Id>) {
	return (
		<label>
			{label}
			<select name={name} value={value} onChange={(event) => choose(event.currentTarget.value as Id)}>
				{choices.map(([id, text]) => (
					<option value={id}>{text}</option>
				))}
			</select>
		</label>
	);
}

/** Replaces values that the form’s kind of claim cannot use. */
function withinBounds(form: ClaimForm, kindChanged: boolean): ClaimForm {
	const [least, most] = boundsOf(form.kind);
	const n = kindChanged && form.kind === 'share' ? 50 : Math.min(most, Math.max(least, form.n));
	return {
		...form,
		n,
		has: ofOneGrade.includes(form.kind) ? 'grade' : form.has,
		council: withoutCouncil.includes(form.kind) ? undefined : form.council,
		since: form.since < form.day ? form.since : EARLIEST_SINCE,
	};
}
