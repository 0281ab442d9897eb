/** The results of a council’s latest inspection choose the questions. */
import { describe, expect, test } from 'vitest';
import { chooseQuestions, questionOccasions, questionsFromPoints } from '../../../src/domain/texts/questions.ts';
import {
	aPoint,
	aRecord,
	aReport,
	anAuthority,
	aTheme,
	ilacs2018,
	ilacs2023,
	ilacs2026,
	since2013,
} from '../../support/builders.ts';
import type { Question, QuestionOccasion } from '../../../src/domain/texts/questions.ts';
import type { Edition } from '../../../src/domain/record/frameworks.ts';
import type { Improvement, Report } from '../../../src/domain/record/reports.ts';

/** One question for each occasion, and enough for always. */
const bank: Question[] = [
	...questionOccasions.map((when): Question => ({
		id: when,
		when,
		strand: when === 'weak' ? 'help-and-protection' : undefined,
		text: `${when}?`,
		why: `it is ${when}`,
	})),
	...Array.from({ length: 12 }, (_, n): Question => ({
		id: `always-${n}`,
		when: 'always',
		strand: undefined,
		text: `${n}?`,
		why: 'it is always asked',
	})),
];

/** The occasions on which questions are chosen for the council “a”. The record’s last day is 7 July 2026. */
function chosen(...reports: Report[]): QuestionOccasion[] {
	const last = aReport({ authority: 'last', published: '2026-07-07', edition: ilacs2026 });
	const authorities = [
		anAuthority('a', { neighbours: ['b', 'c', 'd'] }),
		...['b', 'c', 'd', 'last'].map((slug) => anAuthority(slug)),
	];
	const record = aRecord({ authorities, reports: [...reports, last] });
	return [...new Set(chooseQuestions(record, record.authority('a'), bank).map((q) => q.when))];
}

const good = (authority: string): Report => aReport({ authority, published: '2024-01-01', edition: ilacs2023 });

describe('questions are chosen', () => {
	test('when a report is recent, and when it is old', () => {
		expect(chosen(aReport({ authority: 'a', published: '2026-01-01', edition: ilacs2023 }))).toContain('recent');
		const old = chosen(aReport({ authority: 'a', published: '2022-07-07', edition: ilacs2018 }));
		expect(old).toContain('old');
		expect(old).not.toContain('recent');
		const between = chosen(aReport({ authority: 'a', published: '2024-07-07', edition: ilacs2023 }));
		expect(between).not.toContain('old');
		expect(between).not.toContain('recent');
	});

	test('for an inadequate judgement, most pressing first', () => {
		const grades = { leadership: 'inadequate' } as const;
		const [first] = chosen(aReport({ authority: 'a', published: '2026-01-01', edition: ilacs2023, grades }));
		expect(first).toBe('inadequate');
	});

	test('for the lowest grade of another scale as for one below good, because the questions name the grade inadequate', () => {
		const [outstanding, good] = since2013.grades;
		if (!outstanding || !good) throw new Error('The scale has no grades');
		const edition: Edition = {
			...ilacs2023,
			id: 'two-grades',
			scale: {
				...since2013,
				id: 'two-grades',
				grades: [outstanding, { ...good, grade: 'not-met' }],
				goodOrBetter: ['outstanding'],
			},
		};
		const found = chosen(aReport({ authority: 'a', published: '2026-01-01', edition, grades: 'not-met' }));
		expect(found).toContain('weak');
		expect(found).not.toContain('inadequate');
	});

	test('for the strand that is below good, and only for that', () => {
		const weak = (grades: Record<string, 'requires-improvement'>): QuestionOccasion[] =>
			chosen(aReport({ authority: 'a', published: '2026-01-01', edition: ilacs2023, grades }));
		expect(weak({ 'help-and-protection': 'requires-improvement' })).toContain('weak');
		expect(weak({ leadership: 'requires-improvement' })).not.toContain('weak');
	});

	test('when every grade is good, when a grade improved, and when a grade declined', () => {
		const before = aReport({
			authority: 'a',
			published: '2020-01-01',
			edition: ilacs2018,
			grades: { overall: 'requires-improvement', leadership: 'requires-improvement' },
		});
		const after = chosen(before, good('a'));
		expect(after).toEqual(expect.arrayContaining(['strong', 'improved', 'again']));
		expect(after).not.toContain('declined');
		const fallen = chosen(
			aReport({ authority: 'a', published: '2020-01-01', edition: ilacs2018 }),
			aReport({ authority: 'a', published: '2024-01-01', edition: ilacs2023, grades: { leadership: 'inadequate' } }),
		);
		expect(fallen).toContain('declined');
		expect(fallen).not.toContain('strong');
	});

	test('by the framework: no overall grade since 2026, one grade for two until 2022', () => {
		expect(chosen(aReport({ authority: 'a', published: '2026-07-01', edition: ilacs2026 }))).toContain('no-overall');
		expect(chosen(good('a'))).not.toContain('no-overall');
		expect(chosen(aReport({ authority: 'a', published: '2021-07-01', edition: ilacs2018 }))).toContain('joint');
		expect(chosen(good('a'))).not.toContain('joint');
	});

	test('when more than half of the neighbours are good in a strand and the council is not', () => {
		const own = aReport({
			authority: 'a',
			published: '2024-01-01',
			edition: ilacs2023,
			grades: { leadership: 'requires-improvement' },
		});
		const weak = (authority: string): Report =>
			aReport({
				authority,
				published: '2024-01-01',
				edition: ilacs2023,
				grades: { leadership: 'inadequate' },
			});
		expect(chosen(own, good('b'), good('c'), weak('d'))).toContain('neighbours-better');
		expect(chosen(own, good('b'), weak('c'), weak('d'))).not.toContain('neighbours-better');
	});

	test('no more than nine with those that follow from points, with places kept for those that suit every council', () => {
		const record = aRecord({ reports: [aReport({ authority: 'a', published: '2026-01-01', grades: 'inadequate' })] });
		const many = Array.from({ length: 20 }, (_, n): Question => ({
			id: `i${n}`,
			when: 'inadequate',
			strand: undefined,
			text: '?',
			why: 'so',
		}));
		const all = chooseQuestions(record, record.authority('a'), [...many, ...bank]);
		expect(all).toHaveLength(9);
		expect(chooseQuestions(record, record.authority('a'), [...many, ...bank], 3)).toHaveLength(6);
		expect(all.filter((q) => q.when === 'always')).toHaveLength(3);
	});
});
describe('questions from points', () => {
	const themes = ['supervision', 'neglect', 'health', 'records'].map(aTheme);
	const report = (...improvements: readonly Improvement[]): Report =>
		aReport({
			authority: 'a',
			published: '2026-01-01',
			edition: ilacs2023,
			grades: { 'help-and-protection': 'inadequate', leadership: 'requires-improvement' },
			improvements,
		});
	const asked = (...improvements: readonly Improvement[]): string[] =>
		questionsFromPoints({ themes }, report(...improvements)).map((found) => found.text);

	test('begin with the lowest grade, keep the order of the report, and take a theme once', () => {
		expect(
			asked(
				aPoint('health', 'children-in-care'),
				aPoint('supervision', 'leadership'),
				aPoint('neglect', 'help-and-protection'),
				aPoint('neglect', 'help-and-protection'),
				aPoint('records', 'help-and-protection'),
			),
		).toEqual(['neglect?', 'records?', 'supervision?']);
	});

	test('begin with a priority, whatever its grade, and leave out the points for the safeguarding board', () => {
		expect(
			asked(
				aPoint('neglect', 'help-and-protection'),
				aPoint('supervision', 'leadership', { body: 'board' }),
				aPoint('health', 'children-in-care', { isPriority: true }),
			),
		).toEqual(['health?', 'neglect?']);
	});

	test('are none where the report has no points in our words', () => {
		expect(asked()).toEqual([]);
	});
});
