/**
 * Reports: content/reports/<authority>/<published>.mdx. The path carries the authority and the day of publication;
 * where that day is not known the file is named inspected-<month> and `published` gives its bounds.
 */
import { z } from 'astro/zod';
import { bounds, day, partialDay } from './day.ts';
import { isIsoDate, spanOf } from '../domain/basics/dates.ts';
import { circumstanceKinds, directions } from '../domain/record/findings.ts';
import { inspectionTypes } from '../domain/record/frameworks.ts';
import { absent, graded, writtenAbsences } from '../domain/record/judgements.ts';
import { earlierGrades, earlierSubjects, printedNumbers, printedPosts } from '../domain/record/printed.ts';
import { pointBodies, publishedBases, typeBases } from '../domain/record/reports.ts';
import { MOST_THEMES } from '../domain/record/themes.ts';
import { sentences, title } from './wording.ts';
import type { Findings } from '../domain/record/findings.ts';
import type { JudgementId, JudgementValue } from '../domain/record/judgements.ts';
import type { Printed, PrintedNumberId, PrintedPostId } from '../domain/record/printed.ts';
import type { ReportEntry, Source, Stay } from '../domain/record/reports.ts';

const page = z.int().positive();

const section = z.strictObject({ page, points: z.int().positive() });

/** A statement of our own with the PDF page that says the same. */
const finding = { page, text: sentences(20) };

const findingsSchema = z.strictObject({
	/** What works, what does not, and what has changed: 60 to 110 words. */
	summary: sentences(200),
	/** What the report says of how services have changed since the previous inspection. */
	direction: z.enum(directions),
	strengths: z.array(z.strictObject(finding)).min(3).max(5),
	/** Weaker matters outside the list of points. */
	'also-noted': z.array(z.strictObject(finding)).max(5).default([]),
	/** What children and young people said, in one sentence, without a quotation. */
	voice: z.strictObject(finding).optional(),
	/** Visits, notices, a trust, a change of director that the report names. */
	circumstances: z.array(z.strictObject({ kind: z.enum(circumstanceKinds), ...finding })).default([]),
	/** The day on which someone other than the writer compared all this with the report. */
	reviewed: day.optional(),
});

const printedNumber = z.strictObject({
	page,
	number: z.int().nonnegative(),
	/** The day or month of the number, where the report names one. */
	at: partialDay.optional(),
	/** For each 10,000 children under 18. */
	rate: z.number().nonnegative().optional(),
	/** Only of `out-of-area`: in a hundred of the children in care, as printed. */
	share: z.number().nonnegative().max(100).optional(),
});

const printedPost = z.strictObject({
	page,
	since: partialDay,
	/** Where the report calls the holder interim or acting. */
	interim: z.literal(true).optional(),
});

const printedSchema = z.strictObject({
	...(Object.fromEntries(printedNumbers.map((id) => [id, printedNumber.optional()])) as Record<
		PrintedNumberId,
		z.ZodOptional<typeof printedNumber>
	>),
	...(Object.fromEntries(printedPosts.map((id) => [id, printedPost.optional()])) as Record<
		PrintedPostId,
		z.ZodOptional<typeof printedPost>
	>),
	/** Inspections older than this record: one of `protection`, one of services for looked after children. */
	'earlier-inspections': z
		.array(z.strictObject({ page, of: z.enum(earlierSubjects), inspected: partialDay, grade: z.enum(earlierGrades) }))
		.default([]),
	/** The year of the last inspection, in an ILACS report. */
	'last-inspection': z.strictObject({ page, year: z.int().min(2005).max(2100) }).optional(),
	/** The first mention of unregistered homes in an ILACS report. */
	'unregistered-homes': z.strictObject({ page }).optional(),
	/** Focused visits of which an ILACS report names the month. */
	'focused-visits': z.array(z.strictObject({ page, month: partialDay })).default([]),
});

const source = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('report'),
		/** Ofsted’s address of the PDF. */
		url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }),
		/** SHA-256 of the file that was read. Left out, with `pages`, when the results came from a table. */
		sha256: z
			.string()
			.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
			.optional(),
		/** Pages of that file. */
		pages: page.optional(),
	}),
	z.strictObject({
		kind: z.literal('official-statistics'),
		/** Title of the statistical release. */
		title: title(10),
		url: z.url({ protocol: /^https$/ }).optional(),
	}),
	z.strictObject({
		kind: z.literal('secondary'),
		/** Every press report or council paper relied on. */
		items: z.array(z.strictObject({ title: title(10), url: z.url({ protocol: /^https?$/ }) })).min(1),
	}),
]);

/** A person’s name as reports print it: two to four words, the first and the last with a capital. */
export const personName = z
	.string()
	.regex(
		/^\p{Lu}[\p{L}’.-]*(?: (?:(?:de|van|von|der|la|le)\b|\p{Lu}[\p{L}’.-]*)){1,3}$/u,
		'expected a name of two to four words such as “Ann Example”, without titles, with ’ as apostrophe',
	);

/** content/reports: an inspection. The order of the fields is their order in the file. */
export const reportSchema = z
	.strictObject({
		/** File name of the framework. */
		framework: z.string(),
		inspection: z.strictObject({
			type: z.enum(inspectionTypes),
			/** How the kind is known: printed, length (of the visit), inferred (otherwise), official-statistics, secondary. */
			'type-basis': z.enum(typeBases).default('printed'),
			/** First and last day of the visit; a month, a year or bounds where no source gives the day. */
			start: partialDay,
			end: partialDay,
			/** Later stays, where inspectors came back. */
			returns: z.array(z.strictObject({ start: partialDay, end: partialDay })).default([]),
			/** Made together with other inspectorates. */
			joint: z.boolean().default(false),
			/** Lead inspectors as printed. */
			lead: z.array(personName).default([]),
			/** Inspectors named in the team list. */
			team: z.int().positive().max(40).optional(),
		}),
		/** Every judgement of the edition, with a grade of its scale, or why it has none: not-judged, not-reviewed, not-known. */
		judgements: z.record(
			z.string(),
			z.string().refine((text) => text !== 'not-in-framework', 'follows from the edition; leave the judgement out'),
		),
		/** How the publication date is known: printed, site (Ofsted’s), table (of results), bounds. */
		'published-basis': z.enum(publishedBases).default('printed'),
		/** First and last possible day, only where the file name does not give the day. */
		published: bounds.optional(),
		/** Other dates that a source gives for publication, with that source. */
		'also-published': z.array(z.strictObject({ date: day, according: z.string().min(3) })).default([]),
		/** First PDF page of what must improve, and how many points the report makes there. */
		'improvement-section': section.optional(),
		/** The same of the list for the safeguarding board. */
		'board-section': section.optional(),
		/** Those points in our own words. */
		improvements: z
			.array(
				z.strictObject({
					/** Ids of themes.yaml, the main one first. */
					themes: z.array(z.string()).min(1).max(MOST_THEMES),
					judgements: z.array(z.string()).min(1),
					/** Only where the report asks for priority action. */
					kind: z.literal('priority').optional(),
					/** Only for points to the safeguarding board. */
					body: z.enum(pointBodies).default('authority'),
					/** As printed after the point. */
					'national-framework': z
						.array(
							z
								.string()
								.regex(
									/^(?:outcome-[1-4]|enabler-[1-3]|principle-[1-9])$/,
									'expected a name such as outcome-1, enabler-2 or principle-3',
								),
						)
						.default([]),
					page,
					text: sentences(20),
				}),
			)
			.default([]),
		/** What the report says besides, in our own words. */
		findings: findingsSchema.optional(),
		/** Numbers, days and mentions that the importer reads in the report. */
		printed: printedSchema.optional(),
		source,
		/** What a reader should know about these facts; one sentence each. */
		notes: z.array(sentences(10)).default([]),
		/** Written by the importer; delete the line once a person has compared every grade and date. */
		draft: z.literal(true).optional(),
	})
	.superRefine((data, context) => {
		if (data.source.kind === 'report' && (data.source.sha256 === undefined) !== (data.source.pages === undefined)) {
			context.addIssue({
				code: 'custom',
				path: ['source', 'sha256'],
				message: 'expected sha256 and pages together, or neither',
				input: data.source.sha256,
			});
		}
		if ((data['published-basis'] === 'bounds') !== (data.published !== undefined)) {
			context.addIssue({
				code: 'custom',
				path: ['published-basis'],
				message: 'expected bounds if, and only if, published gives the bounds',
				input: data['published-basis'],
			});
		}
	});

/** A field of a report’s file by its path, with the value that leaving it out stands for; undefined: nothing is known then. */
export interface ReportField {
	readonly path: readonly string[];
	readonly absent: unknown;
}

/** The fields of a report’s file in the order of the schema, which is that of the files. */
export const reportFields: readonly string[] = Object.keys(reportSchema.shape);

/** The same down to single values: those of the visit and of a report as source one by one. */
export const reportValues: readonly ReportField[] = [
	...valuesOf(reportSchema.shape, []).filter(({ path: [field] }) => field !== 'inspection' && field !== 'source'),
	...valuesOf(reportSchema.shape.inspection.shape, ['inspection']),
	...valuesOf(source.def.options[0].shape, ['source']),
];

function valuesOf(shape: Readonly<Record<string, z.ZodType>>, above: readonly string[]): ReportField[] {
	return Object.entries(shape).map(([name, field]) => ({
		path: [...above, name],
		absent: field.safeParse(undefined).data,
	}));
}

/** Authority and file name of a report entry, or why the path is wrong. */
export function reportPath(id: string): { authority: string; name: string } | { problem: string } {
	const match = /^([^/]+)\/([^/]+)$/.exec(id);
	const name = match?.[2] ?? '';
	if (!match || !(isIsoDate(name) || (name.startsWith('inspected-') && spanOf(name.slice(10)) && name.length === 17))) {
		return {
			problem:
				'expected content/reports/<authority>/<day of publication>.mdx, or inspected-<month>.mdx where that day is not known',
		};
	}
	return { authority: match[1] ?? '', name };
}

/** A report as the domain has it. Throws on a path that `reportPath` refuses. */
export function reportFromEntry(id: string, data: z.infer<typeof reportSchema>): ReportEntry {
	const path = reportPath(id);
	if ('problem' in path) throw new Error(`content/reports/${id}: ${path.problem}`);
	const { inspection } = data;
	const stays: [Stay, ...Stay[]] = [{ start: inspection.start, end: inspection.end }, ...inspection.returns];
	return {
		id,
		authority: path.authority,
		framework: data.framework,
		type: inspection.type,
		typeBasis: inspection['type-basis'],
		joint: inspection.joint,
		stays,
		published: data.published ?? { earliest: path.name, latest: path.name },
		publishedBasis: data['published-basis'],
		alsoPublished: data['also-published'],
		leadInspectors: inspection.lead,
		team: inspection.team,
		judgements: judgementValues(data.judgements),
		improvementSection: data['improvement-section'],
		boardSection: data['board-section'],
		improvements: data.improvements.map(({ kind, 'national-framework': nationalFramework, ...point }) => ({
			...point,
			isPriority: kind === 'priority',
			nationalFramework,
		})),
		findings: data.findings && findingsOf(data.findings),
		printed: data.printed && printedOf(data.printed),
		source: sourceOf(data.source),
		notes: data.notes,
		draft: data.draft ?? false,
	};
}

function judgementValues(texts: z.infer<typeof reportSchema>['judgements']): Record<JudgementId, JudgementValue> {
	const values: Record<JudgementId, JudgementValue> = {};
	for (const [id, text] of Object.entries(texts)) {
		const reason = writtenAbsences.find((one) => one === text);
		values[id] = reason === undefined ? graded(text) : absent(reason);
	}
	return values;
}

function findingsOf({ 'also-noted': alsoNoted, voice, reviewed, ...rest }: z.infer<typeof findingsSchema>): Findings {
	return { ...rest, alsoNoted, voice, reviewed };
}

function printedOf({
	director,
	'board-chair': boardChair,
	'earlier-inspections': earlierInspections,
	'last-inspection': lastInspection,
	'unregistered-homes': unregisteredHomes,
	'focused-visits': focusedVisits,
	...numbers
}: z.infer<typeof printedSchema>): Printed {
	const posts = { director, 'board-chair': boardChair };
	return { numbers, posts, earlierInspections, lastInspection, unregisteredHomes, focusedVisits };
}

function sourceOf(data: z.infer<typeof source>): Source {
	if (data.kind === 'report') {
		const { kind, url, sha256, pages } = data;
		return { kind, url, file: sha256 !== undefined && pages !== undefined ? { sha256, pages } : undefined };
	}
	if (data.kind === 'official-statistics') return { ...data, url: data.url };
	return data;
}
