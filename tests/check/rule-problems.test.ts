/** What tables, frameworks, people and working days must be besides their form: one change, one problem, the exact text. */
import { describe, expect, test } from 'vitest';
import { CheckFault, ofFile } from '../../src/check/problems.ts';
import { faultWords } from '../../src/check/format-problems.ts';
import { addYears } from '../../src/domain/basics/dates.ts';
import { problemsAfter } from '../support/content-folder.ts';
import type { Edit } from '../support/content-folder.ts';

const edit = (file: string, replace: string, by: string): Edit => ({ file, replace, by });
const report = 'reports/hampshire/2014-04-22.mdx';
const ilacs = 'frameworks/ilacs.mdx';
const hampshire = 'authorities/hampshire.mdx';
const moment = (day: string, label: string, kind = 'notable'): string =>
	`- kind: ${kind}\n  day: ${day}\n  label: ${label}\n  note: It was on that day.\n`;
const event = (when: string, rest: string): string =>
	`- id: of-${when}\n  when: ${when}\n  kind: law\n  text: It begins in ${when}.\n  ${rest}\n`;
const notes = (text: string): Edit => edit(hampshire, 'region:', `notes: ["${text}"]\nregion:`);

/** What is wrong, the change, the line, and what is said in it. */
const cases: readonly (readonly [string, Edit, string])[] = [
	[
		'HTML in a value',
		notes('A <b>note</b> of ten.'),
		'7\n  notes.0: found "A <b>note</b> of ten."; the beginning of an HTML tag; expected plain words',
	],
	[
		'an entity in a value',
		notes('A note &lt; of ten.'),
		'7\n  notes.0: found "A note &lt; of ten."; a character as HTML writes it; expected the character itself',
	],
	[
		'an expression in a value',
		notes('A note {props.facts.planDue} of ten.'),
		'7\n  notes.0: found "A note {props.facts.planDue} of ten."; facts and expressions are not calculated here; expected plain words',
	],
	[
		'a link in a value',
		notes('A [note](/claims/) of ten.'),
		'7\n  notes.0: found "A [note](/claims/) of ten."; a link; expected plain words',
	],
	[
		'Markdown in a value',
		notes('A *note* of ten.'),
		'7\n  notes.0: found "A *note* of ten."; a sign of Markdown; expected plain words',
	],
	[
		'a formula',
		edit('glossary/care-leaver.mdx', '[young person leaving care]', '[=HYPERLINK(1)]'),
		'3\n  synonyms.0: found "=HYPERLINK(1)"; a spreadsheet would take this for a formula; expected words',
	],
	[
		'a picture in a value',
		notes('A note 😀 of ten.'),
		'7\n  notes.0: found "A note 😀 of ten."; a picture; expected words',
	],
	[
		'HTML in a name of a place',
		edit('places.yaml', '{ Romsey: 14768 }', '{ "<b>Romsey</b>": 14768 }'),
		'6\n  1.places.<b>Romsey</b>: found "<b>Romsey</b>"; the beginning of an HTML tag; expected plain words',
	],
	[
		'an invisible sign in a name of a place',
		edit('places.yaml', '{ Romsey: 14768 }', '{ "Rom\\u200bsey": 14768 }'),
		'6\n  1.places.Rom\\u200bsey: found "U+200B"; a character that nobody sees; expected none',
	],
	[
		'an address twice in a list',
		edit(
			'page-sources.yaml',
			'https://docsbay.net/inspecting-local-authority-childrens-services-single-inspection-framework',
			'https://www.gov.uk/government/news/new-single-framework-for-inspecting-local-authority-services',
		),
		'18\n  1.sources.2.url: found "https://www.gov.uk/government/news/new-single-framework-for-inspecting-local…; this address stands further up in this list; expected each once',
	],
	[
		'a number as the name of a place',
		edit('places.yaml', '{ Romsey: 14768 }', '{ 12345: 14768 }'),
		'6\n  1.places.12345: found "12345"; expected a name, with letters',
	],
	[
		'a place with a name of one letter',
		edit('places.yaml', '{ Romsey: 14768 }', '{ R: 14768 }'),
		'6\n  1.places.R: found "R"; expected at least 2 characters',
	],
	[
		'a place twice',
		edit('places.yaml', '{ Romsey: 14768 }', '{ Romsey: 14768, romsey: 5 }'),
		'6\n  1.places.romsey: found "romsey"; this place is given twice; expected once',
	],
	[
		'a smaller place first',
		edit('places.yaml', '{ Romsey: 14768 }', '{ Romsey: 14768, Alton: 20000 }'),
		'6\n  1.places.Alton: found 20000; expected the largest first; Romsey above has 14768',
	],
	[
		'too many people',
		edit('places.yaml', '14768', '147680000'),
		'6\n  1.places.Romsey: found 147680000; expected at most 10000000',
	],
	[
		'a district of two councils',
		edit('places.yaml', '- authority: wiltshire\n', '- authority: wiltshire\n  districts: [winchester]\n'),
		'8\n  2.districts.0: found "winchester"; hampshire in line 4 has this district; expected it in one council',
	],
	[
		'a county of one council',
		edit('places.yaml', '- authority: wiltshire\n', '- authority: wiltshire\n  counties: [Wessex]\n'),
		'8\n  2.counties: found "Wessex"; no other council has this county; expected it in the row of each of its councils',
	],
	[
		'a district that ended tomorrow',
		edit('places.yaml', '2019-03-31', '2999-03-31'),
		'2\n  0.ended.Weymouth and Portland: found "2999-03-31"; expected a day from 1974-04-01 to today (<today>)',
	],
	[
		'a row of places without one',
		edit('places.yaml', '\n  places: { Salisbury: 44748 }', ''),
		'7\n  2: found nothing; expected districts, ended or places',
	],
	[
		'a council without a row of places',
		edit('places.yaml', '- authority: wiltshire\n  places: { Salisbury: 44748 }\n', ''),
		'1\n  table: found nothing; expected a row for "wiltshire", a council of content/authorities',
	],
	[
		'half a square for a council of today',
		edit('tile-map.yaml', 'wiltshire, column: 4, row: 16', 'wiltshire, column: 0.5, row: 2'),
		'5\n  3.column: found 0.5; half a square is for a council that ended; expected a whole number',
	],
	[
		'a scale that no edition names',
		edit(
			'scales.yaml',
			'- id: to-2013',
			'- id: since-2099\n  title: Another scale\n  note: Nobody uses this one at all.\n  grades:\n    - { grade: fine, short: F, look: good, meaning: All is as it should be here. }\n    - { grade: poor, short: P, look: inadequate, meaning: All is as it should not be. }\n- id: to-2013',
		),
		'38\n  1.id: found "since-2099"; no edition of content/frameworks names this scale',
	],
	[
		'two grades of one meaning',
		edit('scales.yaml', 'The service is above minimum requirements.', 'The service is far above minimum requirements.'),
		'46\n  1.grades.1.meaning: found "The service is far above minimum requirements."; outstanding has the same meaning; expected each once',
	],
	[
		'an edition of another year',
		edit(ilacs, 'id: ilacs-2023', 'id: ilacs-2024'),
		'23\n  editions.1.id: found "ilacs-2024"; expected ilacs-2023: the framework, and the year of from',
	],
	[
		'a label of another year',
		edit(ilacs, "label: '2023'", "label: '2024'"),
		'24\n  editions.1.label: found "2024"; expected the year of from, \'2023\', at its end',
	],
	[
		'two judgements of one title',
		edit(ilacs, 'title: Care leavers, short', 'title: Children in care, short'),
		'32\n  editions.1.judgements.2.title: found "Children in care"; the judgement children-in-care has the same title; expected each once',
	],
	[
		'a part that is no sub-judgement',
		edit('frameworks/sif.mdx', 'standing: sub', 'standing: key'),
		'27\n  editions.0.judgements.2.part-of: found "children-looked-after"; expected the judgement that it is part of with standing: sub, and only there',
	],
	[
		'a judgement that is part of itself',
		edit('frameworks/sif.mdx', 'part-of: children-looked-after', 'part-of: adoption'),
		'27\n  editions.0.judgements.2.part-of: found "adoption"; a judgement is not part of itself',
	],
	[
		'a strand of two judgements',
		edit('frameworks/sif.mdx', 'strands: { adoption: same }', 'strands: { adoption: same, children-in-care: joint }'),
		'28\n  editions.0.judgements.2.strands: found "children-in-care"; the judgement children-looked-after is about this strand (joint) too; expected each once',
	],
	[
		'two headlines',
		edit('frameworks/sif.mdx', 'standing: beside', 'standing: headline'),
		'29\n  editions.0.judgements.3.standing: found "headline"; another judgement of this edition is its headline; expected one at most',
	],
	[
		'what went on before the end',
		edit('frameworks/sif.mdx', 'to: 2018-06-11', 'to: 2017-06-11'),
		'14\n  editions.0.afterwards.to: found "2017-06-11"; expected a day after to (2017-10-31)',
	],
	[
		'what went on of another kind',
		edit('frameworks/sif.mdx', '{ types: [reinspection]', '{ types: [short]'),
		'14\n  editions.0.afterwards.types.0: found "short"; expected one of types: full, reinspection',
	],
	[
		'a framework checked without sources',
		edit('frameworks/sif.mdx', 'editions:', 'checked: 2026-08-01\neditions:'),
		'7\n  sources: found nothing; expected it together with checked',
	],
	[
		'a moment to come',
		edit('moments.yaml', 'day: 2014-02-11', 'day: 2999-02-11'),
		'2\n  0.day: found "2999-02-11"; expected a day from 2013-01-01 to today (<today>)',
	],
	[
		'a moment before the record',
		edit('moments.yaml', 'day: 2014-02-11', 'day: 1914-02-11'),
		'2\n  0.day: found "1914-02-11"; expected a day from 2013-01-01 to today (<today>)',
	],
	[
		'a moment twice',
		{ file: 'moments.yaml', text: moment('2014-02-11', 'One of them') + moment('2014-02-11', 'Another of them') },
		'6\n  1.day: found "2014-02-11"; line 1 has a moment of this kind and day; expected each once',
	],
	[
		'moments in another order',
		{ file: 'moments.yaml', text: moment('2014-02-12', 'One of them') + moment('2014-02-11', 'Another of them') },
		'6\n  1.day: found "2014-02-11"; expected the oldest first; the moment of this kind above is of 2014-02-12',
	],
	[
		'two moments of one label',
		{ file: 'moments.yaml', text: moment('2014-02-11', 'One of them') + moment('2014-02-12', 'One Of them') },
		'7\n  1.label: found "One Of them"; line 1 has this label; expected each once',
	],
	[
		'a pause in which an inspection began',
		{ file: 'moments.yaml', text: moment('2014-02-01', 'A pause', 'pause\n  until: 2014-03-01') },
		'2\n  0.until: found "2014-03-01"; content/reports/hampshire/2014-04-22 began on 2014-02-18; expected a time in which none began',
	],
	[
		'a bank holiday at a weekend',
		edit('bank-holidays.yaml', '2024-05-06', '2024-05-05'),
		'58\n  11.days.3: found "2024-05-05"; a Saturday or Sunday; expected the day that stands in for it',
	],
	[
		'a year without Boxing Day',
		edit('bank-holidays.yaml', ', 2024-12-26', ''),
		'58\n  11.days: found nothing; expected 2024-12-26, Boxing Day',
	],
	[
		'an occasion without a question',
		edit('questions.yaml', 'when: again', 'when: old'),
		'1\n  table: found nothing; expected a question with when: again',
	],
	[
		'a reason with a full stop',
		edit('questions.yaml', 'why: the occasion is again', 'why: the occasion is again.'),
		'45\n  10.why: found "the occasion is again."; expected words to follow “because”, without a full stop',
	],
	[
		'two traps of one heading',
		edit('traps.yaml', 'heading: Adequate and requires improvement', 'heading: Care leavers from 2018 to 2022'),
		'12\n  1.heading: found "Care leavers from 2018 to 2022"; another row has this heading; expected each once',
	],
	[
		'a table of Ofsted’s that ends in days to come',
		edit('source-tables.yaml', '2024-04-01\n  to: 2025-03-31', '2024-04-01\n  to: 2999-03-31'),
		'5\n  0.to: found "2999-03-31"; expected a day until today (<today>)',
	],
	[
		'what came next, checked tomorrow',
		edit('next-inspections.yaml', 'checked: 2026-11-25\n  sources: &', 'checked: 2999-11-25\n  sources: &'),
		'10\n  0.checked: found "2999-11-25"; expected a day until today (<today>)',
	],
	[
		'a claim about a strand that there is not',
		edit(
			'claims/two-outstanding.mdx',
			'{ kind: number, grade: outstanding, least: 2 }',
			'{ kind: grade, strand: leaders, grade: outstanding }',
		),
		'10\n  claim.property.strand: found "leaders"; no such strand in content/strands.yaml. Did you mean "leadership"?',
	],
	[
		'two strands of one label',
		edit('strands.yaml', 'label: Adoption', 'label: Leadership'),
		'9\n  5.label: found "Leadership"; content/strands.yaml:4 has the same label; expected each once',
	],
	[
		'sources checked tomorrow',
		edit('page-sources.yaml', '- page: judgements\n  checked: 2026-11-24', '- page: judgements\n  checked: 2999-11-24'),
		'12\n  1.checked: found "2999-11-24"; expected a day until today (<today>)',
	],
	[
		'more councils than there are',
		edit('official-figures.yaml', 'graded: 152', 'graded: 1520'),
		'34\n  2.figures.1.graded: found 1520; there are 153 councils; expected no more',
	],
	[
		'more grades than councils',
		edit('official-figures.yaml', 'good: 14,', 'good: 140,'),
		'9\n  0.figures.0.counts: found 185; expected no more than 59 councils in all',
	],
	[
		'fewer grades than councils',
		edit('official-figures.yaml', 'good: 14,', 'good: 13,'),
		'9\n  0.figures.0.counts: found 58; expected all 59 councils (graded)',
	],
	[
		'percentages of more than one whole',
		edit('official-figures.yaml', 'requires-improvement: 45', 'requires-improvement: 95'),
		'49\n  3.figures.0.percent: found 108; expected percentages of one whole, 100 in all',
	],
	[
		'figures published to come',
		edit('official-figures.yaml', 'published-by: 2015-06-30', 'published-by: 2016-07-30'),
		'6\n  0.figures.0.published-by: found "2016-07-30"; expected a day within a year of inspected-by (2015-06-30)',
	],
	[
		'a visit on a Saturday',
		edit('visits.yaml', 'date: 2024-04-16', 'date: 2024-04-13'),
		'2\n  0.date: found "2024-04-13"; a Saturday or Sunday; expected a working day',
	],
	[
		'visits in another order',
		edit('visits.yaml', 'date: 2024-04-16, published: 2024-05-17', 'date: 2024-05-15, published: 2024-06-17'),
		'3\n  1.date: found "2024-05-14"; expected the oldest first; the visit above is of 2024-05-15',
	],
	[
		'a visit during an inspection',
		edit(
			'visits.yaml',
			'authority: dorset, kind: monitoring, date: 2024-05-14',
			'authority: hampshire, kind: focused, date: 2024-06-11',
		),
		'3\n  1.date: found "2024-06-11"; the council was being inspected (content/reports/hampshire/2024-07-19); expected another day',
	],
	[
		'a monitoring visit where nothing was inadequate',
		edit('visits.yaml', 'kind: focused', 'kind: monitoring'),
		'2\n  0.kind: found "monitoring"; nothing was inadequate in the report before it (content/reports/hampshire/2014-04-22); expected focused',
	],
	[
		'a start on a Sunday',
		edit(report, 'start: 2014-02-18', 'start: 2014-02-16'),
		'5\n  inspection.start: found "2014-02-16"; a Saturday or Sunday; expected a working day',
	],
	[
		'a start on a bank holiday',
		edit(report, 'start: 2014-02-18\n  end: 2014-03-12', 'start: 2014-01-01\n  end: 2014-01-24'),
		'5\n  inspection.start: found "2014-01-01"; a bank holiday; expected a working day',
	],
	[
		'a report within days',
		edit(report, 'start: 2014-02-18\n  end: 2014-03-12', 'start: 2014-03-25\n  end: 2014-04-15'),
		'\n  path: found "2014-04-22"; no report was published within 10 days of the end of the inspection (2014-04-15)',
	],
	[
		'a title after a name',
		edit(report, '[Gary Lamb]', '[Gary Lamb HMI]'),
		'7\n  inspection.lead.0: found "Gary Lamb HMI"; expected the name alone, without titles',
	],
	[
		'more leads than a team',
		edit(report, 'lead: [Gary Lamb]\n  team: 10', 'lead: [Gary Lamb, Ann Other]\n  team: 1'),
		'8\n  inspection.team: found 1; lead names 2 of them; expected no fewer',
	],
	[
		'a report that gives no grade',
		edit('reports/wiltshire/2013-08-30.mdx', 'overall: adequate', 'overall: not-known'),
		'8\n  judgements: found nothing; a report that was read gives a grade; expected one at least',
	],
	[
		'an event before all law',
		edit('timeline.yaml', '2004-11-15', '1066-11-15'),
		'2\n  0.when: found "1066-11-15"; expected a day from 1989-01-01 to <in ten years>',
	],
	[
		'an event that reports say of a day to come',
		{
			file: 'timeline.yaml',
			text: event('2030-11-15', 'certainty: read') + event('2031', 'certainty: official\n  sources: [act-2004]'),
		},
		'2\n  0.when: found "2030-11-15"; reports say it; expected a day until today (<today>)',
	],
	[
		'an event with the name of another place',
		edit('timeline.yaml', 'id: act-2004', 'id: main'),
		'1\n  0.id: found "main"; the page has another place of this name; expected another id',
	],
	[
		'words for another time',
		edit('timeline.yaml', 'when: 2004-11-15', 'when: 2004-11-15\n  words: late in 1995'),
		'3\n  0.words: found "late in 1995"; when is 2004-11-15 to 2004-11-15; expected the words for that time',
	],
	[
		'a period to come that is not planned',
		edit('periods.yaml', 'from: 2013-11-01', 'from: 2030-11-01'),
		'1\n  0.planned: found nothing; expected planned: true, as from is after today (<today>)',
	],
	[
		'a period before all law',
		edit('periods.yaml', 'from: 2013-11-01', 'from: 1813-11-01'),
		'1\n  0.from: found "1813-11-01"; expected a day from 1989-01-01 to <in ten years>',
	],
	[
		'a period of what is no inspection',
		edit('periods.yaml', 'id: sif', 'id: monitoring-visits'),
		'1\n  0.id: found "monitoring-visits"; its explainer is of the group around; expected a kind of inspection',
	],
];

describe('is refused', () => {
	test.each(cases)('%s', (_, change, said) => {
		const file = 'file' in change ? change.file : change.remove;
		const today = new Date().toISOString().slice(0, 10);
		const reported = problemsAfter(change).replace(today, '<today>').replace(addYears(today, 10), '<in ten years>');
		// What is wrong with a path has no line.
		const place = said.startsWith('\n') ? file : `${file}:`;
		expect(reported).toBe(`content/${place}${said}\n1 problem in 1 file. Field guide: content/README.md`);
	});
});

test('a framework that no report names is reported; in a round in which a report’s file cannot be read, it is not', () => {
	const gone = 'reports/wiltshire/2013-08-30.mdx';
	expect(problemsAfter({ remove: gone })).toContain(
		'content/frameworks/lac-2013.mdx:1\n  frontmatter: found "lac-2013"; no report names it; expected one, or an explainer in content/explainers until there is one',
	);
	expect(problemsAfter({ file: gone, text: '---\nframework: [\n---\n' })).not.toContain('lac-2013');
});

test('what is wrong between entries is reported in the same run as what is wrong within one, and nothing that only follows', () => {
	const reported = problemsAfter(
		edit('authorities/wiltshire.mdx', 'type: unitary', 'type: unitry'),
		edit('visits.yaml', 'authority: dorset,', 'authority: dorst,'),
		edit(report, 'pages: 36', 'pages: 1000'),
	);
	expect(reported).toContain('type: found "unitry"');
	expect(reported).toContain(
		'1.authority: found "dorst"; no such authority in content/authorities. Did you mean "dorset"?',
	);
	expect(reported).toContain('no report has more than 150 pages');
	// Other files name Wiltshire, whose file is there.
	expect(reported).toContain('3 problems in 3 files.');
});

test('a fault of the check itself names the file that it was at', () => {
	const fault = (): unknown => {
		try {
			return ofFile('content/a.mdx', () => ofFile('content/b.mdx', () => JSON.parse('{')));
		} catch (error) {
			return error;
		}
	};
	expect(fault()).toBeInstanceOf(CheckFault);
	expect(faultWords(fault(), '/folder')).toMatch(
		/^The check itself failed at content\/b\.mdx: [^\n]+\nReport this line, with that file \(see CONTRIBUTING\.md\)\.$/,
	);
	expect(faultWords(new Error('a\nb'), '/folder')).toBe(
		'The check itself failed in /folder: a\nUndo your last change to see which file it was, and report this line with that file (see CONTRIBUTING.md).',
	);
});
