import { describe, expect, test } from 'vitest';
import { allGrades } from '../../../src/domain/record/counted-scales.ts';
import { strandOf } from '../../../src/domain/record/judgements.ts';
import { strandGrade } from '../../../src/domain/record/timelines.ts';
import { gradePageView } from '../../../src/views/frameworks/grade-pages.ts';
import { aRecord, aReport, ilacs2018, ilacs2023, ilacs2026, sif, strandIds, strands } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { MoveRow } from '../../../src/views/frameworks/grade-pages.ts';

const row = (rows: readonly MoveRow[], strand: string): MoveRow => {
	const found = rows.find(({ label }) => label === strandOf(strands, strand).label);
	if (!found) throw new Error(`No row ${strand}`);
	return found;
};
const counts = ({ cells }: MoveRow): number[] => cells.map(({ count }) => count);

const small = aRecord({
	reports: [
		aReport({ authority: 'kent', published: '2014-05-01', edition: sif, grades: 'inadequate' }),
		aReport({ authority: 'kent', published: '2019-05-01', edition: ilacs2018, grades: 'good' }),
		aReport({ authority: 'kent', published: '2024-05-01', edition: ilacs2023, grades: 'outstanding' }),
		aReport({ authority: 'devon', published: '2014-06-01', edition: sif, grades: 'inadequate' }),
		aReport({ authority: 'devon', published: '2018-06-01', edition: ilacs2018, grades: 'inadequate' }),
		aReport({ authority: 'devon', published: '2026-07-01', edition: ilacs2026, grades: 'good' }),
	],
});

describe('grades after a grade', () => {
	const { after, findings } = gradePageView(small, 'inadequate');

	test('count the next inspection of the same council, best grade first', () => {
		expect(counts(row(after, 'overall'))).toEqual([0, 1, 0, 1]);
		expect(row(after, 'overall').cells.map(({ share }) => share)).toEqual(['0%', '50%', '0%', '50%']);
	});

	test('leave out what cannot be compared, and give its number', () => {
		// Devon has no overall grade in 2026; care leavers shared theirs in 2018.
		expect(row(after, 'overall')).toMatchObject({ compared: 2, notCompared: 1, alone: 0 });
		expect(after.find(({ label }) => label === strandOf(strands, 'care-leavers').label)).toBeUndefined();
	});

	test('are described in sentences', () => {
		expect(findings[0]).toBe(
			'3 inspections of all services, in 2 councils, were graded “inadequate” overall. The first of these reports was published on 1 May 2014 (kent).',
		);
		expect(findings[1]).toBe(
			'In 2 cases the next inspection gave an overall grade too: 1 became better and 1 stayed inadequate.',
		);
	});
});

describe('grades before a grade', () => {
	test('count the previous inspection of the same council', () => {
		expect(counts(row(gradePageView(small, 'good').before, 'overall'))).toEqual([0, 0, 0, 1]);
		expect(row(gradePageView(small, 'inadequate').before, 'leadership')).toMatchObject({ compared: 1, alone: 2 });
	});
});

describe('how often a grade was given', () => {
	test('is shown by edition, with shared grades marked and judgements that were not made', () => {
		const { columns, given } = gradePageView(small, 'inadequate');
		const leavers = given.find(({ label }) => label === strandOf(strands, 'care-leavers').label);
		const at = (heading: string) => leavers?.cells[columns.findIndex((column) => column.endsWith(heading))];
		expect(columns).toHaveLength(4);
		expect(at('sif')).toEqual({ count: 2, as: 'own' });
		expect(leavers?.cells.map((cell) => cell.as)).toContain('shared');
		expect(given.find(({ label }) => label === strandOf(strands, 'lscb').label)?.cells.map((c) => c.as)).toContain(
			'none',
		);
	});
});

describe('in the real record', () => {
	const record = realRecord();
	const views = allGrades(record).map((grade) => gradePageView(record, grade));

	test('there is a page for each grade', () =>
		expect(views.map(({ grade }) => grade)).toEqual([
			'outstanding',
			'good',
			'requires-improvement',
			'adequate',
			'inadequate',
		]));

	test('every grade has a later inspection that is comparable or not, or none yet', () => {
		for (const { grade, after } of views) {
			for (const strand of strandIds) {
				const found = after.find(({ label }) => label === strandOf(strands, strand).label);
				if (!found) continue;
				const given = record.reports.filter(
					(r) => r.edition.scope === 'services' && strandGrade(r, strand) === grade,
				).length;
				expect(found.compared + found.notCompared + found.alone).toBe(given);
				expect(counts(found).reduce((sum, n) => sum + n, 0)).toBe(found.compared);
			}
		}
	});

	test('the grades after and the grades before are the same changes', () => {
		const scale = views.filter(({ grade }) => grade !== 'adequate');
		for (const [i, from] of scale.entries()) {
			for (const [j, to] of scale.entries()) {
				const next = counts(row(from.after, 'overall'))[j];
				expect({ from: from.grade, to: to.grade, n: counts(row(to.before, 'overall'))[i] }).toEqual({
					from: from.grade,
					to: to.grade,
					n: next,
				});
			}
		}
	});

	test('every overall grade in Ofsted’s reports is counted', () => {
		const overall = views.map(({ given }) => given[0]?.cells.map((cell) => cell.count) ?? []);
		expect(overall).toEqual([[0, 3, 25, 46, 0], [0, 54, 63, 64, 0], [0, 76, 56, 24, 0], [], [0, 40, 24, 11, 0]]);
	});

	test('the numbers of changes of the overall grade are right', () => {
		expect(views.filter(({ grade }) => grade !== 'adequate').map(({ after }) => counts(row(after, 'overall')))).toEqual(
			[
				[24, 3, 1, 0],
				[42, 50, 15, 9],
				[4, 56, 40, 23],
				[1, 18, 33, 9],
			],
		);
	});

	test('holders are counted among councils with a grade', () => {
		for (const { holders, councils } of views) {
			for (const { count, of } of holders) expect(count).toBeLessThanOrEqual(of);
			if (holders.length > 0) expect(councils).toHaveLength(holders[0]?.count ?? -1);
		}
	});

	test('“adequate” is only on the old scale', () => {
		const view = views.find(({ grade }) => grade === 'adequate');
		expect(view).toMatchObject({ given: [], after: [], before: [], holders: [], findings: [] });
		expect(view?.older.map(({ text }) => text)).toEqual([
			'Sandwell, 2 August 2013',
			'Kent, 23 August 2013',
			'Medway, 23 August 2013',
		]);
	});
});
