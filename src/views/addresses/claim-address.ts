/** Claims as addresses of the checker: short, complete and lasting. Read back by the checker’s island. */
import { addresses } from './addresses.ts';
import type { Area, Claim, Property } from '../../domain/claims/claims.ts';

/** "/claims/?kind=nth-inspected&council=hampshire&n=11&area=england&framework=sif&date=2014-05-27". */
export function claimAddress(claim: Claim): string {
	return `${addresses.claims}?${new URLSearchParams(claimParams(claim)).toString()}`;
}

function claimParams(claim: Claim): Record<string, string> {
	const council = 'council' in claim ? claim.council : undefined;
	return {
		kind: claim.kind,
		...(council === undefined ? {} : { council }),
		...ownParams(claim),
		...areaParams(claim.area, council),
		...(claim.framework === undefined ? {} : { framework: claim.framework }),
		date: claim.day,
	};
}

function ownParams(claim: Claim): Record<string, string> {
	switch (claim.kind) {
		case 'nth-inspected':
		case 'nth-published':
			return { n: String(claim.place) };
		case 'best':
			return {};
		case 'one-of':
			return { n: String(claim.count), ...propertyParams(claim.property) };
		case 'none':
			return propertyParams(claim.property);
		case 'share':
			return { word: claim.word, n: String(claim.percent), ...propertyParams(claim.property) };
		case 'first-since':
			return { ...propertyParams(claim.property), since: claim.since };
		case 'longest-run':
			return propertyParams(claim.property);
		case 'moved':
			return { strand: claim.strand, move: claim.move };
		default:
			return claim satisfies never;
	}
}

function propertyParams(property: Property): Record<string, string> {
	switch (property.kind) {
		case 'grade':
			return {
				strand: property.strand,
				grade: property.grade,
				...(property.orBetter ? { better: '1' } : {}),
			};
		case 'number':
			return { has: 'number', least: String(property.least), grade: property.grade };
		case 'all':
			return { has: 'all', grade: property.grade };
		default:
			return property satisfies never;
	}
}

/** The value of an area in addresses and choices; a neighbour set is named by `of` where it is not the council’s own. */
export function areaId(area: Area): string {
	switch (area.kind) {
		case 'england':
		case 'neighbours':
			return area.kind;
		case 'region':
			return area.region;
		case 'type':
			return area.type;
		default:
			return area satisfies never;
	}
}

function areaParams(area: Area, council: string | undefined): Record<string, string> {
	const of = area.kind === 'neighbours' && area.of !== council ? { of: area.of } : {};
	return { area: areaId(area), ...of };
}
