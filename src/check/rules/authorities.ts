/** Councils: names that tell them apart, codes and websites that are theirs, relations to councils that are there. */
import { plain } from './same.ts';
import { fieldProblem } from '../problems.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { AuthorityEntry } from '../../domain/record/entries.ts';
import type { AuthorityType } from '../../domain/record/authorities.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** An authority with the file that it comes from, whose lines messages name. */
export interface FiledAuthority {
	readonly raw: RawEntry;
	readonly authority: AuthorityEntry;
}

/** What ONS codes of each kind of council begin with. */
const codeOf: Readonly<Record<AuthorityType, string>> = {
	unitary: 'E06',
	'metropolitan-district': 'E08',
	'london-borough': 'E09',
	county: 'E10',
};

/** Sites beyond gov.uk that the record names: trusts and companies that run a council’s services. */
const trusts = [
	'achievingforchildren.org.uk',
	'analysticsbi.com',
	'birminghamchildrenstrust.co.uk',
	'brighterfuturesforchildren.org',
	'scstrust.co.uk',
	'togetherforchildren.org.uk',
	'worcschildrenfirst.org.uk',
];

/** Problems of all councils; `today` is the last day on which something can have been seen. */
export function authorityProblems(authorities: readonly FiledAuthority[], today: IsoDate): LocatedProblem[] {
	const bySlug = new Map(authorities.map(({ authority }) => [authority.slug, authority]));
	const named = new Map<
		string,
		{ readonly raw: RawEntry; readonly path: readonly (string | number)[]; readonly slug: string }
	>();
	const places = new Map<string, string>();
	const problems: LocatedProblem[] = [];
	// Names first: where a name and an alias are the same, the alias is the one to change.
	const names = authorities.flatMap(({ raw, authority }) => [
		{ raw, authority, path: ['name'], name: authority.name, rank: 0 },
		...(authority.formalName === undefined
			? []
			: [{ raw, authority, path: ['formal-name'], name: authority.formalName, rank: 1 }]),
		...authority.otherNames.map((name, index) => ({ raw, authority, path: ['other-names', index], name, rank: 2 })),
	]);
	for (const { raw, authority, path, name } of names.toSorted((a, b) => a.rank - b.rank)) {
		const key = plain(name);
		const other = named.get(key);
		const [field] = path;
		// Councils that share a trust may both be found by its name.
		const shared = field === 'other-names' && other?.path[0] === 'other-names';
		if (other && other.slug !== authority.slug && !shared && !follow(bySlug.get(other.slug), authority)) {
			const rule = `content/authorities/${other.slug} has this name (${other.path.join('.')}); expected a name of this council alone`;
			// The same spelling of two names is reported by the corpus.
			if (field !== 'name' || bySlug.get(other.slug)?.name !== name) problems.push(fieldProblem(raw, path, name, rule));
		}
		if (!other) named.set(key, { raw, path, slug: authority.slug });
	}
	for (const { raw, authority } of authorities) {
		const add = (path: readonly (string | number)[], found: unknown, rule: string): void => {
			problems.push(fieldProblem(raw, path, found, rule));
		};
		const code = codeOf[authority.type];
		if (!authority.gssCode.startsWith(code)) {
			add(
				['gss-code'],
				authority.gssCode,
				`type is ${authority.type}, whose codes begin with ${code}; expected one of them, or another type`,
			);
		}
		if ((authority.type === 'london-borough') !== (authority.region === 'london')) {
			add(
				['region'],
				authority.region,
				`type is ${authority.type}; expected london with london-borough, and only there`,
			);
		}
		const { website } = authority;
		if (website !== undefined && !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.gov\.uk$/.test(website) && !trusts.includes(website)) {
			add(['website'], website, 'expected a council’s website, which ends in .gov.uk');
		}
		const sharing = authorities.find(
			(other) => other.authority.slug !== authority.slug && other.authority.website === website,
		)?.authority;
		if (
			website?.endsWith('.gov.uk') === true &&
			sharing &&
			sharing.slug < authority.slug &&
			!follow(sharing, authority)
		) {
			add(['website'], website, `content/authorities/${sharing.slug} has the same website; expected each once`);
		}
		authority.otherNames.forEach((name, index) => {
			if (name.toLowerCase() !== authority.name.toLowerCase()) return;
			add(['other-names', index], name, 'is the council’s name already; expected another one');
		});
		if (authority.location) {
			const place = `${authority.location.latitude} ${authority.location.longitude}`;
			const other = places.get(place);
			if (other !== undefined && !follow(bySlug.get(other), authority)) {
				add(['location'], authority.location, `content/authorities/${other} has the same place; expected each once`);
			}
			places.set(place, authority.slug);
		}
		authority.successors.forEach((successor, index) => {
			if (authority.successors.indexOf(successor) < index)
				add(['successors', index], successor, 'expected each successor once');
		});
		authority.neighbours.forEach((neighbour, index) => {
			const to = bySlug.get(neighbour)?.to;
			if (to !== undefined && (authority.to === undefined || authority.to > to)) {
				add(['neighbours', index], neighbour, `${neighbour} ended on ${to}; expected a council that exists`);
			}
		});
		const { newerReport } = authority;
		if (newerReport && newerReport.published > today) {
			add(['newer-report', 'published'], newerReport.published, `expected a day until today (${today})`);
		} else if (newerReport && newerReport.seen > today) {
			add(['newer-report', 'seen'], newerReport.seen, `expected a day until today (${today})`);
		}
	}
	return problems;
}

/** Whether one council took over from the other, and may have its name. */
function follow(one: AuthorityEntry | undefined, other: AuthorityEntry): boolean {
	return one !== undefined && (one.successors.includes(other.slug) || other.successors.includes(one.slug));
}
