/** Every address of the site, relative to its base. Addresses are promises: change one only with a redirect. */
import type { RegionId } from '../../domain/record/authorities.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';

/** The addresses of pages and files, each from the site’s base. */
export const addresses = {
	home: '/',
	authorities: '/authorities/',
	authoritiesByRegion: '/authorities/by-region/',
	authoritiesByType: '/authorities/by-type/',
	authority: (slug: string) => `/authorities/${slug}/`,
	authorityBriefing: (slug: string) => `/authorities/${slug}/briefing/`,
	/** What inspectors said about being in care or leaving care there, for young people. */
	youngPeopleOf: (slug: string) => `/authorities/${slug}/young-people/`,
	/** The same for every council. */
	youngPeople: '/young-people/',
	reports: '/reports/',
	reportsOfYear: (year: string) => `/reports/year/${year}/`,
	reportsOfFramework: (slug: string) => `/reports/framework/${slug}/`,
	reportsOfRegion: (region: RegionId) => `/reports/region/${region}/`,
	reportsByGrade: '/reports/grade/',
	reportsOfGrade: (strand: StrandId, grade: Grade) => `/reports/grade/${strand}/${grade}/`,
	/** `id`: "<authority>/<published>". */
	report: (id: string) => `/reports/${id}/`,
	/** The report as a paper for a committee: a page, and the same as a Word file. */
	paper: (id: string) => `/reports/${id}/paper/`,
	paperFile: (id: string) => `/reports/${id}/paper.docx`,
	/** The guides: what explains inspections, grades and words. */
	guides: '/guides/',
	frameworks: '/frameworks/',
	framework: (slug: string) => `/frameworks/${slug}/`,
	national: '/national/',
	regions: '/regions/',
	region: (region: RegionId) => `/regions/${region}/`,
	map: '/map/',
	compare: '/compare/',
	compareCouncil: (slug: string) => `/compare/${slug}/`,
	flows: '/national/flows/',
	/** Whose grades rose and whose fell. */
	changes: '/national/changes/',
	waits: '/national/waits/',
	/** What inspectors asked councils to improve, by theme. */
	themes: '/themes/',
	theme: (id: string) => `/themes/${id}/`,
	/** Every point to improve, as a table. */
	pointsCsv: '/themes/points.csv',
	/** Joint inspections that give no grades: joint targeted area inspections, and area SEND inspections. */
	jointInspections: '/joint/',
	sendInspections: '/send/',
	/** What the kind is and its reports. */
	jointKind: (kind: string) => (kind === 'send' ? '/send/' : '/joint/'),
	/** `id`: "<authority>/<kind>-<published>". */
	joint: (id: string) => `/joint/${id}/`,
	claims: '/claims/',
	claim: (slug: string) => `/claims/${slug}/`,
	briefings: '/briefings/',
	briefing: (slug: string) => `/briefings/${slug}/`,
	search: '/search/',
	searchNames: '/search/names.json',
	searchPlaces: '/search/places.json',
	searchFiles: '/search/files.json',
	searchAnswers: '/search/answers.json',
	/** The search index: files that Pagefind makes. */
	searchIndex: '/pagefind/',
	/** The index’s own names of the pages that search finds by name, in the order of their file. */
	searchPages: '/pagefind/pages.json',
	/** How many pages the index has with each value of each filter. */
	searchCounts: '/pagefind/counts.json',
	/** The packed record that charts fetch. */
	chartRecord: '/charts/record.json',
	/** What reports asked for, by theme, which claims and comparisons fetch. */
	askedThemes: '/charts/asked.json',
	/** Joint inspections in a line each, which comparisons fetch. */
	jointLines: '/charts/joint.json',
	/** Outcomes of area SEND inspections, which claims on them fetch. */
	sendResults: '/charts/send.json',
	judgements: '/frameworks/judgements/',
	rules: '/frameworks/rules/',
	timeline: '/frameworks/timeline/',
	grades: '/frameworks/grades/',
	/** An explainer that is not about a framework: "jtai". */
	explained: (slug: string) => `/explained/${slug}/`,
	explainedIndex: '/explained/',
	/** Explainers to which other pages lead: who to ring, what a grade means for a reader, and what is elsewhere. */
	worried: '/explained/worried-about-a-child/',
	meansForYou: '/explained/what-a-grade-means-for-you/',
	notCovered: '/explained/not-covered/',
	mergers: '/explained/mergers-and-splits/',
	quoting: '/explained/quoting-a-grade/',
	glossary: '/glossary/',
	term: (slug: string) => `/glossary/${slug}/`,
	data: '/data/',
	/** How the data has changed, and which versions there are. */
	dataChanges: '/data/changes/',
	/** A figure of the site worked out from the data alone, with the scripts that do it. */
	reproduce: '/data/reproduce/',
	reproduceScript: (language: 'py' | 'R') => `/data/reproduce.${language}`,
	/** A table of the record, by its name: "inspections". */
	tableFile: (name: string, form: 'csv' | 'json') => `/data/${name}.${form}`,
	/** What the tables are, for programs: a Data Package, and metadata of CSV on the Web. */
	dataPackage: '/data/datapackage.json',
	csvMetadata: '/data/csv-metadata.json',
	inspectionsCsv: '/data/inspections.csv',
	/** What the record says of one council or one report, for programs. */
	authorityJson: (slug: string) => `/authorities/${slug}.json`,
	reportJson: (id: string) => `/reports/${id}.json`,
	/** The feed of new reports of a page that has one: the start page, a region’s or a council’s, by its address. */
	feed: (page: string, form: 'atom' | 'json') => `${page}feed.${form}`,
	/** The days by which a council’s statements of proposed action were or are due, for calendars. */
	deadlines: (slug: string) => `/authorities/${slug}/deadlines.ics`,
	/** A council’s latest grades for a frame on another site, and the same as a picture. */
	embed: (slug: string) => `/authorities/${slug}/embed/`,
	embedStrip: (slug: string) => `/authorities/${slug}/embed/strip.svg`,
	/** The pictures that shared links to a council, to a report and to any other page show. */
	councilPicture: (slug: string) => `/authorities/${slug}/picture.png`,
	reportPicture: (id: string) => `/reports/${id}/picture.png`,
	picture: '/picture.png',
	/** The page that is shown without a signal for a page that is not in the device’s store. */
	offline: '/offline/',
	/** The service worker, and the folder of files whose names change with their contents. */
	serviceWorker: '/sw.js',
	hashedFiles: '/_astro/',
	about: '/about/',
	method: '/about/method/',
	/** For browsers that put the site among a device’s programs, and where a weakness may be reported (RFC 9116). */
	manifest: '/manifest.webmanifest',
	security: '/.well-known/security.txt',
	/** Licences of what the pages bring along, and the bill of all that the site is made with (CycloneDX). */
	licences: '/licences.txt',
	billOfMaterials: '/sbom.cdx.json',
	corrections: '/about/corrections/',
	accessibility: '/about/accessibility/',
} as const;

/** The address of a strand’s page on flows; overall effectiveness is on the first page. */
export function flowsAddress(strand: StrandId): string {
	return strand === 'overall' ? addresses.flows : `${addresses.flows}${strand}/`;
}

/** The address of a grade’s page. */
export function gradeAddress(grade: Grade): string {
	return `${addresses.grades}${grade}/`;
}

/** Puts an address of the site under its base: "/data/" becomes "/record/data/" when the base is "/record/". */
export function at(base: string, address: string): string {
	return base.replace(/\/$/, '') + address;
}
