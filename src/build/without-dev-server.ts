/**
 * Keeps a build from preparing what only a development server needs. Before Astro builds, it starts such a server to read the
 * collections, and Vite then bundles the libraries of browsers for it, among them those of the development toolbar, although a
 * build does not use them.
 */
import type { AstroConfig } from 'astro';

/** A plugin of the build’s Vite. */
type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** The plugin, for builds alone. It empties the list of libraries that Vite would bundle. */
export function withoutDevServer(): VitePlugin {
	return {
		name: 'without-dev-server',
		enforce: 'post',
		configEnvironment: (_name, { optimizeDeps }) => {
			if (optimizeDeps) optimizeDeps.include = [];
		},
	};
}
