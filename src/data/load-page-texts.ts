/** Texts of pages about grades and comparison, and what they rest on, as the build’s pages get them. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import type { Grade } from '../domain/record/grades.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { SourcedPage, SourceTable } from '../schemas/page-texts.ts';
import type { Correction } from '../views/site/corrections.ts';
import type { CitedSource } from '../views/parts/cited-source.ts';

/** A grade before and after November 2013, in paragraphs; none where no text says so. */
export async function loadThenAndNow(grade: Grade): Promise<readonly string[]> {
	const rows = await getCollection('gradeTexts');
	return rows.find(({ data }) => data.grade === grade)?.data['then-and-now'] ?? [];
}

/** A place where a comparison would mislead. Its paragraphs name facts as {props.facts.…}. */
export interface Trap {
	readonly id: string;
	readonly heading: string;
	readonly text: readonly string[];
}

/** The traps of comparison, in their order. */
export async function loadTraps(): Promise<Trap[]> {
	return inOrder(await getCollection('traps'));
}

/** On what the texts of a page rest. Throws where there is no row for it; the content check finds that first. */
export async function loadPageSources(
	page: SourcedPage,
): Promise<{ readonly checked: string; readonly sources: readonly CitedSource[] }> {
	const row = (await getCollection('pageSources')).find(({ data }) => data.page === page);
	if (!row) throw new Error(`content/page-sources.yaml has no row for the page ${page}`);
	return row.data;
}

/** The mistakes of this site that have been corrected (content/corrections.yaml), newest first. */
export async function loadCorrections(): Promise<readonly Correction[]> {
	return inOrder(await getCollection('corrections'));
}

/** The days that a table covers, on which the record or its tests rest. Throws where there is no row for it. */
export async function loadCoverage(id: SourceTable): Promise<{ readonly from: IsoDate; readonly to: IsoDate }> {
	const row = (await getCollection('sourceTables')).find(({ data }) => data.id === id);
	if (!row) throw new Error(`content/source-tables.yaml has no row for the table ${id}`);
	return row.data;
}
