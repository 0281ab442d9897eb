/** What a page with a day in its address says of newer reports, compared with a plain count over the record’s own fields. */
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { changesClaim } from '../../../src/domain/claims/claim-since.ts';
import { existedOn } from '../../../src/domain/record/authorities.ts';
import { publishedBy } from '../../../src/domain/record/latest.ts';
import { reportsSince } from '../../../src/domain/record/later.ts';
import { asAtDate, createHistory } from '../../../src/domain/record/record.ts';
import { strandValue } from '../../../src/domain/record/timelines.ts';
import { addresses } from '../../../src/views/addresses/addresses.ts';
import { claimSince, laterReports } from '../../../src/views/claims/claim-since.ts';
import { compareSince } from '../../../src/views/comparing/compare.ts';
import { changesSince, changesView } from '../../../src/views/england/changes.ts';
import { profileSince, profileView } from '../../../src/views/england/national.ts';
import { sinceView } from '../../../src/views/parts/since.ts';
import { aRecord, aReport, anAuthority, ilacs2018 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { IsoDate } from '../../../src/domain/basics/dates.ts';
import type { BestClaim, NthClaim, OneOfClaim } from '../../../src/domain/claims/claims.ts';
import type { Inspection } from '../../../src/domain/record/reports.ts';

const record = realRecord();
const asAt = asAtDate(record);
const day = '2024-05-01';
const now = { text: 'Now', address: '/now/' };
const later = record.reports.filter(({ published }) => published.latest > day);
const linkOf = ({ id }: Inspection): string => addresses.report(id);

/** The record as it would be without some reports, put together anew. */
function without(reports: readonly Inspection[]) {
	const gone = new Set(reports.map(({ id }) => id));
	return createHistory({ ...record, reports: record.reports.filter(({ id }) => !gone.has(id)) });
}

/** The reports named in a notice, and how many it says there are. */
function named(view: ReturnType<typeof sinceView>): { reports: string[]; all: number } {
	return {
		reports: view?.reports.map(({ address }) => address) ?? [],
		all: (view?.reports.length ?? 0) + (view?.more ?? 0),
	};
}

test('there are later reports', () => {
	expect(later.length).toBeGreaterThan(50);
	expect(reportsSince(record, publishedBy(day))).toEqual(later);
	expect(reportsSince(record, publishedBy(asAt))).toEqual([]);
});

describe.each(['leadership', 'overall', 'care-leavers'] as const)('a chart of %s', (strand) => {
	test.each([undefined, 'south-east'] as const)('names the reports that moved a council (%s)', (region) => {
		/** Grade of a report’s council on the day of that report, as the chart lists it. */
		const listed = (history: typeof record | ReturnType<typeof without>, report: Inspection): string => {
			const question = { strand, day: report.published.latest, reading: 'published', region } as const;
			const address = addresses.authority(report.authority);
			const held = profileView(history, question).names.find(({ councils }) =>
				councils.some((council) => council.address === address),
			);
			// Without a grade the reason is one of the report’s.
			const latest = history
				.reportsOf(report.authority)
				.findLast(({ published, edition }) => published.latest <= question.day && edition.scope === 'services');
			const value = latest && strandValue(latest, strand);
			return held
				? `${held.label} ${String(value?.mapping)} ${String(latest?.edition.scale.id)}`
				: JSON.stringify(value?.value);
		};
		const expected = later.filter((report) => {
			const authority = record.authority(report.authority);
			if (region !== undefined && authority.region !== region) return false;
			if (!existedOn(authority, report.published.latest)) return false;
			return listed(record, report) !== listed(without([report]), report);
		});
		expect(expected.length).toBeGreaterThan(0);
		const view = profileSince(record, { strand, reading: 'published', region }, day, now);
		expect(named(view).all).toBe(expected.length);
		expect(named(view).reports).toEqual(expected.toReversed().slice(0, 12).map(linkOf));
		expect(view?.text).toContain(`Since 1 May 2024 the record has ${later.length} more reports. `);
	});
});

test('a comparison names every later report of its councils', () => {
	const request = { slugs: ['hampshire', 'kent', 'leeds'], company: 'chosen', day } as const;
	const expected = later.filter(({ authority }) => request.slugs.includes(authority as 'kent'));
	expect(expected.length).toBeGreaterThan(0);
	expect(named(compareSince(record, request, now)).reports).toEqual(expected.toReversed().map(linkOf));
	expect(compareSince(record, { ...request, day: asAt }, now)).toBeUndefined();
});

test('a list of changes names the reports of the time after it', () => {
	const question = { from: '2023-05-01', to: day, strand: 'leadership', kind: 'improved', region: undefined } as const;
	const all = changesView(record, { ...question, to: asAt }).rows.map(({ after }) => after.report.address);
	const before = new Set(changesView(record, question).rows.map(({ after }) => after.report.address));
	const expected = all.filter((address) => !before.has(address));
	expect(expected.length).toBeGreaterThan(0);
	const found = named(changesSince(record, question, now));
	expect(found.all).toBe(expected.length);
	expect(found.reports.every((address) => expected.includes(address))).toBe(true);
});

describe('a claim', () => {
	const england = { area: { kind: 'england' }, framework: undefined, day } as const;

	test('about how many councils have a grade is changed by each report that adds or takes away one', () => {
		const property = { kind: 'grade', strand: 'leadership', grade: 'outstanding', orBetter: false } as const;
		const claim: OneOfClaim = { ...england, kind: 'one-of', council: undefined, property, count: 3 };
		/** Whether a council’s newest report by a day, of some reports, has the grade. */
		const fits = (reports: readonly Inspection[], by: IsoDate): boolean => {
			const newest = reports
				.filter(({ published, edition }) => published.latest <= by && edition.scope === 'services')
				.toSorted((a, b) => (a.stays[0].start.earliest < b.stays[0].start.earliest ? 1 : -1))[0];
			const value = newest && strandValue(newest, 'leadership').value;
			return value?.kind === 'graded' && value.grade === 'outstanding';
		};
		const expected = later.filter((report) => {
			const all = record.reports.filter(({ authority }) => authority === report.authority);
			const others = all.filter((one) => one !== report);
			return fits(all, report.published.latest) !== fits(others, report.published.latest);
		});
		expect(expected.length).toBeGreaterThan(0);
		expect(later.filter((report) => changesClaim(record, claim, report))).toEqual(expected);
		const view = claimSince(record, claim, expected);
		expect(named(view).all).toBe(expected.length);
		expect(view?.now.text).toMatch(/^The same claim as at \d{1,2} \w+ 20\d\d: /);
		expect(view?.now.address).toContain(`date=${asAt}`);
	});

	test('that is the best so far is changed by each report that is better or as good', () => {
		const claim: BestClaim = { ...england, kind: 'best', council: 'hampshire', framework: 'sif', day: '2014-05-27' };
		const { findings } = checkClaim(record, { ...claim, day: asAt });
		if (findings.kind !== 'best') throw new Error('The claim is about the best results');
		const expected = [...findings.reports.better, ...findings.reports.same].filter(
			({ published }) => published.latest > claim.day,
		);
		expect(expected.length).toBeGreaterThan(0);
		const found = laterReports(record, claim).filter((report) => changesClaim(record, claim, report));
		expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
	});

	test('about a place among those published is changed by nothing that came later', () => {
		const claim: NthClaim = {
			...england,
			kind: 'nth-published',
			council: 'hampshire',
			framework: 'sif',
			day: '2014-05-27',
			place: 11,
		};
		expect(laterReports(record, claim).filter((report) => changesClaim(record, claim, report))).toEqual([]);
	});
});

describe('the notice', () => {
	const small = aRecord({
		authorities: [anAuthority('kent'), anAuthority('leeds')],
		reports: [
			aReport({ authority: 'kent', published: '2019-01-08', edition: ilacs2018 }),
			aReport({ authority: 'leeds', published: '2020-01-08', edition: ilacs2018 }),
		],
	});
	const [first, second] = small.reports;
	if (!first || !second) throw new Error('The record has two reports');
	const text = (reports: readonly Inspection[], changing: readonly Inspection[]): string | undefined =>
		sinceView(small, { day: '2018-05-01', later: reports, changing, does: ['changes this', 'change this'], now })?.text;

	test('says how many of the reports change the view', () => {
		expect(text([], [])).toBeUndefined();
		expect(text([first], [])).toBe(
			'Since 1 May 2018 the record has 1 more report. It does not change what is shown here.',
		);
		expect(text([first], [first])).toBe('Since 1 May 2018 the record has 1 more report. It changes this:');
		expect(text([first, second], [])).toBe(
			'Since 1 May 2018 the record has 2 more reports. They do not change what is shown here.',
		);
		expect(text([first, second], [second])).toBe(
			'Since 1 May 2018 the record has 2 more reports. One of them changes this:',
		);
		expect(text([first, second], [first, second])).toBe(
			'Since 1 May 2018 the record has 2 more reports. All of them change this:',
		);
		expect(text([first, second, first], [first, second])).toBe(
			'Since 1 May 2018 the record has 3 more reports. 2 of them change this:',
		);
	});
});
