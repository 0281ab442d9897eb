/** What becomes of the last good site when a build goes wrong. Small programs stand for the one that makes a site. */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFault, swap, watchedBuild } from '../../src/build/watched-build.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'watched-'));
	mkdirSync(join(root, 'dist'));
	writeFileSync(join(root, 'dist', 'index.html'), 'the last good site');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the program of a build begins with, so that it can note the pages that it makes. */
const noting = `const pages = require(${JSON.stringify(join(import.meta.dirname, '../../src/build/pages-in-work.ts'))}).notePages(process.cwd());`;
const begin = (page: string): string => `pages.begin('${page}');`;
const whole = `const { writeFileSync } = require('node:fs'); const to = process.argv[1];
	writeFileSync(to + '/index.html', 'the new site'); writeFileSync(to + '/.finished', '');`;
const stay = 'setInterval(() => undefined, 1000);';

function build(program: string, { outDir = 'dist', patience = 1 } = {}): Promise<void> {
	return watchedBuild({ root, outDir, patience, run: ['-e', `${noting}${program}\nprocess.channel?.unref();`, '--'] });
}

/** The site, and whatever else lies in the project. */
function state(): Record<string, string> {
	const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((item) => !item.isDirectory());
	return Object.fromEntries(
		files.map((item) => {
			const path = join(item.parentPath, item.name);
			return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
		}),
	);
}
const asBefore = { 'dist/index.html': 'the last good site' };

test('a finished site takes the place of the last one, without its mark', async () => {
	await build(whole);
	expect(state()).toEqual({ 'dist/index.html': 'the new site' });
	rmSync(join(root, 'dist'), { recursive: true });
	await build(whole);
	expect(state()).toEqual({ 'dist/index.html': 'the new site' });
});

describe('a build without a finished site fails and leaves the last one alone:', () => {
	test.each([
		['an exit with success', 'process.exit(0)', 'The build ended without a finished site.'],
		[
			'an exit with success while a page is made',
			`${begin('/a/')}${begin('/b/')}pages.end('/a/');process.exit(0)`,
			'The build was ended from within, while making /b/: a page or a text must not do that.',
		],
		['another exit code', 'process.exit(7)', 'The build was ended (exit code 7), while no page was being made.'],
		[
			'a signal',
			`${begin('/a/')}process.kill(process.pid, 'SIGKILL');${stay}`,
			'The build was ended (SIGKILL), while making /a/.',
		],
		['an exit with a failure', 'process.exit(1)', 'The build was ended (exit code 1), while no page was being made.'],
		[
			'a fault that it has said itself',
			'process.send({ explained: true }, () => process.exit(1))',
			'The build failed.',
		],
	])('%s', async (_, program, message) => {
		await expect(build(program)).rejects.toMatchObject({ message });
		expect(state()).toEqual(asBefore);
	});

	test.each([
		['a page that never comes', stay],
		['a page without an end', 'setTimeout(() => { for (;;); }, 50);'],
	])('%s is named and stopped', async (_, program) => {
		let message = '';
		// On a slow machine the program may not have begun when the shortest patience is at its end.
		for (const patience of [0.02, 0.2, 10]) {
			message = await build(`${begin('/a/')}${begin('/b/')}${program}`, { patience }).then(
				() => 'built',
				(error: unknown) => (error as Error).message.replace(`${patience} minutes`, 'the minutes'),
			);
			if (!message.includes('while no page was being made')) break;
		}
		expect(message).toBe(
			'The build is stuck and was stopped: nothing was heard of it for the minutes, while making /b/, /a/. To wait longer, set BUILD_PATIENCE to more minutes.',
		);
		expect(state()).toEqual(asBefore);
	});
});

describe('a place that cannot take a site is refused before anything is built:', () => {
	const refusal = async (outDir: string): Promise<string> => {
		const before = state();
		let message = '';
		await build(whole, { outDir }).catch((error: unknown) => {
			message = error instanceof Error ? error.message : '';
		});
		expect(state()).toEqual(before);
		return message;
	};

	test('a link', async () => {
		symlinkSync(join(root, 'dist'), join(root, 'linked'));
		const message = await build(whole, { outDir: 'linked' }).catch((error: unknown) => String(error));
		expect(message).toContain('linked is a link, which a build would replace; remove it');
		expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('the last good site');
	});

	test('a file', async () => {
		writeFileSync(join(root, 'a-file'), '');
		expect(await refusal('a-file')).toBe('a-file is a file; a folder was expected. Move it away.');
	});

	test('a folder below a file', async () => {
		writeFileSync(join(root, 'a-file'), '');
		expect(await refusal('a-file/dist')).toContain('A folder was expected and a file is there');
	});

	test('a folder of other things', async () => {
		mkdirSync(join(root, 'src'));
		writeFileSync(join(root, 'src', 'work.ts'), 'much work');
		expect(await refusal('src')).toBe(
			'src holds other things than a site, and a build would remove them; name another folder.',
		);
	});

	// A memory disk, which only Linux has here.
	test.skipIf(!existsSync('/dev/shm') || statSync('/dev/shm').dev === statSync(tmpdir()).dev)(
		'another disk',
		async () => {
			expect(await refusal('/dev/shm/none/dist')).toBe(
				'/dev/shm/none/dist is on another disk than the project, and a build cannot move its files there; build into dist and copy the site.',
			);
		},
	);

	test.each(['.', '..', '/'])('%s', async (outDir) => {
		expect(await refusal(outDir)).toBe(
			`${outDir} holds the project itself; name a folder for the site alone, such as dist.`,
		);
	});
});

describe('two builds at once, and one that was killed', () => {
	const lockFile = (): string => join(root, '.cache', 'build.lock');

	test('the second says that the first is running, and touches nothing', async () => {
		mkdirSync(join(root, '.cache'));
		writeFileSync(lockFile(), String(process.pid));
		const before = state();
		await expect(build(whole)).rejects.toThrow(
			`Another build of this project is running (process ${process.pid}). Wait for it; if there is none, delete .cache/build.lock.`,
		);
		expect(state()).toEqual(before);
	});

	test.each(['999999999', '', 'nonsense', '-1'])('what a killed one left (%j) is cleared', async (left) => {
		mkdirSync(join(root, '.cache'));
		writeFileSync(lockFile(), left);
		mkdirSync(join(root, 'dist.new'));
		writeFileSync(join(root, 'dist.new', '.finished'), 'of another build');
		mkdirSync(join(root, 'dist.old'));
		await expect(build('process.exit(0)')).rejects.toThrow('without a finished site');
		expect(state()).toEqual(asBefore);
		expect(existsSync(join(root, 'dist.old'))).toBe(false);
	});

	test('a site that one killed in the midst of the swap left under another name comes back', async () => {
		mkdirSync(join(root, 'dist.old'));
		writeFileSync(join(root, 'dist.old', 'index.html'), 'the last good site');
		rmSync(join(root, 'dist'), { recursive: true });
		await expect(build('process.exit(1)')).rejects.toThrow();
		expect(state()).toEqual(asBefore);
	});

	test('a swap that cannot be done brings the last site back', () => {
		expect(() => swap(join(root, 'none'), join(root, 'dist'), join(root, 'dist.old'))).toThrow('ENOENT');
		expect(state()).toEqual(asBefore);
	});
});

test.each([
	['ENOSPC', 'No space is left on the disk (/a).'],
	['EROFS', 'This may not be written (/a): make it writable.'],
	['EACCES', 'This may not be written (/a): make it writable.'],
	['ENOENT', undefined],
	['UNHANDLEABLE_ERROR', undefined],
])('a fault of the disk is one line: %s', (code, words) => {
	expect(diskFault(Object.assign(new Error('x'), { code, path: '/a' }))).toBe(words);
});

test('a fault of the disk that the bundler wraps is one line, too', () => {
	const said =
		'Something went wrong.\nFailed to write file in /a/b.mjs\n\nCaused by:\n    No space left on device (os error 28)';
	expect(diskFault(Object.assign(new Error(said), { code: 'UNHANDLEABLE_ERROR' }))).toBe(
		'No space is left on the disk (/a/b.mjs).',
	);
});
