/** Joint inspections: what findings, points and days may say. One slip, one problem, the exact text. */
import { expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';
import type { Edit } from '../support/content-folder.ts';

const edit = (file: string, replace: string, by: string) => ({ file, replace, by }) satisfies Edit;
const letter = 'joint/hampshire/jtai-2017-02-01.yaml';
const send = 'joint/dorset/send-2024-05-15.yaml';
const strength = 'Midwives ask every mother about abuse, and do so when she is alone.';
const tooLong = `${'Teams ask and listen well here. '.repeat(8)}Teams meet often, and then they act.`;
const none = '0 problems in 0 files. Field guide: content/README.md';
const said = '      text: Children can write to the board and get an answer within days.';

/** What is wrong, the change, the line, and what is said in it. */
const cases: readonly (readonly [string, ReturnType<typeof edit>, string])[] = [
	[
		'a summary of few words',
		edit(
			letter,
			'Agencies know each other well and act soon when a child lives with domestic abuse. Most families are offered help near\n    home, and children can talk to somebody whom they trust. ',
			'',
		),
		'18\n  findings.summary: found "48 words"; expected 60 to 110',
	],
	[
		'a summary of many words',
		edit(
			letter,
			'and plans for parents who harm are few.',
			`and plans for parents who harm are few. ${'Teams meet and talk often. '.repeat(7).trim()}`,
		),
		'18\n  findings.summary: found "114 words"; expected 60 to 110',
	],
	[
		'a statement of many words',
		edit(letter, strength, tooLong),
		'27\n  findings.strengths.1.text: found "55 words"; expected 45 at most',
	],
	[
		'a quotation',
		edit(letter, strength, 'Midwives “ask every mother” when she is alone.'),
		'27\n  findings.strengths.1.text: found "“ask every mother”"; expected our own words, without a quotation',
	],
	[
		'a statement twice',
		edit(letter, strength, 'Police officers tell schools on the next morning what children have seen at home.'),
		'27\n  findings.strengths.1.text: found "Police officers tell schools on the next morning what children have seen at …; stands further up in these findings; expected each once',
	],
	[
		'a statement that is a point',
		edit(letter, strength, 'Referrals by hospitals should say more about the risks that children face.'),
		'27\n  findings.strengths.1.text: found "Referrals by hospitals should say more about the risks that children face."; is one of the points (improvements), too; expected it there alone',
	],
	[
		'a page of another letter',
		edit(letter, '    - page: 4', '    - page: 15'),
		'26\n  findings.strengths.1.page: found 15; the report has 14 pages; expected one of them',
	],
	[
		'too few strengths',
		edit(letter, `    - page: 4\n      text: ${strength}\n`, ''),
		'23\n  findings.strengths: found [{"page":2,"text":"Police officers tell schools on the next morning what chil…; expected at least 3 items',
	],
	[
		'a voice in words of the letter',
		edit(letter, said, `${said}\n  voice:\n    page: 6\n    text: Parents said that “nobody listens”.`),
		'32\n  findings.voice.text: found "“nobody listens”"; expected our own words, without a quotation',
	],
	[
		'a voice of a page that there is not',
		edit(letter, said, `${said}\n  voice:\n    page: 16\n    text: Parents told inspectors that they were heard.`),
		'31\n  findings.voice.page: found 16; the report has 14 pages; expected one of them',
	],
	[
		'a second reading to come',
		edit(letter, said, `${said}\n  reviewed: 2999-01-31`),
		'30\n  findings.reviewed: found "2999-01-31"; expected a day until today (<today>)',
	],
	[
		'a point without its full stop',
		edit(letter, 'the risks that children face.', 'the risks that children face'),
		'16\n  improvements.0.text: found "Referrals by hospitals should say more about the risks that children face"; expected whole sentences',
	],
	[
		'a point of another page',
		edit(letter, '    page: 10\n    text', '    page: 15\n    text'),
		'15\n  improvements.0.page: found 15; the report has 14 pages; expected one of them',
	],
	[
		'a theme of another kind',
		edit(letter, 'themes: [front-door]', 'themes: [health-waits]'),
		'14\n  improvements.0.themes.0: found "health-waits"; no theme of this kind in content/joint-themes.yaml.',
	],
	[
		'a theme that there is not',
		edit(send, 'themes: [health-waits]', 'themes: [health-wait]'),
		'12\n  improvements.0.themes.0: found "health-wait"; no theme of this kind in content/joint-themes.yaml. Did you mean "health-waits"?',
	],
	[
		'a section behind the last page',
		edit(send, '{ page: 6, points: 2 }', '{ page: 6, points: 2 }\npriority-section: { page: 12, points: 1 }'),
		'11\n  priority-section.page: found 12; the report has 9 pages; expected one of them',
	],
	[
		'more points than the report makes',
		edit(
			letter,
			'{ page: 10, points: 2 }\nimprovements:\n',
			'{ page: 10, points: 1 }\nimprovements:\n  - themes: [front-door]\n    page: 10\n    text: Referrals should be answered sooner.\n',
		),
		'13\n  improvements: found 2; the report makes 1 of them (improvement-section.points); expected no more',
	],
	[
		'a priority without its section',
		edit(send, '  - themes: [health-waits]\n', '  - themes: [health-waits]\n    kind: priority\n'),
		'11\n  improvements: found 1; expected priority-section with the page and the number of points',
	],
	[
		'a subject that there is not',
		edit(letter, 'theme: domestic-abuse', 'theme: domestic-abus'),
		'2\n  theme: found "domestic-abus"; no such theme in content/jtai-themes.yaml. Did you mean "domestic-abuse"?',
	],
	[
		'an outcome that is a grade',
		edit(send, 'outcome: positive', 'outcome: good'),
		'2\n  outcome: found "good"; expected positive | inconsistent | systemic-failings',
	],
	[
		'a visit after publication',
		edit(send, 'end: 2024-03-15', 'end: 2024-05-15'),
		'3\n  visit.end: found "2024-05-15"; expected a day before publication (2024-05-15)',
	],
	[
		'a date of the letter that says nothing',
		edit(send, 'inspectorates: [ofsted, cqc]', 'inspectorates: [ofsted, cqc]\ndated: 2024-05-15'),
		'10\n  dated: found "2024-05-15"; is the day of publication; expected it only where it is another',
	],
	[
		'a council twice',
		edit(send, 'health:', 'also-covers: [dorset]\nhealth:'),
		'7\n  also-covers.0: found "dorset"; stands further up, or is the council of the folder; expected each council once',
	],
	[
		'a council of another time',
		edit(send, 'health:', 'also-covers: [dorset-county]\nhealth:'),
		'7\n  also-covers.0: found "dorset-county"; dorset-county did not exist on 2024-03-11; expected the council of that day',
	],
];

test.each(cases)('%s', (_, change, reported) => {
	const found = problemsAfter(change).replaceAll(new Date().toISOString().slice(0, 10), '<today>');
	expect(found).toBe(`content/${change.file}:${reported}\n1 problem in 1 file. Field guide: content/README.md`);
});

/** Findings of the other report, with a strength. */
const findingsWith = (text: string) => `findings:
  summary: >-
    Leaders of the council and the health board have known for two years what does not work. Families now get a plan in time,
    and schools say that help comes sooner than before. Young people who leave school still wait for advice, and a few parents
    had to ask many times before anybody came. Most of what is new began this spring, so that its effect cannot be seen yet.
  strengths:
    - page: 2
      text: ${text}
    - page: 3
      text: Nurses visit special schools each week.
    - page: 4
      text: Parents help to write the local offer.
source:`;

test('words that two joint inspections share', () => {
	expect(problemsAfter(edit(send, 'source:', findingsWith(strength)))).toBe(
		`content/${letter}:27\n  findings.strengths.1.text: found "midwives ask every mother about abuse do so"; content/${send} has the same 8 words (small words left out); expected each report in words of its own\n1 problem in 1 file. Field guide: content/README.md`,
	);
	// Seven words in a row may be chance.
	expect(
		problemsAfter(edit(send, 'source:', findingsWith('Midwives ask every mother about abuse and do it gently.'))),
	).toBe(none);
});

test('the sector’s set phrases are one word each, so that two reports may have them', () => {
	const phrase = 'significant concerns about the experiences and outcomes of children in care and care leavers';
	const both = [
		edit(send, 'source:', findingsWith(`Nobody now has ${phrase}.`)),
		edit(letter, strength, `Few agencies had ${phrase}.`),
	];
	expect(problemsAfter(...both)).toBe(none);
});
