/** Records what was read of an inspection: a new file, differences from the record, or a refusal. */
import { valueAt } from '../check/value-at.ts';
import { existsSync, readFileSync } from 'node:fs';
import { shownValue } from './build-record.ts';
import { contradicts } from './differences.ts';
import { shownPath } from './gather-inputs.ts';
import { UnwritableFile, writeWhole } from './write-record.ts';
import { logOutcome, refuse } from './import-run.ts';
import type { Difference, ReadingSource } from './differences.ts';
import type { Shelf } from './shelves.ts';
import type { Run } from './import-run.ts';

/** Records what was read: a new file, differences, or a refusal. False when refused. */
export function record<Data extends object>(
	run: Run,
	shelf: Shelf<Data>,
	id: string,
	data: Data,
	from: string,
	source: ReadingSource,
): boolean {
	const { args } = run;
	const file = shelf.file(id);
	const shown = shownPath(file, run.surroundings.cwd);
	const earlier = run.done.get(file);
	if (earlier !== undefined) {
		const other = shelf.differences(earlier.data, data, source).filter(contradicts);
		const said = other.map(
			({ path, recorded, read }) => `${path.join('.')} ${shownValue(recorded)} and ${shownValue(read)}`,
		);
		refuse(
			run,
			from,
			`is about the same inspection report as ${earlier.from} (${id})${said.length > 0 ? ` and contradicts it: ${said.join('; ')}` : ''}`,
		);
		return false;
	}
	const twin = shelf.twin(id, data);
	if (twin !== undefined) {
		const rule = `content/${shelf.folder}/${twin} already records this inspection; rename that file if this is the right day`;
		refuse(run, from, [{ field: 'published', place: undefined, found: id.slice(id.indexOf('/') + 1), rule }]);
		return false;
	}
	const problems = shelf.problems(id, data, run.surroundings.today);
	if (problems.length > 0) {
		refuse(run, from, problems);
		return false;
	}
	const existing = shelf.records.get(id);
	if (existing === undefined && existsSync(file)) {
		refuse(run, from, `would be ${shown}, which is there and cannot be read; mend it first`);
		return false;
	}
	run.done.set(file, { from, data });
	if (existing === undefined) {
		if (!written(run, shelf, id, shelf.textOf(data), from)) return false;
		shelf.records.set(id, data);
		logOutcome(run, 'written', `${shown} from ${from}`);
		return true;
	}
	const differences = shelf.differences(existing, data, source);
	const reviewed = valueAt(existing, ['draft']) !== true;
	if (differences.length === 0) {
		logOutcome(run, 'unchanged', shown);
		return true;
	}
	if (reviewed && !args.update) {
		logOutcome(run, 'different', `${shown} from ${from}`);
	} else {
		// A grade or date that a person has confirmed is set aside: somebody has to look again.
		const draft = reviewed && differences.some(contradicts);
		const text = shelf.changed(readFileSync(file, 'utf8'), differences, draft);
		if (!written(run, shelf, id, text, from)) return false;
		logOutcome(run, 'updated', `${shown} from ${from}${draft ? '; a draft again' : ''}`);
	}
	for (const difference of differences) run.surroundings.log(differenceLine(difference, 'record', source));
	return true;
}

function written<Data>(run: Run, shelf: Shelf<Data>, id: string, text: string, from: string): boolean {
	try {
		writeWhole(shelf.file(id), text);
		return true;
	} catch (error) {
		if (!(error instanceof UnwritableFile)) throw error;
		refuse(run, from, `was read, but content/${shelf.folder}/${id}.${shelf.extension} ${error.message}`);
		return false;
	}
}

/** A difference in one line: "  judgements.overall: record good, table outstanding". */
export function differenceLine({ path, recorded, read }: Difference, one: string, other: string): string {
	return `  ${path.join('.')}: ${one} ${shownValue(recorded) ?? 'nothing'}, ${other} ${shownValue(read) ?? 'nothing'}`;
}
