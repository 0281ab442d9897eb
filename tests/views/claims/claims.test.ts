/** Claims in words and addresses: an address is read back as the same claim, and sentences are true and complete. */
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../src/domain/claims/claim-checks.ts';
import { claimKinds, themeOf } from '../../../src/domain/claims/claims.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { checkerAddress, claimAddress, claimOf, formFrom } from '../../../src/views/addresses/claim-address.ts';
import { claimAreas } from '../../../src/views/claims/claim-choices.ts';
import { claimView } from '../../../src/views/claims/claim-report.ts';
import { askedCaveat, askedDefinition, claimDefinitions, sendCaveat } from '../../../src/views/claims/claim-words.ts';
import { themePageView } from '../../../src/views/england/themes.ts';
import { packAsked, unpackAsked } from '../../../src/views/data/packed-asked.ts';
import { packRecord, unpackRecord } from '../../../src/views/data/packed-record.ts';
import { reportClaims } from '../../../src/views/claims/report-claims.ts';
import { claimChoices } from '../../support/claim-cases.ts';
import { realRecord } from '../../support/content.ts';
import type { Claim, Property } from '../../../src/domain/claims/claims.ts';

const record = realRecord();
const last = asAtDate(record);
const choices = claimChoices(record, last);
const read = (address: string) => formFrom(address.slice(address.indexOf('?')), choices);

const england = { area: { kind: 'england' }, framework: 'sif', day: '2014-05-27' } as const;
const northWest = { area: { kind: 'region', region: 'north-west' }, framework: 'sif', day: '2016-02-19' } as const;
const two: Property = { kind: 'number', grade: 'outstanding', least: 2 };
const grade = { kind: 'grade', strand: 'leadership', grade: 'good', orBetter: true } as const;

const asked = { kind: 'asked', theme: 'neglect' } as const;

/** Examples of each kind, with all sorts of areas and properties. */
const examples: readonly Claim[] = [
	{ ...england, kind: 'nth-inspected', council: 'hampshire', place: 11 },
	{ ...england, kind: 'nth-published', council: 'hampshire', place: 12 },
	{ ...england, kind: 'best', council: 'hampshire' },
	{ ...northWest, kind: 'one-of', council: 'cheshire-west-and-chester', property: two, count: 2 },
	{ ...northWest, kind: 'one-of', council: undefined, property: { kind: 'all', grade: 'good' }, count: 3 },
	{ ...england, framework: undefined, kind: 'none', property: { ...grade, orBetter: false, grade: 'inadequate' } },
	{ ...northWest, area: { kind: 'type', type: 'county' }, kind: 'share', property: grade, word: 'about', percent: 36 },
	{
		...england,
		day: last,
		framework: undefined,
		kind: 'first-since',
		council: 'kent',
		property: grade,
		since: '2019-03-04',
	},
	{
		area: { kind: 'neighbours', of: 'kent' },
		framework: undefined,
		day: last,
		kind: 'longest-run',
		council: 'essex',
		property: grade,
	},
	{
		area: { kind: 'neighbours', of: 'trafford' },
		framework: 'ilacs',
		day: last,
		kind: 'moved',
		council: 'trafford',
		strand: 'care-leavers',
		move: 'same',
	},
	{
		...england,
		day: last,
		framework: undefined,
		kind: 'first-since',
		council: 'kent',
		property: asked,
		since: '2015-03-04',
	},
	{ ...northWest, kind: 'one-of', council: undefined, property: asked, count: 3 },
	{
		...northWest,
		framework: undefined,
		day: last,
		kind: 'asked-times',
		council: 'trafford',
		theme: 'neglect',
		count: 0,
		last: 3,
	},
	{ ...england, kind: 'asked-reports', theme: 'neglect', count: 4, from: '2014-03-01' },
	{ ...england, framework: undefined, day: last, kind: 'send-first', council: 'bury', outcome: 'systemic-failings' },
	{ ...northWest, framework: undefined, day: last, kind: 'send-first', council: 'bolton', outcome: 'positive' },
	{
		...northWest,
		framework: undefined,
		day: last,
		kind: 'send-one-of',
		council: 'bury',
		outcome: 'positive',
		count: 2,
	},
	{
		area: { kind: 'neighbours', of: 'kent' },
		framework: undefined,
		day: last,
		kind: 'send-one-of',
		council: undefined,
		outcome: 'inconsistent',
		count: 3,
	},
];

describe('addresses', () => {
	test('there is an example of each kind', () => {
		expect(new Set(examples.map((claim) => claim.kind))).toEqual(new Set(claimKinds));
	});

	test.each(examples.map((claim) => [claimAddress(claim), claim] as const))(
		'%s is read back as the same claim',
		(address, claim) => {
			const { form, notices } = read(address);
			expect(notices).toEqual([]);
			expect(claimOf(form)).toEqual(claim);
		},
	);

	test.each([
		['?kind=tallest', '“tallest” is not a kind of claim'],
		['?kind=best&council=hampshir', 'There is no council “hampshir”'],
		['?area=narnia', '“narnia” is not an area'],
		['?date=2014-02-30', '“2014-02-30” is not a day'],
		['?date=1999-01-01', 'before 11 February 2014'],
		['?date=2999-01-01', 'The record ends on'],
		['?kind=first-since&since=2030-01-01', '“2030-01-01” is not a day before the claim’s own'],
		['?framework=gcse', 'no framework “gcse”'],
		['?n=0', '“0” is not a number from 1 to 999, so 1 is taken'],
		['?kind=share&n=101', '“101” is not a number from 0 to 100, so 100 is taken'],
		['?n=2.5', '“2.5” is not a number'],
		['?strand=cooking', '“cooking” is not a judgement'],
		['?grade=adequate', '“adequate” is not a grade of the present scale'],
		['?has=luck', '“luck” is not something to count'],
		['?kind=share&word=roughly', '“roughly” is not a comparison'],
		['?kind=moved&move=sank', '“sank” is not a change'],
		['?has=asked&theme=cooking', '“cooking” is not a theme'],
		['?kind=asked-times&last=1', '“1” is not a number from 2 to 9, so 2 is taken'],
		['?kind=asked-times&n=10', '“10” is not a number from 0 to 9, so 9 is taken'],
		[
			'?kind=send-first&outcome=good',
			'“good” is not an outcome of a SEND inspection, so “typically positive experiences and outcomes” is taken',
		],
		['?kind=asked-reports&from=2030-01-01', '“2030-01-01” is not a day before the claim’s own'],
	])('%s: %s', (search, text) => {
		const { notices } = formFrom(search, choices);
		expect(notices.map((t) => t.text).join(' ')).toContain(text);
		expect(notices).toHaveLength(1);
	});

	test('a misspelt name gets a suggestion that leads to the right claim', () => {
		const { notices } = formFrom('?kind=best&council=hampshir&area=england&framework=sif&date=2014-05-27', choices);
		const meant = notices[0]?.meant.find((m) => m.text === 'Hampshire');
		expect(claimOf(read(meant?.address ?? '').form)).toEqual(examples[2]);
	});

	test('there is no verdict until council and area are chosen', () => {
		expect(claimOf(formFrom('?kind=best', choices).form)).toBe('council');
		expect(claimOf(formFrom('?kind=best&council=kent', choices).form)).toBe('area');
		expect(claimOf(formFrom('?kind=none&area=neighbours', choices).form)).toBe('neighbours');
		expect(claimOf(formFrom('', choices).form)).toBe('area');
	});

	test('there is no verdict on what was asked until a theme is chosen', () => {
		for (const kind of ['one-of', 'none', 'share', 'asked-reports'])
			expect(claimOf(formFrom(`?kind=${kind}&has=asked&area=england`, choices).form), kind).toBe('theme');
		expect(claimOf(formFrom('?kind=asked-times&council=kent&area=england', choices).form)).toBe('theme');
		// A grade that cannot be claimed of a theme, or a theme of a grade, is left alone.
		expect(claimOf(formFrom('?kind=longest-run&has=asked&council=kent&area=england', choices).form)).toMatchObject({
			property: { kind: 'grade' },
		});
	});

	test('every area that is offered is read back', () => {
		const ids = claimAreas.flatMap((group) => group.choices.map(([id]) => id));
		expect(ids).toHaveLength(15);
		for (const id of ids) {
			const { form, notices } = formFrom(`?kind=best&council=kent&area=${id}`, choices);
			expect(notices).toEqual([]);
			expect(typeof claimOf(form)).toBe('object');
		}
	});
});

describe('words', () => {
	test.each(examples.map((claim) => [claim.kind, claim] as const))('%s reads as whole sentences', (_, claim) => {
		const view = claimView(record, checkClaim(record, claim));
		const lines = [view.statement, view.sentence, ...view.answer, ...view.leftOut, ...view.doubts];
		for (const line of lines) {
			expect(line).toMatch(/^[A-Z“\d].*[.)]$/s);
			expect(line).not.toMatch(/undefined|NaN|null|\[object|  | ,|,,|\.\./);
		}
		const meaning = 'property' in claim && claim.property.kind === 'asked' ? [askedDefinition] : [];
		expect(view.definition).toEqual([...claimDefinitions[claim.kind], ...meaning]);
		expect(view.tables.length).toBeGreaterThan(0);
		for (const table of view.tables) {
			for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1);
		}
	});

	test('Hampshire as the 11th: names the councils before it and the one on the same day', () => {
		const view = claimView(record, checkClaim(record, examples[0]!));
		expect(view.statement).toBe('Hampshire was the 11th council in England to be inspected under SIF.');
		expect(view.verdictLabel).toBe('Does not hold');
		expect(view.verdictText).toBe('Does not hold: 12th, not 11th');
		expect(view.answer[0]).toBe(
			'Hampshire was 12th, joint with Bradford, by first day on site (18 February 2014), of the 17 councils in England with a report under SIF published by 27 May 2014.',
		);
		expect(view.answer[1]).toMatch(/^Eleven came before it: Derbyshire, .* and Coventry\.$/);
		expect(view.tables[0]?.rows).toHaveLength(13);
		expect(view.doubts.join(' ')).toContain('Bournemouth');
	});

	test('mentions a report with another date in another source only between the two days', () => {
		const on = (day: string): string =>
			claimView(record, checkClaim(record, { ...england, day, kind: 'best', council: 'hampshire' })).doubts.join(' ');
		expect(on('2014-04-22')).toContain('23 April 2014 according to the council’s panel paper of 27 May 2014');
		expect(on('2014-04-23')).not.toContain('according to');
	});

	test('two outstanding judgements: says that the claim is true in the region and not in England', () => {
		const view = claimView(record, checkClaim(record, examples[3]!));
		expect(view.verdictLabel).toBe('Holds');
		expect(view.answer[0]).toContain('Cheshire West and Chester and Trafford');
		expect(view.elsewhere.find((e) => e.area === 'England')).toMatchObject({ verdict: 'Does not hold' });
		expect(view.leftOut.join(' ')).toContain('Blackburn with Darwen');
		expect(view.doubts.join(' ')).toContain('Cumbria');
	});

	test('says “was” of one council and “covers” of one grade', () => {
		const inNorthEast = (day: string) =>
			claimView(
				record,
				checkClaim(record, {
					kind: 'none',
					area: { kind: 'region', region: 'north-east' },
					framework: 'ilacs',
					day,
					property: { kind: 'grade', strand: 'children-in-care', grade: 'good', orBetter: true },
				}),
			);
		expect(inNorthEast('2023-03-31').leftOut).toContain(
			'1 council was last inspected under another framework: South Tyneside.',
		);
		expect(inNorthEast('2026-06-30').answer[0]).toContain(
			'; 1 of these grades covers children in care and care leavers together.',
		);
	});

	const on2016 = { area: { kind: 'region', region: 'north-west' }, framework: undefined, day: '2016-02-19' } as const;
	const leading = { kind: 'grade', strand: 'leadership', grade: 'good', orBetter: true } as const;
	test.each<[string, Claim]>([
		['Does not hold: 3, not 40', { ...on2016, kind: 'one-of', council: 'trafford', property: leading, count: 40 }],
		['Holds', { ...on2016, kind: 'one-of', council: undefined, property: leading, count: 3 }],
		[
			'Does not hold: Bolton is not among them',
			{
				...on2016,
				kind: 'one-of',
				council: 'bolton',
				property: { ...leading, grade: 'outstanding', orBetter: false },
				count: 2,
			},
		],
		['Does not hold: 3, not none', { ...on2016, kind: 'none', property: leading }],
		[
			'Does not hold: 20%, not at least 90%',
			{ ...on2016, kind: 'share', property: leading, word: 'at-least', percent: 90 },
		],
		['Does not hold: 20%, not 21%', { ...on2016, kind: 'share', property: leading, word: 'about', percent: 21 }],
		['Does not hold: 2 reports were better', { ...on2016, kind: 'best', council: 'bolton' }],
		[
			'Does not hold: 2 others came before it',
			{ ...on2016, kind: 'first-since', council: 'cheshire-west-and-chester', property: leading, since: '2014-01-01' },
		],
		[
			'Does not hold: requires improvement, not good or better',
			{ ...on2016, kind: 'first-since', council: 'bolton', property: leading, since: '2014-01-01' },
		],
		[
			'Does not hold: 2 others had been for longer',
			{ ...on2016, kind: 'longest-run', council: 'cheshire-west-and-chester', property: leading },
		],
		[
			'Does not hold: declined, not unchanged',
			{ ...on2016, day: '2020-01-01', kind: 'moved', council: 'trafford', strand: 'leadership', move: 'same' },
		],
		[
			// 17 of 33: the whole percent alone would seem to agree.
			'Does not hold: 51.5%, not at least 52%',
			{
				area: { kind: 'region', region: 'london' },
				framework: undefined,
				day: '2018-01-01',
				kind: 'share',
				property: leading,
				word: 'at-least',
				percent: 52,
			},
		],
	])('says in a few words why a claim does not hold: %s', (text, claim) => {
		expect(claimView(record, checkClaim(record, claim)).verdictText).toBe(text);
	});

	test('every verdict on what was asked says what it does not mean', () => {
		const about = examples.filter((claim) => themeOf(claim) !== undefined);
		expect(about).toHaveLength(4);
		for (const claim of examples) {
			const { answer } = claimView(record, checkClaim(record, claim));
			expect(answer.includes(askedCaveat), claim.kind).toBe(about.includes(claim));
		}
	});

	test('a report that we could not read is named, and decides nothing', () => {
		const southWest = {
			area: { kind: 'region', region: 'south-west' },
			framework: undefined,
			day: '2019-03-01',
		} as const;
		const views = (
			[
				{ ...southWest, kind: 'asked-times', council: 'bournemouth', theme: 'neglect', count: 1, last: 2 },
				{ ...southWest, kind: 'none', property: { kind: 'asked', theme: 'unregistered-homes' } },
				{ ...southWest, kind: 'asked-reports', theme: 'unregistered-homes', count: 1, from: '2014-01-01' },
			] satisfies Claim[]
		).map((claim) => claimView(record, checkClaim(record, claim)));
		for (const view of views) {
			expect(view.verdictText).toBe('Not enough evidence');
			expect(view.answer[0]).toMatch(/we do not know/);
			expect(view.doubts.join(' ')).toContain(
				'We have not been able to read the report on Bournemouth, 24 August 2018, and do not know what it asked for.',
			);
			expect(JSON.stringify(view.tables)).toContain('points not known');
		}
	});

	test('the number of reports that asked is that of the theme’s own page, year by year', () => {
		let years = 0;
		for (const { id } of record.themes) {
			const { often } = themePageView(record, id);
			for (const { year, count, of } of often?.years ?? []) {
				years += 1;
				const claim = { area: { kind: 'england' }, framework: undefined, day: `${year}-12-31` } as const;
				const { findings } = checkClaim(record, {
					...claim,
					kind: 'asked-reports',
					theme: id,
					count,
					from: `${year}-01-01`,
				});
				if (findings.kind !== 'asked-reports') throw new Error(findings.kind);
				// A report of which only bounds are known counts in the year of the last possible day.
				const dated = findings.unknown.filter((r) => record.asked.of(r.id) !== undefined);
				expect(
					[findings.fits.length + dated.length, findings.fits.length + findings.others.length + dated.length],
					`${id} ${year}`,
				).toEqual([count, of]);
			}
		}
		expect(years).toBeGreaterThan(100);
	});

	test('the packed record in the reader’s browser gives the same words', () => {
		const copy = <T>(packed: T): T => JSON.parse(JSON.stringify(packed)) as T;
		const packed = {
			...unpackRecord(copy(packRecord(record))),
			asked: unpackAsked(copy(packAsked(record))),
			send: copy(record.send),
		};
		for (const claim of examples) {
			expect(claimView(packed, checkClaim(packed, claim))).toEqual(claimView(record, checkClaim(record, claim)));
		}
	});
});

describe('outcomes of SEND inspections', () => {
	const { send } = record;
	const scope = { area: { kind: 'england' }, framework: undefined, day: last } as const;

	test('a first is only what nobody in the record was before, and never certain while reports are missing', () => {
		const verdicts = new Set<string>();
		for (const { authorities, outcome } of send.reports) {
			const [council = ''] = authorities;
			const view = claimView(record, checkClaim(record, { ...scope, kind: 'send-first', council, outcome }));
			const same = send.reports.filter((one) => one.outcome === outcome).map(({ published }) => published);
			const own = send.reports.find((one) => one.outcome === outcome && one.authorities.includes(council))?.published;
			expect(view.verdict, council).toBe(same.some((day) => day < (own ?? '')) ? 'does-not-hold' : 'cannot-be-told');
			expect(view.answer.join(' '), council).toContain(record.authority(council).name);
			expect(view.answer.at(-1)).toBe(sendCaveat);
			verdicts.add(view.verdict);
		}
		expect([...verdicts].sort()).toEqual(['cannot-be-told', 'does-not-hold']);
	});

	test('a number agrees with the reports counted one by one, within what may be missing', () => {
		for (const { id } of send.outcomes) {
			const count = send.reports.filter(({ outcome }) => outcome === id).length;
			expect(count).toBeGreaterThan(5);
			const verdictOf = (n: number) =>
				checkClaim(record, { ...scope, kind: 'send-one-of', council: undefined, outcome: id, count: n }).verdict;
			expect(verdictOf(count - 1)).toBe('does-not-hold');
			expect(verdictOf(count)).toBe('cannot-be-told');
			expect(verdictOf(record.authorities.length)).toBe('does-not-hold');
		}
	});

	test('say in the first sentence how many reports were read, and nothing of grades', () => {
		const view = claimView(
			record,
			checkClaim(record, { ...scope, kind: 'send-first', council: 'bury', outcome: 'systemic-failings' }),
		);
		expect(view.answer[0]).toMatch(
			/^Of the \d+ councils in England whose report of an area SEND inspection, published by /,
		);
		expect(JSON.stringify(view)).not.toMatch(/outstanding|inadequate|requires improvement/i);
	});

	test('of a council without a report are not decided, and with another outcome are not true', () => {
		const claim = { ...scope, kind: 'send-first', outcome: 'positive' } as const;
		const without = claimView(record, checkClaim(record, { ...claim, council: 'leeds' }));
		expect(without.verdictText).toBe('Not enough evidence');
		expect(without.answer[0]).toBe(
			'The record has no report of an area SEND inspection of Leeds; whether there was one we do not know.',
		);
		const other = claimView(record, checkClaim(record, { ...claim, council: 'bury' }));
		expect(other.verdictText).toBe('Does not hold: widespread and/or systemic failings');
	});
});

describe('claims on a report’s page', () => {
	const views = record.reports.map((report) => reportClaims(record, report));

	test('are no more than three, in complete sentences, and are true in the checker too', () => {
		expect(views.length).toBeGreaterThan(450);
		const all = views.flatMap((view) => view.claims);
		expect(all.length).toBeGreaterThan(400);
		for (const view of views) expect(view.claims.length).toBeLessThanOrEqual(3);
		for (const { statement, answer, address } of all) {
			expect(`${statement} ${answer}`).toMatch(/^[A-Z].*\.$/s);
			const claim = claimOf(read(address).form);
			if (typeof claim === 'string') throw new Error(`${address} is no claim`);
			expect(checkClaim(record, claim).verdict, address).toBe('holds');
		}
	});

	test('every report links to the checker, with an area and a day that it accepts', () => {
		for (const { check, lead } of views) {
			const { form, notices } = read(check);
			expect(notices, check).toEqual([]);
			expect(typeof claimOf(form), check).toBe('object');
			expect(lead).toMatch(/^[A-Z].*\.$/);
		}
	});

	test('the link to the checker has this text, which is an address that readers may have kept', () => {
		const best = checkerAddress({ kind: 'best', framework: 'sif', council: 'hampshire', day: '2014-05-27' });
		expect(best).toBe('/claims/?kind=best&framework=sif&council=hampshire&area=england&date=2014-05-27');
		expect(read(best).form).toMatchObject({
			kind: 'best',
			framework: 'sif',
			council: 'hampshire',
			area: 'england',
			day: '2014-05-27',
		});
		const any = checkerAddress({ kind: 'one-of', council: 'kent', day: '2014-05-27' });
		expect(any).toBe('/claims/?kind=one-of&council=kent&area=england&date=2014-05-27');
		expect(read(any).form).toMatchObject({ kind: 'one-of', framework: undefined, council: 'kent', area: 'england' });
	});

	test('include both ends of the scale', () => {
		const text = views.flatMap((view) => view.claims.map((claim) => claim.statement)).join('\n');
		expect(text).toContain('judged outstanding');
		expect(text).toContain('judged inadequate');
		expect(text).toContain('improved');
		expect(text).toContain('declined');
	});
});
