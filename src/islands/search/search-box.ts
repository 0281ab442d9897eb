/**
 * The search box in the header: a combobox that follows the ARIA pattern. Councils and other pages found by name appear at
 * once; Enter without a choice goes to the search page. Loaded when the box is first used.
 */
import { countText } from '../../views/words/wording.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { matchNames } from '../../domain/search/name-search.ts';
import { closeNames } from '../../domain/search/close-names.ts';
import { reportsOfDays } from '../../domain/search/reports-asked.ts';
import { loadNames } from './names.ts';
import { placesFor } from './places.ts';
import { isPostcode, offersInOrder } from '../../domain/search/place-search.ts';
import { placeNote, postcodeAddress, postcodeText } from '../../views/search/packed-places.ts';
import { excerptOf } from '../../views/words/excerpt.ts';
import { queryOf } from './search-address.ts';
import type { Answer } from '../../views/search/packed-answers.ts';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { NameMatch, NamedPage } from '../../domain/search/named-pages.ts';

const SHOWN = 8;
const SPEAKING_PAUSE = 700;
const NAMES_LOST = 'The list of names could not be loaded.';

/** Makes a combobox of the box, which names the site’s base. */
export function enhanceSearchBox(form: HTMLFormElement): void {
	const base = form.dataset['base'] ?? '/';
	const input = form.querySelector('input');
	if (!input) return;
	const list = document.createElement('ul');
	list.id = 'search-options';
	list.className = 'search-options';
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', 'Pages by name');
	list.hidden = true;
	const status = document.createElement('p');
	status.className = 'visually-hidden';
	status.setAttribute('role', 'status');
	form.append(list, status);
	for (const [name, value] of Object.entries({
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': list.id,
	})) {
		input.setAttribute(name, value);
	}

	let options: HTMLLIElement[] = [];
	let active = -1;
	let speaking: ReturnType<typeof setTimeout> | undefined;

	const close = (): void => {
		list.hidden = true;
		input.setAttribute('aria-expanded', 'false');
		input.removeAttribute('aria-activedescendant');
		active = -1;
	};

	const speak = (text: string): void => {
		clearTimeout(speaking);
		speaking = setTimeout(() => {
			status.textContent = text;
		}, SPEAKING_PAUSE);
	};

	const activate = (index: number): void => {
		options[active]?.setAttribute('aria-selected', 'false');
		active = index;
		const option = options[active];
		if (!option) {
			input.removeAttribute('aria-activedescendant');
			return;
		}
		option.setAttribute('aria-selected', 'true');
		option.scrollIntoView({ block: 'nearest' });
		input.setAttribute('aria-activedescendant', option.id);
	};

	const show = (
		matches: readonly NameMatch[],
		places: readonly PlaceMatch[],
		close: readonly NameMatch[],
		answer: Answer | undefined,
		lost: boolean,
	): void => {
		const query = queryOf(input.value);
		const [more] = answer?.links ?? [];
		options = [
			...(answer && more ? [optionFor(answer.title, more.text, at(base, more.address))] : []),
			...(isPostcode(query) ? [optionFor(postcodeText, '', postcodeAddress)] : []),
			...offersInOrder(query, matches, places).map((offer) =>
				'council' in offer
					? optionFor(offer.name, placeNote(offer), at(base, addresses.authority(offer.council.slug)))
					: optionFor(
							offer.title,
							offer.matched === undefined || offer.note.endsWith('.')
								? offer.note
								: `${offer.note}; also “${offer.matched}”`,
							offer.address.startsWith('/') ? at(base, offer.address) : offer.address,
						),
			),
			...close.map((match) =>
				optionFor(match.matched ?? match.title, `Did you mean this? ${match.note}`, at(base, match.address)),
			),
			optionFor(
				`Search everything for “${excerptOf(query)}”`,
				lost ? NAMES_LOST : '',
				at(base, addresses.searchFor(query)),
			),
		];
		options.forEach((option, index) => {
			option.id = `search-option-${index}`;
		});
		list.replaceChildren(...options);
		list.hidden = false;
		input.setAttribute('aria-expanded', 'true');
		active = -1;
		input.removeAttribute('aria-activedescendant');
		speak(
			lost
				? `${NAMES_LOST} Press Enter to search everything.`
				: matches.length + places.length === 0 && !answer
					? `No page of that name${close.length > 0 ? `; ${close.length} with a name close to it` : ''}. Press Enter to search everything.`
					: `${answer ? `${answer.title}. ` : ''}${countText(matches.length + places.length, 'page')} by name. Use the arrow keys.`,
		);
	};

	const update = async (): Promise<void> => {
		const query = input.value;
		if (queryOf(query) === '') {
			close();
			return;
		}
		const loaded = await loadNames(base);
		const names = loaded ?? [];
		if (input.value !== query || document.activeElement !== input) return;
		const ofDays = reportsOfDays(queryOf(query), names)?.reports.slice(0, SHOWN) ?? [];
		const matches = ofDays.length > 0 ? ofDays : matchNames(queryOf(query), names, SHOWN);
		const [places, answer] = await Promise.all([
			placesFor(base, queryOf(query), matches),
			answerFor(queryOf(query), names),
		]);
		if (input.value !== query || document.activeElement !== input) return;
		const nothing = matches.length + places.length === 0 && !answer;
		show(matches, places, nothing ? closeNames(queryOf(query), names) : [], answer, loaded === undefined);
	};

	/** Reading questions is a script of its own, fetched for a query of several words. */
	const answerFor = async (query: string, names: readonly NamedPage[]): Promise<Answer | undefined> => {
		if (!query.includes(' ')) return undefined;
		try {
			return await (await import('./answers.ts')).answerFor(base, query, names);
		} catch {
			return undefined;
		}
	};

	const follow = (option: HTMLLIElement): void => {
		const { address } = option.dataset;
		if (address !== undefined) location.assign(address);
	};

	input.addEventListener('input', () => void update());
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			if (list.hidden) input.value = '';
			close();
			event.preventDefault();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			if (list.hidden) {
				void update();
				return;
			}
			const step = event.key === 'ArrowDown' ? 1 : -1;
			// After the last option and before the first, the arrow keys go through the box itself.
			const next = active + step;
			activate(next >= options.length ? -1 : next < -1 ? options.length - 1 : next);
		} else if (event.key === 'Enter') {
			const option = options[active];
			if (!list.hidden && option) {
				event.preventDefault();
				follow(option);
			}
		}
	});
	input.addEventListener('blur', () => setTimeout(close, 150));
	list.addEventListener('mousedown', (event) => event.preventDefault());
	list.addEventListener('click', (event) => {
		const option = (event.target as Element).closest('li');
		if (option) follow(option);
	});
	if (input.value.trim() !== '') void update();
}

function optionFor(title: string, note: string, address: string): HTMLLIElement {
	const option = document.createElement('li');
	option.setAttribute('role', 'option');
	option.setAttribute('aria-selected', 'false');
	option.dataset['address'] = address;
	const name = document.createElement('span');
	name.className = 'name';
	name.textContent = title;
	option.append(name);
	if (note !== '') {
		const small = document.createElement('span');
		small.className = 'note';
		small.textContent = note;
		option.append(' ', small);
	}
	return option;
}
