/** The facts that texts use, in words; see domain/texts/record-facts.ts. */
import { recordFact, recordFactNames, reportFactNames, ruleIds } from '../../domain/texts/record-facts.ts';
import { dayText, listText, lower } from '../words/wording.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/**
 * Facts for the body of an entry: `facts.sifReports` is "173". `file`: named in the error when a text uses a fact that does not exist.
 * `ofReport`: the facts of the report that the text is about, which it may use too.
 */
export function recordFacts(
	record: InspectionRecord,
	file: string,
	ofReport?: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	const ofRecord = recordFactNames(ruleIds(record));
	const names = ofReport ? [...ofRecord, ...reportFactNames] : ofRecord;
	return guarded(file, names, (name) => {
		if (ofReport && reportFactNames.some((n) => n === name)) return ofReport[name];
		const fact = recordFact(record, name);
		if (!fact) return undefined;
		switch (fact.kind) {
			case 'number':
				return fact.value.toLocaleString('en-GB');
			case 'day':
				return dayText(fact.value);
			case 'councils':
				return fact.value.length === 0 ? 'none' : listText(fact.value.map((slug) => record.authority(slug).name));
			case 'counts':
				return listText(fact.value.map(({ name: what, count }) => `${lower(what)} (${count})`));
			default:
				return fact satisfies never;
		}
	});
}

/** A paragraph of a table with the facts that it names: “{props.facts.sifReports} reports” is “173 reports”. */
export function withFacts(text: string, facts: Readonly<Record<string, string>>): string {
	return text.replaceAll(/\{props\.facts\.(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}

/** An object that throws when asked for a name that it does not have. */
export function guarded(
	file: string,
	names: readonly string[],
	value: (name: string) => string | undefined,
): Readonly<Record<string, string>> {
	return new Proxy<Record<string, string>>(
		{},
		{
			get(_target, name) {
				// Astro’s renderer looks for its own markers on the object; no text can use their names.
				if (typeof name !== 'string' || name.startsWith('$$')) return undefined;
				const found = value(name);
				if (found === undefined) throw new Error(`${file}: no fact "${name}"; there are ${names.join(', ')}`);
				return found;
			},
		},
	);
}
