/** Sets the dates in zip files, which libraries take from the clock. */

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/**
 * Dates all entries of a zip file noon of one day ("2026-07-07"), so that the same content gives the same bytes. Zip files
 * store local times, so the day is the same in every time zone. Changes the bytes passed in. Throws unless they are a zip
 * file without a comment and under 4 GB.
 */
export function withDate<T extends Uint8Array>(file: T, day: string): T {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	const [zipTime, zipDate] = [12 << 11, ((year - 1980) << 9) | (month << 5) | date];
	const stamp = (at: number): void => {
		view.setUint16(at, zipTime, true);
		view.setUint16(at + 2, zipDate, true);
	};
	const end = file.byteLength - 22;
	if (end < 0 || view.getUint32(end, true) !== END) throw new Error('Not a zip file, or one with a comment');
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		if (view.getUint32(at, true) !== CENTRAL) throw new Error('The list of the zip file’s entries is broken');
		stamp(at + 12);
		stamp(view.getUint32(at + 42, true) + 10);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return file;
}
