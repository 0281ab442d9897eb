/** Reports: one published inspection each. */
import type { AbsenceReason, JudgementId, JudgementValue } from './judgements.ts';
import type { DateSpan } from '../basics/dates.ts';
import type { Edition, InspectionType } from './frameworks.ts';

/** A stay on site. A few inspections came back for a second one. */
export interface Stay {
	readonly start: DateSpan;
	readonly end: DateSpan;
}

/** Where a record’s grades and dates come from, shown to readers beside them. */
export type Source =
	| {
			readonly kind: 'report';
			/** Ofsted’s address of the PDF. */
			readonly url: string;
			/** Of the file as read; undefined when the results came from a table and the file was not at hand. */
			readonly file: { readonly sha256: string; readonly pages: number } | undefined;
	  }
	| { readonly kind: 'official-statistics'; readonly title: string; readonly url: string | undefined }
	| { readonly kind: 'secondary'; readonly items: readonly { readonly title: string; readonly url: string }[] };

export type SourceKind = Source['kind'];

export const sourceKindLabels: Record<SourceKind, string> = {
	report: 'Ofsted’s report',
	'official-statistics': 'Ofsted’s official statistics',
	secondary: 'Press or council papers',
};

/** How the publication date is known. */
export const publishedBases = ['printed', 'site', 'table', 'bounds'] as const;

export type PublishedBasis = (typeof publishedBases)[number];

/** How the kind of inspection is known. */
export const typeBases = ['printed', 'length', 'inferred', 'official-statistics', 'secondary'] as const;

export type TypeBasis = (typeof typeBases)[number];

/** One point of “what needs to improve”, in our own words. */
export interface Improvement {
	readonly theme: string;
	readonly judgement: JudgementId;
	readonly page: number;
	readonly text: string;
}

/** What an inspection was and found: enough to follow, count and compare it. */
export interface Inspection {
	/** "<authority>/<published>", or "<authority>/inspected-<month>" where the publication date is not known. */
	readonly id: string;
	readonly authority: string;
	readonly framework: string;
	/** Derived from the judgements that the report prints. */
	readonly edition: Edition;
	readonly type: InspectionType;
	/** In order of time; one, or more where inspectors came back. */
	readonly stays: readonly [Stay, ...Stay[]];
	readonly published: DateSpan;
	/** Another date that a source gives for publication, with the source. */
	readonly alsoPublished: readonly { readonly date: string; readonly according: string }[];
	/** Keys are exactly those of the edition. */
	readonly judgements: Readonly<Record<JudgementId, JudgementValue>>;
}

/** A report as a content entry gives it, before it is set among the others and its edition is known. */
export interface ReportEntry extends Omit<Inspection, 'edition'> {
	readonly typeBasis: TypeBasis;
	/** Made together with other inspectorates. */
	readonly joint: boolean;
	readonly publishedBasis: PublishedBasis;
	/** As printed; shown on this report’s page only. */
	readonly leadInspectors: readonly string[];
	/** Inspectors that the report names, where it lists its team. */
	readonly team: number | undefined;
	/**
	 * Where the report says what the council must improve: the first PDF page, and the number of points. Those for a
	 * safeguarding board have a list of their own and are not counted, nor is a line that says there are none.
	 */
	readonly improvementSection: { readonly page: number; readonly points: number } | undefined;
	readonly improvements: readonly Improvement[];
	readonly source: Source;
	/** What a reader should know about this record’s facts. */
	readonly notes: readonly string[];
	/** Written by the importer and not yet compared with the report by a person. */
	readonly draft: boolean;
}

/** A report within the record: an inspection with everything that its page tells. */
export interface Report extends ReportEntry, Inspection {}

/** First day of the first visit. */
export function startOf(inspection: Pick<Inspection, 'stays'>): DateSpan {
	return inspection.stays[0].start;
}

/** Last day of the last visit. */
export function endOf(inspection: Pick<Inspection, 'stays'>): DateSpan {
	return (inspection.stays.at(-1) ?? inspection.stays[0]).end;
}

/** A judgement’s value; absent with reason `not-in-framework` when the edition does not make it. */
export function valueOf(inspection: Pick<Inspection, 'judgements'>, judgement: JudgementId): JudgementValue {
	return inspection.judgements[judgement] ?? { kind: 'absent', reason: 'not-in-framework' satisfies AbsenceReason };
}
