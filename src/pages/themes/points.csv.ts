import { csvResponse, dataFiles } from '../data/_data-files.ts';

/** Every point to improve, at the address that it had first: the same file as /data/points.csv. */
export async function GET(): Promise<Response> {
	return csvResponse((await dataFiles()).csv.get('points') ?? '');
}
