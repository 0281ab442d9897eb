import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
	buildPatience,
	dayOfBuild,
	keepsPages,
	reportEmail,
	reportIssuesUrl,
	siteBase,
	siteUrl,
} from '../../src/build/build-settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

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
		'https://user:secret@example.org',
		'https://example.org#part',
		'//example.org',
		' https://example.org',
		'https://example.org:99999',
		'https://.',
		'..',
	])('%s is refused in one line', (given) => {
		expect(() => siteUrl({ SITE_URL: given })).toThrow(
			`SITE_URL is “${given}”; expected an address without a path, such as https://example.org`,
		);
	});
});

describe('OFFLINE', () => {
	test.each([
		[undefined, true],
		['', true],
		['on', true],
		['off', false],
	])('%j is %j', (given, expected) => expect(keepsPages({ OFFLINE: given })).toBe(expected));

	test.each(['no', 'OFF', '0', 'false'])('%s is refused in one line', (given) => {
		expect(() => keepsPages({ OFFLINE: given })).toThrow(`OFFLINE is “${given}”; expected on or off`);
	});
});

describe('SITE_BASE', () => {
	test.each([
		[undefined, '/'],
		['', '/'],
		['/', '/'],
		['/record/', '/record/'],
		['record', '/record/'],
		['/record', '/record/'],
		['/a.b/c-d_e/', '/a.b/c-d_e/'],
	])('%j is %j', (given, expected) => {
		expect(siteBase({ SITE_BASE: given })).toBe(expected);
	});

	test.each([
		'..',
		'.',
		'/../',
		'/a/../b/',
		'/a/./b/',
		'...',
		'//',
		'//evil.example/',
		'/a//b/',
		'/my record/',
		' /record/',
		'/record/?a=b',
		'/record/#a',
		'https://example.org/record/',
		'/%2e%2e/',
		'\\record',
		'/<script>/',
		'/é/',
	])('%j is refused in one line', (given) => {
		expect(() => siteBase({ SITE_BASE: given })).toThrow(
			`SITE_BASE is “${given}”; expected a folder of the host, of letters, digits, dots and hyphens, such as /record/`,
		);
	});
});

describe('REPORT_ISSUES_URL', () => {
	test.each([
		[undefined, undefined],
		['', undefined],
		['https://github.com/owner/name/issues/new', 'https://github.com/owner/name/issues/new'],
		['https://git.example/o/n/issues/new?template=a.md', 'https://git.example/o/n/issues/new?template=a.md'],
	])('%j is %j', (given, expected) => {
		expect(reportIssuesUrl({ REPORT_ISSUES_URL: given })).toBe(expected);
	});

	test.each([
		'github.com/owner/name/issues/new',
		'http://github.com/owner/name/issues/new',
		'https://github.com',
		'https://github.com/',
		'https://user:secret@github.com/owner/name/issues/new',
		'https://github.com/owner/name/issues/new#part',
		'https://github.com/owner/my name/issues/new',
		'https://github..com/owner/name/issues/new',
		'https://github.com/"><script>',
		'javascript:alert(1)',
		'mailto:a@example.org',
		'//github.com/owner/name/issues/new',
		'yes',
	])('%s is refused in one line', (given) => {
		expect(() => reportIssuesUrl({ REPORT_ISSUES_URL: given })).toThrow(
			`REPORT_ISSUES_URL is “${given}”; expected the address of the form for a new issue, such as https://github.com/owner/name/issues/new`,
		);
	});
});

describe('REPORT_EMAIL', () => {
	test.each([
		[undefined, undefined],
		['', undefined],
		['corrections@example.org', 'corrections@example.org'],
		['the.record+site@mail.example.co.uk', 'the.record+site@mail.example.co.uk'],
	])('%j is %j', (given, expected) => {
		expect(reportEmail({ REPORT_EMAIL: given })).toBe(expected);
	});

	test.each([
		'corrections',
		'corrections@example',
		'@example.org',
		'corrections@example.org, others@example.org',
		'Corrections <corrections@example.org>',
		'mailto:corrections@example.org',
		'corrections@example.org?cc=others@example.org',
		'corrections@example..org',
		'correc tions@example.org',
		'a..b@example.org',
		'a@-example.org',
		' corrections@example.org',
	])('%s is refused in one line', (given) => {
		expect(() => reportEmail({ REPORT_EMAIL: given })).toThrow(
			`REPORT_EMAIL is “${given}”; expected one e-mail address, such as corrections@example.org`,
		);
	});
});

describe('BUILD_PATIENCE', () => {
	test.each([
		[undefined, 5],
		['', 5],
		['10', 10],
		['0.05', 0.05],
	])('%j is %j minutes', (given, expected) => {
		expect(buildPatience({ BUILD_PATIENCE: given })).toBe(expected);
	});

	test.each(['0', '-1', 'five', '5m', '1e9', 'Infinity'])('%j is refused in one line', (given) => {
		expect(() => buildPatience({ BUILD_PATIENCE: given })).toThrow(
			`BUILD_PATIENCE is “${given}”; expected minutes, such as 10`,
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
