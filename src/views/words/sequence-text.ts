/** The place of an inspection among those under its framework, in words. */
import { listText, ordinalText } from './wording.ts';
import { placeByPublication, placeByStart } from '../../domain/record/sequence.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { Place } from '../../domain/record/sequence.ts';

/** One sentence by first day on site and one by day of publication; none for a day that is not known. */
export function sequenceTexts(record: InspectionHistory, report: Inspection): string[] {
	const { short } = record.framework(report.framework);
	return [
		placeSentence(record, placeByStart(record, report), short, 'inspected'),
		placeSentence(record, placeByPublication(record, report), short, 'published'),
	].filter((t) => t !== undefined);
}

function placeSentence(
	record: InspectionHistory,
	place: Place | undefined,
	framework: string,
	verb: 'inspected' | 'published',
): string | undefined {
	// A place is not given where the framework has only one inspection.
	if (!place || place.of === 1) return undefined;
	const joint = place.jointWith.map((r) => record.authority(r.authority).name);
	const doubt = place.uncertain.map((r) => record.authority(r.authority).name);
	const others = joint.length > 4 ? `${joint.length} others` : listText(joint);
	return [
		`${ordinalText(place.place)} ${verb} of the ${place.of} under ${framework} in this record`,
		joint.length > 0 ? `, joint with ${others}` : '',
		verb === 'inspected' ? ', by first day on site' : ', by day of publication',
		doubt.length > 0 ? ` (the day is not known for ${listText(doubt)}, which may come before it)` : '',
		'.',
	].join('');
}
