/** What inspectors ask for: every count with what it is of, and a page that also stands when nobody was asked. */
import { describe, expect, test } from 'vitest';
import { themePageView, themesNowView, themesPageView } from '../../../src/views/england/themes.ts';
import { themeYearsDrawing } from '../../../src/views/england/themes-drawing.ts';
import { drawingSizes } from '../../../src/views/parts/drawing.ts';
import { aPoint, aRecord, aReport, anAuthority, aTheme, ilacs2018, ilacs2023 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';

const themes = ['health', 'neglect', 'records'].map((id) => ({ ...aTheme(id), label: `Theme ${id}` }));
const record = aRecord({
	themes,
	authorities: [
		anAuthority('a', { name: 'A', region: 'london' }),
		anAuthority('b'),
		anAuthority('c'),
		anAuthority('d'),
	],
	reports: [
		aReport({
			authority: 'a',
			published: '2019-05-01',
			edition: ilacs2018,
			grades: { 'help-and-protection': 'inadequate', leadership: 'requires-improvement' },
			improvements: [
				aPoint('neglect', 'help-and-protection', { isPriority: true, page: 3 }),
				aPoint('neglect', 'help-and-protection'),
			],
		}),
		aReport({
			authority: 'a',
			published: '2024-05-01',
			edition: ilacs2023,
			grades: { 'help-and-protection': 'requires-improvement' },
			improvements: [aPoint('neglect', 'help-and-protection', { judgements: ['help-and-protection', 'leadership'] })],
		}),
		aReport({
			authority: 'b',
			published: '2024-06-01',
			edition: ilacs2023,
			improvements: [aPoint('health', 'children-in-care')],
		}),
		aReport({ authority: 'c', published: '2024-07-01', edition: ilacs2023 }),
	],
});

describe('the page of all themes', () => {
	const view = themesPageView(record);

	test('answers with the commonest, and says of how many', () => {
		expect(view.answer).toBe(
			'Inspectors asked most often for better work on theme neglect: in the latest reports of 1 of 2 councils (50%). Next come theme health (1).',
		);
		expect(view.counted).toBe(
			'We count the points of 3 of the 4 reports in this record: those whose points we have put into our own words. Among them are the latest reports of 2 of 3 councils.',
		);
	});

	test('has every theme, also one that nobody was asked for', () => {
		expect(view.rows.map(({ theme, now, ever }) => [theme.address, now, ever])).toEqual([
			['/themes/neglect/', { count: 1, of: 2, share: '50%' }, { count: 2, of: 3, share: '67%' }],
			['/themes/health/', { count: 1, of: 2, share: '50%' }, { count: 1, of: 3, share: '33%' }],
			['/themes/records/', { count: 0, of: 2, share: '0%' }, { count: 0, of: 3, share: '0%' }],
		]);
	});

	test('claims nothing where no points are known', () => {
		expect(themesPageView(aRecord({ themes, reports: [aReport({ published: '2019-05-01' })] })).answer).toBe(
			'We do not know of any latest report that asks a council to improve anything.',
		);
	});
});

test('the page of England lists the themes that latest reports ask for most, those of all themes first', () => {
	const real = realRecord();
	const { rows, answer, caption } = themesNowView(real);
	const all = themesPageView(real);
	expect(rows).toEqual(all.rows.slice(0, 8));
	expect(answer).toBe(all.answer);
	expect(caption).toMatch(/^The 8 themes asked for most often in latest reports, published by /);
	const few = themesNowView(record);
	expect(few.rows.map(({ theme }) => theme.text)).toEqual(['Theme neglect', 'Theme health']);
	expect(few.caption).toMatch(/^The 2 themes /);
});

describe('the page of a theme', () => {
	const view = themePageView(record, 'neglect');

	test('answers by councils’ latest reports and by all reports, each of how many', () => {
		expect(view.answer).toBe(
			'Asked of 1 of 2 councils in their latest report (50%), and in 2 of the 3 reports whose points we know.',
		);
	});

	test('counts a report once, by year, framework and region', () => {
		expect(view.often?.table.rows.map(({ name, cells }) => [name, ...cells])).toEqual([
			['2019', 1, 1, '100%'],
			['2024', 1, 2, '50%'],
		]);
		const group = (id: string) =>
			view.often?.groups.find((one) => one.id === id)?.rows.map(({ name, count, of }) => [name, count, of]);
		expect(group('framework')).toEqual([
			['ilacs 2014', 1, 1],
			['ilacs 2014', 1, 2],
		]);
		expect(group('region')).toEqual([
			['London', 2, 2],
			['South East', 0, 1],
		]);
	});

	test('counts by grade the judgements under which it was ever filed, whatever else was graded', () => {
		const grades = view.often?.groups.find(({ id }) => id === 'grade');
		expect(grades?.caption).toContain('Counted: help-and-protection, leadership');
		// Help and protection and leadership of three reports: six judgements. Children in care are none of them.
		expect(grades?.rows.map(({ name, count, of }) => [name, count, of])).toEqual([
			['Good', 1, 3],
			['Requires improvement', 1, 2],
			['Inadequate', 1, 1],
		]);
	});

	test('has its points newest first, those of latest reports before those of earlier ones', () => {
		const cellsOf = ({ council, report, judgement, page, isPriority }: (typeof view.points.latest)[number]) => [
			council.text,
			report.text,
			judgement,
			page,
			isPriority,
		];
		expect(view.points.latest.map(cellsOf)).toEqual([
			['A', '1 May 2024', 'help-and-protection: requires improvement; leadership: good', 2, false],
		]);
		expect(view.points.earlier.map(cellsOf)).toEqual([
			['A', '1 May 2019', 'help-and-protection: inadequate', 3, true],
			['A', '1 May 2019', 'help-and-protection: inadequate', 2, false],
		]);
		expect(view.points.latest[0]?.url).toBe('https://files.ofsted.gov.uk/v1/file/1#page=2');
	});

	test('names the councils that were asked in more than one inspection, with the years', () => {
		expect(view.again.text).toContain('for 1 council. More than one inspection asked one of them for this');
		expect(
			view.again.councils.map(({ council, reports }) => [council.text, ...reports.map(({ text }) => text)]),
		).toEqual([['A', '2019', '2024']]);
		expect(themePageView(record, 'health').again.councils).toEqual([]);
	});

	test('says so where nobody was asked for it', () => {
		const none = themePageView(record, 'records');
		expect(none.answer).toBe('None of the 3 reports whose points we know asked for this.');
		expect([none.often, none.points, none.again.councils]).toEqual([undefined, { latest: [], earlier: [] }, []]);
	});

	test('draws what its table says, within its edges', () => {
		const real = themePageView(realRecord(), 'oversight-and-supervision').often;
		expect(real?.years.length).toBeGreaterThan(3);
		for (const size of drawingSizes) {
			const { marks, width } = themeYearsDrawing(real?.years ?? [], size);
			const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
			expect(texts.map((text) => text.replace(/ \(.*/, ''))).toEqual(
				real?.table.rows.flatMap(({ name, cells: [count, of] }) => [name, `${count} of ${of}`]),
			);
			// A share of a few reports would look like more than it is.
			for (const text of texts.filter((one) => one.includes('%'))) expect(text).toMatch(/ of \d\d/);
			expect(texts.some((text) => text.includes('%'))).toBe(true);
			const right = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.x + mark.text.length * 8] : []));
			expect(Math.max(...right)).toBeLessThanOrEqual(width);
		}
	});
});
