/**
 * A check of content/ that another thread of this process makes. Whoever reads the same files waits for it and finds what it has read
 * (known-yaml.ts), where both would otherwise read the same YAML at the same time. The build’s own code and the code that Vite
 * runs for it share no module, so the check stands on the process.
 */

const place = Symbol.for('inspection-record.check');
const known = globalThis as { [place]?: Promise<unknown> };

/** Says that a check is under way. */
export function checkUnderWay(check: Promise<unknown>): void {
	known[place] = check;
}

/** Resolves when the check that is under way has ended; at once where there is none. Rejects when it could not be made. */
export async function afterCheck(): Promise<void> {
	await known[place];
}
