/** What takes the worker’s place where pages are no longer kept: it empties the store and ends itself. It has no imports. */
const worker = globalThis as unknown as {
	readonly registration: ServiceWorkerRegistration;
	skipWaiting(): Promise<void>;
	addEventListener(kind: string, listen: (event: Event & { waitUntil(work: Promise<unknown>): void }) => void): void;
};

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const { registration } = worker;
			const names = await caches.keys();
			const ours = names.filter((name) => name.startsWith(`inspection-record ${registration.scope} `));
			await Promise.all(ours.map((name) => caches.delete(name)));
			await registration.unregister();
		})(),
	);
});
