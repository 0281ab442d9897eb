/** The real frameworks: their editions, their judgements, and what may be compared. */
import { strandIds } from '../support/builders.ts';
import { describe, expect, test } from 'vitest';
import { judgementForStrand } from '../../src/domain/record/frameworks.ts';
import { realRecord } from '../support/content.ts';
import type { Edition } from '../../src/domain/record/frameworks.ts';

const editions = realRecord().frameworks.flatMap((framework) => framework.editions);

function edition(id: string): Edition {
	const found = editions.find((e) => e.id === id);
	if (!found) throw new Error(`No edition ${id}`);
	return found;
}

/** Each strand with the judgement that covers it; joint judgements are marked. */
function strandsOf(id: string): Record<string, string> {
	return Object.fromEntries(
		strandIds.flatMap((strand) => {
			const found = judgementForStrand(edition(id), strand);
			return found ? [[strand, `${found.judgement.id}${found.mapping === 'joint' ? ' (joint)' : ''}`]] : [];
		}),
	);
}

describe('editions', () => {
	test.each([
		['lac-2013', '2013-06-24', '2013-07-15', 'to-2013', 'looked-after-children'],
		['sif-2013', '2013-11-19', '2017-10-31', 'since-2013', 'services'],
		['lscb-review-2013', '2013-11-19', '2017-09-25', 'since-2013', 'safeguarding-board'],
		['ilacs-2018', '2018-01-29', '2023-01-15', 'since-2013', 'services'],
		['ilacs-2023', '2023-01-16', '2026-04-26', 'since-2013', 'services'],
		['ilacs-2026', '2026-04-27', undefined, 'since-2013', 'services'],
	])('%s: inspections that began from %s to %s', (id, from, to, scale, scope) => {
		expect(edition(id)).toMatchObject({ from, to, scale: { id: scale }, scope });
	});

	test('there are no others', () => {
		expect(editions).toHaveLength(6);
	});

	test.each(['sif-2013', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026'])('%s has one short name with its strand', (id) => {
		const { strands } = realRecord();
		const alone = edition(id).judgements.filter((judgement) => judgement.strands.length === 1);
		expect(alone.length).toBeGreaterThan(2);
		for (const { short, strands: covered } of alone) {
			// Under the single inspection framework Ofsted’s own name for children in care was another.
			if (short === 'Children looked after') continue;
			expect(short).toBe(strands.find((one) => one.id === covered[0]?.strand)?.short);
		}
	});

	test('a judgement has one name, which is shorter only for the overall grade, beside the grade itself', () => {
		const named = realRecord().strands.map(({ label, short }) => [label, short]);
		expect(named.filter(([label, short]) => label !== short)).toEqual([['Overall effectiveness', 'Overall']]);
	});

	test('no edition after 2026 has an overall grade', () => {
		expect(edition('ilacs-2026').judgements.map((j) => j.id)).toEqual([
			'leadership',
			'help-and-protection',
			'children-in-care',
			'care-leavers',
		]);
	});
});

describe('what may be followed from one framework to the next', () => {
	test('under SIF: every strand', () => {
		expect(strandsOf('sif-2013')).toEqual({
			overall: 'overall',
			leadership: 'leadership',
			'help-and-protection': 'help-and-protection',
			'children-in-care': 'children-looked-after',
			'care-leavers': 'care-leavers',
			adoption: 'adoption',
			lscb: 'lscb',
		});
	});

	test('from 2018: one grade for children in care and care leavers together', () => {
		expect(strandsOf('ilacs-2018')).toEqual({
			overall: 'overall',
			leadership: 'leadership',
			'help-and-protection': 'help-and-protection',
			'children-in-care': 'children-in-care-and-care-leavers (joint)',
			'care-leavers': 'children-in-care-and-care-leavers (joint)',
		});
	});

	test('from 2023: one grade each', () => {
		expect(strandsOf('ilacs-2023')).toEqual({
			overall: 'overall',
			leadership: 'leadership',
			'help-and-protection': 'help-and-protection',
			'children-in-care': 'children-in-care',
			'care-leavers': 'care-leavers',
		});
	});

	test('the inspections of looked after children in 2013: nothing, because they used another scale', () => {
		expect(strandsOf('lac-2013')).toEqual({});
	});

	test('a review of a board: the board', () => {
		expect(strandsOf('lscb-review-2013')).toEqual({ lscb: 'lscb' });
	});
});
