/** The profile of England and of a region, in words. */
import { expect, test } from 'vitest';
import { profileView } from '../../../src/views/england/national.ts';
import { realRecord } from '../../support/content.ts';

test('the caption says of one grade that it covers two groups of children, and of several that they cover them', () => {
	const question = { strand: 'care-leavers', day: '2026-06-30', reading: 'published' } as const;
	const captionOf = (region: 'north-east' | undefined): string =>
		profileView(realRecord(), { ...question, region }).caption;
	expect(captionOf('north-east')).toMatch(/ 1 grade covers children in care and care leavers together\.$/);
	expect(captionOf(undefined)).toMatch(/ 8 grades cover children in care and care leavers together\.$/);
});
