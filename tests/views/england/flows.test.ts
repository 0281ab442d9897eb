import { describe, expect, test } from 'vitest';
import { flowsPageView, flowStepView } from '../../../src/views/england/flows.ts';
import { flowsAddress } from '../../../src/views/addresses/addresses.ts';
import { strandIds } from '../../../src/domain/record/judgements.ts';
import { realRecord } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';

const record = realRecord();

describe.each(strandIds)('%s', (strand) => {
	const view = flowsPageView(record, strand);

	test('has matrix, table and names of the same numbers', () => {
		for (const step of view.steps) {
			if (!step.matrix) {
				expect(step.names).toEqual([]);
				continue;
			}
			const cells = step.matrix.rows.flatMap((row) => row.cells);
			expect(cells).toHaveLength(16);
			expect(step.table.rows.slice(0, 16).map((row) => row.cells[0])).toEqual(cells.map((cell) => cell.count));
			expect(cells.filter((c) => c.count > 0).map((c) => c.count)).toEqual(step.names.map((n) => n.names.length));
			expect(step.matrix.rows.reduce((sum, row) => sum + row.total, 0)).toBe(step.matrix.all);
			expect(step.matrix.totals.reduce((a, b) => a + b, 0)).toBe(step.matrix.all);
			expect(step.title).toContain(String(step.matrix.all));
		}
	});
	test('leads to itself among the strands', () => {
		expect(view.strands.filter((s) => s.current).map((s) => s.address)).toEqual([flowsAddress(strand)]);
	});
});

test('says which pairs are not counted and why', () => {
	expect(flowStepView(record, 'overall', 'any').leftOut).toEqual([
		`${golden().pairs.notJudgedAfter} pairs: the later inspection did not judge it.`,
	]);
	expect(flowStepView(record, 'care-leavers', 'sif-to-ilacs').leftOut.join()).toMatch(
		/children in care and care leavers/,
	);
	expect(flowStepView(record, 'overall', 'any').caption).toContain(
		'4 of them are of councils that were abolished later',
	);
});

test('a strand that one framework alone judged has nothing to compare across frameworks', () => {
	const step = flowStepView(record, 'adoption', 'sif-to-ilacs');
	expect(step.matrix).toBeUndefined();
	expect(step.title).toBe('Adoption: no two inspections can be compared');
});
