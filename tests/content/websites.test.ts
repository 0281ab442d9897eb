/** The websites of councils are their own: a table once gave others. */
import { expect, test } from 'vitest';
import { realRecord } from '../support/content.ts';

test('every council of today has a website of a public body in the United Kingdom', () => {
	const today = realRecord().authorities.filter(({ to }) => to === undefined);
	expect(today.length).toBeGreaterThan(150);
	expect(today.filter(({ website }) => !website?.endsWith('.gov.uk')).map(({ slug }) => slug)).toEqual([]);
});
