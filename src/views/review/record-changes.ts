/** What the site says differently after a change of content, for the editor who publishes it and for whoever reviews it. */
import { checkClaim } from '../../domain/claims/claim-checks.ts';
import { trueClaims } from '../../domain/claims/true-claims.ts';
import { publishedBy } from '../../domain/record/latest.ts';
import { asAtDate, ungradedVisitLabels } from '../../domain/record/record.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import { recordFactNames, ruleIds } from '../../domain/texts/record-facts.ts';
import { addresses } from '../addresses/addresses.ts';
import { recordFacts } from '../parts/record-facts.ts';
import { claimText } from '../claims/claim-words.ts';
import { verdictText } from '../claims/verdict-text.ts';
import { countText, dayText, shareText, spanText, stayText, valueText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Claim } from '../../domain/claims/claims.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { Standing } from '../../domain/record/snapshots.ts';

/** The content at one time, as the check gives it. */
export interface ContentState {
	readonly record: InspectionRecord;
	/** Of all pages that search engines may list. */
	readonly addresses: readonly string[];
	/** Worked claims by slug. */
	readonly claims: ReadonlyMap<string, Claim>;
}

/** What the site will say differently, of one kind: a heading, and a line for each change. */
export interface ChangeList {
	readonly heading: string;
	/** Never empty. */
	readonly lines: readonly string[];
}

/** Every kind of change that there is, in the order in which an editor wants to read them; empty when nothing changes. */
export function recordChanges(before: ContentState, after: ContentState): ChangeList[] {
	const lists: ChangeList[] = [
		{ heading: 'Reports', lines: reportLines(before.record, after.record) },
		{ heading: 'Joint inspections', lines: jointLines(before.record, after.record) },
		{ heading: 'Visits without grades', lines: visitLines(before.record, after.record) },
		{ heading: 'Newer reports that are not in the record', lines: newerLines(before.record, after.record) },
		{ heading: 'Grades that councils have now', lines: standingLines(before.record, after.record) },
		{ heading: 'Councils by grade', lines: countLines(before.record, after.record) },
		{ heading: 'Figures in texts', lines: factLines(before.record, after.record) },
		{ heading: 'Claims', lines: [...workedLines(before, after), ...stoodOutLines(before.record, after.record)] },
		{ heading: 'Pages', lines: pageLines(before.addresses, after.addresses) },
	];
	return lists.filter(({ lines }) => lines.length > 0);
}

/** The lists as Markdown, or one sentence when nothing changes. `since`: what is compared with. */
export function changesText(lists: readonly ChangeList[], since: string): string {
	if (lists.length === 0) return `The site says the same as at ${since}.\n`;
	const parts = lists.map(({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${line}\n`).join('')}`);
	return `What the site says differently than at ${since}.\n\n${parts.join('\n')}`;
}

/** "a → b" where two texts differ. */
const turned = (a: string, b: string): string => `${a} → ${b}`;

/** What a report says, field by field, in words. */
function reportWords(record: InspectionRecord, report: Report): Map<string, string> {
	const { stays, edition, judgements } = report;
	return new Map([
		['framework', record.framework(report.framework).name],
		['edition', edition.id],
		['kind of inspection', report.type],
		['on site', stays.map(({ start, end }) => stayText(start, end)).join('; ')],
		['published', spanText(report.published)],
		...edition.judgements.map(({ id, short }): [string, string] => {
			const value = judgements[id];
			return [short.toLowerCase(), value ? valueText(value) : 'none'];
		}),
		['draft', report.draft ? 'yes' : 'no'],
		['source', report.source.kind],
		['points to improve', String(report.improvements.length)],
		['points in words', report.improvements.map(({ text }) => text).join(' ')],
		['findings', findingsText(report)],
		['notes', report.notes.join(' ')],
	]);
}

function findingsText({ findings }: Report): string {
	if (!findings) return 'not written';
	const { summary, strengths, alsoNoted, voice } = findings;
	return [summary, ...[...strengths, ...alsoNoted].map(({ text }) => text), voice?.text ?? ''].join(' ');
}

/** Longer texts are said to be reworded and not printed twice. */
const LONG = 60;

function reportLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const [old, now] = [before, after].map(({ reports }) => new Map(reports.map((report) => [report.id, report]))) as [
		Map<string, Report>,
		Map<string, Report>,
	];
	const nameOf = (record: InspectionRecord, report: Report): string =>
		`${record.authority(report.authority).name}, ${spanText(report.published)}`;
	const lines: string[] = [];
	for (const [id, report] of now) {
		const was = old.get(id);
		if (!was) {
			const grades = report.edition.judgements.map(({ id: judgement, short }) => {
				const value = report.judgements[judgement];
				return `${short} ${value ? valueText(value).toLowerCase() : 'none'}`;
			});
			const marks = report.draft ? ' (draft)' : '';
			lines.push(`New: ${nameOf(after, report)}${marks}: ${grades.join('; ')} (${addresses.report(id)})`);
			continue;
		}
		const [words, earlier] = [reportWords(after, report), reportWords(before, was)];
		const differing = [...new Set([...earlier.keys(), ...words.keys()])].flatMap((field) => {
			const [a, b] = [earlier.get(field) ?? 'none', words.get(field) ?? 'none'];
			if (a === b) return [];
			return [a.length > LONG || b.length > LONG ? `${field} reworded` : `${field}: ${turned(a, b)}`];
		});
		if (differing.length > 0) lines.push(`Changed: ${nameOf(after, report)}: ${differing.join('; ')}`);
	}
	for (const [id, report] of old) if (!now.has(id)) lines.push(`Gone: ${nameOf(before, report)}`);
	return lines;
}

/** What has come, gone or changed of things that have a name: a line for each. */
function namedLines(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
	const come = [...after].flatMap(([name, one]) => {
		if (!before.has(name)) return [`New: ${name}`];
		return JSON.stringify(before.get(name)) === JSON.stringify(one) ? [] : [`Changed: ${name}`];
	});
	return [...come, ...[...before.keys()].filter((name) => !after.has(name)).map((name) => `Gone: ${name}`)];
}

function jointLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const named = (record: InspectionRecord): Map<string, unknown> =>
		new Map(
			record.joint.reports.map((one) => [
				`${record.authority(one.authority).name}, ${dayText(one.published)} (${addresses.joint(one.id)})`,
				one,
			]),
		);
	return namedLines(named(before), named(after));
}

function visitLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const named = (record: InspectionRecord): Map<string, unknown> =>
		new Map(
			record.visits.map((one) => [
				`${record.authority(one.authority).name}, ${ungradedVisitLabels[one.kind].toLowerCase()} on ${dayText(one.date)}`,
				one,
			]),
		);
	return namedLines(named(before), named(after));
}

function newerLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const named = (record: InspectionRecord): Map<string, unknown> =>
		new Map(
			record.authorities.flatMap(({ name, newerReport }) =>
				newerReport ? [[`${name}, ${dayText(newerReport.published)}`, newerReport]] : [],
			),
		);
	return namedLines(named(before), named(after));
}

/** "Inadequate (report of 3 August 2026)", or why there is no grade. */
function standingText({ report, grade, absence }: Standing): string {
	const value = grade === undefined ? absence : undefined;
	const word =
		grade !== undefined
			? valueText({ kind: 'graded', grade })
			: value === undefined || value === 'none-yet'
				? 'not inspected yet'
				: valueText({ kind: 'absent', reason: value });
	return report ? `${word} (report of ${spanText(report.published)})` : word;
}

function standingLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const [then, now] = [asAtDate(before), asAtDate(after)];
	return after.strands.flatMap(({ id, label }) => {
		const old = new Map(
			before.strands.some((strand) => strand.id === id)
				? snapshot(before, id, publishedBy(then)).standings.map((one) => [one.authority.slug, one])
				: [],
		);
		return snapshot(after, id, publishedBy(now)).standings.flatMap((standing) => {
			const was = old.get(standing.authority.slug);
			const [a, b] = [was ? standingText(was) : 'not in the record', standingText(standing)];
			// A newer report that does not judge this either changes nothing that is said of it.
			const isStillAbsent = was?.absence !== undefined && was.absence === standing.absence;
			return a === b || isStillAbsent ? [] : [`${standing.authority.name}, ${label}: ${turned(a, b)}`];
		});
	});
}

function countLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const texts = (record: InspectionRecord): Map<string, string> =>
		new Map(
			record.strands.map(({ id, label }) => {
				const { counts, goodOrBetter, graded } = snapshot(record, id, publishedBy(asAtDate(record)));
				const of = counts.map(({ grade, count }) => `${valueText({ kind: 'graded', grade }).toLowerCase()} ${count}`);
				return [label, `${of.join(', ')}; good or better ${shareText(goodOrBetter, graded)} of ${graded}`];
			}),
		);
	const [old, now] = [texts(before), texts(after)];
	return [...now].flatMap(([label, text]) =>
		old.get(label) === text ? [] : [`${label}: ${turned(old.get(label) ?? 'not followed', text)}`],
	);
}

function factLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const texts = (record: InspectionRecord): Map<string, string> => {
		const facts = recordFacts(record, 'the list of changes');
		return new Map(recordFactNames(ruleIds(record)).map((name) => [name, facts[name] ?? '']));
	};
	const [old, now] = [texts(before), texts(after)];
	return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
		const [a, b] = [old.get(name) ?? 'none', now.get(name) ?? 'none'];
		return a === b ? [] : [`${name}: ${turned(a, b)}`];
	});
}

/** A claim’s verdict, or why it cannot be checked in this record. */
function verdictOf(record: InspectionRecord, claim: Claim): string {
	if ('council' in claim && claim.council !== undefined) {
		const { council } = claim;
		if (!record.authorities.some(({ slug }) => slug === council)) return 'no such council';
	}
	return verdictText(record, checkClaim(record, claim));
}

/** Worked claims: their verdict on their own day, and on the record’s last day. */
function workedLines(before: ContentState, after: ContentState): string[] {
	return [...after.claims].flatMap(([slug, claim]) => {
		const page = `${claimText(after.record, claim)} (${addresses.claim(slug)})`;
		const was = before.claims.get(slug);
		if (!was) return [`New: ${page}: ${verdictOf(after.record, claim)}`];
		const [a, b] = [verdictOf(before.record, was), verdictOf(after.record, claim)];
		const own = a === b ? [] : [`${page}: ${turned(a, b)}`];
		const [then, now] = [
			verdictOf(before.record, { ...was, day: asAtDate(before.record) }),
			verdictOf(after.record, { ...claim, day: asAtDate(after.record) }),
		];
		const today = `${claimText(after.record, { ...claim, day: asAtDate(after.record) })}, asked as at the last day`;
		return then === now ? own : [...own, `${today}: ${turned(then, now)}`];
	});
}

/** What reports that were there already are said to have stood out for; a report that comes later can change none of it. */
function stoodOutLines(before: InspectionRecord, after: InspectionRecord): string[] {
	const texts = (record: InspectionRecord, report: Report): string[] =>
		trueClaims(record, report).map(({ claim, findings }) => claimText(record, claim, findings));
	const old = new Map(before.reports.map((report) => [report.id, report]));
	const from = firstDifference(before, after);
	return after.reports.flatMap((report) => {
		const was = old.get(report.id);
		if (!was || report.published.latest < from) return [];
		const [then, now] = [texts(before, was), texts(after, report)];
		const [gone, come] = [then.filter((text) => !now.includes(text)), now.filter((text) => !then.includes(text))];
		const name = `${after.authority(report.authority).name}, ${spanText(report.published)}`;
		return [
			...gone.map((text) => `${name}: no longer said: ${text}`),
			...come.map((text) => `${name}: now said: ${text}`),
		];
	});
}

/** The first day of any report that is not the same in both records; the first day of all where councils or frameworks differ. */
function firstDifference(before: InspectionRecord, after: InspectionRecord): IsoDate {
	const rest = ({ authorities, frameworks, strands }: InspectionRecord): string =>
		JSON.stringify([authorities, frameworks, strands]);
	if (rest(before) !== rest(after)) return '0000-01-01';
	const texts = ({ reports }: InspectionRecord): Map<string, string> =>
		new Map(reports.map((report) => [report.id, JSON.stringify(report)]));
	const [old, now] = [texts(before), texts(after)];
	const days = [...before.reports, ...after.reports]
		.filter(({ id }) => old.get(id) !== now.get(id))
		.flatMap(({ stays, published }) => [stays[0].start.earliest, published.earliest]);
	return days.reduce((first, day) => (day < first ? day : first), '9999-12-31');
}

function pageLines(before: readonly string[], after: readonly string[]): string[] {
	const [old, now] = [new Set(before), new Set(after)];
	const come = after.filter((address) => !old.has(address));
	const gone = before.filter((address) => !now.has(address));
	const count = old.size === now.size ? [] : [`${countText(old.size, 'page')} before, ${now.size} now`];
	return [...count, ...come.map((address) => `New: ${address}`), ...gone.map((address) => `Gone: ${address}`)];
}
