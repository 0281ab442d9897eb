/** Words that mean filters are read as filters. */
import { expect, test } from 'vitest';
import { narrowedBy } from '../../../src/islands/search/query-hints.ts';
import { emptyState } from '../../../src/views/addresses/search-address.ts';
import { groups } from '../../support/search-groups.ts';

const since2023 = groups.find(({ id }) => id === 'year')?.values.flatMap(({ id }) => (id >= '2023' ? [id] : []));
type Chosen = Record<string, readonly string[]>;

test.each<[query: string, chosen: Chosen, rest: string]>([
	['inadequate', { overall: ['inadequate'] }, ''],
	['which councils are outstanding', { overall: ['outstanding'], kind: ['council'] }, ''],
	['currently inadequate', { overall: ['inadequate'], status: ['current'] }, ''],
	['requires improvement to be good', { overall: ['requires-improvement'] }, ''],
	['children in care outstanding', { 'children-in-care': ['outstanding'] }, ''],
	['good looked after children', { 'children-in-care': ['good'] }, ''],
	['inadequate for care leavers', { 'care-leavers': ['inadequate'] }, ''],
	['safeguarding boards inadequate', { overall: ['inadequate'] }, 'safeguarding boards'],
	['inadequate safeguarding board', { lscb: ['inadequate'] }, ''],
	['inadequate since 2023 north west', { overall: ['inadequate'], year: since2023 ?? [], region: ['north-west'] }, ''],
	['inadequate london boroughs', { overall: ['inadequate'], type: ['london-borough'] }, ''],
	['SIF reports 2014 London', { framework: ['sif'], year: ['2014'], region: ['london'], kind: ['report'] }, ''],
	['ilacs 2023 good', { framework: ['ilacs-2023'], overall: ['good'] }, ''],
	['short inspections 2024', { inspection: ['short'], year: ['2024'] }, ''],
	['london councils', { region: ['london'], kind: ['council'] }, ''],
	['good or outstanding councils', { overall: ['outstanding', 'good'], kind: ['council'] }, ''],
	['list of inadequate councils', { overall: ['inadequate'], kind: ['council'] }, ''],
	['good leadership requires improvement overall', { leadership: ['good'], overall: ['requires-improvement'] }, ''],
	['leadership good, care leavers inadequate', { leadership: ['good'], 'care-leavers': ['inadequate'] }, ''],
	['is birmingham inadequate', { overall: ['inadequate'] }, 'birmingham'],
	// Councils have no year, so “councils” with one is not read as a kind of page.
	['councils inadequate 2019', { overall: ['inadequate'], year: ['2019'] }, ''],
])('“%s”', (query, chosen, rest) => {
	const narrowed = narrowedBy({ ...emptyState, query }, groups);
	expect(narrowed?.state.chosen).toEqual(chosen);
	expect(narrowed?.state.query).toBe(rest);
	expect(narrowed?.words).not.toBe('');
});

test.each([
	'',
	'hull',
	'hampshire 2014',
	'councils',
	'london',
	'sif',
	'"children in care outstanding"',
	'councils "inadequate"',
	'NOT inadequate',
	'never inadequate',
	'councils without an outstanding grade',
	'from inadequate to good',
	// Which of the grades is of the judgement?
	'good inadequate leadership',
	'good leadership outstanding inadequate overall',
	'goodness',
	'.*(',
])('“%s” is searched for as words', (query) => {
	expect(narrowedBy({ ...emptyState, query }, groups)).toBeUndefined();
});

test('filters already chosen remain, and the list starts at its first page', () => {
	const narrowed = narrowedBy(
		{ query: 'inadequate', chosen: { region: ['london'] }, order: 'oldest', page: 3 },
		groups,
	);
	expect(narrowed?.state).toEqual({
		query: '',
		chosen: { region: ['london'], overall: ['inadequate'] },
		order: 'oldest',
		page: 1,
	});
});

test('the filters are named with the page’s own labels', () => {
	expect(narrowedBy({ ...emptyState, query: 'inadequate since 2023 north west' }, groups)?.words).toBe(
		'Overall effectiveness: inadequate, published since 2023, North West',
	);
});
