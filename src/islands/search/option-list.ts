/** The list of options below a field, which the ARIA pattern calls a combobox: the focus stays in the field. */

/** Milliseconds without a change before something is said about the options. */
const SPEAKING_PAUSE = 700;

/** A list of options, and what the field’s keys do with it. */
export interface OptionList {
	readonly isOpen: () => boolean;
	/** Shows these options instead of the previous ones. `spoken`: what a screen reader says about them. */
	readonly open: (options: readonly HTMLLIElement[], spoken: string) => void;
	readonly close: () => void;
	/** Makes the option after (1) or before (-1) the active one. Past the last or the first option, none is active. */
	readonly move: (step: 1 | -1) => void;
	/** Goes to the address of the active option; false where there is none. */
	readonly follow: () => boolean;
}

/** Adds a list to the form and makes its field a combobox. */
export function optionListOf(form: HTMLFormElement, input: HTMLInputElement): OptionList {
	const list = document.createElement('ul');
	list.id = 'search-options';
	list.className = 'search-options';
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', 'Pages by name');
	list.hidden = true;
	form.append(list);
	const speak = speakerIn(form);
	for (const [name, value] of Object.entries({
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': list.id,
	})) {
		input.setAttribute(name, value);
	}
	list.addEventListener('mousedown', (event) => event.preventDefault());
	list.addEventListener('click', (event) => followOption((event.target as Element).closest('li')));

	let options: readonly HTMLLIElement[] = [];
	let active = -1;
	const deactivate = (): void => {
		active = -1;
		input.removeAttribute('aria-activedescendant');
	};
	return {
		isOpen: () => !list.hidden,
		open: (next, spoken) => {
			options = next;
			options.forEach((option, index) => {
				option.id = `search-option-${index}`;
			});
			list.replaceChildren(...options);
			list.hidden = false;
			input.setAttribute('aria-expanded', 'true');
			deactivate();
			speak(spoken);
		},
		close: () => {
			list.hidden = true;
			input.setAttribute('aria-expanded', 'false');
			deactivate();
		},
		move: (step) => {
			options[active]?.setAttribute('aria-selected', 'false');
			const next = active + step;
			active = next >= options.length ? -1 : next < -1 ? options.length - 1 : next;
			const option = options[active];
			if (!option) {
				deactivate();
				return;
			}
			option.setAttribute('aria-selected', 'true');
			option.scrollIntoView({ block: 'nearest' });
			input.setAttribute('aria-activedescendant', option.id);
		},
		follow: () => !list.hidden && followOption(options[active]),
	};
}

/** Goes to an option’s address; false where there is none. */
function followOption(option: HTMLLIElement | null | undefined): boolean {
	const address = option?.dataset['address'];
	if (address === undefined) return false;
	location.assign(address);
	return true;
}

/** Adds a line for screen readers to the form; what is given to it is said after a pause, the last text alone. */
function speakerIn(form: HTMLFormElement): (text: string) => void {
	const status = document.createElement('p');
	status.className = 'visually-hidden';
	status.setAttribute('role', 'status');
	form.append(status);
	let speaking: ReturnType<typeof setTimeout> | undefined;
	return (text) => {
		clearTimeout(speaking);
		speaking = setTimeout(() => {
			status.textContent = text;
		}, SPEAKING_PAUSE);
	};
}

/** An option that leads to an address. `note`: in smaller type after the title; "" for none. */
export function optionFor(title: string, note: string, address: string): HTMLLIElement {
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
