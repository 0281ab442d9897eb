/** `npm run check:content`: checks content/ and says everything that is wrong with it. Exit code 1 when something is. */
import { resolve } from 'node:path';
import { checkContent } from './check-content.ts';
import { faultWords, formatProblems } from './format-problems.ts';
import { knownYaml } from './known-yaml.ts';
import type { ContentCheck } from './check-content.ts';

const folder = resolve(process.argv[2] ?? 'content');
try {
	print(checkContent(folder));
	if (process.argv[2] === undefined) knownYaml.keep();
} catch (error) {
	console.error(faultWords(error, folder));
	process.exitCode = 1;
}

function print({ problems, counts, drafts }: ContentCheck): void {
	if (problems.length > 0) {
		console.error(formatProblems(problems));
		process.exitCode = 1;
	} else {
		const parts = Object.entries(counts).map(([collection, n]) => `${collection} ${n}`);
		console.log(`Content is in order: ${parts.join(', ')}.`);
		for (const draft of drafts) console.log(`Draft: ${draft} waits for a person to compare it with its report.`);
	}
}
