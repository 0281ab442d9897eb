/**
 * Messages about parts of the address that could not be used, with suggestions; and a button to try again when the record
 * could not be loaded.
 */

import type { Notice } from '../../views/addresses/notice.ts';

interface Props {
	notices: readonly Notice[];
	/** The page’s address, to which the suggestions’ queries are added. Left out where there are never any. */
	page?: string;
	/** Whether the record could not be loaded. */
	failed: boolean;
	again: () => void;
	/** What is missing then, and what the reader sees instead. */
	lost?: string;
}

export function AddressNotices({ notices, page = '', failed, again, lost = 'The record could not be loaded.' }: Props) {
	return (
		<>
			{notices.length > 0 && (
				<ul class="banner plain">
					{notices.map(({ text, meant }) => (
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
					{lost}{' '}
					<button type="button" onClick={again}>
						Try again
					</button>
				</p>
			)}
		</>
	);
}
