/** Finds words in a query that mean a filter: grades, judgements, regions, years, frameworks. */
import { isCommonWord, plainText } from '../../domain/search/name-words.ts';
import {
	denies,
	gradePhrases,
	judgementPhrases,
	regionPhrases,
	takePhrases,
	typePhrases,
} from '../../domain/search/phrases.ts';
import type { FoundPhrase, Phrase } from '../../domain/search/phrases.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';

/** Other names for filter values, as well as their labels. */
const otherPhrases: Readonly<Record<string, readonly Phrase[]>> = {
	type: typePhrases,
	inspection: [
		['short inspections', 'short'],
		['standard inspections', 'standard'],
		['full inspections', 'full'],
		['re inspections', 'reinspection'],
	],
	region: regionPhrases,
	kind: [
		['councils', 'council'],
		['authorities', 'council'],
		['reports', 'report'],
		['inspections', 'report'],
	],
	status: [
		['currently', 'current'],
		['current', 'current'],
		['now', 'current'],
	],
};

/** The names of the grades in the filter for the overall judgement, longest first. */
function gradeNames(groups: readonly FacetGroup[]): Phrase[] {
	const values = groups.find(({ id }) => id === 'overall')?.values ?? [];
	return values.map(({ id, label }): Phrase => [plainText(label), id]).sort(([a], [b]) => b.length - a.length);
}

/** A query whose words have been read as filters. */
export interface Narrowed {
	/** The state with those filters chosen and the remaining words as its query. */
	readonly state: SearchState;
	/** The filters in words. */
	readonly words: string;
}

/** Grades with the judgement that each was said of, and the words left over. */
interface GradesRead {
	readonly of: ReadonlyMap<string, readonly string[]>;
	readonly rest: string;
}

/**
 * Reads grades and judgements: a grade belongs to the judgement that stands on its own side of the others. Several grades of one
 * judgement are alternatives, if the query says “or”. Undefined where it is not clear which grade is of which judgement.
 */
function readGrades(padded: string, groups: readonly FacetGroup[]): GradesRead | undefined {
	const grades = takePhrases(padded, [...gradePhrases, ...gradeNames(groups)]);
	if (grades.found.length === 0) return { of: new Map(), rest: padded };
	const judgements = takePhrases(grades.rest, judgementPhrases);
	const rest = judgements.rest.replaceAll(/\*+/g, ' ').replaceAll(/ +/g, ' ');
	const [only] = judgements.found;
	if (judgements.found.length <= 1) {
		const values = grades.found.map(({ value }) => value);
		if (new Set(values).size > 1 && !/ (?:or|and) /.test(padded)) return undefined;
		return { of: new Map([[only?.value ?? 'overall', values]]), rest: rest.replace(/ or /g, ' ') };
	}
	if (judgements.found.length !== grades.found.length) return undefined;
	const inOrder = (one: FoundPhrase, other: FoundPhrase | undefined): boolean =>
		other !== undefined && one.at < other.at;
	const gradeFirst = grades.found.every(
		(grade, i) => inOrder(grade, judgements.found[i]) && (i === 0 || inOrder(judgements.found[i - 1] ?? grade, grade)),
	);
	const judgementFirst = judgements.found.every(
		(judgement, i) =>
			inOrder(judgement, grades.found[i]) && (i === 0 || inOrder(grades.found[i - 1] ?? judgement, judgement)),
	);
	if (!gradeFirst && !judgementFirst) return undefined;
	return { of: new Map(judgements.found.map(({ value }, i) => [value, [grades.found[i]?.value ?? '']])), rest };
}

/**
 * Reads words of a query as filters if they name a grade, or values of two filters. Undefined if they do not, for a query
 * with quotation marks, which is searched for as it is, and for one that says “not” or “from … to”, which no filter does.
 */
export function narrowedBy(state: SearchState, groups: readonly FacetGroup[]): Narrowed | undefined {
	if (/["“”]/.test(state.query)) return undefined;
	const plain = plainText(state.query);
	if (denies(plain)) return undefined;
	const graded = readGrades(` ${plain} `, groups);
	if (!graded || (graded.of.size > 0 && / from .* to /.test(` ${plain} `))) return undefined;
	let { rest } = graded;
	const take = (phrases: readonly Phrase[]): string | undefined => {
		const found = phrases.find(([words]) => rest.includes(` ${words} `));
		if (found) rest = rest.replace(` ${found[0]} `, ' ');
		return found?.[1];
	};
	const chosen: Record<string, readonly string[]> = {};
	const filters: string[] = [];
	const choose = (id: string, values: readonly string[], words?: string): boolean => {
		const group = groups.find((g) => g.id === id);
		const offered = group?.values.filter((v) => values.includes(v.id)) ?? [];
		if (offered.length === 0) return false;
		chosen[id] = offered.map((v) => v.id);
		filters.push(words ?? offered.map((v) => v.label).join(' or '));
		return true;
	};

	for (const [judgement, values] of graded.of) {
		const group = groups.find((g) => g.id === judgement);
		const labels = group?.values.filter((v) => values.includes(v.id)).map((v) => v.label.toLowerCase()) ?? [];
		if (!group || !choose(judgement, values, `${group.label}: ${labels.join(' or ')}`)) return undefined;
	}
	const since = /\bsince (20\d\d)\b/.exec(rest)?.[1];
	const years = groups.find((g) => g.id === 'year')?.values.map((v) => v.id) ?? [];
	if (
		since !== undefined &&
		choose(
			'year',
			years.filter((y) => y >= since),
			`published since ${since}`,
		)
	)
		rest = rest.replace(`since ${since}`, '');
	for (const id of ['type', 'region', 'framework', 'inspection', 'year']) {
		if (chosen[id]) continue;
		const labels = groups.find((g) => g.id === id)?.values.map((v): Phrase => [plainText(v.label), v.id]) ?? [];
		const value = take([...labels, ...(otherPhrases[id] ?? [])].sort((a, b) => b[0].length - a[0].length));
		if (value !== undefined) choose(id, [value], id === 'year' ? `published ${value}` : undefined);
	}
	const named = filters.length;
	const current = named > 0 && take(otherPhrases['status'] ?? []);
	if (current) choose('status', [current]);
	const kind = named > 0 ? take(otherPhrases['kind'] ?? []) : undefined;
	// Only reports have years, frameworks and types of inspection.
	if (kind !== undefined && !(kind === 'council' && (chosen['year'] || chosen['framework'] || chosen['inspection'])))
		choose('kind', [kind]);
	if (graded.of.size === 0 && named < 2 && kind === undefined) return undefined;
	const query = rest
		.split(' ')
		.filter((word) => word !== '' && !isCommonWord(word))
		.join(' ');
	return { state: { ...state, query, page: 1, chosen: { ...state.chosen, ...chosen } }, words: filters.join(', ') };
}
