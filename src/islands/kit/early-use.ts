/** What a reader does with the controls of an island before its script has come: kept, and done again then. */

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(target: EventTarget | null): target is Control {
	return (
		target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
	);
}

/** What sets a control again as the reader has set it; coming to life may have put it back. */
function settingOf(control: Control): () => void {
	if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type)) {
		const { checked } = control;
		return () => {
			control.checked = !checked;
			control.click();
		};
	}
	const { value } = control;
	return () => {
		control.value = value;
		for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
	};
}

/**
 * Starts to keep what is done in an island: the last value of each control, and each press of a button. Gives what does it
 * again, in that order, and ends the keeping.
 */
export function keepEarlyUse(island: Element): () => Promise<void> {
	const kept = new Map<Element, () => void>();
	const keep = ({ type, target }: Event): void => {
		if (type !== 'click' && isControl(target)) {
			// Once more at the end: the order in which controls were left is the order in which they are set.
			kept.delete(target);
			kept.set(target, settingOf(target));
		}
		// The buttons that save and cite a chart are answered by the page’s program, in islands too.
		const button =
			type === 'click' && target instanceof Element
				? target.closest<HTMLElement>('button[type=button]:not([data-save])')
				: null;
		if (button) kept.set(button, () => button.click());
	};
	const types = ['input', 'change', 'click'];
	for (const type of types) island.addEventListener(type, keep);
	return async () => {
		for (const type of types) island.removeEventListener(type, keep);
		for (const again of kept.values()) {
			again();
			// The island answers before the next, which may build on its answer.
			await new Promise((resolve) => setTimeout(resolve));
		}
	};
}
