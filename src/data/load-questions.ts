/** Loads the questions for councillors. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import type { Question } from '../domain/texts/questions.ts';

/** Every question, in the order of content/questions.yaml. */
export async function loadQuestions(): Promise<Question[]> {
	return inOrder(await getCollection('questions')).map((row) => ({ ...row, strand: row.strand }));
}
