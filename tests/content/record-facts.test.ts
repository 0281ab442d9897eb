/**
 * The facts that texts use. Facts about frameworks that have ended, and about Ofsted’s table of visits, are typed here,
 * because no new report can change them. The others are golden figures, which change with the record.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordFacts } from '../../src/views/parts/record-facts.ts';
import { contentFolder, realRecord } from '../support/content.ts';
import { golden } from '../support/golden.ts';

const folders = ['frameworks', 'explainers', 'joint-kinds'];

/** Facts that a new report cannot change. */
const settled: Readonly<Record<string, string>> = {
	boardAloneDaysOnSite: '3',
	boardAloneFirstStart: '15 June 2015',
	boardCouncils: '147',
	boardGood: '52',
	boardInadequate: '25',
	boardLastStart: '25 September 2017',
	boardOutstanding: '7',
	boardRequiresImprovement: '64',
	boardReviews: '148',
	boardSameAsOverall: '92',
	boardTwiceNames: 'Slough',
	boardWithOverall: '147',
	focusedVisitDaysToPublication: '30',
	focusedVisits: '36',
	ilacs2018Reports: '168',
	ilacs2023FirstStart: '16 January 2023',
	ilacs2026FirstStart: '27 April 2026',
	ilacsFirstStart: '29 January 2018',
	ilacsShortFirstStart: '16 April 2018',
	lac2013DaysOnSite: '5',
	lac2013DaysToPublication: '35',
	lac2013FirstStart: '24 June 2013',
	lac2013LastStart: '15 July 2013',
	lac2013Names: 'Sandwell, Norfolk, Kent and Medway',
	lac2013OverallAdequateNames: 'Kent',
	lac2013OverallInadequateNames: 'Sandwell, Norfolk and Medway',
	monitoringVisitCouncils: '14',
	monitoringVisitDaysToPublication: '31',
	focusedVisitCouncils: '36',
	focusedVisitSubjects:
		'care leavers (13), children in need/subject to a plan (13), children in care (6), achieving permanence (2) and front door (2)',
	monitoringVisits: '24',
	monitoringVisitsMost: '3',
	monitoringVisitSubjects:
		'children in care (5), children in need/subject to a plan (5), front door (5), care leavers (4), achieving permanence (3) and vulnerable adolescents (2)',
	sifAdoptionGood: '87',
	sifAdoptionInadequate: '10',
	sifAdoptionKnown: '165',
	sifAdoptionOutstanding: '17',
	sifAdoptionRequiresImprovement: '51',
	sifCareLeaversGood: '63',
	sifCareLeaversInadequate: '17',
	sifCareLeaversKnown: '166',
	sifCareLeaversOutstanding: '10',
	sifCareLeaversRequiresImprovement: '76',
	sifCouncils: '152',
	sifDaysOnSite: '25',
	sifDaysToPublication: '50',
	sifFirstPublished: '11 February 2014',
	sifFirstStart: '19 November 2013',
	sifHelpKnown: '167',
	sifLastPublished: '24 August 2018',
	sifLastStart: '11 June 2018',
	sifLeadershipKnown: '167',
	sifLeadershipOutstanding: '12',
	sifOverallGood: '54',
	sifOverallInadequate: '40',
	sifOverallOutstanding: '3',
	sifOverallOutstandingNames: 'Kensington and Chelsea, Westminster and North Lincolnshire',
	sifOverallRequiresImprovement: '76',
	sifReports: '173',
	sifSecondAfterYears: '2.7',
	sifSecondOverallGood: '3',
	sifSecondOverallInadequate: '7',
	sifSecondOverallRequiresImprovement: '11',
	sifSecondReports: '21',
	sifSlowest: 'Surrey',
	sifSlowestDays: '203',
	sifTeam: '8',
	sifTeamLargest: '12',
	sifTeamSmallest: '2',
	visitsFirst: '3 April 2024',
	visitsLast: '26 March 2025',
};

/** The text of every file below its fields, by file. */
function texts(): [file: string, text: string][] {
	return folders.flatMap((folder) =>
		readdirSync(join(contentFolder, folder))
			.filter((name) => name.endsWith('.mdx'))
			.sort()
			.map((name): [string, string] => {
				const whole = readFileSync(join(contentFolder, folder, name), 'utf8');
				return [`${folder}/${name}`, whole.slice(whole.indexOf('\n---\n', 4) + 5)];
			}),
	);
}

const named = new Set(
	texts().flatMap(([, text]) => [...text.matchAll(/props\.facts\.(\w+)/g)].flatMap(([, name]) => name ?? [])),
);
const facts = recordFacts(realRecord(), 'the texts');

test('there are texts, and they use facts', () => {
	expect(texts().length).toBeGreaterThan(15);
	expect(named.size).toBeGreaterThan(50);
});

test('every fact that a text uses is a golden figure', () => {
	const figures = golden().facts;
	expect([...named].filter((name) => !Object.hasOwn(figures, name))).toEqual([]);
});

test.each(Object.entries(settled))('%s is %s', (name, value) => {
	expect(facts[name]).toBe(value);
});

test('there is no short inspection after a weaker grade and no outstanding help and protection under SIF, as texts say', () => {
	expect([facts['ilacsShortAfterLess'], facts['sifHelpOutstanding']]).toEqual(['0', '0']);
});

test('texts have no other expressions, and no fact is an empty list or a missing number', () => {
	const others = texts().flatMap(([file, text]) =>
		[...text.matchAll(/\{([^}]*)\}/g)]
			.filter(([, inner = '']) => !/^props\.facts\.\w+$/.test(inner))
			.map(([whole]) => `${file}: ${whole}`),
	);
	expect(others).toEqual([]);
	const shown = [...named].map((name) => `${name}: ${facts[name]}`);
	expect(shown.filter((fact) => /\b(NaN|Infinity|undefined|none)\b/.test(fact))).toEqual([]);
});
