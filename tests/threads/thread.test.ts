/** A thread that is given a few things at a time makes all of them, and never more at once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Thread } from '../../src/threads/thread.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers with how many things it has in hand; fails when it is asked for “fail”. */
const file = join(folder, 'worker.ts');
writeFileSync(
	file,
	`import { makeWhatIsAsked } from ${JSON.stringify(pathToFileURL(join(root, 'src/threads/thread.ts')).href)};
let inHand = 0;
makeWhatIsAsked(async (job) => {
	const count = (inHand += 1);
	await new Promise((done) => setTimeout(done, 5));
	inHand -= 1;
	if (job === 'fail') throw new Error('It cannot be made');
	return count;
});
`,
);
const path = relative(process.cwd(), file).split(sep).join('/');

describe('a thread', () => {
	test('is given all at once unless a limit is set', async () => {
		const thread = new Thread<string, number>(path, {});
		const counts = await Promise.all(Array.from({ length: 20 }, () => thread.ask('job')));
		expect(Math.max(...counts)).toBe(20);
	});

	test('is given no more than its limit, and makes all of them', async () => {
		const thread = new Thread<string, number>(path, { atOnce: 3 });
		const counts = await Promise.all(Array.from({ length: 20 }, () => thread.ask('job')));
		expect([counts.length, Math.max(...counts)]).toEqual([20, 3]);
	});

	test('goes on with the rest after one that fails, and begins again after all are made', async () => {
		const thread = new Thread<string, number>(path, { atOnce: 1 });
		const [first, second] = await Promise.allSettled([thread.ask('fail'), thread.ask('job')]);
		expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
		expect(await thread.ask('job')).toBe(1);
	});
});
