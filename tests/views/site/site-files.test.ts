/** Files about the site for programs: the days of the sitemap, security.txt and the manifest with its icons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { securityContact } from '../../../src/build/build-settings.ts';
import { asAtDate } from '../../../src/domain/record/record.ts';
import { addresses } from '../../../src/views/addresses/addresses.ts';
import { pageDays } from '../../../src/views/site/page-days.ts';
import { securityText } from '../../../src/views/site/security-text.ts';
import { webManifest } from '../../../src/views/site/web-manifest.ts';
import { realRecord } from '../../support/content.ts';
import { icon, icons, publicFolder } from '../../support/icons.ts';

describe('the day of a page in the sitemap', () => {
	const record = realRecord();
	const texts = { corrections: [], briefings: [], claims: [], explained: [] };
	const days = pageDays(record, texts);
	const newest = (found: readonly string[]): string | undefined => [...found].sort().at(-1);

	test('of a report is the day of its publication, or of its correction', () => {
		for (const { id, published } of record.reports) expect(days.get(addresses.report(id))).toBe(published.latest);
		const [first, second] = record.reports;
		const corrections = [
			{ day: '2099-02-01', report: first?.id },
			{ day: '2099-01-01', report: first?.id },
			{ day: '2099-03-01' },
		];
		const corrected = pageDays(record, { ...texts, corrections });
		expect(corrected.get(addresses.report(first?.id ?? ''))).toBe('2099-02-01');
		expect(corrected.get(addresses.report(second?.id ?? ''))).toBe(second?.published.latest);
		expect(corrected.get(addresses.authority(first?.authority ?? ''))).toBe('2099-02-01');
		expect(corrected.get(addresses.corrections)).toBe('2099-03-01');
	});

	test('of a council is that of its newest report, visit or joint inspection', () => {
		const lists = [
			record.reports.map(({ authority, published }) => [authority, published.latest] as const),
			record.visits.map(({ authority, published }) => [authority, published] as const),
			record.joint.reports.map(({ authority, published }) => [authority, published] as const),
		];
		expect(lists.every((list) => list.length > 0)).toBe(true);
		const newer = lists.map((list) => new Map(list.toSorted(([, a], [, b]) => (a < b ? -1 : 1))));
		for (const { slug } of record.authorities) {
			const expected = newest(newer.flatMap((days) => days.get(slug) ?? []));
			expect(days.get(addresses.authority(slug)), slug).toBe(expected);
		}
		// Each of the three decides somewhere.
		const decides = newer.map(
			(own) => record.authorities.filter(({ slug }) => own.get(slug) === days.get(addresses.authority(slug))).length,
		);
		expect(decides.every((count) => count > 0)).toBe(true);
	});

	test('of a list is that of its newest report, and of England the record’s last', () => {
		const of2019 = record.reports.filter(({ published }) => published.latest.startsWith('2019'));
		expect(days.get(addresses.reportsOfYear('2019'))).toBe(newest(of2019.map(({ published }) => published.latest)));
		const southWest = record.reports.filter(({ authority }) => record.authority(authority).region === 'south-west');
		expect(days.get(addresses.region('south-west'))).toBe(newest(southWest.map(({ published }) => published.latest)));
		expect(days.get(addresses.national)).toBe(asAtDate(record));
		expect(days.get(addresses.home)).toBe(asAtDate(record));
	});

	test('of a text is the day on which it was checked; a page without either has none', () => {
		const checked = pageDays(record, {
			...texts,
			claims: [{ name: 'one', checked: '2026-11-01' }],
			explained: [{ name: '/explained/one/', checked: '2026-10-01' }],
		});
		expect(checked.get(addresses.claim('one'))).toBe('2026-11-01');
		expect(checked.get('/explained/one/')).toBe('2026-10-01');
		expect(checked.get(addresses.explainedIndex)).toBe('2026-10-01');
		expect(checked.get(addresses.accessibility)).toBeUndefined();
	});
});

describe('security.txt', () => {
	test('has the fields that RFC 9116 asks for, and its address where that is known', () => {
		const given = { contact: 'mailto:security@example.org', expires: '2027-11-28', canonical: undefined };
		expect(securityText(given)).toBe(
			'Contact: mailto:security@example.org\nExpires: 2027-11-28T00:00:00.000Z\nPreferred-Languages: en\n',
		);
		const canonical = 'https://example.org/.well-known/security.txt';
		expect(securityText({ ...given, canonical })).toContain(`\nCanonical: ${canonical}\n`);
	});

	test.each([
		[undefined, undefined],
		['', undefined],
		['security@example.org', 'mailto:security@example.org'],
		['https://example.org/report', 'https://example.org/report'],
		['https://example.org', 'https://example.org/'],
	])('a contact of %j is %j', (given, expected) => {
		expect(securityContact({ SECURITY_CONTACT: given })).toBe(expected);
	});

	test.each([
		'us',
		'http://example.org',
		'https://',
		'javascript:alert(1)',
		'a@b',
		'https://example.org/ x',
		'tel:+44',
	])('a contact of %s is refused in one line', (given) => {
		expect(() => securityContact({ SECURITY_CONTACT: given })).toThrow(
			`SECURITY_CONTACT is “${given}”; expected an e-mail address or the https address of a page, such as security@example.org`,
		);
	});
});

describe('the manifest', () => {
	const manifest = webManifest((address) => `/record${address}`, '/');

	test('is below the site’s base in all that it names', () => {
		const named = [manifest.id, manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)];
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((address) => !address.startsWith('/record/'))).toEqual([]);
	});

	test('has icons of the sizes that it says, for every use', async () => {
		const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
		expect(pngs.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
			'192x192 any',
			'512x512 any',
			'512x512 maskable',
		]);
		for (const { src, sizes } of manifest.icons) {
			const file = readFileSync(join(publicFolder, src.replace('/record/', '')));
			const { width, height } = await sharp(file).metadata();
			if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes);
		}
	});

	test.each(icons)('$file is the sign of the site as it is now', async ({ file, size, maskable }) => {
		const pixels = (bytes: Buffer): Promise<Buffer> => sharp(bytes).ensureAlpha().raw().toBuffer();
		const kept = await pixels(readFileSync(join(publicFolder, file)));
		const drawn = await pixels(await icon({ file, size, maskable }));
		expect(kept.length).toBe(size * size * 4);
		// Other machines may round a pixel at an edge differently.
		const different = kept.reduce((sum, value, at) => sum + (Math.abs(value - (drawn[at] ?? 0)) > 16 ? 1 : 0), 0);
		expect(different).toBeLessThan(kept.length / 1000);
		// An icon whose edges may be cut off is opaque to its corners.
		expect(kept[3] === 255).toBe(maskable);
	});
});
