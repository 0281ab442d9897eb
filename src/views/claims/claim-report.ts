/** A checked claim as a page or the checker shows it: verdict, reasons, the rows of evidence, and a sentence to paste. */
import { claimAddress } from '../addresses/claim-address.ts';
import { areaLabel, askedDefinition, claimDefinitions, claimText } from './claim-words.ts';
import { verdictLabels, verdictText } from './verdict-text.ts';
import { dayText } from '../words/wording.ts';
import { typeOn } from '../../domain/record/authorities.ts';
import { checkClaim } from '../../domain/claims/claim-checks.ts';
import { claimSentences } from './claim-answers.ts';
import { doubts, leftOut } from './claim-doubts.ts';
import { tablesOf } from './claim-tables.ts';
import type { Area, Claim } from '../../domain/claims/claims.ts';
import type { ClaimResult, Verdict } from '../../domain/claims/claim-findings.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { ClaimTable } from './claim-tables.ts';

/** A checked claim as its page shows it. */
export interface ClaimView {
	/** The claim as it was made, without its day. */
	readonly statement: string;
	/** "27 May 2014". */
	readonly day: string;
	readonly verdict: Verdict;
	readonly verdictLabel: string;
	/** The verdict with its reason in a few words: “Does not hold: 14, not 3”. */
	readonly verdictText: string;
	/** What was found, in sentences. */
	readonly answer: readonly string[];
	/** A sentence to paste, true whatever the verdict, with its source. */
	readonly sentence: string;
	readonly definition: readonly string[];
	readonly tables: readonly ClaimTable[];
	/** One sentence for each group of councils not counted, with the reason. */
	readonly leftOut: readonly string[];
	/** One sentence for each unknown date or grade that affects the claim. */
	readonly doubts: readonly string[];
	/** The same claim in other areas, with its verdict there. */
	readonly elsewhere: readonly {
		readonly area: string;
		readonly verdict: string;
		readonly address: string;
		readonly answer: string;
	}[];
	/** The claim in the checker. */
	readonly address: string;
}

/** Puts a result of the checker into words and tables. */
export function claimView(record: InspectionHistory, result: ClaimResult): ClaimView {
	const { claim, verdict, findings } = result;
	const answer = claimSentences(record, claim, findings);
	return {
		statement: claimText(record, claim, findings),
		day: dayText(claim.day),
		verdict,
		verdictLabel: verdictLabels[verdict],
		verdictText: verdictText(record, result),
		answer,
		sentence: `${answer[0] ?? ''} (Inspection Record, reports published by ${dayText(claim.day)}.)`,
		definition: definitionOf(claim),
		tables: tablesOf(record, claim, findings).filter((table) => table.rows.length > 0),
		leftOut: leftOut(record, claim, findings),
		doubts: doubts(record, claim, result),
		elsewhere: elsewhere(record, claim),
		address: claimAddress(claim),
	};
}

/** The meaning of a claim’s kind, and of “asked” where that is what its councils have in common. */
function definitionOf(claim: Claim): readonly string[] {
	const ofKind = claimDefinitions[claim.kind];
	return 'property' in claim && claim.property.kind === 'asked' ? [...ofKind, askedDefinition] : ofKind;
}

/** The same claim in the other areas to which its council belongs, and in England. */
function elsewhere(record: InspectionHistory, claim: Claim): ClaimView['elsewhere'] {
	if (claim.kind === 'moved' || claim.kind === 'asked-times') return [];
	const council = 'council' in claim && claim.council !== undefined ? record.authority(claim.council) : undefined;
	const areas: Area[] = [{ kind: 'england' }];
	if (council) {
		areas.push({ kind: 'region', region: council.region }, { kind: 'type', type: typeOn(council, claim.day) });
		if (council.neighbours.length > 0) areas.push({ kind: 'neighbours', of: council.slug });
	}
	return areas
		.filter((area) => areaLabel(record, area) !== areaLabel(record, claim.area))
		.map((area) => {
			const moved = { ...claim, area };
			const { verdict, findings } = checkClaim(record, moved);
			return {
				area: areaLabel(record, area),
				verdict: verdictLabels[verdict],
				address: claimAddress(moved),
				answer: claimSentences(record, moved, findings)[0] ?? '',
			};
		});
}
