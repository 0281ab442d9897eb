/** Lists of councils: by name, by region and by type, each as a matrix of their latest grades. */
import { addresses } from '../addresses/addresses.ts';
import { councilMatrix } from './council-matrix.ts';
import { dayText } from '../words/wording.ts';
import { authorityTypeIds, authorityTypes, existedOn, regionIds, regions } from '../../domain/record/authorities.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { CouncilMatrix, MatrixGroup } from './council-matrix.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** The list of all councils, in one order, as a matrix of judgements. */
export interface AuthorityListView {
	readonly title: string;
	readonly description: string;
	readonly asAt: string;
	readonly sortedBy: 'name' | 'region' | 'type';
	readonly matrix: CouncilMatrix;
	/** Places on the page: letters, regions or types. */
	readonly places: readonly { readonly id: string; readonly text: string }[];
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
	const groups = groupsOf(existing, sortedBy);
	const matrix = councilMatrix(record, groups, { letters: sortedBy === 'name' });
	return {
		title: titles[sortedBy],
		description: `All ${existing.length} English councils with children’s services, ${sortedBy === 'name' ? 'from A to Z' : `by ${sortedBy}`}, with their latest judgements and the dates of these.`,
		asAt: dayText(asAt),
		sortedBy,
		matrix,
		places:
			sortedBy === 'name'
				? matrix.groups.flatMap(({ councils }) =>
						councils.flatMap(({ id }) => (id === undefined ? [] : [{ id, text: id.toUpperCase() }])),
					)
				: groups.map(({ id, heading }) => ({ id, text: heading ?? '' })),
		abolished: record.authorities.flatMap((a) =>
			a.to === undefined ? [] : [{ text: a.name, address: addresses.authority(a.slug), until: dayText(a.to) }],
		),
		count: existing.length,
	};
}

function groupsOf(authorities: readonly Authority[], by: AuthorityListView['sortedBy']): MatrixGroup<Authority>[] {
	switch (by) {
		case 'name':
			return [{ id: 'councils', heading: undefined, councils: authorities }];
		case 'region':
			return regionIds.map((id) => ({
				id,
				heading: regions[id].label,
				councils: authorities.filter((a) => a.region === id),
			}));
		case 'type':
			return authorityTypeIds.map((id) => ({
				id,
				heading: authorityTypes[id],
				councils: authorities.filter((a) => a.type === id),
			}));
		default:
			return by satisfies never;
	}
}
