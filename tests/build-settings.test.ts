import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dayOfBuild, siteUrl } from '../src/build/build-settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('SITE_URL', () => {
	test.each([
		[undefined, undefined],
		['', undefined],
		['https://example.org', 'https://example.org'],
		['https://example.org/', 'https://example.org'],
		['http://localhost:4321', 'http://localhost:4321'],
	])('%j is %j', (given, expected) => {
		expect(siteUrl({ SITE_URL: given })).toBe(expected);
	});

	test.each([
		'example.org',
		'ftp://example.org',
		'https://',
		'https://example.org/record',
		'https://example.org/?a=b',
		'https://example..org',
		'https://example.org.',
		'https://exam ple.org',
		'https://user@example.org',
		'javascript:alert(1)',
	])('%s is refused in one line', (given) => {
		expect(() => siteUrl({ SITE_URL: given })).toThrow(
			`SITE_URL is “${given}”; expected an address without a path, such as https://example.org`,
		);
	});
});

describe('the day of the build', () => {
	test('is that of SOURCE_DATE_EPOCH', () => {
		expect(dayOfBuild({ SOURCE_DATE_EPOCH: '1787184000' }, root)).toBe('2026-08-20');
		expect(dayOfBuild({ SOURCE_DATE_EPOCH: '0' }, root)).toBe('1970-01-01');
	});

	test('is unknown without that and without a git history', () => {
		expect(dayOfBuild({}, tmpdir())).toBeUndefined();
	});

	test.each(['yesterday', '-1', '1.5', '2026-08-20', '9999999999999'])('refuses %s in one line', (given) => {
		expect(() => dayOfBuild({ SOURCE_DATE_EPOCH: given }, root)).toThrow(
			`SOURCE_DATE_EPOCH is “${given}”; expected seconds since 1970, such as 1787184000`,
		);
	});
});
