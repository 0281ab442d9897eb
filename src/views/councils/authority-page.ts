/** Everything that an authority’s page shows, as plain values. */
import { addresses } from '../addresses/addresses.ts';
import { askedAgain } from '../parts/asked-again.ts';
import { councilAnswer } from './council-answer.ts';
import { councilMatrix } from './council-matrix.ts';
import { changesBetween, changeSummary } from '../parts/changes.ts';
import { currentView } from '../parts/current-view.ts';
import { improvementViews } from '../parts/improvements.ts';
import { gradesSentence, judgementStrip, valueView } from '../parts/judgement-strip.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { reviewedText } from '../parts/reviewed-text.ts';
import { reportName, staysText } from '../parts/report-row.ts';
import { dayText, editionText, listText, lower, spanText } from '../words/wording.ts';
import { authorityTypes, regions } from '../../domain/record/authorities.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { nextOf, strandsJudged, strandValue } from '../../domain/record/timelines.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { AskedAgain } from '../parts/asked-again.ts';
import type { CouncilAnswer } from './council-answer.ts';
import type { CouncilMatrix } from './council-matrix.ts';
import type { ImprovementView } from '../parts/improvements.ts';
import type { ChangeView } from '../parts/changes.ts';
import type { CurrentView } from '../parts/current-view.ts';
import type { ValueView } from '../parts/judgement-strip.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { NewerReportView } from '../parts/newer-report.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection, Report } from '../../domain/record/reports.ts';

interface HistoryRow {
	readonly report: LinkView;
	readonly published: string;
	readonly publishedDay: string | undefined;
	readonly framework: string;
	readonly type: string;
	readonly stay: string;
	/** One for each strand column. */
	readonly values: readonly (ValueView & { readonly joint: boolean })[];
	/** Judgements that belong to no strand, in words: "Capacity to improve: inadequate". */
	readonly besides: readonly string[];
	readonly sourceKind: Report['source']['kind'];
}

/** The page of a council. */
export interface AuthorityPageView {
	readonly title: string;
	readonly description: string;
	readonly name: string;
	readonly formalName: string | undefined;
	readonly otherNames: readonly string[];
	readonly region: LinkView;
	readonly type: string;
	readonly newer: NewerReportView | undefined;
	readonly website: string | undefined;
	readonly codes: readonly { readonly label: string; readonly value: string }[];
	/** "31 March 2019" for an abolished council. */
	readonly abolished: string | undefined;
	readonly began: string | undefined;
	readonly successors: readonly LinkView[];
	readonly predecessors: readonly LinkView[];
	readonly notes: readonly string[];
	readonly asAt: string;
	readonly current: CurrentView | undefined;
	/** Address of the councillor’s briefing; undefined for a council that no longer exists. */
	readonly briefing: string | undefined;
	readonly strands: readonly { readonly id: string; readonly label: string }[];
	/** Newest first. */
	readonly history: readonly HistoryRow[];
	/** Newest first; one for each pair of consecutive inspections. */
	readonly changes: readonly {
		readonly from: LinkView;
		readonly to: LinkView;
		readonly summary: string;
		readonly changes: readonly ChangeView[];
	}[];
	/** What the page opens with; undefined where there has been no inspection of its services. */
	readonly answer: CouncilAnswer | undefined;
	/** What the latest report found, in short; undefined when nobody has written it yet. */
	readonly found:
		| {
				readonly summary: string;
				readonly reviewed: string;
				/** The day on which a second reader checked it; undefined before that. */
				readonly checked: IsoDate | undefined;
				readonly more: LinkView;
		  }
		| undefined;
	/** Which of the latest report’s themes were asked for before; undefined where that cannot be said. */
	readonly askedAgain: AskedAgain | undefined;
	/** What the latest report asks to improve, in our words. */
	readonly points: readonly ImprovementView[];
	/** Where Ofsted’s report says so: the address of its PDF at that page; undefined where that is not held. */
	readonly pointsUrl: string | undefined;
	/** The council and its statistical neighbours, nearest first; undefined for a council that no longer exists. */
	readonly similar: CouncilMatrix | undefined;
}

/** "Unitary authority (county council until 31 March 2023)". */
function typeText({ type, earlierTypes }: Authority): string {
	const earlier = earlierTypes.map((one) => `${lower(authorityTypes[one.type])} until ${dayText(one.until)}`);
	return `${authorityTypes[type]}${earlier.length > 0 ? ` (${earlier.join('; ')})` : ''}`;
}

/** Builds the view of an authority’s page. */
export function authorityPageView(record: InspectionRecord, authority: Authority): AuthorityPageView {
	const reports = record.reportsOf(authority.slug);
	const columns = strandsJudged(reports);
	const asAt = asAtDate(record);
	const current = currentView(record, authority);
	const found = latestPublished(record, authority.slug);
	const latest = found && record.report(found.id);
	const neighbours = neighboursAt(record, authority, asAt).map(({ neighbour }) => neighbour);
	const link = (slug: string): LinkView => ({ text: record.authority(slug).name, address: addresses.authority(slug) });
	return {
		title: `${authority.name}: children’s services inspections`,
		description: describe(authority, current, reports.length),
		name: authority.name,
		formalName: authority.formalName,
		otherNames: authority.otherNames.filter((n) => n !== authority.formalName),
		region: { text: regions[authority.region].inText, address: addresses.region(authority.region) },
		type: typeText(authority),
		newer: newerReportView(authority),
		website: authority.website,
		codes: [
			{ label: 'ONS code', value: authority.gssCode },
			{
				label: 'Department for Education number',
				value: authority.laCode === undefined ? 'not known' : String(authority.laCode),
			},
			{ label: 'Ofsted number (URN)', value: authority.urn === undefined ? 'not known' : String(authority.urn) },
		],
		abolished: authority.to && dayText(authority.to),
		began: authority.from && dayText(authority.from),
		successors: authority.successors.map(link),
		predecessors: authority.predecessors.map(link),
		notes: authority.notes,
		asAt: dayText(asAt),
		current,
		briefing: current && authority.to === undefined ? addresses.authorityBriefing(authority.slug) : undefined,
		strands: columns.map((id) => strandOf(record.strands, id)),
		history: [...reports].reverse().map((report) => historyRow(record, report, columns)),
		changes: reports
			.flatMap((before) => {
				const after = nextOf(record, before);
				if (!after) return [];
				const changes = changesBetween(before, after);
				const reportLink = (r: Inspection): LinkView => ({
					text: reportName(record, r),
					address: addresses.report(r.id),
				});
				return [{ from: reportLink(before), to: reportLink(after), summary: changeSummary(changes), changes }];
			})
			.reverse(),
		answer: councilAnswer(record, authority),
		found: latest?.findings && {
			summary: latest.findings.summary,
			reviewed: reviewedText(latest.findings),
			checked: latest.findings.reviewed,
			more: {
				text: 'Strengths, weaker areas and what children said',
				address: `${addresses.report(latest.id)}#found`,
			},
		},
		askedAgain: latest && askedAgain(record, latest),
		points: latest ? improvementViews(record, latest) : [],
		pointsUrl:
			latest?.source.kind === 'report' && latest.improvementSection
				? `${latest.source.url}#page=${latest.improvementSection.page}`
				: undefined,
		similar:
			neighbours.length === 0
				? undefined
				: councilMatrix(record, [{ id: 'similar', heading: undefined, councils: [authority, ...neighbours] }], {
						own: authority.slug,
					}),
	};
}

function describe(authority: Authority, current: CurrentView | undefined, reports: number): string {
	if (!current) return `${authority.name}’s children’s services have not been inspected since the council began.`;
	const grades = gradesSentence(
		current.strip.filter((item) => item.standing === 'headline' || item.standing === 'key'),
	);
	const of = `${authority.name}’s children’s services`;
	return `${grades} ${reports === 1 ? `The inspection of ${of}` : `${reports === 2 ? 'Both' : `All ${reports}`} inspections of ${of}`}, the latest of ${current.published}.`.trim();
}

function historyRow(record: InspectionRecord, report: Report, columns: ReturnType<typeof strandsJudged>): HistoryRow {
	const framework = record.framework(report.framework);
	return {
		report: { text: reportName(record, report), address: addresses.report(report.id) },
		published: spanText(report.published),
		publishedDay: exactDay(report.published),
		framework: editionText(framework, report),
		type: inspectionTypeLabels[report.type],
		stay: staysText(report.stays),
		values: columns.map((strand) => {
			const { value, mapping } = strandValue(report, strand);
			return { ...valueView(value, report.edition.scale), joint: mapping === 'joint' };
		}),
		besides: judgementStrip(report)
			.filter((item) => report.edition.judgements.find((j) => j.id === item.id)?.strands.length === 0)
			.map((item) => `${item.short}: ${item.value.label.toLowerCase()}`),
		sourceKind: report.source.kind,
	};
}

/** A sentence on a council’s place in a reorganisation; "" when there was none. */
export function reorganisationText(view: AuthorityPageView): string {
	if (view.abolished !== undefined) {
		return endedText(
			view.abolished,
			view.successors.map((s) => s.text),
		);
	}
	if (view.began !== undefined) {
		return `The council began on ${view.began}, taking over from ${listText(view.predecessors.map((s) => s.text))}. ${view.predecessors.length === 1 ? 'Earlier inspections were of that council and are on its page' : 'Earlier inspections were of those councils and are on their pages'}.`;
	}
	return '';
}

/** What became of a council that was abolished. `on`: "31 March 2019"; `successors`: their names. */
export function endedText(on: string, successors: readonly string[]): string {
	return `The council was abolished on ${on}. Its area passed to ${listText(successors)}.`;
}
