import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/import/read-pdf.ts';
import { readReport } from '../../src/import/read-report.ts';
import { PageOfText, makePdf } from './make-pdf.ts';
import { boardReport, ilacsReport, ilacsRows, lacReport, sifReport } from './make-reports.ts';
import type { InspectionFacts } from '../../src/import/read-report.ts';
import type { Unread } from '../../src/import/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

async function readPages(pages: readonly PageOfText[]) {
	const path = join(folder, `${(made += 1)}.pdf`);
	writeFileSync(path, await makePdf(pages));
	return readReport(await readPdf(path));
}

async function factsOf(pages: readonly PageOfText[]): Promise<InspectionFacts> {
	const { facts, unread } = await readPages(pages);
	if (!facts) throw new Error(JSON.stringify(unread));
	return facts;
}

async function unreadOf(pages: readonly PageOfText[]): Promise<readonly Unread[]> {
	const { unread } = await readPages(pages);
	return unread ?? [];
}

describe('days in the running foot', () => {
	test.each([
		['7 to 17 March 2023', '7 to 17 March 2023'],
		['6 to 17 March 2022 2', '6 to 17 March 2022'],
		['6 – 17 March 2023 2', undefined],
		['6 March 2023', undefined],
		['Inspection of a council 2', undefined],
	])('“%s” beside a front page of 6 to 17 March 2023: %j', async (foot, expected) => {
		const facts = await factsOf(ilacsReport({ foot }));
		expect(facts.visits).toEqual([{ start: '2023-03-06', end: '2023-03-17' }]);
		expect(facts.daysInFoot).toBe(expected);
	});
});

describe('SIF', () => {
	test('2014: a box for the overall grade and one for the board, no publication date, team in the middle', async () => {
		const facts = await factsOf(
			sifReport({
				dates: '18 February 2014 – 12 March 2014',
				published: undefined,
				heading: ['The overall judgement is good'],
				between: ['The council’s services do what they should.', 'Ofsted expects all children to get good help.'],
				grades: [['Good'], ['Good'], ['Outstanding'], ['Good'], ['Outstanding']],
				box: ['The effectiveness of the Local Safeguarding Children Board (LSCB) is', 'good'],
				boardHeading: undefined,
				lead: [
					'Lead inspector: Gil Guide HMI',
					'Team inspectors: Ann Example HMI, Bo Sample HMI,',
					'Cy Instance and Di Model.',
					'Information about this local authority area',
				],
			}),
		);
		expect(facts).toMatchObject({
			framework: 'sif',
			authorityText: 'Hampshire County Council',
			type: 'full',
			typeBasis: 'printed',
			joint: false,
			visits: [{ start: '2014-02-18', end: '2014-03-12' }],
			published: undefined,
			lead: ['Gil Guide'],
			team: 5,
			judgements: {
				overall: 'good',
				'help-and-protection': 'good',
				'children-looked-after': 'good',
				adoption: 'outstanding',
				'care-leavers': 'good',
				leadership: 'outstanding',
				lscb: 'good',
			},
		});
	});

	test.each([
		[['The judgement for the effectiveness of the Local Safeguarding', 'Children Board (LSCB) is good'], 'good'],
		[
			['The effectiveness of the Local Safeguarding Children Board (LSCB)', 'requires improvement'],
			'requires-improvement',
		],
		[['The effectiveness of the Local Safeguarding Children Board (LSCB) is', 'inadequate.'], 'inadequate'],
	])('2014: the board’s box may be worded %j', async (box, grade) => {
		const facts = await factsOf(sifReport({ box, boardHeading: undefined }));
		expect(facts.judgements.lscb).toBe(grade);
	});

	test.each([
		[['The overall judgement is that children’s services require', 'improvement'], 'requires-improvement'],
		[['The overall judgement is that children’s service requires', 'improvement'], 'requires-improvement'],
		[['The overall judgement is that children’s services are', 'inadequate'], 'inadequate'],
	])('2014-15: %j, then the table, and the board deep in the report', async (heading, overall) => {
		const facts = await factsOf(
			sifReport({
				heading,
				between: [
					'The council does not yet give good help.',
					'The judgements on areas of the service that contribute to overall effectiveness are:',
				],
				grades: [
					['Requires', 'Improvement'],
					['Requires', 'Improvement'],
					['Good'],
					['Inadequate'],
					['Requires', 'Improvement'],
				],
				boardHeading: ['The Local Safeguarding Children Board requires improvement'],
			}),
		);
		expect(facts.judgements).toEqual({
			overall,
			'help-and-protection': 'requires-improvement',
			'children-looked-after': 'requires-improvement',
			adoption: 'good',
			'care-leavers': 'inadequate',
			leadership: 'requires-improvement',
			lscb: 'requires-improvement',
		});
		expect(facts.published).toBe('2015-05-12');
	});

	test.each([
		[['Children’s services in the London Borough of Upper and Lower', 'Sampleton are good'], 'good'],
		[['Children’s services in Sampleton require improvement to be', 'good'], 'requires-improvement'],
		[['Children’s services in the Sampleton Council area are outstanding'], 'outstanding'],
		[['Children’s services require improvement to be good'], 'requires-improvement'],
		[['Children’s services in Sampleton are inadequate'], 'inadequate'],
	])('2015-17: %j', async (heading, overall) => {
		expect((await factsOf(sifReport({ heading }))).judgements.overall).toBe(overall);
	});

	test('mid-2015: prose that sounds like a label and a grade, and a table over two pages', async () => {
		const facts = await factsOf(
			sifReport({
				between: ['Leadership, management and governance require improvement when any', 'failures are serious.'],
				breakAfter: 3,
			}),
		);
		expect(facts.judgements).toMatchObject({
			adoption: 'outstanding',
			'care-leavers': 'inadequate',
			leadership: 'good',
		});
	});

	test('grades of three lines and a misnumbered row', async () => {
		const long = ['Requires', 'improvement to be', 'good'];
		const facts = await factsOf(
			sifReport({ grades: [long, long, ['Good'], ['Outstanding'], long], leadershipNumber: '1.' }),
		);
		expect(Object.values(facts.judgements).slice(1, 6)).toEqual([
			'requires-improvement',
			'requires-improvement',
			'good',
			'outstanding',
			'requires-improvement',
		]);
	});

	test('“Not judged” is a value', async () => {
		const facts = await factsOf(sifReport({ grades: [['Good'], ['Good'], ['Not judged'], ['Good'], ['Good']] }));
		expect(facts.judgements.adoption).toBe('not-judged');
	});

	test.each([
		['The Local Safeguarding Children Board is Good', 'good'],
		['The Local Safeguarding Children is inadequate', 'inadequate'],
		['The Local Safeguarding Children Board (LSCB) is outstanding.', 'outstanding'],
		['The LSCB is inadequate because:', 'inadequate'],
	])('board heading “%s”', async (heading, grade) => {
		expect((await factsOf(sifReport({ boardHeading: [heading] }))).judgements.lscb).toBe(grade);
	});

	test('two board headings that contradict each other are refused', async () => {
		const pages = sifReport();
		pages.at(-1)?.space(40).line('The Local Safeguarding Children Board is inadequate', { size: 14 });
		expect(await unreadOf(pages)).toEqual([
			expect.objectContaining({ field: 'judgements.lscb', found: expect.stringContaining('inadequate') }),
		]);
	});

	test('a line of running text that sounds like the board’s heading does not count against it', async () => {
		const pages = sifReport();
		pages.at(-2)?.line('The Local Safeguarding Children Board is inadequate');
		expect((await factsOf(pages)).judgements.lscb).toBe('good');
	});

	test('a title that names the board, and no grade for it', async () => {
		expect(await unreadOf(sifReport({ boardHeading: undefined }))).toEqual([
			expect.objectContaining({ field: 'judgements.lscb' }),
		]);
	});

	test('a board reviewed separately was not reviewed in this inspection', async () => {
		const facts = await factsOf(
			sifReport({
				boardHeading: undefined,
				summary: ['The review of the LSCB will be published separately in June.'],
			}),
		);
		expect(facts).toMatchObject({ type: 'full', judgements: { lscb: 'not-reviewed' } });
	});

	test.each(['Re-inspection', 'Reinspection'])('a title that says %s', async (title) => {
		const facts = await factsOf(sifReport({ title, board: false, boardHeading: undefined }));
		expect(facts).toMatchObject({ type: 'reinspection', typeBasis: 'printed', judgements: { lscb: 'not-reviewed' } });
	});

	test('a summary that says “re-inspection”', async () => {
		const facts = await factsOf(
			sifReport({ board: false, boardHeading: undefined, summary: ['This is a re-inspection of the services.'] }),
		);
		expect(facts).toMatchObject({ type: 'reinspection', typeBasis: 'printed' });
	});

	test('no board and an earlier inadequate: a re-inspection is inferred', async () => {
		const facts = await factsOf(
			sifReport({
				board: false,
				boardHeading: undefined,
				dates: '19 June to 13 July 2017',
				published: '4 September 2017',
				summary: ['Much is better since the last inspection in 2015,', 'which found services inadequate.'],
			}),
		);
		expect(facts).toMatchObject({ type: 'reinspection', typeBasis: 'inferred', judgements: { lscb: 'not-reviewed' } });
	});

	test('no board in the title but a grade for it: a full inspection, joint where the report says so', async () => {
		const facts = await factsOf(
			sifReport({
				board: false,
				summary: [
					'This inspection of Hampshire Safeguarding Children Board was carried out as a joint pilot',
					'inspection by Ofsted, the CQC and others.',
				],
			}),
		);
		expect(facts).toMatchObject({ type: 'full', joint: true, judgements: { lscb: 'good' } });
	});

	test('lead, team and what must improve', async () => {
		const facts = await factsOf(sifReport());
		expect(facts).toMatchObject({ lead: ['Ann Example'], team: 6, improvementSection: { page: 3, points: 3 } });
	});

	test('a lead inspector on site; names below each other; no colon after the deputy', async () => {
		const facts = await factsOf(
			sifReport({
				lead: [
					'Lead inspector on site: Ann Example',
					'Report author: Xi Writer',
					'Deputy lead inspector Bo Sample',
					'Team inspectors:',
					'Cy Instance, HMI',
					'Di Model, HMI (Designate)',
					'Quality assurance manager: Ida Check',
				],
			}),
		);
		expect(facts).toMatchObject({ lead: ['Ann Example'], team: 4 });
	});

	test('a team list that lost a comma is not counted; the sentence is', async () => {
		const facts = await factsOf(
			sifReport({
				lead: [
					'The inspection team consisted of 3 of Her Majesty’s Inspectors and a contracted inspector.',
					'Lead inspector: Ann Example',
					'Team inspectors: Bo Sample, Cy Instance',
					'Di Model',
				],
			}),
		);
		expect(facts.team).toBe(4);
	});

	test('a wrapped line that begins like a heading does not end the list of points, which runs on overleaf', async () => {
		const pages = sifReport();
		pages.splice(
			2,
			1,
			new PageOfText()
				.line('What does the local authority need to improve?', { size: 14 })
				.line('27. Answer.')
				.line('28. See that all care leavers are provided with')
				.line('information about their rights, that')
				.line('progress since the last review is written down, and')
				.line('the experiences and progress of children are known.'),
			new PageOfText()
				.line('29. Ask.')
				.line('30. Listen.')
				.line('Information about this inspection')
				.line('31. Not a point.'),
		);
		const { improvementSection, doubts } = await factsOf(pages);
		expect(improvementSection).toEqual({ page: 3, points: 4 });
		expect(doubts).toEqual([]);
	});

	test('points whose numbers do not run on are reported, because they may be miscounted', async () => {
		const pages = sifReport();
		const improve = new PageOfText().line('Recommendations', { size: 14 }).line('1. Ask.').line('2. Listen.');
		pages.splice(2, 1, improve.line('4. Answer.').line('Summary for children and young people', { size: 14 }));
		const { improvementSection, doubts } = await factsOf(pages);
		expect(improvementSection).toEqual({ page: 3, points: 3 });
		expect(doubts).toEqual(['the points to improve are numbered from 1 to 4, and 3 were read: count them in the PDF']);
	});

	test('“no priority actions” is not a point', async () => {
		const pages = sifReport();
		pages.splice(
			2,
			1,
			new PageOfText()
				.line('What does the local authority need to improve?', { size: 14 })
				.line('Priority and immediate action')
				.line('14. There are no areas of priority action.')
				.line('Areas for improvement', { size: 14 })
				.line('15. Answer.')
				.line('16. Ask.')
				.line('The local authority has the following strengths')
				.line('17. People.'),
		);
		expect((await factsOf(pages)).improvementSection).toEqual({ page: 3, points: 2 });
	});

	test('a missing grade, an unknown grade and unreadable dates are reported together, with page and text', async () => {
		const unread = await unreadOf(
			sifReport({
				dates: 'last spring',
				grades: [['Good'], ['Fair'], ['Good'], ['Good'], ['Good']],
				published: 'in May:',
			}),
		);
		expect(unread).toEqual([
			{ field: 'inspection.start', place: 'page 1', found: 'last spring', rule: expect.any(String) },
			{ field: 'published', place: 'page 1', found: 'in May:', rule: expect.any(String) },
			{ field: 'judgements', place: 'page 1', found: expect.stringContaining('Good'), rule: expect.any(String) },
		]);
	});

	test('a heading without a grade is refused', async () => {
		expect(await unreadOf(sifReport({ heading: ['Children’s services in Sampleton are fine'] }))).toEqual([
			expect.objectContaining({ field: 'judgements.overall', found: expect.stringContaining('are fine') }),
		]);
	});

	test('a line for the lead inspector without a name is refused', async () => {
		expect(await unreadOf(sifReport({ lead: ['Lead inspector: 24 people'] }))).toEqual([
			expect.objectContaining({ field: 'inspection.lead', found: '24 people', place: 'page 5' }),
		]);
	});
});

describe('ILACS', () => {
	test('the 2018 edition: four rows, wrapped grades', async () => {
		const facts = await factsOf(
			ilacsReport({
				title: ['Hampshire County Council', 'Inspection of local authority children’s services'],
				dates: ['Inspection dates: 29 January to 9 February 2018'],
				lead: ['Lead inspector: Ann Example HMI'],
				rows: ilacsRows[2018],
			}),
		);
		expect(facts).toMatchObject({
			framework: 'ilacs',
			authorityText: 'Hampshire County Council',
			type: 'standard',
			typeBasis: 'length',
			published: undefined,
			lead: ['Ann Example'],
			team: undefined,
			judgements: {
				leadership: 'good',
				'help-and-protection': 'requires-improvement',
				'children-in-care-and-care-leavers': 'outstanding',
				overall: 'good',
			},
			improvementSection: { page: 2, points: 2 },
		});
	});

	test('the 2023 edition: five rows', async () => {
		const facts = await factsOf(ilacsReport());
		expect(facts.authorityText).toBe('Hampshire');
		expect(facts.judgements).toEqual({
			leadership: 'good',
			'help-and-protection': 'requires-improvement',
			'children-in-care': 'outstanding',
			'care-leavers': 'inadequate',
			overall: 'good',
		});
	});

	test('the 2026 edition: four rows without an overall grade, though the text below speaks of one', async () => {
		const facts = await factsOf(ilacsReport({ rows: ilacsRows[2026], dates: ['Inspection dates: 11 to 22 May 2026'] }));
		expect(facts.judgements).toEqual({
			leadership: 'good',
			'help-and-protection': 'good',
			'children-in-care': 'good',
			'care-leavers': 'outstanding',
		});
	});

	test.each([
		[['Sampleton', 'Inspection of children’s social care services'], 'Sampleton'],
		[
			['Sampleton Borough Council', 'Inspection of local authority children’s social care services'],
			'Sampleton Borough Council',
		],
		[
			['Inspection of the Royal Borough of', 'Sampleton local authority children’s', 'services'],
			'the Royal Borough of Sampleton',
		],
		[['Inspection of Sampleton Council', 'children’s services'], 'Sampleton Council'],
		[['Inspection of Upper and Lower', 'Sampleton children’s services'], 'Upper and Lower Sampleton'],
		[['Inspection of Sampleton Children and', 'Families Trust'], 'Sampleton Children and Families Trust'],
	])('title %j', async (title, authorityText) => {
		expect(await factsOf(ilacsReport({ title, titleSize: 14 }))).toMatchObject({ framework: 'ilacs', authorityText });
	});

	test('rows in another order, and a grade above its label', async () => {
		const rows = ilacsRows[2018];
		const pages = ilacsReport({
			rows: [
				...rows.slice(1, 3),
				rows[0],
				[['Overall effectiveness'], ['Requires improvement', 'to be good']],
			] as typeof rows,
		});
		expect((await factsOf(pages)).judgements).toEqual({
			'help-and-protection': 'requires-improvement',
			'children-in-care-and-care-leavers': 'outstanding',
			leadership: 'good',
			overall: 'requires-improvement',
		});
	});

	test('a heading that repeats a label right after the table does not belong to it', async () => {
		const facts = await factsOf(
			ilacsReport({ below: ['The experiences and progress of children who need help and protection', 'Good'] }),
		);
		expect(Object.keys(facts.judgements)).toHaveLength(5);
	});

	test.each([
		['6 to 12 March 2023', 'short'],
		['6 to 13 March 2023', 'standard'],
		['6 to 10 March 2023 and 20 to 28 March 2023', 'short'],
	])('a first visit of %s is a %s inspection', async (dates, type) => {
		expect((await factsOf(ilacsReport({ dates: [`Inspection dates: ${dates}`] }))).type).toBe(type);
	});

	test('split visits may run over a line', async () => {
		const facts = await factsOf(
			ilacsReport({
				dates: ['Inspection dates: 30 September 2024 to 11 October 2024 and 13 January 2025 to', '16 January 2025'],
			}),
		);
		expect(facts.visits).toEqual([
			{ start: '2024-09-30', end: '2024-10-11' },
			{ start: '2025-01-13', end: '2025-01-16' },
		]);
	});

	test.each([
		[['Lead inspector: Ann Example, His Majesty’s Inspector'], ['Ann Example']],
		[['Lead inspector: Ann Example', 'Her Majesty’s Inspector'], ['Ann Example']],
		[['Lead inspector: Máire O’Sample-Smith, HMI'], ['Máire O’Sample-Smith']],
		[['Lead inspector: Ann B Example, Senior HMI'], ['Ann B Example']],
		[
			['Lead inspectors: Ann Example, His Majesty’s Inspector, and Bo Sample,', 'His Majesty’s Inspector'],
			['Ann Example', 'Bo Sample'],
		],
		[[], []],
	])('%j', async (lead, names) => {
		expect((await factsOf(ilacsReport({ lead }))).lead).toEqual(names);
	});

	test('a raised footnote mark is no part of a name', async () => {
		const pages = ilacsReport({ lead: ['Lead inspector: Ann Example'] });
		const line = pages[0]?.items.find(({ text }) => text.startsWith('Lead'));
		pages[0]?.items.push({ text: '1', x: 222, y: (line?.y ?? 0) - 1, size: 7 });
		expect((await factsOf(pages)).lead).toEqual(['Ann Example']);
	});

	test('a report without marked points has no improvement section', async () => {
		expect(
			(await factsOf(ilacsReport({ improve: ['Very little, and leaders know it.'] }))).improvementSection,
		).toBeUndefined();
	});

	test('a missing grade is refused', async () => {
		const rows = ilacsRows[2023].map(([label, grade], i) => [label, i === 2 ? ['n/a'] : grade] as const);
		expect(await unreadOf(ilacsReport({ rows }))).toEqual([
			expect.objectContaining({ field: 'judgements', place: 'page 1' }),
		]);
	});

	test('a report without dates is refused', async () => {
		expect(await unreadOf(ilacsReport({ dates: [] }))).toEqual([
			expect.objectContaining({ field: 'inspection.start', found: undefined }),
		]);
	});
});

test('LAC 2013: five grades on the last page, "adequate" among them', async () => {
	const facts = await factsOf(lacReport());
	expect(facts).toEqual({
		framework: 'lac-2013',
		authorityText: 'Hampshire County Council',
		type: 'full',
		typeBasis: 'printed',
		joint: false,
		visits: [{ start: '2013-07-15', end: '2013-07-19' }],
		published: '2013-08-23',
		lead: ['Ann Example'],
		team: 5,
		judgements: {
			overall: 'adequate',
			'capacity-to-improve': 'good',
			outcomes: 'adequate',
			'quality-of-provision': 'inadequate',
			leadership: 'adequate',
		},
		improvementSection: { page: 2, points: 2 },
		doubts: [],
	});
});

test('a review of a safeguarding board on its own', async () => {
	expect(await factsOf(boardReport())).toMatchObject({
		framework: 'lscb-review',
		authorityText: 'Hampshire',
		type: 'lscb-review',
		published: '2015-08-03',
		lead: ['Ann Example'],
		judgements: { lscb: 'requires-improvement' },
		improvementSection: { page: 2, points: 2 },
	});
});

test.each([
	[['Focused visit to Sampleton children’s services', 'Inspection dates: 8 to 9 May 2024'], 'focused visit'],
	[['Care Quality Commission', 'Sampleton Lodge', 'Quality report'], 'Care Quality Commission'],
	[['Inspection of Sampleton Primary School', 'Inspection dates: 8 to 9 May 2024', 'Good'], 'graded inspections'],
	[['A letter', 'Dear Sir or Madam'], 'graded inspections'],
])('another report, %j, is not taken for one of ours', async (lines, said) => {
	const page = new PageOfText();
	for (const line of lines) page.line(line, { size: 20 });
	const [unread] = await unreadOf([page]);
	expect(unread).toMatchObject({ field: 'framework', place: 'page 1', rule: expect.stringContaining(said) });
	expect(unread?.found).toContain(lines[0]?.slice(0, 10));
});
