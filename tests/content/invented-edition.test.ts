/** A new framework, edition and scale need only content: the site shows, counts, compares and exports them without new code. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkClaim } from '../../src/domain/claims/claim-checks.ts';
import { tileMapOf } from '../../src/domain/england/tile-map.ts';
import { flowSteps } from '../../src/domain/england/flows.ts';
import { compareResults } from '../../src/domain/grading/compare-results.ts';
import { publishedBy } from '../../src/domain/record/latest.ts';
import { snapshot } from '../../src/domain/record/snapshots.ts';
import { movement } from '../../src/domain/record/timelines.ts';
import { chartStateFrom } from '../../src/views/addresses/chart-address.ts';
import { formFrom } from '../../src/views/addresses/claim-address.ts';
import { propertyText } from '../../src/views/claims/claim-words.ts';
import { mapView } from '../../src/views/england/map.ts';
import { narrowedBy } from '../../src/islands/search/query-hints.ts';
import { emptyState } from '../../src/views/addresses/search-address.ts';
import { claimFrameworks, claimGrades } from '../../src/views/claims/claim-choices.ts';
import { compareView } from '../../src/views/comparing/compare.ts';
import { authorityPageView } from '../../src/views/councils/authority-page.ts';
import { inspectionsTable } from '../../src/views/data/inspections-table.ts';
import { packRecord, unpackRecord } from '../../src/views/data/packed-record.ts';
import { flowsPageView, flowStepView } from '../../src/views/england/flows.ts';
import { profileView, seriesView } from '../../src/views/england/national.ts';
import { waitsPageView } from '../../src/views/england/waits.ts';
import { gradePageView } from '../../src/views/frameworks/grade-pages.ts';
import { combinationView, ruleViews } from '../../src/views/frameworks/rules.ts';
import { recordFacts } from '../../src/views/parts/record-facts.ts';
import { waysIn } from '../../src/views/parts/ways-in.ts';
import { committeePaperView } from '../../src/views/reports/committee-paper.ts';
import { reportPageView } from '../../src/views/reports/report-page.ts';
import { facetGroups, reportFacets } from '../../src/views/search/search-facets.ts';
import { realRows } from '../support/content.ts';
import { dayAfterInvented as day, realContentWithInvented } from '../support/invented-edition.ts';
import type { CouncilName } from '../../src/views/addresses/council-names.ts';
import type { InspectionRecord } from '../../src/domain/record/record.ts';

let record: InspectionRecord;
beforeAll(() => {
	({ record } = realContentWithInvented());
});

const first = () => record.report('hampshire/2028-03-01');
const second = () => record.report('hampshire/2028-12-01');

test('its report has a page with its own judgements on its own scale', () => {
	const view = reportPageView(record, first());
	expect(
		view.strip.map(({ short, value }) => `${short}: ${value.label} (${value.short}, ${value.look ?? 'no look'})`),
	).toEqual([
		'As a whole: Strong (S, outstanding)',
		'Leaders: Strong (S, outstanding)',
		'Early help: Secure (SE, good)',
		'Belonging: Not judged (–, no look)',
		'Care leavers: In doubt (D, inadequate)',
	]);
});

test('its council’s page shows it as the latest inspection, and what may be compared with the previous one', () => {
	const view = authorityPageView(record, record.authority('hampshire'));
	expect(JSON.stringify(view)).toContain('In doubt');
	const before = record.report('hampshire/2024-07-23');
	expect(movement(before, first(), 'leadership')).toMatchObject({ kind: 'not-comparable', because: 'scale' });
	expect(movement(first(), second(), 'care-leavers')).toEqual({ kind: 'improved', from: 'in-doubt', to: 'strong' });
	expect(compareResults(second(), first())).toMatchObject({ standing: 'mixed', higher: 2, lower: 1 });
});

describe('counts', () => {
	test('have the grades of both scales, and none of a scale on which no services were graded', () => {
		const found = snapshot(record, 'leadership', publishedBy(day));
		expect(found.counts.map(({ grade }) => grade)).toEqual([
			'outstanding',
			'good',
			'requires-improvement',
			'inadequate',
			'strong',
			'secure',
			'in-doubt',
		]);
		expect(found.counts.slice(4).map(({ count }) => count)).toEqual([1, 1, 0]);
		expect(found.counts.reduce((sum, { count }) => sum + count, 0)).toBe(found.graded);
	});

	test('say in the title what counts as good', () => {
		const view = profileView(record, { strand: 'leadership', day, reading: 'published', region: undefined });
		expect(view.title).toMatch(/were good, outstanding or strong for leadership \(\d+%\)$/);
		const series = seriesView(record, { strand: 'leadership', reading: 'published', region: undefined }, day);
		expect(series.table.columns).toContain('In doubt');
	});

	test('show changes of grade on each scale separately', () => {
		const steps = flowSteps(record);
		expect(steps).toContainEqual({ kind: 'between', from: 'ilacs', to: 'care-review' });
		const any = flowStepView(record, 'leadership', { kind: 'any' });
		expect(any.matrices.map(({ grades }) => grades.length)).toEqual([4, 3]);
		const within = flowStepView(record, 'care-leavers', { kind: 'within', framework: 'care-review' });
		expect(within.heading).toBe('From the first CR inspection to the second');
		expect(within.names.map(({ label }) => label)).toEqual(['In doubt to strong']);
	});

	test('have its waits', () => {
		expect(waitsPageView(record).publication.title).toContain('under CR');
	});
});

test('its grades have pages and lists', () => {
	expect(gradePageView(record, 'in-doubt')).toMatchObject({
		label: 'In doubt',
		place: 'Third of three grades, on the scale since 2028 only.',
	});
	const { links } = waysIn(record).grades.find(({ strand }) => strand === 'leadership') ?? { links: [] };
	expect(links.find(({ id }) => id === 'secure')).toMatchObject({ text: 'Secure', count: 1, look: 'good' });
});

test('its overall grade can be explored by its judgements', () => {
	const [edition] = record.framework('care-review').editions;
	if (!edition) throw new Error('The framework has no edition');
	expect(combinationView(record, edition, { leadership: 'strong' }, []).outcomes.map(({ label }) => label)).toEqual([
		'Strong',
		'Secure',
	]);
});

test('its rules of grades are tried on its reports, and named for grades that a reader sets', () => {
	const [edition] = record.framework('care-review').editions;
	const set = record.ruleSets.find(({ framework }) => framework === 'care-review');
	if (!edition || !set) throw new Error('The framework has no edition or no rules');
	expect(ruleViews(record, set).map(({ id, concerned, fits }) => [id, concerned, fits])).toEqual([
		['care-review-1', 1, 1],
		['care-review-2', 2, 1],
	]);
	const given = { leadership: 'strong', 'early-help': 'in-doubt', belonging: 'secure', 'care-leavers': 'strong' };
	expect(combinationView(record, edition, given, set.rules).rules).toEqual([
		{
			id: 'care-review-1',
			text: 'Early help in doubt leaves the whole in doubt.',
			result: 'held in all 1 inspection that it speaks of',
		},
		{
			id: 'care-review-2',
			text: 'Under strong leaders the whole is strong.',
			result: 'held in 1 of 2 inspections that it speaks of',
		},
	]);
	expect(recordFacts(record, 'a text')['ruleCareReview2Exceptions']).toBe('Hampshire');
	expect(JSON.stringify(committeePaperView(record, first(), undefined))).toContain(
		'By the framework as announced, early help in doubt leaves the whole in doubt.',
	);
});

test('its councils can be compared with others', () => {
	const view = compareView(record, { slugs: ['hampshire', 'kent', 'medway'], company: 'chosen', day });
	const at = view.columns.findIndex(({ id }) => id === 'leadership');
	expect(at).toBeGreaterThanOrEqual(0);
	expect(view.rows.slice(0, 2).map(({ cells }) => cells[at])).toEqual([
		{ look: 'outstanding', label: 'Strong', short: 'S', shared: false },
		{ look: 'good', label: 'Secure', short: 'SE', shared: false },
	]);
});

test('claims may be about its grades', () => {
	const property = { kind: 'grade', strand: 'leadership', grade: 'secure', orBetter: true } as const;
	const { verdict } = checkClaim(record, {
		kind: 'one-of',
		area: { kind: 'england' },
		framework: 'care-review',
		day,
		council: 'kent',
		property,
		count: 2,
	});
	expect(verdict).toBe('holds');
	const choices = {
		councils: [],
		frameworks: claimFrameworks(record),
		strands: record.strands,
		grades: claimGrades(record),
		themes: [],
		outcomes: [],
		last: day,
	};
	expect(choices.frameworks).toContainEqual(['care-review', 'CR']);
	expect(formFrom('?kind=one-of&grade=in-doubt', choices)).toMatchObject({ form: { grade: 'in-doubt' }, notices: [] });
});

describe('a strand of its own', () => {
	const strand = 'early-help';

	test('is offered by charts, and counted', () => {
		const usual = { strand: 'overall', day, recordDay: day, reading: 'published', form: 'share' } as const;
		expect(chartStateFrom('?strand=early-help', usual, record.strands)).toMatchObject({
			state: { strand },
			ignored: [],
		});
		const view = profileView(record, { strand, day, reading: 'published', region: undefined });
		expect(view.title).toBe(
			'On 31 December 2028, 1 of 2 councils in England were good, outstanding or strong for early help (50%)',
		);
		expect(seriesView(record, { strand, reading: 'published', region: undefined }, day).titles.share).toContain(
			'Early help',
		);
	});

	test('is offered by the map and by the page of changes', () => {
		const map = mapView(record, tileMapOf(realRows('tile-map')), { strand, day, reading: 'published' });
		expect(map.table.columns).toContain('Early help');
		expect(map.table.rows.find(({ name }) => name === 'Kent')?.cells).toContain('In doubt');
		expect(flowsPageView(record, 'overall').strands).toContainEqual({
			text: 'Early help',
			address: '/national/flows/early-help/',
			current: false,
		});
		expect(
			flowStepView(record, strand, { kind: 'within', framework: 'care-review' }).names.map(({ label }) => label),
		).toEqual(['Secure to strong']);
	});

	test('is a column of comparisons, in the order of the table', () => {
		const { columns, rows } = compareView(record, { slugs: ['hampshire', 'kent'], company: 'chosen', day });
		expect(columns.map(({ short }) => short)).toEqual(['Overall', 'Leadership', 'Care leavers', 'Early help']);
		expect(rows.map(({ cells }) => cells[3]?.label)).toEqual(['Strong', 'In doubt']);
	});

	test('is offered by claims, in words that fit its scale', () => {
		const choices = {
			councils: record.authorities.map((a): CouncilName => [a.slug, a.name]),
			frameworks: claimFrameworks(record),
			strands: record.strands,
			grades: claimGrades(record),
			themes: [],
			outcomes: [],
			last: day,
		};
		const { form, notices } = formFrom('?kind=one-of&council=kent&strand=early-help&grade=secure', choices);
		expect([form.strand, notices]).toEqual([strand, []]);
		const property = (grade: string) => ({ kind: 'grade', strand, grade, orBetter: true }) as const;
		expect(propertyText(record, property('secure'))).toBe('judged secure or better for early help');
		expect(propertyText(record, property('strong'))).toBe('judged strong for early help');
	});

	test('is a filter of search', () => {
		expect(facetGroups(record).find(({ id }) => id === strand)).toMatchObject({ label: 'Early help' });
		expect(reportFacets(record, first()).filters).toContainEqual([strand, 'secure']);
	});
});

test('search filters by its grades, also when they are typed as words', () => {
	const groups = facetGroups(record);
	expect(groups.find(({ id }) => id === 'framework')?.values).toContainEqual({ id: 'care-review', label: 'CR' });
	const narrowed = narrowedBy({ ...emptyState, query: 'leadership in doubt' }, groups);
	expect(JSON.stringify(narrowed)).toContain('in-doubt');
});

test('the data tables add its columns after the others, which keep their places', () => {
	const names = inspectionsTable(record).columns.map(({ name }) => name);
	expect(names.slice(15, 17)).toEqual(['overall', 'overall_absence']);
	expect(names.indexOf('early_help')).toBe(names.indexOf('quality_of_provision_absence') + 1);
	expect(names.indexOf('belonging_absence')).toBe(names.indexOf('source_kind') - 1);
});

test('the packed record for the browser includes it', () => {
	const packed = unpackRecord(JSON.parse(JSON.stringify(packRecord(record))) as ReturnType<typeof packRecord>);
	expect(packed.scales).toEqual(record.scales);
	expect(packed.report('kent/2028-04-03').judgements).toEqual(record.report('kent/2028-04-03').judgements);
	expect(packed.report('kent/2028-04-03').edition).toEqual(record.report('kent/2028-04-03').edition);
});
