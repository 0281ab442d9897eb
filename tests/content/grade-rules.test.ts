/**
 * How the overall grade relates to the other grades (src/domain/grading/grade-rules.ts), with the number of inspections to
 * which each rule applies and its exceptions. A grade that is mistyped later breaks one of the rules or numbers. Only
 * inspections whose report was read count.
 */
import { describe, expect, test } from 'vitest';
import { tryRule, withGrades } from '../../src/domain/grading/grade-rules.ts';
import { realRecord } from '../support/content.ts';
import { golden } from '../support/golden.ts';

const gradeRules = realRecord().ruleSets.flatMap(({ rules }) => rules);
const read = realRecord().reports.filter((r) => r.source.kind === 'report');

/** Rule, number of inspections to which it applies, and exceptions. */
const outcomes: [id: string, concerned: number, exceptions: string[]][] = [
	['sif-1', 39, []],
	['sif-2', 39, []],
	['sif-3', 36, []],
	['sif-4', 39, ['west-berkshire/2015-05-13', 'norfolk/2015-10-19', 'doncaster/2015-11-27']],
	['sif-5', 57, []],
	['sif-6', 62, []],
	['sif-7', 66, []],
	['sif-8', 37, []],
	[
		'sif-9',
		25,
		[
			'sheffield/2014-02-21',
			'bradford/2014-05-23',
			'portsmouth/2014-09-01',
			'brighton-and-hove/2015-06-22',
			'bury/2016-05-16',
		],
	],
	['sif-10', 3, []],
	['sif-11', 167, []],
	['sif-12', 24, []],
	['sif-13', 30, []],
	[
		'sif-14',
		48,
		[
			'east-sussex/2014-03-21',
			'portsmouth/2014-09-01',
			'salford/2015-06-22',
			'nottinghamshire/2015-07-20',
			'suffolk/2016-02-11',
			'gateshead/2016-03-11',
			'redbridge/2016-11-25',
			'sutton/2017-02-13',
			'bath-and-north-east-somerset/2017-07-07',
			'buckinghamshire/2018-01-29',
		],
	],
	[
		'sif-15',
		63,
		[
			'newham/2014-08-08',
			'darlington/2015-09-01',
			'middlesbrough/2016-02-19',
			'durham/2016-05-16',
			'southend-on-sea/2016-07-07',
			'telford-and-wrekin/2016-08-26',
			'wakefield/2016-09-20',
			'bedford/2017-04-07',
			'knowsley/2017-06-13',
			'newcastle-upon-tyne/2017-07-07',
			'central-bedfordshire/2017-08-25',
			'north-somerset/2017-08-25',
			'rotherham/2018-01-29',
			'darlington/2018-05-21',
		],
	],
	['sif-16', 4, []],
	[
		'sif-17',
		18,
		[
			'buckinghamshire/2014-08-08',
			'reading/2016-08-05',
			'kirklees/2016-11-25',
			'barnet/2017-07-07',
			'croydon/2017-09-04',
			'buckinghamshire/2018-01-29',
		],
	],
];

describe('the rules of grades', () => {
	test('of the ended framework are all tested below; the others are golden figures', () => {
		const ids = gradeRules.map((rule) => rule.id);
		expect(ids.filter((id) => id.startsWith('sif-'))).toEqual(outcomes.map(([id]) => id));
		expect(ids).toEqual(Object.keys(golden().rules));
	});

	// Counted independently from the reports up to August 2026, without Bournemouth, Cumbria and Northamptonshire.
	test.each([
		['ilacs-4', ['trafford/2019-05-08']],
		['ilacs-5', ['herefordshire/2018-07-23', 'doncaster/2022-04-08', 'slough/2023-03-17']],
		['ilacs-11', ['dudley/2018-12-10', 'leicestershire/2019-11-04']],
	])('%s has had these exceptions', (id, exceptions) => {
		expect(golden().rules[id]?.exceptions).toEqual(expect.arrayContaining(exceptions));
	});

	test.each(outcomes)('%s applies to %i inspections and has the exceptions named', (id, concerned, exceptions) => {
		const rule = gradeRules.find((r) => r.id === id);
		if (!rule) throw new Error(`No rule ${id}`);
		const outcome = tryRule(rule, read);
		expect(outcome.concerned).toHaveLength(concerned);
		expect(outcome.exceptions.map((r) => r.id)).toEqual(exceptions);
	});

	test('a set of grades finds the inspections with exactly these grades', () => {
		const found = withGrades(read, 'ilacs-2023', {
			leadership: 'requires-improvement',
			'help-and-protection': 'good',
			'children-in-care': 'good',
			'care-leavers': 'inadequate',
		});
		expect([...found].map(([overall, reports]) => [overall, reports.map((r) => r.id)])).toEqual([
			['inadequate', ['harrow/2025-03-04']],
		]);
	});

	test('a set of grades that no inspection had finds nothing', () => {
		expect(
			withGrades(read, 'ilacs-2023', { leadership: 'outstanding', 'help-and-protection': 'inadequate' }).size,
		).toBe(0);
	});

	test('an edition without an overall grade has no combinations to show', () => {
		expect(withGrades(read, 'ilacs-2026', {}).size).toBe(0);
	});
});
