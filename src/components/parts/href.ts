import { at } from '../../views/addresses/addresses.ts';

/** Puts an address of the site under the base of this build: "/data/" becomes "/record/data/" when the base is "/record/". */
export function href(address: string): string {
	return at(import.meta.env.BASE_URL, address);
}

/** The address of the page that is being made, without the base: the reverse of `href`. */
export function here({ pathname }: URL): string {
	const base = import.meta.env.BASE_URL.replace(/\/$/, '');
	return pathname.slice(base.length);
}
