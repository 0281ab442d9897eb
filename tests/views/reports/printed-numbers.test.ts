/** The table of numbers on a report’s page: each as printed, with its day and page; nothing where nothing was read. */
import { describe, expect, test } from 'vitest';
import { printedRows } from '../../../src/views/reports/printed-numbers.ts';
import { aReport, span } from '../../support/builders.ts';
import type { Printed } from '../../../src/domain/record/printed.ts';

const nothing: Printed = {
	numbers: {},
	posts: {},
	earlierInspections: [],
	lastInspection: undefined,
	unregisteredHomes: undefined,
	focusedVisits: [],
};
const rowsOf = (printed: Partial<Printed>) =>
	printedRows(aReport({ published: '2017-07-07', printed: { ...nothing, ...printed } })).map(
		({ what, value, at, page, url }) => [what, value, at, `${page} ${url.split('#')[1]}`],
	);

describe('the numbers of a report', () => {
	test('have their rate or share, and the day that the report gives', () => {
		const numbers: Printed['numbers'] = {
			'out-of-area': { page: 6, number: 214, share: 62 },
			'under-18s': { page: 5, number: 93_590 },
			'in-care': { page: 6, number: 345, at: span('2017-03'), rate: 38.3 },
			'special-guardianships': { page: 7, number: 0 },
		};
		expect(rowsOf({ numbers })).toEqual([
			['Children under 18 in the area', '93,590', 'no date given', '5 page=5'],
			['Children in care', '345 (38.3 for each 10,000 children)', 'March 2017', '6 page=6'],
			['Of these, living outside the area', '214 (62%)', 'March 2017', '6 page=6'],
			['Children who became the subject of special guardianship orders', '0', 'usually over 12 months', '7 page=7'],
		]);
	});

	test('stand with earlier inspections and with how long leaders had been in post', () => {
		expect(
			rowsOf({
				posts: {
					'board-chair': { page: 5, since: span('2011') },
					director: { page: 5, since: span('2015-09-01'), interim: true },
				},
				earlierInspections: [
					{ page: 5, of: 'looked-after', inspected: span('2014-01'), grade: 'requires-improvement' },
				],
			}),
		).toEqual([
			['Previous inspection of services for children in care', 'Requires improvement', 'January 2014', '5 page=5'],
			['Director of children’s services in post since', '1 September 2015 (interim or acting)', '', '5 page=5'],
			['Chair of the safeguarding board in post since', '2011', '', '5 page=5'],
		]);
	});

	test('are not there where nothing was read, or only mentions', () => {
		expect(rowsOf({ unregisteredHomes: { page: 3 }, lastInspection: { page: 1, year: 2014 } })).toEqual([]);
		expect(printedRows(aReport({ published: '2017-07-07' }))).toEqual([]);
	});
});
