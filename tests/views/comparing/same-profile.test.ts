/** The councils with the same grades as a report, in words. */
import { expect, test } from 'vitest';
import { reportProfile } from '../../../src/views/comparing/same-profile.ts';
import { realRecord } from '../../support/content.ts';

test('the words fit one other council and several', () => {
	const record = realRecord();
	const leadOf = (id: string): string => reportProfile(record, record.report(id)).lead;
	expect(leadOf('norfolk/2013-08-16')).toMatch(
		/ the latest report of one other council was of an inspection under .*, as this one is\./,
	);
	expect(leadOf('hampshire/2014-04-22')).toMatch(
		/ the latest reports of \d+ other councils were of inspections under .*, as this one is\./,
	);
});
