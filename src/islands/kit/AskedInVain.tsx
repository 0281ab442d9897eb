/** What an address asked for in vain, with what may have been meant; and what to do when the record does not come. */

/** Something that could not be done as asked. */
export interface Told {
	readonly text: string;
	/** Addresses begin with "?". */
	readonly meant: readonly { readonly text: string; readonly address: string }[];
}

interface Props {
	told: readonly Told[];
	/** The page’s address below which those meant stand. */
	page: string;
	/** Whether the record could not be loaded. */
	failed: boolean;
	again: () => void;
}

export function AskedInVain({ told, page, failed, again }: Props) {
	return (
		<>
			{told.length > 0 && (
				<ul class="banner plain">
					{told.map(({ text, meant }) => (
						<li>
							{text}
							{meant.length > 0 && ' Did you mean '}
							{meant.map(({ text: name, address }, index) => (
								<>
									{index > 0 && ' or '}
									<a href={page + address}>{name}</a>
								</>
							))}
							{meant.length > 0 && '?'}
						</li>
					))}
				</ul>
			)}
			{failed && (
				<p class="banner" role="alert">
					The record could not be loaded.{' '}
					<button type="button" onClick={again}>
						Try again
					</button>
				</p>
			)}
		</>
	);
}
