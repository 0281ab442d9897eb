/** Random damage to the files of a content folder, and what is then different in what is read from them. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { readContent } from '../../src/check/read-content.ts';

/** Values of every kind, right and wrong ones, that may come to stand where another stood. */
const values = [
	...['', '~', 'null', 'true', 'no', '0', '-1', '7', '1.5', '1e309', '0x10', '.nan', '99999999999', '[]', '{}', "''"],
	...['2014-04-22', '2014-02-30', '2999-01-01', '0001-01-01', '2024-06', '2014', '12:30:00', '2014-04-22T10:00:00Z'],
	...[
		'good',
		'Good',
		'outstanding',
		'adequate',
		'not-known',
		'sif',
		'ilacs',
		'hampshire',
		'dorset',
		'hampshire/2014-04-22',
	],
	...[
		'Words of another kind.',
		'“Words”',
		'a: b',
		'- a',
		'# a',
		'*a',
		'&a b',
		'!!binary aGk=',
		'| a',
		'> a',
		'<b>a</b>',
	],
	...[
		'{props.facts.sifReports}',
		'{process.exit(0)}',
		'=1+1',
		'https://example.org/',
		'javascript:alert(1)',
		'__proto__',
	],
	...[
		'\u202e',
		'\u200b',
		'\u0000',
		'\ufeff',
		'é',
		'e\u0301',
		'х',
		'😀',
		'"',
		"'",
		'`',
		'\\',
		'\t',
		'%',
		'@',
		'---',
		'...',
	],
];

const kinds = [
	...[
		'flip a byte',
		'insert a byte',
		'delete bytes',
		'cut off',
		'cut the beginning',
		'insert a value',
		'recode',
		'line ends',
	],
	...['delete a line', 'double a line', 'move a line', 'swap lines', 'indent a line', 'lines of another file'],
	...[
		'rename a field',
		'double a field',
		'another value',
		'value of another line',
		'change a digit',
		'change a letter',
	],
	...[
		'remove the file',
		'rename the file',
		'move the file',
		'copy the file',
		'empty the file',
		'another file in its place',
	],
] as const;

/** One piece of damage: what is done, to which file, and the numbers that choose where. */
export interface Damage {
	readonly kind: (typeof kinds)[number];
	readonly file: number;
	readonly at: number;
	readonly to: number;
	readonly value: string;
}

/** Damage of every kind, everywhere. Numbers are taken modulo what there is. */
export const damages: fc.Arbitrary<Damage> = fc.record({
	kind: fc.constantFrom(...kinds),
	file: fc.nat(10_000),
	at: fc.nat(100_000),
	to: fc.nat(100_000),
	value: fc.constantFrom(...values),
});

/** The files of a folder, in an order of their own. */
function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
		.sort();
}

/** Damages a folder. Returns the files that it touched, by the names that they had or have now. */
export function damage(folder: string, { kind, file, at, to, value }: Damage): string[] {
	const all = filesOf(folder);
	const name = pick(all, file);
	const other = pick(all, to);
	if (name === undefined || other === undefined) return [];
	const path = join(folder, name);
	const bytes = readFileSync(path);
	const text = bytes.toString('utf8');
	const lines = text.split('\n');
	const [line, second] = [at % lines.length, to % lines.length];
	const written = (changed: string | Buffer): string[] => {
		writeFileSync(path, changed);
		return [name];
	};
	const withLines = (change: (all: string[]) => void): string[] => {
		change(lines);
		return written(lines.join('\n'));
	};
	const withLine = (change: (one: string) => string): string[] =>
		withLines((of) => (of[line] = change(of[line] ?? '')));
	const position = bytes.length === 0 ? 0 : at % bytes.length;
	const elsewhere = (next: string, act: (from: string, onto: string) => void): string[] => {
		mkdirSync(dirname(join(folder, next)), { recursive: true });
		act(path, join(folder, next));
		return [name, next];
	};
	const renamed = `${name.replace(/\.[a-z]+$/, '')}${['x', '-2', 'X', ' '][to % 4]}${/\.[a-z]+$/.exec(name)?.[0] ?? ''}`;
	const moved = join(dirname(other), name.split('/').at(-1) ?? '');
	switch (kind) {
		case 'flip a byte':
			return written(
				Buffer.concat([
					bytes.subarray(0, position),
					Buffer.of((bytes[position] ?? 0) ^ (1 << (to % 8))),
					bytes.subarray(position + 1),
				]),
			);
		case 'insert a byte':
			return written(Buffer.concat([bytes.subarray(0, position), Buffer.of(to % 256), bytes.subarray(position)]));
		case 'delete bytes':
			return written(Buffer.concat([bytes.subarray(0, position), bytes.subarray(position + 1 + (to % 20))]));
		case 'cut off':
			return written(bytes.subarray(0, position));
		case 'cut the beginning':
			return written(bytes.subarray(position));
		case 'insert a value':
			return written(text.slice(0, at % (text.length + 1)) + value + text.slice(at % (text.length + 1)));
		case 'recode':
			return written(Buffer.from(text, (['latin1', 'utf16le'] as const)[to % 2]));
		case 'line ends':
			return written(text.replaceAll('\n', ['\r\n', '\r', '\n\n', '\u2028'][to % 4] ?? ''));
		case 'delete a line':
			return withLines((of) => of.splice(line, 1 + (to % 3)));
		case 'double a line':
			return withLines((of) => of.splice(line, 0, of[line] ?? ''));
		case 'move a line':
			return withLines((of) => of.splice(second, 0, ...of.splice(line, 1)));
		case 'swap lines':
			return withLines((of) => ([of[line], of[second]] = [of[second] ?? '', of[line] ?? '']));
		case 'indent a line':
			return withLine((one) => (to % 2 === 0 ? `${['  ', '\t', ' '][to % 3]}${one}` : one.replace(/^ {1,2}/, '')));
		case 'lines of another file':
			return withLines((of) =>
				of.splice(
					line,
					0,
					...readFileSync(join(folder, other), 'utf8')
						.split('\n')
						.slice(0, 1 + (to % 9)),
				),
			);
		case 'rename a field':
			return withLine((one) =>
				one.replace(
					/[a-z][a-z-]*(?=:)/,
					(field) => [`${field}x`, field.slice(1), field.toUpperCase(), value][to % 4] ?? field,
				),
			);
		case 'double a field':
			return withLine((one) => `${one}\n${one.replace(/:.*/, `: ${value}`)}`);
		case 'another value':
			return withLine((one) => one.replace(/(: |- )[^:]*$/, (_, sign: string) => `${sign}${value}`));
		case 'value of another line': {
			const taken = /: (.*)$/.exec(lines[second] ?? '')?.[1] ?? value;
			return withLine((one) => one.replace(/: .*$/, () => `: ${taken}`));
		}
		case 'change a digit':
			return withLine((one) => replaceOne(one, /\d/g, to, String(to % 10)));
		case 'change a letter':
			return withLine((one) => replaceOne(one, /[a-z]/gi, to, String.fromCharCode(97 + (to % 26))));
		case 'remove the file':
			rmSync(path);
			return [name];
		case 'rename the file':
			return elsewhere(renamed, renameSync);
		case 'move the file':
			return elsewhere(moved, renameSync);
		case 'copy the file':
			return elsewhere(existsSync(join(folder, moved)) ? renamed : moved, cpSync);
		case 'empty the file':
			return written('');
		case 'another file in its place':
			return written(readFileSync(join(folder, other)));
	}
}

function pick<T>(list: readonly T[], at: number): T | undefined {
	return list[at % list.length];
}

function replaceOne(text: string, pattern: RegExp, which: number, by: string): string {
	const places = [...text.matchAll(pattern)].map(({ index }) => index);
	const at = places[which % places.length];
	return at === undefined ? text : text.slice(0, at) + by + text.slice(at + 1);
}

/** What is read from a folder before any rule looks at it: the fields of every entry, its text, the rows of every table. */
export function stateOf(folder: string): Readonly<Record<string, unknown>> {
	const { entries, tables } = readContent(folder);
	return Object.fromEntries([
		...Object.values(entries)
			.flat()
			.map(({ entry, data, body }) => [entry, { ...(data as object), '(text)': body.text.trim() }]),
		...Object.entries(tables).map(([name, raw]) => [name, raw?.data]),
	]);
}

/** Something that is read differently: "visits *.theme", and how. */
export type Difference = `${'added' | 'removed' | 'changed'} ${string}`;

/** The differences of two states, places in lists as stars. */
export function differences(
	before: Readonly<Record<string, unknown>>,
	after: Readonly<Record<string, unknown>>,
): Difference[] {
	const found = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
		const collection = name.split('/', 1).join('');
		if (!(name in before)) return [`added ${collection}` as const];
		if (!(name in after)) return [`removed ${collection}` as const];
		return between(before[name], after[name], collection, name === collection ? '' : ' ');
	});
	return [...new Set(found)];
}

function between(before: unknown, after: unknown, path: string, sign = '.'): Difference[] {
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	if (Array.isArray(before) && Array.isArray(after)) {
		const next = `${path}${path.includes(' ') ? '.' : ' '}*`;
		if (before.length > after.length) return [`removed ${next}`];
		if (before.length < after.length) return [`added ${next}`];
		return before.flatMap((item: unknown, index) => between(item, after[index], next));
	}
	if (isFields(before) && isFields(after)) {
		return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): Difference[] => {
			const next = `${path}${sign}${/^[a-z(][a-z()-]*$/.test(key) ? key : '*'}`;
			if (!(key in before)) return [`added ${next}`];
			if (!(key in after)) return [`removed ${next}`];
			return between(before[key], after[key], next);
		});
	}
	return [`changed ${path}`];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
