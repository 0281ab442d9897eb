/** What an editor reads when a help line is wrong. */
import { expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const line = (id: string, phone: string, checked = '2026-11-01'): string => `- id: ${id}
  name: The ${id} line
  readers: young-people
  who: Anyone under 19
  what: It listens to the ${id}.
  phone: ${phone}
  url: https://example.org/${id}/
  sources: [https://example.org/numbers/]
  checked: ${checked}
`;
const problems = (text: string) => problemsAfter({ file: 'help-lines.yaml', text });

test('lines in order', () => {
	expect(problems(line('first', '0800 1111') + line('second', '0800 222 3333'))).toMatch(/^0 problems/);
});

test.each([
	[
		'a number twice',
		line('first', '0800 1111') + line('second', '0800 1111'),
		'has the same phone; expected each once',
	],
	['a number that is none', line('first', 'ring us'), 'expected a telephone number such as 0800 1111 or 0808 800 5792'],
	['a day to come', line('first', '0800 1111', '2999-01-01'), 'expected a day until today'],
	[
		'an address of no web page',
		line('first', '0800 1111').replace('https://example.org/first/\n', 'javascript:x\n'),
		'expected an address that begins with https://',
	],
])('%s', (_, text, expected) => {
	expect(problems(text)).toContain(expected);
});
