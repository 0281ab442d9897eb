/**
 * WebKit, the engine of every browser on an iPhone, as WebKitGTK has it: MiniBrowser, driven by WebKitWebDriver. It needs a
 * screen; where there is none, Xvfb stands in.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, Key as Keys } from 'selenium-webdriver';
import { phone } from './engine.ts';
import type { Start } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';

export const startWebKit: Start = async () => {
	const [browser] = globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser');
	if (!existsSync(DRIVER) || browser === undefined) {
		return { missing: 'WebKitGTK and its driver are not installed (Debian: apt-get install webkit2gtk-driver)' };
	}
	const hasScreen = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
	if (!hasScreen && spawnSync('xvfb-run', ['--help']).error) {
		return { missing: 'WebKitGTK needs a screen (Debian: apt-get install xvfb xauth)' };
	}
	const port = await freePort();
	const command = hasScreen ? [DRIVER] : ['xvfb-run', '--auto-servernum', DRIVER];
	const [program = DRIVER, ...before] = command;
	// A group of its own, so that the screen and the browser end with the driver.
	const driver = spawn(program, [...before, `--port=${port}`], { stdio: 'ignore', detached: true });
	const end = (): void => {
		if (driver.pid !== undefined) process.kill(-driver.pid);
	};
	await answers(port);
	const session = await new Builder()
		.usingServer(`http://127.0.0.1:${port}`)
		.withCapabilities(
			new Capabilities({
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
			}),
		)
		.build();
	await session
		.manage()
		.window()
		.setRect({ x: 0, y: 0, ...phone });
	const keys = { ArrowDown: Keys.ARROW_DOWN, Enter: Keys.ENTER, Escape: Keys.ESCAPE, Tab: Keys.TAB } as const;
	const version = (await session.getCapabilities()).get('browserVersion') as unknown;
	return {
		name: `WebKitGTK ${typeof version === 'string' ? version : ''}`.trim(),
		open: async (address) => {
			await session.get(address);
		},
		run: async (script, ...args) => session.executeScript(script as (...given: unknown[]) => never, ...args),
		click: async (selector) => {
			const element = await session.findElement(By.css(selector));
			await session.executeScript(
				(found: Element) => found.scrollIntoView({ block: 'center', behavior: 'instant' }),
				element,
			);
			await element.click();
		},
		type: async (selector, text) => {
			const element = await session.findElement(By.css(selector));
			await element.click();
			await element.sendKeys(text);
		},
		press: async (key) => {
			await session.actions().sendKeys(keys[key]).perform();
		},
		close: async () => {
			await session.quit();
			end();
		},
	};
};

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer().once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (typeof address === 'object' && address) done(address.port);
				else failed(new Error('No port is free'));
			});
		});
	});
}

/** Waits until the driver listens. */
async function answers(port: number): Promise<void> {
	for (let beat = 0; beat < 300; beat += 1) {
		const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
		if (status?.ok) return;
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error('WebKitWebDriver does not answer');
}
