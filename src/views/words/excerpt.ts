/** A text from an address, short enough for a sentence. */
export function excerptOf(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
