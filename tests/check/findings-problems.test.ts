/** What reports find and ask for, themes, help lines, corrections, rules of grades, strands: one slip, one problem, the exact text. */
import { expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';
import type { Edit } from '../support/content-folder.ts';

const edit = (file: string, replace: string, by: string) => ({ file, replace, by }) satisfies Edit;
const dorset = 'reports/dorset/2024-04-26.mdx';
const wiltshire = 'reports/wiltshire/2016-06-10.mdx';
const [themes, helpLines, corrections] = ['themes.yaml', 'help-lines.yaml', 'corrections.yaml'];
const [rules, strands] = ['grade-rules.yaml', 'strands.yaml'];

/** What is wrong, the change, the line, and what is said in it. */
const cases: readonly (readonly [string, ReturnType<typeof edit>, string])[] = [
	[
		'a direction that there is not',
		edit(dorset, 'direction: mixed', 'direction: improving'),
		'32\n  findings.direction: found "improving"; expected better | worse | mixed | steady | not-said',
	],
	[
		'a summary in a list',
		edit(dorset, 'summary: >-\n', 'summary:\n  - >-\n'),
		'27\n  findings.summary: found ["Children in care live with people who know them well, and their plans are k…; expected text',
	],
	[
		'a page in words',
		edit(dorset, 'page: 6', 'page: six'),
		'38\n  findings.strengths.2.page: found "six"; expected a number',
	],
	[
		'a page between quotation marks',
		edit(dorset, 'page: 6', "page: '6'"),
		'38\n  findings.strengths.2.page: found "6"; expected a number',
	],
	[
		'half a page',
		edit(dorset, 'page: 6', 'page: 6.5'),
		'38\n  findings.strengths.2.page: found 6.5; expected a whole number',
	],
	[
		'a page of another report',
		edit(dorset, 'page: 6', 'page: 16'),
		'38\n  findings.strengths.2.page: found 16; the report has 12 pages; expected one of them',
	],
	[
		'a page of the voice that there is not',
		edit(dorset, 'voice:\n    page: 5', 'voice:\n    page: 13'),
		'44\n  findings.voice.page: found 13; the report has 12 pages; expected one of them',
	],
	[
		'a voice without its page',
		edit(dorset, 'voice:\n    page: 5\n', 'voice:\n'),
		'43\n  findings.voice.page: found nothing; expected a number',
	],
	[
		'too few strengths',
		edit(dorset, '    - page: 6\n      text: Foster carers are trained well and stay with the council.\n', ''),
		'33\n  findings.strengths: found [{"page":3,"text":"Families find early help near their homes, and it comes so…; expected at least 3 items',
	],
	[
		'weaker matters out of the order of their pages',
		edit(
			dorset,
			'      text: A few children wait too long for a visit to the dentist.\n',
			'      text: A few children wait too long for a visit to the dentist.\n    - page: 2\n      text: Some records of visits are written late.\n',
		),
		'43\n  findings.also-noted.1.page: found 2; expected the order of the pages; the statement above is on page 4',
	],
	[
		'a statement twice',
		edit(
			dorset,
			'A few children wait too long for a visit to the dentist.',
			'Children in care see the same social worker for years.',
		),
		'42\n  findings.also-noted.0.text: found "Children in care see the same social worker for years."; stands further up in these findings; expected each once',
	],
	[
		'a statement that is a point',
		edit(
			dorset,
			'A few children wait too long for a visit to the dentist.',
			'Managers should read assessments before they sign them.',
		),
		'42\n  findings.also-noted.0.text: found "Managers should read assessments before they sign them."; is one of the points (improvements), too; expected it there alone',
	],
	[
		'a statement without a full stop',
		edit(dorset, 'for a visit to the dentist.', 'for a visit to the dentist'),
		'42\n  findings.also-noted.0.text: found "A few children wait too long for a visit to the dentist"; expected whole sentences',
	],
	[
		'a statement that begins small',
		edit(dorset, 'A few children', 'few children'),
		'42\n  findings.also-noted.0.text: found "few children wait too long for a visit to the dentist."; expected whole sentences',
	],
	[
		'a statement in capitals',
		edit(dorset, 'A few children wait too long for a visit to the dentist.', 'A FEW CHILDREN WAIT TOO LONG.'),
		'42\n  findings.also-noted.0.text: found "A FEW CHILDREN WAIT TOO LONG."; expected whole sentences',
	],
	[
		'a place kept for a statement',
		edit(dorset, 'A few children', 'TODO, some children'),
		'42\n  findings.also-noted.0.text: found "TODO, some children wait too long for a visit to the dentist."; a place kept for other words; expected the words themselves',
	],
	[
		'an address within a statement',
		edit(dorset, 'A few children', 'See https://example.org, a few children'),
		'42\n  findings.also-noted.0.text: found "See https://example.org, a few children wait too long for a visit to the den…; an address; expected plain words',
	],
	[
		'the lead inspector’s name',
		edit(dorset, 'A few children', 'Ann Example saw that a few children'),
		'42\n  findings.also-noted.0.text: found "Ann Example"; people are not named here; expected what was found',
	],
	[
		'letters that only look like others',
		edit(dorset, 'A few children', 'ﬁve children'),
		'42\n  file: found "U+FB01 in column 13"; a letter in an unusual form; expected the plain letter',
	],
	[
		'wide letters',
		edit(dorset, 'A few children', 'Ａ few children'),
		'42\n  file: found "U+FF21 in column 13"; a letter in an unusual form; expected the plain letter',
	],
	[
		'a circumstance of no kind',
		edit(dorset, 'kind: focused-visits', 'kind: focused-visit'),
		'47\n  findings.circumstances.0.kind: found "focused-visit"; expected monitoring-visits | focused-visits | joint-inspection | notice | commissioner | trust | leadership | court. Did you mean "focused-visits"?',
	],
	[
		'a second reading to come',
		edit(dorset, 'reviewed: 2026-11-28', 'reviewed: 2999-11-28'),
		'50\n  findings.reviewed: found "2999-11-28"; expected a day until today (<today>)',
	],
	[
		'a second reading before there was a first',
		edit(dorset, 'reviewed: 2026-11-28', 'reviewed: 2024-11-28'),
		'50\n  findings.reviewed: found "2024-11-28"; nobody worked on this record before 2026-01-01; expected the day on which you looked',
	],
	[
		'a second reading of a month',
		edit(dorset, 'reviewed: 2026-11-28', 'reviewed: 2026-11'),
		'50\n  findings.reviewed: found "2026-11"; expected a day such as 2014-04-22',
	],
	[
		'a second reading of everything',
		edit(dorset, '  reviewed: 2026-11-28', 'reviewed: 2026-11-28'),
		'50\n  reviewed: found "2026-11-28"; no such field; expected framework, inspection, judgements, published-basis, published, also-published, improvement-section, board-section, improvements, findings, printed, source, notes, draft.',
	],
	[
		'an unknown field of findings',
		edit(dorset, 'direction: mixed', 'direction: mixed\n  weaknesses: []'),
		'33\n  findings.weaknesses: found []; no such field; expected summary, direction, strengths, also-noted, voice, circumstances, reviewed.',
	],
	[
		'findings in one sentence',
		edit(wiltshire, 'source:', 'findings: All of it was found to be weak, and some of it is worse.\nsource:'),
		'30\n  findings: found "All of it was found to be weak, and some of it is worse."; expected the fields summary, direction, strengths, also-noted, voice, circumstances, reviewed',
	],
	[
		'a board’s list on a page that there is not',
		edit(wiltshire, 'board-section: { page: 20', 'board-section: { page: 31'),
		'14\n  board-section.page: found 31; the report has 30 pages; expected one of them',
	],
	[
		'a board’s list before the council’s',
		edit(wiltshire, 'board-section: { page: 20', 'board-section: { page: 3'),
		'14\n  board-section.page: found 3; the list for the council begins on page 4 (improvement-section.page); expected that page or a later one',
	],
	[
		'fewer points to a board than there are',
		edit(wiltshire, '{ page: 20, points: 1 }', '{ page: 20, points: 2 }'),
		'15\n  improvements: found 1; the report makes 2 of them (board-section.points); expected all, or none yet',
	],
	[
		'no points to a board',
		edit(wiltshire, '{ page: 20, points: 1 }', '{ page: 20, points: 0 }'),
		'14\n  board-section.points: found 0; expected more than 0',
	],
	[
		'more points than any list has',
		edit(wiltshire, '{ page: 4, points: 2 }', '{ page: 4, points: 200 }'),
		'13\n  improvement-section.points: found 200; no report makes more than 60 of them',
	],
	[
		'a board’s list as a page alone',
		edit(wiltshire, 'board-section: { page: 20, points: 1 }', 'board-section: 20'),
		'14\n  board-section: found 20; expected the fields page, points',
	],
	[
		'points to a board without their list',
		edit(wiltshire, 'board-section: { page: 20, points: 1 }\n', ''),
		'14\n  improvements: found 1; expected board-section, with the page and the number of points',
	],
	[
		'a board’s list where no board is judged',
		edit(dorset, 'improvements:', 'board-section: { page: 3, points: 1 }\nimprovements:'),
		'16\n  board-section: found 1; the report does not judge a safeguarding board (lscb); expected none',
	],
	[
		'a point to a board about the council',
		edit(wiltshire, 'judgements: [lscb]', 'judgements: [adoption]'),
		'26\n  improvements.2.judgements: found "adoption"; a point to the board; expected lscb',
	],
	[
		'a body that there is not',
		edit(wiltshire, 'body: board', 'body: council'),
		'27\n  improvements.2.body: found "council"; expected authority | board',
	],
	[
		'a kind of point that there is not',
		edit(wiltshire, 'kind: priority', 'kind: urgent'),
		'22\n  improvements.1.kind: found "urgent"; expected priority',
	],
	[
		'a council’s point in the board’s list',
		edit(wiltshire, 'page: 5', 'page: 21'),
		'23\n  improvements.1.page: found 21; the board’s list begins on page 20 (board-section.page); expected that page or an earlier one',
	],
	[
		'points in another order',
		edit(wiltshire, 'page: 4\n    text: Children', 'page: 6\n    text: Children'),
		'23\n  improvements.1.page: found 5; expected the order of the report; the point above is on page 6',
	],
	[
		'the National Framework before there was one',
		edit(wiltshire, 'kind: priority', 'national-framework: [outcome-1]'),
		'22\n  improvements.1.national-framework: found "outcome-1"; the National Framework is of December 2023; expected none in a report on 2016-04-11',
	],
	[
		'a fifth outcome of the National Framework',
		edit(dorset, '[outcome-2]', '[outcome-5]'),
		'19\n  improvements.0.national-framework.0: found "outcome-5"; expected a name such as outcome-1, enabler-2 or principle-3',
	],
	[
		'an outcome twice',
		edit(dorset, '[outcome-2]', '[outcome-2, outcome-2]'),
		'19\n  improvements.0.national-framework.1: found "outcome-2"; stands further up in this list; expected each once',
	],
	[
		'a theme twice in a point',
		edit(wiltshire, '[workforce-and-caseloads, assessment]', '[assessment, assessment]'),
		'20\n  improvements.1.themes.1: found "assessment"; stands further up in this list; expected each once',
	],
	[
		'four themes',
		edit(
			wiltshire,
			'[workforce-and-caseloads, assessment]',
			'[assessment, workforce-and-caseloads, a-third, a-fourth]',
		),
		'20\n  improvements.1.themes: found ["assessment","workforce-and-caseloads","a-third","a-fourth"]; expected at most 3 items',
	],
	[
		'a point of a hundred words',
		edit(
			wiltshire,
			'Social workers should have',
			'Social workers and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others and all others should have',
		),
		'24\n  improvements.1.text: found "103 words"; expected 45 at most',
	],
	[
		'a theme without a point',
		edit(
			themes,
			'- id: assessment',
			'- id: lunch-breaks\n  label: Lunch breaks\n  meaning: When staff eat and what they eat then.\n  belongs: Canteens, sandwiches and tea rooms.\n  question: How long is the break at noon now?\n  cues: [sandwich]\n- id: assessment',
		),
		'7\n  1.id: found "lunch-breaks"; no point of a report has this theme; expected one',
	],
	[
		'two themes of one meaning',
		edit(
			themes,
			'How well and how soon social workers find out what a child needs.',
			'Enough trained and stable staff, with workloads that they can manage.',
		),
		'9\n  1.meaning: found "Enough trained and stable staff, with workloads that they can manage."; content/themes.yaml:3 has the same meaning; expected each once',
	],
	[
		'two themes of one question',
		edit(themes, 'How many assessments are finished on time now?', 'How many children does each worker have now?'),
		'12\n  1.question: found "How many children does each worker have now?"; content/themes.yaml:5 has the same question; expected each once',
	],
	[
		'two themes of one label',
		edit(themes, 'label: Assessment', 'label: Workforce and Caseloads'),
		'8\n  1.label: found "Workforce and Caseloads"; content/themes.yaml:2 has the same label; expected each once',
	],
	[
		'a cue of two themes',
		edit(themes, '[assessments of children]', '[caseload]'),
		'13\n  1.cues.0: found "caseload"; content/themes.yaml:6 has the same cue; expected each once',
	],
	[
		'a cue in capitals',
		edit(themes, '[caseload]', '[Caseload]'),
		'6\n  0.cues.0: found "Caseload"; expected small letters',
	],
	[
		'a theme’s term that there is not',
		edit(themes, 'cues: [caseload]', 'cues: [caseload]\n  terms: [care-leavers]'),
		'7\n  0.terms.0: found "care-leavers"; no such term in content/glossary. Did you mean "care-leaver"?',
	],
	[
		'a meaning that is no sentence',
		edit(themes, 'with workloads that they can manage.', 'with workloads that they can manage'),
		'3\n  0.meaning: found "Enough trained and stable staff, with workloads that they can manage"; expected whole sentences',
	],
	[
		'a label with a full stop',
		edit(themes, 'label: Assessment', 'label: Assessment.'),
		'8\n  1.label: found "Assessment."; expected a capital letter first, and no mark of punctuation at the end',
	],
	[
		'a number of letters',
		edit(helpLines, '0800 1111', '0800 CHILD'),
		'8\n  0.phone: found "0800 CHILD"; expected a telephone number such as 0800 1111 or 0808 800 5792',
	],
	[
		'a number that costs',
		edit(helpLines, '0800 1111', '0909 879 0123'),
		'8\n  0.phone: found "0909 879 0123"; expected a telephone number such as 0800 1111 or 0808 800 5792',
	],
	[
		'a number too short',
		edit(helpLines, '0808 800 5792', '0808 800 57'),
		'26\n  2.phone: found "0808 800 57"; expected a telephone number such as 0800 1111 or 0808 800 5792',
	],
	[
		'a number with other spaces twice',
		edit(helpLines, '0808 800 5792', '0800 5280731'),
		'26\n  2.phone: found "0800 5280731"; content/help-lines.yaml:17 has the same phone; expected each once',
	],
	[
		'a help line’s page twice',
		edit(helpLines, 'url: https://coramvoice.org.uk/', 'url: https://www.childline.org.uk/'),
		'27\n  2.url: found "https://www.childline.org.uk/"; content/help-lines.yaml:9 has the same url; expected each once',
	],
	[
		'a page with a password',
		edit(helpLines, 'url: https://coramvoice.org.uk/', 'url: https://a:b@coramvoice.org.uk/'),
		'27\n  2.url: found "https://a:b@coramvoice.org.uk/"; expected an address without a name or password before the host',
	],
	[
		'a source with a port',
		edit(
			helpLines,
			'https://learning.nspcc.org.uk/services/childline',
			'https://learning.nspcc.org.uk:8443/services/childline',
		),
		'10\n  0.sources.0: found "https://learning.nspcc.org.uk:8443/services/childline"; expected an address without a port',
	],
	[
		'a source without a host',
		edit(helpLines, 'https://learning.nspcc.org.uk/services/childline', 'https://localhost/services'),
		'10\n  0.sources.0: found "https://localhost/services"; expected the name of a host in plain letters, such as www.gov.uk',
	],
	[
		'a line that was read before there was a record',
		edit(helpLines, 'services/childline]\n  checked: 2026-11-28', 'services/childline]\n  checked: 1999-01-01'),
		'11\n  0.checked: found "1999-01-01"; nobody worked on this record before 2026-01-01; expected the day on which you looked',
	],
	[
		'a correction of what came later',
		edit(corrections, 'report: hampshire/2024-07-19', 'report: hampshire/2027-07-19'),
		'3\n  0.report: found "hampshire/2027-07-19"; no such report in content/reports. Did you mean "hampshire/2024-07-19"?',
	],
	[
		'a correction before there was a record',
		edit(corrections, '2026-11-24', '2013-11-24'),
		'5\n  1.day: found "2013-11-24"; nothing was corrected before 2026-01-01',
	],
	[
		'a correction that begins small',
		edit(corrections, "'Neighbours:", "'neighbours:"),
		'6\n  1.text: found "neighbours: two were missing."; expected a capital letter first, as no report’s name begins the line',
	],
	[
		'a correction of a report that begins large',
		edit(corrections, 'text: the grade', 'text: The grade'),
		'4\n  0.text: found "The grade is the same, but the page named another source."; expected a small letter first, as the report’s name begins the line',
	],
	[
		'a condition that all fit',
		edit(
			rules,
			'- { judgement: care-leavers, is: [inadequate] }',
			'- { at-least: 0, of: [care-leavers], are: [inadequate] }',
		),
		'12\n  0.rules.0.when.0.at-least: found 0; is true of every inspection; expected a condition that some do not fit',
	],
	[
		'a condition that all fit, too',
		edit(
			rules,
			'- { judgement: care-leavers, is: [inadequate] }',
			'- { at-most: 1, of: [care-leavers], are: [inadequate] }',
		),
		'12\n  0.rules.0.when.0.at-most: found 1; is true of every inspection; expected a condition that some do not fit',
	],
	[
		'a rule that says nothing',
		edit(rules, '{ judgement: overall, is: [inadequate] }', '{ judgement: care-leavers, is: [inadequate] }'),
		'13\n  0.rules.0.then: found nothing; says the same as when; expected what is true of those that fit',
	],
	[
		'a rule of no inspection',
		edit(rules, 'is: [inadequate] }\n      then', 'is: [requires-improvement] }\n      then'),
		'11\n  0.rules.0.when: found nothing; no inspection fits these conditions; expected one',
	],
	[
		'a grade twice in a condition',
		edit(rules, '{ judgement: overall, is: [inadequate] }', '{ judgement: overall, is: [inadequate, inadequate] }'),
		'14\n  0.rules.0.then.0.is.1: found "inadequate"; stands further up in this list; expected each once',
	],
	[
		'two rules of one text',
		edit(
			rules,
			'      then:\n        - { judgement: overall, is: [inadequate] }',
			'      then:\n        - { judgement: overall, is: [inadequate] }\n    - id: ilacs-4\n      basis: observed\n      text: Inadequate care leavers make the whole inadequate.\n      when:\n        - { judgement: care-leavers, is: [good] }\n      then:\n        - { judgement: overall, is: [outstanding] }',
		),
		'17\n  0.rules.1.text: found "Inadequate care leavers make the whole inadequate."; content/grade-rules.yaml:10 has the same text; expected each once',
	],
	[
		'two rules of one kind',
		edit(
			rules,
			'      then:\n        - { judgement: overall, is: [inadequate] }',
			'      then:\n        - { judgement: overall, is: [inadequate] }\n    - id: ilacs-4\n      basis: observed\n      text: It is so.\n      when:\n        - { judgement: care-leavers, is: [inadequate] }\n      then:\n        - { judgement: overall, is: [inadequate] }',
		),
		'18\n  0.rules.1.when: found nothing; ilacs-3 has the same conditions; expected each once',
	],
	[
		'a strand of no judgement',
		edit(strands, '- { id: adoption,', '- { id: fostering, label: Fostering, short: Fostering }\n- { id: adoption,'),
		'9\n  5.id: found "fostering"; no judgement of content/frameworks is about this strand; expected one',
	],
	[
		'the overall grade of a board',
		edit(strands, 'short: Overall }', 'short: Overall, of: board }'),
		'3\n  0.of: found "board"; expected council: the overall grade is the council’s',
	],
	[
		'an overall grade in no table',
		edit(strands, 'short: Overall }', 'short: Overall, main: false }'),
		'3\n  0.main: found false; expected the overall grade in all tables',
	],
	[
		'a strand with a full stop',
		edit(strands, 'label: Adoption', 'label: Adoption.'),
		'9\n  5.label: found "Adoption."; expected a capital letter first, and no mark of punctuation at the end',
	],
];

test.each(cases)('%s', (_, change, said) => {
	const reported = problemsAfter(change).replaceAll(new Date().toISOString().slice(0, 10), '<today>');
	expect(reported).toBe(`content/${change.file}:${said}\n1 problem in 1 file. Field guide: content/README.md`);
});
