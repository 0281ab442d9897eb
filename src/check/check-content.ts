/** Checks content/ as a whole: every file, every field, every reference. Collects all problems; prints nothing. */
import { z } from 'astro/zod';
import { claimProblems, reportProblem } from './check-claims.ts';
import { gradeProblems } from './check-grades.ts';
import { placeProblems } from './check-places.ts';
import { officialFigureProblems } from './check-official-figures.ts';
import { gradeTextProblems, pageSourceProblems, sourceTableProblems, trapProblems } from './check-page-texts.ts';
import { tileProblems } from './check-tile-map.ts';
import { timelineProblems } from './check-timeline.ts';
import { describeIssue } from './describe-issue.ts';
import { fieldProblem } from './problems.ts';
import { readContent } from './read-content.ts';
import { authorityProblems } from './rules/authorities.ts';
import { emptyProblems } from './rules/collections.ts';
import { correctionProblems } from './rules/corrections.ts';
import { gradeRuleProblems } from './rules/grade-rules.ts';
import { entryProblems } from './rules/entries.ts';
import { findingsProblems } from './rules/findings.ts';
import { linkProblems } from './rules/links.ts';
import { momentProblems } from './rules/moments.ts';
import { nextInspectionProblems } from './rules/next-inspections.ts';
import { reportProblems } from './rules/reports.ts';
import { pointThemeProblems, themeProblems } from './rules/themes.ts';
import { readText } from './rules/texts.ts';
import { valueProblems } from './rules/values.ts';
import { visitProblems } from './rules/visits.ts';
import { assembleCorpus } from '../domain/record/corpus.ts';
import { recordFactNames, reportFactNames } from '../domain/texts/record-facts.ts';
import { entryCollections, tables } from '../schemas/collections.ts';
import { corpusEntries } from '../schemas/corpus-entries.ts';
import { reportPath } from '../schemas/report.ts';
import { timelineOf } from '../schemas/timeline-entries.ts';
import type { RawContent, RawEntry } from './read-content.ts';
import type { EntryText } from './rules/links.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Timeline } from '../domain/record/framework-timeline.ts';
import type { InspectionRecord } from '../domain/record/record.ts';
import type { EntryCollection } from '../schemas/collections.ts';
import type { CheckedEntries, CheckedEntry } from '../schemas/corpus-entries.ts';
import type { LocatedProblem } from './problems.ts';

export interface ContentCheck {
	/** The record, when there is no problem. */
	readonly record: InspectionRecord | undefined;
	/** The timeline, when there is no problem. */
	readonly timeline: Timeline | undefined;
	readonly problems: readonly LocatedProblem[];
	/** Entries read, by collection. */
	readonly counts: Readonly<Record<EntryCollection, number>>;
	/** Files of drafts: valid, but not yet compared with the report by a person. */
	readonly drafts: readonly string[];
}

/**
 * Checks a content folder. Corpus checks need schema-valid entries, so they run only when every entry is one. `today` is the
 * last day on which something can have happened: the clock’s, or that of SOURCE_DATE_EPOCH where it is later.
 */
export function checkContent(
	folder: string,
	today: IsoDate = latestDay(process.env['SOURCE_DATE_EPOCH']),
): ContentCheck {
	const content = readContent(folder);
	const problems: LocatedProblem[] = content.unreadable.map((u) => ({
		...u,
		misspelt: undefined,
		candidates: [],
	}));
	const raws = new Map<string, RawEntry>();

	const valid = <Schema extends z.ZodType>(schema: Schema, collection: EntryCollection): CheckedEntry<Schema>[] =>
		content.entries[collection].flatMap((raw) => {
			raws.set(raw.entry, raw);
			if (collection === 'reports') {
				const path = reportPath(raw.id);
				if ('problem' in path) {
					problems.push({
						file: raw.file,
						line: 0,
						field: 'path',
						found: raw.id,
						rule: path.problem,
						misspelt: undefined,
						candidates: [],
					});
					return [];
				}
			}
			const data = validate(schema, raw, problems);
			return data === undefined ? [] : [{ id: raw.id, data }];
		});

	const rows = <Schema extends z.ZodType>(schema: Schema, raw: RawEntry | undefined): z.infer<Schema>[] =>
		raw ? (validate(z.array(schema), raw, problems) ?? []) : [];

	const checked: CheckedEntries = {
		authorities: valid(entryCollections.authorities, 'authorities'),
		scales: rows(tables.scales.schema, content.tables.scales),
		strands: rows(tables.strands.schema, content.tables.strands),
		frameworks: valid(entryCollections.frameworks, 'frameworks'),
		reports: valid(entryCollections.reports, 'reports'),
		glossary: valid(entryCollections.glossary, 'glossary'),
		themes: rows(tables.themes.schema, content.tables.themes),
		visits: rows(tables.visits.schema, content.tables.visits),
		moments: rows(tables.moments.schema, content.tables.moments),
		bankHolidays: rows(tables['bank-holidays'].schema, content.tables['bank-holidays']),
		gradeRules: rows(tables['grade-rules'].schema, content.tables['grade-rules']),
		nextInspections: rows(tables['next-inspections'].schema, content.tables['next-inspections']),
	};
	const factsOfRecord = recordFactNames(namedRules(content.tables['grade-rules']?.data));
	const briefings = valid(entryCollections.briefings, 'briefings');
	const explainers = valid(entryCollections.explainers, 'explainers');
	const claims = valid(entryCollections.claims, 'claims');
	problems.push(...gradeProblems(checked, content.entries.reports));
	for (const { id, data } of checked.glossary) {
		const raw = raws.get(`glossary/${id}`);
		if (raw) problems.push(...unsourcedTerm(raw, data));
	}
	problems.push(...everyRaw(content).flatMap(valueProblems));
	const texts: EntryText[] = [];
	for (const [collection, entries] of Object.entries(content.entries) as [EntryCollection, readonly RawEntry[]][]) {
		for (const raw of entries) {
			if (raw.body.text.trim() === '') continue;
			const facts = factNames(collection, isOfReport(raw.data), factsOfRecord);
			const reading = readText(raw.body.text, collection, facts);
			texts.push({ raw, reading });
			for (const { line, misspelt, candidates = [], ...slip } of reading.slips) {
				problems.push({ file: raw.file, line: raw.body.line + line - 1, field: 'text', ...slip, misspelt, candidates });
			}
		}
	}
	const strands = checked.strands.map(({ id }) => id);
	checkQuestions(rows(tables.questions.schema, content.tables.questions), content.tables.questions, strands, problems);
	const { timeline: events, documents, periods } = content.tables;
	const ofTimeline = {
		events: rows(tables.timeline.schema, events),
		documents: rows(tables.documents.schema, documents),
		periods: rows(tables.periods.schema, periods),
	};
	problems.push(...timelineProblems(ofTimeline, { events, documents, periods }));
	const onScales = checked.scales.flatMap(({ grades }) => grades.map(({ grade }) => grade));
	const {
		'official-figures': official,
		'grade-texts': gradeTexts,
		traps,
		'page-sources': pageSources,
	} = content.tables;
	problems.push(
		...officialFigureProblems(rows(tables['official-figures'].schema, official), official, onScales, strands),
		...gradeTextProblems(rows(tables['grade-texts'].schema, gradeTexts), gradeTexts, onScales),
		...trapProblems(rows(tables.traps.schema, traps), traps, factsOfRecord),
		...nextInspectionProblems(checked.nextInspections, content.tables['next-inspections'], onScales),
		...pageSourceProblems(rows(tables['page-sources'].schema, pageSources), pageSources),
	);
	for (const name of ['scales', 'strands', 'visits', 'bank-holidays'] as const) {
		const raw = content.tables[name];
		if (raw) raws.set(name, raw);
	}
	const corrections = rows(tables.corrections.schema, content.tables.corrections);
	const sourced = rows(tables['source-tables'].schema, content.tables['source-tables']);
	problems.push(...sourceTableProblems(sourced, content.tables['source-tables']));
	const places = rows(tables.places.schema, content.tables.places);
	const tileMap = content.tables['tile-map'];
	const tiles = rows(tables['tile-map'].schema, tileMap);

	let record: InspectionRecord | undefined;
	/** Asked again after each step, which may add some. */
	const isInOrder = (): boolean => problems.length === 0;
	if (isInOrder()) {
		const entries = corpusEntries(checked);
		const reports = entries.reports.flatMap((report) => {
			const raw = raws.get(`reports/${report.id}`);
			return raw ? [{ raw, report }] : [];
		});
		const authorities = entries.authorities.flatMap((authority) => {
			const raw = raws.get(`authorities/${authority.slug}`);
			return raw ? [{ raw, authority }] : [];
		});
		const assembled = assembleCorpus(entries);
		if (assembled.ok) {
			const { record: whole } = assembled;
			problems.push(
				...reportProblems(reports, today),
				...findingsProblems(reports, today),
				...themeProblems(
					content.tables.themes,
					entries.themes,
					entries.terms.map(({ slug }) => slug),
				),
				...pointThemeProblems(reports, entries.themes),
				...authorityProblems(authorities, today),
				...visitProblems(content.tables.visits, entries.visits, entries.authorities, today),
				...entryProblems(content, today),
			);
			const ofTexts = [
				...claims.flatMap(({ id, data }) => {
					const raw = raws.get(`claims/${id}`);
					return raw ? claimProblems(whole, raw, data) : [];
				}),
				...briefings.flatMap(({ id, data }) => {
					const raw = raws.get(`briefings/${id}`);
					return raw && data.report !== undefined ? reportProblem(whole, raw, data.report) : [];
				}),
				...gradeRuleProblems(checked.gradeRules, content.tables['grade-rules'], whole.frameworks, factsOfRecord),
				...momentProblems(entries.moments, content.tables.moments, factsOfRecord),
				...correctionProblems(
					corrections,
					content.tables.corrections,
					whole.reports.map(({ id }) => id),
					today,
				),
				...placeProblems(whole.authorities, content.tables.places, places),
				...tileProblems(whole.authorities, tileMap, tiles),
				...(!isInOrder()
					? []
					: linkProblems(
							whole,
							{
								briefings: briefings.map(({ id }) => id),
								claims: claims.map(({ id }) => id),
								explainers,
								timeline: timelineOf(ofTimeline),
							},
							texts,
						)),
			];
			problems.push(...ofTexts);
			if (isInOrder()) record = whole;
		} else {
			for (const problem of assembled.problems) {
				const raw = raws.get(problem.entry);
				problems.push({
					file: raw?.file ?? `content/${problem.entry}`,
					line: raw && problem.field !== '' ? raw.lineOf(problem.field.split('.')) : 0,
					field: problem.field,
					found: problem.found,
					rule: problem.rule,
					misspelt: typeof problem.found === 'string' ? problem.found : undefined,
					candidates: problem.candidates ?? [],
				});
			}
		}
	}
	const empty = emptyProblems(content).filter(({ file }) => !problems.some((one) => one.file === file));
	problems.push(...empty);
	if (empty.length > 0) record = undefined;
	problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	const counts = Object.fromEntries(
		Object.entries(content.entries).map(([collection, entries]) => [collection, entries.length]),
	) as Record<EntryCollection, number>;
	return {
		record,
		timeline: problems.length === 0 ? timelineOf(ofTimeline) : undefined,
		problems,
		counts,
		drafts: checked.reports.filter(({ data }) => data.draft).map(({ id }) => `content/reports/${id}.mdx`),
	};
}

/** Questions need names of their own, and a weak strand where, and only where, they are about one. */
function checkQuestions(
	questions: readonly z.infer<typeof tables.questions.schema>[],
	raw: RawEntry | undefined,
	strands: readonly string[],
	problems: LocatedProblem[],
): void {
	if (!raw) return;
	const add = (index: number, field: string, found: unknown, rule: string): void => {
		problems.push({
			file: raw.file,
			line: raw.lineOf([index, field]),
			field: `${index}.${field}`,
			found,
			rule,
			misspelt: undefined,
			candidates: [],
		});
	};
	for (const [index, question] of questions.entries()) {
		if (questions.findIndex((other) => other.id === question.id) < index) {
			add(index, 'id', question.id, 'another question has this id; expected each once');
		}
		if (question.strand !== undefined && strands.length > 0 && !strands.includes(question.strand)) {
			const rule = 'no such strand in content/strands.yaml.';
			problems.push(fieldProblem(raw, [index, 'strand'], question.strand, rule, strands));
		}
		if ((question.when === 'weak') !== (question.strand !== undefined)) {
			add(index, 'strand', question.strand, 'expected a strand with when: weak, and only there');
		}
	}
}

/** Every entry and table that could be read. */
function everyRaw({ entries, tables: read }: RawContent): RawEntry[] {
	return [...Object.values(entries).flat(), ...Object.values(read).filter((raw) => raw !== undefined)];
}

/** The clock’s day in UTC, or a later one that SOURCE_DATE_EPOCH gives, so that a build may be of a day to come. */
function latestDay(epoch: string | undefined): IsoDate {
	const seconds = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? Number(epoch) : 0;
	return new Date(Math.max(Date.now(), seconds * 1000)).toISOString().slice(0, 10);
}

/** Whether an entry’s fields name the one report that it is about. */
export function isOfReport(data: unknown): boolean {
	return typeof data === 'object' && data !== null && 'report' in data && typeof data.report === 'string';
}

/** The facts that a text may name: of the whole record (`ofRecord`), of the one report that it is about, or both. */
export function factNames(
	collection: EntryCollection,
	ofReport: boolean,
	ofRecord: readonly string[],
): readonly string[] {
	if (collection === 'reports' || collection === 'claims') return reportFactNames;
	return collection === 'briefings' && ofReport ? [...ofRecord, ...reportFactNames] : ofRecord;
}

/** The ids of rules in a table as it was read: a mistake elsewhere in it says nothing about the facts that texts name. */
export function namedRules(data: unknown): string[] {
	const found = z.array(z.object({ rules: z.array(z.object({ id: z.string() })) })).safeParse(data);
	return found.success ? found.data.flatMap(({ rules }) => rules.map(({ id }) => id)) : [];
}

/** A section of an Act, or a number of working days. */
const LEGAL_NUMBER = /\bsections? \d+\w*|(?<![\w’'])s\d+[A-Z]?\b|\b(?:\d+|[a-z]+ty) working days/i;

/** A term that gives a legal number names its sources; sources and the day of the check go together. */
function unsourcedTerm(raw: RawEntry, term: z.infer<typeof entryCollections.glossary>): LocatedProblem[] {
	const problem = (field: string, line: number, found: unknown, rule: string): LocatedProblem[] => [
		{ file: raw.file, line, field, found, rule, misspelt: undefined, candidates: [] },
	];
	if ((term.sources === undefined) !== (term.checked === undefined)) {
		const [there, missing] = term.sources ? ['sources', 'checked'] : ['checked', 'sources'];
		return problem(missing, raw.lineOf([there]), undefined, `expected it together with ${there}`);
	}
	if (term.sources) return [];
	const inMeaning = LEGAL_NUMBER.exec(term.meaning)?.[0];
	const rule = 'a section of an Act or a number of working days needs sources, and checked';
	if (inMeaning !== undefined) return problem('meaning', raw.lineOf(['meaning']), inMeaning, rule);
	const inText = raw.body.text.split('\n').flatMap((text, index) => {
		const found = LEGAL_NUMBER.exec(text)?.[0];
		return found === undefined ? [] : problem('text', raw.body.line + index, found, rule);
	});
	return inText.slice(0, 1);
}

function validate<Schema extends z.ZodType>(
	schema: Schema,
	raw: RawEntry,
	problems: LocatedProblem[],
): z.infer<Schema> | undefined {
	const result = schema.safeParse(raw.data, { reportInput: true });
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		for (const { path, ...described } of describeIssue(schema, raw.data, issue)) {
			const field = path.length === 0 ? raw.whole : path.map(String).join('.');
			problems.push({ file: raw.file, line: raw.lineOf(path), field, ...described });
		}
	}
	return undefined;
}
