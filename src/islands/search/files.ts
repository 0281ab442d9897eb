/** Fetches, once, which report each of Ofsted’s file numbers belongs to; only for a query that is such a number or address. */
import { addresses } from '../../views/addresses/addresses.ts';
import { SEARCH_LIMIT, loaderOf } from '../kit/load.ts';

const load = loaderOf(addresses.searchFiles, (file) => file as Readonly<Record<string, string>>, SEARCH_LIMIT);

/** The address of the report with a file number; undefined where the record has none, or the numbers cannot be had. */
export async function reportOfFile(base: string, number: string): Promise<string | undefined> {
	const ids = await load(base).catch(() => undefined);
	const id = ids?.[number];
	return id === undefined ? undefined : addresses.report(id);
}
