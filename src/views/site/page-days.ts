/**
 * The day on which what a page says last changed, for the sitemap: that of the newest report, visit or correction that it shows,
 * or on which its text was last checked. The day of the build is not used, because it says nothing about a page.
 */
import { addresses, flowsAddress } from '../addresses/addresses.ts';
import { yearOf } from '../parts/report-row.ts';
import { waysIn } from '../parts/ways-in.ts';
import { regionIds } from '../../domain/record/authorities.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { strandGrade } from '../../domain/record/timelines.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** A text with its address or slug, and the day on which it was last checked. */
interface CheckedText {
	readonly name: string;
	readonly checked: IsoDate;
}

/** What the record does not have: corrections, and the days of texts. */
export interface PageTexts {
	readonly corrections: readonly { readonly day: IsoDate; readonly report?: string | undefined }[];
	/** By slug. */
	readonly briefings: readonly CheckedText[];
	readonly claims: readonly CheckedText[];
	/** By address; explainers of frameworks have the framework’s. */
	readonly explained: readonly CheckedText[];
}

/** The days by address. Pages without reports and without checked texts are left out. */
export function pageDays(record: InspectionRecord, texts: PageTexts): ReadonlyMap<string, IsoDate> {
	const days = new Map<string, IsoDate>();
	/** The newest of some days is the page’s, unless it has a newer one. */
	const put: Put = (address, of) => {
		const newest = [days.get(address), ...of]
			.filter((day) => day !== undefined)
			.sort()
			.at(-1);
		if (newest !== undefined) days.set(address, newest);
	};
	const corrected = Map.groupBy(texts.corrections, ({ report }) => report);
	const dayOf = (report: Report): IsoDate =>
		[report.published.latest, ...(corrected.get(report.id) ?? []).map(({ day }) => day)].sort().at(-1) ?? '';
	const daysOf = (matches: (report: Report) => boolean): IsoDate[] => record.reports.filter(matches).map(dayOf);

	for (const report of record.reports) put(addresses.report(report.id), [dayOf(report)]);
	for (const report of record.joint.reports) {
		put(addresses.joint(report.id), [report.published]);
		put(addresses.jointKind(report.kind), [report.published]);
	}
	for (const { slug } of record.authorities) {
		const own = [
			...daysOf(({ authority }) => authority === slug),
			...record.joint.reports.filter(({ authority }) => authority === slug).map(({ published }) => published),
			...record.visits.filter(({ authority }) => authority === slug).map(({ published }) => published),
		];
		const pages = [
			addresses.authority(slug),
			addresses.authorityBriefing(slug),
			addresses.youngPeopleOf(slug),
			addresses.compareCouncil(slug),
		];
		for (const page of pages) put(page, own);
	}
	const ways = waysIn(record);
	for (const { id, address } of ways.years)
		put(
			address,
			daysOf((report) => yearOf(report) === id),
		);
	for (const { id, address } of ways.frameworks)
		put(
			address,
			daysOf(({ framework }) => framework === id),
		);
	for (const { strand, links } of ways.grades) {
		for (const { id, address } of links)
			put(
				address,
				daysOf((report) => strandGrade(report, strand) === id),
			);
	}
	for (const region of regionIds) {
		const of = daysOf(({ authority }) => record.authority(authority).region === region);
		for (const page of [addresses.region(region), addresses.reportsOfRegion(region)]) put(page, of);
	}
	for (const { slug } of record.frameworks)
		put(
			addresses.framework(slug),
			daysOf(({ framework }) => framework === slug),
		);
	for (const { id } of record.themes) {
		const asks = (report: Report): boolean => {
			const asked = record.asked.of(report.id);
			return asked !== undefined && [...asked.council, ...asked.board].includes(id);
		};
		put(addresses.theme(id), daysOf(asks));
	}
	putTexts(record, texts, put);
	for (const page of pagesOfAll(record)) put(page, [asAtDate(record), ...record.reports.map(dayOf)]);
	return days;
}

type Put = (address: string, of: readonly (IsoDate | undefined)[]) => void;

/** The days on which texts, and lists of texts, were last checked or corrected. */
function putTexts(record: InspectionRecord, texts: PageTexts, put: Put): void {
	for (const { slug, checked } of record.terms) put(addresses.term(slug), [checked]);
	for (const { name, checked } of texts.briefings) put(addresses.briefing(name), [checked]);
	for (const { name, checked } of texts.claims) put(addresses.claim(name), [checked]);
	for (const { name, checked } of texts.explained) put(name, [checked]);
	put(
		addresses.glossary,
		record.terms.map(({ checked }) => checked),
	);
	put(
		addresses.briefings,
		texts.briefings.map(({ checked }) => checked),
	);
	put(
		addresses.explainedIndex,
		texts.explained.map(({ checked }) => checked),
	);
	put(
		addresses.corrections,
		texts.corrections.map(({ day }) => day),
	);
}

/** The pages that are about all reports. */
function pagesOfAll(record: InspectionRecord): string[] {
	return [
		addresses.home,
		addresses.authorities,
		addresses.authoritiesByRegion,
		addresses.authoritiesByType,
		addresses.youngPeople,
		addresses.reports,
		addresses.reportsByGrade,
		addresses.national,
		addresses.regions,
		...record.strands.map(({ id }) => flowsAddress(id)),
		addresses.changes,
		addresses.waits,
		addresses.themes,
		addresses.map,
		addresses.compare,
		addresses.claims,
		addresses.data,
		addresses.reproduce,
	];
}
