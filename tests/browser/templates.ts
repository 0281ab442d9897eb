/** One page of each kind on the site. page-checks.ts checks them all. */

export interface Template {
	readonly name: string;
	readonly address: string;
}

export const templates: readonly Template[] = [
	{ name: 'start page', address: '/' },
	{ name: 'councils by name', address: '/authorities/' },
	{ name: 'councils by region', address: '/authorities/by-region/' },
	{ name: 'councils by type', address: '/authorities/by-type/' },
	{ name: 'council', address: '/authorities/hampshire/' },
	{ name: 'abolished council', address: '/authorities/cumbria/' },
	{ name: 'new council', address: '/authorities/cumberland/' },
	{ name: 'briefing on a council', address: '/authorities/hampshire/briefing/' },
	{ name: 'newest reports', address: '/reports/' },
	{ name: 'reports of a year', address: '/reports/year/2014/' },
	{ name: 'reports of a framework', address: '/reports/framework/ilacs/' },
	{ name: 'reports of a region', address: '/reports/region/south-east/' },
	{ name: 'reports by grade', address: '/reports/grade/' },
	{ name: 'reports with a grade', address: '/reports/grade/leadership/inadequate/' },
	{ name: 'SIF report', address: '/reports/hampshire/2014-04-22/' },
	{ name: 'SIF report that requires improvement', address: '/reports/hillingdon/2014-02-11/' },
	{ name: 'ILACS report of 2018', address: '/reports/hampshire/2019-06-11/' },
	{ name: 'ILACS report of 2023', address: '/reports/wandsworth/2026-05-18/' },
	{ name: 'ILACS report of 2026', address: '/reports/west-northamptonshire/2026-07-07/' },
	{ name: 'report on children looked after', address: '/reports/norfolk/2013-08-16/' },
	{ name: 'review of a safeguarding board', address: '/reports/surrey/2015-08-03/' },
	{ name: 'report known from press', address: '/reports/bournemouth/inspected-2014-05/' },
	{ name: 'report known from statistics', address: '/reports/northamptonshire/2016-04-27/' },
	{ name: 'committee paper on a SIF report', address: '/reports/hampshire/2014-04-22/paper/' },
	{ name: 'committee paper on a report of 2026', address: '/reports/west-northamptonshire/2026-07-07/paper/' },
	{ name: 'councils for young people', address: '/young-people/' },
	{ name: 'council for young people', address: '/authorities/hampshire/young-people/' },
	{ name: 'England', address: '/national/' },
	{ name: 'regions', address: '/regions/' },
	{ name: 'region', address: '/regions/south-east/' },
	{ name: 'map', address: '/map/' },
	{ name: 'who rose and who fell', address: '/national/changes/' },
	{ name: 'how long reports took', address: '/national/waits/' },
	{ name: 'flows from grade to grade', address: '/national/flows/leadership/' },
	{ name: 'guides', address: '/guides/' },
	{ name: 'frameworks', address: '/frameworks/' },
	{ name: 'framework', address: '/frameworks/ilacs/' },
	{ name: 'rules of comparison', address: '/frameworks/rules/' },
	{ name: 'framework without reports', address: '/frameworks/safeguarding-2009/' },
	{ name: 'what may be compared', address: '/frameworks/judgements/' },
	{ name: 'timeline of frameworks', address: '/frameworks/timeline/' },
	{ name: 'grades', address: '/frameworks/grades/' },
	{ name: 'grade', address: '/frameworks/grades/requires-improvement/' },
	{ name: 'comparison', address: '/compare/' },
	{ name: 'council compared with neighbours', address: '/compare/hampshire/' },
	{ name: 'flows', address: '/national/flows/' },
	{ name: 'explainers', address: '/explained/' },
	{ name: 'explainer', address: '/explained/jtai/' },
	{ name: 'glossary', address: '/glossary/' },
	{ name: 'term', address: '/glossary/sif/' },
	{ name: 'briefings', address: '/briefings/' },
	{ name: 'briefing', address: '/briefings/reading-a-report/' },
	{ name: 'briefing with notes', address: '/briefings/hampshire-2014/' },
	{ name: 'claims', address: '/claims/' },
	{ name: 'worked claim', address: '/claims/hampshire-best-results/' },
	{ name: 'data', address: '/data/' },
	{ name: 'about', address: '/about/' },
	{ name: 'method', address: '/about/method/' },
	{ name: 'corrections', address: '/about/corrections/' },
	{ name: 'accessibility statement', address: '/about/accessibility/' },
	{ name: 'search', address: '/search/' },
	{ name: 'missing page', address: '/no/such/page/' },
];

/** Whether a page is of councils or reports. Half of the work is with these. */
export const isOfTheRecord = ({ address }: Template): boolean => /^\/(?:authorities|reports)\//.test(address);

/** The page with the most on it. */
export const report = '/reports/hampshire/2014-04-22/';
