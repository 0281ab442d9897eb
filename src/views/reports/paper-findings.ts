/** The sections of a committee paper on what was inspected, under which framework, and which grades were given. */
import { changeSummary, changesBetween } from '../parts/changes.ts';
import { judgementTree } from '../parts/judgement-tree.ts';
import { judgementStrip, meaningGroups } from '../parts/judgement-strip.ts';
import { typeBasisText } from '../parts/provenance.ts';
import { aboutWords } from './about-words.ts';
import { reportName, staysText } from '../parts/report-row.ts';
import { sequenceTexts } from '../words/sequence-text.ts';
import { countText, listText, lower, editionText } from '../words/wording.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { daysOnSite, daysToPublication } from '../../domain/record/durations.ts';
import { placeByStart } from '../../domain/record/sequence.ts';
import { paragraph, item, list } from './paper-blocks.ts';
import { sentence } from './paper-matter.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { JudgementView } from '../parts/judgement-tree.ts';
import type { Draft, PaperItem } from './paper-blocks.ts';
import type { Matter } from './paper-matter.ts';

/** The framework and its judgements, and the inspection’s kind, days and team. */
export function context(matter: Matter): Draft[] {
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
		...(edition.judgements.length === 1 ? [] : [paragraph(aboutOverall(record, report))]),
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
 * review, so its place would mean nothing.
 */
function earlyTexts(record: InspectionRecord, report: Report): string[] {
	const place = placeByStart(record, report)?.place ?? Infinity;
	return report.edition.scope === 'safeguarding-board' || place > EARLY
		? []
		: sequenceTexts(record, report).slice(0, 1);
}

/** How the overall grade relates to the others, using only rules that were stated officially. */
function aboutOverall(record: InspectionRecord, report: Report): string {
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

/** The grades with their meaning, and how they changed since the previous inspection. */
export function findings({ record, report, authority, before }: Matter): Draft[] {
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

/** A report’s framework by its name, with the short name that readers of reports know. */
export function frameworkText({ record, report }: Matter): string {
	const framework = record.framework(report.framework);
	return `“${framework.name}” (${editionText(framework, report)})`;
}
