/**
 * Has the bundler read JSX itself. Astro’s Preact integration gives that to Babel, whose reading of each component, once for the
 * pages and once for browsers, takes a second of every build.
 */
import type { AstroConfig } from 'astro';

/** A plugin of the build’s Vite. */
type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** The plugin that gives JSX to Babel. */
const BABEL = 'vite:preact-jsx';

/** The plugin, for builds alone. Where there is no plugin of that name any more, nothing changes. */
export function jsxByBundler(): VitePlugin {
	return {
		name: 'jsx-by-bundler',
		config: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
		configResolved: ({ plugins }) => {
			const babel = plugins.find(({ name }) => name === BABEL);
			if (babel) delete babel.transform;
		},
	};
}
