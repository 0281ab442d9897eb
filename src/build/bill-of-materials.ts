/**
 * The project’s software bill of materials, in CycloneDX 1.5: every package of package-lock.json with its digest, its licence and
 * what it needs. Like npm’s own (`npm sbom`), which a test compares it with, but without the time, the folder and the version of
 * npm, so that it is the same wherever and whenever it is made.
 */

/** What package-lock.json says of a package, as far as it is used here. */
interface LockedPackage {
	readonly name?: string;
	readonly version?: string;
	/** A licence by its SPDX name, an expression of several, or an old list of licences. */
	readonly license?: string | readonly { readonly type: string; readonly url?: string }[];
	/** "sha512-" and the digest in Base64. */
	readonly integrity?: string;
	readonly dev?: boolean;
	readonly optional?: boolean;
	readonly devOptional?: boolean;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json: the packages by their folders, the project itself at "". */
export interface Lock {
	readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The bill of a lock file, as JSON. Throws when the lock file has no project in it. */
export function billOfMaterials({ packages }: Lock): string {
	const { '': project, ...others } = packages;
	if (!project) throw new Error('package-lock.json names no project');
	// A package that is installed in several folders is one component.
	const folders = Map.groupBy(Object.keys(others).sort(), (folder) => refOf(packages, folder));
	const refs = [...folders.keys()].sort();
	const bill = {
		$schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		metadata: {
			lifecycles: [{ phase: 'pre-build' }],
			component: {
				'bom-ref': refOf(packages, ''),
				type: 'application',
				...identity(packages, ''),
				licenses: licences(project),
			},
		},
		components: refs.map((ref) => component(packages, folders.get(ref) ?? [])),
		dependencies: ['', ...refs.map((ref) => folders.get(ref)?.[0] ?? '')].map((folder) => ({
			ref: refOf(packages, folder),
			dependsOn: needsOf(packages, folder),
		})),
	};
	return `${JSON.stringify(bill, null, '\t')}\n`;
}

type Packages = Lock['packages'];

function component(packages: Packages, folders: readonly string[]): object {
	const [folder = ''] = folders;
	const found = packages[folder] ?? {};
	const copies = folders.map((one) => packages[one]);
	const isForWorkAlone = copies.every((copy) => copy?.dev === true);
	const isOptional = copies.every(
		(copy) => copy?.dev === true || copy?.optional === true || copy?.devOptional === true,
	);
	const [algorithm, digest] = (found.integrity ?? '').split(/-(.*)/s);
	return {
		'bom-ref': refOf(packages, folder),
		type: 'library',
		...identity(packages, folder),
		scope: isOptional ? 'optional' : 'required',
		...(algorithm === 'sha512' && {
			hashes: [{ alg: 'SHA-512', content: Buffer.from(digest ?? '', 'base64').toString('hex') }],
		}),
		licenses: licences(found),
		properties: isForWorkAlone ? [{ name: 'cdx:npm:package:development', value: 'true' }] : [],
	};
}

function identity(packages: Packages, folder: string): { name: string; version: string; purl: string } {
	const found = packages[folder];
	const name = found?.name ?? folder.replace(/^.*node_modules\//, '');
	const version = found?.version ?? '';
	return { name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}` };
}

function refOf(packages: Packages, folder: string): string {
	const { name, version } = identity(packages, folder);
	return `${name}@${version}`;
}

/** Empty where the package names none, or names it in a form that CycloneDX does not know. */
function licences({ license }: LockedPackage): object[] {
	if (typeof license !== 'string') return [];
	return [/[ ()+]/.test(license) ? { expression: license } : { license: { id: license } }];
}

/** The packages that a package needs, each as it is found from the package’s folder. */
function needsOf(packages: Packages, folder: string): string[] {
	const found = packages[folder] ?? {};
	const names = [
		...Object.keys(found.dependencies ?? {}),
		...Object.keys(found.optionalDependencies ?? {}),
		...Object.keys(found.peerDependencies ?? {}),
		...(folder === '' ? Object.keys(found.devDependencies ?? {}) : []),
	];
	const refs = names.flatMap((name) => {
		const where = folderOf(packages, folder, name);
		return where === undefined ? [] : [refOf(packages, where)];
	});
	return [...new Set(refs)].sort();
}

/** The folder in which a package finds another one: its own, or that of a package around it. Undefined where it is in none. */
function folderOf(packages: Packages, from: string, name: string): string | undefined {
	const inside = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
	if (inside in packages) return inside;
	return from === ''
		? undefined
		: folderOf(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}
