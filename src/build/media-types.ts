/** The media type of every kind of file that a build makes, by extension; text with its characters. */
export const mediaTypes: Readonly<Record<string, string>> = {
	atom: 'application/atom+xml; charset=utf-8',
	css: 'text/css; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	html: 'text/html; charset=utf-8',
	ics: 'text/calendar; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json',
	png: 'image/png',
	py: 'text/x-python; charset=utf-8',
	R: 'text/plain; charset=utf-8',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
	webmanifest: 'application/manifest+json',
	woff2: 'font/woff2',
	xml: 'application/xml',
	// Pagefind’s own formats, compressed already.
	pagefind: 'application/octet-stream',
	pf_filter: 'application/octet-stream',
	pf_fragment: 'application/octet-stream',
	pf_index: 'application/octet-stream',
	pf_meta: 'application/octet-stream',
};

/** Extensions of what grows much smaller when it is compressed. */
export const compressible: ReadonlySet<string> = new Set(
	Object.entries(mediaTypes)
		.filter(([, type]) => /^text\/|json|xml/.test(type) && !type.includes('officedocument'))
		.map(([extension]) => extension),
);
