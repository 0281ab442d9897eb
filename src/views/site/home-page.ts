/** The home page: find a council, grades in England now, the newest reports. */
import { publishedBy } from '../../domain/record/latest.ts';
import { addresses } from '../addresses/addresses.ts';
import { newerReportsText } from '../parts/newer-report.ts';
import { reportRow } from '../parts/report-row.ts';
import { snapshotRow } from '../parts/snapshot-table.ts';
import { dayText } from '../words/wording.ts';
import { existedOn, regionIds, regions } from '../../domain/record/authorities.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { ReportRow } from '../parts/report-row.ts';
import type { SnapshotRow } from '../parts/snapshot-table.ts';

/** The strands that inspections judge now, in the order in which reports print them, and then the overall grade. */
const shown: readonly StrandId[] = ['leadership', 'help-and-protection', 'children-in-care', 'care-leavers', 'overall'];

export interface HomePageView {
	readonly asAt: string;
	readonly lead: string;
	/** A sentence about councils with newer reports; "" when none is known. */
	readonly newer: string;
	readonly reports: number;
	readonly authorities: number;
	readonly country: readonly SnapshotRow[];
	/** Initial letters of council names, each linking to its place in the list. */
	readonly letters: readonly LinkView[];
	/** Councils by region, each with its address. */
	readonly regions: readonly { readonly label: string; readonly links: readonly LinkView[] }[];
	readonly newest: readonly ReportRow[];
}

export function homePageView(record: InspectionRecord): HomePageView {
	const asAt = asAtDate(record);
	const existing = record.authorities.filter((a) => existedOn(a, asAt));
	return {
		asAt: dayText(asAt),
		lead: `Every published Ofsted inspection of English councils’ children’s services since 2013: ${record.reports.length} reports on the ${existing.length} councils of today and those that came before them. Each grade with its date, its framework and its source.`,
		newer: newerReportsText(existing),
		reports: record.reports.length,
		authorities: existing.length,
		country: shown.map((strand) => snapshotRow(snapshot(record, strand, publishedBy(asAt)))),
		letters: [...new Set(existing.map((a) => a.name.charAt(0)))].map((letter) => ({
			text: letter,
			address: `${addresses.authorities}#${letter.toLowerCase()}`,
		})),
		regions: regionIds.map((id) => ({
			label: regions[id].label,
			links: existing
				.filter((a) => a.region === id)
				.map((a) => ({ text: a.name, address: addresses.authority(a.slug) })),
		})),
		newest: record.reports
			.slice(-8)
			.reverse()
			.map((report) => reportRow(record, report)),
	};
}
