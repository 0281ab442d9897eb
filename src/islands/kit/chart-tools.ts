/** Brings the buttons of all charts on a page to life. What saves a picture is fetched at the first press. */

document.addEventListener('click', (event) => {
	const button = event.target instanceof Element ? event.target.closest('button[data-save]') : null;
	const figure = button?.closest('figure');
	if (!(button instanceof HTMLButtonElement) || !figure) return;
	const status = button.parentElement?.querySelector('[role=status]');
	const say = (text: string): void => {
		if (status) status.textContent = text;
	};
	if (button.dataset['save'] === 'link') {
		const address = new URL(location.href);
		address.hash = figure.id;
		navigator.clipboard.writeText(address.href).then(
			() => say('The link is copied.'),
			() => say(`The link: ${address.href}`),
		);
		return;
	}
	import('./save.ts')
		.then(({ saveChart }) => saveChart(figure, button.dataset['save'] ?? '', button.dataset['format'] ?? ''))
		.then(
			(name) => say(`${name} is saved.`),
			() => say('It could not be saved. Check the connection and try again.'),
		);
});

// On paper each chart has its address, with what the reader has chosen.
addEventListener('beforeprint', () => {
	for (const source of document.querySelectorAll<HTMLElement>('.chart-source')) {
		const address = new URL(location.href);
		address.hash = source.closest('figure')?.id ?? '';
		source.dataset['address'] = address.href.replace(/^https?:\/\//, '');
	}
});
