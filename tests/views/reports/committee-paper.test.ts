/** The committee paper: Hampshire in 2014 as its council set it out, unusual reports, and every report in the record. */
import { describe, expect, test } from 'vitest';
import { committeePaperView } from '../../../src/views/reports/committee-paper.ts';
import { placeholderText } from '../../../src/views/reports/paper-blocks.ts';
import { exactDay } from '../../../src/domain/basics/dates.ts';
import { realRecord } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';
import type { CommitteePaperView } from '../../../src/views/reports/committee-paper.ts';
import type { PaperBlock, PaperItem, PaperTable, PaperText } from '../../../src/views/reports/paper-blocks.ts';

const record = realRecord();
const site = 'https://record.example/folder/';
const paperOf = (id: string): CommitteePaperView => committeePaperView(record, record.report(id), site);

const titles = [
	'Summary',
	'Recommendation',
	'Context',
	'Findings',
	'Comparison',
	'Areas for improvement',
	'What happens next',
	'Implications',
	'Background documents',
];

/** The text without marks and links. */
function unmarkedText(text: readonly PaperText[]): string {
	return text
		.map((part) => (typeof part === 'string' ? part : 'url' in part ? part.url : placeholderText(part)))
		.join('');
}

function itemTexts({ text, items }: PaperItem): string[] {
	return [unmarkedText(text), ...items.flatMap(itemTexts)];
}

/** The text of a block, as lines. */
function linesOf(block: PaperBlock): string[] {
	switch (block.kind) {
		case 'paragraph':
			return [`${block.number} ${unmarkedText(block.text)}`];
		case 'list':
			return block.items.flatMap(itemTexts);
		case 'table':
			return block.rows.map(({ heading, cells }) =>
				[heading, ...cells.map((cell) => (typeof cell === 'string' ? cell : cell.label))].join(' | '),
			);
		case 'subheading':
			return [block.text];
		default:
			return block satisfies never;
	}
}

function section(view: CommitteePaperView, title: string): string[] {
	const found = view.sections.find((s) => s.title === title);
	if (!found) throw new Error(`No section ${title}`);
	return found.blocks.flatMap(linesOf);
}

function tables(view: CommitteePaperView, title: string): PaperTable[] {
	return (view.sections.find((s) => s.title === title)?.blocks ?? []).filter((block) => block.kind === 'table');
}

/** The placeholders for the author, in order. */
function places(view: CommitteePaperView): string[] {
	const text = [
		...view.head.map(({ text: part }) => unmarkedText([part])),
		...view.sections.flatMap((s) => s.blocks.flatMap(linesOf)),
	].join('\n');
	return text.match(/\[[^\]]+\]/g) ?? [];
}

describe('the paper on Hampshire, 22 April 2014', () => {
	const view = paperOf('hampshire/2014-04-22');

	test('has the sections of a panel’s paper, numbered', () => {
		expect(view.sections.map(({ title }) => title)).toEqual(titles);
		expect(view.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		const numbers = view.sections[2]!.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.number : []));
		expect(numbers).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5']);
	});

	test('has what it is about as its title', () => {
		expect(view.subject).toBe('Ofsted inspection of children’s services in Hampshire, 18 February to 12 March 2014');
	});

	test('names in its summary the section on what needs to improve', () => {
		const named = /\(section (\d+)\)/.exec(section(view, 'Summary').join(' '))?.[1];
		expect(view.sections[Number(named) - 1]?.title).toBe('Areas for improvement');
	});

	test('has placeholders for what only the author can know', () => {
		expect(view.head.map(({ label, text }) => `${label}: ${unmarkedText([text])}`)).toEqual([
			'Committee: [your committee]',
			'Date: [date of the meeting]',
			'Report from: [your post]',
		]);
		expect(places(view)).toEqual([
			'[your committee]',
			'[date of the meeting]',
			'[your post]',
			'[further recommendations, if any]',
			'[from the council’s self-evaluation]',
			'[the council’s response]',
			'[the council’s priorities on which this report bears]',
			'[financial implications]',
			'[legal implications]',
			'[equalities implications]',
			'[crime and disorder implications]',
			'[climate implications]',
		]);
	});

	test('says under each heading of a council’s paper what the record can say', () => {
		const said = section(view, 'Implications').join('\n');
		expect(said).toContain('Ofsted’s power: section 136 of the Education and Inspections Act 2006.');
		expect(said).toContain('The council must publish a written statement of proposed action (section 7).');
		// Counted by hand in the record: none of the eight has one of these themes.
		expect(said).toContain(
			'Of the 8 points on what needs to improve, none is about disabled children or identity and background (section 6).',
		);
		expect(said).toContain('Of the 8 points on what needs to improve, none is about domestic abuse');
		expect(said).toContain('The grades do not show whether fewer children offend.');
		expect(said).toContain('Our record of this report has nothing about the climate.');
		const only = section(paperOf('sunderland/2021-08-20'), 'Implications').join('\n');
		expect(only).toContain('The one point on what needs to improve is not about disabled children or');
		const review = section(paperOf('surrey/2015-08-03'), 'Implications').join('\n');
		expect(review).not.toContain('must publish a written statement');
		const unread = section(paperOf('bournemouth/inspected-2014-05'), 'Implications').join('\n');
		expect(unread).not.toContain('on what needs to improve');
	});

	test('has a summary of five paragraphs', () => {
		const found = record.report('hampshire/2014-04-22').findings?.summary ?? '';
		expect(found).not.toBe('');
		expect(section(view, 'Summary')).toEqual([
			'1.1 Ofsted inspected children’s services in Hampshire. It was a full inspection under the framework “Single Inspection Framework” (SIF). On site: 18 February to 12 March 2014. The report was published on 22 April 2014.',
			'1.2 Good: overall, help and protection, children looked after, care leavers, safeguarding board. Outstanding: adoption, leadership.',
			`1.3 What inspectors found, in our words: ${found}`,
			'1.4 There is no earlier inspection of Hampshire in the record to compare with.',
			'1.5 The report makes 8 points on what needs to improve (section 6).',
		]);
	});

	test('sets the judgements out as a tree, and mentions only rules that were announced', () => {
		const tree = view.sections[2]!.blocks.find((block) => block.kind === 'list')!;
		expect(tree.items.map(({ items }) => items.map((inner) => inner.items.length))).toEqual([[0, 2, 0], []]);
		expect(section(view, 'Context')).toContain(
			'3.3 The inspectors give the overall grade; it is not an average of the other grades. As the framework was announced, the overall grade is inadequate when one of the three key judgements is: help and protection, children looked after, or leadership. The grade of the safeguarding board does not count towards it.',
		);
		expect(section(view, 'Context').join(' ')).toContain('12th inspected of the 173 under SIF in this record');
		// Late in a framework, the place says nothing to a committee.
		expect(section(paperOf('hampshire/2019-06-11'), 'Context').join(' ')).not.toContain('in this record');
	});

	test('shows seven grades, and how other councils compared on that day', () => {
		expect(tables(view, 'Findings').map((table) => table.rows.length)).toEqual([7]);
		expect(linesOf(tables(view, 'Findings')[0]!)).toContain('Leadership, management and governance | Outstanding');
		// Twelve reports had been published, six of them good overall; none of the ten neighbours had a report.
		expect(linesOf(tables(view, 'Comparison')[0]!)[0]).toBe(
			'Overall effectiveness | Good | no grades | 2 of 3, 67% | 6 of 12, 50%',
		);
	});

	test('names the points with their pages, the plan’s day and the inspection that followed', () => {
		const points = section(view, 'Areas for improvement').filter((line) => /PDF page [56]\)$/.test(line));
		expect(points).toHaveLength(8);
		expect(section(view, 'What happens next')).toEqual([
			'7.1 The council’s written statement of proposed action was due by 31 July 2014, 70 working days after publication. The law counts from the day on which the council received the report.',
			expect.stringMatching(
				/^7\.2 A later inspection has replaced these grades: a short inspection \(on site: 29 April to 3 May 2019\)/,
			),
		]);
	});

	test('gives its sources with full addresses', () => {
		const sources = section(view, 'Background documents').join('\n');
		expect(sources).toContain('https://files.ofsted.gov.uk/v1/file/2764330');
		expect(sources).toContain('https://record.example/folder/reports/hampshire/2014-04-22/');
		expect(sources).toContain('https://record.example/folder/data/inspections.csv');
		expect(sources).toContain(`as at ${golden().facts['asAt']}`);
	});
});

describe('other reports', () => {
	test('that follow another say what changed, and the latest says what is not known about the next inspection', () => {
		const view = paperOf('west-northamptonshire/2026-07-07');
		expect(tables(view, 'Findings').map((table) => table.columns.at(-1))).toEqual(['Grade', 'Change']);
		expect(section(view, 'Context').join(' ')).toContain('There is no overall grade');
		const next = section(view, 'What happens next').join(' ');
		expect(next).toContain('We do not know what now decides whether an inspection is short or standard, ');
		expect(next).not.toContain('Until March 2026');
	});

	test('say what earlier reports asked for as well, and leave room for what has become of the rest', () => {
		const lines = section(paperOf('hampshire/2024-07-23'), 'Areas for improvement');
		expect(lines.filter((line) => line.includes('Also asked for before: '))).toHaveLength(1);
		expect(lines.filter((line) => line.includes('What has happened since: ['))).toHaveLength(1);
		expect(lines.find((line) => line.includes('This one does not.'))).toMatch(
			/^6\.\d The report of 2019 also asked for /,
		);
		// Nothing came before the first report.
		expect(section(paperOf('hampshire/2014-04-22'), 'Areas for improvement').join(' ')).not.toContain('asked for');
	});

	test('without points in our words have a placeholder for them', () => {
		const view = committeePaperView(record, { ...record.report('hampshire/2019-06-11'), improvements: [] }, site);
		expect(section(view, 'Areas for improvement')[0]).toMatch(/makes \d+ points? .* from page \d+ of the PDF/);
		expect(places(view)).toContain('[the points, from the report]');
	});

	test('that have no list of points say so, without a placeholder', () => {
		const view = paperOf('thurrock/2024-10-29');
		expect(section(view, 'Areas for improvement')[0]).toContain('The report has no list of points to improve.');
		expect(section(view, 'Summary').join(' ')).toContain('The report has no list of points to improve.');
		expect(places(view)).not.toContain('[the points, from the report]');
	});

	test('without a known day of publication compare with nothing and count no days', () => {
		const view = paperOf('bournemouth/inspected-2014-05');
		expect(tables(view, 'Comparison')).toEqual([]);
		expect(section(view, 'Summary')[0]).toContain('between 1 May 2014 and 30 June 2015 (the day is not known)');
		expect(section(view, 'What happens next')[0]).toContain('The day of publication is not known.');
		expect(places(view)).toContain('[the points, from the report]');
	});

	test('on a safeguarding board have one judgement and do not say whether a statement was due', () => {
		const view = paperOf('surrey/2015-08-03');
		expect(view.subject).toContain('review of the Local Safeguarding Children Board in Surrey');
		expect(tables(view, 'Findings').map((table) => table.rows.length)).toEqual([1]);
		expect(section(view, 'What happens next')[0]).toContain('We do not know whether a written statement was due');
		expect(section(view, 'Recommendation')[0]).not.toContain('in writing');
	});

	test('of an abolished council without a later inspection say who took over', () => {
		expect(section(paperOf('poole/inspected-2017-09'), 'What happens next').join(' ')).toContain(
			'passed to Bournemouth, Christchurch and Poole',
		);
	});
});

test('every report has a complete paper with its own title and description', () => {
	expect(record.reports.length).toBe(golden().reports);
	const views = record.reports.map((report) => ({ report, view: committeePaperView(record, report, site) }));
	const faults = views.flatMap(({ report, view }) => {
		const text = JSON.stringify({ ...view, lines: view.sections.map((s) => s.blocks.map(linesOf)) });
		const shown = view.sections.map((s) => s.title);
		return [
			...(/undefined|NaN|\[object|Infinity|: \.| {2}|\.\.|“”/.exec(text) ?? []).map((leak) => `${report.id}: ${leak}`),
			...(JSON.stringify(shown) === JSON.stringify(titles) ? [] : [`${report.id}: ${shown.join()}`]),
			...view.sections.filter((s) => s.blocks.length === 0).map((s) => `${report.id}: ${s.title} is empty`),
			...(tables(view, 'Findings')[0]?.rows.length === report.edition.judgements.length
				? []
				: [`${report.id}: grades`]),
			...(exactDay(report.published) === undefined && tables(view, 'Comparison').length > 0
				? [`${report.id}: compares on an unknown day`]
				: []),
		];
	});
	expect(faults).toEqual([]);
	expect(new Set(views.map(({ view }) => view.title)).size).toBe(views.length);
	expect(new Set(views.map(({ view }) => view.description)).size).toBe(views.length);
	expect(new Set(views.map(({ view }) => view.file.name)).size).toBe(views.length);
});

test('a placeholder for the author is in square brackets', () => {
	expect(placeholderText({ forAuthor: 'your post' })).toBe('[your post]');
});

test('the paper on the latest report names the newest joint inspection of the area, and no other paper does', () => {
	const linesOf = (id: string) =>
		section(paperOf(id), 'What happens next').filter((line) => line.includes('The newest joint inspection'));
	const reports = record.reportsOf('bury');
	const latest = reports.findLast(({ edition }) => edition.scope === 'services');
	const [line = '', ...others] = linesOf(latest?.id ?? '');
	expect(others).toEqual([]);
	expect(line).toContain('Area SEND inspection, published 7 May 2024: widespread and/or systemic failings.');
	expect(line).toContain('gives no grade and says nothing about the grades in this paper');
	expect(line).toMatch(/ https:\/\/record\.example\/folder\/joint\/bury\/send-2024-05-07\/$/);
	for (const { id } of reports) if (id !== latest?.id) expect(linesOf(id), id).toEqual([]);
	const leeds = record.reportsOf('leeds').at(-1);
	expect(linesOf(leeds?.id ?? '')).toEqual([]);
});
