/** Reads plain data at a path. */

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
		value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
	}
	return value;
}
