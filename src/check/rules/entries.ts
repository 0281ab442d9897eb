/** Texts and tables about the record: names, titles and orders that tell entries apart, days that have been. */
import { smallWords } from './findings.ts';
import { plain, repeated } from './same.ts';
import { fieldProblem } from '../problems.ts';
import type { Unique } from './same.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawContent, RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { EntryCollection, TableName } from '../../schemas/collections.ts';

/** Fields that are unique in their collection. Names of councils have rules of their own. */
const uniqueFields: Readonly<Partial<Record<EntryCollection, readonly string[]>>> = {
	frameworks: ['name', 'short', 'official-title', 'summary'],
	explainers: ['title', 'summary'],
	briefings: ['title', 'summary'],
	claims: ['title', 'summary', 'order'],
	glossary: ['meaning'],
	'joint-kinds': ['name', 'short', 'summary', 'order'],
};

/** Fields of rows that are unique in their table; ids are reported with the rest of their table. */
const uniqueInRows: Readonly<Partial<Record<TableName, readonly string[]>>> = {
	questions: ['text'],
	documents: ['title', 'url'],
	periods: ['label'],
	scales: ['title'],
	'bank-holidays': ['year'],
	strands: ['label', 'short', 'in-text'],
	'grade-rules': ['heading'],
	'source-tables': ['title'],
	corrections: ['text'],
};

/** Days on which an editor did or heard something; they have been. */
const pastDays: Readonly<Partial<Record<EntryCollection, readonly (readonly string[])[]>>> = {
	frameworks: [['checked']],
	explainers: [['checked']],
	briefings: [['checked']],
	claims: [['checked'], ['said', 'day'], ['claim', 'day']],
	glossary: [['checked']],
	'joint-kinds': [['checked']],
};

/**
 * Problems between the entries of one collection; what has another form than its schema says is passed over. `faulty`: ids of
 * entries that could not be read.
 */
export function entryProblems(
	{ entries, tables }: RawContent,
	today: IsoDate,
	faulty: readonly string[] = [],
): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	for (const [collection, fields] of pairs(uniqueFields)) {
		for (const field of fields)
			problems.push(
				...repeated(
					field,
					entries[collection].flatMap((raw) => unique(raw, [field])),
				),
			);
	}
	for (const [table, fields] of pairs(uniqueInRows)) {
		const raw = tables[table];
		if (!raw || !Array.isArray(raw.data)) continue;
		const rows = raw.data.map((_, index) => index);
		for (const field of fields)
			problems.push(
				...repeated(
					field,
					rows.flatMap((row) => unique(raw, [row, field])),
				),
			);
	}
	for (const group of ['framework', 'readers', 'around']) {
		const ofGroup = entries.explainers.filter((raw) => at(raw.data, ['group']) === group);
		problems.push(
			...repeated(
				'order',
				ofGroup.flatMap((raw) => unique(raw, ['order'])),
			),
		);
	}
	problems.push(...repeated('name', entries.glossary.flatMap(termNames)));
	for (const [collection, paths] of pairs(pastDays)) {
		for (const raw of entries[collection]) {
			for (const path of paths) {
				const day = dayText(at(raw.data, path));
				if (day !== undefined && day > today)
					problems.push(fieldProblem(raw, path, day, `expected a day until today (${today})`));
			}
		}
	}
	for (const raw of entries.frameworks) {
		const [sources, checked] = [at(raw.data, ['sources']), at(raw.data, ['checked'])];
		if ((sources === undefined) === (checked === undefined)) continue;
		const [there, missing] = sources === undefined ? ['checked', 'sources'] : ['sources', 'checked'];
		problems.push({ ...fieldProblem(raw, [there], undefined, `expected it together with ${there}`), field: missing });
	}
	for (const { raw, path, value } of entries.glossary.flatMap(termNames)) {
		if (!smallWords.has(plain(String(value)))) continue;
		problems.push(fieldProblem(raw, path, value, 'every page has this word; expected a name that only the term has'));
	}
	for (const raw of entries.glossary) {
		const see = at(raw.data, ['see']);
		if (!Array.isArray(see) || !see.includes(raw.id)) continue;
		problems.push(fieldProblem(raw, ['see', see.indexOf(raw.id)], raw.id, 'a term does not lead to itself'));
	}
	const frameworks = entries.frameworks.map(({ id }) => id);
	for (const raw of entries.explainers.filter(({ id }) => frameworks.includes(id))) {
		const rule = 'content/frameworks has an entry of this name; expected another name';
		problems.push({ file: raw.file, line: 0, field: 'path', found: raw.id, rule, misspelt: undefined, candidates: [] });
	}
	const periods = tables.periods;
	const pages = [...entries.explainers.map(({ id }) => id), ...frameworks];
	if (periods && Array.isArray(periods.data) && entries.explainers.length > 0 && frameworks.length > 0) {
		periods.data.forEach((_, index) => {
			const id = at(periods.data, [index, 'id']);
			const explainer = entries.explainers.find((raw) => raw.id === id);
			const group = explainer && at(explainer.data, ['group']);
			if (group === 'readers' || group === 'around') {
				const rule = `its explainer is of the group ${group}; expected a kind of inspection`;
				problems.push(fieldProblem(periods, [index, 'id'], id, rule));
			}
			if ([...pages, ...faulty].includes(String(id))) return;
			problems.push(fieldProblem(periods, [index, 'id'], id, 'no such explainer in content/explainers.', pages));
		});
	}
	return problems;
}

/** A term and its other names: the names under which readers look for it. */
function termNames(raw: RawEntry): Unique[] {
	const synonyms = at(raw.data, ['synonyms']);
	const others = Array.isArray(synonyms) ? synonyms.flatMap((_, index) => unique(raw, ['synonyms', index])) : [];
	return [...unique(raw, ['term']), ...others];
}

function unique(raw: RawEntry, path: readonly (string | number)[]): Unique[] {
	const value = at(raw.data, path);
	return typeof value === 'string' || typeof value === 'number' ? [{ raw, path, value }] : [];
}

function at(data: unknown, path: readonly (string | number)[]): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
		value = (value as Readonly<Record<string | number, unknown>>)[step];
	}
	return value;
}

function dayText(value: unknown): IsoDate | undefined {
	return typeof value === 'string' ? value : undefined;
}

function pairs<Key extends string, Value>(of: Readonly<Partial<Record<Key, Value>>>): [Key, Value][] {
	return Object.entries(of) as [Key, Value][];
}
