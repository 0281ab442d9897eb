/** Finds words in a query that mean a filter: grades, judgements, regions, years, frameworks. */
import { isCommonWord, plainText } from '../../domain/search/name-search.ts';
import type { FacetGroup } from '../../views/search/search-facets.ts';
import type { SearchState } from './search-address.ts';

type Phrase = readonly [words: string, value: string];

/** What people call the judgements, longest first where one contains another. */
const judgementPhrases: readonly Phrase[] = [
	['need help and protection', 'help-and-protection'],
	['help and protection', 'help-and-protection'],
	['child protection', 'help-and-protection'],
	['safeguarding children board', 'lscb'],
	['safeguarding board', 'lscb'],
	['lscb', 'lscb'],
	['care leavers', 'care-leavers'],
	['care leaver', 'care-leavers'],
	['leaving care', 'care-leavers'],
	['children in care', 'children-in-care'],
	['looked after children', 'children-in-care'],
	['children looked after', 'children-in-care'],
	['looked after', 'children-in-care'],
	['in care', 'children-in-care'],
	['leadership', 'leadership'],
	['leaders', 'leadership'],
	['adoption', 'adoption'],
	['overall effectiveness', 'overall'],
	['overall', 'overall'],
];

/** Other names that people use for grades, longest first. */
const gradePhrases: readonly Phrase[] = [
	['requires improvement to be good', 'requires-improvement'],
	['require improvement', 'requires-improvement'],
	['requiring improvement', 'requires-improvement'],
];

/** Other names for filter values, as well as their labels. */
const otherPhrases: Readonly<Record<string, readonly Phrase[]>> = {
	type: [
		['london boroughs', 'london-borough'],
		['county councils', 'county'],
		['counties', 'county'],
		['unitary authorities', 'unitary'],
		['unitaries', 'unitary'],
		['metropolitan districts', 'metropolitan-district'],
		['metropolitan boroughs', 'metropolitan-district'],
	],
	inspection: [
		['short inspections', 'short'],
		['standard inspections', 'standard'],
		['full inspections', 'full'],
		['re inspections', 'reinspection'],
	],
	region: [
		['yorkshire', 'yorkshire-and-the-humber'],
		['west mids', 'west-midlands'],
		['east mids', 'east-midlands'],
	],
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
	readonly told: string;
}

/**
 * Reads words of a query as filters if they name a grade, or values of two filters. Undefined if they do not, and for a
 * query in quotation marks, which is searched for as it is.
 */
export function narrowedBy(state: SearchState, groups: readonly FacetGroup[]): Narrowed | undefined {
	if (/^\s*["“]/.test(state.query)) return undefined;
	let rest = ` ${plainText(state.query)} `;
	const take = (phrases: readonly Phrase[]): string | undefined => {
		const found = phrases.find(([words]) => rest.includes(` ${words} `));
		if (found) rest = rest.replace(` ${found[0]} `, ' ');
		return found?.[1];
	};
	const chosen: Record<string, readonly string[]> = {};
	const told: string[] = [];
	const choose = (id: string, values: readonly string[], words?: string): boolean => {
		const group = groups.find((g) => g.id === id);
		const offered = group?.values.filter((v) => values.includes(v.id)) ?? [];
		if (offered.length === 0) return false;
		chosen[id] = offered.map((v) => v.id);
		told.push(words ?? offered.map((v) => v.label).join(' or '));
		return true;
	};

	const grade = take([...gradePhrases, ...gradeNames(groups)]);
	if (grade !== undefined) {
		const judgement = take(judgementPhrases) ?? 'overall';
		const group = groups.find((g) => g.id === judgement);
		const label = group?.values.find((v) => v.id === grade)?.label.toLowerCase() ?? '';
		if (!group || !choose(judgement, [grade], `${group.label}: ${label}`)) return undefined;
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
	const named = told.length;
	const current = named > 0 && take(otherPhrases['status'] ?? []);
	if (current) choose('status', [current]);
	const kind = named > 0 ? take(otherPhrases['kind'] ?? []) : undefined;
	// Only reports have years, frameworks and types of inspection.
	if (kind !== undefined && !(kind === 'council' && (chosen['year'] || chosen['framework'] || chosen['inspection'])))
		choose('kind', [kind]);
	if (grade === undefined && named < 2 && kind === undefined) return undefined;
	const query = rest
		.split(' ')
		.filter((word) => word !== '' && !isCommonWord(word))
		.join(' ');
	return { state: { ...state, query, page: 1, chosen: { ...state.chosen, ...chosen } }, told: told.join(', ') };
}
