/**
 * Keeps a build from preparing what only a development server needs. Before Astro builds, it starts such a server to read the
 * collections, and Vite then bundles the libraries of browsers for it, the development toolbar’s among them, which nobody asks for.
 */
import type { AstroConfig } from 'astro';

/** A plugin of the build’s Vite. */
type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** The plugin, for builds alone. Vite bundles nothing where no library is named. */
export function withoutDevServer(): VitePlugin {
	return {
		name: 'without-dev-server',
		enforce: 'post',
		configEnvironment: (_name, { optimizeDeps }) => {
			if (optimizeDeps) optimizeDeps.include = [];
		},
	};
}
