/**
 * Facts that the texts of this site name, counted from the record when the site is built, so that they cannot go stale.
 * A text writes `{props.facts.sifReports}`; a name that is not here fails the content check.
 */
import { daysBetween, exactDay } from './dates.ts';
import { gradeOf, gradeRules, tryRule } from './grade-rules.ts';
import { asAtDate } from './record.ts';
import { endOf, startOf } from './reports.ts';
import type { IsoDate } from './dates.ts';
import type { Grade } from './grades.ts';
import type { JudgementId } from './judgements.ts';
import type { InspectionRecord } from './record.ts';
import type { Inspection } from './reports.ts';

/** A fact as a number, a day, or names of authorities by slug. */
export type Fact =
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'day'; readonly value: IsoDate }
	| { readonly kind: 'councils'; readonly value: readonly string[] };

type History = InspectionRecord<Inspection>;
type Definition = (record: History) => Fact;

const number = (value: number): Fact => ({ kind: 'number', value });
const day = (value: IsoDate | undefined): Fact => {
	if (value === undefined) throw new Error('A fact asks for the day of an inspection that is not in the record');
	return { kind: 'day', value };
};
const councils = (inspections: readonly Inspection[]): Fact => ({
	kind: 'councils',
	value: [...new Set(inspections.map((i) => i.authority))],
});

const of =
	(framework: string) =>
	(record: History): readonly Inspection[] =>
		record.reports.filter((r) => r.framework === framework);
const ofEdition =
	(edition: string) =>
	(record: History): readonly Inspection[] =>
		record.reports.filter((r) => r.edition.id === edition);
const judged = (inspections: readonly Inspection[], judgement: JudgementId, grade: Grade): readonly Inspection[] =>
	inspections.filter((i) => gradeOf(i, judgement) === grade);

/** The middle of a list of numbers; the mean of the two in the middle, rounded. Throws on an empty list. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
	if (low === undefined || high === undefined) throw new Error('No median of nothing');
	return Math.round((low + high) / 2);
}

/** Days from the last day on site to publication, undefined where either is not known to the day. */
export function daysToPublication(inspection: Inspection): number | undefined {
	const [end, published] = [exactDay(endOf(inspection)), exactDay(inspection.published)];
	return end === undefined || published === undefined ? undefined : daysBetween(end, published);
}

/** Days from the first to the last day on site, both counted, undefined where either is not known or there were two visits. */
export function daysOnSite(inspection: Inspection): number | undefined {
	if (inspection.visits.length > 1) return undefined;
	const [start, end] = [exactDay(startOf(inspection)), exactDay(endOf(inspection))];
	return start === undefined || end === undefined ? undefined : daysBetween(start, end) + 1;
}

const known = (values: readonly (number | undefined)[]): number[] => values.filter((v) => v !== undefined);
const starts = (inspections: readonly Inspection[]): IsoDate[] =>
	inspections.flatMap((i) => exactDay(startOf(i)) ?? []).sort();
const publications = (inspections: readonly Inspection[]): IsoDate[] =>
	inspections.flatMap((i) => exactDay(i.published) ?? []).sort();

/** The facts about one framework or edition, under names that begin with its own. */
function factsAbout(name: string, select: (record: History) => readonly Inspection[]): Record<string, Definition> {
	return {
		[`${name}Reports`]: (r) => number(select(r).length),
		[`${name}FirstStart`]: (r) => day(starts(select(r))[0]),
		[`${name}LastStart`]: (r) => day(starts(select(r)).at(-1)),
		[`${name}FirstPublished`]: (r) => day(publications(select(r))[0]),
		[`${name}LastPublished`]: (r) => day(publications(select(r)).at(-1)),
		[`${name}DaysOnSite`]: (r) => number(median(known(select(r).map(daysOnSite)))),
		[`${name}DaysToPublication`]: (r) => number(median(known(select(r).map(daysToPublication)))),
		[`${name}SlowestDays`]: (r) => number(Math.max(...known(select(r).map(daysToPublication)))),
		[`${name}FastestDays`]: (r) => number(Math.min(...known(select(r).map(daysToPublication)))),
		[`${name}Councils`]: (r) => number(new Set(select(r).map((i) => i.authority)).size),
	};
}

function gradesUnder(
	name: string,
	select: (record: History) => readonly Inspection[],
	judgement: JudgementId,
): Record<string, Definition> {
	return {
		[`${name}Outstanding`]: (r) => number(judged(select(r), judgement, 'outstanding').length),
		[`${name}Good`]: (r) => number(judged(select(r), judgement, 'good').length),
		[`${name}RequiresImprovement`]: (r) => number(judged(select(r), judgement, 'requires-improvement').length),
		[`${name}Adequate`]: (r) => number(judged(select(r), judgement, 'adequate').length),
		[`${name}Inadequate`]: (r) => number(judged(select(r), judgement, 'inadequate').length),
	};
}

/** "sif-9" becomes three facts: ruleSif9Concerned, ruleSif9Fits, ruleSif9Exceptions. */
function factsOfRules(): Record<string, Definition> {
	return Object.fromEntries(
		gradeRules.flatMap((rule): [string, Definition][] => {
			const name = `rule${rule.id.replace(/^([a-z]+)-/, (_, first: string) => first.charAt(0).toUpperCase() + first.slice(1))}`;
			return [
				[`${name}Concerned`, (r) => number(tryRule(rule, r.reports).concerned.length)],
				[
					`${name}Fits`,
					(r) => number(tryRule(rule, r.reports).concerned.length - tryRule(rule, r.reports).exceptions.length),
				],
				[`${name}Exceptions`, (r) => councils(tryRule(rule, r.reports).exceptions)],
			];
		}),
	);
}

const sif = of('sif');
const ilacs = of('ilacs');

const definitions: Record<string, Definition> = {
	asAt: (r) => day(asAtDate(r)),
	reports: (r) => number(r.reports.length),
	councilsNow: (r) => number(r.authorities.filter((a) => a.to === undefined).length),
	councilsAbolished: (r) => number(r.authorities.filter((a) => a.to !== undefined).length),
	...factsAbout('sif', sif),
	...factsAbout('ilacs', ilacs),
	...factsAbout('ilacs2018', ofEdition('ilacs-2018')),
	...factsAbout('ilacs2023', ofEdition('ilacs-2023')),
	...factsAbout('ilacs2026', ofEdition('ilacs-2026')),
	...factsAbout('lac2013', of('lac-2013')),
	...factsAbout('sifReinspection', (r) => sif(r).filter((i) => i.type === 'reinspection')),
	...factsAbout('sifFirst', (r) =>
		sif(r).filter((i) => r.reportsOf(i.authority).find((other) => other.framework === 'sif') === i),
	),
	...factsAbout('ilacsShort', (r) => ilacs(r).filter((i) => i.type === 'short')),
	...factsAbout('ilacsStandard', (r) => ilacs(r).filter((i) => i.type === 'standard')),
	...gradesUnder('sifOverall', sif, 'overall'),
	...gradesUnder('sifAdoption', sif, 'adoption'),
	...gradesUnder('sifCareLeavers', sif, 'care-leavers'),
	...gradesUnder('ilacsOverall', ilacs, 'overall'),
	...gradesUnder('lac2013Overall', of('lac-2013'), 'overall'),
	...gradesUnder('board', (r) => r.reports, 'lscb'),
	boardReviews: (r) => number(r.reports.filter((i) => gradeOf(i, 'lscb') !== undefined).length),
	twoVisits: (r) => councils(r.reports.filter((i) => i.visits.length > 1)),
	...factsOfRules(),
};

/** Every name that a text may use. */
export const recordFactNames: readonly string[] = Object.keys(definitions);

/** The facts by name, each worked out when it is first asked for. */
export function recordFact(record: History, name: string): Fact | undefined {
	return definitions[name]?.(record);
}

/** The names that the text of a report’s page may use; see views/report-page.ts. */
export const reportFactNames = [
	'published',
	'stay',
	'placeByStart',
	'jointByStart',
	'placeByPublication',
	'team',
	'planDue',
	'planWorkingDays',
	'outByThen',
	'betterByThen',
] as const;
export type ReportFactName = (typeof reportFactNames)[number];
