/**
 * A report as a paper for a council’s committee, in the usual form: numbered sections and paragraphs.
 * The page and the Word file both render this view, so they say the same. Anything that only the author can know is a
 * marked placeholder, never a guess.
 */
import { addresses } from '../addresses/addresses.ts';
import { changeSummary, changesBetween } from '../parts/changes.ts';
import { comparison, noGrades } from '../parts/comparison.ts';
import { judgementTree } from '../parts/judgement-tree.ts';
import { askedAgain, askedBeforeTexts } from '../parts/asked-again.ts';
import { improvementViews } from '../parts/improvements.ts';
import { judgementStrip, meaningGroups } from '../parts/judgement-strip.ts';
import { paperFile } from '../parts/paper-file.ts';
import { newestJointLine } from '../parts/joint-lines.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { publishedBasisText, sourceView, typeBasisText } from '../parts/provenance.ts';
import { aboutText, aboutWords } from './about-words.ts';
import { reportName, staysText } from '../parts/report-row.ts';
import { sequenceTexts } from '../words/sequence-text.ts';
import { nextInspectionTexts, planText } from '../parts/what-next.ts';
import {
	countOrNone,
	countText,
	dayText,
	editionText,
	eitherText,
	isText,
	listText,
	lower,
	spanText,
	upper,
	whenText,
} from '../words/wording.ts';
import { regions } from '../../domain/record/authorities.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { inspectionTypeLabels, strandsOf } from '../../domain/record/frameworks.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { daysOnSite, daysToPublication } from '../../domain/record/durations.ts';
import { startOf } from '../../domain/record/reports.ts';
import { placeByStart } from '../../domain/record/sequence.ts';
import { nextOf, previousOf } from '../../domain/record/timelines.ts';
import { mainList, pointsKnown } from '../../domain/record/points.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { ACTION_PLAN_WORKING_DAYS } from '../../domain/basics/working-days.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { NeighbourAt } from '../../domain/record/neighbours.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection, Report } from '../../domain/record/reports.ts';
import type { JudgementView } from '../parts/judgement-tree.ts';
import type { ValueView } from '../parts/judgement-strip.ts';
import type { FileLink } from '../parts/paper-file.ts';
import type { LinkView } from '../parts/link-view.ts';

/** A placeholder that the paper’s author must fill in, with what belongs there. Shown in square brackets and marked. */
export interface ForAuthor {
	readonly forAuthor: string;
}

/** A full web address, shown as text because many readers have the paper in print. */
interface WrittenAddress {
	readonly url: string;
}

/** A piece of text: words, a place for the author to fill, or an address that is written out. */
export type PaperText = string | ForAuthor | WrittenAddress;

/** An item of a list, which may have items of its own. */
export interface PaperItem {
	readonly text: readonly PaperText[];
	readonly items: readonly PaperItem[];
}

/** The first cell of a row is its heading. A value is a grade, or why there is none. */
export interface PaperTable {
	readonly kind: 'table';
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly { readonly heading: string; readonly cells: readonly (string | ValueView)[] }[];
}

interface PaperParagraph {
	readonly kind: 'paragraph';
	/** "2.3". */
	readonly number: string;
	readonly text: readonly PaperText[];
}

interface PaperList {
	readonly kind: 'list';
	readonly ordered: boolean;
	readonly items: readonly PaperItem[];
}

interface PaperSubheading {
	readonly kind: 'subheading';
	readonly text: string;
}

/** What a section is made of. */
export type PaperBlock = PaperParagraph | PaperList | PaperTable | PaperSubheading;

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

/** "[your committee]". */
export function placeText(place: ForAuthor): string {
	return `[${place.forAuthor}]`;
}

const forAuthor = (text: string): ForAuthor => ({ forAuthor: text });

/** A block without its number, before its section is known. */
type Draft = Omit<PaperParagraph, 'number'> | Exclude<PaperBlock, PaperParagraph>;

const paragraph = (...text: PaperText[]): Draft => ({ kind: 'paragraph', text });
const list = (items: readonly PaperItem[], ordered = false): Draft => ({ kind: 'list', ordered, items });
const item = (text: readonly PaperText[], items: readonly PaperItem[] = []): PaperItem => ({ text, items });
const subheading = (text: string): Draft => ({ kind: 'subheading', text });

/** What each section’s builder needs. */
interface Matter {
	readonly record: InspectionRecord;
	readonly report: Report;
	readonly authority: Authority;
	readonly asAt: IsoDate;
	/** Day of publication, where it is known. */
	readonly published: IsoDate | undefined;
	readonly before: Inspection | undefined;
	/** The site’s public address, without a slash at the end; undefined when it is not known. */
	readonly site: string | undefined;
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
		description: `A paper for a council’s committee on the Ofsted report ${name}: findings, comparison, areas to improve and next steps, for its author to complete, as a page and as a Word file.`,
		authority: { text: authority.name, address: addresses.authority(authority.slug) },
		report: { text: name, address: addresses.report(report.id) },
		file: paperFile(report.id),
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

function about({ report, authority }: Matter): string {
	return aboutText(report.edition.scope, authority);
}

function frameworkText({ record, report }: Matter): string {
	const framework = record.framework(report.framework);
	return `“${framework.name}” (${editionText(framework, report)})`;
}

/** "on 22 April 2014", "in April 2014", "between 1 May 2014 and 30 June 2015 (the day is not known)". */
function publishedWhen({ report, published }: Matter): string {
	return `${whenText(report.published)}${published === undefined ? ' (the day is not known)' : ''}`;
}

/** "Good: overall, help and protection. Outstanding: leaders." */
function gradesText(inspection: Inspection): string {
	return [...Map.groupBy(judgementStrip(inspection), ({ value }) => value.label)]
		.map(([label, judged]) => `${upper(label)}: ${judged.map(({ short }) => lower(short)).join(', ')}.`)
		.join(' ');
}

function summary(matter: Matter): Draft[] {
	const { record, report, authority, before } = matter;
	const { body, section } = mainList(report);
	const points = section?.points ?? improvementViews(record, report, body).length;
	return [
		paragraph(
			`Ofsted ${aboutWords[report.edition.scope].verb} ${about(matter)}. ${report.edition.scope === 'safeguarding-board' ? 'The board was reviewed on its own' : `It was a ${inspectionTypeLabels[report.type]} under ${editionText(record.framework(report.framework), report)}`} (on site: ${staysText(report.stays)}). The report was published ${publishedWhen(matter)}.`,
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

function context(matter: Matter): Draft[] {
	const { record, report } = matter;
	const framework = record.framework(report.framework);
	const { edition } = report;
	const { headline, keys, beside } = judgementTree(edition);
	const asItem = (judgement: JudgementView): PaperItem => item([judgement.title], judgement.parts.map(asItem));
	const tree = headline ? [item([headline.title], keys.map(asItem))] : keys.map(asItem);
	const asBeside = (judgement: JudgementView): PaperItem =>
		item([headline ? `${judgement.title}, graded separately` : judgement.title], judgement.parts.map(asItem));
	const days = daysOnSite(report);
	const wait = daysToPublication(report);
	const basis = typeBasisText(report);
	const which = framework.editions.length > 1 ? `In its edition of ${edition.label} the framework` : 'The framework';
	return [
		paragraph(
			`The framework of this ${aboutWords[report.edition.scope].noun} was ${frameworkText(matter)}. ${framework.summary} Legal basis: ${sentence(framework.law)}`,
		),
		paragraph(`${which} has ${countText(edition.judgements.length, 'judgement')}:`),
		list([...tree, ...beside.map(asBeside)]),
		...(edition.judgements.length === 1 ? [] : [paragraph(standingText(record, report))]),
		paragraph(
			[
				`This was a ${inspectionTypeLabels[report.type]}${basis && ` (${basis})`}.`,
				report.joint ? 'Other inspectorates took part.' : '',
				days === 1
					? `The report prints one day on site, ${staysText(report.stays)}.`
					: `On site: ${staysText(report.stays)}${days === undefined ? '' : `, ${countText(days, 'day')} from first to last`}.`,
				report.stays.length > 1 ? 'They came back after the first visit.' : '',
				report.team === undefined ? '' : `The report names ${countText(report.team, 'inspector')}.`,
				wait === undefined ? '' : `The report was published ${countText(wait, 'day')} after the last day on site.`,
			]
				.filter(Boolean)
				.join(' '),
		),
		...earlyTexts(record, report).map((text) => paragraph(`It was the ${text}`)),
	];
}

/** The last place in the sequence of a framework’s inspections that a paper mentions; a later one means little. */
const EARLY = 20;

/**
 * The place of an early inspection in the order of its framework, by first day on site. The record has only one board
 * review, so its place would say nothing.
 */
function earlyTexts(record: InspectionRecord, report: Report): string[] {
	const place = placeByStart(record, report)?.place ?? Infinity;
	return report.edition.scope === 'safeguarding-board' || place > EARLY
		? []
		: sequenceTexts(record, report).slice(0, 1);
}

function sentence(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}

/** How the overall grade relates to the others, using only rules that were stated officially. */
function standingText(record: InspectionRecord, report: Report): string {
	const { judgements, framework } = report.edition;
	const beside = judgements.some((j) => j.standing === 'beside');
	if (!judgements.some((j) => j.standing === 'headline')) {
		return 'There is no overall grade, and this paper does not work one out from the other grades.';
	}
	const announced = record.ruleSets.find((set) => set.framework === framework)?.announced;
	return [
		'The inspectors give the overall grade; it is not an average of the other grades.',
		announced?.paper ?? 'We have not been able to read Ofsted’s rule for it.',
		beside ? 'The grade of the safeguarding board does not count towards it.' : '',
	]
		.filter(Boolean)
		.join(' ');
}

function findings({ record, report, authority, before }: Matter): Draft[] {
	const strip = judgementStrip(report);
	const meanings = meaningGroups(strip);
	const changes = before ? changesBetween(before, report) : [];
	return [
		paragraph('The judgements of this inspection:'),
		{
			kind: 'table',
			caption: 'Judgements and grades',
			columns: ['Judgement', 'Grade'],
			rows: strip.map(({ title, value }) => ({ heading: title, cells: [value] })),
		},
		paragraph('What the grades mean, in our own words and not Ofsted’s:'),
		list(
			meanings.map(({ value, titles }, i) => {
				// A safeguarding board’s grade has its own meaning, so the same word may appear twice.
				const again = meanings.findIndex((other) => other.value.label === value.label) < i;
				return item([`${value.label}${again ? ` (${listText(titles)})` : ''}: ${lower(value.meaning)}`]);
			}),
		),
		...(before
			? [
					paragraph(`The previous inspection was ${reportName(record, before)}. ${changeSummary(changes)}`),
					{
						kind: 'table' as const,
						caption: `From ${reportName(record, before)} to this inspection`,
						columns: ['Judgement', 'Before', 'This inspection', 'Change'],
						rows: changes.map((change) => ({
							heading: change.label,
							cells: [change.before, change.after, change.text],
						})),
					},
					...[...new Set(changes.flatMap(({ note }) => note ?? []))].map((note) => paragraph(note)),
				]
			: [
					paragraph(
						[
							`There is no earlier inspection of ${authority.name} in the record to compare with.`,
							authority.predecessors.length > 0
								? `Inspections of ${listText(authority.predecessors.map((slug) => record.authority(slug).name))}, which came before it, were of other councils.`
								: '',
						]
							.filter(Boolean)
							.join(' '),
					),
				]),
	];
}

function compared({ record, report, authority, published }: Matter): Draft[] {
	if (published === undefined) {
		return [
			paragraph(
				'The day of publication is not known, so this paper cannot say how other councils had been judged by then.',
			),
		];
	}
	const day = dayText(published);
	const rows = comparison(record, report, strandsOf(report.edition), published).filter(
		({ shares }) => shares.at(-1)?.now !== noGrades,
	);
	const [first] = rows;
	if (first === undefined) {
		return [paragraph('We do not compare inspections of this kind with those of other councils.')];
	}
	const neighbours = neighboursAt(record, authority, published);
	const some = rows.some(({ shares }) => shares.some(({ now }) => now === noGrades));
	const region = regions[authority.region];
	const areas: Record<string, string> = { Region: region.label };
	return [
		paragraph(
			`The table shows how many councils were good or better in each judgement when the report was published, on ${day}. It counts the latest inspection of each council that had been published by then. The region is ${region.inText}. Region and England include ${authority.name}.${some ? ` “${noGrades}” means that none of these councils had a grade yet.` : ''}`,
		),
		{
			kind: 'table',
			caption: `Councils good or better on ${day}`,
			columns: ['Judgement', 'This council', ...first.shares.map(({ area }) => areas[area] ?? area)],
			rows: rows.map(({ strand, own, shares }) => ({
				heading: strand,
				cells: [own, ...shares.map(({ now }) => now)],
			})),
		},
		paragraph(
			neighbours.length === 0
				? `We have no set of statistical neighbours for ${authority.name}.`
				: `The statistical neighbours, nearest first, are ${listText(neighbours.map(neighbourText))}. This is today’s list; we do not have earlier lists.`,
		),
	];
}

/** "Wiltshire"; "Cumbria (where Westmorland and Furness is now)". */
function neighbourText({ neighbour, then }: NeighbourAt): string {
	if (then.length === 0 || then.includes(neighbour)) return neighbour.name;
	return `${listText(then.map((a) => a.name))} (where ${neighbour.name} is now)`;
}

function improvement({ record, report }: Matter): Draft[] {
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

function whatNext(matter: Matter): Draft[] {
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
	const tell = (inspection: Inspection): string =>
		`a ${inspectionTypeLabels[inspection.type]} (on site: ${staysText(inspection.stays)}), published ${spanText(inspection.published)}. ${gradesText(inspection)}`;
	if (next) return [`A later inspection has replaced these grades: ${tell(next)}`];
	const services = record
		.reportsOf(authority.slug)
		.find((r) => r.edition.scope === 'services' && startOf(r).earliest > startOf(report).earliest);
	return [
		...(report.edition.scope === 'services'
			? []
			: [
					'There is no later inspection of this kind in the record.',
					...(services ? [`Ofsted next inspected the council’s services as a whole: ${tell(services)}`] : []),
				]),
		...(authority.to === undefined
			? []
			: [
					`${authority.name} was abolished on ${dayText(authority.to)}. What it was responsible for passed to ${listText(authority.successors.map((slug) => record.authority(slug).name))}.`,
				]),
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
	return [
		`Of the ${countText(points.length, 'point')} on what needs to improve, ${countOrNone(on)} ${isText(Math.max(on, 1))} about ${eitherText(labels)} (section ${improvementNumber}).`,
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
