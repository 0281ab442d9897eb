/**
 * The icons that browsers and devices want as pictures, drawn from public/favicon.svg. `node tests/support/icons.ts` writes them
 * into public/; a test draws them again and compares.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

export const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));

/** Each icon’s file below public/, its pixels on each side, and whether its edges may be cut off. */
export const icons: readonly { readonly file: string; readonly size: number; readonly maskable: boolean }[] = [
	{ file: 'icons/icon-192.png', size: 192, maskable: false },
	{ file: 'icons/icon-512.png', size: 512, maskable: false },
	{ file: 'icons/maskable-512.png', size: 512, maskable: true },
	{ file: 'apple-touch-icon.png', size: 180, maskable: true },
];

/** The drawing of an icon. One whose edges may be cut off fills its square, with the sign in the middle four fifths. */
function drawing(maskable: boolean): string {
	const svg = readFileSync(join(publicFolder, 'favicon.svg'), 'utf8');
	if (!maskable) return svg;
	const [, ground = '', sign = ''] = /<svg[^>]*>(<rect[^>]*\/>)(.*)<\/svg>/s.exec(svg) ?? [];
	if (ground === '' || sign === '') throw new Error('public/favicon.svg has no ground with a sign on it');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground.replace(/ rx="[^"]*"/, '')}<g transform="translate(16 16) scale(0.8) translate(-16 -16)">${sign}</g></svg>`;
}

/** An icon’s bytes. */
export function icon({ size, maskable }: (typeof icons)[number]): Promise<Buffer> {
	return sharp(Buffer.from(drawing(maskable)), { density: (72 * size) / 32 })
		.resize(size, size)
		.png({ palette: true, compressionLevel: 9 })
		.toBuffer();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	for (const one of icons) {
		const file = join(publicFolder, one.file);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, await icon(one));
	}
}
