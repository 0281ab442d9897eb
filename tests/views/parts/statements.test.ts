/** What search shows of a report by itself: statements with the words found, or points on the themes chosen. */
import { expect, test } from 'vitest';
import { statementId, statementsFound } from '../../../src/views/parts/statements.ts';

/** A page as the index keeps it: pieces of text, those with an id as anchors. */
function page(...pieces: (string | readonly [id: string, text: string])[]) {
	const words: string[] = [];
	const anchors: { id: string; text: string; start: number }[] = [];
	for (const piece of pieces) {
		const [id, text] = typeof piece === 'string' ? ['', piece] : piece;
		if (id !== '') anchors.push({ id, text, start: words.length });
		words.push(...text.split(' '));
	}
	return { content: words.join(' '), anchors };
}

const found = page(
	'Kent: inspection.',
	['found', 'What inspectors found.'],
	['summary', 'Caseloads are high and leaders know it.'],
	'Strengths.',
	['strength-1', 'Leaders listen to children.'],
	'page 4.',
	['point-1', 'Caseloads should fall.'],
	'(Workforce and caseloads, case records; leadership; PDF page 12).',
	['point-2', 'Visits should be on time.'],
	'(Visits and direct work; help and protection; National framework: outcome 3; PDF page 13).',
);
const at = (word: string): number[] =>
	found.content.split(' ').flatMap((one, index) => (one.toLowerCase().startsWith(word) ? [index] : []));
const idsFor = (words: readonly string[], themes: readonly string[] = []) =>
	statementsFound({ ...found, locations: words.flatMap(at) }, themes).map(({ id }) => id);

test('those with the words found, most of them first, and not what merely has an id', () => {
	expect(idsFor(['caseloads'])).toEqual(['summary', 'point-1']);
	expect(idsFor(['caseloads', 'should'])).toEqual(['point-1', 'summary']);
	expect(idsFor(['inspectors'])).toEqual([]);
	expect(idsFor([])).toEqual([]);
});

test('each with its page of the PDF, its kind and its words alone', () => {
	const [first, second] = statementsFound({ ...found, locations: at('listen').concat(at('visits')) }, []);
	expect([first, second]).toEqual([
		{ id: 'strength-1', label: 'Strength', text: 'Leaders listen to children.', page: 4, matches: 1 },
		{ id: 'point-2', label: 'To improve', text: 'Visits should be on time.', page: 13, matches: 1 },
	]);
	expect(statementsFound({ ...found, locations: at('know') }, [])[0]).toMatchObject({ id: 'summary', page: undefined });
});

test('of the summary only the sentence with most of the words', () => {
	const long = page(['summary', 'Plans are clear. Visits are late and plans drift. Leaders know.'], 'Strengths.');
	const text = (...locations: number[]) => statementsFound({ ...long, locations }, [])[0]?.text;
	expect(text(3)).toBe('Visits are late and plans drift.');
	expect(text(0, 3, 7)).toBe('Visits are late and plans drift.');
	expect(text(9)).toBe('Leaders know.');
});

test('with themes chosen only points on one of them, also without words', () => {
	expect(idsFor([], ['Workforce and caseloads'])).toEqual(['point-1']);
	expect(idsFor(['caseloads'], ['Visits and direct work'])).toEqual(['point-2']);
	expect(idsFor([], ['Adoption'])).toEqual([]);
});

test('a page without such elements has none', () => {
	expect(statementsFound({ content: 'Some words', anchors: [], locations: [0] }, [])).toEqual([]);
	expect(statementsFound({ content: '', anchors: [{ id: 'point-1', start: 0 }], locations: [0] }, [])).toEqual([]);
});

test('ids are counted from 1; a page has one summary', () => {
	expect([statementId('summary'), statementId('point', 0), statementId('board-point', 2)]).toEqual([
		'summary',
		'point-1',
		'board-point-3',
	]);
});
