/** Fetches the record into the reader’s browser, once, when the reader first changes a chart. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { unpackRecord } from '../../views/data/packed-record.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { PackedRecord } from '../../views/data/packed-record.ts';

let fetching: Promise<InspectionHistory> | undefined;

/** Loads the record. Rejects when it cannot be fetched; a later call tries again. `base`: the site’s base, ending in a slash. */
export function loadChartRecord(base: string): Promise<InspectionHistory> {
	fetching ??= fetch(at(base, addresses.chartRecord))
		.then(async (response) => {
			if (!response.ok) throw new Error(`The record did not come: ${response.status}`);
			return unpackRecord((await response.json()) as PackedRecord);
		})
		.catch((error: unknown) => {
			fetching = undefined;
			throw error;
		});
	return fetching;
}
