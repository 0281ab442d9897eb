/**
 * A report as a paper for a council’s committee, in the usual form: numbered sections and paragraphs.
 * The page and the Word file both render this view, so they say the same. Anything that only the author can know is a
 * marked placeholder, never a guess.
 */
import { addresses } from '../addresses/addresses.ts';
import { changeSummary, changesBetween } from '../parts/changes.ts';
import { improvementViews } from '../parts/improvements.ts';
import { paperFileLink } from '../parts/paper-file.ts';
import { publishedBasisText, sourceView } from '../parts/provenance.ts';
import { aboutWords } from './about-words.ts';
import { reportName, staysText } from '../parts/report-row.ts';
import { planText } from '../parts/what-next.ts';
import { countOrNone, countText, dayText, eitherText, isText, lower, spanText } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { previousOf } from '../../domain/record/timelines.ts';
import { mainList, pointsKnown } from '../../domain/record/points.ts';
import { forAuthor, paragraph, item, list, subheading } from './paper-blocks.ts';
import { about, publishedWhen, gradesText, sentence } from './paper-matter.ts';
import { context, findings, frameworkText } from './paper-findings.ts';
import { compared } from './paper-comparison.ts';
import { improvement, whatNext } from './paper-next.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { FileLink } from '../parts/paper-file.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { PaperBlock, PaperText, Draft } from './paper-blocks.ts';
import type { Matter } from './paper-matter.ts';

interface PaperSection {
	/** 1 for the first. */
	readonly number: number;
	readonly title: string;
	readonly blocks: readonly PaperBlock[];
}

/** A report as a paper for a council’s committee. The page and the Word file are made from it. */
export interface CommitteePaperView {
	/** Of the page: "Hampshire, 22 April 2014: committee paper". */
	readonly title: string;
	readonly description: string;
	readonly authority: LinkView;
	readonly report: LinkView;
	readonly file: FileLink;
	readonly asAt: string;
	/** The record’s last day, which dates the file. */
	readonly asAtDay: IsoDate;
	/** What the paper is about, which is its title: "Ofsted inspection of children’s services in Hampshire, …". */
	readonly subject: string;
	/** How to use the paper. */
	readonly note: string;
	readonly head: readonly { readonly label: string; readonly text: PaperText }[];
	readonly sections: readonly PaperSection[];
}

const sections: readonly (readonly [title: string, of: (matter: Matter) => readonly Draft[]])[] = [
	['Summary', summary],
	['Recommendation', recommendation],
	['Context', context],
	['Findings', findings],
	['Comparison', compared],
	['Areas for improvement', improvement],
	['What happens next', whatNext],
	['Implications', implications],
	['Background documents', background],
];

/** The number of the section on what needs to improve, which the summary names. */
const improvementNumber = sections.findIndex(([, of]) => of === improvement) + 1;

/** The number of the section on what happens next, which the legal implications name. */
const nextNumber = sections.findIndex(([, of]) => of === whatNext) + 1;

/** The paper on a report. `site`: the site’s public address, for full addresses; without it the paper cites no address of this site. */
export function committeePaperView(
	record: InspectionRecord,
	report: Report,
	site: string | undefined,
): CommitteePaperView {
	const authority = record.authority(report.authority);
	const asAt = asAtDate(record);
	const matter: Matter = {
		record,
		report,
		authority,
		asAt,
		published: exactDay(report.published),
		before: previousOf(record, report),
		site: site?.replace(/\/$/, ''),
	};
	const name = reportName(record, report);
	const subject = `Ofsted ${aboutWords[report.edition.scope].noun} of ${about(matter)}, ${staysText(report.stays)}`;
	return {
		title: `${name}: committee paper`,
		description: `A paper for a council’s committee on the Ofsted report ${name}: findings, comparison, areas to improve and next steps, for its author to complete.`,
		authority: { text: authority.name, address: addresses.authority(authority.slug) },
		report: { text: name, address: addresses.report(report.id) },
		file: paperFileLink(report.id),
		asAt: dayText(asAt),
		asAtDay: asAt,
		subject,
		note: `Text in square brackets is for the author of the paper to fill in. Everything else comes from the record as at ${dayText(asAt)}.${report.draft ? ' The record of this report is a draft: it was read by machine, and no person has compared it with the report yet.' : ''}`,
		head: [
			{ label: 'Committee', text: forAuthor('your committee') },
			{ label: 'Date', text: forAuthor('date of the meeting') },
			{ label: 'Report from', text: forAuthor('your post') },
		],
		sections: sections.map(([title, of], i) => ({ number: i + 1, title, blocks: numbered(i + 1, of(matter)) })),
	};
}

function numbered(section: number, drafts: readonly Draft[]): PaperBlock[] {
	let count = 0;
	return drafts.map((draft) =>
		draft.kind === 'paragraph' ? { ...draft, number: `${section}.${(count += 1)}` } : draft,
	);
}

function summary(matter: Matter): Draft[] {
	const { record, report, authority, before } = matter;
	const { body, section } = mainList(report);
	const points = section?.points ?? improvementViews(record, report, body).length;
	return [
		paragraph(
			`Ofsted ${aboutWords[report.edition.scope].verb} ${about(matter)}. ${report.edition.scope === 'safeguarding-board' ? 'The board was reviewed on its own' : `It was a ${inspectionTypeLabels[report.type]} under the framework ${frameworkText(matter)}`}. On site: ${staysText(report.stays)}. The report was published ${publishedWhen(matter)}.`,
		),
		paragraph(gradesText(report)),
		...(report.findings ? [paragraph(`What inspectors found, in our words: ${report.findings.summary}`)] : []),
		paragraph(
			before
				? `The previous inspection was ${reportName(record, before)}. ${changeSummary(changesBetween(before, report))}`
				: `There is no earlier inspection of ${authority.name} in the record to compare with.`,
		),
		paragraph(
			points > 0
				? `The report makes ${countText(points, 'point')} on what needs to improve (section ${improvementNumber}).`
				: pointsKnown(report)
					? 'The report has no list of points to improve.'
					: `We do not know how many points the report makes on what needs to improve (section ${improvementNumber}).`,
		),
	];
}

function recommendation(matter: Matter): Draft[] {
	const due = planText(matter.record, matter.report, matter.asAt) !== undefined;
	return [
		paragraph(
			`The committee is invited to note the findings of Ofsted’s ${aboutWords[matter.report.edition.scope].noun} of ${about(matter)}, published ${publishedWhen(matter)}.${due ? ' It is also invited to note the council’s duty to answer the report in writing.' : ''}`,
		),
		paragraph(forAuthor('further recommendations, if any')),
	];
}

/** Themes of points that bear on a heading of a council’s paper. */
const bearing = {
	equalities: ['disabled-children', 'identity'],
	crime: ['exploitation', 'missing-children', 'domestic-abuse'],
} as const;

/** What the record can say under the headings that councils’ papers have, and what only the author can. */
function implications(matter: Matter): Draft[] {
	const { record, report } = matter;
	const law = record.framework(report.framework).law;
	const isPlanDue = report.edition.scope !== 'safeguarding-board';
	const headings: readonly (readonly [title: string, said: readonly string[], place: string])[] = [
		['Links to the council’s strategy', [], 'the council’s priorities on which this report bears'],
		['Financial', ['We have no figures on the cost of what the report asks for.'], 'financial implications'],
		[
			'Legal',
			[
				`Ofsted’s power: ${sentence(lower(law))}${isPlanDue ? ` The council must publish a written statement of proposed action (section ${nextNumber}).` : ''}`,
			],
			'legal implications',
		],
		[
			'Equalities',
			[
				...pointsOn(matter, bearing.equalities),
				'The grades describe services as a whole. They do not show how well each group of children is served.',
			],
			'equalities implications',
		],
		[
			'Crime and disorder',
			[
				...pointsOn(matter, bearing.crime),
				'The grades do not show whether fewer children offend. Youth justice services are inspected by HM Inspectorate of Probation.',
			],
			'crime and disorder implications',
		],
		['Climate', ['Our record of this report has nothing about the climate.'], 'climate implications'],
	];
	return headings.flatMap(([title, said, place]) => [
		subheading(title),
		...(said.length > 0 ? [paragraph(said.join(' '))] : []),
		paragraph(forAuthor(place)),
	]);
}

/** How many of a report’s points are about one of some themes; nothing where its points are not known. */
function pointsOn({ record, report }: Matter, themes: readonly string[]): string[] {
	const { body } = mainList(report);
	const points = report.improvements.filter((point) => point.body === body);
	if (points.length === 0) return [];
	const on = points.filter((point) => point.themes.some((theme) => themes.includes(theme))).length;
	const labels = record.themes.filter(({ id }) => themes.includes(id)).map(({ label }) => lower(label));
	const about = `about ${eitherText(labels)} (section ${improvementNumber}).`;
	return [
		points.length === 1
			? `The one point on what needs to improve is ${on === 1 ? '' : 'not '}${about}`
			: `Of the ${points.length} points on what needs to improve, ${countOrNone(on)} ${isText(Math.max(on, 1))} ${about}`,
	];
}

function background({ record, report, authority, asAt, site }: Matter): Draft[] {
	const framework = record.framework(report.framework);
	const source = sourceView(report);
	const notes = [source.caution, ...report.notes].filter(Boolean);
	const inPress = report.source.kind === 'secondary';
	const sources = source.links.map(({ title, url }) => {
		const name =
			report.source.kind === 'report'
				? `Ofsted, ${authority.name}: ${lower(framework.officialTitle)}, published ${spanText(report.published)}`
				: title;
		return item(url === undefined ? [name] : [`${name}: `, { url }]);
	});
	return [
		paragraph('Documents on which this paper is based (Local Government Act 1972, section 100D):'),
		list([
			...sources,
			...(site === undefined
				? [item([`Inspection Record, ${reportName(record, report)}, as at ${dayText(asAt)}`])]
				: [
						item([
							`Inspection Record, ${reportName(record, report)}, as at ${dayText(asAt)}: `,
							{ url: `${site}${addresses.report(report.id)}` },
						]),
						item(['The record as a table, all reports: ', { url: `${site}${addresses.inspectionsCsv}` }]),
					]),
		]),
		paragraph(
			`Grades, dates and the number and place of points are facts from ${inPress ? lower(source.kind) : source.kind}. The wording, the comparison and the calculated dates are those of Inspection Record as at ${dayText(asAt)}. Later reports are not in it. Inspection Record is independent: it is not Ofsted, and Ofsted does not endorse it.`,
		),
		paragraph(`How the day of publication is known: ${sentence(publishedBasisText(report))}`),
		...(notes.length > 0
			? [paragraph('Notes of the record on these facts:'), list(notes.map((note) => item([note])))]
			: []),
	];
}
