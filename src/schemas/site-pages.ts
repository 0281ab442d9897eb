/** The site’s own pages as search offers them: content/site-pages.yaml, a row for each. */
import { z } from 'astro/zod';
import { sentences, title } from './wording.ts';

/** content/site-pages.yaml: a page of the site’s own, or of another site, that search offers. */
export const sitePagesSchema = z.strictObject({
	/** Address of a page of the site, or of another site’s page for what this one does not do. */
	page: z
		.string()
		.regex(/^(?:\/|https:\/\/)\S*$/, 'expected an address of the site such as /map/, or one that begins with https://'),
	/** What the page is called. */
	title: title(3).max(60),
	/** What it is for, in one or two sentences. */
	line: sentences(4).max(160),
	/** What people type who look for it, without capitals. */
	words: z
		.array(
			z
				.string()
				.regex(/^[a-z0-9][a-z0-9 ]*$/, 'expected small letters, digits and spaces')
				.max(50),
		)
		.min(1),
});
