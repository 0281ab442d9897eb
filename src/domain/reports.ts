/** Reports: one published inspection each. */
import type { AbsenceReason, JudgementId, JudgementValue } from './judgements.ts';
import type { DateSpan } from './dates.ts';
import type { Edition, InspectionType } from './frameworks.ts';

/** A stay on site. A few inspections came back for a second one. */
export interface Visit {
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

/** A report as a content entry gives it, before it is set among the others. */
export interface ReportEntry {
	/** "<authority>/<published>", or "<authority>/inspected-<month>" where the publication date is not known. */
	readonly id: string;
	readonly authority: string;
	readonly framework: string;
	readonly type: InspectionType;
	readonly typeBasis: TypeBasis;
	/** Made together with other inspectorates. */
	readonly joint: boolean;
	/** In order of time; one, or more where inspectors came back. */
	readonly visits: readonly [Visit, ...Visit[]];
	readonly published: DateSpan;
	readonly publishedBasis: PublishedBasis;
	/** Another date that a source gives for publication, with the source. */
	readonly alsoPublished: readonly { readonly date: string; readonly according: string }[];
	/** As printed; shown on this report’s page only. */
	readonly leadInspectors: readonly string[];
	/** Inspectors that the report names, where it lists its team. */
	readonly team: number | undefined;
	/** Keys are exactly those of the edition. */
	readonly judgements: Readonly<Partial<Record<JudgementId, JudgementValue>>>;
	/** Where the report says what must improve: the first PDF page, and the number of points there. */
	readonly improvementSection: { readonly page: number; readonly points: number } | undefined;
	readonly improvements: readonly Improvement[];
	readonly source: Source;
	/** What a reader should know about this record’s facts. */
	readonly notes: readonly string[];
	/** Written by the importer and not yet compared with the report by a person. */
	readonly draft: boolean;
}

/** A report within the record: its edition is derived from the judgements that it prints. */
export interface Report extends ReportEntry {
	readonly edition: Edition;
}

/** First day of the first visit. */
export function startOf(report: ReportEntry): DateSpan {
	return report.visits[0].start;
}

/** Last day of the last visit. */
export function endOf(report: ReportEntry): DateSpan {
	return (report.visits.at(-1) ?? report.visits[0]).end;
}

/** A judgement’s value; absent with reason `not-in-framework` when the edition does not make it. */
export function valueOf(report: ReportEntry, judgement: JudgementId): JudgementValue {
	return report.judgements[judgement] ?? { kind: 'absent', reason: 'not-in-framework' satisfies AbsenceReason };
}
