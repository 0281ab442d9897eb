/** Councillors’ briefings on the real record: every current council has one, complete and of the promised length. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { authorityBriefingView, hasBriefing } from '../../../src/views/councils/authority-briefing.ts';
import { dayText } from '../../../src/views/words/wording.ts';
import { contentFolder, realRecord } from '../../support/content.ts';
import { golden } from '../../support/golden.ts';
import type { Question } from '../../../src/domain/texts/questions.ts';

const record = realRecord();
const bank = parse(readFileSync(join(contentFolder, 'questions.yaml'), 'utf8')) as Question[];
const briefing = (slug: string) => authorityBriefingView(record, record.authority(slug), bank);
const councils = record.authorities.filter((a) => hasBriefing(record, a));

test('every current council has one, and no abolished council', () => {
	expect(councils.length).toBe(golden().councils);
	expect(briefing('cumbria')).toBeUndefined();
});

test.each(councils.map((a) => a.slug))('%s', (slug) => {
	const view = briefing(slug)!;
	expect(JSON.stringify(view)).not.toMatch(/undefined|NaN|\[object/);
	const asked = [...view.own, ...view.questions].map((q) => q.text);
	expect(asked.length).toBeGreaterThanOrEqual(8);
	expect(asked.length).toBeLessThanOrEqual(9);
	expect(new Set(asked).size).toBe(asked.length);
	for (const { text, why } of view.questions) {
		expect(text).toMatch(/\?$/);
		expect(why.length).toBeGreaterThan(10);
	}
	for (const line of [...view.inShort, ...view.next, ...view.fairly]) expect(line).toMatch(/^[A-Z].*\.$/s);
	expect(view.comparison.rows.length).toBeGreaterThanOrEqual(3);
	for (const row of view.comparison.rows) expect(row.shares.length).toBe(3);
	// What must improve is given in our words; otherwise the briefing gives the report’s page, or says that we do not know.
	const report = record.report(view.report.address.replace(/^\/reports\/|\/$/g, ''));
	expect(view.improvements.length).toBe(report.improvements.length);
	// Where there are points, the first questions follow from them, each from another one.
	const points = report.improvements.filter(({ body }) => body === 'authority');
	const themes = new Set(points.map((point) => point.themes[0])).size;
	expect(view.own.length).toBe(Math.min(3, themes));
	for (const { text, point, number, address } of view.own) {
		expect(text).toMatch(/\?$/);
		expect(view.improvements[number - 1]).toEqual(point);
		expect(address).toBe(`/reports/${report.id}/#improve`);
	}
	expect(view.asAt).toBe(golden().facts['asAt']);
});

test('does not call an inspection the last where there is a newer report', () => {
	const kent = record.authority('kent');
	const newerReport = {
		published: '2030-01-02',
		seen: '2030-02-03',
		source: { title: 'A list', url: 'https://example.org/' },
	};
	const opening = (authority: typeof kent): string => authorityBriefingView(record, authority, bank)!.inShort[0]!;
	expect(opening({ ...kent, newerReport: undefined })).toMatch(/^Ofsted last inspected/);
	expect(opening({ ...kent, newerReport })).toMatch(/^This briefing describes an earlier inspection/);
});

test('says what earlier reports asked for, and asks what has happened to what is no longer asked for', () => {
	const lines = councils.map(({ slug }) => briefing(slug)!.askedBefore);
	expect(lines.filter((one) => one.some((line) => line.startsWith('Also asked for before: '))).length).toBeGreaterThan(
		100,
	);
	const gone = lines.flat().filter((line) => line.includes('This one does not.'));
	expect(gone.length).toBeGreaterThan(100);
	for (const line of gone) expect(line).toMatch(/^The report of 20\d\d also asked .* What has happened since\?$/);
	const hampshire = record.reportsOf('hampshire').map((report) => report.published.latest.slice(0, 4));
	expect(briefing('hampshire')!.askedBefore.join(' ')).toContain(`The report of ${hampshire.at(-2)!}`);
});

test('Hampshire: outstanding, what that led to until March 2026, and the day on which the plan was due', () => {
	const view = briefing('hampshire')!;
	expect(view.inShort[0]).toContain('23 July 2024');
	expect(view.inShort[1]).toMatch(
		/^The lowest grade is good, for care leavers\. Of its 10 statistical neighbours with a grade for care leavers, \w+ are good or outstanding\.$/,
	);
	// 70 working days from Tuesday 23 July 2024, with the bank holiday of 26 August.
	expect(view.next[0]).toContain('30 October 2024');
	expect(view.next[1]).toContain('Until March 2026');
	expect(view.next[1]).toContain('normally had a short inspection');
	const england = view.comparison.rows[0]?.shares.find((s) => s.area === 'England');
	expect(england?.now).toMatch(/^\d+ of \d+, \d+%$/);
	expect(england?.then).toBe('97 of 152, 64%');
});

test('a council without an overall grade: no rule for its next inspection', () => {
	const view = briefing('west-northamptonshire')!;
	expect(view.next.join(' ')).toContain('We do not know what now decides whether an inspection is short or standard, ');
	expect(view.next.join(' ')).not.toContain('Until March 2026');
	expect(view.inShort.join(' ')).not.toContain('overall');
});

test('Trafford, inadequate in two judgements: the first questions are about these, and monitoring visits are mentioned', () => {
	const view = briefing('trafford')!;
	expect(view.inShort[1]).toMatch(/^The lowest grade is inadequate, for leadership and help and protection\. /);
	expect(view.own.map(({ number, point }) => [number, point.themes[0]?.text, point.judgement, point.page])).toEqual([
		[1, 'front door', 'Help and protection', 2],
		[2, 'strategy discussions and enquiries', 'Help and protection', 2],
		[3, 'plans for children', 'Help and protection', 2],
	]);
	expect(view.next.join(' ')).toContain('councils judged inadequate overall had monitoring visits between inspections');
	expect(view.next.join(' ')).not.toContain('Focused visits take place');
});

test('names the visits since the inspection, newest first, and none from before it', () => {
	const withVisits = councils.flatMap(({ slug }) => {
		const { visits, report } = briefing(slug)!;
		return visits.length > 0 ? [{ visits, report }] : [];
	});
	expect(withVisits.length).toBeGreaterThan(10);
	for (const { visits } of withVisits) {
		expect(visits.length).toBeLessThanOrEqual(3);
		for (const line of visits) {
			expect(line).toMatch(/^(Focused|Monitoring) visit on \d+ \w+ 202[45], published \d+ \w+ 202[45]: [a-z].*\.$/);
		}
	}
	const [before] = record.visits.filter(
		({ authority, date }) => date < (record.reportsOf(authority).at(-1)?.published.latest ?? ''),
	);
	expect(before).toBeDefined();
	expect(briefing(before!.authority)!.visits.join(' ')).not.toContain(dayText(before!.date));
});

test('names the newest joint inspection of the area with its result, and says nothing where the record has none', () => {
	const named = councils.filter(({ slug }) => briefing(slug)!.joint);
	expect(named.length).toBeGreaterThan(50);
	for (const { slug } of councils) {
		const newest = record.joint.reportsOf(slug).at(-1);
		const { joint } = briefing(slug)!;
		expect(joint?.address, slug).toBe(newest && `/joint/${newest.id}/`);
		if (newest) expect(joint?.text, slug).toContain(`published ${dayText(newest.published)}: `);
	}
	expect(briefing('bury')!.joint?.text).toBe(
		'Area SEND inspection, published 7 May 2024: widespread and/or systemic failings',
	);
	expect(briefing('leeds')!.joint).toBeUndefined();
});
