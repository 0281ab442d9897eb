/** Every visit to a council of any kind, in one order: graded inspections, visits without grades, and joint inspections. */
import { addresses } from '../addresses/addresses.ts';
import { dayText, editionText, lower, spanText, stayText, upper } from '../words/wording.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { endOf, startOf } from '../../domain/record/reports.ts';
import { ungradedVisitLabels } from '../../domain/record/record.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { JointReport } from '../../domain/record/joint.ts';
import type { LinkView } from '../parts/link-view.ts';

/** The kinds that the list can be narrowed down to. */
const visitKinds = {
	graded: 'Graded inspections',
	between: 'Focused and monitoring visits',
	jtai: 'Joint targeted area inspections',
	send: 'Area SEND inspections',
} as const;

/** A kind of visit. */
type VisitKind = keyof typeof visitKinds;

/** A visit in the list. */
export interface VisitRow {
	readonly kind: VisitKind;
	/** For order: its first possible day. */
	readonly day: string;
	/** "9 to 13 December 2024". */
	readonly days: string;
	/** What it was: "SIF full inspection", with its page where there is one. */
	readonly what: string;
	readonly address: string | undefined;
	/** Its theme or outcome; empty for graded inspections, whose grades are above. */
	readonly about: string;
	readonly published: string;
}

/** The list, newest first, with the kinds that it has and how many of each. */
export interface EveryVisit {
	readonly rows: readonly VisitRow[];
	readonly kinds: readonly { readonly kind: VisitKind; readonly label: string; readonly count: number }[];
	/** What kinds without grades judge, each with its page. */
	readonly judged: readonly (LinkView & { readonly judges: string })[];
}

/** Every visit to a council’s area. */
export function everyVisit(record: InspectionRecord, slug: string): EveryVisit {
	const rows = [
		...record.reportsOf(slug).map((report): VisitRow => ({
			kind: 'graded',
			day: startOf(report).earliest,
			days: stayText(startOf(report), endOf(report)),
			what: `${editionText(record.framework(report.framework), report)} ${inspectionTypeLabels[report.type]}`,
			address: addresses.report(report.id),
			about: '',
			published: spanText(report.published),
		})),
		...record.visits
			.filter(({ authority }) => authority === slug)
			.map((visit): VisitRow => ({
				kind: 'between',
				day: visit.date,
				days: dayText(visit.date),
				what: ungradedVisitLabels[visit.kind],
				address: undefined,
				about: lower(visit.theme),
				published: dayText(visit.published),
			})),
		...record.joint.reportsOf(slug).map((report) => jointRow(record, report)),
	].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
	const kinds = (Object.keys(visitKinds) as VisitKind[])
		.map((kind) => ({ kind, label: visitKinds[kind], count: rows.filter((row) => row.kind === kind).length }))
		.filter(({ count }) => count > 0);
	const judged = record.joint.kinds
		.filter(({ id }) => record.joint.reportsOf(slug).some(({ kind }) => kind === id))
		.map(({ id, name, judges, saysNothingOf }) => ({
			text: name,
			address: addresses.jointKind(id),
			judges: `${judges} ${saysNothingOf}`,
		}));
	return { rows, kinds, judged };
}

function jointRow(record: InspectionRecord, report: JointReport): VisitRow {
	const { visit, published } = report;
	const days = visit
		? stayText({ earliest: visit.start, latest: visit.start }, { earliest: visit.end, latest: visit.end })
		: `published ${dayText(published)}`;
	return {
		kind: report.kind === 'send' ? 'send' : 'jtai',
		day: visit?.start ?? published,
		days: upper(days),
		what: record.joint.kind(report.kind).name,
		address: addresses.joint(report.id),
		about: aboutOf(record, report),
		published: dayText(published),
	};
}

function aboutOf({ joint }: InspectionRecord, report: JointReport): string {
	if (report.kind === 'jtai') return lower(joint.jtaiThemes.find(({ id }) => id === report.theme)?.label ?? '');
	if (report.kind === 'progress') return '';
	return lower(joint.kind('send').outcomes.find(({ id }) => id === report.outcome)?.label ?? '');
}
