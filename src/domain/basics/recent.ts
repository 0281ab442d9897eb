/** What was made last, remembered by its keys: pages ask for the same again and again, but all of it would fill the memory. */

/** Remembers so many values; the one that was made first is forgotten for the next. */
export class Recent<Value> {
	readonly #most: number;
	readonly #values = new Map<string, Value>();

	constructor(most: number) {
		this.#most = most;
	}

	/** The value of a key: the remembered one, or else what `make` makes. */
	get(key: string, make: () => Value): Value {
		const known = this.#values.get(key);
		if (known !== undefined) return known;
		const [oldest] = this.#values.keys();
		if (this.#values.size >= this.#most && oldest !== undefined) this.#values.delete(oldest);
		const value = make();
		this.#values.set(key, value);
		return value;
	}
}
