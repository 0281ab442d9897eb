/** One run of the import: what it was given, what it has done so far, and the lines that it prints. */
import type { IsoDate } from '../domain/basics/dates.ts';
import type { ImportContent } from './load-content.ts';
import type { Arguments } from './parse-arguments.ts';
import type { Unread } from './reading.ts';

/** What an import needs from outside, so that tests can replace it. */
export interface Surroundings {
	/** The folder that relative paths start from. */
	readonly cwd: string;
	/** No report is published after it. */
	readonly today: IsoDate;
	/** What was done, line by line. */
	readonly log: (line: string) => void;
	/** What was refused, line by line. */
	readonly error: (line: string) => void;
	/** How far a run is: reports read, of how many. */
	readonly progress: (done: number, total: number) => void;
}

/** What can become of an inspection that was read. */
export const outcomes = ['written', 'updated', 'unchanged', 'different', 'refused'] as const;

type Outcome = (typeof outcomes)[number];

/** One run of the import. */
export interface Run {
	readonly args: Arguments;
	readonly content: ImportContent;
	readonly surroundings: Surroundings;
	readonly counts: Record<Outcome, number>;
	/** Ids of the records that this run has dealt with, and what each came from. */
	readonly done: Map<string, { readonly from: string; readonly data: unknown }>;
}

/** Counts an outcome and prints it. */
export function logOutcome(run: Run, outcome: Outcome, text: string): void {
	run.counts[outcome] += 1;
	run.surroundings.log(`${outcome.padEnd(9)}  ${text}`);
}

/** Letters of what was found, above which a message breaks off. */
const mostFound = 160;

/** Counts and prints what was refused, and why: a reason in one line, or every field that could not be read. */
export function refuse(run: Run, from: string, why: string | readonly Unread[]): void {
	run.counts.refused += 1;
	const { error } = run.surroundings;
	if (typeof why === 'string') {
		error(`refused    ${from} ${why}`);
		return;
	}
	error(`refused    ${from}`);
	for (const { field, place, found, rule } of why) {
		error(
			`  ${field}${place === undefined ? '' : ` (${place})`}: found ${found === undefined ? 'nothing' : `“${found.length > mostFound ? `${found.slice(0, mostFound)}…` : found}”`}; ${rule}`,
		);
	}
}
