/** What a reader takes from a checked claim: the sentence with its link, entries for reference managers, and tables. */
import { formAddress } from '../../views/addresses/claim-address.ts';
import { chartCsv } from '../../views/parts/chart-table.ts';
import { ownCitation } from '../../views/parts/citation.ts';
import { dayText } from '../../views/words/wording.ts';
import { saveText } from '../kit/save-file.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { ClaimForm } from '../../views/addresses/claim-address.ts';
import type { ClaimView } from '../../views/claims/claim-report.ts';

interface Props {
	view: ClaimView;
	form: ClaimForm;
	/** The record’s last day. */
	asAt: IsoDate;
	/** What was done last, said after the buttons; "" for nothing. */
	done: string;
	say: (done: string) => void;
}

/** The section “Cite this”. Drawn in the browser alone, because the link is that of the page as it was reached. */
export function CiteClaim({ view, form, asAt, done, say }: Props) {
	const link = new URL(location.pathname + formAddress(form), location.origin).href;
	const { citation } = ownCitation({
		name: `claim-${form.kind}`,
		title: `Claim checked: ${view.statement}`,
		asAt,
		page: link,
	});
	const copy = async (text: string, what: string): Promise<void> => {
		try {
			await navigator.clipboard.writeText(text);
			say(`${what} is copied.`);
		} catch {
			say(`Your browser did not allow copying. Please select the text instead.`);
		}
	};
	const copies = [
		{ label: 'Copy the sentence', text: `${view.sentence} ${link}`, what: 'The sentence' },
		{ label: 'Copy the link', text: link, what: 'The link' },
		{ label: 'BibTeX', text: citation.bibtex, what: 'The entry for BibTeX' },
		{ label: 'RIS', text: citation.ris, what: 'The entry for RIS' },
	];
	return (
		<section class="flow" aria-labelledby="take">
			<h3 id="take">Cite this</h3>
			<p class="soft small">
				The link has the claim’s day, so it goes on showing the reports published by {dayText(form.day)}.
			</p>
			<blockquote class="measure take">
				{view.sentence} <a href={link}>{link}</a>
			</blockquote>
			<p class="chart-tools">
				{copies.map(({ label, text, what }) => (
					<button type="button" onClick={() => void copy(text, what)}>
						{label}
					</button>
				))}
				{view.tables.map((table, index) => (
					<button
						type="button"
						onClick={() =>
							saveText(`claim-${form.kind}-${form.day}${index === 0 ? '' : `-${index + 1}`}.csv`, chartCsv(table))
						}
					>
						Save “{table.title.toLowerCase()}” as CSV
					</button>
				))}
				<span role="status">{done}</span>
			</p>
		</section>
	);
}
