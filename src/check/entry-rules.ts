/** The problems that can be found before there is a record: the rules of fields, collections, tables and texts. */
import { factNames, isOfReport } from './fact-names.ts';
import { ofFile } from './problems.ts';
import { authorityProblems } from './rules/authorities.ts';
import { bankHolidayProblems } from './rules/bank-holidays.ts';
import { entryProblems } from './rules/entries.ts';
import { findingsProblems } from './rules/findings.ts';
import { frameworkProblems } from './rules/frameworks.ts';
import { glossaryProblems } from './rules/glossary.ts';
import { gradeProblems } from './rules/grades.ts';
import { helpLineProblems } from './rules/help-lines.ts';
import { jointReportProblems, jointThemeProblems } from './rules/joint.ts';
import { momentProblems } from './rules/moments.ts';
import { nextInspectionProblems } from './rules/next-inspections.ts';
import { officialFigureProblems } from './rules/official-figures.ts';
import { gradeTextProblems, pageSourceProblems, sourceTableProblems, trapProblems } from './rules/page-texts.ts';
import { placeProblems } from './rules/places.ts';
import { printedProblems } from './rules/printed.ts';
import { questionProblems } from './rules/questions.ts';
import { reportProblems } from './rules/reports.ts';
import { scaleProblems } from './rules/scales.ts';
import { strandProblems } from './rules/strands.ts';
import { readText } from './rules/texts.ts';
import { pointThemeProblems, themeProblems, unusedThemes } from './rules/themes.ts';
import { tileProblems } from './rules/tile-map.ts';
import { timelineProblems } from './rules/timeline.ts';
import { valueProblems } from './rules/values.ts';
import { visitProblems } from './rules/visits.ts';
import { exactDay, isIsoDate } from '../domain/basics/dates.ts';
import type { LocatedProblem } from './problems.ts';
import type { RawContent, RawEntry } from './raw-content.ts';
import type { ReadEntries } from './read-entries.ts';
import type { EntryText } from './rules/links.ts';
import type { TextReading } from './rules/texts.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { EntryCollection } from '../schemas/collections.ts';
import type { TimelineTables } from '../schemas/timeline-entries.ts';

/** Rules of single fields: words of the scales, sources of terms, and values as people write them. */
export function fieldProblems({ content, reader, checked }: ReadEntries): LocatedProblem[] {
	return [
		...gradeProblems(checked, content.entries.reports),
		...checked.glossary.flatMap(({ id, data }) => {
			const raw = reader.raws.get(`glossary/${id}`);
			return raw ? glossaryProblems(raw, data) : [];
		}),
		...everyRaw(content).flatMap((raw) => ofFile(raw.file, () => valueProblems(raw))),
	];
}

/** The texts below entries’ fields, read. */
export function readTexts({ content, facts }: ReadEntries): EntryText[] {
	const collections = Object.entries(content.entries) as [EntryCollection, readonly RawEntry[]][];
	return collections.flatMap(([collection, entries]) =>
		entries
			.filter(({ body }) => body.text.trim() !== '')
			.map((raw) => {
				const names = factNames(collection, isOfReport(raw.data), facts);
				return { raw, reading: ofFile(raw.file, (): TextReading => readText(raw.body.text, collection, names)) };
			}),
	);
}

/** What is wrong with the texts themselves, each with its line. */
export function textProblems({ checked }: ReadEntries, texts: readonly EntryText[]): LocatedProblem[] {
	// Which rules there are is not known while their table is not in order.
	const areRulesFaulty = checked.gradeRules.length === 0;
	return texts.flatMap(({ raw, reading }) =>
		reading.slips
			.filter(({ misspelt }) => !(areRulesFaulty && misspelt !== undefined && /^rule[A-Z]/.test(misspelt)))
			.map(({ line, misspelt, candidates = [], ...slip }) => ({
				file: raw.file,
				line: raw.body.line + line - 1,
				field: 'text',
				...slip,
				misspelt,
				candidates,
			})),
	);
}

/** The timeline’s tables, as far as they are in order. */
export function readTimeline({ reader }: ReadEntries): TimelineTables {
	return {
		events: reader.rows('timeline'),
		documents: reader.rows('documents'),
		periods: reader.rows('periods'),
	};
}

/** Rules of the tables to whose rows other entries do not refer. */
export function tableProblems(read: ReadEntries, timeline: TimelineTables, today: IsoDate): LocatedProblem[] {
	const { content, reader, checked, entries, helpLines, facts, grades, strands } = read;
	const { tables } = content;
	return [
		...questionProblems(reader.rows('questions'), tables.questions, strands),
		...helpLineProblems(helpLines, tables['help-lines'], today),
		...timelineProblems(
			timeline,
			{ events: tables.timeline, documents: tables.documents, periods: tables.periods },
			today,
		),
		...officialFigureProblems(reader.rows('official-figures'), tables['official-figures'], grades, strands, today),
		...gradeTextProblems(reader.rows('grade-texts'), tables['grade-texts'], grades),
		...trapProblems(reader.rows('traps'), tables.traps, facts),
		...nextInspectionProblems(checked.nextInspections, tables['next-inspections'], grades, today),
		...pageSourceProblems(reader.rows('page-sources'), tables['page-sources'], today),
		...sourceTableProblems(checked.sourceTables, tables['source-tables'], today),
		...jointThemeProblems(
			{ points: tables['joint-themes'], letters: tables['jtai-themes'] },
			entries.joint.themes,
			entries.joint.jtaiThemes,
		),
	];
}

/** Rules of councils, reports and what else names them. */
export function collectionProblems(read: ReadEntries, today: IsoDate): LocatedProblem[] {
	const { content, reader, checked, entries, faulty, isWhole, facts } = read;
	const { tables } = content;
	// A report without a day is reported with the checks between entries.
	const dated = entries.reports.filter(({ published }) => isIsoDate(published.earliest));
	const reports = reader.filed('reports', dated, ({ id }) => id).map(({ raw, entry }) => ({ raw, report: entry }));
	const authorities = reader
		.filed('authorities', entries.authorities, ({ slug }) => slug)
		.map(({ raw, entry }) => ({ raw, authority: entry }));
	const joint = reader
		.filed('joint', entries.joint.reports, ({ id }) => id)
		.map(({ raw, entry }) => ({ raw, report: entry }));
	const holidays = entries.bankHolidays.flatMap(({ days }) => days);
	const terms = entries.terms.map(({ slug }) => slug).concat(faulty.glossary);
	return [
		...reportProblems(reports, today, holidays),
		...findingsProblems(reports, today),
		...(isWhole('reports') && isWhole('authorities') ? printedProblems(reports, entries.authorities, entries) : []),
		...jointReportProblems(joint, today),
		...themeProblems(tables.themes, entries.themes, terms),
		...(entries.themes.length > 0 ? pointThemeProblems(reports, entries.themes) : []),
		...(isWhole('reports') && reports.length > 0 ? unusedThemes(tables.themes, entries.themes, reports) : []),
		...authorityProblems(authorities, today),
		...visitProblems(tables.visits, entries.visits, entries.authorities, dated, today),
		...momentProblems(tables.moments, entries.moments, { reports: dated, facts, today }),
		...bankHolidayProblems(
			tables['bank-holidays'],
			checked.bankHolidays,
			dated.flatMap(({ published }) => exactDay(published) ?? []),
			today,
		),
		...entryProblems(content, today, faulty.explainers),
	];
}

/** Rules of frameworks, and of the strands and scales that their editions use. */
export function frameworkRuleProblems(
	{ content, reader, entries, isWhole }: ReadEntries,
	today: IsoDate,
): LocatedProblem[] {
	const slugs = entries.frameworks.map(({ slug }) => slug);
	// A framework without a file is reported where it is named. Until it is known which one was meant, none counts as unused.
	const used = entries.reports.map(({ framework }) => framework);
	const isUseKnown = isWhole('reports') && used.length > 0 && used.every((slug) => slugs.includes(slug));
	const frameworks = reader
		.filed('frameworks', entries.frameworks, ({ slug }) => slug)
		.map(({ raw, entry }) => ({ raw, framework: entry }));
	const known = isWhole('frameworks') && slugs.length > 0 ? entries.frameworks : undefined;
	return [
		...frameworkProblems(frameworks, isUseKnown ? used : undefined, today),
		...strandProblems(content.tables.strands, entries.strands, known),
		...scaleProblems(
			content.tables.scales,
			entries.scales,
			known?.flatMap(({ editions }) => editions.map(({ scale }) => scale)),
		),
	];
}

/** Rules of the tables that place councils: districts and places, and the tile map. */
export function placeTableProblems(
	{ content, reader, entries, faulty }: ReadEntries,
	today: IsoDate,
): LocatedProblem[] {
	const { tables } = content;
	const places = reader.rows('places');
	const tiles = reader.rows('tile-map');
	if (entries.authorities.length === 0) return [];
	return [
		...(places.length > 0 ? placeProblems(entries.authorities, tables.places, places, faulty.authorities, today) : []),
		...(tiles.length > 0 || isEmptyTable(tables['tile-map'])
			? tileProblems(entries.authorities, tables['tile-map'], tiles, faulty.authorities)
			: []),
	];
}

/** Whether a table is not there, or has no rows; one whose rows are not in order has problems of its own. */
function isEmptyTable(raw: RawEntry | undefined): boolean {
	return !raw || (Array.isArray(raw.data) && raw.data.length === 0);
}

/** Every entry and table that could be read. */
function everyRaw({ entries, tables }: RawContent): RawEntry[] {
	return [...Object.values(entries).flat(), ...Object.values(tables).filter((raw) => raw !== undefined)];
}
