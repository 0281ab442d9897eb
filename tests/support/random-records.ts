/** Random records and claims for property tests, from a seed: the same seed gives the same record. */
import { authorityTypeIds, regionIds } from '../../src/domain/record/authorities.ts';
import { addDays } from '../../src/domain/basics/dates.ts';
import { gradesOn } from '../../src/domain/record/grades.ts';
import { absent, graded } from '../../src/domain/record/judgements.ts';
import { sendOutcomes } from '../../src/domain/record/joint.ts';
import { claimKinds, moves, shareWords } from '../../src/domain/claims/claims.ts';
import { anAuthority, since2013, strandIds } from './builders.ts';
import type { AskedThemes, ThemesOfReport } from '../../src/domain/record/asked-themes.ts';
import type { Authority } from '../../src/domain/record/authorities.ts';
import type { Area, Claim, ClaimKind, GradeProperty, Property } from '../../src/domain/claims/claims.ts';
import type { DateSpan, IsoDate } from '../../src/domain/basics/dates.ts';
import type { Edition, Framework } from '../../src/domain/record/frameworks.ts';
import type { Grade } from '../../src/domain/record/grades.ts';
import type { JudgementId, JudgementValue } from '../../src/domain/record/judgements.ts';
import type { Inspection } from '../../src/domain/record/reports.ts';
import type { SendResult, SendResults } from '../../src/domain/record/send-results.ts';

export interface Random {
	/** A whole number from `least` to `most`. */
	int(least: number, most: number): number;
	chance(part: number): boolean;
	pick<T>(list: readonly T[]): T;
	shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32: small, and good enough to choose test cases. */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	// The first numbers of neighbouring seeds are alike.
	for (let i = 0; i < 4; i += 1) next();
	const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
	const pick = <T>(list: readonly T[]): T => {
		const found = list[int(0, list.length - 1)];
		if (found === undefined) throw new Error('Nothing to pick from');
		return found;
	};
	return {
		int,
		chance: (part) => next() < part,
		pick,
		shuffled: (list) => {
			const result = [...list];
			for (let i = result.length - 1; i > 0; i -= 1) {
				const j = int(0, i);
				[result[i], result[j]] = [result[j] as never, result[i] as never];
			}
			return result;
		},
	};
}

/** What `createHistory` takes. */
export interface Parts {
	readonly authorities: readonly Authority[];
	readonly frameworks: readonly Framework[];
	readonly reports: readonly Inspection[];
	readonly asked: AskedThemes;
	readonly send: SendResults;
	readonly visits: readonly [];
	readonly terms: readonly [];
}

export interface Doubts {
	/** Maximum number of reports with a publication date within bounds. */
	readonly dates: number;
	/** Maximum number of unknown grades. */
	readonly grades: number;
	/** Maximum number of reports whose points are not known, and of councils without a report of a SEND inspection. */
	readonly points: number;
}

/** The themes that reports of random records may ask for. */
const randomThemes = ['front-door', 'plans', 'caseloads'] as const;

/** The days on which councils may be reorganised. */
const changeDays: readonly IsoDate[] = ['2017-04-01', '2021-04-01', '2024-04-01'];

/**
 * 4 to 12 councils in two or three regions, some taken over by others, with up to four reports each, in order of time.
 * Days lie on a coarse grid, so that many coincide.
 */
export function randomParts(random: Random, frameworks: readonly Framework[], doubts: Doubts): Parts {
	const authorities = randomAuthorities(random);
	// Sometimes all reports are alike, so that an unknown grade can be presumed from many others.
	const alike = random.chance(0.2);
	const editions = frameworks.flatMap((f) => f.editions);
	const reports = authorities.flatMap((authority) =>
		reportsOfOne(random, authority, alike ? editions.filter((e) => e.id === 'sif-2013') : editions, alike),
	);
	return {
		authorities: random.shuffled(authorities),
		frameworks,
		reports: random.shuffled(withUnknownGrades(random, withUnknownDates(random, reports, doubts.dates), doubts.grades)),
		asked: randomAsked(random, reports, doubts.points),
		// From a seed of its own, so that what follows in `random` does not depend on it.
		send: randomSend(randomFrom(reports.length + 1000 * authorities.length), authorities, doubts.points),
		visits: [],
		terms: [],
	};
}

/** One or two reports of SEND inspections for each council, some for two councils together; some councils have none. */
function randomSend(random: Random, authorities: readonly Authority[], mostUnread: number): SendResults {
	const unread = random.shuffled(authorities).slice(0, random.int(0, mostUnread));
	const read = authorities.filter((authority) => !unread.includes(authority)).map(({ slug }) => slug);
	const reports = read.flatMap((slug) =>
		Array.from({ length: random.chance(0.15) ? 2 : 1 }, (_, at): SendResult => {
			const published = addDays('2014-01-01', 120 * random.int(0, 24));
			const partner = random.pick(read);
			const authorities = random.chance(0.15) && partner !== slug ? [slug, partner] : [slug];
			return { id: `${slug}/send-${at}`, authorities, published, outcome: random.pick(sendOutcomes) };
		}),
	);
	return {
		outcomes: sendOutcomes.map((id) => ({ id, label: id })),
		reports: reports.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0)),
	};
}

/** What each report asked the council, and some the safeguarding board, for; of some reports it is not known. */
function randomAsked(random: Random, reports: readonly Inspection[], mostUnknown: number): AskedThemes {
	const unknown = new Set(
		random
			.shuffled(reports)
			.slice(0, random.int(0, mostUnknown))
			.map(({ id }) => id),
	);
	const some = (part: number): Set<string> => new Set(randomThemes.filter(() => random.chance(part)));
	const often = random.pick([0.2, 0.4]);
	const all = new Map<string, ThemesOfReport>(
		reports.map(({ id }) => [id, { council: some(often), board: some(0.1) }]),
	);
	return {
		themes: randomThemes.map((id) => ({ id, label: id })),
		of: (report) => (unknown.has(report) ? undefined : all.get(report)),
	};
}

function randomAuthorities(random: Random): Authority[] {
	const regions = random.shuffled(regionIds).slice(0, random.int(2, 3));
	const types = random.shuffled(authorityTypeIds).slice(0, random.int(2, 3));
	const wanted = random.int(4, 12);
	const names = random.shuffled([...'ABCDEFGHIJKLMNOP']).map((letter) => `${letter}shire`);
	const make = (index: number, given: Partial<Authority> = {}): Authority =>
		anAuthority(`council-${String(index)}`, {
			name: names[index] ?? `Council ${String(index)}`,
			region: random.pick(regions),
			type: random.pick(types),
			// A few councils change their type while they exist.
			earlierTypes: random.chance(0.25) ? [{ type: random.pick(types), until: random.pick(changeDays) }] : [],
			...given,
		});
	const list: Authority[] = [];
	while (list.length < wanted) {
		const index = list.length;
		if (!random.chance(0.15)) list.push(make(index));
		else {
			const from = random.pick(changeDays);
			const region = random.pick(regions);
			const [old, taker] = [`council-${String(index)}`, `council-${String(index + 1)}`];
			list.push(make(index, { region, to: addDays(from, -1), successors: [taker] }));
			list.push(make(index + 1, { region, from, predecessors: [old] }));
		}
	}
	const present = list.filter((a) => a.to === undefined).map((a) => a.slug);
	return list.map((a) =>
		a.to === undefined && random.chance(0.7)
			? { ...a, neighbours: random.shuffled(present.filter((slug) => slug !== a.slug)).slice(0, random.int(1, 4)) }
			: a,
	);
}

function reportsOfOne(
	random: Random,
	authority: Authority,
	editions: readonly Edition[],
	alike: boolean,
): Inspection[] {
	const reports: Inspection[] = [];
	const first = authority.from ?? '2013-06-25';
	const last = authority.to ?? (alike ? '2017-09-30' : '2026-12-31');
	let start = addDays(first, 120 * random.int(alike ? 2 : 0, 8));
	for (let wanted = alike ? random.int(2, 4) : random.int(0, 4); wanted > 0 && start <= last; wanted -= 1) {
		const open = editions.filter((e) => e.from <= start && (e.to === undefined || start <= e.to));
		if (open.length > 0) {
			const edition = random.pick(open);
			const published = addDays(start, random.pick([40, 60]));
			reports.push({
				id: `${authority.slug}/${published}`,
				authority: authority.slug,
				framework: edition.framework,
				edition,
				type: random.pick(edition.types),
				stays: [{ start: dayOnly(start), end: dayOnly(addDays(start, 11)) }],
				published: dayOnly(published),
				alsoPublished: [],
				judgements: Object.fromEntries(
					edition.judgements.map(({ id }) => [id, valueOfOne(random, edition, id, alike)]),
				),
			});
		}
		start = addDays(start, 120 * random.int(1, alike ? 3 : 12));
	}
	return reports;
}

const dayOnly = (day: IsoDate): DateSpan => ({ earliest: day, latest: day });

function valueOfOne(random: Random, edition: Edition, id: JudgementId, alike: boolean): JudgementValue {
	if (alike && id === 'overall') return graded('good');
	if (id === 'lscb' && random.chance(0.2)) return absent('not-reviewed');
	if (id !== 'overall' && random.chance(0.06)) return absent('not-judged');
	const scale = gradesOn(edition.scale);
	return graded(alike && !random.chance(0.05) ? random.pick(scale.slice(1)) : random.pick(scale));
}

/** Bounds never reach the council’s own report before or after, so that the order of its reports stays known. */
function withUnknownDates(random: Random, reports: readonly Inspection[], most: number): Inspection[] {
	const chosen = random.shuffled(reports).slice(0, random.int(0, most));
	return reports.map((report) => {
		if (!chosen.includes(report)) return report;
		const day = report.published.latest;
		return {
			...report,
			published: { earliest: addDays(day, -random.pick([0, 10, 29])), latest: addDays(day, random.pick([1, 15, 35])) },
		};
	});
}

/** Never hides a safeguarding board’s grade, because an older grade of the board would then count (see snapshots.ts). */
function withUnknownGrades(random: Random, reports: readonly Inspection[], most: number): Inspection[] {
	let list = [...reports];
	for (let wanted = random.int(0, most); wanted > 0 && list.length > 0; wanted -= 1) {
		const report = random.pick(list);
		const ids = report.edition.judgements.map((j) => j.id).filter((id) => id !== 'lscb');
		if (ids.length === 0) continue;
		const judgements = { ...report.judgements, [random.pick(ids)]: absent('not-known') };
		list = list.map((r) => (r === report ? { ...r, judgements } : r));
	}
	return list;
}

/** Whether a report has any unknown value. */
const isDoubtful = (r: Inspection): boolean =>
	r.published.earliest < r.published.latest ||
	Object.values(r.judgements).some((value) => value.kind === 'absent' && value.reason === 'not-known');

/** A claim of a kind about a random record; mostly about a council and a day that make it worth asking. */
export function randomClaim(random: Random, parts: Parts, kind: ClaimKind = random.pick(claimKinds)): Claim {
	const doubtful = parts.reports.filter((r) => isDoubtful(r) || parts.asked.of(r.id) === undefined);
	const asked = doubtful.length > 0 && random.chance(0.6) ? doubtful : parts.reports;
	const report = asked.length > 0 ? random.pick(asked) : undefined;
	const authority =
		parts.authorities.find((a) => a.slug === report?.authority && random.chance(0.9)) ?? random.pick(parts.authorities);
	const council = authority.slug;
	const days = parts.reports.flatMap((r) => [r.published.earliest, r.published.latest]);
	const near = random.chance(0.5) && report ? report.published.latest : random.pick([...days, '2018-01-01']);
	const inBounds = report && report.published.earliest < report.published.latest && random.chance(0.6);
	const day = inBounds
		? addDays(random.pick([report.published.earliest, report.published.latest]), random.pick([-1, 0, 1]))
		: addDays(near, random.pick([-1, 0, 0, 0, 1, 10, 200, 900, 2500]));
	const framework = random.chance(0.5)
		? undefined
		: random.chance(0.7)
			? report?.framework
			: random.pick(parts.frameworks).slug;
	const scope = { area: randomArea(random, parts, authority), framework, day };
	const property = randomProperty(random);
	switch (kind) {
		case 'nth-inspected':
		case 'nth-published':
			return { ...scope, kind, council, place: random.pick([1, 1, 2, 2, 3, 4, 6]) };
		case 'best':
			return { ...scope, kind, council };
		case 'one-of':
			return { ...scope, kind, council: random.chance(0.8) ? council : undefined, property, count: random.int(1, 4) };
		case 'none':
			return { ...scope, kind, property };
		case 'share':
			return {
				...scope,
				kind,
				property,
				word: random.pick(shareWords),
				percent: random.pick([0, 25, 33, 50, 67, 100]),
			};
		case 'first-since':
			return { ...scope, kind, council, property, since: addDays(day, -random.pick([1, 60, 200, 800, 2000, 5000])) };
		case 'longest-run':
			return { ...scope, kind, council, property: randomGrade(random) };
		case 'moved':
			return { ...scope, kind, council, strand: random.pick(strandIds), move: random.pick(moves) };
		case 'asked-times':
			return {
				...scope,
				kind,
				council,
				theme: random.pick(randomThemes),
				count: random.int(0, 3),
				last: random.pick([2, 2, 2, 3, 4]),
			};
		case 'asked-reports':
			return {
				...scope,
				kind,
				theme: random.pick(randomThemes),
				count: random.int(0, 4),
				from:
					inBounds && random.chance(0.5)
						? addDays(report.published.earliest, random.pick([0, 1]))
						: addDays(day, -random.pick([0, 1, 60, 200, 800, 2000])),
			};
		case 'send-first':
		case 'send-one-of': {
			const asked = { ...scope, framework: undefined, outcome: random.pick(sendOutcomes) };
			if (kind === 'send-first') return { ...asked, kind, council };
			return { ...asked, kind, council: random.chance(0.8) ? council : undefined, count: random.int(1, 4) };
		}
		default:
			return kind satisfies never;
	}
}

export function randomArea(random: Random, parts: Parts, authority: Authority): Area {
	const about = random.chance(0.85) ? authority : random.pick(parts.authorities);
	const kind = random.pick(['england', 'england', 'region', 'type', 'neighbours'] as const);
	switch (kind) {
		case 'england':
			return { kind };
		case 'region':
			return { kind, region: about.region };
		case 'type':
			return { kind, type: about.type };
		case 'neighbours':
			return { kind, of: about.slug };
		default:
			return kind satisfies never;
	}
}

function randomProperty(random: Random): Property {
	if (random.chance(0.25)) return { kind: 'asked', theme: random.pick(randomThemes) };
	if (random.chance(0.5)) return randomGrade(random);
	return random.chance(0.5)
		? { kind: 'number', grade: random.pick(sinceGrades), least: random.int(1, 3) }
		: { kind: 'all', grade: random.pick(sinceGrades.slice(0, 3)) };
}

/**
 * Not “inadequate or better”, which every grade is, and never “adequate”, which no council’s services were judged in the
 * time of the record.
 */
function randomGrade(random: Random): GradeProperty {
	const grade = random.pick(sinceGrades);
	return {
		kind: 'grade',
		strand: random.pick(strandIds),
		grade,
		orBetter: grade !== 'inadequate' && random.chance(0.5),
	};
}

const sinceGrades: readonly Grade[] = gradesOn(since2013);
