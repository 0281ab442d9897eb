/** What is made ahead of the pages that take it: some of it at a time, in its order, and what is asked for at once. */
import { describe, expect, test } from 'vitest';
import { MadeAhead } from '../../src/threads/made-ahead.ts';

/** Three at a time of five, with the order in which they were begun. */
function ofFive() {
	const begun: string[] = [];
	const ahead = new MadeAhead((id) => {
		begun.push(id);
		return `made ${id}`;
	}, 3);
	ahead.plan(['a', 'b', 'c', 'd', 'e']);
	return { begun, ahead };
}

describe('what is planned', () => {
	test('is begun in order, no more at a time than allowed', () => {
		expect(ofFive().begun).toEqual(['a', 'b', 'c']);
	});

	test('is followed by the next when one is done with', () => {
		const { begun, ahead } = ofFive();
		expect(ahead.get('b')).toBe('made b');
		ahead.done('b');
		expect(begun).toEqual(['a', 'b', 'c', 'd']);
		expect(ahead.get('b')).toBeUndefined();
	});

	test('is begun when it is asked for before its turn, and once only', () => {
		const { begun, ahead } = ofFive();
		expect(ahead.get('e')).toBe('made e');
		for (const id of ['e', 'a', 'b', 'c', 'd']) ahead.done(id);
		expect(begun).toEqual(['a', 'b', 'c', 'e', 'd']);
	});
});

test('what is not planned is not begun', () => {
	expect(ofFive().ahead.get('z')).toBeUndefined();
});
