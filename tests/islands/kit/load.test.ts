/** A data file is fetched once, tried again after a failure past the browser’s cache, and given up after its limit. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loaderOf } from '../../../src/islands/kit/load.ts';

/** What a server does with each request in turn. */
type Answer = () => Response | Promise<Response>;

/** The requests that were made, as the address and the use of the cache. */
let asked: string[];
let answers: Answer[];

beforeEach(() => {
	asked = [];
	answers = [];
	vi.stubGlobal('fetch', async (address: string, { cache, signal }: RequestInit) => {
		asked.push(`${address} ${cache}`);
		const [next] = answers.splice(0, 1);
		if (next) return next();
		// Nothing comes until the limit ends it.
		return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
	});
});
afterEach(() => vi.unstubAllGlobals());

const numbers = () =>
	loaderOf('/numbers.json', (file) => {
		const list = file as readonly number[];
		if (list.length === 0) throw new Error('There are no numbers');
		return list.map((n) => n * 2);
	});

test('a file is fetched once and kept as it was read', async () => {
	answers = [() => Response.json([1, 2])];
	const load = numbers();
	const [first, second] = await Promise.all([load('/record/'), load('/record/')]);
	expect(first).toEqual([2, 4]);
	expect(second).toBe(first);
	expect(await load('/record/')).toBe(first);
	expect(asked).toEqual(['/record/numbers.json default']);
});

const failures: Readonly<Record<string, Answer>> = {
	'is missing': () => new Response('', { status: 404 }),
	'is not JSON': () => new Response('<html>'),
	'is not what it should be': () => Response.json([]),
	'is lost on the way': () => Promise.reject(new TypeError('Failed to fetch')),
};
test.each(Object.entries(failures))('a file that %s is fetched anew by the next call', async (_, failure) => {
	answers = [failure, () => Response.json([3])];
	const load = numbers();
	await expect(load('/')).rejects.toThrow();
	expect(await load('/')).toEqual([6]);
	expect(asked).toEqual(['/numbers.json default', '/numbers.json reload']);
});

test('a file that does not come is given up after the limit', async () => {
	const load = loaderOf('/numbers.json', (file) => file, 1);
	await expect(load('/')).rejects.toThrow(/timeout/);
	answers = [() => Response.json([4])];
	expect(await load('/')).toEqual([4]);
});
