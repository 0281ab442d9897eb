/** Reads and writes what Pagefind’s index has of CBOR (RFC 8949): whole numbers, texts and arrays. */
import { BuildStopped } from './build-stopped.ts';

/** Kinds of values that have a content: RFC 8949, section 3.1. */
const [TEXT, ARRAY] = [3, 4];

/** Kinds of numbers: from 0 up, and from -1 down. */
const numbers: readonly number[] = [0, 1];

/** Reads the head of the value at a place: its kind, its number (a value, a length or a count), and the place behind the head. */
function headAt(bytes: Buffer, place: number): readonly [kind: number, count: number, behind: number] {
	const first = bytes.readUInt8(place);
	const [kind, small] = [first >> 5, first & 31];
	if (small < 24) return [kind, small, place + 1];
	// 24, 25 and 26 mean that the number is in the next one, two or four bytes.
	if (small > 26) throw new BuildStopped('The search index has a value of an unknown form');
	const length = 2 ** (small - 24);
	return [kind, bytes.readUIntBE(place + 1, length), place + 1 + length];
}

/** The place behind the value at a place. */
function endOf(bytes: Buffer, place: number): number {
	const [kind, count, behind] = headAt(bytes, place);
	if (numbers.includes(kind)) return behind;
	if (kind === TEXT) return behind + count;
	if (kind !== ARRAY) throw new BuildStopped('The search index has a value of an unknown kind');
	let end = behind;
	for (let item = 0; item < count; item++) end = endOf(bytes, end);
	return end;
}

/** The items of an array, each still in bytes. Throws BuildStopped where the bytes are no array or their form is unknown. */
export function itemsOf(bytes: Buffer): Buffer[] {
	const [kind, count, behind] = headAt(bytes, 0);
	if (kind !== ARRAY) throw new BuildStopped('The search index has another value where an array was expected');
	const items: Buffer[] = [];
	for (let start = behind; items.length < count;) {
		const end = endOf(bytes, start);
		items.push(bytes.subarray(start, end));
		start = end;
	}
	return items;
}

/** A text. Throws BuildStopped where the bytes are none. */
export function textOf(bytes: Buffer | undefined): string {
	const [kind, length, behind] = bytes ? headAt(bytes, 0) : [ARRAY, 0, 0];
	if (!bytes || kind !== TEXT) throw new BuildStopped('The search index has another value where a text was expected');
	return bytes.toString('utf8', behind, behind + length);
}

/** An array of items that are in bytes already. */
export function arrayOf(items: readonly Buffer[]): Buffer {
	return Buffer.concat([head(ARRAY, items.length), ...items]);
}

/** The bytes of a text. */
export function textBytes(text: string): Buffer {
	const bytes = Buffer.from(text);
	return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

/** The head of a text or an array, in the shortest form. */
function head(kind: number, count: number): Buffer {
	if (count < 24) return Buffer.of((kind << 5) | count);
	const size = [1, 2, 4].findIndex((length) => count < 2 ** (8 * length));
	const bytes = Buffer.alloc(1 + 2 ** size);
	bytes.writeUInt8((kind << 5) | (24 + size));
	bytes.writeUIntBE(count, 1, 2 ** size);
	return bytes;
}
