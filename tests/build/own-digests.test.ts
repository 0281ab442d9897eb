/** The policy of a page names the digests of what stands in it, and no others. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnDigests } from '../../src/build/own-digests.ts';

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (scripts: string, styles: string, inside: string): string =>
	`<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${scripts}; style-src 'self'${styles};"><main>'sha256-x='</main>${inside}`;

test('digests of scripts and styles that stand in the page stay, and others go', () => {
	const inside =
		'<script src="/a.js"></script><script type="module">one();\ntwo();</script><style>p{color:red}</style>';
	const [script, style] = [` ${digest('one();\ntwo();')}`, ` ${digest('p{color:red}')}`];
	const given = page(`${script} ${digest('three();')}`, ` ${digest('')}${style}`, inside);
	expect(withOwnDigests(given)).toBe(page(script, style, inside));
});

test('a page without anything of the kind keeps none, and one without a policy is as it was', () => {
	expect(withOwnDigests(page(` ${digest('a')}`, ` ${digest('b')}`, ''))).toBe(page('', '', ''));
	expect(withOwnDigests("<p>'sha256-x='</p>")).toBe("<p>'sha256-x='</p>");
});
