/** Addresses and numbers of Ofsted’s, as they are pasted from e-mails. */
import { expect, test } from 'vitest';
import { readOfstedPointer } from '../../../src/domain/search/ofsted-address.ts';

test.each([
	['https://files.ofsted.gov.uk/v1/file/50253183'],
	['files.ofsted.gov.uk/v1/file/50253183'],
	['HTTPS://FILES.OFSTED.GOV.UK/v1/file/50253183.'],
	['See <https://files.ofsted.gov.uk/v1/file/50253183> for the report'],
	['50253183'],
	[' 50253183 '],
	['file 50253183'],
])('“%s” is a file', (text) => {
	expect(readOfstedPointer(text)).toEqual({ kind: 'file', number: '50253183' });
});

test.each([
	['https://reports.ofsted.gov.uk/provider/44/80477'],
	['reports.ofsted.gov.uk/provider/44/80477#reports'],
	['URN 80477'],
	['urn:80477'],
])('“%s” is a provider', (text) => {
	expect(readOfstedPointer(text)).toEqual({ kind: 'provider', number: '80477' });
});

test.each([
	'',
	'hull',
	'80477',
	'850',
	'2014',
	'123456',
	'https://www.ofsted.gov.uk/',
	'https://example.org/v1/file/50253183',
])('“%s” is neither', (text) => {
	expect(readOfstedPointer(text)).toBeUndefined();
});
