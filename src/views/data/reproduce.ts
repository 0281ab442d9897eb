/** A figure of the site to be worked out again from the tables alone, and the spreadsheet formulas that do it. */
import { addresses } from '../addresses/addresses.ts';
import { chartAddress } from '../addresses/chart-address.ts';
import { dayText } from '../words/wording.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { publishedBy } from '../../domain/record/latest.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import { tableNamed } from './all-tables.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { DataTable } from './data-table.ts';

/** What the scripts count: the strand as the site follows it, and its column in the tables. */
const STRAND = 'help-and-protection';
const COLUMN = 'help_and_protection';

/** A number of councils with a result, as the site counts it. */
interface CountedResult {
	/** As the data has it: "requires-improvement". */
	readonly result: string;
	/** As readers see it. */
	readonly label: string;
	readonly councils: number;
}

/** The figure, and how to get it in a spreadsheet. */
export interface ReproduceView {
	readonly day: string;
	/** Every result that a council has: grades best first, then the reasons why there is none. */
	readonly results: readonly CountedResult[];
	/** The page of the site that shows the figure. */
	readonly shownOn: LinkView;
	readonly sheet: SheetFormulas;
}

/** Formulas for a workbook with the sheets “judgements” and “authorities”, made from the files of these names. */
interface SheetFormulas {
	/** Formulas of the second row of sheet “judgements”, to be filled down, each with the column to put it in. */
	readonly helpers: readonly { readonly column: string; readonly formula: string; readonly meaning: string }[];
	/** The number of councils with a grade. */
	readonly count: (grade: string) => string;
}

/** The figure as the site counts it on the record’s last day. */
export function reproduceView(record: InspectionRecord, tables: readonly DataTable[]): ReproduceView {
	const asAt = asAtDate(record);
	const { counts, leftOut, label } = snapshot(record, STRAND, publishedBy(asAt));
	const usual = { strand: 'overall', day: asAt, recordDay: asAt, reading: 'published', form: 'share' } as const;
	return {
		day: dayText(asAt),
		results: [
			...counts.map(({ grade, count }) => ({ result: grade, label: gradeLabel(grade), councils: count })),
			...Object.entries(leftOut).map(([reason, councils]) => ({
				result: reason,
				label: gradeLabel(reason),
				councils,
			})),
		].filter(({ councils }) => councils > 0),
		shownOn: {
			text: `${label} across England`,
			address: `${addresses.national}${chartAddress({ ...usual, strand: STRAND }, usual)}`,
		},
		sheet: sheetFormulas(tableNamed(tables, 'judgements'), tableNamed(tables, 'authorities')),
	};
}

/** The letter of a spreadsheet’s column: 0 is A. No table here has more than 26 columns that a formula names. */
function letter(index: number): string {
	return String.fromCharCode('A'.charCodeAt(0) + index);
}

function sheetFormulas(judgements: DataTable, authorities: DataTable): SheetFormulas {
	const at = ({ columns }: DataTable, name: string): string =>
		letter(columns.findIndex((column) => column.name === name));
	const whole = (column: string): string => `${column}:${column}`;
	const [slug, judgement, scope, start, grade] = ['slug', 'judgement', 'scope', 'start', 'grade'].map((name) =>
		at(judgements, name),
	) as [string, string, string, string, string];
	const [later, exists] = [letter(judgements.columns.length), letter(judgements.columns.length + 1)];
	const ofServices = `${whole(judgement)},"${COLUMN}",${whole(scope)},"services"`;
	const council = `authorities!${whole(at(authorities, 'slug'))}`;
	return {
		helpers: [
			{
				column: later,
				// Only where it is needed: a spreadsheet would compare every row with every other.
				formula: `=IF(AND(${judgement}2="${COLUMN}",${scope}2="services"),COUNTIFS(${whole(slug)},${slug}2,${ofServices},${whole(start)},">"&${start}2),"")`,
				meaning:
					'how many later inspections of its services the council has had, and nothing in rows of other judgements',
			},
			{
				column: exists,
				formula: `=IF(${later}2=0,COUNTIFS(${council},${slug}2)-COUNTIFS(${council},${slug}2,authorities!${whole(at(authorities, 'to'))},">0"),"")`,
				meaning:
					'where there is no later one, 1 if the council still exists, that is, has no last day; nothing in other rows',
			},
		],
		count: (wanted) => `=COUNTIFS(${whole(grade)},"${wanted}",${whole(later)},0,${whole(exists)},1)`,
	};
}
