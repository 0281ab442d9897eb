import { launchBrowser } from './browser/launch.ts';
import { serve } from '../src/build/serve.ts';
const s = await serve({ folder: 'dist' });
const b = await launchBrowser();
for (const [w, scheme] of [
	[1280, 'light'],
	[360, 'dark'],
] as const) {
	const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
	const p = await c.newPage();
	await p.goto(s.url + 'national/');
	await p.waitForTimeout(800);
	await p.locator('#all-over-time').screenshot({ path: `/tmp/aot-${w}.png` });
	await p.locator('#over-time').screenshot({ path: `/tmp/ot-${w}.png` });
}
await b.close();
await s.close();
