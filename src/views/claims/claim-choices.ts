/** What a claim may be about: areas and frameworks to choose from. */
import { authorityTypeIds, authorityTypes, regionIds, regions } from '../../domain/record/authorities.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

/** The value and name of a choice. */
export type Choice = readonly [id: string, name: string];

/** Every area that a claim may speak of, in groups. */
export const claimAreas: readonly { readonly name: string; readonly choices: readonly Choice[] }[] = [
	{ name: 'The country', choices: [['england', 'England']] },
	{ name: 'Region', choices: regionIds.map((id) => [id, regions[id].label]) },
	{ name: 'Kind of council', choices: authorityTypeIds.map((id) => [id, authorityTypes[id]]) },
	{ name: 'Alike', choices: [['neighbours', 'The council and its statistical neighbours']] },
];

/** The frameworks of inspections of services that share a scale, newest first. */
export function claimFrameworks(record: InspectionHistory): Choice[] {
	return record.frameworks
		.filter((f) => f.editions.some((e) => e.scope === 'services' && e.scale === 'since-2013'))
		.map((f): Choice => [f.slug, f.short])
		.reverse();
}
