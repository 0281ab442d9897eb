/** Checks before tests of the built site that dist/ exists and no source is newer. Vitest runs this once in each run. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const builtFolder = join(root, 'dist');

/** What a build reads. The importer and the tests are not part of it. */
const sources = ['content', 'public', 'src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const besideTheBuild = ['src/import'];

export default function requireBuild(): void {
	const fault = buildFault();
	if (fault) throw new Error(`${fault} Run npm run build, or npm test, which builds first.`);
}

/** Why dist/ does not match the current sources; undefined when it does. */
export function buildFault(): string | undefined {
	// Stylesheets and fonts are written after the content has been read and before the pages are made.
	const assets = join(builtFolder, '_astro');
	if (!existsSync(join(builtFolder, 'index.html')) || !existsSync(assets)) return 'There is no built site in dist/.';
	const built = Math.min(...readdirSync(assets).map((name) => statSync(join(assets, name)).mtimeMs));
	const [name, changed] = sources.map((source) => newest(source)).reduce((a, b) => (b[1] > a[1] ? b : a));
	return changed > built ? `The site in dist/ is older than ${name}.` : undefined;
}

/** The youngest file or folder of a source. A folder’s own time shows that files were removed. */
function newest(path: string): [string, number] {
	let found: [string, number] = [path, statSync(join(root, path)).mtimeMs];
	if (besideTheBuild.includes(path)) return [path, 0];
	if (!statSync(join(root, path)).isDirectory()) return found;
	for (const item of readdirSync(join(root, path))) {
		const inner = newest(`${path}/${item}`);
		if (inner[1] > found[1]) found = inner;
	}
	return found;
}
