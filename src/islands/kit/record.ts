/** Fetches the record into the reader’s browser, once, when the reader first changes a chart. */
import { addresses } from '../../views/addresses/addresses.ts';
import { unpackAsked } from '../../views/data/packed-asked.ts';
import { unpackRecord } from '../../views/data/packed-record.ts';
import { loaderOf } from './load.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { SendResults } from '../../domain/record/send-results.ts';
import type { PackedAsked } from '../../views/data/packed-asked.ts';
import type { JointLine } from '../../views/parts/joint-lines.ts';
import type { PackedRecord } from '../../views/data/packed-record.ts';

/** The record as counts and comparisons need it, without what reports asked for. Rejects, as every loader does, and when it has no reports. */
export const loadChartRecord = loaderOf(addresses.chartRecord, (packed) => {
	const record = unpackRecord(packed as PackedRecord);
	if (record.reports.length === 0) throw new Error('The record is empty');
	return record;
});

const loadAsked = loaderOf(addresses.askedThemes, (packed) => unpackAsked(packed as PackedAsked));

/** The record with what reports asked for, by theme, which is a file of its own. */
export async function loadRecordWithThemes(base: string): Promise<InspectionHistory> {
	const [record, asked] = await Promise.all([loadChartRecord(base), loadAsked(base)]);
	return { ...record, asked };
}

const loadSend = loaderOf(addresses.sendResults, (file) => {
	const send = file as SendResults;
	if (send.reports.length === 0) throw new Error('There are no outcomes of SEND inspections');
	return send;
});

/** The record with outcomes of area SEND inspections, which are a file of their own. */
export async function loadRecordWithSend(base: string): Promise<InspectionHistory> {
	const [record, send] = await Promise.all([loadChartRecord(base), loadSend(base)]);
	return { ...record, send };
}

/** Joint inspections in a line each, newest first. */
export const loadJointLines = loaderOf(addresses.jointLines, (file) => {
	const lines = file as readonly JointLine[];
	if (lines.length === 0) throw new Error('There are no joint inspections');
	return lines;
});
