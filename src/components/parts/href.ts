import { at } from '../../views/addresses/addresses.ts';

/** Puts an address of the site under the base of this build: "/data/" becomes "/record/data/" when the base is "/record/". */
export function href(address: string): string {
	return at(import.meta.env.BASE_URL, address);
}
