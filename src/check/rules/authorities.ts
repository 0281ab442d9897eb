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

type BySlug = ReadonlyMap<string, AuthorityEntry>;

/** Problems of all councils; `today` is the last day on which something can have been seen. */
export function authorityProblems(authorities: readonly FiledAuthority[], today: IsoDate): LocatedProblem[] {
	const bySlug = new Map(authorities.map(({ authority }) => [authority.slug, authority]));
	return [
		...nameProblems(authorities, bySlug),
		...authorities.flatMap((filed) => [
			...typeProblems(filed),
			...websiteProblems(filed, bySlug),
			...aliasProblems(filed),
		]),
		...placeProblems(authorities, bySlug),
		...authorities.flatMap((filed) => [...relationProblems(filed, bySlug), ...newerReportProblems(filed, today)]),
	];
}

/** Names and aliases that another council has. */
function nameProblems(authorities: readonly FiledAuthority[], bySlug: BySlug): LocatedProblem[] {
	const named = new Map<
		string,
		{ readonly raw: RawEntry; readonly path: readonly (string | number)[]; readonly slug: string }
	>();
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
	return problems;
}

/** A code or region that does not fit the council’s type. */
function typeProblems({ raw, authority: { type, gssCode, region } }: FiledAuthority): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const code = codeOf[type];
	if (!gssCode.startsWith(code)) {
		const rule = `type is ${type}, whose codes begin with ${code}; expected one of them, or another type`;
		problems.push(fieldProblem(raw, ['gss-code'], gssCode, rule));
	}
	if ((type === 'london-borough') !== (region === 'london')) {
		const rule = `type is ${type}; expected london with london-borough, and only there`;
		problems.push(fieldProblem(raw, ['region'], region, rule));
	}
	return problems;
}

/** A website that does not belong to a council, or that two councils name; a council may share that of one it followed. */
function websiteProblems({ raw, authority }: FiledAuthority, bySlug: BySlug): LocatedProblem[] {
	const { slug, website } = authority;
	if (website === undefined) return [];
	const problems: LocatedProblem[] = [];
	if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.gov\.uk$/.test(website)) {
		const rule = 'expected a council’s website, which ends in .gov.uk';
		problems.push(fieldProblem(raw, ['website'], website, rule));
	}
	const sharing = [...bySlug.values()].find((other) => other.slug !== slug && other.website === website);
	if (sharing && sharing.slug < slug && !follow(sharing, authority)) {
		const rule = `content/authorities/${sharing.slug} has the same website; expected each once`;
		problems.push(fieldProblem(raw, ['website'], website, rule));
	}
	return problems;
}

/** Other names that are the council’s name itself. */
function aliasProblems({ raw, authority: { name, otherNames } }: FiledAuthority): LocatedProblem[] {
	return otherNames.flatMap((other, index) =>
		other.toLowerCase() === name.toLowerCase()
			? [fieldProblem(raw, ['other-names', index], other, 'is the council’s name already; expected another one')]
			: [],
	);
}

/** Places on the map that another council has; councils of which one followed the other may share one. */
function placeProblems(authorities: readonly FiledAuthority[], bySlug: BySlug): LocatedProblem[] {
	const places = new Map<string, string>();
	return authorities.flatMap(({ raw, authority }) => {
		const { location, slug } = authority;
		if (!location) return [];
		const place = `${location.latitude} ${location.longitude}`;
		const other = places.get(place);
		places.set(place, slug);
		if (other === undefined || follow(bySlug.get(other), authority)) return [];
		const rule = `content/authorities/${other} has the same place; expected each once`;
		return [fieldProblem(raw, ['location'], location, rule)];
	});
}

/** Successors named twice, and neighbours that ended before the council did. */
function relationProblems({ raw, authority }: FiledAuthority, bySlug: BySlug): LocatedProblem[] {
	const { successors, neighbours } = authority;
	const twice = successors.flatMap((successor, index) =>
		successors.indexOf(successor) < index
			? [fieldProblem(raw, ['successors', index], successor, 'expected each successor once')]
			: [],
	);
	const ended = neighbours.flatMap((neighbour, index) => {
		const to = bySlug.get(neighbour)?.to;
		if (to === undefined || (authority.to !== undefined && authority.to <= to)) return [];
		const rule = `${neighbour} ended on ${to}; expected a council that exists`;
		return [fieldProblem(raw, ['neighbours', index], neighbour, rule)];
	});
	return [...twice, ...ended];
}

/** A newer report that was published or seen on a day still to come. */
function newerReportProblems({ raw, authority: { newerReport } }: FiledAuthority, today: IsoDate): LocatedProblem[] {
	if (!newerReport) return [];
	const field = (['published', 'seen'] as const).find((one) => newerReport[one] > today);
	if (field === undefined) return [];
	return [fieldProblem(raw, ['newer-report', field], newerReport[field], `expected a day until today (${today})`)];
}

/** Whether one council took over from the other, and may have its name. */
function follow(one: AuthorityEntry | undefined, other: AuthorityEntry): boolean {
	return one !== undefined && (one.successors.includes(other.slug) || other.successors.includes(one.slug));
}
