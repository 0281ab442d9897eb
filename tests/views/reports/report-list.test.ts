/** Lists of reports: what each part that phones fold has, and that nothing is left out. */
import { describe, expect, test } from 'vitest';
import { reportListView } from '../../../src/views/reports/report-list.ts';
import { addresses } from '../../../src/views/addresses/addresses.ts';
import { aRecord, aReport, anAuthority } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { ReportListScope } from '../../../src/views/reports/report-list.ts';

const summaries = (record: Parameters<typeof reportListView>[0], scope: ReportListScope): string[] =>
	reportListView(record, scope).groups.flatMap(({ parts }) => parts.map(({ summary }) => summary));

describe('the parts of a list of reports', () => {
	const slugs = Array.from({ length: 15 }, (_, index) => `council-${String.fromCharCode(97 + index)}`);
	const record = aRecord({
		authorities: slugs.map((slug) => anAuthority(slug, { name: slug })),
		reports: [
			...slugs.map((authority) => aReport({ authority, published: '2018-05-01' })),
			aReport({ authority: 'council-a', published: '2019-03-01' }),
			aReport({ authority: 'council-b', published: '2019-03-02' }),
			aReport({ authority: 'council-c', published: '2019-06-02' }),
		],
	});

	test('are months where there are few years, and say which councils they have', () => {
		const lists = summaries(record, { kind: 'newest' });
		expect(lists.slice(0, 2)).toEqual(['June 2019: council-c', 'March 2019: council-b and council-a']);
		expect(lists).toHaveLength(3);
		expect(lists[2]).toMatch(/^May 2018: council-\w, .* and 3 more$/);
	});

	test('are the months of the newest year, then years, where there are many', () => {
		const [first, second, third, ...more] = summaries(record, {
			kind: 'region',
			region: record.authority('council-a').region,
		});
		expect([first, second]).toEqual(['June 2019: council-c', 'March 2019: council-b and council-a']);
		expect(third).toMatch(/^15 reports: /);
		expect(more).toEqual([]);
	});
});

const real = realRecord();
test.each<ReportListScope>([
	{ kind: 'year', year: '2013' },
	{ kind: 'year', year: '2024' },
	{ kind: 'framework', framework: 'sif' },
	{ kind: 'region', region: 'london' },
	{ kind: 'grade', strand: 'overall', grade: 'good' },
])('the parts of the list %o have its reports once each, newest first', (scope) => {
	const { groups, intro } = reportListView(real, scope);
	const listed = groups.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows.map(({ address }) => address)));
	expect(new Set(listed).size).toBe(listed.length);
	expect(intro).toContain(`${listed.length} `);
	const days = listed.map(
		(address) => real.reports.find(({ id }) => addresses.report(id) === address)?.published.latest,
	);
	expect(days.map((day) => day?.slice(0, 4))).toEqual(
		days
			.map((day) => day?.slice(0, 4))
			.sort()
			.reverse(),
	);
});
