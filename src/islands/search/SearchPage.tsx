/** The search page: query, filters, results. Its state is the page’s address. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isPostcode } from '../../domain/search/place-search.ts';
import { postcodeAddress, postcodeText } from '../../views/search/packed-places.ts';
import { excerptOf } from '../../views/words/excerpt.ts';
import { countText } from '../../views/words/wording.ts';
import { Chosen, FilterPanel } from './Filters.tsx';
import { Found, themesChosen } from './Found.tsx';
import {
	Absent,
	AnswerBox,
	Examples,
	Failure,
	Meant,
	NothingFound,
	Places,
	Reading,
	WithoutTexts,
} from './Messages.tsx';
import { SearchUnavailable, countPages, openIndex } from './full-text.ts';
import { loadNames } from './names.ts';
import { PAGE_SIZE, runSearch } from './run-search.ts';
import { addressFromState, emptyState, filtersOf, orders, queryOf, stateFromAddress } from './search-address.ts';
import { Pager } from './StateLinks.tsx';
import type { GradeView } from '../../views/parts/grade-view.ts';
import type { FacetGroup } from '../../views/search/search-facets.ts';
import type { Counts, Unavailable } from './full-text.ts';
import type { Outcome } from './run-search.ts';
import type { SearchState } from './search-address.ts';

interface Props {
	/** The site’s base, ending in a slash. */
	base: string;
	groups: readonly FacetGroup[];
	/** Every grade that may be in a page’s strip. */
	grades: readonly GradeView[];
}

/** Milliseconds without a keystroke before a search starts. */
const TYPING_PAUSE = 150;

/** Milliseconds without a change before the number of results is announced. */
const SPEAKING_PAUSE = 900;

export default function SearchPage({ base, groups, grades }: Props) {
	const [state, setState] = useState<SearchState>(emptyState);
	const [typed, setTyped] = useState(typedAlready);
	const [ignored, setIgnored] = useState<readonly string[]>([]);
	const [outcome, setOutcome] = useState<Outcome>();
	const [counts, setCounts] = useState<{ readonly of: SearchState; readonly counts: Counts }>();
	/** Groups of filters whose counts the reader can see. */
	const [openGroups, setOpenGroups] = useState<readonly string[]>([]);
	const [failure, setFailure] = useState<Unavailable>();
	const [spoken, setSpoken] = useState('');
	const running = useRef(0);
	const heading = useRef<HTMLHeadingElement>(null);
	/** Set when the focused element disappears with the old results; the heading of the new results then takes the focus. */
	const focusHeading = useRef(false);

	const asked = state.query !== '' || Object.keys(state.chosen).length > 0;
	/** The state to show and change; words that were read as filters appear in it as filters. */
	const effective = outcome?.asked === state ? outcome.state : state;

	// A layout effect runs before the browser paints, so nothing typed in the meantime is overwritten.
	useLayoutEffect(() => {
		const readAddress = (): SearchState => {
			const read = stateFromAddress(location.search, groups);
			setState(read.state);
			setIgnored(read.ignored);
			return read.state;
		};
		const { query } = readAddress();
		if (query !== '') setTyped(query);
		const returned = (): void => setTyped(readAddress().query);
		addEventListener('popstate', returned);
		return () => removeEventListener('popstate', returned);
	}, [groups]);

	/** Sets a new state; `how` says whether Back returns to the previous state. */
	const go = useCallback(
		(next: SearchState, how: 'push' | 'replace') => {
			const address = `${location.pathname}${addressFromState(next, groups)}`;
			if (address !== `${location.pathname}${location.search}`) {
				if (how === 'push') history.pushState(null, '', address);
				else history.replaceState(null, '', address);
			}
			setIgnored([]);
			setState(next);
		},
		[groups],
	);

	/** Sets the state that a control in the results or filters leads to. */
	const choose = (next: SearchState): void => {
		if (next.query !== queryOf(typed)) setTyped(next.query);
		go(next, 'push');
	};
	const chooseAndFocus = (next: SearchState): void => {
		focusHeading.current = true;
		choose(next);
	};

	useEffect(() => {
		const query = queryOf(typed);
		if (query === state.query) return undefined;
		const timer = setTimeout(() => go({ ...state, query, page: 1 }, 'replace'), TYPING_PAUSE);
		return () => clearTimeout(timer);
	}, [typed, state, go]);

	useEffect(() => {
		running.current += 1;
		const run = running.current;
		if (!asked) {
			setOutcome(undefined);
			setFailure(undefined);
			return;
		}
		runSearch(base, groups, state).then(
			(found) => {
				if (run !== running.current) return;
				setFailure(undefined);
				setOutcome(found);
			},
			(error: unknown) => {
				if (run !== running.current) return;
				setOutcome(undefined);
				setFailure(error instanceof SearchUnavailable ? error.kind : 'damaged');
			},
		);
	}, [base, groups, state, asked]);

	// Counts are a convenience: if they fail to load, the results are shown without them.
	const isFilterable = !asked || outcome?.filterable !== false;
	const counted = !isFilterable ? undefined : asked ? outcome?.state : emptyState;
	useEffect(() => {
		setCounts((before) => (before?.of === counted ? before : undefined));
		if (!counted || openGroups.length === 0) return undefined;
		let wanted = true;
		const stop = whenIdle(() => {
			countPages(base, counted.query, filtersOf(counted), openGroups).then(
				(found) => wanted && setCounts({ of: counted, counts: found }),
				() => undefined,
			);
		});
		return () => {
			wanted = false;
			stop();
		};
	}, [base, counted, openGroups]);

	useLayoutEffect(() => {
		if (!outcome || !focusHeading.current) return;
		focusHeading.current = false;
		heading.current?.focus();
	}, [outcome]);

	// A reader on this page will probably search, so open the index early.
	useEffect(() => whenIdle(() => void openIndex(base).catch(() => undefined)), [base]);

	const told = outcome ? headingText(outcome) : '';
	useEffect(() => {
		const timer = setTimeout(() => setSpoken(told), SPEAKING_PAUSE);
		return () => clearTimeout(timer);
	}, [told]);

	return (
		<div class="search-page">
			<noscript>Search needs JavaScript. The lists below lead to every page without it.</noscript>
			<form
				role="search"
				aria-label="This site, in full"
				onSubmit={(event) => {
					event.preventDefault();
					go({ ...state, query: queryOf(typed), page: 1 }, 'push');
				}}
			>
				<label for="search-query">Words, a council, a term, a code</label>
				<div class="search-line">
					<input
						id="search-query"
						type="search"
						name="q"
						value={typed}
						autocomplete="off"
						spellcheck={false}
						maxLength={10000}
						onFocus={() => {
							void openIndex(base).catch(() => undefined);
							void loadNames(base);
						}}
						onInput={(event) => setTyped(event.currentTarget.value)}
					/>
					<button type="submit">Search</button>
				</div>
			</form>
			{ignored.length > 0 && (
				<ul class="search-notes banner">
					{ignored.map((note) => (
						<li key={note}>{note}</li>
					))}
				</ul>
			)}
			<div class={isFilterable ? 'search-columns' : 'search-columns unfiltered'}>
				{isFilterable && (
					<FilterPanel groups={groups} state={effective} counts={counts?.counts} choose={choose} seen={setOpenGroups} />
				)}
				<div class="search-results">
					<p class="visually-hidden" role="status">
						{spoken !== '' && spoken}
					</p>
					{failure && (
						<Failure
							kind={failure}
							base={base}
							retry={() => {
								focusHeading.current = true;
								setState({ ...state });
							}}
						/>
					)}
					{!asked && !failure && <Examples groups={groups} choose={choose} />}
					{asked && !failure && !outcome && <p class="soft">Searching…</p>}
					{asked && outcome && (
						<>
							<div class="search-head">
								<h2 ref={heading} tabIndex={-1}>
									{headingText(outcome)}
								</h2>
								<label>
									Order{' '}
									<select
										value={state.order}
										onChange={(event) =>
											choose({ ...state, order: event.currentTarget.value as SearchState['order'], page: 1 })
										}
									>
										{orders.map((order) => (
											<option key={order.id} value={order.id}>
												{order.label}
											</option>
										))}
									</select>
								</label>
							</div>
							<Chosen groups={groups} state={effective} choose={chooseAndFocus} />
							{outcome.withoutNames && (
								<p class="banner">
									The list of councils and pages by name could not be loaded, so these results come from the texts
									alone.{' '}
									<button type="button" onClick={() => setState({ ...state })}>
										Try again
									</button>
								</p>
							)}
							{outcome.withoutTexts && (
								<WithoutTexts kind={outcome.withoutTexts} retry={() => setState({ ...state })} />
							)}
							{outcome.answer && <AnswerBox answer={outcome.answer} base={base} />}
							{outcome.note !== '' && <p class="reading">{outcome.note}</p>}
							{!isPostcode(outcome.asked.query) && <Absent outcome={outcome} groups={groups} choose={chooseAndFocus} />}
							<Reading outcome={outcome} groups={groups} choose={chooseAndFocus} />
							{isPostcode(outcome.asked.query) && (
								<p class="banner">
									<a href={postcodeAddress}>{postcodeText}</a>, then type it here.
								</p>
							)}
							{outcome.places.length > 0 && <Places places={outcome.places} base={base} />}
							{outcome.meant.length > 0 && <Meant meant={outcome.meant} base={base} />}
							{isNothing(outcome) && <NothingFound state={effective} base={base} choose={chooseAndFocus} />}
							{outcome.items.length > 0 && (
								<ol class="found" start={(outcome.state.page - 1) * PAGE_SIZE + 1}>
									{outcome.items.map((item) => (
										<Found key={item.address} item={item} grades={grades} themes={themesChosen(effective, groups)} />
									))}
								</ol>
							)}
							<Pager outcome={outcome} groups={groups} choose={chooseAndFocus} />
						</>
					)}
				</div>
			</div>
		</div>
	);
}

/** What the reader typed into the field before this script had loaded. */
function typedAlready(): string {
	if (typeof document === 'undefined') return '';
	return document.querySelector<HTMLInputElement>('#search-query')?.value ?? '';
}

/** Runs work when the browser is idle; the returned function cancels it. */
function whenIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback(work, { timeout: 2000 });
		return () => cancelIdleCallback(handle);
	}
	const timer = setTimeout(work, 200);
	return () => clearTimeout(timer);
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
