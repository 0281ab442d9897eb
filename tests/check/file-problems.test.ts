/**
 * What an editor reads when a file cannot be read as an entry, or is in the wrong place: the exact text.
 */
import { describe, expect, test } from 'vitest';
import { entryCollections, tables } from '../../src/schemas/collections.ts';
import { problemsAfter } from '../support/content-folder.ts';

/** What may stand in content/ itself. */
const readNames = [
	'README.md',
	...Object.values(tables).map(({ file }) => file),
	...Object.keys(entryCollections),
].join(', ');

const hampshire = 'authorities/hampshire.mdx';
const report2014 = 'reports/hampshire/2014-04-22.mdx';
const visits = 'visits.yaml';

const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const lines = (...all: string[]): string => all.join('\n');

describe('a file or folder in the wrong place', () => {
	test('a file that is not .mdx', () => {
		expect(problemsAfter({ file: 'reports/hampshire/2019-06-12.md', text: 'x' })).toBe(
			lines(
				'content/reports/hampshire/2019-06-12.md',
				'  path: found "2019-06-12.md"; not read; expected a file name that ends in .mdx',
				oneProblem,
			),
		);
	});

	test('a name with capitals and spaces', () => {
		expect(problemsAfter({ file: 'authorities/Isle of Wight.mdx', text: 'x' })).toBe(
			lines(
				'content/authorities/Isle of Wight.mdx',
				'  path: found "Isle of Wight"; expected a name of small letters, digits and hyphens',
				oneProblem,
			),
		);
	});

	test('a report without a date in its name', () => {
		expect(problemsAfter({ file: 'reports/hampshire/june-2019.mdx', text: '---\nx: 1\n---\n' })).toBe(
			lines(
				'content/reports/hampshire/june-2019.mdx',
				'  path: found "hampshire/june-2019"; expected content/reports/<authority>/<day of publication>.mdx, or inspected-<month>.mdx where that day is not known',
				oneProblem,
			),
		);
	});

	test('a report with a day that does not exist in its name', () => {
		expect(problemsAfter({ file: 'reports/hampshire/2019-06-31.mdx', text: '---\nx: 1\n---\n' })).toBe(
			lines(
				'content/reports/hampshire/2019-06-31.mdx',
				'  path: found "hampshire/2019-06-31"; expected content/reports/<authority>/<day of publication>.mdx, or inspected-<month>.mdx where that day is not known',
				oneProblem,
			),
		);
	});

	test('a report that is in no authority’s folder', () => {
		expect(problemsAfter({ file: 'reports/hampshire-2019.mdx', text: '---\nx: 1\n---\n' })).toBe(
			lines(
				'content/reports/hampshire-2019.mdx',
				'  path: found "hampshire-2019"; expected content/reports/<authority>/<day of publication>.mdx, or inspected-<month>.mdx where that day is not known',
				oneProblem,
			),
		);
	});

	test('a report named after a year of inspection', () => {
		expect(problemsAfter({ file: 'reports/hampshire/inspected-2019.mdx', text: '---\nx: 1\n---\n' })).toBe(
			lines(
				'content/reports/hampshire/inspected-2019.mdx',
				'  path: found "hampshire/inspected-2019"; expected content/reports/<authority>/<day of publication>.mdx, or inspected-<month>.mdx where that day is not known',
				oneProblem,
			),
		);
	});

	test('a misspelt folder: its files would never be read', () => {
		expect(problemsAfter({ file: 'glossery/x.mdx', text: 'x' })).toBe(
			lines('content/glossery', `  path: found "glossery"; not read; expected ${readNames}`, oneProblem),
		);
	});

	test('a misspelt table', () => {
		expect(problemsAfter({ file: 'Visits.yml', text: 'x' })).toBe(
			lines('content/Visits.yml', `  path: found "Visits.yml"; not read; expected ${readNames}`, oneProblem),
		);
	});
});

describe('a file without fields', () => {
	test('no frontmatter', () => {
		expect(problemsAfter({ file: 'glossary/lscb.mdx', text: 'A safeguarding board is …\n' })).toBe(
			lines(
				'content/glossary/lscb.mdx:1',
				'  frontmatter: found "A safeguarding board is …"; expected a line of ---, the fields, and a line of --- again',
				oneProblem,
			),
		);
	});

	test('frontmatter that does not end', () => {
		expect(problemsAfter({ file: 'glossary/lscb.mdx', text: '---\nterm: LSCB\n' })).toBe(
			lines(
				'content/glossary/lscb.mdx:1',
				'  frontmatter: found "---"; expected a second line of --- below the fields',
				oneProblem,
			),
		);
	});

	test('empty frontmatter', () => {
		expect(problemsAfter({ file: 'glossary/lscb.mdx', text: '---\n---\n' })).toBe(
			lines(
				'content/glossary/lscb.mdx:1',
				'  frontmatter: found nothing; expected the fields term, synonyms, meaning, see, mark, exactly, sources, checked',
				oneProblem,
			),
		);
	});

	test('frontmatter with nothing but a comment', () => {
		expect(problemsAfter({ file: 'glossary/lscb.mdx', text: '---\n# later\n---\n' })).toBe(
			lines(
				'content/glossary/lscb.mdx:1',
				'  frontmatter: found nothing; expected the fields term, synonyms, meaning, see, mark, exactly, sources, checked',
				oneProblem,
			),
		);
	});

	test('frontmatter that is a text', () => {
		expect(problemsAfter({ file: 'glossary/lscb.mdx', text: '---\nLSCB\n---\n' })).toBe(
			lines(
				'content/glossary/lscb.mdx:1',
				'  frontmatter: found "LSCB"; expected the fields term, synonyms, meaning, see, mark, exactly, sources, checked',
				oneProblem,
			),
		);
	});
});

describe('YAML that cannot be read', () => {
	test('a bracket that is not closed: reported at the line after it', () => {
		expect(problemsAfter({ file: hampshire, replace: '[Hants]', by: '[Hants' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:4',
				'  frontmatter: found "urn: 80472"; not valid YAML; expected a ] in this line or before it',
				oneProblem,
			),
		);
	});

	test('a colon within a text', () => {
		expect(
			problemsAfter({
				file: 'glossary/lscb.mdx',
				text: '---\nterm: LSCB\nmeaning: The board: what it was and what it did for children.\n---\n',
			}),
		).toBe(
			lines(
				'content/glossary/lscb.mdx:3',
				'  frontmatter: found "meaning: The board: what it was and what it did for children."; not valid YAML; expected quotation marks round a text with a colon in it, or lines that begin below each other',
				oneProblem,
			),
		);
	});

	test('a field that stands there twice', () => {
		expect(problemsAfter({ file: hampshire, replace: 'urn: 80472', by: 'urn: 80472\nurn: 80473' })).toBe(
			lines(
				'content/authorities/hampshire.mdx:5',
				'  frontmatter: found "urn: 80473"; not valid YAML; expected each field once; this one stands further up, too',
				oneProblem,
			),
		);
	});

	test('lines that do not begin below each other', () => {
		expect(problemsAfter({ file: report2014, replace: '  start: 2014-02-18', by: '   start: 2014-02-18' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:4',
				'  frontmatter: found "type: full"; not valid YAML; expected quotation marks round a text with a colon in it, or lines that begin below each other',
				oneProblem,
			),
		);
	});

	test('a tab: the echoes of one slip are left out', () => {
		expect(problemsAfter({ file: report2014, replace: '  start: 2014-02-18', by: '\tstart: 2014-02-18' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:5',
				'  frontmatter: found "start: 2014-02-18"; not valid YAML; expected spaces at the start of the line, no tab',
				oneProblem,
			),
		);
	});

	test('a comma that is missing between two fields in a line', () => {
		expect(problemsAfter({ file: visits, replace: 'dorset, kind', by: 'dorset kind' })).toBe(
			lines(
				'content/visits.yaml:3',
				'  table: found "- { authority: dorset kind: monitoring, date: 2024-05-14, published: 2024-07…; not valid YAML; expected a comma between the fields in { }',
				oneProblem,
			),
		);
	});

	test('a line that begins further left than the others of its group', () => {
		expect(problemsAfter({ file: report2014, replace: '  type: full', by: '    type: full' })).toBe(
			lines(
				'content/reports/hampshire/2014-04-22.mdx:5',
				'  frontmatter: found "start: 2014-02-18"; not valid YAML; expected as many spaces at the start of this line as before the other fields of its group',
				oneProblem,
			),
		);
	});

	test('a brace that is not closed in the last line', () => {
		expect(problemsAfter({ file: visits, replace: 'theme: Front door }', by: 'theme: Front door' })).toBe(
			lines(
				'content/visits.yaml:3',
				'  table: found "- { authority: dorset, kind: monitoring, date: 2024-05-14, published: 2024-0…; not valid YAML; expected a } in this line or before it',
				oneProblem,
			),
		);
	});
});

describe('what is no problem', () => {
	test('a mark of byte order at the beginning', () => {
		expect(
			problemsAfter({
				file: 'glossary/lscb.mdx',
				text: '﻿---\nterm: LSCB\nmeaning: A board that keeps children safe.\n---\n',
			}),
		).toBe(lines('0 problems in 0 files. Field guide: content/README.md'));
	});

	test('a hidden file of the editor’s machine', () => {
		expect(problemsAfter({ file: 'reports/.DS_Store', text: 'x' })).toBe(
			lines('0 problems in 0 files. Field guide: content/README.md'),
		);
	});
});

describe('the line numbers', () => {
	test('are right in a file with Windows line ends', () => {
		expect(problemsAfter({ file: 'glossary/lscb.mdx', text: '---\r\nterm: LSCB\r\nmeaning: short\r\n---\r\n' })).toBe(
			lines('content/glossary/lscb.mdx:3', '  meaning: found "short"; expected at least 20 characters', oneProblem),
		);
	});
});

describe('a text that names a fact which there is not', () => {
	test('of the record, with its line and a near miss', () => {
		expect(
			problemsAfter({
				file: 'briefings/numbers.mdx',
				text: [
					'---',
					'title: Numbers',
					'summary: A briefing that is long enough to pass as one.',
					'checked: 2026-11-24',
					'sources: [{ title: The record }]',
					'---',
					'',
					'There are {props.facts.sifReports} reports,',
					'and {props.facts.sifReport} is misspelt.',
				].join('\n'),
			}),
		).toBe(
			lines(
				'content/briefings/numbers.mdx:9',
				'  text: found "props.facts.sifReport"; there is no such fact. Did you mean "sifReports"?',
				oneProblem,
			),
		);
	});
});
