/** When two texts say the same: letters, not capitals, spaces, marks or forms of a letter, tell names apart. */
import { fieldProblem } from '../problems.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawFields } from '../raw-content.ts';

/** A text as names are compared: “St. Helens” and “St Helens” are one. */
export function plain(text: string): string {
	// Most texts have no letter with a mark, and are read in a tenth of the time.
	const isSimple = /^[\n -~£–—‘’“”]*$/.test(text);
	const letters = isSimple ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
	return letters
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[’'.]/g, '')
		.replace(isSimple ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** A value that must be different in every entry. */
export interface Unique {
	readonly raw: RawFields;
	readonly path: readonly (string | number)[];
	readonly value: string | number;
}

/** Values that an earlier one has already; `what` is what they are: "title". */
export function repeated(what: string, values: readonly Unique[]): LocatedProblem[] {
	const seen = new Map<string, Unique>();
	return values.flatMap((one) => {
		const key = plain(String(one.value));
		const other = seen.get(key);
		if (!other) {
			seen.set(key, one);
			return [];
		}
		const place = `${other.raw.file}:${other.raw.lineOf(other.path)}`;
		return [fieldProblem(one.raw, one.path, one.value, `${place} has the same ${what}; expected each once`)];
	});
}
