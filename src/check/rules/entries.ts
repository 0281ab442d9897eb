/** Texts and tables about the record: names, titles and orders that tell entries apart, days that have been. */
import { valueAt } from '../value-at.ts';
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
export function entryProblems(content: RawContent, today: IsoDate, faulty: readonly string[] = []): LocatedProblem[] {
	return [
		...repetitions(content),
		...daysAhead(content, today),
		...sourceProblems(content.entries.frameworks),
		...termProblems(content.entries.glossary),
		...explainerProblems(content, faulty),
	];
}

/** Values that another entry of the collection, or another row of the table, has already. */
function repetitions({ entries, tables }: RawContent): LocatedProblem[] {
	const ofEntries = pairs(uniqueFields).flatMap(([collection, fields]) =>
		fields.flatMap((field) =>
			repeated(
				field,
				entries[collection].flatMap((raw) => unique(raw, [field])),
			),
		),
	);
	const ofRows = pairs(uniqueInRows).flatMap(([table, fields]) => {
		const raw = tables[table];
		if (!raw || !Array.isArray(raw.data)) return [];
		const rows = raw.data.map((_, index) => index);
		return fields.flatMap((field) =>
			repeated(
				field,
				rows.flatMap((row) => unique(raw, [row, field])),
			),
		);
	});
	const inGroups = ['framework', 'readers', 'around'].flatMap((group) => {
		const ofGroup = entries.explainers.filter((raw) => valueAt(raw.data, ['group']) === group);
		return repeated(
			'order',
			ofGroup.flatMap((raw) => unique(raw, ['order'])),
		);
	});
	return [...ofEntries, ...ofRows, ...inGroups, ...repeated('name', entries.glossary.flatMap(termNames))];
}

/** Days on which an editor did or heard something that are still to come. */
function daysAhead({ entries }: RawContent, today: IsoDate): LocatedProblem[] {
	return pairs(pastDays).flatMap(([collection, paths]) =>
		entries[collection].flatMap((raw) =>
			paths.flatMap((path) => {
				const day = dayText(valueAt(raw.data, path));
				if (day === undefined || day <= today) return [];
				return [fieldProblem(raw, path, day, `expected a day until today (${today})`)];
			}),
		),
	);
}

/** Frameworks with sources and no day on which they were checked, or the other way round. */
function sourceProblems(frameworks: readonly RawEntry[]): LocatedProblem[] {
	return frameworks.flatMap((raw) => {
		const [sources, checked] = [valueAt(raw.data, ['sources']), valueAt(raw.data, ['checked'])];
		if ((sources === undefined) === (checked === undefined)) return [];
		const [there, missing] = sources === undefined ? ['checked', 'sources'] : ['sources', 'checked'];
		return [{ ...fieldProblem(raw, [there], undefined, `expected it together with ${there}`), field: missing }];
	});
}

/** Terms that would be found on every page, and terms that lead to themselves. */
function termProblems(glossary: readonly RawEntry[]): LocatedProblem[] {
	const common = glossary
		.flatMap(termNames)
		.filter(({ value }) => smallWords.has(plain(String(value))))
		.map(({ raw, path, value }) =>
			fieldProblem(raw, path, value, 'every page has this word; expected a name that only the term has'),
		);
	const toItself = glossary.flatMap((raw) => {
		const see = valueAt(raw.data, ['see']);
		if (!Array.isArray(see) || !see.includes(raw.id)) return [];
		return [fieldProblem(raw, ['see', see.indexOf(raw.id)], raw.id, 'a term does not lead to itself')];
	});
	return [...common, ...toItself];
}

/** Explainers with a framework’s name, and periods of the timeline without an explainer of their kind of inspection. */
function explainerProblems({ entries, tables }: RawContent, faulty: readonly string[]): LocatedProblem[] {
	const { explainers } = entries;
	const frameworks = entries.frameworks.map(({ id }) => id);
	const problems = explainers
		.filter(({ id }) => frameworks.includes(id))
		.map(({ file, id }): LocatedProblem => {
			const rule = 'content/frameworks has an entry of this name; expected another name';
			return { file, line: 0, field: 'path', found: id, rule, misspelt: undefined, candidates: [] };
		});
	const { periods } = tables;
	if (!periods || !Array.isArray(periods.data) || explainers.length === 0 || frameworks.length === 0) return problems;
	const pages = [...explainers.map(({ id }) => id), ...frameworks];
	periods.data.forEach((_, index) => {
		const id = valueAt(periods.data, [index, 'id']);
		const explainer = explainers.find((raw) => raw.id === id);
		const group = explainer && valueAt(explainer.data, ['group']);
		if (group === 'readers' || group === 'around') {
			const rule = `its explainer is of the group ${group}; expected a kind of inspection`;
			problems.push(fieldProblem(periods, [index, 'id'], id, rule));
		}
		if ([...pages, ...faulty].includes(String(id))) return;
		problems.push(fieldProblem(periods, [index, 'id'], id, 'no such explainer in content/explainers.', pages));
	});
	return problems;
}

/** A term and its other names: the names under which readers look for it. */
function termNames(raw: RawEntry): Unique[] {
	const synonyms = valueAt(raw.data, ['synonyms']);
	const others = Array.isArray(synonyms) ? synonyms.flatMap((_, index) => unique(raw, ['synonyms', index])) : [];
	return [...unique(raw, ['term']), ...others];
}

function unique(raw: RawEntry, path: readonly (string | number)[]): Unique[] {
	const value = valueAt(raw.data, path);
	return typeof value === 'string' || typeof value === 'number' ? [{ raw, path, value }] : [];
}

function dayText(value: unknown): IsoDate | undefined {
	return typeof value === 'string' ? value : undefined;
}

function pairs<Key extends string, Value>(of: Readonly<Partial<Record<Key, Value>>>): [Key, Value][] {
	return Object.entries(of) as [Key, Value][];
}
