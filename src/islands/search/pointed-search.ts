/** Queries that name a report or council without words: a pasted address of Ofsted’s, a number, a day or days. */
import { matchNames } from '../../domain/search/name-search.ts';
import { reportAt } from '../../domain/search/named-pages.ts';
import { readOfstedPointer } from '../../domain/search/ofsted-address.ts';
import { reportsOfDays } from '../../domain/search/reports-asked.ts';
import { dayText, monthText, spanText } from '../../views/words/wording.ts';
import { reportOfFile } from './files.ts';
import type { NameMatch, NamedPage } from '../../domain/search/named-pages.ts';
import type { ReportsOfDays } from '../../domain/search/reports-asked.ts';

/** What a query means when it is a pasted address, a number or days, and so no words to look for. */
export interface Pointed {
	readonly named: readonly NameMatch[];
	readonly note: string;
	/** Words of which the full text may have more; "" for none. */
	readonly phrase: string;
}

/** What a query points at; undefined where it is words. */
export async function pointedAt(
	base: string,
	query: string,
	names: readonly NamedPage[],
): Promise<Pointed | undefined> {
	const pointer = readOfstedPointer(query);
	if (pointer?.kind === 'file') {
		const address = await reportOfFile(base, pointer.number);
		const report = address === undefined ? undefined : reportAt(address, names);
		const note = report ? '' : `No report in the record is Ofsted’s file ${pointer.number}.`;
		return { named: report ? [report] : [], note, phrase: '' };
	}
	if (pointer?.kind === 'provider') {
		const named = matchNames(pointer.number, names, 1).filter(({ sure }) => sure);
		const note = named.length > 0 ? '' : `No council in the record has Ofsted’s number ${pointer.number}.`;
		return { named, note, phrase: '' };
	}
	const ofDays = reportsOfDays(query, names);
	return ofDays && reportsPointedAt(ofDays, names);
}

/** Reports of the days asked for; where there are none of a day, those of its month. */
function reportsPointedAt({ days, reports }: ReportsOfDays, names: readonly NamedPage[]): Pointed {
	const { earliest } = days.span;
	const phrase = days.kind === 'days' ? '' : `"${days.kind === 'day' ? dayText(earliest) : monthText(earliest)}"`;
	if (reports.length > 0 || days.kind !== 'day') {
		const note =
			reports.length > 0
				? ''
				: `We know of no report that was published ${days.kind === 'days' ? 'on those days' : `in ${spanText(days.span)}`}.`;
		return { named: reports, note, phrase };
	}
	const ofMonth = reportsOfDays(monthText(earliest), names)?.reports ?? [];
	const none = `We know of no report that was published on ${dayText(earliest)}, and of no inspection under way on that day.`;
	const note = ofMonth.length > 0 ? `${none} These were published in ${monthText(earliest)}.` : none;
	return { named: ofMonth, note, phrase };
}
