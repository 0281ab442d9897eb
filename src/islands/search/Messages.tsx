/** What the search page says above, between or instead of its results. */
import { readsLikeClaim } from '../../domain/search/claim-cues.ts';
import { asksForHelp } from '../../domain/search/help-words.ts';
import { isCommonWord, plainText } from '../../domain/search/name-words.ts';
import { unreadWords } from '../../domain/search/unread-words.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { numberText } from '../../views/words/wording.ts';
import { excerptOf } from '../../views/words/excerpt.ts';
import { emptyState } from '../../views/addresses/search-address.ts';
import { StateLink } from './StateLinks.tsx';
import type { NameMatch } from '../../domain/search/named-pages.ts';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { Answer } from '../../views/search/packed-answers.ts';
import type { Unavailable } from './full-text.ts';
import type { SearchState } from '../../views/addresses/search-address.ts';
import type { GradeView } from '../../views/parts/grade-view.ts';
import type { Choosing, OutcomeProps } from './StateLinks.tsx';

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
export function Failure({ kind, base, retry }: { kind: Unavailable; base: string; retry: () => void }) {
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
export function WithoutTexts({ kind, retry }: { kind: Unavailable; retry: () => void }) {
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

/** Whom to ring, above all else, where the query has words of distress. */
export function WhoToRing({ query, base }: { query: string; base: string }) {
	return !asksForHelp(query) ? null : (
		<p class="banner">
			<strong>
				If anyone is in danger now, call <a href="tel:999">999</a>.
			</strong>{' '}
			<a href={at(base, addresses.worried)}>Who to ring if you are worried about a child</a>.{' '}
			<a href={`${at(base, addresses.youngPeople)}#help`}>Who children and young people can call</a>.
		</p>
	);
}

/** What search cannot do with a word of the query, and what to type instead. */
export function NotRead({ outcome: { asked, answer, items }, base }: Pick<OutcomeProps, 'outcome'> & { base: string }) {
	const unread = unreadWords(asked.query);
	// A page may be called so: “What this site does not cover”.
	const isName = items.some(({ named }) => named?.sure && named.kind !== 'council' && named.kind !== 'report');
	if (!unread || answer || isName) return null;
	return unread.kind === 'leaving-out' ? (
		<p class="reading">
			Search cannot leave out what follows “{unread.words}”. Type only what you want to find, or choose from the
			filters.
		</p>
	) : (
		<p class="reading">
			Search does not know which days “{unread.words}” means. Type a day, a month or a year, such as 12 July 2024, or
			see <a href={at(base, addresses.reports)}>reports by year</a>.
		</p>
	);
}

/** An answer from the record, above the pages that were found. */
export function AnswerBox({ answer: { title, text, names, links }, base }: { answer: Answer; base: string }) {
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
export function Absent({ outcome: { asked, absent, items, places, answer }, groups, choose }: OutcomeProps) {
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

/** Says that words were read as filters, or offers to read them so: "inadequate for care leavers since 2023". */
export function Reading({ outcome: { asked, readAs, offer }, groups, choose }: OutcomeProps) {
	const link = (next: SearchState, text: string) => (
		<StateLink state={next} groups={groups} choose={choose}>
			{text}
		</StateLink>
	);
	if (readAs)
		return (
			<p class="reading">
				Listed by {readAs.words}. {link({ ...asked, query: `"${asked.query}"` }, 'Search for the words instead')}
			</p>
		);
	return offer ? <p class="reading">{link(offer.state, `List by ${offer.words}`)}</p> : null;
}

/** Leads to the claim checker from a query that reads like a claim: "first outstanding since 2019". */
export function ClaimHint({
	outcome: { asked, answer },
	grades,
	base,
}: Pick<OutcomeProps, 'outcome'> & { grades: readonly GradeView[]; base: string }) {
	const labels = grades.map(({ label }) => label);
	return answer || !readsLikeClaim(asked.query, labels) ? null : (
		<p class="reading">
			Is it true? <a href={at(base, addresses.claims)}>Check a claim</a> such as “the first since 2019” or “one of only
			three in the region”.
		</p>
	);
}

/** The councils that are responsible in the places of that name. */
export function Places({ places, base }: { places: readonly PlaceMatch[]; base: string }) {
	if (places.length === 0) return null;
	const link = ({ council }: PlaceMatch) => <a href={at(base, addresses.authority(council.slug))}>{council.name}</a>;
	const ofCounty = places.filter(({ kind }) => kind === 'county');
	return (
		<ul class="places plain-list" aria-label="Counties, districts and places of this name">
			{ofCounty.length > 0 && (
				<li>
					{ofCounty[0]?.name} has {numberText(ofCounty.length)} councils responsible for children’s services:{' '}
					{ofCounty.map((place, index) => (
						<>
							{index > 0 && (index === ofCounty.length - 1 ? ' and ' : ', ')}
							{link(place)}
						</>
					))}
				</li>
			)}
			{places
				.filter(({ kind }) => kind !== 'county')
				.map((place) => (
					<li>
						{place.name}: {link(place)} is responsible for children’s services there
					</li>
				))}
		</ul>
	);
}

/** Names close to what was typed. */
export function Meant({ meant, base }: { meant: readonly NameMatch[]; base: string }) {
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

/** What to do where nothing fits. */
export function NothingFound({
	state,
	base,
	choose,
}: {
	state: SearchState;
	base: string;
	choose: (s: SearchState) => void;
}) {
	const filtered = Object.keys(state.chosen).length > 0;
	return (
		<div class="flow nothing">
			<p>Nothing matches{filtered ? ' with these filters' : ''}.</p>
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
					Or browse <a href={at(base, addresses.authorities)}>councils from A to Z</a>,{' '}
					<a href={at(base, addresses.reports)}>reports by year</a> or{' '}
					<a href={at(base, addresses.glossary)}>terms from A to Z</a>.
				</li>
				<li>
					If you need help, or are worried about a child, see <a href={at(base, addresses.worried)}>who to ring</a>.
				</li>
			</ul>
		</div>
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

/** What can be searched for, before anything is. */
export function Examples({ groups, choose }: Pick<Choosing, 'groups' | 'choose'>) {
	return (
		<div class="flow">
			<p>Type some words, or choose from the filters: everything that matches is listed. For example:</p>
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
