/** Joint and SEND inspections beside a comparison: all of the councils’ own, and nothing that could be taken for a grade. */
import { describe, expect, test } from 'vitest';
import { jointTogether } from '../../../src/views/comparing/joint-together.ts';
import { jointLineLink, jointLines } from '../../../src/views/parts/joint-lines.ts';
import { packRecord, unpackRecord } from '../../../src/views/data/packed-record.ts';
import { realRecord } from '../../support/content.ts';

const record = realRecord();
const lines = jointLines(record);

describe('the inspections of councils compared', () => {
	const view = jointTogether(record, lines, { slugs: ['bury', 'surrey', 'leeds'], company: 'chosen' });

	test('are all that the record has of each council, kind by kind, and who has none is said', () => {
		const own = ['bury', 'surrey'].flatMap((slug) => record.joint.reportsOf(slug));
		expect(own.length).toBeGreaterThan(2);
		const shown = view.rows.map(({ inspection }) => inspection.address);
		expect([...shown].sort()).toEqual(own.map(({ id }) => `/joint/${id}/`).sort());
		const kinds = shown.map((address) => address.includes('/send-'));
		expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
		expect(
			view.rows.filter(({ council }) => council.text === 'Bury').map(({ gist, published }) => [gist, published]),
		).toEqual([['Widespread and/or systemic failings', '7 May 2024']]);
		expect(view.without).toBe('Not in this record: Leeds.');
	});

	test('say that they are no grades and cannot be compared, and that the record is not whole', () => {
		expect(view.basis).toContain('give no grade');
		expect(view.basis).toContain('must not be compared');
		expect(view.basis).toContain(
			`We have read ${record.joint.reports.length} of their reports and letters, which are not all`,
		);
		expect(JSON.stringify(view)).not.toMatch(/outstanding|inadequate|requires improvement/i);
	});

	test('are the same from the files in the reader’s browser', () => {
		const request = { slugs: ['surrey'], company: 'neighbours' } as const;
		const sent = JSON.parse(JSON.stringify(lines)) as typeof lines;
		const here = jointTogether(record, lines, request);
		expect(here.rows.length).toBeGreaterThan(5);
		expect(jointTogether(unpackRecord(packRecord(record)), sent, request)).toEqual(here);
	});
});

test('a line says kind, day and result', () => {
	expect(lines).toHaveLength(record.joint.reports.length);
	const texts = lines.map((line) => jointLineLink(line).text);
	expect(texts).toContain('Area SEND inspection, published 7 May 2024: widespread and/or systemic failings');
	expect(
		texts
			.filter((text) => text.startsWith('Joint targeted area inspection'))
			.every((text) => / theme [a-z]/.test(text)),
	).toBe(true);
	expect(texts.join('\n')).not.toMatch(/undefined|: $/m);
});
