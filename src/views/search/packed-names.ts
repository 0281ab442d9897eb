/** The pages that search finds by name, packed for the reader’s browser because the first search has to wait for them. */
import { addresses } from '../addresses/addresses.ts';
import { dayText, listText } from '../words/wording.ts';
import { addDays } from '../../domain/basics/dates.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';

/** A council in the file: slug, title, note, other names, former names, reports newest first, and 1 when it ended. */
export type PackedCouncil = [string, string, string, string[], string[], PackedReport[], 0 | 1];
/**
 * File name, index of its kind, and then days back from publication to the last day on site and from there to the first, if all
 * three days are known, or the date in words if the file name is not the day.
 */
export type PackedReport = [string, number] | [string, number, number, number] | [string, number, string];
/** A joint inspection: council and file name, index of its kind, and the slugs of further councils. Its file name ends with its day. */
type PackedJoint = [string, number, ...string[]];
/** Any other page: address, title, note, other names. */
export type PackedPage = [string, string, string, string[]];

/** The names that the search box matches, as short lists. */
export interface PackedNames {
	/** Framework and type of inspection, as reports refer to them. */
	readonly kinds: readonly (readonly [framework: string, type: string])[];
	readonly councils: readonly PackedCouncil[];
	/** Short and whole name of each kind of joint inspection. */
	readonly jointKinds: readonly (readonly [short: string, name: string])[];
	readonly joint: readonly PackedJoint[];
	/** The site’s own pages and tools, which are not in the full-text index. */
	readonly tools: readonly PackedPage[];
	/** Pages about what they are named after: frameworks, grades, judgements, explainers, briefings, claims. */
	readonly own: readonly PackedPage[];
	/** Terms of the glossary, then themes, which often have the same names. */
	readonly terms: readonly PackedPage[];
	readonly lists: readonly PackedPage[];
}

/** Letters in a day, "2014-04-22". */
const DAY_LENGTH = 10;

/** The pages that search finds by name, from their packed form. `packNames` is the other way. */
export function unpackNames(packed: PackedNames): NamedPage[] {
	const { kinds, councils, jointKinds, joint, tools, own, terms, lists } = packed;
	const nameOf = new Map(councils.map(([slug, name]) => [slug, name]));
	return [
		...councils.map(([slug, title, note, names, formerNames, reports, past]): NamedPage => ({
			title,
			address: addresses.authority(slug),
			note,
			names: [title, ...names],
			formerNames,
			past: past === 1,
			reports: reports.map(([file, number, third, lasted = 0]) => {
				const [framework = '', type = ''] = kinds[number] ?? [];
				const words = typeof third === 'string' ? third : undefined;
				const left = typeof third === 'number' ? addDays(file, -third) : undefined;
				return {
					title: `${title}, ${words ?? dayText(file)}`,
					address: addresses.report(`${slug}/${file}`),
					published: words === undefined ? file : file.replace('inspected-', ''),
					stay: left === undefined ? undefined : { earliest: addDays(left, -lasted), latest: left },
					framework,
					type,
				};
			}),
		})),
		...tools.map((page): NamedPage => ({ ...unpackPage(page), own: true, tool: true })),
		...own.map((page): NamedPage => ({ ...unpackPage(page), own: true })),
		...joint.map(([id, kind, ...others]): NamedPage => {
			const [short = '', name = ''] = jointKinds[kind] ?? [];
			const places = [id.split('/')[0] ?? '', ...others].map((slug) => nameOf.get(slug) ?? slug);
			const title = `${short} ${listText(places)}, ${dayText(id.slice(-DAY_LENGTH))}`;
			return { title, address: addresses.joint(id), note: name, names: [title], own: true };
		}),
		...terms.map(unpackPage),
		...lists.map((list): NamedPage => ({ ...unpackPage(list), list: true })),
	];
}

function unpackPage([address, title, note, names]: PackedPage): NamedPage {
	return { title, address, note, names: [title, ...names] };
}
