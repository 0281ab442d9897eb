/** What inspectors said about being in care or leaving care, for young people. */
import { describe, expect, test } from 'vitest';
import { youngPeopleView } from '../../../src/views/councils/young-people.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { Report } from '../../../src/domain/record/reports.ts';

const kent = anAuthority('kent', { name: 'Kent' });
const view = (report: Report, authority = kent) =>
	youngPeopleView(aRecord({ authorities: [authority], reports: [report] }), authority);

describe('the page of a council for young people', () => {
	test('has a grade for each of the two groups, with its meaning', () => {
		const grades = { 'children-in-care': 'good', 'care-leavers': 'inadequate' } as const;
		const found = view(aReport({ authority: 'kent', published: '2024-03-01', edition: ilacs2023, grades }));
		expect(found?.grades.map(({ whom, label }) => `${whom}: ${label}`)).toEqual([
			'Children in care: Good',
			'Young people who have left care: Inadequate',
		]);
		for (const { means } of found?.grades ?? []) expect(means).toMatch(/^That means: [a-z].{10}/);
	});

	test('has one grade for both where inspectors gave one', () => {
		const found = view(aReport({ authority: 'kent', published: '2019-03-01', edition: ilacs2018 }));
		expect(found?.grades.map(({ whom }) => whom)).toEqual(['Children in care, and young people who have left care']);
	});

	test('shows only points about them, and says when there are none in our words', () => {
		const report = aReport({ authority: 'kent', published: '2024-03-01', edition: ilacs2023 });
		const point = (judgements: string[], text: string) => ({
			themes: ['plans'],
			judgements,
			body: 'authority' as const,
			isPriority: false,
			nationalFramework: [],
			page: 2,
			text,
		});
		const asked = { ...report, improvements: [point(['leadership'], 'a'), point(['leadership', 'care-leavers'], 'b')] };
		expect(view(asked)).toMatchObject({ points: ['b'], arePointsKnown: true });
		expect(view(report)).toMatchObject({ points: [], arePointsKnown: false });
	});

	test('says that there is a newer report, which it does not describe', () => {
		const report = aReport({ authority: 'kent', published: '2024-03-01', edition: ilacs2023 });
		const source = { title: 'A list', url: 'https://example.org/' };
		const newerReport = { published: '2026-08-25', seen: '2026-11-25', source };
		expect(view(report, anAuthority('kent', { newerReport }))?.newer).toMatch(
			/^Ofsted published a newer report on 25 August 2026\./,
		);
		expect(view(report)?.newer).toBeUndefined();
	});

	test('is there for every council of today that has been inspected, and for no other', () => {
		const record = realRecord();
		const views = record.authorities.map((authority) => ({ authority, found: youngPeopleView(record, authority) }));
		expect(views.filter(({ found }) => found).length).toBeGreaterThan(150);
		for (const { authority, found } of views) {
			if (authority.to !== undefined) expect(found, authority.slug).toBeUndefined();
			else if (found)
				expect(found.when, authority.slug).toMatch(
					/^(This page is about Ofsted’s inspection in|The report was published on) .*\d{4}\.$/,
				);
		}
	});

	test('names every grade of the scale of today in words for the young', () => {
		const { scales } = realRecord();
		const today = scales.find(({ id }) => id === 'since-2013');
		expect(today?.grades.map(({ youngMeaning }) => typeof youngMeaning)).toEqual(today?.grades.map(() => 'string'));
	});
});
