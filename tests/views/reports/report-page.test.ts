/** The page of a report, from the real record: Hampshire in 2014, and unusual reports. */
import { describe, expect, test } from 'vitest';
import { reportPageView } from '../../../src/views/reports/report-page.ts';
import { realRecord } from '../../support/content.ts';

const record = realRecord();
const viewOf = (id: string) => reportPageView(record, record.report(id));

describe('Hampshire, 22 April 2014', () => {
	const view = viewOf('hampshire/2014-04-22');

	test('is named by council, kind and stay', () => {
		expect(view).toMatchObject({
			title: 'Hampshire, 22 April 2014: Ofsted inspection report',
			heading: 'Hampshire: full inspection, 18 February to 12 March 2014',
			published: '22 April 2014',
			stay: '18 February to 12 March 2014',
			region: 'the South East',
			daysToPublication: '41 days',
			hasHeadline: true,
			returned: false,
			draft: false,
		});
	});

	test('shows seven judgements, the headline first and the board last', () => {
		expect(view.strip.map(({ short, standing, value }) => `${standing} ${short}: ${value.label}`)).toEqual([
			'headline Overall: Good',
			'key Help and protection: Good',
			'key Children looked after: Good',
			'sub Adoption: Outstanding',
			'sub Care leavers: Good',
			'key Leadership: Outstanding',
			'beside Safeguarding board: Good',
		]);
	});

	test('gives each grade’s meaning once, with a separate meaning for a board', () => {
		expect(view.meanings.map(({ value, titles }) => [value.label, titles.length])).toEqual([
			['Good', 4],
			['Outstanding', 2],
			['Good', 1],
		]);
	});

	test('was the 12th inspected, with Bradford, and the 12th published', () => {
		expect(view.sequence).toEqual([
			'12th inspected of the 173 under SIF in this record, joint with Bradford, by first day on site.',
			'12th published of the 173 under SIF in this record, by day of publication.',
		]);
	});

	test('allows 70 working days for the plan', () => {
		expect(view.plan).toBe(
			'The council’s written statement of proposed action was due by 31 July 2014, 70 working days after publication. The law counts from the day on which the council received the report.',
		);
	});

	test('says that it was the first of its kind and has been replaced', () => {
		expect(view).toMatchObject({
			previous: undefined,
			changes: [],
			changeSummary: '',
			next: { address: '/reports/hampshire/2019-06-11/' },
			superseded: { link: { text: 'Hampshire, 11 June 2019' } },
		});
	});

	test('is one of twelve reports, none of them outstanding', () => {
		expect(view.country).toMatchObject({ day: '22 April 2014', existing: 152 });
		const overall = view.country?.rows.find((row) => row.strand === 'overall');
		expect(overall?.cells.map((cell) => cell.count)).toEqual([0, 6, 4, 2]);
		expect(overall?.note).toBe('leaves out 140 not inspected yet.');
	});

	test('had ten neighbours, none of which had a report yet', () => {
		expect(view.neighbours?.rows).toHaveLength(10);
		expect(view.neighbours?.rows.filter((row) => row.report)).toEqual([]);
	});
});

describe('other reports', () => {
	test('under a framework without an overall grade have no headline grade', () => {
		const view = viewOf('west-northamptonshire/2026-07-07');
		expect(view.hasHeadline).toBe(false);
		expect(view.strip.map((item) => item.id)).not.toContain('overall');
		expect(view.description).not.toMatch(/overall/i);
	});

	test('whose plan is not yet due on the record’s last day say when it is due, and as at when, because the day may pass before anyone reads it', () => {
		const newest = record.reports.findLast((r) => r.edition.scope === 'services');
		expect(reportPageView(record, newest ?? record.report('')).plan).toMatch(
			/^As at \d+ \w+ \d{4}, the council’s written statement of proposed action was due by \d+ \w+ \d{4}, 70 working days after publication\. The law counts from the day on which the council received the report\.$/,
		);
	});

	test('on a safeguarding board mention no plan of the council', () => {
		expect(viewOf('surrey/2015-08-03')).toMatchObject({ plan: undefined, neighbours: undefined });
	});

	test('without a day of publication say so, and compare with nothing on a day', () => {
		const view = viewOf('bournemouth/inspected-2014-05');
		expect(view).toMatchObject({
			plan: undefined,
			country: undefined,
			neighbours: undefined,
			daysToPublication: undefined,
		});
		expect(view.publishedBasis).toContain('not known to the day');
		expect(view.publishedLine).not.toContain('ago');
	});

	test('that are the last of an abolished council link to that council', () => {
		expect(viewOf('cumbria/inspected-2017-11').superseded?.text ?? '').toMatch(/^These grades are history\./);
	});

	test('that review a safeguarding board alone are not said to be of the council, and have no place among others', () => {
		const view = viewOf('surrey/2015-08-03');
		expect(view.description).toMatch(
			/Review of the Local Safeguarding Children Board in Surrey, published 3 August 2015\.$/,
		);
		expect(view.sequence).toEqual([]);
	});

	test('that follow another say what changed', () => {
		const view = viewOf('hampshire/2019-06-11');
		expect(view.previous).toEqual({ text: 'Hampshire, 22 April 2014', address: '/reports/hampshire/2014-04-22/' });
		expect(view.changeSummary).toBe('Of 3 judgements that can be compared: 2 improved, 1 unchanged.');
		expect(view.changes.find((change) => change.strand === 'adoption')?.text).toBe('No longer judged on its own');
	});
});
