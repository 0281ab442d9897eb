/** Councils by judgement: the latest grades of councils in one table, with the day and age of the inspection. */
import { addresses } from '../addresses/addresses.ts';
import { absenceView, valueView } from '../parts/judgement-strip.ts';
import { letterIds } from '../parts/letter-ids.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { ageText, dayText, spanText, yearsText } from '../words/wording.ts';
import { daysBetween, exactDay } from '../../domain/basics/dates.ts';
import { authorityTypes, regions } from '../../domain/record/authorities.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { endOf } from '../../domain/record/reports.ts';
import { strandsJudged, strandValue } from '../../domain/record/timelines.ts';
import type { ValueView } from '../parts/judgement-strip.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { CountedAuthority } from '../../domain/record/authorities.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

interface MatrixRow {
	/** Its place on the page, to which letters lead; undefined for all but the first council of a letter. */
	readonly id: string | undefined;
	readonly council: LinkView;
	/** Whether it is the council that the page is about. */
	readonly own: boolean;
	readonly region: string;
	readonly type: string;
	/** One for each column. `order`: 0 for the best grade of its scale; undefined when there is none. */
	readonly values: readonly (ValueView & { readonly order: number | undefined })[];
	/** Its latest inspection; undefined when there is none. */
	readonly inspected:
		| {
				/** The last day on site; bounds where it is not known to the day. */
				readonly text: string;
				readonly day: IsoDate | undefined;
				/** For ordering: the last possible day. */
				readonly latest: IsoDate;
				/** From the last possible day on site to the record’s last day: "2.8 years", or "10 months". */
				readonly age: string;
				/** The address of its report. */
				readonly report: string;
		  }
		| undefined;
	/** A sentence about a newer report; undefined when none is known. */
	readonly newer: string | undefined;
}

/** Councils by judgement: a row for each council, with the grades of its latest report. */
export interface CouncilMatrix {
	readonly columns: readonly { readonly id: StrandId; readonly label: string; readonly short: string }[];
	readonly groups: readonly MatrixGroup<MatrixRow>[];
	readonly count: number;
	/** The record’s last day, to which ages are counted. */
	readonly asAt: string;
}

/** Councils under one heading. A single group without a heading is a plain list. */
export interface MatrixGroup<Council> {
	readonly id: string;
	readonly heading: string | undefined;
	readonly councils: readonly Council[];
}

/**
 * The latest grades of councils, in groups and in the order given. `own`: the slug of the council that the page is about.
 * `letters`: whether the first council of each letter has the letter as its id.
 */
export function councilMatrix(
	record: InspectionHistory,
	groups: readonly MatrixGroup<CountedAuthority>[],
	{ own, letters = false }: { readonly own?: string; readonly letters?: boolean } = {},
): CouncilMatrix {
	const asAt = asAtDate(record);
	const councils = groups.flatMap((group) => group.councils);
	const reports = new Map(councils.map(({ slug }) => [slug, latestPublished(record, slug)]));
	// Boards have been abolished, and adoption is no longer judged separately.
	const columns = strandsJudged([...reports.values()].flatMap((report) => report ?? [])).filter(
		(strand) => strandOf(record.strands, strand).main,
	);
	const ids = letterIds(letters ? councils : []);
	const rowOf = (council: CountedAuthority): MatrixRow => {
		const report = reports.get(council.slug);
		return {
			id: ids.get(council.slug),
			council: { text: council.name, address: addresses.authority(council.slug) },
			own: council.slug === own,
			region: regions[council.region].label,
			type: authorityTypes[council.type],
			values: columns.map((strand) => orderedValue(report, strand)),
			inspected: report && inspectedView(report, asAt),
			newer: newerReportView(council)?.text,
		};
	};
	return {
		columns: columns.map((id) => strandOf(record.strands, id)),
		groups: groups.map((group) => ({ ...group, councils: group.councils.map(rowOf) })),
		count: councils.length,
		asAt: dayText(asAt),
	};
}

function orderedValue(report: Inspection | undefined, strand: StrandId): MatrixRow['values'][number] {
	if (!report) return { ...absenceView('not-in-framework'), order: undefined };
	const { scale } = report.edition;
	const { value } = strandValue(report, strand);
	const order = value.kind === 'graded' ? scale.grades.findIndex(({ grade }) => grade === value.grade) : undefined;
	return { ...valueView(value, scale), order };
}

/** In days; a younger inspection’s age is in months. */
const A_YEAR = 366;

function inspectedView(report: Inspection, asAt: IsoDate): MatrixRow['inspected'] {
	const end = endOf(report);
	const days = daysBetween(end.latest, asAt);
	return {
		text: spanText(end),
		day: exactDay(end),
		latest: end.latest,
		age: days < A_YEAR ? ageText(end.latest, asAt) : yearsText(days),
		report: addresses.report(report.id),
	};
}
