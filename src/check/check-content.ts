/** Checks content/ as a whole: every file, every field, every reference. Collects all problems; prints nothing. */
import { z } from 'astro/zod';
import { claimProblems, reportProblem } from './rules/claims.ts';
import { gradeProblems } from './rules/grades.ts';
import { placeProblems } from './rules/places.ts';
import { sitePageProblems } from './rules/site-pages.ts';
import { officialFigureProblems } from './rules/official-figures.ts';
import { gradeTextProblems, pageSourceProblems, sourceTableProblems, trapProblems } from './rules/page-texts.ts';
import { tileProblems } from './rules/tile-map.ts';
import { timelineProblems } from './rules/timeline.ts';
import { describeIssue } from './describe-issue.ts';
import { readContent } from './read-content.ts';
import { ofFile } from './problems.ts';
import { authorityProblems } from './rules/authorities.ts';
import { bankHolidayProblems } from './rules/bank-holidays.ts';
import { emptyProblems } from './rules/collections.ts';
import { correctionProblems } from './rules/corrections.ts';
import { entryProblems } from './rules/entries.ts';
import { findingsProblems } from './rules/findings.ts';
import { frameworkProblems } from './rules/frameworks.ts';
import { gradeRuleProblems, idleRules } from './rules/grade-rules.ts';
import { linkProblems } from './rules/links.ts';
import { explainerAddress } from '../views/frameworks/explainer-card.ts';
import { siteAddresses } from '../views/site/site-addresses.ts';
import { jointReportProblems, jointThemeProblems } from './rules/joint.ts';
import { momentProblems } from './rules/moments.ts';
import { movedProblems } from './rules/moved-addresses.ts';
import { helpLineProblems } from './rules/help-lines.ts';
import { nextInspectionProblems } from './rules/next-inspections.ts';
import { printedProblems } from './rules/printed.ts';
import { questionProblems } from './rules/questions.ts';
import { reportProblems } from './rules/reports.ts';
import { scaleProblems } from './rules/scales.ts';
import { pointThemeProblems, themeProblems, unusedThemes } from './rules/themes.ts';
import { strandProblems } from './rules/strands.ts';
import { readText } from './rules/texts.ts';
import { valueProblems } from './rules/values.ts';
import { visitProblems } from './rules/visits.ts';
import { exactDay, isIsoDate } from '../domain/basics/dates.ts';
import { assembleCorpus } from '../domain/record/corpus.ts';
import { countedGrades } from '../domain/record/counted-scales.ts';
import { recordFactNames, reportFactNames } from '../domain/texts/record-facts.ts';
import { entryCollections, tables } from '../schemas/collections.ts';
import { corpusEntries } from '../schemas/corpus-entries.ts';
import { jointKindPath, jointPath } from '../schemas/joint.ts';
import { reportPath } from '../schemas/report.ts';
import { timelineOf } from '../schemas/timeline-entries.ts';
import type { RawContent, RawEntry } from './raw-content.ts';
import type { EntryText } from './rules/links.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Claim } from '../domain/claims/claims.ts';
import type { Timeline } from '../domain/record/framework-timeline.ts';
import type { InspectionRecord } from '../domain/record/record.ts';
import type { Problem } from '../domain/record/entries.ts';
import type { EntryCollection, TableName } from '../schemas/collections.ts';
import type { MovedAddress } from '../schemas/moved-address.ts';
import type { CheckedEntries, CheckedEntry } from '../schemas/corpus-entries.ts';
import type { LocatedProblem } from './problems.ts';

/** The outcome of a check: problems, or the record. */
export interface ContentCheck {
	/** The record, when there is no problem. */
	readonly record: InspectionRecord | undefined;
	/** The timeline, when there is no problem. */
	readonly timeline: Timeline | undefined;
	/** The record wherever one can be put together, as with older content that a newer rule would refuse. */
	readonly assembled: InspectionRecord | undefined;
	/** Addresses of all pages of that record which search engines may list. */
	readonly addresses: readonly string[];
	/** Addresses that have moved. */
	readonly moved: readonly MovedAddress[];
	/** Worked claims by slug, those that the claim checker can check. */
	readonly claims: ReadonlyMap<string, Claim>;
	readonly problems: readonly LocatedProblem[];
	/** Entries read, by collection. */
	readonly counts: Readonly<Record<EntryCollection, number>>;
	/** Files of drafts: valid, but not yet compared with the report by a person. */
	readonly drafts: readonly string[];
}

/**
 * Checks a content folder. Everything that can be said truthfully is said at once: where an entry or a table is not in order
 * itself, what may only follow from that waits until it is. `today` is the last day on which something can have happened:
 * the clock’s, or that of SOURCE_DATE_EPOCH where it is later.
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
			const named = namedByPath[collection];
			if (named) {
				const path: { readonly problem?: string } = named(raw.id);
				if (path.problem !== undefined) {
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

	const rows = <Schema extends z.ZodType>(name: TableName, schema: Schema): z.infer<Schema>[] => {
		const raw = content.tables[name];
		if (raw) raws.set(name, raw);
		return raw ? (validate(z.array(schema), raw, problems) ?? []) : [];
	};

	const checked: CheckedEntries = {
		authorities: valid(entryCollections.authorities, 'authorities'),
		scales: rows('scales', tables.scales.schema),
		strands: rows('strands', tables.strands.schema),
		frameworks: valid(entryCollections.frameworks, 'frameworks'),
		reports: valid(entryCollections.reports, 'reports'),
		glossary: valid(entryCollections.glossary, 'glossary'),
		themes: rows('themes', tables.themes.schema),
		visits: rows('visits', tables.visits.schema),
		moments: rows('moments', tables.moments.schema),
		bankHolidays: rows('bank-holidays', tables['bank-holidays'].schema),
		gradeRules: rows('grade-rules', tables['grade-rules'].schema),
		nextInspections: rows('next-inspections', tables['next-inspections'].schema),
		jointKinds: valid(entryCollections['joint-kinds'], 'joint-kinds'),
		joint: valid(entryCollections.joint, 'joint'),
		jointThemes: rows('joint-themes', tables['joint-themes'].schema),
		jtaiThemes: rows('jtai-themes', tables['jtai-themes'].schema),
	};
	const helpLines = rows('help-lines', tables['help-lines'].schema);
	const moved = rows('moved-addresses', tables['moved-addresses'].schema);
	const factsOfRecord = recordFactNames(namedRules(content.tables['grade-rules']?.data));
	const areRulesFaulty = checked.gradeRules.length === 0;
	const briefings = valid(entryCollections.briefings, 'briefings');
	const explainers = valid(entryCollections.explainers, 'explainers');
	const claims = valid(entryCollections.claims, 'claims');
	const ofTimeline = {
		events: rows('timeline', tables.timeline.schema),
		documents: rows('documents', tables.documents.schema),
		periods: rows('periods', tables.periods.schema),
	};
	const faulty = faultyEntries(content, {
		...checked,
		'joint-kinds': checked.jointKinds,
		briefings,
		explainers,
		claims,
	});
	const isWhole = (collection: EntryCollection): boolean => faulty[collection].length === 0;

	problems.push(...gradeProblems(checked, content.entries.reports));
	for (const { id, data } of checked.glossary) {
		const raw = raws.get(`glossary/${id}`);
		if (raw) problems.push(...unsourcedTerm(raw, data));
	}
	problems.push(...everyRaw(content).flatMap((raw) => ofFile(raw.file, () => valueProblems(raw))));
	const texts: EntryText[] = [];
	for (const [collection, entries] of Object.entries(content.entries) as [EntryCollection, readonly RawEntry[]][]) {
		for (const raw of entries) {
			if (raw.body.text.trim() === '') continue;
			const facts = factNames(collection, isOfReport(raw.data), factsOfRecord);
			const reading = ofFile(raw.file, () => readText(raw.body.text, collection, facts));
			texts.push({ raw, reading });
			for (const { line, misspelt, candidates = [], ...slip } of reading.slips) {
				// Which rules there are is not known while their table is not in order.
				if (areRulesFaulty && misspelt !== undefined && /^rule[A-Z]/.test(misspelt)) continue;
				problems.push({ file: raw.file, line: raw.body.line + line - 1, field: 'text', ...slip, misspelt, candidates });
			}
		}
	}
	const { timeline: events, documents, periods } = content.tables;
	const onScales = checked.scales.flatMap(({ grades }) => grades.map(({ grade }) => grade));
	const strands = checked.strands.map(({ id }) => id);
	const entries = corpusEntries(checked);
	// A name that no file has is reported where it is used; what it was meant to be is not known.
	const used = entries.reports.map(({ framework }) => framework);
	const slugs = entries.frameworks.map(({ slug }) => slug);
	const isUseKnown = isWhole('reports') && used.length > 0 && used.every((slug) => slugs.includes(slug));
	// A report without a day is reported with the checks between entries.
	const dated = entries.reports.filter(({ published }) => isIsoDate(published.earliest));
	const filed = <Entry>(collection: EntryCollection, of: readonly Entry[], id: (entry: Entry) => string) =>
		of.flatMap((entry) => {
			const raw = raws.get(`${collection}/${id(entry)}`);
			return raw ? [{ raw, entry }] : [];
		});
	const reports = filed('reports', dated, ({ id }) => id).map(({ raw, entry }) => ({ raw, report: entry }));
	const authorities = filed('authorities', entries.authorities, ({ slug }) => slug).map(({ raw, entry }) => ({
		raw,
		authority: entry,
	}));
	const frameworks = filed('frameworks', entries.frameworks, ({ slug }) => slug).map(({ raw, entry }) => ({
		raw,
		framework: entry,
	}));
	problems.push(
		...questionProblems(rows('questions', tables.questions.schema), content.tables.questions, strands),
		...helpLineProblems(helpLines, content.tables['help-lines'], today),
		...timelineProblems(ofTimeline, { events, documents, periods }, today),
		...officialFigureProblems(
			rows('official-figures', tables['official-figures'].schema),
			content.tables['official-figures'],
			onScales,
			strands,
			today,
		),
		...gradeTextProblems(rows('grade-texts', tables['grade-texts'].schema), content.tables['grade-texts'], onScales),
		...trapProblems(rows('traps', tables.traps.schema), content.tables.traps, factsOfRecord),
		...nextInspectionProblems(checked.nextInspections, content.tables['next-inspections'], onScales, today),
		...pageSourceProblems(rows('page-sources', tables['page-sources'].schema), content.tables['page-sources'], today),
		...sourceTableProblems(
			rows('source-tables', tables['source-tables'].schema),
			content.tables['source-tables'],
			today,
		),
		...reportProblems(
			reports,
			today,
			entries.bankHolidays.flatMap(({ days }) => days),
		),
		...findingsProblems(reports, today),
		...(isWhole('reports') && isWhole('authorities')
			? printedProblems(reports, entries.authorities, entries.visits)
			: []),
		...jointReportProblems(
			filed('joint', entries.joint.reports, ({ id }) => id).map(({ raw, entry }) => ({ raw, report: entry })),
			today,
		),
		...jointThemeProblems(
			{ points: content.tables['joint-themes'], letters: content.tables['jtai-themes'] },
			entries.joint.themes,
			entries.joint.jtaiThemes,
		),
		...themeProblems(
			content.tables.themes,
			entries.themes,
			entries.terms.map(({ slug }) => slug).concat(faulty.glossary),
		),
		...(entries.themes.length > 0 ? pointThemeProblems(reports, entries.themes) : []),
		...(isWhole('reports') && reports.length > 0 ? unusedThemes(content.tables.themes, entries.themes, reports) : []),
		...authorityProblems(authorities, today),
		...frameworkProblems(frameworks, isUseKnown ? used : undefined, today),
		...strandProblems(
			content.tables.strands,
			entries.strands,
			isWhole('frameworks') && slugs.length > 0 ? entries.frameworks : undefined,
		),
		...scaleProblems(
			content.tables.scales,
			entries.scales,
			isWhole('frameworks') && slugs.length > 0
				? entries.frameworks.flatMap(({ editions }) => editions.map(({ scale }) => scale))
				: undefined,
		),
		...visitProblems(content.tables.visits, entries.visits, entries.authorities, dated, today),
		...momentProblems(content.tables.moments, entries.moments, { reports: dated, facts: factsOfRecord, today }),
		...bankHolidayProblems(
			content.tables['bank-holidays'],
			checked.bankHolidays,
			dated.flatMap(({ published }) => exactDay(published) ?? []),
			today,
		),
		...entryProblems(content, today, faulty.explainers),
	);
	const places = rows('places', tables.places.schema);
	const tiles = rows('tile-map', tables['tile-map'].schema);
	const hasCouncils = entries.authorities.length > 0;
	if (places.length > 0 && hasCouncils) {
		problems.push(...placeProblems(entries.authorities, content.tables.places, places, faulty.authorities, today));
	}
	if (hasCouncils && (tiles.length > 0 || isEmptyTable(content.tables['tile-map']))) {
		problems.push(...tileProblems(entries.authorities, content.tables['tile-map'], tiles, faulty.authorities));
	}
	const sitePages = rows('site-pages', tables['site-pages'].schema);

	let whole: InspectionRecord | undefined;
	// Without scales and strands no edition has any, and each would only repeat it.
	if (checked.scales.length > 0 && strands.length > 0) {
		const known = Object.values(faulty).flat();
		const assembled = assembleCorpus(entries);
		if (assembled.ok) whole = assembled.record;
		else {
			const between = assembled.problems.filter((one) => !followsFrom(one, known)).map((one) => inFile(one, raws));
			// A word that is not a grade is already reported, with a list of all grades.
			const told = problems.filter(({ field }) => field.startsWith('judgements.'));
			problems.push(
				...between.filter((one) => !told.some(({ file, field }) => file === one.file && field === one.field)),
			);
		}
	}
	const ids = {
		reports: content.entries.reports.map(({ id }) => id).concat(faulty.reports),
		authorities: entries.authorities.map(({ slug }) => slug).concat(faulty.authorities),
		frameworks: entries.frameworks.map(({ slug }) => slug).concat(faulty.frameworks),
		strands: strands.length > 0 ? strands : undefined,
		alone: entries.authorities.filter(({ neighbours }) => neighbours.length === 0).map(({ slug }) => slug),
		judgements: Math.max(
			...entries.frameworks.flatMap(({ editions }) => editions.map((edition) => edition.judgements.length)),
		),
		grades: whole && countedGrades(whole).map(({ grade }) => grade),
		themes: checked.themes.length > 0 ? checked.themes.map(({ id }) => id) : undefined,
	};
	if (ids.reports.length > 0) {
		const corrections = rows('corrections', tables.corrections.schema);
		problems.push(...correctionProblems(corrections, content.tables.corrections, ids.reports, today));
	}
	if (isWhole('frameworks') && slugs.length > 0 && checked.scales.length > 0) {
		problems.push(
			...gradeRuleProblems(checked.gradeRules, content.tables['grade-rules'], {
				frameworks: entries.frameworks,
				scales: entries.scales,
				facts: factsOfRecord,
				today,
			}),
		);
	}
	// A rule that names something wrong, or whose inspection could not be read, concerns none because of that.
	const rules = content.tables['grade-rules'];
	if (whole && isWhole('reports') && !problems.some(({ file }) => file === rules?.file)) {
		problems.push(...idleRules(rules, whole));
	}
	for (const { id, data } of claims) {
		const raw = raws.get(`claims/${id}`);
		if (raw && ids.reports.length > 0 && hasCouncils && slugs.length > 0)
			problems.push(...claimProblems(ids, raw, data));
	}
	for (const { id, data } of briefings) {
		const raw = raws.get(`briefings/${id}`);
		if (raw && data.report !== undefined && ids.reports.length > 0)
			problems.push(...reportProblem(ids.reports, raw, data.report));
	}
	const named = {
		briefings: briefings.map(({ id }) => id),
		explained: explainers.map(({ id, data }) => explainerAddress({ slug: id, group: data.group })),
		claims: claims.map(({ id }) => id),
	};
	// Addresses follow from the record, so a link can only be said to lead nowhere once all of that is there.
	if (whole && Object.values(faulty).every((one) => one.length === 0) && ofTimeline.events.length > 0) {
		const pages = {
			briefings: named.briefings,
			claims: named.claims,
			explainers,
			timelineIds: ofTimeline.events.map(({ id }) => id),
			phones: helpLines.map(({ phone }) => phone),
		};
		problems.push(...linkProblems(whole, pages, texts));
		const all = siteAddresses(whole, named.briefings, named.explained, named.claims);
		problems.push(...movedProblems(content.tables['moved-addresses'], moved, all));
		if (sitePages.length > 0) {
			problems.push(...sitePageProblems(whole, named, content.tables['site-pages'], sitePages));
		}
	}
	problems.push(...emptyProblems(content).filter(({ file }) => !problems.some((one) => one.file === file)));
	for (const [index, problem] of problems.entries()) problems[index] = withPlaceOfDay(problem, content.entries.reports);
	problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	const counts = Object.fromEntries(
		Object.entries(content.entries).map(([collection, of]) => [collection, of.length]),
	) as Record<EntryCollection, number>;
	const isInOrder = problems.length === 0;
	return {
		record: isInOrder ? whole : undefined,
		timeline: isInOrder ? timelineOf(ofTimeline) : undefined,
		assembled: whole,
		addresses: whole ? siteAddresses(whole, named.briefings, named.explained, named.claims) : [],
		moved,
		claims: new Map(claims.flatMap(({ id, data }) => (data.claim === undefined ? [] : [[id, data.claim]]))),
		problems,
		counts,
		drafts: [
			...checked.reports.filter(({ data }) => data.draft).map(({ id }) => `content/reports/${id}.mdx`),
			...checked.joint.filter(({ data }) => data.draft).map(({ id }) => `content/joint/${id}.yaml`),
		],
	};
}

/** Collections whose paths say something, with how they are read. */
const namedByPath: Partial<Record<EntryCollection, (id: string) => object | { readonly problem: string }>> = {
	reports: reportPath,
	joint: jointPath,
	'joint-kinds': jointKindPath,
};

/** Ids of the entries that have a file and could not be read, or are not as their schema says, by collection. */
function faultyEntries(
	{ entries, unreadable }: RawContent,
	valid: Readonly<Record<EntryCollection, readonly { readonly id: string }[]>>,
): Record<EntryCollection, string[]> {
	const ofCollection = (collection: EntryCollection): string[] => {
		const folder = `content/${collection}/`;
		const unread = unreadable.flatMap(({ file }) =>
			file.startsWith(folder) ? [file.slice(folder.length).replace(/\.[^./]*$/, '')] : [],
		);
		const ids = new Set(valid[collection].map(({ id }) => id));
		return [...unread, ...entries[collection].map(({ id }) => id).filter((id) => !ids.has(id))];
	};
	const names = Object.keys(entryCollections) as EntryCollection[];
	return Object.fromEntries(names.map((name) => [name, ofCollection(name)])) as Record<EntryCollection, string[]>;
}

/** Whether a problem names an entry that is there and not in order itself, or says that a collection of such is empty. */
function followsFrom({ entry, found }: Problem, faulty: readonly string[]): boolean {
	return (typeof found === 'string' && faulty.includes(found)) || (entry in entryCollections && faulty.length > 0);
}

/** A problem between entries, with its file and line. */
function inFile(
	{ entry, field, found, rule, candidates = [] }: Problem,
	raws: ReadonlyMap<string, RawEntry>,
): LocatedProblem {
	const raw = raws.get(entry);
	return {
		file: raw?.file ?? `content/${entry}`,
		line: raw && field !== '' ? raw.lineOf(field.split('.')) : 0,
		field,
		found,
		rule,
		misspelt: typeof found === 'string' ? found : undefined,
		candidates,
	};
}

/** The day of publication of most reports stands in their file’s name alone: what is wrong with it is wrong there. */
function withPlaceOfDay(problem: LocatedProblem, reports: readonly RawEntry[]): LocatedProblem {
	if (problem.field !== 'published' || problem.found === undefined) return problem;
	const raw = reports.find(({ file }) => file === problem.file);
	const isInFields = typeof raw?.data === 'object' && raw.data !== null && 'published' in raw.data;
	return raw && !isInFields ? { ...problem, line: 0, field: 'path' } : problem;
}

/** Whether a table is not there, or has no rows; one whose rows are not in order has problems of its own. */
function isEmptyTable(raw: RawEntry | undefined): boolean {
	return !raw || (Array.isArray(raw.data) && raw.data.length === 0);
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
	const result = ofFile(raw.file, () => schema.safeParse(raw.data, { reportInput: true }));
	if (result.success) return result.data;
	for (const [index, issue] of result.error.issues.entries()) {
		// Of a value that breaks several rules the first says what to do; a list is not “too short” for a text as well.
		const place = issue.path.join('.');
		const isFirst = result.error.issues.findIndex((other) => other.path.join('.') === place) === index;
		if (!isFirst && ['invalid_format', 'too_small', 'too_big', 'custom'].includes(issue.code)) continue;
		for (const { path, ...described } of describeIssue(schema, raw.data, issue)) {
			const field = path.length === 0 ? raw.whole : path.map(String).join('.');
			problems.push({ file: raw.file, line: raw.lineOf(path), field, ...described });
		}
	}
	return undefined;
}
