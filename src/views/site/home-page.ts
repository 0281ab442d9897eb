/** The home page: find a council, the country today, the newest reports. */
import { publishedBy } from '../../domain/record/latest.ts';
import { themeCounts } from '../../domain/record/theme-counts.ts';
import { addresses } from '../addresses/addresses.ts';
import { changesView, usualChanges } from '../england/changes.ts';
import { presentStrands } from '../england/national.ts';
import { themeLink } from '../parts/improvements.ts';
import { letterIds } from '../parts/letter-ids.ts';
import { newerReportsText } from '../parts/newer-report.ts';
import { reportRow } from '../parts/report-row.ts';
import { snapshotRow } from '../parts/snapshot-table.ts';
import { countText, dayText, listText } from '../words/wording.ts';
import { stillWaiting } from '../../domain/record/durations.ts';
import { existedOn, regionIds, regions } from '../../domain/record/authorities.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { ReportRow } from '../parts/report-row.ts';
import type { SnapshotRow } from '../parts/snapshot-table.ts';

/** What the home page shows: its lead, counts, links to councils, the newest reports, and questions with their answers. */
export interface HomePageView {
	readonly asAt: string;
	readonly lead: string;
	/** A sentence about councils with newer reports; "" when none is known. */
	readonly newer: string;
	readonly reports: number;
	readonly country: readonly SnapshotRow[];
	/** Initial letters of council names, each linking to its place in the list. */
	readonly letters: readonly LinkView[];
	/** Councils by region, each with its address. */
	readonly regions: readonly { readonly label: string; readonly links: readonly LinkView[] }[];
	readonly newest: readonly ReportRow[];
	/** Questions that the record answers, each with the answer in short and the page that has the rest. */
	readonly questions: readonly {
		readonly title: string;
		readonly text: string;
		/** What the answer names, to follow its text. */
		readonly named?: readonly LinkView[];
		readonly address: string;
	}[];
}

/** How many reports the first page names; the list of all is one step away. */
const NEWEST = 5;

/** Builds the first page from the record as at its last day. */
export function homePageView(record: InspectionRecord): HomePageView {
	const asAt = asAtDate(record);
	const existing = record.authorities.filter((a) => existedOn(a, asAt));
	return {
		asAt: dayText(asAt),
		lead: `Every published Ofsted inspection of English councils’ children’s services since 2013: ${record.reports.length} reports on the ${existing.length} councils of today and those that they replaced. Each grade is shown with its date, its framework and its source.`,
		newer: newerReportsText(existing),
		reports: record.reports.length,
		country: presentStrands(record).map((strand) => snapshotRow(snapshot(record, strand, publishedBy(asAt)))),
		letters: Array.from(letterIds(existing).values(), (id) => ({
			text: id.toUpperCase(),
			address: `${addresses.authorities}#${id}`,
		})),
		regions: regionIds.map((id) => ({
			label: regions[id].label,
			links: existing
				.filter((a) => a.region === id)
				.map((a) => ({ text: a.name, address: addresses.authority(a.slug) })),
		})),
		newest: record.reports
			.slice(-NEWEST)
			.reverse()
			.map((report) => reportRow(record, report)),
		questions: questionsOf(record, asAt),
	};
}

/** How many names stand for an answer. */
const NAMED = 3;

function questionsOf(record: InspectionRecord, asAt: IsoDate): HomePageView['questions'] {
	const leadership = changesView(record, { ...usualChanges(record), strand: 'leadership' });
	const longest = stillWaiting(record, asAt).slice(0, NAMED);
	const asked = themeCounts(record);
	const commonest = asked.themes.filter(({ councils }) => councils > 0).slice(0, NAMED);
	return [
		{
			title: 'Which councils got better or worse?',
			text: `${leadership.title}.`,
			address: addresses.changes,
		},
		...(commonest.length > 0
			? [
					{
						title: 'What do inspectors ask for most?',
						text: `In the latest reports of the ${countText(asked.councils, 'council')} whose points we have listed:`,
						named: commonest.map(({ theme, councils }) => {
							const { text, address } = themeLink(record, theme.id);
							return { text: `${text} (${councils})`, address };
						}),
						address: addresses.themes,
					},
				]
			: []),
		{
			title: 'Is that claim true?',
			text: '“One of only three in the North West.” Check what is said of a result, and cite what the record shows.',
			address: addresses.claims,
		},
		{
			title: 'Who has waited longest?',
			text: `${listText(longest.map(({ authority }) => authority.name))} have gone longest without an inspection.`,
			address: addresses.waits,
		},
	];
}
