/** Questions that the record can answer, read from what people type. Pure and small, because it runs in the reader’s browser. */
import { better, failing, grading, newest, ranking, set, worse } from './question-cues.ts';
import { matchNames } from './name-search.ts';
import { isCommonWord, plainText } from './name-words.ts';
import { denies, gradePhrases, judgementPhrases, regionPhrases, takePhrases, typePhrases } from './phrases.ts';
import { authorityTypeIds, authorityTypes, regionIds, regions } from '../record/authorities.ts';
import type { NamedPage } from './named-pages.ts';
import type { Phrase } from './phrases.ts';
import type { AuthorityType, RegionId } from '../record/authorities.ts';
import type { Grade } from '../record/grades.ts';
import type { StrandId } from '../record/judgements.ts';

/** A question that a query asks. */
export type Question =
	/** Which councils, or how many, have one of some grades: "inadequate councils in the North West". */
	| {
			readonly kind: 'with-grade';
			/** undefined: none is named, so that any may be meant. */
			readonly strand: StrandId | undefined;
			readonly grades: readonly Grade[];
			readonly region: RegionId | undefined;
			readonly type: AuthorityType | undefined;
	  }
	/** How often a grade followed another: "from inadequate to good". */
	| { readonly kind: 'from-to'; readonly from: Grade; readonly to: Grade }
	/** "best council", "league table". */
	| { readonly kind: 'ranking' }
	/** "who has waited longest". */
	| { readonly kind: 'waited' }
	/** "latest reports". */
	| { readonly kind: 'newest' }
	/** "councils that improved". */
	| { readonly kind: 'moved'; readonly direction: 'better' | 'worse' | undefined }
	/** "Kent grade". */
	| { readonly kind: 'standing'; readonly council: string }
	/** "is Birmingham getting better". */
	| { readonly kind: 'direction'; readonly council: string }
	/** "Kent compared with Surrey". */
	| { readonly kind: 'comparison'; readonly councils: readonly [string, string] };

/** What a question may name that is content and not code. */
export interface Vocabulary {
	/** Every grade with its label, best first. */
	readonly grades: readonly (readonly [grade: Grade, label: string])[];
	/** The grades that count as good or better. */
	readonly goodOrBetter: readonly Grade[];
}

/** Words that stand around the subject of a question without changing it. */
const around = set(
	'anyone authorities authority care childrens current currently departments england english existing la las lea leas now of ' +
		'ofsted people performance performing rated right services social still them these those time today uk word',
);
const askingForMany = set(
	'authorities boroughs councils how la las leas list lists local many number percent percentage proportion share which who',
);
const ofThePast = set(
	'became been ever first former formerly had has history previous previously since used was were when why',
);
const becoming = set('become becoming get gets getting go going gone got is any moved moving');
const rankingAround = set('10 20 3 5 a b chart good in league ranked results table tables ten the three');
const reports = set('findings inspection inspections letters news outcomes published reports results judgements');
const connectors = set('against to v versus vs with');

function labelled(ids: readonly string[], label: (id: string) => string): Phrase[] {
	return ids.map((id): Phrase => [plainText(label(id)), id]);
}

const allRegions = [...regionPhrases, ...labelled(regionIds, (id) => regions[id as RegionId].label)];
const allTypes = [...typePhrases, ...labelled(authorityTypeIds, (id) => authorityTypes[id as AuthorityType])];

/** The question that a query asks; undefined where it asks none that the record answers. `pages`: all that have names. */
export function readQuestion(text: string, pages: readonly NamedPage[], vocabulary: Vocabulary): Question | undefined {
	const plain = plainText(text);
	if (plain === '' || plain.length > 120 || /["“”]/.test(text)) return undefined;
	const tokens = plain.split(' ');
	const ofGrades = gradesAsked(plain, vocabulary);
	return (
		comparisonAsked(tokens, pages) ??
		// “North East” is a region, and the beginning of a council’s name too.
		councilAsked(tokens, pages, vocabulary, ofGrades !== undefined) ??
		countryAsked(tokens) ??
		ofGrades
	);
}

/**
 * The slug of the council that some words name, where all other words are common ones; undefined for none or several.
 * `inFull`: whether the beginning of a name is not enough.
 */
function councilOf(tokens: readonly string[], pages: readonly NamedPage[], inFull = false): string | undefined {
	const found = matchNames(tokens.join(' '), pages, 3).filter(({ kind, sure }) => kind === 'council' && sure);
	const [council] = found;
	if (!council || found.length > 1) return undefined;
	const name = plainText(council.matched ?? council.title).split(' ');
	return inFull && !name.every((word) => isCommonWord(word) || tokens.includes(word))
		? undefined
		: slugOf(council.address);
}

function slugOf(address: string): string {
	return address.split('/').at(-2) ?? '';
}

function comparisonAsked(tokens: readonly string[], pages: readonly NamedPage[]): Question | undefined {
	const says = tokens.some((token) => /^compar(e|ed|es|ing|ison)$/.test(token));
	const asksBetter = tokens.some((token) => token === 'better' || token === 'worse');
	const isConnector = (token: string): boolean =>
		/^(v|vs|versus)$/.test(token) ||
		(says && (connectors.has(token) || token === 'and')) ||
		(asksBetter && (token === 'or' || token === 'than'));
	for (const [index, token] of tokens.entries()) {
		if (!isConnector(token)) continue;
		const named = (part: readonly string[]): string | undefined =>
			councilOf(
				part.filter((word) => !/^compar|^(better|worse|does|how)$/.test(word)),
				pages,
			);
		const [left, right] = [named(tokens.slice(0, index)), named(tokens.slice(index + 1))];
		if (left !== undefined && right !== undefined && left !== right)
			return { kind: 'comparison', councils: [left, right] };
	}
	return undefined;
}

function councilAsked(
	tokens: readonly string[],
	pages: readonly NamedPage[],
	{ grades }: Vocabulary,
	inFull: boolean,
): Question | undefined {
	const labels = grades.flatMap(([, label]) => plainText(label).split(' '));
	const asksChange = tokens.some((token) => better.has(token) || worse.has(token));
	const asksGrade = tokens.some((token) => grading.has(token) || labels.includes(token));
	if (tokens.some((token) => ranking.has(token))) return undefined;
	if (!(asksChange || asksGrade) || tokens.some((token) => ofThePast.has(token) && token !== 'has')) return undefined;
	const rest = tokens.filter(
		(token) =>
			!(better.has(token) || worse.has(token) || becoming.has(token) || grading.has(token) || labels.includes(token)),
	);
	const council = councilOf(rest, pages, inFull);
	if (council === undefined) return undefined;
	// “Requires improvement” is a grade and no question of change.
	const isLabel = tokens.includes('requires') || tokens.includes('require');
	return asksChange && !isLabel ? { kind: 'direction', council } : { kind: 'standing', council };
}

/** Questions about England as a whole. */
function countryAsked(tokens: readonly string[]): Question | undefined {
	const only = (...allowed: readonly ReadonlySet<string>[]): boolean =>
		tokens.every((token) => isCommonWord(token) || around.has(token) || allowed.some((words) => words.has(token)));
	const has = (words: ReadonlySet<string>): boolean => tokens.some((token) => words.has(token));
	if (has(ranking) && only(ranking, rankingAround)) {
		const isAboutCouncils = tokens.some((token) =>
			/^(authorit|council|league|la|las|rank|borough|service|rated)/.test(token),
		);
		if (isAboutCouncils) return { kind: 'ranking' };
	}
	const waiting = set(
		'ago been date due gap inspected inspection longest not oldest out overdue reinspected reinspection since time visited wait waited waiting waits without long not yet',
	);
	const asksWait =
		(tokens.includes('longest') && tokens.some((t) => /^(wait|since|ago|without|inspect|gap|time)/.test(t))) ||
		tokens.includes('overdue') ||
		/\b(oldest (grade|inspection|report|judgement)|waiting for (an )?(inspection|ofsted))/.test(tokens.join(' '));
	if (asksWait && only(waiting, set('grade grades report reports oldest judgement judgements')))
		return { kind: 'waited' };
	if ((has(newest) && has(reports) && only(newest, reports)) || /^what(s| is) new$/.test(tokens.join(' ')))
		return { kind: 'newest' };
	const [up, down] = [has(better), has(worse)];
	if (
		(up || down) &&
		has(askingForMany) &&
		!/requires? improvement/.test(tokens.join(' ')) &&
		only(better, worse, becoming, askingForMany, set('most have has or and last year this'))
	)
		return { kind: 'moved', direction: up === down ? undefined : up ? 'better' : 'worse' };
	return undefined;
}

/** Questions that name grades: which councils have them, or how often one followed another. */
function gradesAsked(plain: string, vocabulary: Vocabulary): Question | undefined {
	const tokens = plain.split(' ');
	const orBetter = /\b(?:good or better|at least good|good and above|good or above)\b/;
	const labels = vocabulary.grades.map(([grade, label]): Phrase => [plainText(label), grade]);
	// “Not inadequate” means the other grades; any other denial is left alone.
	const denied = /\b(?:not|non|arent|isnt) (?:rated |judged |graded |an? )?/.exec(plain);
	const isDenied =
		denied !== null && labels.some(([label]) => plain.slice(denied.index + denied[0].length).startsWith(label));
	const said = isDenied ? plain.replace(denied[0], '') : plain;
	if (denies(said)) return undefined;
	const grades = takePhrases(` ${said.replace(orBetter, 'goodorbetter')} `, [
		...gradePhrases,
		...labels,
		...failing,
		['goodorbetter', 'good or better'],
	]);
	const strands = takePhrases(grades.rest, judgementPhrases);
	const inRegion = takePhrases(strands.rest, allRegions);
	const types = takePhrases(inRegion.rest, allTypes);
	const [first, second] = grades.found;
	if (!first) return undefined;
	const rest = types.rest.replaceAll('*', ' ').split(' ').filter(Boolean);
	const isKnown = (token: string): boolean =>
		isCommonWord(token) || around.has(token) || askingForMany.has(token) || token === 'or';
	if (second && grades.found.length === 2 && / from /.test(` ${plain} `) && / to /.test(` ${plain} `)) {
		const moving = set('from gone go went moved move moves jump jumped improved fell fallen to up down');
		if (
			strands.found.every(({ value }) => value === 'overall') &&
			rest.every((t) => isKnown(t) || moving.has(t) || ofThePast.has(t))
		)
			return { kind: 'from-to', from: first.value, to: second.value };
	}
	if (grades.found.length > 1 && !/ (or|and) /.test(` ${plain} `)) return undefined;
	if (strands.found.length > 1 || inRegion.found.length > 1 || types.found.length > 1) return undefined;
	const asksForMany = tokens.some((token) => askingForMany.has(token));
	const many = asksForMany || isDenied || inRegion.found.length > 0 || types.found.length > 0;
	if (isDenied && grades.found.length > 1) return undefined;
	if (!many || rest.some((token) => !isKnown(token) || ofThePast.has(token) || token === 'from')) return undefined;
	const given = grades.found.map(({ value }) => value);
	const named = given.includes('good or better') ? vocabulary.goodOrBetter : given;
	const others = vocabulary.grades.map(([grade]) => grade).filter((grade) => !named.includes(grade));
	return {
		kind: 'with-grade',
		// “Not inadequate” of no judgement in particular would be true of nearly every council.
		strand: strands.found[0]?.value ?? (isDenied ? 'overall' : undefined),
		grades: isDenied ? others : named,
		region: inRegion.found[0]?.value as RegionId | undefined,
		type: types.found[0]?.value as AuthorityType | undefined,
	};
}
