/** Places in lists of councils to which letters lead. */

/** The ids of the first council of each letter, by the council’s slug: "barking-and-dagenham" has "b". */
export function letterIds(
	councils: readonly { readonly slug: string; readonly name: string }[],
): ReadonlyMap<string, string> {
	const firsts = new Map<string, string>();
	for (const { slug, name } of councils) {
		const letter = name.charAt(0).toLowerCase();
		if (!firsts.has(letter)) firsts.set(letter, slug);
	}
	return new Map([...firsts].map(([letter, slug]) => [slug, letter]));
}
