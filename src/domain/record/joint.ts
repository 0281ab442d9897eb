/**
 * Joint inspections: visits of several inspectorates that judge an area’s partners together and give no grades. They are
 * kept apart from inspections of a council’s services: nothing here has a judgement, and nothing counts towards a grade.
 */
import { compareText } from '../basics/sorted.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { Finding } from './findings.ts';

/** The kinds of joint inspection, as file names and addresses name them. */
export const jointKinds = ['jtai', 'send', 'progress'] as const;

/** A kind of joint inspection: a joint targeted area inspection, an area SEND inspection, an inspection of progress (2009). */
export type JointKindId = (typeof jointKinds)[number];

/** Inspectorates that take part, as records name them. */
export const inspectorates = ['ofsted', 'cqc', 'constabulary', 'probation'] as const;

/** An inspectorate that took part. */
export type Inspectorate = (typeof inspectorates)[number];

/** The names of the inspectorates, as a list of them has them. */
export const inspectorateNames: Record<Inspectorate, string> = {
	ofsted: 'Ofsted',
	cqc: 'the Care Quality Commission',
	constabulary: 'HM Inspectorate of Constabulary and Fire & Rescue Services',
	probation: 'HM Inspectorate of Probation',
};

/** The three outcomes of an area SEND inspection, as records name them. They are not grades and are not on any scale. */
export const sendOutcomes = ['positive', 'inconsistent', 'systemic-failings'] as const;

/** The outcome of an area SEND inspection. */
export type SendOutcome = (typeof sendOutcomes)[number];

/** What an area SEND inspection asks the partners to write: an updated strategic plan, or a priority action plan. */
export const sendPlans = ['strategic-plan', 'priority-action-plan'] as const;

/** The plan that an area SEND inspection asks the partners to write. */
export type SendPlan = (typeof sendPlans)[number];

/** How the day of publication is known: from Ofsted’s site (with the file), or from the letter’s own date. */
export const jointBases = ['site', 'letter'] as const;

/** How the day of publication is known. */
export type JointBasis = (typeof jointBases)[number];

/** Makes the compiler refuse a report without grades where one with grades is expected. */
interface WithoutGrades {
	readonly judgements?: never;
	readonly edition?: never;
	readonly framework?: never;
}

/** Days on site, first and last. */
export interface JointVisit {
	readonly start: IsoDate;
	readonly end: IsoDate;
}

/** Where a list of points begins, and how many it has. */
export interface JointSection {
	readonly page: number;
	readonly points: number;
}

/** A point that the partners are asked to improve, in our own words. */
export interface JointPoint {
	/** Ids of the kind’s own themes, the main one first. */
	readonly themes: readonly string[];
	/** An area for priority action. */
	readonly isPriority: boolean;
	readonly page: number;
	readonly text: string;
}

/** What a joint inspection found, in our own words. */
export interface JointFindings {
	readonly summary: string;
	readonly strengths: readonly Finding[];
	readonly voice: Finding | undefined;
	/** The day on which a second person compared them with the report; undefined when nobody has yet. */
	readonly reviewed: IsoDate | undefined;
}

/** The file that was read. Ofsted’s address of it is known for some only. */
interface JointSource {
	readonly url: string | undefined;
	readonly sha256: string;
	readonly pages: number;
}

interface Common extends WithoutGrades {
	/** Authority, kind and day: "norfolk/jtai-2025-02-27". */
	readonly id: string;
	/** The council of the folder; its file name. */
	readonly authority: string;
	/** All councils of the partnership, the folder’s first. */
	readonly authorities: readonly string[];
	readonly published: IsoDate;
	readonly publishedBasis: JointBasis;
	/** The letter’s own date where the site gave another day. */
	readonly dated: IsoDate | undefined;
	/** Health bodies as printed; empty where none was read. */
	readonly health: readonly string[];
	/** Police forces as printed. */
	readonly police: readonly string[];
	readonly inspectorates: readonly Inspectorate[];
	/** Areas for priority action. */
	readonly prioritySection: JointSection | undefined;
	/** Areas for improvement. */
	readonly improvementSection: JointSection | undefined;
	readonly improvements: readonly JointPoint[];
	/** Undefined until somebody has written them. */
	readonly findings: JointFindings | undefined;
	readonly source: JointSource;
	readonly notes: readonly string[];
	readonly draft: boolean;
}

/** The letter of a joint targeted area inspection. */
export interface JtaiLetter extends Common {
	readonly kind: 'jtai';
	readonly visit: JointVisit;
	/** What this round of inspections looked at: an id of jtai-themes.yaml. */
	readonly theme: string;
	/** The written statement of proposed action that the letter asks for: of whom, as printed, and by when. */
	readonly statement: { readonly by: string | undefined; readonly due: IsoDate | undefined } | undefined;
}

/** The report of an area SEND inspection. */
export interface SendReport extends Common {
	readonly kind: 'send';
	readonly visit: JointVisit;
	readonly outcome: SendOutcome;
	/** Days of the previous inspection, or that there was none, as printed. */
	readonly previous: string | undefined;
	/** Years within which the next full inspection is expected (`isAbout`: approximately), and months to a monitoring inspection. */
	readonly next: {
		readonly years: number;
		readonly isAbout: boolean;
		readonly monitoringMonths: number | undefined;
	};
	readonly plan: SendPlan;
}

/** The report of 2009 on progress after a special joint area review. It prints no days of the visit. */
interface ProgressReport extends Common {
	readonly kind: 'progress';
	readonly visit: undefined;
}

/** A report of any kind. */
export type JointReport = JtaiLetter | SendReport | ProgressReport;

/** A kind of joint inspection, as its entry describes it. */
export interface JointKind {
	readonly id: JointKindId;
	/** "Joint targeted area inspection". */
	readonly name: string;
	/** "JTAI"; the name itself where there is no short form. */
	readonly short: string;
	/** "joint targeted area inspections", within a sentence. */
	readonly inText: string;
	/** One or two sentences for lists. */
	readonly summary: string;
	/** What this kind judges, in one or two sentences. */
	readonly judges: string;
	/** What it does not say about the council’s grades, in one or two sentences. */
	readonly saysNothingOf: string;
	/** The outcomes that a report of this kind has, in the order of the framework; empty for kinds without. */
	readonly outcomes: readonly { readonly id: SendOutcome; readonly label: string; readonly meaning: string }[];
}

/** What points of joint inspections are about; each kind has its own. */
export interface JointTheme {
	readonly id: string;
	readonly label: string;
	/** In one sentence. */
	readonly definition: string;
	/** What counts as this theme. */
	readonly belongs: string;
	/** What belongs to another theme instead; undefined where nobody would mistake it. */
	readonly not: string | undefined;
	readonly kinds: readonly JointKindId[];
}

/** What a round of joint targeted area inspections looked at. */
export interface JtaiTheme {
	readonly id: string;
	readonly label: string;
	/** Words by which letters name it, in small letters, without what stands in brackets. */
	readonly printed: readonly string[];
}

/** Everything that the record has of joint inspections. */
export interface JointEntries {
	readonly kinds: readonly JointKind[];
	readonly reports: readonly JointReport[];
	readonly themes: readonly JointTheme[];
	readonly jtaiThemes: readonly JtaiTheme[];
}

/** The joint part of the record, in order, with look-ups. */
export interface JointRecord extends JointEntries {
	/** Oldest first, by publication, then by id. */
	readonly reports: readonly JointReport[];
	/** Throws when there is no such report. */
	report(id: string): JointReport;
	/** Throws when there is no such kind. */
	kind(id: JointKindId): JointKind;
	/** Reports on a council’s area, oldest first. */
	reportsOf(authority: string): readonly JointReport[];
}

/** Puts the joint part of the record in order and adds look-ups. */
export function createJointRecord(entries: JointEntries): JointRecord {
	const reports = entries.reports.toSorted((a, b) => compareText(a.published, b.published) || compareText(a.id, b.id));
	const byId = new Map(reports.map((report) => [report.id, report]));
	const kinds = new Map(entries.kinds.map((kind) => [kind.id, kind]));
	const lookUp = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, what: string): Value => {
		const found = map.get(key);
		if (found === undefined) throw new Error(`No ${what} "${String(key)}" in the record`);
		return found;
	};
	return {
		...entries,
		reports,
		report: (id) => lookUp(byId, id, 'joint inspection'),
		kind: (id) => lookUp(kinds, id, 'kind of joint inspection'),
		reportsOf: (authority) => reports.filter(({ authorities }) => authorities.includes(authority)),
	};
}

/** The themes that points of a kind may have. The report of 2009 has those of the letters that followed it. */
export function themesOfKind(themes: readonly JointTheme[], kind: JointKindId): JointTheme[] {
	return themes.filter(({ kinds }) => kinds.includes(kind === 'progress' ? 'jtai' : kind));
}
