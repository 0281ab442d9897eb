/** What `client:painted` means on an island: it comes to life once the page has been drawn. */
import { afterPaint } from './after-paint.ts';

/** `load`: fetches the island’s script, and gives what brings the island to life. */
export default function painted(load: () => Promise<() => Promise<void>>): void {
	afterPaint(() => {
		void load().then((hydrate) => hydrate());
	});
}
