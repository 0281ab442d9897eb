/** The search page: query, filters, results. Its state is the page’s address. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { closeNames, matchNames } from '../../domain/name-search.ts';
import { grades, isGrade } from '../../domain/grades.ts';
import { gradeShapes } from '../../views/grade-shapes.ts';
import { SearchUnavailable, openIndex, searchText } from './full-text.ts';
import { loadNames } from './names.ts';
import { narrowedBy } from './query-hints.ts';
import {
	QUERY_LIMIT,
	addressFromState,
	emptyState,
	filtersOf,
	orders,
	stateFromAddress,
	toggled,
} from './search-address.ts';
import type { NameMatch, NamedPage } from '../../domain/name-search.ts';
import type { FacetGroup } from '../../views/search-facets.ts';
import type { Counts, FoundPage, Hits } from './full-text.ts';
import type { SearchState } from './search-address.ts';

interface Props {
	/** The site’s base, ending in a slash. */
	base: string;
	groups: readonly FacetGroup[];
}

const PAGE_SIZE = 10;
/** Milliseconds without a keystroke before a search starts. */
const TYPING_PAUSE = 150;
/** Milliseconds without a change before a count is read out. */
const SPEAKING_PAUSE = 900;

interface Outcome {
	readonly state: SearchState;
	readonly hits: Hits;
	readonly pages: readonly FoundPage[];
	readonly named: readonly NameMatch[];
	readonly meant: readonly NameMatch[];
}

export default function SearchPage({ base, groups }: Props) {
	const [state, setState] = useState<SearchState>(emptyState);
	const [typed, setTyped] = useState('');
	const [ignored, setIgnored] = useState<readonly string[]>([]);
	const [outcome, setOutcome] = useState<Outcome>();
	const [counts, setCounts] = useState<Counts>();
	const [failure, setFailure] = useState<SearchUnavailable['kind']>();
	const [spoken, setSpoken] = useState('');
	const running = useRef(0);
	const results = useRef<HTMLHeadingElement>(null);
	const input = useRef<HTMLInputElement>(null);

	const asked = state.query !== '' || Object.keys(state.chosen).length > 0;

	const readAddress = useCallback(() => {
		const read = stateFromAddress(location.search, groups);
		setState(read.state);
		setTyped(read.state.query);
		setIgnored(read.ignored);
	}, [groups]);

	useEffect(() => {
		readAddress();
		addEventListener('popstate', readAddress);
		return () => removeEventListener('popstate', readAddress);
	}, [readAddress]);

	/** Takes a new state; `how` says whether Back shall return to the one before. */
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

	useEffect(() => {
		if (typed === state.query) return undefined;
		const timer = setTimeout(
			() => go({ ...state, query: typed.slice(0, QUERY_LIMIT), page: 1 }, 'replace'),
			TYPING_PAUSE,
		);
		return () => clearTimeout(timer);
	}, [typed, state, go]);

	useEffect(() => {
		running.current += 1;
		const run = running.current;
		if (!asked) {
			setOutcome(undefined);
			setCounts(undefined);
			setFailure(undefined);
			return;
		}
		void search(base, state).then(
			(found) => {
				if (run !== running.current) return;
				setFailure(undefined);
				setOutcome(found);
				// Counts are a convenience: when they cannot be had the results stand without them.
				found.hits.count().then(
					(counted) => run === running.current && setCounts(counted),
					() => setCounts(undefined),
				);
			},
			(error: unknown) => {
				if (run !== running.current) return;
				setOutcome(undefined);
				setFailure(error instanceof SearchUnavailable ? error.kind : 'damaged');
			},
		);
	}, [base, state, asked]);

	const told = failure ? failureText(failure) : outcome ? countText(outcome) : '';
	useEffect(() => {
		const timer = setTimeout(() => setSpoken(told), SPEAKING_PAUSE);
		return () => clearTimeout(timer);
	}, [told]);

	const pages = outcome ? Math.max(1, Math.ceil(outcome.hits.total / PAGE_SIZE)) : 1;
	const turnTo = (page: number) => (event: Event) => {
		event.preventDefault();
		go({ ...state, page }, 'push');
		results.current?.focus();
	};

	return (
		<div class="search-page">
			<form
				role="search"
				aria-label="This site, in full"
				onSubmit={(event) => {
					event.preventDefault();
					go({ ...state, query: typed.slice(0, QUERY_LIMIT), page: 1 }, 'push');
				}}
			>
				<label for="search-query">Words, a council, a term, a code</label>
				<div class="search-line">
					<input
						id="search-query"
						ref={input}
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
						<li>{note}</li>
					))}
				</ul>
			)}
			<div class="search-columns">
				<FilterPanel groups={groups} state={state} counts={counts} choose={(next) => go(next, 'push')} />
				<div class="search-results">
					<p class="visually-hidden" aria-live="polite" role="status">
						{spoken}
					</p>
					{failure && <Failure kind={failure} base={base} retry={() => setState({ ...state })} />}
					{!asked && !failure && (
						<p class="soft">Type some words, or choose from the filters: everything that fits is listed.</p>
					)}
					{outcome && (
						<>
							<div class="search-head">
								<h2 ref={results} tabIndex={-1}>
									{countText(outcome)}
								</h2>
								<label>
									Order{' '}
									<select
										value={state.order}
										onChange={(event) =>
											go({ ...state, order: event.currentTarget.value as SearchState['order'], page: 1 }, 'push')
										}
									>
										{orders.map((order) => (
											<option value={order.id}>{order.label}</option>
										))}
									</select>
								</label>
							</div>
							<Chosen groups={groups} state={state} choose={(next) => go(next, 'push')} />
							<Narrower
								groups={groups}
								state={state}
								choose={(next) => {
									setTyped(next.query);
									go(next, 'push');
								}}
							/>
							{outcome.hits.total === 0 && outcome.named.length === 0 && (
								<NothingFound
									state={state}
									outcome={outcome}
									base={base}
									choose={(next) => {
										setTyped(next.query);
										go(next, 'push');
									}}
								/>
							)}
							<ol class="found" start={(outcome.state.page - 1) * PAGE_SIZE + 1}>
								{outcome.named.map((match) => (
									<li key={match.address} class="named">
										<a class="name" href={base.slice(0, -1) + match.address}>
											{match.title}
										</a>
										<p class="soft small">
											{match.note}
											{match.matched !== undefined && `; also “${match.matched}”`}
										</p>
									</li>
								))}
								{outcome.pages.map((page) => (
									<Found key={page.address} page={page} query={outcome.state.query} />
								))}
							</ol>
							{pages > 1 && (
								<nav class="pager" aria-label="Pages of results">
									<div>
										{outcome.state.page > 1 && (
											<a
												href={addressFromState({ ...state, page: state.page - 1 }, groups) || location.pathname}
												rel="prev"
												onClick={turnTo(state.page - 1)}
											>
												Page before
											</a>
										)}
									</div>
									<p>
										Page {outcome.state.page} of {pages}
									</p>
									<div>
										{outcome.state.page < pages && (
											<a
												href={addressFromState({ ...state, page: state.page + 1 }, groups)}
												rel="next"
												onClick={turnTo(state.page + 1)}
											>
												Next page
											</a>
										)}
									</div>
								</nav>
							)}
						</>
					)}
				</div>
			</div>
		</div>
	);
}

/** Runs a search: pages known by name first, then full text; on a page past the last, the last. */
async function search(base: string, asked: SearchState): Promise<Outcome> {
	const [names, hits] = await Promise.all([
		loadNames(base),
		searchText(base, asked.query, filtersOf(asked), asked.order),
	]);
	const last = Math.max(1, Math.ceil(hits.total / PAGE_SIZE));
	const state = asked.page > last ? { ...asked, page: last } : asked;
	const first = (state.page - 1) * PAGE_SIZE;
	const loaded = await hits.load(first, first + PAGE_SIZE);
	const plain =
		state.page === 1 && state.order === 'relevance' && state.query !== '' && Object.keys(state.chosen).length === 0;
	const named = plain ? matchNames(state.query, names, 5) : [];
	const namedAddresses = new Set(named.map((n) => base.slice(0, -1) + n.address));
	const pages = loaded.filter((p) => !namedAddresses.has(p.address));
	return {
		state,
		hits: repaired(hits, named, loaded, pages),
		pages,
		named,
		meant: named.length === 0 && hits.total < 3 ? meantBy(state.query, names) : [],
	};
}

/** Counts what is shown: named pages that the full text does not have among its first come on top. */
function repaired(
	hits: Hits,
	named: readonly NameMatch[],
	loaded: readonly FoundPage[],
	shown: readonly FoundPage[],
): Hits {
	const extra = Math.max(0, named.length - (loaded.length - shown.length));
	return hits.total <= PAGE_SIZE ? { ...hits, total: hits.total + extra } : hits;
}

function meantBy(query: string, names: readonly NamedPage[]): NameMatch[] {
	return closeNames(query, names);
}

function countText({ hits, state }: Outcome): string {
	const pages = `${hits.total.toLocaleString('en-GB')} ${hits.total === 1 ? 'page' : 'pages'}`;
	return state.query === ''
		? `${pages} fit`
		: `${pages} for “${state.query.length > 60 ? `${state.query.slice(0, 60)}…` : state.query}”`;
}

function failureText(kind: SearchUnavailable['kind']): string {
	return kind === 'offline' ? 'You seem to be offline, so search cannot work.' : 'Search cannot be loaded just now.';
}

function Failure({ kind, base, retry }: { kind: SearchUnavailable['kind']; base: string; retry: () => void }) {
	return (
		<div class="banner" role="alert">
			<p>
				<strong>{failureText(kind)}</strong> A part of the index did not arrive or is damaged. Nothing that you typed is
				lost.
			</p>
			<p>
				<button type="button" onClick={retry}>
					Try again
				</button>{' '}
				or go by <a href={`${base}authorities/`}>councils</a> or <a href={`${base}reports/`}>reports</a>.
			</p>
		</div>
	);
}

interface PanelProps {
	groups: readonly FacetGroup[];
	state: SearchState;
	/** Undefined until counted. */
	counts: Counts | undefined;
	choose: (next: SearchState) => void;
}

function FilterPanel({ groups, state, counts, choose }: PanelProps) {
	// Open beside the results where there is room. The server does not know the width, so this comes after it.
	const [open, setOpen] = useState(false);
	useEffect(() => setOpen(matchMedia('(min-width: 60rem)').matches), []);
	return (
		<details class="search-filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>Filters</summary>
			{groups.map((group) => {
				const chosen = state.chosen[group.id] ?? [];
				return (
					<details key={group.id} open={chosen.length > 0 || group.id === 'kind'}>
						<summary>
							{group.label}
							{chosen.length > 0 && <span class="small soft"> ({chosen.length} chosen)</span>}
						</summary>
						<fieldset>
							<legend class="visually-hidden">{group.label}</legend>
							{group.values.map((value) => {
								const count = counts?.[group.id]?.[value.id] ?? 0;
								const checked = chosen.includes(value.id);
								return (
									<label class={counts && count === 0 && !checked ? 'none' : ''}>
										<input type="checkbox" checked={checked} onChange={() => choose(toggled(state, group, value.id))} />{' '}
										{value.label}
										{counts && <span class="soft small"> {count}</span>}
									</label>
								);
							})}
						</fieldset>
					</details>
				);
			})}
		</details>
	);
}

function Chosen({ groups, state, choose }: Pick<PanelProps, 'groups' | 'state' | 'choose'>) {
	const chosen = groups.flatMap((group) =>
		(state.chosen[group.id] ?? []).map((id) => ({
			group,
			id,
			label: group.values.find((v) => v.id === id)?.label ?? id,
		})),
	);
	if (chosen.length === 0) return null;
	return (
		<ul class="chosen" aria-label="Filters in use">
			{chosen.map(({ group, id, label }) => (
				<li>
					<button type="button" onClick={() => choose(toggled(state, group, id))}>
						<span class="visually-hidden">Remove filter </span>
						{group.label}: {label} <span aria-hidden="true">×</span>
					</button>
				</li>
			))}
			{chosen.length > 1 && (
				<li>
					<button type="button" onClick={() => choose({ ...state, chosen: {}, page: 1 })}>
						Remove all filters
					</button>
				</li>
			)}
		</ul>
	);
}

/** Offers the filters that the words of the query speak of: "inadequate for care leavers since 2023". */
function Narrower({ groups, state, choose }: Pick<PanelProps, 'groups' | 'state' | 'choose'>) {
	const narrowed = narrowedBy(state, groups);
	if (!narrowed) return null;
	return (
		<p class="narrower">
			<a
				href={addressFromState(narrowed.state, groups)}
				onClick={(event) => {
					event.preventDefault();
					choose(narrowed.state);
				}}
			>
				List by {narrowed.told}
			</a>
		</p>
	);
}

interface NothingProps {
	state: SearchState;
	outcome: Outcome;
	base: string;
	choose: (next: SearchState) => void;
}

function NothingFound({ state, outcome, base, choose }: NothingProps) {
	const filtered = Object.keys(state.chosen).length > 0;
	return (
		<div class="flow">
			<p>Nothing fits{filtered ? ' with these filters' : ''}.</p>
			<ul class="plain-list">
				{outcome.meant.map((match) => (
					<li>
						Did you mean <a href={base.slice(0, -1) + match.address}>{match.matched ?? match.title}</a>?
					</li>
				))}
				{filtered && (
					<li>
						<button type="button" onClick={() => choose({ ...state, chosen: {}, page: 1 })}>
							Remove all filters
						</button>
					</li>
				)}
				{state.query.includes(' ') && <li>Try fewer words, or only the council’s name.</li>}
				<li>
					Go by <a href={`${base}authorities/`}>councils from A to Z</a> or{' '}
					<a href={`${base}reports/`}>reports by year</a>.
				</li>
			</ul>
		</div>
	);
}

function Found({ page, query }: { page: FoundPage; query: string }) {
	const { kind, about, grades: strip } = page.meta;
	const marked = query !== '' && page.excerpt.some((piece) => piece.marked);
	return (
		<li>
			<a class="name" href={page.address}>
				{page.title}
			</a>
			<p class="soft small">
				{kind}
				{about && `: ${about}`}
			</p>
			{strip && <GradeTiles strip={strip} />}
			{(marked || !strip) && (
				<p class="excerpt small">
					{page.excerpt.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
				</p>
			)}
		</li>
	);
}

/** The grade strip of a found page, from its text form "Overall=good;Leaders=outstanding". */
function GradeTiles({ strip }: { strip: string }) {
	return (
		<ul class="tiles" aria-label="Judgements">
			{strip.split(';').map((item) => {
				const [what = '', value = ''] = item.split('=');
				const grade = isGrade(value) ? value : undefined;
				return (
					<li class={grade && `is-${grade}`}>
						<span class="what">{what}</span>{' '}
						<span class={grade ? `grade grade-${grade}` : 'grade'}>
							{grade && (
								<svg viewBox="0 0 20 20" aria-hidden="true" dangerouslySetInnerHTML={{ __html: gradeShapes[grade] }} />
							)}
							<span>{grade ? grades[grade].label : value}</span>
						</span>
					</li>
				);
			})}
		</ul>
	);
}
