import { at } from '../../views/addresses/addresses.ts';

/** Puts an address of the site under the base that it is built for: "/data/" becomes "/record/data/" there. */
export function href(address: string): string {
	return at(import.meta.env.BASE_URL, address);
}
