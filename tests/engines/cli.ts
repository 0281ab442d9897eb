/**
 * `npm run test:browsers`: the journeys of readers in Firefox and in WebKit, where they are installed; Chromium has its
 * own, larger tests in `npm test`. Needs a built site. Exit code 1 when a journey fails or no engine is there at all; an
 * engine that is missing is named with what brings it, and fails only with --all.
 */
import { serve } from '../../src/build/serve.ts';
import { builtFolder } from '../support/require-build.ts';
import { journeys } from './journeys.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const { url, close } = await serve({ folder: builtFolder, tries: 50 });
const site = url.endsWith('/') ? url : `${url}/`;
let [passed, failed, absent] = [0, 0, 0];
for (const start of [startFirefox, startWebKit]) {
	const engine = await start();
	if ('missing' in engine) {
		absent += 1;
		console.log(`Not tried: ${engine.missing}.`);
		continue;
	}
	console.log(engine.name);
	for (const { name, go } of journeys) {
		try {
			await go(engine, site);
			passed += 1;
			console.log(`  passed: ${name}`);
		} catch (error) {
			failed += 1;
			console.log(`  FAILED: ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	await engine.close();
}
await close();
console.log(`${passed} passed, ${failed} failed${absent > 0 ? `, ${absent} of 2 engines not installed` : ''}`);
process.exitCode = failed > 0 || passed === 0 || (absent > 0 && process.argv.includes('--all')) ? 1 : 0;
