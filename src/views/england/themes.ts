/** What inspectors ask for: every theme by how often it was asked for, and a page for each. */
import { regionIds, regions } from '../../domain/record/authorities.ts';
import { allGrades } from '../../domain/record/counted-scales.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { pointsKnown, pointsOn } from '../../domain/record/points.ts';
import { latestReports, themeCounts } from '../../domain/record/theme-counts.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { valueOf } from '../../domain/record/reports.ts';
import { addresses } from '../addresses/addresses.ts';
import { claimAddress } from '../addresses/claim-address.ts';
import { gradeViews } from '../parts/grade-view.ts';
import { shortOf } from '../parts/improvements.ts';
import { yearOf } from '../parts/report-row.ts';
import {
	countText,
	dayText,
	editionText,
	listText,
	lower,
	numberText,
	shareText,
	spanText,
	valueText,
} from '../words/wording.ts';
import type { ThemeCounts } from '../../domain/record/theme-counts.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Improvement, Report } from '../../domain/record/reports.ts';
import type { Theme } from '../../domain/record/themes.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { GradeView } from '../parts/grade-view.ts';
import type { LinkView } from '../parts/link-view.ts';

/** How many of how many, and their share in words. */
interface Part {
	readonly count: number;
	readonly of: number;
	readonly share: string;
}

/** All themes, the one that latest reports ask for most first. */
export interface ThemesPageView {
	readonly asAt: string;
	/** The answer, with its figures. */
	readonly answer: string;
	/** Whose points are counted, and whose are not. */
	readonly counted: string;
	readonly caption: string;
	readonly rows: readonly {
		readonly theme: LinkView;
		readonly meaning: string;
		/** Latest reports that ask for it. */
		readonly now: Part;
		/** All reports that asked for it. */
		readonly ever: Part;
	}[];
}

/** How many themes the answer names. */
const NAMED = 3;

/** Builds the page of all themes. */
export function themesPageView(record: InspectionRecord): ThemesPageView {
	const asAt = dayText(asAtDate(record));
	const counts = themeCounts(record);
	return {
		asAt,
		answer: mostAsked(counts),
		counted: countedText(record, counts),
		caption: `${countText(counts.themes.length, 'theme')} by the number of councils that were asked for it in their latest report, published by ${asAt}`,
		rows: counts.themes.map(({ theme, reports, councils }) => ({
			theme: { text: theme.label, address: addresses.theme(theme.id) },
			meaning: theme.meaning,
			now: part(councils, counts.councils),
			ever: part(reports, counts.reports),
		})),
	};
}

function mostAsked({ themes, councils }: ThemeCounts): string {
	const [first, ...next] = themes.filter((one) => one.councils > 0).slice(0, NAMED);
	if (!first) return 'We do not know of any latest report that asks a council to improve anything.';
	const then = next.map((one) => `${lower(one.theme.label)} (${one.councils})`);
	return `Inspectors asked most often for better work on ${lower(first.theme.label)}: in the latest reports of ${first.councils} of ${countText(councils, 'council')} (${shareText(first.councils, councils)}).${then.length > 0 ? ` Next come ${listText(then)}.` : ''}`;
}

/** The themes asked for most often in latest reports, for the page of England. */
export type ThemesNowView = Pick<ThemesPageView, 'answer' | 'counted' | 'caption' | 'rows'>;

/** How many themes the page of England lists. */
const LISTED = 8;

/** Builds that list from the view of all themes. */
export function themesNowView(record: InspectionRecord): ThemesNowView {
	const { answer, counted, rows, asAt } = themesPageView(record);
	const first = rows.filter(({ now }) => now.count > 0).slice(0, LISTED);
	return {
		answer,
		counted,
		caption: `The ${countText(first.length, 'theme')} asked for most often in latest reports, published by ${asAt}`,
		rows: first,
	};
}

/** Of how many reports and councils we know the points. */
function countedText(record: InspectionRecord, { reports, councils, unknown }: ThemeCounts): string {
	const all =
		reports === record.reports.length
			? `We count the points of all ${countText(reports, 'report')} in this record.`
			: `We count the points of ${reports} of the ${countText(record.reports.length, 'report')} in this record: those whose points we have put into our own words.`;
	return unknown === 0
		? all
		: `${all} Among them are the latest reports of ${councils} of ${countText(councils + unknown, 'council')}.`;
}

function part(count: number, of: number): Part {
	return { count, of, share: shareText(count, of) };
}

/** A bar of the chart: a year with its reports, and how many of them asked for the theme. */
export interface ThemeYear extends Part {
	readonly year: string;
}

/** A small table: how often a theme was asked for in each group. */
interface ThemeGroup {
	readonly id: string;
	readonly heading: string;
	/** What its rows are, and what is counted. */
	readonly columns: readonly [name: string, count: string, share: string];
	readonly caption: string;
	readonly rows: readonly (Part & { readonly name: string; readonly grade?: GradeView })[];
}

/** A point on the theme, as the table has it. */
export interface ThemePoint {
	readonly council: LinkView;
	readonly region: string;
	readonly report: LinkView;
	/** The day of publication where it is known, and the last possible one. */
	readonly published: { readonly day: string | undefined; readonly latest: string };
	readonly framework: string;
	/** "Help and protection: requires improvement"; several are separated by semicolons. */
	readonly judgement: string;
	readonly text: string;
	readonly isPriority: boolean;
	/** Whether it was made to the safeguarding board. */
	readonly toBoard: boolean;
	readonly page: number;
	/** That page of Ofsted’s PDF; undefined where its address is not known. */
	readonly url: string | undefined;
}

/** The page of a theme. */
export interface ThemePageView {
	readonly asAt: string;
	readonly title: string;
	readonly description: string;
	readonly label: string;
	readonly answer: string;
	readonly counted: string;
	readonly meaning: string;
	readonly belongs: string;
	readonly not: string | undefined;
	readonly terms: readonly LinkView[];
	readonly question: string;
	/** The checker with a true claim about the theme, for the reader to change. */
	readonly claim: string;
	/** Undefined where no report asked for it. */
	readonly often:
		| {
				readonly title: string;
				readonly caption: string;
				readonly years: readonly ThemeYear[];
				readonly table: ChartTable;
				readonly groups: readonly ThemeGroup[];
		  }
		| undefined;
	/** Points of latest reports, and of reports that a later one has followed; each newest first. */
	readonly points: { readonly latest: readonly ThemePoint[]; readonly earlier: readonly ThemePoint[] };
	/** Councils that more than one inspection asked for it, by name. */
	readonly again: {
		readonly councils: readonly { readonly council: LinkView; readonly reports: readonly LinkView[] }[];
		/** How many they are, and of how many councils that could be known. */
		readonly text: string;
	};
}

/** Builds the page of a theme. Throws when the record has no such theme. */
export function themePageView(record: InspectionRecord, id: string): ThemePageView {
	const counts = themeCounts(record);
	const found = counts.themes.find(({ theme }) => theme.id === id);
	if (!found) throw new Error(`No theme "${id}" in the record`);
	const { theme } = found;
	const known = record.reports.filter(pointsKnown);
	const latest = new Set(latestReports(record).map((report) => report.id));
	const points = known.toReversed().flatMap((report) =>
		pointsOn(report, id).map((point) => ({
			isLatest: latest.has(report.id),
			view: pointView(record, report, point),
		})),
	);
	return {
		asAt: dayText(asAtDate(record)),
		title: `${theme.label}: what inspectors asked councils to improve`,
		description: `${theme.meaning} How often Ofsted’s inspectors asked councils to improve it, and every point, with council, day and page.`,
		label: theme.label,
		answer: askedText(found.councils, found.reports, counts),
		counted: countedText(record, counts),
		meaning: theme.meaning,
		belongs: theme.belongs,
		not: theme.not,
		terms: theme.terms.map((slug) => ({
			text: record.terms.find((term) => term.slug === slug)?.term ?? slug,
			address: addresses.term(slug),
		})),
		question: theme.question,
		claim: claimAddress({
			area: { kind: 'england' },
			framework: undefined,
			day: asAtDate(record),
			property: { kind: 'asked', theme: id },
			...(found.councils === 0
				? { kind: 'none' as const }
				: { kind: 'one-of' as const, council: undefined, count: found.councils }),
		}),
		often: points.length === 0 ? undefined : oftenView(record, theme, known),
		points: {
			latest: points.filter(({ isLatest }) => isLatest).map(({ view }) => view),
			earlier: points.filter(({ isLatest }) => !isLatest).map(({ view }) => view),
		},
		again: againView(record, id),
	};
}

function askedText(councils: number, reports: number, counts: ThemeCounts): string {
	if (reports === 0) return `None of the ${countText(counts.reports, 'report')} whose points we know asked for this.`;
	const ever = `${reports} of the ${countText(counts.reports, 'report')} whose points we know`;
	return councils === 0
		? `Asked of none of ${countText(counts.councils, 'council')} in their latest report, and in ${ever}.`
		: `Asked of ${councils} of ${countText(counts.councils, 'council')} in their latest report (${shareText(councils, counts.councils)}), and in ${ever}.`;
}

function oftenView(record: InspectionRecord, theme: Theme, known: readonly Report[]): ThemePageView['often'] {
	const asked = (report: Report): boolean => pointsOn(report, theme.id).length > 0;
	const partOf = (reports: readonly Report[]): Part => part(reports.filter(asked).length, reports.length);
	const years = [...Map.groupBy(known, yearOf)].map(([year, reports]) => ({ year, ...partOf(reports) }));
	const all = partOf(known);
	return {
		title: `${theme.label}: ${all.count} of ${countText(all.of, 'report')} asked for it (${all.share})`,
		caption: `Reports by year of publication: all whose points we know, and those of them that asked the council or its safeguarding board for this once or more.${known.length < record.reports.length ? ` The points of ${record.reports.length - known.length} other reports are not in the record.` : ''}`,
		years,
		table: {
			columns: ['Published in', 'Reports that asked for it', 'Reports whose points we know', 'Share'],
			rows: years.map(({ year, count, of, share }) => ({ name: year, cells: [count, of, share] })),
		},
		groups: [
			{
				id: 'framework',
				heading: 'By framework',
				columns: ['Framework', 'Reports that asked', 'Share'],
				caption: 'Of the reports under each framework whose points we know',
				rows: record.frameworks.flatMap((framework) =>
					[...Map.groupBy(known, (report) => report.edition)]
						.filter(([edition]) => edition.framework === framework.slug)
						.sort(([a], [b]) => (a.from < b.from ? -1 : 1))
						.flatMap(([, reports]) =>
							reports[0] ? [{ name: editionText(framework, reports[0]), ...partOf(reports) }] : [],
						),
				),
			},
			{
				id: 'region',
				heading: 'By region',
				columns: ['Region', 'Reports that asked', 'Share'],
				caption: 'Of the reports on councils of each region whose points we know',
				rows: regionIds.flatMap((region) => {
					const reports = known.filter(({ authority }) => record.authority(authority).region === region);
					return reports.length === 0 ? [] : [{ name: regions[region].label, ...partOf(reports) }];
				}),
			},
			byGrade(record, theme.id, known),
		],
	};
}

/**
 * Of the judgements under which points on a theme were ever filed: how many had one, by their grade. Judgements without a
 * grade are left out.
 */
function byGrade(record: InspectionRecord, theme: string, known: readonly Report[]): ThemeGroup {
	const filed = (report: Report): string[] => pointsOn(report, theme).flatMap(({ judgements }) => judgements);
	const concerned = new Set(known.flatMap(filed));
	const judged = known.flatMap((report) =>
		report.edition.judgements.flatMap(({ id }) => {
			const value = valueOf(report, id);
			if (!concerned.has(id) || value.kind !== 'graded') return [];
			return [{ grade: value.grade, name: lower(shortOf(report, id)), asked: filed(report).includes(id) }];
		}),
	);
	const names = [...new Set(judged.filter(({ asked }) => asked).map(({ name }) => name))].sort();
	const views = gradeViews(record);
	return {
		id: 'grade',
		heading: 'By grade of the judgement',
		columns: ['Grade', 'Judgements with it', 'Share'],
		caption: `Of the judgements with each grade, those with a point on it. Counted: ${names.join(', ')}`,
		rows: allGrades(record).flatMap((grade) => {
			const given = judged.filter((one) => one.grade === grade);
			const view = views.find((one) => one.grade === grade);
			if (given.length === 0 || !view) return [];
			return [{ name: view.label, grade: view, ...part(given.filter(({ asked }) => asked).length, given.length) }];
		}),
	};
}

function pointView(record: InspectionRecord, report: Report, point: Improvement): ThemePoint {
	const authority = record.authority(report.authority);
	return {
		council: { text: authority.name, address: addresses.authority(authority.slug) },
		region: regions[authority.region].label,
		report: { text: spanText(report.published), address: addresses.report(report.id) },
		published: { day: exactDay(report.published), latest: report.published.latest },
		framework: editionText(record.framework(report.framework), report),
		judgement: point.judgements
			.map((id) => `${shortOf(report, id)}: ${lower(valueText(valueOf(report, id)))}`)
			.join('; '),
		text: point.text,
		isPriority: point.isPriority,
		toBoard: point.body === 'board',
		page: point.page,
		url: report.source.kind === 'report' ? `${report.source.url}#page=${point.page}` : undefined,
	};
}

/** Councils with several reports whose points are known; of these, the ones that more than one asked for the theme. */
function againView(record: InspectionRecord, theme: string): ThemePageView['again'] {
	const several = record.authorities
		.map((authority) => ({ authority, known: record.reportsOf(authority.slug).filter(pointsKnown) }))
		.filter(({ known }) => known.length > 1);
	const councils = several.flatMap(({ authority, known }) => {
		const asked = known.filter((report) => pointsOn(report, theme, 'authority').length > 0);
		if (asked.length < 2) return [];
		return [
			{
				council: { text: authority.name, address: addresses.authority(authority.slug) },
				reports: asked.map((report) => ({ text: yearOf(report), address: addresses.report(report.id) })),
			},
		];
	});
	return {
		councils,
		text: `We know the points of two reports or more for ${countText(several.length, 'council')}. More than one inspection asked ${numberText(councils.length)} of them for this, in the years given. What was asked need not have been the same each time.`,
	};
}
