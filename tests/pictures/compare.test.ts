/** The comparison of pictures finds what a person would see, and nothing that only the drawing of edges changed. */
import { expect, test } from 'vitest';
import sharp from 'sharp';
import { change, kept } from './compare.ts';

/** A page with a heading, a rule and a line of small print, as PNG. */
function drawn({ heading = 'black', shift = 0, width = 240, rule = true }): Promise<Buffer> {
	const lines = [
		`<rect width="100%" height="100%" fill="white"/>`,
		`<rect x="${16 + shift}" y="16" width="120" height="18" fill="${heading}"/>`,
		rule ? '<rect x="16" y="60" width="200" height="2" fill="#777"/>' : '',
		...Array.from({ length: 20 }, (_, i) => `<rect x="${16 + i * 9}" y="80" width="5" height="7" fill="#333"/>`),
	];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="160">${lines.join('')}</svg>`;
	return sharp(Buffer.from(svg)).png().toBuffer();
}

const whyChanged = async (before: Buffer, after: Buffer): Promise<string | undefined> =>
	(await change(await kept(before), await kept(after)))?.why;

test('the same page is no change, nor are edges that another machine draws a little softer', async () => {
	const page = await drawn({});
	expect(await whyChanged(page, page)).toBeUndefined();
	expect(await whyChanged(page, await sharp(page).blur(0.35).png().toBuffer())).toBeUndefined();
});

test.each([
	['a colour', { heading: '#7a2e4d' }],
	['a place, by three pixels', { shift: 3 }],
	['a rule that is gone', { rule: false }],
])('%s is a change', async (_, changed) => {
	expect(await whyChanged(await drawn({}), await drawn(changed))).toMatch(/^\d+ pixels differ/);
});

test('another size is a change, and says both', async () => {
	expect(await whyChanged(await drawn({}), await drawn({ width: 250 }))).toBe('240 × 160 pixels before, 250 × 160 now');
});
