/** Every visit to a council of any kind, in one order: graded inspections, visits without grades, and joint inspections. */
import { addresses } from '../addresses/addresses.ts';
import { jointGist } from '../parts/joint-lines.ts';
import { dayText, editionText, lower, stayText, upper } from '../words/wording.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { endOf, startOf } from '../../domain/record/reports.ts';
import { ungradedVisitLabels } from '../../domain/record/record.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { JointReport } from '../../domain/record/joint.ts';
import type { LinkView } from '../parts/link-view.ts';

/** The kinds that the list can be narrowed down to. */
const visitKinds = {
	graded: 'Graded inspections',
	between: 'Focused and monitoring visits',
	jtai: 'Joint targeted area inspections',
	send: 'Area SEND inspections',
	progress: 'Inspections of progress (2009)',
} as const;

/** A kind of visit that a council’s list of visits can be narrowed down to. */
export type VisitKind = keyof typeof visitKinds;

/** A visit in the list. */
interface VisitRow {
	readonly kind: VisitKind;
	/** Its first possible day. */
	readonly day: IsoDate;
	/** "9 to 13 December 2024". */
	readonly days: string;
	/** What it was: "SIF full inspection", with its page where there is one. */
	readonly what: string;
	readonly address: string | undefined;
	/** Ofsted’s address of its letter, for a visit that has no page here. */
	readonly letter?: string | undefined;
	/** Its theme or outcome; empty for graded inspections, whose grades are above. */
	readonly about: string;
	/** When its report or letter was published; empty for graded inspections, whose list is above, and where `days` says it. */
	readonly published: string;
}

/** How many of the newest visits are shown at once; one more is shown where only one would be folded. */
const NEWEST = 3;

/** The list, newest first, with the kinds that it has and how many of each. */
export interface EveryVisit {
	readonly rows: readonly VisitRow[];
	/** How many of the rows are shown at once; the others fold open. */
	readonly newest: number;
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
			published: '',
		})),
		...record.visits
			.filter(({ authority }) => authority === slug)
			.map((visit): VisitRow => ({
				kind: 'between',
				day: visit.date,
				days: dayText(visit.date),
				what: ungradedVisitLabels[visit.kind],
				address: undefined,
				letter: visit.letter,
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
	return { rows, newest: rows.length > NEWEST + 1 ? NEWEST : rows.length, kinds, judged };
}

function jointRow(record: InspectionRecord, report: JointReport): VisitRow {
	const { visit, published } = report;
	const days = visit
		? stayText({ earliest: visit.start, latest: visit.start }, { earliest: visit.end, latest: visit.end })
		: `published ${dayText(published)}`;
	return {
		kind: report.kind,
		day: visit?.start ?? published,
		days: upper(days),
		what: record.joint.kind(report.kind).name,
		address: addresses.joint(report.id),
		// The name of the report of 2009 says it all.
		about: report.kind === 'progress' ? '' : lower(jointGist(record, report)),
		published: visit ? dayText(published) : '',
	};
}
