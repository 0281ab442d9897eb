/** The field of the search page. */
import { useEffect } from 'preact/hooks';
import { openIndex } from './full-text.ts';
import { loadNames } from './names.ts';
import { whenIdle } from './when-idle.ts';

interface Props {
	base: string;
	typed: string;
	type: (text: string) => void;
	/** Searches for what is typed without waiting for a pause. */
	search: () => void;
}

export function SearchField({ base, typed, type, search }: Props) {
	// A reader on this page will probably search, so open the index early.
	useEffect(() => whenIdle(() => void openIndex(base).catch(() => undefined)), [base]);
	return (
		<form
			role="search"
			aria-label="This site, in full"
			onSubmit={(event) => {
				event.preventDefault();
				search();
			}}
		>
			<label for="search-query">Words, a council, a term, a code</label>
			<div class="search-line">
				<input
					id="search-query"
					type="search"
					name="q"
					value={typed}
					autocomplete="off"
					spellcheck={false}
					maxLength={10000}
					onFocus={() => {
						void openIndex(base).catch(() => undefined);
						void loadNames(base);
					}}
					onInput={(event) => type(event.currentTarget.value)}
				/>
				<button type="submit">Search</button>
			</div>
		</form>
	);
}
