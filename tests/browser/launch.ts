/**
 * Starts a real Chromium for the tests: the one named by CHROME_PATH; else the one that comes as an npm package, with the
 * libraries and fonts it brings; else a Chrome or Chromium of the system. Throws, with what to install, when none starts.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';

const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const systemBrowsers = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A page of a test lives for a second or two, in which code that is compiled again to run faster does not earn back what
 * compiling takes: without it the tests take up to an eighth less of the processor, those of the map nothing less.
 */
const forShortLives = ['--js-flags=--no-opt --no-maglev --always-sparkplug'];

/** A browser as readers have it, whose times may be measured. Close it when done. */
export function launchBrowser(): Promise<Browser> {
	return firstThatStarts(args);
}

/** A browser for tests, which never measure time. Close it when done. */
export function launchTestBrowser(): Promise<Browser> {
	return firstThatStarts([...args, ...forShortLives]);
}

/** The npm package’s Chromium and no other, where every pixel counts. Throws where it does not run. */
export async function launchPackagedBrowser(): Promise<Browser> {
	return chromium.launch({ args, timeout: 0, ...(await packagedBrowser()) });
}

/** Playwright’s own setting, with which Chromium’s processes share pictures in files of the temp folder. */
const besideSharedMemory = '--disable-dev-shm-usage';

/**
 * Whether Linux’s shared memory has room for Chromium’s processes. To make, fill and remove files of a disk instead costs a
 * fifth of the time that the tests spend in the system; but a container may have 64 MB, and there a page would crash.
 */
function hasSharedMemory(): boolean {
	const folder = '/dev/shm';
	if (process.platform !== 'linux' || !existsSync(folder)) return false;
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize >= 2 ** 30;
}

async function firstThatStarts(settings: string[]): Promise<Browser> {
	// However long it takes: a slow machine is no fault.
	const common: LaunchOptions = {
		args: settings,
		timeout: 0,
		ignoreDefaultArgs: hasSharedMemory() ? [besideSharedMemory] : [],
	};
	if (process.env['CHROME_PATH']) return chromium.launch({ ...common, executablePath: process.env['CHROME_PATH'] });
	const failures: string[] = [];
	const tries: (() => Promise<LaunchOptions>)[] = [
		packagedBrowser,
		...systemBrowsers
			.filter((path) => existsSync(path))
			.map((executablePath) => () => Promise.resolve({ executablePath })),
	];
	for (const options of tries) {
		try {
			return await chromium.launch({ ...common, ...(await options()) });
		} catch (error) {
			failures.push(
				String(error instanceof Error ? error.message : error)
					.split('\n')
					.slice(0, 6)
					.join('\n'),
			);
		}
	}
	throw new Error(
		[
			'No Chromium could be started, and the browser tests are not skipped.',
			'On Debian or Ubuntu: apt-get install chromium (or, for the packaged one, apt-get install libnss3 libexpat1).',
			'Elsewhere: install Chrome, or set CHROME_PATH to a Chrome or Chromium.',
			...failures,
		].join('\n'),
	);
}

/** The npm package’s Chromium, unpacked once into node_modules/.cache with its libraries and fonts. */
async function packagedBrowser(): Promise<LaunchOptions> {
	if (process.platform !== 'linux' || process.arch !== 'x64')
		throw new Error('The packaged Chromium is for Linux on x64 only');
	const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
	if (manifest === undefined) throw new Error('The packaged Chromium is not installed');
	const home = dirname(manifest);
	const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
	const folder = join(home, '..', '..', '.cache', `chromium-${version}`);
	if (!existsSync(folder)) {
		const { inflate } = await import('@sparticuz/chromium');
		const aside = `${folder}.${process.pid}`;
		mkdirSync(aside, { recursive: true });
		// The package unpacks into the temp folder; ours is aside, and moved when whole, as two runs may race.
		const temp = process.env['TMPDIR'];
		process.env['TMPDIR'] = aside;
		try {
			if (tmpdir() !== aside) throw new Error(`The temp folder could not be set to ${aside}`);
			for (const file of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
				await inflate(join(home, 'bin', file));
		} finally {
			if (temp === undefined) delete process.env['TMPDIR'];
			else process.env['TMPDIR'] = temp;
		}
		// The font list that comes with it names other folders; without fonts text has neither width nor glyphs.
		writeFileSync(
			join(aside, 'fonts.conf'),
			`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
		);
		try {
			renameSync(aside, folder);
		} catch {
			rmSync(aside, { recursive: true, force: true });
		}
	}
	return {
		executablePath: join(folder, 'chromium'),
		env: {
			...process.env,
			LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
			FONTCONFIG_FILE: join(folder, 'fonts.conf'),
		},
	};
}
