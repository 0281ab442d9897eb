/** What must be refused besides slips of fields: bytes, YAML, files, days, sameness, relations, counts and addresses. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { problemsAfter, withEdits } from '../support/content-folder.ts';
import type { Edit } from '../support/content-folder.ts';

const hampshire = 'authorities/hampshire.mdx';
const report = 'reports/hampshire/2014-04-22.mdx';
const term = 'glossary/child-in-care.mdx';
const visits = 'visits.yaml';
const edit = (file: string, replace: string, by: string): Edit => ({ file, replace, by });

/** What is changed, where the problem is, and what is said of it. */
const cases: readonly (readonly [string, Edit, string, string])[] = [
	[
		'a control character',
		edit(term, 'A child', 'A\u0000child'),
		`${term}:3`,
		'U+0000 in column 11"; a control character; expected none',
	],
	[
		'a change of direction',
		edit(term, 'A child', 'A\u202echild'),
		`${term}:3`,
		'turns the direction of writing; expected none',
	],
	[
		'an invisible sign',
		edit(term, 'in care', 'in\u200bcare'),
		`${term}:2`,
		'a character that nobody sees; expected none',
	],
	['a lost letter', edit(term, 'A child', '\ufffd child'), `${term}:3`, 'the sign for a letter that was lost'],
	[
		'an invisible sign as YAML writes it',
		edit(term, 'Child in care', '"Child\\u200b in care"'),
		`${term}:2`,
		'a character that nobody sees; expected none',
	],
	[
		'an undefined alias',
		edit(term, 'Child in care', '*other'),
		`${term}:2`,
		'expected &other further up, or the value itself',
	],
	[
		'an alias of itself',
		edit(term, 'term: Child in care', 'term: &a [*a]'),
		`${term}:2`,
		'&a uses such a name itself; expected the value written out',
	],
	['a tag', edit(term, 'Child in care', '!!str Child in care'), `${term}:2`, 'expected the value without !!str'],
	[
		'deep brackets',
		edit(term, 'Child in care', '['.repeat(5000)),
		`${term}:2`,
		'expected at most 16 levels within each other',
	],
	[
		'a nested briefing',
		{ file: 'briefings/more/a.mdx', text: 'x' },
		'briefings/more',
		'expected no folder here; put its files one level higher',
	],
	[
		'a reserved framework',
		{ file: 'frameworks/rules.mdx', copyOf: 'frameworks/sif.mdx' },
		'frameworks/rules.mdx',
		'the site has another page of this name; expected another name',
	],
	[
		'an index',
		{ file: 'glossary/index.mdx', copyOf: term },
		'glossary/index.mdx',
		'the site has another page of this name; expected another name',
	],
	[
		'a visit of a year',
		edit(report, 'start: 2014-02-18', 'start: 2013-12-01'),
		`${report}:6`,
		'no visit took more than 31 days; expected a day until 2013-12-31',
	],
	['the same term', edit(term, 'Child in care', 'Care Leaver'), `${term}:2`, 'has the same name; expected each once'],
	[
		'a name of another council',
		edit(hampshire, '[Hants]', '[Wiltshire]'),
		`${hampshire}:3`,
		'content/authorities/wiltshire has this name (name); expected a name of this council alone',
	],
	['an impossible code', edit(hampshire, 'E10', 'E06'), `${hampshire}:4`, 'type is county, whose codes begin with E10'],
	[
		'a website elsewhere',
		edit(hampshire, 'hants.gov.uk', 'evil.example'),
		`${hampshire}:3`,
		'expected a council’s website, which ends in .gov.uk',
	],
	[
		'a visit of a council that ended',
		edit(visits, 'authority: dorset,', 'authority: dorset-county,'),
		`${visits}:3`,
		'dorset-county ended on 2019-03-31; expected its successor',
	],
	[
		'a visit to come',
		edit(visits, 'published: 2024-05-17', 'published: 2999-05-17'),
		`${visits}:2`,
		'expected a day until today',
	],
	['too many pages', edit(report, 'pages: 36', 'pages: 100000'), `${report}:18`, 'no report has more than 150 pages'],
	['fewer points', edit(report, 'points: 2', 'points: 3'), `${report}:20`, 'the report makes 3 of them'],
	['a page before the section', edit(report, '{ page: 5', '{ page: 6'), `${report}:23`, 'the section begins on page 6'],
	[
		'an unknown theme',
		edit(report, 'themes: [workforce-and-caseloads]', 'themes: [workforce-and-caselods]'),
		`${report}:21`,
		'no such theme in content/themes.yaml. Did you mean "workforce-and-caseloads"?',
	],
	[
		'another host',
		edit(report, 'files.ofsted.gov.uk', 'files.ofsted.gov.uk.evil.org'),
		`${report}:16`,
		'expected Ofsted’s address of the file',
	],
	[
		'a password',
		edit(report, 'https://files', 'https://u:p@files'),
		`${report}:16`,
		'without a name or password before the host',
	],
	[
		'the day twice',
		edit(
			report,
			'published-basis: site',
			'published-basis: site\nalso-published:\n  - { date: 2014-04-22, according: the paper }',
		),
		`${report}:16`,
		'expected another day than that of the file name',
	],
	[
		'a day before the visit',
		edit(
			report,
			'published-basis: site',
			'published-basis: site\nalso-published:\n  - { date: 2014-03-01, according: the paper }',
		),
		`${report}:16`,
		'expected a day on or after the end of the inspection (2014-03-12)',
	],
	[
		'a briefing checked tomorrow',
		edit('briefings/reading-a-report.mdx', 'checked: 2026-08-01', 'checked: 2999-08-01'),
		'briefings/reading-a-report.mdx:4',
		'expected a day until today',
	],
];

describe('is refused', () => {
	test.each(cases)('%s', (_, change, place, said) => {
		const told = problemsAfter(change);
		expect(told.replace(/:\d+$/m, '')).toContain(`content/${place.replace(/:\d+$/, '')}`);
		expect(told).toContain(said);
	});

	test('a byte that is not UTF-8, with line and column', () => {
		const told = withEdits([], (folder) => {
			const path = join(folder, term);
			const bytes = readFileSync(path);
			bytes[10] = 0xe9;
			writeFileSync(path, bytes);
			return formatProblems(checkContent(folder).problems);
		});
		expect(told).toContain(
			`content/${term}:2\n  file: found "column 7"; a byte that is not UTF-8; save the file as UTF-8`,
		);
	});

	test('a link, and a folder named like a file', () => {
		const told = withEdits([], (folder) => {
			symlinkSync(join(folder, term), join(folder, 'glossary', 'linked.mdx'));
			symlinkSync('/nowhere', join(folder, 'reports', 'hampshire', '2020-01-01.mdx'));
			mkdirSync(join(folder, 'claims', 'x.mdx'));
			return formatProblems(checkContent(folder).problems);
		});
		expect(told).toContain('"linked.mdx"; expected a file, not a link to another file');
		expect(told).toContain('"2020-01-01.mdx"; expected a file, not a link to another file');
		expect(told).toContain('"x.mdx"; expected a file, not a folder');
	});
});
