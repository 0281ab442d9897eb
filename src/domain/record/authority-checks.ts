/** Checks of authorities against each other and against the reports. */
import { problemsOf } from './entries.ts';
import { addDays } from '../basics/dates.ts';
import type { AddProblem, AuthorityEntry, CorpusEntries, Problem } from './entries.ts';

/** Adds the problems between authorities. */
export function checkAuthorities({ authorities, reports }: CorpusEntries, problems: Problem[]): void {
	const bySlug = new Map(authorities.map((a) => [a.slug, a]));
	const seen = new Map<string, string>();
	for (const authority of authorities) {
		const add = problemsOf(`authorities/${authority.slug}`, problems);
		checkUnique(authority, seen, add);
		checkNeighbours(authority, bySlug, add);
		checkSuccessors(authority, bySlug, add);
		checkEarlierTypes(authority, add);
		checkNewerReport(authority, reports, add);
		if (authority.from !== undefined && authority.to !== undefined && authority.to < authority.from) {
			add('to', authority.to, `expected a day on or after from (${authority.from})`);
		}
	}
}

/** Names and codes must each appear once. `seen`: who has which so far. */
function checkUnique(authority: AuthorityEntry, seen: Map<string, string>, add: AddProblem): void {
	const unique: [string, string | number | undefined][] = [
		['name', authority.name],
		['urn', authority.urn],
		['la-code', authority.laCode],
		['gss-code', authority.gssCode],
	];
	for (const [field, value] of unique) {
		if (value === undefined) continue;
		const key = `${field} ${value}`;
		const other = seen.get(key);
		if (other !== undefined) {
			add(field, value, `content/authorities/${other} has the same ${field}; expected each once`);
		}
		seen.set(key, authority.slug);
	}
}

function checkNeighbours(
	{ slug, neighbours }: AuthorityEntry,
	bySlug: ReadonlyMap<string, AuthorityEntry>,
	add: AddProblem,
): void {
	for (const [index, neighbour] of neighbours.entries()) {
		const field = `neighbours.${index}`;
		if (!bySlug.has(neighbour)) {
			add(field, neighbour, 'no such authority in content/authorities.', [...bySlug.keys()]);
		} else if (neighbour === slug) {
			add(field, neighbour, 'an authority is not its own neighbour');
		} else if (neighbours.indexOf(neighbour) !== index) {
			add(field, neighbour, 'expected each neighbour once');
		}
	}
}

/** An authority that ended has successors, which began on the next day; one that goes on has none. */
function checkSuccessors(
	{ slug, successors, to }: AuthorityEntry,
	bySlug: ReadonlyMap<string, AuthorityEntry>,
	add: AddProblem,
): void {
	for (const [index, successor] of successors.entries()) {
		const field = `successors.${index}`;
		const found = bySlug.get(successor);
		if (!found) {
			add(field, successor, 'no such authority in content/authorities.', [...bySlug.keys()]);
		} else if (to !== undefined && found.from !== addDays(to, 1)) {
			add(
				field,
				successor,
				`${successor} began on ${found.from ?? 'a day before the record'}; expected ${addDays(to, 1)}, the day after ${slug} ended`,
			);
		}
	}
	if (to !== undefined && successors.length === 0) {
		add('successors', undefined, `expected the authorities that took over on ${addDays(to, 1)}`);
	}
	if (to === undefined && successors.length > 0) {
		add('to', undefined, 'expected the last day of an authority that has successors');
	}
}

/** Earlier types must follow one another, end while the authority existed, and differ from the next type. */
function checkEarlierTypes({ type, earlierTypes, from, to }: AuthorityEntry, addTo: AddProblem): void {
	for (const [index, { type: earlier, until }] of earlierTypes.entries()) {
		const before = earlierTypes[index - 1];
		const add = (field: string, found: unknown, rule: string): void => {
			addTo(`earlier-types.${index}.${field}`, found, rule);
		};
		if (earlier === (earlierTypes[index + 1]?.type ?? type)) {
			add('type', earlier, 'expected another type than the one that follows');
		}
		if (before && until <= before.until) {
			add('until', until, `expected a day after ${before.until}, the last day of the type before; oldest first`);
		}
		if (from !== undefined && until < from) add('until', until, `expected a day on or after from (${from})`);
		if (to !== undefined && until >= to) add('until', until, `expected a day before to (${to})`);
	}
}

/** A newer report must not be in the record already. */
function checkNewerReport(
	{ slug, newerReport, to }: AuthorityEntry,
	reports: CorpusEntries['reports'],
	addTo: AddProblem,
): void {
	if (!newerReport) return;
	const { published, seen } = newerReport;
	const add = (field: string, found: unknown, rule: string): void => {
		addTo(`newer-report${field}`, found, rule);
	};
	const held = reports.find((report) => report.authority === slug && report.published.latest >= published);
	if (held) {
		add('.published', published, `the record has a report of that day or later (${held.id}); remove newer-report`);
	}
	if (seen < published) add('.seen', seen, `expected a day on or after published (${published})`);
	if (to !== undefined) add('', published, `${slug} ended on ${to}; expected none`);
}
