import { strandIds } from '../../support/builders.ts';
import { describe, expect, test } from 'vitest';
import { flowsPageView, flowStepView } from '../../../src/views/england/flows.ts';
import { flowsAddress } from '../../../src/views/addresses/addresses.ts';
import { realRecord } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';

const record = realRecord();
const any = { kind: 'any' } as const;
const sifToIlacs = { kind: 'between', from: 'sif', to: 'ilacs' } as const;

describe.each(strandIds)('%s', (strand) => {
	const view = flowsPageView(record, strand);

	test('has the same numbers in matrix, table and lists of names', () => {
		for (const step of view.steps) {
			const [matrix, ...others] = step.matrices;
			expect(others).toEqual([]);
			if (!matrix) {
				expect(step.names).toEqual([]);
				continue;
			}
			const cells = matrix.rows.flatMap((row) => row.cells);
			expect(cells).toHaveLength(16);
			expect(step.table.rows.slice(0, 16).map((row) => row.cells[0])).toEqual(cells.map((cell) => cell.count));
			expect(cells.filter((c) => c.count > 0).map((c) => c.count)).toEqual(step.names.map((n) => n.names.length));
			expect(matrix.rows.reduce((sum, row) => sum + row.total, 0)).toBe(matrix.all);
			expect(matrix.totals.reduce((a, b) => a + b, 0)).toBe(matrix.all);
			expect(step.title).toContain(String(matrix.all));
		}
	});
	test('is in its own list of strands', () => {
		expect(view.strands.filter((s) => s.current).map((s) => s.address)).toEqual([flowsAddress(strand)]);
	});
});

test('says which pairs are not counted and why', () => {
	expect(flowStepView(record, 'overall', any).leftOut).toEqual([
		`${golden().pairs.notJudgedAfter} pairs: the later inspection did not judge it.`,
	]);
	expect(flowStepView(record, 'care-leavers', sifToIlacs).leftOut.join()).toMatch(/children in care and care leavers/);
	expect(flowStepView(record, 'overall', any).caption).toContain('4 of them are of councils that were abolished later');
});

test('a strand that only one framework judged has nothing to compare across frameworks', () => {
	const step = flowStepView(record, 'adoption', sifToIlacs);
	expect(step.matrices).toEqual([]);
	expect(step.title).toBe('Adoption: no two inspections can be compared');
});
