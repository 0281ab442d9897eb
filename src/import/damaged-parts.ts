/**
 * Whether the parts of a PDF are whole. pdf.js silently reads a packed part up to its first damaged byte and takes a missing
 * part for an empty one: a page then ends in its middle, or a heading is lost, and points are not counted. A packed part
 * carries a checksum of what it unpacks to, and parts name one another by numbers; both are compared only here.
 */
import { inflateSync } from 'node:zlib';

/** What one part may unpack to, in bytes; more is left to the reader’s ceiling of memory. The largest of a report has 4 MB. */
const largestPart = 32 * 1024 * 1024;

/** What is wrong with a file’s parts, as a message that follows its name; undefined where nothing is, or where they are encrypted. */
export function damagedPart(bytes: Buffer): string | undefined {
	if (bytes.includes('/Encrypt')) return undefined;
	/** Everything but what streams hold; and what streams of objects hold. */
	const texts: string[] = [];
	const defined = new Set<number>();
	let from = 0;
	/** Beginnings of a PDF, those of attached files not counted. */
	let heads = 0;
	for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', Math.max(at + 1, from))) {
		// The word alone may be that of a text: “mainstream”.
		if (
			!/>>\s*$/.test(bytes.toString('latin1', Math.max(0, at - 10), at)) ||
			!/^\r?\n/.test(bytes.toString('latin1', at + 6, at + 8))
		)
			continue;
		const end = bytes.indexOf('endstream', at);
		const before = bytes.toString('latin1', from, at);
		texts.push(before);
		heads += before.split('%PDF-').length - 1;
		if (end < 0) break;
		from = end + 'endstream'.length;
		const own = before.slice(before.lastIndexOf(' obj') + 1);
		// A part that is packed in other ways as well is a picture.
		if (!/\/Filter\s*(?:\/Fl(?:ateDecode)?\b|\[\s*\/Fl(?:ateDecode)?\s*\])/.test(own)) continue;
		const unpacked = unpack(bytes.subarray(afterLine(bytes, at + 'stream'.length), end));
		if (unpacked === 'damaged') return damaged(`cannot be unpacked (from byte ${at})`);
		if (unpacked === 'large' || !/\/Type\s*\/ObjStm\b/.test(own)) continue;
		const first = Number(/\/First\s+(\d+)/.exec(own)?.[1]);
		const head = unpacked.toString('latin1', 0, first).trim().split(/\s+/);
		for (let index = 0; index < head.length; index += 2) defined.add(Number(head[index]));
		texts.push(unpacked.toString('latin1', first));
	}
	texts.push(bytes.toString('latin1', from));
	for (const text of texts) for (const [, number] of text.matchAll(/(\d+)\s+\d+\s+obj\b/g)) defined.add(Number(number));
	if (heads > 1) return 'holds more than one PDF, one behind the other; save each as a file of its own';
	const named = texts.flatMap((text) => (text.match(ofPages) ?? []).flatMap(numbersNamed));
	const gone = named.find((number) => !defined.has(number));
	return gone === undefined ? undefined : damaged(`is lost (number ${gone})`);
}

function damaged(how: string): string {
	return `is damaged: a part of it ${how}; fetch the PDF from Ofsted’s site`;
}

/** What the text of pages is made with. Other parts may name some that were never there, as the tags of pages do. */
const ofPages =
	/\/(?:Pages|Kids|Contents|Resources|Font|DescendantFonts|FontDescriptor|FontFile[23]?|Encoding|ToUnicode|Widths|W)\s*(?:\[[^\]]*\]|<<[^<>]*>>|\d+\s+\d+\s+R\b)/g;

function numbersNamed(text: string): number[] {
	return [...text.matchAll(/\b(\d+)\s+\d+\s+R\b/g)].map(([, number]) => Number(number));
}

/** Where the line after “stream” begins. */
function afterLine(bytes: Buffer, at: number): number {
	return at + (bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1);
}

function unpack(part: Buffer): Buffer | 'damaged' | 'large' {
	try {
		return inflateSync(part, { maxOutputLength: largestPart });
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'damaged';
	}
}
