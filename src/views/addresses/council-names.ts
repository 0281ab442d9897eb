/** Finds councils by what a reader or an address calls them: a slug, a name, part of a name, or a misspelt name. */
import { matchNames } from '../../domain/search/name-search.ts';
import { closeNames } from '../../domain/search/close-names.ts';
import { plainText } from '../../domain/search/name-words.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';

/** A council’s slug and name. */
export type CouncilName = readonly [slug: string, name: string];

/** Longer texts are not treated as names. */
const LONGEST = 60;

/** The slug that a text clearly names: by the slug itself, or by a name or part of a name that only one council has. */
export function slugOf(text: string, councils: readonly CouncilName[]): string | undefined {
	const asked = text.trim().toLowerCase();
	if (asked.length > LONGEST) return undefined;
	const plain = plainText(asked);
	const exact = councils.find(([slug, name]) => slug === asked || plainText(name) === plain);
	if (exact) return exact[0];
	const sure = matchNames(asked.replaceAll('-', ' '), pagesOf(councils), 3).filter((match) => match.sure);
	const [only] = sure;
	return only && sure.length === 1 ? only.address : undefined;
}

/** Councils whose names are close to a text, no more than three. */
export function closeTo(text: string, councils: readonly CouncilName[]): CouncilName[] {
	if (text.trim().length > LONGEST) return [];
	const pages = pagesOf(councils);
	const asked = text.replaceAll('-', ' ');
	const close = closeNames(asked, pages);
	const near = close.length > 0 ? close : matchNames(asked, pages, 3);
	return near.flatMap((match) => {
		const council = councils.find(([slug]) => slug === match.address);
		return council ? [council] : [];
	});
}

/** Councils as named pages for name search, with the slug as address. */
function pagesOf(councils: readonly CouncilName[]): NamedPage[] {
	return councils.map(([slug, name]) => ({
		title: name,
		address: slug,
		note: '',
		names: [name, slug.replaceAll('-', ' ')],
		reports: [],
	}));
}
