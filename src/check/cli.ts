/** `npm run check:content`: checks content/ and says everything that is wrong with it. Exit code 1 when something is. */
import { resolve } from 'node:path';
import { checkContent } from './check-content.ts';
import { formatProblems } from './format-problems.ts';
import type { ContentCheck } from './check-content.ts';

const folder = resolve(process.argv[2] ?? 'content');
try {
	tell(checkContent(folder));
} catch (error) {
	// A fault of the check itself: a stack would help nobody who edits content.
	const words = error instanceof Error ? error.message.split('\n', 1).join('') : String(error);
	console.error(
		`The check itself failed in ${folder}: ${words}\nUndo your last change to see which file it was, and report this line with that file (see CONTRIBUTING.md).`,
	);
	process.exitCode = 1;
}

function tell({ problems, counts, drafts }: ContentCheck): void {
	if (problems.length > 0) {
		console.error(formatProblems(problems));
		process.exitCode = 1;
	} else {
		const parts = Object.entries(counts).map(([collection, n]) => `${collection} ${n}`);
		console.log(`Content is in order: ${parts.join(', ')}.`);
		for (const draft of drafts) console.log(`Draft: ${draft} waits for a person to compare it with its report.`);
	}
}
