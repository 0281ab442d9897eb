/** Authorities: the councils responsible for children’s services, as they exist and as they existed. */
import type { IsoDate } from '../basics/dates.ts';

/** The nine regions of England, north to south, with the form used in a sentence and their ONS codes. */
export const regions = {
	'north-east': { label: 'North East', inText: 'the North East', gss: 'E12000001' },
	'north-west': { label: 'North West', inText: 'the North West', gss: 'E12000002' },
	'yorkshire-and-the-humber': {
		label: 'Yorkshire and the Humber',
		inText: 'Yorkshire and the Humber',
		gss: 'E12000003',
	},
	'east-midlands': { label: 'East Midlands', inText: 'the East Midlands', gss: 'E12000004' },
	'west-midlands': { label: 'West Midlands', inText: 'the West Midlands', gss: 'E12000005' },
	'east-of-england': { label: 'East of England', inText: 'the East of England', gss: 'E12000006' },
	london: { label: 'London', inText: 'London', gss: 'E12000007' },
	'south-east': { label: 'South East', inText: 'the South East', gss: 'E12000008' },
	'south-west': { label: 'South West', inText: 'the South West', gss: 'E12000009' },
} as const;

/** One of England’s nine regions, as addresses and files name it. */
export type RegionId = keyof typeof regions;

/** Every region, in the order of the ONS codes. */
export const regionIds = Object.keys(regions) as RegionId[];

/** The kinds of council that are responsible for children’s services. */
export const authorityTypes = {
	county: 'County council',
	'london-borough': 'London borough',
	'metropolitan-district': 'Metropolitan district',
	unitary: 'Unitary authority',
} as const;

/** A kind of council, as addresses and files name it. */
export type AuthorityType = keyof typeof authorityTypes;

/** Every kind of council, in the order of lists. */
export const authorityTypeIds = Object.keys(authorityTypes) as AuthorityType[];

/** A council that is or was responsible for children’s services. */
export interface Authority {
	readonly slug: string;
	/** The name that readers use: "Hull", "Bristol". */
	readonly name: string;
	/** The formal name where it differs: "Kingston upon Hull, City of". */
	readonly formalName: string | undefined;
	/** Other names that people type. */
	readonly otherNames: readonly string[];
	/** Ofsted’s number for the provider, undefined for abolished councils whose number we do not hold. */
	readonly urn: number | undefined;
	/** The Department for Education’s three-digit number, undefined where we do not hold it. */
	readonly laCode: number | undefined;
	/** The present ONS code. */
	readonly gssCode: string;
	/** No council has moved to another region since 2013. */
	readonly region: RegionId;
	/** The type it has, or last had. For the type on a given day, use `typeOn`. */
	readonly type: AuthorityType;
	/** Its earlier types, oldest first, each with its last day. */
	readonly earlierTypes: readonly { readonly type: AuthorityType; readonly until: IsoDate }[];
	/** The council’s (or its children’s company’s) website, without scheme. */
	readonly website: string | undefined;
	/** Degrees; undefined where we have no reliable location. */
	readonly location: { readonly latitude: number; readonly longitude: number } | undefined;
	/** Statistical neighbours, nearest first, by slug; empty where none are published. */
	readonly neighbours: readonly string[];
	/** First day of existence; undefined if that was before November 2013. */
	readonly from: IsoDate | undefined;
	/** Last day of existence; undefined while it exists. */
	readonly to: IsoDate | undefined;
	/** The authorities that took over its area. */
	readonly successors: readonly string[];
	/** The authorities whose area it took over; derived from their `successors`. */
	readonly predecessors: readonly string[];
	/** A published report that is not in the record yet; undefined where none is known. */
	readonly newerReport: NewerReport | undefined;
	/** What a reader should know about its boundaries, name or data. */
	readonly notes: readonly string[];
}

/** A published report that is not in the record yet. */
export interface NewerReport {
	readonly published: IsoDate;
	/** The day on which an editor saw that it had been published. */
	readonly seen: IsoDate;
	/** Where it was seen. */
	readonly source: { readonly title: string; readonly url: string };
}

/** The type of an authority on a day; for a day before the record began, its earliest type. */
export function typeOn(authority: Pick<Authority, 'type' | 'earlierTypes'>, day: IsoDate): AuthorityType {
	return authority.earlierTypes.find(({ until }) => day <= until)?.type ?? authority.type;
}

/** Whether an authority existed on a day. */
export function existedOn(authority: CountedAuthority, day: IsoDate): boolean {
	return (authority.from === undefined || authority.from <= day) && (authority.to === undefined || day <= authority.to);
}

/** The fields of an authority that counting and comparing need. */
export type CountedAuthority = Pick<
	Authority,
	| 'slug'
	| 'name'
	| 'region'
	| 'type'
	| 'earlierTypes'
	| 'newerReport'
	| 'neighbours'
	| 'from'
	| 'to'
	| 'successors'
	| 'predecessors'
>;
