/** The size and fingerprint of a file’s text, by which a reader knows that two copies are the same. */
import { createHash } from 'node:crypto';

/** The number of bytes of a text in UTF-8 and its SHA-256, in hexadecimal digits. */
export function fingerprint(text: string): { readonly bytes: number; readonly sha256: string } {
	const bytes = Buffer.from(text, 'utf8');
	return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The name of a stylesheet or script in a security policy: "sha256-" and its digest in base 64. */
export function policyHash(text: string): string {
	return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
