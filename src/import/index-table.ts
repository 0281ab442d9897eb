/** Rows of tables, found again for a report: by the path of its PDF, its publication day, or its inspection. */
import { matchAuthority } from './match-authority.ts';
import type { ImportContent } from './load-content.ts';
import type { InspectionFacts } from './read-report.ts';
import type { TableRow } from './table-cells.ts';
import type { Unread } from './reading.ts';

/** A row whose authority has been looked up. */
export interface PlacedRow extends TableRow {
	/** The table’s path as messages show it. */
	readonly table: string;
	/** Undefined when the row could not be read, or its authority not found. */
	readonly slug: string | undefined;
}

/** Looks a row’s authority up; where a row names an unknown one, the reason is added to `unread`. */
export function placeRow(row: TableRow, table: string, content: ImportContent): PlacedRow {
	const on = row.facts?.visits[0].start ?? row.published;
	if (on === undefined || row.unread.length > 0) return { ...row, table, slug: undefined };
	const match = matchAuthority(content.authorities, {
		text: row.authorityText,
		urn: row.urn,
		given: undefined,
		on,
	});
	const own = content.authorities.find(({ slug }) => slug === match.slug)?.urn;
	if (match.slug !== undefined && own !== undefined && row.urn !== undefined && own !== row.urn) {
		const rule = `the number of ${match.slug} is ${own}; mend the table`;
		const wrong: Unread = { field: 'urn', place: `line ${row.line}`, found: String(row.urn), rule };
		return { ...row, table, slug: undefined, facts: undefined, unread: [wrong] };
	}
	if (match.slug !== undefined) return { ...row, table, slug: match.slug };
	const unread: Unread = {
		field: 'authority',
		place: `line ${row.line}`,
		found: match.problem.found,
		// A table has no option to say whom a row is about.
		rule: match.problem.rule
			.replace('the title names', 'the table names')
			.replace('; say which with --authority', '; mend the table'),
	};
	return { ...row, table, slug: undefined, facts: undefined, unread: [unread] };
}

/** Finds the row of a table that is about a report: by the path of its PDF, or by the council and a date. */
export class RowIndex {
	readonly #byPdf = new Map<string, PlacedRow>();
	readonly #byKey = new Map<string, PlacedRow>();

	constructor(rows: readonly PlacedRow[]) {
		for (const row of rows) {
			if (row.sourcePdf !== undefined) this.#byPdf.set(row.sourcePdf, row);
			if (row.slug === undefined) continue;
			if (row.published !== undefined) this.#byKey.set(`${row.slug} ${row.published}`, row);
			if (row.facts) this.#byKey.set(inspectionKey(row.slug, row.facts), row);
		}
	}

	/** The row that names a PDF whose path ends as this one does. */
	ofFile(path: string): PlacedRow | undefined {
		const steps = path.split(/[\\/]/);
		for (let from = 0; from < steps.length; from += 1) {
			const row = this.#byPdf.get(steps.slice(from).join('/'));
			if (row) return row;
		}
		return undefined;
	}

	/** The row of one inspection, or of what an authority’s report of one day says. */
	ofInspection(slug: string, facts: InspectionFacts, published: string | undefined): PlacedRow | undefined {
		return (
			this.#byKey.get(inspectionKey(slug, facts)) ??
			(published === undefined ? undefined : this.#byKey.get(`${slug} ${published}`))
		);
	}
}

function inspectionKey(slug: string, { framework, visits }: InspectionFacts): string {
	return `${slug} ${framework} ${visits[0].start}`;
}
