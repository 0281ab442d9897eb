/** Councillors’ briefings on the real record: every current council has one, complete and of the promised length. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { authorityBriefingView, hasBriefing } from '../../../src/views/councils/authority-briefing.ts';
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
	expect(view.questions.length).toBeGreaterThanOrEqual(8);
	expect(view.questions.length).toBeLessThanOrEqual(10);
	expect(new Set(view.questions.map((q) => q.text)).size).toBe(view.questions.length);
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
	expect(view.asAt).toBe(golden().facts['asAt']);
});

test('Hampshire: outstanding, what that led to until March 2026, and the day on which the plan was due', () => {
	const view = briefing('hampshire')!;
	expect(view.inShort[0]).toContain('23 July 2024');
	expect(view.inShort[1]).toContain('Overall: outstanding');
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
	expect(view.next.join(' ')).toContain('We do not know what now decides whether an inspection is short or standard: ');
	expect(view.next.join(' ')).not.toContain('Until March 2026');
	expect(view.inShort.join(' ')).not.toContain('Overall:');
});
