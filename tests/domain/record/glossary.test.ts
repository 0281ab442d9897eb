/** Terms: their fields, how they are found in a text, and rules for all terms in content/. */
import { describe, expect, test } from 'vitest';
import { nameMatcher, termMatcher } from '../../../src/domain/texts/glossary-matcher.ts';
import { glossarySchema } from '../../../src/schemas/glossary.ts';
import { realRecord } from '../../support/content.ts';
import type { Term } from '../../../src/domain/record/glossary.ts';

function aTerm(term: string, rest: Partial<Term> = {}): Term {
	const slug = term.toLowerCase().replace(/\W+/g, '-');
	return { slug, term, synonyms: [], meaning: 'What it means.', see: [], ...rest };
}

/** The terms found in a text, as "slug: words". */
function found(terms: readonly Term[], text: string): string[] {
	return termMatcher(terms)(text).map(({ slug, start, end }) => `${slug}: ${text.slice(start, end)}`);
}

describe('the fields of a term', () => {
	const least = { term: 'Care leaver', meaning: 'Somebody who was in care as a child.' };

	test('may leave out names, links and rules for marking', () => {
		expect(glossarySchema.parse(least)).toEqual({ ...least, synonyms: [], see: [], mark: true, exactly: [] });
	});

	test.each([
		['a misspelt field', { ...least, synonym: ['x'] }],
		['a meaning that is no sentence', { ...least, meaning: 'A person.' }],
		['a name of one letter', { ...least, synonyms: ['C'] }],
		['a rule that is neither yes nor no', { ...least, mark: 'never' }],
		['a spelling that is no list', { ...least, exactly: 'Care Leaver' }],
	])('may not have %s', (_, data) => {
		expect(glossarySchema.safeParse(data).success).toBe(false);
	});
});

describe('terms in a text', () => {
	const sif = aTerm('Single Inspection Framework', { slug: 'sif', synonyms: ['SIF'] });
	const framework = aTerm('Framework');

	test('are found by any of their names', () => {
		expect(found([sif], 'The Single Inspection Framework (SIF) ended.')).toEqual([
			'sif: Single Inspection Framework',
			'sif: SIF',
		]);
	});

	test('are found by the longest name that matches, and by no name inside it', () => {
		expect(found([framework, sif], 'A single inspection framework is a framework.')).toEqual([
			'sif: single inspection framework',
			'framework: framework',
		]);
	});

	test('are whole words', () => {
		const text = 'Frameworking, subframework, a self-framework, framework-led, framework2 and framework’s.';
		expect(found([framework], text)).toEqual(['framework: framework']);
	});

	test.each([
		['Framework', 'frameworks'],
		['Statistical neighbours', 'statistical neighbour'],
		['Child in need', 'children in need'],
		['Children in care', 'a child in care', 'child in care'],
		['Area for improvement', 'areas for improvement'],
		['Director of children’s services', 'directors of children’s services'],
		['Emergency duty', 'emergency duties'],
		['Key line of enquiry', 'Key lines of enquiry'],
		['Looked-after child', 'looked after children'],
		['Re-inspection', 'Re-inspections'],
		['Search', 'searches'],
		['Process', 'processes'],
	])('“%s” is found in “%s”', (name, text, words = text) => {
		expect(found([aTerm(name, { slug: 'x' })], text)).toEqual([`x: ${words}`]);
	});

	test('are found across the end of a line and with either apostrophe, including HTML entities', () => {
		const term = aTerm('Children’s trust', { slug: 'trust' });
		for (const text of ["children's trust", 'children’s\n\ttrust', 'children&#39;s trust']) {
			expect(found([term], text)).toEqual([`trust: ${text}`]);
		}
	});

	test('that are abbreviations are found only as spelt, or with a plural s', () => {
		const terms = [aTerm('Local board', { slug: 'board', synonyms: ['LSCB'] }), aTerm('DfE')];
		expect(found(terms, 'lscb Lscb LSCB LSCBs DFE dfe DfE')).toEqual(['board: LSCB', 'board: LSCBs', 'dfe: DfE']);
	});

	test('are never found if their entry says so', () => {
		expect(found([aTerm('Good', { mark: false, synonyms: ['Fine'] })], 'Good, good, fine')).toEqual([]);
	});

	test('are found only in the spellings that their entry gives', () => {
		const term = aTerm('Working Together', { slug: 'guidance', exactly: ['Working Together'] });
		expect(found([term], 'working together as Working Together says')).toEqual(['guidance: Working Together']);
	});

	test('may not share a name', () => {
		const other = aTerm('Framework of rules', { synonyms: ['framework'] });
		expect(() => termMatcher([framework, other])).toThrow('“framework” names two terms');
	});

	test('match their own name in the singular and plural, and no other name', () => {
		const isName = nameMatcher('Child in need');
		expect(['Child in need', 'children in need', 'CIN', 'a child in need'].map(isName)).toEqual([
			true,
			true,
			false,
			false,
		]);
	});

	test('are none where there are no terms', () => {
		expect(termMatcher([])('Framework')).toEqual([]);
	});
});

describe('the terms in content/', () => {
	const { terms } = realRecord();

	test('are 90 or more, each with its own name', () => {
		expect(terms.length).toBeGreaterThanOrEqual(90);
		expect(new Set(terms.map(({ term }) => term.toLowerCase())).size).toBe(terms.length);
		expect(() => termMatcher(terms)).not.toThrow();
	});

	test('refer to others that exist, and not to themselves', () => {
		const slugs = new Set(terms.map(({ slug }) => slug));
		const wrong = terms.flatMap(({ slug, see }) =>
			see.filter((other) => !slugs.has(other) || other === slug).map((other) => `${slug}: ${other}`),
		);
		expect(terms.flatMap(({ see }) => see).length).toBeGreaterThan(100);
		expect(wrong).toEqual([]);
	});

	test('have a meaning of one to three short sentences', () => {
		const faults = terms.flatMap(({ slug, meaning }) => {
			const sentences = meaning.split(/(?<=[.!?])\s+/);
			const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 28);
			return sentences.length > 3 || long.length > 0 || !/\.$/.test(meaning) ? [`${slug}: ${meaning}`] : [];
		});
		expect(faults).toEqual([]);
	});

	test('have synonyms that differ from the name', () => {
		const same = terms.flatMap(({ slug, term, synonyms }) =>
			synonyms.filter((s) => s.toLowerCase() === term.toLowerCase()).map((s) => `${slug}: ${s}`),
		);
		expect(terms.filter(({ synonyms }) => synonyms.length > 0).length).toBeGreaterThan(50);
		expect(same).toEqual([]);
	});

	test('are not found in words of everyday use', () => {
		const text =
			'A good and adequate school was outstanding in practice. A referral for adoption brings permanence. They are ' +
			'working together on an assessment. The grade was not judged; an independent review was no help.';
		expect(found(terms, text)).toEqual([]);
	});

	test.each([
		['lookedafter children', undefined],
		['looked-after children', 'children-in-care'],
		['children looked after', 'children-in-care'],
		['the LSCB', 'lscb'],
		['a short inspection', 'short-and-standard-inspection'],
		['areas for priority action', 'area-for-priority-action'],
		['serious case reviews', 'child-safeguarding-practice-review'],
		['a written statement of action', 'written-statement-of-action'],
		['MASH', 'front-door'],
		['the mash', undefined],
	])('“%s” stands for %s', (text, slug) => {
		expect(termMatcher(terms)(text).map((use) => use.slug)).toEqual(slug === undefined ? [] : [slug]);
	});
});
