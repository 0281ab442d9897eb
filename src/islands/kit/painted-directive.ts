/** What `client:painted` means on an island: it comes to life once the page has been drawn. */
import { afterPaint } from './after-paint.ts';
import type { ClientDirective } from 'astro';

const painted: ClientDirective = (load) =>
	afterPaint(() => {
		void load().then((hydrate) => hydrate());
	});

export default painted;
