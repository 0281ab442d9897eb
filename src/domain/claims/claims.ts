/**
 * Claims: statements about the published record as it stood on a day, such as “the 11th inspected”, “the best results so
 * far”, “one of only three in the region” or “the first asked about caseloads since 2019”. Every claim names an area, because
 * it may be true in a region but false for England.
 *
 * There are two sorts. Claims about *standing* use the councils that existed on the day, each with its latest inspection
 * published by then. Claims about *history* (nth, best so far, first since, reports that asked) use every report published
 * by the day, including those of abolished councils.
 */
import { authorityTypeIds, regionIds } from '../record/authorities.ts';
import type { AuthorityType, RegionId } from '../record/authorities.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { Grade } from '../record/grades.ts';
import type { SendOutcome } from '../record/joint.ts';
import type { StrandId } from '../record/judgements.ts';

/** The councils that a claim is about. `neighbours`: a council and its statistical neighbours, as at the day. */
export type Area =
	| { readonly kind: 'england' }
	| { readonly kind: 'region'; readonly region: RegionId }
	| { readonly kind: 'type'; readonly type: AuthorityType }
	| { readonly kind: 'neighbours'; readonly of: string };

/** A grade of one strand: exactly, or at least. */
export interface GradeProperty {
	readonly kind: 'grade';
	readonly strand: StrandId;
	readonly grade: Grade;
	readonly orBetter: boolean;
}

/** What councils may have in common. The safeguarding board’s grade counts only when the claim names it as its strand. */
export type Property =
	| GradeProperty
	/** One report has at least `least` judgements with this grade, counting sub-judgements and the overall grade. */
	| { readonly kind: 'number'; readonly grade: Grade; readonly least: number }
	/** No judgement of the report below this grade. */
	| { readonly kind: 'all'; readonly grade: Grade }
	/** One report asked the council itself, not its safeguarding board, for better work on this theme. */
	| { readonly kind: 'asked'; readonly theme: string };

/** What every claim says: where, under which framework (undefined: any), and as at which day. */
export interface ClaimScope {
	readonly area: Area;
	readonly framework: string | undefined;
	readonly day: IsoDate;
}

/** How a share is claimed: at least, at most, or rounded to the whole percent. */
export const shareWords = ['at-least', 'at-most', 'about'] as const;

/** Whether the share that a claim names is a minimum, a maximum or approximate. */
export type ShareWord = (typeof shareWords)[number];

/** How a strand is claimed to have moved since the previous inspection. */
export const moves = ['improved', 'declined', 'same'] as const;

/** The direction in which a strand is claimed to have moved. */
export type Move = (typeof moves)[number];

/** Every kind of claim, as addresses and content name it, in the order in which the checker offers them. */
export const claimKinds = [
	'nth-inspected',
	'nth-published',
	'best',
	'one-of',
	'none',
	'share',
	'first-since',
	'longest-run',
	'moved',
	'asked-times',
	'asked-reports',
	'send-first',
	'send-one-of',
] as const;

/** What a claim is about; `nth-inspected` goes by the first day on site, `nth-published` by the day of publication. */
export type ClaimKind = (typeof claimKinds)[number];

/** “The fifth council to be inspected.” The place counts from 1. */
export type NthClaim = ClaimScope & {
	readonly kind: 'nth-inspected' | 'nth-published';
	readonly council: string;
	readonly place: number;
};

/** “The best results so far”: no other council’s results are better. See compare-results.ts for when they are. */
export type BestClaim = ClaimScope & { readonly kind: 'best'; readonly council: string };

/** “One of three councils that …”. */
export type OneOfClaim = ClaimScope & {
	readonly kind: 'one-of';
	/** Undefined when the claim gives only the number of councils. */
	readonly council: string | undefined;
	readonly property: Property;
	/** 1: the only one. */
	readonly count: number;
};

/** “No council has …”: no council of the scope has the property on the claim’s day. */
export type NoneClaim = ClaimScope & { readonly kind: 'none'; readonly property: Property };

/** “At least 40% of councils have …”. */
export type ShareClaim = ClaimScope & {
	readonly kind: 'share';
	readonly property: Property;
	readonly word: ShareWord;
	/** 0 to 100. */
	readonly percent: number;
};

/** “The first council since … to have …”. */
export type FirstClaim = ClaimScope & {
	readonly kind: 'first-since';
	readonly council: string;
	readonly property: Property;
	/** The claim covers reports published after this day. */
	readonly since: IsoDate;
};

/** “The longest run of …”: inspections one after the other with the same property. */
export type RunClaim = ClaimScope & {
	readonly kind: 'longest-run';
	readonly council: string;
	readonly property: GradeProperty;
};

/** “Leadership has improved since the previous inspection.” */
export type MovedClaim = ClaimScope & {
	readonly kind: 'moved';
	readonly council: string;
	readonly strand: StrandId;
	readonly move: Move;
};

/** “Asked for better work on a theme in two of its last three reports.” */
export type AskedTimesClaim = ClaimScope & {
	readonly kind: 'asked-times';
	readonly council: string;
	readonly theme: string;
	/** How many of them asked the council for it. */
	readonly count: number;
	/** How many of its latest reports the claim is about; two or more. */
	readonly last: number;
};

/** “40 reports since … asked for better work on a theme.” Points to safeguarding boards count too, as on the pages of themes. */
export type AskedReportsClaim = ClaimScope & {
	readonly kind: 'asked-reports';
	readonly theme: string;
	readonly count: number;
	/** The claim covers reports published on this day or later. */
	readonly from: IsoDate;
};

/** “The first council where an area SEND inspection had this outcome”, by the day of publication. Outcomes are no grades. */
export type SendFirstClaim = ClaimScope & {
	readonly kind: 'send-first';
	readonly council: string;
	readonly outcome: SendOutcome;
};

/** “One of three councils where an area SEND inspection had this outcome”, each by its latest report. */
export type SendOneOfClaim = ClaimScope & {
	readonly kind: 'send-one-of';
	/** Undefined when the claim gives only the number of councils. */
	readonly council: string | undefined;
	readonly outcome: SendOutcome;
	/** 1: the only one. */
	readonly count: number;
};

/** A claim that the checker can check. Its area and its day are always given. */
export type Claim =
	| NthClaim
	| BestClaim
	| OneOfClaim
	| NoneClaim
	| ShareClaim
	| FirstClaim
	| RunClaim
	| MovedClaim
	| AskedTimesClaim
	| AskedReportsClaim
	| SendFirstClaim
	| SendOneOfClaim;

/** What is the same for every claim of a kind. */
interface ClaimTraits {
	/** Whether it names a council. */
	readonly council: 'always' | 'perhaps' | 'never';
	/** What it says of councils or reports. `grade`: a property that must be a grade; `outcome`: that of an area SEND inspection. */
	readonly about: 'place' | 'results' | 'property' | 'grade' | 'movement' | 'theme' | 'outcome';
	/** Whether it counts councils by their latest inspections, so that one under another framework leaves its council out. */
	readonly leavesOut: boolean;
}

/** The traits of each kind of claim. */
export const claimTraits: Readonly<Record<ClaimKind, ClaimTraits>> = {
	'nth-inspected': { council: 'always', about: 'place', leavesOut: false },
	'nth-published': { council: 'always', about: 'place', leavesOut: false },
	best: { council: 'always', about: 'results', leavesOut: false },
	'one-of': { council: 'perhaps', about: 'property', leavesOut: true },
	none: { council: 'never', about: 'property', leavesOut: true },
	share: { council: 'never', about: 'property', leavesOut: true },
	'first-since': { council: 'always', about: 'property', leavesOut: false },
	'longest-run': { council: 'always', about: 'grade', leavesOut: false },
	moved: { council: 'always', about: 'movement', leavesOut: false },
	'asked-times': { council: 'always', about: 'theme', leavesOut: false },
	'asked-reports': { council: 'never', about: 'theme', leavesOut: false },
	'send-first': { council: 'always', about: 'outcome', leavesOut: false },
	'send-one-of': { council: 'perhaps', about: 'outcome', leavesOut: false },
};

/**
 * Whether claims of a kind are about outcomes of area SEND inspections, in which reports of inspections of services have no
 * part, and which are under none of their frameworks.
 */
export function isOfSend({ kind }: { readonly kind: ClaimKind }): boolean {
	return claimTraits[kind].about === 'outcome';
}

/** The theme that a claim is about; undefined for a claim about grades or places, which needs no record of themes. */
export function themeOf(claim: Claim): string | undefined {
	if ('theme' in claim) return claim.theme;
	return 'property' in claim && claim.property.kind === 'asked' ? claim.property.theme : undefined;
}

/** The area that a word names: "england", a region, or a kind of council. Undefined for any other word. */
export function areaNamed(word: string): Area | undefined {
	if (word === 'england') return { kind: 'england' };
	const region = regionIds.find((id) => id === word);
	if (region) return { kind: 'region', region };
	const type = authorityTypeIds.find((id) => id === word);
	return type && { kind: 'type', type };
}
