/** What a council’s page says of the councils that it replaced. */
import { expect, test } from 'vitest';
import { authorityPageView, reorganisationText } from '../../../src/views/councils/authority-page.ts';
import { realRecord } from '../../support/content.ts';

const record = realRecord();

test.each([
	[1, 'Earlier inspections were of that council and are on its page.'],
	[2, 'Earlier inspections were of those councils and are on their pages.'],
])('of %d', (replaced, said) => {
	const councils = record.authorities.filter(
		({ from, to, predecessors }) =>
			from !== undefined && to === undefined && Math.min(2, predecessors.length) === replaced,
	);
	expect(councils.length).toBeGreaterThan(0);
	for (const council of councils) {
		expect(reorganisationText(authorityPageView(record, council))).toContain(said);
	}
});
