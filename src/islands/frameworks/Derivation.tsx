/** Lets the reader set grades for the judgements of an edition, and shows which overall grades they had in the record. */
import { useState } from 'preact/hooks';
import { gradeLabel, gradesOn } from '../../domain/record/grades.ts';
import { at } from '../../views/addresses/addresses.ts';
import { combinationView, settable } from '../../views/frameworks/rules.ts';
import { sinceText, upper } from '../../views/words/wording.ts';
import { useLoaded } from '../kit/loaded.ts';
import { loadChartRecord } from '../kit/record.ts';
import type { Edition } from '../../domain/record/frameworks.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { JudgementId } from '../../domain/record/judgements.ts';
import type { GradeRule } from '../../domain/record/rule-sets.ts';
import type { CombinationView } from '../../views/frameworks/rules.ts';

interface Props {
	base: string;
	/** Editions of inspections of services, newest last. */
	editions: readonly { readonly edition: Edition; readonly label: string }[];
	/** The rules of all frameworks. */
	rules: readonly GradeRule[];
}

/** Grades that the reader set, by judgement; any grade will do for the others. */
type GradesGiven = Readonly<Record<JudgementId, Grade>>;

/** The latest edition with an overall grade, because it has something to show; otherwise the latest edition. */
function usualEdition(editions: Props['editions']): Edition | undefined {
	const found = editions.findLast(({ edition }) => edition.judgements.some((j) => j.standing === 'headline'));
	return (found ?? editions.at(-1))?.edition;
}

export default function Derivation({ base, editions, rules }: Props) {
	const [editionId, setEdition] = useState(() => usualEdition(editions)?.id);
	const [given, setGiven] = useState<GradesGiven>({});
	const { value: record, failed, again } = useLoaded(loadChartRecord, base, true);

	const chosen = editions.find(({ edition }) => edition.id === editionId) ?? editions[0];
	if (!chosen) return null;
	const { edition } = chosen;
	const hasOverall = edition.judgements.some((j) => j.standing === 'headline');
	const view = record && hasOverall ? combinationView(record, edition, given, rules) : undefined;

	return (
		<div class="flow derivation">
			<div class="controls" role="group" aria-label="Grades to try">
				<label>
					Framework
					<select
						value={edition.id}
						onChange={(event) => {
							setEdition(event.currentTarget.value);
							setGiven({});
						}}
					>
						{editions.map((item) => (
							<option value={item.edition.id}>{item.label}</option>
						))}
					</select>
				</label>
				{hasOverall && <GradeFields edition={edition} given={given} give={setGiven} />}
			</div>
			{!hasOverall && (
				<p class="banner">
					{upper(sinceText(edition))} inspectors give no overall grade. There is nothing to derive, and this site does
					not make one up.
				</p>
			)}
			{failed && (
				<p class="banner" role="alert">
					The record could not be loaded.{' '}
					<button type="button" onClick={again}>
						Try again
					</button>
				</p>
			)}
			{view && <OverallGrades view={view} base={base} />}
		</div>
	);
}

interface GradeFieldsProps {
	edition: Edition;
	given: GradesGiven;
	give: (given: GradesGiven) => void;
}

/** A field for each judgement that the overall grade may follow from. */
function GradeFields({ edition, given, give }: GradeFieldsProps) {
	const grades = gradesOn(edition.scale);
	return (
		<>
			{settable(edition).map(({ id, label }) => (
				<label>
					{label}
					<select
						value={given[id] ?? ''}
						onChange={(event) => {
							const grade = grades.find((g) => g === event.currentTarget.value);
							const { [id]: _, ...others } = given;
							give(grade === undefined ? others : { ...others, [id]: grade });
						}}
					>
						<option value="">any grade</option>
						{grades.map((grade) => (
							<option value={grade}>{gradeLabel(grade)}</option>
						))}
					</select>
				</label>
			))}
		</>
	);
}

/** The overall grades of inspections that had these grades, and the rules about them. */
function OverallGrades({ view, base }: { view: CombinationView; base: string }) {
	return (
		<div class="flow" aria-live="polite">
			<p>
				<strong>{view.found}</strong>
			</p>
			<ul class="plain-list">
				{view.outcomes.map((outcome) => (
					<li>
						<span class={`grade is-${outcome.look}`}>
							<strong>{outcome.label} overall</strong>
						</span>
						: {outcome.inspections.length}{' '}
						<details>
							<summary>Which</summary>
							{outcome.inspections.map((inspection, index) => (
								<>
									{index > 0 && '; '}
									<a href={at(base, inspection.address)}>{inspection.text}</a>
								</>
							))}
						</details>
					</li>
				))}
			</ul>
			{view.rules.length > 0 && (
				<>
					<p>Rules below that speak of these grades:</p>
					<ul class="plain-list">
						{view.rules.map((rule) => (
							<li>
								<a href={`#${rule.id}`}>{rule.text}</a> It {rule.result}.
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}
