/** The filter values on pages and the values that the search page offers are the same. */
import { describe, expect, test } from 'vitest';
import { authorityFacets, jointFacets, plainFacets, reportFacets } from '../../../src/views/search/search-facets.ts';
import { groups, record } from '../../support/search-groups.ts';
import type { PageFacets, PageKind } from '../../../src/views/search/search-facets.ts';

const kinds: readonly PageKind[] = ['framework', 'briefing', 'claim', 'explainer', 'term'];
const pages: readonly PageFacets[] = [
	...record.reports.map((report) => reportFacets(record, report)),
	...record.authorities.map((authority) => authorityFacets(record, authority)),
	...record.joint.reports.map((report) => jointFacets(record, report, 'about')),
	...kinds.map((kind) => plainFacets(kind, 'name', 'about', '2024-01-01')),
	...record.frameworks.map(({ slug }) => plainFacets('framework', slug, 'about', '2024-01-01', slug)),
];
const emitted = new Set(pages.flatMap(({ filters }) => filters.map(([group, value]) => `${group}=${value}`)));
const offered = groups.flatMap(({ id, values }) => values.map((value) => `${id}=${value.id}`));

test('every value that a page has is offered', () => {
	expect([...emitted].filter((value) => !offered.includes(value))).toEqual([]);
});

test('every value that is offered occurs, except for grades that were never given', () => {
	const idle = offered.filter((value) => !emitted.has(value));
	expect(idle.filter((value) => !/=(outstanding|good|requires-improvement|inadequate)$/.test(value))).toEqual([]);
	expect(idle.length).toBeLessThan(3);
});

test('ids and labels are used once', () => {
	expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
	expect(new Set(groups.map(({ label }) => label)).size).toBe(groups.length);
	for (const { values } of groups) {
		expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
		expect(new Set(values.map(({ label }) => label)).size).toBe(values.length);
	}
});

describe('natural order', () => {
	const values = (id: string) => groups.find((group) => group.id === id)?.values.map((value) => value.id) ?? [];
	test('years newest first', () => {
		expect(values('year')).toEqual(values('year').toSorted().reverse());
		expect(values('year').at(-1)).toBe('2013');
	});
	test('grades best first', () => {
		for (const id of ['overall', 'leadership', 'care-leavers', 'lscb'])
			expect(values(id)).toEqual(['outstanding', 'good', 'requires-improvement', 'inadequate']);
	});
	test('regions north to south', () => {
		expect([values('region')[0], values('region').at(-1)]).toEqual(['north-east', 'south-west']);
	});
	test('editions after their framework', () => {
		expect(values('framework').filter((id) => id.startsWith('ilacs'))).toEqual([
			'ilacs',
			'ilacs-2018',
			'ilacs-2023',
			'ilacs-2026',
		]);
	});
});

test('a council’s newest report is current, but no report of an abolished council is', () => {
	const status = (id: string) =>
		reportFacets(record, record.report(id)).filters.find(([group]) => group === 'status')?.[1];
	expect(status('hampshire/2024-07-23')).toBe('current');
	expect(status('hampshire/2014-04-22')).toBe('history');
	expect(record.reportsOf('cumbria').map(({ id }) => status(id))).not.toContain('current');
});
