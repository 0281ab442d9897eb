/**
 * Whether a report has what a claim says. If no report with the same overall grade ever had a given grade in a judgement, an
 * unknown grade is assumed not to be it; findings name such reports.
 */
import { comparedJudgements } from '../grading/compare-results.ts';
import { onceFor } from '../basics/once-for.ts';
import { compareGrades } from '../record/grades.ts';
import { valueOf } from '../record/reports.ts';
import { strandValue } from '../record/timelines.ts';
import type { AskedThemes } from '../record/asked-themes.ts';
import type { Property } from './claims.ts';
import type { Grade } from '../record/grades.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Has, Presumed } from './claim-findings.ts';

/** What reports asked for. Throws where the record has not been given it. */
export function askedIn({ asked }: InspectionHistory): AskedThemes {
	if (!asked) throw new Error('The record has no themes: what reports asked for has not been loaded');
	return asked;
}

/** Whether a report asked the council itself for better work on a theme. */
export function hasAsked(record: InspectionHistory, report: Inspection, theme: string): Has {
	const asked = askedIn(record).of(report.id);
	return asked === undefined ? 'unknown' : asked.council.has(theme) ? 'yes' : 'no';
}

/** Whether a report has a property; `unknown` where a grade was given that no source names. */
export function hasProperty(record: InspectionHistory, report: Inspection, property: Property): Has | 'not-judged' {
	if (property.kind === 'asked') return hasAsked(record, report, property.theme);
	if (property.kind === 'grade') {
		const { value } = strandValue(report, property.strand);
		if (value.kind === 'absent') return value.reason === 'not-known' ? 'unknown' : 'not-judged';
		const order = compareGrades(report.edition.scale, value.grade, property.grade);
		if (order === undefined) return 'not-judged';
		return order === 0 || (property.orBetter && order < 0) ? 'yes' : 'no';
	}
	const grades: Grade[] = [];
	let hidden = 0;
	for (const { id } of comparedJudgements(report.edition)) {
		const value = valueOf(report, id);
		if (value.kind === 'graded') grades.push(value.grade);
		else if (value.reason === 'not-known') hidden += 1;
	}
	if (grades.length + hidden === 0) return 'not-judged';
	switch (property.kind) {
		case 'number': {
			const found = grades.filter((grade) => grade === property.grade).length;
			if (found >= property.least) return 'yes';
			return found + hidden >= property.least ? 'unknown' : 'no';
		}
		case 'all': {
			if (!grades.every((grade) => (compareGrades(report.edition.scale, grade, property.grade) ?? 1) <= 0)) return 'no';
			return hidden > 0 ? 'unknown' : 'yes';
		}
		default:
			return property satisfies never;
	}
}

/** As `hasProperty`, but adds a report to `presumed` when its unknown grades are assumed not to fit. */
export function presumedProperty(
	record: InspectionHistory,
	report: Inspection,
	property: Property,
	presumed: Presumed[],
): ReturnType<typeof hasProperty> | 'presumed' {
	const has = hasProperty(record, report, property);
	const alike = has === 'unknown' ? withoutPrecedent(record, report, property) : undefined;
	if (alike === undefined) return has;
	presumed.push({ report, alike });
	return 'presumed';
}

/** How many known reports must be like a report before we assume anything about its unknown grades. */
const LEAST_PRECEDENTS = 10;

/**
 * For a report whose grades are not all known: how many reports of its edition with its overall grade are fully known,
 * when none of them has the property. Undefined when one has it, or when there are too few.
 */
function withoutPrecedent(record: InspectionHistory, report: Inspection, property: Property): number | undefined {
	// What a report asked for does not follow from its grades.
	if (property.kind === 'asked') return undefined;
	const overall = valueOf(report, 'overall');
	if (overall.kind !== 'graded') return undefined;
	const answers = precedents(record);
	const key = JSON.stringify([report.edition.id, overall.grade, property]);
	const known = answers.get(key) ?? countPrecedents(record, report.edition.id, overall.grade, property);
	answers.set(key, known);
	return known.fitting > 0 || known.without < LEAST_PRECEDENTS ? undefined : known.without;
}

/** Known reports that have a property, and those that do not, by edition, overall grade and property. */
const precedents = onceFor((_: InspectionHistory) => new Map<string, ReturnType<typeof countPrecedents>>());

function countPrecedents(record: InspectionHistory, edition: string, overall: Grade, property: Property) {
	let [fitting, without] = [0, 0];
	for (const report of record.reports) {
		const value = valueOf(report, 'overall');
		if (report.edition.id !== edition || value.kind !== 'graded' || value.grade !== overall) continue;
		const has = hasProperty(record, report, property);
		if (has === 'yes') fitting += 1;
		if (has === 'no') without += 1;
	}
	return { fitting, without };
}
