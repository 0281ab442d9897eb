/** What the latest reports of a council and of its statistical neighbours ask to improve, theme by theme. */
import { existedOn } from '../../domain/record/authorities.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { pointsKnown, themesAsked } from '../../domain/record/points.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { addresses } from '../addresses/addresses.ts';
import { themeLink } from '../parts/improvements.ts';
import { countText, listText, numberText, upper } from '../words/wording.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { LinkView } from '../parts/link-view.ts';

interface ThemeAsked {
	readonly theme: LinkView;
	/** Neighbours that are asked for it as well, by their names, each with its latest report; nearest first. */
	readonly neighbours: readonly LinkView[];
}

/** Themes asked of a council and its neighbours. */
export interface AskedTogether {
	/** What the council itself is asked for, in the order of its report. */
	readonly own: readonly ThemeAsked[];
	/** What several of its neighbours are asked for and it is not, the most often asked first. */
	readonly others: readonly ThemeAsked[];
	/** "at least three neighbours": how many that is. */
	readonly several: string;
	/** How many reports this rests on, and what it does not mean. */
	readonly basis: string;
}

/** A theme that fewer neighbours are asked for says little about them. */
const SEVERAL = 3;

/** Undefined where the council has no neighbours, or we do not know what its latest report asks for. */
export function askedTogether(record: InspectionRecord, authority: Authority): AskedTogether | undefined {
	const latestOf = (slug: string): Report | undefined => {
		const latest = latestPublished(record, slug);
		return latest && record.report(latest.id);
	};
	const report = latestOf(authority.slug);
	if (!report || !pointsKnown(report) || authority.neighbours.length === 0) return undefined;
	const asAt = asAtDate(record);
	const neighbours = authority.neighbours
		.map((slug) => ({ neighbour: record.authority(slug), latest: latestOf(slug) }))
		.filter(({ neighbour }) => existedOn(neighbour, asAt));
	const known = neighbours.flatMap(({ neighbour, latest }) =>
		latest && pointsKnown(latest) ? [{ neighbour, latest, themes: themesAsked(latest, 'authority') }] : [],
	);
	const asked = (theme: string): ThemeAsked => {
		const { text, address } = themeLink(record, theme);
		return {
			theme: { text: upper(text), address },
			neighbours: known
				.filter(({ themes }) => themes.has(theme))
				.map(({ neighbour, latest }) => ({ text: neighbour.name, address: addresses.report(latest.id) })),
		};
	};
	const own = themesAsked(report, 'authority');
	const missing = neighbours
		.filter(({ latest }) => !latest || !pointsKnown(latest))
		.map(({ neighbour }) => neighbour.name);
	return {
		own: [...own].map(asked),
		others: record.themes
			.filter(({ id }) => !own.has(id))
			.map(({ id }) => asked(id))
			.filter((one) => one.neighbours.length >= SEVERAL)
			.sort((a, b) => b.neighbours.length - a.neighbours.length),
		several: `at least ${numberText(SEVERAL)} neighbours`,
		basis: [
			`From the latest report of ${authority.name} and of ${countText(known.length, 'neighbour')}.`,
			missing.length > 0 ? ` We do not know the points of ${listText(missing)}.` : '',
			' Reports of different years and frameworks ask for more or fewer things. A theme that is not asked for is not necessarily in order.',
		].join(''),
	};
}
