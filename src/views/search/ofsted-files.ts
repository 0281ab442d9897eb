/** Which report each of Ofsted’s files is, for readers who paste its address or number. */
import { readOfstedPointer } from '../../domain/search/ofsted-address.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** Numbers of files, each with the id of its report. */
export function ofstedFiles(record: InspectionRecord): Record<string, string> {
	return Object.fromEntries(
		record.reports.flatMap(({ id, source }) => {
			const pointer = source.kind === 'report' ? readOfstedPointer(source.url) : undefined;
			return pointer?.kind === 'file' ? [[pointer.number, id] as const] : [];
		}),
	);
}
