/**
 * Flows: how grades changed from one inspection to the next. Only pairs whose grades may be compared are counted;
 * the other pairs are grouped by the reason. A council that took over another’s area starts with no history.
 */
import { movement, strandValue } from '../record/timelines.ts';
import { countedScales } from '../record/counted-scales.ts';
import { ofServices } from '../record/frameworks.ts';
import { gradesOn } from '../record/grades.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { Grade } from '../record/grades.ts';
import type { StrandId } from '../record/judgements.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Movement } from '../record/timelines.ts';

/**
 * Which pairs of inspections: any two in a row; the last under one framework and the first under the next; the first and the
 * second under one framework. Frameworks by slug.
 */
export type FlowStep =
	| { readonly kind: 'any' }
	| { readonly kind: 'between'; readonly from: string; readonly to: string }
	| { readonly kind: 'within'; readonly framework: string };

/** A step’s name in the addresses of pages and files: "any", "sif-to-ilacs", "first-to-second-ilacs". */
export function flowStepId(step: FlowStep): string {
	switch (step.kind) {
		case 'any':
			return 'any';
		case 'between':
			return `${step.from}-to-${step.to}`;
		case 'within':
			return `first-to-second-${step.framework}`;
		default:
			return step satisfies never;
	}
}

/**
 * The steps of a record, from its frameworks for services, oldest first. Under a framework with re-inspections, only
 * councils that had done badly had a second inspection, so its first and second inspections make no step.
 */
export function flowSteps(record: InspectionHistory): FlowStep[] {
	const frameworks = ofServices(record.frameworks);
	return [
		{ kind: 'any' },
		...frameworks.flatMap(({ slug, editions }, index): FlowStep[] => {
			const before = frameworks[index - 1];
			const rounds = !editions.some(({ types }) => types.includes('reinspection'));
			return [
				...(before ? [{ kind: 'between' as const, from: before.slug, to: slug }] : []),
				...(rounds ? [{ kind: 'within' as const, framework: slug }] : []),
			];
		}),
	];
}

/** Two consecutive inspections of one authority’s services. */
export interface InspectionPair {
	readonly authority: CountedAuthority;
	readonly before: Inspection;
	readonly after: Inspection;
}

/** Why the grades of a pair may not be compared. */
const flowGaps = ['not-judged-before', 'not-judged-after', 'never-judged', 'no-grade', 'joint', 'scale'] as const;

/** Why a pair is not counted. `scale`: the two inspections graded on different scales. */
export type FlowGap = (typeof flowGaps)[number];

/** The pairs that went from one grade to another, or kept the same grade. */
export interface Flow {
	readonly from: Grade;
	readonly to: Grade;
	readonly direction: 'improved' | 'declined' | 'same';
	readonly pairs: readonly InspectionPair[];
}

/** The pairs of one step, counted by the grades before and after, and those that were left out, by reason. */
export interface Flows {
	/** One flow from each grade of a counted scale to each grade of the same scale, best first. */
	readonly flows: readonly Flow[];
	/** The number of pairs, compared or not. */
	readonly all: number;
	readonly compared: number;
	readonly leftOut: Readonly<Record<FlowGap, number>>;
}

/** The pairs of a step, by the authority’s name and then oldest first. */
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
	if (step.kind === 'any') return pairs;
	const [first, second] = line.filter((r) => r.framework === (step.kind === 'between' ? step.to : step.framework));
	return pairs.filter(([before, after]) =>
		step.kind === 'between' ? before.framework === step.from && after === first : before === first && after === second,
	);
}

/** Counts how the pairs of a step moved between grades in a strand. */
export function flows(
	record: InspectionHistory,
	strand: StrandId,
	step: FlowStep,
	include?: (authority: CountedAuthority) => boolean,
): Flows {
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
		flows: countedScales(record).flatMap((scale) =>
			gradesOn(scale).flatMap((from, a) =>
				gradesOn(scale).map((to, b) => ({
					from,
					to,
					direction: b < a ? ('improved' as const) : b > a ? ('declined' as const) : ('same' as const),
					pairs: moved.get(`${from} ${to}`) ?? [],
				})),
			),
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
