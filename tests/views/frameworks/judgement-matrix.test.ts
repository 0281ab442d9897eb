import { describe, expect, test } from 'vitest';
import { movement } from '../../../src/domain/record/timelines.ts';
import { judgementMatrix } from '../../../src/views/frameworks/judgement-matrix.ts';
import { aReport, strandIds, strands } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { Edition } from '../../../src/domain/record/frameworks.ts';
import type { StrandId } from '../../../src/domain/record/judgements.ts';

const { frameworks } = realRecord();
const editions = frameworks.flatMap((framework) => framework.editions);
const matrix = judgementMatrix({ frameworks, strands });

function row(strand: string) {
	const found = matrix.rows.find((r) => r.strand === strand);
	if (!found) throw new Error(`No row ${strand}`);
	return found;
}

describe('the matrix', () => {
	test('has a column for each edition, oldest first', () => {
		expect(matrix.columns.map(({ heading }) => heading)).toEqual([
			'LAC 2013',
			'LSCB review',
			'SIF',
			'ILACS 2018',
			'ILACS 2023',
			'ILACS 2026',
		]);
		expect(matrix.columns[2]).toMatchObject({
			address: '/frameworks/sif/',
			when: '19 November 2013 to 11 June 2018',
			scale: 'outstanding, good, requires improvement, inadequate',
		});
		expect(matrix.columns[5]?.when).toBe('from 27 April 2026');
	});

	test('has a row for each strand with a cell for each column', () => {
		expect(matrix.rows.map(({ strand }) => strand)).toEqual([...strandIds]);
		for (const { cells } of matrix.rows)
			expect(cells.map(({ column }) => column)).toEqual(matrix.columns.map(({ id }) => id));
	});

	test.each([
		['overall', ['none', 'none', 'same', 'same', 'same', 'none']],
		['leadership', ['none', 'none', 'same', 'same', 'same', 'same']],
		['help-and-protection', ['none', 'none', 'same', 'same', 'same', 'same']],
		['children-in-care', ['none', 'none', 'same', 'joint', 'same', 'same']],
		['care-leavers', ['none', 'none', 'same', 'joint', 'same', 'same']],
		['adoption', ['none', 'none', 'same', 'none', 'none', 'none']],
		['lscb', ['none', 'same', 'same', 'none', 'none', 'none']],
	])('%s: %j', (strand, mappings) => {
		expect(row(strand).cells.map(({ mapping }) => mapping)).toEqual(mappings);
	});

	test('gives the wording of its time', () => {
		expect(row('children-in-care').cells.map(({ title }) => title)).toEqual([
			undefined,
			undefined,
			'The experiences and progress of children looked after and achieving permanence',
			'The experiences and progress of children in care and care leavers',
			'The experiences and progress of children in care',
			'The experiences and progress of children in care',
		]);
	});

	test('says in sentences what may be compared', () => {
		expect(row('care-leavers').notes).toEqual([
			'Compared: SIF, ILACS 2023 and ILACS 2026.',
			'ILACS 2018 gave one grade for this and children in care together. It is compared only with other grades of that edition.',
			'Not judged, or not comparably: LAC 2013 and LSCB review.',
		]);
		expect(row('adoption').notes[0]).toBe('Only SIF gave it a grade of its own.');
	});

	test('lists judgements that cannot be compared with any other', () => {
		expect(matrix.unfollowed).toEqual([
			{
				heading: 'LAC 2013',
				titles: [
					'Overall effectiveness',
					'Capacity to improve',
					'Outcomes for looked after children and young people',
					'Quality of provision',
					'Leadership and management',
				],
			},
		]);
	});
});

/** Whether the matrix says that grades of two editions may be compared: both “same” on one scale, or one edition’s shared grade. */
function comparable(a: Edition, b: Edition, strand: StrandId): boolean {
	const [first, second] = [a, b].map(({ id }) => row(strand).cells.find(({ column }) => column === id)?.mapping);
	if (first === 'none' || second === 'none' || a.scale.id !== b.scale.id) return false;
	return first === 'same' ? second === 'same' : a.id === b.id;
}

describe('what it calls comparable', () => {
	const pairs = editions.flatMap((a) => editions.map((b) => ({ from: a.id, to: b.id, a, b })));

	test.each(pairs)('from $from to $to agrees with what the record compares', ({ a, b }) => {
		const [before, after] = [
			aReport({ published: '2014-01-01', edition: a }),
			aReport({ published: '2024-01-01', edition: b }),
		];
		for (const strand of strandIds) {
			const compared = movement(before, after, strand).kind !== 'not-comparable';
			expect({ strand, comparable: comparable(a, b, strand) }).toEqual({ strand, comparable: compared });
		}
	});
});
