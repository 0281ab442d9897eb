/** The answer that a council’s page opens with, in the cases that differ. */
import { describe, expect, test } from 'vitest';
import { stillWaiting } from '../../../src/domain/record/durations.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { councilAnswer } from '../../../src/views/councils/council-answer.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023, ilacs2026 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { Report } from '../../../src/domain/record/reports.ts';

const council = anAuthority('kent', { name: 'Kent' });

function answer(reports: readonly Report[], authority = council) {
	const found = councilAnswer(aRecord({ authorities: [authority], reports }), authority);
	if (!found) throw new Error('No answer');
	return found;
}

const of = (published: string, grades: NonNullable<Parameters<typeof aReport>[0]['grades']>, edition = ilacs2023) =>
	aReport({ authority: 'kent', published, grades, edition });

describe('where a council stands', () => {
	test('in one word where every judgement has the grade of the whole', () => {
		expect(answer([of('2024-03-01', 'good')])).toMatchObject({
			heading: 'Good, overall and in every judgement',
			look: 'good',
			differs: undefined,
			meaning: { word: 'Good', address: '/frameworks/grades/good/' },
		});
	});

	test('by the overall grade, with what differs from it', () => {
		const grades = { overall: 'good', leadership: 'outstanding', 'care-leavers': 'inadequate' } as const;
		expect(answer([of('2024-03-01', grades)])).toMatchObject({
			heading: 'Good overall',
			look: 'good',
			differs: 'Outstanding for leadership; inadequate for care-leavers.',
		});
	});

	test('by the judgements where no overall grade was given, and by none that is made up', () => {
		const alike = answer([of('2026-07-01', 'requires-improvement', ilacs2026)]);
		expect(alike).toMatchObject({
			heading: 'Requires improvement in all four judgements',
			look: 'requires-improvement',
		});
		const mixed = answer([of('2026-07-01', { leadership: 'inadequate', 'care-leavers': 'outstanding' }, ilacs2026)]);
		expect(mixed).toMatchObject({
			heading: 'Outstanding in one judgement, good in two, inadequate in one',
			look: undefined,
			meaning: { word: 'Inadequate' },
		});
		expect(mixed.differs).toBe('Good for help-and-protection and children-in-care; inadequate for leadership.');
	});
	test('names the judgement on children in care and care leavers so that it can follow “for”', () => {
		const record = realRecord();
		const found = councilAnswer(record, record.authority('cumbria'));
		expect(found?.differs).toBe('Good for children in care and care leavers.');
	});
});

describe('whether it is getting better', () => {
	const text = (before: Parameters<typeof of>[1], after: Parameters<typeof of>[1]): string =>
		answer([of('2023-05-01', before), of('2025-05-01', after)]).better.text;

	test.each([
		[
			'good',
			'good',
			'No better and no worse than in 2023: all five judgements that can be compared have the same grade.',
		],
		['good', 'outstanding', /^Better than in 2023 in all five judgements that can be compared: [^.]*\.$/],
		[
			'good',
			{ leadership: 'inadequate' },
			'Worse than in 2023 in one of the five judgements that can be compared: leadership. The other judgements are unchanged.',
		],
		[
			'good',
			{ leadership: 'inadequate', 'care-leavers': 'outstanding' },
			'Better than in 2023 for care leavers; worse for leadership.',
		],
	] as const)('from %j to %j', (before, after, expected) => {
		if (typeof expected === 'string') expect(text(before, after)).toBe(expected);
		else expect(text(before, after)).toMatch(expected);
	});

	test('with the line of overall grades, or of leadership where there is no overall grade', () => {
		const overall = answer([of('2019-05-01', 'inadequate', ilacs2018), of('2023-05-01', 'good')]).better;
		expect(overall.of).toBe('Overall effectiveness');
		expect(overall.line.map(({ label, year }) => `${label} ${year}`)).toEqual(['Inadequate 2019', 'Good 2023']);
		const now = answer([of('2023-05-01', 'good'), of('2026-07-01', 'good', ilacs2026)]).better;
		expect(now.of).toBe('Leadership');
	});

	test('a first inspection has nothing before it', () => {
		const { better } = answer([of('2023-05-01', 'good')]);
		expect(better).toMatchObject({ text: 'This is the only inspection of its services in our record.', line: [] });
	});
});

describe('in the real record', () => {
	const record = realRecord();
	const answers = record.authorities.flatMap((a) => councilAnswer(record, a) ?? []);

	test('every council that was inspected has one, in whole sentences', () => {
		expect(answers.length).toBeGreaterThan(150);
		for (const { heading, when, better, improve, age } of answers) {
			expect(heading).toMatch(/^[A-Z][a-z]/);
			expect(when).toMatch(/^Inspected .* report published .*\.$/);
			expect(better.text).toMatch(/\.$/);
			expect(improve.themes.length > 0 || improve.text !== undefined).toBe(true);
			expect(`${age.text}${age.next}`).not.toMatch(/undefined|\bNaN\b/);
		}
	});

	test('says who has waited longest only of the few', () => {
		const waited = answers.filter(({ age }) => age.waited !== undefined);
		expect(waited.length).toBeGreaterThanOrEqual(10);
		expect(waited.filter(({ age }) => age.waited?.startsWith('No council')).length).toBe(1);
	});

	test('counts no council among those that wait of which a newer report is known, nor says of it that it waits', () => {
		const record = realRecord();
		const waitedOf = (slug: string) => councilAnswer(record, record.authority(slug))?.age.waited;
		const [, second] = stillWaiting(record, asAtDate(record));
		expect(waitedOf(second?.authority.slug ?? '')).toBe('Only one council has waited longer.');
		const inspected = record.authorities.filter(({ newerReport }) => newerReport !== undefined);
		expect(inspected.map(({ slug }) => waitedOf(slug))).toEqual(inspected.map(() => undefined));
	});
});
