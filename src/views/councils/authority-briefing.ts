/** A councillor’s briefing on one council: one or two sheets, worked out from the record. */
import { addresses } from '../addresses/addresses.ts';
import { betterOf } from './council-answer.ts';
import { changesBetween } from '../parts/changes.ts';
import { comparison } from '../parts/comparison.ts';
import { askedAgain, askedBeforeTexts } from '../parts/asked-again.ts';
import { improvementViews } from '../parts/improvements.ts';
import { judgementStrip } from '../parts/judgement-strip.ts';
import { reportName, staysText } from '../parts/report-row.ts';
import { nextInspectionTexts, planText } from '../parts/what-next.ts';
import { ungradedVisitLabels } from '../../domain/record/record.ts';
import { paperFileLink } from '../parts/paper-file.ts';
import { newestJointLine } from '../parts/joint-lines.ts';
import { newerReportView } from '../parts/newer-report.ts';
import {
	agoText,
	countText,
	dayText,
	editionText,
	isText,
	listText,
	lower,
	numberText,
	spanText,
	whenText,
} from '../words/wording.ts';
import { existedOn } from '../../domain/record/authorities.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { inspectionTypeLabels, strandsOf } from '../../domain/record/frameworks.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { chooseQuestions, questionsFromPoints } from '../../domain/texts/questions.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { nextOf, previousOf, strandGrade, strandValue } from '../../domain/record/timelines.ts';
import { standing } from '../../domain/record/snapshots.ts';
import { gradeLabel, gradesOn, isGoodOrBetter } from '../../domain/record/grades.ts';
import { goodOrBetterWords } from '../parts/grade-view.ts';
import { pointsKnown } from '../../domain/record/points.ts';
import { latestPublished, publishedBy } from '../../domain/record/latest.ts';
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
import type { FileLink } from '../parts/paper-file.ts';
import type { LinkView } from '../parts/link-view.ts';

/** A councillor’s briefing: one or two sheets on paper. */
export interface AuthorityBriefingView {
	readonly title: string;
	readonly description: string;
	readonly council: LinkView;
	readonly asAt: string;
	readonly newer: NewerReportView | undefined;
	/** Addresses of the pages that a reader may keep for a meeting: the briefing, the council, its report and the paper on it. */
	readonly kept: readonly string[];
	/** A summary of a few sentences. */
	readonly inShort: readonly string[];
	/** What the report found, in our words; undefined when nobody has written it yet. */
	readonly found: string | undefined;
	readonly report: LinkView;
	/** The report as a paper for a committee. */
	readonly paper: LinkView & { readonly file: FileLink };
	readonly strip: readonly StripItem[];
	readonly changes: readonly ChangeView[];
	readonly previous: LinkView | undefined;
	/** Shares on the record’s last day and on the day of publication. */
	readonly comparison: { readonly caption: string; readonly rows: readonly BriefingComparison[] };
	readonly neighbourNames: string;
	readonly improvements: readonly ImprovementView[];
	/** Whether the report was read and has no list of points. */
	readonly asksNothing: boolean;
	/** The page on which the report says what must improve; "" when that is not known. */
	readonly improvementNote: string;
	/** What earlier reports asked for as well, and what they asked for and this one does not; in sentences. */
	readonly askedBefore: readonly string[];
	readonly next: readonly string[];
	/** Questions that follow from the report’s own points, each with its point and the point’s number among `improvements`. */
	readonly own: readonly {
		readonly text: string;
		readonly point: ImprovementView;
		readonly number: number;
		readonly address: string;
	}[];
	readonly questions: readonly { readonly text: string; readonly why: string }[];
	/** Visits without grades since the inspection, newest first. */
	readonly visits: readonly string[];
	/** The newest joint or SEND inspection of the area; undefined where none is in the record. */
	readonly joint: LinkView | undefined;
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
	const own = questionsFromPoints(record, report);
	const improvements = improvementViews(record, report);
	/** The points that these views show, in the same order. */
	const councilPoints = report.improvements.filter(({ body }) => body === 'authority');
	const pdf = report.source.kind === 'report' ? report.source.url : undefined;
	return {
		title: `${authority.name}: councillor’s briefing`,
		description: `A briefing for councillors on the inspection of children’s services in ${authority.name}: judgements, what changed, comparison, what to improve, what happens next and questions to ask.`,
		council: { text: authority.name, address: addresses.authority(authority.slug) },
		asAt: dayText(asAt),
		newer: newerReportView(authority),
		inShort: inShort(record, authority, report, changes, asAt),
		found: report.findings?.summary,
		report: { text: reportName(record, report), address: addresses.report(report.id) },
		kept: [
			addresses.authorityBriefing(authority.slug),
			addresses.authority(authority.slug),
			addresses.report(report.id),
			addresses.paper(report.id),
		],
		paper: {
			text: 'Committee paper',
			address: addresses.paper(report.id),
			file: paperFileLink(report.id),
		},
		strip: judgementStrip(report),
		changes,
		previous: before && { text: reportName(record, before), address: addresses.report(before.id) },
		comparison: {
			caption: `Councils good or better as at ${dayText(asAt)}${publishedDay === undefined || publishedDay === asAt ? '' : `; in brackets: on ${dayText(publishedDay)}, when the report was published`}`,
			rows: comparison(record, report, shown, asAt, publishedDay === asAt ? undefined : publishedDay),
		},
		neighbourNames: listText(neighboursAt(record, authority, asAt).map(({ neighbour }) => neighbour.name)),
		improvements,
		asksNothing: pointsKnown(report) && improvements.length === 0,
		improvementNote: report.improvementSection
			? `The report makes ${countText(report.improvementSection.points, 'point')}, from page ${report.improvementSection.page} of the PDF.`
			: '',
		askedBefore: askedBefore(record, report),
		next: [
			...[planText(record, report, asAt)].filter((line) => line !== undefined),
			...nextInspectionTexts(record, report),
		],
		own: own.flatMap(({ text, point }) => {
			const place = councilPoints.indexOf(point);
			const shown = improvements[place];
			return shown
				? [{ text, point: shown, number: place + 1, address: `${addresses.report(report.id)}#improve` }]
				: [];
		}),
		questions: chooseQuestions(record, authority, bank, own.length).map(({ text, why }) => ({ text, why })),
		visits: visitsSince(record, report),
		joint: newestJointLine(record, authority.slug),
		fairly: readFairly(record, report, asAt),
		sources: [
			...(pdf === undefined
				? []
				: [{ text: `Ofsted’s report on ${authority.name}, published ${spanText(report.published)}`, url: pdf }]),
		],
	};
}

/** What was asked before, with the question that follows from it. */
function askedBefore(record: InspectionRecord, report: Report): string[] {
	const found = askedAgain(record, report);
	if (!found) return [];
	const { again, gone } = askedBeforeTexts(found);
	return [...(again === undefined ? [] : [again]), ...(gone === undefined ? [] : [`${gone} What has happened since?`])];
}

/** Maximum number of visits named, so that a briefing stays short. */
const VISITS = 3;

/** Ungraded visits since a report was published, newest first: “Monitoring visit on 3 April 2024: children in care.” */
function visitsSince(record: InspectionRecord, report: Report): string[] {
	return record.visits
		.filter(({ authority, date }) => authority === report.authority && date > report.published.latest)
		.toReversed()
		.slice(0, VISITS)
		.map(
			({ kind, date, published, theme }) =>
				`${ungradedVisitLabels[kind]} on ${dayText(date)}, published ${dayText(published)}: ${lower(theme)}.`,
		);
}

/** The lowest grade of a report with its judgements, and how the council’s neighbours do in the first of them. */
function lowestText(record: InspectionRecord, authority: Authority, report: Report, asAt: IsoDate): string {
	const { scale } = report.edition;
	const graded = strandsOf(report.edition).flatMap((strand) => {
		const grade = strandGrade(report, strand);
		return strand === 'lscb' || grade === undefined ? [] : [{ strand, grade }];
	});
	const lowest = gradesOn(scale).findLast((grade) => graded.some((each) => each.grade === grade));
	const held = graded.filter(({ grade }) => grade === lowest);
	const [first] = held;
	if (lowest === undefined || first === undefined) return '';
	const names = listText([...new Set(held.map(({ strand }) => lower(strandOf(record.strands, strand).label)))]);
	const own =
		held.length === graded.length && held.length > 1
			? `Every judgement is ${lower(gradeLabel(lowest))}.`
			: `The lowest grade is ${lower(gradeLabel(lowest))}, for ${names}.`;
	const neighbours = neighboursAt(record, authority, asAt).flatMap(({ neighbour }) => {
		const found = standing(record, neighbour, first.strand, publishedBy(asAt));
		return found.report && found.grade !== undefined ? [isGoodOrBetter(found.report.edition.scale, found.grade)] : [];
	});
	if (neighbours.length === 0) return own;
	const good = neighbours.filter(Boolean).length;
	return `${own} Of its ${countText(neighbours.length, 'statistical neighbour')} with a grade for ${lower(strandOf(record.strands, first.strand).label)}, ${numberText(good)} ${isText(good)} ${goodOrBetterWords(record)}.`;
}

function inShort(
	record: InspectionRecord,
	authority: Authority,
	report: Report,
	changes: readonly ChangeView[],
	asAt: IsoDate,
): string[] {
	const framework = record.framework(report.framework);
	const before = record.authority(report.authority).predecessors.map((slug) => record.authority(slug).name);
	const age = exactDay(report.published);
	// With a newer report the inspection described is not the last, so nothing may say so.
	const which = authority.newerReport
		? `This briefing describes an earlier inspection of children’s services here (${staysText(report.stays)})`
		: `Ofsted last inspected children’s services here (${staysText(report.stays)})`;
	return [
		`${which}. It was a ${inspectionTypeLabels[report.type]} under ${editionText(framework, report)}. The report was published ${whenText(report.published)}${age === undefined ? '' : `, ${agoText(age, asAt)}`}.`,
		...[lowestText(record, authority, report, asAt)].filter(Boolean),
		changes.length > 0
			? betterOf(record, report).text
			: `It is the first inspection of this council${before.length > 0 ? `; ${listText(before)}, inspected before, ${before.length > 1 ? 'were other councils' : 'was another council'}` : ''}.`,
	];
}

function readFairly(record: InspectionRecord, report: Report, asAt: IsoDate): string[] {
	const joint = strandValue(report, 'care-leavers').mapping === 'joint';
	const later = nextOf(record, report);
	const first = previousOf(record, report) === undefined;
	return [
		'A grade describes what inspectors saw in one or a few weeks. Look at the date, and at who has led the service since.',
		joint
			? 'One grade covered children in care and care leavers together. It says little of care leavers alone.'
			: first
				? 'There is no earlier inspection of this council to compare with.'
				: 'Compare only judgements that were made both times. Where one is new, a lower grade need not mean a worse service.',
		'Neighbours are alike in social and economic terms. That makes a comparison fairer but does not explain a grade.',
		...(later ? [] : [`The record ends on ${dayText(asAt)}. Later visits and reports are not in this paper.`]),
	];
}

/** The councils that have a briefing. */
export function hasBriefing(record: InspectionRecord, authority: Authority): boolean {
	return existedOn(authority, asAtDate(record)) && latestPublished(record, authority.slug) !== undefined;
}
