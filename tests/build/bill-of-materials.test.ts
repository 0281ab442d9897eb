/** The software bill of materials of the build names what package-lock.json has, as npm’s own bill does. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { billOfMaterials } from '../../src/build/bill-of-materials.ts';
import type { Lock } from '../../src/build/bill-of-materials.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

interface Bill {
	readonly specVersion: string;
	readonly serialNumber?: string;
	readonly metadata: { readonly timestamp?: string; readonly component: { readonly name: string } };
	readonly components: readonly (Record<string, unknown> & { readonly 'bom-ref': string })[];
	readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
const bill = JSON.parse(billOfMaterials(lock)) as Bill;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npmBill = JSON.parse(
	execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
		maxBuffer: 2 ** 28,
	}),
) as Bill;

/** In how many folders a package is. */
const copies = (ref: string): number =>
	Object.entries(lock.packages).filter(
		([folder, { version = '' }]) => `${folder.replace(/^.*node_modules\//, '')}@${version}` === ref,
	).length;
/** npm leaves the “or later” of “LGPL-2.1+” out. */
const withoutLater = (licences: unknown): string =>
	JSON.stringify(licences).replace(/"expression":"([^" ]+)\+"/, '"license":{"id":"$1"}');
const byRef = ({ components }: Bill) => new Map(components.map((one) => [one['bom-ref'], one]));

test('has every package that npm’s bill has, and no other', () => {
	expect(npmBill.components.length).toBeGreaterThan(300);
	expect(bill.specVersion).toBe(npmBill.specVersion);
	expect([...byRef(bill).keys()].sort()).toEqual([...byRef(npmBill).keys()].sort());
});

test('says of each what npm says: version, address, digest, licence and whether the site needs it', () => {
	expect(npmBill.components.filter((one) => copies(one['bom-ref']) === 1).length).toBeGreaterThan(300);
	const faults = npmBill.components.filter((theirs) => {
		const ours = byRef(bill).get(theirs['bom-ref']);
		// npm describes one copy of a package; ours says that the site needs it if it needs any copy.
		const isOnce = copies(theirs['bom-ref']) === 1;
		const fields = ['type', 'name', 'version', 'purl', 'hashes', ...(isOnce ? ['scope', 'properties'] : [])];
		return (
			fields.some((field) => JSON.stringify(ours?.[field]) !== JSON.stringify(theirs[field])) ||
			withoutLater(ours?.['licenses']) !== withoutLater(theirs['licenses'] ?? [])
		);
	});
	expect(faults.map((one) => one['bom-ref'])).toEqual([]);
});

test('says what each package needs, as npm does', () => {
	const theirs = new Map(npmBill.dependencies.map(({ ref, dependsOn }) => [ref, [...dependsOn].sort()]));
	expect(bill.dependencies.some(({ dependsOn }) => dependsOn.length > 3)).toBe(true);
	expect(bill.dependencies.filter(({ ref, dependsOn }) => `${theirs.get(ref)}` !== `${[...dependsOn]}`)).toEqual([]);
});

describe('is the same wherever it is made:', () => {
	test('it has no time, number or folder', () => {
		expect(bill.serialNumber).toBeUndefined();
		expect(bill.metadata.timestamp).toBeUndefined();
		expect(bill.metadata.component.name).toBe('inspection-record');
		expect(billOfMaterials(lock)).not.toContain(root);
	});

	test('the order of the lock file does not matter', () => {
		const turned = { packages: Object.fromEntries(Object.entries(lock.packages).reverse()) };
		expect(JSON.parse(billOfMaterials(turned))).toMatchObject({ components: bill.components });
	});
});
