/** From the facts of a joint inspection to its fields, in the order of its schema. */
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Inspectorate, JointBasis } from '../domain/record/joint.ts';
import type { JointFacts } from './read-joint.ts';

/** A joint inspection as its file has it. */
export interface JointData {
	readonly kind: JointFacts['kind'];
	readonly inspectorates: readonly Inspectorate[];
	readonly visit?: { readonly start: IsoDate; readonly end: IsoDate };
	readonly source: {
		readonly kind: 'report';
		readonly url?: string;
		readonly sha256: string;
		readonly pages: number;
	};
	readonly draft: true;
}

/** What the fields are built from. */
export interface JointParts {
	readonly facts: JointFacts;
	readonly alsoCovers: readonly string[];
	readonly publishedBasis: JointBasis;
	/** The letter’s own date, where it is not the day of publication. */
	readonly dated: IsoDate | undefined;
	readonly url: string | undefined;
	readonly file: { readonly sha256: string; readonly pages: number };
}

/** Fields that would only repeat the schema’s default are left out. */
export function buildJoint({ facts, alsoCovers, publishedBasis, dated, url, file }: JointParts): JointData {
	const { bodies, inspectorates, sections } = facts;
	return {
		kind: facts.kind,
		...ownFields(facts),
		...(alsoCovers.length > 0 && { 'also-covers': alsoCovers }),
		...(bodies.health.length > 0 && { health: bodies.health }),
		...(bodies.police.length > 0 && { police: bodies.police }),
		inspectorates,
		...(publishedBasis !== 'site' && { 'published-basis': publishedBasis }),
		...(dated !== undefined && { dated }),
		...(sections.priority && { 'priority-section': sections.priority }),
		...(sections.improvement && { 'improvement-section': sections.improvement }),
		source: { kind: 'report', ...(url !== undefined && { url }), ...file },
		draft: true,
	};
}

function ownFields(facts: JointFacts): object {
	switch (facts.kind) {
		case 'jtai': {
			const { by, due } = facts.statement ?? {};
			const statement = { ...(by !== undefined && { by }), ...(due !== undefined && { due }) };
			return { theme: facts.theme, visit: facts.visit, ...(facts.statement && { statement }) };
		}
		case 'send': {
			const { years, isAbout, monitoringMonths } = facts.next;
			return {
				outcome: facts.outcome,
				visit: facts.visit,
				...(facts.previous !== undefined && { previous: facts.previous }),
				next: {
					years,
					...(!isAbout && { approximately: false }),
					...(monitoringMonths !== undefined && { 'monitoring-months': monitoringMonths }),
				},
				plan: facts.plan,
			};
		}
		case 'progress':
			return {};
	}
}
