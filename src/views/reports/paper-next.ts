/** The sections of a committee paper on what needs to improve and what happens next. */
import { askedAgain, askedBeforeTexts } from '../parts/asked-again.ts';
import { improvementViews } from '../parts/improvements.ts';
import { newestJointLine } from '../parts/joint-lines.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { staysText } from '../parts/report-row.ts';
import { nextInspectionTexts, planText } from '../parts/what-next.ts';
import { countText, dayText, listText, spanText } from '../words/wording.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { startOf } from '../../domain/record/reports.ts';
import { nextOf } from '../../domain/record/timelines.ts';
import { mainList, pointsKnown } from '../../domain/record/points.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { ACTION_PLAN_WORKING_DAYS } from '../../domain/basics/working-days.ts';
import { forAuthor, paragraph, item, list } from './paper-blocks.ts';
import { gradesText, sentence } from './paper-matter.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection, Report } from '../../domain/record/reports.ts';
import type { PaperText, Draft } from './paper-blocks.ts';
import type { Matter } from './paper-matter.ts';

/** The points to improve, what earlier reports asked for, and places for the council’s response. */
export function improvement({ record, report }: Matter): Draft[] {
	const { body, section: place } = mainList(report);
	const points = improvementViews(record, report, body);
	const where = place === undefined ? '' : `, from page ${place.page} of the PDF`;
	const response = [
		paragraph('Which of these the council had found itself: ', forAuthor('from the council’s self-evaluation')),
		paragraph('What the council has done since, and will do: ', forAuthor('the council’s response')),
	];
	if (points.length > 0) {
		return [
			paragraph(
				`The report makes ${countText(place?.points ?? points.length, 'point')} on what needs to improve${where}. In our own words:`,
			),
			list(
				points.map(({ text, judgement, page }) => item([`${sentence(text)} (${judgement}; PDF page ${page})`])),
				true,
			),
			...askedBefore(record, report),
			...response,
		];
	}
	if (pointsKnown(report)) {
		return [
			paragraph('The report has no list of points to improve.'),
			...askedBefore(record, report),
			...response.slice(1),
		];
	}
	return [
		paragraph(
			place === undefined
				? 'We do not know what this report says needs to improve.'
				: `The report makes ${countText(place.points, 'point')} on what needs to improve${where}. They are not summarised here.`,
		),
		paragraph(forAuthor('the points, from the report')),
		...response,
	];
}

/** What earlier reports asked for: the same again, and what is no longer asked for, of which the author may know more. */
function askedBefore(record: InspectionRecord, report: Report): Draft[] {
	const found = report.edition.scope === 'services' ? askedAgain(record, report) : undefined;
	if (!found) return [];
	const { again, gone } = askedBeforeTexts(found);
	return [
		...(again === undefined ? [] : [paragraph(again)]),
		...(gone === undefined
			? []
			: [paragraph(`${gone} What has happened since: `, forAuthor('what was done, and how it stands now'))]),
	];
}

/** The written statement that is due, the next inspection or what followed, and the newest joint inspection. */
export function whatNext(matter: Matter): Draft[] {
	const { record, report, authority, asAt, published } = matter;
	const plan =
		report.edition.scope === 'safeguarding-board'
			? 'We do not know whether a written statement was due after a review of a safeguarding board alone.'
			: (planText(record, report, asAt) ??
				(published === undefined
					? `The council’s written statement of proposed action was due ${ACTION_PLAN_WORKING_DAYS} working days after publication. The day of publication is not known.`
					: `The council’s written statement of proposed action is due ${ACTION_PLAN_WORKING_DAYS} working days after publication. The bank holidays to count by are not known yet.`));
	const isLatest = latestPublished(record, authority.slug) === report && authority.to === undefined;
	const newer = isLatest ? newerReportView(authority)?.text : undefined;
	return [
		...(newer === undefined ? [] : [newer]),
		plan,
		...(isLatest ? nextInspectionTexts(matter.record, report) : followedTexts(matter)),
		...(isLatest ? jointTexts(matter) : []),
	].map((text) => (typeof text === 'string' ? paragraph(text) : paragraph(...text)));
}

/** The newest joint inspection of the area, which says nothing about the report’s grades. */
function jointTexts({ record, authority, site }: Matter): PaperText[][] {
	const newest = newestJointLine(record, authority.slug);
	if (!newest) return [];
	const said = `The newest joint inspection of the area in our record: ${newest.text}. It judges several bodies together, gives no grade and says nothing about the grades in this paper.`;
	return [site === undefined ? [said] : [`${said} `, { url: `${site}${newest.address}` }]];
}

/** What followed a report that is not the council’s latest. */
function followedTexts({ record, report, authority }: Matter): string[] {
	const next = nextOf(record, report);
	const described = (inspection: Inspection): string =>
		`a ${inspectionTypeLabels[inspection.type]} (on site: ${staysText(inspection.stays)}), published ${spanText(inspection.published)}. ${gradesText(inspection)}`;
	if (next) return [`A later inspection has replaced these grades: ${described(next)}`];
	const services = record
		.reportsOf(authority.slug)
		.find((r) => r.edition.scope === 'services' && startOf(r).earliest > startOf(report).earliest);
	return [
		...(report.edition.scope === 'services'
			? []
			: [
					'There is no later inspection of this kind in the record.',
					...(services ? [`Ofsted next inspected the council’s services as a whole: ${described(services)}`] : []),
				]),
		...(authority.to === undefined
			? []
			: [
					`${authority.name} was abolished on ${dayText(authority.to)}. What it was responsible for passed to ${listText(authority.successors.map((slug) => record.authority(slug).name))}.`,
				]),
	];
}
