/** The address of a chart: with the day whose reports it shows, where its page can show another day’s. */
export function figureAddress(figure: HTMLElement): string {
	const address = new URL(location.href);
	const { keep } = figure.dataset;
	if (keep !== undefined) address.search = keep;
	address.hash = figure.id;
	return address.href;
}
