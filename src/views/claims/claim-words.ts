/** The wording of claims: the claim itself, its exact meaning, and the words that findings share. */
import { themeLink } from '../parts/improvements.ts';
import { BETTER_MEANS, MIXED_GRADES } from '../words/comparison-rule.ts';
import { councilNouns } from '../words/council-nouns.ts';
import {
	countText,
	dayText,
	editionText,
	listText,
	lower,
	numberText,
	ordinalText,
	upper,
	wasText,
} from '../words/wording.ts';
import { regions } from '../../domain/record/authorities.ts';
import { countedScaleOf } from '../../domain/record/counted-scales.ts';
import { areaNamed } from '../../domain/claims/claims.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { sendOutcomeLabel } from '../../domain/record/send-results.ts';
import type { Area, Claim, ClaimKind, Move, Property, ShareWord } from '../../domain/claims/claims.ts';
import type { Findings } from '../../domain/claims/claim-findings.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { SendOutcome } from '../../domain/record/joint.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/** Whether a share is a minimum, a maximum or approximate, in running text. */
export const shareWordLabels: Record<ShareWord, string> = {
	'at-least': 'at least',
	'at-most': 'at most',
	about: 'about',
};

/** Each direction as a verb in the past tense. */
export const moveLabels: Record<Move, string> = { improved: 'improved', declined: 'declined', same: 'was unchanged' };

/** An area as a choice: "South East", "County council", "Hampshire and its neighbours". */
export function areaLabel(record: InspectionHistory, area: Area): string {
	switch (area.kind) {
		case 'england':
			return 'England';
		case 'region':
			return regions[area.region].label;
		case 'type':
			return upper(councilNouns[area.type][1]);
		case 'neighbours':
			return `${record.authority(area.of).name} and its neighbours`;
		default:
			return area satisfies never;
	}
}

/** The councils of an area within a sentence: "councils in the South East", "county council", "councils among Hampshire and …". */
export function councilsIn(record: InspectionHistory, area: Area, several: boolean): string {
	const councils = several ? 'councils' : 'council';
	switch (area.kind) {
		case 'england':
			return `${councils} in England`;
		case 'region':
			return `${councils} in ${regions[area.region].inText}`;
		case 'type':
			return councilNouns[area.type][several ? 1 : 0];
		case 'neighbours':
			return `${councils} among ${record.authority(area.of).name} and its statistical neighbours`;
		default:
			return area satisfies never;
	}
}

/** What stands before an area’s name in a sentence: "councils in the" South East, "councils among" a council and its neighbours. */
export function areaLead(area: string | undefined): string {
	const named = area === undefined ? undefined : areaNamed(area);
	if (named?.kind === 'type') return 'of the kind';
	if (named?.kind === 'region') return regions[named.region].inText.startsWith('the ') ? 'in the' : 'in';
	return area === 'neighbours' ? 'among' : 'in';
}

/** How a property begins: after a noun ("councils judged …"), or as the verb of one council or of several. */
export function hasTexts(as: 'noun' | 'one' | 'several'): Record<Property['kind'], string> {
	return {
		grade: { noun: 'judged', one: 'was judged', several: 'were judged' }[as],
		number: as === 'noun' ? 'with at least' : 'had at least',
		all: as === 'noun' ? 'with every judgement' : 'had every judgement',
		asked: `${{ noun: '', one: 'was ', several: 'were ' }[as]}asked for better work on`,
	};
}

/** A theme within a sentence: "front door". Throws where the record does not have it, or has not been given the themes. */
export function themeText({ asked }: Pick<InspectionHistory, 'asked'>, theme: string): string {
	return themeLink(asked ?? { themes: [] }, theme).text;
}

/** A strand within a sentence: "overall effectiveness", "the safeguarding board". */
export function strandText({ strands }: Pick<InspectionHistory, 'strands'>, strand: StrandId): string {
	return strandOf(strands, strand).inText;
}

/** What follows "judged", "asked" or "had": the property without its verb. */
function bareText(record: InspectionHistory, property: Property): string {
	if (property.kind === 'asked') return `for better work on ${themeText(record, property.theme)}`;
	const word = lower(gradeLabel(property.grade));
	const isVerb = property.kind === 'grade' && property.grade === 'requires-improvement';
	const grade = isVerb ? 'to require improvement' : word;
	switch (property.kind) {
		case 'grade':
			return `${grade}${property.orBetter ? orBetter(record, property.grade) : ''} for ${strandText(record, property.strand)}`;
		case 'number':
			return `${numberText(property.least)} or more judgements of ${grade}`;
		case 'all':
			return `every judgement ${grade}${orBetter(record, property.grade)}`;
		default:
			return property satisfies never;
	}
}

/** A property after "council": "judged good or better for leadership", "with two or more judgements of outstanding". */
export function propertyText(record: InspectionHistory, property: Property): string {
	return `${participles[property.kind] ?? 'with'} ${bareText(record, property)}`;
}

/** The verbs of properties that are done to a council; those of the others are “with” and “had”. */
const participles: Readonly<Partial<Record<Property['kind'], string>>> = { grade: 'judged', asked: 'asked' };

/** A property as a verb phrase for one council or several: "was judged good for leadership", "had every judgement good". */
export function didText(record: InspectionHistory, property: Property, several = false): string {
	const participle = participles[property.kind];
	const verb = participle === undefined ? 'had' : `${several ? 'were' : 'was'} ${participle}`;
	return `${verb} ${bareText(record, property)}`;
}

/** " or better"; "" for the best grade of a scale, because no grade is better. */
function orBetter(record: InspectionHistory, grade: Grade): string {
	return countedScaleOf(record, grade)?.grades[0]?.grade === grade ? '' : ' or better';
}

/** "under SIF"; "" for any framework. */
export function underText(record: InspectionHistory, framework: string | undefined): string {
	return framework === undefined ? '' : ` under ${record.framework(framework).short}`;
}

/** The claim in words, without its day. With findings, a claim about the best results names the edition compared. */
export function claimText(record: InspectionHistory, claim: Claim, findings?: Findings): string {
	const council = councilsIn(record, claim.area, false);
	const councils = councilsIn(record, claim.area, true);
	const under = underText(record, claim.framework);
	const name = 'council' in claim && claim.council !== undefined ? record.authority(claim.council).name : '';
	switch (claim.kind) {
		case 'nth-inspected':
			return `${name} was the ${ordinalText(claim.place)} ${council} to be inspected${under}.`;
		case 'nth-published':
			return `${name} was the ${ordinalText(claim.place)} ${council} to have a report published${under}.`;
		case 'best':
			return `${name} had the best results of all ${councils} published so far${findings?.kind === 'best' ? ` under ${editionText(record.framework(findings.subject.framework), findings.subject)}` : under}.`;
		case 'one-of': {
			const those = claim.count === 1 ? council : councils;
			if (name === '') {
				return `${upper(numberText(claim.count))} ${those} ${didText(record, claim.property, claim.count > 1)}${under}.`;
			}
			const place = claim.count === 1 ? 'the only' : `one of ${numberText(claim.count)}`;
			return `${name} was ${place} ${those} ${propertyText(record, claim.property)}${under}.`;
		}
		case 'none':
			return `No ${council} ${didText(record, claim.property)}${under}.`;
		case 'share':
			return `${upper(shareWordLabels[claim.word])} ${claim.percent}% of the ${councils} with a ${claim.property.kind === 'asked' ? 'report' : 'grade for it'}${under} ${didText(record, claim.property, true)}.`;
		case 'first-since':
			return `${name} was the first ${council} since ${dayText(claim.since)} to ${participles[claim.property.kind] === undefined ? 'have' : `be ${participles[claim.property.kind]}`} ${bareText(record, claim.property)}${under}.`;
		case 'longest-run':
			return `No other ${council} had been ${propertyText(record, claim.property)}${under} for longer than ${name}.`;
		case 'moved':
			return `${name} ${moveLabels[claim.move]} in ${strandText(record, claim.strand)} at its latest inspection${under}.`;
		case 'asked-times':
			return `${name} was asked for better work on ${themeText(record, claim.theme)} in ${ofLastText(claim.count, claim.last)}${under}.`;
		case 'asked-reports':
			return `${upper(countText(claim.count, 'report'))} on ${councils} published since ${dayText(claim.from)} asked for better work on ${themeText(record, claim.theme)}${under}.`;
		case 'send-first':
			return `${name} was the first ${council} where an area SEND inspection found ${outcomeText(record, claim.outcome)}.`;
		case 'send-one-of': {
			const those = `${claim.count === 1 ? council : councils} where an area SEND inspection found ${outcomeText(record, claim.outcome)}`;
			if (name === '') return `There ${wasText(claim.count)} ${numberText(claim.count)} ${those}.`;
			return `${name} was ${claim.count === 1 ? 'the only' : `one of ${numberText(claim.count)}`} ${those}.`;
		}
		default:
			return claim satisfies never;
	}
}

/** An outcome of an area SEND inspection within a sentence. Throws where the record has not been given them. */
export function outcomeText({ send }: Pick<InspectionHistory, 'send'>, outcome: SendOutcome): string {
	return lower(sendOutcomeLabel(send ?? { outcomes: [], reports: [] }, outcome));
}

/** "two of its last three reports", "both of its last two reports", "none of its last two reports". */
export function ofLastText(count: number, last: number): string {
	const how = count === 0 ? 'none' : count !== last ? numberText(count) : last === 2 ? 'both' : 'all';
	return `${how} of its last ${numberText(last)} reports`;
}

/** What is said with every count of what was asked. */
export const askedCaveat =
	'This counts what was asked, not how good services were. A theme that a report does not ask for may still need work, and good services are asked to improve, too.';

/** What “asked for better work on” a theme means of a council. */
export const askedDefinition =
	'A report asked a council for better work on a theme when one of its points for the council itself is filed under that theme. Points for a safeguarding board do not count. The themes, and which points belong to them, are this site’s. Where we do not have a report’s points, it is not taken to have asked for nothing.';

/** What is said with every claim on an outcome of an area SEND inspection. */
export const sendCaveat =
	'An outcome is of the council and the NHS of an area together. It is no grade and says nothing about the council’s social care grade.';

/** What we know of area SEND inspections. */
const sendDefinition =
	'We have not read every report. A council without a report in our record may have had any outcome, or none yet; where it could change the verdict, there is not enough evidence. A council whose report we have is taken not to have had an earlier one.';

/** The exact meaning of each kind of claim on this site. */
export const claimDefinitions: Record<ClaimKind, readonly string[]> = {
	'nth-inspected': [
		'Councils are put in order by the first day on site of their first inspection under the framework. Councils with the same day share a place.',
		'Inspections count if their report had been published by the day of the claim, including those of councils abolished since. A re-inspection gives no second place.',
	],
	'nth-published': [
		'Councils are put in order by the day on which their first report under the framework was published. Councils with the same day share a place.',
		'Councils abolished since are counted too. A second report gives no second place.',
	],
	best: [
		`A report is better than another when it is ${BETTER_MEANS}. The safeguarding board’s grade is left out, because the board was a separate body. The claim is true when no report was better; others may have had the same grades, or ${MIXED_GRADES}.`,
		'All reports of the same edition published by the day are compared, including those on councils abolished since. Reports of other editions are not compared, as they judge other things.',
	],
	'one-of': [
		'Each council that existed on the day counts by its latest inspection published by then. The claim holds when exactly that many councils of the area fit, including the council named.',
	],
	none: [
		'Each council that existed on the day counts by its latest inspection published by then. The claim holds when at least one was judged and none fits.',
	],
	share: [
		'Each council that existed on the day counts by its latest inspection published by then. The share is of the councils whose latest inspection gave the judgement; the remaining councils are left out and listed. “About” means that the share is rounded to the nearest whole per cent.',
	],
	'first-since': [
		'The claim holds when the council’s report fits and no other report of the area published after the day named and before that report does. Reports of the same day share the first place. Reports of councils abolished since are counted too.',
	],
	'longest-run': [
		'A council’s time at a grade begins with the report that first gave it and lasts while each inspection after gives it again; an inspection that does not grade the judgement ends it. The claim holds when no council that existed on the day had begun earlier.',
	],
	moved: [
		'The latest inspection published by the day is compared with the previous inspection. Grades are compared only where both inspections made the same judgement, on one scale.',
	],
	'asked-times': [
		'The council’s last inspections of services published by the day are taken, in the order of their first day. The claim holds when exactly that many of their reports asked for the theme, once or more.',
		askedDefinition,
	],
	'send-first': [
		'The claim holds when no council of the area that existed then had the outcome in an earlier report, by day of publication. Reports of the same day share the first place. A report of several councils counts for each of them.',
		sendDefinition,
		sendCaveat,
	],
	'send-one-of': [
		'Each council that existed on the day counts by its latest report of an area SEND inspection published by then. The claim holds when exactly that many councils of the area had the outcome, including the council named. A report of several councils counts for each of them.',
		sendDefinition,
		sendCaveat,
	],
	'asked-reports': [
		'Every report of the area published from the first day named to the day of the claim counts; a council may have several. The claim holds when exactly that many asked for the theme, once or more. As on the pages of themes, points for safeguarding boards count here.',
		'The themes, and which points belong to them, are this site’s. Where we do not have a report’s points, it is not taken to have asked for nothing.',
	],
};

/** The most councils that an aside names. */
const MOST_NAMED = 6;

/** Councils by name: "Bradford and Leeds"; more than {@link MOST_NAMED} as a number. */
export function councilsText(record: InspectionHistory, reports: readonly Inspection[]): string {
	const names = reports.map((r) => record.authority(r.authority).name);
	return names.length > MOST_NAMED ? countText(names.length, 'council') : listText(names);
}
