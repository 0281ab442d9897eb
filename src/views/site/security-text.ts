/** The text of security.txt (RFC 9116): where a weakness of the site may be reported. */
import type { IsoDate } from '../../domain/basics/dates.ts';

/** What security.txt says: where to report, until when it is valid, and the address of the file itself. */
export interface SecurityText {
	/** "mailto:…" or "https://…". */
	readonly contact: string;
	/** The day at whose beginning (midnight, UTC) the text expires. */
	readonly expires: IsoDate;
	/** The full address of the file, where it is known. */
	readonly canonical: string | undefined;
}

/** The text of the file, every line of which ends with a line break. */
export function securityText({ contact, expires, canonical }: SecurityText): string {
	const lines = [
		`Contact: ${contact}`,
		`Expires: ${expires}T00:00:00.000Z`,
		'Preferred-Languages: en',
		...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
	];
	return `${lines.join('\n')}\n`;
}
