/** Councils by judgement: the latest grades of several councils in one table. */
import { addresses } from '../addresses/addresses.ts';
import { absenceView, valueView } from '../parts/judgement-strip.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { strandsJudged, strandValue } from '../../domain/record/timelines.ts';
import type { ValueView } from '../parts/judgement-strip.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { CountedAuthority } from '../../domain/record/authorities.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

export interface CouncilMatrix {
	readonly columns: readonly { readonly id: StrandId; readonly label: string; readonly short: string }[];
	readonly rows: readonly {
		readonly council: LinkView;
		/** Whether it is the council that the others stand beside. */
		readonly own: boolean;
		/** One for each column. */
		readonly values: readonly ValueView[];
		/** Its latest report, by year; undefined when there is none. */
		readonly report: LinkView | undefined;
	}[];
}

/** The latest grades of councils, in the order given; `own` is the slug of the one that the page is about. */
export function councilMatrix(
	record: InspectionHistory,
	councils: readonly CountedAuthority[],
	own: string | undefined,
): CouncilMatrix {
	const found = councils.map((council) => ({ council, report: latestPublished(record, council.slug) }));
	// Boards have ended, and adoption is no judgement of its own any more.
	const columns = strandsJudged(found.flatMap(({ report }) => report ?? [])).filter(
		(id) => strandOf(record.strands, id).main,
	);
	return {
		columns: columns.map((id) => strandOf(record.strands, id)),
		rows: found.map(({ council, report }) => ({
			council: { text: council.name, address: addresses.authority(council.slug) },
			own: council.slug === own,
			values: columns.map((strand) =>
				report ? valueView(strandValue(report, strand).value, report.edition.scale) : absenceView('not-in-framework'),
			),
			report: report && { text: report.published.latest.slice(0, 4), address: addresses.report(report.id) },
		})),
	};
}
