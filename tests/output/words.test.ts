/** What pages say, as `npm run check:words` reads it. */
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { wordsOf } from '../words/words-of.ts';

test('no sentence is one that an editor would change, except those accepted with a reason', () => {
	const { found, unused, readability } = wordsOf(builtSite().pages);
	expect(readability.length).toBeGreaterThan(30);
	expect(few(found.map(({ pattern, sentence, kinds }) => `${pattern}: ${sentence} (${kinds.join(', ')})`))).toEqual([]);
	expect(unused).toEqual([]);
});
