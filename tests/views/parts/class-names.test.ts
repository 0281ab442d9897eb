/**
 * A class of a room’s stylesheet means one thing. Two rooms that draw different things under one name overrule each other on every
 * page, because all of them are loaded.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'styles');

/** The classes that a stylesheet draws by themselves: ".answer {", and not ".answer h3 {". */
function drawn(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(/^\s*\.([\w-]+)(?:,| \{)$/gm)].map(([, name = '']) => name);
}

test('no class is drawn by two rooms', () => {
	const rooms = globSync(join(folder, 'rooms', '*.css'));
	const by = new Map<string, Set<string>>();
	for (const file of rooms) {
		for (const name of drawn(file)) by.set(name, (by.get(name) ?? new Set()).add(basename(file)));
	}
	expect(by.size).toBeGreaterThan(50);
	expect([...by].filter(([, files]) => files.size > 1).map(([name, files]) => `${name}: ${[...files].join()}`)).toEqual(
		[],
	);
});
