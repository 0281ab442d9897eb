/** Lists of reports: the newest, and those of a year, a framework, a region or a grade. */
import { reportRow, yearOf } from '../parts/report-row.ts';
import { waysIn } from '../parts/ways-in.ts';
import { countText, listText, monthText } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { regions } from '../../domain/record/authorities.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { strandGrade } from '../../domain/record/timelines.ts';
import type { ReportRow } from '../parts/report-row.ts';
import type { WaysIn } from '../parts/ways-in.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** Reports of a month or a year. */
interface ReportListPart {
	/** What is in it, for those who have to unfold it: "August 2026: Lancashire and Trafford". */
	readonly summary: string;
	readonly rows: readonly ReportRow[];
}

/** A list of reports, by year of publication. */
export interface ReportListView {
	readonly title: string;
	readonly heading: string;
	readonly description: string;
	readonly intro: string;
	/** Newest first. */
	readonly groups: readonly {
		readonly id: string;
		readonly heading: string;
		/** A month each in the newest year and where there are few years; otherwise the whole year. */
		readonly parts: readonly ReportListPart[];
	}[];
	readonly waysIn: WaysIn;
}

/** The scope to which a list of reports is narrowed. */
export type ReportListScope =
	| { readonly kind: 'newest' }
	| { readonly kind: 'year'; readonly year: string }
	| { readonly kind: 'framework'; readonly framework: string }
	| { readonly kind: 'region'; readonly region: RegionId }
	| { readonly kind: 'grade'; readonly strand: StrandId; readonly grade: Grade };

/** Number of reports on the main list; every other list is complete. */
const NEWEST = 60;

/** The reports of a scope, newest first. */
export function reportListView(record: InspectionRecord, scope: ReportListScope): ReportListView {
	const newestFirst = [...record.reports].reverse();
	const reports = newestFirst.filter((r) => matches(record, r, scope));
	const shown = scope.kind === 'newest' ? reports.slice(0, NEWEST) : reports;
	const byMonth = scope.kind === 'newest' || scope.kind === 'year';
	return {
		...headOf(record, scope),
		intro:
			scope.kind === 'newest'
				? `The newest ${NEWEST} of ${countText(reports.length, 'Ofsted report')} on councils’ children’s services. Every report is in the list of its year, framework and region.`
				: `${countText(reports.length, 'Ofsted report')} on councils’ children’s services, newest first.`,
		groups: [...Map.groupBy(shown, yearOf)].map(([year, group], place) => ({
			id: `published-${year}`,
			heading: `Published in ${year}`,
			parts:
				place === 0 || byMonth ? monthsOf(record, group) : [partOf(record, countText(group.length, 'report'), group)],
		})),
		waysIn: waysIn(record),
	};
}

/** Names that a summary gives before it says how many more there are. */
const NAMED = 12;

function monthsOf(record: InspectionRecord, reports: readonly Report[]): ReportListPart[] {
	const months = Map.groupBy(reports, ({ published }) => {
		const day = exactDay(published);
		return day === undefined ? 'Day of publication not known' : monthText(day);
	});
	return [...months].map(([month, group]) => partOf(record, month, group));
}

function partOf(record: InspectionRecord, label: string, reports: readonly Report[]): ReportListPart {
	const rows = reports.map((report) => reportRow(record, report));
	const names = [...new Set(rows.map(({ authority }) => authority))];
	const more = names.length - NAMED;
	return {
		summary: `${label}: ${listText(more > 1 ? [...names.slice(0, NAMED), `${more} more`] : names)}`,
		rows,
	};
}

function matches(record: InspectionRecord, report: Report, scope: ReportListScope): boolean {
	switch (scope.kind) {
		case 'newest':
			return true;
		case 'year':
			return yearOf(report) === scope.year;
		case 'framework':
			return report.framework === scope.framework;
		case 'region':
			return record.authority(report.authority).region === scope.region;
		case 'grade':
			return strandGrade(report, scope.strand) === scope.grade;
		default:
			return scope satisfies never;
	}
}

/** The list’s title, heading and description. */
function headOf(
	record: InspectionRecord,
	scope: ReportListScope,
): { title: string; heading: string; description: string } {
	switch (scope.kind) {
		case 'newest':
			return {
				title: 'Inspection reports, newest first',
				heading: 'Inspection reports',
				description:
					'The newest Ofsted inspection reports on English councils’ children’s services, and lists of all by year, framework and region.',
			};
		case 'year':
			return {
				title: `Inspection reports of ${scope.year}`,
				heading: `Reports published in ${scope.year}`,
				description: `Every Ofsted inspection report on a council’s children’s services published in ${scope.year}, with all its judgements.`,
			};
		case 'framework': {
			const { name, short } = record.framework(scope.framework);
			return {
				title: `Inspection reports under ${short}: ${name}`,
				heading: `Reports: ${name} (${short})`,
				description: `Every inspection report in the record under ${name} (${short}), newest first, with all its judgements.`,
			};
		}
		case 'region': {
			const { label, inText } = regions[scope.region];
			return {
				title: `Inspection reports: ${label}`,
				heading: `Reports on councils in ${inText}`,
				description: `Every Ofsted inspection report on children’s services in ${inText}, newest first, with all judgements.`,
			};
		}
		case 'grade': {
			const [strand, grade] = [strandOf(record.strands, scope.strand).label, gradeLabel(scope.grade).toLowerCase()];
			return {
				title: `Inspection reports: ${strand.toLowerCase()} ${grade}`,
				heading: `${strand}: ${grade}`,
				description: `Every inspection report in the record in which ${strand.toLowerCase()} was judged ${grade}, newest first, whatever the framework.`,
			};
		}
		default:
			return scope satisfies never;
	}
}
