/**
 * Finds which of our authorities a report is about. Names are compared whole, once the words that every council’s name
 * may or may not carry are taken off; a name that is only similar is suggested, never taken.
 */
import { distance } from 'fastest-levenshtein';
import { onceFor } from '../domain/basics/once-for.ts';
import { existedOn } from '../domain/record/authorities.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { AuthorityEntry } from '../domain/record/entries.ts';

/** What is known about the council that a report or a row is about. */
export interface AuthorityClues {
	/** The name as the title or the table prints it. */
	readonly text: string;
	/** Ofsted’s number, from the folder or the table. */
	readonly urn: number | undefined;
	/** The slug that the person gave, for a name that we do not know; it wins over the number. */
	readonly given: string | undefined;
	/** First day of the inspection: it decides between two authorities of one name, of which one existed then. */
	readonly on: IsoDate;
}

/** The slug of the council, or why none was found. */
export type AuthorityMatch =
	| { readonly slug: string; readonly problem?: undefined }
	| { readonly slug?: undefined; readonly problem: { readonly found: string; readonly rule: string } };

/** The authority, or why it is not known which one is meant. */
export function matchAuthority(authorities: readonly AuthorityEntry[], clues: AuthorityClues): AuthorityMatch {
	const plain = plainName(clues.text);
	const named = authorities.filter((a) => namesOf(a).includes(plain));
	const slugs = named.map((a) => a.slug);
	if (clues.given !== undefined) {
		const problem = slugProblem(authorities, clues.given);
		if (problem) return { problem };
		if (slugs.length === 0 || slugs.includes(clues.given)) return { slug: clues.given };
		return refuse(
			clues.text,
			`the title names ${slugs.join(' or ')}, but --authority gives ${clues.given}; leave it out`,
		);
	}
	const alive = named.filter((a) => existed(a, clues.on));
	const numbered = authorities.find((a) => clues.urn !== undefined && a.urn === clues.urn);
	if (numbered && named.length > 0 && !named.includes(numbered)) {
		return refuse(
			clues.text,
			`the title names ${slugs.join(' or ')}, but the number ${clues.urn} is that of ${numbered.slug}; say which with --authority`,
		);
	}
	const chosen = numbered ? [numbered] : alive;
	const [one, another] = chosen;
	if (one && !another) {
		if (existed(one, clues.on)) return { slug: one.slug };
		return refuse(
			clues.text,
			`${one.slug} did not exist on ${clues.on}, when the inspection began; say which with --authority`,
		);
	}
	if (one) {
		return refuse(clues.text, `may be ${chosen.map((a) => a.slug).join(' or ')}; say which with --authority`);
	}
	if (named.length > 0) {
		return refuse(
			clues.text,
			`${slugs.join(' and ')} did not exist on ${clues.on}, when the inspection began; say which with --authority`,
		);
	}
	return refuse(
		clues.text,
		`no authority in content/authorities has this name; say which with --authority${suggest(authorities, clues.text)}`,
	);
}

/** Why a slug that a person gave is none of ours, with similar ones; undefined where it is one. */
export function slugProblem(authorities: readonly AuthorityEntry[], given: string): AuthorityMatch['problem'] {
	if (authorities.some(({ slug }) => slug === given)) return undefined;
	return { found: given, rule: `no such authority in content/authorities${suggest(authorities, given)}` };
}

/** The councils of a partnership, the first printed first; or why one was not found. */
export type PartnershipMatch =
	| { readonly slugs: readonly [string, ...string[]]; readonly problem?: undefined }
	| { readonly slugs?: undefined; readonly problem: { readonly found: string; readonly rule: string } };

/**
 * The council that a joint inspection names, or the councils: “Kingston and Richmond”. A name that is one council’s own, such
 * as “Barking and Dagenham”, is never taken apart.
 */
export function matchAuthorities(authorities: readonly AuthorityEntry[], clues: AuthorityClues): PartnershipMatch {
	const one = matchAuthority(authorities, { ...clues, urn: undefined });
	if (one.slug !== undefined && (clues.given !== undefined || clues.urn === undefined)) return { slugs: [one.slug] };
	const parts = clues.text.split(/,? and |, | & /);
	const found = parts.map(
		(text) => matchAuthority(authorities, { ...clues, text, urn: undefined, given: undefined }).slug,
	);
	const slugs = [...new Set(found.flatMap((slug) => slug ?? []))];
	const [first, ...others] = slugs;
	if (
		one.slug === undefined &&
		clues.given === undefined &&
		first !== undefined &&
		slugs.length === parts.length &&
		parts.length > 1
	) {
		return { slugs: [first, ...others] };
	}
	const { slug, problem } = matchAuthority(authorities, clues);
	return slug === undefined ? { problem } : { slugs: [slug] };
}

function refuse(found: string, rule: string): AuthorityMatch {
	return { problem: { found, rule } };
}

function existed(authority: AuthorityEntry, on: IsoDate): boolean {
	return existedOn({ ...authority, predecessors: [] }, on);
}

/** Worked out once, because every row of a table is compared with every council. */
const namesOf = onceFor((authority: AuthorityEntry): readonly string[] =>
	[authority.name, authority.formalName, ...authority.otherNames, authority.slug.replaceAll('-', ' ')]
		.filter((name) => name !== undefined)
		.map(plainName),
);

const before =
	/^(?:the |council of |london borough of |royal borough of |metropolitan borough of |borough of |city of |county of |county )+/;

const after =
	/(?: (?:local authority|children s services|county council|city council|borough council|council|metropolitan|district|borough|county|city|city of|county of|unitary authority))+$/;

/**
 * A name without case, punctuation, and the words for kinds of council at either end. "London Borough of Hammersmith &
 * Fulham" and "Hammersmith and Fulham Council" become one; "Derby City" does not become "Derbyshire".
 */
export function plainName(name: string): string {
	const words = name
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll('&', ' and ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return words.replace(before, '').replace(after, '').replace(/^the /, '').trim() || words;
}

/** Near misses, for a person to judge. */
function suggest(authorities: readonly AuthorityEntry[], text: string): string {
	const plain = plainName(text);
	const near = authorities
		.map((authority) => ({
			slug: authority.slug,
			away: Math.min(...namesOf(authority).map((name) => nearness(plain, name))),
		}))
		.filter(({ away }) => away <= 0.34)
		.sort((a, b) => a.away - b.away)
		.slice(0, 3);
	return near.length === 0 ? '' : ` (perhaps ${near.map(({ slug }) => slug).join(', ')})`;
}

/** 0 for equal names; the share of letters that differ; small when one name is the beginning of the other. */
function nearness(a: string, b: string): number {
	if (a.startsWith(`${b} `) || b.startsWith(`${a} `)) return 0.1;
	return distance(a, b) / Math.max(a.length, b.length);
}

/** A number that is some authority’s; other folders may be named by a number too. */
export function knownNumber(number: number | undefined, authorities: readonly AuthorityEntry[]): number | undefined {
	return authorities.some((authority) => authority.urn === number) ? number : undefined;
}
