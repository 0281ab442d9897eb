/**
 * Checks across entries: what no single entry can show. All problems are collected; a record is returned only
 * when there is none, so nothing downstream ever meets a dangling reference or an impossible date.
 */
import { hasExactly, inForce } from './frameworks.ts';
import { gradesOn } from './grades.ts';
import { writtenAbsences } from './judgements.ts';
import { jointProblems } from './joint-checks.ts';
import { createRecord } from './record.ts';
import { endOf, startOf } from './reports.ts';
import { addDays, exactDay, isIsoDate, spanOf } from '../basics/dates.ts';
import { workingCalendar } from '../basics/working-days.ts';
import type { Authority } from './authorities.ts';
import type { Edition, EditionEntry, EditionJudgement, Framework, FrameworkEntry } from './frameworks.ts';
import type { Scale } from './grades.ts';
import type { Term } from './glossary.ts';
import type { Strand } from './judgements.ts';
import type { JointEntries } from './joint.ts';
import type { Moment } from './moments.ts';
import type { InspectionRecord, UngradedVisit } from './record.ts';
import type { Theme } from './themes.ts';
import type { Report, ReportEntry, SourceKind, TypeBasis } from './reports.ts';
import type { NextInspection } from './next-inspections.ts';
import type { RuleSet } from './rule-sets.ts';
import type { DateSpan } from '../basics/dates.ts';
import type { BankHolidayYear } from '../basics/working-days.ts';

/** An authority as its entry gives it; predecessors are derived. */
export type AuthorityEntry = Omit<Authority, 'predecessors'>;

/** A mistake in an entry, with what an editor needs to correct it. */
export interface Problem {
	/** Collection and id: "reports/hampshire/2014-04-22". */
	readonly entry: string;
	/** Path of the field in the frontmatter, dots between; empty for the entry as a whole. */
	readonly field: string;
	/** The value found; undefined where there is none. */
	readonly found: unknown;
	/** What is wrong with it and what was expected: "expected …", "no such authority …". */
	readonly rule: string;
	/** Values that would have been right, for a near-miss hint. */
	readonly candidates?: readonly string[];
}

/** The entries of every collection, each valid by its schema; references between them are not checked yet. */
export interface CorpusEntries {
	readonly authorities: readonly AuthorityEntry[];
	/** At least one; the editions of frameworks name them. */
	readonly scales: readonly Scale[];
	/** At least one; the judgements of editions name them. */
	readonly strands: readonly Strand[];
	readonly frameworks: readonly FrameworkEntry[];
	readonly reports: readonly ReportEntry[];
	/** At least one. */
	readonly themes: readonly Theme[];
	readonly visits: readonly UngradedVisit[];
	readonly terms: readonly Term[];
	readonly moments: readonly Moment[];
	/** One year after the other. */
	readonly bankHolidays: readonly BankHolidayYear[];
	readonly ruleSets: readonly RuleSet[];
	readonly nextInspections: readonly NextInspection[];
	readonly joint: JointEntries;
}

/** The record, or every problem between its entries. */
export type AssembledCorpus =
	| { readonly ok: true; readonly record: InspectionRecord }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks the entries against each other and builds the record. An empty collection is a problem. */
export function assembleCorpus(entries: CorpusEntries): AssembledCorpus {
	const problems: Problem[] = [];
	for (const kind of ['authorities', 'frameworks', 'reports'] as const) {
		if (entries[kind].length === 0) {
			problems.push({
				entry: kind,
				field: '',
				found: undefined,
				rule: `expected at least one entry in content/${kind}`,
			});
		}
	}
	const frameworks = checkFrameworks(entries, problems);
	checkAuthorities(entries, problems);
	// If an edition has no scale, every report under it would only repeat that problem.
	const reports = frameworks === undefined ? [] : checkReports({ ...entries, frameworks }, problems);
	checkVisits(entries, problems);
	checkTerms(entries, problems);
	problems.push(...jointProblems(entries.joint, entries.authorities));
	checkBankHolidays(entries, problems);
	if (problems.length > 0 || frameworks === undefined) return { ok: false, problems };
	const predecessors = new Map<string, string[]>();
	for (const { slug, successors } of entries.authorities) {
		for (const successor of successors) predecessors.set(successor, [...(predecessors.get(successor) ?? []), slug]);
	}
	return {
		ok: true,
		record: createRecord({
			authorities: entries.authorities.map((a) => ({ ...a, predecessors: predecessors.get(a.slug) ?? [] })),
			frameworks,
			reports,
			themes: entries.themes,
			visits: entries.visits,
			terms: entries.terms,
			moments: entries.moments,
			calendar: workingCalendar(entries.bankHolidays),
			ruleSets: entries.ruleSets,
			nextInspections: entries.nextInspections,
			joint: entries.joint,
		}),
	};
}

function checkBankHolidays({ bankHolidays }: CorpusEntries, problems: Problem[]): void {
	bankHolidays.forEach(({ year }, index) => {
		const before = bankHolidays[index - 1];
		if (!before || year === before.year + 1) return;
		problems.push({
			entry: 'bank-holidays',
			field: `${index}.year`,
			found: year,
			rule: `expected ${before.year + 1}: one year after the other, so that no deadline is counted with a gap`,
		});
	});
}

/** The frameworks with the scales and strands of their editions; undefined when one names a scale that does not exist. */
function checkFrameworks({ frameworks, scales, strands }: CorpusEntries, problems: Problem[]): Framework[] | undefined {
	const editions = frameworks.flatMap((framework) =>
		framework.editions.map((edition, index) => ({ framework, edition, index })),
	);
	const scaleById = new Map(scales.map((scale) => [scale.id, scale]));
	checkScales(scales, editions, problems);
	checkStrands(strands, editions, problems);
	const slugs = frameworks.map(({ slug }) => slug);
	for (const { slug, within } of frameworks) {
		if (within === undefined || (within !== slug && slugs.includes(within))) continue;
		problems.push({
			entry: `frameworks/${slug}`,
			field: 'within',
			found: within,
			rule: 'no such other framework in content/frameworks.',
			candidates: slugs.filter((other) => other !== slug),
		});
	}
	for (const [position, { framework, edition, index }] of editions.entries()) {
		const entry = `frameworks/${framework.slug}`;
		const field = `editions.${index}`;
		if (edition.to !== undefined && edition.to < edition.from) {
			problems.push({
				entry,
				field: `${field}.to`,
				found: edition.to,
				rule: `expected a day on or after from (${edition.from})`,
			});
		}
		for (const other of editions.slice(position + 1)) {
			if (other.edition.id === edition.id) {
				problems.push({
					entry: `frameworks/${other.framework.slug}`,
					field: `editions.${other.index}.id`,
					found: other.edition.id,
					rule: `another edition in content/frameworks/${framework.slug} has this id`,
				});
			}
			if (other.edition.scope !== edition.scope) continue;
			const [first, second] = other.edition.from < edition.from ? [other, { edition }] : [{ edition }, other];
			if (first.edition.to === undefined || second.edition.from <= first.edition.to) {
				problems.push({
					entry: `frameworks/${other.framework.slug}`,
					field: `editions.${other.index}.from`,
					found: other.edition.from,
					rule: `two editions for ${edition.scope} would be in force at once: ${first.edition.id} (${first.edition.from} to ${first.edition.to ?? 'now'}) and ${second.edition.id} (from ${second.edition.from}); expected one`,
				});
			}
		}
		if (!scaleById.has(edition.scale)) {
			problems.push({
				entry,
				field: `${field}.scale`,
				found: edition.scale,
				rule: 'no such scale in content/scales.yaml.',
				candidates: [...scaleById.keys()],
			});
		}
		const ids = new Set(edition.judgements.map((j) => j.id));
		for (const [at, judgement] of edition.judgements.entries()) {
			if (edition.judgements.findIndex((other) => other.id === judgement.id) < at) {
				problems.push({
					entry,
					field: `${field}.judgements.${at}.id`,
					found: judgement.id,
					rule: `another judgement of edition ${edition.id} has this id; expected each once`,
				});
			}
			if (judgement.partOf !== undefined && !ids.has(judgement.partOf)) {
				problems.push({
					entry,
					field: `${field}.judgements.${at}.part-of`,
					found: judgement.partOf,
					rule: `no such judgement in edition ${edition.id}`,
					candidates: [...ids],
				});
			}
		}
	}
	const whole = frameworks.map((framework) => ({
		...framework,
		editions: framework.editions.flatMap((edition): Edition[] => {
			const scale = scaleById.get(edition.scale);
			return scale ? [{ ...edition, scale, strandOrder: strands, judgements: inStrandOrder(edition, strands) }] : [];
		}),
	}));
	return whole.every(({ editions: kept }, index) => kept.length === frameworks[index]?.editions.length)
		? whole
		: undefined;
}

/** The judgements of an edition, with the strands of each in the usual order. */
function inStrandOrder({ judgements }: EditionEntry, strands: readonly Strand[]): EditionJudgement[] {
	return judgements.map((judgement) => ({
		...judgement,
		strands: strands.flatMap(({ id }) => judgement.strands.filter(({ strand }) => strand === id)),
	}));
}

/** Each strand must appear once, the overall grade first, and the editions must name strands that there are. */
function checkStrands(
	strands: readonly Strand[],
	editions: readonly { readonly framework: FrameworkEntry; readonly edition: EditionEntry; readonly index: number }[],
	problems: Problem[],
): void {
	const ids = strands.map(({ id }) => id);
	for (const [index, id] of ids.entries()) {
		if (index === 0 && id !== 'overall') {
			problems.push({ entry: 'strands', field: '0.id', found: id, rule: 'expected the strand overall first' });
		}
		if (ids.indexOf(id) < index) {
			const rule = 'another strand has this id; expected each once';
			problems.push({ entry: 'strands', field: `${index}.id`, found: id, rule });
		}
	}
	for (const { framework, edition, index } of editions) {
		for (const [at, judgement] of edition.judgements.entries()) {
			for (const { strand } of judgement.strands) {
				if (ids.includes(strand)) continue;
				problems.push({
					entry: `frameworks/${framework.slug}`,
					field: `editions.${index}.judgements.${at}.strands.${strand}`,
					found: strand,
					rule: 'no such strand in content/strands.yaml.',
					candidates: ids,
				});
			}
		}
	}
}

/** Each scale must appear once, and no word on two scales of one scope, because the two grades would be counted as one. */
function checkScales(
	scales: readonly Scale[],
	editions: readonly { readonly framework: FrameworkEntry; readonly edition: EditionEntry; readonly index: number }[],
	problems: Problem[],
): void {
	for (const [index, { id }] of scales.entries()) {
		if (scales.findIndex((other) => other.id === id) < index) {
			problems.push({
				entry: 'scales',
				field: `${index}.id`,
				found: id,
				rule: 'another scale has this id; expected each once',
			});
		}
	}
	for (const [position, { framework, edition, index }] of editions.entries()) {
		const scale = scales.find(({ id }) => id === edition.scale);
		const clash = editions.slice(0, position).flatMap((earlier) => {
			const other = scales.find(({ id }) => id === earlier.edition.scale);
			if (!scale || !other || other === scale || earlier.edition.scope !== edition.scope) return [];
			const word = gradesOn(scale).find((grade) => gradesOn(other).includes(grade));
			return word === undefined ? [] : [{ word, edition: earlier.edition }];
		})[0];
		if (!clash) continue;
		problems.push({
			entry: `frameworks/${framework.slug}`,
			field: `editions.${index}.scale`,
			found: edition.scale,
			rule: `edition ${clash.edition.id}, also of ${edition.scope}, grades on ${clash.edition.scale}, which has “${clash.word}” too; expected a word of its own for each grade, such as ${clash.word}-${edition.label}`,
		});
	}
}

function checkAuthorities(entries: CorpusEntries, problems: Problem[]): void {
	const { authorities } = entries;
	const slugs = new Set(authorities.map((a) => a.slug));
	const bySlug = new Map(authorities.map((a) => [a.slug, a]));
	const seen = new Map<string, string>();
	for (const authority of authorities) {
		const entry = `authorities/${authority.slug}`;
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
				problems.push({
					entry,
					field,
					found: value,
					rule: `content/authorities/${other} has the same ${field}; expected each once`,
				});
			}
			seen.set(key, authority.slug);
		}
		for (const [index, neighbour] of authority.neighbours.entries()) {
			const field = `neighbours.${index}`;
			if (!slugs.has(neighbour)) {
				problems.push({
					entry,
					field,
					found: neighbour,
					rule: 'no such authority in content/authorities.',
					candidates: [...slugs],
				});
			} else if (neighbour === authority.slug) {
				problems.push({ entry, field, found: neighbour, rule: 'an authority is not its own neighbour' });
			} else if (authority.neighbours.indexOf(neighbour) !== index) {
				problems.push({ entry, field, found: neighbour, rule: 'expected each neighbour once' });
			}
		}
		for (const [index, successor] of authority.successors.entries()) {
			const field = `successors.${index}`;
			const found = bySlug.get(successor);
			if (!found) {
				problems.push({
					entry,
					field,
					found: successor,
					rule: 'no such authority in content/authorities.',
					candidates: [...slugs],
				});
			} else if (authority.to !== undefined && found.from !== addDays(authority.to, 1)) {
				problems.push({
					entry,
					field,
					found: successor,
					rule: `${successor} began on ${found.from ?? 'a day before the record'}; expected ${addDays(authority.to, 1)}, the day after ${authority.slug} ended`,
				});
			}
		}
		if (authority.to !== undefined && authority.successors.length === 0) {
			problems.push({
				entry,
				field: 'successors',
				found: undefined,
				rule: `expected the authorities that took over on ${addDays(authority.to, 1)}`,
			});
		}
		if (authority.to === undefined && authority.successors.length > 0) {
			problems.push({
				entry,
				field: 'to',
				found: undefined,
				rule: 'expected the last day of an authority that has successors',
			});
		}
		checkEarlierTypes(authority, entry, problems);
		checkNewerReport(authority, entries, entry, problems);
		if (authority.from !== undefined && authority.to !== undefined && authority.to < authority.from) {
			problems.push({
				entry,
				field: 'to',
				found: authority.to,
				rule: `expected a day on or after from (${authority.from})`,
			});
		}
	}
}

/** Earlier types must follow one another, end while the authority existed, and differ from the next type. */
function checkEarlierTypes({ type, earlierTypes, from, to }: AuthorityEntry, entry: string, problems: Problem[]): void {
	for (const [index, { type: earlier, until }] of earlierTypes.entries()) {
		const before = earlierTypes[index - 1];
		const add = (field: string, found: unknown, rule: string): void => {
			problems.push({ entry, field: `earlier-types.${index}.${field}`, found, rule });
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
	{ reports }: CorpusEntries,
	entry: string,
	problems: Problem[],
): void {
	if (!newerReport) return;
	const { published, seen } = newerReport;
	const add = (field: string, found: unknown, rule: string): void => {
		problems.push({ entry, field: `newer-report${field}`, found, rule });
	};
	const held = reports.find((report) => report.authority === slug && report.published.latest >= published);
	if (held) {
		add('.published', published, `the record has a report of that day or later (${held.id}); remove newer-report`);
	}
	if (seen < published) add('.seen', seen, `expected a day on or after published (${published})`);
	if (to !== undefined) add('', published, `${slug} ended on ${to}; expected none`);
}

function checkReports(
	{
		authorities,
		frameworks,
		reports,
	}: Omit<CorpusEntries, 'frameworks'> & { readonly frameworks: readonly Framework[] },
	problems: Problem[],
): Report[] {
	const authorityBySlug = new Map(authorities.map((a) => [a.slug, a]));
	const frameworkBySlug = new Map(frameworks.map((f) => [f.slug, f]));
	const inspections = new Map<string, string>();
	const placed: Report[] = [];
	for (const report of reports) {
		const entry = `reports/${report.id}`;
		const add = (field: string, found: unknown, rule: string, candidates?: readonly string[]): void => {
			problems.push({ entry, field, found, rule, ...(candidates && { candidates }) });
		};

		const authority = authorityBySlug.get(report.authority);
		if (!authority) {
			add('', report.authority, 'the folder names no authority in content/authorities.', [...authorityBySlug.keys()]);
		} else {
			checkExistence(authority, report, add);
		}

		checkDates(report, add);
		checkBases(report, add);

		const key = `${report.authority} ${report.framework} ${startOf(report).earliest}`;
		const twin = inspections.get(key);
		if (twin !== undefined) {
			add(
				'inspection.start',
				startOf(report).earliest,
				`content/reports/${twin} records the same inspection; expected each once`,
			);
		}
		inspections.set(key, report.id);

		const framework = frameworkBySlug.get(report.framework);
		if (!framework) {
			add('framework', report.framework, 'no such framework in content/frameworks.', [...frameworkBySlug.keys()]);
			continue;
		}
		const edition = editionOf(framework, report, add);
		if (edition) placed.push({ ...report, edition });
	}
	return placed;
}

type Add = (field: string, found: unknown, rule: string, candidates?: readonly string[]) => void;

function checkExistence(authority: AuthorityEntry, report: ReportEntry, add: Add): void {
	const start = startOf(report);
	if (authority.from !== undefined && start.latest < authority.from) {
		add(
			'inspection.start',
			spanText(start),
			`${authority.slug} did not exist before ${authority.from}; expected the authority of that day`,
		);
	}
	if (authority.to !== undefined && start.earliest > authority.to) {
		add(
			'inspection.start',
			spanText(start),
			`${authority.slug} ended on ${authority.to}; expected its successor (${authority.successors.join(', ')})`,
		);
	}
}

/** The kind of source that each basis for the type of inspection needs. */
const sourceOfTypeBasis: Record<TypeBasis, SourceKind> = {
	printed: 'report',
	length: 'report',
	inferred: 'report',
	'official-statistics': 'official-statistics',
	secondary: 'secondary',
};

/** A page must not say that a fact is printed in, or worked out from, a source that the record does not cite. */
function checkBases({ typeBasis, publishedBasis, source }: ReportEntry, add: Add): void {
	const wanted = sourceOfTypeBasis[typeBasis];
	if (wanted !== source.kind) {
		add('inspection.type-basis', typeBasis, `goes with a source of kind ${wanted}; this one is ${source.kind}`);
	}
	if ((publishedBasis === 'printed' || publishedBasis === 'site') && source.kind !== 'report') {
		add('published-basis', publishedBasis, `goes with a source of kind report; this one is ${source.kind}`);
	}
}

function checkDates(report: ReportEntry, add: Add): void {
	let previous: DateSpan | undefined;
	for (const [index, visit] of report.stays.entries()) {
		const prefix = index === 0 ? 'inspection' : `inspection.returns.${index - 1}`;
		if (visit.end.latest < visit.start.earliest) {
			add(`${prefix}.end`, spanText(visit.end), `expected a day on or after the start (${spanText(visit.start)})`);
		}
		if (previous && visit.start.latest <= previous.earliest) {
			add(
				`${prefix}.start`,
				spanText(visit.start),
				`expected a day after the visit before it ended (${spanText(previous)})`,
			);
		}
		previous = visit.end;
	}
	if (checkFileName(report, add) && report.published.latest < endOf(report).earliest) {
		add(
			'published',
			spanText(report.published),
			`expected a day on or after the end of the inspection (${spanText(endOf(report))})`,
		);
	}
}

/** The file name must give the day of publication, or else a month of the inspection, with bounds in `published`. */
function checkFileName(report: ReportEntry, add: Add): boolean {
	const name = report.id.slice(report.authority.length + 1);
	if (isIsoDate(name)) {
		if (exactDay(report.published) === name) return true;
		add('published', spanText(report.published), `the file name gives the day, ${name}; expected no bounds beside it`);
		return false;
	}
	const month = spanOf(name.slice('inspected-'.length));
	if (month && (month.latest < startOf(report).earliest || endOf(report).latest < month.earliest)) {
		add(
			'inspection.start',
			spanText(startOf(report)),
			`expected the month of the file name (${name}) to be in the visit`,
		);
	}
	if (isIsoDate(report.published.earliest)) return true;
	add('published', undefined, 'the file name gives no day; expected the bounds earliest and latest');
	return false;
}

function editionOf(framework: Framework, report: ReportEntry, add: Add): Edition | undefined {
	const given = Object.keys(report.judgements);
	const start = startOf(report).earliest;
	const exact = framework.editions.filter((edition) => hasExactly(edition, given));
	const edition = exact.find((e) => inForce(e, report.type, start)) ?? exact[0];
	if (!edition) {
		// Compare the keys with the edition that was in force, because the editor most likely meant that one.
		const meant =
			framework.editions.find((e) => inForce(e, report.type, start)) ??
			framework.editions.find((e) => e.to === undefined || start <= e.to) ??
			framework.editions.at(-1);
		const expected: readonly string[] = meant?.judgements.map((j) => j.id) ?? [];
		for (const id of given.filter((id) => !expected.includes(id))) {
			add(
				`judgements.${id}`,
				valueText(report, id),
				`edition ${meant?.id ?? framework.slug} does not make this judgement; expected ${expected.join(', ')}`,
			);
		}
		for (const id of expected.filter((id) => !given.includes(id))) {
			add(
				`judgements.${id}`,
				undefined,
				`edition ${meant?.id ?? framework.slug} makes this judgement; expected a grade or the reason why there is none`,
			);
		}
		return undefined;
	}
	if (!inForce(edition, report.type, start)) {
		add(
			'inspection.start',
			spanText(startOf(report)),
			`the judgements are those of edition ${edition.id}, used for inspections that began ${edition.from} to ${edition.to ?? 'now'}; expected a start in that time, or the judgements of the edition then in force`,
		);
	}
	if (!edition.types.includes(report.type)) {
		add(
			'inspection.type',
			report.type,
			`edition ${edition.id} has no such inspections; expected ${edition.types.join(' | ')}`,
		);
	}
	const scale = gradesOn(edition.scale);
	for (const [id, value] of Object.entries(report.judgements)) {
		if (value.kind === 'graded' && !scale.includes(value.grade)) {
			const allowed = [...scale, ...writtenAbsences];
			add(
				`judgements.${id}`,
				value.grade,
				`not on the scale of edition ${edition.id}; expected ${allowed.join(' | ')}`,
			);
		}
		if (value.kind === 'absent' && value.reason === 'not-reviewed' && id !== 'lscb') {
			add(
				`judgements.${id}`,
				value.reason,
				'only a safeguarding board (lscb) can be left without a review; expected a grade, not-judged or not-known',
			);
		}
	}
	const ids = edition.judgements.map((j) => j.id);
	for (const [index, improvement] of report.improvements.entries()) {
		improvement.judgements.forEach((id, at) => {
			if (ids.includes(id)) return;
			add(`improvements.${index}.judgements.${at}`, id, `edition ${edition.id} does not make this judgement.`, ids);
		});
	}
	const pages = report.source.kind === 'report' ? report.source.file?.pages : undefined;
	const section = report.improvementSection;
	if (section && pages !== undefined && section.page > pages) {
		add('improvement-section.page', section.page, `the report has ${pages} pages; expected one of them`);
	}
	const ofAuthority = report.improvements.filter(({ body }) => body === 'authority').length;
	if (section && ofAuthority > section.points) {
		add(
			'improvements',
			ofAuthority,
			`the report makes ${section.points} of them (improvement-section.points); expected no more`,
		);
	}
	return edition;
}

function checkVisits({ authorities, visits }: CorpusEntries, problems: Problem[]): void {
	const slugs = authorities.map((a) => a.slug);
	for (const [index, visit] of visits.entries()) {
		if (!slugs.includes(visit.authority)) {
			problems.push({
				entry: 'visits',
				field: `${index}.authority`,
				found: visit.authority,
				rule: 'no such authority in content/authorities.',
				candidates: slugs,
			});
		}
		if (visit.published < visit.date) {
			problems.push({
				entry: 'visits',
				field: `${index}.published`,
				found: visit.published,
				rule: `expected a day on or after the visit (${visit.date})`,
			});
		}
	}
}

function checkTerms({ terms }: CorpusEntries, problems: Problem[]): void {
	const slugs = terms.map((t) => t.slug);
	for (const term of terms) {
		for (const [index, slug] of term.see.entries()) {
			if (!slugs.includes(slug)) {
				problems.push({
					entry: `glossary/${term.slug}`,
					field: `see.${index}`,
					found: slug,
					rule: 'no such term in content/glossary.',
					candidates: slugs,
				});
			}
		}
	}
}

function valueText(report: ReportEntry, id: string): string | undefined {
	const value = Object.entries(report.judgements).find(([key]) => key === id)?.[1];
	return value && (value.kind === 'graded' ? value.grade : value.reason);
}

/** A span for use in a message: the day, or its bounds. */
function spanText(span: DateSpan): string {
	return exactDay(span) ?? `${span.earliest} to ${span.latest}`;
}
