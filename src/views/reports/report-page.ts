/** Everything that a report’s page shows, as plain values for the templates. */
import { daysBetween, exactDay } from '../../domain/basics/dates.ts';
import { authorityTypes, existedOn, regions, typeOn } from '../../domain/record/authorities.ts';
import { inspectionTypeLabels, strandsOf } from '../../domain/record/frameworks.ts';
import { graded, strandOf } from '../../domain/record/judgements.ts';
import { publishedBy } from '../../domain/record/latest.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { mainList } from '../../domain/record/points.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { endOf } from '../../domain/record/reports.ts';
import { snapshot, standing } from '../../domain/record/snapshots.ts';
import { nextOf, previousOf } from '../../domain/record/timelines.ts';
import { addresses } from '../addresses/addresses.ts';
import { changesBetween, changeSummary } from '../parts/changes.ts';
import { findingsView } from './findings.ts';
import { printedRows } from './printed-numbers.ts';
import { improvementViews } from '../parts/improvements.ts';
import { absenceView, gradesSentence, judgementStrip, meaningGroups, valueView } from '../parts/judgement-strip.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { officialLink, publishedBasisText, sourceView, typeBasisText } from '../parts/provenance.ts';
import { reportFacts } from '../parts/report-facts.ts';
import { reportName, staysText } from '../parts/report-row.ts';
import { snapshotRow } from '../parts/snapshot-table.ts';
import { planText } from '../parts/what-next.ts';
import { sequenceTexts } from '../words/sequence-text.ts';
import { aboutText, aboutWords } from './about-words.ts';
import { agoText, countText, dayText, editionText, lower, spanText, upper } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionHistory, InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection, Report } from '../../domain/record/reports.ts';
import type { ChangeView } from '../parts/changes.ts';
import type { Cited } from '../parts/citation.ts';
import type { FindingsView } from './findings.ts';
import type { PrintedRow } from './printed-numbers.ts';
import type { ImprovementView } from '../parts/improvements.ts';
import type { MeaningGroup, StripItem, ValueView } from '../parts/judgement-strip.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { NewerReportView } from '../parts/newer-report.ts';
import type { SourceView } from '../parts/provenance.ts';
import type { SnapshotRow } from '../parts/snapshot-table.ts';

/** The page of a report. */
export interface ReportPageView {
	readonly title: string;
	readonly description: string;
	readonly authority: LinkView;
	readonly heading: string;
	readonly framework: LinkView;
	readonly type: string;
	readonly typeBasis: string;
	readonly stay: string;
	readonly returned: boolean;
	readonly published: string;
	/** The framework’s short name with its edition: "ILACS 2023". */
	readonly edition: string;
	/** What the page says first: "Published 22 April 2014, 12 years 2 months ago (counted to 20 August 2026)." */
	readonly publishedLine: string;
	readonly publishedBasis: string;
	readonly asAt: string;
	readonly daysToPublication: string | undefined;
	readonly leadInspectors: readonly string[];
	readonly team: number | undefined;
	readonly joint: boolean;
	readonly strip: readonly StripItem[];
	readonly meanings: readonly MeaningGroup[];
	readonly hasHeadline: boolean;
	/** The council’s newer report, if this is its latest report in the record. */
	readonly newer: NewerReportView | undefined;
	readonly superseded: { readonly text: string; readonly link: LinkView } | undefined;
	readonly draft: boolean;
	readonly previous: LinkView | undefined;
	readonly next: LinkView | undefined;
	readonly changes: readonly ChangeView[];
	readonly changeSummary: string;
	/** The report as a paper for a committee. */
	readonly paper: LinkView;
	readonly predecessors: readonly LinkView[];
	readonly sequence: readonly string[];
	readonly country:
		| { readonly day: string; readonly rows: readonly SnapshotRow[]; readonly existing: number }
		| undefined;
	readonly neighbours: NeighboursView | undefined;
	/** When the council’s plan is or was due. */
	readonly plan: string | undefined;
	readonly improvementSection:
		| { readonly page: number; readonly points: string; readonly url: string | undefined }
		| undefined;
	readonly improvements: readonly ImprovementView[];
	/** Points to the safeguarding board, which are a list of their own. */
	readonly boardPoints: readonly ImprovementView[];
	readonly findings: FindingsView | undefined;
	/** Numbers that the report prints of the council itself. */
	readonly printed: readonly PrintedRow[];
	readonly source: SourceView;
	/** Ofsted’s own report; undefined where we do not have its address. */
	readonly official: ReturnType<typeof officialLink>;
	readonly notes: readonly string[];
	readonly citation: string;
	/** The entry for reference managers, without this site’s address of the page. */
	readonly cited: Omit<Cited, 'page'>;
	readonly region: string;
	readonly authorityType: string;
	/** Facts that the body may use: {props.facts.placeByStart}. */
	readonly facts: Readonly<Record<string, string>>;
}

interface NeighboursView {
	readonly day: string;
	readonly strands: readonly { readonly id: string; readonly label: string }[];
	readonly rows: readonly {
		readonly name: string;
		readonly address: string;
		/** "for Cumberland" when it is shown instead of a later council. */
		readonly standsFor: string;
		readonly report: LinkView | undefined;
		readonly framework: string;
		readonly values: readonly ValueView[];
	}[];
}

/** Builds the view of a report’s page. */
export function reportPageView(record: InspectionRecord, report: Report): ReportPageView {
	const authority = record.authority(report.authority);
	const framework = record.framework(report.framework);
	const asAt = asAtDate(record);
	const publishedDay = exactDay(report.published);
	const lastDay = exactDay(endOf(report));
	const previous = previousOf(record, report);
	const next = nextOf(record, report);
	const changes = previous ? changesBetween(previous, report) : [];
	const edition = editionText(framework, report);
	const stay = staysText(report.stays);
	const source = sourceView(report);
	const days = publishedDay !== undefined && lastDay !== undefined ? daysBetween(lastDay, publishedDay) : undefined;
	const name = reportName(record, report);
	const strip = judgementStrip(report);
	const published = spanText(report.published);
	return {
		title: `${name}: Ofsted inspection report`,
		description: describe(report, strip, aboutText(report.edition.scope, authority), published),
		authority: { text: authority.name, address: addresses.authority(authority.slug) },
		heading: `${authority.name}: ${inspectionTypeLabels[report.type]}, ${stay}`,
		framework: { text: framework.name, address: addresses.framework(framework.slug) },
		type: inspectionTypeLabels[report.type],
		typeBasis: typeBasisText(report),
		stay,
		returned: report.stays.length > 1,
		published,
		edition,
		publishedLine: `Published ${published}${publishedDay === undefined ? '' : `, ${agoText(publishedDay, asAt)}`}.`,
		publishedBasis: publishedBasisText(report),
		asAt: dayText(asAt),
		daysToPublication: days === undefined ? undefined : countText(days, 'day'),
		leadInspectors: report.leadInspectors,
		team: report.team,
		joint: report.joint,
		strip,
		meanings: meaningGroups(strip),
		hasHeadline: report.edition.judgements.some((j) => j.standing === 'headline'),
		newer: next || report.edition.scope !== 'services' ? undefined : newerReportView(authority),
		superseded: supersededBy(record, authority, next),
		draft: report.draft,
		previous: previous && { text: reportName(record, previous), address: addresses.report(previous.id) },
		next: next && { text: reportName(record, next), address: addresses.report(next.id) },
		changes,
		changeSummary: previous ? changeSummary(changes) : '',
		paper: { text: 'Committee paper', address: addresses.paper(report.id) },
		predecessors: authority.predecessors.map((slug) => ({
			text: record.authority(slug).name,
			address: addresses.authority(slug),
		})),
		sequence: sequenceTexts(record, report),
		country: publishedDay === undefined ? undefined : countryView(record, report, publishedDay),
		neighbours: publishedDay === undefined ? undefined : neighboursView(record, report, authority, publishedDay),
		plan: planText(record, report, asAt),
		improvementSection: improvementSectionOf(report),
		improvements: improvementViews(record, report),
		boardPoints: improvementViews(record, report, 'board'),
		findings: findingsView(report),
		printed: printedRows(report),
		source,
		official: officialLink(report),
		notes: report.notes,
		...citationOf(record, report),
		region: regions[authority.region].inText,
		authorityType: authorityTypes[typeOn(authority, endOf(report).latest)],
		facts: reportFacts(record, report),
	};
}

/** How to cite the report: in a sentence, and as an entry for reference managers. */
function citationOf(record: InspectionRecord, report: Report): Pick<ReportPageView, 'citation' | 'cited'> {
	const { published, source } = report;
	const asAt = asAtDate(record);
	const { officialTitle } = record.framework(report.framework);
	const title = `${record.authority(report.authority).name}: ${lower(officialTitle)}, ${staysText(report.stays)}`;
	const author = source.kind === 'report' ? 'Ofsted' : sourceView(report).kind;
	return {
		citation: `${author}, ${title}, published ${spanText(published)}. Inspection Record, as at ${dayText(asAt)}.`,
		cited: {
			key: `ofsted-${report.id.replace('/', '-')}`,
			kind: 'report',
			author: 'Ofsted',
			title,
			published: exactDay(published),
			url: source.kind === 'report' ? source.url : undefined,
			asAt,
		},
	};
}

/** The section in which the report lists its points to improve; undefined where we have none. */
function improvementSectionOf(report: Report): ReportPageView['improvementSection'] {
	const { section } = mainList(report);
	return (
		section && {
			page: section.page,
			points: countText(section.points, 'point'),
			url: report.source.kind === 'report' ? `${report.source.url}#page=${section.page}` : undefined,
		}
	);
}

/** What search engines and shared links show of the page: the grades first, each once. */
function describe(report: Report, strip: readonly StripItem[], ofWhat: string, published: string): string {
	const shown = strip.filter(
		(item) => item.standing === 'headline' || item.standing === 'key' || report.edition.judgements.length === 1,
	);
	return `${gradesSentence(shown)} ${upper(aboutWords[report.edition.scope].noun)} of ${ofWhat}, published ${published}.`.trim();
}

function supersededBy(
	record: InspectionHistory,
	authority: Authority,
	next: Inspection | undefined,
): ReportPageView['superseded'] {
	if (next) {
		return {
			text: 'These grades are history. A later inspection has replaced them:',
			link: { text: reportName(record, next), address: addresses.report(next.id) },
		};
	}
	if (authority.to !== undefined) {
		return {
			text: `These grades are history. The council was abolished on ${dayText(authority.to)}; see`,
			link: { text: authority.name, address: addresses.authority(authority.slug) },
		};
	}
	return undefined;
}

function countryView(record: InspectionRecord, report: Report, day: IsoDate): ReportPageView['country'] {
	const rows = strandsOf(report.edition).map((strand) => snapshotRow(snapshot(record, strand, publishedBy(day))));
	// Before the first single inspection report no council had a grade that may be compared with these.
	if (rows.every((row) => row.graded === 0)) return undefined;
	return { day: dayText(day), rows, existing: record.authorities.filter((a) => existedOn(a, day)).length };
}

function neighboursView(
	record: InspectionRecord,
	report: Report,
	authority: Authority,
	day: IsoDate,
): NeighboursView | undefined {
	const shown = strandsOf(report.edition).filter((id) => strandOf(record.strands, id).main);
	if (shown.length === 0) return undefined;
	const rows = neighboursAt(record, authority, day).flatMap(({ neighbour, then }) =>
		then.map((body) => {
			const values = shown.map((strand) => standing(record, body, strand, publishedBy(day)));
			const decided = values.find((v) => v.report)?.report;
			return {
				name: body.name,
				address: addresses.authority(body.slug),
				standsFor: body === neighbour ? '' : `for ${neighbour.name}`,
				report: decided && { text: spanText(decided.published), address: addresses.report(decided.id) },
				framework: decided ? editionText(record.framework(decided.framework), decided) : '',
				values: values.map((v) =>
					v.grade !== undefined && v.report
						? valueView(graded(v.grade), v.report.edition.scale)
						: v.absence === 'none-yet' || v.absence === undefined
							? {
									grade: undefined,
									look: undefined,
									label: 'Not inspected yet',
									short: '–',
									meaning: 'No inspection of this council had been published.',
								}
							: absenceView(v.absence),
				),
			};
		}),
	);
	if (rows.length === 0) return undefined;
	return { day: dayText(day), strands: shown.map((id) => strandOf(record.strands, id)), rows };
}
