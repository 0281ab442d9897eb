/** What `client:painted` means on an island: it comes to life once the page has been drawn. */
import { afterPaint } from './after-paint.ts';
import { keepEarlyUse } from './early-use.ts';

/** `load`: fetches the island’s script, and gives what brings the island, the element, to life. */
export default function painted(load: () => Promise<() => Promise<void>>, _: unknown, island: Element): void {
	const useAgain = keepEarlyUse(island);
	afterPaint(() => {
		void load()
			// Between reading the script and using it, the browser may draw, or answer a finger.
			.then((hydrate) => new Promise((resolve) => setTimeout(() => resolve(hydrate()))))
			.then(useAgain);
	});
}
