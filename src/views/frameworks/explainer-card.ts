/** Explainers for lists and for their own pages, and frameworks in order of time. */
import { countText } from '../words/wording.ts';
import { addresses } from '../addresses/addresses.ts';
import type { CitedSource } from '../parts/cited-source.ts';
import type { FrameworkPageView } from './framework-page.ts';

/** An explainer as lists show it. */
export interface ExplainerCard {
	readonly slug: string;
	readonly title: string;
	/**
	 * framework: listed with the frameworks; readers: answers for people who use the services or write about them; around: about
	 * visits, trusts, intervention and other subjects around inspections.
	 */
	readonly group: 'framework' | 'readers' | 'around';
	/** Its place in lists of its group. */
	readonly order: number;
	/** "2009 to 2012". */
	readonly period?: string | undefined;
	readonly summary: string;
	/** Day on which an editor last checked its facts. */
	readonly checked: string;
	readonly sources: readonly CitedSource[];
}

/** The address of an explainer’s page. */
export function explainerAddress(card: Pick<ExplainerCard, 'group' | 'slug'>): string {
	return card.group === 'framework' ? addresses.framework(card.slug) : addresses.explained(card.slug);
}

/** A framework in the list by time, with or without reports in the record. */
export interface FrameworkCard {
	readonly slug: string;
	readonly title: string;
	readonly address: string;
	/** "2013 to 2018". */
	readonly period: string;
	/** "SIF, 173 reports in the record", or a note that there are none. */
	readonly inRecord: string;
	readonly summary: string;
	/** Whether its inspections took place during the visits of another framework. */
	readonly within: boolean;
}

/** All frameworks, oldest first, with or without reports in the record. */
export function frameworksInTime(
	frameworks: readonly FrameworkPageView[],
	explainers: readonly ExplainerCard[],
): FrameworkCard[] {
	const ofRecord = frameworks.map((view) => ({
		from: view.from,
		// If two began on the same day, the one with more reports is first.
		order: -view.count,
		card: {
			slug: view.slug,
			title: view.name,
			address: view.address,
			period: view.period,
			inRecord: `${view.short}, ${countText(view.count, 'report')} in the record${view.within ? `; part of visits under the ${view.within.name}` : ''}`,
			summary: view.summary,
			within: view.within !== undefined,
		},
	}));
	const others = explainers
		.filter((explainer) => explainer.group === 'framework')
		.map((explainer) => ({
			from: firstYear(explainer),
			order: explainer.order,
			card: {
				slug: explainer.slug,
				title: explainer.title,
				address: explainerAddress(explainer),
				period: explainer.period ?? '',
				inRecord: 'no reports in the record',
				summary: explainer.summary,
				within: false,
			},
		}));
	return [...ofRecord, ...others]
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.order - b.order))
		.map(({ card }) => card);
}

/** The first year in an explainer’s period, for sorting with days. */
function firstYear(explainer: ExplainerCard): string {
	return /\d{4}/.exec(explainer.period ?? '')?.[0] ?? '9999';
}

/**
 * The frameworks before and after a framework. One whose inspections took place within another has none and is never a
 * neighbour, because it replaced no framework and none replaced it.
 */
export function frameworkNeighbours(
	cards: readonly FrameworkCard[],
	slug: string,
): { readonly before: FrameworkCard | undefined; readonly after: FrameworkCard | undefined } {
	return neighboursIn(
		cards.filter((card) => !card.within),
		slug,
	);
}

/** The previous and next pages in a list, for the pager. */
export function neighboursIn<Card extends { readonly slug: string }>(
	cards: readonly Card[],
	slug: string,
): { readonly before: Card | undefined; readonly after: Card | undefined } {
	const at = cards.findIndex((card) => card.slug === slug);
	return at < 0 ? { before: undefined, after: undefined } : { before: cards[at - 1], after: cards[at + 1] };
}
