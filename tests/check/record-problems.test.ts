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

const claim = 'claims/two-outstanding.mdx';
const briefing = 'briefings/reading-a-report.mdx';
const leaver = 'glossary/care-leaver.mdx';
const newReport = 'reports/hampshire/2999-01-01.mdx';
const also = (day: string): Edit =>
	edit(
		report,
		'published-basis: site',
		`published-basis: site\nalso-published:\n  - { date: ${day}, according: the paper }`,
	);

/** What is wrong, what is changed, and the one problem that is reported. */
const cases: readonly (readonly [string, Edit | readonly Edit[], string])[] = [
	[
		'a control character',
		edit(term, 'A child', 'A\u0000child'),
		'glossary/child-in-care.mdx:3\n  file: found "U+0000 in column 11"; a control character; expected none',
	],
	[
		'a control character in a text',
		edit(briefing, 'Read the date', 'Read\u0000 the date'),
		'briefings/reading-a-report.mdx:9\n  file: found "U+0000 in column 5"; a control character; expected none',
	],
	[
		'a change of direction',
		edit(term, 'A child', 'A\u202echild'),
		'glossary/child-in-care.mdx:3\n  file: found "U+202E in column 11"; turns the direction of writing; expected none',
	],
	[
		'an invisible sign',
		edit(term, 'in care', 'in\u200bcare'),
		'glossary/child-in-care.mdx:2\n  file: found "U+200B in column 15"; a character that nobody sees; expected none',
	],
	[
		'a lost letter',
		edit(term, 'A child', '\ufffd child'),
		'glossary/child-in-care.mdx:3\n  file: found "U+FFFD in column 10"; the sign for a letter that was lost; expected the letter itself',
	],
	[
		'an invisible sign as YAML writes it',
		edit(term, 'Child in care', '"Child\\u200b in care"'),
		'glossary/child-in-care.mdx:2\n  term: found "U+200B"; a character that nobody sees; expected none',
	],
	[
		'a file without limit',
		edit(term, 'the parents.\n---', `the parents.\n---\n\n${'Words. '.repeat(30_000)}`),
		'glossary/child-in-care.mdx\n  file: found "210101 bytes"; expected at most 200000',
	],
	[
		'an undefined alias',
		edit(term, 'Child in care', '*other'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: *other"; expected &other further up, or the value itself',
	],
	[
		'an alias of itself',
		edit(term, 'term: Child in care', 'term: &a [*a]'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: &a [*a]"; &a uses such a name itself; expected the value written out',
	],
	[
		'aliases that grow without end',
		edit(term, 'term:', 'synonyms: [&a [x, x], &b [*a, *a], &c [*b, *b], *c]\nterm:'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "synonyms: [&a [x, x], &b [*a, *a], &c [*b, *b], *c]"; &b uses such a name itself; expected the value written out',
	],
	[
		'a tag',
		edit(term, 'Child in care', '!!str Child in care'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: !!str Child in care"; expected the value without !!str',
	],
	[
		'a merge of fields',
		edit(term, 'term: Child in care', '<<: { term: Child in care }'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "<<: { term: Child in care }"; expected the name of a field',
	],
	[
		'deep brackets',
		edit(term, 'Child in care', '['.repeat(5000)),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…; expected at most 16 levels within each other',
	],
	[
		'a nested briefing',
		{ file: 'briefings/more/a.mdx', text: 'x' },
		'briefings/more\n  path: found "more"; expected no folder here; put its files one level higher',
	],
	[
		'a reserved framework',
		{ file: 'frameworks/rules.mdx', copyOf: 'frameworks/sif.mdx' },
		'frameworks/rules.mdx\n  path: found "rules"; the site has another page of this name; expected another name',
	],
	[
		'an index',
		{ file: 'glossary/index.mdx', copyOf: term },
		'glossary/index.mdx\n  path: found "index"; the site has another page of this name; expected another name',
	],
	[
		'a visit of thirteen months',
		edit(report, 'start: 2014-02-18\n  end: 2014-03-12', 'start: 2013-12-02\n  end: 2014-03-12'),
		'reports/hampshire/2014-04-22.mdx:6\n  inspection.end: found "2014-03-12"; no visit took more than 31 days; expected a day until 2014-01-01',
	],
	[
		'a report of a day to come',
		[
			{ file: newReport, copyOf: 'reports/hampshire/2024-07-19.mdx' },
			edit(newReport, 'start: 2024-06-10', 'start: 2025-06-09'),
			edit(newReport, 'end: 2024-06-14', 'end: 2025-06-13'),
			edit(newReport, '50253183', '50253199'),
		],
		'reports/hampshire/2999-01-01.mdx\n  path: found "2999-01-01"; expected a day until today (<today>)',
	],
	[
		'a start after publication',
		edit(report, 'start: 2014-02-18\n  end: 2014-03-12', 'start: 2014-05-06\n  end: 2014-05-23'),
		'reports/hampshire/2014-04-22.mdx\n  path: found "2014-04-22"; expected a day on or after the end of the inspection (2014-05-23)',
	],
	[
		'the day twice',
		also('2014-04-22'),
		'reports/hampshire/2014-04-22.mdx:16\n  also-published.0.date: found "2014-04-22"; expected another day than that of the file name',
	],
	[
		'a day before the visit',
		also('2014-03-01'),
		'reports/hampshire/2014-04-22.mdx:16\n  also-published.0.date: found "2014-03-01"; expected a day on or after the end of the inspection (2014-03-12)',
	],
	[
		'another day years later',
		also('2016-04-22'),
		'reports/hampshire/2014-04-22.mdx:16\n  also-published.0.date: found "2016-04-22"; expected a day within a year of publication (2014-04-22)',
	],
	[
		'a briefing checked tomorrow',
		edit(briefing, 'checked: 2026-08-01', 'checked: 2999-08-01'),
		'briefings/reading-a-report.mdx:4\n  checked: found "2999-08-01"; expected a day until today (<today>)',
	],
	[
		'a claim checked tomorrow',
		edit(claim, 'checked: 2026-11-24', 'checked: 2999-11-24'),
		'claims/two-outstanding.mdx:15\n  checked: found "2999-11-24"; expected a day until today (<today>)',
	],
	[
		'a claim made tomorrow',
		edit(claim, 'day: 2014-05-27 }', 'day: 2999-05-27 }'),
		'claims/two-outstanding.mdx:4\n  said.day: found "2999-05-27"; expected a day until today (<today>)',
	],
	[
		'the same term',
		edit(term, 'Child in care', 'Care Leaver'),
		'glossary/child-in-care.mdx:2\n  term: found "Care Leaver"; content/glossary/care-leaver.mdx:2 has the same name; expected each once',
	],
	[
		'a synonym of two terms',
		[
			edit(term, 'term: Child in care\n', 'term: Child in care\nsynonyms: [LSCB]\n'),
			edit(leaver, '[young person leaving care]', '[LSCB]'),
		],
		'glossary/child-in-care.mdx:3\n  synonyms.0: found "LSCB"; content/glossary/care-leaver.mdx:3 has the same name; expected each once',
	],
	[
		'a title of two briefings',
		[
			{ file: 'briefings/another.mdx', copyOf: briefing },
			edit('briefings/another.mdx', 'What the grades mean', 'What all grades mean'),
		],
		'briefings/reading-a-report.mdx:2\n  title: found "How to read a report"; content/briefings/another.mdx:2 has the same title; expected each once',
	],
	[
		'an order of two claims',
		[
			{ file: 'claims/another.mdx', copyOf: claim },
			edit('claims/another.mdx', 'The only one', 'Another one'),
			edit('claims/another.mdx', 'A claim that', 'Another claim that'),
		],
		'claims/two-outstanding.mdx:5\n  order: found 1; content/claims/another.mdx:5 has the same order; expected each once',
	],
	[
		'a point twice',
		edit(
			report,
			'Write assessments that say what each child needs.',
			'See to it that social workers have time for each child.',
		),
		'reports/hampshire/2014-04-22.mdx:29\n  improvements.1.text: found "See to it that social workers have time for each child."; stands further up in this list; expected each once',
	],
	[
		'an id of two judgements',
		edit(
			'frameworks/lac-2013.mdx',
			'---\n\nIt was',
			'      - { id: overall, title: Adoption, short: Adoption, standing: key }\n---\n\nIt was',
		),
		'frameworks/lac-2013.mdx:17\n  editions.0.judgements.1.id: found "overall"; another judgement of edition lac-2013 has this id; expected each once',
	],
	[
		'a visit twice',
		edit(
			visits,
			'- { authority: dorset',
			'- { authority: hampshire, kind: focused, date: 2024-04-16, published: 2024-05-17 }\n- { authority: dorset',
		),
		'visits.yaml:3\n  1.theme: found nothing; expected text',
	],
	[
		'a row twice',
		edit(
			visits,
			'- { authority: dorset',
			'- { authority: hampshire, kind: focused, date: 2024-04-16, published: 2024-05-17, theme: Care leavers }\n- { authority: dorset',
		),
		'visits.yaml:3\n  1: found {"authority":"hampshire","kind":"focused","date":"2024-04-16","published":"20…; stands further up in this list; expected each once',
	],
	[
		'one file for two reports',
		edit('reports/wiltshire/2016-06-10.mdx', '1123456789abcdef', '0123456789abcdef'),
		'reports/wiltshire/2016-06-10.mdx:33\n  source.sha256: found "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"; content/reports/hampshire/2014-04-22.mdx:18 has the same file; expected each once',
	],
	[
		'one address for two reports',
		edit('reports/hampshire/2024-07-19.mdx', 'file/50253183', 'file/2764330'),
		'reports/hampshire/2024-07-19.mdx:16\n  source.url: found "https://files.ofsted.gov.uk/v1/file/2764330"; content/reports/hampshire/2014-04-22.mdx:17 has the same address; expected each once',
	],
	[
		'a name that differs by its capitals',
		edit('authorities/wiltshire.mdx', 'name: Wiltshire', 'name: HAMPSHIRE'),
		'authorities/wiltshire.mdx:2\n  name: found "HAMPSHIRE"; content/authorities/hampshire has this name (name); expected a name of this council alone',
	],
	[
		'a name of another council',
		edit(hampshire, '[Hants]', '[Wiltshire]'),
		'authorities/hampshire.mdx:3\n  other-names.0: found "Wiltshire"; content/authorities/wiltshire has this name (name); expected a name of this council alone',
	],
	[
		'an impossible code',
		edit(hampshire, 'E10', 'E06'),
		'authorities/hampshire.mdx:6\n  gss-code: found "E06000014"; type is county, whose codes begin with E10; expected one of them, or another type',
	],
	[
		'a website elsewhere',
		edit(hampshire, 'hants.gov.uk', 'evil.example'),
		'authorities/hampshire.mdx:9\n  website: found "evil.example"; expected a council’s website, which ends in .gov.uk',
	],
	[
		'a website that looks alike',
		edit(hampshire, 'hants.gov.uk', 'hants-gov.uk'),
		'authorities/hampshire.mdx:9\n  website: found "hants-gov.uk"; expected a council’s website, which ends in .gov.uk',
	],
	[
		'a successor twice',
		edit('authorities/dorset-county.mdx', '[dorset]', '[dorset, dorset]'),
		'authorities/dorset-county.mdx:7\n  successors.1: found "dorset"; expected each successor once',
	],
	[
		'a neighbour that ended',
		edit(hampshire, '[dorset, wiltshire]', '[dorset, dorset-county]'),
		'authorities/hampshire.mdx:11\n  neighbours.1: found "dorset-county"; dorset-county ended on 2019-03-31; expected a council that exists',
	],
	[
		'a visit of a council that ended',
		edit(visits, 'authority: dorset,', 'authority: dorset-county,'),
		'visits.yaml:3\n  1.authority: found "dorset-county"; dorset-county ended on 2019-03-31; expected its successor (dorset)',
	],
	[
		'a visit to come',
		edit(visits, 'published: 2024-05-17', 'published: 2999-05-17'),
		'visits.yaml:2\n  0.published: found "2999-05-17"; expected a day until today (<today>)',
	],
	[
		'a briefing that texts link to under another name',
		[
			edit(hampshire, 'wiltshire]\n---\n', 'wiltshire]\n---\n\nSee [how](/briefings/reading-a-report/).\n'),
			{ file: 'briefings/reading.mdx', copyOf: briefing },
			{ remove: briefing },
		],
		'authorities/hampshire.mdx:14\n  text: found "/briefings/reading-a-report/"; the site has no such page.',
	],
	[
		'too many pages',
		edit(report, 'pages: 36', 'pages: 100000'),
		'reports/hampshire/2014-04-22.mdx:19\n  source.pages: found 100000; no report has more than 150 pages',
	],
	[
		'fewer points',
		edit(report, 'points: 2', 'points: 3'),
		'reports/hampshire/2014-04-22.mdx:21\n  improvements: found 2; the report makes 3 of them (improvement-section.points); expected all, or none yet',
	],
	[
		'a page before the section',
		edit('reports/wiltshire/2016-06-10.mdx', 'page: 4\n    text: Children', 'page: 2\n    text: Children'),
		'reports/wiltshire/2016-06-10.mdx:18\n  improvements.0.page: found 2; the section begins on page 4 (improvement-section.page); expected that page or a later one',
	],
	[
		'a section behind the last page',
		edit(report, '{ page: 5, points: 2 }', '{ page: 37, points: 2 }'),
		'reports/hampshire/2014-04-22.mdx:20\n  improvement-section.page: found 37; the report has 36 pages; expected one of them',
	],
	[
		'an unknown theme',
		edit(report, 'themes: [workforce-and-caseloads]', 'themes: [workforce-and-caselods]'),
		'reports/hampshire/2014-04-22.mdx:22\n  improvements.0.themes.0: found "workforce-and-caselods"; no such theme in content/themes.yaml. Did you mean "workforce-and-caseloads"?',
	],
	[
		'another host',
		edit(report, 'files.ofsted.gov.uk', 'files.ofsted.gov.uk.evil.org'),
		'reports/hampshire/2014-04-22.mdx:17\n  source.url: found "https://files.ofsted.gov.uk.evil.org/v1/file/2764330"; expected Ofsted’s address of the file, https://files.ofsted.gov.uk/v1/file/ and a number',
	],
	[
		'a host of other letters',
		edit(report, 'files.ofsted.gov.uk', 'files.\u043efsted.gov.uk'),
		'reports/hampshire/2014-04-22.mdx:17\n  file: found "U+043E in column 22"; a letter of another script; expected Latin letters',
	],
	[
		'a password',
		edit(report, 'https://files', 'https://u:p@files'),
		'reports/hampshire/2014-04-22.mdx:17\n  source.url: found "https://u:p@files.ofsted.gov.uk/v1/file/2764330"; expected an address without a name or password before the host',
	],
	[
		'a source that is data',
		edit(briefing, 'https://files.ofsted.gov.uk/v1/file/2764330', "'data:text/html,x'"),
		'briefings/reading-a-report.mdx:6\n  sources.0.url: found "data:text/html,x"; expected a valid https address',
	],
	[
		'a mark of byte order in a text',
		edit(term, 'A child', 'A \ufeffchild'),
		'glossary/child-in-care.mdx:3\n  file: found "U+FEFF in column 12"; a character that nobody sees; expected none',
	],
	[
		'lines that end in CR alone',
		{ file: term, text: '---\rterm: Child in care\rmeaning: A child in care.\r---\r' },
		'glossary/child-in-care.mdx:1\n  file: found "U+000D in column 4"; a control character; expected none',
	],
	[
		'a number as programs write it',
		edit(report, 'pages: 36', 'pages: 0x24'),
		'reports/hampshire/2014-04-22.mdx:19\n  frontmatter: found "pages: 0x24"; expected a number in figures, such as 36, or quotation marks round a text',
	],
	[
		'a number with a nought before it',
		edit(report, 'team: 10', 'team: 010'),
		'reports/hampshire/2014-04-22.mdx:8\n  frontmatter: found "team: 010"; expected a number in figures, such as 36, or quotation marks round a text',
	],
	[
		'infinity',
		edit(report, 'team: 10', 'team: .inf'),
		'reports/hampshire/2014-04-22.mdx:8\n  frontmatter: found "team: .inf"; expected a number in figures, such as 36, or quotation marks round a text',
	],
	[
		'a field without a name',
		edit(term, 'term: Child in care', 'term: Child in care\n: x'),
		'glossary/child-in-care.mdx:3\n  frontmatter: found ": x"; expected the name of a field',
	],
	[
		'a field that is a list',
		edit(term, 'term: Child in care', '? [a, b]\n: c'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "? [a, b]"; expected the name of a field',
	],
	[
		'a field of every object',
		edit(term, 'term: Child in care', 'term: Child in care\n__proto__: { draft: true }'),
		'glossary/child-in-care.mdx:3\n  frontmatter: found "__proto__: { draft: true }"; expected the name of a field',
	],
	[
		'two tables in one file',
		edit(visits, '- { authority: dorset', '---\n- { authority: dorset'),
		'visits.yaml:3\n  table: found "---"; not valid YAML; expected one list or group of fields; a line of --- begins another',
	],
	[
		'an instruction to the reader of YAML',
		edit(visits, '# Visits', '%YAML 1.1\n---\n# Visits'),
		'visits.yaml:1\n  table: found "%YAML 1.1"; expected fields alone, no instructions for the reader of YAML',
	],
	[
		'words that are taken for a comment',
		edit(term, 'Child in care', 'Child #in care'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: Child #in care"; what follows # is no part of the text; expected quotation marks round all of it, or a space after #',
	],
	[
		'a list that is taken for words',
		edit(term, 'term: Child in care', 'term: Child in care\n - Child looked after'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: Child in care"; expected a list that begins in a line of its own, or one text',
	],
	[
		'a text that begins with @',
		edit(term, 'Child in care', '@Child in care'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: @Child in care"; not valid YAML; expected quotation marks round a text that begins with this sign',
	],
	[
		'a field without its space',
		edit(term, 'term: Child in care', 'term:Child in care'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term:Child in care"; not valid YAML; expected a colon and a space between a field and its value',
	],
	[
		'a quotation mark that does not close',
		edit(term, 'term: Child in care', 'term: "Child in care'),
		'glossary/child-in-care.mdx:3\n  frontmatter: found "meaning: A child whom the council looks after in place of the parents."; not valid YAML; expected a second " in this line or before it',
	],
	[
		'a backslash between quotation marks',
		edit(term, 'Child in care', '"Child \\q"'),
		'glossary/child-in-care.mdx:2\n  frontmatter: found "term: \\"Child \\\\q\\""; not valid YAML; expected no \\ between double quotation marks; single ones take it as it is',
	],
	[
		'a field within a list',
		edit(term, 'term: Child in care', '- term: Child in care'),
		'glossary/child-in-care.mdx:3\n  frontmatter: found "meaning: A child whom the council looks after in place of the parents."; not valid YAML; expected fields and lists, as the other files of this collection have them',
	],
	[
		'a tab in a name',
		edit(hampshire, 'name: Hampshire', 'name: "Hamp\\tshire"'),
		'authorities/hampshire.mdx:2\n  name: found "Hamp\\tshire"; expected one space between words',
	],
	[
		'two spaces in a name',
		edit(hampshire, 'name: Hampshire', 'name: "Hamp  shire"'),
		'authorities/hampshire.mdx:2\n  name: found "Hamp  shire"; expected one space between words',
	],
	[
		'half a bracket',
		edit(term, 'Child in care', 'Child (in care'),
		'glossary/child-in-care.mdx:2\n  term: found "Child (in care"; a bracket without its other half; expected both, or none',
	],
	[
		'a name of figures',
		edit(term, 'Child in care', '2014-01-01'),
		'glossary/child-in-care.mdx:2\n  term: found "2014-01-01"; expected a name, with letters',
	],
	[
		'a person',
		edit(report, 'that of Ofsted’s site.', 'that of Mrs Jane Smith.'),
		'reports/hampshire/2014-04-22.mdx:31\n  notes.0: found "The day of publication is that of Mrs Jane Smith."; a person’s title; expected the name alone of a lead inspector, and no name elsewhere',
	],
	[
		'a title before a name',
		edit(report, '[Gary Lamb]', '[Dr Gary Lamb]'),
		'reports/hampshire/2014-04-22.mdx:7\n  inspection.lead.0: found "Dr Gary Lamb"; a person’s title; expected the name alone of a lead inspector, and no name elsewhere',
	],
	[
		'a digest that is none',
		edit(
			report,
			'sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
			`sha256: '${'0'.repeat(64)}'`,
		),
		'reports/hampshire/2014-04-22.mdx:18\n  source.sha256: found "0000000000000000000000000000000000000000000000000000000000000000"; no file has such a digest; expected that of the PDF, as the import writes it',
	],
	[
		'a kind that does not follow from the days',
		edit('reports/hampshire/2024-07-19.mdx', 'type: short', 'type: standard'),
		'reports/hampshire/2024-07-19.mdx:4\n  inspection.type: found "standard"; type-basis is length, and the first visit took 5 days; expected short',
	],
	[
		'a number of no council',
		edit(hampshire, 'urn: 80472', 'urn: 804721234'),
		'authorities/hampshire.mdx:4\n  urn: found 804721234; expected at most 9999999',
	],
	[
		'a website of another council',
		edit('authorities/wiltshire.mdx', 'type: unitary', 'type: unitary\nwebsite: hants.gov.uk'),
		'authorities/wiltshire.mdx:8\n  website: found "hants.gov.uk"; content/authorities/hampshire has the same website; expected each once',
	],
	[
		'an alias that is the name',
		edit(hampshire, '[Hants]', '[hampshire]'),
		'authorities/hampshire.mdx:3\n  other-names.0: found "hampshire"; expected a capital letter first, and no mark of punctuation at the end',
	],
	[
		'a part of what is no key judgement',
		edit('frameworks/sif.mdx', 'part-of: children-looked-after', 'part-of: lscb'),
		'frameworks/sif.mdx:27\n  editions.0.judgements.2.part-of: found "lscb"; expected a judgement with standing: key',
	],
	[
		'a letter that is not among Ofsted’s files',
		edit(visits, 'published: 2024-05-17', 'published: 2024-05-17, letter: https://example.org/v1/file/50123456'),
		'visits.yaml:2\n  0.letter: found "https://example.org/v1/file/50123456"; expected Ofsted’s address of the file, https://files.ofsted.gov.uk/v1/file/ and a number',
	],
	[
		'a letter on the day of the visit',
		edit(visits, 'published: 2024-05-17', 'published: 2024-04-16'),
		'visits.yaml:2\n  0.published: found "2024-04-16"; no letter was published within 10 days of the visit (2024-04-16)',
	],
	[
		'a synonym that every page has',
		edit(leaver, '[young person leaving care]', '[the]'),
		'glossary/care-leaver.mdx:3\n  synonyms.0: found "the"; every page has this word; expected a name that only the term has',
	],
	[
		'a claim without quotation marks',
		edit(claim, "title: '“The only one with two outstanding judgements”'", 'title: The only one'),
		'claims/two-outstanding.mdx:2\n  title: found "The only one"; expected the words of the claim between “ and ”',
	],
	[
		'a claim about another council',
		edit(claim, 'council: hampshire', 'council: wiltshire'),
		'claims/two-outstanding.mdx:9\n  claim.council: found "wiltshire"; the claim is about a report on hampshire; expected that council',
	],
	[
		'a claim made before the report',
		edit(claim, 'day: 2014-05-27 }', 'day: 2014-01-27 }'),
		'claims/two-outstanding.mdx:4\n  said.day: found "2014-01-27"; the report was published on 2014-04-22; expected that day or a later one',
	],
	[
		'a claim of a day before the report',
		edit(claim, 'sif\n  day: 2014-05-27', 'sif\n  day: 2014-01-27'),
		'claims/two-outstanding.mdx:14\n  claim.day: found "2014-01-27"; the report was published on 2014-04-22; expected that day or a later one',
	],
	[
		'a claim of more councils than there are',
		edit(claim, 'count: 1', 'count: 500'),
		'claims/two-outstanding.mdx:11\n  claim.count: found 500; there are 4 councils; expected no more',
	],
	[
		'a claim of more judgements than there are',
		edit(claim, 'least: 2', 'least: 9'),
		'claims/two-outstanding.mdx:10\n  claim.property.least: found 9; no edition makes more than 4 judgements',
	],
	[
		'a claim among neighbours that there are not',
		edit(claim, 'area: england', 'area: { neighbours-of: dorset-county }'),
		'claims/two-outstanding.mdx:12\n  claim.area: found "dorset-county"; its file names no neighbours; expected another council, or another area',
	],
];

describe('is refused', () => {
	test.each(cases)('%s', (_, change, said) => {
		const edits = 'length' in change ? change : [change];
		const reported = problemsAfter(...edits).replaceAll(new Date().toISOString().slice(0, 10), '<today>');
		expect(reported).toBe(`content/${said}\n1 problem in 1 file. Field guide: content/README.md`);
	});

	test('a byte that is not UTF-8, with line and column', () => {
		const reported = withEdits([], (folder) => {
			const path = join(folder, term);
			const bytes = readFileSync(path);
			bytes[10] = 0xe9;
			writeFileSync(path, bytes);
			return formatProblems(checkContent(folder).problems);
		});
		expect(reported).toBe(
			`content/${term}:2\n  file: found "column 7"; a byte that is not UTF-8; save the file as UTF-8\n1 problem in 1 file. Field guide: content/README.md`,
		);
	});

	test('a link, and a folder named like a file', () => {
		const reported = withEdits([], (folder) => {
			symlinkSync(join(folder, term), join(folder, 'glossary', 'linked.mdx'));
			symlinkSync('/nowhere', join(folder, 'reports', 'hampshire', '2020-01-01.mdx'));
			mkdirSync(join(folder, 'claims', 'x.mdx'));
			return formatProblems(checkContent(folder).problems);
		});
		expect(reported).toBe(
			[
				'content/claims/x.mdx',
				'  path: found "x.mdx"; expected a file, not a folder',
				'content/glossary/linked.mdx',
				'  path: found "linked.mdx"; expected a file, not a link to another file',
				'content/reports/hampshire/2020-01-01.mdx',
				'  path: found "2020-01-01.mdx"; expected a file, not a link to another file',
				'3 problems in 3 files. Field guide: content/README.md',
			].join('\n'),
		);
	});
});
