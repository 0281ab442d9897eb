/** One report’s page, checked against the report and the calendar by hand. */
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { all, attribute, classes, readText, within } from '../support/html.ts';

const page = builtSite().page('/reports/hampshire/2014-04-22/');
const text = readText(all(page, 'main')[0]!);

/** The facts of the page by their labels. */
const facts = new Map(
	all(page, 'dl').flatMap((list) => {
		const [labels, values] = [within(list, 'dt').map(readText), within(list, 'dd').map(readText)];
		return labels.map((label, i): [string, string] => [label, values[i] ?? '']);
	}),
);

describe('the page of Hampshire’s report of 22 April 2014', () => {
	test('is called by council and day', () => {
		expect(page.title).toBe('Hampshire, 22 April 2014: Ofsted inspection report | Inspection Record');
	});

	test.each([
		{ judgement: 'Overall', grade: 'Good' },
		{ judgement: 'Help and protection', grade: 'Good' },
		{ judgement: 'Children looked after', grade: 'Good' },
		{ judgement: 'Adoption', grade: 'Outstanding' },
		{ judgement: 'Care leavers', grade: 'Good' },
		{ judgement: 'Leadership', grade: 'Outstanding' },
		{ judgement: 'Safeguarding board', grade: 'Good' },
	])('shows $judgement as $grade', ({ judgement, grade }) => {
		const strip = all(page, 'ul', 'strip')[0]!;
		const items = within(strip, 'li').map((item) => ({
			judgement: readText(within(item, 'span').find((span) => classes(span).includes('what'))!),
			grade: readText(within(item, 'span').find((span) => classes(span).includes('grade'))!),
		}));
		expect(items).toHaveLength(7);
		expect(items.find((item) => item.judgement.startsWith(judgement))?.grade).toBe(grade);
	});

	test.each([
		{ label: 'On site', value: /^18 February to 12 March 2014/ },
		{ label: 'Published', value: /^22 April 2014/ },
		{ label: 'From last day to publication', value: /^41 days$/ },
		{
			label: 'Place in the sequence',
			value: /12th inspected of the 173 under SIF in this record, joint with Bradford/,
		},
		{ label: 'Place in the sequence', value: /12th published of the 173 under SIF in this record, by day/ },
		// 70 working days on from Tuesday 22 April 2014, without the bank holidays of 5 and 26 May.
		{ label: 'Plan due', value: /by 31 July 2014, 70 working days after publication/ },
	])('$label: $value', ({ label, value }) => {
		expect(facts.get(label)).toMatch(value);
	});

	test('says that the grades are history, and links to what replaced them', () => {
		const banner = all(page, 'p', 'banner')[0]!;
		expect(readText(banner)).toBe(
			'These grades are history. A later inspection has replaced them: Hampshire, 11 June 2019.',
		);
		expect(within(banner, 'a').map((a) => attribute(a, 'href'))).toEqual(['/reports/hampshire/2019-06-11/']);
	});

	test('counts England on that day with its denominator', () => {
		const section = all(page, 'section').find((s) => attribute(s, 'aria-labelledby') === 'country')!;
		const rows = within(section, 'tr').map((row) => within(row, 'td').map(readText));
		// Twelve reports were out: none outstanding, six good, four requiring improvement, two inadequate.
		expect(rows[1]).toEqual(['', '0', '6 50%', '4 33%', '2 17%', '6 50%', '12']);
		expect(readText(section)).toContain('England’s 152 councils');
	});

	test('lists ten neighbours', () => {
		const section = all(page, 'section').find((s) => attribute(s, 'aria-labelledby') === 'neighbours')!;
		expect(within(section, 'tr')).toHaveLength(11);
	});

	test('links to the report on Ofsted’s site and says how to cite it', () => {
		const links = all(page, 'a').map((a) => attribute(a, 'href') ?? '');
		expect(links.filter((link) => link.startsWith('https://files.ofsted.gov.uk/'))).not.toEqual([]);
		expect(text).toContain('Inspection Record, as at');
	});
});
