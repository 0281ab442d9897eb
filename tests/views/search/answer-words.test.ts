/** The answers of search say what the pages say, for the whole record. */
import { describe, expect, test } from 'vitest';
import { lastJudged } from '../../../src/domain/record/durations.ts';
import { publishedBy } from '../../../src/domain/record/latest.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { countOf, snapshot } from '../../../src/domain/record/snapshots.ts';
import { addressFromState, stateFromAddress } from '../../../src/views/addresses/search-address.ts';
import { councilAnswer } from '../../../src/views/councils/council-answer.ts';
import { answerTo } from '../../../src/views/search/answer-words.ts';
import { packAnswers } from '../../../src/views/search/search-answers.ts';
import { homePageView } from '../../../src/views/site/home-page.ts';
import { groups, record } from '../../support/search-groups.ts';
import type { RegionId } from '../../../src/domain/record/authorities.ts';
import type { Question } from '../../../src/domain/search/questions.ts';
import type { PackedAnswers } from '../../../src/views/search/packed-answers.ts';

const facts = JSON.parse(JSON.stringify(packAnswers(record))) as PackedAnswers;
const asAt = asAtDate(record);

const withGrade = (strand: Extract<Question, { kind: 'with-grade' }>['strand'], ...grades: string[]) =>
	answerTo({ kind: 'with-grade', strand, grades, region: undefined, type: undefined }, facts);

describe('councils with a grade', () => {
	test.each(facts.strands.flatMap(([strand]) => facts.grades.map(([grade]) => [strand, grade] as const)))(
		'%s, %s: as many as the national picture counts',
		(strand, grade) => {
			const counted = snapshot(record, strand, publishedBy(asAt));
			const answer = withGrade(strand, grade);
			const count = countOf(counted, grade);
			if (counted.graded === 0) expect(answer?.title).toContain('has a current grade');
			else if (count === 0) expect(answer?.title).toMatch(/^No council in England /);
			else expect(answer?.title).toMatch(new RegExp(`^${count} councils? in England `));
		},
	);

	test('where no judgement is named, each judgement is counted, and councils without an overall grade are named too', () => {
		const answer = answerTo(
			{ kind: 'with-grade', strand: undefined, grades: ['inadequate'], region: undefined, type: undefined },
			facts,
		);
		const of = (strand: string) => snapshot(record, strand, publishedBy(asAt));
		const without = new Set(
			of('overall')
				.standings.filter(({ grade }) => grade === undefined)
				.map(({ authority }) => authority.slug),
		);
		const others = new Set(
			facts.parts.flatMap((strand) =>
				of(strand)
					.standings.filter(({ authority, grade }) => grade === 'inadequate' && without.has(authority.slug))
					.map(({ authority }) => authority.slug),
			),
		);
		expect(others.size).toBeGreaterThan(0);
		expect(answer?.title).toContain(`; ${others.size} council`);
		const names = answer?.names.map(({ address }) => address.split('/').at(-2)) ?? [];
		expect(names).toHaveLength(countOf(of('overall'), 'inadequate') + others.size);
		expect(names).toEqual(expect.arrayContaining([...others]));
		for (const strand of facts.parts) {
			const label = facts.strands.find(([id]) => id === strand)?.[1].toLowerCase() ?? '';
			const count = countOf(of(strand), 'inadequate');
			expect(answer?.text).toContain(`${count} for ${label}`);
			expect(answer?.links).toContainEqual({
				text: `For ${label}: ${count} council${count === 1 ? '' : 's'}`,
				address: `/search/?kind=council&status=current&${strand}=inadequate`,
			});
		}
	});

	test('a region has its own councils, and every link keeps it', () => {
		const answer = answerTo(
			{ kind: 'with-grade', strand: 'overall', grades: ['good'], region: 'north-west', type: undefined },
			facts,
		);
		expect(answer?.names.length).toBeGreaterThan(3);
		for (const { address } of answer?.names ?? []) {
			expect(record.authority(address.split('/').at(-2) ?? '').region).toBe('north-west');
		}
		expect(answer?.links[0]?.address).toBe('/search/?kind=council&status=current&region=north-west&overall=good');
	});

	test('every list that answers link to is one that the search page reads whole', () => {
		const questions: readonly Question[] = [
			{ kind: 'ranking' },
			...facts.strands.flatMap(([strand]) =>
				facts.grades.map(([grade]) => ({
					kind: 'with-grade' as const,
					strand,
					grades: [grade],
					region: 'london' as const,
					type: 'london-borough' as const,
				})),
			),
		];
		const lists = questions
			.flatMap((question) => answerTo(question, facts)?.links ?? [])
			.flatMap(({ address }) => (address.startsWith('/search/') ? [address] : []));
		expect(lists.length).toBeGreaterThan(facts.grades.length);
		for (const address of lists) {
			const { state, ignored } = stateFromAddress(new URL(address, 'https://x.example').search, groups);
			expect(ignored).toEqual([]);
			expect(`/search/${addressFromState(state, groups)}`).toBe(address);
		}
	});

	test('the words fit one council, several and several grades', () => {
		const of = (...grades: number[][]): PackedAnswers => ({
			...facts,
			councils: facts.councils.slice(0, grades.length).map((council, i) => ({ ...council, grades: grades[i] ?? [] })),
		});
		const place = (grade: string): number => facts.grades.findIndex(([one]) => one === grade);
		const overall = (grade: string): number[] =>
			facts.strands.map(([strand]) => (strand === 'overall' ? place(grade) : -1));
		const titleOf = (state: PackedAnswers, ...grades: string[]): string | undefined =>
			answerTo({ kind: 'with-grade', strand: 'overall', grades, region: undefined, type: undefined }, state)?.title;
		const mixed = of(overall('good'), overall('requires-improvement'), overall('requires-improvement'), []);
		expect(titleOf(mixed, 'good')).toBe('1 council in England is good overall');
		expect(titleOf(mixed, 'requires-improvement')).toBe('2 councils in England require improvement overall');
		expect(titleOf(mixed, 'good', 'requires-improvement')).toBe(
			'3 councils in England are good or require improvement overall',
		);
		expect(titleOf(mixed, 'inadequate')).toBe('No council in England is inadequate overall');
		expect(titleOf(of([], []), 'good')).toBe('No council in England has a current grade overall');
	});

	test('a kind of council of which a region has one or none is not said to be without grades', () => {
		const counties = (region: RegionId) =>
			answerTo(
				{ kind: 'with-grade', strand: 'leadership', grades: ['good', 'outstanding'], region, type: 'county' },
				facts,
			);
		const existing = facts.councils.filter(({ type }) => type === 'county').map(({ region }) => region);
		expect(existing).not.toContain('north-east');
		expect(counties('north-east')?.title).toBe('There is no county council in the North East');
		expect(existing.filter((region) => region === 'north-west')).toHaveLength(1);
		expect(counties('north-west')?.text).toMatch(
			/ of the 1 county council with a grade in this judgement, by its latest /,
		);
	});
});

describe('a council', () => {
	test.each(facts.councils.map(({ slug }) => slug))('%s: what its page says', (slug) => {
		const page = councilAnswer(record, record.authority(slug));
		const standing = answerTo({ kind: 'standing', council: slug }, facts);
		const direction = answerTo({ kind: 'direction', council: slug }, facts);
		if (!page) {
			expect([standing, direction]).toEqual([undefined, undefined]);
			return;
		}
		expect(standing?.title.toLowerCase()).toBe(`${record.authority(slug).name}: ${page.heading}`.toLowerCase());
		expect(direction?.title.toLowerCase()).toContain(page.better.text.replace(/\.$/, '').toLowerCase());
		expect(standing?.links[0]?.address).toBe(`/authorities/${slug}/`);
	});

	test('with a newer report, which we have not read, is said to have one', () => {
		const newer = record.authorities.filter(({ newerReport }) => newerReport);
		const told = facts.councils.flatMap(({ slug, facts: own }) => (own?.newer === undefined ? [] : [slug]));
		expect(told).toEqual(newer.map(({ slug }) => slug));
		const withNewer = (slug: string): PackedAnswers => ({
			...facts,
			councils: facts.councils.map((one) =>
				one.slug === slug && one.facts ? { ...one, facts: { ...one.facts, newer: 'There is a newer one.' } } : one,
			),
		});
		for (const kind of ['standing', 'direction'] as const) {
			const answer = answerTo({ kind, council: 'kent' }, withNewer('kent'));
			expect(answer?.text).toMatch(/ There is a newer one\.$/);
			expect(answer?.links[1]?.text).toBe('The latest report that we have read');
		}
		expect(answerTo({ kind: 'comparison', councils: ['kent', 'surrey'] }, withNewer('kent'))?.text).toContain(
			'There is a newer one. Surrey:',
		);
		const listed = (of: PackedAnswers) =>
			answerTo(
				{
					kind: 'with-grade',
					strand: 'leadership',
					grades: of.grades.map(([grade]) => grade),
					region: undefined,
					type: undefined,
				},
				of,
			);
		expect(listed(withNewer('kent'))?.text).toMatch(/ Kent\b.* not yet in this record\.$/);
	});

	test('two are given with the day of each', () => {
		const answer = answerTo({ kind: 'comparison', councils: ['kent', 'surrey'] }, facts);
		expect(answer?.title).toBe('Kent and Surrey, side by side');
		expect(answer?.text.match(/report published \d+ \w+ 20\d\d/g)).toHaveLength(2);
		expect(answer?.links[0]?.address).toBe('/compare/?a=kent&b=surrey');
	});

	test('one that the record does not have is not answered', () => {
		expect(answerTo({ kind: 'standing', council: 'narnia' }, facts)).toBeUndefined();
		expect(answerTo({ kind: 'comparison', councils: ['kent', 'narnia'] }, facts)).toBeUndefined();
	});
});

test('who has waited longest is as the start page has it: councils inspected since are left out', () => {
	const names = lastJudged(record, asAt)
		.filter(({ authority }) => authority.newerReport === undefined)
		.slice(0, 5)
		.map(({ authority }) => `/authorities/${authority.slug}/`);
	const answer = answerTo({ kind: 'waited' }, facts);
	expect(answer?.names.map(({ address }) => address)).toEqual(names);
	const question = homePageView(record).questions.find(({ address }) => address === '/national/waits/');
	expect(answer?.title.split(': ')[1]).toBe(question?.text.split(' have gone ')[0]);
	expect(answer?.links[0]?.address).toBe('/national/waits/');
});

test('the newest reports are the record’s last', () => {
	const ids = record.reports
		.slice(-5)
		.reverse()
		.map(({ id }) => `/reports/${id}/`);
	expect(answerTo({ kind: 'newest' }, facts)?.names.map(({ address }) => address)).toEqual(ids);
});

test('no council is ranked: the best and the worst get every grade’s list', () => {
	const answer = answerTo({ kind: 'ranking' }, facts);
	expect(answer?.names).toEqual([]);
	expect(answer?.links.map(({ text }) => text)).toEqual(
		expect.arrayContaining(facts.grades.map(([, label]) => `${label} overall`)),
	);
	expect(`${answer?.title} ${answer?.text}`).not.toMatch(/\b(?:best|worst|top|bottom)\b/i);
});

test('from a grade to another, as often as the matrix has it', () => {
	const answer = answerTo({ kind: 'from-to', from: 'inadequate', to: 'good' }, facts);
	expect(answer?.title).toMatch(/^From inadequate to good overall: \d+ times$/);
	expect(answerTo({ kind: 'from-to', from: 'inadequate', to: 'splendid' }, facts)).toBeUndefined();
});

test('councils that moved are named, in the direction asked for', () => {
	const up = answerTo({ kind: 'moved', direction: 'better' }, facts);
	const down = answerTo({ kind: 'moved', direction: 'worse' }, facts);
	expect(up?.names).toHaveLength(facts.moved.better.length);
	expect(down?.names).toHaveLength(facts.moved.worse.length);
	expect(answerTo({ kind: 'moved', direction: undefined }, facts)?.names).toEqual([]);
});
