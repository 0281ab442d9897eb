/** Brings the buttons of all charts on a page to life. What saves or cites a chart is fetched at the first press. */
import { figureAddress } from './figure-address.ts';
import type { ChartCitation } from './cite-chart.ts';

document.addEventListener('click', (event) => {
	const button = event.target instanceof Element ? event.target.closest('button[data-save]') : null;
	const figure = button?.closest('figure');
	if (!(button instanceof HTMLButtonElement) || !figure) return;
	const status = button.parentElement?.querySelector('[role=status]');
	const say = (text: string): void => {
		if (status) status.textContent = text;
	};
	const kind = button.dataset['save'] ?? '';
	const address = figureAddress(figure);
	const copy = (text: string): Promise<void> =>
		navigator.clipboard.writeText(text).then(
			() => say('Copied.'),
			() => say(`Copying is not allowed here. The text: ${text}`),
		);
	if (kind === 'link') {
		void copy(address);
		return;
	}
	if (kind === 'text') {
		void copy(textOf(figure));
		return;
	}
	if (isCitation(kind)) {
		import('./cite-chart.ts').then(
			({ chartCitation }) => copy(chartCitation(figure, address, kind)),
			() => say('It could not be made. Check the connection and try again.'),
		);
		return;
	}
	import('./save.ts')
		.then(({ saveChart }) => saveChart(figure, kind, button.dataset['format'] ?? ''))
		.then(
			(name) => say(`${name} is saved.`),
			() => say('It could not be saved. Check the connection and try again.'),
		);
});

/** What the chart shows, in words: its alternative wherever its picture is used. */
function textOf(figure: Element): string {
	const drawn = [...figure.querySelectorAll('.drawing svg[aria-label]')].map((svg) => svg.getAttribute('aria-label'));
	const said = ['h3', '.chart-what'].map((part) => figure.querySelector(part)?.textContent);
	const source = figure.querySelector('.chart-source')?.firstChild?.textContent;
	// Both layouts have the same label.
	return [...said, ...new Set(drawn), source]
		.map((part) => part?.trim() ?? '')
		.filter(Boolean)
		.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
		.join(' ');
}

function isCitation(kind: string): kind is ChartCitation {
	return kind === 'sentence' || kind === 'bibtex' || kind === 'ris';
}

/** Gives each chart its address, which is seen on paper. */
function writeAddresses(): void {
	for (const source of document.querySelectorAll<HTMLElement>('.chart-source')) {
		const figure = source.closest('figure');
		if (figure) source.dataset['address'] = figureAddress(figure).replace(/^https?:\/\//, '');
	}
}
writeAddresses();
// Once more with what the reader has chosen.
addEventListener('beforeprint', writeAddresses);
