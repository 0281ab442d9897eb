/** Every council of today has a website; the check says that it must be its own. */
import { expect, test } from 'vitest';
import { realRecord } from '../support/content.ts';

test('every council of today has a website, and not that of a trust or company', () => {
	const today = realRecord().authorities.filter(({ to }) => to === undefined);
	expect(today.length).toBeGreaterThan(150);
	expect(today.filter(({ website }) => !website?.endsWith('.gov.uk')).map(({ slug }) => slug)).toEqual([]);
});
