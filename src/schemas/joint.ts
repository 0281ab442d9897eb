/**
 * Joint inspections: content/joint/<authority>/<kind>-<published>.yaml, one file for each letter or report, and what they
 * name: the kinds (content/joint-kinds), the themes of points and the themes of joint targeted area inspections.
 */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { nameInRecord } from './names.ts';
import { sentences, title } from './wording.ts';
import { isIsoDate } from '../domain/basics/dates.ts';
import { inspectorates, jointBases, jointKinds, sendOutcomes, sendPlans } from '../domain/record/joint.ts';
import { MOST_THEMES } from '../domain/record/themes.ts';
import type {
	JointFindings,
	JointKind,
	JointKindId,
	JointPoint,
	JointReport,
	JointTheme,
} from '../domain/record/joint.ts';

const page = z.int().positive();

const section = z.strictObject({ page, points: z.int().positive() });

const finding = { page, text: sentences(20) };

const visit = z.strictObject({ start: day, end: day }).refine(({ start, end }) => start <= end, {
	path: ['end'],
	error: 'expected a day on or after the start',
});

/** Bodies as printed, never people. */
const bodies = z.array(title(3)).default([]);

/** What every kind has behind its own fields, in the order of the file. */
const common = {
	/** Councils of the partnership besides the folder’s, by file name. */
	'also-covers': z.array(nameInRecord).default([]),
	/** Health bodies of the partnership, as printed. */
	health: bodies,
	/** Police forces, as printed. */
	police: bodies,
	inspectorates: z.array(z.enum(inspectorates)).min(1),
	/** How the publication day is known: site (with the file), letter (its own date). */
	'published-basis': z.enum(jointBases).default('site'),
	/** The letter’s own date, where the site gives another. */
	dated: day.optional(),
	/** First PDF page of the areas for priority action, and how many there are. */
	'priority-section': section.optional(),
	/** The same of the areas for improvement. */
	'improvement-section': section.optional(),
	/** Those points in our own words. */
	improvements: z
		.array(
			z.strictObject({
				/** Ids of joint-themes.yaml, the main one first. */
				themes: z.array(z.string()).min(1).max(MOST_THEMES),
				/** Only for areas for priority action. */
				kind: z.literal('priority').optional(),
				page,
				text: sentences(20),
			}),
		)
		.default([]),
	/** What the report found, in our own words. */
	findings: z
		.strictObject({
			/** 60 to 110 words. */
			summary: sentences(200),
			strengths: z.array(z.strictObject(finding)).min(3).max(5),
			/** What children, young people or families said, in one sentence, without a quotation. */
			voice: z.strictObject(finding).optional(),
			/** The day on which someone other than the writer compared all this with the report. */
			reviewed: day.optional(),
		})
		.optional(),
	source: z.strictObject({
		kind: z.literal('report'),
		/** Ofsted’s address of the PDF, where it is known. */
		url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).optional(),
		/** SHA-256 of the file that was read. */
		sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
		/** Pages of that file. */
		pages: page,
	}),
	/** What a reader should know about these facts; one sentence each. */
	notes: z.array(sentences(10)).default([]),
	/** Written by the importer; delete the line once a person has compared every fact with the report. */
	draft: z.literal(true).optional(),
};

const jtai = z.strictObject({
	kind: z.literal('jtai'),
	/** Id of jtai-themes.yaml. */
	theme: nameInRecord,
	visit,
	/** The written statement asked for: of whom, as printed, and by when. */
	statement: z
		.strictObject({
			by: z.string().min(3).optional(),
			due: day.optional(),
		})
		.optional(),
	...common,
});

const send = z.strictObject({
	kind: z.literal('send'),
	outcome: z.enum(sendOutcomes),
	visit,
	/** Days of the previous inspection, or that there was none, as printed. */
	previous: title(5).or(sentences(5)).optional(),
	/** Years within which the next full inspection comes, and months to a monitoring inspection. */
	next: z.strictObject({
		years: z.int().min(1).max(10),
		/** False where the report says “within” and not “within approximately”. */
		approximately: z.boolean().default(true),
		'monitoring-months': z.int().min(1).max(60).optional(),
	}),
	/** The plan asked for: strategic-plan (to be updated) or priority-action-plan. */
	plan: z.enum(sendPlans),
	...common,
});

const progress = z.strictObject({ kind: z.literal('progress'), ...common });

/** content/joint: a letter or report of one of the kinds. */
export const jointSchema = z.discriminatedUnion('kind', [jtai, send, progress]);

/** The fields of a kind’s file, in their order. */
export function jointFields(kind: JointKindId): readonly string[] {
	return Object.keys({ jtai, send, progress }[kind].shape);
}

/** Authority, kind and day of an entry, or why the path is wrong. */
export function jointPath(id: string): { authority: string; kind: string; published: string } | { problem: string } {
	const match = /^([^/]+)\/([a-z]+)-(\d{4}-\d{2}-\d{2})$/.exec(id);
	const [, authority = '', kind = '', published = ''] = match ?? [];
	if (!match || !isIsoDate(published) || !jointKinds.some((one) => one === kind)) {
		return {
			problem: `expected content/joint/<authority>/<kind>-<day of publication>.yaml, with one of the kinds ${jointKinds.join(', ')}`,
		};
	}
	return { authority, kind, published };
}

/** Whether an entry of content/joint-kinds is one of the kinds, or why not. */
export function jointKindPath(id: string): { kind: string } | { problem: string } {
	return jointKinds.some((one) => one === id)
		? { kind: id }
		: { problem: `expected one of the kinds ${jointKinds.join(', ')}` };
}

/** A report as the domain has it. Throws on a path that `jointPath` refuses. */
export function jointFromEntry(id: string, data: z.infer<typeof jointSchema>): JointReport {
	const path = jointPath(id);
	if ('problem' in path) throw new Error(`content/joint/${id}: ${path.problem}`);
	const shared = {
		id,
		authority: path.authority,
		authorities: [path.authority, ...data['also-covers']],
		published: path.published,
		publishedBasis: data['published-basis'],
		dated: data.dated,
		health: data.health,
		police: data.police,
		inspectorates: data.inspectorates,
		prioritySection: data['priority-section'],
		improvementSection: data['improvement-section'],
		improvements: data.improvements.map(({ kind, ...point }): JointPoint => ({
			...point,
			isPriority: kind === 'priority',
		})),
		findings: data.findings && findingsOf(data.findings),
		source: { url: data.source.url, sha256: data.source.sha256, pages: data.source.pages },
		notes: data.notes,
		draft: data.draft ?? false,
	};
	switch (data.kind) {
		case 'jtai': {
			const { kind, theme, visit: days, statement } = data;
			return {
				...shared,
				kind,
				theme,
				visit: days,
				statement: statement && { by: statement.by, due: statement.due },
			};
		}
		case 'send': {
			const { kind, outcome, visit: days, previous, next, plan } = data;
			const { years, approximately: isAbout, 'monitoring-months': monitoringMonths } = next;
			return { ...shared, kind, outcome, visit: days, previous, next: { years, isAbout, monitoringMonths }, plan };
		}
		case 'progress':
			return { ...shared, kind: data.kind, visit: undefined };
	}
}

function findingsOf({ voice, reviewed, ...rest }: NonNullable<z.infer<typeof jointSchema>['findings']>): JointFindings {
	return { ...rest, voice, reviewed };
}

/** content/joint-kinds: a kind of joint inspection; the text below the fields explains it. */
export const jointKindSchema = z.strictObject({
	/** "Joint targeted area inspection". */
	name: title(5),
	/** "JTAI". */
	short: title(3),
	/** Several of them, within a sentence: "joint targeted area inspections". */
	'in-text': z.string().regex(/^[a-z].*s(?: .*)?$/, 'expected several of them in small letters, as within a sentence'),
	/** Its place in lists. */
	order: z.int().positive(),
	/** One or two sentences for lists and search engines. */
	summary: sentences(40),
	/** What this kind judges. */
	judges: sentences(40),
	/** What it does not say about the council’s grades. */
	'says-nothing-of': sentences(40),
	/** The outcomes that a report of this kind has, in the order of its framework. */
	outcomes: z
		.array(
			z.strictObject({
				id: z.enum(sendOutcomes),
				/** In a few words. */
				label: title(5),
				/** In one sentence. */
				meaning: sentences(20),
			}),
		)
		.default([]),
	/** The day on which an editor last checked its facts. */
	checked: day,
	sources: sourceList,
});

/** A kind as the domain has it. Throws on a name that is no kind’s; the content check finds that first. */
export function jointKindFromEntry(id: string, data: z.infer<typeof jointKindSchema>): JointKind {
	const kind = jointKinds.find((one) => one === id);
	if (kind === undefined) throw new Error(`content/joint-kinds/${id}: expected one of ${jointKinds.join(', ')}`);
	const { name, short, summary, judges, outcomes } = data;
	return {
		id: kind,
		name,
		short,
		inText: data['in-text'],
		summary,
		judges,
		saysNothingOf: data['says-nothing-of'],
		outcomes,
	};
}

/** content/joint-themes.yaml: what points of joint inspections are about. */
export const jointThemeSchema = z.strictObject({
	id: nameInRecord,
	label: title(5),
	/** In one sentence. */
	definition: sentences(20),
	/** What counts as this theme. */
	belongs: sentences(20),
	/** What belongs to another theme instead. */
	not: sentences(20).optional(),
	/** The kinds whose points may have it. */
	kinds: z.array(z.enum(['jtai', 'send'])).min(1),
});

/** A theme as the domain has it. */
export function jointThemeFromRow({ not, ...row }: z.infer<typeof jointThemeSchema>): JointTheme {
	return { ...row, not };
}

/** content/jtai-themes.yaml: what a round of joint targeted area inspections looked at. */
export const jtaiThemeSchema = z.strictObject({
	id: nameInRecord,
	label: title(5),
	/** Words by which letters name it. The importer takes the longest that it finds. */
	printed: z
		.array(z.string().regex(/^[^A-Z()]+$/, 'expected small letters, without what letters print in brackets'))
		.min(1),
});
