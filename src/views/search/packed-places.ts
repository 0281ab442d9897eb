/** Districts and places as the reader’s browser fetches them, apart from the names of pages: they are only needed now and then. */
import type { Place, PlaceKind } from '../../domain/search/place-search.ts';

/** A council with its districts, its former districts, its places with their people in hundreds, largest first, and its counties. */
type PackedCouncil = readonly [
	slug: string,
	name: string,
	districts: readonly string[],
	ended: readonly string[],
	places: readonly string[],
	hundreds: readonly number[],
	counties: readonly string[],
];

/** The towns and districts that the search box matches, by council. */
export type PackedPlaces = readonly PackedCouncil[];

/** What a council is responsible for. */
export interface CouncilPlaces {
	readonly authority: string;
	readonly counties: readonly string[];
	readonly districts: readonly string[];
	/** With their last days. */
	readonly ended: Readonly<Record<string, string>>;
	/** With their people. */
	readonly places: Readonly<Record<string, number>>;
}

/** Packs the rows of content/places.yaml. `nameOf`: a council’s name by its slug. */
export function packPlaces(rows: readonly CouncilPlaces[], nameOf: (slug: string) => string): PackedPlaces {
	return rows.map(({ authority, counties, districts, ended, places }) => [
		authority,
		nameOf(authority),
		districts,
		Object.keys(ended),
		Object.keys(places),
		Object.values(places).map((people) => Math.round(people / 100)),
		counties,
	]);
}

/** Undoes `packPlaces`, but for days and single people. */
export function unpackPlaces(packed: PackedPlaces): Place[] {
	return packed.flatMap(([slug, name, districts, ended, places, hundreds, counties]) => {
		const council = { slug, name };
		const of = (kind: PlaceKind, names: readonly string[]): Place[] =>
			names.map((one, index) => ({
				name: one,
				kind,
				council,
				people: kind === 'place' ? 100 * (hundreds[index] ?? 0) : 0,
			}));
		return [
			...of('county', counties),
			...of('district', districts),
			...of('former-district', ended),
			...of('place', places),
		];
	});
}

const kindTexts: Record<Exclude<PlaceKind, 'county'>, string> = {
	district: 'District',
	'former-district': 'Former district',
	place: 'Place',
};

/** Who is responsible in a place: "District: children’s services here are the responsibility of Surrey". */
export function placeNote({ kind, council, name }: Place): string {
	if (kind === 'county') return `One of the councils responsible for children’s services in ${name}`;
	return `${kindTexts[kind]}: children’s services here are the responsibility of ${council.name}`;
}

/** The answer to a reader who typed a postcode. */
export const postcodeText = 'This site holds no postcodes. Find your council’s name at GOV.UK';
/** Where GOV.UK finds the council of a postcode; we hold no postcodes. */
export const postcodeAddress = 'https://www.gov.uk/find-local-council';
