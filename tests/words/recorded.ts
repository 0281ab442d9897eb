/** What the records of reports say, sentence by sentence. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sentencesWithin } from './check-words.ts';

/** Every sentence in the files of a folder: of their fields and of the text below them. */
export function recordedSentences(folder: string): ReadonlySet<string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
		/\.(?:mdx|yaml)$/.test(name),
	);
	return new Set(
		files.flatMap((file) => {
			const text = readFileSync(join(file.parentPath, file.name), 'utf8');
			const [, fields = text, body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
			return sentencesWithin([parse(fields), body.split(/\n{2,}/)]);
		}),
	);
}
