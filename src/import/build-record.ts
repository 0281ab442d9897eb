/** From the facts of an inspection to a record’s frontmatter, checked as the build will check it. */
import { describeIssue } from '../check/describe-issue.ts';
import { reportProblems } from '../check/rules/reports.ts';
import { valueProblems } from '../check/rules/values.ts';
import { valueAt } from '../check/value-at.ts';
import { placeFrameworks } from '../domain/record/framework-checks.ts';
import { placeReports } from '../domain/record/report-checks.ts';
import { reportFromEntry, reportSchema } from '../schemas/report.ts';
import type { LocatedProblem } from '../check/problems.ts';
import type { RawFields } from '../check/raw-content.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Problem } from '../domain/record/entries.ts';
import type { PublishedBasis, ReportEntry, TypeBasis } from '../domain/record/reports.ts';
import type { ImportContent } from './load-content.ts';
import type { Judgements } from './read-judgements.ts';
import type { PrintedRead } from './read-printed.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Unread } from './reading.ts';

/** A record as its frontmatter has it: the schema’s input, keys in the schema’s order. */
export interface RecordData {
	readonly framework: string;
	readonly inspection: {
		readonly type: string;
		readonly 'type-basis'?: TypeBasis;
		readonly start: IsoDate;
		readonly end: IsoDate;
		readonly returns?: readonly { readonly start: IsoDate; readonly end: IsoDate }[];
		readonly joint?: true;
		readonly lead?: readonly string[];
		readonly team?: number;
	};
	readonly judgements: Judgements;
	readonly 'published-basis': PublishedBasis;
	readonly 'also-published'?: readonly { readonly date: IsoDate; readonly according: string }[];
	readonly 'improvement-section'?: { readonly page: number; readonly points: number };
	readonly printed?: PrintedRead;
	readonly source: {
		readonly kind: 'report';
		readonly url: string;
		readonly sha256?: string;
		readonly pages?: number;
	};
	readonly draft: true;
}

/** What a record is built from: facts of the inspection, and where they were found. */
export interface RecordParts {
	readonly facts: InspectionFacts;
	readonly publishedBasis: PublishedBasis;
	readonly alsoPublished: RecordData['also-published'];
	readonly url: string;
	/** Undefined when the facts come from a table. */
	readonly file: { readonly sha256: string; readonly pages: number } | undefined;
}

/** Fields that would only repeat the schema’s default are left out. */
export function buildRecord({ facts, publishedBasis, alsoPublished, url, file }: RecordParts): RecordData {
	const [first, ...later] = facts.visits;
	return {
		framework: facts.framework,
		inspection: {
			type: facts.type,
			...(facts.typeBasis !== 'printed' && { 'type-basis': facts.typeBasis }),
			start: first.start,
			end: first.end,
			...(later.length > 0 && { returns: later.map(({ start, end }) => ({ start, end })) }),
			...(facts.joint && { joint: true as const }),
			...(facts.lead.length > 0 && { lead: facts.lead }),
			...(facts.team !== undefined && { team: facts.team }),
		},
		judgements: facts.judgements,
		'published-basis': publishedBasis,
		...(alsoPublished && alsoPublished.length > 0 && { 'also-published': alsoPublished }),
		...(facts.improvementSection && { 'improvement-section': facts.improvementSection }),
		...(facts.printed && { printed: facts.printed }),
		source: { kind: 'report', url, ...file },
		draft: true,
	};
}

/**
 * What the schema, the checks across entries and the rules for reports have against a record; empty when it may be written.
 * `today` is the last day on which something can have happened.
 */
export function problemsOf(content: ImportContent, id: string, data: RecordData, today: IsoDate): Unread[] {
	const parsed = reportSchema.safeParse(data);
	if (!parsed.success) {
		return parsed.error.issues.flatMap((issue) =>
			describeIssue(reportSchema, data, issue).map(({ path, found, rule }) => ({
				field: path.map(String).join('.'),
				place: undefined,
				found: shownValue(found),
				rule,
			})),
		);
	}
	const report = reportFromEntry(id, parsed.data);
	const between: Problem[] = [];
	// Frameworks without their scales are a problem of their own, which the content check names.
	const frameworks = placeFrameworks(content);
	if (frameworks) placeReports({ authorities: content.authorities, frameworks, reports: [report] }, between);
	const problems =
		between.length > 0 ? between : [...rulesAgainst(id, data, report, content, today), ...usedTwice(content, id, data)];
	return problems.map(({ field, found, rule }) => ({ field, place: undefined, found: shownValue(found), rule }));
}

/** What the content check has against the values of a record, and against its days, people and counts. */
function rulesAgainst(
	id: string,
	data: RecordData,
	report: ReportEntry,
	content: ImportContent,
	today: IsoDate,
): Pick<LocatedProblem, 'field' | 'found' | 'rule'>[] {
	const raw: RawFields = {
		entry: `reports/${id}`,
		id,
		file: `content/reports/${id}.mdx`,
		whole: 'frontmatter',
		data,
		lineOf: () => 1,
	};
	return [...valueProblems(raw), ...reportProblems([{ raw, report }], today, content.holidays)];
}

/** A file or an address that another record has: two reports are never in one file. */
function usedTwice(
	content: ImportContent,
	id: string,
	data: RecordData,
): Pick<LocatedProblem, 'field' | 'found' | 'rule'>[] {
	return (['url', 'sha256'] as const).flatMap((field) => {
		const found = data.source[field];
		const other = [...content.records].find(
			([one, value]) => one !== id && found !== undefined && valueAt(value, ['source', field]) === found,
		);
		if (!other) return [];
		const what = field === 'url' ? 'address' : 'file';
		return [
			{ field: `source.${field}`, found, rule: `content/reports/${other[0]} has the same ${what}; expected each once` },
		];
	});
}

/** The id of a record of the same inspection under another publication day, if there is one. */
export function twinOf(content: ImportContent, id: string, data: RecordData): string | undefined {
	const folder = id.slice(0, id.indexOf('/') + 1);
	for (const [other, value] of content.records) {
		if (other === id || !other.startsWith(folder)) continue;
		const start = valueAt(value, ['inspection', 'start']);
		const same = start === data.inspection.start;
		if (same && valueAt(value, ['framework']) === data.framework) return other;
	}
	return undefined;
}

/** A value as a message shows it: "page 5, points 12"; undefined for none. */
export function shownValue(value: unknown): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (Array.isArray(value))
		return value.length === 0 ? undefined : value.map((item) => shownValue(item) ?? '').join('; ');
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
	return Object.entries(value)
		.map(([key, one]) => `${key} ${shownValue(one) ?? 'nothing'}`)
		.join(', ');
}
