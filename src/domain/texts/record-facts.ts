/**
 * Facts that the site’s texts use, counted from the record when the site is built, so that they cannot go out of date.
 * A text writes `{props.facts.sifReports}`; a name that is not here fails the content check.
 */
import { daysBetween, exactDay } from '../basics/dates.ts';
import { median } from '../basics/statistics.ts';
import { tryRule } from '../grading/grade-rules.ts';
import { daysOnSite, daysToPublication } from '../record/durations.ts';
import { isGoodOrBetter } from '../record/grades.ts';
import { asAtDate, tableVisits } from '../record/record.ts';
import { gradeOf, startOf } from '../record/reports.ts';
import { previousOf } from '../record/timelines.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { Grade } from '../record/grades.ts';
import type { JudgementId } from '../record/judgements.ts';
import type { SendOutcome } from '../record/joint.ts';
import type { InspectionRecord, UngradedVisit } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { RuleOutcome } from '../grading/grade-rules.ts';

/** A fact as a number, a day, names of authorities by slug, or how many there are of each. */
export type Fact =
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'day'; readonly value: IsoDate }
	| { readonly kind: 'councils'; readonly value: readonly string[] }
	/** How many of each, most first. */
	| { readonly kind: 'counts'; readonly value: readonly { readonly name: string; readonly count: number }[] };

type Definition = (record: InspectionRecord) => Fact;

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
	(record: InspectionRecord): readonly Inspection[] =>
		record.reports.filter((r) => r.framework === framework);
const ofEdition =
	(edition: string) =>
	(record: InspectionRecord): readonly Inspection[] =>
		record.reports.filter((r) => r.edition.id === edition);
const judged = (inspections: readonly Inspection[], judgement: JudgementId, grade: Grade): readonly Inspection[] =>
	inspections.filter((i) => gradeOf(i, judgement) === grade);

const known = (values: readonly (number | undefined)[]): number[] => values.filter((v) => v !== undefined);
const starts = (inspections: readonly Inspection[]): IsoDate[] =>
	inspections.flatMap((i) => exactDay(startOf(i)) ?? []).sort();
const publications = (inspections: readonly Inspection[]): IsoDate[] =>
	inspections.flatMap((i) => exactDay(i.published) ?? []).sort();

/** The facts about one framework or edition; their names begin with its name. */
function factsAbout(
	name: string,
	select: (record: InspectionRecord) => readonly Inspection[],
): Record<string, Definition> {
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
		[`${name}Slowest`]: (r) => {
			const most = Math.max(...known(select(r).map(daysToPublication)));
			return councils(select(r).filter((i) => daysToPublication(i) === most));
		},
		[`${name}Councils`]: (r) => number(new Set(select(r).map((i) => i.authority)).size),
		[`${name}Names`]: (r) => councils(select(r)),
	};
}

function gradesUnder(
	name: string,
	select: (record: InspectionRecord) => readonly Inspection[],
	judgement: JudgementId,
): Record<string, Definition> {
	return {
		[`${name}Outstanding`]: (r) => number(judged(select(r), judgement, 'outstanding').length),
		[`${name}Good`]: (r) => number(judged(select(r), judgement, 'good').length),
		[`${name}RequiresImprovement`]: (r) => number(judged(select(r), judgement, 'requires-improvement').length),
		[`${name}Adequate`]: (r) => number(judged(select(r), judgement, 'adequate').length),
		[`${name}Inadequate`]: (r) => number(judged(select(r), judgement, 'inadequate').length),
		[`${name}Known`]: (r) => number(select(r).filter((i) => gradeOf(i, judgement) !== undefined).length),
	};
}

/** What a text may name of a rule, with the end of the fact’s name. */
const factsOfRule: Record<string, (outcome: RuleOutcome) => Fact> = {
	Concerned: ({ concerned }) => number(concerned.length),
	Fits: ({ concerned, exceptions }) => number(concerned.length - exceptions.length),
	Exceptions: ({ exceptions }) => councils(exceptions),
};

/** The facts of a rule by name, each with its end: "sif-9" has ruleSif9Concerned, ruleSif9Fits and ruleSif9Exceptions. */
function namesOfRule(id: string): [name: string, end: string][] {
	const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	return Object.keys(factsOfRule).map((end) => [`rule${words.join('')}${end}`, end]);
}

const sif = of('sif');
const ilacs = of('ilacs');

/** The first single inspection of each council, or (`again`) its later ones. */
const sifRound =
	(again: boolean) =>
	(record: InspectionRecord): readonly Inspection[] =>
		sif(record).filter(
			(i) => (record.reportsOf(i.authority).find((other) => other.framework === 'sif') !== i) === again,
		);

/** The number of inspectors in each report that lists its team. A record without complete reports has none. */
const teams = (inspections: readonly Inspection[]): number[] =>
	inspections.flatMap((i) => ('team' in i && typeof i.team === 'number' ? [i.team] : []));

/** ILACS inspections of a kind whose previous inspection was (or was not) good or better overall. */
function ilacsAfter(record: InspectionRecord, type: Inspection['type'], good: boolean): readonly Inspection[] {
	return ilacs(record).filter((i) => {
		const before = previousOf(record, i);
		const grade = before && gradeOf(before, 'overall');
		return i.type === type && before && grade !== undefined && isGoodOrBetter(before.edition.scale, grade) === good;
	});
}

/** Days from the start of each inspection to the start of the council’s next inspection under the same framework. */
function daysFromOneToTheNext(record: InspectionRecord, inspections: readonly Inspection[]): number[] {
	return inspections.flatMap((i) => {
		const before = previousOf(record, i);
		if (before?.framework !== i.framework) return [];
		const [from, to] = [exactDay(startOf(before)), exactDay(startOf(i))];
		return from === undefined || to === undefined ? [] : [daysBetween(from, to)];
	});
}
const years = (days: number): Fact => number(Math.round((10 * days) / 365.25) / 10);

/** Inspections in which care leavers were the only judgement graded inadequate, leaving the overall grade aside. */
function onlyCareLeaversInadequate(inspections: readonly Inspection[]): readonly Inspection[] {
	return judged(inspections, 'care-leavers', 'inadequate').filter((i) =>
		i.edition.judgements.every(
			({ id }) => id === 'overall' || id === 'care-leavers' || gradeOf(i, id) !== 'inadequate',
		),
	);
}

/** The facts about one kind of visit without grades. */
function factsAboutVisits(name: string, kind: UngradedVisit['kind']): Record<string, Definition> {
	const select = (record: InspectionRecord): readonly UngradedVisit[] =>
		tableVisits(record).filter((v) => v.kind === kind);
	return {
		[`${name}Visits`]: (r) => number(select(r).length),
		[`${name}VisitCouncils`]: (r) => number(new Set(select(r).map((v) => v.authority)).size),
		[`${name}VisitsMost`]: (r) =>
			number(Math.max(...[...Map.groupBy(select(r), (v) => v.authority).values()].map((of) => of.length))),
		/** Subjects with the number of visits on each, most frequent first, then by name. */
		[`${name}VisitSubjects`]: (r) => ({
			kind: 'counts',
			value: [...Map.groupBy(select(r), (v) => v.theme)]
				.map(([subject, of]) => ({ name: subject, count: of.length }))
				.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
		}),
		[`${name}VisitDaysToPublication`]: (r) => number(median(select(r).map((v) => daysBetween(v.date, v.published)))),
	};
}

/** The joint targeted area inspections of the record, published until or since a year. */
const jtai = (record: InspectionRecord, from = '2016', to = '9999') =>
	record.joint.reports.filter(({ kind, published }) => kind === 'jtai' && published >= from && published < `${to}-99`);
/** How many areas for improvement each letter lists. */
const jtaiPoints = (record: InspectionRecord, from?: string, to?: string): number[] =>
	jtai(record, from, to).flatMap(({ improvementSection }) => improvementSection?.points ?? []);
/** Reports of area SEND inspections with an outcome. */
const sendWith = (record: InspectionRecord, outcome: SendOutcome): Fact =>
	number(record.send.reports.filter((report) => report.outcome === outcome).length);

const ofServices = (record: InspectionRecord): readonly Inspection[] =>
	record.reports.filter((i) => i.edition.scope === 'services');
const boards = (record: InspectionRecord): readonly Inspection[] =>
	record.reports.filter((i) => gradeOf(i, 'lscb') !== undefined);

/** Councils whose safeguarding board was graded more than once. */
const boardsAgain = (record: InspectionRecord): readonly Inspection[] =>
	boards(record).filter((i) => boards(record).find((other) => other.authority === i.authority) !== i);
/** Councils that took the place of one that ended. */
const newCouncils = (record: InspectionRecord) => record.authorities.filter((a) => a.predecessors.length > 0);
/** Days from each new council’s first day to the publication of the first report on it. */
const daysToFirstReport = (record: InspectionRecord): number[] =>
	newCouncils(record).flatMap(({ slug, from }) => {
		const first = publications(record.reportsOf(slug))[0];
		return from === undefined || first === undefined ? [] : [daysBetween(from, first)];
	});
const existing = (record: InspectionRecord) => record.authorities.filter((a) => a.to === undefined);

const definitions: Record<string, Definition> = {
	asAt: (r) => day(asAtDate(r)),
	reports: (r) => number(r.reports.length),
	councilsNow: (r) => number(r.authorities.filter((a) => a.to === undefined).length),
	councilsAbolished: (r) => number(r.authorities.filter((a) => a.to !== undefined).length),
	newCouncils: (r) => number(newCouncils(r).length),
	newCouncilYearsShortest: (r) => years(Math.min(...daysToFirstReport(r))),
	newCouncilYearsLongest: (r) => years(Math.max(...daysToFirstReport(r))),
	...factsAbout('sif', sif),
	...factsAbout('ilacs', ilacs),
	...factsAbout('ilacs2018', ofEdition('ilacs-2018')),
	...factsAbout('ilacs2023', ofEdition('ilacs-2023')),
	...factsAbout('ilacs2026', ofEdition('ilacs-2026')),
	...factsAbout('lac2013', of('lac-2013')),
	...factsAbout('sifReinspection', (r) => sif(r).filter((i) => i.type === 'reinspection')),
	...factsAbout('sifFirst', sifRound(false)),
	...factsAbout('sifSecond', sifRound(true)),
	...factsAbout('boardAlone', of('lscb-review')),
	...factsAbout('board', boards),
	...factsAbout('ilacsShort', (r) => ilacs(r).filter((i) => i.type === 'short')),
	...factsAbout('ilacsStandard', (r) => ilacs(r).filter((i) => i.type === 'standard')),
	...gradesUnder('sifOverall', sif, 'overall'),
	...gradesUnder('sifAdoption', sif, 'adoption'),
	...gradesUnder('sifCareLeavers', sif, 'care-leavers'),
	...gradesUnder('sifFirstOverall', sifRound(false), 'overall'),
	...gradesUnder('sifSecondOverall', sifRound(true), 'overall'),
	...gradesUnder('sifHelp', sif, 'help-and-protection'),
	...gradesUnder('sifLeadership', sif, 'leadership'),
	...gradesUnder('ilacsOverall', ilacs, 'overall'),
	...gradesUnder('ilacs2018Overall', ofEdition('ilacs-2018'), 'overall'),
	...gradesUnder('ilacs2023Overall', ofEdition('ilacs-2023'), 'overall'),
	...gradesUnder('ilacs2023CareLeavers', ofEdition('ilacs-2023'), 'care-leavers'),
	...gradesUnder('ilacsShortOverall', (r) => ilacs(r).filter((i) => i.type === 'short'), 'overall'),
	...gradesUnder('ilacsStandardOverall', (r) => ilacs(r).filter((i) => i.type === 'standard'), 'overall'),
	...gradesUnder('lac2013Overall', of('lac-2013'), 'overall'),
	...gradesUnder('board', (r) => r.reports, 'lscb'),
	boardReviews: (r) => number(r.reports.filter((i) => gradeOf(i, 'lscb') !== undefined).length),
	boardTwiceNames: (r) => councils(boardsAgain(r)),
	boardSameAsOverall: (r) => number(boards(r).filter((i) => gradeOf(i, 'lscb') === gradeOf(i, 'overall')).length),
	boardWithOverall: (r) => number(boards(r).filter((i) => gradeOf(i, 'overall') !== undefined).length),
	twoVisits: (r) => councils(r.reports.filter((i) => i.stays.length > 1)),
	ilacsTwoVisits: (r) => councils(ilacs(r).filter((i) => i.stays.length > 1)),
	sifTeam: (r) => number(median(teams(sif(r)))),
	sifTeamSmallest: (r) => number(Math.min(...teams(sif(r)))),
	sifTeamLargest: (r) => number(Math.max(...teams(sif(r)))),
	sifOverallOutstandingNames: (r) => councils(judged(sif(r), 'overall', 'outstanding')),
	sifSecondAfterYears: (r) => years(median(daysFromOneToTheNext(r, sifRound(true)(r)))),
	lac2013OverallAdequateNames: (r) => councils(judged(of('lac-2013')(r), 'overall', 'adequate')),
	lac2013OverallInadequateNames: (r) => councils(judged(of('lac-2013')(r), 'overall', 'inadequate')),
	ilacsShortAfterGood: (r) => number(ilacsAfter(r, 'short', true).length),
	ilacsStandardAfterGood: (r) => number(ilacsAfter(r, 'standard', true).length),
	ilacsShortAfterLess: (r) => number(ilacsAfter(r, 'short', false).length),
	ilacsStandardAfterLess: (r) => number(ilacsAfter(r, 'standard', false).length),
	ilacsYearsBetween: (r) => years(median(daysFromOneToTheNext(r, ilacs(r)))),
	ilacsYearsBetweenShortest: (r) => years(Math.min(...daysFromOneToTheNext(r, ilacs(r)))),
	ilacsYearsBetweenLongest: (r) => years(Math.max(...daysFromOneToTheNext(r, ilacs(r)))),
	ilacsOnlyCareLeaversInadequate: (r) => councils(onlyCareLeaversInadequate(ofEdition('ilacs-2023')(r))),
	servicesInadequate: (r) => number(judged(ofServices(r), 'overall', 'inadequate').length),
	servicesInadequateCouncils: (r) =>
		number(new Set(judged(ofServices(r), 'overall', 'inadequate').map((i) => i.authority)).size),
	...factsAboutVisits('focused', 'focused'),
	...factsAboutVisits('monitoring', 'monitoring'),
	jtaiLetters: (r) => number(jtai(r).length),
	jtaiFirst: (r) => day(jtai(r)[0]?.published),
	jtaiLast: (r) => day(jtai(r).at(-1)?.published),
	jtaiUntil2020PointsLeast: (r) => number(Math.min(...jtaiPoints(r, '2016', '2020'))),
	jtaiUntil2020PointsMost: (r) => number(Math.max(...jtaiPoints(r, '2016', '2020'))),
	jtaiSince2022PointsLeast: (r) => number(Math.min(...jtaiPoints(r, '2022'))),
	jtaiSince2022PointsMost: (r) => number(Math.max(...jtaiPoints(r, '2022'))),
	sendReports: (r) => number(r.send.reports.length),
	sendFirst: (r) => day(r.send.reports[0]?.published),
	sendLast: (r) => day(r.send.reports.at(-1)?.published),
	sendPositive: (r) => sendWith(r, 'positive'),
	sendInconsistent: (r) => sendWith(r, 'inconsistent'),
	sendSystemicFailings: (r) => sendWith(r, 'systemic-failings'),
	visitsFirst: (r) => day(tableVisits(r)[0]?.date),
	visitsLast: (r) => day(tableVisits(r).at(-1)?.date),
	neighboursKnown: (r) => number(existing(r).filter((a) => a.neighbours.length > 0).length),
	neighboursMissing: (r) => ({
		kind: 'councils',
		value: existing(r).flatMap((a) => (a.neighbours.length === 0 ? [a.slug] : [])),
	}),
};

/** Every name that a text may use. `rules`: the ids of the rules of grades. */
export function recordFactNames(rules: readonly string[]): readonly string[] {
	return [...Object.keys(definitions), ...rules.flatMap((id) => namesOfRule(id).map(([name]) => name))];
}

/** The ids of a record’s rules of grades. */
export function ruleIds({ ruleSets }: Pick<InspectionRecord, 'ruleSets'>): string[] {
	return ruleSets.flatMap(({ rules }) => rules.map(({ id }) => id));
}

/** The value of a fact; undefined for a name that does not exist. */
export function recordFact(record: InspectionRecord, name: string): Fact | undefined {
	if (Object.hasOwn(definitions, name)) return definitions[name]?.(record);
	for (const rule of record.ruleSets.flatMap(({ rules }) => rules)) {
		const end = namesOfRule(rule.id).find(([one]) => one === name)?.[1];
		if (end !== undefined) return factsOfRule[end]?.(tryRule(rule, record.reports));
	}
	return undefined;
}

/** The names that the text of a report’s page may use; see views/parts/report-facts.ts. */
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

/** A fact of the report that a text is about. */
export type ReportFactName = (typeof reportFactNames)[number];
