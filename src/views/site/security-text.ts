/** The text of security.txt (RFC 9116): where a weakness of the site may be reported. */
import type { IsoDate } from '../../domain/basics/dates.ts';

/** What the text says. */
export interface SecurityText {
	/** "mailto:…" or "https://…". */
	readonly contact: string;
	/** The last day on which the text holds; its last second is meant. */
	readonly expires: IsoDate;
	/** The full address of the file, where it is known. */
	readonly canonical: string | undefined;
}

/** The lines of the file, each ended. */
export function securityText({ contact, expires, canonical }: SecurityText): string {
	const lines = [
		`Contact: ${contact}`,
		`Expires: ${expires}T00:00:00.000Z`,
		'Preferred-Languages: en',
		...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
	];
	return `${lines.join('\n')}\n`;
}
