/** A councillor’s briefing on one council: one or two sheets, worked out from the record. */
import { addresses } from '../addresses/addresses.ts';
import { changeSummary, changesBetween } from '../parts/changes.ts';
import { comparison } from '../parts/comparison.ts';
import { improvementViews } from '../parts/improvements.ts';
import { judgementStrip } from '../parts/judgement-strip.ts';
import { reportName, staysText } from '../parts/report-row.ts';
import { nextInspectionTexts, planText } from '../parts/what-next.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { beforeText, countText, dayText, editionText, listText, lower, spanText } from '../words/wording.ts';
import { existedOn, regions } from '../../domain/record/authorities.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { inspectionTypeLabels, strandsOf } from '../../domain/record/frameworks.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { chooseQuestions } from '../../domain/texts/questions.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { nextOf, previousOf, strandValue } from '../../domain/record/timelines.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Question } from '../../domain/texts/questions.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { ChangeView } from '../parts/changes.ts';
import type { BriefingComparison } from '../parts/comparison.ts';
import type { ImprovementView } from '../parts/improvements.ts';
import type { StripItem } from '../parts/judgement-strip.ts';
import type { NewerReportView } from '../parts/newer-report.ts';
import type { LinkView } from '../parts/link-view.ts';

export interface AuthorityBriefingView {
	readonly title: string;
	readonly description: string;
	readonly council: LinkView;
	readonly region: string;
	readonly asAt: string;
	readonly newer: NewerReportView | undefined;
	/** A summary of a few sentences. */
	readonly inShort: readonly string[];
	readonly report: LinkView;
	/** The report as a paper for a committee. */
	readonly paper: LinkView;
	readonly pdf: string | undefined;
	readonly strip: readonly StripItem[];
	readonly changes: readonly ChangeView[];
	readonly previous: LinkView | undefined;
	/** Shares on the record’s last day and on the day of publication. */
	readonly comparison: { readonly caption: string; readonly rows: readonly BriefingComparison[] };
	readonly neighbourNames: string;
	readonly improvements: readonly ImprovementView[];
	/** The page on which the report says what must improve; "" when that is not known. */
	readonly improvementNote: string;
	readonly next: readonly string[];
	readonly questions: readonly { readonly text: string; readonly why: string }[];
	readonly fairly: readonly string[];
	readonly sources: readonly { readonly text: string; readonly url: string }[];
}

/** The briefing of a council; undefined for one that no longer exists or has not been inspected. */
export function authorityBriefingView(
	record: InspectionRecord,
	authority: Authority,
	bank: readonly Question[],
): AuthorityBriefingView | undefined {
	const latest = latestPublished(record, authority.slug);
	if (!latest || authority.to !== undefined) return undefined;
	const report = record.report(latest.id);
	const before = previousOf(record, report);
	const asAt = asAtDate(record);
	const changes = before ? changesBetween(before, report) : [];
	const shown = strandsOf(report.edition).filter((id) => strandOf(record.strands, id).main);
	const publishedDay = exactDay(report.published);
	const pdf = report.source.kind === 'report' ? report.source.url : undefined;
	return {
		title: `${authority.name}: councillor’s briefing`,
		description: `A briefing for councillors on the inspection of children’s services in ${authority.name}: judgements, what changed, comparison, what to improve, what happens next and questions to ask.`,
		council: { text: authority.name, address: addresses.authority(authority.slug) },
		region: regions[authority.region].inText,
		asAt: dayText(asAt),
		newer: newerReportView(authority),
		inShort: inShort(record, report, changes, asAt),
		report: { text: reportName(record, report), address: addresses.report(report.id) },
		paper: { text: 'Committee paper on the latest report', address: addresses.paper(report.id) },
		pdf,
		strip: judgementStrip(report),
		changes,
		previous: before && { text: reportName(record, before), address: addresses.report(before.id) },
		comparison: {
			caption: `Councils good or better as at ${dayText(asAt)}${publishedDay === undefined || publishedDay === asAt ? '' : `; in brackets: on ${dayText(publishedDay)}, when the report came out`}`,
			rows: comparison(record, report, shown, asAt, publishedDay === asAt ? undefined : publishedDay),
		},
		neighbourNames: listText(neighboursAt(record, authority, asAt).map(({ neighbour }) => neighbour.name)),
		improvements: improvementViews(report),
		improvementNote: report.improvementSection
			? `The report makes ${countText(report.improvementSection.points, 'point')}, from page ${report.improvementSection.page} of the PDF.`
			: '',
		next: [
			...[planText(record, report, asAt)].filter((line) => line !== undefined),
			...nextInspectionTexts(record, report),
		],
		questions: chooseQuestions(record, authority, bank).map(({ text, why }) => ({ text, why })),
		fairly: readFairly(record, report, asAt),
		sources: [
			...(pdf === undefined
				? []
				: [{ text: `Ofsted’s report on ${authority.name}, published ${spanText(report.published)}`, url: pdf }]),
		],
	};
}

function inShort(record: InspectionRecord, report: Report, changes: readonly ChangeView[], asAt: IsoDate): string[] {
	const framework = record.framework(report.framework);
	const before = record.authority(report.authority).predecessors.map((slug) => record.authority(slug).name);
	const told = judgementStrip(report).filter((item) => item.standing !== 'sub' && item.standing !== 'beside');
	const age = exactDay(report.published);
	return [
		`Ofsted last inspected children’s services here (${staysText(report.stays)}; ${editionText(framework, report)}, ${inspectionTypeLabels[report.type]}) and published its report on ${spanText(report.published)}${age === undefined ? '' : `, ${beforeText(age, asAt)}`}.`,
		`${told.map((item) => `${item.short}: ${lower(item.value.label)}`).join('. ')}.`,
		changes.length > 0
			? `Since the inspection before: ${lower(changeSummary(changes))}`
			: `It is the first inspection of this council${before.length > 0 ? `; ${listText(before)}, inspected before, ${before.length > 1 ? 'were other councils' : 'was another council'}` : ''}.`,
	];
}

function readFairly(record: InspectionRecord, report: Report, asAt: IsoDate): string[] {
	const joint = strandValue(report, 'care-leavers').mapping === 'joint';
	const later = nextOf(record, report);
	const first = previousOf(record, report) === undefined;
	return [
		'A grade tells what inspectors saw in some weeks. Look at the date, and at who has led since.',
		joint
			? 'One grade covered children in care and care leavers together. It says little of care leavers alone.'
			: first
				? 'There is no earlier inspection of this council to compare with.'
				: 'Compare only judgements that were made both times. Where one is new, a lower grade need not mean a worse service.',
		'Neighbours are alike in social and economic terms. That helps to compare and explains no grade.',
		...(later ? [] : [`The record ends on ${dayText(asAt)}. Later visits and reports are not in this paper.`]),
	];
}

/** The councils that have a briefing. */
export function hasBriefing(record: InspectionRecord, authority: Authority): boolean {
	return existedOn(authority, asAtDate(record)) && latestPublished(record, authority.slug) !== undefined;
}
