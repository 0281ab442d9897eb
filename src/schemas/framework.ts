/** Frameworks: content/frameworks/<slug>.mdx, with the judgement tree of each edition; the body explains it. */
import { z } from 'astro/zod';
import { inspectionTypes } from '../domain/record/frameworks.ts';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { nameInRecord } from './names.ts';
import { sentences, title } from './wording.ts';
import type { FrameworkEntry } from '../domain/record/frameworks.ts';

const judgement = z.strictObject({
	/** Its name in records and in the columns of the data; the same for the same judgement of another edition. */
	id: nameInRecord,
	/** The wording of the framework. */
	title: title(3),
	/** Two or three words for strips and tables. */
	short: title(3).max(30),
	/** headline, key (a part of it), sub (a part of a key judgement), beside (graded, but no part of the tree). */
	standing: z.enum(['headline', 'key', 'sub', 'beside']),
	/** For a sub-judgement: the judgement that it is part of. */
	'part-of': nameInRecord.optional(),
	/** The strands it may be followed along: same (about this and nothing else) or joint (shared with another strand). */
	strands: z.record(nameInRecord, z.enum(['same', 'joint'])).default({}),
});

const edition = z.strictObject({
	/** Framework and year: ilacs-2023. */
	id: z.string().regex(/^[a-z0-9-]+-\d{4}$/, 'expected the framework and a year, such as ilacs-2023'),
	/** The edition’s name for readers: "2023". */
	label: z.string(),
	/** What it looks at; only inspections of one scope follow one another. */
	scope: z.enum(['services', 'looked-after-children', 'safeguarding-board']),
	/** Its scale in content/scales.yaml. */
	scale: z.string(),
	/** First day on which an inspection under it began. */
	from: day,
	/** Last day on which one could begin: the day before the next edition’s first, or a stated end. Left out while in use. */
	to: day.optional(),
	/** Kinds of inspection that still went on after `to`, and the last day on which one began. */
	afterwards: z.strictObject({ types: z.array(z.enum(inspectionTypes)).min(1), to: day }).optional(),
	/** Kinds of inspection made under it. */
	types: z.array(z.enum(inspectionTypes)).min(1),
	/** In the order in which reports print them. */
	judgements: z.array(judgement).min(1),
});

/** content/frameworks: a framework with its editions. */
export const frameworkSchema = z.strictObject({
	name: title(3),
	/** "SIF". */
	short: title(2),
	/** The title that its reports carry. */
	'official-title': title(10),
	/** The law that it rests on. */
	law: z.string().min(10),
	/** One or two sentences for lists. */
	summary: sentences(40),
	/** File name of the framework in whose visits its inspections took place. Left out for one that stood alone. */
	within: z.string().optional(),
	/** Oldest first. */
	editions: z.array(edition).min(1),
	/** The day on which an editor last checked what the text says, and what it rests on; for its page only. */
	checked: day.optional(),
	sources: sourceList.optional(),
});

/** A framework as the domain has it. */
export function frameworkFromEntry(slug: string, data: z.infer<typeof frameworkSchema>): FrameworkEntry {
	return {
		slug,
		name: data.name,
		short: data.short,
		officialTitle: data['official-title'],
		law: data.law,
		summary: data.summary,
		within: data.within,
		editions: data.editions.map((e) => ({
			...e,
			framework: slug,
			to: e.to,
			afterwards: e.afterwards,
			judgements: e.judgements.map((j) => ({
				id: j.id,
				title: j.title,
				short: j.short,
				standing: j.standing,
				partOf: j['part-of'],
				strands: Object.entries(j.strands).map(([strand, mapping]) => ({ strand, mapping })),
			})),
		})),
	};
}
