/** What reports asked for, packed for the reader’s browser: nothing is lost, and what is not known stays unknown. */
import { expect, test } from 'vitest';
import { packAsked, unpackAsked } from '../../../src/views/data/packed-asked.ts';
import { aPoint, aRecord, aReport, aTheme, nothingFound } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { PackedAsked } from '../../../src/views/data/packed-asked.ts';

const throughJson = (packed: PackedAsked): PackedAsked => JSON.parse(JSON.stringify(packed)) as PackedAsked;

test('every report of the record is restored, its themes in the order of its points', () => {
	const record = realRecord();
	const restored = unpackAsked(throughJson(packAsked(record)));
	expect(restored.themes).toEqual(record.themes.map(({ id, label }) => ({ id, label })));
	let [known, board] = [0, 0];
	for (const { id } of record.reports) {
		const [before, after] = [record.asked.of(id), restored.of(id)];
		expect(after && [[...after.council], [...after.board]], id).toEqual(
			before && [[...before.council], [...before.board]],
		);
		if (after) known += 1;
		if (after && after.board.size > 0) board += 1;
	}
	expect(known).toBeGreaterThan(450);
	expect(known).toBeLessThan(record.reports.length);
	expect(board).toBeGreaterThan(100);
});

test('a report that asked for nothing is known, and one that nobody could read is not', () => {
	const findings = nothingFound;
	const record = aRecord({
		themes: [aTheme('health'), aTheme('neglect')],
		reports: [
			aReport({ authority: 'a', published: '2015-01-01', findings }),
			aReport({ authority: 'b', published: '2015-01-01' }),
			aReport({
				authority: 'b',
				published: '2018-01-01',
				improvements: [aPoint('neglect', 'leadership'), aPoint('health', 'lscb', { body: 'board' })],
			}),
		],
	});
	const restored = unpackAsked(throughJson(packAsked(record)));
	expect(restored.of('a/2015-01-01')).toEqual({ council: new Set(), board: new Set() });
	expect(restored.of('b/2015-01-01')).toBeUndefined();
	expect(restored.of('b/2018-01-01')).toEqual({ council: new Set(['neglect']), board: new Set(['health']) });
	expect(restored.of('nowhere/2018-01-01')).toBeUndefined();
});

test('a file that is not what it should be is refused', () => {
	expect(() => unpackAsked({ themes: [], reports: {} })).toThrow('There are no themes');
	expect(() => unpackAsked({} as PackedAsked)).toThrow();
});
