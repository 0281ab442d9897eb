/** package-lock.json is complete for every system: a clone installs the same packages on Linux, macOS and Windows. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	readonly integrity?: string;
	readonly resolved?: string;
	readonly version?: string;
	readonly os?: readonly string[];
	readonly cpu?: readonly string[];
	readonly libc?: readonly string[];
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as T;
const { packages, lockfileVersion } = read<{ packages: Record<string, Locked>; lockfileVersion: number }>(
	'package-lock.json',
);
const manifest = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>(
	'package.json',
);

/** The folder in which a package finds another, as Node looks for it. */
function found(from: string, name: string): string | undefined {
	for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
		const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
		if (folder in packages) return folder;
		if (at === '') return undefined;
	}
}

test('every package is pinned, with a digest and without the address of a registry', () => {
	const others = Object.entries(packages).filter(([folder]) => folder !== '');
	expect(lockfileVersion).toBe(3);
	expect(others.length).toBeGreaterThan(300);
	expect(others.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([folder]) => folder)).toEqual([]);
	expect(others.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
	const asked = { ...manifest.dependencies, ...manifest.devDependencies };
	const loose = Object.entries(asked).filter(
		([name, version]) => packages[`node_modules/${name}`]?.version !== version,
	);
	expect(loose).toEqual([]);
});

test('every package for one system alone is there, whatever the system on which the file was written', () => {
	const wanted = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).map((name) => [folder, name] as const),
	);
	expect(wanted.length).toBeGreaterThan(100);
	expect(wanted.filter(([folder, name]) => found(folder, name) === undefined)).toEqual([]);
});

/** Packages with a part in machine code: the parts are packages of their own. */
const withParts = [
	'esbuild',
	'rolldown',
	'lightningcss',
	'sharp',
	'pagefind',
	'oxfmt',
	'oxlint',
	'oxlint-tsgolint',
	'satteri',
];
const systems: readonly (readonly [os: string, cpu: string])[] = [
	['linux', 'x64'],
	['linux', 'arm64'],
	['darwin', 'x64'],
	['darwin', 'arm64'],
	['win32', 'x64'],
];

test.each(withParts)('%s runs on Linux, macOS and Windows', (name) => {
	const folder = `node_modules/${name}`;
	const parts = Object.keys(packages[folder]?.optionalDependencies ?? {}).flatMap(
		(part) => packages[found(folder, part) ?? ''] ?? [],
	);
	const without = systems.filter(
		([os, cpu]) => !parts.some((part) => part.os?.includes(os) === true && part.cpu?.includes(cpu) === true),
	);
	expect(without).toEqual([]);
});
