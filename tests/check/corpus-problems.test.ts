/**
 * What an editor reads when entries do not fit together: one case for each rule between entries in src/domain/record, with the exact text.
 */
import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const sif = 'frameworks/sif.mdx';
const ilacs = 'frameworks/ilacs.mdx';
const wiltshire = 'authorities/wiltshire.mdx';
const hampshire = 'authorities/hampshire.mdx';
const dorsetCounty = 'authorities/dorset-county.mdx';
const dorset = 'authorities/dorset.mdx';
const report2024 = 'reports/hampshire/2024-07-19.mdx';
const report2014 = 'reports/hampshire/2014-04-22.mdx';
const report2016 = 'reports/dorset-county/inspected-2016-02.mdx';
const visits = 'visits.yaml';
const careLeaver = 'glossary/care-leaver.mdx';

const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const lines = (...all: string[]): string => all.join('\n');

describe('collections', () => {
	test('that are empty: a content folder without entries is no record', () => {
		expect(
			problemsAfter(
				{ remove: 'authorities' },
				{ remove: 'frameworks' },
				{ remove: 'reports' },
				{ remove: 'visits.yaml' },
			),
		).toBe(
			lines(
				'content/authorities',
				'  path: found nothing; expected at least one entry in content/authorities',
				'content/frameworks',
				'  path: found nothing; expected at least one entry in content/frameworks',
				'content/reports',
				'  path: found nothing; expected at least one entry in content/reports',
				'content/visits.yaml',
				'  path: found nothing; expected the table, with a row at least',
				'4 problems in 4 files. Field guide: content/README.md',
			),
		);
	});
});

describe('how a fact is known', () => {
	test('a type worked out from a report’s text, where no report is the source', () => {
		expect(problemsAfter({ file: report2016, replace: 'type-basis: secondary', by: 'type-basis: inferred' })).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:5',
				'  inspection.type-basis: found "inferred"; goes with a source of kind report; this one is secondary',
				oneProblem,
			),
		);
	});

	test('a type that is said to be printed, where no report is the source', () => {
		expect(problemsAfter({ file: report2016, replace: '  type-basis: secondary\n', by: '' })).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:3',
				'  inspection.type-basis: found "printed"; goes with a source of kind report; this one is secondary',
				oneProblem,
			),
		);
	});

	test('a date of Ofsted’s site, where no report is the source', () => {
		expect(
			problemsAfter({
				file: report2024,
				replace: '  kind: report\n  url: https://files.ofsted.gov.uk/v1/file/50253183',
				by: "  kind: secondary\n  items: [{ title: A council’s news, url: 'https://council.example/news' }]",
			}),
		).toContain('published-basis: found "site"; goes with a source of kind report; this one is secondary');
	});
});

describe('what a council was before', () => {
	const types = (text: string) =>
		problemsAfter({ file: wiltshire, replace: 'type: unitary\n', by: `type: unitary\n${text}` });

	test('the same type as the one that follows', () => {
		expect(types('earlier-types: [{ type: unitary, until: 2020-03-31 }]\n')).toContain(
			'earlier-types.0.type: found "unitary"; expected another type than the one that follows',
		);
	});

	test('days that are not in order', () => {
		expect(
			types('earlier-types: [{ type: county, until: 2020-03-31 }, { type: london-borough, until: 2019-03-31 }]\n'),
		).toContain(
			'earlier-types.1.until: found "2019-03-31"; expected a day after 2020-03-31, the last day of the type before; oldest first',
		);
	});

	test('a day after the council’s end', () => {
		expect(
			problemsAfter({
				file: dorsetCounty,
				replace: 'type: county\n',
				by: 'type: county\nearlier-types: [{ type: unitary, until: 2019-03-31 }]\n',
			}),
		).toContain('earlier-types.0.until: found "2019-03-31"; expected a day before to (2019-03-31)');
	});
});

describe('a newer report', () => {
	const newer = (published: string, seen: string): string =>
		`newer-report:\n  published: ${published}\n  seen: ${seen}\n  source: { title: A public index, url: 'https://index.example/' }\n`;
	const after = (file: string, text: string) => problemsAfter({ file, replace: 'region: ', by: `${text}region: ` });

	test('that the record has by now', () => {
		expect(after(hampshire, newer('2024-07-19', '2026-08-01'))).toContain(
			'newer-report.published: found "2024-07-19"; the record has a report of that day or later (hampshire/2024-07-19); remove newer-report',
		);
		expect(after(hampshire, newer('2024-07-20', '2026-08-01'))).toMatch(/^0 problems/);
	});

	test('seen before it was out', () => {
		expect(after(hampshire, newer('2026-07-20', '2026-07-19'))).toContain(
			'newer-report.seen: found "2026-07-19"; expected a day on or after published (2026-07-20)',
		);
	});

	test('on a council that has ended', () => {
		expect(after(dorsetCounty, newer('2026-07-20', '2026-07-21'))).toContain(
			'newer-report: found "2026-07-20"; dorset-county ended on 2019-03-31; expected none',
		);
	});
});

describe('frameworks', () => {
	test('an edition that ends before it begins, and the reports that it leaves behind', () => {
		expect(problemsAfter({ file: sif, replace: 'to: 2017-10-31', by: 'to: 2013-11-18' })).toBe(
			lines(
				'content/frameworks/sif.mdx:13',
				'  editions.0.to: found "2013-11-18"; expected a day on or after from (2013-11-19)',
				'content/reports/dorset-county/inspected-2016-02.mdx:6',
				'  inspection.start: found "2016-02-01 to 2016-02-29"; the judgements are those of edition sif-2013, used for inspections that began 2013-11-19 to 2013-11-18; expected a start in that time, or the judgements of the edition then in force',
				'content/reports/hampshire/2014-04-22.mdx:5',
				'  inspection.start: found "2014-02-18"; the judgements are those of edition sif-2013, used for inspections that began 2013-11-19 to 2013-11-18; expected a start in that time, or the judgements of the edition then in force',
				'content/reports/wiltshire/2016-06-10.mdx:5',
				'  inspection.start: found "2016-04-11"; the judgements are those of edition sif-2013, used for inspections that began 2013-11-19 to 2013-11-18; expected a start in that time, or the judgements of the edition then in force',
				'4 problems in 4 files. Field guide: content/README.md',
			),
		);
	});

	test('one that ran inside a framework that does not exist, or inside itself', () => {
		for (const within of ['silacs', 'ilacs']) {
			expect(problemsAfter({ file: ilacs, replace: '\neditions:', by: `\nwithin: ${within}\neditions:` })).toMatch(
				new RegExp(
					`content/frameworks/ilacs.mdx:\\d+\\n  within: found "${within}"; no such other framework in content/frameworks\\.`,
				),
			);
		}
		expect(problemsAfter({ file: ilacs, replace: '\neditions:', by: '\nwithin: sif\neditions:' })).toBe(
			'0 problems in 0 files. Field guide: content/README.md',
		);
	});

	test('two editions with one id', () => {
		expect(problemsAfter({ file: ilacs, replace: 'id: ilacs-2023', by: 'id: ilacs-2018' })).toContain(
			lines(
				'content/frameworks/ilacs.mdx:23',
				'  editions.1.id: found "ilacs-2018"; expected ilacs-2023: the framework, and the year of from',
				'  editions.1.id: found "ilacs-2018"; another edition in content/frameworks/ilacs has this id',
			),
		);
	});

	test('an edition with the id of another framework’s', () => {
		expect(problemsAfter({ file: ilacs, replace: 'id: ilacs-2018', by: 'id: sif-2013' })).toContain(
			lines(
				'content/frameworks/sif.mdx:8',
				'  editions.0.id: found "sif-2013"; another edition in content/frameworks/ilacs has this id',
			),
		);
	});

	test('two editions in force on one day', () => {
		expect(problemsAfter({ file: ilacs, replace: 'from: 2023-01-16', by: 'from: 2023-01-15' })).toBe(
			lines(
				'content/frameworks/ilacs.mdx:27',
				'  editions.1.from: found "2023-01-15"; two editions for services would be in force at once: ilacs-2018 (2018-01-29 to 2023-01-15) and ilacs-2023 (from 2023-01-15); expected one',
				oneProblem,
			),
		);
	});

	test('an edition without end before others', () => {
		expect(problemsAfter({ file: sif, replace: '    to: 2017-10-31\n', by: '' })).toContain(
			lines(
				'content/frameworks/sif.mdx:12',
				'  editions.0.from: found "2013-11-19"; two editions for services would be in force at once: sif-2013 (2013-11-19 to now) and ilacs-2018 (from 2018-01-29); expected one',
				'  editions.0.from: found "2013-11-19"; two editions for services would be in force at once: sif-2013 (2013-11-19 to now) and ilacs-2023 (from 2023-01-16); expected one',
			),
		);
	});

	test('a judgement that is part of one that the edition does not make', () => {
		expect(
			problemsAfter({ file: sif, replace: 'part-of: children-looked-after', by: 'part-of: children-in-care' }),
		).toBe(
			lines(
				'content/frameworks/sif.mdx:27',
				'  editions.0.judgements.2.part-of: found "children-in-care"; no such judgement in edition sif-2013',
				oneProblem,
			),
		);
	});
});

describe('authorities', () => {
	test('two with one name', () => {
		expect(problemsAfter({ file: wiltshire, replace: 'name: Wiltshire', by: 'name: Hampshire' })).toBe(
			lines(
				'content/authorities/wiltshire.mdx:2',
				'  name: found "Hampshire"; content/authorities/hampshire has the same name; expected each once',
				oneProblem,
			),
		);
	});

	test('two with one URN', () => {
		expect(problemsAfter({ file: wiltshire, replace: 'urn: 80555', by: 'urn: 80472' })).toBe(
			lines(
				'content/authorities/wiltshire.mdx:3',
				'  urn: found 80472; content/authorities/hampshire has the same urn; expected each once',
				oneProblem,
			),
		);
	});

	test('two with one number', () => {
		expect(problemsAfter({ file: wiltshire, replace: 'la-code: 865', by: 'la-code: 850' })).toBe(
			lines(
				'content/authorities/wiltshire.mdx:4',
				'  la-code: found 850; content/authorities/hampshire has the same la-code; expected each once',
				oneProblem,
			),
		);
	});

	test('two with one ONS code', () => {
		expect(problemsAfter({ file: wiltshire, replace: 'gss-code: E06000054', by: 'gss-code: E10000014' })).toContain(
			lines(
				'content/authorities/wiltshire.mdx:5',
				'  gss-code: found "E10000014"; type is unitary, whose codes begin with E06; expected one of them, or another type',
				'  gss-code: found "E10000014"; content/authorities/hampshire has the same gss-code; expected each once',
			),
		);
	});

	test('a neighbour that does not exist', () => {
		expect(problemsAfter({ file: hampshire, replace: '[dorset, wiltshire]', by: '[dorset, wilshire]' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:11',
				'  neighbours.1: found "wilshire"; no such authority in content/authorities. Did you mean "wiltshire"?',
				oneProblem,
			),
		);
	});

	test('its own neighbour', () => {
		expect(problemsAfter({ file: hampshire, replace: '[dorset, wiltshire]', by: '[dorset, hampshire]' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:11',
				'  neighbours.1: found "hampshire"; an authority is not its own neighbour',
				oneProblem,
			),
		);
	});

	test('a neighbour twice', () => {
		expect(problemsAfter({ file: hampshire, replace: '[dorset, wiltshire]', by: '[dorset, dorset]' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:11',
				'  neighbours.1: found "dorset"; expected each neighbour once',
				oneProblem,
			),
		);
	});

	test('a successor that does not exist', () => {
		expect(problemsAfter({ file: dorsetCounty, replace: '[dorset]', by: '[dorest]' })).toBe(
			lines(
				'content/authorities/dorset-county.mdx:7',
				'  successors.0: found "dorest"; no such authority in content/authorities. Did you mean "dorset"?',
				oneProblem,
			),
		);
	});

	test('a successor that was there already', () => {
		expect(problemsAfter({ file: dorsetCounty, replace: '[dorset]', by: '[wiltshire]' })).toBe(
			lines(
				'content/authorities/dorset-county.mdx:7',
				'  successors.0: found "wiltshire"; wiltshire began on a day before the record; expected 2019-04-01, the day after dorset-county ended',
				oneProblem,
			),
		);
	});

	test('a successor that began a day late', () => {
		expect(problemsAfter({ file: dorset, replace: 'from: 2019-04-01', by: 'from: 2019-04-02' })).toBe(
			lines(
				'content/authorities/dorset-county.mdx:7',
				'  successors.0: found "dorset"; dorset began on 2019-04-02; expected 2019-04-01, the day after dorset-county ended',
				oneProblem,
			),
		);
	});

	test('an abolished one without successors', () => {
		expect(problemsAfter({ file: dorsetCounty, replace: 'successors: [dorset]\n', by: '' })).toBe(
			lines(
				'content/authorities/dorset-county.mdx:1',
				'  successors: found nothing; expected the authorities that took over on 2019-04-01',
				oneProblem,
			),
		);
	});

	test('successors without an end', () => {
		expect(problemsAfter({ file: dorsetCounty, replace: 'to: 2019-03-31\n', by: '' })).toContain(
			lines(
				'content/authorities/dorset-county.mdx:1',
				'  to: found nothing; expected the last day of an authority that has successors',
			),
		);
	});

	test('one that ended before it began, and its report', () => {
		expect(
			problemsAfter({ file: dorsetCounty, replace: 'to: 2019-03-31', by: 'from: 2020-01-01\nto: 2019-03-31' }),
		).toBe(
			lines(
				'content/authorities/dorset-county.mdx:7',
				'  to: found "2019-03-31"; expected a day on or after from (2020-01-01)',
				'content/reports/dorset-county/inspected-2016-02.mdx:6',
				'  inspection.start: found "2016-02-01 to 2016-02-29"; dorset-county did not exist before 2020-01-01; expected the authority of that day',
				'2 problems in 2 files. Field guide: content/README.md',
			),
		);
	});
});

describe('a report’s authority', () => {
	test('a folder that names none', () => {
		expect(problemsAfter({ file: 'reports/hampshir/2014-04-22.mdx', copyOf: report2024 })).toContain(
			lines(
				'content/reports/hampshir/2014-04-22.mdx',
				'  path: found "hampshir"; the folder names no authority in content/authorities. Did you mean "hampshire"?',
				'  path: found "2014-04-22"; expected a day on or after the end of the inspection (2024-06-14)',
			),
		);
	});

	test('that did not exist yet', () => {
		expect(
			problemsAfter(
				{ file: 'reports/dorset/2018-07-19.mdx', copyOf: report2024 },
				{ file: 'reports/dorset/2018-07-19.mdx', replace: '2024-06-10', by: '2018-06-11' },
				{ file: 'reports/dorset/2018-07-19.mdx', replace: '2024-06-14', by: '2018-06-14' },
				{
					file: 'reports/dorset/2018-07-19.mdx',
					replace: 'children-in-care: outstanding\n  care-leavers: good',
					by: 'children-in-care-and-care-leavers: good',
				},
			),
		).toContain(
			lines(
				'content/reports/dorset/2018-07-19.mdx:6',
				'  inspection.start: found "2018-06-11"; dorset did not exist before 2019-04-01; expected the authority of that day',
			),
		);
	});

	test('that no longer existed', () => {
		expect(problemsAfter({ file: 'reports/dorset-county/2024-07-19.mdx', copyOf: report2024 })).toContain(
			lines(
				'content/reports/dorset-county/2024-07-19.mdx:6',
				'  inspection.start: found "2024-06-10"; dorset-county ended on 2019-03-31; expected its successor (dorset)',
			),
		);
	});
});

describe('a report’s dates', () => {
	test('an end before the start', () => {
		expect(problemsAfter({ file: report2014, replace: 'end: 2014-03-12', by: 'end: 2014-02-12' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:6',
				'  inspection.end: found "2014-02-12"; expected a day on or after the start (2014-02-18)',
				oneProblem,
			),
		);
	});

	test('a second visit that begins on the last day of the first', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: '  team: 10',
				by: '  returns:\n    - { start: 2014-03-12, end: 2014-03-14 }',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:9',
				'  inspection.returns.0.start: found "2014-03-12"; expected a day after the visit before it ended (2014-03-12)',
				oneProblem,
			),
		);
	});

	test('a second visit that ends before it begins', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: '  team: 10',
				by: '  returns:\n    - { start: 2014-03-20, end: 2014-03-14 }',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:9',
				'  inspection.returns.0.end: found "2014-03-14"; expected a day on or after the start (2014-03-20)',
				oneProblem,
			),
		);
	});

	test('publication before the end of the inspection', () => {
		expect(problemsAfter({ file: report2014, replace: 'end: 2014-03-12', by: 'end: 2014-04-23' })).toContain(
			lines(
				'content/reports/hampshire/2014-04-22.mdx',
				'  path: found "2014-04-22"; expected a day on or after the end of the inspection (2014-04-23)',
			),
		);
	});

	test('bounds beside the day that the file name gives', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'published-basis: site',
				by: 'published-basis: bounds\npublished: { earliest: 2014-04-01, latest: 2014-04-30 }',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:15',
				'  published: found "2014-04-01 to 2014-04-30"; the file name gives the day, 2014-04-22; expected no bounds beside it',
				oneProblem,
			),
		);
	});

	test('no bounds where the file name gives no day', () => {
		expect(
			problemsAfter({
				file: report2016,
				replace: 'published-basis: bounds\npublished: { earliest: 2016-03-01, latest: 2016-05-31 }',
				by: 'published-basis: table',
			}),
		).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:1',
				'  published: found nothing; the file name gives no day; expected the bounds earliest and latest',
				oneProblem,
			),
		);
	});

	test('a month in the file name that is not that of the visit', () => {
		expect(
			problemsAfter(
				{ file: report2016, replace: 'start: 2016-02', by: 'start: 2016-03' },
				{ file: report2016, replace: 'end: { earliest: 2016-02-01, latest', by: 'end: { earliest: 2016-03-01, latest' },
			),
		).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:6',
				'  inspection.start: found "2016-03-01 to 2016-03-31"; expected the month of the file name (inspected-2016-02) to be in the visit',
				oneProblem,
			),
		);
	});

	test('a report copied with its findings: the words that both share are one problem', () => {
		const file = 'reports/dorset/2024-04-26.mdx';
		const longer = [
			['and it comes soon', 'and it comes soon after parents have asked schools or doctors about it'],
			[
				'too long for a visit to the dentist',
				'too long before anybody takes them to see a dentist near their own home',
			],
		] as const;
		const all = problemsAfter(...longer.map(([replace, by]) => ({ file, replace, by })), {
			file: 'reports/dorset/2024-04-29.mdx',
			copyOf: file,
		});
		expect(all).toContain('content/reports/dorset/2024-04-26 records the same inspection; expected each once');
		expect(all.match(/has the same 8 words/g)).toHaveLength(1);
		expect(all).toMatch(/expected each report in words of its own, and so in \d+ more statements below\n/);
	});

	test('the same inspection twice', () => {
		expect(problemsAfter({ file: 'reports/hampshire/2024-07-20.mdx', copyOf: report2024 })).toContain(
			lines(
				'content/reports/hampshire/2024-07-20.mdx:6',
				'  inspection.start: found "2024-06-10"; content/reports/hampshire/2024-07-19 records the same inspection; expected each once',
			),
		);
	});
});

describe('a report’s framework and judgements', () => {
	test('a framework that does not exist', () => {
		expect(problemsAfter({ file: report2024, replace: 'framework: ilacs', by: 'framework: ilasc' })).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:2',
				'  framework: found "ilasc"; no such framework in content/frameworks. Did you mean "ilacs"?',
				oneProblem,
			),
		);
	});

	test('a judgement that is missing', () => {
		expect(problemsAfter({ file: report2014, replace: '  lscb: good\n', by: '' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:9',
				'  judgements.lscb: found nothing; edition sif-2013 makes this judgement; expected a grade or the reason why there is none',
				oneProblem,
			),
		);
	});

	test('the judgements of an earlier edition', () => {
		expect(
			problemsAfter({
				file: report2024,
				replace: 'children-in-care: outstanding\n  care-leavers: good',
				by: 'children-in-care-and-care-leavers: outstanding',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:6',
				'  inspection.start: found "2024-06-10"; the judgements are those of edition ilacs-2018, used for inspections that began 2018-01-29 to 2023-01-15; expected a start in that time, or the judgements of the edition then in force',
				oneProblem,
			),
		);
	});

	test('a judgement that the edition does not make', () => {
		expect(
			problemsAfter({ file: report2024, replace: 'care-leavers: good', by: 'care-leavers: good\n  adoption: good' }),
		).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:12',
				'  judgements.adoption: found "good"; edition ilacs-2023 does not make this judgement; expected leadership, children-in-care, care-leavers, overall',
				oneProblem,
			),
		);
	});

	test('a start before the edition was in force', () => {
		expect(problemsAfter({ file: report2024, replace: 'start: 2024-06-10', by: 'start: 2022-06-10' })).toContain(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:6',
				'  inspection.start: found "2022-06-10"; the judgements are those of edition ilacs-2023, used for inspections that began 2023-01-16 to now; expected a start in that time, or the judgements of the edition then in force',
			),
		);
	});

	test('a start before the framework', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'start: 2014-02-18\n  end: 2014-03-12',
				by: 'start: 2013-11-18\n  end: 2013-12-12',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:5',
				'  inspection.start: found "2013-11-18"; the judgements are those of edition sif-2013, used for inspections that began 2013-11-19 to 2017-10-31; expected a start in that time, or the judgements of the edition then in force',
				oneProblem,
			),
		);
	});

	test('a kind of inspection that the edition does not have', () => {
		expect(problemsAfter({ file: report2024, replace: 'type: short', by: 'type: full' })).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:4',
				'  inspection.type: found "full"; edition ilacs-2023 has no such inspections; expected standard | short',
				oneProblem,
			),
		);
	});

	test('a grade of the other scale', () => {
		expect(problemsAfter({ file: report2014, replace: 'overall: good', by: 'overall: adequate' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:10',
				'  judgements.overall: found "adequate"; not on the scale of edition sif-2013; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known',
				oneProblem,
			),
		);
	});

	test('“not reviewed” for anything but a safeguarding board', () => {
		expect(problemsAfter({ file: report2014, replace: 'adoption: outstanding', by: 'adoption: not-reviewed' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:12',
				'  judgements.adoption: found "not-reviewed"; only a safeguarding board (lscb) can be left without a review; expected a grade, not-judged or not-known',
				oneProblem,
			),
		);
	});
});

describe('a report’s improvements', () => {
	test('under a judgement that the edition does not make', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'judgements: [children-looked-after]',
				by: 'judgements: [children-in-care]',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:23',
				'  improvements.0.judgements.0: found "children-in-care"; edition sif-2013 does not make this judgement; expected overall, children-looked-after, adoption, lscb',
				oneProblem,
			),
		);
	});

	test('on a page that the report does not have', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'improvement-section: { page: 5',
				by: 'improvement-section: { page: 37',
			}),
		).toContain(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:20',
				'  improvement-section.page: found 37; the report has 36 pages; expected one of them',
			),
		);
	});

	test('more than the report makes', () => {
		expect(
			problemsAfter(
				{ file: report2014, replace: 'page: 5, points: 2 }', by: 'page: 5, points: 1 }' },
				{
					file: report2014,
					replace: 'notes:',
					by: '  - themes: [assessment]\n    judgements: [overall]\n    page: 6\n    text: Keep the social workers whom you have.\nnotes:',
				},
			),
		).toContain(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:21',
				'  improvements: found 3; the report makes 1 of them (improvement-section.points); expected no more',
			),
		);
	});
});

describe('visits and terms', () => {
	test('a visit to an authority that does not exist', () => {
		expect(problemsAfter({ file: visits, replace: 'authority: hampshire', by: 'authority: hamshire' })).toBe(
			lines(
				'content/visits.yaml:2',
				'  0.authority: found "hamshire"; no such authority in content/authorities. Did you mean "hampshire"?',
				oneProblem,
			),
		);
	});

	test('a visit published before it was made', () => {
		expect(problemsAfter({ file: visits, replace: 'published: 2024-07-12', by: 'published: 2024-05-13' })).toBe(
			lines(
				'content/visits.yaml:3',
				'  1.published: found "2024-05-13"; expected a day on or after the visit (2024-05-14)',
				oneProblem,
			),
		);
	});

	test('a related term that does not exist', () => {
		expect(problemsAfter({ file: careLeaver, replace: '[child-in-care]', by: '[children-in-care]' })).toBe(
			lines(
				'content/glossary/care-leaver.mdx:5',
				'  see.0: found "children-in-care"; no such term in content/glossary. Did you mean "child-in-care"?',
				oneProblem,
			),
		);
	});
});
