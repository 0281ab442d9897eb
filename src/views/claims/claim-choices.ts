/** What a claim may be about: areas and frameworks to choose from. */
import { authorityTypeIds, authorityTypes, regionIds, regions } from '../../domain/record/authorities.ts';
import { countedScales } from '../../domain/record/counted-scales.ts';
import { ofServices } from '../../domain/record/frameworks.ts';
import { gradesOn } from '../../domain/record/grades.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { SendOutcome } from '../../domain/record/joint.ts';
import type { InspectionHistory, InspectionRecord } from '../../domain/record/record.ts';

/** The value and name of a choice. */
export type Choice = readonly [id: string, name: string];

/** Every area that a claim may be about, in groups. */
export const claimAreas: readonly { readonly name: string; readonly choices: readonly Choice[] }[] = [
	{ name: 'The country', choices: [['england', 'England']] },
	{ name: 'Region', choices: regionIds.map((id) => [id, regions[id].label]) },
	{ name: 'Kind of council', choices: authorityTypeIds.map((id) => [id, authorityTypes[id]]) },
	{ name: 'Alike', choices: [['neighbours', 'The council and its statistical neighbours']] },
];

/** The frameworks of inspections of services, newest first. */
export function claimFrameworks(record: InspectionHistory): Choice[] {
	return ofServices(record.frameworks)
		.map((f): Choice => [f.slug, f.short])
		.reverse();
}

/** The themes that a claim may be about, in the order of the table. */
export function claimThemes({ asked }: Pick<InspectionRecord, 'asked'>): Choice[] {
	return asked.themes.map(({ id, label }): Choice => [id, label]);
}

/** The outcomes of area SEND inspections that a claim may be about, in the order of the framework. */
export function claimOutcomes({ send }: Pick<InspectionRecord, 'send'>): (readonly [id: SendOutcome, name: string])[] {
	return send.outcomes.map(({ id, label }) => [id, label] as const);
}

/** The grades that a claim may be about, scale by scale, best first. */
export function claimGrades(record: InspectionHistory): Grade[][] {
	return countedScales(record).map(gradesOn);
}
