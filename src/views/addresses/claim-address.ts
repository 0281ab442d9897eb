/**
 * Claims in the address of the checker: the fields of its form, how a claim is written into an address, and how an address is
 * read. A value that cannot be used is replaced by the nearest one that can, with a message that says so.
 */
import { addresses } from './addresses.ts';
import { dayFrom } from './chart-address.ts';
import { closeTo, slugOf } from './council-names.ts';
import { isIsoDate } from '../../domain/basics/dates.ts';
import { areaNamed, claimKinds, claimTraits, isOfSend, moves, shareWords } from '../../domain/claims/claims.ts';
import { authorityTypeIds, regionIds } from '../../domain/record/authorities.ts';
import { sendOutcomes } from '../../domain/record/joint.ts';
import { claimKindLabels } from './claim-kinds.ts';
import { excerptOf } from '../words/excerpt.ts';
import { dayText } from '../words/wording.ts';
import type { CouncilName } from './council-names.ts';
import { SERVICES_SINCE } from '../../domain/record/reading.ts';
import type { Notice } from './notice.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Area, Claim, ClaimKind, Move, Property, ShareWord } from '../../domain/claims/claims.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { SendOutcome } from '../../domain/record/joint.ts';
import type { Strand, StrandId } from '../../domain/record/judgements.ts';

/** The checker’s fields. Fields that a kind of claim does not use keep their values, in case the reader changes it back. */
export interface ClaimForm {
	readonly kind: ClaimKind;
	readonly council: string | undefined;
	/** The id that areaId gives. Undefined until the reader chooses; until then there is no verdict. */
	readonly area: string | undefined;
	/** The council whose neighbours are meant, when it is not the claim’s council. */
	readonly of: string | undefined;
	readonly framework: string | undefined;
	readonly day: IsoDate;
	readonly has: Property['kind'];
	readonly strand: StrandId;
	readonly grade: Grade;
	readonly orBetter: boolean;
	readonly least: number;
	/** Undefined until the reader chooses; until then there is no verdict on what was asked. */
	readonly theme: string | undefined;
	/** The outcome of an area SEND inspection. */
	readonly outcome: SendOutcome;
	/** A place, a number of councils or reports, or a percentage. */
	readonly n: number;
	/** How many of a council’s latest reports are meant. */
	readonly lastReports: number;
	readonly word: ShareWord;
	/** The day after which, or from which, reports count. */
	readonly since: IsoDate;
	readonly move: Move;
}

/** The parts of the record that a form needs. */
export interface FormChoices {
	readonly councils: readonly CouncilName[];
	/** Slug and short name of each framework with inspections of services. */
	readonly frameworks: readonly (readonly [slug: string, short: string])[];
	/** The judgements that a claim may be about. */
	readonly strands: readonly Pick<Strand, 'id' | 'label'>[];
	/** The grades that a claim may be about, scale by scale, best first. */
	readonly grades: readonly (readonly Grade[])[];
	/** Id and name of each theme that reports may have asked for. */
	readonly themes: readonly (readonly [id: string, label: string])[];
	/** Id and name of each outcome of an area SEND inspection. */
	readonly outcomes: readonly (readonly [id: SendOutcome, label: string])[];
	/** The record’s last day. */
	readonly last: IsoDate;
}

/** Whether a form is about what reports asked for, which the checker then has to fetch. */
export function isAboutThemes({ kind, has }: Pick<ClaimForm, 'kind' | 'has'>): boolean {
	const { about } = claimTraits[kind];
	return about === 'theme' || (has === 'asked' && about === 'property');
}

/** Bounds of the number of a council’s latest reports. */
export const lastReportsBounds = [2, 9] as const;

/** Bounds of `n` for each kind; a kind without a number keeps it, in case the reader changes the kind back. */
export const numberBounds: Readonly<Record<ClaimKind, readonly [least: number, most: number]>> = {
	'nth-inspected': [1, 999],
	'nth-published': [1, 999],
	best: [1, 999],
	'one-of': [1, 999],
	none: [1, 999],
	share: [0, 100],
	'first-since': [1, 999],
	'longest-run': [1, 999],
	moved: [1, 999],
	'asked-times': [0, lastReportsBounds[1]],
	'asked-reports': [0, 999],
	'send-first': [1, 999],
	'send-one-of': [1, 999],
};

/** The empty form. */
export function usualForm(last: IsoDate): ClaimForm {
	return {
		kind: 'one-of',
		council: undefined,
		area: undefined,
		of: undefined,
		framework: undefined,
		day: last,
		has: 'grade',
		strand: 'leadership',
		grade: 'outstanding',
		orBetter: false,
		least: 2,
		theme: undefined,
		outcome: 'positive',
		n: 1,
		lastReports: 2,
		word: 'at-least',
		since: `${Number(last.slice(0, 4)) - 5}-01-01`,
		move: 'improved',
	};
}

/** The claim that a form makes, or the name of the field that the reader must still choose. */
export function claimOf(form: ClaimForm): Claim | 'council' | 'area' | 'neighbours' | 'theme' {
	const { kind, council } = form;
	if (council === undefined && claimTraits[kind].council === 'always') return 'council';
	const area = areaOf(form);
	if (typeof area === 'string') return area;
	if (isAboutThemes(form) && form.theme === undefined) return 'theme';
	const theme = form.theme ?? '';
	const scope = { area, framework: isOfSend(form) ? undefined : form.framework, day: form.day };
	const grade = { kind: 'grade', strand: form.strand, grade: form.grade, orBetter: form.orBetter } as const;
	const property: Property =
		form.has === 'grade'
			? grade
			: form.has === 'number'
				? { kind: 'number', grade: form.grade, least: form.least }
				: form.has === 'asked'
					? { kind: 'asked', theme }
					: { kind: 'all', grade: form.grade };
	const named = council ?? '';
	switch (kind) {
		case 'nth-inspected':
		case 'nth-published':
			return { ...scope, kind, council: named, place: form.n };
		case 'best':
			return { ...scope, kind, council: named };
		case 'one-of':
			return { ...scope, kind, council, property, count: form.n };
		case 'none':
			return { ...scope, kind, property };
		case 'share':
			return { ...scope, kind, property, word: form.word, percent: form.n };
		case 'first-since':
			return { ...scope, kind, council: named, property, since: form.since };
		case 'longest-run':
			return { ...scope, kind, council: named, property: grade };
		case 'moved':
			return { ...scope, kind, council: named, strand: form.strand, move: form.move };
		case 'asked-times':
			return { ...scope, kind, council: named, theme, count: form.n, last: form.lastReports };
		case 'asked-reports':
			return { ...scope, kind, theme, count: form.n, from: form.since };
		case 'send-first':
			return { ...scope, kind, council: named, outcome: form.outcome };
		case 'send-one-of':
			return { ...scope, kind, council, outcome: form.outcome, count: form.n };
		default:
			return kind satisfies never;
	}
}

function areaOf({ area, of, council, kind }: ClaimForm): Area | 'area' | 'neighbours' {
	if (area === undefined) return 'area';
	if (area === 'neighbours') {
		const centre = of ?? (claimTraits[kind].council === 'never' ? undefined : council);
		return centre === undefined ? 'neighbours' : { kind: 'neighbours', of: centre };
	}
	return areaNamed(area) ?? 'area';
}

/** The address’s query for a form; if the form makes a claim, the claim’s query. */
export function formAddress(form: ClaimForm): string {
	const claim = claimOf(form);
	if (typeof claim !== 'string') return claimAddress(claim).slice(addresses.claims.length);
	const params = new URLSearchParams({ kind: form.kind });
	if (form.council !== undefined) params.set('council', form.council);
	if (form.area !== undefined) params.set('area', form.area);
	return `?${params.toString()}`;
}

/**
 * The address of the checker, filled in for a council in England on a day. What is not asked for is as in the empty form:
 * "/claims/?kind=one-of&council=hampshire&area=england&date=2014-05-27".
 */
export function checkerAddress(asked: {
	readonly kind: ClaimKind;
	/** Any framework when it is left out. */
	readonly framework?: string;
	readonly council: string;
	readonly day: IsoDate;
}): string {
	const { kind, framework, council, day } = asked;
	const params = new URLSearchParams({
		kind,
		...(framework === undefined ? {} : { framework }),
		council,
		area: areaId({ kind: 'england' }),
		date: day,
	});
	return `${addresses.claims}?${params.toString()}`;
}

/** Reads a form from an address, with a message about each value that could not be used. */
export function formFrom(search: string, choices: FormChoices): { form: ClaimForm; notices: Notice[] } {
	const params = new URLSearchParams(search);
	const usual = usualForm(choices.last);
	const notices: Notice[] = [];
	const notify = (text: string, meant: Notice['meant'] = []): void => void notices.push({ text, meant });
	const one = <T extends string>(key: string, allowed: readonly T[], otherwise: T, what: string, said: string): T => {
		const asked = params.get(key);
		const found = allowed.find((id) => id === asked);
		if (asked !== null && asked !== '' && found === undefined) {
			notify(`“${excerptOf(asked)}” is not ${what}, so ${said} is taken.`);
		}
		return found ?? otherwise;
	};
	const kind = one('kind', claimKinds, usual.kind, 'a kind of claim', `“${claimKindLabels[usual.kind]}”`);
	const { day, notice: dayNotice } = dayFrom(params.get('date'), choices.last);
	if (dayNotice !== undefined) notify(dayNotice);
	const sinceAsked = params.get(kind === 'asked-reports' ? 'from' : 'since');
	const sinceFits = sinceAsked !== null && isIsoDate(sinceAsked) && sinceAsked < day;
	if (sinceAsked !== null && !sinceFits) {
		notify(`“${excerptOf(sinceAsked)}” is not a day before the claim’s own, so ${dayText(usual.since)} is taken.`);
	}
	const areas = ['england', ...regionIds, ...authorityTypeIds, 'neighbours'];
	const areaAsked = params.get('area');
	const area = areas.find((id) => id === areaAsked);
	if (areaAsked !== null && areaAsked !== '' && area === undefined) {
		notify(
			`“${excerptOf(areaAsked)}” is not an area: England, a region, a kind of council or neighbours are. Choose one.`,
		);
	}
	const frameworkAsked = params.get('framework');
	const framework = choices.frameworks.find(([slug]) => slug === frameworkAsked)?.[0];
	if (frameworkAsked !== null && frameworkAsked !== '' && framework === undefined) {
		notify(`There is no framework “${excerptOf(frameworkAsked)}” to check claims under, so any is taken.`);
	}
	const has = one('has', ['grade', 'number', 'all', 'asked'] as const, 'grade', 'something to count', 'a grade');
	const strandUsual = kind === 'none' || kind === 'share' ? 'overall' : usual.strand;
	const themeAsked = params.get('theme');
	const theme = choices.themes.find(([id]) => id === themeAsked)?.[0];
	if (themeAsked !== null && themeAsked !== '' && theme === undefined) {
		notify(`“${excerptOf(themeAsked)}” is not a theme of points to improve. Choose one.`);
	}
	const form: ClaimForm = {
		kind,
		council: undefined,
		area,
		of: undefined,
		framework,
		day,
		has: claimTraits[kind].about === 'grade' ? 'grade' : has,
		strand: one(
			'strand',
			choices.strands.map(({ id }) => id),
			strandUsual,
			'a judgement',
			strandUsual.replaceAll('-', ' '),
		),
		grade: one('grade', choices.grades.flat(), usual.grade, 'a grade of the present scale', usual.grade),
		orBetter: params.get('better') === '1',
		least: numberFrom('least', params, [1, 9], usual.least, notify),
		theme,
		outcome: one(
			'outcome',
			sendOutcomes,
			usual.outcome,
			'an outcome of a SEND inspection',
			`“${outcomeText(choices, usual.outcome)}”`,
		),
		n: numberFrom('n', params, numberBounds[kind], kind === 'share' ? 50 : usual.n, notify),
		lastReports: numberFrom('last', params, lastReportsBounds, usual.lastReports, notify),
		word: one('word', shareWords, usual.word, 'a comparison', '“at least”'),
		since: sinceFits ? sinceAsked : usual.since < day ? usual.since : SERVICES_SINCE,
		move: one('move', moves, usual.move, 'a change', '“improved”'),
	};
	const council = councilFrom('council', params, choices, (slug) => ({ ...form, council: slug }), notify);
	const of = councilFrom('of', params, choices, (slug) => ({ ...form, council, of: slug }), notify);
	return { form: { ...form, council: claimTraits[kind].council === 'never' ? undefined : council, of }, notices };
}

const outcomeText = ({ outcomes }: FormChoices, outcome: SendOutcome): string =>
	outcomes.find(([id]) => id === outcome)?.[1].toLowerCase() ?? outcome;

function numberFrom(
	key: string,
	params: URLSearchParams,
	[least, most]: readonly [number, number],
	otherwise: number,
	notify: (text: string) => void,
): number {
	const asked = params.get(key);
	if (asked === null || asked === '') return otherwise;
	const n = /^\d{1,6}$/.test(asked.trim()) ? Number(asked) : Number.NaN;
	if (n >= least && n <= most) return n;
	const nearest = n < least ? least : n > most ? most : otherwise;
	notify(`“${excerptOf(asked)}” is not a number from ${least} to ${most}, so ${nearest} is taken.`);
	return nearest;
}

function councilFrom(
	key: string,
	params: URLSearchParams,
	{ councils }: FormChoices,
	formFor: (slug: string) => ClaimForm,
	notify: (text: string, meant?: Notice['meant']) => void,
): string | undefined {
	const asked = params.get(key)?.trim() ?? '';
	if (asked === '') return undefined;
	const slug = slugOf(asked, councils);
	if (slug === undefined) {
		notify(
			`There is no council “${excerptOf(asked)}” in the record.`,
			closeTo(asked, councils).map(([near, name]) => ({ text: name, address: formAddress(formFor(near)) })),
		);
	}
	return slug;
}

/** "/claims/?kind=nth-inspected&council=hampshire&n=11&area=england&framework=sif&date=2014-05-27". */
export function claimAddress(claim: Claim): string {
	return `${addresses.claims}?${new URLSearchParams(claimParams(claim)).toString()}`;
}

function claimParams(claim: Claim): Record<string, string> {
	const council = 'council' in claim ? claim.council : undefined;
	return {
		kind: claim.kind,
		...(council === undefined ? {} : { council }),
		...ownParams(claim),
		...areaParams(claim.area, council),
		...(claim.framework === undefined ? {} : { framework: claim.framework }),
		date: claim.day,
	};
}

function ownParams(claim: Claim): Record<string, string> {
	switch (claim.kind) {
		case 'nth-inspected':
		case 'nth-published':
			return { n: String(claim.place) };
		case 'best':
			return {};
		case 'one-of':
			return { n: String(claim.count), ...propertyParams(claim.property) };
		case 'none':
			return propertyParams(claim.property);
		case 'share':
			return { word: claim.word, n: String(claim.percent), ...propertyParams(claim.property) };
		case 'first-since':
			return { ...propertyParams(claim.property), since: claim.since };
		case 'longest-run':
			return propertyParams(claim.property);
		case 'moved':
			return { strand: claim.strand, move: claim.move };
		case 'asked-times':
			return { n: String(claim.count), last: String(claim.last), theme: claim.theme };
		case 'asked-reports':
			return { n: String(claim.count), theme: claim.theme, from: claim.from };
		case 'send-first':
			return { outcome: claim.outcome };
		case 'send-one-of':
			return { n: String(claim.count), outcome: claim.outcome };
		default:
			return claim satisfies never;
	}
}

function propertyParams(property: Property): Record<string, string> {
	switch (property.kind) {
		case 'grade':
			return {
				strand: property.strand,
				grade: property.grade,
				...(property.orBetter ? { better: '1' } : {}),
			};
		case 'number':
			return { has: 'number', least: String(property.least), grade: property.grade };
		case 'all':
			return { has: 'all', grade: property.grade };
		case 'asked':
			return { has: 'asked', theme: property.theme };
		default:
			return property satisfies never;
	}
}

/** The value of an area in addresses and choices; `of` names the council of a set of neighbours if it is not the claim’s own. */
function areaId(area: Area): string {
	switch (area.kind) {
		case 'england':
		case 'neighbours':
			return area.kind;
		case 'region':
			return area.region;
		case 'type':
			return area.type;
		default:
			return area satisfies never;
	}
}

function areaParams(area: Area, council: string | undefined): Record<string, string> {
	const of = area.kind === 'neighbours' && area.of !== council ? { of: area.of } : {};
	return { area: areaId(area), ...of };
}
