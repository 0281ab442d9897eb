/**
 * What a page says of the day in its address: where newer reports have been published since, how many there are and which of
 * them change the view; where the address has no day, a link under which the view stays as it is.
 */
import { SINCE_MEANS } from '../../views/parts/since.ts';
import { at } from '../../views/addresses/addresses.ts';
import type { SinceView } from '../../views/parts/since.ts';

interface Props {
	/** The site’s base, ending in a slash. */
	base: string;
	view: SinceView;
}

/** That newer reports have been published, which of them change the view, and where the view has all of them. */
export function SinceNotice({ base, view: { text, reports, more, now } }: Props) {
	return (
		<div class="banner since flow" role="note">
			<p>
				{text}{' '}
				{reports.map((report, index) => (
					<>
						{index > 0 && '; '}
						<a href={at(base, report.address)}>{report.text}</a>
					</>
				))}
				{more > 0 && ` and ${more.toLocaleString('en-GB')} others`}
				{reports.length > 0 && '.'}
			</p>
			<p>
				<a href={at(base, now.address)}>{now.text}</a>. <span class="soft small">{SINCE_MEANS}</span>
			</p>
		</div>
	);
}

/** A link under which the view goes on showing the reports that it shows. `text` ends in its day. */
export function KeepLink({ address, text }: { address: string; text: string }) {
	return (
		<p class="keep-view with-script no-print">
			<a href={address}>{text}</a>{' '}
			<span class="soft small">A link that does not change when newer reports are added.</span>
		</p>
	);
}
