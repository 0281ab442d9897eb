/**
 * What an editor reads when a field is wrong: the exact text, as the build and `npm run check:content` print it.
 * Every case is one slip in a folder that is otherwise in order (tests/fixtures/valid).
 */
import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const report2014 = 'reports/hampshire/2014-04-22.mdx';
const report2024 = 'reports/hampshire/2024-07-19.mdx';
const report2016 = 'reports/dorset-county/inspected-2016-02.mdx';
const sif = 'frameworks/sif.mdx';
const hampshire = 'authorities/hampshire.mdx';
const visits = 'visits.yaml';
const careLeaver = 'glossary/care-leaver.mdx';
const briefing = 'briefings/reading-a-report.mdx';
const dorsetCounty = 'authorities/dorset-county.mdx';

const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const lines = (...all: string[]): string => all.join('\n');

describe('a name that is not known', () => {
	test('a misspelt field', () => {
		expect(problemsAfter({ file: report2014, replace: 'published-basis:', by: 'publishd-basis:' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:14',
				'  publishd-basis: found "site"; no such field; expected framework, inspection, judgements, published-basis, published, also-published, improvement-section, board-section, improvements, findings, printed, source, notes, draft. Did you mean "published-basis"?',
				oneProblem,
			),
		);
	});

	test('a misspelt field that was required: both that it is missing and what stands in its place', () => {
		expect(problemsAfter({ file: report2014, replace: 'framework: sif', by: 'framwork: sif' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:1',
				'  framework: found nothing; expected text',
				'content/reports/hampshire/2014-04-22.mdx:2',
				'  framwork: found "sif"; no such field; expected framework, inspection, judgements, published-basis, published, also-published, improvement-section, board-section, improvements, findings, printed, source, notes, draft. Did you mean "framework"?',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('a misspelt field inside another', () => {
		expect(problemsAfter({ file: report2014, replace: '  team: 10', by: '  teem: 10' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:8',
				'  inspection.teem: found 10; no such field; expected type, type-basis, start, end, returns, joint, lead, team. Did you mean "team"?',
				oneProblem,
			),
		);
	});

	test('a misspelt group of fields', () => {
		expect(problemsAfter({ file: report2024, replace: 'inspection:', by: 'inspecton:' })).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:1',
				'  inspection: found nothing; expected the fields type, type-basis, start, end, returns, joint, lead, team',
				'content/reports/hampshire/2024-07-19.mdx:3',
				'  inspecton: found {"type":"short","type-basis":"length","start":"2024-06-10","end":"2024-06-14"}; no such field; expected framework, inspection, judgements, published-basis, published, also-published, improvement-section, board-section, improvements, findings, printed, source, notes, draft. Did you mean "inspection"?',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('a misspelt judgement', () => {
		expect(problemsAfter({ file: report2014, replace: 'adoption: outstanding', by: 'adoptoin: outstanding' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:9',
				'  judgements.adoption: found nothing; edition sif-2013 makes this judgement; expected a grade or the reason why there is none',
				'content/reports/hampshire/2014-04-22.mdx:12',
				'  judgements.adoptoin: found "outstanding"; edition sif-2013 does not make this judgement; expected overall, children-looked-after, adoption, lscb',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('a misspelt bound of a date', () => {
		expect(
			problemsAfter({
				file: report2016,
				replace: 'end: { earliest: 2016-02-01, latest: 2016-03-31 }',
				by: 'end: { earliest: 2016-02-01, lastest: 2016-03-31 }',
			}),
		).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:7',
				'  inspection.end.latest: found nothing; expected a day such as 2014-04-22',
				'  inspection.end.lastest: found "2016-03-31"; no such field.',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('a field that another kind of source has', () => {
		expect(problemsAfter({ file: report2016, replace: 'kind: secondary', by: 'kind: secondary\n  pages: 3' })).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:17',
				'  source.pages: found 3; no such field; expected kind, items.',
				oneProblem,
			),
		);
	});

	test('a strand that is none', () => {
		expect(
			problemsAfter({ file: sif, replace: 'strands: { adoption: same }', by: 'strands: { adoptions: same }' }),
		).toBe(
			lines(
				'content/frameworks/sif.mdx:28',
				'  editions.0.judgements.2.strands.adoptions: found "adoptions"; no such strand in content/strands.yaml. Did you mean "adoption"?',
				oneProblem,
			),
		);
	});
});

describe('a word that is not one of those allowed', () => {
	test('a grade with a capital letter', () => {
		expect(problemsAfter({ file: report2014, replace: 'overall: good', by: 'overall: Good' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:10',
				'  judgements.overall: found "Good"; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known. Did you mean "good"?',
				oneProblem,
			),
		);
	});

	test('a grade with a space in place of the hyphen', () => {
		expect(problemsAfter({ file: report2014, replace: 'overall: good', by: 'overall: requires improvement' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:10',
				'  judgements.overall: found "requires improvement"; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known. Did you mean "requires-improvement"?',
				oneProblem,
			),
		);
	});

	test('a grade that is none', () => {
		expect(problemsAfter({ file: report2014, replace: 'overall: good', by: 'overall: Good-ish' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:10',
				'  judgements.overall: found "Good-ish"; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known',
				oneProblem,
			),
		);
	});

	test('a grade as the report prints it', () => {
		const by = 'overall: requires improvement to be good';
		expect(problemsAfter({ file: report2014, replace: 'overall: good', by })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:10',
				'  judgements.overall: found "requires improvement to be good"; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known. Did you mean "requires-improvement"?',
				oneProblem,
			),
		);
	});

	test('a region that is near to nothing', () => {
		expect(problemsAfter({ file: hampshire, replace: 'region: south-east', by: 'region: south' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:7',
				'  region: found "south"; expected north-east | north-west | yorkshire-and-the-humber | east-midlands | west-midlands | east-of-england | london | south-east | south-west',
				oneProblem,
			),
		);
	});

	test('a region without its hyphen', () => {
		expect(problemsAfter({ file: hampshire, replace: 'region: south-east', by: 'region: southeast' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:7',
				'  region: found "southeast"; expected north-east | north-west | yorkshire-and-the-humber | east-midlands | west-midlands | east-of-england | london | south-east | south-west. Did you mean "south-east"?',
				oneProblem,
			),
		);
	});

	test('a source of an unknown kind', () => {
		expect(problemsAfter({ file: report2014, replace: 'kind: report', by: 'kind: reprot' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:16',
				'  source.kind: found "reprot"; expected report | official-statistics | secondary. Did you mean "report"?',
				oneProblem,
			),
		);
	});

	test('a source without a kind', () => {
		expect(problemsAfter({ file: report2024, replace: '  kind: report\n', by: '' })).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:14',
				'  source.kind: found nothing; expected report | official-statistics | secondary',
				oneProblem,
			),
		);
	});

	test('draft: false, where the line should go', () => {
		expect(problemsAfter({ file: report2014, replace: 'framework: sif', by: 'draft: false\nframework: sif' })).toBe(
			lines('content/reports/hampshire/2014-04-22.mdx:2', '  draft: found false; expected true', oneProblem),
		);
	});

	test('an unknown scale', () => {
		expect(problemsAfter({ file: sif, replace: 'scale: since-2013', by: 'scale: since-2014' })).toBe(
			lines(
				'content/frameworks/sif.mdx:11',
				'  editions.0.scale: found "since-2014"; no such scale in content/scales.yaml. Did you mean "since-2013"?',
				oneProblem,
			),
		);
	});

	test('a mapping that is none', () => {
		expect(
			problemsAfter({ file: sif, replace: 'strands: { adoption: same }', by: 'strands: { adoption: sames }' }),
		).toBe(
			lines(
				'content/frameworks/sif.mdx:28',
				'  editions.0.judgements.2.strands.adoption: found "sames"; expected same | joint. Did you mean "same"?',
				oneProblem,
			),
		);
	});

	test('a kind of visit, in a row of the table', () => {
		expect(problemsAfter({ file: visits, replace: 'kind: monitoring', by: 'kind: monitor' })).toBe(
			lines(
				'content/visits.yaml:3',
				'  1.kind: found "monitor"; expected focused | monitoring. Did you mean "monitoring"?',
				oneProblem,
			),
		);
	});
});

describe('something missing', () => {
	test('a field in a group: the line of the group', () => {
		expect(problemsAfter({ file: report2014, replace: '  end: 2014-03-12\n', by: '' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:3',
				'  inspection.end: found nothing; expected a day, month or year such as 2014-04-22, 2014-04 or 2014, or the bounds earliest and latest',
				oneProblem,
			),
		);
	});

	test('a whole group', () => {
		expect(
			problemsAfter({
				file: report2024,
				replace: 'source:\n  kind: report\n  url: https://files.ofsted.gov.uk/v1/file/50253183\n',
				by: '',
			}),
		).toBe(lines('content/reports/hampshire/2024-07-19.mdx:1', '  source: found nothing; expected fields', oneProblem));
	});

	test('a field with nothing after the colon', () => {
		expect(problemsAfter({ file: hampshire, replace: 'name: Hampshire', by: 'name:' })).toBe(
			lines('content/authorities/hampshire.mdx:2', '  name: found nothing; expected text', oneProblem),
		);
	});

	test('a field of a term', () => {
		expect(
			problemsAfter({
				file: careLeaver,
				replace: 'meaning: Somebody who was looked after by a council and is now a young adult.\n',
				by: '',
			}),
		).toBe(lines('content/glossary/care-leaver.mdx:1', '  meaning: found nothing; expected text', oneProblem));
	});

	test('a field in a row of the table: the line of the row', () => {
		expect(problemsAfter({ file: visits, replace: ', theme: Front door', by: '' })).toBe(
			lines('content/visits.yaml:3', '  1.theme: found nothing; expected text', oneProblem),
		);
	});
});

describe('a term that gives a legal number', () => {
	const rule = 'a section of an Act or a number of working days needs sources, and checked';
	const meaning = 'meaning: Somebody who was looked after by a council and is now a young adult.';
	const sourced = 'checked: 2026-11-25\nsources:\n  - title: Children Act 1989\n';

	test.each([
		['within 45 working days', '45 working days'],
		['within seventy working days', 'seventy working days'],
		['under section 47 of the Act', 'section 47'],
		['under s497A of the Act', 's497A'],
	])('needs sources: %s', (words, found) => {
		const text = `meaning: Somebody whom a council must help ${words}.`;
		expect(problemsAfter({ file: careLeaver, replace: meaning, by: text })).toBe(
			lines('content/glossary/care-leaver.mdx:4', `  meaning: found "${found}"; ${rule}`, oneProblem),
		);
		expect(problemsAfter({ file: careLeaver, replace: meaning, by: `${text}\n${sourced}` })).toBe(
			'0 problems in 0 files. Field guide: content/README.md',
		);
	});

	test('needs them for its text too, at the line of the number', () => {
		const text =
			'---\nterm: Child in care\nmeaning: A child whom the council looks after.\n---\n\nThe law is old.\nIt is in section 22.\n';
		expect(problemsAfter({ file: 'glossary/child-in-care.mdx', text })).toBe(
			lines('content/glossary/child-in-care.mdx:7', `  text: found "section 22"; ${rule}`, oneProblem),
		);
	});

	test('needs none for an age or a year', () => {
		const text = 'meaning: Somebody who was in a council’s 16 homes until 2018 and is now aged 21 or more.';
		expect(problemsAfter({ file: careLeaver, replace: meaning, by: text })).toBe(
			'0 problems in 0 files. Field guide: content/README.md',
		);
	});

	test('names its sources together with the day on which they were checked', () => {
		expect(problemsAfter({ file: careLeaver, replace: meaning, by: `${meaning}\nchecked: 2026-11-25` })).toBe(
			lines(
				'content/glossary/care-leaver.mdx:5',
				'  sources: found nothing; expected it together with checked',
				oneProblem,
			),
		);
	});
});

describe('a value of the wrong sort', () => {
	test('text where a number belongs', () => {
		expect(problemsAfter({ file: hampshire, replace: 'urn: 80472', by: 'urn: eighty' })).toBe(
			lines('content/authorities/hampshire.mdx:4', '  urn: found "eighty"; expected a number', oneProblem),
		);
	});

	test('a half where a whole number belongs', () => {
		expect(problemsAfter({ file: report2014, replace: 'team: 10', by: 'team: 9.5' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:8',
				'  inspection.team: found 9.5; expected a whole number',
				oneProblem,
			),
		);
	});

	test('one text where a list belongs', () => {
		expect(problemsAfter({ file: hampshire, replace: '[Hants]', by: 'Hants' })).toBe(
			lines('content/authorities/hampshire.mdx:3', '  other-names: found "Hants"; expected a list', oneProblem),
		);
	});

	test('a value where fields belong', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'improvement-section: { page: 5, points: 2 }',
				by: 'improvement-section: 5',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:20',
				'  improvement-section: found 5; expected the fields page, points',
				oneProblem,
			),
		);
	});

	test('a list where fields belong', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'judgements:\n  overall: good\n  children-looked-after: good\n  adoption: outstanding\n  lscb: good',
				by: 'judgements:\n  - overall: good',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:9',
				'  judgements: found [{"overall":"good"}]; expected fields',
				oneProblem,
			),
		);
	});

	test('yes in place of true', () => {
		expect(problemsAfter({ file: report2014, replace: '  team: 10', by: '  joint: yes' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:8',
				'  inspection.joint: found "yes"; expected true or false',
				oneProblem,
			),
		);
	});

	test('a code of the wrong form', () => {
		expect(problemsAfter({ file: hampshire, replace: 'E10000014', by: 'E1000014' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:6',
				'  gss-code: found "E1000014"; expected an ONS code such as E10000014',
				oneProblem,
			),
		);
	});

	test('a website with its scheme', () => {
		expect(problemsAfter({ file: hampshire, replace: 'hants.gov.uk', by: 'https://hants.gov.uk' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:9',
				'  website: found "https://hants.gov.uk"; expected a website without https://, such as hants.gov.uk',
				oneProblem,
			),
		);
	});

	test('a latitude outside England', () => {
		expect(problemsAfter({ file: hampshire, replace: 'latitude: 50.955', by: 'latitude: 5.0955' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:10',
				'  location.latitude: found 5.0955; expected at least 49.8',
				oneProblem,
			),
		);
	});

	test('eleven neighbours', () => {
		expect(
			problemsAfter({ file: hampshire, replace: '[dorset, wiltshire]', by: '[a, b, c, d, e, f, g, h, i, j, k]' }),
		).toBe(
			lines(
				'content/authorities/hampshire.mdx:11',
				'  neighbours: found ["a","b","c","d","e","f","g","h","i","j","k"]; expected at most 10 items',
				oneProblem,
			),
		);
	});

	test('a name of one letter', () => {
		expect(problemsAfter({ file: hampshire, replace: 'name: Hampshire', by: 'name: H' })).toBe(
			lines('content/authorities/hampshire.mdx:2', '  name: found "H"; expected at least 2 characters', oneProblem),
		);
	});

	test('an empty list that needs an item', () => {
		expect(
			problemsAfter({
				file: report2016,
				replace:
					'  items:\n    - title: Dorset Council, on its inspection of 2016\n      url: https://www.dorsetforyou.gov.uk/children-schools/ofsted-childrens-services-report-2016\n',
				by: '  items: []\n',
			}),
		).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:17',
				'  source.items: found []; expected at least 1 item',
				oneProblem,
			),
		);
	});

	test('an address without https', () => {
		expect(problemsAfter({ file: report2024, replace: 'https://files', by: 'http://files' })).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:16',
				'  source.url: found "http://files.ofsted.gov.uk/v1/file/50253183"; expected a valid https address',
				oneProblem,
			),
		);
	});

	test('an address that is none', () => {
		expect(
			problemsAfter({ file: report2024, replace: 'https://files.ofsted.gov.uk/v1/file/50253183', by: 'see Ofsted' }),
		).toBe(
			lines(
				'content/reports/hampshire/2024-07-19.mdx:16',
				'  source.url: found "see Ofsted"; expected a valid https address',
				oneProblem,
			),
		);
	});

	test('a sha256 that is cut off', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
				by: 'sha256: 0123456789abcdef',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:18',
				'  source.sha256: found "0123456789abcdef"; expected 64 hexadecimal digits',
				oneProblem,
			),
		);
	});

	test('page nought', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: '[children-looked-after]\n    page: 5',
				by: '[children-looked-after]\n    page: 0',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:24',
				'  improvements.0.page: found 0; expected more than 0',
				oneProblem,
			),
		);
	});

	test('a team of 41', () => {
		expect(problemsAfter({ file: report2014, replace: 'team: 10', by: 'team: 41' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:8',
				'  inspection.team: found 41; expected at most 40',
				oneProblem,
			),
		);
	});

	test('an improvement in two words', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: 'See to it that social workers have time for each child.',
				by: 'More time',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:25',
				'  improvements.0.text: found "More time"; expected at least 20 characters',
				oneProblem,
			),
		);
	});

	test('an edition id without its year', () => {
		expect(problemsAfter({ file: sif, replace: 'id: sif-2013', by: 'id: sif' })).toBe(
			lines(
				'content/frameworks/sif.mdx:8',
				'  editions.0.id: found "sif"; expected the framework and a year, such as ilacs-2023',
				oneProblem,
			),
		);
	});

	test('a summary in one word', () => {
		expect(
			problemsAfter({
				file: briefing,
				replace: 'What the grades mean, which of them may be compared, and what to ask when a report arrives.',
				by: 'Grades.',
			}),
		).toBe(
			lines(
				'content/briefings/reading-a-report.mdx:3',
				'  summary: found "Grades."; expected at least 40 characters',
				oneProblem,
			),
		);
	});

	test('a table that is not a list', () => {
		expect(problemsAfter({ file: visits, text: 'authority: hampshire\n' })).toBe(
			lines('content/visits.yaml:1', '  table: found {"authority":"hampshire"}; expected a list', oneProblem),
		);
	});

	test('a table with nothing in it', () => {
		expect(problemsAfter({ file: visits, text: '# none\n' })).toBe(
			lines('content/visits.yaml:1', '  table: found nothing; expected a list', oneProblem),
		);
	});
});

describe('a date', () => {
	test('30 February 2014', () => {
		expect(problemsAfter({ file: report2014, replace: 'start: 2014-02-18', by: 'start: 2014-02-30' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:5',
				'  inspection.start: found "2014-02-30"; no such day in the calendar; expected a day, month or year such as 2014-04-22, 2014-04 or 2014, or the bounds earliest and latest',
				oneProblem,
			),
		);
	});

	test('a day written the English way round', () => {
		expect(problemsAfter({ file: report2014, replace: 'end: 2014-03-12', by: 'end: 12/03/2014' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:6',
				'  inspection.end: found "12/03/2014"; expected a day, month or year such as 2014-04-22, 2014-04 or 2014, or the bounds earliest and latest',
				oneProblem,
			),
		);
	});

	test('29 February 2019, where only a day will do', () => {
		expect(problemsAfter({ file: dorsetCounty, replace: 'to: 2019-03-31', by: 'to: 2019-02-29' })).toBe(
			lines(
				'content/authorities/dorset-county.mdx:6',
				'  to: found "2019-02-29"; no such day in the calendar; expected a day such as 2014-04-22',
				oneProblem,
			),
		);
	});

	test('bounds the wrong way round', () => {
		expect(
			problemsAfter({
				file: report2016,
				replace: 'published: { earliest: 2016-03-01, latest: 2016-05-31 }',
				by: 'published: { earliest: 2016-05-31, latest: 2016-03-01 }',
			}),
		).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:14',
				'  published.latest: found "2016-03-01"; expected a day on or after earliest',
				oneProblem,
			),
		);
	});

	test('bounds of a visit the wrong way round', () => {
		expect(
			problemsAfter({
				file: report2016,
				replace: 'end: { earliest: 2016-02-01, latest: 2016-03-31 }',
				by: 'end: { earliest: 2016-03-31, latest: 2016-02-01 }',
			}),
		).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:7',
				'  inspection.end.latest: found "2016-02-01"; expected a day on or after earliest',
				oneProblem,
			),
		);
	});
});

describe('two fields that do not fit together', () => {
	test('sha256 without pages', () => {
		expect(problemsAfter({ file: report2014, replace: '  pages: 36\n', by: '' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:18',
				'  source.sha256: found "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"; expected sha256 and pages together, or neither',
				oneProblem,
			),
		);
	});

	test('pages without sha256', () => {
		expect(
			problemsAfter({
				file: report2014,
				replace: '  sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
				by: '',
			}),
		).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:15',
				'  source.sha256: found nothing; expected sha256 and pages together, or neither',
				oneProblem,
			),
		);
	});

	test('bounds as basis, but none given', () => {
		expect(problemsAfter({ file: report2014, replace: 'published-basis: site', by: 'published-basis: bounds' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:14',
				'  published-basis: found "bounds"; expected bounds if, and only if, published gives the bounds',
				oneProblem,
			),
		);
	});

	test('bounds given, but another basis', () => {
		expect(problemsAfter({ file: report2016, replace: 'published-basis: bounds', by: 'published-basis: table' })).toBe(
			lines(
				'content/reports/dorset-county/inspected-2016-02.mdx:13',
				'  published-basis: found "table"; expected bounds if, and only if, published gives the bounds',
				oneProblem,
			),
		);
	});
});
