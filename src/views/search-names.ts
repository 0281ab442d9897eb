/**
 * The pages that search knows by name, for the reader’s browser: councils, frameworks, terms. The browser fetches them
 * packed, as they count towards the first search; `packNames` and `unpackNames` undo each other.
 */
import { addresses } from './addresses.ts';
import { dayText, spanText } from './wording.ts';
import { authorityTypes, regions } from '../domain/authorities.ts';
import { exactDay } from '../domain/dates.ts';
import type { Authority } from '../domain/authorities.ts';
import type { NamedPage } from '../domain/name-search.ts';
import type { InspectionRecord } from '../domain/record.ts';

/** A council in the file: slug, title, note, other names, former names, reports newest first, and 1 when it ended. */
type PackedCouncil = [string, string, string, string[], string[], PackedReport[], 0 | 1];
/** File name, framework, and the date in words where the file name is not the day. */
type PackedReport = [string, string, string?];
/** Any other page: address, title, note, other names. */
type PackedPage = [string, string, string, string[]];

export interface PackedNames {
	readonly councils: readonly PackedCouncil[];
	readonly pages: readonly PackedPage[];
}

export function packNames(record: InspectionRecord): PackedNames {
	return {
		councils: record.authorities.map((authority) => packCouncil(record, authority)),
		pages: [
			...record.frameworks.map((f): PackedPage => [addresses.framework(f.slug), f.name, 'Framework', [f.short]]),
			...record.terms.map((t): PackedPage => [addresses.term(t.slug), t.term, 'Term', [...t.synonyms]]),
		],
	};
}

function packCouncil(record: InspectionRecord, authority: Authority): PackedCouncil {
	const { slug, name, formalName, otherNames, gssCode, laCode, urn, to } = authority;
	const kind = authorityTypes[authority.type];
	return [
		slug,
		name,
		to === undefined ? `${kind}, ${regions[authority.region].label}` : `${kind} until ${to.slice(0, 4)}`,
		[formalName, ...otherNames, gssCode, laCode?.toString(), urn?.toString()].filter((n) => n !== undefined),
		authority.predecessors.map((p) => record.authority(p).name),
		[...record.reportsOf(slug)].reverse().map((report): PackedReport => {
			const file = report.id.slice(slug.length + 1);
			const framework = record.framework(report.framework).short;
			return exactDay(report.published) === file ? [file, framework] : [file, framework, spanText(report.published)];
		}),
		to === undefined ? 0 : 1,
	];
}

export function unpackNames(packed: PackedNames): NamedPage[] {
	return [
		...packed.councils.map(([slug, title, note, names, formerNames, reports, past]): NamedPage => ({
			title,
			address: addresses.authority(slug),
			note,
			names: [title, ...names],
			formerNames,
			past: past === 1,
			reports: reports.map(([file, framework, words]) => ({
				title: `${title}, ${words ?? dayText(file)}`,
				address: addresses.report(`${slug}/${file}`),
				published: words === undefined ? file : file.replace('inspected-', ''),
				framework,
			})),
		})),
		...packed.pages.map(([address, title, note, names]): NamedPage => ({
			title,
			address,
			note,
			names: [title, ...names],
		})),
	];
}
