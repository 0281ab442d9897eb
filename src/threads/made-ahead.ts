/**
 * Things that are begun before they are asked for, so that threads make them beside the pages: some hundreds at a time and not
 * all, because what is made waits in memory until its page takes it.
 */

/** How many may be begun and not done with. */
const AHEAD = 500;

/** Things by their ids; `Thing` is what there is as soon as one is begun, such as a promise. */
export class MadeAhead<Thing> {
	readonly #begin: (id: string) => Thing;
	readonly #ahead: number;
	readonly #begun = new Map<string, Thing>();
	/** To be begun, in this order. */
	readonly #next = new Set<string>();

	/** `begin`: begins one and does not throw. */
	constructor(begin: (id: string) => Thing, ahead = AHEAD) {
		this.#begin = begin;
		this.#ahead = ahead;
	}

	/** Adds things to make, after those planned before. They should come in the order in which they will be asked for. */
	plan(ids: Iterable<string>): void {
		for (const id of ids) this.#next.add(id);
		this.#advance();
	}

	/** One that is planned, begun now if it was not yet; undefined for one that is not planned, or done with. */
	get(id: string): Thing | undefined {
		if (this.#next.delete(id)) this.#begun.set(id, this.#begin(id));
		return this.#begun.get(id);
	}

	/** Lets go of one, so that another is begun. */
	done(id: string): void {
		this.#begun.delete(id);
		this.#advance();
	}

	#advance(): void {
		for (const id of this.#next) {
			if (this.#begun.size >= this.#ahead) return;
			this.get(id);
		}
	}
}
