/** Lists of councils: by name, by region and by type, each with its latest grades. */
import { addresses } from '../addresses/addresses.ts';
import { currentView } from '../parts/current-view.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { dayText } from '../words/wording.ts';
import { authorityTypeIds, authorityTypes, existedOn, regionIds, regions } from '../../domain/record/authorities.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { CurrentView } from '../parts/current-view.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

interface AuthorityRow {
	readonly authority: LinkView;
	readonly region: string;
	readonly type: string;
	readonly current: CurrentView | undefined;
	/** A sentence about a newer report; undefined when none is known. */
	readonly newer: string | undefined;
}

/** The list of all councils, grouped by initial, region or type. */
export interface AuthorityListView {
	readonly title: string;
	readonly description: string;
	readonly asAt: string;
	readonly sortedBy: 'name' | 'region' | 'type';
	readonly groups: readonly { readonly id: string; readonly heading: string; readonly rows: readonly AuthorityRow[] }[];
	/** Councils that no longer exist. */
	readonly abolished: readonly (LinkView & { readonly until: string })[];
	readonly count: number;
}

/** The current authorities in groups, by initial, region or kind of council. */
export function authorityListView(
	record: InspectionRecord,
	sortedBy: AuthorityListView['sortedBy'],
): AuthorityListView {
	const asAt = asAtDate(record);
	const existing = record.authorities.filter((a) => existedOn(a, asAt));
	const titles = { name: 'Councils by name', region: 'Councils by region', type: 'Councils by type' };
	return {
		title: titles[sortedBy],
		description: `All ${existing.length} English councils with children’s services, ${sortedBy === 'name' ? 'from A to Z' : `by ${sortedBy}`}, with their latest judgements and the dates of these.`,
		asAt: dayText(asAt),
		sortedBy,
		groups: groupsOf(existing, sortedBy).map(([id, heading, group]) => ({
			id,
			heading,
			rows: group.map((authority) => ({
				authority: { text: authority.name, address: addresses.authority(authority.slug) },
				region: regions[authority.region].label,
				type: authorityTypes[authority.type],
				current: currentView(record, authority),
				newer: newerReportView(authority)?.text,
			})),
		})),
		abolished: record.authorities.flatMap((a) =>
			a.to === undefined ? [] : [{ text: a.name, address: addresses.authority(a.slug), until: dayText(a.to) }],
		),
		count: existing.length,
	};
}

function groupsOf(
	authorities: readonly Authority[],
	by: AuthorityListView['sortedBy'],
): [string, string, Authority[]][] {
	switch (by) {
		case 'name':
			return [...Map.groupBy(authorities, (a) => a.name.charAt(0))].map(([letter, group]) => [
				letter.toLowerCase(),
				letter,
				group,
			]);
		case 'region':
			return regionIds.map((id) => [id, regions[id].label, authorities.filter((a) => a.region === id)]);
		case 'type':
			return authorityTypeIds.map((id) => [id, authorityTypes[id], authorities.filter((a) => a.type === id)]);
		default:
			return by satisfies never;
	}
}
