/** What the search box offers for a query: an answer, pages and places by name, and the search for everything. */
import { closeNames } from '../../domain/search/close-names.ts';
import { asksForHelp } from '../../domain/search/help-words.ts';
import { matchNames } from '../../domain/search/name-search.ts';
import { isPostcode, offersInOrder } from '../../domain/search/place-search.ts';
import { reportsOfDays } from '../../domain/search/reports-asked.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { searchAddress } from '../../views/addresses/search-address.ts';
import { placeNote, postcodeAddress, postcodeText } from '../../views/search/packed-places.ts';
import { excerptOf } from '../../views/words/excerpt.ts';
import { countText } from '../../views/words/wording.ts';
import { optionFor } from './option-list.ts';
import { placesFor } from './places.ts';
import type { NameMatch, NamedPage } from '../../domain/search/named-pages.ts';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { Answer } from '../../views/search/packed-answers.ts';

/** Maximum number of pages offered. */
const SHOWN = 8;
/** The first offer for a query with words of distress. */
const HELP = 'Worried about a child? Who to ring';
const HELP_NOW = 'If anyone is in danger now, call 999.';
const NAMES_LOST = 'The list of names could not be loaded.';

/** What is offered for a query. */
export interface BoxOffers {
	readonly query: string;
	readonly matches: readonly NameMatch[];
	readonly places: readonly PlaceMatch[];
	/** Pages whose names are similar, where there is nothing else. */
	readonly close: readonly NameMatch[];
	readonly answer: Answer | undefined;
	/** Whether the names of pages could not be had. */
	readonly lost: boolean;
}

/** Finds what to offer. `loaded`: the pages that have names; undefined where they could not be had. */
export async function offersFor(
	base: string,
	query: string,
	loaded: readonly NamedPage[] | undefined,
): Promise<BoxOffers> {
	const names = loaded ?? [];
	const ofDays = reportsOfDays(query, names)?.reports.slice(0, SHOWN) ?? [];
	const matches = ofDays.length > 0 ? ofDays : matchNames(query, names, SHOWN);
	const [places, answer] = await Promise.all([placesFor(base, query, matches), answerFor(base, query, names)]);
	const nothing = matches.length + places.length === 0 && !answer;
	return { query, matches, places, close: nothing ? closeNames(query, names) : [], answer, lost: loaded === undefined };
}

/** Reading questions is a script of its own, fetched for a query of several words. */
async function answerFor(base: string, query: string, names: readonly NamedPage[]): Promise<Answer | undefined> {
	if (!query.includes(' ')) return undefined;
	try {
		return await (await import('./answers.ts')).answerFor(base, query, names);
	} catch {
		return undefined;
	}
}

/** The offers as options, the answer first and the search for everything last. */
export function optionsOf(base: string, { query, matches, places, close, answer, lost }: BoxOffers): HTMLLIElement[] {
	const [more] = answer?.links ?? [];
	return [
		...(asksForHelp(query) ? [optionFor(HELP, HELP_NOW, at(base, addresses.worried))] : []),
		...(answer && more ? [optionFor(answer.title, more.text, at(base, more.address))] : []),
		...(isPostcode(query) ? [optionFor(postcodeText, '', postcodeAddress)] : []),
		...offersInOrder(query, matches, places)
			.filter((offer) => 'council' in offer || offer.address !== addresses.worried || !asksForHelp(query))
			.map((offer) => ('council' in offer ? placeOption(base, offer) : pageOption(base, offer))),
		...close.map((match) =>
			optionFor(match.matched ?? match.title, `Did you mean this? ${match.note}`, at(base, match.address)),
		),
		optionFor(
			`Search everything for “${excerptOf(query)}”`,
			lost ? NAMES_LOST : '',
			at(base, searchAddress({ query })),
		),
	];
}

function placeOption(base: string, place: PlaceMatch): HTMLLIElement {
	const title = place.kind === 'county' ? place.council.name : place.name;
	return optionFor(title, placeNote(place), at(base, addresses.authority(place.council.slug)));
}

/** A page by its title. Where another of its names was found, the note says which. */
function pageOption(base: string, { title, note, matched, address }: NameMatch): HTMLLIElement {
	return optionFor(
		title,
		matched === undefined || note.endsWith('.') ? note : `${note}; also “${matched}”`,
		address.startsWith('/') ? at(base, address) : address,
	);
}

/** What a screen reader says about the offers. */
export function spokenOf(offers: BoxOffers): string {
	return asksForHelp(offers.query) ? `${HELP_NOW} ${HELP}. ${foundOf(offers)}` : foundOf(offers);
}

function foundOf({ matches, places, close, answer, lost }: BoxOffers): string {
	if (lost) return `${NAMES_LOST} Press Enter to search everything.`;
	const found = matches.length + places.length;
	if (found === 0 && !answer)
		return `No page of that name${close.length > 0 ? `; ${close.length} with a name close to it` : ''}. Press Enter to search everything.`;
	return `${answer ? `${answer.title}. ` : ''}${countText(found, 'page')} by name. Use the arrow keys.`;
}
