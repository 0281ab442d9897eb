/**
 * Links of texts: each leads to a page that the build makes, and to a heading that is on it. A telephone number is one of the
 * table of help lines, where its source is.
 */
import { addresses } from '../../views/addresses/addresses.ts';
import { explainerAddress } from '../../views/frameworks/explainer-card.ts';
import { siteAddresses } from '../../views/site/site-addresses.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { TextPlace, TextReading } from './texts.ts';
import type { ExplainerCard } from '../../views/frameworks/explainer-card.ts';
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
	readonly explainers: readonly { readonly id: string; readonly data: Pick<ExplainerCard, 'group'> }[];
	/** Ids of the events of the timeline. */
	readonly timelineIds: readonly string[];
	/** Telephone numbers of the table of help lines. */
	readonly phones: readonly string[];
}

/** The emergency services, and the police where nobody is in danger now. */
const emergencies = ['999', '101'];

/** Links that lead to nothing, and numbers that are not known to be right. */
export function linkProblems(
	record: InspectionRecord,
	pages: OtherPages,
	texts: readonly EntryText[],
): LocatedProblem[] {
	const explained = pages.explainers.map(({ id, data }) => explainerAddress({ slug: id, group: data.group }));
	const known = new Set([
		...siteAddresses(record, pages.briefings, explained, pages.claims),
		...record.reports.flatMap(({ id }) => [addresses.report(id), addresses.paper(id), addresses.paperFile(id)]),
		...['inspections', 'authorities', 'points', 'findings', 'printed', 'joint', 'joint-points', 'joint-findings'].map(
			(name) => addresses.tableFile(name, 'csv'),
		),
		addresses.pointsCsv,
	]);
	const own = (raw: RawEntry): string => addressOf(raw, pages);
	const anchors = new Map<string, ReadonlySet<string>>(
		texts.map(({ raw, reading }) => [own(raw), new Set(headingIds(reading.headings))]),
	);
	anchors.set(addresses.timeline, new Set(pages.timelineIds));
	anchors.set(addresses.reportsByGrade, new Set(record.strands.map(({ id }) => id)));
	const phones = [...emergencies, ...pages.phones.map((phone) => phone.replaceAll(' ', ''))];
	return texts.flatMap(({ raw, reading }) => [
		...reading.phones
			.filter(({ text }) => !phones.includes(text))
			.map(({ line, text }) => ({
				file: raw.file,
				line: raw.body.line + line - 1,
				field: 'text',
				found: `tel:${text}`,
				rule: 'no such number in content/help-lines.yaml.',
				misspelt: text,
				candidates: phones,
			})),
		...reading.links.flatMap(({ line, text }): LocatedProblem[] => {
			const [, path = '', anchor] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(text) ?? [];
			const problem = (rule: string, misspelt: string, candidates: readonly string[]): LocatedProblem[] => [
				{ file: raw.file, line: raw.body.line + line - 1, field: 'text', found: text, rule, misspelt, candidates },
			];
			if (path !== '' && !known.has(path)) return problem('the site has no such page.', path, [...known]);
			if (anchor === undefined) return [];
			const ids = anchors.get(path === '' ? own(raw) : path) ?? new Set();
			return ids.has(anchor) ? [] : problem('the page has no such heading.', anchor, [...ids]);
		}),
	]);
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
		'joint-kinds': addresses.jointKind(id),
		joint: addresses.joint(id),
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
