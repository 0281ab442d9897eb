/** Figures for the pages about this site, counted from the record. */
import { dayText, listText, monthText } from '../words/wording.ts';
import { existedOn } from '../../domain/record/authorities.ts';
import { servicesEditions } from '../../domain/record/frameworks.ts';
import { gradesOn } from '../../domain/record/grades.ts';
import { sharedGradeYears, yearsOf } from '../../domain/record/judged-years.ts';
import { asAtDate, tableVisits } from '../../domain/record/record.ts';
import type { Years } from '../../domain/record/judged-years.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** The size of the record, by where its facts come from. */
export interface RecordFigures {
	readonly asAt: string;
	readonly reports: number;
	/** Number of reports whose PDF was read, so that its fingerprint is known. */
	readonly filesRead: number;
	/** Number of Ofsted reports whose results were taken from a checked table. */
	readonly fromTable: number;
	readonly fromStatistics: number;
	readonly fromSecondary: number;
	readonly councils: number;
	/** Number of current councils whose services have been inspected three times or more. */
	readonly threeTimes: number;
	/** Number of different sets of judgements on councils’ services. */
	readonly sets: number;
	readonly abolished: number;
	readonly abolishedNames: string;
	readonly withoutPublicationDay: number;
	/** Names of councils without a location. */
	readonly unplaced: string;
	readonly visits: number;
	/** The month in which the first inspections of all services in the record began. */
	readonly servicesSince: string;
	/** The years in which one grade covered children in care and care leavers together. */
	readonly sharedGrade: Years;
	/** The last year in which “adequate” was a grade: "2013". */
	readonly adequateUntil: string;
	/** The first year in which reports did not say whether the inspection was a short one: "2018". */
	readonly lengthSince: string;
}

/** Counts the record as at its last day. */
export function recordFigures(record: InspectionRecord): RecordFigures {
	const asAt = asAtDate(record);
	const count = (matches: (r: (typeof record.reports)[number]) => boolean): number =>
		record.reports.filter(matches).length;
	const abolished = record.authorities.filter((a) => a.to !== undefined);
	const services = record.reports.filter((r) => r.edition.scope === 'services');
	const existing = record.authorities.filter((a) => existedOn(a, asAt));
	return {
		asAt: dayText(asAt),
		reports: record.reports.length,
		filesRead: count((r) => r.source.kind === 'report' && r.source.file !== undefined),
		fromTable: count((r) => r.source.kind === 'report' && r.source.file === undefined),
		fromStatistics: count((r) => r.source.kind === 'official-statistics'),
		fromSecondary: count((r) => r.source.kind === 'secondary'),
		councils: existing.length,
		threeTimes: existing.filter((a) => services.filter((r) => r.authority === a.slug).length >= 3).length,
		sets: new Set(services.map((r) => r.edition.id)).size,
		abolished: abolished.length,
		abolishedNames: listText(abolished.map((a) => a.name)),
		withoutPublicationDay: count((r) => r.publishedBasis === 'bounds'),
		unplaced: listText(record.authorities.filter((a) => a.to === undefined && !a.location).map((a) => a.name)),
		visits: tableVisits(record).length,
		sharedGrade: sharedGradeYears(record),
		adequateUntil: yearsOf(record.reports.filter(({ edition }) => gradesOn(edition.scale).includes('adequate'))).to,
		lengthSince: yearsOf(record.reports.filter(({ typeBasis }) => typeBasis === 'length')).from,
		servicesSince: monthText(servicesEditions(record.frameworks)[0]?.from ?? asAt),
	};
}
