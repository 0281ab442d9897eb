/**
 * Flows: from which grade to which one inspection led to the next. Only pairs whose grades may be compared are counted;
 * the others are told apart by why they may not. A council that took over another’s area starts anew.
 */
import { movement, strandValue } from '../record/timelines.ts';
import { scales } from '../record/grades.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { Grade } from '../record/grades.ts';
import type { StrandId } from '../record/judgements.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Movement } from '../record/timelines.ts';

/** Which pairs of inspections: any two in a row; the last SIF and the first ILACS; the first and the second ILACS. */
export const flowSteps = ['any', 'sif-to-ilacs', 'first-to-second-ilacs'] as const;

export type FlowStep = (typeof flowSteps)[number];

/** Two inspections of one authority’s services, one after the other. */
export interface InspectionPair {
	readonly authority: CountedAuthority;
	readonly before: Inspection;
	readonly after: Inspection;
}

/** Why the grades of a pair may not be compared. */
export const flowGaps = [
	'not-judged-before',
	'not-judged-after',
	'never-judged',
	'no-grade',
	'joint',
	'scale',
] as const;

export type FlowGap = (typeof flowGaps)[number];

/** The pairs that went from one grade to another. */
export interface Flow {
	readonly from: Grade;
	readonly to: Grade;
	readonly direction: 'improved' | 'declined' | 'same';
	readonly pairs: readonly InspectionPair[];
}

export interface Flows {
	readonly strand: StrandId;
	readonly step: FlowStep;
	/** Sixteen: from each grade of the scale since 2013 to each, best first. */
	readonly flows: readonly Flow[];
	/** Pairs that there are, compared or not. */
	readonly all: number;
	readonly compared: number;
	readonly leftOut: Readonly<Record<FlowGap, number>>;
}

/** The pairs of a step, by authority’s name and then in order of time. */
export function inspectionPairs(
	record: InspectionHistory,
	step: FlowStep,
	include: (authority: CountedAuthority) => boolean = () => true,
): InspectionPair[] {
	return record.authorities.filter(include).flatMap((authority) => {
		const line = record.reportsOf(authority.slug).filter((r) => r.edition.scope === 'services');
		return pairsOf(line, step).map(([before, after]) => ({ authority, before, after }));
	});
}

function pairsOf(line: readonly Inspection[], step: FlowStep): [Inspection, Inspection][] {
	const pairs = line.flatMap((after, index): [Inspection, Inspection][] => {
		const before = line[index - 1];
		return before ? [[before, after]] : [];
	});
	if (step === 'any') return pairs;
	const ilacs = line.filter((r) => r.framework === 'ilacs');
	return pairs.filter(([before, after]) =>
		step === 'sif-to-ilacs'
			? before.framework === 'sif' && after === ilacs[0]
			: before === ilacs[0] && after === ilacs[1],
	);
}

/** From which grade to which each pair of a step went in a strand. */
export function flows(
	record: InspectionHistory,
	strand: StrandId,
	step: FlowStep,
	include?: (authority: CountedAuthority) => boolean,
): Flows {
	const scale = scales['since-2013'];
	const pairs = inspectionPairs(record, step, include);
	const leftOut: Record<FlowGap, number> = {
		'not-judged-before': 0,
		'not-judged-after': 0,
		'never-judged': 0,
		'no-grade': 0,
		joint: 0,
		scale: 0,
	};
	const moved = new Map<string, InspectionPair[]>();
	let compared = 0;
	for (const pair of pairs) {
		const found = movement(pair.before, pair.after, strand);
		if (found.kind === 'not-comparable') {
			leftOut[gapOf(pair, strand, found)] += 1;
			continue;
		}
		compared += 1;
		const key = `${found.from} ${found.to}`;
		moved.set(key, [...(moved.get(key) ?? []), pair]);
	}
	return {
		strand,
		step,
		flows: scale.flatMap((from, a) =>
			scale.map((to, b) => ({
				from,
				to,
				direction: b < a ? ('improved' as const) : b > a ? ('declined' as const) : ('same' as const),
				pairs: moved.get(`${from} ${to}`) ?? [],
			})),
		),
		all: pairs.length,
		compared,
		leftOut,
	};
}

function gapOf(pair: InspectionPair, strand: StrandId, found: Movement & { kind: 'not-comparable' }): FlowGap {
	if (found.because === 'joint' || found.because === 'scale') return found.because;
	const [before, after] = [strandValue(pair.before, strand).mapping, strandValue(pair.after, strand).mapping];
	if (before === undefined && after === undefined) return 'never-judged';
	if (before === undefined) return 'not-judged-before';
	return after === undefined ? 'not-judged-after' : 'no-grade';
}
