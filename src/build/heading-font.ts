/**
 * The font of headings with the letters that headings use, and no others: a third smaller than the packaged one, because every
 * first visit fetches it beside the page. Another letter comes from a font of the reader’s own; a test finds headings that have one.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const packaged = '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2';

/** Letters, figures, and the signs of running English. With all signs of a keyboard the font would be a seventh larger. */
const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !%&'(),-./:;?‘’“”–—…£é`;

/** Writes the font (WOFF2) into a folder, and resolves with its path. The same letters give the same bytes. */
export async function writeHeadingFont(folder: string): Promise<string> {
	const font = await subsetFont(readFileSync(fileURLToPath(import.meta.resolve(packaged))), letters, {
		targetFormat: 'woff2',
	});
	mkdirSync(folder, { recursive: true });
	const path = join(folder, 'source-serif-headings.woff2');
	// Whole or not at all: another build may read it.
	writeFileSync(`${path}.${process.pid}`, font);
	renameSync(`${path}.${process.pid}`, path);
	return path;
}
