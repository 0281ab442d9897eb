/** The timeline: content/timeline.yaml, its documents in content/documents.yaml, and the periods of its picture. */
import { z } from 'astro/zod';
import { certainties, eventKinds } from '../domain/record/framework-timeline.ts';
import { day, partialDay } from './day.ts';
import { sentences, title } from './wording.ts';

const id = z
	.string()
	.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected small letters and digits, with single hyphens between');

/** A document that events name as their source. */
export const documentSchema = z.strictObject({
	/** Unique; never shown. */
	id,
	title: title(5),
	url: z.url({ protocol: /^https?$/ }).optional(),
});

/** A row of content/timeline.yaml: something that happened or is announced, with its sources. */
export const timelineSchema = z.strictObject({
	/** Unique and lasting: links lead to it. */
	id,
	when: partialDay,
	/** How the source says when, where that is no day, month or year: mid-2012. */
	words: z.string().min(4).optional(),
	kind: z.enum(eventKinds),
	certainty: z.enum(certainties),
	/** Whole sentences. */
	text: sentences(4),
	/** Ids of documents; left out, and only then, where the reports of the record are the source. */
	sources: z.array(id).min(1).optional(),
});

/** A kind of inspection that the record has no reports of, in the picture. */
export const periodSchema = z
	.strictObject({
		/** File name of its explainer. */
		id,
		label: title(5),
		from: day,
		/** Left out where no end is set. */
		to: day.optional(),
		/** Announced, not yet in use. */
		planned: z.boolean().default(false),
		/** What is not known exactly. */
		note: z.string().min(5),
	})
	.refine(({ from, to }) => to === undefined || from < to, { path: ['to'], error: 'expected a day after from' });
