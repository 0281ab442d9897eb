/** What the latest reports of a council and of those compared with it ask to improve, theme by theme. */
import { latestPublished } from '../../domain/record/latest.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { addresses } from '../addresses/addresses.ts';
import { themeLink } from '../parts/improvements.ts';
import { councilsCompared } from './compare.ts';
import { countText, listText, numberText, upper } from '../words/wording.ts';
import type { CountedAuthority } from '../../domain/record/authorities.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { CompareRequest } from '../addresses/compare-address.ts';
import type { LinkView } from '../parts/link-view.ts';

interface ThemeAsked {
	readonly theme: LinkView;
	/** The others that are asked for it as well, by their names, each with its latest report. */
	readonly others: readonly LinkView[];
	/** What stands instead of the names where there are none, or too many: "14 of 32". */
	readonly inNumbers: string | undefined;
}

/** Themes with the councils that are asked for them. */
interface AskedTable {
	readonly caption: string;
	readonly rows: readonly ThemeAsked[];
}

/** Themes asked of a council and of those compared with it. */
export interface AskedTogether {
	/** The headings of both tables. */
	readonly columns: readonly [theme: string, others: string];
	/** What the council itself is asked for, in the order of its report. */
	readonly own: AskedTable | undefined;
	/** Why there is no table of its own; "" where there is one. */
	readonly none: string;
	/** What several of the others are asked for and it is not, the most often asked first. */
	readonly others: AskedTable | undefined;
	/** How many reports this rests on, and what it does not mean. */
	readonly basis: string;
}

/** A theme that fewer councils of a group are asked for says little about them. */
const SEVERAL = 3;

/** Maximum number of councils named in a cell. */
const NAMED = 12;

/**
 * Compares the first council of a request with the others, by the reports published by the record’s last day. Undefined
 * where there are no others. Throws where the record has not been given what reports asked for.
 */
export function askedTogether(
	record: InspectionHistory,
	{ slugs, company }: Pick<CompareRequest, 'slugs' | 'company'>,
): AskedTogether | undefined {
	const { asked } = record;
	if (!asked) throw new Error('The record has no themes: what reports asked for has not been loaded');
	const [first, ...compared] = councilsCompared(record, { slugs, company, day: asAtDate(record) });
	if (!first || compared.length === 0) return undefined;
	const areNeighbours = company === 'neighbours' && first.neighbours.length > 0;
	const latestOf = (council: CountedAuthority): Inspection | undefined => latestPublished(record, council.slug);
	const themesOf = (council: CountedAuthority): ReadonlySet<string> | undefined => {
		const latest = latestOf(council);
		return latest && asked.of(latest.id)?.council;
	};
	const known = compared.flatMap((council) => {
		const [latest, themes] = [latestOf(council), themesOf(council)];
		return latest && themes ? [{ name: council.name, latest, themes }] : [];
	});
	const row = (theme: string): ThemeAsked & { readonly count: number } => {
		const { text, address } = themeLink(asked, theme);
		const alike = known.filter(({ themes }) => themes.has(theme));
		const [count, isNamed] = [alike.length, alike.length <= NAMED];
		return {
			theme: { text: upper(text), address },
			count,
			others: isNamed ? alike.map(({ name, latest }) => ({ text: name, address: addresses.report(latest.id) })) : [],
			inNumbers: count === 0 ? 'none of them' : isNamed ? undefined : `${count} of ${known.length}`,
		};
	};
	const own = themesOf(first);
	const noun = areNeighbours ? 'neighbour' : 'other council';
	// Of two to six councils that a reader chose, each matters.
	const least = company === 'chosen' ? 1 : SEVERAL;
	const more = own
		? asked.themes
				.filter(({ id }) => !own.has(id))
				.map(({ id }) => row(id))
				.filter(({ count }) => count >= least)
				.sort((a, b) => b.count - a.count)
		: [];
	const those =
		company !== 'chosen'
			? `at least ${numberText(SEVERAL)} ${noun}s are`
			: compared.length === 1
				? `${compared[0]?.name ?? ''} is`
				: `one or more of the others are`;
	return {
		columns: ['Theme', `${areNeighbours ? 'Neighbours' : 'Others'} asked for it`],
		own:
			own && own.size > 0
				? {
						caption: `What ${first.name} is asked to improve, and which ${areNeighbours ? 'neighbours' : 'others'} are asked for the same`,
						rows: [...own].map(row),
					}
				: undefined,
		none: own
			? own.size > 0
				? ''
				: `The latest report of ${first.name} has no list of points to improve.`
			: `We do not know what ${first.name} is asked to improve: ${latestOf(first) ? 'we have not been able to read its latest report' : 'the record has no report on it'}.`,
		others:
			more.length > 0 ? { caption: `What ${those} asked to improve, and ${first.name} is not`, rows: more } : undefined,
		basis: basisText(first, known.length, noun, missingFrom(compared, known)),
	};
}

const missingFrom = (compared: readonly CountedAuthority[], known: readonly { readonly name: string }[]): string[] =>
	compared.map(({ name }) => name).filter((name) => !known.some((one) => one.name === name));

function basisText(first: CountedAuthority, known: number, noun: string, missing: readonly string[]): string {
	return [
		`From the latest report of ${first.name} and of ${countText(known, noun)}.`,
		missing.length > 0 ? ` We do not know the points of ${listText(missing)}.` : '',
		' Reports of different years and frameworks ask for more or fewer things. A theme that is not asked for may still need work.',
	].join('');
}
