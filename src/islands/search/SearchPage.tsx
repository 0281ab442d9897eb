/** The search page: query, filters, results. Its state is the page’s address. */
import { countText } from '../../views/words/wording.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { GradeView } from '../../views/parts/grade-view.ts';
import { isCommonWord, plainText } from '../../domain/search/name-search.ts';
import { ofstedFileAddress } from '../../domain/search/ofsted-address.ts';
import { isPostcode } from '../../domain/search/place-search.ts';
import { postcodeAddress, postcodeText } from '../../views/search/packed-places.ts';
import { gradeShapes } from '../../views/parts/grade-shapes.ts';
import { statementsFound } from '../../views/parts/statements.ts';
import { SearchUnavailable, countPages, openIndex } from './full-text.ts';
import { loadNames } from './names.ts';
import { isSearchKey } from './search-key.ts';
import { PAGE_SIZE, runSearch } from './run-search.ts';
import { excerptOf } from '../../views/words/excerpt.ts';
import {
	addressFromState,
	emptyState,
	filtersOf,
	orders,
	queryOf,
	stateFromAddress,
	toggled,
} from './search-address.ts';
import type { NameMatch } from '../../domain/search/name-search.ts';
import type { FacetGroup } from '../../views/search/search-facets.ts';
import type { FoundStatement } from '../../views/parts/statements.ts';
import type { Answer } from '../../views/search/packed-answers.ts';
import type { Counts, Unavailable } from './full-text.ts';
import type { Outcome, ResultItem } from './run-search.ts';
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
	const field = useRef<HTMLInputElement>(null);
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

	useEffect(() => {
		const goToField = (event: KeyboardEvent): void => {
			if (!isSearchKey(event)) return;
			event.preventDefault();
			field.current?.focus();
		};
		addEventListener('keydown', goToField);
		return () => removeEventListener('keydown', goToField);
	}, []);

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
						ref={field}
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
							<Absent outcome={outcome} groups={groups} choose={chooseAndFocus} />
							<Reading outcome={outcome} groups={groups} choose={chooseAndFocus} />
							{isPostcode(outcome.asked.query) && (
								<p class="banner">
									<a href={postcodeAddress}>{postcodeText}</a>, then type it here.
								</p>
							)}
							{outcome.places.length > 0 && <Places places={outcome.places} base={base} />}
							{outcome.meant.length > 0 && <Meant meant={outcome.meant} base={base} />}
							{outcome.total === 0 && outcome.places.length === 0 && !outcome.answer && (
								<NothingFound state={effective} base={base} choose={chooseAndFocus} />
							)}
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

function headingText({ asked, total, items, answer }: Outcome): string {
	if (answer && total === 0) return `Answer to “${excerptOf(asked.query)}”`;
	const close = items.filter(({ guess }) => guess).length;
	if (close > 0 && close === total) return `${countText(close, 'name')} close to “${excerptOf(asked.query)}”`;
	const pages = countText(total, 'page');
	return asked.query === '' ? `${pages} fit` : `${pages} for “${excerptOf(asked.query)}”`;
}

const failureTexts: Record<Unavailable, { readonly title: string; readonly why: string }> = {
	offline: {
		title: 'You seem to be offline, so search cannot work.',
		why: 'A part of the index did not arrive.',
	},
	damaged: {
		title: 'Search cannot be loaded just now.',
		why: 'A part of the index did not arrive or is damaged.',
	},
	unsupported: {
		title: 'Your browser cannot search the full text.',
		why: 'It does not run WebAssembly, which Lockdown Mode, for example, switches off.',
	},
};

/** Says that nothing could be searched. */
function Failure({ kind, base, retry }: { kind: Unavailable; base: string; retry: () => void }) {
	const { title, why } = failureTexts[kind];
	return (
		<div class="banner" role="alert">
			<p>
				<strong>{title}</strong> {why} Nothing that you typed is lost.
			</p>
			<p>
				<button type="button" onClick={retry}>
					Try again
				</button>{' '}
				or go by <a href={at(base, addresses.authorities)}>councils</a> or{' '}
				<a href={at(base, addresses.reports)}>reports</a>.
			</p>
		</div>
	);
}

/** Says that names could be searched and the full text could not. */
function WithoutTexts({ kind, retry }: { kind: Unavailable; retry: () => void }) {
	const { title, why } = failureTexts[kind];
	return (
		<div class="banner" role="alert">
			<p>
				<strong>{title}</strong> {why} What follows was found by name: councils, places, reports by their day, pages and
				lists. The words of reports and texts were not searched, and filters do not work.
			</p>
			{kind !== 'unsupported' && (
				<p>
					<button type="button" onClick={retry}>
						Try again
					</button>
				</p>
			)}
		</div>
	);
}

/** An answer from the record, above the pages that were found. */
function AnswerBox({ answer: { title, text, names, links }, base }: { answer: Answer; base: string }) {
	return (
		<section class="answer flow" aria-labelledby="answer">
			<h3 id="answer">{title}</h3>
			<p>{text}</p>
			{names.length > 0 && (
				<ul class="answer-names" aria-label="Named in this answer">
					{names.map((name) => (
						<li key={name.address}>
							<a href={at(base, name.address)}>{name.text}</a>
						</li>
					))}
				</ul>
			)}
			<ul class="plain-list" aria-label="More on this">
				{links.map((link) => (
					<li key={link.address}>
						<a href={at(base, link.address)}>{link.text}</a>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Says which words no page has, and offers to search without them. */
function Absent({ outcome: { asked, absent, items, places, answer }, groups, choose }: OutcomeProps) {
	if (absent.length === 0 || answer || places.length > 0 || items.some(({ named, guess }) => guess || named?.sure))
		return null;
	const rest = asked.query
		.split(' ')
		.filter((word) => !absent.includes(plainText(word)) && !isCommonWord(plainText(word)))
		.join(' ');
	const quoted = absent.map((word) => `“${word}”`).join(' and ');
	return (
		<p class="reading">
			No page has the {absent.length === 1 ? 'word' : 'words'} {quoted}.{' '}
			{rest !== '' && rest !== asked.query && (
				<StateLink state={{ ...asked, query: rest, page: 1 }} groups={groups} choose={choose}>
					{`Search for “${excerptOf(rest)}”`}
				</StateLink>
			)}
		</p>
	);
}

interface PanelProps {
	groups: readonly FacetGroup[];
	state: SearchState;
	/** Undefined until counted. */
	counts: Counts | undefined;
	choose: (next: SearchState) => void;
}

function FilterPanel({ seen, ...props }: PanelProps & { seen: (groups: readonly string[]) => void }) {
	const { groups, state } = props;
	// The filters are open when there is room for them. The server does not know the width, so this is set in the browser.
	const [open, setOpen] = useState(false);
	useEffect(() => setOpen(matchMedia('(min-width: 60rem)').matches), []);
	const [unfolded, setUnfolded] = useState<readonly string[]>(['kind']);
	const unfold = useCallback(
		(id: string, on: boolean) =>
			setUnfolded((now) => (now.includes(id) === on ? now : on ? [...now, id] : now.filter((other) => other !== id))),
		[],
	);
	// A group with a choice opens, and stays open when the choice is undone, so that the box just clicked does not disappear.
	useEffect(() => Object.keys(state.chosen).forEach((id) => unfold(id, true)), [state, unfold]);
	useEffect(() => seen(open ? unfolded : []), [open, unfolded, seen]);
	return (
		<details class="search-filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>Filters</summary>
			{groups.map((group) => (
				<FilterGroup
					key={group.id}
					group={group}
					{...props}
					open={unfolded.includes(group.id)}
					unfold={(on) => unfold(group.id, on)}
				/>
			))}
		</details>
	);
}

interface GroupProps extends Omit<PanelProps, 'groups'> {
	group: FacetGroup;
	open: boolean;
	unfold: (on: boolean) => void;
}

function FilterGroup({ group, state, counts, choose, open, unfold }: GroupProps) {
	const chosen = state.chosen[group.id] ?? [];
	const counted = counts?.[group.id];
	// A value that no page has would lead to nothing; what is chosen stays, so that it can be undone.
	const shown = group.values.filter(({ id }) => !counted || (counted[id] ?? 0) > 0 || chosen.includes(id));
	return (
		<details
			open={open}
			onToggle={(event) => {
				event.stopPropagation();
				unfold(event.currentTarget.open);
			}}
		>
			<summary>
				{group.label}
				{chosen.length > 0 && <span class="small soft"> ({chosen.length} chosen)</span>}
			</summary>
			<fieldset>
				<legend class="visually-hidden">{group.label}</legend>
				{shown.length === 0 && <p class="small soft">None of these fits.</p>}
				{shown.map((value) => {
					const count = counted?.[value.id] ?? 0;
					const checked = chosen.includes(value.id);
					return (
						<label key={value.id}>
							<input type="checkbox" checked={checked} onChange={() => choose(toggled(state, group, value.id))} />
							<span>{value.label}</span>
							{counted && (
								<>
									{' '}
									<span class="count">{count.toLocaleString('en-GB')}</span>
								</>
							)}
						</label>
					);
				})}
			</fieldset>
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

const examples = [
	'Guildford',
	'12 July 2024',
	'inadequate councils',
	'is Birmingham getting better',
	'what is ILACS',
	'who has waited longest',
];

function Examples({ groups, choose }: Pick<PanelProps, 'groups' | 'choose'>) {
	return (
		<div class="flow">
			<p>Type some words, or choose from the filters: everything that fits is listed. For example:</p>
			<ul class="plain-list">
				{examples.map((query) => (
					<li key={query}>
						<StateLink state={{ ...emptyState, query }} groups={groups} choose={choose}>
							{query}
						</StateLink>
					</li>
				))}
			</ul>
		</div>
	);
}

interface StateLinkProps extends Pick<PanelProps, 'groups' | 'state' | 'choose'> {
	children: string;
	rel?: string;
}

/** A link to another state of this page, followed without reloading the page. */
function StateLink({ state, groups, choose, children, rel }: StateLinkProps) {
	return (
		<a
			href={addressFromState(state, groups) || '.'}
			rel={rel}
			onClick={(event) => {
				if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
				event.preventDefault();
				choose(state);
			}}
		>
			{children}
		</a>
	);
}

interface OutcomeProps {
	outcome: Outcome;
	groups: readonly FacetGroup[];
	choose: (next: SearchState) => void;
}

/** Says that words were read as filters, or offers to read them so: "inadequate for care leavers since 2023". */
function Reading({ outcome: { asked, readAs, offer }, groups, choose }: OutcomeProps) {
	const link = (next: SearchState, text: string) => (
		<StateLink state={next} groups={groups} choose={choose}>
			{text}
		</StateLink>
	);
	if (readAs)
		return (
			<p class="reading">
				Listed by {readAs.told}. {link({ ...asked, query: `"${asked.query}"` }, 'Search for the words instead')}
			</p>
		);
	return offer ? <p class="reading">{link(offer.state, `List by ${offer.told}`)}</p> : null;
}

function Pager({ outcome: { state, asked, total }, groups, choose }: OutcomeProps) {
	const last = Math.ceil(total / PAGE_SIZE);
	if (last <= 1) return null;
	const turn = (page: number, text: string, rel: string) => (
		<StateLink state={{ ...asked, page }} groups={groups} choose={choose} rel={rel}>
			{text}
		</StateLink>
	);
	return (
		<nav class="pager" aria-label="Pages of results">
			<div>{state.page > 1 && turn(state.page - 1, 'Page before', 'prev')}</div>
			<p>
				Page {state.page} of {last}
			</p>
			<div>{state.page < last && turn(state.page + 1, 'Next page', 'next')}</div>
		</nav>
	);
}

/** The councils that are responsible in the places of that name. */
function Places({ places, base }: { places: readonly PlaceMatch[]; base: string }) {
	return (
		<ul class="places plain-list" aria-label="Districts and places of this name">
			{places.map((place) => (
				<li>
					{place.name}: <a href={at(base, addresses.authority(place.council.slug))}>{place.council.name}</a> is
					responsible for children’s services there
				</li>
			))}
		</ul>
	);
}

function Meant({ meant, base }: { meant: readonly NameMatch[]; base: string }) {
	return (
		<p class="reading">
			Did you mean{' '}
			{meant.map((match, index) => (
				<>
					{index > 0 && ' or '}
					<a href={at(base, match.address)}>{match.matched ?? match.title}</a>
				</>
			))}
			?
		</p>
	);
}

function NothingFound({ state, base, choose }: { state: SearchState; base: string; choose: (s: SearchState) => void }) {
	const filtered = Object.keys(state.chosen).length > 0;
	return (
		<div class="flow nothing">
			<p>Nothing fits{filtered ? ' with these filters' : ''}.</p>
			<ul class="plain-list">
				{filtered && (
					<li>
						<button type="button" onClick={() => choose({ ...state, chosen: {}, page: 1 })}>
							Remove all filters
						</button>
					</li>
				)}
				{state.query.includes(' ') && <li>Try fewer words, or only the council’s name.</li>}
				<li>
					You can search for a council, district, town or code; a day such as 12 July 2024; an address of Ofsted’s; a
					grade, judgement or framework; or words of the texts.
				</li>
				<li>
					Go by <a href={at(base, addresses.authorities)}>councils from A to Z</a>,{' '}
					<a href={at(base, addresses.reports)}>reports by year</a> or{' '}
					<a href={at(base, addresses.glossary)}>terms from A to Z</a>.
				</li>
			</ul>
		</div>
	);
}

/** The names of the themes that the reader chose. */
function themesChosen({ chosen }: SearchState, groups: readonly FacetGroup[]): string[] {
	const values = groups.find(({ id }) => id === 'theme')?.values ?? [];
	return values.flatMap(({ id, label }) => (chosen['theme']?.includes(id) ? [label] : []));
}

interface FoundProps {
	item: ResultItem;
	grades: readonly GradeView[];
	themes: readonly string[];
}

function Found({ item: { address, named, page, guess }, grades, themes }: FoundProps) {
	const { kind, about, date, grades: strip } = page?.meta ?? {};
	const marked = !named && page?.excerpt.some((piece) => piece.marked);
	const statements = page && !named ? statementsFound(page, themes) : [];
	return (
		<li class={named && 'named'}>
			<a class="name" href={address}>
				{page?.title ?? named?.title}
			</a>
			<p class="soft small">
				{guess && 'Did you mean this? '}
				{kind ? `${kind}: ${about ?? ''}` : named?.note}
				{date && `; last report ${date}`}
				{named?.matched !== undefined && !named.note.endsWith('.') && `; also “${named.matched}”`}
			</p>
			{strip && <GradeTiles strip={strip} grades={grades} />}
			{statements.length > 0 && <Statements statements={statements} address={address} pdf={page?.meta['pdf']} />}
			{page && !named && statements.length === 0 && (marked || !(strip || about)) && (
				<p class="excerpt small">
					{page.excerpt.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
				</p>
			)}
		</li>
	);
}

interface StatementsProps {
	statements: readonly FoundStatement[];
	/** Of the page that has them. */
	address: string;
	/** The number of Ofsted’s file. */
	pdf: string | undefined;
}

/** What a report says of the subject searched for: each statement with its place on the page, and its page of Ofsted’s PDF. */
function Statements({ statements, address, pdf }: StatementsProps) {
	return (
		<ul class="plain-list small">
			{statements.map(({ id, label, text, page }) => (
				<li key={id}>
					<span class="soft">{label}:</span> <a href={`${address}#${id}`}>{text}</a>
					{page !== undefined && pdf && (
						<>
							{' '}
							<a class="soft" href={`${ofstedFileAddress(pdf)}#page=${page}`}>
								page {page} of the PDF
							</a>
						</>
					)}
				</li>
			))}
		</ul>
	);
}

/** The grade strip of a page in the results, from its text form "Overall=good;Leaders=outstanding". */
function GradeTiles({ strip, grades }: { strip: string; grades: readonly GradeView[] }) {
	return (
		<ul class="tiles" aria-label="Judgements">
			{strip.split(';').map((item) => {
				const [what = '', value = ''] = item.split('=');
				const grade = grades.find((one) => one.grade === value);
				return (
					<li class={grade && `is-${grade.look}`}>
						<span class="what">{what}</span>{' '}
						<span class={grade ? `grade is-${grade.look}` : 'grade'}>
							{grade && (
								<svg
									viewBox="0 0 20 20"
									aria-hidden="true"
									dangerouslySetInnerHTML={{ __html: gradeShapes[grade.look] }}
								/>
							)}
							<span>{grade ? grade.label : value}</span>
						</span>
					</li>
				);
			})}
		</ul>
	);
}
