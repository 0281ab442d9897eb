/** A council’s grades on other sites: the page for a frame and the picture, for every council. */
import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { all, attribute, classes, readText, within } from '../support/html.ts';
import { referencesOf } from '../support/links.ts';
import type { BuiltPage } from '../support/built-site.ts';

const site = builtSite();
const { authorities } = realRecord();
const councilOf = (embed: BuiltPage): BuiltPage => site.page(embed.address.replace(/embed\/$/, ''));
const pictureOf = (embed: BuiltPage): string => site.read(`${embed.address}strip.svg`).toString();

/** The text of a picture, its lines joined as a reader joins them. */
const textOfPicture = (svg: string): string =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
		.map(([, text]) => text)
		.join(' ')
		.replaceAll('&amp;', '&');

/** Address and fault of every embed that has one. */
const faults = (of: (embed: BuiltPage) => readonly string[]): string[] =>
	few(site.embeds.flatMap((embed) => of(embed).map((fault) => `${embed.address}: ${fault}`)));

test('each council has both, of no more than 8 kB each', () => {
	expect(site.embeds.map(({ address }) => address).sort()).toEqual(
		authorities.map(({ slug }) => `/authorities/${slug}/embed/`).sort(),
	);
	expect(site.embeds.length).toBeGreaterThan(150);
	expect(
		faults((embed) =>
			[embed.html, pictureOf(embed)]
				.map((text) => Buffer.byteLength(text))
				.filter((size) => size > 8000)
				.map(String),
		),
	).toEqual([]);
});

test('neither loads anything or has a script, and the policy names the one stylesheet of both', () => {
	expect(
		faults((embed) => {
			const picture = pictureOf(embed);
			const policy = all(embed, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'content-security-policy');
			const style = /<style>([^<]*)<\/style>/.exec(embed.html)?.[1] ?? '';
			const hash = createHash('sha256').update(style).digest('base64');
			return [
				...referencesOf(embed)
					.filter(({ element, address }) => element.tagName !== 'a' || address !== '../')
					.map(({ address }) => address),
				...(/<(?:script|link|img|iframe)|url\(|@import| on\w+=| style=/.exec(`${embed.html}${picture}`) ?? []),
				...(policy &&
				attribute(policy, 'content') ===
					`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
					? []
					: ['another policy']),
				...(picture.includes(`<style>${style}</style>`) ? [] : ['another stylesheet in the picture']),
				...([...picture.matchAll(/href="([^"]*)"/g)].map(([, to]) => to).join() === '../'
					? []
					: ['other links in the picture']),
			];
		}),
	).toEqual([]);
});

test('both say the grades of the council’s page, each as a word with its shape, and what the page warns of', () => {
	const warned: string[] = [];
	expect(
		faults((embed) => {
			const council = councilOf(embed);
			const picture = pictureOf(embed);
			const [strip] = all(council, 'ul', 'strip');
			const words = strip
				? within(strip, 'li').map((item) => readText(within(item, 'span').find((e) => classes(e).includes('grade'))!))
				: [];
			const rows = all(embed, 'li').map((row) => ({
				word: readText(within(row, 'b')[0]!),
				shaped: within(row, 'svg').length === 1 || classes(row).length === 1,
			}));
			const banners = all(council, 'div', 'banner')
				.map(readText)
				.flatMap(
					(text) =>
						text.match(
							/^(?:A newer report was published on [^.]*\. It is not yet in this record\.|The council was abolished on .*?\. Its area passed to [^.]*\.)/,
						) ?? [],
				);
			warned.push(...banners);
			const text = readText(all(embed, 'main')[0]!);
			const said = textOfPicture(picture);
			return [
				...(words.length > 0 && words.join() === rows.map(({ word }) => word).join()
					? []
					: [`grades ${rows.map(({ word }) => word).join()}`]),
				...rows.filter(({ shaped }) => !shaped).map(({ word }) => `${word} without a shape`),
				...words.filter((word) => !said.includes(word)).map((word) => `picture without ${word}`),
				...banners
					.filter((banner) => !text.includes(banner) || !said.includes(banner))
					.map((banner) => `says nothing of: ${banner}`),
				...[
					'Report published ',
					'Inspection Record, independent of Ofsted. Reports published by ',
					'Every inspection of ',
				].filter((part) => !text.includes(part) || !said.includes(part)),
				...(embed.listed ? ['may be listed'] : []),
			];
		}),
	).toEqual([]);
	expect(warned.filter((text) => text.startsWith('A newer report')).length).toBe(
		authorities.filter((a) => a.newerReport).length,
	);
	expect(warned.filter((text) => text.startsWith('The council was abolished')).length).toBe(
		authorities.filter((a) => a.to !== undefined).length,
	);
	expect(warned.length).toBeGreaterThan(5);
});

test('the page is valid', async () => {
	const validator = new HtmlValidate({
		extends: ['html-validate:recommended', 'html-validate:document'],
		// A program writes the page without the white space that people write.
		rules: { 'doctype-style': 'off', 'long-title': 'off', 'void-style': 'off' },
	});
	const kinds = ['hampshire', 'dorset-county', 'slough', 'bournemouth-christchurch-and-poole'];
	for (const kind of kinds) {
		const embed = site.embeds.find(({ address }) => address === `/authorities/${kind}/embed/`);
		if (!embed) throw new Error(`${kind} has no page for a frame`);
		const { results } = await validator.validateString(embed.html);
		expect(
			results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${kind}: ${message} at ${selector}`)),
		).toEqual([]);
	}
});

test('the council’s page leads to it', () => {
	const unlinked = site.embeds.filter(
		(embed) => !all(councilOf(embed), 'a').some((link) => attribute(link, 'href') === embed.address),
	);
	expect(few(unlinked.map(({ address }) => address))).toEqual([]);
});
