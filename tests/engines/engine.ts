/** What the journeys need of a browser, whichever engine it has and whichever way it is driven. */

/** A browser with one page open. */
export interface Engine {
	/** "Firefox 153.8": with its version, for the report. */
	readonly name: string;
	/** Opens an address and waits until the page and its scripts have loaded. */
	open(address: string): Promise<void>;
	/** Runs a function in the page; it may use nothing from outside. Arguments and the result pass as JSON. */
	run<Args extends readonly unknown[], Result>(script: (...args: Args) => Result, ...args: Args): Promise<Result>;
	/** Clicks what a selector finds first, as a reader would: it has to be in view and not covered. */
	click(selector: string): Promise<void>;
	/** Gives an element the focus and types. */
	type(selector: string, text: string): Promise<void>;
	/** Presses a key. */
	press(key: Key): Promise<void>;
	close(): Promise<void>;
}

/** Keys that journeys press. */
export type Key = 'ArrowDown' | 'Enter' | 'Escape' | 'Tab';

/** An engine, or why it cannot be had on this machine and what would bring it. */
export type Start = () => Promise<Engine | { readonly missing: string }>;

/** The screen of a common phone, in CSS pixels; WebKit’s window has a frame and is somewhat smaller. */
export const phone = { width: 390, height: 844 } as const;

/** Asks until something is so. Throws with `what` and the last answer when it is not after `patience` seconds. */
export async function until<Answer>(
	what: string,
	ask: () => Promise<Answer>,
	isSo: (answer: Answer) => boolean,
	patience = 60,
): Promise<Answer> {
	for (let beat = 0; ; beat += 1) {
		const answer = await ask();
		if (isSo(answer)) return answer;
		if (beat >= patience * 5) throw new Error(`${what}: last seen ${JSON.stringify(answer)}`);
		await new Promise((done) => setTimeout(done, 200));
	}
}
