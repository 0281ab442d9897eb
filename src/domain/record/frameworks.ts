/** Frameworks, their dated editions, and the judgement tree that each edition owns. */
import type { Scale } from './grades.ts';
import type { JudgementId, Strand, StrandId } from './judgements.ts';
import type { IsoDate } from '../basics/dates.ts';

/** What an edition looks at. Only inspections of the same scope follow one another. */
export type Scope = 'services' | 'looked-after-children' | 'safeguarding-board';

/** Kinds of inspection. An ILACS report does not say whether the inspection was short or standard. */
export const inspectionTypes = ['full', 'reinspection', 'standard', 'short', 'lscb-review'] as const;

/** A kind of inspection, as files name it. */
export type InspectionType = (typeof inspectionTypes)[number];

/** Each kind of inspection in running text. */
export const inspectionTypeLabels: Record<InspectionType, string> = {
	full: 'full inspection',
	reinspection: 're-inspection',
	standard: 'standard inspection',
	short: 'short inspection',
	'lscb-review': 'safeguarding board review',
};

/**
 * How a judgement maps to a strand.
 * `same`: the judgement is about the strand and nothing else. `joint`: one grade covers this strand and another,
 * so it is shown for both but compared with neither on its own.
 */
export type StrandMapping = 'same' | 'joint';

/** A judgement’s place in the tree: the headline, a part of it, a part of a part, or outside the tree. */
export type JudgementStanding = 'headline' | 'key' | 'sub' | 'beside';

/** A judgement that inspections under an edition make. */
export interface EditionJudgement {
	readonly id: JudgementId;
	/** The wording of the framework. */
	readonly title: string;
	/** Short wording for strips and tables. */
	readonly short: string;
	readonly standing: JudgementStanding;
	/** For a sub-judgement: the judgement it belongs to. */
	readonly partOf: JudgementId | undefined;
	/** The strands it maps to; empty when no earlier or later judgement may be compared with it. */
	readonly strands: readonly { readonly strand: StrandId; readonly mapping: StrandMapping }[];
}

/** A version of a framework: what its inspections judge, on which scale, and between which days. */
export interface Edition {
	/** Unique over all frameworks: "ilacs-2023". */
	readonly id: string;
	readonly framework: string;
	/** "2023". */
	readonly label: string;
	readonly scope: Scope;
	readonly scale: Scale;
	/** Every strand of the record, in the order in which pages list them. */
	readonly strandOrder: readonly Strand[];
	/** First day on which an inspection under this edition began. */
	readonly from: IsoDate;
	/** Last day on which an inspection could begin: the day before the next edition’s first, or a stated end. Undefined while in use. */
	readonly to: IsoDate | undefined;
	/** Types of inspection that continued under this edition after `to`, and the last day on which one could begin. */
	readonly afterwards: { readonly types: readonly InspectionType[]; readonly to: IsoDate } | undefined;
	readonly types: readonly InspectionType[];
	/** The judgements, in the order in which reports print them. */
	readonly judgements: readonly EditionJudgement[];
}

/** The rules of a kind of inspection, in one or more editions. */
export interface Framework {
	readonly slug: string;
	/** "Single Inspection Framework". */
	readonly name: string;
	/** "SIF". */
	readonly short: string;
	/** The title that its reports carry. */
	readonly officialTitle: string;
	readonly law: string;
	readonly summary: string;
	/** The slug of the framework whose visits included these inspections; undefined when they were separate. */
	readonly within?: string | undefined;
	/** Oldest first. */
	readonly editions: readonly Edition[];
}

/** An edition as its entry gives it, with the scale’s id instead of the scale. */
export type EditionEntry = Omit<Edition, 'scale' | 'strandOrder'> & { readonly scale: string };

/** A framework as content gives it: its editions name a scale, which is not looked up yet. */
export type FrameworkEntry = Omit<Framework, 'editions'> & { readonly editions: readonly EditionEntry[] };

/** The frameworks with inspections of all of a council’s services, in the order given. */
export function ofServices(frameworks: readonly Framework[]): Framework[] {
	return frameworks.filter(({ editions }) => editions.some(({ scope }) => scope === 'services'));
}

/** The editions of inspections of all of a council’s services, oldest first. */
export function servicesEditions(frameworks: readonly Framework[]): Edition[] {
	return frameworks
		.flatMap(({ editions }) => editions)
		.filter(({ scope }) => scope === 'services')
		.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether a judgement set (keys of a record) is exactly that of an edition. */
export function hasExactly(edition: Edition, ids: Iterable<string>): boolean {
	const given = new Set(ids);
	return given.size === edition.judgements.length && edition.judgements.every((j) => given.has(j.id));
}

/** The judgement of an edition that covers a strand, with its mapping; undefined when there is none. */
export function judgementForStrand(
	edition: Edition,
	strand: StrandId,
): { judgement: EditionJudgement; mapping: StrandMapping } | undefined {
	for (const judgement of edition.judgements) {
		const hit = judgement.strands.find((s) => s.strand === strand);
		if (hit) return { judgement, mapping: hit.mapping };
	}
	return undefined;
}

/** The strands that an edition covers, in the usual order. */
export function strandsOf(edition: Edition): StrandId[] {
	return edition.strandOrder.flatMap(({ id }) => (judgementForStrand(edition, id) === undefined ? [] : [id]));
}

/** Whether an inspection of this type, starting on this day, may have been carried out under the edition. */
export function inForce(
	edition: Pick<Edition, 'from' | 'to' | 'afterwards'>,
	type: InspectionType,
	start: IsoDate,
): boolean {
	if (start < edition.from) return false;
	if (edition.to === undefined || start <= edition.to) return true;
	return edition.afterwards !== undefined && edition.afterwards.types.includes(type) && start <= edition.afterwards.to;
}
