/** How values that readers see are worded: as whole sentences, or as names that stand alone. */
import { z } from 'astro/zod';

/** Whole sentences on one line, of at least `least` characters: “It begins with a capital letter or a figure.” */
export function sentences(least: number): z.ZodString {
	return z
		.string()
		.min(least)
		.regex(/^[\p{Lu}\d“](?=.*\p{Ll}).*\.$/u, 'expected whole sentences');
}

/** A name, title or heading of at least `least` characters. */
export function title(least: number): z.ZodString {
	return z
		.string()
		.min(least)
		.regex(/^[\p{Lu}\d“](?:.*[^\s.,;:])?$/u, 'expected a capital letter first, and no mark of punctuation at the end')
		.regex(/\p{L}/u, 'expected a name, with letters');
}
