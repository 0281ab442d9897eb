/** Until a day that content gives the overall grade decided the next inspection. */
import { describe, expect, test } from 'vitest';
import { nextByOverall } from '../../../src/domain/record/next-inspections.ts';
import { nextInspectionTexts } from '../../../src/views/parts/what-next.ts';
import { aReport, ilacs2018, ilacs2023, ilacs2026, since2013 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { Edition } from '../../../src/domain/record/frameworks.ts';
import type { NextInspection } from '../../../src/domain/record/next-inspections.ts';

const rule = (next: NextInspection['next'], ...after: string[]): NextInspection => ({
	next,
	after,
	until: '2030-06-30',
	brief: `${next} in brief.`,
	text: `${next} in full.`,
});
const rules = [rule('short', 'outstanding', 'good'), rule('monitoring', 'inadequate')];
const report = (edition: Edition, overall: string) =>
	aReport({ authority: 'a', published: '2026-01-01', edition, grades: { overall } });

describe('what came next', () => {
	test('is the rule that names the overall grade', () => {
		expect(nextByOverall(rules, report(ilacs2018, 'good'))?.next).toBe('short');
		expect(nextByOverall(rules, report(ilacs2023, 'inadequate'))?.next).toBe('monitoring');
	});

	test('is not known after a grade that no rule names, without an overall grade, and where that is not known', () => {
		expect(nextByOverall(rules, report(ilacs2023, 'requires-improvement'))).toBeUndefined();
		expect(nextByOverall(rules, report(ilacs2023, 'not-known'))).toBeUndefined();
		expect(nextByOverall(rules, aReport({ published: '2026-07-01', edition: ilacs2026 }))).toBeUndefined();
	});

	test('is said with the months and days of content', () => {
		const texts = nextInspectionTexts({ nextInspections: rules }, report(ilacs2023, 'good'));
		expect(texts[0]).toBe('Until June 2030 short in full.');
		expect(texts[1]).toContain('we have not read the framework in use since 1 July 2030.');
	});

	test('visits of both kinds are described where a judgement has the lowest grade of its scale, whatever it is called', () => {
		const visits = (edition: Edition, leadership: string): string | undefined =>
			nextInspectionTexts(
				{ nextInspections: rules },
				aReport({
					authority: 'a',
					published: '2026-07-01',
					edition,
					grades: { 'help-and-protection': leadership, leadership },
				}),
			).at(-1);
		const [outstanding, good] = since2013.grades;
		if (!outstanding || !good) throw new Error('The scale has no grades');
		const twoGrades: Edition = {
			...ilacs2026,
			id: 'two-grades',
			scale: { ...since2013, id: 'two-grades', grades: [outstanding, { ...good, grade: 'not-met' }] },
		};
		const both = /^Until June 2030 councils judged inadequate overall had monitoring visits/;
		expect(visits(ilacs2026, 'inadequate')).toMatch(both);
		expect(visits(ilacs2026, 'requires-improvement')).toMatch(/^Focused visits take place/);
		expect(visits(twoGrades, 'not-met')).toMatch(both);
		expect(visits(twoGrades, 'outstanding')).toMatch(/^Focused visits take place/);
	});

	test('in content is short after good, standard after requires improvement, monitoring after inadequate', () => {
		const { nextInspections } = realRecord();
		const next = (overall: string) => nextByOverall(nextInspections, report(ilacs2023, overall))?.next;
		expect(['outstanding', 'good', 'requires-improvement', 'inadequate'].map(next)).toEqual([
			'short',
			'short',
			'standard',
			'monitoring',
		]);
	});
});
