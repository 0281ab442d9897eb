/**
 * National figures that Ofsted published, or that the press quoted from Ofsted, and that the record reproduces. Each has
 * two days: it covers inspections that ended by the first and were published by the second.
 *
 * Ofsted prints percentages of the authorities with a grade, rounded to whole numbers with halves up. We round in the same
 * way before comparing a percentage; a number is compared as it is.
 */
import { countOf } from './snapshots.ts';
import { rounded } from '../basics/statistics.ts';
import type { RegionId } from './authorities.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { Grade } from './grades.ts';
import type { StrandId } from './judgements.ts';
import type { Snapshot } from './snapshots.ts';

const statistics =
	'https://www.gov.uk/government/statistics/local-authority-and-childrens-homes-in-england-inspections-and-outcomes';

/** Where the figures were published. */
export const officialSources = {
	july2015: {
		title: 'Ofsted, Children’s social care data, July 2015',
		url: 'https://docsbay.net/childrens-social-care-data-july-2015',
	},
	september2016: {
		title: 'Ofsted, Local authority and children’s homes in England: inspection outcomes as at 30 September 2016',
		url: 'https://www.gov.uk/government/publications/local-authority-and-childrens-homes-in-england-inspection-outcomes-as-at-30-september-2016/local-authority-and-childrens-homes-in-england-inspection-outcomes-as-at-30-september-2016',
	},
	autumn2017: {
		title:
			'Ofsted, Local authority and children’s homes in England: inspections and outcomes, autumn 2017, main findings',
		url: 'https://www.gov.uk/government/publications/local-authority-and-childrens-homes-in-england-inspections-and-outcomes/local-authority-and-childrens-homes-in-england-inspections-and-outcomes-autumn-2017-main-findings',
	},
	annualReport2018: {
		title: 'Locum Today, 4 December 2018, on the annual report of Ofsted’s chief inspector',
		url: 'http://www.locumtoday.co.uk/article.php?s=2018-12-04-number-of-authorities-rated-good-or-outstanding-increases&catTitle=social%20workhome%20page%20featured',
	},
	autumn2018: {
		title:
			'Ofsted, Local authority and children’s homes in England: inspections and outcomes, autumn 2018, main findings',
		url: `${statistics}-autumn-2018/local-authority-and-childrens-homes-in-england-inspections-and-outcomes-autumn-2018-main-findings`,
	},
	autumn2019: {
		title:
			'Ofsted, Local authority and children’s homes in England: inspections and outcomes, autumn 2019, main findings',
		url: `${statistics}-autumn-2019/local-authority-and-childrens-homes-in-england-inspections-and-outcomes-autumn-2019-main-findings`,
	},
	march2020: {
		title: 'Ofsted, Main findings: children’s social care in England 2020',
		url: 'https://www.gov.uk/government/publications/childrens-social-care-data-in-england-2020/main-findings-childrens-social-care-in-england-2020',
	},
	adcs2022: {
		title: 'Yvette Stanley’s speech to the ADCS conference 2022',
		url: 'https://www.gov.uk/government/speeches/yvette-stanleys-speech-to-the-adcs-conference-2022',
	},
	march2024: {
		title: 'Ofsted, Main findings: local authority inspection outcomes as at 31 March 2024',
		url: 'https://www.gov.uk/government/statistics/local-authority-inspection-outcomes-as-at-31-march-2024/main-findings-local-authority-inspection-outcomes-as-at-31-march-2024',
	},
	autumn2025: {
		title: 'Narrative Care, “Quarter of children’s services now rated outstanding by Ofsted”',
		url: 'http://www.narrativecare.org/quarter-of-childrens-services-now-rated-outstanding-by-ofsted.html',
	},
} as const;

/** The quantities that a source gives. */
export interface PublishedFigure {
	/** Authorities with a grade. */
	readonly graded?: number;
	/** Authorities with each grade, where the source gives numbers. */
	readonly counts?: Partial<Record<Grade, number>>;
	/** Whole percentages of the authorities with a grade. */
	readonly goodOrBetterPercent?: number;
	readonly percent?: Partial<Record<Grade, number>>;
}

export interface OfficialFigure {
	/** What the figure is about, to follow a date: "good or better, September 2018". */
	readonly what: string;
	readonly inspectedBy: IsoDate;
	readonly publishedBy: IsoDate;
	readonly strand: StrandId;
	readonly region?: RegionId;
	readonly published: PublishedFigure;
	readonly source: keyof typeof officialSources;
}

const overall = 'overall';

/** Oldest first. */
export const officialFigures: readonly OfficialFigure[] = [
	{
		what: 'the first 59 councils',
		inspectedBy: '2015-06-30',
		publishedBy: '2015-06-30',
		strand: overall,
		published: { graded: 59, counts: { outstanding: 0, good: 14, 'requires-improvement': 31, inadequate: 14 } },
		source: 'july2015',
	},
	{
		what: 'good or better and inadequate, March 2016',
		inspectedBy: '2016-03-31',
		publishedBy: '2016-04-30',
		strand: overall,
		published: { goodOrBetterPercent: 26, percent: { inadequate: 24 } },
		source: 'september2016',
	},
	{
		what: 'good or better and inadequate, September 2016',
		inspectedBy: '2016-09-30',
		publishedBy: '2016-10-31',
		strand: overall,
		published: { goodOrBetterPercent: 28, percent: { inadequate: 23 } },
		source: 'september2016',
	},
	{
		what: 'good or better and inadequate, March 2017',
		inspectedBy: '2017-03-31',
		publishedBy: '2017-04-30',
		strand: overall,
		published: { goodOrBetterPercent: 29, percent: { inadequate: 24 } },
		source: 'autumn2017',
	},
	{
		what: 'every council inspected under SIF',
		inspectedBy: '2017-10-31',
		publishedBy: '2017-12-08',
		strand: overall,
		published: { graded: 152, counts: { outstanding: 3 }, goodOrBetterPercent: 36, percent: { inadequate: 19 } },
		source: 'autumn2017',
	},
	{
		what: 'outstanding leadership under SIF',
		inspectedBy: '2017-10-31',
		publishedBy: '2017-12-08',
		strand: 'leadership',
		published: { counts: { outstanding: 12 } },
		source: 'autumn2017',
	},
	{
		what: 'the three shares, August 2018',
		inspectedBy: '2018-08-31',
		publishedBy: '2018-10-31',
		strand: overall,
		published: { goodOrBetterPercent: 42, percent: { 'requires-improvement': 45, inadequate: 13 } },
		source: 'annualReport2018',
	},
	{
		what: 'good or better, September 2018',
		inspectedBy: '2018-09-30',
		publishedBy: '2018-10-31',
		strand: overall,
		published: { goodOrBetterPercent: 43 },
		source: 'autumn2018',
	},
	{
		what: 'the first two outstanding for help and protection',
		inspectedBy: '2018-09-30',
		publishedBy: '2018-10-31',
		strand: 'help-and-protection',
		published: { counts: { outstanding: 2 } },
		source: 'autumn2018',
	},
	{
		what: 'good or better, August 2019',
		inspectedBy: '2019-08-31',
		publishedBy: '2019-09-30',
		strand: overall,
		published: { goodOrBetterPercent: 49 },
		source: 'autumn2019',
	},
	{
		what: 'good or better leaders, August 2019',
		inspectedBy: '2019-08-31',
		publishedBy: '2019-09-30',
		strand: 'leadership',
		published: { goodOrBetterPercent: 56 },
		source: 'autumn2019',
	},
	{
		what: 'good or better in London, August 2019',
		inspectedBy: '2019-08-31',
		publishedBy: '2019-09-30',
		strand: overall,
		region: 'london',
		published: { goodOrBetterPercent: 79 },
		source: 'autumn2019',
	},
	{
		what: 'good or better in the West Midlands, August 2019',
		inspectedBy: '2019-08-31',
		publishedBy: '2019-09-30',
		strand: overall,
		region: 'west-midlands',
		published: { goodOrBetterPercent: 21 },
		source: 'autumn2019',
	},
	{
		what: 'good or better and inadequate, March 2020',
		inspectedBy: '2020-03-31',
		publishedBy: '2020-04-30',
		strand: overall,
		published: { goodOrBetterPercent: 50, percent: { inadequate: 14 } },
		source: 'march2020',
	},
	{
		what: 'good or better, March 2022',
		inspectedBy: '2022-03-31',
		publishedBy: '2022-04-30',
		strand: overall,
		published: { goodOrBetterPercent: 53 },
		source: 'march2024',
	},
	{
		what: 'good or better and outstanding, March 2024',
		inspectedBy: '2024-03-31',
		publishedBy: '2024-06-30',
		strand: overall,
		published: { goodOrBetterPercent: 60, percent: { outstanding: 20 } },
		source: 'march2024',
	},
	{
		what: 'good or better for help and protection, March 2024',
		inspectedBy: '2024-03-31',
		publishedBy: '2024-06-30',
		strand: 'help-and-protection',
		published: { goodOrBetterPercent: 54 },
		source: 'march2024',
	},
	{
		what: 'good or better in London, March 2024',
		inspectedBy: '2024-03-31',
		publishedBy: '2024-06-30',
		strand: overall,
		region: 'london',
		published: { goodOrBetterPercent: 85 },
		source: 'march2024',
	},
	{
		what: 'good or better in the North West, March 2024',
		inspectedBy: '2024-03-31',
		publishedBy: '2024-06-30',
		strand: overall,
		region: 'north-west',
		published: { goodOrBetterPercent: 36 },
		source: 'march2024',
	},
	{
		what: 'outstanding councils, autumn 2025',
		inspectedBy: '2025-10-31',
		publishedBy: '2025-10-31',
		strand: overall,
		published: { graded: 153, counts: { outstanding: 39 } },
		source: 'autumn2025',
	},
];

/** Our figures for exactly those quantities that the source published. */
export function reproduced(found: Snapshot, published: PublishedFigure): PublishedFigure {
	const of = (grades: object, value: (grade: Grade) => number): Record<string, number> =>
		Object.fromEntries(Object.keys(grades).map((grade) => [grade, value(grade)]));
	const { graded } = found;
	return {
		...(published.graded !== undefined && { graded }),
		...(published.counts && { counts: of(published.counts, (grade) => countOf(found, grade)) }),
		...(published.goodOrBetterPercent !== undefined && {
			goodOrBetterPercent: rounded(found.goodOrBetter, graded),
		}),
		...(published.percent && { percent: of(published.percent, (grade) => rounded(countOf(found, grade), graded)) }),
	};
}
