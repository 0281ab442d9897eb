/**
 * The places of the site: what the header, the bar below it, the footer, the breadcrumbs and the related pages call them.
 * A new page of its own gets a row here; a page that is one of many (a council, a term) belongs to the place whose address
 * its own begins with.
 */
import { eventYears } from '../../domain/record/framework-timeline.ts';
import { addresses } from '../addresses/addresses.ts';
import type { LinkView } from './link-view.ts';

/** A page that the navigation names. */
export interface Place extends LinkView {
	/** What a reader finds there, in one line without a full stop. */
	readonly about: string;
	/** Addresses of the places that help next, for it and the pages below it; none if it leads nowhere further. */
	readonly next?: readonly string[];
}

/** A part of the site, named by its first page. */
export interface Section extends Place {
	/** Where it is offered: on every page’s header, or in the footer alone. */
	readonly offered: 'header' | 'footer';
	/** What its first page is called among its own pages. */
	readonly first: string;
	/** Its other pages. */
	readonly pages: readonly Place[];
	/** Addresses of the pages that a bar below the header offers, after the first one; without it there is no bar. */
	readonly bar?: readonly string[];
}

/** Every part of the site, in the order in which the header and the footer offer them. */
export const sections: readonly Section[] = [
	{
		text: 'Councils',
		address: addresses.authorities,
		about: 'Every council: its grades now, what changed, and what must improve',
		offered: 'header',
		first: 'A to Z',
		next: [addresses.compare, addresses.grades, addresses.claims, addresses.briefings],
		pages: [
			{
				text: 'By region',
				address: addresses.authoritiesByRegion,
				about: 'The councils of each region',
			},
			{
				text: 'By type',
				address: addresses.authoritiesByType,
				about: 'Counties, unitary councils, London boroughs and metropolitan districts',
			},
			{
				text: 'For young people',
				address: addresses.youngPeople,
				about: 'Being in care or leaving care at each council, in plain words',
				next: [addresses.glossary, addresses.grades, addresses.authorities],
			},
			{
				text: 'All reports',
				address: addresses.reports,
				about: 'Every report since 2013: newest first, by year, framework and region',
				next: [addresses.grades, addresses.briefings, addresses.compare, addresses.claims],
			},
			{
				text: 'Reports by grade',
				address: addresses.reportsByGrade,
				about: 'Every report that gave a certain grade in a certain judgement',
				next: [addresses.grades, addresses.flows, addresses.claims],
			},
			{
				text: 'Joint inspections',
				address: addresses.jointInspections,
				about: 'Letters of several inspectorates on how agencies protect children, without grades',
				next: [addresses.sendInspections, addresses.authorities, addresses.explainedIndex],
			},
			{
				text: 'SEND inspections',
				address: addresses.sendInspections,
				about: 'Special educational needs and disabilities: outcomes of areas, reports and themes',
				next: [addresses.jointInspections, addresses.authorities, addresses.explainedIndex],
			},
		],
	},
	{
		text: 'England',
		address: addresses.national,
		about: 'How many councils have each grade, now and on any day since 2014',
		offered: 'header',
		first: 'Now and over time',
		bar: [addresses.map, addresses.regions, addresses.changes, addresses.waits, addresses.flows, addresses.themes],
		next: [addresses.map, addresses.changes, addresses.waits, addresses.claims],
		pages: [
			{
				text: 'Map',
				address: addresses.map,
				about: 'One square for each council, coloured by its grade',
				next: [addresses.national, addresses.regions, addresses.compare],
			},
			{
				text: 'Regions',
				address: addresses.regions,
				about: 'The grades of councils in each of the nine regions',
				next: [addresses.map, addresses.compare, addresses.claims],
			},
			{
				text: 'Who rose, who fell',
				address: addresses.changes,
				about: 'Whose grades rose or fell in the last year, or in any other period',
				next: [addresses.flows, addresses.waits, addresses.reports, addresses.claims],
			},
			{
				text: 'Grade to grade',
				address: addresses.flows,
				about: 'Which grades became which from one inspection to the next',
				next: [addresses.changes, addresses.judgements, addresses.waits],
			},
			{
				text: 'Who waits longest',
				address: addresses.waits,
				about: 'How long ago each council was inspected, and how long reports take',
				next: [addresses.changes, addresses.national, addresses.map],
			},
			{
				text: 'What to improve',
				address: addresses.themes,
				about: 'What inspectors asked councils to improve, theme by theme, with every point',
				next: [addresses.reports, addresses.briefings, addresses.data],
			},
		],
	},
	{
		text: 'Compare',
		first: 'Compare councils',
		address: addresses.compare,
		about: 'Councils side by side, judgement by judgement',
		offered: 'header',
		next: [addresses.judgements, addresses.claims, addresses.map],
		pages: [],
	},
	{
		text: 'Check a claim',
		first: 'Check a claim',
		address: addresses.claims,
		about: '“The first”, “one of only three”, “the best so far”: is it true?',
		offered: 'header',
		next: [addresses.compare, addresses.national, addresses.data],
		pages: [],
	},
	{
		text: 'Guides',
		address: addresses.guides,
		about: 'What grades and inspections mean, and how to read a report',
		offered: 'header',
		first: 'All guides',
		bar: [addresses.briefings, addresses.grades, addresses.frameworks, addresses.explainedIndex, addresses.glossary],
		pages: [
			{
				text: 'Briefings',
				address: addresses.briefings,
				about: 'Short papers for councillors: how to read a report and what to ask',
				next: [addresses.authorities, addresses.grades, addresses.claims],
			},
			{
				text: 'Grades',
				address: addresses.grades,
				about: 'What each grade means, how often it was given, and what came next',
				next: [addresses.reportsByGrade, addresses.frameworks, addresses.national],
			},
			{
				text: 'Frameworks',
				address: addresses.frameworks,
				about: `The rules of inspection since ${eventYears.from}: what each kind judged, and when`,
				next: [addresses.judgements, addresses.grades, addresses.explainedIndex],
			},
			{
				text: 'Timeline',
				address: addresses.timeline,
				about: `What happened when, from ${eventYears.from} to ${eventYears.to}, with a source for each event`,
				next: [addresses.frameworks, addresses.explainedIndex],
			},
			{
				text: 'What can be compared',
				address: addresses.judgements,
				about: 'Every judgement of every framework side by side',
				next: [addresses.compare, addresses.flows, addresses.frameworks],
			},
			{
				text: 'The overall grade',
				address: addresses.rules,
				about: 'How the overall grade followed from the other judgements',
				next: [addresses.grades, addresses.frameworks],
			},
			{
				text: 'Explained',
				address: addresses.explainedIndex,
				about: 'What a grade means for you, complaints, who does what, visits and trusts',
				next: [addresses.frameworks, addresses.glossary, addresses.authorities],
			},
			{
				text: 'Glossary',
				address: addresses.glossary,
				about: 'The words of inspection and children’s services, explained',
				next: [addresses.grades, addresses.frameworks, addresses.explainedIndex],
			},
		],
	},
	{
		text: 'Data',
		first: 'Download the data',
		address: addresses.data,
		about: 'The whole record to download, with every column explained',
		offered: 'header',
		next: [addresses.method, addresses.corrections],
		pages: [
			{
				text: 'Reproduce a figure',
				address: addresses.reproduce,
				about: 'One of our figures from the data alone, in Python, R and a spreadsheet',
			},
			{
				text: 'Changes to the data',
				address: addresses.dataChanges,
				about: 'The version, facts corrected and newest reports',
			},
		],
	},
	{
		text: 'About',
		first: 'About this site',
		address: addresses.about,
		about: 'What this site is, what it does and what it does not do',
		offered: 'footer',
		pages: [
			{ text: 'Method', address: addresses.method, about: 'How the record is made and checked' },
			{ text: 'Corrections', address: addresses.corrections, about: 'How to report a mistake' },
			{
				text: 'Accessibility',
				address: addresses.accessibility,
				about: 'What works, what does not, and what was tested',
			},
		],
	},
	{
		text: 'Search',
		first: 'Search',
		address: addresses.search,
		about: 'Search every page',
		offered: 'footer',
		pages: [],
	},
];

/** The sections that the header offers. */
export const headerSections: readonly Section[] = sections.filter(({ offered }) => offered === 'header');

const places: readonly { readonly place: Place; readonly section: Section }[] = sections.flatMap((section) =>
	[section, ...section.pages].map((place) => ({ place, section })),
);

/** The place that an address is or is below, with its section; undefined for the start page and the missing page. */
export function placeOf(address: string): { readonly place: Place; readonly section: Section } | undefined {
	return places
		.filter(({ place }) => address.startsWith(place.address))
		.reduce<(typeof places)[number] | undefined>(
			(nearest, each) => (nearest && nearest.place.address.length >= each.place.address.length ? nearest : each),
			undefined,
		);
}

/** The pages of a section as a list of them names them: its first page, under its name there, and the others. */
export function pagesOf({ address, about, first, pages }: Section): Place[] {
	return [{ text: first, address, about }, ...pages];
}

/** The bar of the page of this address: the name of the section and the pages offered; undefined where there is none. */
export function barOf(address: string): { readonly label: string; readonly pages: readonly Place[] } | undefined {
	const section = placeOf(address)?.section;
	if (!section?.bar) return undefined;
	const offered = [section.address, ...section.bar];
	return { label: section.text, pages: pagesOf(section).filter((page) => offered.includes(page.address)) };
}

/** What leads to an address from the top: its section and its place, which may be the page itself. */
export function trailTo(address: string): LinkView[] {
	const found = placeOf(address);
	if (!found) return [];
	const { place, section } = found;
	return (place === section ? [section] : [section, place]).map((each) => ({ text: each.text, address: each.address }));
}

/** The places that help next to the page of an address. */
export function nextPlaces(address: string): Place[] {
	// A council’s page for young people is below the council, whose next places are for councillors and journalists.
	const found = placeOf(address.endsWith(addresses.youngPeople) ? addresses.youngPeople : address);
	return (found?.place.next ?? []).flatMap((to) => {
		const next = places.find(({ place }) => place.address === to);
		return next ? [next.place] : [];
	});
}
