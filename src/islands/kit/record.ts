/** Fetches the record into the reader’s browser, once, when the reader first changes a chart. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { unpackRecord } from '../../views/data/packed-record.ts';
import { loadJson } from './load.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { PackedRecord } from '../../views/data/packed-record.ts';

let fetching: Promise<InspectionHistory> | undefined;
let hasFailed = false;

/**
 * The record. Rejects when it cannot be fetched or is not one; a later call tries again. `base`: the site’s base, ending in
 * a slash.
 */
export function loadChartRecord(base: string): Promise<InspectionHistory> {
	fetching ??= loadJson(at(base, addresses.chartRecord), hasFailed)
		.then((packed) => {
			const record = unpackRecord(packed as PackedRecord);
			if (record.reports.length === 0) throw new Error('The record is empty');
			return record;
		})
		.catch((error: unknown) => {
			fetching = undefined;
			hasFailed = true;
			throw error;
		});
	return fetching;
}
