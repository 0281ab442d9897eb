import { describe, expect, test } from 'vitest';
import { reportLinks } from '../../../src/views/parts/report-mistake.ts';

const issues = 'https://git.example/owner/name/issues/new';
const email = 'corrections@example.org';
const page = { title: 'Hampshire: “Good” & more', address: 'https://record.example/reports/hampshire/2014-04-22/' };

describe('links for reporting a mistake', () => {
	test('are none where no way was set', () => {
		expect(reportLinks({ issues: undefined, email: undefined }, page)).toEqual([]);
	});

	test('fill in the form with the page’s title and address', () => {
		const links = reportLinks({ issues, email: undefined }, page);
		expect(links.map(({ text }) => text)).toEqual(['Report it on the project’s form']);
		const { origin, pathname, searchParams } = new URL(links[0]!.address);
		expect(`${origin}${pathname}`).toBe(issues);
		expect(searchParams.get('title')).toBe('Mistake on the page “Hampshire: “Good” & more”');
		expect(searchParams.get('body')?.split('\n')[0]).toBe(`Page: ${page.address}`);
		expect(searchParams.get('body')).toContain('Please write nothing about a child');
	});

	test('keep the query that the form’s address has', () => {
		const [link] = reportLinks({ issues: `${issues}?template=fact.md&title=old`, email: undefined }, page);
		const { searchParams } = new URL(link!.address);
		expect(searchParams.get('template')).toBe('fact.md');
		expect(searchParams.getAll('title')).toHaveLength(1);
	});

	test('fill in a message as mail programs read it: no plus for a space, no bare ampersand', () => {
		const [link] = reportLinks({ issues: undefined, email }, page);
		expect(link?.text).toBe('Report it by e-mail');
		expect(link?.address).not.toMatch(/[+\s]/);
		const [, subject, body] = /^mailto:corrections@example\.org\?subject=([^&]*)&body=([^&]*)$/.exec(
			link?.address ?? '',
		)!;
		expect(decodeURIComponent(subject!)).toContain('“Good” & more');
		expect(decodeURIComponent(body!).split('\r\n')[0]).toBe(`Page: ${page.address}`);
	});

	test('name no page where there is none', () => {
		const links = reportLinks({ issues, email }, undefined);
		expect(links).toHaveLength(2);
		expect(new URL(links[0]!.address).searchParams.get('title')).toBe('Mistake on Inspection Record');
		expect(new URL(links[0]!.address).searchParams.get('body')).toMatch(/^Page: \n/);
	});
});
