/** Rules for values of every collection: characters, sizes, addresses elsewhere, lists. */
import { oddCharacter } from './characters.ts';
import { plainWordsRule } from './plain-words.ts';
import { plain } from './same.ts';
import { hostRule } from './web-addresses.ts';
import { isIsoDate } from '../../domain/basics/dates.ts';
import { fieldProblem } from '../problems.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawFields } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** Letters of a value; the longest of the record has about 740. */
const MAX_VALUE = 2000;
/** Entries of a list; the longest of the record has 44. Tables may be longer. */
const MAX_LIST = 200;

/** Fields with the day on which an editor looked at something. */
const editorsDays: readonly string[] = ['checked', 'reviewed', 'seen'];
/** The first day of work on this record: no editor looked at anything, or corrected it, before. */
export const BEGAN = '2026-01-01';
/** The year of the oldest reports: no visit, figure or moment of the record is older. */
export const RECORD_BEGINS: IsoDate = '2013-01-01';

/** What is wrong with the values of an entry, or of a table, whatever they are for. */
export function valueProblems(raw: RawFields): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const visit = (value: unknown, path: readonly (string | number)[]): void => {
		const add = (rule: string, found: unknown = value): void => {
			problems.push(fieldProblem(raw, path, found, rule));
		};
		if (typeof value === 'string') {
			const odd = oddCharacter(value);
			if (odd) add(odd.rule, odd.name);
			else if (value !== '' && value !== value.trim()) add('expected no space or empty line at its beginning or end');
			else if (/\t| {2}/.test(value)) add('expected one space between words');
			else if (value.length > MAX_VALUE) add(`expected at most ${MAX_VALUE} letters`, `${value.length} letters`);
			else {
				const isAddress = path.at(-1) === 'url' || path.at(-1) === 'page' || path.at(-2) === 'sources';
				const rule = isAddress ? addressRule(value) : plainWordsRule(value, mayNameFacts(raw.entry, path[1]));
				if (rule !== undefined) add(rule);
				if (editorsDays.includes(String(path.at(-1))) && isIsoDate(value) && value < BEGAN) {
					add(`nobody worked on this record before ${BEGAN}; expected the day on which you looked`);
				}
			}
		} else if (Array.isArray(value)) {
			const items: readonly unknown[] = value;
			if (path.length > 0 && items.length > MAX_LIST) add(`expected at most ${MAX_LIST}`, `${items.length} entries`);
			const keys = items.map((item): unknown =>
				// Spellings that are marked letter by letter differ by capitals alone.
				typeof item === 'string' ? (path[0] === 'exactly' ? item : plain(item)) : JSON.stringify(item),
			);
			const addresses = items.map((item) => (path.length > 0 && isNamed(item) ? item.url : undefined));
			items.forEach((item, index) => {
				// Relations between councils have a rule of their own, which knows what they are.
				if (keys.indexOf(keys[index]) < index && !['neighbours', 'successors'].includes(String(path[0]))) {
					const rule = 'stands further up in this list; expected each once';
					problems.push(fieldProblem(raw, [...path, index], item, rule));
				}
				if (
					addresses[index] !== undefined &&
					addresses.indexOf(addresses[index]) < index &&
					keys.indexOf(keys[index]) === index
				) {
					const rule = 'this address stands further up in this list; expected each once';
					problems.push(fieldProblem(raw, [...path, index, 'url'], addresses[index], rule));
				}
				visit(item, [...path, index]);
			});
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, item] of Object.entries(value)) {
				const odd = oddCharacter(key);
				const rule = odd?.rule ?? (isFieldName(key) ? undefined : plainWordsRule(key, false));
				if (rule !== undefined) problems.push(fieldProblem(raw, [...path, key], odd?.name ?? key, rule));
				visit(item, [...path, key]);
			}
		}
	};
	visit(raw.data, []);
	return problems;
}

/** Fields of tables whose words may name facts; the rules of each table say which. */
const factFields: Readonly<Record<string, string>> = { traps: 'text', moments: 'note', 'grade-rules': 'note' };

function mayNameFacts(entry: string, field: string | number | undefined): boolean {
	return field !== undefined && factFields[entry] === field;
}

function isNamed(item: unknown): item is { readonly url: string } {
	return typeof item === 'object' && item !== null && 'url' in item && typeof item.url === 'string';
}

/** Whether a key is the name of a field and not a name of the record, such as that of a town. */
function isFieldName(key: string): boolean {
	return /^[a-z][a-z0-9-]*$/.test(key);
}

/** What is wrong with an address elsewhere that the schema lets through. */
function addressRule(value: string): string | undefined {
	// Whether it is an address at all is for the schema, which has the words for its field.
	if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return undefined;
	if (/[\s\\<>"]/.test(value)) return 'expected an address without spaces and quotation marks';
	// A list of sources names them as a search found them; two of the record have a dot at the end of the host.
	const url = new URL(value);
	url.hostname = url.hostname.replace(/\.$/, '');
	return hostRule(url, value);
}
