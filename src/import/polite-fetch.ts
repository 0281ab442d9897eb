/** Fetches from another site politely: one request at a time, with pauses, under our name, and none after a refusal. */
import { setTimeout as wait } from 'node:timers/promises';

/** The site refused; this run sends it no further request. */
export class Refused extends Error {
	override readonly name = 'Refused';
}

/** One file could not be had; `message` says why, in the middle of a sentence. */
export class NotFetched extends Error {
	override readonly name = 'NotFetched';
}

/** How a site is asked. */
export interface Manners {
	/** Who we are and how to reach us. */
	readonly userAgent: string;
	/** Milliseconds from the end of one request to the next. */
	readonly pause: number;
	/** Milliseconds for one answer. */
	readonly patience: number;
	/** Hosts with port that may be asked; a redirect elsewhere is not followed. */
	readonly hosts: readonly string[];
	/** What asks; tests play the site. */
	readonly fetch: (url: string, how: RequestInit) => Promise<Response>;
}

/** Answers of a host that wants to be left alone. */
const refusals = [401, 403, 407, 418, 429, 451, 503];

/** After this many failures in a row the site is down rather than one file. */
const MOST_FAILURES = 3;

/** Fetches from one site: one request at a time, with a pause after each, and none after the site has refused one. */
export class PoliteFetch {
	readonly #manners: Manners;
	#last = 0;
	#failures = 0;
	/** Requests made. */
	requests = 0;

	constructor(manners: Manners) {
		this.#manners = manners;
	}

	/** A page as text. Throws Refused or NotFetched. */
	async page(url: string): Promise<string> {
		return (await this.#get(url, 5_000_000)).toString('utf8');
	}

	/** A file’s bytes, of no more than `largest`. Throws Refused or NotFetched. */
	file(url: string, largest: number): Promise<Buffer> {
		return this.#get(url, largest);
	}

	async #get(url: string, largest: number, moved = 0): Promise<Buffer> {
		const { userAgent, pause, patience, hosts } = this.#manners;
		if (!hosts.includes(new URL(url).host)) throw new NotFetched(`it leads to another host (${new URL(url).host})`);
		await wait(Math.max(0, this.#last + pause - Date.now()));
		this.requests += 1;
		try {
			const answer = await this.#manners.fetch(url, {
				redirect: 'manual',
				headers: { 'User-Agent': userAgent },
				signal: AbortSignal.timeout(patience),
			});
			if (refusals.includes(answer.status)) {
				await answer.body?.cancel();
				throw new Refused(`${url} answered ${answer.status}: we stop here, and ask again another day.`);
			}
			const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('Location') : null;
			if (next !== null && moved < 3 && URL.canParse(next, url)) {
				await answer.body?.cancel();
				this.#last = Date.now();
				return await this.#get(new URL(next, url).href, largest, moved + 1);
			}
			if (!answer.ok) {
				await answer.body?.cancel();
				throw new NotFetched(`the site answered ${answer.status}`);
			}
			const bytes = await limited(answer, largest);
			this.#failures = 0;
			return bytes;
		} catch (error) {
			if (error instanceof Refused) throw error;
			this.#failures += moved === 0 ? 1 : 0;
			const why = error instanceof NotFetched ? error.message : reason(error, patience);
			if (this.#failures >= MOST_FAILURES) {
				throw new Refused(`${url}: ${why}, the third failure in a row: we stop here, and ask again another day.`);
			}
			throw new NotFetched(why);
		} finally {
			this.#last = Date.now();
		}
	}
}

/** The answer’s bytes. Throws NotFetched when there are more than `largest`. */
async function limited(answer: Response, largest: number): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of answer.body ?? []) {
		const bytes = part as Uint8Array;
		length += bytes.length;
		if (length > largest) throw new NotFetched(`it has more than ${Math.round(largest / 1_000_000)} MB`);
		parts.push(bytes);
	}
	return Buffer.concat(parts);
}

function reason(error: unknown, patience: number): string {
	if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
	return `it could not be reached${cause === '' ? '' : ` (${cause})`}`;
}
