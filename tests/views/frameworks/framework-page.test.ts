/** The frameworks’ pages: their place in time, and a framework whose inspections took place within another. */
import { describe, expect, test } from 'vitest';
import { frameworkNeighbours, frameworksInTime } from '../../../src/views/frameworks/explainer-card.ts';
import { frameworkPageView } from '../../../src/views/frameworks/framework-page.ts';
import { realRecord } from '../../support/content.ts';

const record = realRecord();
const view = (slug: string) => frameworkPageView(record, record.framework(slug));
const cards = frameworksInTime(
	record.frameworks.map((framework) => frameworkPageView(record, framework)),
	[],
);
const neighbours = (slug: string): (string | undefined)[] => {
	const { before, after } = frameworkNeighbours(cards, slug);
	return [before?.slug, after?.slug];
};

describe('reviews of safeguarding boards, which were part of single inspections', () => {
	test('are in the list of frameworks', () => {
		expect(cards.map(({ slug }) => slug)).toEqual(['lac-2013', 'sif', 'lscb-review', 'ilacs']);
	});

	test('have no framework before or after them, and are not before or after another', () => {
		expect(neighbours('lscb-review')).toEqual([undefined, undefined]);
		expect(neighbours('sif')).toEqual(['lac-2013', 'ilacs']);
		expect(neighbours('ilacs')).toEqual(['sif', undefined]);
	});

	test('name the framework whose visits included them', () => {
		expect(view('lscb-review').within).toEqual({ name: 'Single Inspection Framework', address: '/frameworks/sif/' });
		expect(view('sif').within).toBeUndefined();
	});

	test('ended with the last visit that included one', () => {
		expect(view('lscb-review').period).toBe('2013 to 2017');
		expect(view('lscb-review').editions[0]?.description).toContain('from 19 November 2013 to 25 September 2017');
		expect(view('lscb-review').editions[0]?.description).toContain('We have one, which began on 15 June 2015.');
	});
});
