/** The bank of questions for councillors. */
import { getCollection } from 'astro:content';
import type { Question } from '../domain/texts/questions.ts';

/** Every question, in the order of the bank. */
export async function loadQuestions(): Promise<Question[]> {
	const rows = await getCollection('questions');
	return rows.sort((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => ({ ...data, strand: data.strand }));
}
