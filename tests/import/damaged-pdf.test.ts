/** Bytes of a report damaged at random: it is refused, or read as it was. Nothing in between: no grade, count or name comes out wrong. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PdfReader } from '../../src/import/pdf-reader.ts';
import { UnreadablePdf } from '../../src/import/read-pdf.ts';
import { readReport } from '../../src/import/read-report.ts';
import { makePdf } from './make-pdf.ts';
import { makeProject } from './make-project.ts';
import { boardReport, ilacsReport, lacReport, sifReport } from './make-reports.ts';
import type { Project } from './make-project.ts';

const SEED = 20_261_129;
const reader = new PdfReader();

let project: Project;
let originals: Buffer[];
let facts: unknown[];
beforeAll(async () => {
	project = makeProject();
	originals = await Promise.all(
		[sifReport(), ilacsReport(), lacReport(), boardReport()].map((pages) => makePdf(pages)),
	);
	facts = [];
	for (const bytes of originals) facts.push(await outcome(bytes));
	for (const one of facts) expect(one).toMatchObject({ framework: expect.any(String) as string });
});
afterAll(() => project.remove());

/** The facts that are read from a file, or what is said against it. */
async function outcome(bytes: Buffer): Promise<unknown> {
	try {
		const { facts: read, unread } = readReport(
			await reader.read(`${project.folder}/${project.write('in.pdf', bytes)}`),
		);
		return read ?? unread.map(({ rule }) => rule).join('; ');
	} catch (error) {
		if (error instanceof UnreadablePdf) return error.message;
		throw error;
	}
}

/** Kinds of damage; `at` and `to` are places in the file, from 0 to 1, `by` is a number of bytes or a byte. */
const damages: Readonly<Record<string, (file: Buffer, other: Buffer, at: number, to: number, by: number) => Buffer>> = {
	'a byte is another': (file, _, at, __, by) => changed(file, at, Buffer.of(by % 256)),
	'a block of zeros': (file, _, at, __, by) => changed(file, at, Buffer.alloc(by)),
	'a block of another file': (file, other, at, to, by) => changed(file, at, part(other, to, by)),
	'a block is lost': (file, _, at, __, by) =>
		Buffer.concat([file.subarray(0, place(file, at)), file.subarray(place(file, at) + by)]),
	'a block is there twice': (file, _, at, __, by) =>
		Buffer.concat([file.subarray(0, place(file, at) + by), file.subarray(place(file, at))]),
	'cut off': (file, _, at) => file.subarray(0, place(file, at)),
	'the rest is another file’s': (file, other, at) =>
		Buffer.concat([file.subarray(0, place(file, at)), other.subarray(place(other, at))]),
	'line ends are others': (file) => Buffer.from(file.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
};

const place = (file: Buffer, at: number): number => Math.floor(at * file.length);
const part = (file: Buffer, at: number, length: number): Buffer =>
	file.subarray(place(file, at), place(file, at) + length);
function changed(file: Buffer, at: number, block: Buffer): Buffer {
	const copy = Buffer.from(file);
	block.copy(copy, place(file, at));
	return copy;
}

test('a damaged file is refused, or gives the facts of the whole one', async () => {
	const tried = { refused: 0, read: 0 };
	const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...Object.keys(damages)),
			fc.nat(originals.length - 1),
			share,
			share,
			fc.integer({ min: 1, max: 700 }),
			async (kind, which, at, to, by) => {
				const [file, other] = [originals[which], originals[(which + 1) % originals.length]];
				if (!file || !other) throw new Error('no report');
				const read = await outcome(damages[kind]?.(file, other, at, to, by) ?? file);
				if (typeof read !== 'string') {
					tried.read += 1;
					// Of two files put together little more than the beginning of the first may be left.
					const whole = kind === 'the rest is another file’s' ? facts : [facts[which]];
					expect(whole).toContainEqual(read);
					return;
				}
				tried.refused += 1;
				expect(read).not.toBe('');
				expect(read).not.toMatch(/\n|undefined|\.ts:\d/);
			},
		),
		{ seed: SEED, numRuns: 120 },
	);
	expect(tried.refused).toBeGreaterThan(40);
	expect(tried.read).toBeGreaterThan(5);
});

test('two files one behind the other are refused', async () => {
	expect(await outcome(Buffer.concat(originals.slice(0, 2)))).toBe(
		'holds more than one PDF, one behind the other; save each as a file of its own',
	);
});
