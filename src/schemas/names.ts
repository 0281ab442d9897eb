/** Names by which entries and rows of tables are called: in other files, in addresses and in links. */
import { z } from 'astro/zod';

/** Words in small letters, with hyphens: a grade’s or a judgement’s name in the record and in addresses. */
export const nameInRecord = z
	.string()
	.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected small letters with hyphens, such as requires-improvement');

/** The id of a row of a table. */
export const rowId = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected small letters and digits, with single hyphens between');
