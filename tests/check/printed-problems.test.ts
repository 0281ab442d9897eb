/** Numbers, days and mentions that the importer reads: one slip, one problem, the exact text. */
import { expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const sif = 'reports/wiltshire/2016-06-10.mdx';
const ilacs = 'reports/hampshire/2024-07-19.mdx';

/** What the check says of a report with these lines of `printed`. */
function saidOf(file: string, lines: readonly string[], ...more: Parameters<typeof problemsAfter>): string {
	const by = `printed:\n${lines.map((line) => `  ${line}\n`).join('')}source:\n`;
	return problemsAfter({ file, replace: 'source:\n', by }, ...more);
}

/** The file of the ILACS report as one that was read, and a table of visits that covers May 2024. */
const wholeFile: Parameters<typeof problemsAfter> = [
	{
		file: ilacs,
		replace: '/file/50253183\n',
		by: `/file/50253183\n  sha256: ${'fedcba9876543210'.repeat(4)}\n  pages: 12\n`,
	},
	{
		file: 'visits.yaml',
		text: ['hampshire, kind: focused, date: 2024-04-16', 'dorset, kind: focused, date: 2024-06-03']
			.map((visit) => `- { authority: ${visit}, published: 2024-07-12, theme: Care leavers }\n`)
			.join(''),
	},
];

const right = [
	'under-18s: { page: 5, number: 100000 }',
	'in-care: { page: 6, number: 400, at: 2016-03-31, rate: 41 }',
	'out-of-area: { page: 6, number: 100, share: 27.5 }',
	'director: { page: 5, since: 2015, interim: true }',
	'board-chair: { page: 5, since: 2013-10 }',
	'earlier-inspections:',
	'  - { page: 5, of: looked-after, inspected: 2012-01, grade: adequate }',
];

test('what agrees is in order, also with a rate of another year’s children and a share of most of them', () => {
	expect(saidOf(sif, right)).toContain('0 problems');
	const lines = [
		'last-inspection: { page: 1, year: 2014 }',
		'unregistered-homes: { page: 2 }',
		'focused-visits:',
		'  - { page: 1, month: 2022-05 }',
		'  - { page: 1, month: 2024-04 }',
	];
	expect(saidOf(ilacs, lines, ...wholeFile)).toContain('0 problems');
});

test.each([
	[
		'a page in words',
		['adoptions: { page: six, number: 4 }'],
		'printed.adoptions.page: found "six"; expected a number',
	],
	[
		'a number in words',
		['adoptions: { page: 6, number: four }'],
		'printed.adoptions.number: found "four"; expected a number',
	],
	[
		'half a child',
		['adoptions: { page: 6, number: 4.5 }'],
		'printed.adoptions.number: found 4.5; expected a whole number',
	],
	[
		'a number without its page',
		['adoptions: { number: 4 }'],
		'printed.adoptions.page: found nothing; expected a number',
	],
	[
		'a page that there is not',
		['adoptions: { page: 31, number: 4 }'],
		'printed.adoptions.page: found 31; the report has 30 pages; expected one of them',
	],
	[
		'a page of an earlier inspection that there is not',
		['earlier-inspections:', '  - { page: 31, of: protection, inspected: 2012-01, grade: good }'],
		'printed.earlier-inspections.0.page: found 31; the report has 30 pages; expected one of them',
	],
	[
		'a rate that does not follow',
		['under-18s: { page: 5, number: 100000 }', 'in-care: { page: 6, number: 400, rate: 60 }'],
		'printed.in-care.rate: found 60; 400 of 100000 under-18s are 40.0 in 10,000; compare all three with the PDF, and leave out a rate that does not agree there either',
	],
	[
		'more children on plans than there are',
		['under-18s: { page: 5, number: 300 }', 'protection-plans: { page: 6, number: 400 }'],
		'printed.protection-plans.number: found 400; the report has 300 under-18s (under-18s.number); expected no more',
	],
	[
		'more children outside than in care',
		['in-care: { page: 6, number: 40 }', 'out-of-area: { page: 6, number: 41 }'],
		'printed.out-of-area.number: found 41; 40 are in care (in-care.number); expected no more',
	],
	[
		'a share of something else',
		['in-care: { page: 6, number: 40 }', 'out-of-area: { page: 6, number: 20, share: 58 }'],
		'printed.out-of-area.share: found 58; 20 of 40 in care are 50.0 in a hundred; compare all three with the PDF',
	],
	[
		'a share of adoptions',
		['adoptions: { page: 6, number: 4, share: 10 }'],
		'printed.adoptions.share: found 10; only out-of-area has a share; expected none',
	],
	[
		'a number of later',
		['in-care: { page: 6, number: 40, at: 2016-07-31 }'],
		'printed.in-care.at: found "2016-07-31"; expected a day before publication (2016-06-10)',
	],
	[
		'a number of long ago',
		['in-care: { page: 6, number: 40, at: 2014-09 }'],
		'printed.in-care.at: found "2014-09-30"; no number is older than 550 days at the inspection; expected a day from 2014-10-09',
	],
	[
		'a director of later',
		['director: { page: 5, since: 2017 }'],
		'printed.director.since: found "2017-01-01"; expected a day before publication (2016-06-10)',
	],
	[
		'a director who is not interim',
		['director: { page: 5, since: 2015, interim: false }'],
		'printed.director.interim: found false; expected true',
	],
	[
		'an earlier inspection that the record would have',
		['earlier-inspections:', '  - { page: 5, of: protection, inspected: 2015-01, grade: good }'],
		'printed.earlier-inspections.0.inspected: found "2015-01-01"; the record has no inspection of the council at that time; expected one, since it begins in November 2013',
	],
	['a field that there is not', ['fostered: { page: 6, number: 4 }'], 'printed.fostered: '],
])('%s', (_, lines, problem) => {
	const said = saidOf(sif, lines);
	expect(said).toContain(`content/${sif}`);
	expect(said).toContain(problem);
	expect(said.match(/^ {2}\S+: /gm)).toHaveLength(1);
});

test.each([
	[
		'a year without inspection',
		['last-inspection: { page: 1, year: 2019 }'],
		'printed.last-inspection.year: found 2019; the council’s earlier inspections in the record are of 2014; expected one of these years',
	],
	[
		'a visit that the table would have',
		['focused-visits:', '  - { page: 1, month: 2024-05 }'],
		'printed.focused-visits.0.month: found "2024-05-01"; visits.yaml covers that month and has no visit to the council; expected one',
	],
	[
		'a month twice',
		['focused-visits:', '  - { page: 1, month: 2022-05 }', '  - { page: 2, month: 2022-05 }'],
		'printed.focused-visits.1.month: found "2022-05-01"; expected each month once, the oldest first',
	],
])('%s', (_, lines, problem) => {
	expect(saidOf(ilacs, lines, ...wholeFile)).toContain(problem);
});

test('a report of which the file was not read has none', () => {
	const said = saidOf(sif, right, {
		file: sif,
		replace: '  sha256: 1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n  pages: 30\n',
		by: '',
	});
	expect(said).toContain('printed: found nothing; expected the file that was read (source.sha256 and source.pages)');
});
