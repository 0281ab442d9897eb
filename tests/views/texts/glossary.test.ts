import { describe, expect, test } from 'vitest';
import { glossaryView, termView } from '../../../src/views/texts/glossary.ts';
import type { Term } from '../../../src/domain/record/glossary.ts';

const terms: readonly Term[] = [
	{ slug: 'sif', term: 'Single Inspection Framework', synonyms: ['SIF'], meaning: 'The rules.', see: ['lscb'] },
	{ slug: 'lscb', term: 'Local board', synonyms: ['board', 'LSCB'], meaning: 'The partners.', see: [] },
	{
		slug: 'plan',
		term: 'Action plan',
		synonyms: ['action plan for improvement', 'statement'],
		meaning: 'What will be done.',
		see: ['lscb', 'sif'],
	},
];

describe('the list from A to Z', () => {
	const view = glossaryView(terms);

	test('counts the terms, not their other names', () => {
		expect(view.count).toBe(3);
	});

	test('has only letters with entries, with ids for links', () => {
		expect(view.letters.map(({ letter, id }) => `${letter}#${id}`)).toEqual(['A#a', 'B#b', 'L#l', 'S#s']);
	});

	test('sorts other names among the terms and links them to the term', () => {
		const lines = view.letters.flatMap(({ lines }) => lines);
		const shown = lines.map((line) =>
			line.kind === 'see' ? `${line.name}: see ${line.link.address}` : `${line.link.text}: ${line.meaning}`,
		);
		expect(shown).toEqual([
			'Action plan: What will be done.',
			'Board: see /glossary/lscb/',
			'Local board: The partners.',
			'LSCB: see /glossary/lscb/',
			'SIF: see /glossary/sif/',
			'Single Inspection Framework: The rules.',
			'Statement: see /glossary/plan/',
		]);
	});

	test('gives all other names with the term, including those without their own line', () => {
		const plan = view.letters[0]?.lines[0];
		expect(plan?.kind === 'term' && plan.also).toEqual(['action plan for improvement', 'statement']);
	});
});

describe('a term’s page', () => {
	test('has related terms in the order of its entry', () => {
		expect(termView(terms, 'plan').related).toEqual([
			{ text: 'Local board', address: '/glossary/lscb/' },
			{ text: 'Single Inspection Framework', address: '/glossary/sif/' },
		]);
	});

	test('shows the sources of the meaning if the entry names them', () => {
		const sourced: Term = {
			slug: 'enquiry',
			term: 'Enquiry',
			synonyms: [],
			meaning: 'What must be done.',
			see: [],
			sources: [{ title: 'Children Act 1989, section 47' }],
			checked: '2026-11-25',
		};
		expect(termView([sourced], 'enquiry').ground).toEqual({ sources: sourced.sources, checked: '2026-11-25' });
		expect(termView(terms, 'plan').ground).toBeUndefined();
	});

	test('throws for a term that does not exist, or with a dangling reference', () => {
		expect(() => termView(terms, 'none')).toThrow('no term none');
		expect(() => termView(terms.slice(0, 1), 'sif')).toThrow('no term lscb');
	});
});
