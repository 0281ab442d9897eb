/** Worked claims: content/claims/<slug>.mdx: what someone said of a result, and whether the record bears it out. */
import { z } from 'astro/zod';
import { authorityTypeIds, regionIds } from '../domain/record/authorities.ts';
import { areaNamed, moves, shareWords } from '../domain/claims/claims.ts';
import { sendOutcomes } from '../domain/record/joint.ts';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { nameInRecord } from './names.ts';
import { sentences, title } from './wording.ts';
import type { Area, Claim, GradeProperty, Property } from '../domain/claims/claims.ts';

const areaRule = `expected england | ${[...regionIds, ...authorityTypeIds].join(' | ')}, or { neighbours-of: a council }`;

/** england, a region, a kind of council, or { neighbours-of: hampshire }. */
const area = z
	.union([z.string(), z.strictObject({ 'neighbours-of': z.string() })], { error: areaRule })
	.transform((asked, context): Area => {
		if (typeof asked !== 'string') return { kind: 'neighbours', of: asked['neighbours-of'] };
		const named = areaNamed(asked);
		if (named) return named;
		context.addIssue({ code: 'custom', message: areaRule, input: asked });
		return z.NEVER;
	});

const gradeProperty = z.strictObject({
	kind: z.literal('grade'),
	strand: nameInRecord,
	grade: nameInRecord,
	'or-better': z.boolean().default(false),
});
const asGradeProperty = ({ strand, grade, ...asked }: z.infer<typeof gradeProperty>): GradeProperty => ({
	kind: 'grade',
	strand,
	grade,
	orBetter: asked['or-better'],
});
const property = z
	.discriminatedUnion('kind', [
		gradeProperty,
		/** At least `least` judgements with a grade. */
		z.strictObject({ kind: z.literal('number'), grade: nameInRecord, least: z.int().positive() }),
		/** Every judgement at least this grade. */
		z.strictObject({ kind: z.literal('all'), grade: nameInRecord }),
		/** What the report asked the council itself for. */
		z.strictObject({ kind: z.literal('asked'), theme: nameInRecord }),
	])
	.transform((asked): Property => (asked.kind === 'grade' ? asGradeProperty(asked) : asked));

/** Where, under which framework (left out: any), and as at which day. */
const scope = {
	area,
	framework: z
		.string()
		.optional()
		.transform((slug) => slug),
	day,
};
const council = z.string();

/** A claim in the terms of the checker. */
const checkable = z
	.discriminatedUnion('kind', [
		z.strictObject({ ...scope, kind: z.literal('nth-inspected'), council, place: z.int().positive() }),
		z.strictObject({ ...scope, kind: z.literal('nth-published'), council, place: z.int().positive() }),
		z.strictObject({ ...scope, kind: z.literal('best'), council }),
		z.strictObject({ ...scope, kind: z.literal('one-of'), council, property, count: z.int().positive() }),
		z.strictObject({ ...scope, kind: z.literal('none'), property }),
		z.strictObject({
			...scope,
			kind: z.literal('share'),
			property,
			word: z.enum(shareWords),
			percent: z.number().min(0).max(100),
		}),
		z.strictObject({ ...scope, kind: z.literal('first-since'), council, property, since: day }),
		z.strictObject({
			...scope,
			kind: z.literal('longest-run'),
			council,
			property: gradeProperty.transform(asGradeProperty),
		}),
		z.strictObject({ ...scope, kind: z.literal('moved'), council, strand: nameInRecord, move: z.enum(moves) }),
		z.strictObject({
			...scope,
			kind: z.literal('asked-times'),
			council,
			theme: nameInRecord,
			count: z.int().nonnegative(),
			last: z.int().min(2),
		}),
		z.strictObject({
			...scope,
			kind: z.literal('asked-reports'),
			theme: nameInRecord,
			count: z.int().nonnegative(),
			from: day,
		}),
		z.strictObject({ ...scope, kind: z.literal('send-first'), council, outcome: z.enum(sendOutcomes) }),
		z.strictObject({
			...scope,
			kind: z.literal('send-one-of'),
			council,
			outcome: z.enum(sendOutcomes),
			count: z.int().positive(),
		}),
	])
	.transform((asked): Claim => ({ ...asked, framework: asked.framework }));

/** content/claims: a claim that somebody made in public, and where. */
export const claimSchema = z.strictObject({
	/** The claim in a few words, as lists show it. */
	title: title(5),
	/** One or two sentences for lists and search engines. */
	summary: sentences(40),
	/** Who made it, where and when. */
	said: z.strictObject({ by: title(5), day: day.optional() }),
	/** Its place in the list, from 1. */
	order: z.int().positive(),
	/** The report that it is about: "hampshire/2014-04-22". */
	report: z.string(),
	/** What the checker checks; left out for a claim about something else than grades, places and what was asked. */
	claim: checkable.optional(),
	/** For a claim that the checker cannot check: an editor’s finding, argued in the text. */
	finding: z.enum(['holds', 'does-not-hold', 'cannot-be-told']).optional(),
	/** The day on which an editor last checked it. */
	checked: day,
	sources: sourceList,
});
