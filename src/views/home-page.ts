/** The home page: find a council, the country today, the newest reports. */
import { addresses } from './addresses.ts';
import { reportRow } from './report-row.ts';
import { snapshotRow } from './snapshot-table.ts';
import { dayText } from './wording.ts';
import { existedOn } from '../domain/authorities.ts';
import { asAtDate } from '../domain/record.ts';
import { snapshot } from '../domain/snapshots.ts';
import type { StrandId } from '../domain/judgements.ts';
import type { InspectionRecord } from '../domain/record.ts';
import type { LinkView } from './report-page.ts';
import type { ReportRow } from './report-row.ts';
import type { SnapshotRow } from './snapshot-table.ts';

/** The strands that inspections judge today, in the order in which reports print them, and the overall grade at its end. */
const shown: readonly StrandId[] = ['leadership', 'help-and-protection', 'children-in-care', 'care-leavers', 'overall'];

export interface HomePageView {
	readonly asAt: string;
	readonly reports: number;
	readonly authorities: number;
	readonly country: readonly SnapshotRow[];
	/** Councils by initial letter, each with its address. */
	readonly councils: readonly { readonly letter: string; readonly links: readonly LinkView[] }[];
	readonly newest: readonly ReportRow[];
}

export function homePageView(record: InspectionRecord): HomePageView {
	const asAt = asAtDate(record);
	const existing = record.authorities.filter((a) => existedOn(a, asAt));
	return {
		asAt: dayText(asAt),
		reports: record.reports.length,
		authorities: existing.length,
		country: shown.map((strand) => snapshotRow(snapshot(record, strand, { kind: 'published', by: asAt }))),
		councils: [...Map.groupBy(existing, (a) => a.name.charAt(0))].map(([letter, group]) => ({
			letter,
			links: group.map((a) => ({ text: a.name, address: addresses.authority(a.slug) })),
		})),
		newest: record.reports.slice(-8).reverse().map((report) => reportRow(record, report)),
	};
}
