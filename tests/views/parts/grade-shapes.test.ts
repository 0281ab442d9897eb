/** The shapes of grades are drawn in one place, and the stylesheet of the councils’ matrix has the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gradeShapes } from '../../../src/views/parts/grade-shapes.ts';

test('the matrix of councils has the shape of each grade', () => {
	const css = readFileSync(new URL('../../../src/styles/rooms/councils.css', import.meta.url), 'utf8');
	const drawn = [...css.matchAll(/^\.is-([\w-]+) \{\s*--shape: url\("[^"]*viewBox='0 0 20 20'>(.*?)<\/svg>"\)/gm)];
	expect(Object.fromEntries(drawn.map(([, look, shape = '']) => [look, shape.replaceAll("'", '"')]))).toEqual(
		gradeShapes,
	);
});
