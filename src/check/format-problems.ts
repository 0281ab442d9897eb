/** Problems as text, the same for the build, the check command and the tests. */
import { closest, distance } from 'fastest-levenshtein';
import { CheckFault } from './problems.ts';
import type { LocatedProblem } from './problems.ts';

/** Every problem with file and line, field, what was found and expected, a near miss where there is one; total last. */
export function formatProblems(problems: readonly LocatedProblem[]): string {
	const lines: string[] = [];
	let place = '';
	for (const problem of problems) {
		const here = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
		if (here !== place) lines.push(here);
		place = here;
		lines.push(`  ${problem.field || 'path'}: found ${quoted(problem.found)}; ${problem.rule}${nearMiss(problem)}`);
	}
	const files = new Set(problems.map((p) => p.file)).size;
	lines.push(`${count(problems.length, 'problem')} in ${count(files, 'file')}. Field guide: content/README.md`);
	return lines.map(visible).join('\n');
}

/** A line for a terminal, with control characters and invisible characters as their numbers. */
function visible(line: string): string {
	return line.replace(
		/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
		(sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
	);
}

/** "1 problem", "2 problems". */
function count(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function quoted(found: unknown): string {
	if (found === undefined || found === null) return 'nothing';
	const text = JSON.stringify(found);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Only near misses are suggested: a third of the letters differ, rounded up, so that two may have changed places. */
function nearMiss({ rule, misspelt, candidates }: LocatedProblem): string {
	if (misspelt === undefined || candidates.length === 0) return '';
	const written = misspelt.toLowerCase();
	const best = closest(written, [...candidates]);
	// “Requires improvement to be good” begins with the name of a grade.
	const begun = candidates.find((one) => written.startsWith(`${one.replaceAll('-', ' ')} `));
	if (begun !== undefined) return `${rule.endsWith('.') ? '' : '.'} Did you mean "${begun}"?`;
	return distance(written, best) <= Math.ceil(best.length / 3)
		? `${rule.endsWith('.') ? '' : '.'} Did you mean "${best}"?`
		: '';
}

/** What to say of a fault of the check itself, in words for an editor rather than as a stack trace. */
export function faultWords(error: unknown, folder: string): string {
	const words = (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');
	return error instanceof CheckFault
		? `The check itself failed at ${error.file}: ${words}\nReport this line, with that file (see CONTRIBUTING.md).`
		: `The check itself failed in ${folder}: ${words}\nUndo your last change to see which file it was, and report this line with that file (see CONTRIBUTING.md).`;
}
