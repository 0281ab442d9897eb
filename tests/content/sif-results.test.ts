/**
 * The grades under the Single Inspection Framework. We have no official table of them, so they are checked by sums and,
 * for the first seventeen inspections, one by one. The sums were read from the same reports as the record, so they
 * find a grade that has changed since, not one that was misread at first. The national figures in
 * national-figures.test.ts are the independent check.
 */
import { describe, expect, test } from 'vitest';
import { startOf } from '../../src/domain/record/reports.ts';
import { previousOf } from '../../src/domain/record/timelines.ts';
import { realRecord } from '../support/content.ts';
import type { JudgementId } from '../../src/domain/record/judgements.ts';
import type { Report } from '../../src/domain/record/reports.ts';

const record = realRecord();
const sif = record.reports.filter((r) => r.framework === 'sif');

/** Inspections whose report we have; for five abolished councils, other sources give only the overall grade. */
const read = sif.filter((r) => r.source.kind === 'report');
const firstRound = read.filter((r) => previousOf(record, r) === undefined);

const letters: Readonly<Record<string, string>> = {
	outstanding: 'O',
	good: 'G',
	'requires-improvement': 'RI',
	inadequate: 'I',
	adequate: 'A',
};
function letter(report: Report, id: JudgementId): string {
	const value = report.judgements[id];
	if (!value) return 'none';
	return value.kind === 'graded' ? (letters[value.grade] ?? value.grade) : value.reason;
}
const tally = (reports: readonly Report[], id: JudgementId): Record<string, number> =>
	Object.fromEntries(
		[...Map.groupBy(reports, (report) => letter(report, id))].map(([grade, list]) => [grade, list.length]),
	);

describe('sums of grades', () => {
	test('173 inspections of 152 councils: 20 that we read, and one of Cumbria, were second inspections', () => {
		expect(sif).toHaveLength(173);
		expect(read).toHaveLength(167);
		expect(firstRound).toHaveLength(147);
		expect(tally(sif, 'overall')).toEqual({ O: 3, G: 54, RI: 76, I: 40 });
	});

	test.each<[JudgementId, Record<string, number>]>([
		['overall', { O: 3, G: 51, RI: 61, I: 32 }],
		['help-and-protection', { G: 42, RI: 75, I: 30 }],
		['children-looked-after', { O: 4, G: 53, RI: 74, I: 15, 'not-judged': 1 }],
		['adoption', { O: 16, G: 74, RI: 47, I: 8, 'not-judged': 2 }],
		['care-leavers', { O: 9, G: 57, RI: 64, I: 16, 'not-judged': 1 }],
		['leadership', { O: 12, G: 48, RI: 58, I: 29 }],
	])('first inspections, %s', (id, expected) => {
		expect(tally(firstRound, id)).toEqual(expected);
	});

	test('second inspections: 3 good, 10 requires improvement, 7 inadequate', () => {
		const second = read.filter((r) => previousOf(record, r) !== undefined);
		expect(tally(second, 'overall')).toEqual({ G: 3, RI: 10, I: 7 });
	});

	test('the safeguarding board’s grade is the council’s own in 92 of 147 first or full inspections', () => {
		const reviewed = read.filter((r) => r.judgements.lscb?.kind === 'graded');
		expect(reviewed).toHaveLength(147);
		expect(reviewed.filter((r) => letter(r, 'lscb') === letter(r, 'overall'))).toHaveLength(92);
	});
});

describe('the first seventeen, in the order of their first day', () => {
	const columns: JudgementId[] = [
		'overall',
		'help-and-protection',
		'children-looked-after',
		'adoption',
		'care-leavers',
		'leadership',
		'lscb',
	];
	const first = [...firstRound].sort((a, b) => {
		const [x, y] = [`${startOf(a).earliest} ${a.authority}`, `${startOf(b).earliest} ${b.authority}`];
		return x < y ? -1 : 1;
	});

	// overall, help and protection, children looked after, adoption, care leavers, leadership, safeguarding board
	test.each([
		[1, 'derbyshire/2014-02-11', '2013-11-19', 'G G G G G G RI'],
		[2, 'hartlepool/2014-02-11', '2013-11-19', 'G G G G G G RI'],
		[3, 'sheffield/2014-02-21', '2013-11-19', 'RI G RI RI G G G'],
		[4, 'slough/2014-02-14', '2013-11-19', 'I I I RI I I I'],
		[5, 'hillingdon/2014-02-11', '2013-11-25', 'RI RI RI G RI RI RI'],
		[6, 'bolton/2014-03-21', '2014-01-14', 'RI RI G G G RI RI'],
		[7, 'east-sussex/2014-03-21', '2014-01-14', 'G G G O RI G G'],
		[8, 'essex/2014-03-21', '2014-01-14', 'G G G G G G RI'],
		[9, 'hounslow/2014-03-21', '2014-01-14', 'RI RI RI RI RI RI RI'],
		[10, 'staffordshire/2014-03-21', '2014-01-14', 'G G G G G G G'],
		[11, 'coventry/2014-03-21', '2014-01-28', 'I I RI RI RI I I'],
		[12, 'bradford/2014-05-23', '2014-02-18', 'RI RI G G G G G'],
		[13, 'hampshire/2014-04-22', '2014-02-18', 'G G G O G O G'],
		[14, 'bexley/2014-05-23', '2014-03-11', 'RI RI RI RI RI RI I'],
		[15, 'nottingham/2014-05-14', '2014-03-11', 'RI RI RI RI RI RI RI'],
		[16, 'swindon/2014-05-23', '2014-03-11', 'RI RI RI G RI RI G'],
		[17, 'birmingham/2014-05-23', '2014-03-18', 'I I I I I I I'],
	])('%i. %s, from %s: %s', (place, id, start, grades) => {
		const report = first[place - 1];
		expect(report?.id).toBe(id);
		expect(report && startOf(report).earliest).toBe(start);
		expect(report && columns.map((judgement) => letter(report, judgement)).join(' ')).toBe(grades);
	});
});
