/** Finding a council by a district, a town or a village that it is responsible for. Runs in the reader’s browser. */
import { onceFor } from '../basics/once-for.ts';
import { isCommonWord, plainText } from './name-words.ts';
import type { NameMatch } from './named-pages.ts';

/** What a name is the name of. */
export type PlaceKind = 'county' | 'district' | 'former-district' | 'place';

/** A place that people search by, with its council. */
export interface Place {
	readonly name: string;
	readonly kind: PlaceKind;
	/** The council that is responsible for children’s services there today; for a county, one of those that are. */
	readonly council: { readonly slug: string; readonly name: string };
	/** People, as far as known; puts places of one name in an order. */
	readonly people: number;
}

/** A place that a query names. */
export interface PlaceMatch extends Place {
	/** Whether the query is the whole name, and not only its beginning. */
	readonly whole: boolean;
}

/** Shorter beginnings fit too many names. */
const SHORTEST_BEGINNING = 3;

const kindsInOrder: readonly PlaceKind[] = ['county', 'district', 'former-district', 'place'];

/** A query without the words that only say that a council is sought: "guildford borough council" is "guildford". */
function subjectOf(text: string): string {
	const tokens = plainText(text).split(' ').filter(Boolean);
	const rest = tokens.filter((token) => !isCommonWord(token));
	return (rest.length > 0 ? rest : tokens).join(' ');
}

/** Worked out once, as every keystroke goes through all names. */
const plainName = onceFor((place: Place): string => plainText(place.name));

/** People leave it out: "royal leamington spa" is "leamington spa". */
function withoutHonour(name: string): string {
	return name.replace(/^royal /, '');
}

/**
 * The places that a query names, at most `most`, but all councils of a county that it names: whole names first, then those that begin with it; districts before places, the
 * largest first. Several councils may have a place of one name: each is given, once.
 */
export function matchPlaces(text: string, places: readonly Place[], most: number): PlaceMatch[] {
	const [full, subject] = [plainText(text), subjectOf(text)];
	if (subject === '') return [];
	// “Can I see my file” is not the beginning of Filey.
	const mayBegin = subject.length >= SHORTEST_BEGINNING && full.startsWith(subject);
	const found = places.flatMap((place): PlaceMatch[] => {
		const names = [plainName(place), withoutHonour(plainName(place))];
		const whole = names.some((name) => name === full || name === subject);
		const begins = mayBegin && names.some((name) => name.startsWith(subject));
		return whole || begins ? [{ ...place, whole }] : [];
	});
	const order = (match: PlaceMatch): number => kindsInOrder.indexOf(match.kind);
	const seen = new Set<string>();
	const inOrder = found
		.sort((a, b) => Number(b.whole) - Number(a.whole) || order(a) - order(b) || b.people - a.people)
		.filter((match) => {
			const key = `${plainName(match)} ${match.council.slug}`;
			return !seen.has(key) && seen.add(key);
		});
	const ofCounty = inOrder.filter(({ kind, whole }) => kind === 'county' && whole);
	return inOrder.slice(0, Math.max(most, ofCounty.length));
}

/**
 * What a field offers for a query, best first: the councils of a county, a place of that very name, councils whose name begins so, places whose name does,
 * then all else. Where a page’s name is sure, pages come before places.
 */
export function offersInOrder(
	query: string,
	matches: readonly NameMatch[],
	places: readonly PlaceMatch[],
): (NameMatch | PlaceMatch)[] {
	const ofCounty = places.filter(({ kind, whole }) => kind === 'county' && whole);
	if (ofCounty.length > 0) {
		const others = matches.filter(({ title }) => !ofCounty.some(({ council }) => council.name === title));
		return [...ofCounty, ...others, ...places.filter((place) => !ofCounty.includes(place))];
	}
	if (matches.some(({ sure }) => sure)) return [...matches, ...places];
	const asked = plainText(query);
	const begins = ({ kind, title, matched }: NameMatch): boolean =>
		kind === 'council' && [title, matched].some((name) => name !== undefined && plainText(name).startsWith(asked));
	return [
		...places.filter(({ whole }) => whole),
		...matches.filter(begins),
		...places.filter(({ whole }) => !whole),
		...matches.filter((match) => !begins(match)),
	];
}

/** Whether a query is a postcode, or the first half of one: "GU1 3EL", "SW1A". This site has no postcodes. */
export function isPostcode(text: string): boolean {
	return /^\s*[a-z]{1,2}\d[a-z\d]?(?:\s*\d[a-z]{2})?\s*$/i.test(text);
}
