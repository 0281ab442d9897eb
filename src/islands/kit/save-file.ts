/** Saves a file on the reader’s own machine. */

/** Saves text as a file, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function saveText(name: string, text: string): void {
	saveBlob(name, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
}

/** Saves data as a file. */
export function saveBlob(name: string, blob: Blob): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
