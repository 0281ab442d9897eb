/** Reads an address or a number of Ofsted’s that somebody pasted from an e-mail or a letter. */

/** What the pasted text points to. */
export type OfstedPointer =
	/** A report’s file: files.ofsted.gov.uk/v1/file/50253183. */
	| { readonly kind: 'file'; readonly number: string }
	/** A provider, by its unique reference number (URN): reports.ofsted.gov.uk/provider/44/80472. */
	| { readonly kind: 'provider'; readonly number: string };

const filePatterns = [
	/\bfiles\.ofsted\.gov\.uk\/v1\/file\/(\d{5,10})(?!\d)/i,
	/^\s*(?:file |no\.? |number )?(\d{7,10})\s*$/i,
];
const providerPatterns = [
	/\breports\.ofsted\.gov\.uk\/provider\/\d+\/(\d{4,8})(?!\d)/i,
	/^\s*urn[:#\s]*(\d{4,8})\s*$/i,
];

/** The address of a file of Ofsted’s, by its number. */
export function ofstedFileAddress(number: string): string {
	return `https://files.ofsted.gov.uk/v1/file/${number}`;
}

/** The file or the provider that a text points to, anywhere in it; undefined for any other text. */
export function readOfstedPointer(text: string): OfstedPointer | undefined {
	const first = (patterns: readonly RegExp[]): string | undefined =>
		patterns.map((pattern) => pattern.exec(text)?.[1]).find((number) => number !== undefined);
	const file = first(filePatterns);
	if (file !== undefined) return { kind: 'file', number: file };
	const provider = first(providerPatterns);
	return provider === undefined ? undefined : { kind: 'provider', number: provider };
}
