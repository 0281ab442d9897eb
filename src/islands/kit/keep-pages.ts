/** Brings the buttons to life that keep pages in this device’s store, through the service worker. */
import type { OfflineAnswer, OfflineRequest } from '../../offline/worker.ts';

const place = document.querySelector<HTMLElement>('[data-keep-pages]');
const [keep, remove] = place?.querySelectorAll('button') ?? [];
const status = place?.querySelector('[role=status]');

/** Asks the worker. There is no answer where there is no worker. */
async function ask(request: OfflineRequest): Promise<OfflineAnswer> {
	const { active } = await navigator.serviceWorker.ready;
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.addEventListener('message', ({ data }: MessageEvent<OfflineAnswer>) => {
			port1.close();
			resolve(data);
		});
		port1.start();
		active?.postMessage(request, [port2]);
	});
}

if (place && keep && remove && status && 'serviceWorker' in navigator) {
	const { keepId: id = '', keepName: name = '', keepPages = '' } = place.dataset;
	const pages = keepPages.split(' ');
	const show = (kept: OfflineAnswer): void => {
		place.hidden = false;
		if (kept === 'full' || kept === 'failed') {
			status.textContent =
				kept === 'full'
					? 'This device keeps as many councils as it may. Remove one on its briefing first.'
					: 'That did not work. Check the connection and try again.';
			return;
		}
		keep.textContent = kept ? 'Keep the newest again' : 'Keep this briefing';
		remove.hidden = !kept;
		status.textContent = kept
			? `Kept on this device on ${dayText(kept.saved)}: the briefing, the council’s page, its latest report and the committee paper. They can be read without a signal.`
			: 'For a meeting without a signal: this device keeps the briefing, the council’s page, its latest report and the committee paper.';
	};
	const act = (request: OfflineRequest, doing: string): void => {
		status.textContent = doing;
		void ask(request).then(show);
	};
	// Without a worker (a private window, say) there is nothing to offer.
	void ask({ ask: 'kept', id }).then(show);
	keep.addEventListener('click', () => act({ ask: 'keep', id, name, pages }, 'Saving…'));
	remove.addEventListener('click', () => act({ ask: 'forget', id }, 'Removing…'));
}

/** "29 November 2026". */
function dayText(saved: string): string {
	return new Date(saved).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
