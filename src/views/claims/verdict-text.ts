/** A verdict with its reason in a few words: “Does not hold: 14, not 3”. */
import { countText, lower, ordinalText, shareText, valueText, wasText } from '../words/wording.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { strandValue } from '../../domain/record/timelines.ts';
import { ofLastText, outcomeText, shareWordLabels } from './claim-words.ts';
import type { Claim, Move } from '../../domain/claims/claims.ts';
import type { ClaimResult, Findings, Found, Verdict } from '../../domain/claims/claim-findings.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

/** Each verdict as a label. */
export const verdictLabels: Record<Verdict, string> = {
	holds: 'Holds',
	'does-not-hold': 'Does not hold',
	'cannot-be-told': 'Not enough evidence',
};

/** The verdict; where a claim does not hold and a few words say why, with those words. */
export function verdictText(record: InspectionHistory, { claim, verdict, findings }: ClaimResult): string {
	const reason = verdict === 'does-not-hold' ? reasonText(record, claim, findings) : '';
	return verdictLabels[verdict] + (reason === '' ? '' : `: ${reason}`);
}

const moveWords: Record<Move, string> = { improved: 'improved', declined: 'declined', same: 'unchanged' };

function reasonText(record: InspectionHistory, claim: Claim, findings: Findings): string {
	switch (findings.kind) {
		case 'nth': {
			const { from, to } = findings;
			if (claim.kind !== 'nth-inspected' && claim.kind !== 'nth-published') return '';
			return `${ordinalText(from)}${from === to ? '' : ` to ${ordinalText(to)}`}, not ${ordinalText(claim.place)}`;
		}
		case 'best':
			return `${countText(findings.reports.better.length, 'report')} ${wasText(findings.reports.better.length)} better`;
		case 'count':
			return countReason(record, claim, findings);
		case 'first':
			return `${othersText(findings.between.length)} came before it`;
		case 'run':
			return `${othersText(findings.longer.length)} had been for longer`;
		case 'moved':
			if (claim.kind !== 'moved') return '';
			return findings.movement.kind === 'not-comparable'
				? 'the two inspections cannot be compared'
				: `${moveWords[findings.movement.kind]}, not ${moveWords[claim.move]}`;
		case 'asked-times': {
			if (claim.kind !== 'asked-times') return '';
			const found = ofLastText(findings.reports.filter(({ asked }) => asked === 'yes').length, claim.last);
			return `${findings.reports.some(({ asked }) => asked === 'unknown') ? 'at least ' : ''}${found}`;
		}
		case 'asked-reports':
			return claim.kind === 'asked-reports' ? countReason(record, claim, findings) : '';
		case 'without': {
			if (!('property' in claim)) return '';
			if (claim.property.kind === 'asked') return 'it was not asked';
			if (claim.property.kind !== 'grade') return '';
			const { strand, grade, orBetter } = claim.property;
			const found = lower(valueText(strandValue(findings.subject, strand).value));
			return `${found}, not ${lower(gradeLabel(grade))}${orBetter ? ' or better' : ''}`;
		}
		case 'send-first':
			return `${othersText(findings.earlier.length)} came before it`;
		case 'send-without':
			return outcomeText(record, findings.subject.result.outcome);
		case 'send-count': {
			if (claim.kind !== 'send-one-of') return '';
			const [least, most] = [findings.fits.length, findings.fits.length + findings.unread.length];
			if (claim.count < least || claim.count > most) return `${rangeText(least, most)}, not ${claim.count}`;
			return findings.subject ? outcomeText(record, findings.subject.result.outcome) : '';
		}
		case 'nothing':
			return '';
		default:
			return findings satisfies never;
	}
}

const othersText = (n: number): string => `${n} ${n === 1 ? 'other' : 'others'}`;

/** "none", "14", "14 to 16". */
const rangeText = (least: number, most: number): string =>
	least === most ? (least === 0 ? 'none' : String(least)) : `${least} to ${most}`;

function countReason(record: InspectionHistory, claim: Claim, f: Found<'count' | 'asked-reports'>): string {
	const [least, most] = [f.fits.length, f.fits.length + f.unknown.length];
	const found = rangeText(least, most);
	if (claim.kind === 'asked-reports') return `${found}, not ${claim.count}`;
	if (claim.kind === 'none') return `${found}, not none`;
	if (claim.kind === 'one-of') {
		if (claim.count < least || claim.count > most) return `${found}, not ${claim.count}`;
		return claim.council === undefined ? '' : `${record.authority(claim.council).name} is not among them`;
	}
	if (claim.kind !== 'share' || least !== most) return '';
	const judged = most + f.others.length;
	// A share that rounds to the one claimed needs another digit to differ from it.
	const rounded = Math.round((100 * least) / judged) === claim.percent;
	const share = rounded ? `${((100 * least) / judged).toFixed(1)}%` : shareText(least, judged);
	return `${share}, not ${claim.word === 'about' ? '' : `${shareWordLabels[claim.word]} `}${claim.percent}%`;
}
