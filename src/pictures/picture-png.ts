/** A picture to share as a PNG of few colours. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { basisOf } from '../threads/kept-files.ts';
import { pictureSvg } from './picture-svg.ts';
import type { SharePicture } from '../views/parts/share-picture.ts';

// Pages are made at the same time; several pictures are made side by side instead.
sharp.concurrency(1);

/** The PNG of a picture. The same picture has the same bytes wherever it is made by the same version of the library. */
export async function picturePng(view: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
	const png = await sharp(Buffer.from(pictureSvg(view)))
		.png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
		.toBuffer();
	return new Uint8Array(png);
}

/** Everything that a PNG depends on apart from what it shows. */
export function picturesBasis(): string {
	const fonts = readFileSync(new URL(import.meta.resolve('@fontsource/source-serif-4/package.json')), 'utf8');
	return basisOf(new URL('./', import.meta.url), [JSON.stringify(sharp.versions), fonts]);
}
