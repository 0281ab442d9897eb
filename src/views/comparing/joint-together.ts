/** Joint and SEND inspections of councils compared, in a separate table, because they have no grades. */
import { addresses } from '../addresses/addresses.ts';
import { councilsCompared } from './compare.ts';
import { JOINT_CAVEAT } from '../parts/joint-lines.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { dayText, listText } from '../words/wording.ts';
import type { JointKindId } from '../../domain/record/joint.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { CompareRequest } from '../addresses/compare-address.ts';
import type { JointLine } from '../parts/joint-lines.ts';
import type { LinkView } from '../parts/link-view.ts';

/** An inspection of a council’s area. */
interface JointRow {
	/** With the list of its visits. */
	readonly council: LinkView;
	/** The kind, with the inspection’s page. */
	readonly inspection: LinkView;
	readonly gist: string;
	readonly published: string;
}

/** The table and what it does not mean. */
export interface JointTogether {
	readonly columns: readonly string[];
	/** Kind by kind, and within a kind in the order of the councils, newest first. */
	readonly rows: readonly JointRow[];
	/** The councils of which the record has none, in a sentence; "" where there are none. */
	readonly without: string;
	readonly basis: string;
}

/** The inspections of a request’s councils published by the record’s last day; `lines`: every one of the record, newest first. */
export function jointTogether(
	record: InspectionHistory,
	lines: readonly JointLine[],
	{ slugs, company }: Pick<CompareRequest, 'slugs' | 'company'>,
): JointTogether {
	const day = asAtDate(record);
	const councils = councilsCompared(record, { slugs, company, day }).map(({ slug, name }) => ({
		name,
		council: { text: name, address: `${addresses.authority(slug)}#visits` },
		own: lines.filter(({ authorities, published }) => published <= day && authorities.includes(slug)),
	}));
	const without = councils.filter(({ own }) => own.length === 0).map(({ name }) => name);
	return {
		columns: ['Council', 'Inspection', 'Outcome or theme', 'Published'],
		rows: kindOrder.flatMap((kind) =>
			councils.flatMap(({ council, own }) =>
				own
					.filter((line) => line.kind === kind)
					.map(({ name, gist, published, address }) => ({
						council,
						inspection: { text: name, address },
						gist,
						published: dayText(published),
					})),
			),
		),
		without: without.length === 0 ? '' : `Not in this record: ${listText(without)}.`,
		basis: `${JOINT_CAVEAT} We have read ${lines.length} of their reports and letters, which are not all that were published.`,
	};
}

const kindOrder: readonly JointKindId[] = ['send', 'jtai', 'progress'];
