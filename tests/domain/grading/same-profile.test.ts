import { describe, expect, test } from 'vitest';
import { existedOn } from '../../../src/domain/record/authorities.ts';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { exactDay } from '../../../src/domain/basics/dates.ts';
import { profileCompany } from '../../../src/domain/grading/same-profile.ts';
import { compareResults } from '../../../src/domain/grading/compare-results.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023, lscbReview } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { InspectionRecord } from '../../../src/domain/record/record.ts';
import type { Companion } from '../../../src/domain/grading/same-profile.ts';

const slugs = (list: readonly Companion[]): string[] => list.map((c) => c.authority.slug);

describe('the comparison of a report with other councils', () => {
	const own = aReport({ published: '2024-06-01', edition: ilacs2023, grades: { leadership: 'outstanding' } });
	const other = (authority: string, grades: Parameters<typeof aReport>[0]['grades'] = {}) =>
		aReport({ authority, published: '2024-05-01', edition: ilacs2023, grades });
	const record = aRecord({
		authorities: [
			anAuthority('not-inspected'),
			anAuthority('gone', { to: '2023-03-31' }),
			anAuthority('to-come', { from: '2025-04-01' }),
		],
		reports: [
			own,
			other('equal', { leadership: 'outstanding' }),
			other('above', { leadership: 'outstanding', 'care-leavers': 'outstanding' }),
			other('below', { 'care-leavers': 'requires-improvement', overall: 'requires-improvement' }),
			other('beside', { 'care-leavers': 'outstanding' }),
			other('gap', { leadership: 'not-known' }),
			aReport({ authority: 'older', published: '2022-05-01', edition: ilacs2018 }),
			aReport({
				authority: 'later',
				published: '2024-06-02',
				edition: ilacs2023,
				grades: { leadership: 'outstanding' },
			}),
			aReport({ authority: 'gone', published: '2021-05-01', edition: ilacs2018 }),
			aReport({ authority: 'board', published: '2015-05-01', edition: lscbReview }),
		],
	});
	const company = profileCompany(record, own, '2024-06-01');

	test('groups them by the one rule for results', () => {
		expect(slugs(company.same)).toEqual(['equal']);
		expect(slugs(company.better)).toEqual(['above']);
		expect(slugs(company.worse)).toEqual(['below']);
		expect(slugs(company.mixed)).toEqual(['beside']);
		expect(slugs(company.gaps)).toEqual(['gap']);
	});
	test('counts the councils of other editions and those without a report, and no others', () => {
		expect(company.otherEdition).toBe(1);
		// Not inspected, published a day later, and reviewed as a board only.
		expect(company.noneYet).toBe(3);
	});
});

test('includes every other council that existed, for every report of the record', () => {
	const record = realRecord();
	for (const report of record.reports.filter((_, index) => index % 7 === 0)) {
		const day = report.published.latest;
		const company = profileCompany(record, report, day);
		const { same, better, worse, mixed, gaps, otherEdition, noneYet } = company;
		const all = [...same, ...better, ...worse, ...mixed, ...gaps];
		const existing = record.authorities.filter(
			(a) => a.slug !== report.authority && (a.from ?? '') <= day && day <= (a.to ?? '9999'),
		);
		expect(all.length + otherEdition + noneYet).toBe(existing.length);
		for (const { report: other } of better) expect(compareResults(other, report).standing).toBe('better');
	}
});

test('agrees with the claim checker about better reports on every publication day', () => {
	const record = realRecord();
	let seen = 0;
	for (const report of record.reports.filter((r) => r.edition.scope === 'services')) {
		const day = exactDay(report.published);
		if (day === undefined) continue;
		const claim = { kind: 'best', council: report.authority, area: { kind: 'england' }, day } as const;
		const { findings } = checkClaim(record, { ...claim, framework: report.framework });
		if (findings.kind !== 'best' || findings.subject !== report) continue;
		seen += 1;
		const latest = new Set(profileCompany(record, report, day).better.map((companion) => companion.report.id));
		const better = findings.reports.better.map((r) => r.id);
		// The checker uses every report published by then; the page’s list uses each council’s latest.
		expect(
			[...latest].filter((id) => !better.includes(id)),
			report.id,
		).toEqual([]);
		const current = better.filter((id) => isLatest(record, id, day));
		expect(
			current.filter((id) => !latest.has(id)),
			report.id,
		).toEqual([]);
	}
	expect(seen).toBeGreaterThan(480);
});

/** Whether a report was, on a day, the latest of a council’s services, and the council existed. */
function isLatest(record: InspectionRecord, id: string, day: string): boolean {
	const report = record.report(id);
	const out = record.reportsOf(report.authority).filter((r) => r.edition.scope === 'services');
	return (
		out.findLast((r) => r.published.latest <= day) === report && existedOn(record.authority(report.authority), day)
	);
}
