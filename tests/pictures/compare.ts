/** Two pictures beside each other, pixel by pixel. */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Edge of the square that the densest change is looked for in, in pixels of the kept pictures. */
const SQUARE = 24;
/** How many of its 576 pixels may differ: less than a thin rule across it. */
const STRAY = 20;
/** Soft edges count too, as a thin rule is nothing else. */
const strict = { includeAA: true, threshold: 0.1 } as const;

/** What is kept of a picture: small, and the same bytes for the same pixels. */
export const kept = (png: Buffer): Promise<Buffer> => sharp(png).webp({ quality: 45, effort: 6 }).toBuffer();

/** How one picture differs from another: `why` for people, and the change marked in red, as PNG. */
export interface Change {
	readonly why: string;
	readonly marked: Buffer;
}

/** Undefined where nobody would see a difference. Pictures in any format that sharp reads. */
export async function change(before: Buffer, after: Buffer): Promise<Change | undefined> {
	const [old, now] = await Promise.all([pixels(before), pixels(after)]);
	const { width, height } = now;
	if (old.width !== width || old.height !== height)
		return { why: `${old.width} × ${old.height} pixels before, ${width} × ${height} now`, marked: after };
	const densest = pixelmatch(old.data, now.data, null, width, height, { ...strict, windowSize: SQUARE });
	if (densest <= STRAY) return undefined;
	const marks = new Uint8Array(now.data.length);
	const differing = pixelmatch(old.data, now.data, marks, width, height, strict);
	return {
		why: `${differing} pixels differ, up to ${densest} of a square of ${SQUARE * SQUARE}`,
		marked: await sharp(marks, { raw: { width, height, channels: 4 } })
			.png()
			.toBuffer(),
	};
}

async function pixels(picture: Buffer): Promise<{ data: Uint8Array; width: number; height: number }> {
	const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height };
}
