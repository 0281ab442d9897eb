/** The claims that a report’s page offers. */
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { exactDay } from '../../../src/domain/basics/dates.ts';
import { trueClaims } from '../../../src/domain/claims/true-claims.ts';
import { realRecord } from '../../support/content.ts';
import { england, found, slugs } from '../../support/claim-cases.ts';
import type { ClaimResult } from '../../../src/domain/claims/claim-findings.ts';

describe('true claims', () => {
	const record = realRecord();
	const worthSaying = record.reports.map((report) => ({ report, claims: trueClaims(record, report) }));
	const subjectOf = ({ claim }: ClaimResult): string => {
		switch (claim.kind) {
			case 'best':
				return 'best';
			case 'moved':
				return 'moved';
			case 'one-of':
				return claim.property.kind === 'grade' ? claim.property.strand : 'number';
			default:
				throw new Error(`Not expected: ${claim.kind}`);
		}
	};

	test('are no more than three for a report, about its council on its day, each on a different subject, and each is true when checked again', () => {
		expect(record.reports.length).toBeGreaterThan(400);
		const anew = realRecord();
		for (const { report, claims } of worthSaying) {
			expect(claims.length, report.id).toBeLessThanOrEqual(3);
			const subjects = claims.map(subjectOf);
			expect(new Set(subjects).size, report.id).toBe(subjects.length);
			for (const { claim, verdict } of claims) {
				expect(verdict, report.id).toBe('holds');
				expect(checkClaim(anew, claim).verdict, report.id).toBe('holds');
				expect(claim, report.id).toMatchObject({ council: report.authority, day: exactDay(report.published) });
			}
		}
		expect(worthSaying.filter(({ claims }) => claims.length === 3).length).toBeGreaterThan(100);
	});

	test('are about rare results: no more than one in five of at least five councils', () => {
		for (const { report, claims } of worthSaying)
			for (const result of claims.filter(({ claim }) => claim.kind === 'one-of')) {
				const { fits, others, unknown } = found(result, 'count');
				const judged = fits.length + others.length + unknown.length;
				expect(judged, report.id).toBeGreaterThanOrEqual(5);
				expect(fits.length / judged, report.id).toBeLessThanOrEqual(0.2);
				expect(slugs(fits), report.id).toContain(report.authority);
			}
	});

	test('are in order of rarity with a change last; the best results must be unique and the board does not count', () => {
		for (const { report, claims } of worthSaying) {
			const parts = claims.map((result) => {
				const { claim, findings } = result;
				if (findings.kind === 'moved') return 1;
				if (findings.kind === 'count') {
					expect('property' in claim && claim.property.kind === 'grade' && claim.property.strand, report.id).not.toBe(
						'lscb',
					);
					return findings.fits.length / (findings.fits.length + findings.others.length + findings.unknown.length);
				}
				const { better, same, worse, mixed, gaps } = found(result, 'best').reports;
				expect([...better, ...same], report.id).toEqual([]);
				return (1 + mixed.length + gaps.length) / (1 + worse.length + mixed.length + gaps.length);
			});
			expect(parts, report.id).toEqual([...parts].sort((a, b) => a - b));
		}
	});

	test('treat good and poor results alike', () => {
		const all = worthSaying.flatMap(({ claims }) => claims.map(({ claim }) => claim));
		const grades = new Set(
			all.flatMap((c) => (c.kind === 'one-of' && c.property.kind === 'grade' ? [c.property.grade] : [])),
		);
		expect(grades).toEqual(new Set(['outstanding', 'good', 'requires-improvement', 'inadequate']));
		const numbers = new Set(
			all.flatMap((c) => (c.kind === 'one-of' && c.property.kind === 'number' ? [c.property.grade] : [])),
		);
		expect(numbers).toEqual(new Set(['outstanding', 'inadequate']));
		expect(new Set(all.flatMap((c) => (c.kind === 'moved' ? [c.move] : [])))).toEqual(
			new Set(['improved', 'declined']),
		);
		expect(all.some((c) => c.kind === 'best')).toBe(true);
	});

	test('are none when the day is not known, and none for reports only on a board or children in care', () => {
		const silent = worthSaying.filter(
			({ report }) => exactDay(report.published) === undefined || report.edition.scope !== 'services',
		);
		expect(new Set(silent.map(({ report }) => report.edition.scope)).size).toBe(3);
		for (const { report, claims } of silent) expect(claims, report.id).toEqual([]);
	});

	test('are the same when computed again', () => {
		for (const { report, claims } of worthSaying.filter((_, index) => index % 11 === 0))
			expect(trueClaims(record, report).map((r) => r.claim)).toEqual(claims.map((r) => r.claim));
	});

	test('are for Hampshire in 2014: the only two or more outstanding judgements, and the best results so far', () => {
		const claims = worthSaying.find(({ report }) => report.id === 'hampshire/2014-04-22')?.claims ?? [];
		expect(claims.map(subjectOf)).toContain('best');
		expect(claims.find((c) => subjectOf(c) === 'number')?.claim).toMatchObject({ count: 1, area: england });
	});
});
