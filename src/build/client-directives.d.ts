/** What islands may say of when they come to life, beside what Astro knows: src/islands/kit/painted-directive.ts. */
import 'astro';

declare module 'astro' {
	interface AstroClientDirectives {
		'client:painted'?: boolean;
	}
}
