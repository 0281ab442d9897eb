/** Checks the site’s own pages as search offers them: every page has a row, every row a page, and no two share a word. */
import { fieldProblem } from '../problems.ts';
import { plainText } from '../../domain/search/name-words.ts';
import { regionIds } from '../../domain/record/authorities.ts';
import { allGrades } from '../../domain/record/counted-scales.ts';
import { addresses } from '../../views/addresses/addresses.ts';
import { siteAddresses } from '../../views/site/site-addresses.ts';
import { waysIn } from '../../views/parts/ways-in.ts';
import type { z } from 'astro/zod';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { sitePagesSchema } from '../../schemas/site-pages.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Pages that follow from entries of content/ that are not part of the record. */
export interface PagesOfEntries {
	/** Slugs. */
	readonly briefings: readonly string[];
	/** Addresses. */
	readonly explained: readonly string[];
	/** Slugs. */
	readonly claims: readonly string[];
}

/** Every problem of the table. `rows` passed the schema; `raw` is the table. */
export function sitePageProblems(
	record: InspectionRecord,
	others: PagesOfEntries,
	raw: RawEntry | undefined,
	rows: readonly z.infer<typeof sitePagesSchema>[],
): LocatedProblem[] {
	// While a row has problems of its own, it is not known which pages are missing.
	if (!raw || !Array.isArray(raw.data) || raw.data.length !== rows.length) return [];
	const pages = siteAddresses(record, others.briefings, others.explained, others.claims);
	const missing = ownPages(record, pages, others).filter((address) => !rows.some(({ page }) => page === address));
	return [
		...rows.flatMap(({ page }, index) => {
			if (rows.findIndex((other) => other.page === page) < index)
				return [fieldProblem(raw, [index, 'page'], page, 'another row has this page; expected each once')];
			if (page.startsWith('https:') || pages.includes(page)) return [];
			return [fieldProblem(raw, [index, 'page'], page, 'the site has no such page.', pages)];
		}),
		...wordProblems(record, raw, rows),
		...missing.map((address) =>
			fieldProblem(raw, [], undefined, `expected a row for ${address}: its title, a line, and words that people type`),
		),
	];
}

/** Words that two rows have, that a row has twice, or that are the name of a council. */
function wordProblems(
	record: InspectionRecord,
	raw: RawEntry,
	rows: readonly z.infer<typeof sitePagesSchema>[],
): LocatedProblem[] {
	const councils = new Map(
		record.authorities.flatMap((a) => [a.name, ...a.otherNames].map((n) => [plainText(n), a.name])),
	);
	const first = new Map<string, number>();
	return rows.flatMap(({ words }, index) =>
		words.flatMap((word, at): LocatedProblem[] => {
			const path = [index, 'words', at];
			const council = councils.get(plainText(word));
			if (council !== undefined)
				return [fieldProblem(raw, path, word, `is a name of the council ${council}; expected other words`)];
			const earlier = first.get(word);
			if (earlier === undefined) {
				first.set(word, index);
				return [];
			}
			return [
				fieldProblem(
					raw,
					path,
					word,
					`line ${raw.lineOf([earlier, 'words'])} has these words too; expected them in one place`,
				),
			];
		}),
	);
}

/** Pages that are not made from an entry, whose names search therefore takes from this table. */
function ownPages(record: InspectionRecord, pages: readonly string[], others: PagesOfEntries): string[] {
	const ids = new Set<string>([
		...record.authorities.map(({ slug }) => slug),
		...record.frameworks.map(({ slug }) => slug),
		...waysIn(record).years.map(({ id }) => id),
		...regionIds,
		...allGrades(record),
		...record.strands.map(({ id }) => id),
	]);
	const entries = new Set([
		...record.terms.map(({ slug }) => addresses.term(slug)),
		...record.themes.map(({ id }) => addresses.theme(id)),
		...others.briefings.map(addresses.briefing),
		...others.claims.map(addresses.claim),
		...others.explained,
	]);
	return pages.filter((page) => !entries.has(page) && !page.split('/').some((part) => ids.has(part)));
}
