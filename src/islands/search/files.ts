/** Fetches, once, which report each of Ofsted’s file numbers belongs to; only for a query that is such a number or address. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { loadJson } from '../kit/load.ts';

/** Milliseconds that results wait for the numbers. */
const FILES_LIMIT = 8_000;

let fetching: Promise<Readonly<Record<string, string>>> | undefined;
let hasFailed = false;

/** The address of the report with a file number; undefined where the record has none, or the numbers cannot be had. */
export async function reportOfFile(base: string, number: string): Promise<string | undefined> {
	fetching ??= loadJson(at(base, addresses.searchFiles), hasFailed, FILES_LIMIT) as Promise<Record<string, string>>;
	try {
		const id = (await fetching)[number];
		return id === undefined ? undefined : addresses.report(id);
	} catch {
		fetching = undefined;
		hasFailed = true;
		return undefined;
	}
}
