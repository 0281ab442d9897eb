/** The pages of the kinds of joint inspection: what each is, its reports, outcomes by year and region, and themes of points. */
import { jointCouncils, visitText } from './joint-report.ts';
import { addresses } from '../addresses/addresses.ts';
import { jointGist } from '../parts/joint-lines.ts';
import { regionIds, regions } from '../../domain/record/authorities.ts';
import { inspectorateNames, inspectorates, themesOfKind } from '../../domain/record/joint.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { countText, dayText, listText, lower } from '../words/wording.ts';
import type { JointKindId, JointReport, SendReport } from '../../domain/record/joint.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { LinkView } from '../parts/link-view.ts';

/** A report in a list. */
export interface JointRow {
	readonly report: LinkView;
	readonly gist: string;
	readonly visit: string;
	readonly published: string;
	readonly publishedDay: string;
	readonly region: string;
	/** Points: for priority action, and for improvement. */
	readonly points: string;
}

/** Outcomes of the reports of a year or a region, in the order of the kind. */
export interface OutcomeRow {
	readonly name: string;
	readonly counts: readonly number[];
	readonly of: number;
}

/** A theme with the number of reports that have a point on it. */
export interface JointThemeRow {
	readonly id: string;
	readonly label: string;
	readonly definition: string;
	readonly reports: number;
	readonly of: number;
}

/** What a page of kinds says. */
export interface JointKindView {
	readonly asAt: string;
	readonly answer: string;
	readonly rows: readonly JointRow[];
	readonly themes: readonly JointThemeRow[];
}

/** The line on every page of joint inspections: which reports we have, and that they are not compared. */
export function heldText(record: InspectionRecord): string {
	const { length } = record.joint.reports;
	return `We have ${length} letters and reports of joint inspections, and not all that were published. Results of different kinds of inspection are never compared here.`;
}

/** The reports of some kinds, newest first, with their themes. `first`: the kind whose themes are counted. */
export function jointKindView(record: InspectionRecord, kinds: readonly JointKindId[]): JointKindView {
	const reports = record.joint.reports.filter(({ kind }) => kinds.includes(kind)).toReversed();
	const [first = 'jtai'] = kinds;
	const { inText } = record.joint.kind(first);
	const ofFirst = reports.filter(({ kind }) => kind === first);
	const years = ofFirst.map(({ published }) => published.slice(0, 4)).sort();
	const others = kinds.filter((kind) => kind !== first && reports.some((one) => one.kind === kind));
	const alsoListed =
		others.length === 0
			? ''
			: ` The list has ${reports.length} letters and reports, because it includes the ${listText(others.map((kind) => lower(record.joint.kind(kind).name)))}.`;
	const councils = new Set(ofFirst.flatMap(({ authorities }) => authorities)).size;
	return {
		asAt: dayText(asAtDate(record)),
		answer:
			ofFirst.length === 0
				? `There are no ${inText} in the record.`
				: `We have read what ${ofFirst.length} ${inText} found in ${countText(councils, 'council area')}, published from ${years[0]} to ${years.at(-1)}.${alsoListed}`,
		rows: reports.map((report) => rowOf(record, report)),
		themes: themeRows(record, first),
	};
}

function rowOf(record: InspectionRecord, report: JointReport): JointRow {
	const { prioritySection: priority, improvementSection: improvement } = report;
	return {
		report: { text: jointCouncils(record, report), address: addresses.joint(report.id) },
		gist: jointGist(record, report),
		visit: visitText(report) ?? 'Days not printed',
		published: dayText(report.published),
		publishedDay: report.published,
		region: regions[record.authority(report.authority).region].label,
		points: [
			...(priority ? [`${priority.points} for priority action`] : []),
			...(improvement ? [`${improvement.points} for improvement`] : []),
		].join(', '),
	};
}

function themeRows(record: InspectionRecord, kind: JointKindId): JointThemeRow[] {
	const known = record.joint.reports.filter((one) => one.kind === kind && one.improvements.length > 0);
	return themesOfKind(record.joint.themes, kind)
		.map(({ id, label, definition }) => ({
			id,
			label,
			definition,
			reports: known.filter(({ improvements }) => improvements.some(({ themes }) => themes.includes(id))).length,
			of: known.length,
		}))
		.sort((a, b) => b.reports - a.reports);
}

/** Outcomes of area SEND inspections by year of publication and by region; rows without a report are left out. */
export function sendOutcomeRows(record: InspectionRecord): {
	readonly labels: readonly string[];
	/** Whose reports they are: "reports of Ofsted and the Care Quality Commission". */
	readonly from: string;
	readonly years: readonly OutcomeRow[];
	readonly regions: readonly OutcomeRow[];
} {
	const reports = record.joint.reports.filter((one): one is SendReport => one.kind === 'send');
	const outcomes = reports.length === 0 ? [] : record.joint.kind('send').outcomes;
	const rowOfSome = (name: string, some: readonly SendReport[]): OutcomeRow[] =>
		some.length === 0
			? []
			: [
					{
						name,
						counts: outcomes.map(({ id }) => some.filter(({ outcome }) => outcome === id).length),
						of: some.length,
					},
				];
	const years = [...new Set(reports.map(({ published }) => published.slice(0, 4)))].sort();
	const took = inspectorates.filter((one) => reports.some((report) => report.inspectorates.includes(one)));
	return {
		from: `reports of ${listText(took.map((one) => inspectorateNames[one]))}`,
		labels: outcomes.map(({ label }) => label),
		years: years.flatMap((year) =>
			rowOfSome(
				year,
				reports.filter(({ published }) => published.startsWith(year)),
			),
		),
		regions: regionIds.flatMap((region) =>
			rowOfSome(
				regions[region].label,
				reports.filter(({ authority }) => record.authority(authority).region === region),
			),
		),
	};
}
