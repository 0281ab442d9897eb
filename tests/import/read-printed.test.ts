/** Numbers, days and mentions: each sentence is read right or left out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/import/read-pdf.ts';
import { readReport } from '../../src/import/read-report.ts';
import { makePdf } from './make-pdf.ts';
import { ilacsReport, lacReport, sifReport } from './make-reports.ts';
import type { PageOfText } from './make-pdf.ts';
import type { InspectionFacts } from '../../src/import/read-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-printed-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

async function factsOf(pages: readonly PageOfText[]): Promise<InspectionFacts> {
	const path = join(folder, `${(made += 1)}.pdf`);
	writeFileSync(path, await makePdf(pages));
	const { facts, unread } = readReport(await readPdf(path));
	if (!facts) throw new Error(JSON.stringify(unread));
	return facts;
}

const ofArea = async (...area: string[]) => (await factsOf(sifReport({ area }))).printed;
const page = 2;

describe('a SIF report', () => {
	test('prints numbers of the council, each with page and day, and since when its leaders are in post', async () => {
		const { printed, doubts } = await factsOf(
			sifReport({
				area: [
					'• Approximately 56,200 children and young people under the age of 18 years',
					'live in Hampshire. This is 29% of the total population in the area.',
					'• At 29th April 2014, 2,065 children had been identified through assessment',
					'as being formally in need of a specialist children’s service. This is a decrease from 2,161',
					'at 31 March 2013.',
					'• At 31 May 14, 328 children and young people were the subject of a child protection plan',
					'(a rate of 58.4 per 10,000 children). This is an increase from 200 (36 per 10,000 children).',
					'• At the end of March 2014, 450 children are being looked after by the LA (a rate of',
					'82 per 10,000 children). This is an increase from 420 (76 per 10,000). Of this number:',
					'• 298 (or 66.2%) live outside the local authority area',
					'• 17 live in residential children’s homes, of whom 15 live outside the authority area',
					'• there have been 22 adoptions',
					'• forty-three children became the subject of special guardianship orders',
					'• The previous inspection of Hampshire’s safeguarding arrangements was in July 2012. The local',
					'authority was judged to be good.',
					'• The last inspection of the local authority’s services for looked after children was in May 2010.',
					'The local authority was judged to be adequate.',
					'• The interim director of children’s services (DCS) has been in post since 1 September 2013.',
					'• The chair of the LSCB has been in post since 2011.',
				],
			}),
		);
		expect(printed).toEqual({
			'under-18s': { page, number: 56_200 },
			'in-need': { page, number: 2065, at: '2014-04-29' },
			'protection-plans': { page, number: 328, at: '2014-05-31', rate: 58.4 },
			'in-care': { page, number: 450, at: '2014-03', rate: 82 },
			'out-of-area': { page, number: 298, share: 66.2 },
			adoptions: { page, number: 22 },
			'special-guardianships': { page, number: 43 },
			director: { page, since: '2013-09-01', interim: true },
			'board-chair': { page, since: '2011' },
			'earlier-inspections': [
				{ page, of: 'protection', inspected: '2012-07', grade: 'good' },
				{ page, of: 'looked-after', inspected: '2010-05', grade: 'adequate' },
			],
		});
		expect(doubts).toEqual([]);
	});

	test.each([
		['Approximately 62 100 children and young people under the age of 18 years', 'under-18s', 62_100],
		['There are 70,500 children and young people in Hampshire aged between 0-17 years.', 'under-18s', 70_500],
		['• assessment had identified 2,428 children as being formally in need', 'in-need', 2428],
		['• At 3 May 2014, 20 children (by the Department’s count) were identified as being in need', 'in-need', 20],
		['• At 3 May 2014, two children were the subject of child protection plans.', 'protection-plans', 2],
		['• At 3 May 2014, no children were being looked after by the local authority.', 'in-care', 0],
		['• At 3 May 2014, the local authority was looking after 281 children.', 'in-care', 281],
		['• At 3 May 2014, 102 children are in the care of the local authority.', 'in-care', 102],
		['• Of this number, 143 children (39%) live outside the local authority area', 'out-of-area', 143],
		['• 157 (43%) were placed out of borough', 'out-of-area', 157],
		['• 10 (all) children live outside the local authority area', 'out-of-area', 10],
		['• there has been one adoption', 'adoptions', 1],
		['• 31 children have been adopted', 'adoptions', 31],
		['• one child became subject of a special guardianship order', 'special-guardianships', 1],
	])('“%s”: %s %i', async (sentence, id, number) => {
		expect(await ofArea(sentence)).toMatchObject({ [id]: { page, number } });
	});

	test.each([
		['two sentences that do not agree', ['10 adoptions in a year.', '11 adoptions in another.'], 'adoptions'],
		[
			'a rate in place of a number',
			['354 children per 10,000 population (2,042) had been identified as in need'],
			'in-need',
		],
		['some of the children', ['30 live in homes, of whom 18 live outside the authority area'], 'out-of-area'],
		[
			'children of another base',
			['Of the 835 living in homes inspected by Ofsted, 202 live outside the area'],
			'out-of-area',
		],
		[
			'the end of a number in words',
			['two hundred and five children became subject of special guardianship orders'],
			'special-guardianships',
		],
		['a service', ['Two adoption services were inspected: 3 adoption services were good.'], 'adoptions'],
		['a director of something else', ['The director of people has been in post since May 2013.'], 'director'],
		['a chief executive', ['The chief executive has been in post since May 2013.'], 'director'],
		[
			'two directors',
			[
				'The DCS has been in post since May 2013. The executive director of children’s services has',
				'been in post since June 2014.',
			],
			'director',
		],
		['a chair who left', ['The chair of the LSCB, who had been in post since May 2013, left.'], 'board-chair'],
		['a day that does not exist', ['The chair of the LSCB has been in post since 31 April 2013.'], 'board-chair'],
		[
			'one grade for two subjects',
			['The last inspection of safeguarding and looked after children was in May 2012. It was judged to be good.'],
			'earlier-inspections',
		],
		[
			'the month of publication',
			['The last inspection of safeguarding arrangements was published in May 2012. It was judged to be good.'],
			'earlier-inspections',
		],
	])('%s is left out', async (_, sentences, id) => {
		expect(Object.keys((await ofArea(...sentences)) ?? {})).not.toContain(id);
	});

	test('a dated number stands before one of the inspection’s own days', async () => {
		const printed = await ofArea(
			'• At 31 March 2013, 305 children were being looked after by the local authority.',
			'• At the time of this inspection, 328 children were looked after by the local authority.',
		);
		expect(printed).toMatchObject({ 'in-care': { number: 305, at: '2013-03-31' } });
	});

	test('a number without a day has none', async () => {
		expect(await ofArea('• At the time of the inspection, 328 children are being looked after by the LA')).toEqual({
			'in-care': { page, number: 328 },
		});
	});

	test('a rate that does not follow from the number is left out, and reported', async () => {
		const { printed, doubts } = await factsOf(
			sifReport({
				area: [
					'Approximately 10,000 children and young people under the age of 18 years live here.',
					'At 31 March 2015, 100 children are being looked after by the LA (a rate of 120 per 10,000 children).',
				],
			}),
		);
		expect(printed?.['in-care']).toEqual({ page, number: 100, at: '2015-03-31' });
		expect(doubts).toEqual([
			'page 2 prints a rate of 120 for 100 children (in-care), which is 100.0 by its own number of under-18s; the rate is left out: say so in notes',
		]);
	});

	test.each([
		'Information about the local authority area',
		'Annex A: Information about this local authority area',
		'Something else',
	])('the section is found under “%s”', async (areaHeading) => {
		const area = ['• there have been 22 adoptions'];
		expect((await factsOf(sifReport({ area, areaHeading }))).printed).toEqual({ adoptions: { page, number: 22 } });
	});

	test('without the section nothing is read, from other pages neither', async () => {
		const summary = ['There have been 22 adoptions. 90 children were being looked after by the local authority.'];
		expect((await factsOf(sifReport({ summary }))).printed).toBeUndefined();
	});
});

describe('an ILACS report', () => {
	const ofText = async (...below: string[]) => (await factsOf(ilacsReport({ below }))).printed;

	test.each([
		['Since the last inspection in 2018, much has changed.', 2018],
		['At the previous Ofsted inspection, in June 2019, it was good.', 2019],
		['Since the last inspection under the single inspection framework (SIF) in November 2014', 2014],
		['Since the last judgement inspection in 2021 and the last inspection in May 2021', 2021],
	])('“%s”: last inspection %i', async (sentence, year) => {
		expect(await ofText(sentence)).toEqual({ 'last-inspection': { page: 1, year } });
	});

	test.each([
		['In homes, unregistered children’s homes are rare.'],
		['No child lives in an unregistered or unregulated placement.'],
		['Some live in unregistered, illegal placements.'],
		['A few live in accommodation that is unregistered.'],
	])('“%s” mentions unregistered homes', async (sentence) => {
		expect(await ofText(sentence)).toEqual({ 'unregistered-homes': { page: 1 } });
	});

	test.each([
		['Since the focused visit in February 2020, it is better.', ['2020-02']],
		['Two focused visits, in April 2019 and August 2021, found this.', ['2019-04', '2021-08']],
		['Despite focused visits in January and December 2019, it is not.', ['2019-01', '2019-12']],
		['A focused visit of care leavers in July 2018; a focused visit in July 2018.', ['2018-07']],
	])('“%s”: visits of %j', async (sentence, months) => {
		const visits = months.map((month) => ({ page: 1, month }));
		expect(await ofText(sentence)).toEqual({ 'focused-visits': visits });
	});

	test.each([
		'Since the last inspection in 2018, and the previous inspection in 2015.',
		'Since the last inspection, the JTAI, in April 2017.',
		'At the previous inspection and the focused visit in 2019.',
		'Pupils are taught in unregistered schools, and learning takes place in unregistered provision.',
		'A focused visit found this, and a joint inspection in May 2019 as well.',
		'A monitoring visit in May 2019.',
	])('“%s” says nothing for certain', async (sentence) => {
		expect(await ofText(sentence)).toBeUndefined();
	});
});

test('reports of 2013 have nothing of the kind', async () => {
	expect((await factsOf(lacReport())).printed).toBeUndefined();
});
