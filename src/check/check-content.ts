/** Checks content/ as a whole: every file, every field, every reference. Collects all problems; prints nothing. */
import {
	collectionProblems,
	fieldProblems,
	frameworkRuleProblems,
	placeTableProblems,
	readTexts,
	readTimeline,
	tableProblems,
	textProblems,
} from './entry-rules.ts';
import { withPlaceOfDay } from './problem-places.ts';
import { readContent } from './read-content.ts';
import { readEntries } from './read-entries.ts';
import {
	addressProblems,
	assembleRecord,
	idleRuleProblems,
	referenceProblems,
	visitKindProblems,
} from './record-rules.ts';
import { emptyProblems } from './rules/collections.ts';
import { explainerAddress } from '../views/frameworks/explainer-card.ts';
import { siteAddresses } from '../views/site/site-addresses.ts';
import { timelineOf } from '../schemas/timeline-entries.ts';
import type { LocatedProblem } from './problems.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Claim } from '../domain/claims/claims.ts';
import type { Timeline } from '../domain/record/framework-timeline.ts';
import type { InspectionRecord } from '../domain/record/record.ts';
import type { EntryCollection } from '../schemas/collections.ts';
import type { MovedAddress } from '../schemas/moved-address.ts';

/** The outcome of a check: problems, or the record. */
export interface ContentCheck {
	/** The record, when there is no problem. */
	readonly record: InspectionRecord | undefined;
	/** The timeline, when there is no problem. */
	readonly timeline: Timeline | undefined;
	/** The record wherever one can be put together, as with older content that a newer rule would refuse. */
	readonly assembled: InspectionRecord | undefined;
	/** Addresses of all pages of that record which search engines may list. */
	readonly addresses: readonly string[];
	/** Addresses that have moved. */
	readonly moved: readonly MovedAddress[];
	/** Worked claims by slug, those that the claim checker can check. */
	readonly claims: ReadonlyMap<string, Claim>;
	readonly problems: readonly LocatedProblem[];
	/** Entries read, by collection. */
	readonly counts: Readonly<Record<EntryCollection, number>>;
	/** Files of drafts: valid, but not yet compared with the report by a person. */
	readonly drafts: readonly string[];
}

/**
 * Checks a content folder. Everything that can be said truthfully is said at once: where an entry or a table is not in order
 * itself, what may only follow from that waits until it is. `today` is the last day on which something can have happened:
 * the clock’s, or that of SOURCE_DATE_EPOCH where it is later.
 */
export function checkContent(
	folder: string,
	today: IsoDate = latestDay(process.env['SOURCE_DATE_EPOCH']),
): ContentCheck {
	const content = readContent(folder);
	const problems: LocatedProblem[] = content.unreadable.map((u) => ({
		...u,
		misspelt: undefined,
		candidates: [],
	}));
	const read = readEntries(content, problems);
	const { checked, briefings, explainers, claims, faulty, moved } = read;
	const timeline = readTimeline(read);
	problems.push(...fieldProblems(read));
	const texts = readTexts(read);
	problems.push(...textProblems(read, texts));
	problems.push(...tableProblems(read, timeline, today));
	problems.push(...frameworkRuleProblems(read, today));
	problems.push(...collectionProblems(read, today));
	problems.push(...placeTableProblems(read, today));
	const sitePages = read.reader.rows('site-pages');

	const whole = assembleRecord(read, problems);
	problems.push(...referenceProblems(read, whole, today));
	if (whole) {
		problems.push(...visitKindProblems(read, whole, problems), ...idleRuleProblems(read, whole, problems));
	}
	const named = {
		briefings: briefings.map(({ id }) => id),
		explained: explainers.map(({ id, data }) => explainerAddress({ slug: id, group: data.group })),
		claims: claims.map(({ id }) => id),
	};
	// Addresses follow from the record, so a link can only be said to lead nowhere once all of that is there.
	if (whole && Object.values(faulty).every((one) => one.length === 0) && timeline.events.length > 0) {
		problems.push(...addressProblems(read, whole, { named, texts, timeline, sitePages }));
	}
	problems.push(...emptyProblems(content).filter(({ file }) => !problems.some((one) => one.file === file)));
	for (const [index, problem] of problems.entries()) problems[index] = withPlaceOfDay(problem, content.entries.reports);
	problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	const counts = Object.fromEntries(
		Object.entries(content.entries).map(([collection, of]) => [collection, of.length]),
	) as Record<EntryCollection, number>;
	const isInOrder = problems.length === 0;
	return {
		record: isInOrder ? whole : undefined,
		timeline: isInOrder ? timelineOf(timeline) : undefined,
		assembled: whole,
		addresses: whole ? siteAddresses(whole, named.briefings, named.explained, named.claims) : [],
		moved,
		claims: new Map(claims.flatMap(({ id, data }) => (data.claim === undefined ? [] : [[id, data.claim]]))),
		problems,
		counts,
		drafts: [
			...checked.reports.filter(({ data }) => data.draft).map(({ id }) => `content/reports/${id}.mdx`),
			...checked.joint.filter(({ data }) => data.draft).map(({ id }) => `content/joint/${id}.yaml`),
		],
	};
}

/** The clock’s day in UTC, or a later one that SOURCE_DATE_EPOCH gives, so that a build may be of a day to come. */
function latestDay(epoch: string | undefined): IsoDate {
	const seconds = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? Number(epoch) : 0;
	return new Date(Math.max(Date.now(), seconds * 1000)).toISOString().slice(0, 10);
}
