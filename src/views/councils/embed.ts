/**
 * A council’s latest grades on other sites: a small page for a frame and the same as a picture (SVG), and the markup that a
 * webmaster copies. Neither needs a script or another file. Both have one stylesheet, so that the security policy of
 * their folder names one.
 */
import { addresses } from '../addresses/addresses.ts';
import { boxPath, tidy } from '../parts/drawing.ts';
import { gradeShapes } from '../parts/grade-shapes.ts';
import { colourOf } from '../parts/palette.ts';
import { RECORD_NAME } from '../parts/strip-card.ts';
import { escaped } from '../words/escaped.ts';
import { textWidth, wrapText } from '../words/text-width.ts';
import { gradeLooks } from '../../domain/record/grades.ts';
import type { Palette, Palettes } from '../parts/palette.ts';
import type { StripCard } from '../parts/strip-card.ts';
import type { StripItem } from '../parts/judgement-strip.ts';

/** The narrowest frame and the widest, in pixels. */
const NARROWEST = 240;
const WIDEST = 800;

/** The stylesheet of the frame and of the picture, with the colours of the site’s own. */
export function embedStyle({ light, dark }: Palettes): string {
	const colours = (palette: Palette): string => {
		const of = (name: string): string => colourOf(palette, name);
		return [
			`:root{--paper:${of('paper')};--line:${of('line')};--ink:${of('ink')};--soft:${of('ink-soft')};--link:${of('accent')}}`,
			`.row{--bar:${of('line-strong')};--fill:${of('surface')};--grade:${of('grade-none-ink')}}`,
			...gradeLooks.map(
				(look) =>
					`.${look}{--bar:${of(`grade-${look}-solid`)};--fill:${of(`grade-${look}-fill`)};--grade:${of(`grade-${look}-ink`)}}`,
			),
		].join('');
	};
	return [
		':root{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}',
		colours(light),
		`@media(prefers-color-scheme:dark){${colours(dark)}}`,
		// The page itself has no ground and no scheme, so that what is left of a frame looks as the site around it.
		'body{margin:0}main{padding:12px;border:1px solid var(--line);background:var(--paper);color:var(--ink);font-size:15px;line-height:20px;overflow-wrap:break-word}',
		'h1{margin:0;font-size:20px;line-height:26px}p,ul{margin:0 0 8px;padding:0}',
		'.row{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:12px;margin:0 0 4px;padding:5px 10px;border-left:5px solid var(--bar);background:var(--fill)}',
		'.row b{color:var(--grade)}.row b svg{width:13px;height:13px}small{display:block;font-size:13px;color:var(--soft)}a{color:var(--link)}',
		'text{fill:var(--ink)}.paper{fill:var(--paper);stroke:var(--line)}.bar{fill:var(--bar)}.fill{fill:var(--fill)}.g{fill:var(--grade);color:var(--grade)}.soft{fill:var(--soft)}a text{fill:var(--link);text-decoration:underline}',
		// High contrast has colours of its own; words and shapes remain.
		'@media(forced-colors:active){.row{border:1px solid}.row b{color:CanvasText}}',
	].join('');
}

/** What a frame’s page and the picture may load: nothing but their stylesheet. `hash`: its name in the policy, "sha256-…". */
export function embedPolicy(hash: string): string {
	return `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`;
}

/** The page for a frame. It lies one folder below the council’s page, to which it leads. */
export function embedPage(card: StripCard, style: string, policy: string): string {
	const rows = card.strip.map(
		(item) =>
			`<li class="${classesOf(item)}"><span>${escaped(item.short)}${partOf(item) === '' ? '' : `<small>${escaped(partOf(item))}</small>`}</span> <b>${shapeOf(item)}${escaped(item.value.label)}</b></li>`,
	);
	return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(titleOf(card))}</title><style>${style}</style></head>
<body><main><h1>${escaped(card.name)}</h1>
<p>${escaped(card.what)}. ${escaped(card.when)}</p>
${card.notices.map((text) => `<p><strong>${escaped(text)}</strong></p>\n`).join('')}${rows.length === 0 ? '' : `<ul>${rows.join('\n')}</ul>\n`}<p><a href="../" target="_top">${linkText(card)}</a></p>
<small>${RECORD_NAME}. ${escaped(card.asAt)}</small></main></body></html>
`;
}

/** The markup to paste, as text. `full`: puts an address of the site under its public address. */
export function embedCode(
	card: StripCard,
	slug: string,
	full: (address: string) => string,
): { readonly frame: string; readonly picture: string } {
	const { width, height } = embedPicture(card, '');
	return {
		frame: `<iframe src="${full(addresses.embed(slug))}" title="${escaped(titleOf(card))}" width="100%" height="${frameHeight(card)}" loading="lazy" style="border:0;min-width:${NARROWEST}px;max-width:${WIDEST}px"></iframe>`,
		picture: `<a href="${full(addresses.authority(slug))}"><img src="${full(addresses.embedStrip(slug))}" alt="${escaped(pictureText(card))}" width="${width}" height="${height}" loading="lazy"></a>`,
	};
}

/** The page’s title and the frame’s. */
function titleOf({ name, what }: StripCard): string {
	return `${name}: ${what}`;
}

/** The pasted picture’s alternative: no grades, because the text stays as it is when the picture follows the record. */
function pictureText(card: StripCard): string {
	return `${titleOf(card)}. This picture leads to the grades in words.`;
}

function linkText({ name }: StripCard): string {
	return `Every inspection of ${escaped(name)}`;
}

/** What follows a judgement’s name where it is not one of the council’s main grades. */
function partOf({ partOf: whole, standing }: StripItem): string {
	if (standing === 'beside') return 'separate from the council’s grades';
	return whole === undefined ? '' : `part of ${whole.toLowerCase()}`;
}

function classesOf({ value }: StripItem): string {
	return value.look === undefined ? 'row' : `row ${value.look}`;
}

function shapeOf({ value }: StripItem): string {
	if (value.look === undefined) return '';
	return `<svg viewBox="0 0 20 20" aria-hidden="true">${gradeShapes[value.look]}</svg> `;
}

/** What a frame keeps for a notice that the pasted markup cannot know of, such as that of a newer report; in pixels. */
const LATER_NOTICE = 68;

/** The height in pixels at which a frame of the narrowest width shows everything without scrolling. */
function frameHeight(card: StripCard): number {
	// Padding and border of the page; of a row, also its bar.
	const room = NARROWEST - 26;
	const lines = (text: string, size = 15, bold = false): number => wrapText(text, room, size, bold).length;
	const rows = card.strip.map(
		(item) =>
			14 +
			20 * wrapText(item.short, room - 25, 15).length +
			(partOf(item) === '' ? 0 : 20 * wrapText(partOf(item), room - 25, 13).length) +
			20 * wrapText(item.value.label, room - 25 - 18, 15, true).length,
	);
	return [
		26,
		LATER_NOTICE,
		26 * lines(card.name, 20, true),
		8 + 20 * lines(`${card.what}. ${card.when}`),
		...card.notices.map((text) => 8 + 20 * lines(text, 15, true)),
		...rows,
		16 + 20 * lines(linkText(card)),
		20 * lines(`${RECORD_NAME}. ${card.asAt}`, 13),
	].reduce((sum, height) => sum + height, 0);
}

/** Width and margin of the picture, in units: at 240 pixels its smallest letters are 10 high. */
const WIDTH = 300;
const MARGIN = 12;

/** The picture, with the link to the council’s page for those who open it by itself. */
export function embedPicture(
	card: StripCard,
	style: string,
): { readonly svg: string; readonly width: number; readonly height: number } {
	const room = WIDTH - 2 * MARGIN;
	let y = MARGIN - 2;
	const text = (words: string, size: number, className = '', bold = false, x = MARGIN): string =>
		wrapText(words, WIDTH - MARGIN - x, size, bold)
			.map((line) => {
				y += size * 1.32;
				return `<text x="${x}" y="${tidy(y)}" font-size="${size}"${className === '' ? '' : ` class="${className}"`}${bold ? ' font-weight="700"' : ''}>${escaped(line)}</text>`;
			})
			.join('');
	const gap = (units: number): string => {
		y += units;
		return '';
	};
	const row = (item: StripItem): string => {
		const top = y;
		y += 4;
		const isOneLine =
			partOf(item) === '' && textWidth(item.short, 14) + textWidth(item.value.label, 14, true) + 18 + 30 <= room;
		const inside = [text(item.short, 14, '', false, MARGIN + 14)];
		if (partOf(item) !== '') inside.push(text(partOf(item), 12, 'soft', false, MARGIN + 14));
		if (isOneLine) {
			const x = WIDTH - MARGIN - 10 - textWidth(item.value.label, 14, true);
			inside.push(gradeAt(item, x - 18, y), gradeText(item, x, y));
		} else {
			y += 19;
			inside.push(gradeAt(item, MARGIN + 14, y), gradeText(item, MARGIN + 14 + (item.value.look ? 18 : 0), y));
		}
		y += 8;
		const box = `<path class="fill" d="${boxPath(MARGIN, top, room, y - top)}"/><path class="bar" d="${boxPath(MARGIN, top, 5, y - top)}"/>`;
		y += 4;
		return `<g class="${classesOf(item)}">${box}${inside.join('')}</g>`;
	};
	const parts = [
		text(card.name, 20, '', true),
		gap(2),
		text(`${card.what}. ${card.when}`, 14),
		...card.notices.flatMap((notice) => [gap(4), text(notice, 14, '', true)]),
		gap(10),
		...card.strip.map(row),
		gap(2),
		`<a href="../" target="_top">${text(`Every inspection of ${card.name}`, 14)}</a>`,
		gap(4),
		text(`${RECORD_NAME}. ${card.asAt}`, 12.5, 'soft'),
	];
	const height = Math.ceil(y + MARGIN);
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" lang="en-GB"><title>${escaped(titleOf(card))}</title><style>${style}</style><path class="paper" d="${boxPath(0.5, 0.5, WIDTH - 1, height - 1)}"/>${parts.join('')}</svg>\n`,
		width: WIDTH,
		height,
	};
}

function gradeAt({ value }: StripItem, x: number, y: number): string {
	if (value.look === undefined) return '';
	return `<svg class="g" x="${tidy(x)}" y="${tidy(y - 12)}" width="13" height="13" viewBox="0 0 20 20">${gradeShapes[value.look]}</svg>`;
}

function gradeText({ value }: StripItem, x: number, y: number): string {
	return `<text class="g" x="${tidy(x)}" y="${tidy(y)}" font-size="14" font-weight="700">${escaped(value.label)}</text>`;
}
