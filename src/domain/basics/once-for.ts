/** What follows from a thing that never changes, worked out once for each such thing and forgotten with it. */

/** A function that remembers what it gave for each thing. */
export function onceFor<Thing extends object, Result>(workOut: (thing: Thing) => Result): (thing: Thing) => Result {
	const known = new WeakMap<Thing, { readonly result: Result }>();
	return (thing) => {
		const found = known.get(thing) ?? { result: workOut(thing) };
		known.set(thing, found);
		return found.result;
	};
}
