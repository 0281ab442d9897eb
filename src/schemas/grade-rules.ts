/** The rules of how grades went together: content/grade-rules.yaml, a row for each framework. */
import { z } from 'astro/zod';
import { ruleBases } from '../domain/record/rule-sets.ts';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { nameInRecord } from './names.ts';
import { sentences, title } from './wording.ts';
import type { GradeCondition, GradeRule, RuleCondition, RuleSet } from '../domain/record/rule-sets.ts';

const judgements = z.array(nameInRecord).min(1);
const grades = z.array(nameInRecord).min(1);
const number = z.int().min(0);

/** The forms of a condition, each with the fields that it has. */
const forms = [
	['judgement', 'is'],
	['all-of', 'are'],
	['some-of', 'are'],
	['none-of', 'are'],
	['exactly', 'of', 'are'],
	['at-least', 'of', 'are'],
	['at-most', 'of', 'are'],
	['graded'],
] as const;

const conditionFields = {
	/** One judgement, and the grades of which it has one. */
	judgement: nameInRecord.optional(),
	is: grades.optional(),
	/** Some judgements, and how many of them have one of the grades in `are`. */
	'all-of': judgements.optional(),
	'some-of': judgements.optional(),
	'none-of': judgements.optional(),
	exactly: number.optional(),
	'at-least': number.optional(),
	'at-most': number.optional(),
	of: judgements.optional(),
	are: grades.optional(),
	/** Judgements that all have a grade, whichever. */
	graded: judgements.optional(),
};

const plainCondition = z.strictObject(conditionFields);

/** Whether the fields are those of one form. A field that belongs to none of them is refused with its own message. */
const isOneForm = (given: object): boolean => {
	const keys = Object.keys(given);
	if (keys.some((key) => !(key in conditionFields))) return true;
	return forms.some((form) => form.length === keys.length && form.every((field) => keys.includes(field)));
};
const formRule = `expected the fields of one form: ${forms.map((form) => form.join(', ')).join(' | ')}`;

const condition = plainCondition.refine(isOneForm, { error: formRule });

/** A condition, or `either`: lists of conditions, of which one is true as a whole. */
const ruleCondition = z
	.strictObject({ ...conditionFields, either: z.array(z.array(condition).min(1)).min(2).optional() })
	.refine(({ either, ...plain }) => (either ? Object.keys(plain).length === 0 : isOneForm(plain)), {
		error: `${formRule} | either`,
	});

const rule = z.strictObject({
	/** Unique and lasting, the framework and a number: "sif-1". Links lead to it, and texts name it (ruleSif1Fits). */
	id: z.string().regex(/^[a-z][a-z0-9-]*-\d+$/, 'expected the framework and a number, such as sif-1'),
	/** stated (announced with the framework) or observed (seen in the record). */
	basis: z.enum(ruleBases),
	/** The rule in one sentence, as if it were always true. */
	text: sentences(4),
	/** The editions that it is about; left out for all of the framework. */
	editions: z.array(nameInRecord).min(1).optional(),
	/** Which inspections it concerns: all of these are true. */
	when: z.array(ruleCondition).min(1),
	/** What is true of those that fit it. */
	then: z.array(ruleCondition).min(1),
});

/** A row of content/grade-rules.yaml: the rules of one framework, with what pages say about them. */
export const gradeRulesSchema = z
	.strictObject({
		/** Its file name in content/frameworks. */
		framework: nameInRecord,
		/** Above the table of its rules. */
		heading: title(5),
		/** What follows “Rules tried on” in the caption. */
		'tried-on': z.string().min(5),
		/** What the rules come to; a paragraph at the top of the page. */
		'in-short': sentences(4).optional(),
		/** A paragraph below the table, which may name facts of the record: {props.facts.sifReports}. */
		note: sentences(4).optional(),
		/** What was announced with the framework; with rules that are stated, and only with those. */
		announced: z
			.strictObject({
				/** For the page of rules. */
				text: sentences(4),
				/** For committee papers. */
				paper: sentences(4),
				/** The day on which an editor last read it in the sources. */
				checked: day,
				sources: sourceList,
			})
			.optional(),
		/** In the order in which pages list them. */
		rules: z.array(rule).min(1),
	})
	.superRefine(({ announced, rules }, context) => {
		const stated = rules.findIndex(({ basis }) => basis === 'stated');
		if (stated >= 0 === (announced !== undefined)) return;
		context.addIssue({
			code: 'custom',
			path: stated >= 0 ? ['rules', stated, 'basis'] : ['announced'],
			input: stated >= 0 ? 'stated' : announced,
			message:
				stated >= 0 ? 'expected announced, with its sources, as well' : 'expected a rule with basis: stated as well',
		});
	});

/** A condition as the domain has it: how many judgements at least and at most. */
function conditionFrom(given: z.infer<typeof plainCondition>): GradeCondition {
	const judgement = given.judgement === undefined ? undefined : [given.judgement];
	const of = judgement ?? given.of ?? given['all-of'] ?? given['some-of'] ?? given['none-of'] ?? given.graded ?? [];
	const all = (given['all-of'] ?? given.graded ?? judgement) ? of.length : undefined;
	const some = given['some-of'] ? 1 : undefined;
	const none = given['none-of'] ? 0 : undefined;
	return {
		of,
		grades: given.is ?? given.are,
		least: given.exactly ?? given['at-least'] ?? all ?? some ?? 0,
		most: given.exactly ?? given['at-most'] ?? none ?? of.length,
	};
}

function ruleConditionFrom({ either, ...plain }: z.infer<typeof ruleCondition>): RuleCondition {
	return either ? { either: either.map((all) => all.map(conditionFrom)) } : conditionFrom(plain);
}

/** The rules of a framework as the domain has them. */
export function ruleSetFromRow(row: z.infer<typeof gradeRulesSchema>): RuleSet {
	return {
		framework: row.framework,
		heading: row.heading,
		triedOn: row['tried-on'],
		inShort: row['in-short'],
		note: row.note,
		announced: row.announced,
		rules: row.rules.map((given): GradeRule => ({
			...given,
			framework: row.framework,
			editions: given.editions,
			when: given.when.map(ruleConditionFrom),
			then: given.then.map(ruleConditionFrom),
		})),
	};
}
