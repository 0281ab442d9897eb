/** What inspectors said about being in care or leaving care at a council, for a reader of thirteen. */
import { addresses } from '../addresses/addresses.ts';
import { hasBriefing } from './authority-briefing.ts';
import { gradeView } from '../parts/grade-view.ts';
import { dayText, lower, monthText } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { gradeOn } from '../../domain/record/grades.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { pointsKnown } from '../../domain/record/points.ts';
import { endOf } from '../../domain/record/reports.ts';
import { strandGrade, strandValue } from '../../domain/record/timelines.ts';
import type { GradeView } from '../parts/grade-view.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** Somebody whom a young person can ring. */
export interface HelpLine {
	readonly name: string;
	readonly who: string;
	readonly what: string;
	readonly phone: string;
	readonly url: string;
	/** The day on which we read that it is so. */
	readonly checked: IsoDate;
}

/** A council’s page for young people. */
export interface YoungPeopleView {
	readonly council: LinkView;
	/** "This page is about Ofsted’s inspection in June 2024." Visits without grades may have come since. */
	readonly when: string;
	/** That there is a newer report that we have not read; undefined where we know of none. */
	readonly newer: string | undefined;
	/** One for children in care and one for care leavers, or one for both where they got one grade. */
	readonly grades: readonly (GradeView & { readonly whom: string; readonly means: string })[];
	/** What young people or carers said; "" where the report does not say or nobody has written it yet. */
	readonly voice: string;
	readonly strengths: readonly string[];
	/** What inspectors asked to improve for children in care and care leavers, in our words. */
	readonly points: readonly string[];
	/** Whether we know what the report asks to improve at all. */
	readonly arePointsKnown: boolean;
	readonly report: LinkView;
}

const theirs: readonly StrandId[] = ['children-in-care', 'care-leavers'];
const whom: Readonly<Partial<Record<StrandId, string>>> = {
	'children-in-care': 'Children in care',
	'care-leavers': 'Young people who have left care',
};

/** Words that show that a strength is about being in care or leaving it. */
const aboutCare =
	/\b(?:in care|care leavers?|care-experienced|looked after|foster|carers?|pathway|personal advis|adopt)/i;

/** The page of a council; undefined where it exists no longer or has not been inspected. */
export function youngPeopleView(record: InspectionRecord, authority: Authority): YoungPeopleView | undefined {
	const latest = latestPublished(record, authority.slug);
	if (!latest || !hasBriefing(record, authority)) return undefined;
	const report = record.report(latest.id);
	const left = exactDay(endOf(report));
	const points = report.improvements.filter(({ body }) => body === 'authority');
	const own = new Set(
		report.edition.judgements
			.filter(({ strands }) => strands.some(({ strand }) => theirs.includes(strand)))
			.map(({ id }) => id),
	);
	return {
		council: { text: authority.name, address: addresses.authority(authority.slug) },
		when:
			left === undefined
				? `The report was published on ${dayText(report.published.latest)}.`
				: `This page is about Ofsted’s inspection in ${monthText(left)}.`,
		newer:
			authority.newerReport &&
			`Ofsted published a newer report on ${dayText(authority.newerReport.published)}. We have not read it yet, so this page does not say what is in it.`,
		grades: gradesOf(report),
		voice: report.findings?.voice?.text ?? '',
		strengths: (report.findings?.strengths ?? []).map(({ text }) => text).filter((text) => aboutCare.test(text)),
		points: points.filter(({ judgements }) => judgements.some((id) => own.has(id))).map(({ text }) => text),
		arePointsKnown: pointsKnown(report),
		report: { text: 'Everything that we know about this report', address: addresses.report(report.id) },
	};
}

function gradesOf(report: Report): YoungPeopleView['grades'] {
	const joint = theirs.every((strand) => strandValue(report, strand).mapping === 'joint');
	return (joint ? theirs.slice(0, 1) : theirs).flatMap((strand) => {
		const grade = strandGrade(report, strand);
		if (grade === undefined) return [];
		const on = gradeOn(report.edition.scale, grade);
		const means = on.youngMeaning ?? lower(on.meaning);
		return [
			{
				...gradeView(on),
				whom: joint ? 'Children in care, and young people who have left care' : (whom[strand] ?? ''),
				means: `That means: ${means}`,
			},
		];
	});
}
