/** How long ago councils were judged, and how long reports took to be published: two questions, three figures. */
import { ofServices } from '../../domain/record/frameworks.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { quantile } from '../../domain/basics/statistics.ts';
import { publicationWaits, waitOf } from '../../domain/england/waits.ts';
import { lastJudged, stillWaiting } from '../../domain/record/durations.ts';
import { regions } from '../../domain/record/authorities.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { endOf } from '../../domain/record/reports.ts';
import { addresses } from '../addresses/addresses.ts';
import { reportName } from '../parts/report-row.ts';
import {
	ageText,
	countText,
	dayText,
	editionText,
	eitherText,
	isText,
	listText,
	shareText,
	spanText,
	yearsText,
} from '../words/wording.ts';
import type { PublicationWait } from '../../domain/england/waits.ts';
import type { LastJudged } from '../../domain/record/durations.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { LinkView } from '../parts/link-view.ts';

/** A figure: its finding, its source and its numbers. */
interface FigureView {
	readonly title: string;
	readonly caption: string;
	readonly table: ChartTable;
}

/** How long ago inspectors left each council, in bands. */
export interface AgesView extends FigureView {
	readonly bands: readonly { readonly label: string; readonly count: number; readonly share: string }[];
}

/** One year of one framework, for the drawing. In days. */
export interface WaitColumn {
	readonly year: string;
	readonly reports: number;
	readonly lower: number;
	readonly median: number;
	readonly upper: number;
	readonly fastest: number;
	readonly slowest: number;
}

/** How many days passed between an inspection and its report, by framework and year. */
export interface WaitsView extends FigureView {
	readonly groups: readonly { readonly label: string; readonly columns: readonly WaitColumn[] }[];
}

/** A council with the time since its last inspection. */
interface CouncilWait {
	readonly council: LinkView;
	readonly region: string;
	/** Undefined when it has not been inspected. */
	readonly inspected:
		| {
				/** The last day on site; bounds where it is not known to the day. */
				readonly ended: string;
				readonly day: IsoDate | undefined;
				readonly latest: IsoDate;
				/** The report: its text is the day of publication. */
				readonly report: LinkView;
				readonly published: IsoDate | undefined;
				readonly framework: string;
				/** "4 years 2 months", from the last possible day on site to the record’s last day. */
				readonly since: string;
				readonly days: number;
		  }
		| undefined;
	/** The day of a newer report that is not in the record yet; undefined when none is known. */
	readonly newer: { readonly text: string; readonly day: IsoDate } | undefined;
}

/** Every council by how long ago it was last inspected. */
export interface CouncilWaits {
	/** The answer: who has waited longest. */
	readonly answer: string;
	readonly caption: string;
	/** Longest ago first. */
	readonly rows: readonly CouncilWait[];
}

/** The page about how long councils wait. */
export interface WaitsPageView {
	readonly asAt: string;
	readonly ages: AgesView;
	readonly councils: CouncilWaits;
	readonly publication: WaitsView;
	/** The slowest report of each framework and year. */
	readonly slowest: readonly {
		readonly year: string;
		readonly framework: string;
		readonly days: string;
		readonly reports: readonly { readonly text: string; readonly address: string }[];
	}[];
}

const bands: readonly { readonly label: string; readonly from: number; readonly to: number }[] = [
	{ label: 'Under 1 year', from: 0, to: 0 },
	{ label: '1 year', from: 1, to: 1 },
	{ label: '2 years', from: 2, to: 2 },
	{ label: '3 years', from: 3, to: 3 },
	{ label: '4 years', from: 4, to: 4 },
	{ label: '5 years or more', from: 5, to: Infinity },
];

/** Builds the view of the page on waits. */
export function waitsPageView(record: InspectionHistory): WaitsPageView {
	const asAt = asAtDate(record);
	const judged = lastJudged(record, asAt);
	const waits = publicationWaits(
		record,
		ofServices(record.frameworks).map(({ slug }) => slug),
	);
	return {
		asAt: dayText(asAt),
		ages: agesView(record, judged, dayText(asAt)),
		councils: councilsView(record, judged, asAt),
		publication: publicationView(record, waits),
		slowest: waits.map((wait) => ({
			year: wait.year,
			framework: record.framework(wait.framework).short,
			days: countText(wait.slowest.days, 'day'),
			reports: wait.slowest.inspections.map((r) => ({
				text: reportName(record, r),
				address: addresses.report(r.id),
			})),
		})),
	};
}

function agesView(record: InspectionHistory, judged: readonly LastJudged[], asAt: string): AgesView {
	const known = judged.flatMap(({ years }) => years ?? []);
	const days = judged.flatMap(({ days: d }) => d ?? []).sort((a, b) => a - b);
	const none = judged.length - known.length;
	const counted = bands.map(({ label, from, to }) => {
		const count = known.filter((years) => from <= years && years <= to).length;
		return { label, count, share: shareText(count, known.length) };
	});
	const old = known.filter((years) => years >= 3).length;
	return {
		title: `On ${asAt}, ${old} of ${countText(known.length, 'council')} had last been judged three years ago or more (${shareText(old, known.length)})`,
		caption: `Councils by whole years since inspectors left at the end of their latest inspection with a published report, under ${eitherText(ofServices(record.frameworks).map(({ short }) => short))}.${days.length > 0 ? ` The typical council was last judged ${yearsText(quantile(days, 0.5))} ago (the median).` : ''} ${none > 0 ? `${countText(none, 'council')} not inspected yet ${isText(none)} left out. ` : ''}Visits without grades do not count.`,
		bands: counted,
		table: {
			columns: ['Years since the inspection', 'Councils', 'Share of those inspected'],
			rows: counted.map(({ label, count, share }) => ({ name: label, cells: [count, share] })),
		},
	};
}

/** How many names stand for an answer. */
const NAMED = 3;

function councilsView(record: InspectionHistory, judged: readonly LastJudged[], day: IsoDate): CouncilWaits {
	const rows = judged.map((one) => waitRow(record, one, day));
	const longest = stillWaiting(record, day)
		.slice(0, NAMED)
		.flatMap((one) => {
			const { council, inspected } = waitRow(record, one, day);
			return inspected ? [`${council.text} (${inspected.since})`] : [];
		});
	return {
		answer: rows.every(({ inspected }) => inspected === undefined)
			? 'No council has been inspected yet.'
			: longest.length === 0
				? 'Each council that was inspected has a newer report, which is not in this record yet.'
				: longestText(longest, day),
		caption: `The ${countText(rows.length, 'council')}, longest ago first: time from the last day of the last graded inspection to ${dayText(day)}. Source: Inspection Record, from Ofsted’s reports.`,
		rows,
	};
}

/** Who had waited longest by a day, then who came next. */
function longestText([first, ...others]: readonly string[], day: IsoDate): string {
	const next = others.length === 0 ? '' : ` Next ${others.length === 1 ? 'comes' : 'come'} ${listText(others)}.`;
	return `On ${dayText(day)} the council that had waited longest was ${first}.${next}`;
}

function waitRow(record: InspectionHistory, { authority, report, days }: LastJudged, day: IsoDate): CouncilWait {
	const { newerReport } = authority;
	const end = report && endOf(report);
	return {
		council: { text: authority.name, address: addresses.authority(authority.slug) },
		region: regions[authority.region].label,
		inspected:
			report && end && days !== undefined
				? {
						ended: spanText(end),
						day: exactDay(end),
						latest: end.latest,
						report: { text: spanText(report.published), address: addresses.report(report.id) },
						published: exactDay(report.published),
						framework: editionText(record.framework(report.framework), report),
						since: ageText(end.latest, day),
						days,
					}
				: undefined,
		newer: newerReport && { text: dayText(newerReport.published), day: newerReport.published },
	};
}

function publicationView(record: InspectionHistory, waits: readonly PublicationWait[]): WaitsView {
	const groups = ofServices(record.frameworks).flatMap(({ slug, short }) => {
		const whole = waitOf(record.reports.filter((r) => r.framework === slug));
		return whole ? [{ slug, short, whole }] : [];
	});
	const unknown = groups.reduce((total, { whole }) => total + whole.unknown, 0);
	const reports = groups.reduce((total, { whole }) => total + whole.reports, 0);
	return {
		title:
			groups.length === 0
				? 'Days from inspectors’ last day to publication'
				: `The typical report was published ${listText(groups.map(({ short, whole }) => `${dayNumber(whole.median)} days after the visit under ${short}`))} (the median)`,
		caption: `Calendar days from the last day on site to publication, by framework and year of publication: ${reports - unknown} of ${countText(reports, 'report')}; of the other ${unknown} one of the two days is not known. A quarter of the reports took no longer than the lower quartile, a quarter no less than the upper. Where inspectors came back for a second visit, its last day counts.`,
		groups: groups.map(({ slug, short }) => ({
			label: short,
			columns: waits
				.filter((w) => w.framework === slug)
				.map((w) => ({
					year: w.year,
					reports: w.reports - w.unknown,
					lower: w.lowerQuartile,
					median: w.median,
					upper: w.upperQuartile,
					fastest: w.fastest,
					slowest: w.slowest.days,
				})),
		})),
		table: {
			columns: [
				'Framework and year',
				'Reports counted',
				'Fastest',
				'Lower quartile',
				'Median',
				'Upper quartile',
				'Slowest',
			],
			rows: groups.flatMap(({ slug, short, whole }) => [
				...waits.filter((w) => w.framework === slug).map((w) => ({ name: `${short}, ${w.year}`, cells: cellsOf(w) })),
				{ name: `${short}, all years`, cells: cellsOf(whole) },
			]),
		},
	};
}

function cellsOf(wait: Omit<PublicationWait, 'framework' | 'year'>): (string | number)[] {
	return [
		wait.reports - wait.unknown,
		wait.fastest,
		dayNumber(wait.lowerQuartile),
		dayNumber(wait.median),
		dayNumber(wait.upperQuartile),
		wait.slowest.days,
	];
}

/** A number of days in words; a quartile or median may have a half. */
export function dayNumber(days: number): number {
	return Math.round(days * 10) / 10;
}
