/**
 * Writes a comparison into the page’s address and reads it. A value that cannot be used is replaced by the nearest one that can,
 * with a message that says so.
 */
import { dayFrom } from './chart-address.ts';
import { closeTo, slugOf } from './council-names.ts';
import { excerptOf } from '../words/excerpt.ts';
import { listText } from '../words/wording.ts';
import type { CouncilName } from './council-names.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Notice } from './notice.ts';

/** What an address asks to compare, with a message about each part of it that could not be used. */
export interface CompareAsked {
	/** Undefined when no council is left to show. */
	readonly request: CompareRequest | undefined;
	/** The day; also set when there is no request. */
	readonly day: IsoDate;
	readonly notices: readonly Notice[];
}

const whoTexts: Record<Exclude<Company, 'chosen'>, string> = {
	neighbours: 'its neighbours',
	region: 'its region',
	profile: 'the councils with the same grades',
};

/** Reads the request from an address. `last`: the record’s last day. */
export function compareAsked(search: string, councils: readonly CouncilName[], last: IsoDate): CompareAsked {
	const params = new URLSearchParams(search);
	const notices: Notice[] = [];
	const notify = (text: string, meant: Notice['meant'] = []): void => void notices.push({ text, meant });

	const { day, notice: dayNotice } = dayFrom(params.get('date')?.trim() ?? null, last);
	const asked = [...params].filter(([key, value]) => /^[a-z]$/.test(key) && value.trim() !== '');
	const company = companyFrom(params.get('with'), notify);

	const slugs: string[] = [];
	const unknown: string[] = [];
	const twice = new Set<string>();
	let tooMany = false;
	for (const [, text] of asked.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
		const slug = slugOf(text, councils);
		if (slug === undefined) unknown.push(text.trim());
		else if (slugs.includes(slug)) twice.add(slug);
		else if (slugs.length === councilLetters.length) tooMany = true;
		else slugs.push(slug);
	}
	const nameOf = (slug: string): string => councils.find(([s]) => s === slug)?.[1] ?? slug;
	for (const text of unknown.slice(0, councilLetters.length)) {
		notify(
			`There is no council “${excerptOf(text)}” in the record.`,
			closeTo(text, councils)
				.filter(([slug]) => !slugs.includes(slug))
				.map(([slug, name]) => ({
					text: name,
					address: compareAddress({ slugs: [...slugs, slug].slice(-councilLetters.length), company, day }, last),
				})),
		);
	}
	if (twice.size > 0) notify(`${listText([...twice].map(nameOf))}: named twice, shown once.`);
	if (tooMany) notify('Up to six councils can be compared; the rest are left out.');
	if (dayNotice !== undefined) notify(dayNotice);
	const [first] = slugs;
	if (first === undefined) {
		if (asked.length === 0 && (company !== 'chosen' || day !== last)) notify('No council is named yet. Choose one.');
		return { request: undefined, day, notices };
	}
	if (company !== 'chosen') {
		if (slugs.length > 1)
			notify(`Only ${nameOf(first)} is shown with ${whoTexts[company]}; the other councils are left out.`);
		return { request: { slugs: [first], company, day }, day, notices };
	}
	if (slugs.length === 1) {
		notify(`${nameOf(first)} cannot be compared on its own, so it is shown with its neighbours.`);
		return { request: { slugs, company: 'neighbours', day }, day, notices };
	}
	return { request: { slugs, company, day }, day, notices };
}

function companyFrom(asked: string | null, notify: (text: string) => void): Company {
	const company = companies.find((c) => c === asked);
	if (asked !== null && asked !== '' && company === undefined) {
		notify(`“${excerptOf(asked)}” is not a group of councils; neighbours, region and profile are.`);
	}
	return company ?? 'chosen';
}

/** The councils to show with the first: those chosen, its neighbours, its region, or those with the same grades. */
const companies = ['chosen', 'neighbours', 'region', 'profile'] as const;

/** The councils that a council is compared with. `chosen`: those that the reader names. */
export type Company = (typeof companies)[number];

/** What to compare. With a company other than `chosen`, only the first council matters. */
export interface CompareRequest {
	/** One to six, none twice. */
	readonly slugs: readonly string[];
	readonly company: Company;
	readonly day: IsoDate;
}

/** The names of the parameters of an address, one for each council. */
export const councilLetters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The query of an address for a request: "?a=hampshire&b=surrey". `last`: the record’s last day, which is left out of the query. */
export function compareAddress({ slugs, company, day }: CompareRequest, last: IsoDate): string {
	const params = new URLSearchParams();
	slugs.slice(0, councilLetters.length).forEach((slug, index) => params.set(councilLetters[index] ?? '', slug));
	if (company !== 'chosen') params.set('with', company);
	if (day !== last) params.set('date', day);
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

/** The query for a comparison as at the record’s last day, whichever that is: "?a=hampshire&with=region". */
export function latestCompareAddress(request: Pick<CompareRequest, 'slugs' | 'company'>): string {
	return compareAddress({ ...request, day: '' }, '');
}

/** The query under which a comparison goes on showing the reports of its day: the day is always in it. */
export function keptCompareAddress(request: CompareRequest): string {
	return compareAddress(request, '');
}
