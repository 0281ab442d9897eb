/** The numbers that a SIF report prints of the council itself, as its page shows them: as printed, and never compared. */
import { printedNumbers, printedPosts } from '../../domain/record/printed.ts';
import { spanText, upper } from '../words/wording.ts';
import type { EarlierSubject, PrintedNumber, PrintedNumberId, PrintedPostId } from '../../domain/record/printed.ts';
import type { Report } from '../../domain/record/reports.ts';

/** A row of the table. */
export interface PrintedRow {
	readonly what: string;
	/** As printed, with its rate or share: "345 (38.3 for each 10,000 children)". */
	readonly value: string;
	/** The day or month that the report gives: "31 March 2017", or what it covers. */
	readonly at: string;
	readonly page: number;
	/** The address of that page in Ofsted’s PDF. */
	readonly url: string;
}

const numberLabels: Readonly<Record<PrintedNumberId, string>> = {
	'under-18s': 'Children under 18 in the area',
	'in-need': 'Children assessed as in need',
	'protection-plans': 'Children on child protection plans',
	'in-care': 'Children in care',
	'out-of-area': 'Of these, living outside the area',
	adoptions: 'Adoptions',
	'special-guardianships': 'Children who became the subject of special guardianship orders',
};

const postLabels: Readonly<Record<PrintedPostId, string>> = {
	director: 'Director of children’s services in post since',
	'board-chair': 'Chair of the safeguarding board in post since',
};

const earlierLabels: Readonly<Record<EarlierSubject, string>> = {
	protection: 'Previous inspection of child protection',
	'looked-after': 'Previous inspection of services for children in care',
};

/** What the report counts over a time, as a rule the 12 months before the inspection. */
const overTime: readonly PrintedNumberId[] = ['adoptions', 'special-guardianships'];

function valueOf({ number, rate, share }: PrintedNumber): string {
	const notes = [
		...(rate === undefined ? [] : [`${rate} for each 10,000 children`]),
		...(share === undefined ? [] : [`${share}%`]),
	];
	return `${number.toLocaleString('en-GB')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** The rows of a report’s table; none where its numbers have not been read. */
export function printedRows({ printed, source }: Pick<Report, 'printed' | 'source'>): PrintedRow[] {
	if (!printed || source.kind !== 'report') return [];
	const { numbers, posts, earlierInspections } = printed;
	const row = (what: string, page: number, value: string, at: string): PrintedRow => ({
		what,
		value,
		at,
		page,
		url: `${source.url}#page=${page}`,
	});
	const inCare = numbers['in-care'];
	return [
		...printedNumbers.flatMap((id) => {
			const one = numbers[id];
			if (!one) return [];
			const at = id === 'out-of-area' ? inCare?.at : one.at;
			const time = overTime.includes(id) ? 'usually over 12 months' : 'no date given';
			return [row(numberLabels[id], one.page, valueOf(one), at ? spanText(at) : time)];
		}),
		...earlierInspections.map(({ of, page, grade, inspected }) =>
			row(earlierLabels[of], page, upper(grade.replaceAll('-', ' ')), spanText(inspected)),
		),
		...printedPosts.flatMap((id) => {
			const one = posts[id];
			if (!one) return [];
			const since = `${spanText(one.since)}${one.interim ? ' (interim or acting)' : ''}`;
			return [row(postLabels[id], one.page, since, '')];
		}),
	];
}
