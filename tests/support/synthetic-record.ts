/**
 * A larger record for measurements: a copy of content/ gets more reports, of the same kinds and in the same proportions as the
 * real ones. Each repeats the shape of a real report (edition, judgements, points, themes, pages, lengths of texts) under
 * another council and on other days; the texts are words in a random order. The content check finds no fault in the copy.
 * Nothing of it is ever published or committed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { readContent } from '../../src/check/read-content.ts';
import { addDays, daysBetween, exactDay, isIsoDate, weekday } from '../../src/domain/basics/dates.ts';
import { inForce } from '../../src/domain/record/frameworks.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { endOf, hasLowestGrade, startOf } from '../../src/domain/record/reports.ts';
import { inventedTexts } from './invented-texts.ts';
import { randomFrom } from './random-records.ts';
import type { InventedTexts } from './invented-texts.ts';
import type { Random } from './random-records.ts';
import type { IsoDate } from '../../src/domain/basics/dates.ts';
import type { Authority } from '../../src/domain/record/authorities.ts';
import type { JointReport } from '../../src/domain/record/joint.ts';
import type { InspectionRecord, UngradedVisit } from '../../src/domain/record/record.ts';
import type { Report } from '../../src/domain/record/reports.ts';

/** How many reports of each kind a content folder has. */
export interface ReportCounts {
	/** Inspections with grades. */
	readonly graded: number;
	/** Joint inspections. */
	readonly joint: number;
	/** Visits without grades, which have no page of their own. */
	readonly visits: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** A real report with what its file says, to repeat. */
interface Pattern<Entry> {
	readonly entry: Entry;
	readonly fields: Fields;
}

/** A report is tried under this many councils and days before its pattern is given up for another one. */
const TRIES = 300;
/** Reports name the aims of the Children’s Social Care National Framework from this day. */
const NATIONAL_FRAMEWORK = '2023-12-01';
/** Visits that fit into one table: the check refuses a file of more than 200,000 bytes. */
const MOST_VISITS = 1_700;
/** Numbers of invented files, in a range that Ofsted has not reached. */
const FIRST_FILE = 9_000_000_000;
const leads = { first: ['Alex', 'Jo', 'Kim', 'Lee', 'Pat', 'Robin', 'Sam'], last: ['Sample', 'Specimen', 'Pattern'] };

/**
 * Adds reports to a content folder until it has `total`, with grades and joint ones together in their present proportion, and
 * visits alike. The same seed gives the same files. Throws when the folder is not in order, has more reports already, or has
 * no room for as many.
 */
export function growRecord(folder: string, total: number, seed = 1): ReportCounts {
	const { record, problems } = checkContent(folder);
	if (!record) throw new Error(`The content to begin with is not in order.\n${formatProblems(problems)}`);
	const before = {
		graded: record.reports.length,
		joint: record.joint.reports.length,
		visits: record.visits.length,
	};
	const has = before.graded + before.joint;
	if (!Number.isInteger(total) || total < has) {
		throw new Error(`There are ${has} reports already; expected a whole number of ${has} or more, and not ${total}`);
	}
	const after = {
		graded: before.graded + Math.round(((total - has) * before.graded) / has),
		visits: Math.max(before.visits, Math.min(MOST_VISITS, Math.round((before.visits * total) / has))),
	};
	const grower = new Grower(folder, record, randomFrom(seed));
	grower.addReports(after.graded - before.graded);
	grower.addJoint(total - after.graded - before.joint);
	grower.addVisits(after.visits - before.visits);
	return { ...after, joint: total - after.graded };
}

/** The day on which a visit to a council is possible, and what is known of the council then. */
interface PlacedReport {
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly published: IsoDate;
	/** Whether it is of services, and not of the safeguarding board alone. */
	readonly isOfServices: boolean;
	readonly isInadequate: boolean;
}

class Grower {
	readonly #folder: string;
	readonly #record: InspectionRecord;
	readonly #random: Random;
	readonly #texts: InventedTexts;
	readonly #fieldsOf: ReadonlyMap<string, Fields>;
	readonly #lastDay: IsoDate;
	/** Real and invented, by council. */
	readonly #placed = new Map<string, PlacedReport[]>();
	/** What may be there once: the day of a page, the first day of an inspection. */
	readonly #taken = new Set<string>();
	#files = FIRST_FILE;

	constructor(folder: string, record: InspectionRecord, random: Random) {
		const { entries } = readContent(folder);
		this.#folder = folder;
		this.#record = record;
		this.#random = random;
		this.#fieldsOf = new Map([...entries.reports, ...entries.joint].map(({ entry, data }) => [entry, data as Fields]));
		this.#texts = inventedTexts([...this.#fieldsOf.values()].flatMap(textsIn), random);
		this.#lastDay = asAtDate(record);
		for (const report of record.reports) {
			this.#taken
				.add(pageKey(report.id))
				.add(inspectionKey(report.authority, report.framework, startOf(report).earliest));
			this.#place(report.authority, {
				start: startOf(report).earliest,
				end: endOf(report).latest,
				published: report.published.latest,
				isOfServices: isOfServices(report),
				isInadequate: hasLowestGrade(report),
			});
		}
		for (const { id, authority, kind, visit, published } of record.joint.reports) {
			this.#taken.add(pageKey(id)).add(inspectionKey(authority, kind, visit?.start ?? published));
		}
		for (const { authority, date } of record.visits) this.#taken.add(inspectionKey(authority, 'visit', date));
	}

	addReports(count: number): void {
		const patterns = this.#patterns('reports', this.#record.reports, (report) => exactDays(report) !== undefined);
		this.#repeat(count, patterns, (pattern) => this.#addReport(pattern));
	}

	addJoint(count: number): void {
		const patterns = this.#patterns('joint', this.#record.joint.reports, ({ visit }) => visit !== undefined);
		const days = Map.groupBy(patterns, ({ entry }) => entry.kind);
		const windows = new Map(
			[...days].map(([kind, list]) => [kind, list.map(({ entry }) => entry.published).sort()] as const),
		);
		this.#repeat(count, patterns, ({ entry, fields }) =>
			this.#addJoint(entry, fields, windows.get(entry.kind)?.[0] ?? entry.published),
		);
	}

	/** Writes the table of visits anew, with more of them in the time that it covers. */
	addVisits(count: number): void {
		const { visits } = this.#record;
		const [first, last] = [visits[0], visits.at(-1)];
		if (count === 0 || !first || !last) return;
		const added: UngradedVisit[] = [];
		this.#repeat(count, visits, (pattern) => {
			const authority = this.#random.pick(this.#record.authorities);
			const weeks = this.#weeksBetween(pattern.date, first.date, last.date);
			const [date, published] = [addDays(pattern.date, weeks * 7), addDays(pattern.published, weeks * 7)];
			const key = inspectionKey(authority.slug, 'visit', date);
			const placed = this.#placed.get(authority.slug) ?? [];
			const fits =
				existsOn(authority, date) &&
				!this.#taken.has(key) &&
				[date, published].every((day) => this.#isWorkingDay(day)) &&
				!placed.some(({ start, end }) => start <= date && date <= end) &&
				(pattern.kind !== 'monitoring' || latestBy(placed, date)?.isInadequate === true);
			if (!fits) return false;
			this.#taken.add(key);
			added.push({ ...pattern, authority: authority.slug, date, published });
			return true;
		});
		const rows = [...visits, ...added.map(({ letter: _, ...visit }) => visit)]
			.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
			.map(({ authority, kind, date, published, theme, ...rest }) => ({
				authority,
				kind,
				date,
				published,
				theme,
				...('letter' in rest && rest.letter !== undefined && { letter: rest.letter }),
			}));
		writeFileSync(join(this.#folder, 'visits.yaml'), stringify(rows, { lineWidth: 0 }));
	}

	#addReport({ entry, fields }: Pattern<Report>): boolean {
		const authority = this.#random.pick(this.#record.authorities);
		const days = exactDays(entry);
		if (!days) return false;
		const { edition, type, framework } = entry;
		const until = [edition.afterwards?.to, edition.to, this.#lastDay].find((day) => day !== undefined) ?? this.#lastDay;
		const named = entry.improvements.some(({ nationalFramework }) => nationalFramework.length > 0);
		const from = named && edition.from < NATIONAL_FRAMEWORK ? NATIONAL_FRAMEWORK : edition.from;
		const by = this.#weeksBetween(days.start, from, until) * 7;
		const [start, end, published] = [days.start, days.end, days.published].map((day) => addDays(day, by)) as [
			IsoDate,
			IsoDate,
			IsoDate,
		];
		const id = `${authority.slug}/${published}`;
		const keys = [pageKey(id), inspectionKey(authority.slug, framework, start)];
		const fits =
			existsOn(authority, start) &&
			inForce(edition, type, start) &&
			!this.#record.moments.some(({ day, until: last }) => last !== undefined && day <= start && start <= last) &&
			published <= this.#lastDay &&
			(authority.newerReport === undefined || published < authority.newerReport.published) &&
			keys.every((key) => !this.#taken.has(key)) &&
			days.all.every((day) => this.#isWorkingDay(addDays(day, by))) &&
			!this.#isInWayOfVisits(authority.slug, { start, end, published, isOfServices: isOfServices(entry) });
		if (!fits) return false;
		for (const key of keys) this.#taken.add(key);
		this.#place(authority.slug, {
			start,
			end,
			published,
			isOfServices: isOfServices(entry),
			isInadequate: hasLowestGrade(entry),
		});
		this.#write(join('reports', `${id}.mdx`), this.#inventedFields(fields, id, by), true);
		return true;
	}

	#addJoint(entry: JointReport, fields: Fields, first: IsoDate): boolean {
		const authority = this.#random.pick(this.#record.authorities);
		const by = this.#weeksBetween(entry.published, first, this.#lastDay) * 7;
		const [start, published] = [addDays(entry.visit?.start ?? entry.published, by), addDays(entry.published, by)];
		const id = `${authority.slug}/${entry.kind}-${published}`;
		const keys = [pageKey(id), inspectionKey(authority.slug, entry.kind, start)];
		const fits = existsOn(authority, start) && published <= this.#lastDay && keys.every((key) => !this.#taken.has(key));
		if (!fits) return false;
		for (const key of keys) this.#taken.add(key);
		this.#write(join('joint', `${id}.yaml`), this.#inventedFields(fields, id, by), false);
		return true;
	}

	/** Calls `add` with patterns in turn, in a random order, until it has succeeded `count` times. */
	#repeat<Kind>(count: number, patterns: readonly Kind[], add: (pattern: Kind) => boolean): void {
		if (count > 0 && patterns.length === 0) throw new Error('There is no report to repeat');
		let failed = 0;
		for (let done = 0, order: Kind[] = []; done < count;) {
			if (order.length === 0) order = this.#random.shuffled(patterns);
			const pattern = order.pop() as Kind;
			const isAdded = Array.from({ length: TRIES }).some(() => add(pattern));
			done += Number(isAdded);
			failed = isAdded ? 0 : failed + 1;
			if (failed > patterns.length) throw new Error(`No room for more than ${done} of ${count} further reports`);
		}
	}

	#patterns<Entry extends { readonly id: string }>(
		collection: 'reports' | 'joint',
		entries: readonly Entry[],
		isUsable: (entry: Entry) => boolean,
	): Pattern<Entry>[] {
		return entries.filter(isUsable).flatMap((entry) => {
			const fields = this.#fieldsOf.get(`${collection}/${entry.id}`);
			return fields ? [{ entry, fields }] : [];
		});
	}

	/** A whole number of weeks from a day to one in a period: weekdays stay. */
	#weeksBetween(day: IsoDate, first: IsoDate, last: IsoDate): number {
		const [least, most] = [Math.ceil(daysBetween(day, first) / 7), Math.floor(daysBetween(day, last) / 7)];
		return this.#random.int(least, Math.max(least, most));
	}

	#isWorkingDay(day: IsoDate): boolean {
		return weekday(day) <= 5 && this.#record.calendar.isWorkingDay(day);
	}

	/** A real visit is not to be during an inspection, nor a monitoring visit after a report in which nothing was inadequate. */
	#isInWayOfVisits(
		authority: string,
		{ start, end, published, isOfServices }: Omit<PlacedReport, 'isInadequate'>,
	): boolean {
		return this.#record.visits.some(
			(visit) =>
				visit.authority === authority &&
				((start <= visit.date && visit.date <= end) ||
					(visit.kind === 'monitoring' &&
						isOfServices &&
						published <= visit.date &&
						start >= (latestBy(this.#placed.get(authority) ?? [], visit.date)?.start ?? ''))),
		);
	}

	#place(authority: string, report: PlacedReport): void {
		const placed = this.#placed.get(authority);
		if (placed) placed.push(report);
		else this.#placed.set(authority, [report]);
	}

	/** The fields of a report moved by `by` days, with texts, names and a file of its own. */
	#inventedFields(fields: Fields, id: string, by: number): Fields {
		const moved = movedBy(fields, by) as Record<string, unknown>;
		delete moved['also-published'];
		delete moved['also-covers'];
		const { inspection, printed, source } = moved as Record<string, Record<string, unknown> | undefined>;
		if (inspection && Array.isArray(inspection['lead'])) {
			const people = new Set(
				inspection['lead'].map(() => `${this.#random.pick(leads.first)} ${this.#random.pick(leads.last)}`),
			);
			inspection['lead'] = [...people];
		}
		if (printed) {
			// These three must agree with other reports and visits of the council.
			for (const field of ['earlier-inspections', 'last-inspection', 'focused-visits'])
				Reflect.deleteProperty(printed, field);
			if (Object.keys(printed).length === 0) delete moved['printed'];
		}
		if (source?.['kind'] === 'report') {
			if ('url' in source) source['url'] = `https://files.ofsted.gov.uk/v1/file/${(this.#files += 1)}`;
			if ('sha256' in source) source['sha256'] = createHash('sha256').update(id).digest('hex');
		}
		return withTexts(moved, (text) => this.#texts.like(text)) as Fields;
	}

	#write(file: string, fields: Fields, isFrontmatter: boolean): void {
		const path = join(this.#folder, file);
		const yaml = stringify(fields, { lineWidth: 0 });
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, isFrontmatter ? `---\n${yaml}---\n` : yaml, { flag: 'wx' });
	}
}

/** Changes in one report of a content folder what it says of the direction of services; returns the report’s id. */
export function changeOneReport(folder: string): string {
	for (const { id } of readContent(folder).entries.reports) {
		const file = join(folder, 'reports', `${id}.mdx`);
		const text = readFileSync(file, 'utf8');
		const changed = text.replace(/^( +direction: )(\S+)$/m, (_, field: string, now: string) => {
			return `${field}${now === 'better' ? 'steady' : 'better'}`;
		});
		if (changed === text) continue;
		writeFileSync(file, changed);
		return id;
	}
	throw new Error('No report says in which direction services have gone');
}

function pageKey(id: string): string {
	return `page ${id}`;
}

function inspectionKey(authority: string, kind: string, start: IsoDate): string {
	return `${kind} ${authority} ${start}`;
}

function existsOn({ from, to }: Authority, day: IsoDate): boolean {
	return (from === undefined || day >= from) && (to === undefined || day <= to);
}

function latestBy(placed: readonly PlacedReport[], day: IsoDate): PlacedReport | undefined {
	return placed
		.filter(({ isOfServices, published }) => isOfServices && published <= day)
		.reduce<PlacedReport | undefined>((last, one) => (last && last.start > one.start ? last : one), undefined);
}

function isOfServices({ edition }: Report): boolean {
	return edition.scope === 'services';
}

/** The days of a report, where all are known; the reports of which only a month is known are not repeated. */
function exactDays(report: Report) {
	const stays = report.stays.flatMap(({ start, end }) => [exactDay(start), exactDay(end)]);
	const all = [...stays, exactDay(report.published)].filter((day) => day !== undefined);
	const [start, end, published] = [stays[0], stays.at(-1), all.at(-1)];
	if (all.length < stays.length + 1 || start === undefined || end === undefined || published === undefined)
		return undefined;
	return { start, end, published, all };
}

/** A value with all its days and months moved by `by` days, except the day of the second reading. */
function movedBy(value: unknown, by: number): unknown {
	if (typeof value === 'string') {
		if (isIsoDate(value)) return addDays(value, by);
		return /^\d{4}-\d{2}$/.test(value) ? addDays(`${value}-01`, by).slice(0, 7) : value;
	}
	if (Array.isArray(value)) return value.map((item) => movedBy(item, by));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, key === 'reviewed' ? item : movedBy(item, by)]),
	);
}

/** Fields whose sentences are ours, in reports of both kinds. */
const ownWords: readonly string[] = ['text', 'summary', 'notes'];

/** A value with other words in the place of each text of ours. */
function withTexts(value: unknown, other: (text: string) => string, field = ''): unknown {
	if (typeof value === 'string') return ownWords.includes(field) ? other(value) : value;
	if (Array.isArray(value)) return value.map((item) => withTexts(item, other, field));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, other, key)]));
}

/** The texts of ours in the fields of a report. */
function textsIn(fields: Fields): string[] {
	const found: string[] = [];
	withTexts(fields, (text) => {
		found.push(text);
		return text;
	});
	return found;
}
