import { expect, test } from 'vitest';
import { Recent } from '../../../src/domain/basics/recent.ts';

test('what was made last is not made again, and the first is forgotten for one too many', () => {
	const made: string[] = [];
	const recent = new Recent<string>(2);
	const ask = (key: string): string =>
		recent.get(key, () => {
			made.push(key);
			return `${key}!`;
		});
	expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['a!', 'b!', 'a!', 'b!']);
	expect(made).toEqual(['a', 'b']);
	ask('c');
	ask('b');
	ask('a');
	expect(made).toEqual(['a', 'b', 'c', 'a']);
});
