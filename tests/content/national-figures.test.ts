/**
 * National figures that Ofsted published, reproduced from the record; the figures and their sources are in
 * src/domain/record/official-figures.ts.
 */
import { describe, expect, test } from 'vitest';
import { existedOn } from '../../src/domain/record/authorities.ts';
import { isGoodOrBetter } from '../../src/domain/record/grades.ts';
import { officialFigures, officialSources, reproduced } from '../../src/domain/record/official-figures.ts';
import { rounded } from '../../src/domain/basics/statistics.ts';
import { snapshot } from '../../src/domain/record/snapshots.ts';
import { isOut } from '../../src/domain/record/latest.ts';
import { movement, strandGrade } from '../../src/domain/record/timelines.ts';
import { realRecord } from '../support/content.ts';
import type { AsAt } from '../../src/domain/record/latest.ts';

const record = realRecord();

describe('the record reproduces official national figures', () => {
	test('are at least twelve', () => expect(officialFigures.length).toBeGreaterThanOrEqual(12));

	test.each(officialFigures)('$what (inspected by $inspectedBy, published by $publishedBy)', (figure) => {
		const { inspectedBy, publishedBy, strand, region, published, source } = figure;
		const found = snapshot(
			record,
			strand,
			{ kind: 'official', inspectedBy, publishedBy },
			(authority) => region === undefined || authority.region === region,
		);
		expect(reproduced(found, published), officialSources[source].url).toEqual(published);
	});

	test('July 2022: 23 outstanding, 58 good, 52 requires improvement, 17 inadequate', () => {
		// The speech was given on 7 July 2022 and counted what had been published.
		const { counts } = snapshot(record, 'overall', { kind: 'published', by: '2022-07-07' });
		const found = Object.fromEntries(counts.map(({ grade, count }) => [grade, count]));
		expect(found, officialSources.adcs2022.url).toEqual({
			outstanding: 23,
			good: 58,
			'requires-improvement': 52,
			inadequate: 17,
		});
	});

	test('the first SIF inspection of each of the 152 councils: 36% good or better, 22% inadequate', () => {
		const firsts = record.authorities.flatMap((authority) => {
			const first = record.reportsOf(authority.slug).find((report) => report.framework === 'sif');
			return first ? [first] : [];
		});
		const better = firsts.filter((r) => isGoodOrBetter(r.edition.scale, strandGrade(r, 'overall') ?? '')).length;
		const inadequate = firsts.filter((r) => strandGrade(r, 'overall') === 'inadequate').length;
		expect(firsts).toHaveLength(152);
		expect(rounded(better, 152), officialSources.autumn2018.url).toBe(36);
		expect(rounded(inadequate, 152), officialSources.adcs2022.url).toBe(22);
	});

	test('March 2024: of 65 councils with more than one ILACS inspection 26 rose, 15 stayed good or better, 12 fell', () => {
		const asAt: AsAt = { kind: 'official', inspectedBy: '2024-03-31', publishedBy: '2024-06-30' };
		const movements = record.authorities
			.filter((authority) => existedOn(authority, '2024-03-31'))
			.flatMap((authority) => {
				const out = record.reportsOf(authority.slug).filter((r) => r.framework === 'ilacs' && isOut(r, asAt));
				const [before, latest] = out.slice(-2);
				return before && latest ? [movement(before, latest, 'overall')] : [];
			});
		const stayedGood = movements.filter((m) => m.kind === 'same' && ['good', 'outstanding'].includes(m.to));
		expect(movements, officialSources.march2024.url).toHaveLength(65);
		expect(movements.filter((m) => m.kind === 'improved')).toHaveLength(26);
		expect(stayedGood).toHaveLength(15);
		expect(movements.filter((m) => m.kind === 'declined')).toHaveLength(12);
	});
});
