/** What happened on the days and in the periods that the charts mark, with their days in words. */
import { ownDaysOf } from '../../domain/record/moments.ts';
import { recordFacts, withFacts } from '../parts/record-facts.ts';
import { dayText } from '../words/wording.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** One paragraph for each moment, in the record’s order. */
export function momentNotes(record: InspectionRecord): string[] {
	const facts = recordFacts(record, 'content/moments.yaml');
	return record.moments.map((moment) =>
		withFacts(
			Object.entries(ownDaysOf(moment)).reduce(
				(note, [name, day]) => note.replaceAll(`{${name}}`, dayText(day)),
				moment.note,
			),
			facts,
		),
	);
}
