/**
 * The marks of a drawing as text. As components, hundreds of marks would keep a phone busy when a page comes to life, though
 * none of them changes then.
 */
import { gradeShapes } from './grade-shapes.ts';
import { at } from '../addresses/addresses.ts';
import { escaped } from '../words/escaped.ts';
import type { DrawnMark } from './drawing.ts';

/** An element of SVG. An attribute that is undefined is left out; `content` is SVG already. */
export function svgElement(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>>,
	content = '',
): string {
	const given = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
	return `<${name}${given.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** Marks as SVG, each with the classes by which the style sheet colours it. `base`: the site’s, ending in a slash. */
export function drawnSvg(marks: readonly DrawnMark[], base: string): string {
	return marks.map((mark) => drawnMark(mark, base)).join('');
}

function drawnMark(mark: DrawnMark, base: string): string {
	switch (mark.kind) {
		case 'path':
			return mark.paint === 'hatch'
				? svgElement('path', { d: mark.d, fill: `url(#hatch-${mark.look ?? ''})` })
				: svgElement('path', { class: named(mark.paint, mark.look), d: mark.d, 'fill-opacity': mark.strength });
		case 'text':
			return svgElement(
				'text',
				{
					class: named(`text-${mark.paint}`, mark.look),
					x: mark.x,
					y: mark.y,
					'font-size': mark.size,
					'font-weight': mark.bold ? 600 : undefined,
					'text-anchor': mark.anchor,
					'aria-hidden': mark.repeats ? 'true' : undefined,
				},
				escaped(mark.text),
			);
		case 'shape':
			return svgElement(
				'svg',
				{
					class: named(`text-${mark.paint}`, mark.look),
					x: mark.x,
					y: mark.y,
					width: mark.size,
					height: mark.size,
					viewBox: '0 0 20 20',
				},
				gradeShapes[mark.look],
			);
		case 'link':
			return svgElement('a', { href: at(base, mark.address), 'aria-label': mark.label }, drawnSvg(mark.marks, base));
		default:
			return mark satisfies never;
	}
}

function named(paint: string, look: string | undefined): string {
	return look === undefined ? `is-${paint}` : `is-${paint} is-${look}`;
}
