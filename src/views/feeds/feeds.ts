/** Feeds of new reports, graded and joint: of England, of each region, and of each council with its statistical neighbours. */
import { addresses } from '../addresses/addresses.ts';
import { jointLines } from '../parts/joint-lines.ts';
import { judgementStrip } from '../parts/judgement-strip.ts';
import { reportName, reportRow } from '../parts/report-row.ts';
import { dayText, listText, lower } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { regionIds, regions } from '../../domain/record/authorities.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Authority, RegionId } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { JointLine } from '../parts/joint-lines.ts';

/** The most reports in the feed of England or of a region; a council’s has all of its own and its neighbours’. */
const MOST_ENTRIES = 50;

const ENGLAND_TITLE = 'New reports on councils’ children’s services';

const regionTitle = (region: RegionId): string => `New reports in ${regions[region].inText}`;

/** A report or letter in a feed. */
interface FeedEntry {
	/** The address of its page. */
	readonly address: string;
	/** "Graded inspection", "Area SEND inspection". */
	readonly kind: string;
	readonly title: string;
	/** Its grades, or its outcome or theme, in a few words. */
	readonly summary: string;
	readonly published: IsoDate;
	/** The day of publication, or that of the last correction of its page. */
	readonly updated: IsoDate;
}

/** A feed, whatever its form. */
export interface FeedView {
	readonly title: string;
	readonly about: string;
	/** The page that it belongs to. */
	readonly page: string;
	readonly updated: IsoDate;
	/** Newest first. */
	readonly entries: readonly FeedEntry[];
}

/** A correction of a report’s page, or one of other pages, which changes no entry. */
interface Corrected {
	readonly day: IsoDate;
	readonly report?: string | undefined;
}

/** Every feed of the site. */
export function allFeeds(record: InspectionRecord, corrections: readonly Corrected[]): FeedView[] {
	const feeds = feedMaker(record, corrections);
	return [feeds.england(), ...regionIds.map(feeds.region), ...record.authorities.map(feeds.council)];
}

/** An entry with the councils that it is about. */
interface Filed {
	readonly councils: readonly string[];
	readonly entry: FeedEntry;
}

function feedMaker(record: InspectionRecord, corrections: readonly Corrected[]) {
	// Newest day first, so that the last correction of a report is found first.
	const corrected = new Map(corrections.toReversed().map(({ report, day }) => [report, day]));
	const drafts = new Set(record.joint.reports.filter(({ draft }) => draft).map(({ id }) => addresses.joint(id)));
	// Joint inspections stand among the reports, each marked with its kind. Of one day the reports come first.
	const newest = [
		...record.reports.toReversed().flatMap((report) => entryOf(record, report, corrected.get(report.id))),
		...jointLines(record)
			.filter(({ address }) => !drafts.has(address))
			.map((line) => jointEntry(record, line)),
	].sort((one, other) =>
		one.entry.published < other.entry.published ? 1 : one.entry.published > other.entry.published ? -1 : 0,
	);
	const feed = (facts: Omit<FeedView, 'updated' | 'entries'>, filed: readonly Filed[]): FeedView => {
		const found = filed.map(({ entry }) => entry);
		const days = found.map(({ updated }) => updated);
		return { ...facts, updated: days.reduce((a, b) => (a > b ? a : b), days[0] ?? asAtDate(record)), entries: found };
	};
	const kinds = 'Ofsted’s inspections and of joint inspections, which give no grade,';
	return {
		england: () =>
			feed(
				{
					title: ENGLAND_TITLE,
					about: `The ${MOST_ENTRIES} newest reports of ${kinds} in England.`,
					page: addresses.home,
				},
				newest.slice(0, MOST_ENTRIES),
			),
		region: (region: RegionId) =>
			feed(
				{
					title: regionTitle(region),
					about: `The ${MOST_ENTRIES} newest reports of ${kinds} of councils in ${regions[region].inText}.`,
					page: addresses.region(region),
				},
				newest
					.filter(({ councils }) => councils.some((slug) => record.authority(slug).region === region))
					.slice(0, MOST_ENTRIES),
			),
		council: (authority: Authority) => {
			const neighbours = neighboursAt(record, authority, asAtDate(record)).map(({ neighbour }) => neighbour.slug);
			const councils = new Set([authority.slug, ...neighbours]);
			return feed(
				{
					title: `New reports: ${authority.name}${neighbours.length > 0 ? ' and its neighbours' : ''}`,
					about: `Every report of ${kinds} of ${authority.name}${neighbours.length > 0 ? ' and of the councils most like it' : ''} in this record, newest first.`,
					page: addresses.authority(authority.slug),
				},
				newest.filter((one) => one.councils.some((slug) => councils.has(slug))),
			);
		},
	};
}

/** The entry of a joint inspection, whose title begins with its kind. */
function jointEntry(record: InspectionRecord, { kind, name, authorities, published, gist, address }: JointLine): Filed {
	const place = listText(authorities.map((slug) => record.authority(slug).name));
	const what = { jtai: 'Theme', send: 'Outcome', progress: 'Subject' }[kind];
	return {
		councils: authorities,
		entry: {
			address,
			kind: name,
			title: `${name}: ${place}, ${dayText(published)}`,
			summary: `${what}: ${lower(gist)}. It gives no grade and says nothing about the council’s social care grade. Published ${dayText(published)}.`,
			published,
			updated: published,
		},
	};
}

/** The entry of a report; none for a draft, and none where the day of publication is not known. */
function entryOf(record: InspectionRecord, report: Report, corrected: IsoDate | undefined): readonly Filed[] {
	const published = exactDay(report.published);
	if (published === undefined || report.draft) return [];
	const { framework, type, stay } = reportRow(record, report);
	const grades = judgementStrip(report).map((item) => `${item.short}: ${lower(item.value.label)}`);
	const entry: FeedEntry = {
		address: addresses.report(report.id),
		kind: 'Graded inspection',
		title: reportName(record, report),
		summary: `${framework} ${type}, on site ${stay}. ${grades.join('; ')}. Published ${dayText(published)}.`,
		published,
		updated: corrected !== undefined && corrected > published ? corrected : published,
	};
	return [{ councils: [report.authority], entry }];
}

/** A feed that a page offers, by the page that it belongs to. */
export interface OfferedFeed {
	readonly page: string;
	readonly title: string;
}

/** The feeds that the page of an address offers: its council’s or region’s, and England’s. */
export function offeredFeeds(address: string): OfferedFeed[] {
	const england: OfferedFeed = { page: addresses.home, title: ENGLAND_TITLE };
	const council = /^\/authorities\/([a-z-]+)\//.exec(address)?.[1];
	const region = regionIds.find((id) => address.startsWith(addresses.region(id)));
	if (region !== undefined) return [{ page: addresses.region(region), title: regionTitle(region) }, england];
	// These two list all councils; every other folder there is a council’s.
	if (council === undefined || council === 'by-region' || council === 'by-type') return [england];
	return [{ page: addresses.authority(council), title: 'New reports on this council and its neighbours' }, england];
}
