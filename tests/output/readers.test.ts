/**
 * Every field of the record has a reader: what it holds is on the entry’s own page. The tables below name each field of
 * a type, so a new field does not compile here until it is said where readers see it.
 */
import { expect, test } from 'vitest';
import { regions, authorityTypes } from '../../src/domain/record/authorities.ts';
import { exactDay } from '../../src/domain/basics/dates.ts';
import { inspectionTypeLabels } from '../../src/domain/record/frameworks.ts';
import { gradeLabel } from '../../src/domain/record/grades.ts';
import { absences } from '../../src/domain/record/judgements.ts';
import { ungradedVisitLabels } from '../../src/domain/record/record.ts';
import { everyVisit } from '../../src/views/councils/every-visit.ts';
import { builtSite, few } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { all, attribute, readText } from '../support/html.ts';
import type { Authority } from '../../src/domain/record/authorities.ts';
import type { DateSpan } from '../../src/domain/basics/dates.ts';
import type { Edition, Framework } from '../../src/domain/record/frameworks.ts';
import type { Term } from '../../src/domain/record/glossary.ts';
import type { UngradedVisit } from '../../src/domain/record/record.ts';
import type { Report } from '../../src/domain/record/reports.ts';
import type { BuiltPage } from '../support/built-site.ts';

const site = builtSite();
const record = realRecord();

/** What of each field must be found on the page; a string in place of a function says why nothing need be. */
type Readers<Entry> = { readonly [Field in keyof Required<Entry>]: ((entry: Entry) => readonly string[]) | string };

/** Everything that a page says or links to, in small letters. */
function said(page: BuiltPage): string {
	const addresses = page.elements.flatMap((element) => attribute(element, 'href') ?? []);
	return [...all(page, 'main').map(readText), ...addresses].join('\n').toLowerCase();
}

function unread<Entry>(page: BuiltPage, entry: Entry, readers: Readers<Entry>): string[] {
	const text = said(page);
	return (Object.keys(readers) as (keyof Entry & string)[]).flatMap((field) => {
		const reader = readers[field];
		if (typeof reader === 'string') return [];
		return reader(entry)
			.filter((wanted) => !text.includes(wanted.replace(/\s+/g, ' ').toLowerCase()))
			.map((wanted) => `${page.address}: ${field} "${wanted}"`);
	});
}

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const dayText = (day: string): string => date.format(new Date(day));
const maybe = <T>(value: T | undefined, ...texts: ((value: T) => string)[]): string[] =>
	value === undefined ? [] : texts.map((text) => text(value));

/** What must be on a page of a span of days: the day or, of bounds, the year of each. */
function spanTexts(span: DateSpan): string[] {
	const day = exactDay(span);
	return day === undefined ? [span.earliest.slice(0, 4), span.latest.slice(0, 4)] : [month.format(new Date(day))];
}

const reportReaders: Readers<Report> = {
	id: 'the address of the page',
	authority: (r) => [record.authority(r.authority).name, `/authorities/${r.authority}/`],
	framework: (r) => [record.framework(r.framework).name, `/frameworks/${r.framework}/`],
	edition: (r) => r.edition.judgements.map((judgement) => judgement.title),
	type: (r) => [inspectionTypeLabels[r.type]],
	typeBasis: (r) =>
		({
			printed: [],
			length: ['length of the visit'],
			inferred: ['worked out from the text'],
			'official-statistics': ['as Ofsted’s table gives it'],
			secondary: ['as the source gives it'],
		})[r.typeBasis],
	joint: (r) => (r.joint ? ['together with other inspectorates'] : []),
	stays: (r) => r.stays.flatMap((visit) => [...spanTexts(visit.start), ...spanTexts(visit.end)]),
	published: (r) => maybe(exactDay(r.published), dayText).concat(spanTexts(r.published)),
	publishedBasis: (r) => [
		{
			printed: 'as the report prints it',
			site: 'as Ofsted’s site dates the file',
			table: 'as the source gives it',
			bounds: 'not known to the day',
		}[r.publishedBasis],
	],
	alsoPublished: (r) => r.alsoPublished.flatMap((other) => [dayText(other.date), other.according]),
	leadInspectors: (r) => r.leadInspectors,
	team: (r) => maybe(r.team, (team) => `Inspectors named${team}`),
	judgements: (r) =>
		Object.values(r.judgements).map((v) => (v.kind === 'graded' ? gradeLabel(v.grade) : absences[v.reason].label)),
	improvementSection: (r) =>
		maybe(
			r.improvementSection,
			({ points }) => `${points} point`,
			({ page }) => `page ${page} of the PDF`,
		),
	boardSection: 'the points themselves, which are all there or none',
	improvements: (r) =>
		r.improvements.flatMap((point) => [
			point.text,
			...point.themes.map((id) => record.themes.find((theme) => theme.id === id)?.label ?? 'no such theme'),
			`PDF page ${point.page}`,
			point.isPriority ? 'Priority: ' : '',
			...point.nationalFramework.map((one) => one.replace('-', ' ')),
		]),
	findings: ({ findings }) =>
		findings
			? [
					findings.summary,
					...[...findings.strengths, ...findings.alsoNoted, ...findings.circumstances].map((f) => f.text),
				]
			: [],
	// Mentions in ILACS reports are in /data/printed.csv alone.
	printed: ({ printed }) =>
		printed
			? [
					...Object.values(printed.numbers).flatMap((one) =>
						maybe(
							one,
							({ number }) => number.toLocaleString('en-GB'),
							({ rate }) => (rate === undefined ? '' : `${rate} for each 10,000 children`),
							({ share }) => (share === undefined ? '' : `(${share}%)`),
						),
					),
					...Object.values(printed.posts).flatMap((one) => (one ? spanTexts(one.since) : [])),
					...printed.earlierInspections.flatMap(({ inspected }) => spanTexts(inspected)),
				]
			: [],
	source: (r) => {
		switch (r.source.kind) {
			case 'report':
				return [
					r.source.url,
					...maybe(
						r.source.file,
						(f) => f.sha256,
						(f) => `Pages${f.pages}`,
					),
				];
			case 'official-statistics':
				return [r.source.title, ...maybe(r.source.url, (url) => url)];
			case 'secondary':
				return r.source.items.flatMap((item) => [item.title, item.url]);
			default:
				return r.source satisfies never;
		}
	},
	notes: (r) => r.notes,
	draft: (r) => (r.draft ? ['Draft.'] : []),
};

const authorityReaders: Readers<Authority> = {
	slug: 'the address of the page',
	name: (a) => [a.name],
	formalName: (a) => maybe(a.formalName, (name) => name),
	otherNames: (a) => a.otherNames,
	urn: (a) => [a.urn === undefined ? 'not known' : String(a.urn)],
	laCode: (a) => [a.laCode === undefined ? 'not known' : String(a.laCode)],
	gssCode: (a) => [a.gssCode],
	region: (a) => [regions[a.region].inText],
	type: (a) => [authorityTypes[a.type]],
	earlierTypes: (a) => a.earlierTypes.map(({ until }) => `until ${dayText(until)}`),
	newerReport: (a) =>
		maybe(
			a.newerReport,
			(newer) => `published on ${dayText(newer.published)}`,
			(newer) => dayText(newer.seen),
			(newer) => newer.source.title,
		),
	website: (a) => maybe(a.website, (website) => website),
	location: 'for a map; the method page says which authorities have none',
	neighbours: (a) => (a.to === undefined ? a.neighbours.map((slug) => record.authority(slug).name) : []),
	from: (a) => maybe(a.from, dayText),
	to: (a) => maybe(a.to, dayText),
	successors: (a) => a.successors.map((slug) => record.authority(slug).name),
	predecessors: (a) => a.predecessors.map((slug) => record.authority(slug).name),
	notes: (a) => a.notes,
};

const visitReaders: Readers<UngradedVisit> = {
	authority: 'the page that it is on',
	kind: (v) => [ungradedVisitLabels[v.kind]],
	date: (v) => [dayText(v.date)],
	published: (v) => [dayText(v.published)],
	theme: (v) => [v.theme],
	letter: (v) => maybe(v.letter, (letter) => letter),
};

const frameworkReaders: Readers<Framework> = {
	slug: 'the address of the page',
	name: (f) => [f.name],
	short: (f) => [f.short],
	officialTitle: (f) => [f.officialTitle],
	law: (f) => [f.law],
	summary: (f) => [f.summary],
	within: 'leaves out the framework before and after',
	editions: (f) => (f.editions.length > 1 ? f.editions.map((edition) => edition.label) : []),
};

const editionReaders: Readers<Edition> = {
	id: 'the place on the page',
	framework: 'the page that it is on',
	label: 'looked at with the framework',
	scope: 'which inspections follow one another; the page shows the outcome',
	scale: (e) => e.scale.grades.map(({ grade }) => gradeLabel(grade)),
	strandOrder: 'the order of lists of judgements on other pages',
	from: (e) => [dayText(e.from)],
	to: (e) => (e.afterwards ? [] : maybe(e.to, dayText)),
	afterwards: (e) => maybe(e.afterwards, (afterwards) => dayText(afterwards.to)),
	types: (e) => e.types.map((type) => inspectionTypeLabels[type]),
	judgements: (e) => e.judgements.map((judgement) => judgement.title),
};

const termReaders: Readers<Term> = {
	slug: 'the address of the page',
	term: (t) => [t.term],
	synonyms: (t) => t.synonyms,
	meaning: (t) => [t.meaning],
	see: (t) => t.see.map((slug) => `/glossary/${slug}/`),
	sources: (t) => (t.sources ?? []).map(({ title }) => title),
	checked: (t) => maybe(t.checked, dayText),
	mark: 'whether other pages mark it',
	exactly: 'which spellings they mark',
};

test('every field of a report is on its page', () => {
	expect(few(record.reports.flatMap((r) => unread(site.page(`/reports/${r.id}/`), r, reportReaders)))).toEqual([]);
});

test('every field of an authority is on its page', () => {
	const found = record.authorities.flatMap((a) => unread(site.page(`/authorities/${a.slug}/`), a, authorityReaders));
	expect(few(found)).toEqual([]);
});

test('every visit without grades is on its authority’s page', () => {
	expect(record.visits.length).toBeGreaterThan(50);
	const found = record.visits.flatMap((v) => unread(site.page(`/authorities/${v.authority}/`), v, visitReaders));
	expect(few(found)).toEqual([]);
});

test('every visit of any kind is on its authority’s page once, without script', () => {
	for (const { slug } of record.authorities) {
		const items = all(site.page(`/authorities/${slug}/`), 'li').filter((item) => attribute(item, 'data-kind'));
		const { rows } = everyVisit(record, slug);
		expect(
			items.map((item) => attribute(item, 'data-kind')),
			slug,
		).toEqual(rows.map(({ kind }) => kind));
		rows.forEach(({ days, what }, index) => {
			expect(readText(items[index]!), slug).toContain(days);
			expect(readText(items[index]!), slug).toContain(what);
		});
	}
});

test('every field of a framework and its editions is on its page', () => {
	const found = record.frameworks.flatMap((framework) => {
		const page = site.page(`/frameworks/${framework.slug}/`);
		const editions = framework.editions.flatMap((edition) => unread(page, edition, editionReaders));
		return [...unread(page, framework, frameworkReaders), ...editions];
	});
	expect(few(found)).toEqual([]);
});

test('every field of a term is on its page', () => {
	expect(few(record.terms.flatMap((t) => unread(site.page(`/glossary/${t.slug}/`), t, termReaders)))).toEqual([]);
});

test('a field that is on no page fails the test', () => {
	const term: Term = { slug: 'sif', term: 'No such term', synonyms: [], meaning: 'No such meaning', see: ['none'] };
	expect(unread(site.page('/glossary/sif/'), term, termReaders)).toHaveLength(3);
});
