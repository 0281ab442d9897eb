/** The sources of a report’s facts, as the page describes them. */
import { sourceKindLabels } from '../../domain/record/reports.ts';
import { dayText } from '../words/wording.ts';
import type { PublishedBasis, Report, TypeBasis } from '../../domain/record/reports.ts';

/** Where the facts of a report come from. */
export interface SourceView {
	/** "Ofsted’s report". */
	readonly kind: string;
	readonly links: readonly { readonly title: string; readonly url: string | undefined }[];
	readonly sha256: string | undefined;
	readonly pages: number | undefined;
	/** A caution about this kind of source; "" for a report that we read. */
	readonly caution: string;
}

/** The source of a report with its links and, where we did not read the report itself, a caution. */
export function sourceView(report: Report): SourceView {
	const { source } = report;
	const kind = sourceKindLabels[source.kind];
	switch (source.kind) {
		case 'report':
			return {
				kind,
				links: [{ title: 'The report as a PDF on Ofsted’s site', url: source.url }],
				sha256: source.file?.sha256,
				pages: source.file?.pages,
				caution: source.file
					? ''
					: 'The results were taken from a table that was checked against the report; the file itself was not at hand, so its fingerprint and length are not recorded.',
			};
		case 'official-statistics':
			return {
				kind,
				links: [{ title: source.title, url: source.url }],
				sha256: undefined,
				pages: undefined,
				caution: 'We do not hold the report itself.',
			};
		case 'secondary':
			return {
				kind,
				links: source.items,
				sha256: undefined,
				pages: undefined,
				caution: 'We do not hold the report itself. The facts here come from others’ accounts of it.',
			};
		default:
			return source satisfies never;
	}
}

/** Ofsted’s own report, for the top of a page: “Read Ofsted’s report (PDF, 12 pages)”. Undefined where we have no address. */
export function officialLink({ source }: Report): { readonly text: string; readonly url: string } | undefined {
	if (source.kind !== 'report') return undefined;
	const pages = source.file === undefined ? '' : `, ${source.file.pages} pages`;
	return { text: `Read Ofsted’s report (PDF${pages})`, url: source.url };
}

const publishedTexts: Record<PublishedBasis, string> = {
	printed: 'as the report prints it',
	site: 'as Ofsted’s site dates the file; the report prints no date',
	table: 'as the source gives it',
	bounds: 'not known to the day',
};

/** How the publication date is known, with other dates that sources give. */
export function publishedBasisText(report: Report): string {
	const others = report.alsoPublished.map((o) => `${dayText(o.date)} according to ${o.according}`);
	return [publishedTexts[report.publishedBasis], ...others].join('; ');
}

const typeTexts: Record<TypeBasis, string> = {
	printed: '',
	length: 'worked out from the length of the visit: no ILACS report says whether it was short or standard',
	inferred: 'worked out from the text: the title does not say so',
	'official-statistics': 'as Ofsted’s table gives it',
	secondary: 'as the source gives it',
};

/** How the kind of inspection is known; "" when the report says it. */
export function typeBasisText(report: Report): string {
	return typeTexts[report.typeBasis];
}
