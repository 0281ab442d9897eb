/** What an editor reads when a row of a table is wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcedPages } from '../../src/schemas/page-texts.ts';
import { problemsAfter, validFolder } from '../support/content-folder.ts';

const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const lines = (...all: string[]): string => all.join('\n');

const documents = '- id: act-2004\n  title: Children Act 2004\n';
const event = (id: string, when: string, rest: string): string =>
	`- id: ${id}\n  when: ${when}\n  kind: law\n  text: It begins (${id}, ${when.trim().slice(0, 4)}).\n${rest}`;
const official = '  certainty: official\n  sources: [act-2004]\n';

const withTimeline = (timeline: string, docs = documents) =>
	problemsAfter({ file: 'timeline.yaml', text: timeline }, { file: 'documents.yaml', text: docs });

describe('the timeline', () => {
	test('in order', () => {
		const rows = [
			event('a', '2004-11-15', official),
			event('b', '2006-04', '  certainty: read\n'),
			event('c', '2006', official),
		];
		expect(withTimeline(rows.join(''))).toBe('0 problems in 0 files. Field guide: content/README.md');
	});

	test('a document that there is not', () => {
		expect(withTimeline(event('a', '2004', '  certainty: official\n  sources: [act-2004, act-204]\n'))).toBe(
			lines(
				'content/timeline.yaml:6',
				'  0.sources.1: found "act-204"; there is no such document in documents.yaml. Did you mean "act-2004"?',
				oneProblem,
			),
		);
	});

	test('a later event first; what is known by its year only goes last in it', () => {
		expect(withTimeline(event('a', '2004', official) + event('b', '2004-05-01', official))).toBe(
			lines(
				'content/timeline.yaml:8',
				'  1.when: found "2004-05-01"; expected the oldest first, and what is known by its year only last in it',
				oneProblem,
			),
		);
	});

	test('an official event without a source', () => {
		expect(withTimeline(event('a', '2004', official) + event('b', '2005', '  certainty: official\n'))).toBe(
			lines(
				'content/timeline.yaml:7',
				'  1.sources: found []; expected a source, unless certainty is read: then the reports are it',
				oneProblem,
			),
		);
	});

	test('an id used twice, and a document that nothing names', () => {
		expect(
			withTimeline(
				event('a', '2004', official) + event('a', '2005', official),
				`${documents}- id: law\n  title: Another law\n`,
			),
		).toBe(
			lines(
				'content/documents.yaml:3',
				'  1.id: found "law"; no event of timeline.yaml names it',
				'content/timeline.yaml:7',
				'  1.id: found "a"; another row has this id; expected each once',
				'2 problems in 2 files. Field guide: content/README.md',
			),
		);
	});

	test('days that do not say when in words', () => {
		const when = '\n    earliest: 2012-05-01\n    latest: 2012-08-31';
		expect(withTimeline(event('a', when, official))).toBe(
			lines(
				'content/timeline.yaml:1',
				'  0.words: found nothing; expected the source’s words for when, such as mid-2012',
				oneProblem,
			),
		);
	});
});

describe('moments', () => {
	test('a pause without its last day', () => {
		const text = '- kind: pause\n  day: 2020-03-17\n  label: No inspections\n  note: None began.\n';
		expect(problemsAfter({ file: 'moments.yaml', text })).toBe(
			lines(
				'content/moments.yaml:1',
				'  0.until: found nothing; expected the last day with kind: pause, and only there',
				oneProblem,
			),
		);
	});
});

describe('official figures', () => {
	const figure = (inspectedBy: string, rest: string): string =>
		`    - inspected-by: ${inspectedBy}\n      published-by: 2019-10-31\n      strand: overall\n${rest}`;
	const publication = (figures: string, url = 'https://example.org/2018'): string =>
		`- title: Main findings of ${url.slice(-4)}\n  url: ${url}\n  figures:\n${figures}`;
	const in2018 = figure('2018-11-30', '      good-or-better: 43\n');
	const problems = (text: string): string => problemsAfter({ file: 'official-figures.yaml', text });

	test('in order', () => {
		const later = figure('2019-08-31', '      percent: { inadequate: 14 }\n');
		expect(problems(publication(in2018) + publication(later, 'https://example.org/2019'))).toBe(
			'0 problems in 0 files. Field guide: content/README.md',
		);
	});

	test('an unknown field', () => {
		expect(problems(publication(figure('2018-09-30', '      good-or-beter: 43\n      graded: 150\n')))).toBe(
			lines(
				'content/official-figures.yaml:7',
				'  0.figures.0.good-or-beter: found 43; no such field; expected inspected-by, published-by, strand, region, graded, counts, good-or-better, percent. Did you mean "good-or-better"?',
				oneProblem,
			),
		);
	});

	test('a missing field, and a figure that gives nothing', () => {
		expect(problems(`- title: Main findings\n  figures:\n${figure('2018-09-30', '')}`)).toBe(
			lines(
				'content/official-figures.yaml:1',
				'  0.url: found nothing; expected text',
				'content/official-figures.yaml:3',
				'  0.figures.0: found {"inspected-by":"2018-09-30","published-by":"2019-10-31","strand":"overall"}; expected what the source gives: graded, counts, good-or-better or percent',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('the same figure twice, under an address that stands there twice', () => {
		expect(problems(publication(in2018) + publication(in2018).replace('Main findings', 'More findings'))).toBe(
			lines(
				'content/official-figures.yaml:9',
				'  1.url: found "https://example.org/2018"; another publication has this address; expected each once, with all its figures',
				'content/official-figures.yaml:11',
				'  1.figures.0: found "2018-11-30"; another figure has these days, this strand and this region; expected each once',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('an older figure below a newer one, and a grade that no scale has', () => {
		const older = figure('2018-10-31', '      counts: { outstandin: 3 }\n');
		expect(problems(publication(in2018 + older))).toBe(
			lines(
				'content/official-figures.yaml:8',
				'  0.figures.1.inspected-by: found "2018-10-31"; expected the oldest first; the figure above is of 2018-11-30',
				'content/official-figures.yaml:11',
				'  0.figures.1.counts.outstandin: found "outstandin"; no scale has this grade. Did you mean "outstanding"?',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('published before it was inspected', () => {
		expect(problems(publication(figure('2020-03-31', '      graded: 150\n')))).toBe(
			lines(
				'content/official-figures.yaml:5',
				'  0.figures.0.published-by: found "2019-10-31"; expected a day on or after inspected-by (2020-03-31)',
				oneProblem,
			),
		);
	});

	test.each(['', '# Later.\n'])('an empty file: %j', (text) => {
		expect(problems(text)).toBe(
			lines('content/official-figures.yaml:1', '  table: found nothing; expected a list', oneProblem),
		);
	});

	test('a table without rows', () => {
		expect(problems('[]\n')).toBe(
			lines('content/official-figures.yaml:1', '  table: found []; expected at least one publication', oneProblem),
		);
	});
});

describe('texts about grades', () => {
	const row = (grade: string): string => `- grade: ${grade}\n  then-and-now: [It was the third grade.]\n`;
	const problems = (text: string): string => problemsAfter({ file: 'grade-texts.yaml', text });

	test('in order', () => {
		expect(problems(row('good') + row('adequate'))).toBe('0 problems in 0 files. Field guide: content/README.md');
	});

	test('a grade that no scale has, and one twice', () => {
		expect(problems(row('god') + row('good') + row('good').replace('third', 'second'))).toBe(
			lines(
				'content/grade-texts.yaml:1',
				'  0.grade: found "god"; no scale has this grade. Did you mean "good"?',
				'content/grade-texts.yaml:5',
				'  2.grade: found "good"; another row has this grade; expected each once',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('an unknown field, a missing one, and a text that is no sentence', () => {
		expect(problems('- grade: good\n  then: [It was.]\n- grade: adequate\n  then-and-now: [it was]\n')).toBe(
			lines(
				'content/grade-texts.yaml:1',
				'  0.then-and-now: found nothing; expected a list',
				'content/grade-texts.yaml:2',
				'  0.then: found ["It was."]; no such field; expected grade, then-and-now.',
				'content/grade-texts.yaml:4',
				'  1.then-and-now.0: found "it was"; expected whole sentences',
				'3 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('an empty file', () => {
		expect(problems('# Later.\n')).toBe(
			lines('content/grade-texts.yaml:1', '  table: found nothing; expected a list', oneProblem),
		);
	});
});

describe('traps of comparison', () => {
	const row = (id: string, text = 'There are {props.facts.sifReports} reports.'): string =>
		`- id: ${id}\n  heading: Two scales (${text.length} ${id})\n  text:\n    - '${text}'\n`;
	const problems = (text: string): string => problemsAfter({ file: 'traps.yaml', text });

	test('in order', () => {
		expect(problems(row('scales') + row('boards'))).toBe('0 problems in 0 files. Field guide: content/README.md');
	});

	test('an id twice: links lead to it', () => {
		expect(problems(row('scales') + row('scales', 'There are two of them, and more to say.'))).toBe(
			lines('content/traps.yaml:5', '  1.id: found "scales"; another row has this id; expected each once', oneProblem),
		);
	});

	test('a fact that there is not, and braces around something else', () => {
		expect(problems(row('a', 'The {props.facts.sifReport} and the {sifReports} of them.'))).toBe(
			lines(
				'content/traps.yaml:4',
				'  0.text.0: found "{props.facts.sifReport}"; there is no such fact. Did you mean "sifReports"?',
				'  0.text.0: found "{sifReports}"; expected an expression such as {props.facts.sifReports}',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('an unknown field, and a missing one', () => {
		expect(problems('- id: scales\n  headin: Two scales\n  text: [There are two.]\n')).toBe(
			lines(
				'content/traps.yaml:1',
				'  0.heading: found nothing; expected text',
				'content/traps.yaml:2',
				'  0.headin: found "Two scales"; no such field; expected id, heading, text. Did you mean "heading"?',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('an empty file', () => {
		expect(problems('')).toBe(lines('content/traps.yaml:1', '  table: found nothing; expected a list', oneProblem));
	});
});

describe('sources of pages', () => {
	const row = (page: string): string =>
		`- page: ${page}\n  checked: 2026-11-24\n  sources: [{ title: Reports of 2013 }]\n`;
	const problems = (text: string): string => problemsAfter({ file: 'page-sources.yaml', text });
	const all = sourcedPages.map(row).join('');

	test('in order', () => expect(problems(all)).toBe('0 problems in 0 files. Field guide: content/README.md'));

	test('a page twice', () => {
		expect(problems(`${row('grades').replace('2013', '2014')}${all}`)).toBe(
			lines(
				'content/page-sources.yaml:4',
				'  1.page: found "grades"; another row has this page; expected each once',
				oneProblem,
			),
		);
	});

	test('a page that there is not', () => {
		expect(problems(row('grade'))).toBe(
			lines(
				'content/page-sources.yaml:1',
				`  0.page: found "grade"; expected ${sourcedPages.join(' | ')}. Did you mean "grades"?`,
				oneProblem,
			),
		);
	});

	test('an unknown field, and a missing one', () => {
		expect(problems('- page: grades\n  checkd: 2026-11-24\n  sources: [{ title: Reports of 2013 }]\n')).toBe(
			lines(
				'content/page-sources.yaml:1',
				'  0.checked: found nothing; expected a day such as 2014-04-22',
				'content/page-sources.yaml:2',
				'  0.checkd: found "2026-11-24"; no such field; expected page, checked, sources. Did you mean "checked"?',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('a page left out', () => {
		expect(problems(row('grades'))).toBe(
			lines(
				'content/page-sources.yaml:1',
				'  table: found nothing; expected a row for the page "judgements"',
				'  table: found nothing; expected a row for the page "timeline"',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('an empty file', () => {
		expect(problems('')).toBe(
			lines('content/page-sources.yaml:1', '  table: found nothing; expected a list', oneProblem),
		);
	});
});

describe('bank holidays', () => {
	const file = 'bank-holidays.yaml';

	test('a day of another year', () => {
		expect(problemsAfter({ file, replace: '2024-01-01', by: '2023-01-01' })).toBe(
			lines(
				'content/bank-holidays.yaml:58',
				'  11.days.0: found "2023-01-01"; expected days of 2024, oldest first and each once',
				oneProblem,
			),
		);
	});

	test('a year left out', () => {
		const text = readFileSync(join(validFolder, file), 'utf8').replace(/- year: 2015[^]*?(?=- year: 2016)/, '');
		expect(problemsAfter({ file, text })).toContain(
			'expected 2015: one year after the other, so that no deadline is counted with a gap',
		);
	});
});

describe('rules of grades', () => {
	const set = (rules: string, rest = ''): string =>
		`- framework: ilacs\n  heading: ILACS inspections\n  tried-on: every one\n${rest}  rules:\n${rules}`;
	const rule = (condition: string, id = 'ilacs-3', basis = 'observed', rest = ''): string =>
		`    - id: ${id}\n      basis: ${basis}\n      text: It is so (${id}, ${condition.length}).\n${rest}      when:\n        - ${condition}\n      then:\n        - { judgement: overall, is: [good] }\n`;
	const graded = '{ graded: [overall] }';
	const problems = (text: string): string => problemsAfter({ file: 'grade-rules.yaml', text });
	const one = (line: number, message: string): string =>
		lines(`content/grade-rules.yaml:${line}`, `  ${message}`, oneProblem);

	test('in order', () => {
		expect(problems(set(rule(graded)))).toBe('0 problems in 0 files. Field guide: content/README.md');
	});

	test.each([
		[
			'a form that there is not',
			rule('{ judgement: overall, are: [good] }'),
			9,
			/^0\.rules\.0\.when\.0: found .*; expected the fields of one form: judgement, is \| all-of, are \| .* \| graded \| either$/,
		],
		[
			'a field that there is not',
			rule('{ graded: [overall], is-graded: yes }'),
			9,
			/^0\.rules\.0\.when\.0\.is-graded: found "yes"; no such field; expected /,
		],
		[
			'a judgement that there is not',
			rule('{ some-of: [care-leavers, leaderships], are: [good] }'),
			9,
			/^0\.rules\.0\.when\.0\.some-of\.1: found "leaderships"; no edition that the rule is about makes this judgement\. Did you mean "leadership"\?$/,
		],
		[
			'a grade that there is not, within either',
			rule('either: [[{ judgement: overall, is: [good] }], [{ judgement: overall, is: [goods] }]]'),
			9,
			/^0\.rules\.0\.when\.0\.either\.1\.0\.is\.0: found "goods"; not on the scale of the editions that the rule is about\. Did you mean "good"\?$/,
		],
		[
			'a number that is too large',
			rule('{ at-least: 2, of: [overall], are: [good] }'),
			9,
			/^0\.rules\.0\.when\.0\.at-least: found 2; expected at most 1, the number of judgements in of$/,
		],
		[
			'an edition that there is not',
			rule(graded, 'ilacs-3', 'observed', '      editions: [ilacs-2022]\n'),
			8,
			/^0\.rules\.0\.editions\.0: found "ilacs-2022"; ilacs has no such edition\. Did you mean "ilacs-2023"\?$/,
		],
		[
			'an id of another framework',
			rule(graded) + rule('{ graded: [leadership] }', 'sif-1'),
			12,
			/^0\.rules\.1\.id: found "sif-1"; expected the framework and a number, such as ilacs-2$/,
		],
		[
			'an id used twice',
			rule(graded) + rule('{ graded: [leadership] }'),
			12,
			/^0\.rules\.1\.id: found "ilacs-3"; another rule has this id; expected each once$/,
		],
		[
			'a stated rule without a source',
			rule(graded, 'ilacs-3', 'stated'),
			6,
			/^0\.rules\.0\.basis: found "stated"; expected announced, with its sources, as well$/,
		],
	])('%s', (_, rules, line, message) => {
		const [place, reported, end] = problems(set(rules)).split('\n');
		expect([place, end]).toEqual([`content/grade-rules.yaml:${line}`, oneProblem]);
		expect(reported?.trim()).toMatch(message);
	});

	test('a framework that there is not, and a fact that there is not', () => {
		const text = set(rule(graded), '  note: There are {props.facts.report} reports.\n');
		expect(problems(text)).toBe(
			one(4, '0.note: found "{props.facts.report}"; there is no such fact. Did you mean "reports"?'),
		);
		expect(problems(set(rule(graded)).replace('framework: ilacs', 'framework: ilac'))).toBe(
			one(1, '0.framework: found "ilac"; no such framework in content/frameworks. Did you mean "ilacs"?'),
		);
	});

	test('a rule that a text names and that is gone', () => {
		expect(problems(set(rule(graded, 'ilacs-4')))).toContain(
			'found "{props.facts.ruleIlacs3Fits}"; there is no such fact. Did you mean "ruleIlacs4Fits"?',
		);
	});
});

describe('notes of moments', () => {
	const moment = (note: string, rest = ''): string =>
		`- kind: ${rest === '' ? 'notable' : 'pause'}\n  day: 2020-03-17\n${rest}  label: No inspections\n  note: ${note}\n`;
	const problems = (text: string): string => problemsAfter({ file: 'moments.yaml', text });

	test('may name their own days and facts', () => {
		const pause = moment('From {day} to {until}, until {next}, {props.facts.reports}.', '  until: 2021-06-27\n');
		expect(problems(pause)).toBe('0 problems in 0 files. Field guide: content/README.md');
	});

	test('do not type their own day, so that the two cannot differ', () => {
		expect(problems(moment('It began on 17 March 2020.'))).toBe(
			lines(
				'content/moments.yaml:4',
				'  0.note: found "It began on 17 March 2020."; expected {day} instead of 17 March 2020',
				oneProblem,
			),
		);
	});

	test('do not name a last day that there is not', () => {
		expect(problems(moment('It ended on {until}.'))).toBe(
			lines(
				'content/moments.yaml:4',
				'  0.note: found "{until}"; expected an expression such as {props.facts.sifReports}',
				oneProblem,
			),
		);
	});
});

describe('corrections', () => {
	const correction = (day: string, rest = ''): string =>
		`- day: ${day}\n${rest}  text: '${rest === '' ? 'Wrong' : 'wrong'} until ${day}.'\n`;
	const problems = (text: string): string => problemsAfter({ file: 'corrections.yaml', text });

	test('of a report that there is not', () => {
		expect(problems(correction('2026-11-25', '  report: hampshire/2024-07-18\n'))).toBe(
			lines(
				'content/corrections.yaml:2',
				'  0.report: found "hampshire/2024-07-18"; no such report in content/reports. Did you mean "hampshire/2024-07-19"?',
				oneProblem,
			),
		);
	});

	test('not the newest first', () => {
		expect(problems(correction('2026-11-24') + correction('2026-11-25'))).toBe(
			lines(
				'content/corrections.yaml:3',
				'  1.day: found "2026-11-25"; expected the newest first; the correction above is of 2026-11-24',
				oneProblem,
			),
		);
	});

	test('of a day to come', () => {
		expect(problems(correction('2999-01-01'))).toMatch(
			/^content\/corrections\.yaml:1\n {2}0\.day: found "2999-01-01"; expected a day until today /,
		);
	});
});

describe('tables that the record rests on', () => {
	const table = (id: string, to = '2025-03-31'): string =>
		`- id: ${id}\n  title: A table of ${id}\n  from: 2024-04-01\n  to: ${to}\n`;
	const problems = (text: string): string => problemsAfter({ file: 'source-tables.yaml', text });

	test('each with a row', () => {
		expect(problems(table('visits'))).toBe(
			lines(
				'content/source-tables.yaml:1',
				'  table: found nothing; expected a row for the table "inspections"',
				oneProblem,
			),
		);
	});

	test('that end before they begin', () => {
		expect(problems(table('visits', '2023-03-31') + table('inspections'))).toBe(
			lines('content/source-tables.yaml:4', '  0.to: found "2023-03-31"; expected a day on or after from', oneProblem),
		);
	});
});

describe('what came next', () => {
	const row = (next: string, after: string): string =>
		`- next: ${next}\n  after: [${after}]\n  until: 2026-03-31\n  brief: it came next.\n  text: it came next.\n  checked: 2026-11-25\n  sources: [{ title: A press release }]\n`;
	const problems = (text: string): string => problemsAfter({ file: 'next-inspections.yaml', text });

	test('after grades that a scale has, each once', () => {
		expect(problems(row('short', 'goods') + row('standard', 'inadequate') + row('standard', 'inadequate, good'))).toBe(
			lines(
				'content/next-inspections.yaml:2',
				'  0.after.0: found "goods"; no scale has this grade. Did you mean "good"?',
				'content/next-inspections.yaml:15',
				'  2.next: found "standard"; another row has this; expected each once',
				'content/next-inspections.yaml:16',
				'  2.after.0: found "inadequate"; another row has this grade; expected each once',
				'3 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('as the end of a sentence', () => {
		expect(problems(row('short', 'good').replace('text: it came', 'text: It came'))).toBe(
			lines(
				'content/next-inspections.yaml:5',
				'  0.text: found "It came next."; expected what follows “Until …”, in small letters, to the end of the sentence',
				oneProblem,
			),
		);
	});
});

describe('strands', () => {
	const strand = (id: string, rest = '', name = id): string =>
		`- { id: ${id}, label: Label of ${name}, short: S ${name.slice(0, 12)}${rest} }\n`;
	const all = ['overall', 'leadership', 'help-and-protection', 'children-in-care', 'care-leavers', 'adoption', 'lscb'];
	const problems = (text: string): string => problemsAfter({ file: 'strands.yaml', text });

	test('the overall grade first, and each once', () => {
		expect(
			problems(
				[...all.slice(1), 'overall'].map((id) => strand(id)).join('') + strand('adoption', ', main: false', 'another'),
			),
		).toBe(
			lines(
				'content/strands.yaml:1',
				'  0.id: found "leadership"; expected the strand overall first',
				'content/strands.yaml:8',
				'  7.id: found "adoption"; another strand has this id; expected each once',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('a field that there is not', () => {
		expect(problems(all.map((id) => strand(id, id === 'lscb' ? ', off: board' : '')).join(''))).toBe(
			lines(
				'content/strands.yaml:7',
				'  6.off: found "board"; no such field; expected id, label, short, in-text, main, of. Did you mean "of"?',
				oneProblem,
			),
		);
	});

	test('a strand of a question that there is not', () => {
		expect(
			problemsAfter({
				file: 'questions.yaml',
				replace: 'strand: leadership',
				by: 'strand: leaderships',
			}),
		).toBe(
			lines(
				'content/questions.yaml:15',
				'  3.strand: found "leaderships"; no such strand in content/strands.yaml. Did you mean "leadership"?',
				oneProblem,
			),
		);
	});
});
