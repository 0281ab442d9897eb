/** What a search found: the heading with the order, what should be known about it, and the pages. */
import { useEffect, useState } from 'preact/hooks';
import { isPostcode } from '../../domain/search/place-search.ts';
import { postcodeAddress, postcodeText } from '../../views/search/packed-places.ts';
import { excerptOf } from '../../views/words/excerpt.ts';
import { countText } from '../../views/words/wording.ts';
import { Chosen } from './Filters.tsx';
import { Found, themesChosen } from './Found.tsx';
import {
	Absent,
	AnswerBox,
	ClaimHint,
	Meant,
	NothingFound,
	NotRead,
	Places,
	Reading,
	WhoToRing,
	WithoutTexts,
} from './Messages.tsx';
import { PAGE_SIZE } from './run-search.ts';
import { orders } from '../../views/addresses/search-address.ts';
import { Pager } from './StateLinks.tsx';
import type { Ref } from 'preact';
import type { GradeView } from '../../views/parts/grade-view.ts';
import type { Outcome } from './run-search.ts';
import type { SearchState } from '../../views/addresses/search-address.ts';
import type { OutcomeProps } from './StateLinks.tsx';

/** Milliseconds without a change before the number of results is announced. */
const SPEAKING_PAUSE = 900;

/** Tells screen readers how much was found, once the results no longer change. */
export function SpokenCount({ outcome }: { outcome: Outcome | undefined }) {
	const [spoken, setSpoken] = useState('');
	const heading = outcome ? headingText(outcome) : '';
	useEffect(() => {
		const timer = setTimeout(() => setSpoken(heading), SPEAKING_PAUSE);
		return () => clearTimeout(timer);
	}, [heading]);
	return (
		<p class="visually-hidden" role="status">
			{spoken !== '' && spoken}
		</p>
	);
}

interface HeadProps {
	outcome: Outcome;
	heading: Ref<HTMLHeadingElement>;
	order: SearchState['order'];
	sort: (order: SearchState['order']) => void;
}

/** How much was found, and the choice of its order. */
export function ResultsHead({ outcome, heading, order, sort }: HeadProps) {
	return (
		<div class="search-head">
			<h2 ref={heading} tabIndex={-1}>
				{headingText(outcome)}
			</h2>
			<label>
				Order{' '}
				<select value={order} onChange={(event) => sort(event.currentTarget.value as SearchState['order'])}>
					{orders.map(({ id, label }) => (
						<option key={id} value={id}>
							{label}
						</option>
					))}
				</select>
			</label>
		</div>
	);
}

interface ResultsProps extends OutcomeProps {
	base: string;
	/** Every grade that may be in a page’s strip. */
	grades: readonly GradeView[];
	/** The state that the filters in use show and change. */
	state: SearchState;
	/** Searches for the same again. */
	again: () => void;
}

/** The pages found, below all that should be known about them. */
export function Results({ outcome, groups, grades, base, state, choose, again }: ResultsProps) {
	const forPostcode = isPostcode(outcome.asked.query);
	// Send is a village in Surrey, but most who type “send” mean the inspections. Berkshire is more than West Berkshire.
	const isCounty = outcome.places.some(({ kind }) => kind === 'county');
	const placesLast = !isCounty && outcome.items.some(({ named }) => named?.sure && named.kind !== 'council');
	return (
		<>
			<WhoToRing query={outcome.asked.query} base={base} />
			<Chosen groups={groups} state={state} choose={choose} />
			{outcome.withoutNames && (
				<p class="banner">
					The list of councils and pages by name could not be loaded, so these results come from the texts alone.{' '}
					<button type="button" onClick={again}>
						Try again
					</button>
				</p>
			)}
			{outcome.withoutTexts && <WithoutTexts kind={outcome.withoutTexts} retry={again} />}
			{outcome.answer && <AnswerBox answer={outcome.answer} base={base} />}
			{outcome.note !== '' && <p class="reading">{outcome.note}</p>}
			<NotRead outcome={outcome} base={base} />
			{!forPostcode && <Absent outcome={outcome} groups={groups} choose={choose} />}
			<Reading outcome={outcome} groups={groups} choose={choose} />
			<ClaimHint outcome={outcome} grades={grades} base={base} />
			{forPostcode && (
				<p class="banner">
					<a href={postcodeAddress}>{postcodeText}</a>, then type it here.
				</p>
			)}
			{!placesLast && <Places places={outcome.places} base={base} />}
			{outcome.meant.length > 0 && <Meant meant={outcome.meant} base={base} />}
			{isNothing(outcome) && <NothingFound state={state} base={base} choose={choose} />}
			{outcome.items.length > 0 && (
				<ol class="found" start={(outcome.state.page - 1) * PAGE_SIZE + 1}>
					{outcome.items.map((item) => (
						<Found key={item.address} item={item} grades={grades} themes={themesChosen(state, groups)} />
					))}
				</ol>
			)}
			{placesLast && <Places places={outcome.places} base={base} />}
			<Pager outcome={outcome} groups={groups} choose={choose} />
		</>
	);
}

/** Whether there is nothing at all to offer: no page, no place, no answer, and no word about postcodes. */
function isNothing({ asked, total, places, answer }: Outcome): boolean {
	return total === 0 && places.length === 0 && !answer && !isPostcode(asked.query);
}

function headingText({ asked, total, items, answer, places }: Outcome): string {
	if (answer && total === 0) return `Answer to “${excerptOf(asked.query)}”`;
	if (places.length > 0 && total === 0) {
		const councils = new Set(places.map(({ council }) => council.slug));
		return `${countText(councils.size, 'council')} for “${excerptOf(asked.query)}”`;
	}
	const close = items.filter(({ guess }) => guess).length;
	if (close > 0 && close === total) return `${countText(close, 'name')} close to “${excerptOf(asked.query)}”`;
	const pages = countText(total, 'page');
	return asked.query === '' ? `${pages} fit` : `${pages} for “${excerptOf(asked.query)}”`;
}
