/** The Word file of a report’s committee paper. */
import { addresses } from '../addresses/addresses.ts';

/** A file to download, with the name that it is saved under. */
export interface FileLink {
	readonly address: string;
	readonly name: string;
}

/** The Word file of a report’s committee paper, with the name under which it is saved. `id`: "<authority>/<published>". */
export function paperFileLink(id: string): FileLink {
	return { address: addresses.paperFile(id), name: `committee-paper-ofsted-${id.replace('/', '-')}.docx` };
}
