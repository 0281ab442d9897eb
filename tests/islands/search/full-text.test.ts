/** Pagefind gives excerpts as HTML and the page shows them as text: marks are kept, nothing else is read as HTML. */
import { expect, test } from 'vitest';
import { excerptPieces } from '../../../src/islands/search/full-text.ts';

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

test.each([
	['', []],
	['no mark', [plain('no mark')]],
	['a <mark>found</mark> word', [plain('a '), marked('found'), plain(' word')]],
	['<mark>two</mark> <mark>marks</mark>', [marked('two'), plain(' '), marked('marks')]],
	['<mark>over\nlines</mark>', [marked('over\nlines')]],
	['&lt;script&gt;alert(1)&lt;/script&gt;', [plain('<script>alert(1)</script>')]],
	['<mark>&lt;img src=x onerror=alert(1)&gt;</mark>', [marked('<img src=x onerror=alert(1)>')]],
	['a <img src=x onerror=alert(1)> b', [plain('a <img src=x onerror=alert(1)> b')]],
	['&amp;lt;', [plain('&lt;')]],
	['&quot;Q&amp;A&quot; isn&#39;t &copy;', [plain('"Q&A" isn\'t &copy;')]],
	['<mark>not closed', [marked('not closed')]],
	['closed only</mark>', [plain('closed only')]],
])('%j', (excerpt, pieces) => {
	expect(excerptPieces(excerpt)).toEqual(pieces);
});
