/**
 * An address with a day shows what it showed on that day: each view of the whole record is compared with the same view of an
 * older record, made by taking the later reports out of the file that browsers fetch.
 */
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../src/domain/claims/claim-checks.ts';
import { trueClaims } from '../../src/domain/claims/true-claims.ts';
import { exactDay } from '../../src/domain/basics/dates.ts';
import { tileMapOf } from '../../src/domain/england/tile-map.ts';
import { recordBy } from '../../src/domain/record/later.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { packRecord, unpackRecord } from '../../src/views/data/packed-record.ts';
import { changesView } from '../../src/views/england/changes.ts';
import { mapView } from '../../src/views/england/map.ts';
import { moversView, profileView, seriesView } from '../../src/views/england/national.ts';
import { compareView } from '../../src/views/comparing/compare.ts';
import { claimView } from '../../src/views/claims/claim-report.ts';
import { realRecord, realRows } from '../support/content.ts';
import type { Claim } from '../../src/domain/claims/claims.ts';
import type { IsoDate } from '../../src/domain/basics/dates.ts';
import type { InspectionHistory } from '../../src/domain/record/record.ts';
import type { PackedRecord } from '../../src/views/data/packed-record.ts';

const record = realRecord();
const asAt = asAtDate(record);
const packed = packRecord(record);
const whole = unpackRecord(packed);
const tiles = tileMapOf(realRows('tile-map'));
const days: readonly IsoDate[] = ['2014-05-27', '2016-02-19', '2017-12-31', '2019-04-01', '2021-11-26', '2024-05-01'];

/** The record of a browser on a day: the packed file as it would have been, by its own fields. */
function olderFile(day: IsoDate): InspectionHistory {
	const file = JSON.parse(JSON.stringify(packed)) as PackedRecord;
	return unpackRecord({
		...file,
		authorities: file.authorities.map((row) =>
			row[5] !== 0 && row[5][0] > day ? row.with(5, 0) : row,
		) as PackedRecord['authorities'],
		inspections: file.inspections.filter(({ 4: published }) =>
			// A report whose day is not known may have been out, and claims say so.
			typeof published === 'string' ? published <= day : published[0] <= day,
		),
	});
}

describe.each(days)('on %s', (day) => {
	const then = olderFile(day);
	const strands = ['leadership', 'overall', 'care-leavers', 'lscb'] as const;

	test('there were fewer reports than now', () => {
		expect(then.reports.length).toBeGreaterThan(0);
		expect(then.reports.length).toBeLessThan(whole.reports.length);
		expect(recordBy(whole, day).reports.every(({ published }) => published.latest <= day)).toBe(true);
	});

	test.each(strands)('the profile, the movers and the map for %s', (strand) => {
		const question = { strand, day, reading: 'published', region: undefined } as const;
		const region = { ...question, region: 'south-east' } as const;
		for (const one of [question, region]) {
			expect(profileView(whole, one)).toEqual(profileView(then, one));
			expect(moversView(whole, one, '2014-03-01')).toEqual(moversView(then, one, '2014-03-01'));
		}
		const { notes: _, ...map } = mapView(whole, tiles, question);
		expect(mapView(then, tiles, question)).toMatchObject(map);
	});

	test.each(strands)('a kept view for %s, with its chart over time and in Ofsted’s reading', (strand) => {
		const kept = recordBy(whole, day);
		for (const reading of ['published', 'official'] as const) {
			const question = { strand, day, reading, region: undefined } as const;
			expect(seriesView(kept, question, day)).toEqual(seriesView(then, question, day));
			expect(profileView(kept, question)).toEqual(profileView(then, question));
			expect(mapView(kept, tiles, question)).toEqual(mapView(then, tiles, question));
		}
	});

	test('who rose and who fell', () => {
		const question = { from: '2014-02-11', to: day, strand: undefined, kind: 'changed', region: undefined } as const;
		expect(changesView(whole, question)).toEqual(changesView(then, question));
	});

	test.each(['neighbours', 'region', 'profile'] as const)('a comparison with %s', (company) => {
		for (const slug of ['hampshire', 'leeds', 'northamptonshire']) {
			const request = { slugs: [slug], company, day } as const;
			expect(compareView(whole, request)).toEqual(compareView(then, request));
		}
	});

	test('claims that are true of reports', () => {
		const reports = then.reports.filter((report) => (exactDay(report.published) ?? '') >= day.slice(0, 4));
		const claims = reports.slice(-12).flatMap((report) => trueClaims(then, report).map(({ claim }) => claim));
		expect(claims.length).toBeGreaterThan(0);
		const settled = claims.filter((claim) => !restsOnPrecedent(then, claim) && !restsOnPrecedent(whole, claim));
		expect(settled.length).toBeGreaterThan(0);
		for (const claim of settled) {
			const shown = claimView(whole, checkClaim(whole, claim));
			// The same claim in other areas may rest on a precedent where this one does not.
			expect({ ...shown, elsewhere: [] }, shown.address).toEqual({
				...claimView(then, checkClaim(then, claim)),
				elsewhere: [],
			});
		}
	});
});

/** Whether a claim’s verdict rests on an unknown grade, which is judged by all reports of its edition, later ones too. */
function restsOnPrecedent(history: InspectionHistory, claim: Claim): boolean {
	const { findings } = checkClaim(history, claim);
	return findings.kind === 'count' && findings.presumed.length + findings.unknown.length > 0;
}

test('editions in which a grade is not known have ended, so that no later report can settle it', () => {
	const unknown = record.reports.filter(({ judgements }) =>
		Object.values(judgements).some((value) => value.kind === 'absent' && value.reason === 'not-known'),
	);
	expect(unknown.length).toBeGreaterThan(0);
	expect(unknown.filter(({ edition }) => edition.to === undefined || edition.to >= asAt).map(({ id }) => id)).toEqual(
		[],
	);
});

test('the days are in the record, and the last is before its last day', () => {
	expect(days.every((day) => day < asAt)).toBe(true);
});
