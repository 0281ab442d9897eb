/** Publication dates, grades and points that are not known: they decide nothing that they could change. */
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023 } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import { england, found, slugs, exactly } from '../../support/claim-cases.ts';
import type { Claim, GradeProperty, Property } from '../../../src/domain/claims/claims.ts';
import type { JudgementText } from '../../support/builders.ts';

describe('a publication date that is not known', () => {
	const withinJune = '2015-06-01..2015-06-30';
	const doubtful = (grades: JudgementText) => aReport({ authority: 'doubtful', published: withinJune, grades });
	const sure = aReport({ authority: 'sure', published: '2015-06-10', grades: 'requires-improvement' });
	const scope = { area: england, framework: undefined, day: '2015-06-15' } as const;

	test('leaves a claim undecided only if it could change the verdict', () => {
		const verdict = (grades: JudgementText, property: Property): string =>
			checkClaim(aRecord({ reports: [sure, doubtful(grades)] }), { ...scope, kind: 'none', property }).verdict;
		expect(verdict('good', exactly('good'))).toBe('cannot-be-told');
		expect(verdict('inadequate', exactly('good'))).toBe('holds');
		expect(verdict('good', exactly('requires-improvement'))).toBe('does-not-hold');
	});

	test('matters from its first possible day to the day before its last', () => {
		const record = aRecord({ reports: [sure, doubtful('good')] });
		const on = (day: string) => checkClaim(record, { ...scope, day, kind: 'none', property: exactly('good') });
		const outcome = ['2015-05-31', '2015-06-01', '2015-06-29', '2015-06-30'].map((day) => [
			on(day).verdict,
			on(day).maybeOut.length,
		]);
		expect(outcome).toEqual([
			// No council was judged before June.
			['cannot-be-told', 0],
			['cannot-be-told', 1],
			['cannot-be-told', 1],
			['does-not-hold', 0],
		]);
		const best = checkClaim(record, { ...scope, kind: 'best', council: 'sure' });
		expect(best.verdict).toBe('cannot-be-told');
		expect(best.maybeOut.map((r) => r.authority)).toEqual(['doubtful']);
	});

	test('may place the report before or after another, so that it may or may not be first', () => {
		const record = aRecord({ reports: [sure, doubtful('requires-improvement')] });
		const later = { ...scope, day: '2015-12-31', council: 'sure' } as const;
		const nth = (place: number) => checkClaim(record, { ...later, kind: 'nth-published', place });
		expect([1, 2, 3].map((place) => nth(place).verdict)).toEqual(['cannot-be-told', 'cannot-be-told', 'does-not-hold']);
		expect(found(nth(1), 'nth')).toMatchObject({ from: 1, to: 2, before: [], joint: [] });
		expect(slugs(found(nth(1), 'nth').uncertain)).toEqual(['doubtful']);
		const property = exactly('requires-improvement');
		const first = checkClaim(record, { ...later, kind: 'first-since', property, since: '2013-01-01' });
		expect(first.verdict).toBe('cannot-be-told');
		expect(slugs(found(first, 'first').uncertain)).toEqual(['doubtful']);
		const run = checkClaim(record, { ...later, kind: 'longest-run', property });
		expect(run.verdict).toBe('cannot-be-told');
		expect(found(run, 'run').uncertain.map((r) => r.latest.authority)).toEqual(['doubtful']);
		// Its days of inspection are known and are before the other’s.
		expect(checkClaim(record, { ...later, kind: 'nth-inspected', place: 2 }).verdict).toBe('holds');
	});

	test('of the council’s own report leaves its place open', () => {
		const record = aRecord({ reports: [sure, doubtful('good')] });
		const nth = { ...scope, day: '2015-12-31', council: 'doubtful', kind: 'nth-published' } as const;
		expect([1, 2, 3].map((place) => checkClaim(record, { ...nth, place }).verdict)).toEqual([
			'cannot-be-told',
			'cannot-be-told',
			'does-not-hold',
		]);
		// On a day by which it may not have been published, it may have no place at all.
		expect(checkClaim(record, { ...nth, day: '2015-06-05', place: 1 }).verdict).toBe('cannot-be-told');
	});

	test('of several reports matters even if only all of them together could change the verdict', () => {
		const doubtfuls = ['one', 'two'].map((authority) => aReport({ authority, published: withinJune }));
		const others = ['three', 'four'].map((authority) => ({ ...sure, authority, id: authority }));
		const good = aReport({ authority: 'good', published: '2015-05-01' });
		const record = aRecord({ reports: [...doubtfuls, ...others, good] });
		// 1 of 3, 2 of 4 or 3 of 5.
		const share = { ...scope, kind: 'share', property: exactly('good'), word: 'at-most' } as const;
		expect(checkClaim(record, { ...share, percent: 50 }).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...share, percent: 60 }).verdict).toBe('holds');
		expect(checkClaim(record, { ...share, percent: 33 }).verdict).toBe('does-not-hold');
	});

	test('of a report in another area or under another framework does not matter', () => {
		const reports = [sure, doubtful('good')];
		const record = aRecord({ authorities: [anAuthority('sure', { region: 'london' })], reports });
		const london = { kind: 'region', region: 'london' } as const;
		const result = checkClaim(record, { ...scope, area: london, kind: 'none', property: exactly('good') });
		expect([result.verdict, result.maybeOut.length]).toEqual(['holds', 0]);
		const ilacs = aReport({ authority: 'third', published: '2015-05-01', edition: ilacs2018, grades: 'inadequate' });
		const other = checkClaim(aRecord({ reports: [...reports, ilacs] }), {
			...scope,
			framework: 'ilacs',
			kind: 'best',
			council: 'third',
		});
		expect([other.verdict, other.maybeOut.length]).toEqual(['holds', 0]);
	});
});

describe('a grade that is not known', () => {
	const property = exactly('outstanding', 'leadership');
	const hidden = aReport({ authority: 'hidden', published: '2015-06-01', grades: { leadership: 'not-known' } });
	const plain = aReport({ authority: 'plain', published: '2015-06-01' });
	const best = aReport({ authority: 'best', published: '2015-06-01', grades: { leadership: 'outstanding' } });
	const scope = { area: england, framework: undefined, day: '2015-06-01' } as const;

	test('leaves a claim undecided if it could change the verdict', () => {
		const record = aRecord({ reports: [hidden, plain] });
		const none = checkClaim(record, { ...scope, kind: 'none', property });
		expect(none.verdict).toBe('cannot-be-told');
		expect(slugs(found(none, 'count').unknown)).toEqual(['hidden']);
		expect(checkClaim(record, { ...scope, kind: 'none', property: exactly('inadequate') }).verdict).toBe('holds');
		const only = { ...scope, kind: 'one-of', council: 'hidden', property, count: 1 } as const;
		expect(checkClaim(record, only).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...only, count: 2 }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...only, council: 'plain' }).verdict).toBe('does-not-hold');
		const share = (percent: number) =>
			checkClaim(record, { ...scope, kind: 'share', property, word: 'at-least', percent }).verdict;
		expect([share(0), share(1), share(50), share(51)]).toEqual([
			'holds',
			'cannot-be-told',
			'cannot-be-told',
			'does-not-hold',
		]);
		expect(checkClaim(record, { ...scope, kind: 'best', council: 'plain' }).verdict).toBe('cannot-be-told');
		const first = { ...scope, kind: 'first-since', property, since: '2013-01-01' } as const;
		expect(checkClaim(record, { ...first, council: 'hidden' }).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...scope, kind: 'longest-run', council: 'hidden', property }).verdict).toBe(
			'cannot-be-told',
		);
	});

	test('changes nothing if another council has the property anyway', () => {
		const record = aRecord({ reports: [hidden, plain, best] });
		expect(checkClaim(record, { ...scope, kind: 'none', property }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...scope, kind: 'best', council: 'plain' }).verdict).toBe('does-not-hold');
	});

	test('is presumed not to be a grade that none of ten similar reports had, and the report is named', () => {
		const alike = (count: number, edition = hidden.edition) =>
			Array.from({ length: count }, (_, n) =>
				aReport({ authority: `alike-${String(n)}`, published: '2015-05-01', edition }),
			);
		const none = (reports: ReturnType<typeof aReport>[]) =>
			checkClaim(aRecord({ reports: [hidden, ...reports] }), { ...scope, kind: 'none', property });
		expect(none(alike(9)).verdict).toBe('cannot-be-told');
		const ten = none(alike(10));
		expect(ten.verdict).toBe('holds');
		expect(found(ten, 'count').presumed).toMatchObject([{ report: { id: hidden.id }, alike: 10 }]);
		expect(found(ten, 'count').unknown).toEqual([]);
		expect(slugs(found(ten, 'count').others)).not.toContain('hidden');
		// A report with the same overall grade had it, even if not yet published; or the reports were of another edition.
		const later = { ...best, published: { earliest: '2016-06-01', latest: '2016-06-01' } };
		expect(none([...alike(10), later]).verdict).toBe('cannot-be-told');
		expect(none(alike(10, ilacs2023)).verdict).toBe('cannot-be-told');
	});
});

describe('unknown values lead to no false conclusion', () => {
	const good = { kind: 'grade', strand: 'overall', grade: 'good', orBetter: true } as const satisfies GradeProperty;
	const scope = { area: { kind: 'england' }, framework: undefined, day: '2018-12-31' } as const;

	test('a re-inspection does not have the best results only because it did not review the board', () => {
		const claim = { ...scope, framework: 'sif', day: '2015-06-03', kind: 'best', council: 'surrey' } as const;
		expect(checkClaim(realRecord(), claim).verdict).toBe('does-not-hold');
	});

	test('first since a day within the bounds of its own date: the report may have been earlier', () => {
		const record = aRecord({ reports: [aReport({ authority: 'a', published: '2015-05-01..2015-06-30' })] });
		const claim = { ...scope, kind: 'first-since', council: 'a', property: good } as const;
		expect(checkClaim(record, { ...claim, since: '2015-05-15' }).verdict).toBe('cannot-be-told');
		expect(checkClaim(record, { ...claim, since: '2015-04-30' }).verdict).toBe('holds');
		expect(checkClaim(record, { ...claim, since: '2015-06-30' }).verdict).toBe('does-not-hold');
	});

	test('first since: an unknown earlier grade of the same council may have been the first', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2014-03-01', grades: { overall: 'not-known' } }),
				aReport({ authority: 'b', published: '2014-06-01' }),
				aReport({ authority: 'a', published: '2016-09-01' }),
			],
		});
		const claim = { ...scope, kind: 'first-since', council: 'a', property: good, since: '2014-01-01' } as const;
		expect(checkClaim(record, claim).verdict).toBe('cannot-be-told');
	});

	test('the longest run: an unknown grade of this or another council may belong to a run', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'b', published: '2014-03-01', grades: { overall: 'not-known' } }),
				aReport({ authority: 'a', published: '2014-06-01' }),
				aReport({ authority: 'b', published: '2016-09-01' }),
			],
		});
		for (const council of ['a', 'b']) {
			const claim = { ...scope, kind: 'longest-run', council, property: good } as const;
			expect(checkClaim(record, claim).verdict).toBe('cannot-be-told');
		}
	});

	test('a doubtful report under another framework would take its council out of the count', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01' }),
				aReport({ authority: 'a', published: '2018-12-01..2019-01-31', edition: ilacs2018 }),
				aReport({ authority: 'b', published: '2015-06-01', grades: 'inadequate' }),
			],
		});
		expect(checkClaim(record, { ...scope, framework: 'sif', kind: 'none', property: good }).verdict).toBe(
			'cannot-be-told',
		);
	});

	test('a council with an unknown grade cannot be the only one if another council has the property', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01', grades: { overall: 'not-known' } }),
				aReport({ authority: 'b', published: '2015-06-01' }),
			],
		});
		const claim = { ...scope, kind: 'one-of', council: 'a', property: good } as const;
		expect(checkClaim(record, { ...claim, count: 1 }).verdict).toBe('does-not-hold');
		expect(checkClaim(record, { ...claim, count: 2 }).verdict).toBe('cannot-be-told');
	});

	test('no unknown grade is better than outstanding throughout', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01', grades: 'outstanding' }),
				aReport({ authority: 'b', published: '2015-06-01', grades: 'not-known' }),
			],
		});
		expect(checkClaim(record, { ...scope, kind: 'best', council: 'a' }).verdict).toBe('holds');
	});

	test('bounds that begin on another report’s day cannot be before it', () => {
		const record = aRecord({
			reports: [
				aReport({ authority: 'a', published: '2015-06-01' }),
				aReport({ authority: 'b', published: '2015-06-01..2015-06-30' }),
			],
		});
		expect(checkClaim(record, { ...scope, kind: 'nth-published', council: 'a', place: 1 }).verdict).toBe('holds');
	});

	test('a report with unknown grades is presumed in the same way in every kind of claim about a property', () => {
		const claim = {
			area: { kind: 'region', region: 'north-west' },
			framework: undefined,
			day: '2016-02-19',
			kind: 'first-since',
			council: 'cheshire-west-and-chester',
			property: { kind: 'number', grade: 'outstanding', least: 2 },
			since: '2015-05-12',
		} as const satisfies Claim;
		const result = checkClaim(realRecord(), claim);
		expect(result.verdict).toBe('holds');
		expect(found(result, 'first').presumed.map((p) => p.report.authority)).toContain('cumbria');
	});
});
