import { describe, expect, test } from 'vitest';
import { flows, flowStepId, flowSteps, inspectionPairs } from '../../../src/domain/england/flows.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023, ilacs2026, sif } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';
import type { CountedAuthority } from '../../../src/domain/record/authorities.ts';
import type { FlowStep } from '../../../src/domain/england/flows.ts';
import type { StrandId } from '../../../src/domain/record/judgements.ts';
import type { InspectionRecord } from '../../../src/domain/record/record.ts';

/** How often each change occurs, as "good > outstanding", without those that never occur. */
function counts(
	record: InspectionRecord,
	strand: StrandId,
	step: FlowStep,
	include?: (a: CountedAuthority) => boolean,
) {
	const short: Readonly<Record<string, string>> = {
		outstanding: 'O',
		good: 'G',
		'requires-improvement': 'RI',
		inadequate: 'I',
		adequate: 'A',
	};
	return Object.fromEntries(
		flows(record, strand, step, include)
			.flows.filter((f) => f.pairs.length > 0)
			.map((f) => [`${short[f.from]}→${short[f.to]}`, f.pairs.length]),
	);
}

const any: FlowStep = { kind: 'any' };
const sifToIlacs: FlowStep = { kind: 'between', from: 'sif', to: 'ilacs' };
const firstToSecond: FlowStep = { kind: 'within', framework: 'ilacs' };

test('the record has these steps, each with a name', () => {
	expect(flowSteps(realRecord())).toEqual([any, sifToIlacs, firstToSecond]);
	expect(flowSteps(realRecord()).map(flowStepId)).toEqual(['any', 'sif-to-ilacs', 'first-to-second-ilacs']);
});

describe('pairs of inspections', () => {
	const record = aRecord({
		reports: [
			aReport({ published: '2014-04-22', grades: 'inadequate' }),
			aReport({ published: '2016-04-22', grades: 'requires-improvement' }),
			aReport({ published: '2019-06-01', edition: ilacs2018, grades: 'good' }),
			aReport({ published: '2023-06-01', edition: ilacs2023, grades: 'outstanding' }),
			aReport({ published: '2026-07-01', edition: ilacs2026, grades: 'good' }),
			aReport({ authority: 'surrey', published: '2019-06-01', edition: ilacs2018 }),
		],
	});
	const namesOf = (step: FlowStep): string[] =>
		inspectionPairs(record, step).map((p) => `${p.before.id} ${p.after.published.latest}`);

	test('are any two in a row', () => {
		expect(namesOf(any)).toEqual([
			'hampshire/2014-04-22 2016-04-22',
			'hampshire/2016-04-22 2019-06-01',
			'hampshire/2019-06-01 2023-06-01',
			'hampshire/2023-06-01 2026-07-01',
		]);
	});
	test('are the last SIF and the first ILACS', () => {
		expect(namesOf(sifToIlacs)).toEqual(['hampshire/2016-04-22 2019-06-01']);
	});
	test('are the first and the second ILACS', () => {
		expect(namesOf(firstToSecond)).toEqual(['hampshire/2019-06-01 2023-06-01']);
	});

	test('are counted by their two grades, and left out when one has no judgement', () => {
		expect(counts(record, 'overall', any)).toEqual({ 'I→RI': 1, 'RI→G': 1, 'G→O': 1 });
		expect(flows(record, 'overall', any)).toMatchObject({ all: 4, compared: 3, leftOut: { 'not-judged-after': 1 } });
	});
	test('are left out when one of the grades is shared by two strands', () => {
		const found = flows(record, 'care-leavers', any);
		expect(found.leftOut.joint).toBe(2);
		expect(found.compared).toBe(2);
	});
	test('are left out without any judgement or with an unknown grade', () => {
		expect(flows(record, 'lscb', any).leftOut).toMatchObject({ 'not-judged-after': 1, 'never-judged': 2 });
		const unknown = aRecord({
			reports: [aReport({ published: '2014-04-22', grades: 'not-known' }), aReport({ published: '2016-04-22' })],
		});
		expect(flows(unknown, 'overall', any).leftOut['no-grade']).toBe(1);
	});
});

test('do not include the predecessors’ inspections of a council that took over an area', () => {
	const record = aRecord({
		authorities: [
			anAuthority('old', { to: '2019-03-31', successors: ['new'] }),
			anAuthority('new', { from: '2019-04-01' }),
		],
		reports: [
			aReport({ authority: 'old', published: '2016-01-01', edition: sif }),
			aReport({ authority: 'new', published: '2022-01-01', edition: ilacs2018 }),
		],
	});
	expect(inspectionPairs(record, any)).toEqual([]);
});

describe('the record', () => {
	const record = realRecord();
	/** Counted independently from the reports of councils that exist. No later report gives an overall grade. */
	const facts = {
		'RI→G': 56, 'G→G': 50, 'G→O': 42, 'RI→RI': 38, 'I→RI': 32, 'O→O': 24, 'RI→I': 22, 'I→G': 18,
		'G→RI': 15, 'I→I': 9, 'G→I': 9, 'RI→O': 4, 'O→G': 3, 'O→RI': 1, 'I→O': 1,
	}; // oxfmt-ignore

	test('has the movements of the independent count, without abolished councils', () => {
		expect(counts(record, 'overall', any, (a) => a.to === undefined)).toEqual(facts);
	});
	test('has four more with them: Bournemouth, Northamptonshire and Cumbria twice', () => {
		expect(counts(record, 'overall', any)).toEqual({ ...facts, 'RI→RI': 40, 'I→RI': 33, 'RI→I': 23 });
		const pairs = inspectionPairs(record, any, (a) => a.to !== undefined);
		expect(pairs.map((p) => p.authority.slug)).toEqual(['bournemouth', 'cumbria', 'cumbria', 'northamptonshire']);
	});
	test('leaves out the pairs whose later inspection gave no overall grade', () => {
		const { all, compared, leftOut } = flows(record, 'overall', any);
		const { pairs } = golden();
		expect({ all, compared, notJudgedAfter: leftOut['not-judged-after'] }).toEqual(pairs);
		expect(pairs.all - pairs.compared).toBe(pairs.notJudgedAfter);
		expect(pairs.notJudgedAfter).toBeGreaterThanOrEqual(11);
	});
});
