/** Joint inspections: what is read of each kind, what is refused, and what the record says then. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jtaiLetter, progressReport, sendOutcomes, sendReport } from './make-joint.ts';
import { makeProject } from './make-project.ts';
import { sifReport } from './make-reports.ts';
import type { Letter, Send } from './make-joint.ts';
import type { PageOfText } from './make-pdf.ts';
import type { Project } from './make-project.ts';

let project: Project;
beforeEach(() => {
	project = makeProject();
});
afterEach(() => project.remove());

const letter = 'content/joint/hampshire/jtai-2025-02-27.yaml';
const report = 'content/joint/hampshire/send-2024-05-07.yaml';

async function imported(pages: readonly PageOfText[], name: string, ...args: string[]) {
	const path = await project.writePdf(name, pages);
	return project.run(path, ...args);
}

describe('the letter of a joint targeted area inspection', () => {
	test('becomes a draft with what it prints, and no person', async () => {
		const { code, log, error } = await imported(jtaiLetter(), 'in/80472/jtai-2025-02-27.pdf');
		expect(error).toBe('');
		expect(code).toBe(0);
		expect(log).toContain(`written    ${letter} from in/80472/jtai-2025-02-27.pdf`);
		expect(log).toContain('  published 2025-02-27, from the file’s name');
		expect(log).toContain('  no address is recorded; give it with --url where it is known');
		const text = project.read(letter);
		expect(text.replace(/sha256: \w{64}/, 'sha256: …')).toBe(`kind: jtai
theme: domestic-abuse
visit: { start: 2024-12-09, end: 2024-12-13 }
statement:
  by: Hampshire County Council
  due: 2025-06-11
health:
  - NHS Hampshire and Wight Integrated Care Board
police:
  - Hampshire Constabulary
inspectorates: [ofsted, cqc, constabulary]
improvement-section: { page: 2, points: 2 }
source:
  kind: report
  sha256: …
  pages: 3
draft: true
`);
		expect(text).not.toMatch(/Ann|Bob|Cy |Di /);
	});

	test.each<[string, Letter, string]>([
		[
			'in the form used until 2020',
			{
				title: ['Joint targeted area inspection of the multi-agency response to abuse and', 'neglect in Hampshire'],
				opening: [
					'Between 5 and 9 December 2016, Ofsted, the Care Quality Commission (CQC), HMI',
					'Constabulary (HMIC) and HMI Probation (HMI Prob) undertook a joint inspection of the',
					'response to abuse and neglect. This inspection included a ‘deep dive’ focus on the',
					'response to children living with domestic abuse.',
				],
				day: '1 February 2017',
				next: [
					'The local authority should prepare a written statement of proposed action. The local',
					'authority should send the written statement of action to',
					'ProtectionOfChildren@ofsted.gov.uk by Friday 5 May 2017.',
				],
			},
			'theme: domestic-abuse\nvisit: { start: 2016-12-05, end: 2016-12-09 }\nstatement:\n  by: The local authority\n  due: 2017-05-05\n',
		],
		[
			'that prints the days without a year, which then follows from its own',
			{
				opening: [
					'Between 16 December and 9 January, Ofsted and the CQC undertook a joint',
					'inspection of domestic abuse.',
				],
			},
			'visit: { start: 2024-12-16, end: 2025-01-09 }\n',
		],
		[
			'that has areas for priority action',
			{
				sections: [
					['Area for priority action', 'Understand the risk.'],
					['What needs to improve?', 'Records.', 'Plans.', 'Meetings.'],
					['Strengths', 'Leaders.'],
				],
			},
			'priority-section: { page: 2, points: 1 }\nimprovement-section: { page: 2, points: 3 }\n',
		],
		[
			'whose list says that there is nothing for priority action',
			{
				sections: [
					['Areas for priority action', 'There are no areas for priority action'],
					['Areas for improvement', 'Plans.'],
				],
			},
			'inspectorates: [ofsted, cqc, constabulary]\nimprovement-section: { page: 2, points: 1 }\n',
		],
		[
			'that names the place with the words of a council',
			{ title: ['Joint targeted area inspection of Hampshire County Council'] },
			'kind: jtai\n',
		],
	])('is read %s', async (_, given, expected) => {
		const { error } = await imported(jtaiLetter(given), 'in/2025-02-27.pdf');
		expect(error).toBe('');
		expect(project.read(letter)).toContain(expected);
	});

	test.each<[string, Letter, string]>([
		[
			'a theme that no round had',
			{
				opening: [
					'This letter is about the multi-agency response to lost umbrellas. This inspection took place from 9 to 13 December 2024. It was carried out by inspectors from Ofsted and the CQC.',
				],
			},
			'  theme (page 1): found “multi-agency response to lost umbrellas.”; expected one of the themes of content/jtai-themes.yaml by the words that letters use for it; add a row for a new one',
		],
		[
			'no days of the visit',
			{ opening: ['It was carried out by inspectors from Ofsted and the CQC and was about domestic abuse.'] },
			'  visit (page 1): found nothing; expected the days of the inspection, such as “from 9 to 13 December 2024”',
		],
		[
			'days that do not exist',
			{
				opening: [
					'This inspection took place from 30 to 31 November 2024. It was carried out by Ofsted and the CQC, on domestic abuse.',
				],
			},
			'  visit (page 1): found “30 to 31 November 2024”; expected the days of the inspection, such as “from 9 to 13 December 2024”',
		],
		[
			'one inspectorate alone',
			{
				opening: [
					'This inspection of domestic abuse took place from 9 to 13 December 2024. It was carried out by inspectors from Ofsted.',
				],
			},
			'expected the inspectorates that took part, Ofsted and another at least',
		],
		[
			'no day of its own',
			{ day: 'The last of February' },
			'  dated (page 1): found “The last of February”; expected the day of the letter on a line of its own, such as “27 February 2025”',
		],
		[
			'a place that is no council’s',
			{ title: ['Joint targeted area inspection of Barsetshire'] },
			'  authority (page 1): found “Barsetshire”; no authority in content/authorities has this name; say which with --authority',
		],
	])('is refused with %s', async (_, given, expected) => {
		const { code, error } = await imported(jtaiLetter(given), 'in/2025-02-27.pdf');
		expect(code).toBe(1);
		expect(error).toContain(expected);
		expect(project.written()).toEqual([]);
	});

	test('without a day in the file’s name is filed under its own, and the output says so', async () => {
		const { log } = await imported(jtaiLetter(), 'in/letter.pdf');
		expect(log).toContain('  published 2025-02-27, from the letter');
		expect(project.read(letter)).toContain('published-basis: letter\n');
	});

	test('keeps its own day beside another of the site', async () => {
		const { log } = await imported(jtaiLetter(), 'in/2025-02-28.pdf');
		expect(log).toContain('  the letter itself is dated 2025-02-27');
		expect(project.read('content/joint/hampshire/jtai-2025-02-28.yaml')).toContain('dated: 2025-02-27\n');
	});

	test('on two councils is filed under the first and names the other', async () => {
		const { error } = await imported(
			jtaiLetter({ title: ['Joint targeted area inspection of Hampshire and Hull'] }),
			'in/2025-02-27.pdf',
		);
		expect(error).toBe('');
		expect(project.read(letter)).toContain('also-covers: [hull]\n');
	});

	test('whose statement names a person leaves the person out', async () => {
		const next = [
			'We have determined that Ann Example is the principal authority and should prepare a',
			'written statement of proposed action.',
		];
		const { log } = await imported(jtaiLetter({ next }), 'in/2025-02-27.pdf');
		expect(log).toContain('  who has to write the statement could not be read (“Ann Example”)');
		expect(project.read(letter)).not.toContain('Ann');
	});

	test('with other papers behind it is refused', async () => {
		const { error } = await imported(jtaiLetter({ behind: 2 }), 'in/2025-02-27.pdf');
		expect(error).toContain(
			'has more behind the report, which ends on page 3; save pages 1 to 3 as a file of their own',
		);
	});

	test('without its last page is refused', async () => {
		const { error } = await imported(jtaiLetter().slice(0, 2), 'in/2025-02-27.pdf');
		expect(error).toContain('is not a whole report: page 2 is not the last of a report');
	});
});

describe('the report of an area SEND inspection', () => {
	test.each<[keyof typeof sendOutcomes, string]>([
		['positive', 'next: { years: 5 }\nplan: strategic-plan\n'],
		['inconsistent', 'next: { years: 3 }\nplan: strategic-plan\n'],
		['systemic-failings', 'next: { years: 3, monitoring-months: 18 }\nplan: priority-action-plan\n'],
	])('is read with the outcome %s and what follows', async (outcome, expected) => {
		const { error } = await imported(sendReport({ outcome: sendOutcomes[outcome] }), 'in/send-2024-05-07.pdf');
		expect(error).toBe('');
		const text = project.read(report);
		expect(text).toContain(`kind: send\noutcome: ${outcome}\nvisit: { start: 2024-02-12, end: 2024-02-16 }\n`);
		expect(text).toContain(expected);
	});

	test('has the board as printed, and no person', async () => {
		await imported(sendReport(), 'in/send-2024-05-07.pdf');
		const text = project.read(report);
		expect(text).toContain(
			'health:\n  - NHS Hampshire and Wight Integrated Care Board\ninspectorates: [ofsted, cqc]\n',
		);
		expect(text).not.toMatch(/Ann|Bob/);
	});

	test.each<[string, Send, string]>([
		['a wider gap parts points, and no other', {}, 'improvement-section: { page: 2, points: 2 }\n'],
		[
			'lines within a point that begin with a mark are no points',
			{
				improvement: [
					['Leaders should improve plans:', '• so that they are new;', '• so that they are good.'],
					['Leaders should listen.'],
				],
			},
			'improvement-section: { page: 2, points: 2 }\n',
		],
		[
			'each responsible body begins one for priority action',
			{
				outcome: sendOutcomes['systemic-failings'],
				priority: [['Leaders should act.', 'They should do it soon.'], ['Leaders should plan.']],
			},
			'priority-section: { page: 2, points: 2 }\nimprovement-section: { page: 2, points: 2 }\n',
		],
		[
			'that nobody inspected before is said as printed',
			{ dates: ['Inspection dates: 12 to 16 February 2024', 'Date of previous inspection: Not previously inspected'] },
			'previous: Not previously inspected\n',
		],
		[
			'“within five years” is not “approximately”',
			{ outcome: sendOutcomes.positive.map((line) => line.replace('approximately ', '')) },
			'next: { years: 5, approximately: false }\n',
		],
	])('%s', async (_, given, expected) => {
		const { error } = await imported(sendReport(given), 'in/send-2024-05-07.pdf');
		expect(error).toBe('');
		expect(project.read(report)).toContain(expected);
	});

	test.each<[string, Send, string]>([
		[
			'no outcome',
			{ outcome: ['Children are happy.'] },
			'  outcome (page 1): found “Children are happy.”; expected one of the three outcomes under “Inspection outcome”, in the words of the framework of 2023',
		],
		[
			'two outcomes',
			{ outcome: [...sendOutcomes.positive, ...sendOutcomes.inconsistent] },
			'  outcome (page 1): found “The local area',
		],
		[
			'no days',
			{ dates: ['Inspection dates: in spring'] },
			'  visit (page 1): found “in spring”; expected the first and last day, such as “20 to 24 May 2024”',
		],
	])('is refused with %s', async (_, given, expected) => {
		const { code, error } = await imported(sendReport(given), 'in/send-2024-05-07.pdf');
		expect(code).toBe(1);
		expect(error).toContain(expected);
		expect(project.written()).toEqual([]);
	});

	test('without a day in its name needs one, as none is printed', async () => {
		const { error } = await imported(sendReport(), 'in/report.pdf');
		expect(error).toContain('published: found nothing; no publication date is printed; give it with --published');
	});

	test('with other days in its feet says so', async () => {
		const { log } = await imported(sendReport({ foot: '12 to 19 February 2024' }), 'in/send-2024-05-07.pdf');
		expect(log).toContain('  the feet of the pages print 2024-02-12 to 2024-02-19, the front page other days');
	});

	test('a monitoring inspection is none of these', async () => {
		const { error } = await imported(
			sendReport({ title: ['Area SEND monitoring inspection of Hampshire', 'Local Area Partnership'] }),
			'in/send-2024-05-07.pdf',
		);
		expect(error).toContain('framework (page 1): found');
		expect(error).toContain('this is an area SEND monitoring inspection, which gives no outcome');
	});
});

describe('a file', () => {
	test('of 2009 on progress is read without days of a visit', async () => {
		const { error } = await imported(progressReport(), 'in/2009-07-03.pdf');
		expect(error).toBe('');
		const text = project.read('content/joint/hampshire/progress-2009-07-03.yaml');
		expect(text).toContain(
			'kind: progress\ninspectorates: [ofsted, cqc, constabulary]\nimprovement-section: { page: 3, points: 3 }\n',
		);
		expect(text).not.toContain('visit');
	});

	test.each<[string, () => PageOfText[], string]>([
		[
			'two letters',
			() => [...jtaiLetter(), ...jtaiLetter()],
			'kind (page 1): found “Joint targeted area inspection of Hampshire”; holds two reports: page 1 and page 4 each begin one; import them one by one',
		],
		[
			'a letter behind a graded report',
			() => [...sifReport(), ...jtaiLetter()],
			'each begin one; import them one by one',
		],
		[
			'a letter behind a cover',
			() => [...jtaiLetter().slice(1, 2), ...jtaiLetter()],
			'a report seems to begin on page 2; save it without the pages before',
		],
	])('with %s is refused', async (_, pages, expected) => {
		const { code, error } = await imported(pages(), 'in/2025-02-27.pdf');
		expect(code).toBe(1);
		expect(error).toContain(expected);
		expect(project.written()).toEqual([]);
	});
});

describe('a second run', () => {
	test('leaves a record as it is, with what a person has written', async () => {
		await imported(jtaiLetter(), 'in/jtai-2025-02-27.pdf');
		const reviewed = project.read(letter).replace('draft: true\n', 'notes:\n  - Somebody has looked at this letter.\n');
		project.write(letter, reviewed);
		const { log, code } = await project.run('in/jtai-2025-02-27.pdf');
		expect(code).toBe(0);
		expect(log).toContain(`unchanged  ${letter}`);
		expect(project.read(letter)).toBe(reviewed);
	});

	test('prints what differs in a reviewed record, and takes it with --update', async () => {
		await imported(jtaiLetter(), 'in/jtai-2025-02-27.pdf');
		const wrong = project.read(letter).replace('due: 2025-06-11', 'due: 2025-06-12').replace('draft: true\n', '');
		project.write(letter, wrong);
		const { log, code } = await project.run('in/jtai-2025-02-27.pdf');
		expect(code).toBe(1);
		expect(log).toContain(
			'  statement: record by Hampshire County Council, due 2025-06-12, report by Hampshire County Council, due 2025-06-11',
		);
		await project.run('in/jtai-2025-02-27.pdf', '--update');
		expect(project.read(letter)).toContain('due: 2025-06-11\n');
		expect(project.read(letter)).toContain('draft: true\n');
	});

	test('under another day is refused', async () => {
		await imported(jtaiLetter(), 'in/2025-02-27.pdf');
		const { error } = await imported(jtaiLetter(), 'in/2025-03-01.pdf');
		expect(error).toContain(
			'content/joint/hampshire/jtai-2025-02-27 already records this inspection; rename that file if this is the right day',
		);
	});
});
