/** The record as a whole: every authority, framework, report and ungraded visit, with look-ups. */
import { exactDay } from '../basics/dates.ts';
import { compareText, countWhile } from '../basics/sorted.ts';
import { askedThemes } from './asked-themes.ts';
import { createJointRecord } from './joint.ts';
import { sendResults } from './send-results.ts';
import type { AskedThemes } from './asked-themes.ts';
import type { Authority, CountedAuthority } from './authorities.ts';
import type { Framework } from './frameworks.ts';
import type { Term } from './glossary.ts';
import type { Scale } from './grades.ts';
import type { Strand } from './judgements.ts';
import type { JointEntries, JointRecord } from './joint.ts';
import type { Moment } from './moments.ts';
import type { NextInspection } from './next-inspections.ts';
import type { SendResults } from './send-results.ts';
import type { Theme } from './themes.ts';
import type { Inspection, Report } from './reports.ts';
import type { RuleSet } from './rule-sets.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { WorkingCalendar } from '../basics/working-days.ts';

/** A visit without grades: a focused visit, or a monitoring visit after an inadequate judgement. */
export interface UngradedVisit {
	readonly authority: string;
	readonly kind: 'focused' | 'monitoring';
	readonly date: IsoDate;
	readonly published: IsoDate;
	/** The subject, in the words of Ofsted’s table. */
	readonly theme: string;
	/** Ofsted’s address of the letter, where it is known. */
	readonly letter?: string | undefined;
}

/** The days that a table of Ofsted’s covers. */
export interface TableDays {
	readonly from: IsoDate;
	readonly to: IsoDate;
}

/**
 * The visits that Ofsted’s table has. What texts say of “our table” is about these: a visit that was added by its letter is
 * of another day, and the table is not longer for it.
 */
export function tableVisits<Visit extends UngradedVisit>({
	visits,
	visitTable,
}: {
	readonly visits: readonly Visit[];
	readonly visitTable?: TableDays | undefined;
}): readonly Visit[] {
	return visitTable ? visits.filter(({ date }) => date >= visitTable.from && date <= visitTable.to) : visits;
}

/** Each kind of visit that gives no grades, as a label. */
export const ungradedVisitLabels: Record<UngradedVisit['kind'], string> = {
	focused: 'Focused visit',
	monitoring: 'Monitoring visit',
};

/**
 * The part of the record that counting and comparing need: authorities, frameworks and inspections, with look-ups. The
 * reader’s browser has only this part; the build has the whole record.
 */
export interface InspectionHistory {
	/** In order of name. */
	readonly authorities: readonly CountedAuthority[];
	/** The scales of the frameworks’ editions: the one of the latest edition first. */
	readonly scales: readonly Scale[];
	/** What can be followed over time, in the order in which pages list it. */
	readonly strands: readonly Strand[];
	/** In order of the first day of their first edition. */
	readonly frameworks: readonly Framework[];
	/** Oldest first, by publication (latest possible day), then by id. */
	readonly reports: readonly Inspection[];
	/** What reports asked to improve. Undefined in a browser that has not fetched it. */
	readonly asked: AskedThemes | undefined;
	/** Outcomes of area SEND inspections, which are counted with no grade. Undefined in a browser that has not fetched them. */
	readonly send: SendResults | undefined;
	/** Throws when there is no such authority: a checked record has no dangling reference. */
	authority(slug: string): CountedAuthority;
	/** Throws when there is no such framework. */
	framework(slug: string): Framework;
	/** Throws when there is no such report. */
	report(id: string): Inspection;
	/** Reports of one authority, in order of the start of the inspection; empty for an unknown slug. */
	reportsOf(slug: string): readonly Inspection[];
}

/** The record: the history with complete authorities and reports, and visits, terms, moments and the calendar. */
export interface InspectionRecord extends InspectionHistory {
	readonly authorities: readonly Authority[];
	readonly reports: readonly Report[];
	readonly asked: AskedThemes;
	readonly send: SendResults;
	/** Oldest first. */
	readonly visits: readonly UngradedVisit[];
	/** The days that Ofsted’s table of visits covers; undefined where none is named. */
	readonly visitTable?: TableDays | undefined;
	/** In order of term. */
	readonly terms: readonly Term[];
	/** Days and periods that explain a chart over time. */
	readonly moments: readonly Moment[];
	/** What points to improve are about, in the order of their table. */
	readonly themes: readonly Theme[];
	/** Working days of the years whose bank holidays are known. */
	readonly calendar: WorkingCalendar;
	/** The rules of how grades went together, framework by framework. */
	readonly ruleSets: readonly RuleSet[];
	/** What came next after an inspection, by its overall grade. */
	readonly nextInspections: readonly NextInspection[];
	/** Joint inspections. They give no grades and are counted with nothing else. */
	readonly joint: JointRecord;
	authority(slug: string): Authority;
	report(id: string): Report;
	reportsOf(slug: string): readonly Report[];
}

const byName = new Intl.Collator('en-GB');

/** Orders reports by publication, and by id where that is the same. */
function byPublication(a: Inspection, b: Inspection): number {
	return compareText(a.published.latest, b.published.latest) || compareText(a.id, b.id);
}

/** Orders reports by first day of inspection, and by id where that is the same. */
export function byStart(a: Inspection, b: Inspection): number {
	return compareText(a.stays[0].start.earliest, b.stays[0].start.earliest) || compareText(a.id, b.id);
}

function lookUp<T>(kind: string, map: ReadonlyMap<string, T>, key: string): T {
	const found = map.get(key);
	if (found === undefined) throw new Error(`No ${kind} "${key}" in the record`);
	return found;
}

/** The parts of a history, in any order. */
interface HistoryParts<A extends CountedAuthority, R extends Inspection> {
	readonly authorities: Iterable<A>;
	readonly frameworks: Iterable<Framework>;
	readonly reports: Iterable<R>;
}

/** Puts the parts of a history in order and adds look-ups. */
function inOrder<A extends CountedAuthority, R extends Inspection>(parts: HistoryParts<A, R>) {
	const authorities = [...parts.authorities].sort((a, b) => byName.compare(a.name, b.name));
	const frameworks = [...parts.frameworks].sort((a, b) =>
		compareText(a.editions[0]?.from ?? '', b.editions[0]?.from ?? ''),
	);
	const authorityBySlug = new Map(authorities.map((a) => [a.slug, a]));
	const frameworkBySlug = new Map(frameworks.map((f) => [f.slug, f]));
	return {
		authorities,
		frameworks,
		strands: frameworks.flatMap(({ editions }) => editions)[0]?.strandOrder ?? [],
		scales: scalesOf(frameworks),
		...reportsInOrder(parts.reports),
		authority: (slug: string) => lookUp('authority', authorityBySlug, slug),
		framework: (slug: string) => lookUp('framework', frameworkBySlug, slug),
	};
}

function reportsInOrder<R extends Inspection>(parts: Iterable<R>) {
	const reports = [...parts].sort(byPublication);
	const reportById = new Map(reports.map((r) => [r.id, r]));
	const reportsByAuthority = Map.groupBy([...reports].sort(byStart), (r) => r.authority);
	return {
		reports,
		report: (id: string) => lookUp('report', reportById, id),
		reportsOf: (slug: string) => reportsByAuthority.get(slug) ?? [],
	};
}

function scalesOf(frameworks: readonly Framework[]): Scale[] {
	const editions = frameworks.flatMap((f) => f.editions);
	return [...new Set(editions.toSorted((a, b) => compareText(b.from, a.from)).map(({ scale }) => scale))];
}

/** Builds a history from checked parts. */
export function createHistory(
	parts: HistoryParts<CountedAuthority, Inspection> & {
		readonly asked?: AskedThemes | undefined;
		readonly send?: SendResults | undefined;
	},
): InspectionHistory {
	return { ...inOrder(parts), asked: parts.asked, send: parts.send };
}

/** The same history as if one of its reports had not been published. */
export function withoutReport(record: InspectionHistory, { id, authority }: Inspection): InspectionHistory {
	const others = (reports: readonly Inspection[]): Inspection[] => reports.filter((report) => report.id !== id);
	return {
		...record,
		reports: others(record.reports),
		reportsOf: (slug) => (slug === authority ? others(record.reportsOf(slug)) : record.reportsOf(slug)),
	};
}

/** The same history with other dates of publication for some of its reports. */
export function withPublished(record: InspectionHistory, redated: readonly Inspection[]): InspectionHistory {
	const byId = new Map(redated.map((report) => [report.id, report]));
	const councils = new Set(redated.map(({ authority }) => authority));
	const now = (report: Inspection): Inspection => byId.get(report.id) ?? report;
	const reports = record.reports.filter(({ id }) => !byId.has(id));
	// Put where they belong, because sorting all reports for each of many cases would take long.
	for (const report of redated) {
		reports.splice(
			countWhile(reports, (other) => byPublication(other, report) < 0),
			0,
			report,
		);
	}
	return {
		...record,
		reports,
		report: (id) => byId.get(id) ?? record.report(id),
		reportsOf: (slug) => (councils.has(slug) ? record.reportsOf(slug).map(now) : record.reportsOf(slug)),
	};
}

/** Builds the record from checked parts; see corpus.ts for the checks. */
export function createRecord(
	parts: HistoryParts<Authority, Report> & {
		readonly visits: Iterable<UngradedVisit>;
		readonly visitTable?: TableDays | undefined;
		readonly terms: Iterable<Term>;
		readonly moments: Iterable<Moment>;
		readonly themes: Iterable<Theme>;
		readonly calendar: WorkingCalendar;
		readonly ruleSets: Iterable<RuleSet>;
		readonly nextInspections: Iterable<NextInspection>;
		readonly joint: JointEntries;
	},
): InspectionRecord {
	const ordered = inOrder(parts);
	const themes = [...parts.themes];
	const joint = createJointRecord(parts.joint);
	return {
		...ordered,
		asked: askedThemes(ordered.reports, themes),
		visits: [...parts.visits].sort((a, b) => compareText(a.date, b.date) || compareText(a.authority, b.authority)),
		visitTable: parts.visitTable,
		terms: [...parts.terms].sort((a, b) => byName.compare(a.term, b.term)),
		moments: [...parts.moments],
		themes,
		calendar: parts.calendar,
		ruleSets: [...parts.ruleSets],
		nextInspections: [...parts.nextInspections],
		joint,
		send: sendResults(joint),
	};
}

/** The record’s last day: the publication day of the newest report whose day is known. */
export function asAtDate(record: InspectionHistory): IsoDate {
	const newest = record.reports.findLast((r) => exactDay(r.published) !== undefined);
	if (!newest) throw new Error('The record is empty');
	return newest.published.latest;
}
