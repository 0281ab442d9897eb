/** A council’s latest inspection, as a card. */
import { addresses } from '../addresses/addresses.ts';
import { judgementStrip } from './judgement-strip.ts';
import { reportName } from './report-row.ts';
import { agoText, editionText, spanText } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import type { StripItem } from './judgement-strip.ts';
import type { LinkView } from './link-view.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** One inspection as a card: its strip and how old it is. */
export interface CurrentView {
	readonly report: LinkView;
	readonly framework: string;
	readonly published: string;
	/** The same in a sentence: "2 years 3 months ago (counted to 20 August 2026)". */
	readonly before: string | undefined;
	readonly strip: readonly StripItem[];
}

/** The card of a council’s latest inspection of services; undefined when there has been none. */
export function currentView(record: InspectionRecord, authority: Authority): CurrentView | undefined {
	const report = latestPublished(record, authority.slug);
	if (!report) return undefined;
	const day = exactDay(report.published);
	return {
		report: { text: reportName(record, report), address: addresses.report(report.id) },
		framework: editionText(record.framework(report.framework), report),
		published: spanText(report.published),
		before: day === undefined ? undefined : agoText(day, asAtDate(record)),
		strip: judgementStrip(report),
	};
}
