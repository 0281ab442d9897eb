/** How to cite a chart as the reader has it: its finding, the record’s last day, and its address with what was chosen. */
import { ownCitation } from '../../views/parts/citation.ts';

/** A sentence, or an entry for a reference manager. */
export type ChartCitation = 'sentence' | 'bibtex' | 'ris';

/** The citation of a figure. `address`: of the figure, with what the reader has chosen. */
export function chartCitation(figure: HTMLElement, address: string, kind: ChartCitation): string {
	const { sentence, citation } = ownCitation({
		name: figure.dataset['file'] ?? figure.id,
		title: figure.querySelector('h3')?.textContent.trim() ?? '',
		asAt: figure.dataset['day'] ?? '',
		page: address,
	});
	return { sentence, ...citation }[kind];
}
