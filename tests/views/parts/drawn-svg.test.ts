import { describe, expect, test } from 'vitest';
import { gradeShapes } from '../../../src/views/parts/grade-shapes.ts';
import { drawnSvg, svgElement } from '../../../src/views/parts/drawn-svg.ts';

describe('an element', () => {
	test('leaves out what is undefined, keeps 0, and escapes quotation marks and brackets', () => {
		expect(svgElement('path', { class: undefined, x: 0, 'aria-label': 'A "b" & <c>' })).toBe(
			'<path x="0" aria-label="A &quot;b&quot; &amp; &lt;c&gt;"/>',
		);
	});

	test('with content has an end', () => {
		expect(svgElement('g', {}, '<path/>')).toBe('<g><path/></g>');
	});
});

describe('marks', () => {
	test('are coloured by class, those with a pattern by the pattern of their grade', () => {
		expect(
			drawnSvg(
				[
					{ kind: 'path', d: 'M0 0h1', paint: 'solid', look: 'good' },
					{ kind: 'path', d: 'M0 0h1', paint: 'hatch', look: 'good' },
				],
				'/',
			),
		).toBe('<path class="is-solid is-good" d="M0 0h1"/><path d="M0 0h1" fill="url(#hatch-good)"/>');
	});

	test('escape what a text says', () => {
		expect(drawnSvg([{ kind: 'text', x: 1, y: 2, size: 13, paint: 'ink', text: 'Tyne & <Wear>' }], '/')).toContain(
			'>Tyne &amp; &lt;Wear&gt;</text>',
		);
	});

	test('that lead to a page do so below the site’s base, with what is in them', () => {
		const link = drawnSvg(
			[
				{
					kind: 'link',
					address: '/authorities/kent/',
					label: 'Kent',
					marks: [{ kind: 'shape', x: 0, y: 0, size: 12, paint: 'grade', look: 'inadequate' }],
				},
			],
			'/record/',
		);
		expect(link).toMatch(/^<a href="\/record\/authorities\/kent\/" aria-label="Kent"><svg .*<\/svg><\/a>$/);
		expect(link).toContain(gradeShapes.inadequate);
	});
});
