/** Links of texts: each leads to a page that the build makes, and to a heading that is on it. */
import { addresses } from '../../views/addresses/addresses.ts';
import { explainerAddress } from '../../views/frameworks/explainer-card.ts';
import { siteAddresses } from '../../views/site/site-addresses.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../read-content.ts';
import type { TextPlace, TextReading } from './texts.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { EntryCollection } from '../../schemas/collections.ts';

/** A text as it was read, and whose it is. */
export interface EntryText {
	readonly raw: RawEntry;
	readonly reading: TextReading;
}

/** What the texts of the site may lead to, besides the pages that follow from the record. */
export interface OtherPages {
	readonly briefings: readonly string[];
	readonly claims: readonly string[];
	readonly explainers: readonly { readonly id: string; readonly data: { readonly group: 'framework' | 'around' } }[];
	/** Ids of the events of the timeline. */
	readonly timelineIds: readonly string[];
}

/** Links that lead to nothing. */
export function linkProblems(
	record: InspectionRecord,
	pages: OtherPages,
	texts: readonly EntryText[],
): LocatedProblem[] {
	const explained = pages.explainers.map(({ id, data }) => explainerAddress({ slug: id, group: data.group }));
	const known = new Set([
		...siteAddresses(record, pages.briefings, explained, pages.claims),
		...record.reports.flatMap(({ id }) => [addresses.report(id), addresses.paper(id), addresses.paperFile(id)]),
		addresses.inspectionsCsv,
		addresses.authoritiesCsv,
		addresses.findingsCsv,
		addresses.pointsCsv,
	]);
	const own = (raw: RawEntry): string => addressOf(raw, pages);
	const anchors = new Map<string, ReadonlySet<string>>(
		texts.map(({ raw, reading }) => [own(raw), new Set(headingIds(reading.headings))]),
	);
	anchors.set(addresses.timeline, new Set(pages.timelineIds));
	return texts.flatMap(({ raw, reading }) =>
		reading.links.flatMap(({ line, text }): LocatedProblem[] => {
			const [, path = '', anchor] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(text) ?? [];
			const problem = (rule: string, misspelt: string, candidates: readonly string[]): LocatedProblem[] => [
				{ file: raw.file, line: raw.body.line + line - 1, field: 'text', found: text, rule, misspelt, candidates },
			];
			if (path !== '' && !known.has(path)) return problem('the site has no such page.', path, [...known]);
			if (anchor === undefined) return [];
			const ids = anchors.get(path === '' ? own(raw) : path) ?? new Set();
			return ids.has(anchor) ? [] : problem('the page has no such heading.', anchor, [...ids]);
		}),
	);
}

/** The page that shows an entry’s text. */
function addressOf({ entry, id }: RawEntry, { explainers }: OtherPages): string {
	const group = explainers.find((one) => one.id === id)?.data.group ?? 'around';
	const of: Readonly<Record<EntryCollection, string>> = {
		authorities: addresses.authority(id),
		frameworks: addresses.framework(id),
		reports: addresses.report(id),
		explainers: explainerAddress({ slug: id, group }),
		briefings: addresses.briefing(id),
		claims: addresses.claim(id),
		glossary: addresses.term(id),
	};
	return Object.entries(of).find(([collection]) => entry.startsWith(`${collection}/`))?.[1] ?? '';
}

/** The ids that Astro gives to headings: GitHub’s. */
function headingIds(headings: readonly TextPlace[]): string[] {
	const seen = new Map<string, number>();
	return headings.map(({ text }) => {
		const id = text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-');
		const times = seen.get(id) ?? 0;
		seen.set(id, times + 1);
		return times === 0 ? id : `${id}-${times}`;
	});
}
