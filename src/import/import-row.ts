/** Imports a row of a table of results. */
import { valueAt } from '../check/value-at.ts';
import { isDeepStrictEqual } from 'node:util';
import { buildRecord, shownValue } from './build-record.ts';
import { fileAddressRule } from '../check/rules/reports.ts';
import { shownPath } from './gather-inputs.ts';
import { reportShelf } from './shelves.ts';
import { logOutcome, refuse } from './import-run.ts';
import { record } from './record-reading.ts';
import { impossibleDay, lastDay, logLongWait } from './publication-day.ts';
import type { PlacedRow } from './index-table.ts';
import type { Run } from './import-run.ts';

/** Imports a row, unless a PDF of the same report was read. */
export function importRow(row: PlacedRow, run: Run): void {
	const name = `${row.table} line ${row.line} (${row.label})`;
	const { facts, slug, url } = row;
	if (row.recorded) {
		importRecorded(row.recorded, name, run);
		return;
	}
	if (!facts || slug === undefined || facts.published === undefined) {
		refuse(run, name, row.unread);
		return;
	}
	if (url === undefined) {
		const expected = 'expected the address of the report';
		refuse(run, name, [{ field: 'source.url', place: `line ${row.line}`, found: undefined, rule: expected }]);
		return;
	}
	const rule = fileAddressRule(url);
	if (rule !== undefined) {
		refuse(run, name, [{ field: 'source.url', place: `line ${row.line}`, found: url, rule }]);
		return;
	}
	const late = impossibleDay(run, facts.published, lastDay(facts), 'the table');
	if (late) {
		refuse(run, name, [
			{
				...late,
				place: `line ${row.line}`,
				rule: late.rule.replace('; give the day of publication with --published', ''),
			},
		]);
		return;
	}
	const data = buildRecord({ facts, publishedBasis: 'table', alsoPublished: [], url, file: undefined });
	if (record(run, reportShelf(run.content), `${slug}/${facts.published}`, data, name, 'table'))
		logLongWait(run, facts.published, lastDay(facts));
}

/** A row of the site’s own table without exact days: it can be compared by grades, and only a person can record one. */
function importRecorded({ id, judgements }: NonNullable<PlacedRow['recorded']>, from: string, run: Run): void {
	const data = run.content.records.get(id);
	if (data === undefined) {
		refuse(
			run,
			from,
			'gives several visits, bounds in place of days, or another source than a report; only a person can record it',
		);
		return;
	}
	const grades = valueAt(data, ['judgements']);
	const shown = shownPath(reportShelf(run.content).file(id), run.surroundings.cwd);
	if (isDeepStrictEqual({ ...judgements }, grades)) {
		logOutcome(run, 'unchanged', shown);
		return;
	}
	logOutcome(run, 'different', `${shown} from ${from}`);
	run.surroundings.log(
		`  judgements: record ${shownValue(grades) ?? 'nothing'}, table ${shownValue(judgements) ?? 'nothing'}`,
	);
}
