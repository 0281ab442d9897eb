/** Which packages the site’s files for browsers are made of, as the bundler finds them, and their licences. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** What the bundler says of a file that it made. */
type BundledFile =
	| { readonly type: 'asset'; readonly originalFileNames: readonly string[] }
	| { readonly type: 'chunk'; readonly modules: Readonly<Record<string, { readonly renderedLength: number }>> };

/** Notes the packages of which something gets into a file for browsers: a module of a script, or a font. */
export interface ShippedPackages {
	readonly plugin: {
		readonly name: string;
		generateBundle(
			this: { readonly environment: { readonly name: string } },
			options: unknown,
			bundle: Readonly<Record<string, BundledFile>>,
		): void;
	};
	/** In alphabetical order. */
	names(): string[];
}

/**
 * What gets into the site past the bundler: scripts that stand in pages with islands, the search index’s program, and the
 * font that headings have a part of.
 */
const pastTheBundler = ['@fontsource/source-serif-4', 'astro', 'pagefind'];

/** To be added to the bundler’s plugins. */
export function shippedPackages(): ShippedPackages {
	const names = new Set(pastTheBundler);
	return {
		plugin: {
			name: 'shipped-packages',
			generateBundle(_, bundle) {
				const files = Object.values(bundle).flatMap((file) => {
					// Fonts are found while pages are made; of scripts only those for browsers count.
					if (file.type === 'asset') return file.originalFileNames;
					if (this.environment.name !== 'client') return [];
					return Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
				});
				for (const file of files) {
					const name = packageOf(file);
					if (name !== undefined) names.add(name);
				}
			},
		},
		names: () => [...names].sort(),
	};
}

/** The package of a module; the bundler’s own helpers have names instead of files. */
function packageOf(file: string): string | undefined {
	if (file.startsWith('\0vite/')) return 'vite';
	return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll('\\', '/'))?.[1];
}

/** Each package with its version and the whole of its licence. Throws where one has none. */
export function licencesText(names: readonly string[]): string {
	const parts = names.map((name) => {
		const manifest = findPackageJSON(name, import.meta.url);
		if (manifest === undefined) throw new Error(`The site ships parts of ${name}, which is not installed`);
		const folder = dirname(manifest);
		const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
		return `----- ${name} ${version}\n\n${licenceOf(folder)}\n`;
	});
	return `The pages of Inspection Record bring these works of others along, each under its own licence.\n\n${parts.join('\n')}`;
}

/** The licence of a package, as it has it. Throws where there is none. */
function licenceOf(folder: string): string {
	const name = readdirSync(folder).find((file) => /^licen[cs]e(?:\.\w+)?$/i.test(file));
	if (name === undefined) throw new Error(`${folder} has no licence, and the site ships parts of it`);
	const path = join(folder, name);
	// Pagefind has a folder of that name, with the licences of its parts besides.
	const file = statSync(path).isDirectory() && existsSync(join(path, 'LICENSE')) ? join(path, 'LICENSE') : path;
	const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
	// What the bundler itself is made of does not get into the site.
	return (text.split('\n# Licenses of bundled dependencies')[0] ?? text).trim();
}
