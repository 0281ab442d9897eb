/**
 * Tells Astro that the components of islands are Preact’s. Astro would find out by trying: it has each component rendered once
 * for the answer, on every page, and once more for the page.
 */
import type { AstroConfig } from 'astro';

/** A plugin of the build’s Vite. */
type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** Exported components of a file. Other functions of such files begin with a small letter. */
const COMPONENT = /^export (?:default )?function ([A-Z]\w*)/gm;

/** Where Astro looks for the name of a component’s renderer before it tries all. */
const TAG = `[Symbol.for('astro:renderer')]: '@astrojs/preact'`;

/** The plugin. Browsers get the components without the mark. */
export function knownComponents(): VitePlugin {
	return {
		name: 'known-components',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name !== 'client',
		transform: {
			filter: { id: /\.tsx$/ },
			handler: (code) => {
				const names = Array.from(code.matchAll(COMPONENT), ([, name]) => name);
				// Below the code, so that the lines of errors stay right.
				return names.length === 0
					? undefined
					: `${code}\n[${names.join()}].map((one) => Object.assign(one, { ${TAG} }));\n`;
			},
		},
	};
}
