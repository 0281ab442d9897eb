/** Brings the buttons that copy a text of the page to life. Without this script they are not shown, and the text can be marked. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
	button.hidden = false;
	button.addEventListener('click', () => {
		const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
		const status = button.parentElement?.querySelector('[role=status]');
		const say = (message: string): void => {
			if (status) status.textContent = message;
		};
		navigator.clipboard.writeText(text.trim()).then(
			() => say('Copied.'),
			() => say('Your browser did not allow copying. Please select the text instead.'),
		);
	});
}
