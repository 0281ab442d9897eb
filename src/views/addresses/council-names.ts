/** Councils as a reader or an address may name them: by slug, by name, by part of a name, nearly right. */
import { closeNames, matchNames, plainText } from '../../domain/search/name-search.ts';
import type { NamedPage } from '../../domain/search/name-search.ts';

/** A council’s slug and name. */
export type CouncilName = readonly [slug: string, name: string];

/** Longer texts are no name. */
const LONGEST = 60;

/** The slug that a text names for sure: the slug itself, or a name or a part of a name that is only one council’s. */
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

/** Councils whose names are close to a text, at most three. */
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

/** Councils as pages with names, whose address is the slug. */
function pagesOf(councils: readonly CouncilName[]): NamedPage[] {
	return councils.map(([slug, name]) => ({
		title: name,
		address: slug,
		note: '',
		names: [name, slug.replaceAll('-', ' ')],
		reports: [],
	}));
}
