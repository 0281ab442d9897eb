/** Words of a query that speak of a filter: grades, judgements, regions, years. */
import { plainText } from '../../domain/name-search.ts';
import { isGrade } from '../../domain/grades.ts';
import type { FacetGroup } from '../../views/search-facets.ts';
import type { SearchState } from './search-address.ts';

/** What people call the judgements, longest first where one contains another. */
const judgementWords: readonly (readonly [words: string, group: string])[] = [
	['help and protection', 'help-and-protection'],
	['child protection', 'help-and-protection'],
	['safeguarding board', 'lscb'],
	['lscb', 'lscb'],
	['care leavers', 'care-leavers'],
	['care leaver', 'care-leavers'],
	['leaving care', 'care-leavers'],
	['children in care', 'children-in-care'],
	['looked after children', 'children-in-care'],
	['children looked after', 'children-in-care'],
	['in care', 'children-in-care'],
	['leadership', 'leadership'],
	['leaders', 'leadership'],
	['adoption', 'adoption'],
	['overall', 'overall'],
];

const gradeWords: readonly (readonly [words: string, grade: string])[] = [
	['requires improvement', 'requires-improvement'],
	['require improvement', 'requires-improvement'],
	['inadequate', 'inadequate'],
	['outstanding', 'outstanding'],
	['good', 'good'],
];

/** Words that join the others and mean nothing on their own. */
const joining = new Set(
	'a all and areas authorities by councils council for from in is judged of on rated since the to were which with'.split(
		' ',
	),
);

/**
 * The state in which the filters that a query speaks of are chosen and its other words remain, with the filters in words.
 * Undefined when it names no grade, or names nothing but a single word that is better searched for.
 */
export function narrowedBy(
	state: SearchState,
	groups: readonly FacetGroup[],
): { state: SearchState; told: string } | undefined {
	let rest = ` ${plainText(state.query)} `;
	const take = (words: string): boolean => {
		if (!rest.includes(` ${words} `)) return false;
		rest = rest.replace(` ${words} `, ' ');
		return true;
	};
	const chosen: Record<string, string[]> = {};
	const told: string[] = [];
	const groupOf = (id: string): FacetGroup | undefined => groups.find((g) => g.id === id);

	const since = /\bsince (20\d\d)\b/.exec(rest)?.[1];
	const years = groupOf('year')?.values.map((v) => v.id) ?? [];
	if (since !== undefined && years.includes(since)) {
		chosen['year'] = years.filter((year) => year >= since);
		told.push(`published since ${since}`);
		rest = rest.replace(`since ${since}`, '');
	}
	for (const region of groupOf('region')?.values ?? []) {
		if (take(plainText(region.label))) {
			chosen['region'] = [...(chosen['region'] ?? []), region.id];
			told.push(region.label);
		}
	}
	const judgement = judgementWords.find(([words]) => take(words))?.[1] ?? 'overall';
	const grade = gradeWords.find(([words]) => take(words))?.[1];
	if (grade === undefined || !isGrade(grade)) return undefined;
	const group = groupOf(judgement);
	const value = group?.values.find((v) => v.id === grade);
	if (!group || !value) return undefined;
	chosen[group.id] = [grade];
	told.unshift(`${group.label}: ${value.label.toLowerCase()}`);
	const query = rest
		.split(' ')
		.filter((word) => word !== '' && !joining.has(word))
		.join(' ');
	return { state: { ...state, query, page: 1, chosen: { ...state.chosen, ...chosen } }, told: told.join(', ') };
}
