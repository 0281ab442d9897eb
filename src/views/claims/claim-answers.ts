/** What was found about a claim, in sentences: one kind of finding, one way to say it. */
import {
	askedCaveat,
	councilsIn,
	councilsText,
	didText,
	moveLabels,
	ofLastText,
	outcomeText,
	sendCaveat,
	strandText,
	themeText,
	underText,
} from './claim-words.ts';
import { BETTER_MEANS } from '../words/comparison-rule.ts';
import { reportName } from '../parts/report-row.ts';
import {
	countText,
	dayText,
	editionText,
	listText,
	lower,
	numberText,
	ordinalText,
	shareText,
	spanText,
	upper,
	valueText,
	wasText,
} from '../words/wording.ts';
import { themeOf } from '../../domain/claims/claims.ts';
import { startOf, valueOf } from '../../domain/record/reports.ts';
import { strandValue } from '../../domain/record/timelines.ts';
import type { SendFindings, SendStanding } from '../../domain/claims/send-claims.ts';
import type { Area, AskedReportsClaim, Claim } from '../../domain/claims/claims.ts';
import type { ClaimProblem, Findings, Found } from '../../domain/claims/claim-findings.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

const problemTexts: Record<ClaimProblem, (name: string, day: string, councils: string) => string> = {
	'no-such-council-then': (name, day) => `${name} did not exist on ${day}.`,
	'not-in-area': (name, _, councils) => `${name} is not one of the ${councils}.`,
	'no-report': (name, day) => `No report of ${name} that the claim could rest on had been published by ${day}.`,
	'other-framework': (name, day) => `The latest inspection of ${name} published by ${day} was under another framework.`,
	'not-judged': (name) => `The report of ${name} that decides gives no grade for this.`,
	'nothing-before': (name) => `The record has no earlier inspection of ${name} to compare with.`,
	'fewer-reports': (name, day) => `The record has fewer reports of ${name} published by ${day} than the claim names.`,
	'nobody-judged': (_, day, councils) => `None of the ${councils} had a grade for this by ${day}.`,
	'no-send-report': (name) =>
		`The record has no report of an area SEND inspection of ${name}; whether there was one we do not know.`,
};

/** The same for a claim about what was asked. */
const askedProblemTexts: Partial<typeof problemTexts> = {
	'nobody-judged': (_, day, councils) =>
		`The record has no report on ${councils} that the claim could count, published by ${day}.`,
};

/** A claim that was checked, with the name of its council ("" without one) and its day as sentences have them. */
interface Question<C extends Claim = Claim> {
	readonly record: InspectionHistory;
	readonly claim: C;
	readonly name: string;
	readonly day: string;
}

/** The findings in sentences. The first must make sense on its own, because readers paste it elsewhere. */
export function claimSentences(record: InspectionHistory, claim: Claim, findings: Findings): string[] {
	const councils = councilsIn(record, claim.area, true);
	const day = dayText(claim.day);
	const slug = 'council' in claim ? claim.council : undefined;
	const name = slug === undefined ? '' : record.authority(slug).name;
	const question = { record, claim, name, day };
	switch (findings.kind) {
		case 'nothing':
			return [
				((themeOf(claim) !== undefined && askedProblemTexts[findings.problem]) || problemTexts[findings.problem])(
					name,
					day,
					councils,
				),
			];
		case 'without':
			if (claim.kind === 'first-since' && claim.property.kind === 'asked') {
				return [
					`${name} was not ${withoutText(question)} in any report published after ${dayText(claim.since)} and by ${day}; its latest is of ${spanText(findings.subject.published)}.`,
					askedCaveat,
				];
			}
			return [`${name} was not ${withoutText(question)}: ${resultText(question, findings.subject)}.`];
		case 'nth':
			return nthAnswer(question, findings);
		case 'best':
			return bestAnswer(question, findings);
		case 'count':
			return themeOf(claim) === undefined ? countAnswer(question, findings) : askedCountAnswer(question, findings);
		case 'first':
			return [...firstAnswer(question, findings), ...(themeOf(claim) === undefined ? [] : [askedCaveat])];
		case 'run':
			return runAnswer(question, findings);
		case 'moved':
			return movedAnswer(question, findings);
		case 'asked-times':
			return askedTimesAnswer(question, findings);
		case 'asked-reports':
			return claim.kind === 'asked-reports' ? askedReportsAnswer({ ...question, claim }, findings) : [];
		case 'send-first':
		case 'send-count':
		case 'send-without':
			return 'outcome' in claim ? [...sendAnswer({ ...question, claim }, findings), sendCaveat] : [];
		default:
			return findings satisfies never;
	}
}

const withoutText = ({ record, claim }: Question): string =>
	'property' in claim ? didText(record, claim.property).replace(/^(was|had) /, '') : '';

/** A report’s result on the claim’s subject: "good for leadership, published 22 April 2014". */
function resultText({ record, claim }: Question, report: Inspection): string {
	const said =
		'property' in claim && claim.property.kind === 'grade'
			? `${lower(valueText(strandValue(report, claim.property.strand).value))} for ${strandText(record, claim.property.strand)}`
			: gradesText(report);
	return `${said} in its report published ${spanText(report.published)} (${editionText(record.framework(report.framework), report)})`;
}

function gradesText(report: Inspection): string {
	return report.edition.judgements
		.map((j) => `${lower(j.short)} ${lower(valueText(valueOf(report, j.id)))}`)
		.join(', ');
}

function nthAnswer({ record, claim, name, day }: Question, f: Found<'nth'>): string[] {
	const { short } = record.framework(f.framework);
	const byStart = claim.kind === 'nth-inspected';
	const did = byStart ? 'inspected' : 'published';
	const joint = f.joint.length > 0 ? `, joint with ${councilsText(record, f.joint)}` : '';
	const place =
		f.from === f.to
			? `${ordinalText(f.from)}${joint}`
			: `between ${ordinalText(f.from)} and ${ordinalText(f.to)}${joint}`;
	const own = byStart ? startOf(f.subject) : f.subject.published;
	if (f.of === 1) {
		return [
			`${name} was the only one of the ${councilsIn(record, claim.area, true)} with a report under ${short} published by ${day}.`,
		];
	}
	const lines = [
		`${name} was ${place}, ${byStart ? 'by first day on site' : 'by day of publication'} (${spanText(own)}), of the ${countOf(record, claim.area, f.of)} with a report under ${short} published by ${day}.`,
		f.before.length === 0
			? 'None came before it.'
			: `${upper(numberText(f.before.length))} came before it: ${listText(f.before.map((r) => record.authority(r.authority).name).slice(0, 20))}${f.before.length > 20 ? ` and ${f.before.length - 20} others` : ''}.`,
	];
	if (f.laterKnown.length > 0) {
		lines.push(`Later reports show that ${councilsText(record, f.laterKnown)} had been ${did} before it too.`);
	}
	return lines;
}

/** "17 councils in England", "1 county council". */
export const countOf = (record: InspectionHistory, area: Area, n: number): string =>
	`${n.toLocaleString('en-GB')} ${councilsIn(record, area, n !== 1)}`;

const wereText = (n: number): string => `${numberText(n)} ${wasText(n)}`;

function bestAnswer({ record, claim, name, day }: Question, f: Found<'best'>): string[] {
	const { better, same, worse, mixed, gaps } = f.reports;
	const others = better.length + same.length + worse.length + mixed.length + gaps.length;
	const edition = editionText(record.framework(f.subject.framework), f.subject);
	const councils = councilsIn(record, claim.area, true);
	const compared = `the ${countText(others, 'other report')} of ${edition} on ${councils} published by ${day}`;
	if (others === 0) return [`No other report of ${edition} on ${councils} had been published by ${day}.`];
	const rest = [
		worse.length > 0
			? `${numberText(worse.length)} had lower grades in one judgement or more and higher ones in none`
			: '',
		same.length > 0 ? `${numberText(same.length)} had the same grades (${councilsText(record, same)})` : '',
		mixed.length > 0
			? `${numberText(mixed.length)} had a higher grade in one judgement and a lower one in another (${councilsText(record, mixed)})`
			: '',
		gaps.length > 0 ? `${wereText(gaps.length)} not comparable, as no grade of both is known` : '',
	].filter(Boolean);
	const first =
		better.length === 0
			? `Of ${compared}, none was better than that of ${name}, that is, ${BETTER_MEANS}.`
			: `Of ${compared}, ${numberText(better.length)} ${wasText(better.length)} better than that of ${name}, that is, ${BETTER_MEANS}: ${councilsText(record, better)}.`;
	if (worse.length === others)
		return [
			first,
			others === 1
				? 'Its grades were not all the same or better.'
				: 'None of them had the same grades, or better ones.',
		];
	return rest.length > 0 ? [first, `Of ${better.length > 0 ? 'the rest' : 'these'}, ${listText(rest)}.`] : [first];
}

function countAnswer(question: Question, f: Found<'count'>): string[] {
	const { record, claim, name, day } = question;
	if (!('property' in claim)) return [];
	const { property } = claim;
	const judged = f.fits.length + f.unknown.length + f.others.length;
	const share = claim.kind === 'share' && f.fits.length > 0 ? ` (${shareText(f.fits.length, judged)})` : '';
	const names = claim.kind !== 'share' && f.fits.length > 0 && f.fits.length <= NAMED && judged > 1;
	const who = names ? `: ${listText(namesOf(record, f.fits))}` : '';
	const ofOne = property.kind === 'grade' ? 'that had a grade for it' : 'inspected by then';
	const counted = claim.framework === undefined ? ofOne : `last inspected${underText(record, claim.framework)}`;
	const notKnown = f.presumed.length > 0 ? ` (for ${f.presumed.length} more not every grade is known)` : '';
	const shared =
		property.kind === 'grade'
			? [...f.fits, ...f.others].filter((r) => strandValue(r, property.strand).mapping === 'joint').length
			: 0;
	const joint =
		shared > 0
			? `; ${shared} of these grades ${shared === 1 ? 'covers' : 'cover'} children in care and care leavers together`
			: '';
	const did = didText(record, property, f.fits.length > 1);
	const first =
		judged === 1
			? `By ${day}, the only one of the ${councilsIn(record, claim.area, true)} ${counted}${notKnown}, ${listText(namesOf(record, [...f.fits, ...f.others, ...f.unknown]))}, ${f.fits.length === 1 ? did : 'was not so judged'}${joint}.`
			: `By ${day}, ${numberText(f.fits.length)} of the ${countOf(record, claim.area, judged)} ${counted}${notKnown} ${did}${share}${who}${joint}.`;
	const lines = [first];
	if (f.subject && !f.fits.includes(f.subject) && !f.unknown.includes(f.subject)) {
		lines.push(`${name} is not among them: ${resultText(question, f.subject)}.`);
	}
	if (f.subject && f.fits.includes(f.subject) && f.fits.length > NAMED) {
		lines.push(`${name} is among them.`);
	}
	return lines;
}

/** The councils whose latest report asked for a theme, of those whose points we know. */
function askedCountAnswer({ record, claim, name, day }: Question, f: Found<'count'>): string[] {
	if (!('property' in claim)) return [];
	const known = f.fits.length + f.others.length;
	const did = didText(record, claim.property, f.fits.length > 1);
	const who =
		claim.kind !== 'share' && f.fits.length > 0 && f.fits.length <= NAMED
			? `: ${listText(namesOf(record, f.fits))}`
			: '';
	const share = f.fits.length > 0 && known > 1 ? ` (${shareText(f.fits.length, known)})` : '';
	const under = claim.framework === undefined ? '' : ` last inspected${underText(record, claim.framework)} and`;
	const unknown = f.unknown.length > 0 ? `; of ${numberText(f.unknown.length)} more we do not know it` : '';
	const lines = [
		`By ${day}, ${numberText(f.fits.length)} of the ${countOf(record, claim.area, known)}${under} whose points we know ${did} in their latest report${share}${who}${unknown}.`,
	];
	if (f.subject && f.others.includes(f.subject)) {
		lines.push(`${name} is not among them: its report of ${spanText(f.subject.published)} did not ask for it.`);
	} else if (f.subject && f.fits.length > NAMED) lines.push(`${name} is among them.`);
	return [...lines, askedCaveat];
}

/** Maximum number of unread reports named in a sentence; all are named below the verdict. */
const MOST_UNREAD = 3;

/** Maximum number of councils named in a sentence. */
const NAMED = 12;

const namesOf = (record: InspectionHistory, reports: readonly Inspection[]): string[] =>
	reports.map((r) => record.authority(r.authority).name);

function firstAnswer({ record, claim, name }: Question, f: Found<'first'>): string[] {
	if (claim.kind !== 'first-since') return [];
	const since = dayText(claim.since);
	const council = councilsIn(record, claim.area, false);
	const published = spanText(f.subject.published);
	const together = f.together.length > 0 ? `, on the same day as ${councilsText(record, f.together)}` : '';
	const under = underText(record, claim.framework);
	const unread =
		f.unread.length === 0
			? ''
			: `, as far as we know: we do not have the points of ${f.unread.length > MOST_UNREAD ? countText(f.unread.length, 'other report') : listText(f.unread.map((r) => reportName(record, r)))}`;
	const first =
		f.between.length === 0
			? `${name} ${didText(record, claim.property)}${under} in its report of ${published}${together}; no other ${council} had been since ${since}${unread}.`
			: `${name} ${didText(record, claim.property)}${under} in its report of ${published}; after ${since} and before it ${f.between.length === 1 ? 'another report' : `${numberText(f.between.length)} other reports`} on ${councilsIn(record, claim.area, true)} said the same: ${listText(f.between.slice(0, NAMED).map((r) => reportName(record, r)))}${f.between.length > NAMED ? ' and others' : ''}.`;
	return [
		first,
		f.last
			? `The last up to ${since} was ${reportName(record, f.last)}.`
			: `None in the record is from before ${since}.`,
	];
}

function runAnswer({ record, claim, name, day }: Question, f: Found<'run'>): string[] {
	if (claim.kind !== 'longest-run') return [];
	const held = `${didText(record, claim.property).replace(/^was /, '')}`;
	const first = `By ${day}, ${name} had been ${held} since its report of ${spanText(f.run.first.published)}, over ${countText(f.run.inspections, 'inspection')}; ${f.longer.length === 0 ? 'no' : numberText(f.longer.length)} other ${councilsIn(record, claim.area, f.longer.length > 1)} had been for longer.`;
	const lines = [first];
	if (f.same.length > 0) {
		lines.push(
			`As long, from reports of the same day: ${councilsText(
				record,
				f.same.map((r) => r.latest),
			)}.`,
		);
	}
	return lines;
}

function movedAnswer({ record, claim, name, day }: Question, f: Found<'moved'>): string[] {
	if (claim.kind !== 'moved') return [];
	const strand = strandText(record, claim.strand);
	const [was, is] = [f.previous, f.subject].map((r) => lower(valueText(strandValue(r, claim.strand).value)));
	const dates = `from its report of ${spanText(f.previous.published)} to that of ${spanText(f.subject.published)}`;
	const how =
		f.movement.kind === 'not-comparable'
			? `In ${strand}, ${name} cannot be compared ${dates}: ${was} then, ${is} now, and the two inspections did not make the same judgement with a grade.`
			: `In ${strand}, ${name} ${moveLabels[f.movement.kind]} ${dates}: ${was === is ? `${was} both times` : `${was} then, ${is} after`}.`;
	const others = f.alike.length + f.otherwise.length;
	return [
		how,
		`At their latest inspections published by ${day}, ${numberText(f.alike.length)} of the ${others} other ${councilsIn(record, claim.area, others !== 1)} that can be compared ${claim.move === 'same' ? `${wasText(f.alike.length)} unchanged` : moveLabels[claim.move]} too.`,
	];
}

function askedTimesAnswer({ record, claim, name, day }: Question, f: Found<'asked-times'>): string[] {
	if (claim.kind !== 'asked-times') return [];
	const of = (has: string): Inspection[] => f.reports.flatMap(({ report, asked }) => (asked === has ? [report] : []));
	const days = (reports: readonly Inspection[]): string => listText(reports.map((r) => spanText(r.published)));
	const [asked, unknown] = [of('yes'), of('unknown')];
	const theme = themeText(record, claim.theme);
	const found = `${ofLastText(asked.length, claim.last)}${underText(record, claim.framework)} published by ${day}`;
	const when = asked.length === 0 ? '' : `: ${asked.length === 1 ? 'that' : 'those'} of ${days(asked)}`;
	const not = unknown.length === 0 ? '' : `; what it was asked on ${days(unknown)} we do not know`;
	const others = f.alike.length + f.otherwise.length;
	return [
		`${name} was asked for better work on ${theme} in ${found}${when}${not}.`,
		`Of the ${countOf(record, claim.area, others).replace(/^([\d,]+) /, '$1 other ')} with as many reports whose points we know, ${numberText(f.alike.length)} ${f.alike.length > 1 ? 'were' : 'was'} ${claim.count === 0 ? 'not asked for it in any' : `asked for it in ${numberText(claim.count)}`} of theirs.`,
		askedCaveat,
	];
}

function askedReportsAnswer({ record, claim, day }: Question<AskedReportsClaim>, f: Found<'asked-reports'>): string[] {
	const known = f.fits.length + f.others.length;
	const board =
		f.boardOnly.length === 0
			? ''
			: f.boardOnly.length === f.fits.length
				? ', each for the safeguarding board alone'
				: `, ${numberText(f.boardOnly.length)} of them for the safeguarding board alone`;
	const share = f.fits.length > 0 && known > 1 ? ` (${shareText(f.fits.length, known)})` : '';
	const unknown =
		f.unknown.length === 0 ? '' : `; of ${numberText(f.unknown.length)} more we do not know whether they did`;
	const reports = `on ${councilsIn(record, claim.area, true)}${underText(record, claim.framework)} published from ${dayText(claim.from)} to ${day}`;
	if (known + f.unknown.length === 0) return [`The record has no report ${reports}.`];
	return [
		`Of the ${countText(known, 'report')} ${reports} whose points we know, ${numberText(f.fits.length)} asked for better work on ${themeText(record, claim.theme)}${share}${board}${unknown}.`,
		askedCaveat,
	];
}

/** The reports read and what they found, before what is not known. */
function sendAnswer(
	{ record, claim, day }: Question<Extract<Claim, { outcome: unknown }>>,
	f: Found<SendFindings['kind']>,
): string[] {
	const outcome = outcomeText(record, claim.outcome);
	const councils = (some: readonly SendStanding[]): string =>
		some.length > NAMED ? countText(some.length, 'council') : listText(some.map(({ authority }) => authority.name));
	const unread = (some: readonly { readonly name: string }[], could: string): string[] =>
		some.length === 0
			? []
			: [
					`We have no report of ${some.length > MOST_UNREAD ? `${some.length} other councils there` : listText(some.map((one) => one.name))}; ${could}.`,
				];
	switch (f.kind) {
		case 'send-without':
			return [
				`The area SEND inspection of ${f.subject.authority.name}, published ${dayText(f.subject.result.published)}, found ${outcomeText(record, f.subject.result.outcome)}.`,
			];
		case 'send-first': {
			const own = `${f.subject.authority.name} (published ${dayText(f.subject.result.published)})`;
			const of = `Of the ${countOf(record, claim.area, f.read)} whose report of an area SEND inspection, published by ${day}, we have read`;
			const first =
				f.earlier.length === 0
					? `${of}, ${own} was the first with ${outcome}.`
					: `${of}, ${numberText(f.earlier.length)} had ${outcome} before ${own}: ${councils(f.earlier)}.`;
			return [
				first,
				...(f.together.length > 0 ? [`On the same day it was found for ${councils(f.together)}.`] : []),
				...(f.earlier.length === 0 ? unread(f.unread, 'an earlier one may have found the same') : []),
			];
		}
		case 'send-count': {
			const known = f.fits.length + f.others.length;
			const who = f.fits.length > 0 && f.fits.length <= NAMED ? `: ${councils(f.fits)}` : '';
			const lines = [
				`By ${day}, of the ${countOf(record, claim.area, known)} whose report of an area SEND inspection we have read, ${numberText(f.fits.length)} had ${outcome}${who}.`,
			];
			if (f.subject && f.others.includes(f.subject)) {
				lines.push(
					`${f.subject.authority.name} is not among them: its report found ${outcomeText(record, f.subject.result.outcome)}.`,
				);
			} else if (f.subject && f.fits.length > NAMED) lines.push(`${f.subject.authority.name} is among them.`);
			return [...lines, ...unread(f.unread, 'some of these may have had it, too')];
		}
		default:
			return f satisfies never;
	}
}
