/**
 * The search box in the header: a combobox that follows the ARIA pattern. Councils and other pages found by name appear at
 * once; Enter without a choice goes to the search page. Loaded when the box is first used.
 */
import { offersFor, optionsOf, spokenOf } from './box-offers.ts';
import { loadNames } from './names.ts';
import { optionListOf } from './option-list.ts';
import { queryOf } from '../../views/addresses/search-address.ts';

/** Makes a combobox of the box, which names the site’s base. */
export function enhanceSearchBox(form: HTMLFormElement): void {
	const base = form.dataset['base'] ?? '/';
	const input = form.querySelector('input');
	if (!input) return;
	const list = optionListOf(form, input);

	const update = async (): Promise<void> => {
		const { value } = input;
		const query = queryOf(value);
		if (query === '') {
			list.close();
			return;
		}
		const isStillAsked = (): boolean => input.value === value && document.activeElement === input;
		const names = await loadNames(base);
		if (!isStillAsked()) return;
		const offers = await offersFor(base, query, names);
		if (isStillAsked()) list.open(optionsOf(base, offers), spokenOf(offers));
	};

	input.addEventListener('input', () => void update());
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			if (!list.isOpen()) input.value = '';
			list.close();
			event.preventDefault();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			if (list.isOpen()) list.move(event.key === 'ArrowDown' ? 1 : -1);
			else void update();
		} else if (event.key === 'Enter' && list.follow()) {
			event.preventDefault();
		}
	});
	input.addEventListener('blur', () => setTimeout(list.close, 150));
	if (input.value.trim() !== '') void update();
}
