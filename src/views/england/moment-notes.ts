/** What happened on the days and in the periods that the charts mark, with their days in words. */
import { ownDaysOf } from '../../domain/record/moments.ts';
import { recordFacts, withFacts } from '../parts/record-facts.ts';
import { dayText, listText } from '../words/wording.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** The notes, in the record’s order. Moments with the same note are said once, with all their days. */
export function momentNotes(record: InspectionRecord): string[] {
	const facts = recordFacts(record, 'content/moments.yaml');
	return [...Map.groupBy(record.moments, ({ note }) => note)].map(([note, moments]) => {
		const days = moments.map(ownDaysOf);
		const said = Object.keys(days[0] ?? {}).reduce(
			(text, name) =>
				text.replaceAll(`{${name}}`, listText(days.flatMap((own) => (own[name] ? dayText(own[name]) : [])))),
			note,
		);
		return withFacts(said, facts);
	});
}
