/** What an editor reads when the table of moved addresses is not in order, with the exact text. */
import { expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const file = 'moved-addresses.yaml';
const row = (from: string, to: string, rest = ''): string => `- from: ${from}\n  to: ${to}\n${rest}`;
const below = '  below: true\n';
const after = (...rows: string[]): string => problemsAfter({ file, text: rows.join('') });
const inOrder = '0 problems in 0 files. Field guide: content/README.md';

test('one page, a page with all below it, and none are in order', () => {
	expect(
		after(row('/authorities/hants/', '/authorities/hampshire/'), row('/reports/hants/', '/reports/hampshire/', below)),
	).toBe(inOrder);
	expect(after('[]\n')).toBe(inOrder);
});

test.each([
	[
		'a page that is there',
		[row('/authorities/hants/', '/authorities/hampshire/'), row('/map/', '/national/')],
		3,
		'1.from: found "/map/"; the site has the page /map/; expected an address that it has no longer',
	],
	[
		'a folder with pages',
		[row('/reports/hampshire/', '/reports/wiltshire/', below)],
		1,
		'0.from: found "/reports/hampshire/"; the site has the page /reports/hampshire/2014-04-22/; expected an address that it has no longer',
	],
	[
		'a page that is not there',
		[row('/authorities/hants/', '/authorities/hampshir/')],
		2,
		'0.to: found "/authorities/hampshir/"; the site has no such page. Did you mean "/authorities/hampshire/"?',
	],
	[
		'a folder that is no page itself',
		[row('/reports/hants/', '/reports/hampshire/')],
		2,
		'0.to: found "/reports/hampshire/"; the site has no such page',
	],
	[
		'a chain',
		[row('/authorities/hants/', '/authorities/old/'), row('/authorities/old/', '/authorities/hampshire/')],
		2,
		'0.to: found "/authorities/old/"; line 3 says that this has moved, too; expected where it is now',
	],
	[
		'an address twice',
		[row('/reports/hants/', '/reports/hampshire/', below), row('/reports/hants/x/', '/map/')],
		4,
		'1.from: found "/reports/hants/x/"; line 1 says where this is; expected each address once',
	],
	[
		'an address of another site',
		[row('/a/', 'https://example.org/')],
		2,
		'0.to: found "https://example.org/"; expected an address of the site such as /authorities/hull/',
	],
	[
		'a field that says nothing',
		[row('/authorities/hants/', '/authorities/hampshire/', '  below: false\n')],
		3,
		'0.below: found false; expected true',
	],
])('%s', (_, rows, line, problem) => {
	const reported = after(...rows);
	expect(reported).toContain(`content/${file}:${line}\n  ${problem}`);
	expect(reported.endsWith(`\n${oneProblem}`)).toBe(true);
});

test('the table itself is missed', () => {
	expect(problemsAfter({ remove: file })).toContain(`content/${file}\n  path: found nothing; expected the table\n`);
});
