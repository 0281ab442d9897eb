/** Reports: one published inspection each. */
import { lowestOn } from './grades.ts';
import type { AbsenceReason, JudgementId, JudgementValue } from './judgements.ts';
import type { DateSpan } from '../basics/dates.ts';
import type { Edition, InspectionType } from './frameworks.ts';
import type { Findings } from './findings.ts';
import type { Grade } from './grades.ts';
import type { Printed } from './printed.ts';

/** A stay on site. In a few inspections the inspectors came back for a second one. */
export interface Stay {
	readonly start: DateSpan;
	readonly end: DateSpan;
}

/** Where a report’s grades and dates come from; the page shows it with them. */
export type Source =
	| {
			readonly kind: 'report';
			/** Ofsted’s address of the PDF. */
			readonly url: string;
			/** The file that was read; undefined when the results came from a table and nobody had the file. */
			readonly file: { readonly sha256: string; readonly pages: number } | undefined;
	  }
	| { readonly kind: 'official-statistics'; readonly title: string; readonly url: string | undefined }
	| { readonly kind: 'secondary'; readonly items: readonly { readonly title: string; readonly url: string }[] };

/** Where the facts of a report come from. */
export type SourceKind = Source['kind'];

/** Each kind of source as a label. */
export const sourceKindLabels: Record<SourceKind, string> = {
	report: 'Ofsted’s report',
	'official-statistics': 'Ofsted’s official statistics',
	secondary: 'Press or council papers',
};

/** How the publication date is known. */
export const publishedBases = ['printed', 'site', 'table', 'bounds'] as const;

/**
 * How the publication date is known. `site`: Ofsted’s site gives it; `bounds`: only a first and a last possible
 * day are known.
 */
export type PublishedBasis = (typeof publishedBases)[number];

/** How the kind of inspection is known. */
export const typeBases = ['printed', 'length', 'inferred', 'official-statistics', 'secondary'] as const;

/** How the kind of inspection is known. `length`: from the number of days on site. */
export type TypeBasis = (typeof typeBases)[number];

/** Calendar days, first and last included, up to which a first visit makes an ILACS inspection a short one. */
export const SHORT_VISIT = 7;

/** Whom a point to improve is for. */
export const pointBodies = ['authority', 'board'] as const;

/** One point of “what needs to improve”, in our own words. */
export interface Improvement {
	/** Ids of one to three themes, the main one first. */
	readonly themes: readonly string[];
	/** The judgements that it belongs to; at least one. */
	readonly judgements: readonly JudgementId[];
	/** Whether the report asks for it as a priority: “priority and immediate action”, “area for priority action”. */
	readonly isPriority: boolean;
	/** The council, or the safeguarding board in a list of its own. */
	readonly body: (typeof pointBodies)[number];
	/** What the report prints after it of the children’s social care national framework: "outcome-3", "enabler-2". */
	readonly nationalFramework: readonly string[];
	readonly page: number;
	readonly text: string;
}

/** Where a report lists points: the first PDF page, and their number. */
interface PointsSection {
	readonly page: number;
	readonly points: number;
}

/** An inspection and its results: what is needed to follow, count and compare it. */
export interface Inspection {
	/** "<authority>/<published>", or "<authority>/inspected-<month>" where the publication date is not known. */
	readonly id: string;
	readonly authority: string;
	readonly framework: string;
	/** Derived from the judgements that the report prints. */
	readonly edition: Edition;
	readonly type: InspectionType;
	/** Oldest first; more than one where inspectors came back. */
	readonly stays: readonly [Stay, ...Stay[]];
	readonly published: DateSpan;
	/** Other publication dates that sources give, each with its source. */
	readonly alsoPublished: readonly { readonly date: string; readonly according: string }[];
	/** Keys are exactly those of the edition. */
	readonly judgements: Readonly<Record<JudgementId, JudgementValue>>;
}

/** A report as its content entry gives it, before its edition has been worked out. */
export interface ReportEntry extends Omit<Inspection, 'edition'> {
	readonly typeBasis: TypeBasis;
	/** Carried out together with other inspectorates. */
	readonly joint: boolean;
	readonly publishedBasis: PublishedBasis;
	/** As printed; shown on this report’s page only. */
	readonly leadInspectors: readonly string[];
	/** The number of inspectors in the report’s team list; undefined where it has no list. */
	readonly team: number | undefined;
	/**
	 * Where the report says what the council must improve: the first PDF page, and the number of points. Those for a
	 * safeguarding board are in a separate list and are not counted, nor is a line that says there are none.
	 */
	readonly improvementSection: PointsSection | undefined;
	/** The same for the list of points to the safeguarding board; undefined where there is none, or it is not recorded yet. */
	readonly boardSection: PointsSection | undefined;
	readonly improvements: readonly Improvement[];
	/** Undefined when nobody has written them yet. */
	readonly findings: Findings | undefined;
	/** What a program reads in the report; undefined where nothing has been read. */
	readonly printed: Printed | undefined;
	readonly source: Source;
	/** What a reader should know about this record’s facts. */
	readonly notes: readonly string[];
	/** Written by the importer and not yet compared with the report by a person. */
	readonly draft: boolean;
}

/** A report in the record: an inspection with everything that its page shows. */
export interface Report extends ReportEntry, Inspection {}

/** First day of the first visit. */
export function startOf(inspection: Pick<Inspection, 'stays'>): DateSpan {
	return inspection.stays[0].start;
}

/** Last day of the last visit. */
export function endOf(inspection: Pick<Inspection, 'stays'>): DateSpan {
	return (inspection.stays.at(-1) ?? inspection.stays[0]).end;
}

/** A judgement’s value; absent with reason `not-in-framework` when the edition does not have the judgement. */
export function valueOf(inspection: Pick<Inspection, 'judgements'>, judgement: JudgementId): JudgementValue {
	return inspection.judgements[judgement] ?? { kind: 'absent', reason: 'not-in-framework' satisfies AbsenceReason };
}

/** Whether an inspection gave a judgement, of whatever standing, the lowest grade of its edition’s scale. */
export function hasLowestGrade({ edition, judgements }: Pick<Inspection, 'edition' | 'judgements'>): boolean {
	const lowest = lowestOn(edition.scale);
	return Object.values(judgements).some((value) => value.kind === 'graded' && value.grade === lowest);
}

/** The grade of a judgement, undefined when there is none. */
export function gradeOf(inspection: Pick<Inspection, 'judgements'>, id: JudgementId): Grade | undefined {
	const value = valueOf(inspection, id);
	return value.kind === 'graded' ? value.grade : undefined;
}
