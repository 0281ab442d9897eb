/**
 * `npm run test:pictures`: takes pictures of the main templates from the built site and compares them with those kept in
 * tests/pictures/kept. What differs stands in .cache/pictures/index.html: before, after, and the change marked; exit code
 * 1. `npm run pictures` keeps the new ones instead, for a change on purpose; so does a new report, as pages count reports.
 *
 * Only the Chromium of the npm package is used, with the fonts it brings: pictures of other browsers differ in every line.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/build/serve.ts';
import { launchPackagedBrowser } from '../browser/launch.ts';
import { buildFault, builtFolder, root } from '../support/require-build.ts';
import { change, kept } from './compare.ts';
import { shots } from './shots.ts';

const keeps = join(root, 'tests', 'pictures', 'kept');
const report = join(root, '.cache', 'pictures');
const accept = process.argv.includes('--keep');

const fault = buildFault();
if (fault) {
	console.error(`${fault} Run npm run build first.`);
	process.exit(1);
}
mkdirSync(keeps, { recursive: true });
rmSync(report, { recursive: true, force: true });

const before = new Set(readdirSync(keeps).filter((name) => name.endsWith('.webp')));
const { url, close } = await serve({ folder: builtFolder, tries: 50 });
const browser = await launchPackagedBrowser();
/** HTML of what differs. */
const differing: string[] = [];
let taken = 0;
for await (const { name, png } of shots(browser, url)) {
	taken += 1;
	const file = `${name}.webp`;
	const now = await kept(png);
	const old = before.delete(file) ? readFileSync(join(keeps, file)) : undefined;
	const difference = old ? await change(old, now) : { why: 'not kept yet', marked: now };
	if (!difference) continue;
	console.log(`${name}: ${difference.why}`);
	if (accept) writeFileSync(join(keeps, file), now);
	else differing.push(shownBesideEachOther(name, difference.why, [old, now, difference.marked]));
}
await browser.close();
await close();

// What is left was taken once and is not any more.
for (const file of before) {
	console.log(`${file}: no page or width of tests/pictures/shots.ts brings this picture`);
	if (accept) rmSync(join(keeps, file));
	else differing.push(`<h2>${file}</h2><p>No longer taken.</p>`);
}
if (differing.length > 0) {
	writeFileSync(
		join(report, 'index.html'),
		`<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Pictures that differ</title><style>div{display:flex;gap:1rem}img{border:1px solid;max-width:32%}</style><h1>Pictures that differ: ${differing.length}</h1>${differing.join('')}`,
	);
}
console.log(
	accept
		? `${taken} pictures taken; what had changed is kept anew in tests/pictures/kept. Look at them before you commit.`
		: `${taken - differing.length} of ${taken} pictures are as they were.${differing.length > 0 ? ` See .cache/pictures/index.html; npm run pictures keeps the new ones.` : ''}`,
);
process.exitCode = differing.length > 0 || taken === 0 ? 1 : 0;

/** A row of the report, with its pictures written beside it: before, after, the change. */
function shownBesideEachOther(name: string, why: string, pictures: readonly (Buffer | undefined)[]): string {
	mkdirSync(report, { recursive: true });
	const row = pictures.map((picture, place) => {
		if (!picture) return '<p>Nothing kept</p>';
		const file = `${name}-${['before', 'after', 'change'][place]}`;
		writeFileSync(join(report, file), picture);
		return `<img src="${file}" alt="${['Before', 'After', 'The change'][place]}">`;
	});
	return `<h2>${name}</h2><p>${why}</p><div>${row.join('')}</div>`;
}
