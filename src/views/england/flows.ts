/** How councils’ grades changed from one inspection to the next in one strand: a matrix of grades, with the names. */
import { addresses, flowsAddress } from '../addresses/addresses.ts';
import { gradeView } from '../parts/grade-view.ts';
import { countOrNone, countText, dayText, eitherText, isText, lower, shareText, spanText } from '../words/wording.ts';
import { flows, flowStepId, flowSteps } from '../../domain/england/flows.ts';
import { countedScales } from '../../domain/record/counted-scales.ts';
import { ofServices } from '../../domain/record/frameworks.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { Flow, FlowGap, FlowStep, Flows, InspectionPair } from '../../domain/england/flows.ts';
import type { Grade, Scale } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { GradeView } from '../parts/grade-view.ts';
import type { ChartTable } from '../parts/chart-table.ts';

/** One field of the matrix. */
export interface FlowCell {
	readonly from: Grade;
	readonly to: Grade;
	readonly direction: Flow['direction'];
	readonly count: number;
	/** The share of councils that had the first grade; "" when none had it. */
	readonly share: string;
}

/** The matrix for the drawing, best grade first, with totals. */
export interface FlowMatrix {
	readonly grades: readonly GradeView[];
	readonly rows: readonly {
		readonly label: string;
		readonly cells: readonly FlowCell[];
		readonly total: number;
	}[];
	readonly totals: readonly number[];
	readonly all: number;
}

/** The councils of one field, by name. */
interface FlowNames {
	/** "Requires improvement to good". */
	readonly label: string;
	readonly names: readonly { readonly text: string; readonly address: string; readonly when: string }[];
}

/** One way to pair inspections, with its matrices, its names and what it leaves out. */
export interface FlowStepView {
	readonly id: string;
	readonly heading: string;
	/** One or two sentences on what is counted. */
	readonly lead: string;
	/** The finding: "Of 328 …, 155 moved up". */
	readonly title: string;
	readonly caption: string;
	/** One matrix for each scale on which pairs were compared; none when no pair may be compared. */
	readonly matrices: readonly FlowMatrix[];
	readonly table: ChartTable;
	readonly names: readonly FlowNames[];
	/** One sentence for each kind of pair that is not counted, with the reason. */
	readonly leftOut: readonly string[];
}

/** The page about changes in one strand from one inspection to the next. */
export interface FlowsPageView {
	readonly label: string;
	readonly title: string;
	readonly description: string;
	readonly asAt: string;
	readonly strands: readonly { readonly text: string; readonly address: string; readonly current: boolean }[];
	readonly steps: readonly FlowStepView[];
}

function stepTexts(record: InspectionHistory, step: FlowStep): Pick<FlowStepView, 'heading' | 'lead'> {
	switch (step.kind) {
		case 'any': {
			const services = ofServices(record.frameworks);
			return {
				heading: 'From any inspection to the next',
				lead: `Every two full inspections of one council’s services that followed one another, under ${eitherText(services.map(({ short }) => short))}. A council inspected four times counts three times; a council that took over another’s area starts afresh.`,
			};
		}
		case 'between': {
			const [before, after] = [record.framework(step.from), record.framework(step.to)];
			const last = before.editions.at(-1);
			const ended = last?.afterwards?.to ?? last?.to;
			return {
				heading: `From the last ${before.short} inspection to the first ${after.short} inspection`,
				lead: `Each council once: its last grade under the ${before.name}${ended === undefined ? '' : `, which ended in ${ended.slice(0, 4)}`}, and its first under the framework that replaced it.`,
			};
		}
		case 'within': {
			const { short } = record.framework(step.framework);
			return {
				heading: `From the first ${short} inspection to the second`,
				lead: `Each council that has been inspected twice under ${short}, once.`,
			};
		}
		default:
			return step satisfies never;
	}
}

/** The page of a strand, with every way to pair inspections. A step without comparable inspections has a sentence that says so. */
export function flowsPageView(record: InspectionHistory, strand: StrandId): FlowsPageView {
	const { label } = strandOf(record.strands, strand);
	const asAt = dayText(asAtDate(record));
	return {
		label,
		title: `From one inspection to the next: ${lower(label)}`,
		description: `Where councils went in ${lower(label)} from one children’s services inspection to the next, grade by grade, with their names, and which pairs cannot be compared.`,
		asAt,
		strands: record.strands.map(({ id, label: text }) => ({
			text,
			address: flowsAddress(id),
			current: id === strand,
		})),
		steps: flowSteps(record).map((step) => flowStepView(record, strand, step)),
	};
}

/** One way to pair inspections, in one strand. */
export function flowStepView(record: InspectionHistory, strand: StrandId, step: FlowStep): FlowStepView {
	const found = flows(record, strand, step);
	const { compared } = found;
	const count = (direction: Flow['direction']): number => sum(found.flows.filter((f) => f.direction === direction));
	const [up, same, down] = [count('improved'), count('same'), count('declined')];
	const abolished = found.flows.flatMap((f) => f.pairs).filter((p) => p.authority.to !== undefined).length;
	const { label } = strandOf(record.strands, strand);
	return {
		id: flowStepId(step),
		...stepTexts(record, step),
		title:
			compared === 0
				? `${label}: no two inspections can be compared`
				: `${label}: of ${countText(compared, 'pair')} of inspections, ${countOrNone(up)} moved up, ${countOrNone(same)} stayed at the same grade and ${countOrNone(down)} moved down`,
		caption: [
			`${compared} of ${countText(found.all, 'pair')} of inspections ${isText(compared)} compared.`,
			abolished > 0 ? `${abolished} of them ${isText(abolished)} of councils that were abolished later.` : '',
			'A share in a field is of the pairs that began at its first grade.',
		]
			.filter(Boolean)
			.join(' '),
		matrices: countedScales(record).flatMap((scale) => matrixOf(found, scale) ?? []),
		table: tableOf(found),
		names: namesOf(found),
		leftOut: (Object.keys(gapTexts) as FlowGap[])
			.filter((gap) => found.leftOut[gap] > 0)
			.map((gap) => gapTexts[gap](found.leftOut[gap])),
	};
}

const gapTexts: Record<FlowGap, (n: number) => string> = {
	'not-judged-before': (n) => `${countText(n, 'pair')}: the earlier inspection did not judge it.`,
	'not-judged-after': (n) => `${countText(n, 'pair')}: the later inspection did not judge it.`,
	'never-judged': (n) => `${countText(n, 'pair')}: neither inspection judged it.`,
	'no-grade': (n) => `${countText(n, 'pair')}: one of the two gave no grade, or one that we do not know.`,
	joint: (n) =>
		`${countText(n, 'pair')}: ${n === 1 ? 'one' : 'in each one'} of the two gave a single grade for children in care and care leavers together, the other did not.`,
	scale: (n) => `${countText(n, 'pair')}: the two grades are on different scales.`,
};

function sum(list: readonly Flow[]): number {
	return list.reduce((total, flow) => total + flow.pairs.length, 0);
}

/** The matrix of one scale; undefined when no pair was compared on it. */
function matrixOf(found: Flows, { grades }: Scale): FlowMatrix | undefined {
	const scale = grades.map(({ grade }) => grade);
	const all = sum(found.flows.filter(({ from }) => scale.includes(from)));
	if (all === 0) return undefined;
	return {
		grades: grades.map(gradeView),
		rows: scale.map((from) => {
			const row = found.flows.filter((f) => f.from === from);
			const total = sum(row);
			return {
				label: gradeLabel(from),
				cells: row.map(({ to, direction, pairs }) => ({
					from,
					to,
					direction,
					count: pairs.length,
					share: pairs.length === 0 ? '' : shareText(pairs.length, total),
				})),
				total,
			};
		}),
		totals: scale.map((to) => sum(found.flows.filter((f) => f.to === to))),
		all,
	};
}

/** "Requires improvement to good". */
function flowLabel({ from, to }: Flow): string {
	return `${gradeLabel(from)} to ${lower(gradeLabel(to))}`;
}

function tableOf(found: Flows): ChartTable {
	const shares = (part: number, whole: number): string[] => [
		part === 0 ? '0%' : shareText(part, whole),
		shareText(part, found.compared),
	];
	const scale = [...new Set(found.flows.map((f) => f.from))];
	const from = (grade: Grade): number => sum(found.flows.filter((f) => f.from === grade));
	return {
		columns: ['From and to', 'Pairs', 'Share of those from this grade', 'Share of all pairs compared'],
		rows:
			found.compared === 0
				? []
				: [
						...found.flows.map((flow) => ({
							name: flowLabel(flow),
							cells: [flow.pairs.length, ...shares(flow.pairs.length, from(flow.from))],
						})),
						...scale.map((grade) => ({
							name: `From ${lower(gradeLabel(grade))}, in all`,
							cells: [from(grade), ...shares(from(grade), from(grade))],
						})),
						...scale.map((grade) => {
							const to = sum(found.flows.filter((f) => f.to === grade));
							return {
								name: `To ${lower(gradeLabel(grade))}, in all`,
								cells: [to, '', shareText(to, found.compared)],
							};
						}),
						{ name: 'All pairs compared', cells: [found.compared, '', '100%'] },
					],
	};
}

function namesOf(found: Flows): FlowNames[] {
	return found.flows
		.filter((flow) => flow.pairs.length > 0)
		.map((flow) => ({
			label: flowLabel(flow),
			names: flow.pairs.map((pair) => ({
				text: pair.authority.name,
				address: addresses.report(pair.after.id),
				when: pairYears(pair),
			})),
		}));
}

/** "2016 to 2019": the years of publication. */
function pairYears({ before, after }: InspectionPair): string {
	const year = (report: Inspection): string =>
		report.published.earliest.slice(0, 4) === report.published.latest.slice(0, 4)
			? report.published.latest.slice(0, 4)
			: spanText(report.published);
	return `${year(before)} to ${year(after)}`;
}
