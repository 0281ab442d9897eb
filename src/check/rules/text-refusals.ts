/** Texts that the parser is not given, or refuses, in words for people who have never heard of JSX. */
import type { TextSlip } from './text-nodes.ts';

/** Letters of a text; the longest of the record has 10,000. */
const MAX_TEXT = 100_000;

/** Levels of brackets, quotations or elements in each other; the parser needs seconds, or ends, at thousands. */
const MAX_DEPTH = 24;

/** A text that is too long, or nested too deeply, for the parser to be given it. */
export function tooMuch(text: string): TextSlip | undefined {
	if (text.length > MAX_TEXT) {
		return { line: 1, found: `${text.length} letters`, rule: `expected at most ${MAX_TEXT}; divide the text` };
	}
	let depth = 0;
	let line = 1;
	let quoted = 0;
	let atStart = true;
	for (const [index, sign] of [...text].entries()) {
		if (sign === '\n') {
			line += 1;
			quoted = 0;
			atStart = true;
			// A paragraph ends what was left open.
			if (text[index + 1] === '\n') depth = 0;
			continue;
		}
		if (atStart && '>-*+ \t'.includes(sign)) quoted += sign === ' ' || sign === '\t' ? 0 : 1;
		else atStart = false;
		if ('([{'.includes(sign)) depth += 1;
		else if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
		if (depth > MAX_DEPTH || (quoted > MAX_DEPTH && text[index] === '>')) {
			return { line, found: sign, rule: `expected no more than ${MAX_DEPTH} levels within each other` };
		}
	}
	const open = text.match(/<[A-Za-z]/g)?.length ?? 0;
	return open > 500 ? { line: 1, found: `${open} elements`, rule: 'expected at most 500' } : undefined;
}

/** A text that the parser refused, in words for people who have never heard of JSX. */
export function unparsed(message: string, lines: readonly string[]): TextSlip {
	const [, row = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
	const line = Math.min(Math.max(Number(row), 1), lines.length);
	const written = lines[line - 1] ?? '';
	const at = written.slice(Number(column) - 1);
	const found = written.trim();
	if (/<(?:https?:|mailto:|[\w.+-]+@)/i.test(written)) {
		return { line, found, rule: 'expected [words](https://…) for a link, without < and >' };
	}
	const unclosed = /closing tag for `(<[^`]*>)`/.exec(message)?.[1];
	if (at.startsWith('<!--') || (message.includes('`!`') && written.includes('<!'))) {
		return { line, found, rule: 'a text holds no comments; expected it to be removed' };
	}
	if (unclosed !== undefined) return { line, found, rule: `expected an end tag for ${unclosed}` };
	if (/closing tag/.test(message)) return { line, found, rule: 'an end tag without its beginning; expected none' };
	if (/expression|brace|oxc/i.test(message)) {
		return { line, found, rule: 'expected a fact and nothing else between { and }, such as {props.facts.published}' };
	}
	return {
		line,
		found,
		rule: 'expected no < other than before the name of a component; write \\< for the sign itself',
	};
}
